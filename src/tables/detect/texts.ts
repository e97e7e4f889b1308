/**
 * The sentences that explain which column was taken for which role.
 */
import type { Text } from "../../text/locale";

/** What a choice rests on. */
export type Ground = "platform" | "synonym" | "part" | "values";

/** A column that was chosen, and what speaks for it. */
export interface ChosenColumn {
  readonly ground: Ground;
  readonly header: string;
  readonly column: number;
  readonly platform: Text | undefined;
  /** Few of its values look as the role's values do. */
  readonly doubtful: boolean;
}

/** Why a column was chosen. */
export function reasonText(chosen: ChosenColumn): Text {
  const text = groundText(chosen);
  if (!chosen.doubtful) return text;
  return {
    "en-US": `${text["en-US"]} Few of its values fit, so please check it.`,
    "zh-CN": `${text["zh-CN"]}但该列的值大多不符，请核对。`,
    "zh-TW": `${text["zh-TW"]}但該欄的值大多不符，請核對。`,
  };
}

function groundText({ ground, header, column, platform }: ChosenColumn): Text {
  switch (ground) {
    case "platform":
      return {
        "en-US": `“${header}” is its heading in ${platform?.["en-US"] ?? ""} exports.`,
        "zh-CN": `“${header}”是${platform?.["zh-CN"] ?? ""}导出表中的标题。`,
        "zh-TW": `「${header}」是${platform?.["zh-TW"] ?? ""}匯出表中的標題。`,
      };
    case "synonym":
      return {
        "en-US": `“${header}” is a usual heading for it.`,
        "zh-CN": `“${header}”是常用的标题。`,
        "zh-TW": `「${header}」是常用的標題。`,
      };
    case "part":
      return {
        "en-US": `“${header}” contains a usual heading for it.`,
        "zh-CN": `“${header}”含有常用的标题。`,
        "zh-TW": `「${header}」含有常用的標題。`,
      };
    case "values":
      return {
        "en-US": `No heading tells, but only column ${column + 1}${header === "" ? "" : ` (“${header}”)`} holds such values.`,
        "zh-CN": `标题无法判断，但只有第 ${column + 1} 列${header === "" ? "" : `（“${header}”）`}的值符合。`,
        "zh-TW": `標題無法判斷，但只有第 ${column + 1} 欄${header === "" ? "" : `（「${header}」）`}的值符合。`,
      };
  }
}

/** A customer column whose values are ciphers or masked. */
export function hiddenCustomer(header: string): Text {
  return {
    "en-US": `“${header}” is encrypted or masked with asterisks, so it cannot tell customers apart.`,
    "zh-CN": `“${header}”已加密或用星号脱敏，无法用来区分客户。`,
    "zh-TW": `「${header}」已加密或以星號遮蔽，無法用來區分顧客。`,
  };
}

/** Two columns with the same heading, of which one was chosen. */
export function duplicateHeading(header: string): Text {
  return {
    "en-US": `Several columns are headed “${header}”; please check that the right one was chosen.`,
    "zh-CN": `有多列的标题都是“${header}”，请核对所选的列。`,
    "zh-TW": `有多欄的標題都是「${header}」，請核對所選的欄。`,
  };
}

/** A key that each order has for itself, and the one that tells customers apart instead. */
export function neverRepeating(header: string, other: string): Text {
  return {
    "en-US": `“${header}” has a value of its own in every row, as a key of orders has; “${other}”, which repeats, is taken for the customer.`,
    "zh-CN": `“${header}”每行都不相同，像是按订单生成的编号；改用会重复的“${other}”识别客户。`,
    "zh-TW": `「${header}」每列都不相同，像是按訂單產生的編號；改用會重複的「${other}」識別顧客。`,
  };
}
