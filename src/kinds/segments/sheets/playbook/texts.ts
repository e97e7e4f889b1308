/**
 * What the playbook says, in every language of the product: for each micro-segment its rule, goal and promotion. Rules §4.
 */
import {
  type MicroSegmentId,
  MONTHLY_UP_TO,
  QUARTERLY_UP_TO,
  RHYTHM_INTERVALS,
} from "../../../../domain/customers/micro-segments";
import type { LadderRung } from "../../../../domain/products/product-ladder";
import { shortened } from "../../../../plan/display-width";
import type { Text } from "../../../../text/locale";
import { inEachLanguage, say, saying } from "../../../../text/say";
import { type Products, rungNames } from "../../model/products";

const [MONTHLY, QUARTERLY] = [Math.floor(MONTHLY_UP_TO), Math.floor(QUARTERLY_UP_TO)];

interface MicroTexts {
  readonly name: Text;
  /** Who is a member. */
  readonly rule: Text;
  /** Where categories are offered. */
  readonly categoryRule?: Text;
  readonly goal: Text;
  readonly promotion: Text;
  /** The move into or out of the micro-segment that shows whether its promotion worked. */
  readonly measure: Text;
}

/** "{x}", "{y}" and "{z}" stand for what the playbook offers, by name: see `namedIn`. */
export const MICRO_TEXTS: Readonly<Record<MicroSegmentId, MicroTexts>> = {
  firstTime: {
    name: say("First-time buyers", "首购客户", "首購顧客"),
    rule: say("Exactly one order so far", "至今只有一笔订单", "至今只有一筆訂單"),
    goal: say("Repeat: a second purchase", "复购：促成第二次购买", "複購：促成第二次購買"),
    promotion: say(
      "Welcome pack; an offer made from the first order; what they viewed or left unpaid in the cart",
      "新客礼包；根据首单内容定制优惠；提醒浏览过或购物车未付款的商品",
      "新客禮包；依首單內容設計優惠；提醒瀏覽過或購物車未付款的商品",
    ),
    measure: say(
      "Left the segment: bought a second time",
      "已离开该分群：完成第二次购买",
      "已離開該分群：完成第二次購買",
    ),
  },
  quarterly: {
    name: say("Buy once a quarter", "每季度购买一次", "每季購買一次"),
    rule: say(
      `On average more than ${MONTHLY} and up to ${QUARTERLY} days between the latest ${RHYTHM_INTERVALS + 1} purchase days, and not overdue by more`,
      `最近 ${RHYTHM_INTERVALS + 1} 个购买日平均间隔超过 ${MONTHLY} 天、不超过 ${QUARTERLY} 天，且距今未超过 ${QUARTERLY} 天`,
      `最近 ${RHYTHM_INTERVALS + 1} 個購買日平均間隔超過 ${MONTHLY} 天、不超過 ${QUARTERLY} 天，且距今未超過 ${QUARTERLY} 天`,
    ),
    goal: say("Reinforce: buy once a month", "强化：从每季度一次到每月一次", "強化：從每季一次到每月一次"),
    promotion: say(
      "Calls on using the product; learn what they need over the whole line",
      "电话或企微回访使用情况，了解全系列需求",
      "電話或 LINE 回訪使用情況，了解全系列需求",
    ),
    measure: say("Entered “buys monthly”", "进入“每月购买”", "進入「每月購買」"),
  },
  crossSell: {
    name: say("{x} → {y}", "{x} → {y}", "{x} → {y}"),
    rule: say(
      "Bought {x}, the product most customers buy, but never {y}, the one its buyers most often buy with it or after it",
      "买过 {x}（购买人数最多的商品），从未买过 {y}（{x} 的买家同时或之后最常买的商品）",
      "買過 {x}（購買人數最多的商品），從未買過 {y}（{x} 的買家同時或之後最常買的商品）",
    ),
    categoryRule: say(
      "Bought from {x}, the category most customers buy from, but never from {y}, the one its buyers most often buy from with it or after it",
      "买过 {x} 类目（购买人数最多的类目），从未买过 {y} 类目（{x} 的买家同时或之后最常买的类目）",
      "買過 {x} 分類（購買人數最多的分類），從未買過 {y} 分類（{x} 的買家同時或之後最常買的分類）",
    ),
    goal: say("Cross-sell: {y}", "交叉销售：{y}", "交叉銷售：{y}"),
    promotion: say(
      "Offer on {y} on the theme of their {x}: “buyers of this {x} also bought {y}”",
      "围绕已购的 {x} 推荐 {y} 并给优惠：“买了 {x} 的人还买了 {y}”",
      "圍繞已購的 {x} 推薦 {y} 並給優惠：「買了 {x} 的人還買了 {y}」",
    ),
    measure: say("Bought {y}", "购买了 {y}", "購買了 {y}"),
  },
  upSell: {
    name: say("{y} → {z}", "{y} → {z}", "{y} → {z}"),
    rule: say(
      "Bought {y}, but never {z}, the dearest product that buyers of {y} also buy",
      "买过 {y}，从未买过 {z}（{y} 的买家也买的商品中单价最高者）",
      "買過 {y}，從未買過 {z}（{y} 的買家也買的商品中單價最高者）",
    ),
    categoryRule: say(
      "Bought from category {y}, but never {z}, the dearest product line in it, above the category's average price",
      "买过 {y} 类目，从未买过 {z}（该类目中单价最高、高于类目均价的商品）",
      "買過 {y} 分類，從未買過 {z}（該分類中單價最高、高於分類均價的商品）",
    ),
    goal: say("Up-sell: {z}", "向上销售：{z}", "向上銷售：{z}"),
    promotion: say(
      "Bundle of the same star, category or theme; a lower price for the first time",
      "同系列、同品类、同主题组合；首次升级价",
      "同系列、同品類、同主題組合；首次升級價",
    ),
    measure: say("Bought {z}", "购买了 {z}", "購買了 {z}"),
  },
  winBack: {
    name: say("High value, not lately", "高价值但近期未购买", "高價值但近期未購買"),
    rule: say(
      "In the top fifth by revenue, and among the two fifths whose last order is longest ago",
      "消费金额位于前五分之一，且最近一次消费距今最久的五分之二",
      "消費金額位於前五分之一，且最近一次消費距今最久的五分之二",
    ),
    goal: say("Win back: buy again", "召回：再次购买", "召回：再次購買"),
    promotion: say(
      "Find the cause of the loss, answer it quickly, and tell them so",
      "查明流失原因，迅速解决，并主动告知客户",
      "查明流失原因，迅速解決，並主動告知顧客",
    ),
    measure: say("Bought again", "再次购买", "再次購買"),
  },
};

