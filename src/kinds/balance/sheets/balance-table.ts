/**
 * What is left of each item month by month, and the gaps ranked by size × importance with what closes them. Rules §10.
 */
import { Day } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { wordLooks } from "../../../plan/looks";
import type { Row } from "../../../plan/cells";
import { COLORS } from "../../../plan/styles";
import { column, type Column, type Table, table, valueColumn } from "../../../plan/table";
import type { Setup } from "../setup";
import { BALANCE_STATES, COLUMNS, REMEDIES } from "../texts";
import type { ConsensusTable } from "./consensus-table";
import { type ItemTable, type RuleInputs, typedUnits } from "./rules-tables";

type BalanceKey =
  | ("item" | "month" | "state" | "demand" | "delivered" | "opening" | "receipts" | "left" | "missing" | "surplus")
  | ("gap" | "score" | "rank");
export type BalanceTable = Table<BalanceKey>;
type Columns<K extends BalanceKey> = Readonly<Record<K, Column<BalanceKey>>>;

const CENTRED = { style: "state", horizontal: "center" } as const;
/** Scores that differ by less are the same. */
const SCORE_DECIMALS = 2;

const stateLooks = (cell: Parameters<typeof wordLooks>[0]) => {
  const { short: red, underSafety: amber, surplus: blue, balanced: green, unknown: quiet } = BALANCE_STATES;
  return wordLooks(cell, { red, amber, blue, green, quiet });
};

function stateOf({ demand, left, missing, surplus }: Row<BalanceKey>): Expression {
  const { short, underSafety, surplus: much, balanced, unknown } = BALANCE_STATES;
  const enough = f`IF(${missing}>0,${underSafety},IF(${surplus}>0,${much},${balanced}))`;
  return f`IF(${left}<0,${short},IF(${demand}="",${unknown},${enough}))`;
}

export interface BalanceGivenCells {
  readonly items: ItemTable;
  readonly rules: RuleInputs;
  readonly consensus: ConsensusTable;
}

/** Positions of the lines to come. */
const comingOf = ({ lines }: Setup): number[] => lines.flatMap(({ coming }, i) => (coming ? [i] : []));

/** One row an item and a month to come. */
export function balanceTable(setup: Setup, { items, rules, consensus }: BalanceGivenCells): BalanceTable {
  const coming = comingOf(setup);
  const lineOf = (i: number) => setup.lines[coming[i]!]!;
  const { onHand, safety, importance } = items.column;
  const { cover } = rules.cell;
  const isFirst = (i: number): boolean => i === 0 || lineOf(i).item !== lineOf(i - 1).item;
  return table<BalanceKey>(coming.length, {
    item: column(COLUMNS.item, "text", (_, { i }) => f`${items.column.item.at(lineOf(i).item)}`),
    month: valueColumn(COLUMNS.month, "month", (i) => new Day(lineOf(i).month)),
    state: column(COLUMNS.state, "text", stateOf, { ...CENTRED, looks: stateLooks }),
    demand: column(COLUMNS.demand, "count", (_, { i }) => f`${consensus.column.chosen.at(coming[i]!)}`),
    delivered: column(
      COLUMNS.delivered,
      "count",
      ({ demand, opening, receipts }) => f`IF(${demand}="","",MAX(0,MIN(${demand},${opening}+N(${receipts}))))`,
    ),
    opening: column(COLUMNS.opening, "count", (_, { i, above }) =>
      isFirst(i) ? f`N(${onHand.at(lineOf(i).item)})` : f`${above.left}`,
    ),
    receipts: { ...typedUnits(COLUMNS.receipts), cell: (_, { i }) => lineOf(i).receipts || null },
    left: column(COLUMNS.left, "count", ({ opening, receipts, demand }) => f`${opening}+N(${receipts})-N(${demand})`),
    missing: column(
      COLUMNS.missing,
      "countSoFar",
      ({ left }, { i }) => f`MAX(0,N(${safety.at(lineOf(i).item)})-${left})`,
    ),
    surplus: column(
      COLUMNS.surplus,
      "countSoFar",
      ({ demand, left }, { i }) =>
        f`IF(${demand}="",0,MAX(0,${left}-N(${safety.at(lineOf(i).item)})-${cover}*N(${demand})))`,
    ),
    ...gapColumns((i) => importance.at(lineOf(i).item)),
  });
}

/** A typed importance; one that is no number, such as a formula in a circle, weighs nothing. */
const weightOf = (importance: Handle): Expression => f`IF(ISNUMBER(${importance}),MAX(0,${importance}),0)`;

/** How heavy what is missing or too much weighs, and its place among all. */
const gapColumns = (importanceOf: (i: number) => Handle): Columns<"gap" | "score" | "rank"> => ({
  gap: column(COLUMNS.gap, "countSoFar", ({ missing, surplus }) => f`IF(${missing}>0,${missing},-${surplus})`),
  score: column(
    COLUMNS.score,
    "countSoFar",
    ({ gap }, { i }) => f`ROUND(ABS(${gap})*${weightOf(importanceOf(i))},${SCORE_DECIMALS})`,
  ),
  rank: column(
    COLUMNS.rank,
    "countSoFar",
    ({ score }, { i, column: { score: scores } }) =>
      f`IF(${score}>0,COUNTIF(${scores},">"&${score})+COUNTIF(${scores.part(0, 0, i + 1, 1)},${score}),0)`,
  ),
});

export const BALANCE_WORKING = ["gap", "score", "rank"] as const satisfies readonly BalanceKey[];

type GapKey = "item" | "month" | "state" | "gap" | "remedy" | "left" | "score" | "at";
export type GapTable = Table<GapKey>;
/** Gaps that a meeting gets through. */
const MOST_GAPS = 12;

/** The heaviest gaps with what closes them: within the short term demand, later capacity. */
export function gapTable(balance: BalanceTable, { cell }: RuleInputs): GapTable {
  const { column: lines } = balance;
  const shown =
    (key: Exclude<BalanceKey, "rank">) =>
    ({ at }: Row<GapKey>) =>
      f`IF(${at}=0,"",INDEX(${lines[key]},MAX(1,${at})))`;
  const { shortSoon, shortLater, surplusSoon, surplusLater } = REMEDIES;
  const remedy = ({ at, gap, month }: Row<GapKey>): Expression => {
    const isSoon = f`${month}<EDATE(${lines.month.at(0)},${cell.horizon})`;
    const closed = f`IF(${gap}>0,IF(${isSoon},${shortSoon},${shortLater}),IF(${isSoon},${surplusSoon},${surplusLater}))`;
    return f`IF(${at}=0,"",${closed})`;
  };
  return table<GapKey>(Math.min(MOST_GAPS, balance.rows), {
    item: column(COLUMNS.item, "text", shown("item")),
    month: column(COLUMNS.month, "month", shown("month")),
    state: column(COLUMNS.state, "text", shown("state"), { ...CENTRED, looks: stateLooks }),
    gap: column(COLUMNS.gap, "count", shown("gap")),
    remedy: column(COLUMNS.remedy, "textAfterNumber", remedy),
    left: column(COLUMNS.left, "count", shown("left")),
    score: column(COLUMNS.score, "count", shown("score"), { bar: COLORS.bar }),
    at: column(COLUMNS.rank, "countSoFar", (_, { i }) => f`IFERROR(MATCH(${i + 1},${lines.rank},0),0)`, {
      style: "note",
    }),
  });
}
