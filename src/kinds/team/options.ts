/**
 * What the user chooses for the team: the period, the goal of a seller, and the commission plan. What was typed into the commission
 * sheet goes before the options. Rules §9.
 */
import { isoDate } from "../../domain/calendar/calendar";
import type { CommissionPlan } from "../../domain/commission/statement";
import type { Tier, TierMethod } from "../../domain/commission/tiers";
import { keyOfName } from "../../plan/input-key";
import { inLocale, say } from "../../text/say";
import type { Locale, Text } from "../../text/locale";
import { TERMS } from "../../text/terms";
import { type Choices, choice, choicesOf, day, fields, money, numbers, sheetFlag } from "../fields";
import type { OptionValues, PlanContext } from "../kind";
import { OPTIONAL_SHEETS } from "./optional-sheets";

/** Lines of the table of tiers. */
export const TIER_ROWS = 6;
const TIER_LABELS = Array.from({ length: TIER_ROWS }, (_, i) =>
  say(`Tier ${i + 1}`, `第 ${i + 1} 档`, `第 ${i + 1} 級`),
);

export const METHOD_TEXTS = {
  marginal: say("By part", "累进", "累進"),
  whole: say("On all", "全额", "全額"),
} as const satisfies Record<TierMethod, Text>;

const BASE_TEXTS = {
  paid: say("The amount paid", "实付金额", "實付金額"),
  margin: say("The margin", "毛利", "毛利"),
} as const satisfies Record<string, Text>;

export const TEAM_OPTIONS = fields({
  from: day({
    place: "main",
    label: TERMS.firstDay,
    help: say(
      "First day of the period. Empty: the first day of the month of the latest order.",
      "周期的第一天。留空为最近一笔订单所在月的 1 日。",
      "期間的第一天。留空為最近一筆訂單所在月的 1 日。",
    ),
  }),
  to: day({
    label: TERMS.lastDay,
    help: say(
      "Last day of the period. Empty: the end of the month the period begins in.",
      "周期的最后一天。留空为开始日期所在月的月末。",
      "期間的最後一天。留空為開始日期所在月的月底。",
    ),
  }),
  sellerGoal: money({
    ...{ place: "main", default: null, min: 0, max: 1e12 },
    label: say("Revenue goal a seller", "每人销售额目标", "每人銷售額目標"),
    help: say(
      "What every seller is to sell in the period. Empty: no goal is shown.",
      "每位销售本期的销售额目标。留空则不显示目标。",
      "每位業務本期的銷售額目標。留空則不顯示目標。",
    ),
  }),
  base: choice(BASE_TEXTS, {
    default: "paid",
    asks: [[{ table: "orders", roles: ["cost"] }]],
    label: say("Commission is on", "提成基数", "抽成基數"),
    help: say(
      "What was paid less what came back, or the margin of it: less what the goods cost. An order without a cost has no known margin and pays nothing; the statement says so.",
      "实付减退款，或其毛利（再减商品成本）。未注明成本的订单毛利未知，不计提，对账单中注明。",
      "實付減退款，或其毛利（再減商品成本）。未註明成本的訂單毛利未知，不計，對帳單中註明。",
    ),
  }),
  method: choice(METHOD_TEXTS, {
    default: "marginal",
    label: say("Tiers pay", "阶梯算法", "級距算法"),
    help: say(
      "Each part of the amount at its tier's rate, or the whole amount at the rate of the tier it reaches.",
      "各档内的金额按各档比例累进，或全额按达到的档位计提。",
      "各級內的金額按各級比例累進，或全額按達到的級距計算。",
    ),
  }),
  tierFrom: numbers({
    ...{ default: [0, 50_000, 100_000], labels: TIER_LABELS, fewest: 1, min: 0, max: 1e12 },
    allowed: say(
      "Where the tier begins: an amount from 0, above the tier before.",
      "档位起点：不小于 0，并大于上一档的起点。",
      "級距起點：不小於 0，並大於上一級的起點。",
    ),
    label: say("Tiers begin at", "各档起点", "各級起點"),
    help: say(
      "Sales of the period from which each tier pays; the amount itself belongs to the tier it begins.",
      "本期销售额达到多少进入该档；起点金额属于由它开始的那一档。",
      "本期銷售額達到多少進入該級；起點金額屬於由它開始的那一級。",
    ),
  }),
  tierRate: numbers({
    ...{ default: [0.02, 0.03, 0.05], labels: TIER_LABELS, fewest: 1, min: 0, max: 1 },
    allowed: say("A rate from 0 % to 100 %.", "请填写 0% 到 100% 的比例。", "請填入 0% 到 100% 的比例。"),
    label: say("Rate of each tier", "各档比例", "各級比例"),
    help: say(
      "Share of the amount that is paid, 0.02 for 2 %; 2, 3 and 5 % are assumed until you type your own.",
      "提成比例，2% 写 0.02；未填写时按 2%、3%、5% 估算。",
      "抽成比例，2% 寫 0.02；未填入時以 2%、3%、5% 估算。",
    ),
  }),
  cap: money({
    ...{ default: null, min: 0, max: 1e12 },
    label: say("Most for a seller", "提成封顶", "抽成上限"),
    help: say(
      "No seller is paid more for the period. Empty: no cap.",
      "每人本期提成不超过此金额。留空为不封顶。",
      "每人本期抽成不超過此金額。留空為無上限。",
    ),
  }),
  guarantee: money({
    ...{ default: null, min: 0, max: 1e12 },
    label: say("Least for a seller", "提成保底", "抽成保底"),
    help: say(
      "Who worked in the period is paid at least this. Empty: no guarantee.",
      "本期有工作记录或订单的人至少发放此金额。留空为不保底。",
      "本期有工作紀錄或訂單的人至少發放此金額。留空為無保底。",
    ),
  }),
  sellerCard: sheetFlag(OPTIONAL_SHEETS.sellerCard),
  readiness: sheetFlag(OPTIONAL_SHEETS.readiness),
  plays: sheetFlag(OPTIONAL_SHEETS.plays),
});

