/** The groups of the function library, in the order they are shown. */
import type { Text } from "../text/locale";

export const GROUPS = {
  orderValue: { "en-US": "Order value", "zh-CN": "客单价与销售额", "zh-TW": "客單價與銷售額" },
  funnel: { "en-US": "Rates and funnel", "zh-CN": "转化率与漏斗", "zh-TW": "轉化率與漏斗" },
  leads: { "en-US": "Leads", "zh-CN": "客资", "zh-TW": "名單" },
  goals: { "en-US": "Goals", "zh-CN": "目标", "zh-TW": "目標" },
  team: { "en-US": "Team", "zh-CN": "团队", "zh-TW": "團隊" },
  customers: { "en-US": "Customers", "zh-CN": "客户", "zh-TW": "顧客" },
  customerValue: { "en-US": "Probabilistic customer value", "zh-CN": "客户价值概率模型", "zh-TW": "顧客價值機率模型" },
  marketing: { "en-US": "Marketing", "zh-CN": "营销", "zh-TW": "行銷" },
  priceAndStock: { "en-US": "Price and stock", "zh-CN": "定价与库存", "zh-TW": "定價與庫存" },
  basket: { "en-US": "Basket", "zh-CN": "购物篮", "zh-TW": "購物籃" },
} as const satisfies Record<string, Text>;

export type GroupId = keyof typeof GROUPS;
