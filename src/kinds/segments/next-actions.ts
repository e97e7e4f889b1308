/**
 * What to do next with the customers of each segment, in as few words as a column of the sheet shows.
 */
import type { SegmentId } from "../../domain/customers/segment-maps";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";

const WELCOME = say("Welcome, second order in 30 days", "欢迎礼，30 天内促二购", "歡迎禮，30 天內促二購");

export const NEXT_ACTIONS: Readonly<Record<SegmentId, Text>> = {
  champions: say("Thank them, ask for referrals", "致谢，邀请转介绍", "致謝，邀請轉介紹"),
  loyalCustomers: say("Offer the next product up", "推荐升级款", "推薦升級款"),
  potentialLoyalists: say("Bundle offer to the third order", "组合优惠，促成第三单", "組合優惠，促成第三單"),
  recentCustomers: WELCOME,
  newCustomers: WELCOME,
  promising: say("Show what others bought next", "关联推荐：别人还买了什么", "關聯推薦：別人還買了什麼"),
  needAttention: say("Time-limited offer this month", "本月限时优惠", "本月限時優惠"),
  aboutToSleep: say("Remind them with a dated coupon", "发有期限的优惠券唤醒", "發有期限的優惠券喚醒"),
  atRisk: say("Call with a personal offer", "一对一电话，给专属优惠", "一對一電話，給專屬優惠"),
  cannotLose: say("Call and ask why", "致电了解原因", "致電了解原因"),
  hibernating: say("One low-cost message, then rest", "低成本群发一次，之后停", "低成本群發一次，之後停"),
  lost: say("Leave out of paid campaigns", "付费活动不再投放", "付費活動不再投放"),
  others: say("Look at their scores", "查看评分，调整规则", "查看評分，調整規則"),
  importantValue: say("VIP service, new products first", "VIP 服务，新品优先", "VIP 服務，新品優先"),
  importantKeep: say("Call them before they forget you", "主动电话联系，促复购", "主動電話聯繫，促複購"),
  importantDevelop: say("Member benefits for more orders", "会员权益，提升频次", "會員權益，提升頻次"),
  importantWinBack: say("Ask why, win back in person", "问清原因，一对一召回", "問清原因，一對一召回"),
  generalValue: say("Cross-sell for larger orders", "关联销售，提升客单价", "關聯銷售，提升客單價"),
  generalKeep: say("Points reminder, low cost", "积分提醒，低成本维系", "點數提醒，低成本維繫"),
  generalDevelop: say("Offer for the next order", "发下一单优惠", "發下次購買優惠"),
  generalWinBack: say("Mass campaigns only", "仅大促时群发", "僅大檔活動時群發"),
};
