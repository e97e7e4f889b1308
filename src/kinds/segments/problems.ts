/**
 * Why the segments cannot be built from these orders, as sentences that say what to do.
 */
import { say, saying } from "../../text/say";

export const PROBLEMS = {
  noneOfType: saying(
    "No customer of “{table}” is a {kind}. Choose all customers, or the column that tells the customer type.",
    "“{table}”中没有{kind}客户。请选择全部客户，或指定“客户类型”所在的列。",
    "「{table}」中沒有{kind}顧客。請選擇全部顧客，或指定「客戶類型」所在的欄。",
  ),
  notToldApart: say(
    "Persons and businesses are only told apart in orders that are read into memory. Choose all customers, or have the orders on a sheet (--engine memory).",
    "只有读入内存的订单才能区分个人与企业。请选择全部客户，或把订单放进工作表（--engine memory）。",
    "只有讀入記憶體的訂單才能區分個人與企業。請選擇全部顧客，或把訂單放進工作表（--engine memory）。",
  ),
  /** With the platform's own reason where the export is known to have no buyer to tell apart. */
  noCustomers: saying(
    "No order of “{table}” names its customer, so there is nobody to segment. {reason}",
    "“{table}”中没有一笔订单有买家信息，无法做客户分群。{reason}",
    "「{table}」中沒有一筆訂單有買家資訊，無法做顧客分群。{reason}",
  ),
  allLater: saying(
    "The as-of date {asOf} is before the first order ({first}). Choose that day or a later one.",
    "截止日期 {asOf} 早于第一笔订单（{first}）。请选择该日或之后的日期。",
    "截止日期 {asOf} 早於第一筆訂單（{first}）。請選擇該日或之後的日期。",
  ),
  tooManyCustomers: saying(
    "There are {count} customers, and an Excel sheet has room for {most}. Use the orders of a shorter period.",
    "客户共 {count} 位，而一张工作表最多容纳 {most} 位。请缩短订单的时间范围。",
    "顧客共 {count} 位，而一張工作表最多容納 {most} 位。請縮短訂單的時間範圍。",
  ),
  emptyWindow: saying(
    "No customer ordered in the {months} months up to {asOf}. Choose more months, or another as-of date.",
    "截至 {asOf} 的最近 {months} 个月内没有客户下单。请增加月数，或更换截止日期。",
    "截至 {asOf} 的最近 {months} 個月內沒有顧客下單。請增加月數，或更換截止日期。",
  ),
  /** A map made for five scores was asked for with another number of them. */
  bins: saying(
    "The map “{map}” is made for scores 1 to {made}, and scores 1 to {bins} were chosen. Choose {made}, or the map “{own}”.",
    "分群规则“{map}”要求 1 到 {made} 分，而所选为 1 到 {bins} 分。请改选 {made} 档，或改用“{own}”。",
    "分群規則「{map}」要求 1 到 {made} 分，而所選為 1 到 {bins} 分。請改選 {made} 級，或改用「{own}」。",
  ),
  /** The 8 types were asked for with a way of scoring that does not say better or not. */
  twoLevels: saying(
    "The map “{eight}” compares each measure with one value, which “{way}” does not. Choose the mean, the median, the mean score or fixed cut points.",
    "“{eight}”把每项指标与一个值比较，“{way}”不适用。请选择平均值、中位数、评分均值或固定分界点。",
    "「{eight}」把每項指標與一個值比較，「{way}」不適用。請選擇平均值、中位數、評分平均值或固定分界點。",
  ),
  oneCut: saying(
    "The map “{eight}” compares {measure} with one value; {came} cut points came.",
    "“{eight}”的{measure}只与一个值比较，而填写了 {came} 个分界点。",
    "「{eight}」的{measure}只與一個值比較，而填入了 {came} 個分界點。",
  ),
  cutCount: saying(
    "All measures need the same number of cut points: recency has {wanted}, {measure} has {came}.",
    "各项指标的分界点个数须相同：最近一次消费有 {wanted} 个，{measure}有 {came} 个。",
    "各項指標的分界點個數須相同：最近一次消費有 {wanted} 個，{measure}有 {came} 個。",
  ),
  cutOrder: saying(
    "The cut points of {measure} must ascend: {after} stands after {before}.",
    "{measure}的分界点须由小到大：{after} 排在 {before} 之后。",
    "{measure}的分界點須由小到大：{after} 排在 {before} 之後。",
  ),
} as const;
