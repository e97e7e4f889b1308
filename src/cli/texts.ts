/** Errors of the command line's use: the value received, where, and the one expected. */
import type { Locale, Text } from "../text/locale";
import { Problem } from "../text/problem";
import { say } from "../text/say";
import { listOf } from "../text/wording";

function problem(english: string, simplified: string, traditional: string, cause?: unknown): Problem {
  return new Problem(say(english, simplified, traditional), { cause });
}

export function unknownCommand(came: string, known: readonly string[]): Problem {
  const list = listOf(known);
  return problem(
    `There is no command “${came}”. Commands: ${list["en-US"]}. --help explains them.`,
    `没有“${came}”这个命令。可用的命令：${list["zh-CN"]}。用 --help 查看说明。`,
    `沒有「${came}」這個命令。可用的命令：${list["zh-TW"]}。用 --help 查看說明。`,
  );
}

export function unknownKind(came: string, known: readonly string[]): Problem {
  const list = listOf(known);
  return problem(
    `There is no kind of sheet “${came}” to build. There are: ${list["en-US"]}.`,
    `没有“${came}”这种计划表。可以生成的有：${list["zh-CN"]}。`,
    `沒有「${came}」這種計畫表。可以產生的有：${list["zh-TW"]}。`,
  );
}

export function unknownFlag(came: string, known: readonly string[]): Problem {
  const list = listOf(known.map((flag) => `--${flag}`));
  return problem(
    `There is no option --${came} here. There are: ${list["en-US"]}.`,
    `这里没有 --${came} 这个选项。可用的有：${list["zh-CN"]}。`,
    `這裡沒有 --${came} 這個選項。可用的有：${list["zh-TW"]}。`,
  );
}

export function flagTwice(flag: string): Problem {
  return problem(
    `--${flag} is given twice; give it once.`,
    `--${flag} 出现了两次，只能给一次。`,
    `--${flag} 出現了兩次，只能給一次。`,
  );
}

export function flagWithoutValue(flag: string, example: string): Problem {
  return problem(
    `--${flag} needs a value, as in ${example}.`,
    `--${flag} 后面需要一个值，例如 ${example}。`,
    `--${flag} 後面需要一個值，例如 ${example}。`,
  );
}

export function wrongCount(what: Text, came: number): Problem {
  return problem(
    `${what["en-US"]} is wanted once; ${came} came. Put texts with spaces in quotation marks.`,
    `需要一个${what["zh-CN"]}，实际有 ${came} 个。带空格的内容请加引号。`,
    `需要一個${what["zh-TW"]}，實際有 ${came} 個。帶空格的內容請加引號。`,
  );
}

/** A flag that takes one of a few words. */
export function notOneOf(flag: string, came: string, known: readonly string[]): Problem {
  const list = listOf(known);
  return problem(
    `--${flag}: one of ${list["en-US"]} is wanted; “${came}” came.`,
    `--${flag}：需要 ${list["zh-CN"]} 之一，而给出的是“${came}”。`,
    `--${flag}：需要 ${list["zh-TW"]} 之一，而給出的是「${came}」。`,
  );
}

export function wrongDate(flag: string, came: string): Problem {
  return problem(
    `--${flag}: a date such as 2026-12-31 is wanted; “${came}” came.`,
    `--${flag}：需要日期，例如 2026-12-31，而给出的是“${came}”。`,
    `--${flag}：需要日期，例如 2026-12-31，而給出的是「${came}」。`,
  );
}

/** An option's own sentence names it by its label; on the command line the flag is wanted too. */
export function atFlag(flag: string, cause: Problem): Problem {
  const { text } = cause;
  return problem(`--${flag}: ${text["en-US"]}`, `--${flag}：${text["zh-CN"]}`, `--${flag}：${text["zh-TW"]}`, cause);
}

export function wrongColumnFlag(came: string, roles: readonly string[]): Problem {
  const list = listOf(roles);
  return problem(
    `--column: role=heading is wanted, such as customer=Buyer, with a role of ${list["en-US"]}; “${came}” came.`,
    `--column：格式是 角色=列标题，例如 customer=客户，角色有 ${list["zh-CN"]}；给出的是“${came}”。`,
    `--column：格式是 角色=欄標題，例如 customer=顧客，角色有 ${list["zh-TW"]}；給出的是「${came}」。`,
  );
}

