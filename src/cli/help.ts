/** What `--help` prints: the commands, and for a kind of sheet every flag that follows from its options. */
import { SHEET_KINDS } from "../kinds/catalogue";
import { asksText } from "../kinds/asks";
import type { OptionField, OptionValue, SheetKind } from "../kinds/kind";
import { defaultOf } from "../kinds/options";
import { shownNumber } from "../kinds/option-problems";
import { rolesOf, TABLE_KINDS, type TableKind, tableOf } from "../tables/catalogue";
import type { Locale, Text } from "../text/locale";
import { flagName, flagsOf } from "./build-flags";
import { REFRESH_FLAGS } from "./refresh-file";
import { phrase, say, SPACE, STOP } from "../text/say";

const RUN = "npm run --silent headless --";

const WORDS: Readonly<
  Record<
    "use" | "evaluate" | "build" | "refresh" | "more" | "options" | "default" | "byData" | "asks" | "needs" | "or",
    Text
  >
> = {
  use: say("Usage:", "用法：", "用法："),
  evaluate: say(
    "Calculates a formula and prints its value as JSON.",
    "计算一个公式，以 JSON 输出结果。",
    "計算一個公式，以 JSON 輸出結果。",
  ),
  build: say(
    "Builds a planning sheet from one or more files (orders.csv leads.csv …) and prints its figures as JSON.",
    "根据一个或多个文件（orders.csv leads.csv …）生成计划表，以 JSON 输出结果。",
    "根據一個或多個檔案（orders.csv leads.csv …）產生計畫表，以 JSON 輸出結果。",
  ),
  refresh: say(
    "Makes the sheets of a workbook anew with their saved choices; --action replan spreads what is left of a goal.",
    "按已保存的选择刷新工作簿中的计划表；--action replan 重新分摊剩余目标。",
    "依已儲存的選擇重新整理活頁簿中的計畫表；--action replan 重新分攤剩餘目標。",
  ),
  more: say("Options of a sheet:", "查看某种计划表的选项：", "查看某種計畫表的選項："),
  options: say("Options:", "选项：", "選項："),
  default: say("Default:", "默认：", "預設："),
  byData: say("by the data", "由数据决定", "由資料決定"),
  asks: say("Needs", "需要", "需要"),
  needs: say("Columns:", "列：", "欄："),
  or: say("optional", "可选", "選用"),
};

/** The flag that names a kind of table. */
function tableHelp(kind: TableKind): Text {
  const { holds } = tableOf(kind);
  return say(
    `The table or sheet that holds ${holds["en-US"]}. Default: detected.`,
    `${holds["zh-CN"]}所在的表或工作表。默认：自动识别。`,
    `${holds["zh-TW"]}所在的表或工作表。預設：自動辨識。`,
  );
}

