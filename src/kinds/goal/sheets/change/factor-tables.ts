/**
 * The factors in all: both periods, and the plan of this period's days with what each factor moved against it;
 * and the bridge from the revenue before to the revenue now, step by step: as a table, and as a waterfall of columns of one stack each,
 * which stand on an unseen one. Bars that cross zero are drawn in two parts, above and below.
 */
import type { Cells, Row } from "../../../../plan/cells";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import type { Handle, RelativeReference } from "../../../../plan/handle";
import { type Section, tableOf } from "../../../../plan/sheet-of";
import { factorEffect, leastOrders, logarithmicMean, quotient } from "../../../../plan/statistics";
import { column, each, keysOfEach, type Table, table, valueColumn } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { say } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { BASIS_TEXTS, BEFORE, CHANGE, CHANGE_SHARE, CHOICES, NOW, periodOf } from "./change-inputs";
import { type ChangeCells, type ChannelTable, FACTOR_FORMATS } from "./channel-table";
import { type Factor, FACTORS, type Figure, type Side } from "./model";
import type { ChartSpec } from "../../../../plan/objects";
import { COLORS } from "../../../../plan/styles";

export type PlannedFactors = Readonly<Record<Factor, Expression>>;

const PLAN_FORMATS: Readonly<Record<Factor, FormatName>> = { ...FACTOR_FORMATS, conversion: "percent" };

/** The plan's factors and what each moved against it, in cells. */
interface Planned {
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
  const rowFormat = (i: number): FormatName => PLAN_FORMATS[FACTORS[i]!];
  const planned: Planned["table"] = table(FACTORS.length, {
    measure: valueColumn(TERMS.measure, "text", (i) => words[FACTORS[i]!]),
    plan: { ...valueColumn(CHOICES.plan, "money", (i) => plan[FACTORS[i]!]), rowFormat },
    now: { ...valueColumn(NOW, "money", (i) => actual(channels, factors, FACTORS[i]!)), rowFormat },
    effect: column(CHANGE, "wholeMoney", (_, at) => effect(revenue, later, at.column, at.i)),
  });
  const factors = byFactor(planned.column.plan);
  const revenue = f`${factors.traffic}*${factors.conversion}*${factors.orderValue}`;
  return { table: planned, factors, effects: byFactor(planned.column.effect), revenue };
}

export const plannedSection = ({ table: planned }: Planned): Section =>
  tableOf(say("All, against the plan", "整体与计划对比", "整體與計畫對比"), planned);