/** @param unless The flags with which it would have a use. */
export function uselessFlag(flag: string, unless: readonly string[]): Problem {
  const list = listOf(unless);
  const some = unless.length > 0;
  return problem(
    `--${flag} has no use with the other choices${some ? `; it applies with ${list["en-US"]}` : ""}. Leave it out, or change them.`,
    `--${flag} 在其他选项的当前取值下不起作用${some ? `；可与 ${list["zh-CN"]} 一起使用` : ""}。请去掉该参数，或更改其他选项。`,
    `--${flag} 在其他選項的目前取值下不起作用${some ? `；可與 ${list["zh-TW"]} 一起使用` : ""}。請去掉該參數，或更改其他選項。`,
  );
}

/** @param asks What the tables would have to have. */
export function unansweredFlag(flag: string, label: Text, asks: Text): Problem {
  return problem(
    `--${flag}: the tables cannot answer “${label["en-US"]}”. It needs ${asks["en-US"]}. Name the column with --column where it is there under another heading, or leave the option out.`,
    `--${flag}：现有的表无法生成“${label["zh-CN"]}”，需要${asks["zh-CN"]}。如果列名不同，请用 --column 指定；否则请去掉该参数。`,
    `--${flag}：現有的表格無法產生「${label["zh-TW"]}」，需要${asks["zh-TW"]}。如果欄名不同，請用 --column 指定；否則請去掉該參數。`,
  );
}

type UnreadRole = Readonly<Record<"table" | "role", string>> & { readonly lacking: readonly string[] };

/** A column was named for a table that is not read, because other columns of it are missing. */
export function uselessRole({ table, role, lacking }: UnreadRole): Problem {
  const named = listOf(lacking.map((each) => `--column ${table}.${each}=…`));
  return problem(
    `A column was named for ${role}, but no table is read as ${table}: it needs ${named["en-US"]} too. Where several tables have a role, the table's name stands before it, as in ${table}.${role}.`,
    `指定了 ${role} 列，但没有表按 ${table} 读取：还需要 ${named["zh-CN"]}。多张表都有同一角色时，请在角色前写明表，例如 ${table}.${role}。`,
    `指定了 ${role} 欄，但沒有表格按 ${table} 讀取：還需要 ${named["zh-TW"]}。多張表都有同一角色時，請在角色前寫明表格，例如 ${table}.${role}。`,
  );
}

export function wrongReadFlag(came: string, roles: readonly string[]): Problem {
  const list = listOf(roles);
  return problem(
    `--read: role=way is wanted, such as date=dayFirst, with a role of ${list["en-US"]}; “${came}” came.`,
    `--read：格式是 角色=读法，例如 date=dayFirst，角色有 ${list["zh-CN"]}；给出的是“${came}”。`,
    `--read：格式是 角色=讀法，例如 date=dayFirst，角色有 ${list["zh-TW"]}；給出的是「${came}」。`,
  );
}

/** @param meanings Those of the status's column; empty where the flag itself is not understood. */
export function wrongStatusFlag(came: string, meanings: readonly string[]): Problem {
  const list = listOf(meanings);
  const of = (before: string, locale: Locale): string => (meanings.length === 0 ? "" : `${before}${list[locale]}`);
  return problem(
    `--status: text=meaning is wanted, such as pending=counts${of(", with a meaning of ", "en-US")}; “${came}” came.`,
    `--status：格式是 状态=含义，例如 货到付款=counts${of("，含义有 ", "zh-CN")}；给出的是“${came}”。`,
    `--status：格式是 狀態=含義，例如 貨到付款=counts${of("，含義有 ", "zh-TW")}；給出的是「${came}」。`,
  );
}

export function noSuchStatus(came: string, known: readonly string[]): Problem {
  const list = listOf(known.length > 0 ? known : ["–"]);
  return problem(
    `--status: no status reads “${came}”. There are: ${list["en-US"]}.`,
    `--status：没有状态是“${came}”。表中的状态有：${list["zh-CN"]}。`,
    `--status：沒有狀態是「${came}」。表中的狀態有：${list["zh-TW"]}。`,
  );
}

