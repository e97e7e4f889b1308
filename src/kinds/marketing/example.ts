/** The plan of a sample shop, for who wants to see one before writing their own. Figures are invented. Rules §8. */
import { addMonths, type DateSystem, monthStart } from "../../domain/calendar/calendar";
import { inDateSystem } from "../../plan/content";
import { inLocale, say } from "../../text/say";
import type { Text } from "../../text/locale";
import type { PlanContext } from "../kind";
import { type FirstRows, type Mark, MARKS } from "./entries";
import { QUESTIONS } from "./steps";
import { PARTNER_FACTORS, PARTNER_SIDES } from "./partner-texts";
import { SIDES } from "./optional-texts";
import { MIX, PROGRESS_STATES } from "./texts";

export const NO_EXAMPLE: FirstRows = { goals: [], strategies: [], actions: [], answers: [], swot: [], partners: [] };

const OWNERS = { shop: say("Robin", "店长小周", "店長小周"), service: say("Kim", "客服小林", "客服小林") } as const;

/** Start, target and what is typed as the figure of now; months from the first of the running one. */
interface ExampleGoal {
  readonly task: Text;
  readonly measure: Text;
  readonly values: readonly [start: number, target: number, now: number];
  readonly months: readonly [from: number, by: number];
  readonly weight: number;
  readonly owner: keyof typeof OWNERS;
}

const GOALS: readonly ExampleGoal[] = [
  {
    task: say("200,000 online revenue through chat", "在线客服带来线上销售额 20 万", "線上客服帶來線上銷售額 20 萬"),
    measure: say("Online revenue through chat", "在线客服销售额", "線上客服銷售額"),
    ...{ values: [0, 200_000, 52_000], months: [-3, 9], weight: 3, owner: "shop" },
  },
  {
    task: say("More customers buy again", "更多客户复购", "更多顧客複購"),
    measure: say("Repeat rate, half a year", "半年复购率", "半年複購率"),
    ...{ values: [0.25, 0.32, 0.26], months: [-2, 4], weight: 2, owner: "service" },
  },
  {
    task: say("Fewer refunds", "降低退款率", "降低退款率"),
    measure: say("Refunds of a month", "月退款率", "月退款率"),
    ...{ values: [0.08, 0.05, 0.062], months: [-2, 3], weight: 1, owner: "service" },
  },
];

interface ExampleStrategy {
  readonly name: Text;
  readonly mix: keyof typeof MIX;
  readonly how: Text;
  /** By goal. */
  readonly marks: readonly number[];
}

const STRATEGIES: readonly ExampleStrategy[] = [
  {
    name: say("Answer within a minute", "一分钟内回复", "一分鐘內回覆"),
    ...{
      mix: "relations",
      how: say("Chat software and a person for it", "客服软件加专人", "客服軟體加專人"),
      marks: [3, 1],
    },
  },
  {
    name: say("Welcome pack with a second offer", "新客礼包加二次优惠", "新客禮包加二次優惠"),
    ...{ mix: "promotion", how: say("In every first parcel", "放进每个首单包裹", "放進每個首單包裹"), marks: [0, 3] },
  },
  {
    name: say("Sizes and materials said plainly", "尺寸材质写清楚", "尺寸材質寫清楚"),
    ...{
      mix: "product",
      how: say("Product pages of the top ten", "前十商品的详情页", "前十商品的詳情頁"),
      marks: [0, 0, 3],
    },
  },
];

interface ExampleAction {
  readonly name: Text;
  /** Position of its strategy. */
  readonly strategy: number;
  readonly owner: keyof typeof OWNERS;
  /** Days from the first of the running month. */
  readonly days: readonly [begin: number, end: number];
  readonly money: readonly [cost: number, extra: number];
  readonly progress: keyof typeof PROGRESS_STATES;
}

