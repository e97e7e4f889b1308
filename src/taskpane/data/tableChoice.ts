/**
 * Which table of the workbook a kind reads, and which column plays which role: guessed first, corrected by the user.
 * A saved build's own table and columns come before any guess.
 */
import type { SheetKind } from "../../kinds/kind";
import { detectColumns } from "../../tables/detect";
import {
  CAMPAIGN_ROLES,
  type ColumnRoles,
  LEAD_ROLES,
  ORDER_ROLES,
  type Role,
  type TableKind,
  TRAFFIC_ROLES,
} from "../../tables/source";
import type { Text } from "../../text/locale";
import type { SavedBuild, SavedTable } from "../../workbook/settings";
import type { FoundSource } from "../../workbook/sources";
import { DAYS_1904, isoDate } from "../../domain/calendar/calendar";

export interface TableChoice {
  readonly found: FoundSource;
  readonly roles: ColumnRoles;
  /** What the user should know about this table. */
  readonly notes: readonly Text[];
}

/** A kind's tables; null where none is chosen. */
export type TableChoices = Readonly<Partial<Record<TableKind, TableChoice | null>>>;

/** Sample values shown beside a column; more would not fit one line of the pane. */
const SAMPLES_SHOWN = 3;

export type Need = SheetKind["needs"][number];

/** The roles a table of this kind can have, in the order they are shown. */
export const ROLES: Readonly<Record<TableKind, readonly Role[]>> = {
  orders: ORDER_ROLES,
  leads: LEAD_ROLES,
  campaigns: CAMPAIGN_ROLES,
  traffic: TRAFFIC_ROLES,
};

/** The table with its columns as detected for what it is to be read as. */
export function chooseTable(found: FoundSource, table: TableKind): TableChoice {
  if (found.kind === table) return { found, roles: found.roles, notes: found.notes };
  const { roles, notes } = detectColumns(table, found.source.headers, found.sample);
  return { found, roles, notes };
}

/**
 * Needed roles without a column. An amount is not missing where units and a unit price give it.
 */
export function missingRoles(need: Need, roles: ColumnRoles): readonly string[] {
  const derived = roles.units !== undefined && roles.unitPrice !== undefined;
  return need.roles.filter((role) => roles[role as Role] === undefined && !(role === "amount" && derived));
}

/** The n-th column with this heading, as the saved build knew it. */
function columnOf(headers: readonly string[], { header, occurrence }: SavedTable["roles"][string]): number | undefined {
  return headers.flatMap((each, index) => (each === header ? [index] : []))[occurrence];
}

function savedChoice(saved: SavedTable, sources: readonly FoundSource[]): TableChoice | null {
  const found = sources.find(({ source }) =>
    saved.table === null ? source.table === null && source.sheet === saved.sheet : source.table === saved.table,
  );
  if (found === undefined) return null;
  const columns = Object.entries(saved.roles).map(
    ([role, column]) => [role, columnOf(found.source.headers, column)] as const,
  );
  return { found, roles: Object.fromEntries(columns.filter(([, column]) => column !== undefined)), notes: found.notes };
}

/** The table most likely meant: of the right kind, with most of the needed columns, then the longest. */
function likeliest(need: Need, sources: readonly FoundSource[]): TableChoice | null {
  const fitting = sources.filter(({ kind }) => kind === need.table).map((found) => chooseTable(found, need.table));
  const [best] = fitting.sort(
    (a, b) =>
      missingRoles(need, a.roles).length - missingRoles(need, b.roles).length ||
      b.found.source.rows - a.found.source.rows,
  );
  return best ?? null;
}

/** The first choice for each of a kind's tables. An optional table that a saved build did without stays out. */
export function firstChoices(kind: SheetKind, sources: readonly FoundSource[], saved: SavedBuild | null): TableChoices {
  const choices = kind.needs.map((need): [TableKind, TableChoice | null] => {
    const own = saved?.tables[need.table];
    if (own !== undefined) return [need.table, savedChoice(own, sources) ?? likeliest(need, sources)];
    return [need.table, saved !== null && !need.required ? null : likeliest(need, sources)];
  });
  return Object.fromEntries(choices);
}

const DATE_ROLES: readonly Role[] = ["date", "needDate", "cancelledAt"];

/** Some values of a column as the user knows them: blanks left out, the same value once, serials as dates where a date is meant. */
export function samplesOf({ source, sample }: FoundSource, column: number, role: Role): readonly string[] {
  const shift = source.dateSystem === 1904 ? DAYS_1904 : 0;
  const shown = (cell: unknown): string => {
    if (typeof cell === "number")
      return DATE_ROLES.includes(role) && cell > 60 ? isoDate(cell + shift) : String(Number(cell.toPrecision(12)));
    return typeof cell === "string" || typeof cell === "boolean" ? String(cell).trim() : "";
  };
  const texts = sample.map((row) => shown(row[column])).filter((text) => text !== "");
  return [...new Set(texts)].slice(0, SAMPLES_SHOWN);
}
