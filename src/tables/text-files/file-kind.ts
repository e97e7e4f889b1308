/** What a user's file is, by its content and its name; one that is neither a table in text nor a workbook is refused with its reason. */
import { Problem } from "../../text/problem";
import type { Text } from "../../text/locale";
import { say } from "../../text/say";

const WORKBOOK_ENDINGS = new Set(["xlsx", "xlsm"]);
const TEXT_ENDINGS = new Set(["csv", "tsv", "txt"]);

const ZIP = [0x50, 0x4b];
/** The container of .xls files and of password-protected workbooks. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Whether a file is a table in text; else it is a workbook.
 * @throws Problem when it is neither, protected by a password, damaged, or named for what it is not.
 */
export function isTextFile(name: string, bytes: Uint8Array): boolean {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (!WORKBOOK_ENDINGS.has(ending) && !TEXT_ENDINGS.has(ending)) refuse(OTHER_KIND, name);
  if (WORKBOOK_ENDINGS.has(ending)) {
    refuseOtherThanWorkbook(name, bytes);
    return false;
  }
  if (startsWith(bytes, ZIP) || startsWith(bytes, COMPOUND_FILE)) refuse(WORKBOOK_NAMED_TEXT, name);
  if (isWebPage(bytes)) refuse(WEB_PAGE_NAMED_TEXT, name);
  return true;
}

function refuseOtherThanWorkbook(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) refuse(EMPTY, name);
  if (startsWith(bytes, COMPOUND_FILE)) refuse(containsWide(bytes, "EncryptedPackage") ? PASSWORD : OLD_WORKBOOK, name);
  if (!startsWith(bytes, ZIP)) refuse(TEXT_NAMED_WORKBOOK, name);
  if (contains(bytes, "xl/workbook.bin")) refuse(BINARY_WORKBOOK, name);
  // Every entry's name stands in the zip's directory at its end, unpacked.
  if (!contains(bytes, "[Content_Types].xml") || !contains(bytes, "xl/")) refuse(DAMAGED_OR_OTHER, name);
}

/** A page of the web begins with a tag, after blanks and a byte order mark. */
const WEB_PAGE = /^[\s\ufeff]*<(?:!doctype|html|head|body|table|meta|style|script|div|\?xml|!--)/i;

function isWebPage(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 512);
  const isWide = start[0] === 0xff || start[1] === 0;
  return WEB_PAGE.test(new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(start));
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** ASCII text anywhere in the bytes. */
function contains(bytes: Uint8Array, text: string): boolean {
  return includes(
    bytes,
    Array.from(text, (sign) => sign.charCodeAt(0)),
  );
}