const OTHER_FLAGS: Readonly<Record<string, Text>> = {
  ...Object.fromEntries(TABLE_KINDS.map((kind) => [flagName(kind), tableHelp(kind)])),
  column: say(
    "Which column plays a role, by its heading; once for each role. A role that several tables have is the first table's; TABLE.ROLE is another's, as in leads.date=Day. Default: detected.",
    "用列标题指定某个角色对应的列，可多次使用。多张表都有的角色归第一张表；其他表写成 表.角色，例如 leads.date=日期。默认：自动识别。",
    "用欄標題指定某個角色對應的欄，可多次使用。多張表都有的角色歸第一張表；其他表寫成 表.角色，例如 leads.date=日期。預設：自動辨識。",
  ),
  sheets: say(
    "Sheets or tables of the same headings to be read as one, such as a tab a month or several files; all: every such group. Default: each by itself.",
    "把标题相同的工作表或表（如每月一张，或多个文件）合并为一张读取；all：所有标题相同的表。默认：各自读取。",
    "把標題相同的工作表或表格（如每月一張，或多個檔案）合併為一張讀取；all：所有標題相同的表格。預設：各自讀取。",
  ),
  read: say(
    "How the column of a role is read where its cells leave a choice; the JSON's reading lists it. Default: by the column.",
    "某个角色的列有多种读法时指定一种；JSON 的 reading 会列出。默认：按整列判断。",
    "某個角色的欄有多種讀法時指定一種；JSON 的 reading 會列出。預設：依整欄判斷。",
  ),
  status: say(
    "What a status text is taken as; the JSON's statuses list all. Default: by its words.",
    "某个状态文字按什么处理；JSON 的 statuses 会列出全部。默认：按词义判断。",
    "某個狀態文字按什麼處理；JSON 的 statuses 會列出全部。預設：依詞義判斷。",
  ),
  encoding: say(
    "The encoding of .csv, .tsv and .txt files, by any usual name: utf-8, utf-16, gb18030, gbk, big5, shift_jis, windows-1252. Default: by the file's bytes; the JSON's reading states it.",
    "csv、tsv、txt 文件的编码，可用常见名称：utf-8、utf-16、gb18030、gbk、big5、shift_jis、windows-1252。默认：按文件内容判断，JSON 的 reading 会列出。",
    "csv、tsv、txt 檔案的編碼，可用常見名稱：utf-8、utf-16、gb18030、gbk、big5、shift_jis、windows-1252。預設：依檔案內容判斷，JSON 的 reading 會列出。",
  ),
  repeated: say(
    "What becomes of rows that repeat an earlier one exactly: count or drop. Default: count.",
    "与前面某行完全相同的重复行如何处理：count 计入，drop 不计入。默认：count。",
    "與前面某列完全相同的重複列如何處理：count 計入，drop 不計入。預設：count。",
  ),
  engine: say(
    "What reads the orders: memory, as a workbook's; or duckdb, from .csv, .csv.gz and .parquet files of any size with the same headings. Default: duckdb for .csv.gz, .parquet, a pattern in quotes such as 'orders-*.csv', and above 100 MB.",
    "由什么读取订单：memory 与工作簿一样读入内存；duckdb 直接读取标题相同、大小不限的 csv、csv.gz、parquet 文件。默认：csv.gz、parquet、带引号的通配符（如 'orders-*.csv'）以及超过 100 MB 时用 duckdb。",
    "由什麼讀取訂單：memory 與活頁簿一樣讀入記憶體；duckdb 直接讀取標題相同、大小不限的 csv、csv.gz、parquet 檔案。預設：csv.gz、parquet、帶引號的萬用字元（如 'orders-*.csv'）以及超過 100 MB 時用 duckdb。",
  ),
  with: say(
    "A workbook or text file whose other tables are read beside orders that an engine holds, such as products, leads or traffic; they come to the workbook that is built. May be repeated.",
    "由引擎读取订单时，另外读取的工作簿或文本文件，其中的商品、客资、流量等表一并使用，并放入生成的工作簿。可多次使用。",
    "由引擎讀取訂單時，另外讀取的活頁簿或文字檔，其中的商品、名單、流量等表格一併使用，並放入產生的活頁簿。可多次使用。",
  ),
  warehouse: say(
    "Reads the orders of a ClickHouse server in the place of files: its https address, or http on this machine. The password is asked for, or taken from the variable SALES_PLANNER_PASSWORD; it is kept nowhere.",
    "不读文件，而读取 ClickHouse 服务器中的订单：填写其 https 地址，本机可用 http。密码由提示输入或取自环境变量 SALES_PLANNER_PASSWORD，不作任何保存。",
    "不讀檔案，而讀取 ClickHouse 伺服器中的訂單：填寫其 https 位址，本機可用 http。密碼由提示輸入或取自環境變數 SALES_PLANNER_PASSWORD，不作任何保存。",
  ),
  table: say(
    "The table of the warehouse that holds the orders.",
    "数据仓库中存放订单的表。",
    "資料倉儲中存放訂單的資料表。",
  ),
  user: say(
    "Who reads there; reading rights are enough. Default: default.",
    "用于读取的用户，只需读取权限。默认：default。",
    "用於讀取的使用者，只需讀取權限。預設：default。",
  ),
  "export-customers": say(
    "Writes every customer with figures, scores and segment to a .csv or .parquet file.",
    "把全部客户及其数据、评分与分群写入 csv 或 parquet 文件。",
    "把全部顧客及其資料、評分與分群寫入 csv 或 parquet 檔案。",
  ),
  overview: say(
    "Whether the workbook gets the sheet Overview of all its builds; one that it has is kept up to date all the same. Default: yes.",
    "是否在工作簿中生成汇总全部计划表的“总览”；已有的总览始终随之更新。默认：yes。",
    "是否在活頁簿中建立彙總全部計畫表的「總覽」；已有的總覽一律隨之更新。預設：yes。",
  ),
  "every-sheet": say(
    "Builds every optional sheet that the tables can answer, besides those named. Default: no.",
    "除指定的表以外，数据能算出的可选表全部生成。默认：no。",
    "除指定的表以外，資料能算出的可選表全部產生。預設：no。",
  ),
  today: say(
    "The day the sheet is refreshed on. Default: today.",
    "刷新计划表的日期。默认：今天。",
    "重新整理計畫表的日期。預設：今天。",
  ),
  locale: say(
    "Language of the sheets and messages: en-US, zh-CN or zh-TW. Default: en-US.",
    "计划表和提示的语言：en-US、zh-CN 或 zh-TW。默认：en-US。",
    "計畫表和提示的語言：en-US、zh-CN 或 zh-TW。預設：en-US。",
  ),
  out: say(
    "Saves the workbook with the built sheets as .xlsx.",
    "把含有计划表的工作簿另存为 .xlsx。",
    "把含有計畫表的活頁簿另存為 .xlsx。",
  ),
};