export type TeamChoices = Choices<typeof TEAM_OPTIONS>;
export const teamChoices = (values: OptionValues): TeamChoices => choicesOf(TEAM_OPTIONS, values);

/** The tiers as they stand in the sheet's lines; null where a cell holds no number. */
export interface TierLine {
  readonly from: number | null;
  readonly to: number | null;
  readonly rate: number | null;
}

/** The commission plan with what its sheet shows of it. */
export interface TeamPlan extends CommissionPlan {
  readonly lines: readonly TierLine[];
  /** Of the categories that have a rate of their own, by name. */
  readonly categoryRate: (category: string) => number | null;
  /** The rate that an order of an earlier period was paid at, where the user types one over what this plan gives. */
  readonly paidRate: (returned: ReturnedOrder) => number | null;
  /** The share that a seller has of an order closed together, where the user types one. */
  readonly agreedShare: (sold: SoldOrder) => number | null;
}

/** The sheets that hold the plan's inputs. */
const PLAN_SHEET = "commission";
const STATEMENT_SHEET = "statement";
/** The key of a category's rate: its name, so that the rate stays with it whatever comes before it. */
export const categoryKey = (category: string): string => `rate of ${keyOfName(category.toLowerCase())}`;

/** An order, or its part of a category, of one of its sellers. */
interface SoldOrder {
  readonly order: string;
  readonly category: string;
  readonly seller: string;
}

/** What came back on a day, of an order of an earlier period. */
export interface ReturnedOrder extends SoldOrder {
  readonly day: number;
}

/** The key of the rate that a returned order was paid at. */
export const paidRateKey = ({ order, seller, category, day }: ReturnedOrder): string =>
  `paid for ${keyOfName([order, category, seller, isoDate(day)].join(" ").toLowerCase())}`;

/** The key of the share that a seller has of an order closed together. */
export const agreedShareKey = ({ order, category, seller }: SoldOrder): string =>
  `share of ${keyOfName([order, category, seller].join(" ").toLowerCase())}`;

const numberOrNone = (cell: unknown): number | null => (typeof cell === "number" ? cell : null);

function methodOf(cell: unknown, chosen: TierMethod, locale: Locale): TierMethod {
  const found = (Object.keys(METHOD_TEXTS) as TierMethod[]).find((key) => inLocale(METHOD_TEXTS[key], locale) === cell);
  return found ?? chosen;
}

/** The plan in force: what was typed into its sheet, else what was chosen. */
export function planInForce(choices: TeamChoices, { typed, locale }: Pick<PlanContext, "typed" | "locale">): TeamPlan {
  const cells = (key: string) => typed?.(PLAN_SHEET, key);
  const column = (key: string, chosen: readonly number[]): (number | null)[] =>
    Array.from({ length: TIER_ROWS }, (_, i) => numberOrNone(cells(key) ? cells(key)![i]?.[0] : chosen[i]));
  const one = (key: "cap" | "guarantee"): number | null => {
    const own = cells(key);
    return own === undefined ? choices[key] : numberOrNone(own[0]?.[0]);
  };
  const [to, rate] = [column("tierTo", []), column("tierRate", choices.tierRate)];
  const lines = column("tierFrom", choices.tierFrom).map((from, i): TierLine => ({ from, to: to[i]!, rate: rate[i]! }));
  const onStatement = (key: string): number | null => numberOrNone(typed?.(STATEMENT_SHEET, key)?.[0]?.[0]);
  const tiers = lines.flatMap((line): Tier[] =>
    line.from === null ? [] : [{ from: line.from, to: line.to, rate: line.rate ?? 0 }],
  );
  return {
    ...{ lines, tiers, method: methodOf(cells("method")?.[0]?.[0], choices.method, locale) },
    ...{ cap: one("cap"), guarantee: one("guarantee") },
    categoryRate: (category) => (category === "" ? null : numberOrNone(cells(categoryKey(category))?.[0]?.[0])),
    paidRate: (returned) => onStatement(paidRateKey(returned)),
    agreedShare: (sold) => (sold.order === "" ? null : onStatement(agreedShareKey(sold))),
  };
}
