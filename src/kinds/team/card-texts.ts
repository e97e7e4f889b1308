/**
 * What the card of one seller says.
 */
import { say } from "../../text/say";

export const CARD_TEXTS = {
  choose: say("Choose a seller from the list", "请从列表中选择销售", "請從清單中選擇業務"),
  position: say("The seller's position", "所选销售序号", "所選業務序號"),
  rates: say("Rates beside the team's", "与团队相比", "與團隊相比"),
  own: say("Own", "本人", "本人"),
  ratio: say("Own ÷ team", "本人÷团队", "本人÷團隊"),
  earned: say("Commission so far", "目前提成", "目前抽成"),
  part: say("Made up of", "构成", "構成"),
  amount: say("So far", "目前金额", "目前金額"),
  ordersADay: say("Orders a day in the log", "每个记录日订单", "每個紀錄日訂單"),
  contactsADay: say("New contacts a day", "每天新增客户", "每天新增客戶"),
  tasksADay: say("Tasks done a day", "每天完成任务", "每天完成任務"),
  calls: say(
    "Customers to call: silent for longer than {n} days",
    "该联系的客户：超过 {n} 天未下单",
    "該聯繫的顧客：超過 {n} 天未下單",
  ),
  toCall: say("Customers to call, seller by seller", "各销售该联系的客户", "各業務該聯繫的顧客"),
  key: say("Seller and place", "销售与次序", "業務與次序"),
  look: say("What to look at: {look}", "先看什么：{look}", "先看什麼：{look}"),
  note: say(
    "The seller card follows the seller chosen on it; a rate a day is over the days that the log has of the seller.",
    "个人卡片随所选销售变化；每天的数值按该销售有记录的天数计算。",
    "個人卡片隨所選業務變化；每天的數值按該業務有紀錄的天數計算。",
  ),
  headline: {
    sold: say(
      "{name} sold {money}, rank {rank} of {n}; commission {earned}",
      "{name} 销售 {money}，第 {rank} 名（共 {n} 人）；提成 {earned}",
      "{name} 銷售 {money}，第 {rank} 名（共 {n} 人）；抽成 {earned}",
    ),
    waits: say("after a refresh", "刷新后显示", "重新整理後顯示"),
    none: say("{name} has no orders in the period", "{name} 本期没有订单", "{name} 本期沒有訂單"),
    unknown: say("No seller of this name", "没有这位销售", "沒有這位業務"),
    weakest: say(
      "Work on this first: {measure}, {share} of the team's",
      "先提升：{measure}，为团队的 {share}",
      "先提升：{measure}，為團隊的 {share}",
    ),
    above: say("At or above the team in every rate", "各项均不低于团队", "各項均不低於團隊"),
    next: say("; {money} short of the next tier", "；距下一档还差 {money}", "；距下一級還差 {money}"),
  },
} as const;
