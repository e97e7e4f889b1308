/** The way through the plan, the main sheet: what is complete, what is open, and what comes next. Rules §8. */
import { type Expression, f } from "../../../plan/formula";
import { countText, sentence } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf, tableOf } from "../../../plan/sheet-of";
import { firstRow, inRow } from "../../../plan/row-formulas";
import { TERMS } from "../../../text/terms";
import { HEADLINES } from "../headline-texts";
import { CHECKS, FIGURES, SECTIONS, STEP_STATES } from "../texts";
import type { MarketingCells } from "./cells";
import { counted, totalsOf } from "./totals";

const PIXELS = [170, 310, 92, 88, 180, 100];

/** What the whole plan asks for, in a word for the overview. */
function stateOf(isEmpty: Expression, { behind, measured, faults, actionFaults, late }: ReturnType<typeof totalsOf>) {
  const judged = f`IF(${behind}>0,${TERMS.behind},IF(${measured}>0,${TERMS.onTrack},${TERMS.ready}))`;
  return f`IF(${isEmpty},${TERMS.notBegun},IF(${faults}+${actionFaults}+${late}>0,${TERMS.act},${judged}))`;
}

export function stepsSheet(sheet: SheetBuilder, cells: MarketingCells): void {
  const { steps, questions, lists } = cells;
  const totals = totalsOf(cells);
  const { title, none, finding, next, done, correct } = HEADLINES.steps;
  const { state, open, step, next: question, answered } = steps.column;
  const complete = counted(state, STEP_STATES.complete);
  const all = f`ROWS(${state})`;
  const isEmpty = f`COUNTIF(${state},${STEP_STATES.empty})=${all}`;
  const at = firstRow(open, f`(${open}>0)`);
  const wrong = f`(${totals.faults}+${totals.actionFaults})`;
  const found = { complete: countText(complete), all: countText(all), open: countText(f`SUM(${open})`) };
  const go = sentence(next, { step: inRow(step, at), question: inRow(question, at) });
  sheetOf(sheet.onColumns(PIXELS), {
    ...{ title },
    headline: {
      finding: f`IF(${isEmpty},${none},${sentence(finding, found)})`,
      action: f`IF(${wrong}>0,${sentence(correct, { n: countText(wrong) })},IF(SUM(${open})=0,${done},${go}))`,
      state: stateOf(isEmpty, totals),
    },
    figures: [
      { label: FIGURES.weighted, value: totals.progress, format: "pace", isKey: true },
      { label: FIGURES.complete, value: complete, format: "count" },
      { label: FIGURES.open, value: f`SUM(${open})`, format: "count" },
      { label: FIGURES.behind, value: totals.behind, format: "count" },
    ],
    sections: [
      tableOf(SECTIONS.steps, steps),
      (lane) => {
        lane.section(SECTIONS.questions);
        lists.answers.put(lane, questions);
      },
    ],
    checks: [{ name: CHECKS.steps, holds: f`SUM(${answered})+SUM(${open})=ROWS(${questions.column.question})` }],
  });
}
