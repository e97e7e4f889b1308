/** Texts that several kinds of sheet show. */
import type { State } from "../domain/goal/standing";
import type { Text } from "../text/locale";
import { say } from "../text/say";
import { TERMS } from "../text/terms";

/** Where a goal or a plan stands. */
export const STATE_TEXTS: Readonly<Record<State, Text>> = {
  ahead: TERMS.ahead,
  onTrack: TERMS.onTrack,
  slightlyBehind: TERMS.slightlyBehind,
  behind: TERMS.behind,
  notBegun: TERMS.notBegun,
};

/** Title of a section of inputs. */
export const ASSUMPTIONS = say(
  "Assumptions: change them and everything follows",
  "假设条件：修改后全表随之更新",
  "假設條件：修改後全表隨之更新",
);

/** What is allowed in a cell or field. */
export const ALLOWED_CONFIDENCE = say(
  "A confidence from 50 % to 99.9 %.",
  "请填写 50% 到 99.9% 的比例。",
  "請填入 50% 到 99.9% 的比例。",
);
export const ALLOWED_COUNT = say("A whole number from 1.", "请填写不小于 1 的整数。", "請填入不小於 1 的整數。");

/** What is allowed where a cell has a list, and where that list says what a row is. */
export const CHOOSE = say("Choose from the list", "请从列表中选择", "請從清單中選擇");
export const CHOOSE_KIND = say("Choose what it is from the list", "请从列表中选择类型", "請從清單中選擇類型");

export const DATE_WANTED = say("A date is wanted", "请填写日期", "請填入日期");

/** Stands for the seller of what names none. */
export const NO_SELLER = say("(no seller)", "（无销售）", "（無業務）");
