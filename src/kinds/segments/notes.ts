/**
 * What the reader of the segments must know about this data: few customers, customers who are all alike, orders not counted.
 */
import { heldIn } from "../../figures/given";
import { listOf, numberText } from "../../text/wording";
import type { Text } from "../../text/locale";
import { COLON, phrase, say, saying } from "../../text/say";
import { TERMS } from "../../text/terms";
import type { SegmentAnalysis } from "./analysis";
import type { SegmentSet } from "./customer-sets";
import type { SegmentCells } from "./sheets/customers-sheet";
import { binsBy, MEASURES } from "./scoring";
import { MEASURE_WORDS } from "./texts";

/** Fewer customers than cells in the heat map: fifths say little. */
const FEW_CUSTOMERS = 25;

/** What ranks customers with equal figures. */
const TIES: Readonly<Record<SegmentAnalysis["ties"], Text>> = {
  source: say("by the order of the source", "按数据来源中的先后", "依資料來源中的先後"),
  name: say("by name or number", "按名称或编号的先后", "依名稱或編號的先後"),
};

const RANKINGS: Readonly<Record<SegmentAnalysis["ranking"], Text>> = {
  ntile: say(
    "from the worst to the best; sizes of groups differ by one at most, the larger groups first, as SQL's NTILE divides",
    "从最差到最好；各组人数最多相差一人，人数多的组在前（同 SQL NTILE）",
    "從最差到最好；各組人數最多相差一人，人數多的組在前（同 SQL NTILE）",
  ),
  qcut: say(
    'from the lowest value up, and cut at the quantiles of the ranks, as pandas does with rank(method="first") and qcut',
    '从最小值到最大值；按名次的分位数切分（同 pandas 的 rank(method="first") 与 qcut）',
    '從最小值到最大值；依名次的分位數切分（同 pandas 的 rank(method="first") 與 qcut）',
  ),
};

const NOTES = {
  alike: saying(
    "All customers are alike in {measures}, so all have the same score there.",
    "所有客户的{measures}都相同，因此该项评分也相同。",
    "所有顧客的{measures}都相同，因此該項評分也相同。",
  ),
  ranked: saying(
    "All customers are alike in {measures}: the ranks there go {ties} alone, so these scores say nothing.",
    "所有客户的{measures}都相同：该项名次仅{ties}排列，评分没有意义。",
    "所有顧客的{measures}都相同：該項名次僅{ties}排列，評分沒有意義。",
  ),
  allAlike: say(
    "All customers are alike in recency, frequency and monetary value: all have the same scores and are in one segment. There is nothing to tell them apart by.",
    "所有客户的最近一次消费、消费频率、消费金额都相同：评分一致，全部归入同一分群，无从区分。",
    "所有顧客的最近一次消費、消費頻率、消費金額都相同：評分一致，全部歸入同一分群，無從區分。",
  ),
  allRanked: saying(
    "All customers are alike in recency, frequency and monetary value: the ranks, and with them scores and segments, go {ties} alone and say nothing about the customers.",
    "所有客户的最近一次消费、消费频率、消费金额都相同：名次以及由此得出的评分与分群仅{ties}排列，不反映客户差异。",
    "所有顧客的最近一次消費、消費頻率、消費金額都相同：名次以及由此得出的評分與分群僅{ties}排列，不反映顧客差異。",
  ),
  one: say(
    "There is only one customer: with nobody to compare with, the scores say nothing yet.",
    "只有一位客户：没有可比对象，评分暂无意义。",
    "只有一位顧客：沒有可比對象，評分暫無意義。",
  ),
  few: saying(
    "There are only {n} customers: read the segments with care.",
    "只有 {n} 位客户，分群结果仅供参考。",
    "只有 {n} 位顧客，分群結果僅供參考。",
  ),
  many: saying(
    "More than {n} customers: scores and segments are values of the refresh date; build again after changes.",
    "客户超过 {n} 位：评分与分群为刷新日的数值，数据变化后请重新生成。",
    "顧客超過 {n} 位：評分與分群為重新整理日的數值，資料變更後請重新建立。",
  ),
  limited: saying(
    "The sheet of customers lists the {listed} of the highest spending; segments, cut points and averages are of all {all}.",
    "客户表只列出消费金额最高的 {listed} 位；分群、分界点与平均值按全部 {all} 位计算。",
    "顧客表只列出消費金額最高的 {listed} 位；分群、分界點與平均值依全部 {all} 位計算。",
  ),
  later: saying(
    "{n} {orders} after the as-of date {are} not in these figures.",
    "截止日期之后的 {n} 笔订单未计入。",
    "截止日期之後的 {n} 筆訂單未計入。",
  ),
  earlier: saying(
    "Only the last {months} {count}: {n} earlier {orders} {are} not in these figures.",
    "只统计最近 {months} 个月：更早的 {n} 笔订单未计入。",
    "只統計最近 {months} 個月：更早的 {n} 筆訂單未計入。",
  ),
  ranks: saying(
    "Ranks are values of the refresh date. Customers with equal figures are ranked {ties}, {ranking}.",
    "名次为刷新日的数值。数值相同的客户{ties}排名，{ranking}。",
    "名次為重新整理日的數值。數值相同的顧客{ties}排名，{ranking}。",
  ),
  firms: saying(
    "{firms} of {all} customer names look like {those}, such as “{example}”; they are segmented together with persons. To keep them apart, choose who is a business, or give the customer-type column.",
    "{all} 位客户中有 {firms} 位的名称像企业，例如“{example}”，目前与个人客户一并分群。如需分开，请选择企业客户的判定方式，或指定“客户类型”所在的列。",
    "{all} 位顧客中有 {firms} 位的名稱像企業，例如「{example}」，目前與個人顧客一併分群。如需分開，請選擇企業顧客的判定方式，或指定「客戶類型」所在的欄。",
  ),
} as const;

