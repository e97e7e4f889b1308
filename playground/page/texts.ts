/**
 * Every text of the playground's page around the spreadsheet.
 */
import type { Locale, Text } from "../../src/text/locale";

export const PAGE_TEXTS = {
  appName: { "en-US": "Sales Planner", "zh-CN": "销售计划", "zh-TW": "銷售計畫" },
  playground: { "en-US": "Playground", "zh-CN": "演练场", "zh-TW": "演練場" },
  openFile: { "en-US": "Open", "zh-CN": "打开", "zh-TW": "開啟" },
  openFileHelp: {
    "en-US": "Open an .xlsx workbook or a .csv table. It stays on this computer.",
    "zh-CN": "打开 .xlsx 工作簿或 .csv 表格，文件不会离开本机。",
    "zh-TW": "開啟 .xlsx 活頁簿或 .csv 表格，檔案不會離開本機。",
  },
  saveFile: { "en-US": "Save", "zh-CN": "保存", "zh-TW": "儲存" },
  saveFileHelp: {
    "en-US": "Save the workbook as an .xlsx file",
    "zh-CN": "把工作簿保存为 .xlsx 文件",
    "zh-TW": "將活頁簿儲存為 .xlsx 檔案",
  },
  sample: { "en-US": "Sample", "zh-CN": "示例", "zh-TW": "範例" },
  sampleHelp: {
    "en-US": "Start over with the sample orders, leads, campaigns and traffic",
    "zh-CN": "重新载入示例订单、客资、营销活动和流量",
    "zh-TW": "重新載入範例訂單、客資、行銷活動和流量",
  },
  language: { "en-US": "Language", "zh-CN": "语言", "zh-TW": "語言" },
  dark: { "en-US": "Dark", "zh-CN": "深色", "zh-TW": "深色" },
  darkHelp: { "en-US": "Dark or light colours", "zh-CN": "切换深色或浅色", "zh-TW": "切換深色或淺色" },
  spreadsheet: { "en-US": "Spreadsheet", "zh-CN": "电子表格", "zh-TW": "試算表" },
  pane: { "en-US": "Sales Planner add-in", "zh-CN": "销售计划加载项", "zh-TW": "銷售計畫增益集" },
  divider: { "en-US": "Width of the add-in's pane", "zh-CN": "加载项窗格宽度", "zh-TW": "增益集窗格寬度" },
  close: { "en-US": "Close the message", "zh-CN": "关闭提示", "zh-TW": "關閉訊息" },
  opening: { "en-US": "Opening…", "zh-CN": "正在打开…", "zh-TW": "正在開啟…" },
  saving: { "en-US": "Saving…", "zh-CN": "正在保存…", "zh-TW": "正在儲存…" },
  starting: { "en-US": "Starting the spreadsheet…", "zh-CN": "正在启动电子表格…", "zh-TW": "正在啟動試算表…" },
  ordersFile: { "en-US": "orders.csv", "zh-CN": "订单.csv", "zh-TW": "訂單.csv" },
  leadsFile: { "en-US": "leads.csv", "zh-CN": "客资.csv", "zh-TW": "客資.csv" },
  campaignsFile: { "en-US": "campaigns.csv", "zh-CN": "营销活动.csv", "zh-TW": "行銷活動.csv" },
  trafficFile: { "en-US": "traffic.csv", "zh-CN": "流量.csv", "zh-TW": "流量.csv" },
  sampleFile: { "en-US": "Sample.xlsx", "zh-CN": "示例.xlsx", "zh-TW": "範例.xlsx" },
  notFound: {
    "en-US": "The file asked for is not there any more. Start the playground again or open a file.",
    "zh-CN": "要打开的文件已不存在。请重新启动演练场，或打开其他文件。",
    "zh-TW": "要開啟的檔案已不存在。請重新啟動演練場，或開啟其他檔案。",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = {
  "en-US": "English",
  "zh-CN": "简体中文",
  "zh-TW": "繁體中文",
};

/** For a failure without a message of its own. */
export function unexpected(reason: string): Text {
  return {
    "en-US": `That did not work: ${reason}. The workbook is as it was, or as far as it got; undo takes back single edits.`,
    "zh-CN": `操作没有成功：${reason}。工作簿保持原样，或停在已完成的部分。`,
    "zh-TW": `操作沒有成功：${reason}。活頁簿維持原樣，或停在已完成的部分。`,
  };
}
