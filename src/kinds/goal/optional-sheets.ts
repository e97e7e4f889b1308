/**
 * The sheets of a goal that are built only when asked for, each with the question it answers.
 */
import type { PlanBuilder } from "../../plan/plan-builder";
import type { SheetBuilder } from "../../plan/sheet-builder";
import { say } from "../../text/say";
import type { Asks } from "../asks";
import type { SheetOnRequest } from "../fields";
import type { OptionValues } from "../kind";
import { byKey } from "./measures";

export const SELLERS: Asks = [[{ table: "orders", roles: ["seller"] }], [{ table: "leads", roles: ["seller"] }]];

/** In the order the sheets stand in the workbook. */
export const OPTIONAL_SHEETS = {
  tracker: {
    tab: say("Tracker", "跟踪", "追蹤"),
    color: "#3E8C84",
    asks: [[{ table: "orders" }], [{ table: "leads" }], [{ table: "traffic" }]],
    question: say(
      "Where do month, week, day, every measure, team and seller end at this rate?",
      "本月、本周、今天、各指标、团队与销售按此进度能完成多少？",
      "本月、本週、今天、各指標、團隊與業務依此進度能完成多少？",
    ),
  },
  hours: {
    tab: say("Hours", "按小时", "按小時"),
    color: "#3E8C84",
    asks: [
      [{ table: "orders", times: true }],
      [{ table: "leads", times: true }],
      [{ table: "traffic", roles: ["hour"] }],
    ],
    question: say(
      "What should each hour of a day bring, and are we on course at this hour?",
      "一天中每小时应完成多少，此刻进度如何？",
      "一天中每小時應完成多少，此刻進度如何？",
    ),
  },
  sellers: {
    tab: say("Sellers", "销售", "業務"),
    color: "#2F6DA3",
    asks: SELLERS,
    question: say(
      "How much has each seller and team to bring, and where do they stand? Adds a block a seller to Today.",
      "每位销售、每个团队各需完成多少，进度如何？“今天”工作表也会为每位销售加一块任务。",
      "每位業務、每個團隊各需完成多少，進度如何？「今天」工作表也會為每位業務加一塊任務。",
    ),
  },
  sellerDays: {
    tab: say("Seller days", "销售每日", "業務每日"),
    color: "#2F6DA3",
    asks: SELLERS,
    question: say(
      "What does each seller have to bring on each day of a month?",
      "某个月里每位销售每天各需完成多少？",
      "某個月裡每位業務每天各需完成多少？",
    ),
  },
  rates: {
    tab: say("Rate review", "转化率诊断", "轉化率診斷"),
    color: "#6B8E4E",
    asks: [[{ table: "leads", oneOf: ["status", "visited", "ordered", "phone"] }]],
    question: say(
      "At which step does each seller lose customers?",
      "每位销售在哪一环流失客户？",
      "每位業務在哪一環流失客戶？",
    ),
  },
  change: {
    tab: say("What moved it", "变动归因", "變動歸因"),
    color: "#6B8E4E",
    asks: [
      [{ table: "traffic", roles: ["orders", "revenue"] }],
      [{ table: "traffic" }, { table: "orders" }],
      [{ table: "orders" }, { table: "leads", oneOf: ["ordered", "status"] }],
    ],
    question: say(
      "Did traffic, conversion or order value move revenue?",
      "销售额变动来自流量、转化率还是客单价？",
      "銷售額變動來自流量、轉化率還是客單價？",
    ),
  },
} as const satisfies Readonly<Record<string, SheetOnRequest & { readonly color: string }>>;
export type OptionalSheet = keyof typeof OPTIONAL_SHEETS;

/** Sheets whose formulas read the list of sellers. */
const OF_SELLERS: readonly OptionalSheet[] = ["sellerDays", "rates"];

/** Begins the sheets asked for; null for others. The list of sellers comes with every sheet that reads it. */
export function beginSheets(
  book: PlanBuilder,
  values: OptionValues,
  canAnswer: (key: OptionalSheet) => boolean,
): Readonly<Record<OptionalSheet, SheetBuilder | null>> {
  const isAsked = (key: OptionalSheet): boolean => canAnswer(key) && values[key] === true;
  const isBuilt = (key: OptionalSheet): boolean => isAsked(key) || (key === "sellers" && OF_SELLERS.some(isAsked));
  return byKey(Object.keys(OPTIONAL_SHEETS) as OptionalSheet[], (key) => {
    const { tab, color } = OPTIONAL_SHEETS[key];
    return isBuilt(key) ? book.sheet(key, tab, color) : null;
  });
}
