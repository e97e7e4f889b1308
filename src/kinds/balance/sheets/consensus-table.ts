/**
 * One row an item and month: the formal forecast, what each department believes, what that comes to, and what is chosen; beside it how far
 * each department has been off. Rules §10.
 */
import { CONSENSUS_DECIMALS } from "../../../domain/balance/consensus";
import { Day } from "../../../plan/content";
import { type Expression, f, joined } from "../../../plan/formula";
import {
  cellsOfEach,
  column,
  type Column,
  eachOf,
  positions,
  type Table,
  table,
  valueColumn,
} from "../../../plan/table";
import type { Row } from "../../../plan/cells";
import { phrase, say } from "../../../text/say";
import type { Setup } from "../setup";
import { COLUMNS } from "../texts";
import { words } from "../../shared/typed-columns";
import { type ItemTable, typedUnits } from "./rules-tables";
import { placeOf, type VoiceTable } from "./voice-tables";

type Said = `value.${number}` | `sure.${number}`;
export type ConsensusKey =
  "item" | "month" | "chosen" | "formal" | "weighted" | "low" | "high" | "yours" | "who" | "why" | "actual" | Said;
export type ConsensusTable = Table<ConsensusKey>;
type ConsensusRow = Row<ConsensusKey>;

const UNITS_OF = say(": units", "：件数", "：件數");
const SURE_OF = say(": how sure", "：把握度", "：把握度");

/** The typed columns of a line, side by side. */
export const CHOICE_INPUTS = ["yours", "who", "why"] as const satisfies readonly ConsensusKey[];

function saidColumns({ departments, lines }: Setup, voices: readonly VoiceTable[]): Record<Said, Column<ConsensusKey>> {
  const informal = (i: number, { month }: ConsensusRow): Expression => placeOf(lines[i]!.item + 1, 0, month);
  const heard =
    (department: number, key: "value" | "sure") =>
    (row: ConsensusRow, { i }: { readonly i: number }) => {
      const { used, ...said } = voices[department]!.column;
      const place = informal(i, row);
      return f`IF(COUNTIF(${used},${place})=0,"",SUMIF(${used},${place},${said[key]}))`;
    };
  const members = positions(departments.length);
  return eachOf<ConsensusKey, "value" | "sure", `${number}`>(members, (member) => ({
    value: column(phrase`${departments[+member]!}${UNITS_OF}`, "count", heard(+member, "value")),
    sure: column(phrase`${departments[+member]!}${SURE_OF}`, "pace", heard(+member, "sure")),
  }));
}

/** The mean of what the departments formally forecast; "" where none does. */
function formalOf(item: number, { month }: ConsensusRow, voices: readonly VoiceTable[]): Expression {
  const place = placeOf(item + 1, 1, month);
  const count = joined(
    voices.map(({ column: { used } }) => f`COUNTIF(${used},${place})`),
    "+",
  );
  const sum = joined(
    voices.map(({ column: { used, value } }) => f`SUMIF(${used},${place},${value})`),
    "+",
  );
  return f`IF(${count}=0,"",(${sum})/(${count}))`;
}

function weightedOf(row: ConsensusRow, members: readonly `${number}`[]): Expression {
  const weight = joined(
    members.map((member) => f`N(${row[`sure.${member}`]!})`),
    "+",
  );
  const sum = joined(
    members.map((member) => f`N(${row[`value.${member}`]!})*N(${row[`sure.${member}`]!})`),
    "+",
  );
  return f`IF(${weight}=0,${row.formal},ROUND((${sum})/(${weight}),${CONSENSUS_DECIMALS}))`;
}

export function consensusTable(setup: Setup, items: ItemTable, voices: readonly VoiceTable[]): ConsensusTable {
  const { lines, departments } = setup;
  const members = positions(departments.length);
  const opinions = (row: ConsensusRow): Expression =>
    joined(
      members.map((member) => row[`value.${member}`]!),
      ",",
    );
  const extreme = (name: "MIN" | "MAX") => (row: ConsensusRow) =>
    f`IF(COUNT(${opinions(row)})=0,"",${name === "MIN" ? f`MIN` : f`MAX`}(${opinions(row)}))`;
  return table<ConsensusKey>(lines.length, {
    item: column(COLUMNS.item, "text", (_, { i }) => f`${items.column.item.at(lines[i]!.item)}`),
    month: valueColumn(COLUMNS.month, "month", (i) => new Day(lines[i]!.month)),
    chosen: column(COLUMNS.chosen, "count", ({ yours, weighted }) => f`IF(ISNUMBER(${yours}),${yours},${weighted})`),
    weighted: column(COLUMNS.weighted, "count", (row) => weightedOf(row, members)),
    formal: column(COLUMNS.formal, "count", (row, { i }) => formalOf(lines[i]!.item, row, voices)),
    low: column(COLUMNS.low, "count", extreme("MIN")),
    high: column(COLUMNS.high, "count", extreme("MAX")),
    yours: typedUnits(COLUMNS.yours),
    who: words(COLUMNS.who),
    why: words(COLUMNS.why),
    actual: valueColumn(COLUMNS.actual, "count", (i) => lines[i]!.actual),
    ...saidColumns(setup, voices),
  });
}

type BiasKey = "department" | "bias" | "judged";
export type BiasTable = Table<BiasKey>;

/** One row a department: what it said of months that are over against what came. */
export function biasTable({ departments }: Setup, { column: lines }: ConsensusTable): BiasTable {
  const members = positions(departments.length);
  const said = cellsOfEach(lines as Parameters<typeof cellsOfEach<"value", `${number}`>>[0], "value", members);
  return table<BiasKey>(departments.length, {
    department: valueColumn(COLUMNS.department, "text", (i) => departments[i]!),
    bias: column(COLUMNS.bias, "change", (_, { i }) => {
      const own = said[`${i}`]!;
      const actual = f`SUMIFS(${lines.actual},${own},">=0")`;
      return f`IF(${actual}>0,SUMIFS(${own},${lines.actual},">=0")/${actual}-1,"")`;
    }),
    judged: column(COLUMNS.judged, "count", (_, { i }) => f`COUNTIFS(${said[`${i}`]!},">=0",${lines.actual},">=0")`),
  });
}
