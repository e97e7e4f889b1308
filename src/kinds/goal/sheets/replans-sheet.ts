/**
 * The log of a goal planned anew, and what of it is in force: what was reached by then and what is left to spread. Rules §2.
 */
import { Day } from "../../../plan/content";
import { f, joined } from "../../../plan/formula";
import type { Check } from "../../../plan/sections/checks-part";
import { type Inputs, inputs, inputsPart } from "../../../plan/sections/inputs-part";
import type { Provenance } from "../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { type Column, eachOf, type Table, table } from "../../../plan/table";
import { replannedMeasures } from "../cells";
import type { GoalLayout } from "../layout";
import { measureFormat } from "../measure-format";
import type { Measure } from "../measures";
import { logHeading, type Replan } from "../replan";
import { MEASURE_TEXTS, REPLAN_TEXTS } from "../texts";

/** The last day that counts as happened with the weight passed by then, and one row a measure that a table tells. */
export interface ReplanFigures {
  readonly inputs: Inputs<"through" | "passed">;
  readonly table: Table<"stage" | "need" | "reached" | "left">;
}

/** @param last The last day that counts as happened. */
export function replanFigures(layout: GoalLayout, last: number): ReplanFigures {
  const measures = replannedMeasures(layout.goal);
  const dates = inputs({
    through: { label: REPLAN_TEXTS.through, value: new Day(last), format: "date" },
    passed: {
      label: REPLAN_TEXTS.weightPassed,
      value: ({ through }) => f`INDEX(${layout.cells.days.soFar},${through}-${layout.cells.start}+1)`,
      format: "weight",
    },
  });
  const { through } = dates.cell;
  const spread = table(measures.length, {
    stage: { heading: REPLAN_TEXTS.stage, format: "text", cell: (_, { i }) => MEASURE_TEXTS[measures[i]!] },
    need: { heading: REPLAN_TEXTS.need, format: "exact", cell: (_, { i }) => f`${layout.cells.need[measures[i]!]}` },
    reached: {
      heading: REPLAN_TEXTS.reached,
      format: "exact",
      cell: (_, { i }) => {
        const { days } = layout.cells;
        return f`ROUND(SUMIFS(${days.actual[measures[i]!]!},${days.date},"<="&${through}),2)`;
      },
    },
    left: {
      heading: REPLAN_TEXTS.left,
      format: "exact",
      cell: ({ reached }, { i }) => f`MAX(0,ROUND(${layout.cells.need[measures[i]!]}-${reached},2))`,
    },
  });
  return { inputs: dates, table: spread };
}

type LogKey = "on" | "through" | "daysLeft" | `${"done" | "left"}.${Measure}`;

function logTable(log: readonly Replan[], measures: readonly Measure[]): Table<LogKey> {
  const of = (measure: Measure, key: "done" | "left"): Column<LogKey> => ({
    heading: logHeading(measure, key),
    format: measureFormat(measure),
    cell: (_, { i }) => log[i]![key][measure] ?? null,
  });
  return table<LogKey>(log.length, {
    on: { heading: REPLAN_TEXTS.on, format: "date", cell: (_, { i }) => new Day(Math.floor(log[i]!.on)) },
    through: {
      heading: REPLAN_TEXTS.through,
      format: "date",
      cell: (_, { i }) => {
        const { through } = log[i]!;
        return through === null ? REPLAN_TEXTS.firstPlanInForce : new Day(through);
      },
    },
    daysLeft: { heading: REPLAN_TEXTS.daysLeft, format: "count", cell: (_, { i }) => log[i]!.daysLeft },
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

/** Lays the sheet out; places the figures of a re-plan in force. */
export function replansSheet(sheet: SheetBuilder, layout: GoalLayout, provenance: Provenance): void {
  const { replans, measures } = layout.goal;
  const log = logTable(replans.log, measures);
  sheetOf(sheet, {
    title: REPLAN_TEXTS.title,
    description: REPLAN_TEXTS.description,
    provenance,
    width: log.keys.length,
    sections: [inForce(layout), tableOf(REPLAN_TEXTS.log, log, { name: "GoalReplans" })],
    checks: checks(layout),
  });
}