/** Cuts give customers who are alike one score; ranks part them all the same, by nothing but the order of the source. */
function alikeNote(analysis: SegmentAnalysis): Text | null {
  const { alike, count } = analysis.all;
  if (alike.length === 0 || count === 1) return null;
  const ties = binsBy(analysis) === "ntile" ? TIES[analysis.ties] : null;
  if (alike.length === MEASURES.length) return ties === null ? NOTES.allAlike : NOTES.allRanked({ ties });
  const measures = listOf(alike.map((measure) => MEASURE_WORDS[measure]));
  return ties === null ? NOTES.alike({ measures }) : NOTES.ranked({ measures, ties });
}

function sizeNote({ all: { count } }: SegmentAnalysis, { live, liveCustomers }: SegmentCells): Text | null {
  if (count === 1) return NOTES.one;
  if (count < FEW_CUSTOMERS) return NOTES.few({ n: numberText(count) });
  return live || count <= liveCustomers ? null : NOTES.many({ n: numberText(liveCustomers) });
}

/** What the customers' sheet leaves out. */
const limitNote = ({ all, names }: SegmentAnalysis, { limited }: SegmentCells): Text | null =>
  limited ? NOTES.limited({ listed: numberText(names.length), all: numberText(all.count) }) : null;

/** So many orders, as the English notes speak of them. */
const ordersOf = (count: number) => ({
  ...{ n: numberText(count), orders: count === 1 ? "order" : "orders", are: count === 1 ? "is" : "are" },
});

/** Orders after the as-of date, and before the window. */
function windowNotes({ laterOrders, earlierOrders, windowMonths: months }: SegmentAnalysis): (Text | null)[] {
  const count = months === 1 ? "month counts" : "months count";
  return [
    laterOrders === 0 ? null : NOTES.later(ordersOf(laterOrders)),
    months === null ? null : NOTES.earlier({ months, count, ...ordersOf(earlierOrders) }),
  ];
}

/** Ranks part even customers who are alike. */
const rankNote = (analysis: SegmentAnalysis): Text | null =>
  binsBy(analysis) === "ntile" ? NOTES.ranks({ ties: TIES[analysis.ties], ranking: RANKINGS[analysis.ranking] }) : null;

/** Names look like firms', but no column says so: nobody is kept apart for it. */
function firmsNote({ firmNames = [], orders }: SegmentSet): Text | null {
  const [[example], held] = [firmNames, heldIn(orders)];
  if (example === undefined || held === null) return null;
  const those = firmNames.length === 1 ? "that of a firm" : "those of firms";
  const [firms, all] = [numberText(firmNames.length), numberText(held.customers.length)];
  return NOTES.firms({ firms, all, those, example });
}

export function segmentNotes(set: SegmentSet): Text[] {
  const { analysis, cells } = set;
  const ofOrders = [alikeNote(analysis), ...windowNotes(analysis), rankNote(analysis)];
  const ofCustomers = [sizeNote(analysis, cells), limitNote(analysis, cells), firmsNote(set)];
  return [...ofCustomers, ...ofOrders].filter((note) => note !== null);
}

/** The notes of all sheets, each with its type of customers where there are two. */
export const notesOfSets = (sets: readonly SegmentSet[]): Text[] =>
  sets.flatMap((set) =>
    segmentNotes(set).map((note) =>
      set.mixed && set.type !== null ? phrase`${TERMS[set.type]}${COLON}${note}` : note,
    ),
  );
