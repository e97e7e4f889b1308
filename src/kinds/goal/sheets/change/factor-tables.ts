/**
 * The factors in all: both periods, and the plan of this period's days with what each factor moved against it.
 */
import type { Cells, Row } from "../../../../plan/cells";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Section } from "../../../../plan/sheet-of";
import { type Table, table } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import { periodOf } from "./change-inputs";
import { type ChangeCells, type ChannelTable, leastOrders, quotient } from "./channel-table";
import { type Factor, FACTORS, type Figure, type Side } from "./model";
import { BASIS_TEXTS, TEXTS } from "./texts";

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
function effect(
  plan: Expression,
  later: Expression,
  { plan: first, now: last }: Cells<"plan" | "now">,
  i: number,
): Expression {
  const earlier = f`(${plan})`;
  const [before, now] = [first.at(i), last.at(i)];
  const mean = f`IF(ABS(${later}-${earlier})<=${earlier}*1E-5,(${earlier}+${later})/2,(${later}-${earlier})/LN(${later}/${earlier}))`;
  const fromNothing = f`IF(${before}=0,${later}/COUNTIF(${first},0),0)`;
  const toNothing = f`IF(${now}=0,-${earlier}/COUNTIF(${last},0),0)`;
  const moved = f`${mean}*LN(${now}/${before})`;
  const whole = f`IF(${earlier}=0,IF(${later}=0,0,${fromNothing}),IF(${later}=0,${toNothing},${moved}))`;
  return f`IF(${later}<0,${FACTORS[i] === "orderValue" ? f`${later}-${earlier}` : f`0`},${whole})`;
}

export function plannedOf(plan: PlannedFactors, { comparison }: ChangeCells, channels: ChannelTable): Planned {
  const words = BASIS_TEXTS[comparison.source.basis];
  const later = f`SUM(${channels.column["now.revenue"]})`;
  const planned: Table<"measure" | "plan" | "now" | "effect"> = table(FACTORS.length, {
    measure: { heading: TERMS.measure, format: "text", cell: (_, { i }) => words[FACTORS[i]!] },
    plan: { heading: TEXTS.choices.plan, format: "money", cell: (_, { i }) => plan[FACTORS[i]!] },
    now: { heading: TEXTS.now, format: "money", cell: (_, { i }) => actual(channels, factors, FACTORS[i]!) },
    effect: {
      heading: TEXTS.change,
      format: "wholeMoney",
      cell: (_, { i, column }) => effect(revenue, later, column, i),
    },
  });
  const factors = byFactor(planned.column.plan);
  const revenue = f`${factors.traffic}*${factors.conversion}*${factors.orderValue}`;
  return { table: planned, factors, effects: byFactor(planned.column.effect), revenue };
}

/** A table under its title whose rows have a format each, in some of its columns. */
const inRowFormats =
  <K extends string>(title: Text, rows: Table<K>, formats: readonly FormatName[], columns: number): Section =>
  (lane) => {
    lane.section(title, rows.keys.length);
    const { body } = rows.put(lane);
    formats.forEach((format, i) => lane.sheet.format(body.part(i, 1, 1, columns), format, "right"));
  };

export const plannedSection = ({ table: planned }: Planned): Section =>
  inRowFormats(
    TEXTS.againstPlan,
    planned,
    FACTORS.map((factor) => PLAN_FORMATS[factor]),
    2,
  );

/** One of two by what the user compares with; the earlier period's where there is no plan. */
export function compared(
  { inputs }: ChangeCells,
  plan: Planned | null,
  ofPlan: (plan: Planned) => Operand,
  earlier: Operand,
): Expression {
  if (plan === null) return f`${earlier}`;
  return f`IF(${inputs.cell.compareWith}=${TEXTS.choices.plan},${ofPlan(plan)},${earlier})`;
}

interface Measure {
  readonly name: Text;
  readonly format: FormatName;
  readonly of: (side: Side) => Expression;
  readonly plan: (plan: Planned) => Operand;
}

function measuresOf({ comparison, inputs }: ChangeCells, { column }: ChannelTable): Measure[] {
  const words = BASIS_TEXTS[comparison.source.basis];
  const sum =
    (figure: Figure) =>
    (side: Side): Expression =>
      f`SUM(${column[`${side}.${figure}`]})`;
  const ratio =
    (part: Figure, whole: Figure) =>
    (side: Side): Expression =>
      quotient(sum(part)(side), sum(whole)(side));
  const days = (side: Side): Expression => {
    const { from, to } = periodOf(inputs.cell, side);
    return f`${to}-${from}+1`;
  };
  const orders = ({ factors }: Planned): Expression => f`${factors.traffic}*${factors.conversion}`;
  return [
    { name: TERMS.days, format: "count", of: days, plan: () => days("now") },
    { name: words.traffic, format: "count", of: sum("traffic"), plan: ({ factors }) => factors.traffic },
    {
      name: words.conversion,
      format: "percent",
      of: ratio("orders", "traffic"),
      plan: ({ factors }) => factors.conversion,
    },
    { name: words.orders, format: "count", of: sum("orders"), plan: orders },
    {
      name: words.orderValue,
      format: "money",
      of: ratio("revenue", "orders"),
      plan: ({ factors }) => factors.orderValue,
    },
    { name: words.revenue, format: "wholeMoney", of: sum("revenue"), plan: ({ revenue }) => revenue },
  ];
}

/** The factors in all: before, now, change. */
export function measuresSection(cells: ChangeCells, channels: ChannelTable, plan: Planned | null): Section {
  const rows = measuresOf(cells, channels);
  const known = ({ before, now }: Row<"before" | "now">, then: Expression): Expression =>
    f`IF(AND(ISNUMBER(${before}),ISNUMBER(${now})),${then},"")`;
  const measures = table(rows.length, {
    measure: { heading: TERMS.measure, format: "text", cell: (_, { i }) => rows[i]!.name },
    before: {
      heading: TEXTS.before,
      format: "count",
      cell: (_, { i }) => compared(cells, plan, rows[i]!.plan, rows[i]!.of("before")),
    },
    now: { heading: TEXTS.now, format: "count", cell: (_, { i }) => rows[i]!.of("now") },
    difference: { heading: TERMS.change, format: "count", cell: (row) => known(row, f`${row.now}-${row.before}`) },
    share: {
      heading: TEXTS.changeShare,
      format: "percent",
      cell: (row) => known(row, f`IF(N(${row.before})=0,"",${row.now}/${row.before}-1)`),
    },
  });
  return inRowFormats(
    TEXTS.factors,
    measures,
    rows.map(({ format }) => format),
    3,
  );
}
