/** Names of the customer segments as the trade calls them, by the segment's id: sheets and functions say the same. */
import type { Text } from "./locale";

export const SEGMENT_NAMES = {
  champions: { "en-US": "Champions", "zh-CN": "冠军客户", "zh-TW": "冠軍顧客" },
  loyalCustomers: { "en-US": "Loyal Customers", "zh-CN": "忠诚客户", "zh-TW": "忠誠顧客" },
  potentialLoyalists: { "en-US": "Potential Loyalist", "zh-CN": "潜力忠诚客户", "zh-TW": "潛力忠誠顧客" },
  recentCustomers: { "en-US": "Recent Customers", "zh-CN": "新近客户", "zh-TW": "新近顧客" },
  newCustomers: { "en-US": "New Customers", "zh-CN": "新客户", "zh-TW": "新顧客" },
  promising: { "en-US": "Promising", "zh-CN": "有潜力客户", "zh-TW": "具潛力顧客" },
  needAttention: { "en-US": "Need Attention", "zh-CN": "需关注客户", "zh-TW": "需關注顧客" },
  aboutToSleep: { "en-US": "About To Sleep", "zh-CN": "即将沉睡客户", "zh-TW": "即將沉睡顧客" },
  atRisk: { "en-US": "At Risk", "zh-CN": "流失风险客户", "zh-TW": "流失風險顧客" },
  cannotLose: { "en-US": "Can't Lose Them", "zh-CN": "不能失去的客户", "zh-TW": "不可失去的顧客" },
  hibernating: { "en-US": "Hibernating", "zh-CN": "沉睡客户", "zh-TW": "沉睡顧客" },
  lost: { "en-US": "Lost", "zh-CN": "流失客户", "zh-TW": "流失顧客" },
  others: { "en-US": "Others", "zh-CN": "其他客户", "zh-TW": "其他顧客" },
  importantValue: { "en-US": "Important: value", "zh-CN": "重要价值客户", "zh-TW": "重要價值顧客" },
  importantKeep: { "en-US": "Important: keep", "zh-CN": "重要保持客户", "zh-TW": "重要保持顧客" },
  importantDevelop: { "en-US": "Important: develop", "zh-CN": "重要发展客户", "zh-TW": "重要發展顧客" },
  importantWinBack: { "en-US": "Important: win back", "zh-CN": "重要挽留客户", "zh-TW": "重要挽留顧客" },
  generalValue: { "en-US": "General: value", "zh-CN": "一般价值客户", "zh-TW": "一般價值顧客" },
  generalKeep: { "en-US": "General: keep", "zh-CN": "一般保持客户", "zh-TW": "一般保持顧客" },
  generalDevelop: { "en-US": "General: develop", "zh-CN": "一般发展客户", "zh-TW": "一般發展顧客" },
  generalWinBack: { "en-US": "General: win back", "zh-CN": "一般挽留客户", "zh-TW": "一般挽留顧客" },
} as const satisfies Readonly<Record<string, Text>>;
