/**
 * The list of sellers as the user edits it, each seller's part of the goal, and what is wrong with a row; beside it, what the inputs
 * come to. Rules §2.
 */
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import type { Cells } from "../../../../plan/cells";
import type { Content } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { COLORS } from "../../../../plan/styles";
import { type Column, column, type ColumnInput, each, type Table, table, valueColumn } from "../../../../plan/table";
import type { GoalLayout } from "../../layout";
import { measureColumn, partOf, summedSoFar, usedWeight } from "../parts";
import { type Measure, sharedBySellers } from "../../measures";
import { type Seller, sellerInputKey } from "../../sellers";
import { TEXTS } from "../../texts";
import { SELLERS_TEXTS } from "./texts";

const INPUTS = ["name", "team", "weight", "capacity"] as const;
type SellerKey = (typeof INPUTS)[number] | "best" | "share" | "fault" | `goal.${Measure}`;

/**
 * What the inputs of a row come to: the name without blanks around, "" for a row that counts for nothing; 1 where the name stands for the
 * first time, so that nothing is counted twice; the weight, 0 where it is none; the team, or the words for having none, "" for a free
 * row; different teams down to the row.
 */
type WorkingKey = "name" | "first" | "used" | "soFar" | "team" | "teams";
export type SellerWorking = Cells<WorkingKey>;

/** The last cell of a running total. */
export const lastOf = (column: Handle): Handle => column.at(column.rows - 1);

/** No seller is listed: every listed one has a team, if only the words for having none. */
export const nobody = ({ teams }: Pick<SellerWorking, "teams">): Expression => f`${lastOf(teams)}=0`;
/** Where no seller is listed, nothing is broken down that could fail to add up. */
export const unlessNobody = (working: Pick<SellerWorking, "teams">, holds: Expression): Expression =>
  f`OR(${nobody(working)},${holds})`;

function faultColumn(layout: GoalLayout): Column<SellerKey> {
  const { faults } = SELLERS_TEXTS;
  const cell: Column<SellerKey>["cell"] = ({ name, team, weight, capacity }, { i }) => {
    const { sellersWorking } = layout;
    const known = sellersWorking.at(i).name;
    const wrong = (cell: typeof name): Expression => f`OR(NOT(ISNUMBER(${cell})),N(${cell})<0)`;
    const ofCapacity = f`IF(AND(${capacity}<>"",${wrong(capacity)}),${faults.capacity},"")`;
    const ofWeight = f`IF(${wrong(weight)},${faults.weight},${ofCapacity})`;
    const ofBlanks = f`IF(OR(LEFT(${name},1)=" ",RIGHT(${name},1)=" "),${faults.blanks},${ofWeight})`;
    const ofTwice = f`IF(SUMPRODUCT(--(${sellersWorking.column.name}=${known}))>1,${faults.twice},${ofBlanks})`;
    const filled = f`OR(${team}<>"",${weight}<>"",${capacity}<>"")`;
    return f`IF(${known}="",IF(${filled},${faults.noName},""),${ofTwice})`;
  };
  return column(SELLERS_TEXTS.fault, "textAfterNumber", cell, {
    looks: (first) => [{ type: "formula", formula: f`${first}<>""`, color: COLORS.red, bold: true }],
  });
}

/** A number from 0, or nothing. */
const fromZero = (label: Text, note: Text, allowed: Text): ColumnInput => ({
  ...{ key: null, label, note, allowed },
  rule: { type: "decimal", min: 0, max: 1e12 },
  ignoreBlank: true,
});

