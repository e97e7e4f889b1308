/** Every goal on one page, one below the other without gaps. Rules §8. */
import type { Row } from "../../../plan/cells";
import { type Expression, f } from "../../../plan/formula";
import { COLORS } from "../../../plan/styles";
import { column, type Table, table } from "../../../plan/table";
import { COLUMNS } from "../texts";
import { goalLooks, type GoalTable } from "./goals-table";

const SHOWN = ["no", "task", "state", "progress", "gone", "now", "expected", "target", "by"] as const;
type Shown = (typeof SHOWN)[number];
export type EvaluationTable = Table<Shown | "at">;
export const EVALUATION_SHOWN: readonly Shown[] = SHOWN;

export function evaluationTable(goals: GoalTable): EvaluationTable {
  const of =
    (key: Shown) =>
    ({ at }: Row<Shown | "at">): Expression =>
      f`IF(${at}=0,"",INDEX(${goals.column[key]},MAX(1,${at})))`;
  const right = { horizontal: "right" } as const;
  return table<Shown | "at">(goals.rows, {
    no: column(COLUMNS.no, "text", of("no"), { horizontal: "center" }),
    task: column(COLUMNS.task, "text", of("task"), { modules: 2 }),
    state: column(COLUMNS.state, "text", of("state"), { style: "state", horizontal: "center", looks: goalLooks }),
    progress: column(COLUMNS.progress, "pace", of("progress"), { bar: COLORS.bar, barMax: () => f`1` }),
    gone: column(COLUMNS.gone, "pace", of("gone")),
    now: column(COLUMNS.now, "text", of("now"), right),
    expected: column(COLUMNS.expected, "text", of("expected"), right),
    target: column(COLUMNS.target, "text", of("target"), right),
    by: column(COLUMNS.by, "date", of("by")),
    at: column(COLUMNS.order, "countSoFar", (_, { i }) => f`IFERROR(MATCH(${i + 1},${goals.column.order},0),0)`),
  });
}
