/**
 * From the user's lead table to leads: who came when, whether valid, whether visited, whether ordered, and whose lead it is.
 */
import { Problem } from "../text/problem";
import { isBlank, isErrorCell, isTotalLabel } from "./cell";
import { CellColumn } from "./cell-column";
import { CustomerIndex, NOBODY } from "./customer-index";
import type { Leads } from "./leads";
import { dateOrderOf, isAmbiguousDate, parseDate } from "./parse-date";
import { parseLeadStatus, parseYesNo } from "./parse-status";
import { codeOf, listLeftOut } from "./row-reasons";
import { LEAD_ROLES } from "./source";
import type { Cell, ColumnRoles, LeadRole, Source } from "./source";

/** What a flag column says of a lead: yes, no, or nothing. */
const YES = 1;
const NO = 0;
const UNSAID = 255;
const FLAGS = ["valid", "visited", "ordered"] as const;
type Flag = (typeof FLAGS)[number];
type LeadColumns = Readonly<Partial<Record<LeadRole, CellColumn>>>;

/**
 * Reads leads from columns; every row with a readable date is one lead.
 *
 * In a column such as 是否进店 that only ever says yes, a blank is a no: people tick what happened. Where the table has no such column,
 * the lead's stage (状态) tells what it can. An order or a visit makes a lead valid unless the table says otherwise.
 * @param columns Body cells of each role's column, `source.rows` each; a role without cells is read as absent.
 * @throws Problem when there is no date column.
 */
export function readLeads(
  source: Source,
  roles: ColumnRoles<LeadRole>,
  columns: Readonly<Partial<Record<LeadRole, readonly Cell[]>>>,
): Leads {
  const read = pickColumns(roles, columns);
  if (!read.date) throw missingDate(source);
  const reasons = new Uint8Array(source.rows);
  const dates = readDates(source, read, read.date, reasons);
  const counted = rowsThatCount(reasons);
  const sellers = readSellers(counted, read.seller);
  const flags = readFlags(counted, read);
  return {
    source,
    columns: roles,
    rows: source.rows,
    used: counted.length,
    leftOut: listLeftOut(reasons),
    count: counted.length,
    date: Float64Array.from(counted, (row) => dates[row]!),
    ...flags,
    ...sellers,
  };
}

function pickColumns(roles: ColumnRoles<LeadRole>, columns: Readonly<Partial<Record<LeadRole, readonly Cell[]>>>): LeadColumns {
  const picked: Partial<Record<LeadRole, CellColumn>> = {};
  for (const role of LEAD_ROLES) {
    const cells = columns[role];
    if (roles[role] !== undefined && cells) picked[role] = CellColumn.ofCells(cells);
  }
  return picked;
}

function readDates(source: Source, columns: LeadColumns, dateColumn: CellColumn, reasons: Uint8Array): Float64Array {
  const dates = new Float64Array(source.rows);
  const reading = { dateSystem: source.dateSystem, order: dateOrderOf(dateColumn) };
  const all = Object.values(columns);
  for (let row = 0; row < source.rows; row++) {
    const cell = dateColumn.at(row);
    const serial = parseDate(cell, reading);
    const seller = columns.seller ? columns.seller.at(row) : null;
    if (!Number.isNaN(serial) && !isErrorCell(seller)) dates[row] = serial;
    else
      reasons[row] = reasonOf(
        cell,
        all.map((column) => column.at(row)),
      );
  }
  return dates;
}

function reasonOf(date: Cell, cells: readonly Cell[]): number {
  if (cells.every(isBlank)) return codeOf("blankRow");
  if (cells.some(isErrorCell)) return codeOf("errorCell");
  if (cells.some(isTotalLabel)) return codeOf("totalRow");
  if (isBlank(date)) return codeOf("noDate");
  return codeOf(isAmbiguousDate(date) ? "ambiguousDate" : "unreadableDate");
}

function rowsThatCount(reasons: Uint8Array): number[] {
  const counted: number[] = [];
  for (let row = 0; row < reasons.length; row++) if (reasons[row] === 0) counted.push(row);
  return counted;
}

function readSellers(counted: readonly number[], column: CellColumn | undefined): Pick<Leads, "seller" | "sellers"> {
  if (!column) return { seller: new Int32Array(counted.length).fill(NOBODY), sellers: [] };
  const index = new CustomerIndex(column, column.rows);
  const seller = Int32Array.from(counted, (row) => Math.max(NOBODY, index.numberOf(column.at(row))));
  return { seller, sellers: index.names };
}

function readFlags(counted: readonly number[], columns: LeadColumns): Pick<Leads, Flag> {
  const stages = columns.status;
  const read = (flag: Flag): Uint8Array => {
    const column = columns[flag];
    if (column) return readFlagColumn(counted, column);
    return Uint8Array.from(counted, (row) => byteOf(stages ? parseLeadStatus(stages.at(row))[flag] : null));
  };
  const [valid, visited, ordered] = FLAGS.map(read) as [Uint8Array, Uint8Array, Uint8Array];
  valid.forEach((said, i) => {
    if (said === UNSAID && (visited[i] === YES || ordered[i] === YES)) valid[i] = YES;
  });
  return { valid, visited, ordered };
}

function readFlagColumn(counted: readonly number[], column: CellColumn): Uint8Array {
  const flags = Uint8Array.from(counted, (row) => byteOf(parseYesNo(column.at(row))));
  const onlyYes = flags.includes(YES) && !flags.includes(NO);
  if (!onlyYes) return flags;
  return flags.map((flag, i) => (flag === UNSAID && isBlank(column.at(counted[i]!)) ? NO : flag));
}

function byteOf(said: boolean | null): number {
  return said === null ? UNSAID : said ? YES : NO;
}

function missingDate(source: Source): Problem {
  return new Problem({
    "en-US": `No date column was found in “${source.name}”. Choose the column with the day each lead came.`,
    "zh-CN": `在表“${source.name}”中没有找到日期列。请选择客资进线或录入日期所在的列。`,
    "zh-TW": `在表格「${source.name}」中找不到日期欄。請選擇名單進線或建檔日期所在的欄。`,
  });
}
