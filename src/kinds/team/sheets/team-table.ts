/**
 * The board by team: the sellers' figures added up over the sellers of each team. Rules §9.
 */
import { f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { type Column, column, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { BOARD_TEXTS } from "../texts";
import { type Board, changeHeading, sharedColumns } from "./board-tables";
import type { BoardGiven } from "./figure-cells";

type TeamKey = "team" | "sellers" | "revenue" | "change" | "orders" | "aov" | "newCustomers" | "replied" | "commission";
export type TeamTable = Table<TeamKey>;

/** Teams in the order of their sellers; those of no team are one more where there are some. null for less than two. */
export function teamTable(given: BoardGiven, { main, working }: Board): TeamTable | null {
  const { analysis } = given;
  const teams = [...new Set(analysis.rows.map(({ team }) => team))];
  if (teams.filter((team) => team !== "").length < 2) return null;
  /** Texts in place of figures count as nothing. */
  const sum = (i: number, values: Handle) => f`SUMPRODUCT(--(${working.column.team}=${teams[i]!}),${values})`;
  const summed = (
    heading: Column<TeamKey>["heading"],
    format: Column<TeamKey>["format"],
    values: Handle,
  ): Column<TeamKey> => column<TeamKey>(heading, format, (_, { i }) => sum(i, values), { total: "sum" });
  const { chats, replied, before } = working.column;
  const share = (part: ReturnType<typeof sum>, whole: ReturnType<typeof sum>) => f`IF(${whole}>0,${part}/${whole},"")`;
  return table<TeamKey>(teams.length, {
    team: {
      ...valueColumn(TERMS.team, "text", (i) => teams[i]! || BOARD_TEXTS.noTeam),
      ...{ modules: 2, total: TERMS.total },
    },
    sellers: column(
      TERMS.sellerCount,
      "count",
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
    replied: column(TERMS.repliedShare, "percent", (_, { i }) => share(sum(i, replied), sum(i, chats)), {
      total: share(f`SUM(${replied})`, f`SUM(${chats})`),
    }),
    commission: summed(TERMS.commission, "wholeMoney", main.column.commission),
  });
}

export const TEAM_KEYS = [
  ...(["team", "sellers", "revenue", "change", "orders", "aov", "newCustomers", "replied", "commission"] as const),
] as const satisfies readonly TeamKey[];
