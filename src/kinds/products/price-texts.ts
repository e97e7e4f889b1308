/** What the sheets of prices and bids say, in every language of the product. */
import type { Text } from "../../text/locale";
import { say } from "../../text/say";
import { PRICE_SHEETS } from "./price-options";
import type { PriceVerdict } from "./prices";

export const VERDICT_TEXTS: Readonly<Record<PriceVerdict, Text>> = {
  loses: say("Loses money", "卖一件亏一件", "賣一件虧一件"),
  below: say("Below the margin wanted", "低于目标毛利", "低於目標毛利"),
  dear: say("Above perceived value", "高于感知价值", "高於感知價值"),
  holds: say("Holds", "达标", "達標"),
};

export const PRICE_TEXTS = {
  tab: PRICE_SHEETS.prices.tab,
  title: say(
    "Prices: what each leaves after all costs",
    "定价：扣除全部费用后还剩多少",
    "定價：扣除全部費用後還剩多少",
  ),
  costs: say("Costs of a unit and what is wanted", "每件费用与目标", "每件費用與目標"),
  perUnit: say("Costs a unit", "每件费用", "每件費用"),
  shares: say("Shares of the price together", "占售价的费用合计", "占售價的費用合計"),
  margin: say("Margin after all costs", "扣费后毛利率", "扣費後毛利率"),
  target: say("Cost-based price", "成本定价", "成本定價"),
  volume: say("More volume for the cut", "降价后需多卖", "降價後需多賣"),
  verdict: say("What it leaves", "结论", "結論"),
  never: say("Never", "不可能保本", "不可能保本"),
  typed: say(
    "Type it to compare with the price; it is kept on a refresh.",
    "填写后与售价比较；刷新后保留。",
    "填入後與售價比較；重新整理後保留。",
  ),
  headline: {
    impossible: say(
      "No price can carry this: shares and margin together take {share} of it",
      "没有价格能成立：各项占比与目标毛利合计 {share}",
      "沒有價格能成立：各項占比與目標毛利合計 {share}",
    ),
    lower: say(
      "Lower the margin wanted or the shares until they are under 100%",
      "降低目标毛利率或各项占比，使合计小于 100%",
      "降低目標毛利率或各項占比，使合計小於 100%",
    ),
    lose: say(
      "{n} of {all} prices lose money on every unit; {below} more miss the margin",
      "{all} 个售价中，{n} 个卖一件亏一件，另有 {below} 个低于目标毛利",
      "{all} 個售價中，{n} 個賣一件虧一件，另有 {below} 個低於目標毛利",
    ),
    below: say(
      "{below} of {all} prices miss the margin wanted of {margin}",
      "{all} 个售价中，{below} 个低于目标毛利率 {margin}",
      "{all} 個售價中，{below} 個低於目標毛利率 {margin}",
    ),
    holds: say(
      "All {all} prices hold the margin wanted of {margin}",
      "{all} 个售价都达到目标毛利率 {margin}",
      "{all} 個售價都達到目標毛利率 {margin}",
    ),
    raise: say(
      "Raise {product} first: {price} now, {target} carries its costs and the margin",
      "先调整“{product}”：现价 {price}，要 {target} 才能覆盖费用和目标毛利",
      "先調整「{product}」：現價 {price}，要 {target} 才能涵蓋費用和目標毛利",
    ),
    cut: say(
      "A cut of {cut} on {product} must sell {volume} more to pay",
      "“{product}”降价 {cut}，要多卖 {volume} 才保本",
      "「{product}」降價 {cut}，要多賣 {volume} 才保本",
    ),
    cutNever: say(
      "A cut of {cut} takes the whole margin of {product}: do not cut it",
      "降价 {cut} 会吃掉“{product}”的全部毛利：不要降",
      "降價 {cut} 會吃掉「{product}」的全部毛利：不要降",
    ),
  },
  few: (shown: number, all: number): Text =>
    say(
      `Prices: the ${shown} of ${all} priced products with most sales are listed, and those beside which something was typed.`,
      `定价表列出 ${all} 个有售价的商品中销售额最高的 ${shown} 个，以及填写过价格的商品。`,
      `定價表列出 ${all} 個有售價的商品中銷售額最高的 ${shown} 個，以及填寫過價格的商品。`,
    ),
  unpriced: (n: number): Text =>
    say(
      `Prices: products without a price or unit cost are not listed: ${n}.`,
      `定价表不含没有售价或成本价的商品：${n} 个。`,
      `定價表不含沒有售價或成本價的商品：${n} 個。`,
    ),
  missing: say(
    "No product states both a price and a unit cost, so there is no sheet of prices.",
    "没有商品同时写明售价和成本价，因此没有定价表。",
    "沒有商品同時寫明售價和成本價，因此沒有定價表。",
  ),
  check: say(
    "A cost-based price leaves the margin wanted after all costs",
    "按成本定价出售，扣费后正好是目标毛利率",
    "按成本定價出售，扣費後正好是目標毛利率",
  ),
} as const;

export const BID_TEXTS = {
  tab: PRICE_SHEETS.bids.tab,
  title: say("Bids: the lowest worth taking by load", "淡季报价：按预订率的最低价", "淡季報價：依預訂率的最低價"),
  given: say("What a bid is weighed by", "报价依据", "報價依據"),
  table: say("Lowest bid by load", "各预订率的最低报价", "各預訂率的最低報價"),
  booked: say("Booked", "预订率", "預訂率"),
  bid: say("Lowest bid", "最低报价", "最低報價"),
  over: say("Contribution", "边际贡献", "邊際貢獻"),
  ofFull: say("Of full cost", "占全部成本", "占全部成本"),
  now: say("Lowest bid now", "目前最低报价", "目前最低報價"),
  atLoad: say("at {share} booked", "预订率 {share} 时", "預訂率 {share} 時"),
  floor: say("Floor", "底价", "底價"),
  full: say("When all is booked", "订满时", "訂滿時"),
  take: say(
    "At {share} booked, take no bid below {bid}",
    "预订率 {share} 时，不接受低于 {bid} 的报价",
    "預訂率 {share} 時，不接受低於 {bid} 的報價",
  ),
  rises: say(
    "Each further 10% booked raises it by {step}; it never goes below {floor}",
    "预订率每高 10%，最低价提高 {step}；任何时候不低于 {floor}",
    "預訂率每高 10%，最低價提高 {step}；任何時候不低於 {floor}",
  ),
  wrong: say(
    "The variable cost {variable} is above the full cost {full}",
    "变动成本 {variable} 高于全部成本 {full}",
    "變動成本 {variable} 高於全部成本 {full}",
  ),
  correct: say(
    "The full cost has the variable cost in it: type it as the higher one",
    "全部成本包含变动成本，应不低于它：请更正",
    "全部成本包含變動成本，應不低於它：請更正",
  ),
  typedByHand: say("From what you type here", "由此处填写的数值算出", "由此處填入的數值算出"),
  check: say("A fuller house never takes a lower bid", "预订率越高，最低报价不会更低", "預訂率越高，最低報價不會更低"),
} as const;
