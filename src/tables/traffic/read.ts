/**
 * From the user's traffic table to visitors by day or hour: who came, from where, and what they bought.
 */
import { Problem } from "../../text/problem";
import { isBlank, isErrorCell, isTotalLabel, plainText } from "../cells/cell";
import { type CellColumn, pickColumns } from "../cells/cell-column";
import { NameIndex } from "../cells/names";
import type { LeftOutReason } from "../orders";
import { dateOrderOf, type DateReading, isAmbiguousDate, parseDate } from "../cells/parse-date";
import { parseHour, timeOf } from "../cells/parse-hour";
import { parseMoney } from "../cells/parse-money";
import { codeOf, listLeftOut, rowsThatCount } from "../row-reasons";
import { type Cell, type ColumnRoles, type Source, TRAFFIC_ROLES, type TrafficRole } from "../source";
import { type Traffic, TRAFFIC_FIGURES, type TrafficFigure } from "../traffic";
import { nativeTrafficFacts } from "./native";

type TrafficColumns = Readonly<Partial<Record<TrafficRole, CellColumn>>>;

/** The row of all channels, or of all hours, that shops write above the single ones: it would count everything twice. */
const ALL =
  /^(?:全部|所有|整体|整體|全店|全天|全日)(?:渠道|来源|來源|流量|通路|终端|終端|时段|時段)*$|^all(?:[ -](?:channels|traffic|sources|visitors|users|day))?$/i;
/** The date and hour of web analytics: 2024010213 is 13:00 of 2 January 2024. */
const DATE_HOUR = /^20\d{8}$/;
const UNSAID_HOUR = -1;

/**
 * Reads traffic from columns; every row with a day and visitors counts. Figures that a row does not state are unknown, not 0.
 * The hour is that of the hour column, or of the date where dates have times.
 * @param columns Body cells of each role's column, `source.rows` each; a role without cells is read as absent.
 * @throws Problem when there is no date or no visitors column.
 */
export function readTraffic(
  source: Source,
  roles: ColumnRoles<TrafficRole>,
  columns: Readonly<Partial<Record<TrafficRole, readonly Cell[]>>>,
): Traffic {
  const read = pickColumns(TRAFFIC_ROLES, roles, columns);
  if (!read.date) throw missingDate(source);
  if (!read.visitors) throw missingVisitors(source);
  const reasons = new Uint8Array(source.rows);
  const dates = readRows(source, read, read.date, reasons);
  const counted = rowsThatCount(reasons);
  const figures = Object.fromEntries(TRAFFIC_FIGURES.map((figure) => [figure, readFigure(counted, read[figure])]));
  const names = new NameIndex();
  return {
    source,
    columns: roles,
    rows: source.rows,
    used: counted.length,
    leftOut: listLeftOut(reasons),
    count: counted.length,
    date: Float64Array.from(counted, (row) => Math.floor(dates[row]!)),
    hour: readHours(counted, read.hour, dates),
    channel: Int32Array.from(counted, (row) => names.numberOf(read.channel?.at(row))),
    channels: names.names,
    ...(figures as Record<TrafficFigure, Float64Array>),
    native: nativeTrafficFacts({ source, columns: read, reasons, dates }),
    nativeNames: { channel: names.isNative() },
  };
}

/** The serial of every row that counts; the others get their reason. */
function readRows(source: Source, columns: TrafficColumns, dateColumn: CellColumn, reasons: Uint8Array): Float64Array {
  const dates = new Float64Array(source.rows);
  const reading: DateReading = { dateSystem: source.dateSystem, order: dateOrderOf(dateColumn) };
  for (let row = 0; row < source.rows; row++) {
    const cell = dateColumn.at(row);
    const serial = DATE_HOUR.test(String(cell)) ? parseDate(`${String(cell)}00`, reading) : parseDate(cell, reading);
    const reason = reasonOf(columns, row, serial);
    if (reason === null) dates[row] = serial;
    else reasons[row] = codeOf(reason);
  }
  return dates;
}

/** Why a row does not count; null when it does. */
function reasonOf(columns: TrafficColumns, row: number, serial: number): LeftOutReason | null {
  const cells = Object.values(columns).map((column) => column.at(row));
  if (cells.every(isBlank)) return "blankRow";
  if (cells.some(isErrorCell)) return "errorCell";
  const [date, hour, channel] = [columns.date, columns.hour, columns.channel].map((column) => column?.at(row));
  if ([date, hour, channel].some((cell) => isTotalLabel(cell) || isAll(cell))) return "totalRow";
  if (Number.isNaN(serial))
    return isBlank(date) ? "noDate" : isAmbiguousDate(date) ? "ambiguousDate" : "unreadableDate";
  if (!isBlank(hour) && Number.isNaN(parseHour(hour))) return "unreadableHour";
  if (isBlank(columns.visitors?.at(row))) return "noVisitors";
  return figuresReason(columns, row);
}

/** More may be refunded than sold on a day, but nobody less than came. */
function figuresReason(columns: TrafficColumns, row: number): LeftOutReason | null {
  for (const figure of TRAFFIC_FIGURES) {
    const cell = columns[figure]?.at(row);
    if (isBlank(cell)) continue;
    const value = parseMoney(cell);
    if (Number.isNaN(value)) return "unreadableNumber";
    if (value < 0 && figure !== "revenue") return "negativeNumber";
  }
  return null;
}

function isAll(cell: Cell): boolean {
  return typeof cell === "string" && ALL.test(plainText(cell));
}

function readFigure(counted: readonly number[], column: CellColumn | undefined): Float64Array {
  return Float64Array.from(counted, (row) => (column ? parseMoney(column.at(row)) : Number.NaN));
}

function readHours(counted: readonly number[], column: CellColumn | undefined, dates: Float64Array): Int32Array {
  if (column)
    return Int32Array.from(counted, (row) => (isBlank(column.at(row)) ? UNSAID_HOUR : parseHour(column.at(row))));
  const timed = counted.some((row) => !Number.isInteger(dates[row]));
  return Int32Array.from(counted, (row) => (timed ? timeOf(dates[row]!) : UNSAID_HOUR));
}

function missingDate({ name }: Source): Problem {
  return new Problem({
    "en-US": `No date column was found in “${name}”. Choose the column with the day the visitors came.`,
    "zh-CN": `在表“${name}”中没有找到日期列。请选择统计日期所在的列。`,
    "zh-TW": `在表格「${name}」中找不到日期欄。請選擇統計日期所在的欄。`,
  });
}

function missingVisitors({ name }: Source): Problem {
  return new Problem({
    "en-US": `No visitors column was found in “${name}”. Choose the column with how many visitors came.`,
    "zh-CN": `在表“${name}”中没有找到访客数列。请选择访客数所在的列。`,
    "zh-TW": `在表格「${name}」中找不到訪客數欄。請選擇訪客數所在的欄。`,
  });
}
