/**
 * Customers by the month of their first purchase, followed month by month in four triangles: customers and revenue as values, retention
 * and cumulative value as formulas of them. Rules §4.
 */
import { addMonths, isoDate, monthStart } from "../../../../domain/calendar/calendar";
import { cellsOf } from "../../../../plan/cells";
import { type Content, Day } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import { type Figure, figure, type Headline } from "../../../../plan/sections/headline-part";
import { countText, sentence, shareText } from "../../../../plan/sentence";
import { chartOf, type Section, tableOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import { type Column, each, type Table, table, valueColumn } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import { type CohortModel, cohortModel, cohortsResult, monthOf } from "../../model/cohorts";
import type { OptionalSheetInput, OptionalSheetPlan } from "../../optional-sheet";
import { COHORT_TEXTS } from "./texts";

/** A column by months since the first purchase; the lower right half stays empty. `second` stands before them. */
type TriangleKey = "month" | "second" | `age.${string}`;
type Triangle = Table<TriangleKey>;

/** All cells of the months from `age` on, or so many columns of them. */
const agesOf = ({ column, rows }: Triangle, age = 0, columns = rows - age): Handle =>
  column[`age.${age}`]!.across(columns);

/** Cohorts that have lived so many months, as a part of a column or of several. */
const oldEnough = (handle: Handle, months: number): Handle => handle.part(0, 0, handle.rows - months, handle.columns);

/**
 * @param cell Of a cohort some months after the first purchase, where it has lived so long.
 * @param total Below the cells of a month.
 */
function triangle(
  { cohorts }: CohortModel,
  second: Column<TriangleKey>,
  format: FormatName,
  make: { readonly cell: (cohort: number, age: number) => Content; readonly total: (age: number) => Expression },
): Triangle {
  return table<TriangleKey>(cohorts.length, {
    month: valueColumn(COHORT_TEXTS.month, "month", (i) => new Day(cohorts[i]!.month), {
      ...{ horizontal: "left", total: COHORT_TEXTS.all },
    }),
    second,
    ...each("age", Array.from(cohorts.keys(), String), (age): Column<TriangleKey> => ({
      heading: Number(age),
      format,
      cell: (_, { i }) => (i + Number(age) < cohorts.length ? make.cell(i, Number(age)) : null),
      total: () => make.total(Number(age)),
    })),
  });
}

/** A sum over the cohorts shown, with the earlier ones. */
const withEarlier = (sum: Expression, { earlier }: CohortModel, cell: Handle): Expression =>
  earlier === null ? sum : f`${sum}+${cell}`;

/** Figures of the orders; the other triangles are computed from them. */
function values(model: CohortModel, key: "active" | "revenue", second: Column<TriangleKey>, earlier: Handle): Triangle {
  const total: Column<TriangleKey>["total"] = (column) => withEarlier(f`SUM(${column.second})`, model, earlier);
  const own: Triangle = triangle(model, { ...second, total, totalFormat: "wholeMoney" }, second.format, {
    cell: (i, age) => model.cohorts[i]![key][age]!,
    total: (age) => f`SUM(${oldEnough(agesOf(own, age, 1), age)})`,
  });
  return own;
}

/** @param sumOver What the total sums: over the cohorts old enough for the month, and over their customers. */
function perCustomer(
  model: CohortModel,
  active: Triangle,
  format: FormatName,
  { cell, sumOver }: { cell: (i: number, age: number) => Expression; sumOver: (age: number) => Handle },
): Triangle {
  const customers = active.column.second;
  const total = f`SUM(${customers})`;
  const second = valueColumn(TERMS.customers, "count", (i) => f`${active.at(i).second}`, { total });
  return triangle(model, second, format, {
    cell: (i, age) => f`IF(${active.at(i).second}=0,"",${cell(i, age)}/${active.at(i).second})`,
    total: (age) => {
      const base = f`SUM(${oldEnough(customers, age)})`;
      return f`IF(${base}=0,"",SUM(${oldEnough(sumOver(age), age)})/${base})`;
    },
  });
}

type Triangles = ReturnType<typeof cohortTriangles>;

function cohortTriangles(model: CohortModel) {
  const { cohorts } = model;
  /** Of the cohorts before those shown. */
  const earlier = cellsOf("customers", "revenue");
  const counts = valueColumn(TERMS.customers, "count", (i) => cohorts[i]!.customers);
  const active = values(model, "active", counts, earlier.customers);
  const sumOf = (i: number): Expression => f`SUM(${agesOf(revenue).part(i, 0, 1, cohorts.length - i).relative})`;
  const sums = valueColumn(COHORT_TEXTS.total, "wholeMoney", sumOf);
  const revenue: Triangle = values(model, "revenue", sums, earlier.revenue);
  const retention = perCustomer(model, active, "percent", {
    cell: (i, age) => f`${active.at(i)[`age.${age}`]!}`,
    sumOver: (age) => agesOf(active, age, 1),
  });
  const value = perCustomer(model, active, "wholeMoney", {
    cell: (i, age) => f`SUM(${agesOf(revenue).part(i, 0, 1, age + 1).relative})`,
    sumOver: (age) => agesOf(revenue, 0, age + 1),
  });
  return { retention, value, active, revenue, earlier };
}

/** A triangle whose cells are coloured from a month on. */
const scaled =
  (title: Text, own: Triangle, from: 0 | 1, color: string): Section =>
  (lane) => {
    tableOf(title, own)(lane);
    if (from < own.rows) lane.sheet.condition(agesOf(own, from), { type: "colorScale", colors: ["#FFFFFF", color] });
  };

/** A triangle with a line of the cohorts before those shown above its totals. */
function withLine(key: "active" | "revenue", { [key]: own, earlier }: Triangles, model: CohortModel): Section {
  const figure = key === "active" ? "customers" : "revenue";
  const beforeTotals = (lane: Lane): void => {
    if (model.earlier === null) return;
    const { sheet, row, column } = lane;
    const name = COHORT_TEXTS.before({ month: monthOf(model.cohorts[0]!) });
    sheet.style(sheet.put(row, column, [[name]]), "label");
    const cell = sheet.put(row, column + 1, [[model.earlier[figure]]], { handle: earlier[figure] });
    sheet.style(cell, "label").format(cell, "wholeMoney", "right");
    lane.gap();
  };
  return tableOf(COHORT_TEXTS[key], own, { beforeTotals });
}

/** Ten months stand on a screen. */
const MONTH_PIXELS = 65;
const CHART = { rows: 15, columns: 12 };
/** Cohorts drawn beside the line of all: more would be a tangle. */
const DRAWN = 3;
const SERIES_COLORS = [COLORS.seriesSoft, COLORS.seriesAccent, COLORS.green];
/** A cohort of fewer months makes no line. */
const LEAST_MONTHS = 3;

function notes({ cohorts, earlier }: CohortModel, asOf: number): (Text | null)[] {
  const unfinished = asOf + 1 < addMonths(monthStart(asOf), 1) ? COHORT_TEXTS.lastMonth({ day: isoDate(asOf) }) : null;
  return [cohorts.length === 1 ? COHORT_TEXTS.oneMonth : unfinished, earlier && COHORT_TEXTS.cut];
}

/** How many come back, and whether the latest who could have done so did as the others. */
function headlineOf({ cohorts }: CohortModel, { active, retention }: Triangles): Headline {
  const { headline: texts } = COHORT_TEXTS;
  const latest = cohorts.length - 2;
  if (latest < 0) return { finding: texts.oneMonth, action: texts.wait };
  const [all, own] = [retention.total["age.1"]!, retention.column["age.1"]!.at(latest)];
  const third = cohorts.length > 3 ? sentence(texts.third, { third: shareText(retention.total["age.3"]!) }) : f`""`;
  const said = {
    month: monthOf(cohorts[latest]!),
    own: shareText(f`N(${own})`),
    customers: countText(active.column.second.at(latest)),
  };
  return {
    finding: f`${sentence(texts.next, { next: shareText(all) })}&${third}`,
    action: f`IF(N(${own})<N(${all}),${sentence(texts.less, said)},${sentence(texts.more, said)})`,
  };
}

function keyFigures(model: CohortModel, { active, retention, value, earlier }: Triangles): (Figure | null)[] {
  const after = (months: number, label: typeof COHORT_TEXTS.valueAt, format: FormatName, own: Triangle) =>
    model.cohorts.length > months ? figure(label({ months }), format, own.total[`age.${months}`]!) : null;
  return [
    figure(TERMS.customers, "count", withEarlier(f`SUM(${active.column.second})`, model, earlier.customers)),
    ...[1, 3].map((months) => after(months, COHORT_TEXTS.retentionAt, "percent", retention)),
    ...[3, 12].map((months) => after(months, COHORT_TEXTS.valueAt, "wholeMoney", value)),
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
export function cohortsSheet({ orders, analysis }: OptionalSheetInput): OptionalSheetPlan {
  const model = cohortModel(orders, analysis.asOf);
  const triangles = cohortTriangles(model);
  return {
    columns: [100, 82, ...model.cohorts.map(() => MONTH_PIXELS)],
    headline: headlineOf(model, triangles),
    figures: keyFigures(model, triangles),
    notes: notes(model, analysis.asOf),
    sections: [
      // The first month is always 100 %: it would leave no colours for the others.
      scaled(COHORT_TEXTS.retention, triangles.retention, 1, "#5B9BC8"),
      model.cohorts.length > LEAST_MONTHS ? retentionChart(model, triangles) : null,
      scaled(COHORT_TEXTS.value, triangles.value, 0, "#E2A967"),
      withLine("active", triangles, model),
      withLine("revenue", triangles, model),
    ],
    checks: checks(model, triangles),
    result: cohortsResult(model),
  };
}
