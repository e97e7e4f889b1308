/**
 * From the user's lead table to leads: who came when, whether valid, whether visited, whether ordered, and whose lead it is.
 */
import { Problem } from "../../text/problem";
import { isBlank, isErrorCell, isTotalLabel } from "../cells/cell";
import { type CellColumn, pickColumns } from "../cells/cell-column";
import { readFlags } from "./flags";
import { nativeLeadFacts } from "./native";
import type { Leads } from "../leads";
import { NameIndex, UNNAMED } from "../cells/names";
import { dateOrderOf, isAmbiguousDate, parseDate } from "../cells/parse-date";
import { codeOf, listLeftOut, rowsThatCount } from "../row-reasons";
import { type Cell, type ColumnRoles, LEAD_ROLES, type LeadRole, type Source } from "../source";

type LeadColumns = Readonly<Partial<Record<LeadRole, CellColumn>>>;

/**
 * Reads leads from columns; every row with a readable date is one lead.
 *
 * In a column such as 是否进店 that only ever says yes, a blank is a no: people tick what happened. Where the table has no such column,
 * the lead's stage (状态) tells what it can. An order or a visit makes a lead valid unless the table says otherwise.
 * A column of telephone numbers or WeChat ids says yes by an entry and no by a blank.
 * @param columns Body cells of each role's column, `source.rows` each; a role without cells is read as absent.
 * @throws Problem when there is no date column.
 */
export function readLeads(
  source: Source,
  roles: ColumnRoles<LeadRole>,
  columns: Readonly<Partial<Record<LeadRole, readonly Cell[]>>>,
): Leads {
  const read = pickColumns(LEAD_ROLES, roles, columns);
  if (!read.date) throw missingDate(source);
  const reasons = new Uint8Array(source.rows);
  const dates = readDates(source, read, read.date, reasons);
  const counted = rowsThatCount(reasons);
  const seller = readNames(counted, read.seller);
  const channel = readNames(counted, read.source);
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
    seller: seller.of,
    sellers: seller.names,
    channel: channel.of,
    channels: channel.names,
    native: nativeLeadFacts({ source, roles, columns: read, reasons, counted, dates }, flags),
    nativeNames: { seller: seller.native, channel: channel.native },
  };
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

interface Named {
  readonly of: Int32Array;
  readonly names: readonly string[];
  readonly native: boolean;
}

function readNames(counted: readonly number[], column: CellColumn | undefined): Named {
  if (!column) return { of: new Int32Array(counted.length).fill(UNNAMED), names: [], native: false };
  const index = new NameIndex();
  const of = Int32Array.from(counted, (row) => index.numberOf(column.at(row)));
  return { of, names: index.names, native: index.isNative() };
}

function missingDate(source: Source): Problem {
  return new Problem({
    "en-US": `No date column was found in “${source.name}”. Choose the column with the day each lead came.`,
    "zh-CN": `在表“${source.name}”中没有找到日期列。请选择客资进线或录入日期所在的列。`,
    "zh-TW": `在表格「${source.name}」中找不到日期欄。請選擇名單進線或建檔日期所在的欄。`,
  });
}
