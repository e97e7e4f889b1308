/**
 * Customers by the month of their first purchase, followed month by month: retention, revenue, cumulative value. Rules §4.
 */
import { addMonths, isoDate, monthStart } from "../../../../domain/calendar/calendar";
import type { FormatName } from "../../../../plan/formats";
import { f } from "../../../../plan/formula";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import type { KeyFigureCell } from "../../../../plan/sections/key-figures-part";
import { chartOf, figuresOf, type Section } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import { type CohortModel, cohortModel, type CohortRow, cohortsResult, monthOf } from "../../model/cohorts";
import type { OptionalSheetInput, OptionalSheetPlan } from "../../optional-sheet";
import { COHORT_TEXTS } from "./texts";
import { agesOf, cohortTriangles, type Triangle, triangleOf, type Triangles, withEarlier } from "./triangles";

const CHART = { rows: 15, columns: 8 };
/** Cohorts drawn beside the line of all: more would be a tangle. */
const DRAWN = 3;
const SERIES_COLORS = [COLORS.seriesSoft, COLORS.seriesAccent, COLORS.green];
/** A cohort of fewer months makes no line. */
const LEAST_MONTHS = 3;

function notes({ cohorts, earlier }: CohortModel, asOf: number): (Text | null)[] {
  const unfinished = asOf + 1 < addMonths(monthStart(asOf), 1) ? COHORT_TEXTS.lastMonth(isoDate(asOf)) : null;
  return [cohorts.length === 1 ? COHORT_TEXTS.oneMonth : unfinished, earlier && COHORT_TEXTS.cut];
}

function keyFigures(model: CohortModel, { active, retention, value, earlier }: Triangles): (KeyFigureCell | null)[] {
  const after = (months: number, label: (months: number) => Text, own: Triangle, format: FormatName) =>
    model.cohorts.length > months ? { label: label(months), value: f`${own.total[`age.${months}`]!}`, format } : null;
  const customers = withEarlier(f`SUM(${active.column.second})`, model, earlier.customers);
  return [
    { label: TERMS.customers, value: customers, format: "count" },
    after(1, COHORT_TEXTS.retentionAt, retention, "percent"),
    after(3, COHORT_TEXTS.retentionAt, retention, "percent"),
    after(3, COHORT_TEXTS.valueAt, value, "wholeMoney"),
    after(12, COHORT_TEXTS.valueAt, value, "wholeMoney"),
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

/** Reports the cohorts shown, in order of time. */
export function cohortsSheet({ orders, analysis }: OptionalSheetInput): OptionalSheetPlan<readonly CohortRow[]> {
  const model = cohortModel(orders, analysis.asOf);
  const triangles = cohortTriangles(model);
  return {
    firstColumn: 16,
    notes: notes(model, analysis.asOf),
    width: 8,
    sections: [
      figuresOf(keyFigures(model, triangles)),
      triangleOf("retention", triangles, model),
      model.cohorts.length > LEAST_MONTHS ? retentionChart(model, triangles) : null,
      triangleOf("value", triangles, model),
      triangleOf("active", triangles, model),
      triangleOf("revenue", triangles, model),
    ],
    checks: checks(model, triangles),
    freeze: { rows: 1, columns: 3 },
    result: cohortsResult(model),
  };
}
