/** Goals as they are typed and judged, all of them on one page, and the figures that measure them. Rules §8. */
import { Day } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import { LEFT, MODULE_COLUMNS } from "../../../plan/modules";
import type { Figure, Headline } from "../../../plan/sections/headline-part";
import { countText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { inputsOf, sheetOf } from "../../../plan/sheet-of";
import { table, valueColumn } from "../../../plan/table";
import { filled, firstRow, inRow } from "../../../plan/row-formulas";
import { TERMS } from "../../../text/terms";
import { FIGURE_LIST } from "../../shared/figure-list";
import { ASSUMPTIONS } from "../../kind-texts";
import { HEADLINES } from "../headline-texts";
import { GOAL_TEMPLATES } from "../templates";
import { CHECKS, COLUMNS, FIGURES, GOAL_STATES, NOTES, SECTIONS, SOURCES, TABS } from "../texts";
import type { MarketingCells } from "./cells";
import { EVALUATION_SHOWN } from "./evaluation-table";
import { GOAL_WORKING } from "./goals-table";
import { counted, totalsOf } from "./totals";

function goalsHeadline(cells: MarketingCells): Headline {
  const { progress, expected, count, measured, reached, firstFault } = totalsOf(cells);
  const { none, begin, finding, unknown, zero, correct, measure, behind, keep } = HEADLINES.goals;
  const { no, task, fault, state, lag } = cells.goals.column;
  const n = { n: countText(count) };
  const found = { ...n, reached: countText(reached), progress: shareText(progress), expected: shareText(expected) };
  const judged = f`IF(${progress}="",${sentence(zero, n)},${sentence(finding, found)})`;
  const unmeasured = firstRow(state, f`(${state}=${GOAL_STATES.noMeasure})`);
  const late = f`IFERROR(MATCH(MAX(${lag}),${lag},0),1)`;
  const named = (row: Expression) => ({ no: inRow(no, row), task: nameText(inRow(task, row)) });
  const running = f`IF(MAX(${lag})>0,${sentence(behind, named(late))},${keep})`;
  const sound = f`IF(${unmeasured}>0,${sentence(measure, named(unmeasured))},${running})`;
  const wrong = sentence(correct, { no: inRow(no, firstFault), fault: inRow(fault, firstFault) });
  return {
    finding: f`IF(${count}=0,${none},IF(${measured}=0,${sentence(unknown, n)},${judged}))`,
    action: f`IF(${count}=0,${begin},IF(${firstFault}>0,${wrong},${sound}))`,
  };
}

function goalFigures(cells: MarketingCells): Figure[] {
  const totals = totalsOf(cells);
  return [
    { label: FIGURES.weighted, value: totals.progress, format: "pace" },
    { label: FIGURES.expected, value: totals.expected, format: "pace" },
    { label: FIGURES.reached, value: totals.reached, format: "count" },
    { label: FIGURES.live, value: counted(cells.goals.column.source, SOURCES.live), format: "count" },
  ];
}

const GOAL_PIXELS = [92, 84, 48, 200, 190, 76, 76, 150, 88, 88, 60, 88, 84, 84, 84, 84, 70, 150, 92, 84, 330];

export function goalsSheet(sheet: SheetBuilder, cells: MarketingCells): void {
  const { goals, lists } = cells;
  const { progress, state, key } = goals.column;
  const weighted = totalsOf(cells).progress;
  const between = f`AND(${weighted}>=MIN(${progress})-0.0000001,${weighted}<=MAX(${progress})+0.0000001)`;
  const templates = table<"about" | "measured" | "example">(GOAL_TEMPLATES.length, {
    about: valueColumn(COLUMNS.about, "text", (i) => GOAL_TEMPLATES[i]!.about, { style: "label" }),
    measured: valueColumn(TERMS.measuredBy, "text", (i) => GOAL_TEMPLATES[i]!.measuredBy),
    // It runs over the columns of figures at its right.
    example: valueColumn(COLUMNS.example, "text", (i) => GOAL_TEMPLATES[i]!.example),
  });
  sheetOf(sheet.onColumns(GOAL_PIXELS), {
    ...{ title: TABS.goals, provenance: null, headline: goalsHeadline(cells), figures: goalFigures(cells) },
    notes: [NOTES.noMeasure, NOTES.gone, NOTES.stretch],
    sections: [
      (lane) => {
        lane.section(SECTIONS.goals);
        const keys = goals.keys.filter((each) => !GOAL_WORKING.some((working) => working === each));
        lists.goals.put(lane, goals, { name: "MarketingGoals", keys });
      },
      (lane) => {
        lane.section(SECTIONS.templates);
        const beside = lane.beside(goals.column.task.place.column);
        templates.put(beside);
        lane.gap(beside.row - lane.row);
      },
    ],
    computed: { sections: [(lane) => void goals.put(lane, { keys: GOAL_WORKING, style: "note" })] },
    checks: [
      { name: CHECKS.between, holds: f`IF(${weighted}="",TRUE,${between})` },
      { name: CHECKS.goals, holds: f`${filled(key)}=${filled(state)}` },
    ],
  });
}

/** The first column beyond the page. */
const WORKING_COLUMN = LEFT + MODULE_COLUMNS + 1;

export function evaluationSheet(sheet: SheetBuilder, cells: MarketingCells): void {
  const { evaluation, judging, asOf, today } = cells;
  const figures = goalFigures(cells).slice(0, 3);
  const asOfFigure: Figure = {
    ...{ label: TERMS.asOfDate, value: new Day(today), format: "date", handle: asOf },
  };
  sheetOf(sheet.onModules().printBefore(WORKING_COLUMN - 1), {
    ...{ title: TABS.evaluation, headline: goalsHeadline(cells), figures: [...figures, asOfFigure] },
    sections: [
      (lane) => {
        lane.section(SECTIONS.evaluation);
        evaluation.put(lane.beside(WORKING_COLUMN), { keys: ["at"], style: "note" });
        evaluation.put(lane, { keys: EVALUATION_SHOWN });
      },
      inputsOf({ title: ASSUMPTIONS }, judging.lines()),
    ],
  });
}

const MEASURE_PIXELS = [380, 110, 170, 110, 90, 130, 12, 120];
/** Rows that are printed: a page of them, those in use first. */
const PRINTED = 30;
const MEASURES_LISTED = ["name", "now", "state", "lastValue", "lastDay", "sheet"] as const;

export function measuresSheet(sheet: SheetBuilder, { measures }: MarketingCells): void {
  const { name, state } = measures.column;
  const { none, begin, finding, action } = HEADLINES.measures;
  const n = filled(name);
  const gone = f`(${n}-${counted(state, SOURCES.live)})`;
  sheetOf(sheet.onColumns(MEASURE_PIXELS), {
    ...{ title: TABS.measures, provenance: null },
    headline: {
      finding: f`IF(${n}=0,${none},${sentence(finding, { n: countText(n), gone: countText(gone) })})`,
      action: f`IF(${n}=0,${begin},${action})`,
    },
    sections: [
      (lane) => {
        lane.section(SECTIONS.measures);
        measures.put(lane.beside(lane.column + FIGURE_LIST.link), { keys: ["link"], style: "note" });
        measures.put(lane, { name: "MeasureList", keys: MEASURES_LISTED });
        if (measures.rows > PRINTED) sheet.printAbove(name.at(PRINTED).place.row);
      },
    ],
    checks: [{ name: CHECKS.measures, holds: f`${gone}=0` }],
    freeze: { rows: name.at(0) },
  });
}
