/**
 * One row a goal: what is typed, where it stands, and what is wrong with it. Its number stands among what is typed, so that it moves along
 * when rows are sorted. Rules §8.
 */
import { STATE_DECIMALS } from "../../../domain/goal/standing";
import { LAST_SERIAL } from "../../../domain/calendar/calendar";
import type { Row } from "../../../plan/cells";
import { type Expression, f, joined, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { faultLooks, wordLooks } from "../../../plan/looks";
import { allBlank, firstCase, inRow, lastRow } from "../../../plan/row-formulas";
import { COLORS } from "../../../plan/styles";
import { column, type Column, type Columns, type Table, table } from "../../../plan/table";
import { entry, typedColumn, words } from "../../shared/typed-columns";
import type { GoalInput, MarketingLists } from "../entries";
import { COLUMNS, GOAL_FAULTS, GOAL_STATES, HELP, SOURCES } from "../texts";
import type { JudgingInputs } from "./judging-inputs";
import type { MeasureTable } from "./measures-table";
import type { ServedTable } from "./strategies-table";

type Working = "key" | "at" | "aimAt" | "counted" | "order" | "lag";
type Derived = "state" | "progress" | "now" | "aim" | "source" | "expected" | "gone" | "smart" | "served" | "fault";
export type GoalKey = GoalInput | Derived | Working;
export type GoalTable = Table<GoalKey>;
type GoalRow = Row<GoalKey>;

export const GOAL_WORKING = ["key", "at", "aimAt", "counted", "order", "lag"] as const satisfies readonly GoalKey[];

/** What a goal is judged by. */
export interface GoalCells {
  readonly measures: MeasureTable;
  readonly judging: JudgingInputs;
  /** By number, what strategies do for the goals. */
  readonly served: () => ServedTable;
  readonly asOf: Handle;
}

const CENTRED = { style: "state", horizontal: "center" } as const;

export const goalLooks = (cell: Operand) => {
  const { reached, ahead, onTrack, slightlyBehind, behind, missed, notBegun, noMeasure, toCorrect } = GOAL_STATES;
  return [
    ...wordLooks(cell, { blue: ahead, green: onTrack, amber: slightlyBehind, red: behind, quiet: notBegun }),
    ...wordLooks(cell, { blue: reached, amber: toCorrect, red: missed, quiet: noMeasure }),
  ];
};

const isFree = ({ task, measure, start, target, targetFrom, by }: GoalRow): Expression =>
  allBlank([task, measure, start, target, targetFrom, by]);

const isNumber = (cell: Operand): Expression => f`ISNUMBER(${cell})`;

function faultOf(row: GoalRow, key: Handle, numbers: Handle): Expression {
  const { no, task, start, aim, targetFrom, from, by, weight } = row;
  const once = f`SUMPRODUCT(--(${key}=${no}))=1`;
  const first = firstCase([
    [f`NOT(AND(${once},SUMPRODUCT(--(${numbers}=${no}))=1))`, GOAL_FAULTS.no],
    [f`${task}=""`, GOAL_FAULTS.task],
    [f`NOT(${isNumber(start)})`, GOAL_FAULTS.start],
    [f`AND(${targetFrom}<>"",NOT(${isNumber(aim)}))`, GOAL_FAULTS.targetFrom],
    [f`NOT(${isNumber(aim)})`, GOAL_FAULTS.target],
    [f`${start}=${aim}`, GOAL_FAULTS.same],
    [f`NOT(${isNumber(from)})`, GOAL_FAULTS.from],
    [f`NOT(${isNumber(by)})`, GOAL_FAULTS.by],
    [f`INT(${by})<=INT(${from})`, GOAL_FAULTS.order],
    [f`IF(${weight}="",FALSE,IF(${isNumber(weight)},${weight}<0,TRUE))`, GOAL_FAULTS.weight],
  ]);
  return f`IF(${isFree(row)},"",${first})`;
}

function stateOf(row: GoalRow, { judging, asOf }: GoalCells): Expression {
  const { fault, now, progress, by, gone } = row;
  const { reached, ahead, onTrack, slightlyBehind, behind, missed, notBegun, noMeasure, toCorrect } = GOAL_STATES;
  const { amber } = judging.cell;
  const pace = f`ROUND(${progress}/${gone},${STATE_DECIMALS})`;
  const well = f`IF(${pace}>=ROUND(2-${amber},${STATE_DECIMALS}),${ahead},${onTrack})`;
  const running = f`IF(${pace}>=1,${well},IF(${pace}>=${amber},${slightlyBehind},${behind}))`;
  const open = f`IF(${asOf}>INT(${by}),${missed},IF(${gone}=0,${notBegun},${running}))`;
  const judged = f`IF(NOT(ISNUMBER(${now})),${noMeasure},IF(${progress}>=1,${reached},${open}))`;
  return f`IF(${isFree(row)},"",IF(${fault}<>"",${toCorrect},${judged}))`;
}

/** The letters of SMART that hold; "–" for one that does not, "?" where it cannot be told. */
function smartOf(row: GoalRow, { judging }: GoalCells): Expression {
  const { task, owner, now, start, aim, served, fault } = row;
  const change = f`ABS(${aim}-${start})<=${judging.cell.stretch}*ABS(${start})`;
  const attainable = f`IF(AND(ISNUMBER(${start}),ISNUMBER(${aim})),IF(${start}=0,"?",IF(${change},"A","–")),"–")`;
  const letter = (holds: Expression, letter: string): Expression => f`IF(${holds},${letter},"–")`;
  const letters = [
    letter(f`AND(${task}<>"",${owner}<>"")`, "S"),
    letter(isNumber(now), "M"),
    attainable,
    letter(f`N(${served})>0`, "R"),
    letter(f`${fault}=""`, "T"),
  ];
  return f`IF(${isFree(row)},"",${joined(letters, '&" "&')})`;
}

const shown = (row: GoalRow, value: Expression): Expression => f`IF(OR(${row.fault}<>"",${isFree(row)}),"",${value})`;

/** The figure that a target is taken from, else the target that is typed. */
const aimColumn = ({ measures }: GoalCells): Column<GoalKey> =>
  column(COLUMNS.aim, "measure", ({ target, targetFrom, aimAt }) => {
    const figure = f`IF(${aimAt}=0,"",${inRow(measures.column.now, aimAt)})`;
    return f`IF(${targetFrom}="",IF(${target}="","",${target}),${figure})`;
  });

function derivedColumns(cells: GoalCells): Pick<Columns<GoalKey>, Derived> {
  const { measures, asOf } = cells;
  const listed = measures.column;
  const quiet = { style: "note" } as const;
  return {
    state: column(COLUMNS.state, "text", (row) => stateOf(row, cells), { ...CENTRED, looks: goalLooks }),
    progress: column(
      COLUMNS.progress,
      "pace",
      (row) => shown(row, f`IF(ISNUMBER(${row.now}),(${row.now}-${row.start})/(${row.aim}-${row.start}),"")`),
      { bar: COLORS.bar, barMax: () => f`1` },
    ),
    now: column(
      COLUMNS.now,
      "measure",
      ({ at, typedNow }) => f`IF(${at}>0,INDEX(${listed.now},MAX(1,${at})),IF(ISNUMBER(${typedNow}),${typedNow},""))`,
    ),
    aim: aimColumn(cells),
    source: column(COLUMNS.source, "text", (row) => {
      const typed = f`IF(ISNUMBER(${row.typedNow}),${SOURCES.typed},${GOAL_STATES.noMeasure})`;
      return f`IF(${isFree(row)},"",IF(${row.at}>0,INDEX(${listed.state},MAX(1,${row.at})),${typed}))`;
    }),
    expected: column(COLUMNS.expected, "measure", (row) =>
      shown(row, f`${row.start}+(${row.aim}-${row.start})*${row.gone}`),
    ),
    gone: column(COLUMNS.gone, "pace", (row) =>
      shown(row, f`MIN(1,MAX(0,(${asOf}-INT(${row.from}))/(INT(${row.by})-INT(${row.from}))))`),
    ),
    smart: column(COLUMNS.smart, "text", (row) => smartOf(row, cells), { horizontal: "center" }),
    served: column(COLUMNS.served, "countSoFar", (row) => {
      const { no, carried } = cells.served().column;
      return f`IF(${isFree(row)},0,IFERROR(INDEX(${carried},MATCH(${row.no},${no},0)),0))`;
    }),
    fault: column(COLUMNS.fault, "text", (row, { column: { key } }) => faultOf(row, key, cells.served().column.no), {
      ...quiet,
      looks: faultLooks,
    }),
  };
}

const workingColumns = ({ measures }: GoalCells): Pick<Columns<GoalKey>, Working> => {
  const names = measures.column.name;
  return {
    key: column(COLUMNS.no, "text", (row) => f`IF(${isFree(row)},"",${row.no})`),
    at: column(
      COLUMNS.at,
      "countSoFar",
      ({ measure }) => f`IF(${measure}="",0,${lastRow(names, f`(${names}=${measure})`)})`,
    ),
    aimAt: column(
      COLUMNS.aimAt,
      "countSoFar",
      ({ targetFrom }) => f`IF(${targetFrom}="",0,${lastRow(names, f`(${names}=${targetFrom})`)})`,
    ),
    counted: column(
      COLUMNS.counted,
      "weight",
      ({ progress, weight }) => f`IF(ISNUMBER(${progress}),IF(${weight}="",1,N(${weight})),0)`,
    ),
    order: column(COLUMNS.order, "countSoFar", (row, { i, column: { key } }) => {
      const above = i === 0 ? f`0` : f`SUMPRODUCT(--(${key.part(0, 0, i, 1)}<>""))`;
      return f`IF(${row.key}="",0,${above}+1)`;
    }),
    lag: column(COLUMNS.lag, "pace", ({ state, gone, progress }) => {
      const { behind, missed } = GOAL_STATES;
      return f`IF(OR(${state}=${behind},${state}=${missed}),${gone}-${progress},0)`;
    }),
  };
};

const ANY_NUMBER = { type: "decimal", min: -1e12, max: 1e12 } as const;
const ANY_DAY = { type: "date", min: 1, max: LAST_SERIAL } as const;

/** The typed columns, in the order of the run. */
function typedColumns({ measures }: GoalCells): Record<GoalInput, () => Column<never>> {
  const value = (heading: Column<never>["heading"], help = HELP.value): Column<never> => ({
    ...column<never>(heading, "measure", () => null),
    input: entry(heading as typeof COLUMNS.start, ANY_NUMBER, help),
  });
  return {
    no: () => ({ ...words(COLUMNS.no), horizontal: "center" }),
    task: () => words(COLUMNS.task),
    measure: () => typedColumn(COLUMNS.measure, "text", { type: "list", source: measures.column.name }, HELP.measure),
    start: () => value(COLUMNS.start),
    target: () => value(COLUMNS.target),
    targetFrom: () =>
      typedColumn(COLUMNS.targetFrom, "text", { type: "list", source: measures.column.name }, HELP.targetFrom),
    from: () => typedColumn(COLUMNS.from, "date", ANY_DAY, HELP.date),
    by: () => typedColumn(COLUMNS.by, "date", ANY_DAY, HELP.date),
    weight: () => typedColumn(COLUMNS.weight, "text", { type: "decimal", min: 0, max: 1e6 }, HELP.weight),
    owner: () => words(COLUMNS.owner),
    typedNow: () => value(COLUMNS.typedNow, HELP.typedNow),
  };
}

export function goalTable({ goals }: MarketingLists, cells: GoalCells): GoalTable {
  const typed = typedColumns(cells);
  const of = (key: GoalInput): Column<never> => goals.columnOf(key, typed[key]());
  const { state, progress, now, source, expected, gone, smart, served, fault, aim } = derivedColumns(cells);
  return table<GoalKey>(goals.rows, {
    ...{ state, progress },
    ...{ no: of("no"), task: of("task"), measure: of("measure"), start: of("start"), target: of("target") },
    ...{
      targetFrom: of("targetFrom"),
      from: of("from"),
      by: of("by"),
      weight: of("weight"),
      owner: of("owner"),
      typedNow: of("typedNow"),
    },
    ...{ now, aim, expected, gone, source, smart, served, fault },
    ...workingColumns(cells),
  });
}