/** One row a seller as the data or the user's own typing has it at the build; free rows included. */
export function sellersTable(layout: GoalLayout): Table<SellerKey> {
  const { goal } = layout;
  const { allowed, capacity, capacityHelp, best } = SELLERS_TEXTS;
  const working = (i: number) => layout.sellersWorking.at(i);
  const ofSeller = (
    heading: Text,
    format: FormatName,
    value: (seller: Seller, i: number) => Content,
    look: Partial<Column<SellerKey>> = {},
  ) => column<SellerKey>(heading, format, (_, { i }) => (goal.sellers[i] ? value(goal.sellers[i], i) : null), look);
  const goalOf = (measure: Measure, i: number): Expression => {
    const { soFar } = layout.sellersWorking.column;
    const here = soFar.at(i);
    return partOf(measure, layout.cells.need[measure], [here.relative, here.above(1).relative, lastOf(soFar)]);
  };
  return table<SellerKey>(goal.sellers.length, {
    name: ofSeller(TERMS.seller, "text", ({ name }) => name, { total: TERMS.total }),
    team: ofSeller(TERMS.team, "text", ({ team }) => team || null),
    weight: ofSeller(TERMS.weight, "weight", ({ weight }) => weight, {
      total: "sum",
      input: fromZero(TERMS.weight, allowed.weight, allowed.weight),
    }),
    capacity: ofSeller(capacity, "average", (seller) => seller.capacity, {
      total: "sum",
      input: fromZero(capacity, capacityHelp, allowed.capacity),
    }),
    // The most orders of a month belong to the name of the build: another name in the row has none until the next.
    best: ofSeller(best, "count", (seller, i) =>
      seller.best === null ? null : f`IF(${working(i).name}=${seller.name.trim()},${seller.best},"")`,
    ),
    share: valueColumn(TERMS.share, "percent", (i) => {
      const { used } = working(i);
      return f`IF(${used}=0,"",${used}/${lastOf(layout.sellersWorking.column.soFar)})`;
    }),
    ...each("goal", sharedBySellers(layout.goal.measures), (measure) =>
      measureColumn<SellerKey>(measure, TEXTS.columns.goalOf, (_, { i }) => goalOf(measure, i), summedSoFar(measure)),
    ),
    fault: faultColumn(layout),
  });
}

export function sellersWorkingTable({ goal, sellers }: GoalLayout): Table<WorkingKey> {
  const texts = SELLERS_TEXTS.working;
  const timesSoFar = (column: Handle, i: number): Expression =>
    f`SUMPRODUCT(--(${column.part(0, 0, i + 1, 1)}=${column.at(i).relative}))`;
  return table<WorkingKey>(goal.sellers.length, {
    name: valueColumn(texts.name, "text", (i) => f`TRIM(${sellers.at(i).name})`),
    first: column(
      texts.first,
      "score",
      ({ name }, at) => f`IF(${name}="",0,IF(${timesSoFar(at.column.name, at.i)}=1,1,0))`,
    ),
    used: column(
      TERMS.weightUsed,
      "weight",
      ({ name }, { i }) => f`IF(${name}="",0,${usedWeight(sellers.at(i).weight)})`,
    ),
    soFar: column(TERMS.weightSoFar, "weight", ({ used }, { above }) => f`N(${above.soFar})+${used}`),
    team: column(texts.team, "textAfterNumber", ({ name }, { i }) => {
      const given = f`TRIM(${sellers.at(i).team})`;
      return f`IF(${name}="","",IF(${given}="",${SELLERS_TEXTS.noTeam},${given}))`;
    }),
    teams: column(
      texts.teams,
      "score",
      ({ team }, at) => f`N(${at.above.teams})+IF(${team}="",0,IF(${timesSoFar(at.column.team, at.i)}=1,1,0))`,
    ),
  });
}

export function listPart(lane: Lane, beside: Lane, { sellers, sellersWorking }: GoalLayout): void {
  lane.section(SELLERS_TEXTS.list);
  beside.section(SELLERS_TEXTS.working.section);
  sellersWorking.put(beside, { style: "note" });
  const { body } = sellers.put(lane);
  for (let row = 0; row < sellers.rows; row++)
    lane.sheet.input(sellerInputKey(row), body.part(row, 0, 1, INPUTS.length));
}

/**
 * Puts the sellers the tables named when the sheet was built; returns the cell with those of them the list does not hold now, "" when it
 * holds all, or null where the tables name nobody.
 */
export function knownNamesPart(lane: Lane, names: readonly string[], working: SellerWorking): Handle | null {
  if (names.length === 0) return null;
  const texts = SELLERS_TEXTS.working;
  const known = table<"named" | "missing">(names.length, {
    named: valueColumn(texts.named, "text", (i) => names[i]!.trim()),
    missing: column(texts.missing, "textAfterNumber", ({ named }, { i, above }) => {
      const absent = (then: Expression): Expression => f`IF(SUMPRODUCT(--(${working.name}=${named}))>0,"",${then})`;
      if (i === 0) return absent(f`${named}`);
      const before = above.missing;
      return f`${before}&${absent(f`IF(${before}="","",${SELLERS_TEXTS.progress.between})&${named}`)}`;
    }),
  });
  known.put(lane, { style: "note" });
  return lastOf(known.column.missing);
}
