/** Every goal on one page, one below the other without gaps. Rules §8. */
import type { Row } from "../../../plan/cells";
import { type Expression, f } from "../../../plan/formula";
import { COLORS } from "../../../plan/styles";
import { column, type Table, table } from "../../../plan/table";
import { COLUMNS } from "../texts";
import { goalLooks, type GoalTable } from "./goals-table";

const SHOWN = ["no", "task", "state", "progress", "now", "expected", "aim", "by"] as const;
type Shown = (typeof SHOWN)[number];
export type EvaluationTable = Table<Shown | "at">;
export const EVALUATION_SHOWN: readonly Shown[] = SHOWN;

export function evaluationTable(goals: GoalTable): EvaluationTable {
  const of =
    (key: Shown) =>
    ({ at }: Row<Shown | "at">): Expression =>
      f`IF(${at}=0,"",INDEX(${goals.column[key]},MAX(1,${at})))`;
  /** To five digits, as many as a module shows. */
  const rounded =
    (key: "now" | "expected") =>
    ({ at }: Row<Shown | "at">): Expression => {
      const cell = f`INDEX(${goals.column[key]},MAX(1,${at}))`;
      const digits = f`4-INT(LOG10(ABS(${cell})))`;
      return f`IF(${at}=0,"",IF(N(${cell})=0,${cell},ROUND(${cell},${digits})))`;
    };
  return table<Shown | "at">(goals.rows, {
    no: column(COLUMNS.no, "text", of("no"), { horizontal: "center" }),
    task: column(COLUMNS.task, "text", of("task"), { modules: 3 }),
    state: column(COLUMNS.state, "text", of("state"), { style: "state", horizontal: "center", looks: goalLooks }),
    progress: column(COLUMNS.progress, "pace", of("progress"), { bar: COLORS.bar, barMax: () => f`1` }),
    now: column(COLUMNS.now, "measure", rounded("now")),
    expected: column(COLUMNS.expected, "measure", rounded("expected")),
    aim: column(COLUMNS.target, "measure", of("aim")),
    by: column(COLUMNS.by, "date", of("by")),
    at: column(COLUMNS.order, "countSoFar", (_, { i }) => f`IFERROR(MATCH(${i + 1},${goals.column.order},0),0)`),
  });
}
