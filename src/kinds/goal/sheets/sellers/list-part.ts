/**
 * The list of sellers as the user edits it, each seller's part of the goal, and what is wrong with a row; beside it, what the inputs
 * come to. Rules §2.
 */
import type { Text } from "../../../../text/locale";
import type { Cells } from "../../../../plan/cells";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { COLORS } from "../../../../plan/styles";
import {
  type Column,
  type ColumnInput,
  type Columns,
  each,
  type Table,
  table,
  valueColumn,
} from "../../../../plan/table";
import type { GoalLayout } from "../../layout";
import { decimalsOf, type Measure, MEASURES } from "../../measures";
import { sellerInputKey } from "../../sellers";
import { measureHeading, TEXTS } from "../../texts";
import { SELLERS_TEXTS } from "./texts";

type InputKey = "name" | "team" | "weight" | "capacity";
export type SellerKey = InputKey | "best" | "share" | "fault" | `goal.${Measure}`;

/**
 * What the inputs of a row come to: the name without blanks around, "" for a row that counts for nothing; 1 where the name stands for the
 * first time, so that nothing is counted twice; the weight, 0 where it is none; the team, or the words for having none, "" for a free
 * row; different teams down to the row.
 */
export type WorkingKey = "name" | "first" | "used" | "soFar" | "team" | "teams";
export type SellerWorking = Cells<WorkingKey>;

/** Name, team, weight and capacity, side by side. */
const INPUT_COLUMNS = 4;
export const LIST_COLUMNS = 7 + MEASURES.length;

/** Formats of a goal whose zero stays empty, so that free rows look free. */
export const goalFormat = (measure: Measure): FormatName => (measure === "revenue" ? "moneySoFar" : "countSoFar");

/** The last cell of a running total. */
export const lastOf = (column: Handle): Handle => column.at(column.rows - 1);

/** No seller is listed: every listed one has a team, if only the words for having none. */
export const nobody = ({ teams }: Pick<SellerWorking, "teams">): Expression => f`${lastOf(teams)}=0`;
/** Where no seller is listed, nothing is broken down that could fail to add up. */
export const unlessNobody = (working: Pick<SellerWorking, "teams">, holds: Expression): Expression =>
  f`OR(${nobody(working)},${holds})`;

/** A seller's part by cumulative rounding. Money is split in whole cents, so that neither noise nor a half cent tells a part from the domain's. */
function partOf(measure: Measure, row: number, { cells, sellersWorking }: GoalLayout): Expression {
  const scale = 10 ** decimalsOf(measure);
  const need = scale === 1 ? f`${cells.need[measure]}` : f`ROUND(${cells.need[measure]}*${scale},0)`;
  const { soFar } = sellersWorking.column;
  const total = lastOf(soFar);
  const upTo = (weight: Expression): Expression => f`ROUND(${need}*${weight}/${total},0)`;
  const here = soFar.at(row);
  const part = f`${upTo(f`${here.relative}`)}-${upTo(f`N(${here.above(1).relative})`)}`;
  return f`IF(${total}=0,0,${scale === 1 ? part : f`(${part})/${scale}`})`;
}

/** The first fault of a row as a sentence. */
function faultColumn(layout: GoalLayout): Column<SellerKey> {
  const { faults } = SELLERS_TEXTS;
  return {
    heading: SELLERS_TEXTS.fault,
    format: "textAfterNumber",
    cell: ({ name, team, weight, capacity }, { i }) => {
      const { sellersWorking } = layout;
      const known = sellersWorking.at(i).name;
      const wrong = (cell: typeof name): Expression => f`OR(NOT(ISNUMBER(${cell})),N(${cell})<0)`;
      const ofCapacity = f`IF(AND(${capacity}<>"",${wrong(capacity)}),${faults.capacity},"")`;
      const ofWeight = f`IF(${wrong(weight)},${faults.weight},${ofCapacity})`;
      const ofBlanks = f`IF(OR(LEFT(${name},1)=" ",RIGHT(${name},1)=" "),${faults.blanks},${ofWeight})`;
      const ofTwice = f`IF(SUMPRODUCT(--(${sellersWorking.column.name}=${known}))>1,${faults.twice},${ofBlanks})`;
      const filled = f`OR(${team}<>"",${weight}<>"",${capacity}<>"")`;
      return f`IF(${known}="",IF(${filled},${faults.noName},""),${ofTwice})`;
    },
    looks: (first) => [{ type: "formula", formula: f`${first}<>""`, color: COLORS.red, bold: true }],
  };
}

