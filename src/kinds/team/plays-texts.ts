/**
 * The marketing plays of a shop team, the words that name them in a list of campaigns, and what their sheet says. Rules §9.
 */
import { TERMS } from "../../text/terms";
import { say } from "../../text/say";

export const PLAYS = [
  { name: say("Group buying", "拼团", "團購"), words: /拼团|拼團|团购|團購|group.?buy/i },
  { name: say("Distribution", "分销", "分銷"), words: /分销|分銷|推客|分享赚|affiliate|distribut/i },
  { name: say("Coupons", "优惠券", "優惠券"), words: /优惠券|優惠券|优惠卷|折价券|折價券|满减|滿減|coupon|voucher/i },
  { name: say("Relay", "接龙", "接龍"), words: /接龙|接龍|relay|chain order/i },
  { name: say("Red packets", "红包", "紅包"), words: /红包|紅包|red (?:packet|envelope)/i },
] as const;

export const PLAYS_TEXTS = {
  play: say("Play", "玩法", "玩法"),
  states: {
    pays: TERMS.pays,
    loses: say("Loses", "亏损", "虧損"),
    none: say("Not known", "未知", "未知"),
  },
  rate: say("Orders of those reached", "触达下单率", "觸及下單率"),
  rates: say("Orders of those reached, play by play", "各玩法触达下单率", "各玩法觸及下單率"),
  left: say("Left after cost", "扣费后毛利", "扣費後毛利"),
  section: say("What each play cost and brought", "各玩法的投入与产出", "各玩法的投入與產出"),
  help: say(
    "First the campaigns of this play; type your own, it is kept on a refresh.",
    "初始为该玩法的活动合计，可按实际修改，刷新后保留。",
    "初始為該玩法的活動合計，可依實際修改，重新整理後保留。",
  ),
  allowed: say("A figure from 0, or nothing.", "请填写不小于 0 的数，或留空。", "請填入不小於 0 的數，或留空。"),
  marginHelp: say(
    "Share of revenue that is left before the play's cost; 30 % is assumed until you type your own.",
    "扣除玩法费用前的毛利率；未修改时按 30% 估算。",
    "扣除玩法費用前的毛利率；未修改時以 30% 估算。",
  ),
  finding: say(
    "{n} plays run, {lose} lose money; {left} left after cost",
    "已做 {n} 种玩法，{lose} 种亏损；扣费后毛利 {left}",
    "已做 {n} 種玩法，{lose} 種虧損；扣費後毛利 {left}",
  ),
  begin: say("No play has cost and revenue yet", "还没有玩法填写费用与销售额", "還沒有玩法填入費用與銷售額"),
  type: say(
    "Type what each play cost and brought, or add it to the campaign table",
    "填写各玩法的投入与产出，或补充到营销活动表",
    "填入各玩法的投入與產出，或補充到行銷活動表",
  ),
  stop: say(
    "Stop or change {worst}: it lost {money}",
    "停掉或调整{worst}：亏了 {money}",
    "停掉或調整{worst}：虧了 {money}",
  ),
  raise: say("Put the next budget into {best}", "下期预算优先投{best}", "下期預算優先投{best}"),
  typedNote: say(
    "Without a campaign table the figures of the plays are yours to type.",
    "没有营销活动表时，各玩法数据由您填写。",
    "沒有行銷活動表時，各玩法資料由您填入。",
  ),
  campaignNote: (table: string) =>
    say(
      `First figures are those of “${table}” whose name or channel says the play; correct them as you like.`,
      `初始数据取自“${table}”中名称或渠道含该玩法的活动，可自行修改。`,
      `初始資料取自「${table}」中名稱或通路含該玩法的活動，可自行修改。`,
    ),
  check: say("No play has more orders than people reached", "各玩法订单数不超过触达人数", "各玩法訂單數不超過觸及人數"),
} as const;
