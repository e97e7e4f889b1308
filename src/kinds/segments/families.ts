/**
 * What segments have in common in every map: how near they are, whom to call first, on whom to spend nothing more; and what to do next with
 * the customers of each.
 */
import type { SegmentId } from "../../domain/customers/segment-maps";
import type { Handle } from "../../plan/handle";
import { COLORS } from "../../plan/styles";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";

type Family = "loyal" | "growing" | "slipping" | "gone";

const FAMILY_COLORS: Readonly<Record<Family, string>> = {
  loyal: COLORS.green,
  growing: COLORS.seriesMain,
  slipping: COLORS.seriesAccent,
  gone: "#B9C3CE",
};

/** A segment's family, and the fill of its cells in the map, so that its shape can be seen; dark text reads on each. */
interface SegmentLook {
  readonly family: Family;
  readonly fill: string;
}

/** Segments of different maps that look alike. */
const alike = <I extends SegmentId>(family: Family, fill: string, ...ids: readonly I[]) =>
  Object.fromEntries(ids.map((id) => [id, { family, fill }])) as Readonly<Record<I, SegmentLook>>;

const LOOKS: Readonly<Record<SegmentId, SegmentLook>> = {
  ...alike("loyal", "#BFE3CB", "champions", "importantValue"),
  ...alike("loyal", "#D5EDDC", "loyalCustomers"),
  ...alike("growing", "#E4F3D8", "potentialLoyalists", "generalValue"),
  ...alike("growing", "#D8ECF7", "recentCustomers", "newCustomers", "importantDevelop"),
  ...alike("growing", "#E3EEFA", "promising", "generalDevelop"),
  ...alike("slipping", "#FFF3CF", "needAttention", "importantKeep"),
  ...alike("slipping", "#FCE8CF", "aboutToSleep", "generalKeep"),
  ...alike("slipping", "#FADCD0", "atRisk"),
  ...alike("slipping", "#F6C9C4", "cannotLose", "importantWinBack"),
  ...alike("gone", "#E6E3EC", "hibernating"),
  ...alike("gone", "#DDDDE1", "lost", "generalWinBack"),
  ...alike("gone", "#F2F2F4", "others"),
};
export const fillOf = (id: SegmentId): string => LOOKS[id].fill;
export const colorOf = (id: SegmentId): string => FAMILY_COLORS[LOOKS[id].family];

/** How near families are: a move to a higher one is for the better. */
const NEARNESS: Readonly<Record<Family, number>> = { gone: 0, slipping: 1, growing: 2, loyal: 3 };
export const nearnessOf = (id: SegmentId): number => NEARNESS[LOOKS[id].family];

/** Customers worth a call who are slipping away, those to call first before those to call next. */
const CALLED: readonly SegmentId[] = ["atRisk", "cannotLose", "importantKeep", "importantWinBack"];
/** Customers on whom campaigns cost more than they bring. */
const RESTED: readonly SegmentId[] = ["lost", "generalWinBack"];

export const isCalled = (id: string): boolean => CALLED.some((called) => called === id);

/** The cells that name some segments, in the order of urgency; those of the map at hand. */
export interface UrgentSegments {
  readonly called: readonly Handle[];
  readonly rested: Handle | null;
}

export function urgentSegments(listed: readonly (SegmentId | null)[], names: Handle): UrgentSegments {
  const cellsOf = (ids: readonly SegmentId[]) =>
    ids.filter((id) => listed.includes(id)).map((id) => names.at(listed.indexOf(id)));
  return { called: cellsOf(CALLED), rested: cellsOf(RESTED)[0] ?? null };
}

const WELCOME = say("Welcome, second order in 30 days", "欢迎礼，30 天内促二购", "歡迎禮，30 天內促二購");

/** In as few words as a column of the sheet shows. */
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
