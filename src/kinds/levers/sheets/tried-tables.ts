/**
 * What levers that were tried did: as many days before and after the start, each measure by its own interval. The twins of domain/trials.
 */
import { fixedText, percentText } from "../../../plan/sentence";
import type { Row } from "../../../plan/cells";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { changeLooks } from "../../../plan/looks";
import { newcombeHalf, welchHalf } from "../../../plan/statistics";
import { column, type Column, type Table, table, valueColumn } from "../../../plan/table";
import { FEWEST_TRIED } from "../../../domain/trials/trial";
import { type LeverId, LEVERS, type Measure, MEASURES } from "../levers";
import { LEVER_TEXTS } from "../texts";
import type { DayTable } from "./days-sheet";
import type { LeverInputs } from "./inputs";
import { VERDICT_LOOK, verdictBy } from "./verdict";

type Side = "before" | "after";
type WorkingKey = "lever" | "days" | Side | `${Side}Sum` | `${Side}Squares` | "below" | "above";
type TriedKey = "lever" | "measure" | "verdict" | "before" | "after" | "change" | "low" | "high";
export type WorkingTable = Table<WorkingKey>;
export type TriedTable = Table<TriedKey>;
type WorkingRow = Row<WorkingKey>;

/** What is counted, and of how many, day by day; squares where the values are no yes or no. */
const COUNTED = {
  orderValue: { whole: "orders", part: "revenue", squares: "squares" },
  several: { whole: "orders", part: "several", squares: null },
  repeat: { whole: "named", part: "repeat", squares: null },
  daily: { whole: null, part: "orders", squares: "orders" },
} as const satisfies Readonly<Record<Measure, object>>;

interface Given {
  readonly rows: readonly LeverId[];
  readonly days: DayTable;
  readonly inputs: LeverInputs;
  /** The day each lever began, in the order of the rows. */
  readonly start: () => Handle;
}

const quotient = (sum: Operand, count: Operand): Expression => f`(${sum}/${count})`;

function halfOf(row: WorkingRow, measure: Measure, z: Operand, way: "below" | "above"): Expression {
  const { before, beforeSum, beforeSquares, after, afterSum, afterSquares } = row;
  const half =
    COUNTED[measure].squares === null
      ? newcombeHalf(way, { part: beforeSum, whole: before }, { part: afterSum, whole: after }, z)
      : welchHalf(
          { count: before, sum: beforeSum, squares: beforeSquares },
          { count: after, sum: afterSum, squares: afterSquares },
          z,
        );
  return f`IF(MIN(N(${before}),N(${after}))<${FEWEST_TRIED},"",${half})`;
}

/** Makes the columns of one side: how many values, their sum and the sum of their squares. */
function sideColumns({ rows, days, start }: Given) {
  const { workingColumns: headings } = LEVER_TEXTS;
  const { day, orders, squares: squared } = days.column;
  const of = (i: number) => COUNTED[LEVERS[rows[i]!].measure];
  const inside = (side: Side, i: number, count: Operand): readonly [Expression, Expression] => {
    const began = f`${start().at(i)}`;
    return side === "before" ? [f`(${began}-${count})`, began] : [began, f`(${began}+${count})`];
  };
  const summed = (values: Handle, side: Side, i: number, count: Operand): Expression => {
    const [from, to] = inside(side, i, count);
    return f`SUMIFS(${values},${day},">="&${from},${day},"<"&${to})`;
  };
  const squares = (side: Side, i: number, count: Operand): Expression | null => {
    const key = of(i).squares;
    if (key !== "orders") return key && summed(squared, side, i, count);
    const [from, to] = inside(side, i, count);
    return f`SUMPRODUCT((${day}>=${from})*(${day}<${to})*${orders}^2)`;
  };
  const orNone = (count: Operand, value: Expression | null) => value && f`IF(N(${count})=0,"",${value})`;
  return (side: Side) =>
    ({
      [side]: column<WorkingKey>(headings[side], "count", ({ days: count }, { i }) => {
        const key = of(i).whole;
        return orNone(count, key === null ? f`${count}` : summed(days.column[key], side, i, count));
      }),
      [`${side}Sum`]: column<WorkingKey>(headings[`${side}Sum`], "exact", ({ days: count }, { i }) =>
        orNone(count, summed(days.column[of(i).part], side, i, count)),
      ),
      [`${side}Squares`]: column<WorkingKey>(headings[`${side}Squares`], "exact", ({ days: count }, { i }) =>
        orNone(count, squares(side, i, count)),
      ),
    }) as Record<Side | `${Side}Sum` | `${Side}Squares`, Column<WorkingKey>>;
}