/** A number from 0, or nothing. */
const fromZero = (label: Text, note: Text, allowed: Text): ColumnInput => ({
  ...{ key: null, label, note, allowed },
  rule: { type: "decimal", min: 0, max: 1e12 },
  ignoreBlank: true,
});

/** The cells a user edits, as the data or the user's own typing has them at the build. */
function inputColumns({ goal }: GoalLayout): Pick<Columns<SellerKey>, InputKey> {
  const { allowed, capacityHelp, ...texts } = SELLERS_TEXTS;
  const at = (i: number) => goal.sellers[i] ?? null;
  return {
    name: { ...valueColumn(texts.name, "text", (i) => at(i)?.name ?? null), total: TEXTS.columns.total },
    team: valueColumn(texts.team, "text", (i) => at(i)?.team || null),
    weight: {
      ...valueColumn(texts.weight, "weight", (i) => at(i)?.weight ?? null),
      total: "sum",
      input: fromZero(texts.weight, allowed.weight, allowed.weight),
    },
    capacity: {
      ...valueColumn(texts.capacity, "average", (i) => at(i)?.capacity ?? null),
      total: "sum",
      input: fromZero(texts.capacity, capacityHelp, allowed.capacity),
    },
  };
}

/** One row a seller; free rows included. */
export function sellersTable(layout: GoalLayout): Table<SellerKey> {
  const { goal } = layout;
  const working = (i: number) => layout.sellersWorking.at(i);
  return table<SellerKey>(goal.sellers.length, {
    ...inputColumns(layout),
    // The most orders of a month belong to the name of the build: another name in the row has none until the next.
    best: valueColumn(SELLERS_TEXTS.best, "count", (i) => {
      const seller = goal.sellers[i];
      if (!seller || seller.best === null) return null;
      return f`IF(${working(i).name}=${seller.name.trim()},${seller.best},"")`;
    }),
    share: valueColumn(SELLERS_TEXTS.share, "percent", (i) => {
      const { used } = working(i);
      return f`IF(${used}=0,"",${used}/${lastOf(layout.sellersWorking.column.soFar)})`;
    }),
    ...each("goal", MEASURES, (measure): Column<never> => ({
      ...valueColumn(measureHeading(measure, TEXTS.columns.goalOf), goalFormat(measure), (i) =>
        partOf(measure, i, layout),
      ),
      total: "sum",
    })),
    fault: faultColumn(layout),
  });
}

/** What the inputs come to, row by row. */
export function sellersWorkingTable(layout: GoalLayout): Table<WorkingKey> {
  const texts = SELLERS_TEXTS.working;
  const typed = (i: number) => layout.sellers.at(i);
  const timesSoFar = (column: Handle, i: number): Expression =>
    f`SUMPRODUCT(--(${column.part(0, 0, i + 1, 1)}=${column.at(i).relative}))`;
  return table<WorkingKey>(layout.goal.sellers.length, {
    name: { heading: texts.name, format: "text", cell: (_, { i }) => f`TRIM(${typed(i).name})` },
    first: {
      heading: texts.first,
      format: "score",
      cell: ({ name }, { i, column }) => f`IF(${name}="",0,IF(${timesSoFar(column.name, i)}=1,1,0))`,
    },
    used: {
      heading: texts.used,
      format: "weight",
      cell: ({ name }, { i }) => f`IF(${name}="",0,IF(ISNUMBER(${typed(i).weight}),MAX(0,${typed(i).weight}),0))`,
    },
    soFar: { heading: texts.soFar, format: "weight", cell: ({ used }, { above }) => f`N(${above.soFar})+${used}` },
    team: {
      heading: texts.team,
      format: "textAfterNumber",
      cell: ({ name }, { i }) => {
        const given = f`TRIM(${typed(i).team})`;
        return f`IF(${name}="","",IF(${given}="",${SELLERS_TEXTS.noTeam},${given}))`;
      },
    },
    teams: {
      heading: texts.teams,
      format: "score",
      cell: ({ team }, { i, above, column }) =>
        f`N(${above.teams})+IF(${team}="",0,IF(${timesSoFar(column.team, i)}=1,1,0))`,
    },
  });
}

/** Puts the list, and its working columns in a lane beside. */
export function listPart(lane: Lane, beside: Lane, { sellers, sellersWorking }: GoalLayout): void {
  lane.section(SELLERS_TEXTS.list, LIST_COLUMNS);
  beside.section(SELLERS_TEXTS.working.section, sellersWorking.keys.length);
  sellersWorking.put(beside, { style: "note" });
  const { body } = sellers.put(lane);
  for (let row = 0; row < sellers.rows; row++)
    lane.sheet.input(sellerInputKey(row), body.part(row, 0, 1, INPUT_COLUMNS));
}
