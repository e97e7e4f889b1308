/**
 * The log of a goal planned anew, and what of it is in force: what was reached by then and what is left to spread. Rules §2.
 */
import { Day } from "../../../plan/content";
import { f, joined } from "../../../plan/formula";
import type { Check } from "../../../plan/sections/checks-part";
import { derived, type Inputs, inputs, inputsPart } from "../../../plan/sections/inputs-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { column, eachOf, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { replannedMeasures } from "../cells";
import type { GoalLayout } from "../layout";
import { measureFormat } from "./parts";
import type { Measure } from "../measures";
import { logHeading, type Replan } from "../replan";
import { MEASURE_TEXTS, REPLAN_TEXTS } from "../texts";

/** The last day that counts as happened with the weight passed by then, and one row a measure that a table tells. */
interface ReplanFigures {
  readonly inputs: Inputs<"through" | "passed">;
  readonly table: Table<"stage" | "need" | "reached" | "left">;
}

/** @param last The last day that counts as happened. */
export function replanFigures(layout: GoalLayout, last: number): ReplanFigures {
  const measures = replannedMeasures(layout.goal);
  const dates = inputs<"through" | "passed">({
    through: derived(REPLAN_TEXTS.through, "date", new Day(last)),
    passed: derived(REPLAN_TEXTS.weightPassed, "weight", ({ through }) => {
      const { days, start } = layout.cells;
      return f`INDEX(${days.soFar},${through}-${start}+1)`;
    }),
  });
  const { through } = dates.cell;
  const spread = table<"stage" | "need" | "reached" | "left">(measures.length, {
    stage: valueColumn(TERMS.measure, "text", (i) => MEASURE_TEXTS[measures[i]!]),
    need: valueColumn(TERMS.goal, "exact", (i) => f`${layout.cells.need[measures[i]!]}`),
    reached: valueColumn(REPLAN_TEXTS.reached, "exact", (i) => {
      const { days } = layout.cells;
      return f`ROUND(SUMIFS(${days.actual[measures[i]!]!},${days.date},"<="&${through}),2)`;
    }),
    left: column(REPLAN_TEXTS.left, "exact", ({ reached }, { i }) => {
      const need = layout.cells.need[measures[i]!];
      return f`MAX(0,ROUND(${need}-${reached},2))`;
    }),
  });
  return { inputs: dates, table: spread };
}

type LogKey = "on" | "through" | "daysLeft" | `${"done" | "left"}.${Measure}`;

function logTable(log: readonly Replan[], measures: readonly Measure[]): Table<LogKey> {
  const of = (measure: Measure, key: "done" | "left") =>
    valueColumn(logHeading(measure, key), measureFormat(measure), (i) => log[i]![key][measure] ?? null);
  return table<LogKey>(log.length, {
    on: valueColumn(REPLAN_TEXTS.on, "date", (i) => new Day(Math.floor(log[i]!.on))),
    through: valueColumn(REPLAN_TEXTS.through, "date", (i) => {
      const { through } = log[i]!;
      return through === null ? REPLAN_TEXTS.firstPlanInForce : new Day(through);
    }),
    daysLeft: valueColumn(TERMS.sellingDaysLeft, "count", (i) => log[i]!.daysLeft),
    ...eachOf(measures, (measure) => ({ done: of(measure, "done"), left: of(measure, "left") })),
  });
}

const inForce =
  ({ replan }: GoalLayout): Section =>
  (lane) => {
    lane.section(REPLAN_TEXTS.inForce);
    if (replan === null) {
      lane.text(REPLAN_TEXTS.firstPlanInForce, "label");
      return;
    }
    inputsPart(lane, replan.inputs.lines());
    replan.table.put(lane.gap());
  };

function checks({ goal, cells: { replan, need } }: GoalLayout): Check[] {
  if (replan === null) return [];
  const adds = replannedMeasures(goal).map((measure, i) => {
    const reached = replan.reached.at(i);
    return f`ABS(${reached}+${replan.left.at(i)}-MAX(${need[measure]},${reached}))<0.005`;
  });
  return [{ name: REPLAN_TEXTS.check, holds: f`AND(${joined(adds, ",")})` }];
}

export function replansSheet(sheet: SheetBuilder, layout: GoalLayout): void {
  const { replans, measures } = layout.goal;
  const log = logTable(replans.log, measures);
  sheetOf(sheet, {
    title: REPLAN_TEXTS.title,
    description: REPLAN_TEXTS.description,
    width: log.keys.length,
    sections: [inForce(layout), tableOf(REPLAN_TEXTS.log, log, { name: "GoalReplans" })],
    checks: checks(layout),
  });
}
