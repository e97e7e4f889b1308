/**
 * Customers by the month of their first purchase, followed month by month: retention, revenue, cumulative value. Rules §4.
 */
import { addMonths, isoDate, monthStart } from "../../../../domain/calendar/calendar";
import { f } from "../../../../plan/formula";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import type { KeyFigureCell } from "../../../../plan/sections/key-figures-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { chartOf, figuresOf, type Section, sheetOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import type { Text } from "../../../../text/locale";
import { type CohortModel, cohortModel, type CohortRow, cohortsResult, monthOf } from "../../model/cohorts";
import { type OptionalSheetInput, orderRowsOf } from "../../optional-sheet-input";
import { COHORT_TEXTS } from "./texts";
import { agesOf, cohortTriangles, countsOf, triangleOf, type Triangles, withEarlier } from "./triangles";

const CHART = { rows: 15, columns: 8 };
/** Cohorts drawn beside the line of all: more would be a tangle. */
const DRAWN = 3;
const SERIES_COLORS = [COLORS.seriesSoft, COLORS.seriesAccent, COLORS.green];
/** A cohort of fewer months makes no line. */
const LEAST_MONTHS = 3;

function notes({ cohorts, earlier }: CohortModel, asOf: number): Text[] {
  const unfinished = asOf + 1 < addMonths(monthStart(asOf), 1) ? [COHORT_TEXTS.lastMonth(isoDate(asOf))] : [];
  return [
    ...(cohorts.length === 1 ? [COHORT_TEXTS.oneMonth] : unfinished),
    ...(earlier === null ? [] : [COHORT_TEXTS.cut]),
  ];
}

function keyFigures(model: CohortModel, { active, retention, value, earlier }: Triangles): KeyFigureCell[] {
  const known = model.cohorts.length;
  const after = (months: number, triangle: "retention" | "value"): KeyFigureCell[] => {
    if (known <= months) return [];
    const { total } = triangle === "retention" ? retention : value;
    const label = triangle === "retention" ? COHORT_TEXTS.retentionAt(months) : COHORT_TEXTS.valueAt(months);
    return [
      { label, value: f`${total[`age.${months}`]!}`, format: triangle === "retention" ? "percent" : "wholeMoney" },
    ];
  };
  const customers = withEarlier(f`SUM(${active.column.second})`, model, earlier.customers);
  return [
    { label: COHORT_TEXTS.customers, value: customers, format: "count" },
    ...after(1, "retention"),
    ...after(3, "retention"),
    ...after(3, "value"),
    ...after(12, "value"),
  ];
}

/** Retention of all cohorts and of the latest ones that have customers and a few months behind them. */
function retentionChart({ cohorts }: CohortModel, { retention }: Triangles): Section {
  const months = cohorts.length - 1;
  const old = cohorts.map((_, i) => i).filter((i) => cohorts[i]!.customers > 0 && cohorts.length - i > LEAST_MONTHS);
  const all = retention.total["age.1"]!.across(months);
  return chartOf(COHORT_TEXTS.chartSection, CHART, {
    key: "cohorts",
    type: "line",
    title: COHORT_TEXTS.chart,
    categories: retention.column["age.1"]!.at(0).above(1).across(months),
    series: [
      { name: COHORT_TEXTS.all, values: all, color: COLORS.seriesMain },
      ...old.slice(-DRAWN).map((i, position) => ({
        name: monthOf(cohorts[i]!),
        values: agesOf(retention, 1).part(i, 0, 1, months - i),
        color: SERIES_COLORS[position]!,
      })),
    ],
    valueAxisTitle: COHORT_TEXTS.chartAxis,
    categoryAxisTitle: COHORT_TEXTS.chartMonths,
    numberFormat: "0%",
  });
}

function checks(model: CohortModel, { active, revenue, earlier }: Triangles): Check[] {
  const { checks: texts } = COHORT_TEXTS;
  const customers = f`SUM(${active.column.second})`;
  const amount = withEarlier(f`SUM(${agesOf(revenue)})`, model, earlier.revenue);
  return [
    { name: texts.customers, holds: f`${withEarlier(customers, model, earlier.customers)}=${model.customers}` },
    { name: texts.active, holds: f`SUM(${agesOf(active, 0, 1)})=${customers}` },
    { name: texts.revenue, holds: sameMoney(f`(${amount})`, f`${model.revenue}`) },
  ];
}

/** Lays the sheet out and reports the cohorts shown, in order of time. */
export function cohortsSheet(sheet: SheetBuilder, input: OptionalSheetInput): readonly CohortRow[] {
  const { orders, analysis, provenance } = input;
  const model = cohortModel(orders, analysis.asOf);
  const triangles = cohortTriangles(model);
  const { retention, value, active, revenue, earlier } = triangles;
  sheet.width(1, 16);
  sheetOf(sheet, {
    title: COHORT_TEXTS.tab,
    description: COHORT_TEXTS.description,
    provenance,
    notes: notes(model, analysis.asOf),
    width: 8,
    sections: [
      figuresOf(keyFigures(model, triangles)),
      // The first month is always 100 %: it would leave no colours for the others.
      triangleOf(COHORT_TEXTS.retention, retention, { color: "#5B9BC8", from: 1 }),
      model.cohorts.length > LEAST_MONTHS ? retentionChart(model, triangles) : null,
      triangleOf(COHORT_TEXTS.value, value, { color: "#E2A967" }),
      countsOf(COHORT_TEXTS.active, active, model, "customers", earlier.customers),
      countsOf(COHORT_TEXTS.revenue, revenue, model, "revenue", earlier.revenue),
      orderRowsOf(orders),
    ],
    checks: checks(model, triangles),
    freeze: { rows: 1, columns: 3 },
  });
  return cohortsResult(model);
}
