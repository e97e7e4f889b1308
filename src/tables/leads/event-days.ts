/**
 * On which day a lead visited and ordered, where the column that says so holds days (到店时间, 成交时间) in place of yes and no.
 */
import { parseDate } from "../cells/parse-date";
import { EVENT_FLAGS, type EventDays, type EventFlag, type LeadReason, type LeadRole, type Leads } from "../leads";
import type { OpenTable } from "../open-table";
import type { Cell } from "../source";
import { YES } from "./flags";

type Table = OpenTable<LeadRole, LeadReason>;
type Read = Pick<Leads, "date" | EventFlag>;

/** A column such as 成交金额 tells of an order, too, and some amounts could be days. */
const NO_DAY = /额|額|价|價|amount|value|price|revenue|号|號|number|id$/i;
/** Order numbers and amounts could be days, but of other years than those in which the leads came. */
const FITTING = 0.9;

const isNumber = (cell: Cell): boolean => typeof cell === "number" && cell >= 1;

function daysOf(table: Table, flag: EventFlag, read: Read): EventDays | null {
  const column = table.columns[flag];
  if (column === undefined || NO_DAY.test(table.headingOf(flag))) return null;
  const said = read[flag];
  const cells = table.counted().map((row) => column.at(row));
  const day = Float64Array.from(cells, (cell, i) => (said[i] === YES ? parseDate(cell, table.source) : Number.NaN));
  const [events, fitting] = [
    said.filter((yes) => yes === YES).length,
    day.filter((each, i) => each + 1 > read.date[i]!),
  ];
  if (events === 0 || !said.every((yes, i) => yes !== YES || !Number.isNaN(day[i]!))) return null;
  if (fitting.length < FITTING * events) return null;
  // A number in any other row is one that a formula would take for a day.
  const own = cells.every((cell, i) => (said[i] === YES ? cell === day[i] : !isNumber(cell)));
  return { day, native: own && !table.marks.some((mark, row) => mark !== 0 && isNumber(column.at(row))) };
}

/** For each flag the days of its events; null where the column holds none, or not for every yes. */
export function readEventDays(table: Table, read: Read): Leads["eventDays"] {
  return Object.fromEntries(EVENT_FLAGS.map((flag) => [flag, daysOf(table, flag, read)])) as Leads["eventDays"];
}