/** One of two by what the user compares with; the earlier period's where there is no plan. */
function compared(
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

export function measuresSection(cells: ChangeCells, channels: ChannelTable, plan: Planned | null): Section {
  const rows = measuresOf(cells, channels);
  const known = ({ before, now }: Row<"before" | "now">, then: Expression): Expression =>
    f`IF(AND(ISNUMBER(${before}),ISNUMBER(${now})),${then},"")`;
  const rowFormat = (i: number): FormatName => rows[i]![1];
  const before = (i: number): Expression => compared(cells, plan, rows[i]![3], rows[i]![2]("before"));
  const measures = table<"measure" | "before" | "now" | "difference" | "share">(rows.length, {
    measure: valueColumn(TERMS.measure, "text", (i) => rows[i]![0]),
    before: { ...valueColumn(BEFORE, "count", before), rowFormat },
    now: { ...valueColumn(NOW, "count", (i) => rows[i]![2]("now")), rowFormat },
    difference: column(TERMS.change, "count", (row) => known(row, f`${row.now}-${row.before}`), { rowFormat }),
    share: column(CHANGE_SHARE, "percent", (row) =>
      known(row, f`IF(N(${row.before})=0,"",${row.now}/${row.before}-1)`),
    ),
  });
  return tableOf(say("The factors in all", "整体指标对比", "整體指標對比"), measures);
}

const STEPS = ["before", "traffic", "mix", "conversion", "orderValue", "now"] as const;
type Step = (typeof STEPS)[number];

/** The chart's series, in the order they are stacked; the steps stand on the first, which is not drawn. */
const SERIES = {
  base: { name: say("Ground", "底部", "底部"), invisible: true },
  revenue: { name: TERMS.revenue, color: COLORS.seriesMain },
  rise: { name: say("Rise", "增加", "增加"), color: COLORS.seriesSoft },
  riseBelow: { name: say("Rise below zero", "零以下增加", "零以下增加"), color: COLORS.seriesSoft },
  fall: { name: say("Fall", "减少", "減少"), color: COLORS.seriesAccent },
  fallBelow: { name: say("Fall below zero", "零以下减少", "零以下減少"), color: COLORS.seriesAccent },
} as const;
type Series = keyof typeof SERIES;
const SERIES_KEYS = Object.keys(SERIES) as Series[];

export const BRIDGE_KEYS = ["step", "amount", "share"] as const;
export const DRAWING_KEYS = ["stepDrawn", "level", ...keysOfEach(SERIES_KEYS, "bar")] as const;
type BridgeKey = (typeof BRIDGE_KEYS)[number] | (typeof DRAWING_KEYS)[number];
export type Bridge = Table<BridgeKey>;

function amountOf(cells: ChangeCells, { column }: ChannelTable, plan: Planned | null, step: Step): Expression {
  const sum = (of: Handle): Expression => f`SUM(${of})`;
  if (step === "now") return sum(column["now.revenue"]);
  if (step === "before") return compared(cells, plan, ({ revenue }) => revenue, sum(column["before.revenue"]));
  if (step === "mix") return compared(cells, plan, () => f`0`, sum(column.mix));
  const moved = step === "traffic" ? column.volume : column[`effect.${step}`];
  return compared(cells, plan, ({ effects }) => effects[step], sum(moved));
}

function labelOf(cells: ChangeCells, plan: Planned | null, step: Step): Expression | Text {
  if (step === "now") return say("Revenue now", "本期销售额", "本期銷售額");
  if (step === "mix") return say("Channel mix", "渠道结构", "管道結構");
  if (step !== "before") return BASIS_TEXTS[cells.comparison.source.basis][step];
  const earlier = say("Revenue before", "对比期销售额", "對比期銷售額");
  return plan === null ? earlier : compared(cells, plan, () => CHOICES.plan, earlier);
}

/** One step's bar in a series, from the level before to the level after; the first and the last step stand on zero. */
function barOf(series: Series, ends: boolean, [own, before, after]: readonly RelativeReference[]): Expression {
  if (series === "revenue") return ends ? f`${own!}` : f`0`;
  if (ends) return f`0`;
  const [low, high] = [f`MIN(${before!},${after!})`, f`MAX(${before!},${after!})`] as const;
  if (series === "base") return f`MAX(0,${low})+MIN(0,${high})`;
  const above = series === "rise" || series === "fall";
  const part = above ? f`MAX(0,${high})-MAX(0,${low})` : f`MIN(0,${low})-MIN(0,${high})`;
  return series === "rise" || series === "riseBelow" ? f`IF(${own!}>=0,${part},0)` : f`IF(${own!}<0,${part},0)`;
}

/** One row a step; without channels there is no mix. */
export function bridgeOf(cells: ChangeCells, channels: ChannelTable, plan: Planned | null): Bridge {
  const steps = STEPS.filter((step) => step !== "mix" || channels.rows > 1);
  const ends = (i: number): boolean => i === 0 || i === steps.length - 1;
  const heading = say("Step", "项目", "項目");
  return table<BridgeKey>(steps.length, {
    step: column(heading, "text", (_, { i }) => labelOf(cells, plan, steps[i]!)),
    amount: column(say("Amount", "金额", "金額"), "wholeMoney", (_, { i }) =>
      amountOf(cells, channels, plan, steps[i]!),
    ),
    share: column(
      say("Of the revenue before", "占对比期销售额", "占對比期銷售額"),
      "percent",
      ({ amount }, at) => f`IF(${at.column.amount.at(0)}=0,"",${amount}/${at.column.amount.at(0)})`,
    ),
    stepDrawn: column(heading, "text", ({ step }) => f`${step}`),
    level: column(say("Level reached", "累计至此", "累計至此"), "wholeMoney", ({ amount }, { i, above }) =>
      ends(i) ? f`${amount}` : f`${above.level}+${amount}`,
    ),
    ...each("bar", SERIES_KEYS, (series) =>
      column<BridgeKey>(SERIES[series].name, "wholeMoney", ({ amount, level }, { i, above }) =>
        barOf(series, ends(i), [amount, above.level, level]),
      ),
    ),
  });
}

export const waterfallOf = ({ column: cells }: Bridge): Omit<ChartSpec, "position"> => ({
  ...{ key: "waterfall", type: "columnStacked", signed: true, numberFormat: "#,##0" },
  title: say("From the revenue before to the revenue now", "从对比期销售额到本期销售额", "從對比期銷售額到本期銷售額"),
  categories: cells.step,
  series: SERIES_KEYS.map((series) => ({ ...SERIES[series], values: cells[`bar.${series}`] })),
});
