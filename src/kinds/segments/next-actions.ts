/**
 * What to do next with the customers of each segment.
 */
import type { SegmentId } from "../../domain/customers/segment-maps";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";

const WELCOME = say(
  "Welcome them; help them use the product; offer for a second purchase",
  "新客关怀、使用指导，发二次购买券",
  "新客關懷、使用指導，發二次購買券",
);

export const NEXT_ACTIONS: Readonly<Record<SegmentId, Text>> = {
  champions: say(
    "New products first, thanks in person, ask for reviews and referrals; no discounts needed",
    "新品优先、专属客服、邀请晒单与转介绍，不必打折",
    "新品優先、專屬客服、邀請評價與轉介紹，不必打折",
  ),
  loyalCustomers: say(
    "Offer the better line and bundles; member tier",
    "推荐升级款与组合套装，纳入会员等级",
    "推薦升級款與組合，納入會員等級",
  ),
  potentialLoyalists: say(
    "Invite into the member programme; recommend what goes with their purchases",
    "引导入会，按已购商品做关联推荐",
    "引導入會，依已購商品做關聯推薦",
  ),
  recentCustomers: WELCOME,
  newCustomers: WELCOME,
  promising: say(
    "Make the brand known; small gift with the next order",
    "加深品牌印象，下一单送小样",
    "加深品牌印象，下次購買送小樣",
  ),
  needAttention: say("Limited offer on what they bought before", "按历史购买发限时优惠", "依過往購買發限時優惠"),
  aboutToSleep: say(
    "Remind them of bestsellers; a coupon with an end date",
    "推送热销款，发有期限的优惠券",
    "推播熱銷款，發有期限的優惠券",
  ),
  atRisk: say(
    "Write or call in person; learn the reason; renewal offer",
    "一对一回访，问清原因，给回归礼",
    "一對一回訪，問清原因，給回歸禮",
  ),
  cannotLose: say(
    "Call them now: best service, best offer, before a competitor has them",
    "立即电话回访，给最优服务和权益，防止被竞品抢走",
    "立即電話回訪，給最好的服務與優惠，避免被競品搶走",
  ),
  hibernating: say(
    "Other products, a strong offer, at low cost",
    "换品类触达，低成本发大额券",
    "換品類接觸，低成本發大額券",
  ),
  lost: say(
    "One last campaign, then stop spending on them",
    "最后唤醒一次，无回应即停止投入",
    "最後喚醒一次，無回應即停止投入",
  ),
  others: say(
    "Look at the scores; widen a rule of the map if they belong somewhere",
    "查看分值，必要时放宽规则归入相应分群",
    "查看分數，必要時放寬規則歸入相應分群",
  ),
  importantValue: say("VIP service, new products first", "VIP 服务，新品优先", "VIP 服務，新品優先"),
  importantKeep: say(
    "They bought often and much, not lately: contact them first",
    "买得多但最近没来：主动联系，提高复购",
    "買得多但最近沒來：主動聯繫，提高複購",
  ),
  importantDevelop: say(
    "High value, few orders: raise frequency with member benefits and bundles",
    "客单高、次数少：用会员权益和组合提升频次",
    "客單價高、次數少：用會員權益和組合提升頻次",
  ),
  importantWinBack: say(
    "High value, about to be lost: learn why, win back in person",
    "高价值将流失：调查原因，重点召回",
    "高價值將流失：了解原因，重點召回",
  ),
  generalValue: say(
    "Buy often and little: raise order value by cross-selling",
    "买得勤但金额低：关联销售，提升客单价",
    "買得勤但金額低：關聯銷售，提升客單價",
  ),
  generalKeep: say("Keep in touch at low cost; points", "低成本维系，积分提醒", "低成本維繫，點數提醒"),
  generalDevelop: say(
    "New or occasional: offer for the next order",
    "新客或偶尔购买：发下一单优惠",
    "新客或偶爾購買：發下次購買優惠",
  ),
  generalWinBack: say("Include in mass campaigns only", "仅在大促时群发触达", "僅在大檔活動時群發"),
};
