/**
 * What the user chooses for the leads desk: the day it is for, working time, and the rules by grade. Rules §3.
 */
import { EFFORT_SHARES, GRADE_MONTHS, LEAD_GRADES } from "../../domain/leads/leads";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { type Choices, choicesOf, day, fields, number, numbers, sheetFlag } from "../fields";
import type { OptionValues } from "../kind";
import { OPTIONAL_SHEETS } from "./optional-sheets";

/** Above so many open leads grades and due dates are values: formulas for each would make every recalculation slow. */
const LIVE_LEADS = 5_000;
/** Days from one contact to the next, and without contact until the public pool, best grade first. Project decision, rules §3.1. */
const EVERY_DAYS = [2, 7, 14, 30] as const;
const POOL_DAYS = [15, 30, 60, 90] as const;

const ALLOWED = {
  months: say("A whole number from 1 to 120.", "请填写 1 到 120 之间的整数。", "請填入 1 到 120 之間的整數。"),
  days: say("A number of days from 0 to 1,000.", "请填写 0 到 1,000 之间的天数。", "請填入 0 到 1,000 之間的天數。"),
  share: say("A number of at least 0.", "请填写不小于 0 的数。", "請填入不小於 0 的數。"),
};

/** How far a grade reaches. */
const monthsOf = (grade: string, months: number) =>
  number({
    ...{ default: months, min: 1, max: 120, integer: true, allowed: ALLOWED.months },
    label: say(`${grade} reaches to (months)`, `${grade} 级上限（月）`, `${grade} 級上限（月）`),
    help: say(
      `A lead whose date of need is at most so many calendar months away is ${grade}, unless it is better; the limit day belongs to it.`,
      `距需求日期不超过此月数（自然月，含临界日）且不属于更好等级的客资为 ${grade} 级。`,
      `距需求日期不超過此月數（曆月，含臨界日）且不屬於更好等級的名單為 ${grade} 級。`,
    ),
  });

const GRADE_LABELS = LEAD_GRADES.map((grade) => say(grade, grade, grade));

export const DESK_OPTIONS = fields({
  asOf: day({
    label: TERMS.asOfDate,
    help: say(
      "The day the desk is for. Empty: today; where the table's last entry is more than a week old, the day of that entry.",
      "工作台对应的日期。留空为今天；客资表最后一条记录早于一周前时，取该记录的日期。",
      "工作台對應的日期。留空為今天；名單表最後一筆紀錄早於一週前時，取該紀錄的日期。",
    ),
  }),
  hours: number({
    ...{ place: "main", default: 6, min: 0.25, max: 24, format: "average" },
    allowed: say("Hours from 0.25 to 24.", "请填写 0.25 到 24 小时。", "請填入 0.25 到 24 小時。"),
    label: say("Hours a day for leads", "每天跟进客资的小时数", "每天跟進名單的小時數"),
    help: say(
      "What one seller has for calls and messages in a day; it is shared out over the grades, and over the leads of each that are due.",
      "每位销售每天用于跟进客资的时间；按等级分配，再平均到该级当天应联系的客资。",
      "每位業務每天用於跟進名單的時間；依等級分配，再平均到該級當天應聯繫的名單。",
    ),
  }),
  everyDays: numbers({
    ...{ default: EVERY_DAYS, min: 0, max: 1000, allowed: ALLOWED.days, labels: GRADE_LABELS },
    label: say("Follow up every (days)", "跟进间隔（天）", "跟進間隔（天）"),
    help: say(
      "Days from one contact to the next by grade, A to D: an assumption, type your own. A lead nobody has called is due at once.",
      "A 至 D 级两次联系之间的天数：为假设值，请按实际修改。从未联系过的客资立即到期。",
      "A 至 D 級兩次聯繫之間的天數：為假設值，請依實際修改。從未聯繫過的名單立即到期。",
    ),
  }),
  poolDays: numbers({
    ...{ default: POOL_DAYS, min: 0, max: 1000, allowed: ALLOWED.days, labels: GRADE_LABELS },
    label: say("Back to the pool after (days)", "退回公海期限（天）", "退回公海期限（天）"),
    help: say(
      "A lead without contact for more days goes back to the public pool, by grade, A to D: an assumption, type your own.",
      "A 至 D 级超过此天数未联系的客资退回公海：为假设值，请按实际修改。",
      "A 至 D 級超過此天數未聯繫的名單退回公海：為假設值，請依實際修改。",
    ),
  }),
  effortShares: numbers({
    ...{ default: EFFORT_SHARES.map((share) => 100 * share), min: 0, max: 1000, allowed: ALLOWED.share },
    labels: GRADE_LABELS,
    label: say("Share of working time", "时间占比", "時間占比"),
    help: say(
      "Working time by grade, A to D; only the proportion counts. An empty grade's share goes to the next better one with leads, else to the best there is.",
      "A 至 D 级的时间占比，只看比例。没有客资的等级，份额归上一个有客资的较好等级；没有更好等级时归现有最好等级。",
      "A 至 D 級的時間占比，只看比例。沒有名單的等級，份額歸上一個有名單的較好等級；沒有更好等級時歸現有最好等級。",
    ),
  }),
  monthsA: monthsOf("A", GRADE_MONTHS[0]!),
  monthsB: monthsOf("B", GRADE_MONTHS[1]!),
  monthsC: monthsOf("C", GRADE_MONTHS[2]!),
  effort: sheetFlag(OPTIONAL_SHEETS.effort),
  review: sheetFlag(OPTIONAL_SHEETS.review),
  sources: sheetFlag(OPTIONAL_SHEETS.sources),
  stickiness: sheetFlag(OPTIONAL_SHEETS.stickiness),
  liveLeads: number({
    ...{ default: LIVE_LEADS, min: 0, max: 1_000_000, integer: true },
    label: say("Live desk up to (leads)", "实时计算的客资上限", "即時計算的名單上限"),
    help: say(
      "Up to so many open leads grades, due dates and minutes are formulas that follow the as-of date and the rules at once; above they are values and follow on refresh.",
      "待跟进客资不超过此值时，等级、到期日和分钟数为公式，随截止日期和规则实时更新；超过时写入数值，刷新后更新。",
      "待跟進名單不超過此值時，等級、到期日和分鐘數為公式，隨截止日期和規則即時更新；超過時寫入數值，重新整理後更新。",
    ),
  }),
});

export type DeskChoices = Choices<typeof DESK_OPTIONS>;
export const deskChoices = (values: OptionValues): DeskChoices => choicesOf(DESK_OPTIONS, values);
