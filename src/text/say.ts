/**
 * A short way to write a text in every language beside what it describes.
 */
import type { Text } from "./locale";

/** @example say("Orders", "订单", "訂單")["zh-TW"]; // "訂單" */
export function say(enUS: string, zhCN: string, zhTW: string): Text {
  return { "en-US": enUS, "zh-CN": zhCN, "zh-TW": zhTW };
}
