/** Where the rules of the functions come from, as help pages cite them. */
import type { Text } from "../text/locale";

function spec(section: number, en: string, cn: string, tw: string): Text {
  return {
    "en-US": `Online sales rules §${section}, ${en}`,
    "zh-CN": `网店销售业务规则 §${section}：${cn}`,
    "zh-TW": `網店銷售業務規則 §${section}：${tw}`,
  };
}

export const RULES = {
  vocabulary: spec(1, "Vocabulary", "术语", "術語"),
  goals: spec(2, "Reverse funnel and goals", "倒推漏斗与目标", "倒推漏斗與目標"),
  leads: spec(3, "Leads", "客资", "名單"),
  customers: spec(4, "Customers", "客户", "顧客"),
  orderValue: spec(5, "Raising order value", "提升客单价", "提升客單價"),
  priceAndStock: spec(6, "Products, price and stock", "商品、定价与库存", "商品、定價與庫存"),
  promotion: spec(7, "The big promotion", "大促", "大促"),
  plan: spec(8, "The marketing plan", "营销计划", "行銷計畫"),
  team: spec(9, "The shop team online", "网店团队", "網店團隊"),
} as const satisfies Record<string, Text>;

/** A paper, book or package, cited the same in every language. */
export function cite(reference: string): Text {
  return { "en-US": reference, "zh-CN": reference, "zh-TW": reference };
}
