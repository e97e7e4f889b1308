/**
 * Every text of the playground's page around the spreadsheet.
 */
import type { Locale, Text } from "../../src/text/locale";
import { say } from "../../src/text/say";

export const PAGE_TEXTS = {
  appName: say("Sales Planner", "销售计划", "銷售計畫"),
  playground: say("Playground", "演练场", "演練場"),
  openFile: say("Open", "打开", "開啟"),
  openFileHelp: say(
    "Open an .xlsx workbook or a .csv table. It stays on this computer.",
    "打开 .xlsx 工作簿或 .csv 表格，文件不会离开本机。",
    "開啟 .xlsx 活頁簿或 .csv 表格，檔案不會離開本機。",
  ),
  saveFile: say("Save", "保存", "儲存"),
  saveFileHelp: say("Save the workbook as an .xlsx file", "把工作簿保存为 .xlsx 文件", "將活頁簿儲存為 .xlsx 檔案"),
  sample: say("Sample", "示例", "範例"),
  sampleHelp: say(
    "Start over with the sample orders, leads, campaigns and traffic",
    "重新载入示例订单、客资、营销活动和流量",
    "重新載入範例訂單、名單、行銷活動和流量",
  ),
  encoding: say("Encoding of the text file", "文本文件编码", "文字檔編碼"),
  encodingHelp: say(
    "If names look wrong, read the file again in another encoding.",
    "如果文字显示不正常，可换一种编码重新读取文件。",
    "如果文字顯示不正常，可換一種編碼重新讀取檔案。",
  ),
  language: say("Language", "语言", "語言"),
  darkOn: say("Dark: on", "深色：开", "深色：開"),
  darkOff: say("Dark: off", "深色：关", "深色：關"),
  darkHelp: say("Dark or light colours", "切换深色或浅色", "切換深色或淺色"),
  spreadsheet: say("Spreadsheet", "电子表格", "試算表"),
  pane: say("Sales Planner add-in", "销售计划加载项", "銷售計畫增益集"),
  divider: say("Width of the add-in's pane", "加载项窗格宽度", "增益集窗格寬度"),
  close: say("Close the message", "关闭提示", "關閉訊息"),
  opening: say("Opening…", "正在打开…", "正在開啟…"),
  saving: say("Saving…", "正在保存…", "正在儲存…"),
  starting: say("Starting the spreadsheet…", "正在启动电子表格…", "正在啟動試算表…"),
  unsaved: say(
    "This workbook has changes that are not saved. Opening another one takes its place, and its sheets are gone.",
    "此工作簿有未保存的更改。打开另一个工作簿会将其替换，其中的工作表将丢失。",
    "此活頁簿有尚未儲存的變更。開啟另一個活頁簿會取代它，其中的工作表將會遺失。",
  ),
  saveFirst: say("Save, then open", "先保存再打开", "先儲存再開啟"),
  replaceUnsaved: say("Open without saving", "不保存，直接打开", "不儲存，直接開啟"),
  keepWorkbook: say("Keep this workbook", "保留此工作簿", "保留此活頁簿"),
  ordersFile: say("orders.csv", "订单.csv", "訂單.csv"),
  leadsFile: say("leads.csv", "客资.csv", "名單.csv"),
  campaignsFile: say("campaigns.csv", "营销活动.csv", "行銷活動.csv"),
  trafficFile: say("traffic.csv", "流量.csv", "流量.csv"),
  productsFile: say("products.csv", "商品.csv", "商品.csv"),
  productTrafficFile: say("product-traffic.csv", "商品流量.csv", "商品流量.csv"),
  sellerLogFile: say("seller-log.csv", "员工记录.csv", "員工紀錄.csv"),
  activitiesFile: say("activities.csv", "跟进记录.csv", "跟進紀錄.csv"),
  sampleFile: say("Sample.xlsx", "示例.xlsx", "範例.xlsx"),
  notFound: say(
    "The file asked for is not there any more. Start the playground again or open a file.",
    "要打开的文件已不存在。请重新启动演练场，或打开其他文件。",
    "要開啟的檔案已不存在。請重新啟動演練場，或開啟其他檔案。",
  ),
} as const satisfies Readonly<Record<string, Text>>;

export const LANGUAGE_NAMES: Readonly<Record<Locale, string>> = say("English", "简体中文", "繁體中文");

/** For a failure without a message of its own. */
export function unexpected(reason: string): Text {
  return say(
    `That did not work: ${reason}. The workbook is as it was, or as far as it got; undo takes back single edits.`,
    `操作没有成功：${reason}。工作簿保持原样，或停在已完成的部分。`,
    `操作沒有成功：${reason}。活頁簿維持原樣，或停在已完成的部分。`,
  );
}
