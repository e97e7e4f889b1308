/** RFMTYPE: which of the eight Chinese customer types. */
import { segmentOf } from "../../domain/customers/segment-maps";
import { SEGMENT_NAMES } from "../../text/segment-names";
import { LANGUAGE } from "../language";
import { defineFunction } from "../define";
import { number } from "../parameters";
import { RULES } from "../sources";

export const RFMTYPE = defineFunction({
  id: "RFMTYPE",
  group: "customers",
  title: { "en-US": "The eight RFM types", "zh-CN": "RFM 八类客户", "zh-TW": "RFM 八類顧客" },
  description: {
    "en-US": "One of the eight RFM types, by whether each figure is better than its cut.",
    "zh-CN": "按三项指标是否优于各自的比较值，判定 RFM 八类客户。",
    "zh-TW": "依三項指標是否優於各自的比較值，判定 RFM 八類顧客。",
  },
  rule: {
    text: {
      "en-US":
        "Better: recency below its cut, frequency and monetary above theirs; a figure equal to its cut is not better. The cuts are usually the averages of all customers.",
      "zh-CN": "更优：最近天数小于比较值，频率、金额大于比较值；相等不算更优。比较值通常取全体客户的平均值。",
      "zh-TW": "更佳：最近天數小於比較值，頻率、金額大於比較值；相等不算更佳。比較值通常取全體顧客的平均值。",
    },
    source: RULES.customers,
  },
  parameters: [
    number(
      "recency",
      { "en-US": "Days since the last order.", "zh-CN": "距最近一次消费的天数。", "zh-TW": "距最近一次消費的天數。" },
      { min: 0 },
    ),
    number("frequency", { "en-US": "Orders.", "zh-CN": "消费次数。", "zh-TW": "消費次數。" }, { min: 0 }),
    number("monetary", { "en-US": "Amount spent.", "zh-CN": "消费金额。", "zh-TW": "消費金額。" }),
    number("recency_cut", {
      "en-US": "What recency is compared with.",
      "zh-CN": "最近消费的比较值。",
      "zh-TW": "最近消費的比較值。",
    }),
    number("frequency_cut", {
      "en-US": "What frequency is compared with.",
      "zh-CN": "消费频率的比较值。",
      "zh-TW": "消費頻率的比較值。",
    }),
    number("monetary_cut", {
      "en-US": "What monetary value is compared with.",
      "zh-CN": "消费金额的比较值。",
      "zh-TW": "消費金額的比較值。",
    }),
    LANGUAGE,
  ],
  returns: { shape: "text", text: { "en-US": "The type's name.", "zh-CN": "类型名称。", "zh-TW": "類型名稱。" } },
  examples: [
    { args: [5, 8, 900, 30, 4, 500], gives: "Important: value" },
    { args: [5, 2, 900, 30, 4, 500, "zh-CN"], gives: "重要发展客户" },
    { args: [30, 4, 500, 30, 4, 500, "zh-TW"], gives: "一般挽留顧客" },
    { args: [-1, 8, 900, 30, 4, 500], refuses: "#NUM!" },
  ],
  run: (recency, frequency, monetary, recencyCut, frequencyCut, monetaryCut, language) => {
    const better = [recency < recencyCut, frequency > frequencyCut, monetary > monetaryCut].map(Number) as [
      number,
      number,
      number,
    ];
    return SEGMENT_NAMES[segmentOf("eight", ...better)][language];
  },
});
