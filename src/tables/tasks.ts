/**
 * The task table: a list of what has to be done, as project sheets and task tools (飞书, Teambition, Asana, Microsoft Planner) export it. Its
 * columns and their usual headings, why its rows can be left out, and the tasks: one entry for each.
 */
import { say } from "../text/say";
import { TERMS } from "../text/terms";
import type { TableAccount } from "./open-table";
import { FIGURE_REASONS, REPEATED_REASON, ROW_REASONS } from "./reasons";
import type { RoleSpec } from "./roles";
import type { Cell } from "./source";

/** A length with its unit, "3天" or "3 days". */
const withoutDays = (cell: Cell): Cell =>
  typeof cell === "string" ? cell.replace(/\s*(?:个工作日|個工作日|工作日|天|日|days?|d)\s*$/i, "") : cell;

export const TASK_ROLES = {
  id: {
    label: say("Task number", "任务编号", "任務編號"),
    sample: say("No.", "序号", "序號"),
    type: "id",
    words: "任务编号|任务序号|任务id|编号|序号|task id|task no|task number|id|no|#|wbs",
  },
  task: {
    label: TERMS.task,
    sample: TERMS.task,
    type: "name",
    required: { holds: say("what has to be done", "任务名称", "任務名稱") },
    weight: 1,
    words:
      "任务|任务名称|任务标题|任务内容|工作任务|工作内容|工作项|事项|待办事项|事项名称|task|task name|task title|title|to do|todo|activity|action item|work item",
    part: { has: /任务(?:名|标题|内容)|taskname/, not: /数|编号|完成|负责|状态/ },
  },
  department: {
    label: TERMS.department,
    sample: TERMS.department,
    type: "name",
    words: "部门|责任部门|负责部门|所属部门|职能|department|team|function|group|bucket|bucket name",
  },
  phase: {
    label: TERMS.phase,
    sample: TERMS.phase,
    type: "name",
    words: "阶段|階段|所属阶段|活动阶段|节点|里程碑|phase|stage|milestone|section|section/column",
  },
  owner: {
    label: TERMS.owner,
    sample: TERMS.owner,
    type: "name",
    weight: 1,
    words: "负责人|责任人|执行人|执行者|经办人|跟进人|owner|assignee|assigned to|responsible|person|who",
  },
  days: {
    label: TERMS.duration,
    sample: TERMS.duration,
    type: "count",
    rewrite: withoutDays,
    weight: 1.5,
    words:
      "工期|工期（天）|所需天数|工作日|工作天数|预计工期|天数|耗时|days|working days|duration|duration (days)|effort (days)|estimate",
    part: { has: /工期|天数|duration|workingdays/, not: /延期|剩余|逾期|delay|late/ },
  },
  after: {
    label: TERMS.waitsFor,
    sample: TERMS.waitsFor,
    type: "text",
    weight: 2,
    words:
      "前置任务|前置任务编号|前置|紧前任务|紧前工作|依赖|依赖任务|前置事项|waits for|predecessors|predecessor|depends on|dependencies|dependency|blocked by|after",
    part: { has: /前置|紧前|依赖|predecessor|dependenc/ },
  },
  state: {
    label: TERMS.state,
    sample: TERMS.state,
    type: "text",
    words: "状态|任务状态|进度|完成状态|完成情况|进展|status|state|progress|task status",
  },
  note: {
    label: TERMS.notes,
    type: "text",
    words: "备注|说明|描述|注意事项|note|notes|comment|comments|description|remark",
  },
} satisfies Record<string, RoleSpec>;
export type TaskRole = keyof typeof TASK_ROLES;

export const TASK_REASONS = {
  blankRow: ROW_REASONS.blankRow,
  errorCell: ROW_REASONS.errorCell,
  totalRow: ROW_REASONS.totalRow,
  noTask: say("The task has no name.", "缺少任务名称。", "缺少任務名稱。"),
  ...FIGURE_REASONS,
  ...REPEATED_REASON,
};
type TaskReason = keyof typeof TASK_REASONS;

/** Texts as they stand in the table; "" where nothing does. */
export interface TaskRow extends Readonly<Record<Exclude<TaskRole, "days">, string>> {
  /** null where the table does not say. */
  readonly days: number | null;
}

export interface Tasks extends TableAccount<TaskRole, TaskReason> {
  readonly list: readonly TaskRow[];
}
