/**
 * A lead table of the user's: cells on a sheet, and what the reader makes of them.
 */
import type { GridSheet } from "../../../../playground/grid/grid";
import { LEADS } from "../../../../src/tables/leads/read";
import type { LeadRole, Leads } from "../../../../src/tables/leads";
import type { Cell, ColumnRoles, Source } from "../../../../src/tables/source";
import { serialOf } from "../../../../src/domain/calendar/calendar";
import { TEST_SOURCE } from "../../support/orders";
import { writeUserTable } from "../../support/user-table";

const LEAD_HEADERS = ["Lead", "Date", "Seller", "Source", "Phone", "WeChat", "Valid", "Visited", "Ordered"];
const ROLES: ColumnRoles<LeadRole> = {
  lead: 0,
  date: 1,
  seller: 2,
  source: 3,
  phone: 4,
  wechat: 5,
  valid: 6,
  visited: 7,
  ordered: 8,
};

export type LeadRow = readonly (string | number)[];

export const JANUARY = serialOf(2026, 1, 1);

/** Deterministic numbers from 0 to 1. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Leads of 120 days from January on; sellers differ in one step each, one in forty leads has no seller. */
export function leadRows(count: number, seed = 7): LeadRow[] {
  const next = numbersFrom(seed);
  const sellers = ["Ann", "Ben", "Cleo"];
  return Array.from({ length: count }, (_, row) => {
    const seller = next() < 0.025 ? "" : sellers[Math.floor(next() * 3)]!;
    const yes = (share: number): boolean => next() < share;
    const phone = yes(seller === "Ann" ? 0.6 : 0.85);
    const valid = yes(0.7);
    const visited = valid && yes(seller === "Ben" ? 0.3 : 0.65);
    const ordered = visited ? yes(seller === "Cleo" ? 0.1 : 0.4) : valid && yes(0.05);
    const word = (said: boolean): string => (said ? (row % 5 === 0 ? "Y" : "Yes") : "No");
    const wechat = phone ? yes(0.88) : yes(0.3);
    const date = JANUARY + Math.floor(next() * 120) + 0.25;
    const channel = ["Live stream", "Search", "Fair"][Math.floor(next() * 3)]!;
    return [`L${row}`, date, seller, channel, word(phone), word(wechat), word(valid), word(visited), word(ordered)];
  });
}

export function leadsFrom(rows: readonly LeadRow[], table: string | null, roles: ColumnRoles<LeadRole> = ROLES): Leads {
  const source: Source = {
    ...TEST_SOURCE,
    name: table ?? "Leads",
    sheet: "Leads",
    table,
    headers: LEAD_HEADERS,
    rows: rows.length,
  };
  const columns = Object.fromEntries(
    Object.entries(roles).map(([role, column]) => [role, rows.map((row): Cell => row[column])]),
  );
  return LEADS.read(source, roles, columns);
}

export const writeLeads = (sheet: GridSheet, rows: readonly LeadRow[], table: string | null): void =>
  writeUserTable(sheet, table, LEAD_HEADERS, rows);
