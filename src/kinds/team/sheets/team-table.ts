/**
 * The board by team: the sellers' figures added up over the sellers of each team. Rules §9.
 */
import { quotientColumn } from "../../../plan/columns";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f } from "../../../plan/formula";
import type { Cells } from "../../../plan/cells";
import type { Handle } from "../../../plan/handle";
import { quotient } from "../../../plan/statistics";
import { type Column, column, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { BOARD_TEXTS } from "../board-texts";
import { type Board, changeHeading, lookKeys, sharedColumns } from "./board-tables";
import type { BoardGiven } from "./figure-cells";

const FIGURES = ["sellers", "revenue", "change", "orders", "aov", "newCustomers", "replied", "commission"] as const;
export const TEAM_KEYS = ["team", ...FIGURES] as const;
type TeamKey = (typeof TEAM_KEYS)[number];
type WorkKey = "worked" | "customers" | "leads" | "leadOrders" | "conversion" | "tasks" | "training";
export type TeamTable = Table<TeamKey | WorkKey>;

type Summed = (heading: Text, format: FormatName, values: Handle) => Column<TeamKey | WorkKey>;

/** Customers, leads and what was done. */
const workColumns = (summed: Summed, of: Cells<"customers" | "leads" | "leadOrders" | "tasks" | "training">) => ({
  customers: summed(BOARD_TEXTS.customersServed, "count", of.customers),
  leads: summed(TERMS.leads, "count", of.leads),
  leadOrders: summed(BOARD_TEXTS.ordersOfLeads, "count", of.leadOrders),
  conversion: quotientColumn<TeamKey | WorkKey>(TERMS.leadConversion, "percent", ["leadOrders", "leads"], {
    total: "quotient",
  }),
  tasks: summed(TERMS.tasksDone, "count", of.tasks),
  training: summed(TERMS.trainingDone, "count", of.training),
});

/** Teams in the order of their sellers; those of no team are one more where there are some. null for less than two. */
export function teamTable(given: BoardGiven, { main, working, looks }: Board): TeamTable | null {
  const { analysis } = given;
  const teams = [...new Set(analysis.rows.map(({ team }) => team))];
  if (teams.filter((team) => team !== "").length < 2) return null;
  /** Texts in place of figures count as nothing; some tables have no row of nobody. */
  const sum = (i: number, values: Handle): Expression =>
    f`SUMPRODUCT(--(${working.column.team.part(0, 0, values.rows, 1)}=${teams[i]!}),${values})`;
  const summed: Summed = (heading, format, values) =>
    column<TeamKey | WorkKey>(heading, format, (_, { i }) => sum(i, values), { total: "sum" });
  const { chats, replied, before } = working.column;
  const name: Column<never> = valueColumn(TERMS.team, "text", (i) => teams[i]! || BOARD_TEXTS.noTeam, {
    ...{ modules: 2, total: TERMS.total },
  });
  return table<TeamKey | WorkKey>(teams.length, {
    team: name,
    sellers: column(
      ...([TERMS.sellerCount, "count"] as const),
      (_, { i }) =>
        f`SUMPRODUCT(--(${working.column.team}=${teams[i]!}),--(${working.column.seller}<>${BOARD_TEXTS.noSeller}))`,
      { total: "sum" },
    ),
    revenue: summed(TERMS.revenue, "wholeMoney", main.column.revenue),
    ...sharedColumns(
      (i) => sum(i, before),
      () => f`SUM(${before})`,
      changeHeading(given),
    ),
    orders: summed(TERMS.orders, "count", main.column.orders),
    newCustomers: summed(analysis.has.log ? TERMS.newContacts : TERMS.customers, "count", main.column.newCustomers),
    replied: column(TERMS.repliedShare, "percent", (_, { i }) => quotient(sum(i, replied), sum(i, chats)), {
      total: quotient(f`SUM(${replied})`, f`SUM(${chats})`),
    }),
    commission: summed(TERMS.commission, "wholeMoney", main.column.commission),
    worked: name,
    ...workColumns(summed, { ...working.column, ...looks.column }),
  });
}

/** What the tables tell of the teams' customers, leads and work. */
export function workKeys({ analysis }: BoardGiven): readonly WorkKey[] {
  const known = lookKeys(analysis);
  return [
    ...(["worked", "customers"] as const),
    ...(analysis.has.leads ? (["leads", "leadOrders", "conversion"] as const) : []),
    ...(["tasks", "training"] as const).filter((key) => known.includes(key)),
  ];
}
