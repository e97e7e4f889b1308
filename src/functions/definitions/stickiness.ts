/** STICKINESS: how many leads answer one message. */
import { stickiness, type Stickiness } from "../../domain/leads/leads";
import type { Text } from "../../text/locale";
import { defineFunction } from "../define";
import { LANGUAGE } from "../language";
import { moreThan } from "../messages";
import { AT_LEAST_ZERO, DIVISOR, number } from "../parameters";
import { RULES } from "../sources";

const VERDICTS: Readonly<Record<Stickiness, Text>> = {
  good: { "en-US": "Good", "zh-CN": "良好", "zh-TW": "良好" },
  pass: { "en-US": "Pass", "zh-CN": "及格", "zh-TW": "及格" },
  poor: { "en-US": "Poor", "zh-CN": "较差", "zh-TW": "較差" },
};

export const STICKINESS = defineFunction({
  id: "STICKINESS",
  group: "leads",
  title: { "en-US": "Stickiness test", "zh-CN": "客资黏性测试", "zh-TW": "名單黏性測試" },
  description: {
    "en-US": "Verdict on a seller's leads: the share that replies within a day to one message sent to all.",
    "zh-CN": "客资黏性：群发一条消息，看一天内回复的比例，判定良好、及格或较差。",
    "zh-TW": "名單黏性：群發一則訊息，看一天內回覆的比例，判定良好、及格或較差。",
  },
  rule: {
    text: {
      "en-US": "From 80 % replies good, from 50 % pass, below poor.",
      "zh-CN": "回复率不低于 80% 为良好，不低于 50% 为及格，否则较差。",
      "zh-TW": "回覆率不低於 80% 為良好，不低於 50% 為及格，否則較差。",
    },
    source: RULES.leads,
  },
  parameters: [
    number(
      "replied",
      { "en-US": "Leads that replied within a day.", "zh-CN": "一天内回复的客资数。", "zh-TW": "一天內回覆的名單數。" },
      AT_LEAST_ZERO,
    ),
    number(
      "sent",
      { "en-US": "Leads the message was sent to.", "zh-CN": "收到消息的客资数。", "zh-TW": "收到訊息的名單數。" },
      DIVISOR,
    ),
    LANGUAGE,
  ],
  returns: {
    shape: "text",
    text: { "en-US": "Good, Pass or Poor.", "zh-CN": "良好、及格或较差。", "zh-TW": "良好、及格或較差。" },
  },
  examples: [
    { args: [40, 50], gives: "Good" },
    { args: [25, 50, "zh-CN"], gives: "及格" },
    { args: [24, 50, "zh-TW"], gives: "較差" },
    { args: [0, 0], refuses: "#DIV/0!" },
    {
      args: [51, 50],
      refuses: "#NUM!",
      because: { "en-US": "Count each lead once.", "zh-CN": "每条客资只计一次。", "zh-TW": "每筆名單只計一次。" },
    },
  ],
  run: (replied, sent, language) => {
    if (replied > sent) throw moreThan({ name: "replied", value: replied }, { name: "sent", value: sent });
    return VERDICTS[stickiness(replied, sent)][language];
  },
});
