/**
 * The sentences that explain which column was taken for which role, and what is missing.
 */
import type { Text } from "../../text/locale";

/** What a choice rests on. */
export type Ground = "platform" | "synonym" | "part" | "values";

/** Why a column was chosen. `doubtful`: few of its values look as the role's values do. */
export function reasonText(
  ground: Ground,
  header: string,
  column: number,
  platform: Text | null,
  doubtful: boolean,
): Text {
  const text = groundText(ground, header, column, platform);
  if (!doubtful) return text;
  return {
    "en-US": `${text["en-US"]} Few of its values fit, so please check it.`,
    "zh-CN": `${text["zh-CN"]}但该列的值大多不符，请核对。`,
    "zh-TW": `${text["zh-TW"]}但該欄的值大多不符，請核對。`,
  };
}

function groundText(ground: Ground, header: string, column: number, platform: Text | null): Text {
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

/** A table without any column that names the buyer. */
export const noBuyer: Text = {
  "en-US":
    "No column tells which customer placed an order. Choose the column with the customer's id, account, phone or email to see customers.",
  "zh-CN": "没有能识别客户的列。要分析客户，请选择客户编号、会员名、手机号或邮箱所在的列。",
  "zh-TW": "沒有能識別顧客的欄。要分析顧客，請選擇顧客編號、會員帳號、手機號碼或電子郵件所在的欄。",
};

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

/** Order numbers that Excel turned into numbers and shortened. */
export function lostDigits(header: string): Text {
  return {
    "en-US": `“${header}” holds numbers of more than 15 digits, of which Excel keeps 15: different orders may look the same. Import the column as text.`,
    "zh-CN": `“${header}”超过 15 位，Excel 只保留前 15 位有效数字，不同订单可能变成同一个号码。请将该列以文本格式重新导入。`,
    "zh-TW": `「${header}」超過 15 位，Excel 只保留前 15 位有效數字，不同訂單可能變成同一個號碼。請將該欄以文字格式重新匯入。`,
  };
}
