/**
 * A book with the sheet on the change of revenue alone, the sheet whose cells it names, and the user's tables it reads.
 */
import { serialOf } from "../../../../src/domain/calendar/calendar";
import type { GridSheet } from "../../../../playground/grid/grid";
import { type ChangeGiven, changeSheet } from "../../../../src/kinds/goal/sheets/change/change-sheet";
import type { OrderFormulas } from "../../../../src/kinds/goal/sheets/change/change-inputs";
import type { ChangeResult, ChangeTables } from "../../../../src/kinds/goal/sheets/change/model";
import type { PlanContext } from "../../../../src/kinds/kind";
import { Day } from "../../../../src/plan/content";
import { f } from "../../../../src/plan/formula";
import type { Plan } from "../../../../src/plan/plan";
import { PlanBuilder } from "../../../../src/plan/plan-builder";
import { TRAFFIC } from "../../../../src/tables/traffic/read";
import type { Cell, ColumnRoles, Source } from "../../../../src/tables/source";
import type { Traffic, TrafficRole } from "../../../../src/tables/traffic";
import type { Locale } from "../../../../src/text/locale";
import { contextOf } from "../../support/context";
import { TEST_SOURCE } from "../../support/orders";
import { writeUserTable } from "../../support/user-table";
import { numbersFrom } from "../../shared/rates/lead-table";

export interface ChangePlan extends Plan {
  readonly result: ChangeResult;
}

/** Traffic, conversion rate and order value of the plan, in cells of the goal's sheet. */
type Planned = readonly [number, number, number];

export interface BookOptions {
  readonly locale?: Locale;
  readonly typed?: PlanContext["typed"];
  readonly planned?: Planned;
  readonly orderFormulas?: OrderFormulas | null;
}

export function changePlan(tables: ChangeTables, asOf: number, options: BookOptions = {}): ChangePlan {
  const { locale = "en-US", typed, planned, orderFormulas = null } = options;
  const context = contextOf(locale);
  const book = new PlanBuilder(context, { dateSystem: 1900, currencySign: "" });
  const goal = book.sheet("goal", "Goal", "#1F3A5F");
  const asOfCell = goal.put(0, 0, [[new Day(asOf)]]);
  const plan = goal.put(1, 0, [planned ?? [0, 0, 0]]);
  const sheet = book.sheet("change", "What moved it", "#2F6DA3");
  const sources = [tables.traffic, tables.leads, tables.orders].flatMap((table) =>
    table === undefined ? [] : [table.source],
  );
  const given: ChangeGiven = {
    asOf: asOfCell,
    asOfValue: asOf,
    orderFormulas,
    plan:
      planned &&
      (() => ({ traffic: f`${plan.at(0, 0)}`, conversion: f`${plan.at(0, 1)}`, orderValue: f`${plan.at(0, 2)}` })),
    typed,
    refreshed: context.today,
  };
  book.from({ sources, asOf: null, refreshed: context.today });
  return book.plan(changeSheet(sheet, tables, given), []) as ChangePlan;
}

const TRAFFIC_HEADERS = ["Date", "Channel", "Visitors", "Orders", "Revenue"];
const ROLES: ColumnRoles<TrafficRole> = { date: 0, channel: 1, visitors: 2, orders: 3, revenue: 4 };
export type TrafficRow = readonly (string | number)[];

export const FIRST = serialOf(2025, 1, 1);

/** Days from January 2025 on; "Search" begins in 2026, "Fair" ends in 2025, "Free" is visited but never sells, some rows have no channel. */
export function trafficRows(days: number, seed = 3): TrafficRow[] {
  const next = numbersFrom(seed);
  const channels = ["Live stream", "Search", "Fair", "Free", ""];
  return Array.from({ length: days }, (_, day) => day).flatMap((day) =>
    channels.flatMap((channel): TrafficRow[] => {
      if ((channel === "Search" && day < 365) || (channel === "Fair" && day >= 365)) return [];
      const visitors = 20 + Math.floor(next() * 200);
      const orders = channel === "Free" ? 0 : Math.floor(visitors * next() * 0.2);
      return [[FIRST + day, channel, visitors, orders, Math.round(orders * (50 + next() * 100) * 100) / 100]];
    }),
  );
}

export function trafficFrom(
  rows: readonly TrafficRow[],
  table: string | null,
  roles: ColumnRoles<TrafficRole> = ROLES,
): Traffic {
  const source: Source = {
    ...TEST_SOURCE,
    name: table ?? "Traffic",
    sheet: "Traffic",
    table,
    headers: TRAFFIC_HEADERS,
    rows: rows.length,
  };
  const columns = Object.fromEntries(
    Object.entries(roles).map(([role, column]) => [role, rows.map((row): Cell => row[column])]),
  );
  return TRAFFIC.read(source, roles, columns);
}

export const writeTraffic = (sheet: GridSheet, rows: readonly TrafficRow[], table: string | null): void =>
  writeUserTable(sheet, table, TRAFFIC_HEADERS, rows);
