/** STAFFNEEDED: people for a volume of parcels or chats. */
import { staffNeeded } from "../../domain/leads/staffing";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, DIVISOR, number } from "../parameters";
import { RULES } from "../sources";

export const STAFFNEEDED = defineFunction({
  id: "STAFFNEEDED",
  group: "priceAndStock",
  title: { "en-US": "Staff needed", "zh-CN": "所需人手", "zh-TW": "所需人手" },
  description: {
    "en-US": "People needed for a volume of work: parcels to pack, chats to answer. Rounded up.",
    "zh-CN": "完成一定工作量所需人数，如打包包裹、接待咨询，向上取整。",
    "zh-TW": "完成一定工作量所需人數，如打包包裹、接待諮詢，無條件進位。",
  },
  rule: {
    text: {
      "en-US": "People = volume ÷ (what one does in an hour × hours), rounded up",
      "zh-CN": "人数 = 工作量 ÷（每人每小时处理量 × 小时数），向上取整",
      "zh-TW": "人數 = 工作量 ÷（每人每小時處理量 × 小時數），無條件進位",
    },
    source: RULES.promotion,
  },
  parameters: [
    number(
      "volume",
      {
        "en-US": "Parcels, chats or other work in all.",
        "zh-CN": "包裹、咨询等工作总量。",
        "zh-TW": "包裹、諮詢等工作總量。",
      },
      AT_LEAST_ZERO,
    ),
    number(
      "per_hour",
      { "en-US": "What one person does in an hour.", "zh-CN": "每人每小时处理量。", "zh-TW": "每人每小時處理量。" },
      DIVISOR,
    ),
    number(
      "hours",
      { "en-US": "Hours each person works on it.", "zh-CN": "每人投入的小时数。", "zh-TW": "每人投入的小時數。" },
      DIVISOR,
    ),
  ],
  returns: {
    shape: "number",
    text: { "en-US": "Whole people.", "zh-CN": "人数（整数）。", "zh-TW": "人數（整數）。" },
  },
  examples: [
    { args: [12000, 40, 8], gives: 38 },
    { args: [960, 12, 8], gives: 10 },
    {
      args: [12000, 0, 8],
      refuses: "#DIV/0!",
      because: {
        "en-US": "At no parcel an hour the work is never done.",
        "zh-CN": "每小时处理量为 0，工作永远做不完。",
        "zh-TW": "每小時處理量為 0，工作永遠做不完。",
      },
    },
  ],
  run: (volume, perHour, hours) => staffNeeded(volume, perHour, hours),
});