/** The days that are compared, and what they hold on each side. */
export function workingTable(given: Given): WorkingTable {
  const { rows, inputs, start } = given;
  const { workingColumns: headings } = LEVER_TEXTS;
  const { compared, firstDay, asOf, deviations } = inputs.cell;
  const sideOf = sideColumns(given);
  const half = (way: "below" | "above") =>
    column<WorkingKey>(headings[way], "parameter", (row, { i }) =>
      halfOf(row, LEVERS[rows[i]!].measure, deviations, way),
    );
  return table<WorkingKey>(rows.length, {
    lever: valueColumn(LEVER_TEXTS.columns.lever, "text", (i) => LEVERS[rows[i]!].name),
    days: column(headings.days, "count", (_, { i }) => {
      const began = start().at(i);
      const fits = f`MIN(${compared},${asOf}-${began}+1,${began}-${firstDay})`;
      return f`IF(N(${began})=0,0,MAX(0,INT(${fits})))`;
    }),
    ...sideOf("before"),
    ...sideOf("after"),
    below: half("below"),
    above: half("above"),
  });
}

/** How a measure is written: amounts, shares, counts. */
const WRITTEN: Readonly<Record<Measure, (mean: Operand) => Expression>> = {
  orderValue: (mean) => fixedText(mean, 2),
  several: (mean) => percentText(mean),
  repeat: (mean) => percentText(mean),
  daily: (mean) => fixedText(mean, 1),
};

/** What the comparison says; changes are shares of what was before, so that all measures read alike. */
export function triedTable({ rows, start }: Given, working: WorkingTable): TriedTable {
  const { triedColumns: headings, columns } = LEVER_TEXTS;
  const mean = (side: Side, i: number): Expression => {
    const of = working.column;
    return quotient(of[`${side}Sum`].at(i), of[side].at(i));
  };
  const shown = (side: Side, i: number): Expression =>
    f`IFERROR(${WRITTEN[LEVERS[rows[i]!].measure](mean(side, i))},"")`;
  const change = (i: number): Expression => f`(${mean("after", i)}-${mean("before", i)})`;
  const relative = (i: number, value: Expression): Expression => f`IFERROR((${value})/${mean("before", i)},"")`;
  const { below, above } = working.column;
  const ends = (i: number) => ({ from: f`${change(i)}-${below.at(i)}`, to: f`${change(i)}+${above.at(i)}` });
  const verdict = (i: number): Expression => {
    const { from, to } = ends(i);
    return f`IF(N(${start().at(i)})=0,"",${verdictBy(below.at(i), from, to)})`;
  };
  const end =
    (side: "from" | "to") =>
    (_: unknown, { i }: { readonly i: number }) =>
      relative(i, ends(i)[side]);
  return table<TriedKey>(rows.length, {
    lever: valueColumn(columns.lever, "text", (i) => LEVERS[rows[i]!].name, { modules: 2 }),
    measure: valueColumn(headings.measure, "text", (i) => MEASURES[LEVERS[rows[i]!].measure], { modules: 2 }),
    verdict: column(headings.verdict, "text", (_, { i }) => verdict(i), VERDICT_LOOK),
    before: column(headings.before, "text", (_, { i }) => shown("before", i), { horizontal: "right" }),
    after: column(headings.after, "text", (_, { i }) => shown("after", i), { horizontal: "right" }),
    change: column(headings.change, "change", (_, { i }) => relative(i, change(i)), {
      horizontal: "right",
      looks: changeLooks,
    }),
    low: column(headings.low, "shareOrNone", end("from"), { horizontal: "right" }),
    high: column(headings.high, "shareOrNone", end("to"), { horizontal: "right" }),
  });
}
