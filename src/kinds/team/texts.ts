/**
 * What the commission sheets say, in every language of the product.
 */
import { say, saying } from "../../text/say";
import { TERMS } from "../../text/terms";

export const PLAN_TEXTS = {
  name: say("Commission plan", "提成方案", "抽成方案"),
  sellers: say("What everyone has earned", "每人提成", "每人抽成"),
  bases: {
    paid: say("Sold, less returns", "净销售额", "淨銷售額"),
    margin: say("Margin, less returns", "净毛利", "淨毛利"),
  },
  owed: say(
    "Less than nothing for {n}, {money} in all: set it off against later pay",
    "{n} 人提成为负，合计 {money}：从以后的提成中抵扣",
    "{n} 人抽成為負，合計 {money}：自以後的抽成中抵扣",
  ),
  reached: say("Rate reached", "达到档位", "達到級距"),
  lines: say("Lines added up", "逐单合计", "逐筆合計"),
  clawedBack: say("Clawed back", "退货扣回", "退貨扣回"),
  adjusted: say("Cap or guarantee", "封顶或保底", "上限或保底"),
  toNext: say("To the next tier", "距下一档", "距下一級"),
  exact: say("By the tiers, not rounded", "按档计算（未取整）", "依級計算（未取整）"),
  tiers: say("Tiers: change them and all follows", "阶梯：改动后全部重算", "級距：修改後全部重算"),
  from: say("Tier from", "起点", "起點"),
  to: say("Up to (if not the next)", "止于（可空）", "止於（可空）"),
  rate: say("Rate", "比例", "比例"),
  tierNote: say("What is wrong", "提示", "提示"),
  faults: {
    noFrom: say("Type where it begins", "请填起点", "請填起點"),
    noRate: say("Type its rate", "请填比例", "請填比例"),
    order: say("Out of order", "未从小到大", "未由小到大"),
    overlap: say("The one above overlaps", "与上一档重叠", "與上一級重疊"),
    gap: say("Gap before: pays nothing", "之前有空档，不计提", "之前有空檔，不計"),
  },
  allowedTo: say(
    "Where the tier ends, above where it begins; empty: where the next begins.",
    "档位终点，须大于起点；留空则到下一档起点为止。",
    "級距終點，須大於起點；留空則到下一級起點為止。",
  ),
  allowedCategory: say(
    "A rate from 0 % to 100 %; empty: the category is paid by the tiers.",
    "请填写 0% 到 100% 的比例；留空则按阶梯计提。",
    "請填入 0% 到 100% 的比例；留空則按級距計算。",
  ),
  categories: say("Categories with a rate of their own", "单独定比例的类目", "單獨訂比例的分類"),
  category: TERMS.category,
  soldOfCategory: say("Sold", "销售额", "銷售額"),
  withoutRate: say(
    "{n} without a rate of their own: paid by the tiers",
    "{n} 个类目没有单独比例，按阶梯计提",
    "{n} 個分類沒有單獨比例，按級距計算",
  ),
  inputs: say("How tiers pay", "算法与上下限", "算法與上下限"),
  steps: say("Tiers as they pay", "各档的计提区间", "各級的計算區間"),
  begin: say("Begins at", "开始", "開始"),
  end: say("Ends", "结束", "結束"),
  endBelongs: say("End belongs", "含终点", "含終點"),
  total: TERMS.total,
  headline: {
    earned: say(
      "{period}: commission of {money}, {share} of {base} sold",
      "{period}：提成合计 {money}，占净销售额 {base} 的 {share}",
      "{period}：抽成合計 {money}，占淨銷售額 {base} 的 {share}",
    ),
    onMargin: say(
      "{period}: commission of {money}, {share} of a margin of {base}",
      "{period}：提成合计 {money}，占净毛利 {base} 的 {share}",
      "{period}：抽成合計 {money}，占淨毛利 {base} 的 {share}",
    ),
    none: say("Nothing was sold in the period: no commission", "本期没有销售，没有提成", "本期沒有銷售，沒有抽成"),
    wrong: say(
      "{n} of the tiers cannot be right: see beside them",
      "有 {n} 档填写有误，请看旁边的提示",
      "有 {n} 級填寫有誤，請看旁邊的提示",
    ),
    next: say(
      "{name} is {money} short of the next tier ({rate}): offer help with open orders",
      "{name} 还差 {money} 进入下一档（{rate}）：帮忙促成在谈订单",
      "{name} 還差 {money} 進入下一級（{rate}）：協助促成洽談中的訂單",
    ),
    top: say("Everyone who sold is in the top tier", "有销售的人都已在最高档", "有銷售的人都已在最高級"),
    correct: say("Correct the tiers before you pay", "请先更正阶梯再发放", "請先更正級距再發放"),
  },
  figures: {
    share: {
      paid: say("Share of what was sold", "占净销售额", "占淨銷售額"),
      margin: say("Share of the margin", "占净毛利", "占淨毛利"),
    },
    lines: say("{n} lines", "共 {n} 行", "共 {n} 列"),
    returns: say("{n} returns", "{n} 笔退货", "{n} 筆退貨"),
    noSeller: say("Orders without a seller", "未注明销售的订单", "未註明業務的訂單"),
    unpaid: say("{money} that nobody is paid for", "{money} 不计提成", "{money} 不計抽成"),
    capped: say("{n} sellers at the cap", "{n} 人封顶", "{n} 人達上限"),
  },
  notes: {
    joint: say(
      "Orders closed together are shared evenly until shares are typed under “Agreed share” of the statement: tiers and commission follow at once. The board shares their revenue evenly.",
      "共同成交的订单默认平分；在对账单“约定分成”列填写后，累计进档与提成随之更新。看板的销售额仍平分。",
      "共同成交的訂單預設平分；於對帳單「約定分成」欄填入後，累計進級與抽成隨之更新。看板的銷售額仍平分。",
    ),
    rules: say(
      "A limit belongs to the tier it begins. All orders of a seller move him up the tiers in the order of their payment; those of a category with a rate of its own are paid at that rate. Each line is rounded to the cent, then added up. A return claws back at the rate its order was paid at.",
      "起点金额属于由它开始的那一档。销售的全部订单按付款先后累计进档；单独定比例的类目按其比例计提。逐行四舍五入到分后合计；退货按原订单的计提比例扣回。",
      "起點金額屬於由它開始的那一級。業務的全部訂單按付款先後累計進級；單獨訂比例的分類按其比例計算。逐列四捨五入到分後合計；退貨按原訂單的計算比例扣回。",
    ),
    earlier: saying(
      "{n} {n|return is|returns are} of orders of an earlier period, clawed back at the rate that this plan gives for that period, or at the one typed under “Rate paid then” of the statement.",
      "有 {n} 笔退货属于以前周期的订单，按本方案在该周期的比例扣回；如当时按其他比例发放，请填在对账单的“当时比例”列。",
      "有 {n} 筆退貨屬於以前期間的訂單，按本方案在該期間的比例扣回；如當時按其他比例發放，請填在對帳單的「當時比例」欄。",
    ),
  },
  checks: {
    board: say(
      "Statement, cap and guarantee come to the board",
      "对账单加封顶保底等于看板",
      "對帳單加上限保底等於看板",
    ),
    tiers: say("Lines come to what the tiers pay", "逐单之和等于按档计算", "逐筆之和等於依級計算"),
    lines: say("Every line is a seller's, or nobody's", "每一行都归属某位销售或无人", "每一列都歸屬某位業務或無人"),
  },
} as const;

