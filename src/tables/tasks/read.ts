/**
 * From the user's task table to tasks, in the order of its rows.
 */
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { isBlank, plainText } from "../cells/cell";
import { defineTable } from "../define";
import { repeatedRows, settleRepeated } from "../repeated";
import { blankRow, errorCell, notNegative, readable, stated, totalRow } from "../rules";
import { TASK_REASONS, TASK_ROLES, type TaskRole, type TaskRow, type Tasks } from "../tasks";

const TEXT_ROLES = ["id", "task", "department", "phase", "owner", "after", "state", "note"] as const;

export const TASKS = defineTable({
  id: "tasks",
  label: TERMS.taskList,
  one: say("a task table", "任务表", "任務表"),
  holds: say(
    "the tasks with owner, days or predecessors",
    "任务及其负责人、工期或前置任务",
    "任務及其負責人、工期或前置任務",
  ),
  grain: "record",
  roles: TASK_ROLES,
  recognise: {
    // A name and a state make many lists: who does it, how long or after what makes a plan.
    fits: ({ sure, has }) =>
      sure("task") && (sure("after") || sure("days") || (sure("owner") && (has("phase") || has("department")))),
    least: 2,
    unless: { table: "orders", roles: ["order", "amount"] },
  },
  reasons: TASK_REASONS,
  rules: [
    blankRow,
    errorCell(),
    totalRow(["task"]),
    stated("task", "noTask"),
    readable(["days"], "unreadableNumber"),
    notNegative(["days"]),
  ],
  read(table): Tasks {
    settleRepeated(table, repeatedRows(table));
    const days = table.numbers("days");
    const text = (role: TaskRole, row: number): string => {
      const cell = table.at(role, row);
      return isBlank(cell) ? "" : plainText(String(cell));
    };
    const list = table.counted().map((row): TaskRow => {
      const texts = Object.fromEntries(TEXT_ROLES.map((role) => [role, text(role, row)]));
      return { ...(texts as Omit<TaskRow, "days">), days: Number.isNaN(days[row]!) ? null : days[row]! };
    });
    return { ...table.account(), list };
  },
});
