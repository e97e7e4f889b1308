/**
 * The log of a goal planned anew, and what of it is in force: what was reached by then and what is left to spread. Rules §2.
 */
import type { Text } from "../../../text/locale";
import { checksPart } from "../../../plan/sections/checks-part";
import { type TableColumn, tablePart } from "../../../plan/sections/table-part";
import { type Provenance, titlePart } from "../../../plan/sections/title-part";
import { Day } from "../../../plan/content";
import { f, joined } from "../../../plan/formula";
import { Lane } from "../../../plan/lane";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import type { GoalCells } from "../cells";
import { measureFormat } from "../measure-format";
import type { Goal } from "../model";
import { type Measure, MEASURES } from "../measures";
import { measureHeading, MEASURE_TEXTS } from "../texts";
import { LOG_COLUMNS, type Replan } from "./replan";
import { REPLAN_TEXTS } from "./texts";

/** Stages whose goal in force differs from the first plan: those a table tells. */
export const replannedMeasures = ({ actual }: Goal): Measure[] =>
  MEASURES.filter((measure) => actual.byDay[measure] !== null);

/** Day, weight passed, and by measure what was reached by then and what is left; places `cells.replan`. */
function inForcePart(lane: Lane, goal: Goal, cells: GoalCells): void {
  const { replan, days, need, start } = cells;
  if (replan === null || goal.replans.through === null) {
    lane.text(REPLAN_TEXTS.firstPlanInForce, "label");
    return;
  }
  const { sheet } = lane;
  const fact = (
    label: Text,
    content: Day | ReturnType<typeof f>,
    handle: typeof replan.through,
    format: "date" | "weight",
  ): void => {
    sheet.style(sheet.put(lane.row, lane.column, [[label]]), "label");
    sheet.put(lane.row, lane.column + 1, [[content]], { handle });
    sheet.style(handle, "derived").format(handle, format, "right");
    lane.gap();
  };
  const { through } = replan;
  fact(REPLAN_TEXTS.through, new Day(goal.replans.through), through, "date");
  fact(REPLAN_TEXTS.weightPassed, f`INDEX(${days.soFar},${through}-${start}+1)`, replan.passed, "weight");
  lane.gap();
  const stages = replannedMeasures(goal);
  const reached = (measure: Measure) => f`ROUND(SUMIFS(${days.actual[measure]!},${days.date},"<="&${through}),2)`;
  tablePart(lane, stages.length, [
    { heading: REPLAN_TEXTS.stage, format: "text", cell: (i) => MEASURE_TEXTS[stages[i]!] },
    { heading: REPLAN_TEXTS.need, format: "exact", cell: (i) => f`${need[stages[i]!]}` },
    {
      heading: REPLAN_TEXTS.reached,
      format: "exact",
      cell: (i) => reached(stages[i]!),
      handle: replan.reached,
    },
    {
      heading: REPLAN_TEXTS.left,
      format: "exact",
      cell: (i) => f`MAX(0,ROUND(${need[stages[i]!]}-${replan.reached.at(i).relative},2))`,
      handle: replan.left,
    },
  ]);
}

function logColumns(log: readonly Replan[]): TableColumn[] {
  const figures = MEASURES.flatMap((measure): TableColumn[] => [
    {
      heading: measureHeading(measure, REPLAN_TEXTS.reachedOf),
      format: measureFormat(measure),
      cell: (i) => log[i]!.done[measure] ?? null,
    },
    {
      heading: measureHeading(measure, REPLAN_TEXTS.leftOf),
      format: measureFormat(measure),
      cell: (i) => log[i]!.left[measure] ?? null,
    },
  ]);
  const through = (i: number) => log[i]!.through;
  return [
    { heading: REPLAN_TEXTS.on, format: "date", cell: (i) => new Day(Math.floor(log[i]!.on)) },
    {
      heading: REPLAN_TEXTS.through,
      format: "date",
      cell: (i) => (through(i) === null ? REPLAN_TEXTS.firstPlanInForce : new Day(through(i)!)),
    },
    { heading: REPLAN_TEXTS.daysLeft, format: "count", cell: (i) => log[i]!.daysLeft },
    ...figures,
  ];
}

/** Lays the sheet out; places `cells.replan` where a re-plan is in force. */
export function replansSheet(sheet: SheetBuilder, goal: Goal, cells: GoalCells, provenance: Provenance): void {
  const lane = new Lane(sheet);
  titlePart(lane, { title: REPLAN_TEXTS.title, description: REPLAN_TEXTS.description }, provenance);
  lane.gap();
  lane.section(REPLAN_TEXTS.inForce, LOG_COLUMNS);
  inForcePart(lane, goal, cells);
  lane.gap();
  lane.section(REPLAN_TEXTS.log, LOG_COLUMNS);
  const { log } = goal.replans;
  const { whole } = tablePart(lane, log.length, logColumns(log));
  sheet.table("GoalReplans", whole);
  const { replan, need } = cells;
  if (replan !== null) {
    lane.gap();
    const adds = replannedMeasures(goal).map(
      (measure, i) =>
        f`ABS(${replan.reached.at(i)}+${replan.left.at(i)}-MAX(${need[measure]},${replan.reached.at(i)}))<0.005`,
    );
    checksPart(lane, [{ name: REPLAN_TEXTS.check, holds: f`AND(${joined(adds, ",")})` }], LOG_COLUMNS);
  }
  sheet.freeze(1);
}
