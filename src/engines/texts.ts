/**
 * The sentences about orders that an engine reads: what it does not read, what does not fit, what went wrong with a file or a server. What
 * the user can do about it depends on where the engine is asked.
 */
import type { Text } from "../text/locale";
import { Problem } from "../text/problem";
import { say } from "../text/say";
import { listOf } from "../text/wording";

const quoted = (headings: readonly string[]): Text =>
  listOf(headings.map((heading) => say(`“${heading}”`, `“${heading}”`, `「${heading}」`)));

/** What an engine does not read right, though memory does. */
export class NotByEngine extends Problem {}

/** What the user can do, as clauses that follow a colon or an "or", or as sentences of their own. */
export interface Advice {
  /** Clause: the orders read into memory instead. */
  readonly memory: Text;
  /** Clause: columns left unread. */
  readonly without: (columns: number) => Text;
  /** Clause: another column of order numbers. */
  readonly orderColumn: Text;
  /** Sentence: a column named for a role. */
  readonly column: Text;
  /** Sentence: a file whose encoding is not that of its first lines. */
  readonly encoding: Text;
  /** Sentence: orders that do not fit. */
  readonly tooLarge: Text;
}

export const COMMAND_LINE: Advice = {
  memory: say("build with --engine memory", "用 --engine memory 生成", "用 --engine memory 建立"),
  without: (columns) =>
    say(`leave the ${columns === 1 ? "column" : "columns"} out of it`, "从文件中去掉该列", "從檔案中去掉該欄"),
  orderColumn: say(
    "name the column of order numbers with --column order=…",
    "用 --column order=… 指定订单编号列",
    "用 --column order=… 指定訂單編號欄",
  ),
  column: say("Name it with --column.", "请用 --column 指定。", "請用 --column 指定。"),
  encoding: say(
    "Name the encoding of the file with --encoding.",
    "请用 --encoding 指定文件编码。",
    "請用 --encoding 指定檔案編碼。",
  ),
  tooLarge: say(
    "The orders do not fit in this machine's memory and its folder for temporary files: free some, read fewer files, or ask a warehouse.",
    "订单超出本机内存与临时文件夹的容量：请腾出空间、减少文件，或改用数据仓库。",
    "訂單超出本機記憶體與暫存資料夾的容量：請騰出空間、減少檔案，或改用資料倉儲。",
  ),
};

export type EngineProblems = ReturnType<typeof engineProblems>;

export const namelessRows = (count: number): Text =>
  say(
    `${count} ${count === 1 ? "row names" : "rows name"} neither a customer nor a product and ${count === 1 ? "counts as an order" : "count as orders"}; without order numbers nothing shows whether ${count === 1 ? "it is the sum" : "they are sums"} of other rows.`,
    `${count} 行既没有客户也没有商品，按订单计入；没有订单编号，无法判断是否为其他行的合计。`,
    `${count} 列既沒有顧客也沒有商品，視為訂單計入；沒有訂單編號，無法判斷是否為其他列的合計。`,
  );

/** Of the columns of a table. */
function columnProblems({ memory, without, column }: Advice) {
  return {
    notRead: (headings: readonly string[]) => {
      const list = quoted(headings);
      const left = without(headings.length);
      return new NotByEngine(
        say(
          `${list["en-US"]} ${headings.length === 1 ? "decides" : "decide"} which orders count, by rules that are only applied to tables in memory: ${memory["en-US"]}, or ${left["en-US"]}.`,
          `${list["zh-CN"]}决定哪些订单计入，其规则只用于读入内存的表格。请${memory["zh-CN"]}，或${left["zh-CN"]}。`,
          `${list["zh-TW"]}決定哪些訂單計入，其規則只用於讀入記憶體的表格。請${memory["zh-TW"]}，或${left["zh-TW"]}。`,
        ),
      );
    },
    needsColumn: (table: string, role: Text) =>
      new NotByEngine(
        say(
          `“${table}” has no column for “${role["en-US"]}”, which an engine needs. ${column["en-US"]}`,
          `“${table}”没有“${role["zh-CN"]}”列，而引擎需要该列。${column["zh-CN"]}`,
          `「${table}」沒有「${role["zh-TW"]}」欄，而引擎需要該欄。${column["zh-TW"]}`,
        ),
      ),
  };
}