/** Help for one kind where its id is given, else for all commands. */
export function helpText(locale: Locale, kind: SheetKind | null): string {
  return kind === null ? commandsHelp(locale) : kindHelp(locale, kind);
}

function commandsHelp(locale: Locale): string {
  const kinds = SHEET_KINDS.map(
    ({ id, name, description }) => `    ${id.padEnd(12)} ${name[locale]}: ${description[locale]}`,
  );
  return [
    WORDS.use[locale],
    `  ${RUN} eval '=SALES.AOV(1000,40)' [--locale LOCALE]`,
    `    ${WORDS.evaluate[locale]}`,
    `  ${RUN} build KIND FILE… [--out FILE.xlsx] […]`,
    `    ${WORDS.build[locale]}`,
    ...kinds,
    `  ${RUN} refresh FILE ${REFRESH_FLAGS.map(({ name, value }) => `[--${name} ${value}]`).join(" ")}`,
    `    ${WORDS.refresh[locale]}`,
    "",
    WORDS.more[locale],
    ...SHEET_KINDS.map(({ id }) => `  ${RUN} build ${id} --help`),
  ].join("\n");
}

function kindHelp(locale: Locale, kind: SheetKind): string {
  const flags = flagsOf(kind).map(({ name, value }) => {
    const field = kind.options.find(({ key }) => flagName(key) === name);
    const help =
      field === undefined
        ? (OTHER_FLAGS[name]?.[locale] ?? "")
        : `${field.label[locale]}. ${field.help[locale]} ${askedText(field, locale)}${defaultText(field, locale)}`;
    return `  --${name} ${value}\n      ${help}`;
  });
  const needs = kind.needs.map(
    ({ table, required }) => `  ${table}${required ? "" : ` (${WORDS.or[locale]})`}: ${rolesOf(table).join(", ")}`,
  );
  return [
    `${kind.name[locale]}: ${kind.description[locale]}`,
    "",
    WORDS.use[locale],
    `  ${RUN} build ${kind.id} FILE… […]`,
    "",
    WORDS.options[locale],
    ...flags,
    "",
    WORDS.needs[locale],
    ...needs,
  ].join("\n");
}

/** A sentence of its own, with the space after it; nothing for a field that asks nothing of the tables. */
function askedText({ asks }: OptionField, locale: Locale): string {
  if (asks === undefined) return "";
  return phrase`${WORDS.asks}${SPACE}${asksText(asks)}${STOP}${SPACE}`[locale];
}

function defaultText(field: OptionField, locale: Locale): string {
  const value = defaultOf(field, locale);
  return `${WORDS.default[locale]} ${value === null ? WORDS.byData[locale] : shownValue(field, value)}`;
}

function shownValue(field: OptionField, value: NonNullable<OptionValue>): string {
  if (typeof value === "number") return shownNumber(value, field);
  return Array.isArray(value) ? value.join(",") : String(value);
}
