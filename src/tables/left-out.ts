/**
 * What the user is told about rows that do not count: the reason of each, as sentences, in every language.
 */
import type { Text } from "../text/locale";
import { Problem } from "../text/problem";
import type { LeftOut, LeftOutReason } from "./orders";
import type { Source } from "./source";
import { sentencesOf } from "../text/wording";

const REASONS: Readonly<Record<LeftOutReason, Text>> = {
  blankRow: { "en-US": "The row is blank.", "zh-CN": "空行。", "zh-TW": "空白列。" },
  noDate: { "en-US": "The date is missing.", "zh-CN": "缺少日期。", "zh-TW": "缺少日期。" },
  unreadableDate: {
    "en-US": "The date cannot be read as a day from 1970 to 2099.",
    "zh-CN": "日期无法识别（应为 1970 至 2099 年的日期）。",
    "zh-TW": "日期無法辨識（應為 1970 至 2099 年的日期）。",
  },
  ambiguousDate: {
    "en-US": "The date can be read as day/month or as month/day; write it with the year first, such as 2024-03-04.",
    "zh-CN": "日期分不清是“日/月”还是“月/日”，请改为年份在前，如 2024-03-04。",
    "zh-TW": "日期分不清是「日/月」還是「月/日」，請改為年份在前，如 2024-03-04。",
  },
  noAmount: { "en-US": "The amount is missing.", "zh-CN": "缺少金额。", "zh-TW": "缺少金額。" },
  unreadableAmount: {
    "en-US": "The amount is text that is no number.",
    "zh-CN": "金额是文本，不是数字。",
    "zh-TW": "金額是文字，不是數字。",
  },
  errorCell: {
    "en-US": "A cell that is needed holds an error such as #N/A.",
    "zh-CN": "所需单元格含有错误值，如 #N/A。",
    "zh-TW": "所需儲存格含有錯誤值，如 #N/A。",
  },
  cancelled: { "en-US": "The order was cancelled.", "zh-CN": "订单已取消或关闭。", "zh-TW": "訂單已取消或關閉。" },
  refunded: {
    "en-US": "The order was refunded or returned.",
    "zh-CN": "订单已退款或退货。",
    "zh-TW": "訂單已退款或退貨。",
  },
  unpaid: { "en-US": "The order is not paid.", "zh-CN": "订单未付款。", "zh-TW": "訂單未付款。" },
  noCustomer: { "en-US": "The order names no customer.", "zh-CN": "订单没有客户。", "zh-TW": "訂單沒有顧客。" },
  person: { "en-US": "The customer is a person.", "zh-CN": "客户是个人。", "zh-TW": "顧客是個人。" },
  business: { "en-US": "The customer is a business.", "zh-CN": "客户是企业。", "zh-TW": "顧客是企業。" },
  noOrderId: { "en-US": "The order number is missing.", "zh-CN": "缺少订单编号。", "zh-TW": "缺少訂單編號。" },
  totalRow: {
    "en-US": "The row is a total of other rows.",
    "zh-CN": "该行是合计行。",
    "zh-TW": "該列是合計列。",
  },
  noCampaign: { "en-US": "The campaign's name is missing.", "zh-CN": "缺少活动名称。", "zh-TW": "缺少活動名稱。" },
  noCost: {
    "en-US": "The cost is missing; write 0 for a campaign that was free.",
    "zh-CN": "缺少费用；没有花费的活动请填 0。",
    "zh-TW": "缺少費用；沒有花費的活動請填 0。",
  },
  noVisitors: { "en-US": "The number of visitors is missing.", "zh-CN": "缺少访客数。", "zh-TW": "缺少訪客數。" },
  unreadableHour: {
    "en-US": "The hour cannot be read; write 0 to 23, or a time such as 09:00.",
    "zh-CN": "小时无法识别，请填 0 至 23，或 09:00 这样的时间。",
    "zh-TW": "小時無法辨識，請填 0 至 23，或 09:00 這樣的時間。",
  },
  unreadableNumber: {
    "en-US": "A figure of the row is text that is no number.",
    "zh-CN": "该行的某项数据是文本，不是数字。",
    "zh-TW": "該列的某項資料是文字，不是數字。",
  },
  negativeNumber: {
    "en-US": "A figure of the row is below 0.",
    "zh-CN": "该行的某项数据小于 0。",
    "zh-TW": "該列的某項資料小於 0。",
  },
};

/**
 * Why a row does not count, as a sentence about that row.
 * @example leftOutText("unpaid")["zh-CN"]; // "订单未付款。"
 */
export function leftOutText(reason: LeftOutReason): Text {
  return REASONS[reason];
}

/**
 * How many rows do not count for one reason, as a sentence.
 * @example leftOutSentence({ reason: "unpaid", rows: [3, 8] })["en-US"]; // "2 rows left out: the order is not paid."
 */
export function leftOutSentence(leftOut: LeftOut): Text {
  const count = leftOut.rows.length;
  const reason = REASONS[leftOut.reason];
  const english = reason["en-US"];
  return {
    "en-US": `${count} ${count === 1 ? "row" : "rows"} left out: ${english.charAt(0).toLowerCase()}${english.slice(1)}`,
    "zh-CN": `有 ${count} 行未计入：${reason["zh-CN"]}`,
    "zh-TW": `有 ${count} 列未計入：${reason["zh-TW"]}`,
  };
}

/**
 * The error for a table no row of which counts: it says how many rows came and why none is used.
 * @example throw nothingCounts(orders.source, orders.rows, orders.leftOut);
 */
export function nothingCounts(source: Source, rows: number, leftOut: readonly LeftOut[]): Problem {
  if (rows === 0) {
    return new Problem({
      "en-US": `The table “${source.name}” has headings but no rows. Add rows below the headings, then build again.`,
      "zh-CN": `表“${source.name}”只有标题，没有数据行。请在标题下方添加数据后重新生成。`,
      "zh-TW": `表格「${source.name}」只有標題，沒有資料列。請在標題下方加入資料後重新產生。`,
    });
  }
  const why = sentencesOf(leftOut.map(leftOutSentence));
  return new Problem({
    "en-US": `None of the ${rows} rows of “${source.name}” can be used. ${why["en-US"]}`,
    "zh-CN": `表“${source.name}”的 ${rows} 行都不能使用。${why["zh-CN"]}`,
    "zh-TW": `表格「${source.name}」的 ${rows} 列都無法使用。${why["zh-TW"]}`,
  });
}
