/**
 * What the user chooses about scores: the way, the number of bins, cut points of their own, and what counts as frequency and value.
 */
import { TERMS } from "../../text/terms";
import { choice, fields, number, numbers } from "../fields";
import type { OptionValues } from "../kind";
import { say } from "../../text/say";
import { binsBy, type Measure, WAYS } from "./scoring";

export const SCORING_NAMES = {
  quantile: say(
    "Equal shares, equal figures score alike",
    "按人数等分，数值相同则评分相同",
    "依人數等分，數值相同則評分相同",
  ),
  ntile: say("Equal groups, even between equal figures", "按人数等分，每组人数一致", "依人數等分，每組人數一致"),
  cuts: say("Cut points of my own", "自己设定分界点", "自己設定分界點"),
  mean: say("Above or below the average", "高于或低于平均值", "高於或低於平均值"),
  median: say("Above or below the middle customer", "高于或低于中间的客户", "高於或低於中間的顧客"),
  "mean-score": say("Above or below the average score", "评分高于或低于平均评分", "評分高於或低於平均評分"),
  "rfm-package": say("As the R package “rfm” does it", "与 R 语言 rfm 包一致", "與 R 語言 rfm 套件一致"),
} as const;
export type Scoring = keyof typeof SCORING_NAMES;

/** The option that holds a measure's fixed cuts. */
export const CUT_OPTIONS = {
  recency: "recencyCuts",
  frequency: "frequencyCuts",
  monetary: "monetaryCuts",
} as const satisfies Record<Measure, string>;

const LEAST_BINS = 2;
const MOST_BINS = 10;
const CUT_LABELS = Array.from({ length: MOST_BINS - 1 }, (_, i) =>
  say(`Cut ${i + 1}`, `分界点 ${i + 1}`, `分界點 ${i + 1}`),
);

/** Options are looked at before they are known to be valid. */
const wayOf = ({ scoring }: OptionValues) => WAYS[scoring as Scoring] as (typeof WAYS)[Scoring] | undefined;

/** Scoring that by itself says better or not: it makes the 8 types. */
export const comparesOnly = (values: OptionValues): boolean => wayOf(values)?.level !== undefined;

/** Scoring that can compare each measure with one value, as the 8 types do: by default that of the mean. */
export function makesTypes(values: OptionValues): boolean {
  const { scoring = "quantile" } = values;
  const oneCut = Object.values(CUT_OPTIONS).every(
    (key) => (values[key] as readonly number[] | undefined)?.length === 1,
  );
  return comparesOnly(values) || scoring === "quantile" || (scoring === "cuts" && oneCut);
}

/** How customers are divided into bins, of the scores themselves or of those that are compared with their mean. */
const dividedBy = ({ scoring, pointsBy }: OptionValues) => binsBy({ scoring, pointsBy });

/** The user's cuts, for scores or for the points whose mean is compared with. */
export const usesCuts = (values: OptionValues): boolean => dividedBy(values) === "cuts";
const usesRanks = (values: OptionValues): boolean => dividedBy(values) === "ntile";
/** The 8 types are those of the mean where quantiles would be scored. */
const usesBins = (values: OptionValues): boolean =>
  wayOf(values)?.bins !== undefined && !usesCuts(values) && !(values.scoring === "quantile" && values.map === "eight");
const compares = (values: OptionValues): boolean => comparesOnly(values) || !usesBins(values);

const CUT_HELP = say(
  "Ascending, one fewer than the scores: four cuts for scores 1 to 5. For the 8 types one number: the value to compare with.",
  "由小到大填写，比档数少一个：1 到 5 分填四个。RFM 八类客户只填一个，作为比较值。",
  "由小到大填入，比級數少一個：1 到 5 分填四個。RFM 八類顧客只填一個，作為比較值。",
);

const CUTS = { labels: CUT_LABELS, fewest: 1, help: CUT_HELP, when: usesCuts } as const;

