/**
 * Strategies with their marks for each goal, and goal by goal whether any strategy with an action serves it. Marks stand in the row of their
 * strategy and go by the numbers of goals, so that either list may be sorted. Rules §8.
 */
import type { Row } from "../../../plan/cells";
import { type Expression, f, joined } from "../../../plan/formula";
import type { Handle, RelativeReference } from "../../../plan/handle";
import { wordLooks } from "../../../plan/looks";
import { COLORS } from "../../../plan/styles";
import { column, type Column, type Table, table, valueColumn } from "../../../plan/table";
import { entry, typedColumn, words } from "../../shared/typed-columns";
import { GOAL_NUMBERS, type Mark, MARKS, type MarketingLists, type StrategyInput } from "../entries";
import { COLUMNS, HELP, MIX, SERVED, STRATEGY_VERDICTS } from "../texts";
import type { ActionTable } from "./actions-table";
import type { GoalTable } from "./goals-table";

type StrategyKey = StrategyInput | "verdict" | "serves" | "actions";
export type StrategyTable = Table<StrategyKey>;
type ServedKey = "verdict" | "task" | "no" | "marked" | "carried" | "marks";
export type ServedTable = Table<ServedKey>;

export interface StrategyCells {
  readonly goals: () => GoalTable;
  readonly actions: () => ActionTable;
  readonly served: () => ServedTable;
}

const CENTRED = { style: "state", horizontal: "center" } as const;
const MOST_MARK = 3;

/** Marks of a row, first to last. */
const marksOf = (row: Row<StrategyKey>): readonly RelativeReference[] => MARKS.map((mark) => row[mark]!);

/** What a strategy comes to: what is wrong with its marks first. */
function verdictOf(row: Row<StrategyKey>, { served }: StrategyCells): Expression {
  const { yes, noAction, idle, unknown, mark: notMark } = STRATEGY_VERDICTS;
  const { task } = served().column;
  const marks = marksOf(row);
  const wrong = marks.map((mark) => f`(${mark}<>"")*(1-ISNUMBER(MATCH(${mark},{0,1,2,3},0)))`);
  const lost = marks.map((mark, i) => f`(N(${mark})>0)*(${task.at(i)}="")`);
  const judged = f`IF(${row.serves}=0,${idle},IF(${row.actions}=0,${noAction},${yes}))`;
  const checked = f`IF(${joined(wrong, "+")}>0,${notMark},IF(${joined(lost, "+")}>0,${unknown},${judged}))`;
  return f`IF(${row.strategy}="","",${checked})`;
}

/** One column a goal; the darker the more a strategy helps. */
function markColumns(of: (key: Mark, made: Column<never>) => Column<never>): Readonly<Record<Mark, Column<never>>> {
  const rule = { type: "wholeNumber", min: 0, max: MOST_MARK } as const;
  const columns = MARKS.map((mark, i): [Mark, Column<never>] => {
    const made: Column<never> = {
      ...column<never>(GOAL_NUMBERS[i]!, "text", () => null, { horizontal: "center" }),
      input: entry(COLUMNS.marks, rule, HELP.mark),
      looks: (cell) => [
        { type: "formula", formula: f`N(${cell})=1`, fill: COLORS.band },
        { type: "formula", formula: f`N(${cell})=2`, fill: COLORS.bar },
        { type: "formula", formula: f`N(${cell})>=3`, fill: COLORS.heat, bold: true },
      ],
    };
    return [mark, of(mark, made)];
  });
  return Object.fromEntries(columns);
}

export function strategyTable({ strategies }: MarketingLists, cells: StrategyCells): StrategyTable {
  const { yes, noAction, idle, unknown, mark: notMark } = STRATEGY_VERDICTS;
  const of = (key: StrategyInput, made: Column<never>): Column<never> => strategies.columnOf(key, made);
  return table<StrategyKey>(strategies.rows, {
    verdict: column(COLUMNS.verdict, "text", (row) => verdictOf(row, cells), {
      ...CENTRED,
      looks: (cell) => [
        ...wordLooks(cell, { green: yes, amber: noAction, red: idle }),
        ...wordLooks(cell, { red: unknown }),
        ...wordLooks(cell, { red: notMark }),
      ],
    }),
    strategy: of("strategy", words(COLUMNS.strategy)),
    mix: of("mix", typedColumn(COLUMNS.mix, "text", { type: "list", source: Object.values(MIX) }, HELP.choose)),
    ...markColumns(of),
    how: of("how", words(COLUMNS.how)),
    serves: column(
      COLUMNS.serves,
      "countSoFar",
      (row) =>
        f`IF(${row.strategy}="",0,${joined(
          marksOf(row).map((mark) => f`(N(${mark})>0)`),
          "+",
        )})`,
    ),
    actions: column(COLUMNS.actions, "countSoFar", ({ strategy }) => {
      const { action, strategy: named } = cells.actions().column;
      return f`IF(${strategy}="",0,SUMPRODUCT((${named}=${strategy})*(${action}<>"")))`;
    }),
  });
}

/** One row a number: its goal, and what strategies do for it. */
export function servedTable(strategies: StrategyTable, goals: () => GoalTable): ServedTable {
  const marked = (i: number): Handle => strategies.column[MARKS[i]!]!;
  const used = (i: number): Expression =>
    f`ISNUMBER(${marked(i)})*(${marked(i)}>=1)*(${strategies.column.strategy}<>"")`;
  return table<ServedKey>(GOAL_NUMBERS.length, {
    verdict: column(
      COLUMNS.verdict,
      "text",
      ({ task, marked: some, carried }) =>
        f`IF(${task}="","",IF(${carried}>0,${SERVED.yes},IF(${some}>0,${SERVED.noAction},${SERVED.none})))`,
      { ...CENTRED, looks: (c) => wordLooks(c, { green: SERVED.yes, amber: SERVED.noAction, red: SERVED.none }) },
    ),
    task: column(COLUMNS.task, "text", ({ no }) => {
      const { key, task } = goals().column;
      return f`IFERROR(INDEX(${task},MATCH(${no},${key},0))&"","")`;
    }),
    no: valueColumn(COLUMNS.no, "text", (i) => GOAL_NUMBERS[i]!, { horizontal: "center" }),
    marked: column(COLUMNS.serves, "countSoFar", (_, { i }) => f`SUMPRODUCT(${used(i)})`),
    carried: column(
      COLUMNS.served,
      "countSoFar",
      (_, { i }) => f`SUMPRODUCT(${used(i)}*(${strategies.column.actions}>0))`,
    ),
    marks: column(COLUMNS.marks, "countSoFar", (_, { i }) => f`SUM(${marked(i)})`, { bar: COLORS.bar }),
  });
}

export const SERVED_WORKING = ["marked", "carried", "marks"] as const satisfies readonly ServedKey[];