/** Of what a table holds. */
function contentProblems({ memory }: Advice) {
  return {
    tooVaried: (heading: string, most: number) => {
      const count = most.toLocaleString("en-US");
      return new NotByEngine(
        say(
          `“${heading}” holds more than ${count} different texts that have to be looked up one by one. Write dates as 2024-01-31, amounts as 1234.50 and ids as letters and digits, or ${memory["en-US"]}.`,
          `“${heading}”有超过 ${count} 种须逐一查找的文本。请把日期写成 2024-01-31、金额写成 1234.50、编号写成字母加数字，或${memory["zh-CN"]}。`,
          `「${heading}」有超過 ${count} 種須逐一查找的文字。請把日期寫成 2024-01-31、金額寫成 1234.50、編號寫成字母加數字，或${memory["zh-TW"]}。`,
        ),
      );
    },
    notByEngine: (platform: Text) =>
      new NotByEngine(
        say(
          `An engine does not read exports of ${platform["en-US"]}, whose order numbers stand in for dates: ${memory["en-US"]}.`,
          `引擎不读取${platform["zh-CN"]}的导出文件：其订单编号须代替日期。请${memory["zh-CN"]}。`,
          `引擎不讀取${platform["zh-TW"]}的匯出檔案：其訂單編號須代替日期。請${memory["zh-TW"]}。`,
        ),
      ),
    rowsCame: (table: string) =>
      new Problem(
        say(
          `“${table}” has got other rows while it was read, so its figures would not belong together: start again.`,
          `读取期间“${table}”的行有变动，各项数字无法一致：请重新开始。`,
          `讀取期間「${table}」的列有變動，各項數字無法一致：請重新開始。`,
        ),
      ),
    digitsLost: (heading: string, table: string) =>
      new Problem(
        say(
          `“${heading}” of “${table}” has lost digits: different orders look the same. Export the order numbers as text.`,
          `“${table}”的“${heading}”数字已丢失，不同订单看起来相同。请以文本格式导出订单编号。`,
          `「${table}」的「${heading}」數字已遺失，不同訂單看起來相同。請以文字格式匯出訂單編號。`,
        ),
      ),
  };
}

/** Of the order numbers of a table. */
function numberProblems({ memory, orderColumn }: Advice) {
  return {
    tooManyLines: (heading: string, came: number, most: number) => {
      const [rows, allowed] = [came.toLocaleString("en-US"), most.toLocaleString("en-US")];
      return new Problem(
        say(
          `“${heading}” has ${rows} rows with one number, and an order has at most ${allowed}: ${orderColumn["en-US"]}.`,
          `“${heading}”中同一编号有 ${rows} 行，而一个订单最多 ${allowed} 行。请${orderColumn["zh-CN"]}。`,
          `「${heading}」中同一編號有 ${rows} 列，而一筆訂單最多 ${allowed} 列。請${orderColumn["zh-TW"]}。`,
        ),
      );
    },
    numbersRepeat: (heading: string, came: number, example: string) => {
      const count = came.toLocaleString("en-US");
      return new NotByEngine(
        say(
          `“${heading}” repeats for different orders: ${count} ${came === 1 ? "number names" : "numbers name"} several customers, such as ${example}. An engine does not tell them apart: ${orderColumn["en-US"]}, or ${memory["en-US"]}.`,
          `“${heading}”在不同订单中重复：${count} 个编号对应多位客户（如 ${example}），引擎无法区分。请${orderColumn["zh-CN"]}，或${memory["zh-CN"]}。`,
          `「${heading}」在不同訂單中重複：${count} 個編號對應多位顧客（如 ${example}），引擎無法區分。請${orderColumn["zh-TW"]}，或${memory["zh-TW"]}。`,
        ),
      );
    },
    mergedCells: (heading: string, rows: number) => {
      const count = rows.toLocaleString("en-US");
      return new NotByEngine(
        say(
          `${count} ${rows === 1 ? "line has" : "lines have"} no “${heading}”, as under merged cells. An engine keeps no order of rows: fill the numbers in, or ${memory["en-US"]}.`,
          `${count} 行没有“${heading}”（如合并单元格下的行）。引擎不保留行的先后，请补全编号，或${memory["zh-CN"]}。`,
          `${count} 列沒有「${heading}」（如合併儲存格下的列）。引擎不保留列的先後，請補全編號，或${memory["zh-TW"]}。`,
        ),
      );
    },
  };
}

