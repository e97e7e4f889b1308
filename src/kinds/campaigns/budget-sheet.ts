/**
 * The next budget by past return between a test budget and a cap, exact and live: the domain's capped split in native formulas.
 */
import { checksPart, sameMoney } from "../../plan/sections/checks-part";
import { keyFiguresPart } from "../../plan/sections/key-figures-part";
import { type Provenance, titlePart } from "../../plan/sections/title-part";
import { f } from "../../plan/formula";
import { Lane } from "../../plan/lane";
import type { SheetBuilder } from "../../plan/sheet-builder";
import { COLORS } from "../../plan/styles";
import type { CampaignAnalysis } from "./analysis";
import { BUDGET_COLUMNS, budgetCells, type BudgetCells, budgetTable, limitsPart, workingPart } from "./budget-part";
import type { CampaignCells } from "./cells";
import { budgetInputs } from "./inputs";
import { CHARTED } from "./learning-sheet";
import { BUDGET_TEXTS, CHECK_TEXTS, TEXTS } from "./texts";

const CHART = { rows: 16, columns: 8 };

function chartPart(lane: Lane, { name, pastCost, next }: BudgetCells): void {
  const { chart } = BUDGET_TEXTS;
  const shown = Math.min(CHARTED, name.rows);
  lane.section(chart.section, CHART.columns);
  lane.sheet.chart({
    key: "budget",
    type: "columnClustered",
    title: chart.title,
    categories: name.part(0, 0, shown, 1),
    series: [
      { name: BUDGET_TEXTS.pastCost, values: pastCost.part(0, 0, shown, 1), color: COLORS.seriesSoft },
      { name: BUDGET_TEXTS.next, values: next.part(0, 0, shown, 1), color: COLORS.seriesMain },
    ],
    numberFormat: "#,##0",
    position: lane.reserve(CHART.rows, CHART.columns),
  });
}

/** Lays the sheet out; places budget, caps and test budget of `cells`. */
export function budgetSheet(
  sheet: SheetBuilder,
  analysis: CampaignAnalysis,
  cells: CampaignCells,
  provenance: Provenance,
): void {
  const lane = new Lane(sheet);
  const own = budgetCells(analysis.campaigns.length);
  titlePart(lane, { title: TEXTS.tabs.budget, description: BUDGET_TEXTS.description }, provenance);
  lane.text(BUDGET_TEXTS.note, "note");
  lane.gap();
  keyFiguresPart(lane, [
    { label: BUDGET_TEXTS.next, value: f`${cells.budget}`, format: "wholeMoney" },
    { label: BUDGET_TEXTS.pastCost, value: f`SUM(${cells.columns.cost})`, format: "wholeMoney" },
    { label: BUDGET_TEXTS.expected, value: f`SUMPRODUCT(${own.next},${own.weight})`, format: "wholeMoney" },
    { label: BUDGET_TEXTS.kept, value: f`ROUND(${cells.budget}-SUM(${own.next}),2)`, format: "wholeMoney" },
  ]);
  lane.gap();
  budgetInputs(lane, analysis, cells);
  limitsPart(lane, cells, own);
  lane.gap();
  budgetTable(lane, cells, own);
  lane.gap();
  chartPart(lane, own);
  lane.gap();
  workingPart(lane, cells, own);
  lane.gap();
  // Rounding to the cent may take a part over a limit by less than a cent.
  const within = f`SUMPRODUCT((${own.next}>${own.caps}+0.01)+(${own.next}<${own.minimum}-0.01))=0`;
  const spent = sameMoney(f`SUM(${own.next})`, f`ROUND(${cells.budget},2)`);
  const full = f`SUMPRODUCT((${own.weight}>0)*(${own.part}<${own.caps}-0.005))=0`;
  const checks = [
    { name: CHECK_TEXTS.budget, holds: f`OR(${spent},AND(SUM(${own.next})<${cells.budget},${full}))` },
    { name: CHECK_TEXTS.limits, holds: within },
  ];
  checksPart(lane, checks, BUDGET_COLUMNS);
  sheet.freeze(1);
}
