/** CONVERSION: the share of one stage that reached a later one. */
import { conversionRate } from "../../domain/maths/ratio";
import { defineFunction } from "../define";
import { moreThan } from "../messages";
import { AT_LEAST_ZERO, DIVISOR, RETURNED_SHARE, number } from "../parameters";
import { RULES } from "../sources";

export const CONVERSION = defineFunction({
  id: "CONVERSION",
  group: "funnel",
  title: { "en-US": "Conversion rate", "zh-CN": "转化率", "zh-TW": "轉化率" },
  description: {
    "en-US": "Conversion rate: those who reached a later stage ÷ those of an earlier one, such as orders ÷ visitors.",
    "zh-CN": "转化率：到达后一环节的人数 ÷ 前一环节的人数，如订单数 ÷ 访客数。",
    "zh-TW": "轉化率：到達後一環節的人數 ÷ 前一環節的人數，如訂單數 ÷ 訪客數。",
  },
  rule: {
    text: {
      "en-US": "Conversion rate = converted ÷ total",
      "zh-CN": "转化率 = 转化数 ÷ 总数",
      "zh-TW": "轉化率 = 轉化數 ÷ 總數",
    },
    source: RULES.vocabulary,
  },
  parameters: [
    number(
      "converted",
      {
        "en-US": "People or orders that reached the later stage.",
        "zh-CN": "到达后一环节的人数或订单数。",
        "zh-TW": "到達後一環節的人數或訂單數。",
      },
      AT_LEAST_ZERO,
    ),
    number(
      "total",
      {
        "en-US": "People or visits of the earlier stage.",
        "zh-CN": "前一环节的人数或访问数。",
        "zh-TW": "前一環節的人數或訪問數。",
      },
      DIVISOR,
    ),
  ],
  returns: RETURNED_SHARE,
  examples: [
    { args: [30, 120], gives: 0.25 },
    { args: [0, 120], gives: 0 },
    {
      args: [130, 120],
      refuses: "#NUM!",
      because: {
        "en-US": "More came out than went in: the two counts are not of the same people.",
        "zh-CN": "转化数多于总数，说明两个数的统计口径不一致。",
        "zh-TW": "轉化數多於總數，說明兩個數的統計口徑不一致。",
      },
    },
    { args: [30, 0], refuses: "#DIV/0!" },
  ],
  run: (converted, total) => {
    if (converted > total) throw moreThan({ name: "converted", value: converted }, { name: "total", value: total });
    return conversionRate(converted, total);
  },
});