export const STATEMENT_TEXTS = {
  name: say("Commission statement", "提成对账单", "抽成對帳單"),
  order: say("Order", "订单", "訂單"),
  base: say("Base", "计提基数", "計算基數"),
  share: say("Own share", "分成", "分成"),
  reason: say("Reason", "说明", "說明"),
  before: say("Sold before", "此前累计", "此前累計"),
  upTo: say("Sold with it", "含本单累计", "含本單累計"),
  total: say("Sold in all", "本期合计", "本期合計"),
  fixedRate: say("Rate paid then", "当时比例", "當時比例"),
  fixedRateHelp: say(
    "The rate this order was paid at in its own period, where that was not by this plan; empty: by this plan.",
    "该订单在原周期实际的提成比例（与本方案不同时填写）；留空则按本方案。",
    "該訂單在原期間實際的抽成比例（與本方案不同時填入）；留空則按本方案。",
  ),
  agreed: say("Agreed share", "约定分成", "約定分成"),
  agreedHelp: say(
    "What this seller has of an order closed together, 0 % to 100 %; empty: an even part of what the others leave.",
    "该销售在共同成交订单中的分成（0% 到 100%）；留空则平分其余部分。",
    "該業務在共同成交訂單中的分成（0% 到 100%）；留空則平分其餘部分。",
  ),
  misshared: say("Shares of the order do not come to 100 %", "该单分成之和不等于 100%", "該單分成之和不等於 100%"),
  correct: say(
    "Correct the agreed shares that do not come to 100 % before you pay",
    "请先更正合计不为 100% 的约定分成再发放",
    "請先更正合計不為 100% 的約定分成再發放",
  ),
  now: say("Of this period", "本期订单", "本期訂單"),
  categoryNo: say("Category no.", "类目序号", "分類序號"),
  sellerNo: TERMS.sellerNumber,
  rowOf: saying("row {row}", "第 {row} 行", "第 {row} 列"),
  reasons: {
    sale: say("Sale", "销售", "銷售"),
    return: say("Return, at the rate of its sale", "退货，按原比例扣回", "退貨，按原比例扣回"),
    earlierReturn: saying(
      "Return of {period}, at its rate",
      "{period}订单退货，按当时比例",
      "{period}訂單退貨，按當時比例",
    ),
    noCost: say("No cost stated: no margin known", "未注明成本，毛利未知", "未註明成本，毛利未知"),
    noMargin: say("Cost not below the price: no margin", "成本不低于售价，没有毛利", "成本不低於售價，沒有毛利"),
    noSeller: say("No seller: nobody is paid", "未注明销售，不计提", "未註明業務，不計"),
  },
  nothing: say("No sales and no returns in the period", "本期没有销售和退货", "本期沒有銷售與退貨"),
  finding: say(
    "{period}: {n} lines come to {money} of commission",
    "{period}：共 {n} 行，提成合计 {money}",
    "{period}：共 {n} 列，抽成合計 {money}",
  ),
  action: say(
    "Filter by your name: base × rate × share, to the cent, is your commission",
    "按姓名筛选：基数 × 比例 × 分成（到分）即为本人提成",
    "依姓名篩選：基數 × 比例 × 分成（到分）即為本人抽成",
  ),
} as const;
