/**
 * The factors in all: both periods, and the plan of this period's days with what each factor moved against it.
 */
import type { Cells, Row } from "../../../../plan/cells";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { type Section, tableOf } from "../../../../plan/sheet-of";
import { factorEffect, leastOrders, logarithmicMean, quotient } from "../../../../plan/statistics";
import { column, type Table, table, valueColumn } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { say } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { BASIS_TEXTS, BEFORE, CHANGE, CHANGE_SHARE, CHOICES, NOW, periodOf } from "./change-inputs";
import type { ChangeCells, ChannelTable } from "./channel-table";
import { type Factor, FACTORS, type Figure, type Side } from "./model";

/** Traffic, conversion and order value of the plan as formulas. */
export type PlannedFactors = Readonly<Record<Factor, Expression>>;

const PLAN_FORMATS: Readonly<Record<Factor, FormatName>> = {
  traffic: "count",
  conversion: "percent",
  orderValue: "money",
};

/** The plan's factors and what each moved against it, in cells. */
export interface Planned {
  readonly table: Table<"measure" | "plan" | "now" | "effect">;
  readonly factors: Cells<Factor>;
  readonly effects: Cells<Factor>;
  readonly revenue: Expression;
}

const byFactor = (column: Handle): Cells<Factor> => ({
  traffic: column.at(0),
  conversion: column.at(1),
  orderValue: column.at(2),
});

/** This period's factor in all; one that has no divisor is the plan's. */
function actual({ column }: ChannelTable, planned: Cells<Factor>, factor: Factor): Expression {
  const traffic = f`SUM(${column["nowFactor.traffic"]})`;
  const revenue = f`SUM(${column["now.revenue"]})`;
  const orders = leastOrders(f`SUM(${column["now.orders"]})`, revenue);
  if (factor === "traffic") return traffic;
  if (factor === "conversion") return f`IF(${traffic}>0,${orders}/${traffic},${planned.conversion})`;
  return f`IF(${orders}>0,${revenue}/${orders},${planned.orderValue})`;
}

/** One factor's effect; several that are 0 share the change. */
function effect(plan: Expression, later: Expression, { plan: first, now: last }: Cells<"plan" | "now">, i: number) {
  const earlier = f`(${plan})`;
  const whole = factorEffect({
    ...{ earlier, later, mean: logarithmicMean(earlier, later) },
    ...{ before: first.at(i), after: last.at(i), factors: { before: first, after: last } },
  });
  return f`IF(${later}<0,${FACTORS[i] === "orderValue" ? f`${later}-${earlier}` : f`0`},${whole})`;
}

export function plannedOf(plan: PlannedFactors, { comparison }: ChangeCells, channels: ChannelTable): Planned {
  const words = BASIS_TEXTS[comparison.source.basis];
  const later = f`SUM(${channels.column["now.revenue"]})`;
  const planned: Planned["table"] = table(FACTORS.length, {
    measure: valueColumn(TERMS.measure, "text", (i) => words[FACTORS[i]!]),
    plan: valueColumn(CHOICES.plan, "money", (i) => plan[FACTORS[i]!]),
    now: valueColumn(NOW, "money", (i) => actual(channels, factors, FACTORS[i]!)),
    effect: column(CHANGE, "wholeMoney", (_, at) => effect(revenue, later, at.column, at.i)),
  });
  const factors = byFactor(planned.column.plan);
  const revenue = f`${factors.traffic}*${factors.conversion}*${factors.orderValue}`;
  return { table: planned, factors, effects: byFactor(planned.column.effect), revenue };
}

/** A table under its title whose rows have a format each, in some of its columns. */
const inRowFormats =
  <K extends string>(title: Text, rows: Table<K>, formats: readonly FormatName[], keys: readonly K[]): Section =>
  (lane) => {
    tableOf(title, rows)(lane);
    formats.forEach((format, i) => keys.forEach((key) => lane.sheet.format(rows.column[key].at(i), format, "right")));
  };

export const plannedSection = ({ table: planned }: Planned): Section =>
  inRowFormats(
    say("All, against the plan", "整体与计划对比", "整體與計畫對比"),
    planned,
    FACTORS.map((factor) => PLAN_FORMATS[factor]),
    ["plan", "now"],
  );

/** One of two by what the user compares with; the earlier period's where there is no plan. */
export function compared(
  { inputs }: ChangeCells,
  plan: Planned | null,
  ofPlan: (plan: Planned) => Operand,
  earlier: Operand,
): Expression {
  if (plan === null) return f`${earlier}`;
  return f`IF(${inputs.cell.compareWith}=${CHOICES.plan},${ofPlan(plan)},${earlier})`;
}

type Measure = readonly [
  name: Text,
  format: FormatName,
  of: (side: Side) => Expression,
  plan: (plan: Planned) => Operand,
];

function measuresOf({ comparison, inputs }: ChangeCells, { column: all }: ChannelTable): Measure[] {
  const words = BASIS_TEXTS[comparison.source.basis];
  const sum = (figure: Figure) => (side: Side) => f`SUM(${all[`${side}.${figure}`]})`;
  const ratio = (part: Figure, whole: Figure) => (side: Side) => quotient(sum(part)(side), sum(whole)(side));
  const days = (side: Side): Expression => {
    const { from, to } = periodOf(inputs.cell, side);
    return f`${to}-${from}+1`;
  };
  const orders = ({ factors }: Planned): Expression => f`${factors.traffic}*${factors.conversion}`;
  return [
    [TERMS.days, "count", days, () => days("now")],
    [words.traffic, "count", sum("traffic"), ({ factors }) => factors.traffic],
    [words.conversion, "percent", ratio("orders", "traffic"), ({ factors }) => factors.conversion],
    [words.orders, "count", sum("orders"), orders],
    [words.orderValue, "money", ratio("revenue", "orders"), ({ factors }) => factors.orderValue],
    [words.revenue, "wholeMoney", sum("revenue"), ({ revenue }) => revenue],
  ];
}

/** The factors in all: before, now, change. */
export function measuresSection(cells: ChangeCells, channels: ChannelTable, plan: Planned | null): Section {
  const rows = measuresOf(cells, channels);
  const known = ({ before, now }: Row<"before" | "now">, then: Expression): Expression =>
    f`IF(AND(ISNUMBER(${before}),ISNUMBER(${now})),${then},"")`;
  const measures = table<"measure" | "before" | "now" | "difference" | "share">(rows.length, {
    measure: valueColumn(TERMS.measure, "text", (i) => rows[i]![0]),
    before: valueColumn(BEFORE, "count", (i) => {
      const [, , of, ofPlan] = rows[i]!;
      return compared(cells, plan, ofPlan, of("before"));
    }),
    now: valueColumn(NOW, "count", (i) => rows[i]![2]("now")),
    difference: column(TERMS.change, "count", (row) => known(row, f`${row.now}-${row.before}`)),
    share: column(CHANGE_SHARE, "percent", (row) =>
      known(row, f`IF(N(${row.before})=0,"",${row.now}/${row.before}-1)`),
    ),
  });
  return inRowFormats(
    say("The factors in all", "整体指标对比", "整體指標對比"),
    measures,
    rows.map(([, format]) => format),
    ["before", "now", "difference"],
  );
}