/** @param choice What is to become of rows that repeat another. */
export function nothingRepeats(choice: string): Problem {
  return problem(
    `--repeated ${choice}: no row of the tables that are read repeats another exactly. Leave the option out.`,
    `--repeated ${choice}：所读取的表中没有完全相同的重复行。请去掉该选项。`,
    `--repeated ${choice}：所讀取的表格中沒有完全相同的重複列。請去掉該選項。`,
  );
}

export function noSuchWay(role: string, came: string, ways: readonly string[]): Problem {
  const list = listOf(ways);
  return problem(
    `--read: the column of ${role} can be read as ${list["en-US"]}; “${came}” came.`,
    `--read：${role} 列可选的读法是 ${list["zh-CN"]}；给出的是“${came}”。`,
    `--read：${role} 欄可選的讀法是 ${list["zh-TW"]}；給出的是「${came}」。`,
  );
}

export function noSuchHeading(heading: string, table: string, headings: readonly string[]): Problem {
  const list = listOf(headings);
  return problem(
    `The table “${table}” has no column headed “${heading}”. Its headings: ${list["en-US"]}.`,
    `表“${table}”没有标题为“${heading}”的列。它的列标题：${list["zh-CN"]}。`,
    `表「${table}」沒有標題為「${heading}」的欄。它的欄標題：${list["zh-TW"]}。`,
  );
}

export function noSuchTable(flag: string, came: string, known: readonly string[]): Problem {
  const list = listOf(known);
  return problem(
    `--${flag}: the file has no table or sheet “${came}” with headings. There are: ${list["en-US"]}.`,
    `--${flag}：文件里没有带标题的表或工作表“${came}”。有：${list["zh-CN"]}。`,
    `--${flag}：檔案裡沒有帶標題的表或工作表「${came}」。有：${list["zh-TW"]}。`,
  );
}

export function noSameHeadings(known: readonly string[]): Problem {
  const list = listOf(known);
  return problem(
    `--sheets all: no two tables have the same headings. There are: ${list["en-US"]}. Name those to be read as one, such as --sheets Jan,Feb.`,
    `--sheets all：没有标题相同的表。现有：${list["zh-CN"]}。请写明要合并读取的表，例如 --sheets 1月,2月。`,
    `--sheets all：沒有標題相同的表格。現有：${list["zh-TW"]}。請寫明要合併讀取的表格，例如 --sheets 1月,2月。`,
  );
}

export function oneSheet(came: string): Problem {
  return problem(
    `--sheets: two or more sheets or tables are wanted, parted by commas, such as Jan,Feb,Mar, or all; “${came}” came.`,
    `--sheets：需要两张以上的工作表或表，用逗号隔开，例如 1月,2月,3月，或填 all；给出的是“${came}”。`,
    `--sheets：需要兩張以上的工作表或表格，以逗號隔開，例如 1月,2月,3月，或填 all；給出的是「${came}」。`,
  );
}

/** @param headings Those that all of the sheets have. */
export function sheetsNotRead(name: string, headings: readonly string[]): Problem {
  const list = listOf(headings);
  return problem(
    `--sheets: “${name}” together are no table that this sheet reads; the headings they share: ${list["en-US"]}. Name tables of the same headings, and what they hold where needed, such as --orders Jan.`,
    `--sheets：“${name}”合并后不是本计划表要读取的表；它们共有的列标题：${list["zh-CN"]}。请选标题相同的表，必要时指明内容，例如 --orders 1月。`,
    `--sheets：「${name}」合併後不是本計畫表要讀取的表格；它們共有的欄標題：${list["zh-TW"]}。請選標題相同的表格，必要時指明內容，例如 --orders 1月。`,
  );
}

