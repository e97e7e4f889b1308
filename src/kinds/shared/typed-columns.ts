/** Columns of lists that the user types: free to be empty, checked and explained where only some entries make sense. */
import type { FormatName } from "../../plan/formats";
import type { InputRule } from "../../plan/objects";
import { column, type Column, type ColumnInput } from "../../plan/table";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";

/** What a cell says when it is selected, where many cells say the same. */
export const TYPED_HELP = {
  date: say("A date, such as 2026-11-11.", "日期，例如 2026-11-11。", "日期，例如 2026-11-11。"),
  choose: say("Choose from the list.", "请从列表中选择。", "請從清單中選擇。"),
} as const;

/** What may be typed: an amount from 0, a share of something, a day. */
export const AMOUNT = { type: "decimal", min: 0, max: null } as const satisfies InputRule;
export const SHARE = { type: "decimal", min: 0, max: 1 } as const satisfies InputRule;
export const ANY_DAY = { type: "date", min: 1, max: null } as const satisfies InputRule;

/** A typed cell; a free one stays empty. It is refused in the words of its help unless it says what is allowed. */
export const entry = (
  label: Text,
  rule: InputRule,
  help: Text,
  more: Partial<Pick<ColumnInput, "key" | "allowed">> = {},
): ColumnInput => ({
  ...{ key: null, label, note: help, allowed: help, rule, ignoreBlank: true },
  ...more,
});

type Typed = readonly [rule: InputRule, help: Text, more?: Parameters<typeof entry>[3]];

/** A typed column of words, for which every entry is as good as another. */
export const words = (heading: Text): Column<never> => column(heading, "text", () => null);

/** A typed column that is empty at first. */
export const typedColumn = (heading: Text, format: FormatName, ...typed: Typed): Column<never> =>
  column(heading, format, () => null, { input: entry(heading, ...typed) });