/** The same in UTF-16, as compound files name their streams. */
function containsWide(bytes: Uint8Array, text: string): boolean {
  return includes(
    bytes,
    Array.from(text).flatMap((sign) => [sign.charCodeAt(0), 0]),
  );
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function refuse(text: (name: string) => Text, name: string): never {
  throw new Problem(text(name));
}

const OTHER_KIND = (name: string): Text =>
  say(
    `“${name}” is not a kind of file that can be opened. Open an .xlsx workbook or a .csv, .tsv or .txt table.`,
    `无法打开“${name}”这种文件。请打开 .xlsx 工作簿，或 .csv、.tsv、.txt 表格文件。`,
    `無法開啟「${name}」這種檔案。請開啟 .xlsx 活頁簿，或 .csv、.tsv、.txt 表格檔案。`,
  );
const EMPTY = (name: string): Text =>
  say(
    `The file “${name}” is empty (0 bytes). Download or export it again.`,
    `文件“${name}”是空的（0 字节）。请重新下载或导出。`,
    `檔案「${name}」是空的（0 位元組）。請重新下載或匯出。`,
  );
const PASSWORD = (name: string): Text =>
  say(
    `“${name}” is protected by a password. Open it in Excel, take the password off (File › Info › Protect Workbook), save it and open it again.`,
    `“${name}”有密码保护。请在 Excel 中打开，去掉密码（文件 › 信息 › 保护工作簿），保存后再打开。`,
    `「${name}」有密碼保護。請在 Excel 中開啟，移除密碼（檔案 › 資訊 › 保護活頁簿），儲存後再開啟。`,
  );
const OLD_WORKBOOK = (name: string): Text =>
  say(
    `“${name}” is a workbook of Excel 97–2003 (.xls), whatever its name says. Save it as .xlsx in Excel or WPS and open that.`,
    `“${name}”实际是 Excel 97–2003 工作簿（.xls）。请在 Excel 或 WPS 中另存为 .xlsx 后再打开。`,
    `「${name}」實際是 Excel 97–2003 活頁簿（.xls）。請在 Excel 或 WPS 中另存為 .xlsx 後再開啟。`,
  );
const BINARY_WORKBOOK = (name: string): Text =>
  say(
    `“${name}” is a binary workbook (.xlsb). Save it as .xlsx in Excel and open that.`,
    `“${name}”是二进制工作簿（.xlsb）。请在 Excel 中另存为 .xlsx 后再打开。`,
    `「${name}」是二進位活頁簿（.xlsb）。請在 Excel 中另存為 .xlsx 後再開啟。`,
  );
const TEXT_NAMED_WORKBOOK = (name: string): Text =>
  say(
    `“${name}” is named as a workbook but is none; some shop systems export tables or web pages so. If it is a table in text, rename it to .csv; otherwise open it in Excel and save it as .xlsx.`,
    `“${name}”的扩展名是工作簿，内容却不是；有些店铺系统会这样导出文本表格或网页。如果是文本表格，请把扩展名改为 .csv；否则请在 Excel 中打开并另存为 .xlsx。`,
    `「${name}」的副檔名是活頁簿，內容卻不是；有些店鋪系統會這樣匯出文字表格或網頁。如果是文字表格，請把副檔名改為 .csv；否則請在 Excel 中開啟並另存為 .xlsx。`,
  );
const WORKBOOK_NAMED_TEXT = (name: string): Text =>
  say(
    `“${name}” is named as a text file but is a workbook or a zip. Rename it to .xlsx, or unpack it, and open it again.`,
    `“${name}”的扩展名是文本文件，内容却是工作簿或压缩包。请把扩展名改为 .xlsx，或先解压，再打开。`,
    `「${name}」的副檔名是文字檔，內容卻是活頁簿或壓縮檔。請把副檔名改為 .xlsx，或先解壓縮，再開啟。`,
  );
const WEB_PAGE_NAMED_TEXT = (name: string): Text =>
  say(
    `“${name}” is named as a text table but is a web page; some shop systems export so, or answer with a page to sign in. Open it in Excel and save it as .xlsx, or export it again.`,
    `“${name}”的扩展名是文本表格，内容却是网页；有些店铺系统会这样导出，也可能是登录页面。请用 Excel 打开并另存为 .xlsx，或重新导出。`,
    `「${name}」的副檔名是文字表格，內容卻是網頁；有些店鋪系統會這樣匯出，也可能是登入頁面。請用 Excel 開啟並另存為 .xlsx，或重新匯出。`,
  );
const DAMAGED_OR_OTHER = (name: string): Text =>
  say(
    `“${name}” is damaged, or is another kind of file with a workbook's name. Download or copy it again; if it opens in Excel, save it there as .xlsx anew.`,
    `“${name}”已损坏，或者是改成工作簿扩展名的其他文件。请重新下载或复制；如果 Excel 能打开，请在 Excel 中另存为新的 .xlsx。`,
    `「${name}」已損毀，或者是改成活頁簿副檔名的其他檔案。請重新下載或複製；如果 Excel 能開啟，請在 Excel 中另存為新的 .xlsx。`,
  );