/** @param advice What the user can do where the engine is asked. */
export const engineProblems = (advice: Advice) => ({
  ...columnProblems(advice),
  ...contentProblems(advice),
  ...numberProblems(advice),
  duckDbFailed: (cause: unknown) => {
    const said = cause instanceof Error ? cause.message : String(cause);
    return new Problem(isOutOfMemory(cause) ? advice.tooLarge : (badLine(said, advice.encoding) ?? refused(said)), {
      cause,
    });
  },
});

/** Whether DuckDB had no room left. */
export const isOutOfMemory = (error: unknown): boolean =>
  /Out of Memory|Allocation fail|memory access out of bounds/i.test(
    error instanceof Error ? error.message : String(error),
  );

export const noDuckDb = (cause: unknown): Problem =>
  new NotByEngine(
    say(
      "DuckDB is not installed: run npm install @duckdb/node-api, or build with --engine memory.",
      "未安装 DuckDB：请运行 npm install @duckdb/node-api，或用 --engine memory 生成。",
      "未安裝 DuckDB：請執行 npm install @duckdb/node-api，或用 --engine memory 建立。",
    ),
    { cause },
  );

/** The first line of what DuckDB says. */
function refused(said: string): Text {
  const [first = ""] = said.split("\n");
  return say(`DuckDB: ${first}`, `DuckDB：${first}`, `DuckDB：${first}`);
}

const WRONG_LINE = /CSV Error on Line: (\d+)\nOriginal Line:\s*([^\r\n]*)/;
/** So much of a line is shown. */
const SHOWN = 60;

/** What is wrong with a line of a text file; null for any other message. */
function badLine(said: string, encoding: Text): Text | null {
  const [, line, text = ""] = WRONG_LINE.exec(said) ?? [];
  if (line === undefined) return null;
  const file = /file = (.*)/.exec(said)?.[1]?.replace(/^.*[/\\](?:\d+~)?/, "") ?? "";
  const [, wanted, found] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(said) ?? [];
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  const at = say(`Line ${line} of “${file}”`, `“${file}”第 ${line} 行`, `「${file}」第 ${line} 行`);
  if (wanted !== undefined) {
    // DuckDB stops at the first field too many.
    const isMore = Number(found) > Number(wanted);
    const came = isMore
      ? say(`more than ${wanted} fields`, `超过 ${wanted} 个字段`, `超過 ${wanted} 個欄位`)
      : say(`${found} fields`, `${found} 个字段`, `${found} 個欄位`);
    return say(
      `${at["en-US"]} has ${came["en-US"]} where the headings have ${wanted}: ${shown}`,
      `${at["zh-CN"]}有${came["zh-CN"]}，而标题有 ${wanted} 个：${shown}`,
      `${at["zh-TW"]}有${came["zh-TW"]}，而標題有 ${wanted} 個：${shown}`,
    );
  }
  if (said.includes("not utf-8 encoded"))
    return say(
      `${at["en-US"]} is not in UTF-8, as the first lines are. ${encoding["en-US"]}`,
      `${at["zh-CN"]}不是 UTF-8 编码，与开头不一致。${encoding["zh-CN"]}`,
      `${at["zh-TW"]}不是 UTF-8 編碼，與開頭不一致。${encoding["zh-TW"]}`,
    );
  if (said.includes("unterminated quote"))
    return say(
      `${at["en-US"]} opens a quotation mark that is never closed: ${shown}`,
      `${at["zh-CN"]}有一个引号没有结束：${shown}`,
      `${at["zh-TW"]}有一個引號沒有結束：${shown}`,
    );
  return say(
    `${at["en-US"]} cannot be read as the others are: ${shown}`,
    `${at["zh-CN"]}无法像其他行一样读取：${shown}`,
    `${at["zh-TW"]}無法像其他行一樣讀取：${shown}`,
  );
}