export const PLAYBOOK_TEXTS = {
  tab: say("Playbook", "运营方案", "行銷方案"),
  /** What the sheet answers; its choice in the form. */
  question: say(
    "What to do with whom? First-time buyers, quarterly buyers, cross-selling, up-selling, win-back: members, goal, promotion and measure.",
    "对哪些客户做什么？首购、季购、交叉销售、向上销售、召回：成员名单、目标、促销与衡量标准。",
    "對哪些顧客做什麼？首購、季購、交叉銷售、向上銷售、召回：成員名單、目標、促銷與衡量標準。",
  ),
  values: say(
    "Members are those of the refresh date; a customer may be in several micro-segments.",
    "成员名单为刷新日数据；同一客户可同时属于多个微分群。",
    "成員名單為重新整理日資料；同一顧客可同時屬於多個微分群。",
  ),
  cut: saying(
    "Only the first {most} members of a micro-segment are listed; all are counted.",
    "每个微分群最多列出 {most} 位成员，人数按全部计算。",
    "每個微分群最多列出 {most} 位成員，人數按全部計算。",
  ),
  nobody: say("Nobody fits any of the rules now.", "目前没有客户符合任何规则。", "目前沒有顧客符合任何規則。"),
  glance: saying(
    "At a glance; “made the move” is of the members of {day}",
    "概览；“达成”按 {day} 当时的成员统计",
    "概覽；「達成」依 {day} 當時的成員統計",
  ),
  working: say("How the micro-segments compare", "各微分群的对比口径", "各微分群的對比口徑"),
  products: {
    section: say("What is offered, chosen from the data", "推荐的商品（由数据选出）", "推薦的商品（由資料選出）"),
    basis: say("Chosen among", "选取范围", "選取範圍"),
    x: say("Bought by most", "购买人数最多", "購買人數最多"),
    y: say("Bought with or after it", "同时或之后购买", "同時或之後購買"),
    z: say("The better line", "升级款", "升級款"),
  },
  finding: say("{name}: {customers}", "{name}：{customers}", "{name}：{customers}"),
  one: say(" customer can be moved on", " 位客户可以推进", " 位顧客可以推進"),
  many: say(" customers can be moved on", " 位客户可以推进", " 位顧客可以推進"),
  winBack: say(
    "; win back {customers} of high value, {money} so far",
    "；召回高价值客户 {customers} 人（累计 {money}）",
    "；召回高價值顧客 {customers} 人（累計 {money}）",
  ),
  rest: say(
    "Nothing to do this week: look again after the next orders",
    "本周无需行动，有新订单后再看",
    "本週無需行動，有新訂單後再看",
  ),
  ofCustomers: say("{share} of customers", "占客户的 {share}", "占顧客的 {share}"),
  countText: say("{n} customers", "{n} 位客户", "{n} 位顧客"),
  ofDay: saying("of those of {day}", "{day} 的成员", "{day} 的成員"),
  list: say("Member list", "成员名单", "成員名單"),
  since: say("Days since", "距今天数", "距今天數"),
  rhythm: say("Days between purchases", "平均购买间隔（天）", "平均購買間隔（天）"),
  checks: {
    members: say("The list holds every member counted", "成员名单人数与统计一致", "成員名單人數與統計一致"),
    firstTime: say("First-time buyers have one order each", "首购客户的订单数等于人数", "首購顧客的訂單數等於人數"),
  },
} as const;

/** Widest name inside a sentence, in characters. */
const NAME_WIDTH = 18;

/** Texts with the names of what is offered in the places of its rungs; a rung without a name is its letter. */
export const namedIn = (products: Products) => {
  const names = rungNames(products);
  const nameOf = (rung: LadderRung): string => shortened(names[rung] ?? rung.toUpperCase(), NAME_WIDTH);
  return (text: Text): Text =>
    inEachLanguage(text, (words) => words.replaceAll(/\{([xyz])\}/g, (_, rung: LadderRung) => nameOf(rung)));
};
