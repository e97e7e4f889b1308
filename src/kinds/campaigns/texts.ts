/**
 * What the campaign sheets say, in every language of the product.
 */
import { say, saying } from "../../text/say";

export const TEXTS = {
  deviations: say("Standard errors each side", "两侧标准误倍数", "兩側標準誤倍數"),
  campaigns: say("Campaigns, best return first", "各活动效果（按投产比从高到低）", "各活動成效（依投資報酬由高到低）"),
  channels: say("Channels, best return first", "各渠道（按投产比）", "各通路（依報酬）"),
  total: say("All campaigns", "全部活动", "全部活動"),
  noChannel: say("No channel", "未注明渠道", "未註明通路"),
  columns: {
    low: say("At least", "下限", "下限"),
    high: say("At most", "上限", "上限"),
    verdict: say("Against the standard", "与标准相比", "與標準相比"),
    costPerResponse: say("Cost per response", "单次回应成本", "每次回應成本"),
    costPerOrder: say("Cost per order", "单个订单成本", "每筆訂單成本"),
    costPerNewCustomer: say("Cost per new customer", "获客成本", "獲客成本"),
    marginReturn: say("Margin return", "毛利投产比", "毛利報酬"),
    margin: say("Margin earned", "毛利", "毛利"),
    loss: say("Lost", "亏损", "虧損"),
    lossRank: say("Rank of loss", "亏损排名", "虧損排名"),
    costShare: say("Share of cost", "费用占比", "費用占比"),
    earlierOrders: say("Orders of earlier customers", "老客订单数", "舊客訂單數"),
  },
  figures: {
    above: say("Above the standard", "高于标准", "高於標準"),
    below: say("Below the standard", "低于标准", "低於標準"),
    ofCost: say("{share} of all cost", "占总费用 {share}", "占總費用 {share}"),
    answered: say("{n} answer above standard", "{n} 个回应高于标准", "{n} 個回應高於標準"),
    each: say("{money} a campaign", "平均每个 {money}", "平均每個 {money}"),
    orders: say("{n} orders", "{n} 单", "{n} 單"),
    earns: say("× {margin} at your margin", "按毛利为 × {margin}", "以毛利計 × {margin}"),
  },
  headline: {
    lost: say(
      "{n} of {all} campaigns did not earn their cost back: {money} lost",
      "{all} 个活动中有 {n} 个没有收回费用，合计亏损 {money}",
      "{all} 個活動中有 {n} 個沒有回本，合計虧損 {money}",
    ),
    earned: say(
      "All {all} campaigns with revenue earned their cost back",
      "{all} 个有销售额的活动全部收回了费用",
      "{all} 個有銷售額的活動全部回本",
    ),
    unknown: say(
      "No campaign states its revenue: only the answers can be judged",
      "各活动都没有销售额，只能比较回应率",
      "各活動都沒有銷售額，只能比較回應率",
    ),
    stop: say("Stop {worst} first ({money} lost)", "先停“{worst}”（亏损 {money}）", "先停「{worst}」（虧損 {money}）"),
    raise: say(
      "raise {best} in steps (× {return})",
      "逐步加大“{best}”（投产比 {return}）",
      "逐步加大「{best}」（報酬 {return}）",
    ),
    first: say(
      "Raise {best} in steps (× {return})",
      "逐步加大“{best}”（投产比 {return}）",
      "逐步加大「{best}」（報酬 {return}）",
    ),
    and: say("; ", "；", "；"),
    ask: say(
      "Add a revenue column to the campaign table, then refresh",
      "请在活动表中补充销售额一列，然后刷新",
      "請在活動表中補上銷售額一欄，再重新整理",
    ),
  },
  stop: say("Stop first: they cost more than they earn", "优先停投：毛利低于费用", "優先停投：毛利低於費用"),
  raise: say("Raise in steps: the best return", "逐步加大：投产比最高", "逐步加大：報酬最高"),
  chart: {
    section: say("What one unit of cost brought, by campaign", "各活动每一元费用的产出", "各活動每一元費用的產出"),
    title: say(
      "Return by campaign (revenue ÷ cost)",
      "各活动投产比（销售额 ÷ 费用）",
      "各活動投資報酬（銷售額 ÷ 費用）",
    ),
  },
} as const;

export const VERDICT_TEXTS = {
  above: say("Above", "高于标准", "高於標準"),
  below: say("Below", "低于标准", "低於標準"),
  uncertain: say("Too close to tell", "尚不能判断", "尚無法判斷"),
  impossible: say("More responses than reach", "回应多于触达，请核对", "回應多於觸及，請核對"),
} as const;