export const SCORING_OPTIONS = fields({
  scoring: choice(SCORING_NAMES, {
    default: "quantile",
    label: TERMS.scoring,
    help: say(
      "How customers get their scores. Equal shares are quantiles, a figure on a cut scoring lower; equal groups go by rank (NTILE); the R package adds 1 to each cut. The 8 types compare with one figure: the average, unless the median, the average score or cut points are chosen.",
      "客户如何得到评分。按人数等分即分位数，等于分界点的归入较低一档；每组人数一致即按名次等分（NTILE）；rfm 包在分界点上加 1。RFM 八类客户与一个值比较：默认为平均值，也可选中位数、评分均值或自定分界点。",
      "顧客如何得到評分。依人數等分即分位數，等於分界點的歸入較低一級；每組人數一致即依名次等分（NTILE）；rfm 套件在分界點上加 1。RFM 八類顧客與一個值比較：預設為平均值，也可選中位數、評分平均值或自訂分界點。",
    ),
  }),
  pointsBy: choice(
    { quantile: SCORING_NAMES.quantile, ntile: SCORING_NAMES.ntile, cuts: SCORING_NAMES.cuts },
    {
      default: "quantile",
      label: say("Points by", "分值划分方式", "分數劃分方式"),
      help: say(
        "How customers get the points whose mean each is compared with.",
        "先按何种方式得到分值，再与分值的均值比较。",
        "先依何種方式得到分數，再與分數的平均值比較。",
      ),
      when: ({ scoring }) => scoring === "mean-score",
    },
  ),
  ranking: choice(
    {
      ntile: say(
        "SQL NTILE, dplyr ntile: larger groups first",
        "SQL NTILE、dplyr ntile：人数多的组在前",
        "SQL NTILE、dplyr ntile：人數多的組在前",
      ),
      qcut: say(
        'pandas rank(method="first") and qcut',
        'pandas rank(method="first") 后 qcut',
        'pandas rank(method="first") 後 qcut',
      ),
    },
    {
      default: "ntile",
      label: say("Groups by rank as", "名次分组方式", "名次分組方式"),
      help: say(
        "NTILE ranks from worst to best. pandas ranks each measure from its lowest value up, so of customers with equal recency the first gets the better score, and cuts the ranks at their quantiles.",
        "NTILE 从最差到最好排名；pandas 按各指标从小到大排名（最近一次消费相同时，先出现者得分较高），再按名次的分位数切分。",
        "NTILE 從最差到最好排名；pandas 依各指標由小到大排名（最近一次消費相同時，先出現者得分較高），再依名次的分位數切分。",
      ),
      when: usesRanks,
    },
  ),
  ties: choice(
    {
      source: say("In the order of the table", "按表中先后", "依表格中先後"),
      name: say("By customer name or number", "按客户名称或编号", "依顧客名稱或編號"),
    },
    {
      default: "source",
      label: say("Equal figures are ranked", "数值相同时的排名", "數值相同時的排名"),
      help: say(
        "Ranks part even customers with equal figures: in the order in which they first appear in the table, or by name, as pandas and dplyr list customers after grouping.",
        "数值相同的客户也会分出名次：按在表中首次出现的先后，或按名称或编号（pandas、dplyr 分组汇总后的顺序）。",
        "數值相同的顧客也會分出名次：依在表格中首次出現的先後，或依名稱或編號（pandas、dplyr 分組彙總後的順序）。",
      ),
      when: usesRanks,
    },
  ),
  bins: number({
    default: 5,
    min: LEAST_BINS,
    max: MOST_BINS,
    integer: true,
    label: say("Scores 1 to", "评分档数", "評分級數"),
    help: say(
      "Into how many scores customers are divided. Segment maps other than your own rules and the 8 types need 5.",
      "把客户分成几档评分。除自定规则与 RFM 八类客户外，各分群规则均需 5 档。",
      "把顧客分成幾級評分。除自訂規則與 RFM 八類顧客外，各分群規則均需 5 級。",
    ),
    when: usesBins,
  }),
  recencyCuts: numbers({
    ...CUTS,
    default: [30, 90, 180, 365],
    min: 0,
    label: say("Cut points of recency (days)", "R 分界点（天）", "R 分界點（天）"),
  }),
  frequencyCuts: numbers({
    ...CUTS,
    default: [1, 2, 3, 5],
    min: 0,
    label: say("Cut points of frequency", "F 分界点", "F 分界點"),
  }),
  monetaryCuts: numbers({
    ...CUTS,
    default: [100, 300, 500, 1000],
    label: say("Cut points of monetary value", "M 分界点（金额）", "M 分界點（金額）"),
  }),
  comparison: choice(
    {
      above: say("> : not passed, not better", "＞：不算超过", "＞：不算超過"),
      "at-least": say("≥ : passed, better", "≥：算达到", "≥：算達到"),
    },
    {
      default: "above",
      label: say("On a cut point", "等于分界点时", "等於分界點時"),
      help: say(
        "Where a value equal to a cut point, or to the mean, median or mean score, belongs; with points by fixed cut points, both.",
        "数值恰好等于分界点（或平均值、中位数、评分均值）时如何归类；按固定分界点得到分值时，两处均适用。",
        "數值恰好等於分界點（或平均值、中位數、評分平均值）時如何歸類；依固定分界點得到分數時，兩處均適用。",
      ),
      when: compares,
    },
  ),
  frequencyAs: choice(
    { orders: TERMS.orders, days: say("Days with a purchase", "购买天数", "購買天數") },
    {
      default: "orders",
      label: say("Frequency counts", "F 消费频率按", "F 消費頻率依"),
      help: say(
        "Several orders of one day can count as one purchase.",
        "同一天的多笔订单可只算一次购买。",
        "同一天的多筆訂單可只算一次購買。",
      ),
    },
  ),
  monetaryAs: choice(
    {
      sum: say("Sum of orders", "累计金额", "累計金額"),
      average: TERMS.averageOrderValue,
      "day-average": TERMS.averagePerPurchaseDay,
    },
    {
      default: "sum",
      label: say("Monetary value is", "M 消费金额按", "M 消費金額依"),
      help: say(
        "The sum rewards frequent customers a second time; an average does not. Per purchase day, several orders of one day are one purchase.",
        "累计金额会与消费频率重复计算，平均值则不会。按购买日平均时，同一天的多笔订单算一次购买。",
        "累計金額會與消費頻率重複計算，平均值則不會。依購買日平均時，同一天的多筆訂單算一次購買。",
      ),
    },
  ),
  windowMonths: number({
    default: null,
    min: 1,
    max: 1200,
    integer: true,
    label: TERMS.monthsCounted,
    help: say(
      "Only orders of so many months up to the as-of date count; customers without one are not listed. Empty: all.",
      "只计入截止日期前这几个月的订单，期间没有订单的客户不列出。留空则计入全部。",
      "只計入截止日期前這幾個月的訂單，期間沒有訂單的顧客不列出。留空則計入全部。",
    ),
  }),
  liveCustomers: number({
    default: 20_000,
    min: 0,
    max: 1_048_566,
    integer: true,
    label: say("Live scores up to (customers)", "实时评分的客户上限", "即時評分的顧客上限"),
    help: say(
      "Up to so many customers scores are formulas that follow the cut points at once; above they are values, quicker to open, and follow on refresh.",
      "客户数不超过此值时，评分为公式，随分界点实时更新；超过时写入数值，打开更快，刷新后更新。",
      "顧客數不超過此值時，評分為公式，隨分界點即時更新；超過時寫入數值，開啟更快，重新整理後更新。",
    ),
  }),
  listedCustomers: number({
    default: 100_000,
    min: 1,
    max: 1_048_566,
    integer: true,
    label: say("Customers listed at most", "列出的客户上限", "列出的顧客上限"),
    help: say(
      "Of more customers the sheet lists those of the highest spending; segments count all of them. Sheets on request, and persons and businesses apart, list everyone.",
      "客户超过此数时，工作表只列出消费金额最高的客户，分群仍统计全部客户。按需生成的工作表以及区分个人与企业时，列出全部客户。",
      "顧客超過此數時，工作表只列出消費金額最高的顧客，分群仍統計全部顧客。依需求建立的工作表以及區分個人與企業時，列出全部顧客。",
    ),
  }),
});