const ACTIONS: readonly ExampleAction[] = [
  {
    name: say("Install the chat software", "上线客服软件", "導入客服軟體"),
    ...{ strategy: 0, owner: "shop", days: [-85, -60], money: [12_000, 0], progress: "done" },
  },
  {
    name: say("Train and staff the chat", "培训并安排在线客服", "培訓並安排線上客服"),
    ...{ strategy: 0, owner: "service", days: [-60, 270], money: [60_000, 200_000], progress: "running" },
  },
  {
    name: say("Print and pack the welcome offer", "印制并投放新客礼包", "印製並投放新客禮包"),
    ...{ strategy: 1, owner: "service", days: [5, 95], money: [8_000, 45_000], progress: "open" },
  },
];

const SWOT: readonly (readonly [side: keyof typeof SIDES, item: Text, weight: number])[] = [
  ["strength", say("Few returns", "退货少", "退貨少"), 4],
  ["weakness", say("Slow answers in the evening", "晚间回复慢", "晚間回覆慢"), 5],
  ["chance", say("More visitors from short video", "短视频带来更多访客", "短影音帶來更多訪客"), 3],
  ["threat", say("Cheaper rivals on the platform", "平台上有低价对手", "平台上有低價對手"), 3],
];

const MILL = say("Northern mill", "北方织造", "北方織造");
const [LOYALTY, RESTRAINT, , PROMOTION] = PARTNER_FACTORS;
type PartnerLine = readonly [side: keyof typeof PARTNER_SIDES, partner: Text, factor: Text, figures: readonly [weight: number, us: number, them: number]]; // prettier-ignore
const PARTNERS: readonly PartnerLine[] = [
  ["supplier", MILL, LOYALTY[0], [3, 4, 3]],
  ["supplier", MILL, PROMOTION[0], [2, 2, 2]],
  ["dealer", say("Harbour home store", "海港家居", "海港家居"), RESTRAINT[0], [3, 2, 3]],
];

const ANSWERS: Readonly<Record<string, Text>> = {
  "situation.customers": say("Young families; they trust our fabrics", "年轻家庭，看重面料", "年輕家庭，看重布料"),
  "situation.rivals": say(
    "Rivals ship faster; our returns are lower",
    "对手发货更快，我们退货更少",
    "對手出貨更快，我們退貨更少",
  ),
  "market.target": say("Champions and new customers first", "先做重要价值客户和新客", "先做重要價值顧客和新客"),
  "goals.weight": say("Chat revenue goes first", "先保在线客服销售额", "先保線上客服銷售額"),
};

/** The example's rows as cells hold them. */
export function exampleRows({ locale, today }: PlanContext, system: DateSystem): FirstRows {
  const word = (text: Text): string => inLocale(text, locale);
  const now = monthStart(today);
  const month = (months: number): number => inDateSystem(addMonths(now, months), system);
  return {
    goals: GOALS.map(({ task, measure, values: [start, target, typedNow], months: [from, by], weight, owner }) => ({
      ...{ task: word(task), measure: word(measure), start, target, typedNow, weight },
      ...{ from: month(from), by: month(by), owner: word(OWNERS[owner]) },
    })),
    strategies: STRATEGIES.map(({ name, mix, how, marks }) => ({
      ...{ strategy: word(name), mix: word(MIX[mix]), how: word(how) },
      ...Object.fromEntries(marks.flatMap((mark, i): [Mark, number][] => (mark > 0 ? [[MARKS[i]!, mark]] : []))),
    })),
    actions: ACTIONS.map(({ name, strategy, owner, days: [begin, end], money: [budget, extra], progress }) => ({
      ...{ action: word(name), strategy: word(STRATEGIES[strategy]!.name), owner: word(OWNERS[owner]) },
      ...{ begin: inDateSystem(now + begin, system), end: inDateSystem(now + end, system) },
      ...{ budget, extra, progress: word(PROGRESS_STATES[progress]) },
    })),
    swot: SWOT.map(([side, item, weight]) => ({ side: word(SIDES[side]), item: word(item), weight })),
    partners: PARTNERS.map(([side, partner, factor, [weight, us, them]]) => ({
      ...{ side: word(PARTNER_SIDES[side]), partner: word(partner), factor: word(factor), weight, us, them },
    })),
    answers: QUESTIONS.map(({ key }) => (ANSWERS[key] === undefined ? {} : { answer: word(ANSWERS[key]) })),
  };
}