export function noTable(file: string, table: Text, roles: readonly string[]): Problem {
  const list = listOf(roles);
  return problem(
    `“${file}” has no table of ${table["en-US"]}: none of its heading rows has columns for ${list["en-US"]}. Name the columns with --column, as in --column ${roles[0] ?? "date"}=Heading.`,
    `“${file}”里没有找到${table["zh-CN"]}表：没有一行标题包含 ${list["zh-CN"]} 所需的列。可以用 --column 指定，例如 --column ${roles[0] ?? "date"}=列标题。`,
    `「${file}」裡沒有找到${table["zh-TW"]}表：沒有一列標題包含 ${list["zh-TW"]} 所需的欄。可以用 --column 指定，例如 --column ${roles[0] ?? "date"}=欄標題。`,
  );
}

export function missingColumns(table: string, roles: readonly string[], headings: readonly string[]): Problem {
  const [wanted, list] = [listOf(roles), listOf(headings)];
  return problem(
    `The table “${table}” has no column for ${wanted["en-US"]}. Name it with --column, as in --column ${roles[0] ?? ""}=Heading. Its headings: ${list["en-US"]}.`,
    `表“${table}”缺少 ${wanted["zh-CN"]} 对应的列。请用 --column 指定，例如 --column ${roles[0] ?? ""}=列标题。它的列标题：${list["zh-CN"]}。`,
    `表「${table}」缺少 ${wanted["zh-TW"]} 對應的欄。請用 --column 指定，例如 --column ${roles[0] ?? ""}=欄標題。它的欄標題：${list["zh-TW"]}。`,
  );
}

export function unreadableFile(file: string, cause: unknown): Problem {
  const code = reasonOf(cause);
  return problem(
    `The file “${file}” cannot be read: ${code["en-US"]}.`,
    `无法读取文件“${file}”：${code["zh-CN"]}。`,
    `無法讀取檔案「${file}」：${code["zh-TW"]}。`,
    cause,
  );
}

export function unwritableFile(file: string, cause: unknown): Problem {
  const code = reasonOf(cause);
  return problem(
    `The file “${file}” cannot be written: ${code["en-US"]}.`,
    `无法写入文件“${file}”：${code["zh-CN"]}。`,
    `無法寫入檔案「${file}」：${code["zh-TW"]}。`,
    cause,
  );
}

export function outIsInput(file: string): Problem {
  return problem(
    `--out: “${file}” is the file that is read, and it is never overwritten. Give another name.`,
    `--out：“${file}”就是读取的文件，不会覆盖它。请换一个文件名。`,
    `--out：「${file}」就是讀取的檔案，不會覆寫它。請換一個檔名。`,
  );
}

export function outNotXlsx(file: string): Problem {
  return problem(
    `--out: a name ending in .xlsx is wanted; “${file}” came.`,
    `--out：文件名需要以 .xlsx 结尾，而给出的是“${file}”。`,
    `--out：檔名需要以 .xlsx 結尾，而給出的是「${file}」。`,
  );
}

export function notAFormula(came: string): Problem {
  return problem(
    `“${came}” cannot be read as a formula. A formula is wanted, such as '=SALES.AOV(1000,40)'.`,
    `“${came}”无法作为公式读取。需要公式，例如 '=SALES.AOV(1000,40)'。`,
    `「${came}」無法作為公式讀取。需要公式，例如 '=SALES.AOV(1000,40)'。`,
  );
}

const DENIED = say("permission is denied", "没有权限", "沒有權限");
const REASONS: Readonly<Record<string, Text>> = {
  ENOENT: say("there is no such file or folder", "没有这个文件或文件夹", "沒有這個檔案或資料夾"),
  EISDIR: say("it is a folder", "它是一个文件夹", "它是一個資料夾"),
  ENOTDIR: say("a part of the path is not a folder", "路径中有一部分不是文件夹", "路徑中有一部分不是資料夾"),
  EACCES: DENIED,
  EPERM: DENIED,
  EROFS: say("the disk is read-only", "磁盘是只读的", "磁碟是唯讀的"),
  ENOSPC: say("the disk is full", "磁盘已满", "磁碟已滿"),
};

function reasonOf(cause: unknown): Text {
  const { code, message } = cause as NodeJS.ErrnoException;
  return REASONS[code ?? ""] ?? say(message, message, message);
}