export const BUDGET_TEXTS = {
  headline: {
    more: say(
      "{more} revenue if past returns hold: {money} more from {budget}",
      "预算 {budget}：按以往投产比，销售额 {more}（多 {money}）",
      "預算 {budget}：依以往報酬，銷售額 {more}（多 {money}）",
    ),
    less: say(
      "{more} revenue if past returns hold: {budget} is less than was spent",
      "按以往投产比销售额为 {more}：预算 {budget} 低于以往费用",
      "依以往報酬銷售額為 {more}：預算 {budget} 低於以往費用",
    ),
    move: say(
      "Move money from {from} ({cut}) to {to} ({added}), in steps: returns fall as spending grows",
      "把钱从“{from}”（{cut}）移到“{to}”（{added}），分步进行：投入越多投产比越低",
      "把錢從「{from}」（{cut}）移到「{to}」（{added}），分步進行：投入越多報酬越低",
    ),
    unknown: say(
      "The budget is split evenly: no campaign states its revenue",
      "各活动没有销售额，预算平均分配",
      "各活動沒有銷售額，預算平均分配",
    ),
  },
  table: say("Next budget by campaign", "各活动下期预算", "各活動下期預算"),
  pastCost: say("Cost so far", "以往费用", "以往費用"),
  limit: say("Limit", "限额", "限額"),
  atCap: say("At the cap", "达到上限", "達到上限"),
  atGrowth: say("Raise in steps", "增长已达上限", "成長已達上限"),
  kept: say("Kept for new campaigns", "留给新活动", "留給新活動"),
  atMinimum: say("Test budget", "测试预算", "測試預算"),
  expected: say("Revenue if returns hold", "按以往投产比预计销售额", "依以往投資報酬預估銷售額"),
  capUsed: say("Cap used", "实际采用的上限", "實際採用的上限"),
  minimumUsed: say("Test budget used", "实际采用的测试预算", "實際採用的測試預算"),
  capWidened: say(
    "The cap typed would leave money over, so the even share holds.",
    "所填上限会使预算用不完，已改用平均份额。",
    "所填上限會使預算用不完，已改用平均份額。",
  ),
  minimumLowered: say(
    "The budget cannot pay the test budget typed, so the even share holds.",
    "预算不足以支付所填测试预算，已改用平均份额。",
    "預算不足以支付所填測試預算，已改用平均份額。",
  ),
  note: say(
    "Past returns fall as more is spent on one campaign: raise a budget in steps and build again.",
    "同一活动投入越多，投产比往往越低：请分步增加预算，并定期重新复盘。",
    "同一活動投入越多，報酬往往越低：請分步增加預算，並定期重新檢討。",
  ),
  working: say("How the budget is split", "预算的分配过程", "預算的分配過程"),
  level: say("Budget per unit of return", "每单位投产比的预算", "每單位報酬的預算"),
  start: say("Turning point below it", "其下方的转折点", "其下方的轉折點"),
  startSum: say("Budget spent there", "该点已分配预算", "該點已分配預算"),
  slope: say("Returns still free there", "该点未受限的投产比之和", "該點未受限的報酬總和"),
  spent: say("Budget spent in all", "已分配预算合计", "已分配預算合計"),
  ownCap: say("Cap of the campaign", "该活动上限", "該活動上限"),
  weight: say("Weight (return)", "权重（投产比）", "權重（報酬）"),
  leavesMinimum: say("Leaves test budget at", "脱离测试预算的点", "脫離測試預算的點"),
  meetsCap: say("Meets the cap at", "达到上限的点", "達到上限的點"),
  sumThere: say("Budget spent at the first", "前一点已分配预算", "前一點已分配預算"),
  sumAtCap: say("Budget spent at the second", "后一点已分配预算", "後一點已分配預算"),
  part: say("Before rounding", "取整前", "取整前"),
  chart: {
    section: say("Cost so far and next budget", "以往费用与下期预算", "以往費用與下期預算"),
    title: say("Where the money went, and where it goes next", "各活动以往费用与下期预算", "各活動以往費用與下期預算"),
  },
} as const;

export const NOTES = {
  values: saying(
    "Figures of the campaigns are values of {date}; everything computed from them is live. Refresh after the table changed.",
    "活动数据为 {date} 的数值，其余均为实时公式。原表变化后请刷新。",
    "活動資料為 {date} 的數值，其餘均為即時公式。原表變動後請重新整理。",
  ),
  merged: saying(
    "{rows} rows name {campaigns} campaigns: rows of the same campaign and channel are added up.",
    "{rows} 行属于 {campaigns} 个活动：同一渠道的同名活动已合并相加。",
    "{rows} 列屬於 {campaigns} 個活動：同一通路的同名活動已合併加總。",
  ),
  unknownReturn: saying(
    "{n} {campaigns} no return (no cost, or revenue not stated) and {get} the test budget only.",
    "有 {n} 个活动无法计算投产比（没有费用或未注明销售额），只分配测试预算。",
    "有 {n} 個活動無法計算投資報酬（沒有費用或未註明銷售額），只分配測試預算。",
  ),
} as const;

export const CHECK_TEXTS = {
  cost: say(
    "The campaigns' costs add up to the cost read",
    "各活动费用之和等于读入的总费用",
    "各活動費用之和等於讀入的總費用",
  ),
  interval: say("Every interval holds its response rate", "每个回应率都在其置信区间内", "每個回應率都在其信賴區間內"),
  channelCost: say("The channels' costs add up to all costs", "各渠道费用之和等于总费用", "各通路費用之和等於總費用"),
  channelOrders: say(
    "The channels' orders add up to all orders",
    "各渠道订单数之和等于订单总数",
    "各通路訂單數之和等於訂單總數",
  ),
  channelRevenue: say(
    "The channels' revenue adds up to all revenue",
    "各渠道销售额之和等于总销售额",
    "各通路銷售額之和等於總銷售額",
  ),
  budget: say(
    "The campaigns' budgets add up to the next budget, or all are at their caps",
    "各活动下期预算之和等于总预算，或均已达到上限",
    "各活動下期預算之和等於總預算，或均已達到上限",
  ),
  limits: say(
    "Every budget lies between the test budget and the campaign's cap",
    "每个活动的预算都在测试预算与其上限之间",
    "每個活動的預算都在測試預算與其上限之間",
  ),
} as const;

export const TOO_MANY = saying(
  "The table names {count} different campaigns, and up to {most} can be compared. Choose a column that names fewer, such as the plan instead of the ad.",
  "表中有 {count} 个不同的活动，最多可比较 {most} 个。请选择更概括的列，例如用计划名称代替创意名称。",
  "表格中有 {count} 個不同的活動，最多可比較 {most} 個。請選擇更概括的欄，例如用計畫名稱代替廣告素材名稱。",
);
