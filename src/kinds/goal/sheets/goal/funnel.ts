/**
 * The reverse funnel measure by measure with what is reached of each and what is still to come; and whether the goal is within reach: held
 * against the months so far, and top-down against what the sellers there are can close. Rules §2.
 */
import { type Expression, f, joined } from "../../../../plan/formula";
import { type Section, tableOf } from "../../../../plan/sheet-of";
import { column, type Table, table, valueColumn } from "../../../../plan/table";
import { TERMS } from "../../../../text/terms";
import { actualTotal, expectedToDate, type GoalCells } from "../../cells";
import type { GoalLayout } from "../../layout";
import { type Basis, type Measure, stepOf } from "../../measures";
import { paceOf } from "../../standing";
import { MEASURE_TEXTS, TEXTS } from "../../texts";
import type { Cells, Row } from "../../../../plan/cells";
import { measureFormat, wholeRows } from "../parts";
import { GOAL_SHEET_TEXTS, REACH_TEXTS } from "./texts";
import type { Text } from "../../../../text/locale";
import type { Content } from "../../../../plan/content";
import type { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { derived, inputs, inputsPart } from "../../../../plan/sections/inputs-part";
import { COLORS } from "../../../../plan/styles";
import { FEWEST_FOR_TREND } from "../../history";

const { columns } = TEXTS;

/** Orders and revenue as the basis has them; of the stages before, the unrounded one after it ÷ its rate, so that rounding does not pile up. */
function exactNeed(measure: Measure, basis: Basis, { target, aov, exact, rates }: GoalCells): Expression {
  if (measure === "orders") {
    if (basis === "orders") return f`${target}`;
    return basis === "revenue" ? f`${target}/${aov}` : f`${target}*${rates.conversionRate}`;
  }
  if (measure === "revenue") return basis === "revenue" ? f`${target}` : f`${exact.orders}*${aov}`;
  if (measure === "visitors" && basis === "traffic") return f`${target}`;
  const { of, rate } = stepOf(measure)!;
  return f`${exact[of]}/${rates[rate]}`;
}

/** Rounded up by the domain's rule for whole people, which forgives the noise of division. */
function wholeNeed(measure: Measure, cells: GoalCells): Expression {
  const exact = cells.exact[measure];
  return measure === "revenue" ? f`ROUND(${exact},2)` : f`ROUNDUP(${exact}-MIN(${exact}*1E-9,0.001),0)`;
}

type FunnelKey = "stage" | "step" | "rate" | "need" | "exact" | "actual" | "left" | "expected" | "pace";
/** On the goal's sheet, and where it is computed. */
const REST_KEYS = ["stage", "need", "actual", "left"] as const satisfies readonly FunnelKey[];
export const FUNNEL_KEYS = ["step", "rate", "exact", "expected", "pace"] as const satisfies readonly FunnelKey[];

export function funnelTable(layout: GoalLayout): Table<FunnelKey> {
  const { goal } = layout;
  /** Nothing is needed until every input can be used: a wrong one would show as errors on every sheet. */
  const needFormula = (measure: Measure, cells: GoalCells): Expression =>
    f`IF(${cells.wrong}>0,0,${exactNeed(measure, goal.choices.basis, cells)})`;
  const of =
    <T>(make: (measure: Measure, cells: GoalCells) => T) =>
    (_: unknown, { i }: { readonly i: number }): T =>
      make(goal.measures[i]!, layout.cells);
  const whole = wholeRows(goal.measures);
  const left = ({ need, actual }: Row<FunnelKey>) => f`IF(${actual}="","",MAX(0,${need}-${actual}))`;
  const name = of((measure) => MEASURE_TEXTS[measure]);
  const rate = (measure: Measure, { rates }: GoalCells): Expression | null => {
    const step = stepOf(measure);
    return step === undefined ? null : f`${rates[step.rate]}`;
  };
  return table<FunnelKey>(goal.measures.length, {
    stage: { ...column(columns.stage, "text", name), modules: 2 },
    step: column(columns.stage, "text", name),
    rate: column(TERMS.conversionRate, "percent", of(rate)),
    need: column(columns.need, "count", of(wholeNeed), whole),
    exact: column(columns.exact, "exact", of(needFormula)),
    actual: column(TERMS.actualToDate, "count", of(actualTotal), whole),
    left: column(GOAL_SHEET_TEXTS.left, "count", left, whole),
    expected: column(TERMS.expectedToDate, "average", of(expectedToDate)),
    pace: column(
      TERMS.pace,
      "percent",
      ({ actual, expected }, { i }) => actualTotal(goal.measures[i]!, layout.cells) && paceOf(actual, expected),
    ),
  });
}

export const restSection = ({ funnel }: GoalLayout): Section =>
  tableOf(GOAL_SHEET_TEXTS.rest, funnel, { keys: REST_KEYS });

/** Measures that are held against the months so far. */
const SOLD = ["orders", "revenue"] as const;
type SoldMeasure = (typeof SOLD)[number];

/** A label, and a sentence over the columns to its right, red when it begins as a flag does. */
interface Verdict {
  readonly label: Text;
  readonly sentence: Expression;
  readonly flags: readonly Text[];
  readonly handle?: Handle;
}

function verdict(lane: Lane, { label, sentence, flags, handle }: Verdict): void {
  const { sheet, row, column } = lane;
  sheet.style(sheet.put(row, column, [[label]]), "label");
  const cell = sheet.put(row, column + 1, [[sentence]], { handle, overflow: true });
  sheet.style(cell, "label").format(cell, "text", "left");
  const flagged = joined(
    flags.map((flag) => f`${cell}=${flag}`),
    ",",
  );
  sheet.condition(cell, { type: "formula", formula: f`OR(${flagged})`, color: COLORS.red, bold: true });
  lane.gap();
}

/** A figure that a goal is held against, of orders or revenue; null where the months so far are too few. */
type Benchmark = readonly [label: Text, value: (measure: SoldMeasure) => Content];

/** Average and strongest month of the goal, then best, median and trend so far, and the year before. */
function benchmarks({ goal, cells }: GoalLayout): Benchmark[] {
  const { months, history, need, start, end } = cells;
  const known = goal.history.length;
  const since = (fewest: number, value: (measure: SoldMeasure) => Expression) => (measure: SoldMeasure) =>
    known < fewest ? null : value(measure);
  const trend = (measure: SoldMeasure): Expression => {
    const [middle, oldest] = [f`(${start}+(${end}-${start})/2)`, history.from.at(0)];
    const position = f`(YEAR(${middle})-YEAR(${oldest}))*12+MONTH(${middle})-MONTH(${oldest})+1`;
    return f`MAX(0,FORECAST(${position},${history[measure]},${history.number}))`;
  };
  const yearAgo = (measure: SoldMeasure): Expression => {
    const span = f`${history.from},">="&EDATE(${start},-12),${history.from},"<="&EDATE(${end},-12)`;
    return f`IF(COUNTIFS(${span})=0,"",SUMIFS(${history[measure]},${span})/COUNTIFS(${span}))`;
  };
  return [
    [REACH_TEXTS.goal, (measure) => f`${need[measure]}/SUM(${months.portion})`],
    [REACH_TEXTS.strongest, (measure) => f`MAX(${months.goal[measure]})`],
    [REACH_TEXTS.best, since(1, (measure) => f`MAX(${history[measure]})`)],
    [REACH_TEXTS.median, since(1, (measure) => f`MEDIAN(${history[measure]})`)],
    [REACH_TEXTS.trend, since(FEWEST_FOR_TREND, trend)],
    [REACH_TEXTS.lastYear, since(1, yearAgo)],
  ];
}

/** The goal a month against best, median, trend and last year, for orders and revenue, with the reason of a flag. */
export const historySection =
  (layout: GoalLayout): Section =>
  (lane) => {
    const { goal, cells } = layout;
    const rows = benchmarks(layout);
    const figure = (measure: SoldMeasure) =>
      valueColumn(MEASURE_TEXTS[measure], measureFormat(measure), (i) => rows[i]![1](measure));
    const held = table<"benchmark" | SoldMeasure>(rows.length, {
      benchmark: valueColumn(REACH_TEXTS.aMonth, "text", (i) => rows[i]![0]),
      orders: figure("orders"),
      revenue: figure("revenue"),
    });
    lane.section(REACH_TEXTS.history);
    held.put(lane);
    const { beyondBest, beyondTrend, strongBeyond, within, noHistory } = REACH_TEXTS;
    for (const measure of SOLD) {
      const [average, strongest, best, , trend] = rows.map((_, i) => held.column[measure].at(i));
      const aboveTrend = f`IF(${trend!}="",FALSE,${average!}>${trend!}*(1+N(${cells.stretch})))`;
      const strong = f`IF(${strongest!}>${best!},${strongBeyond},${within})`;
      const said = f`IF(${average!}>${best!},${beyondBest},IF(${aboveTrend},${beyondTrend},${strong}))`;
      const sentence = goal.history.length === 0 ? f`${noHistory}` : said;
      const flags = [beyondBest, beyondTrend, strongBeyond];
      verdict(lane, { label: MEASURE_TEXTS[measure], sentence, flags, handle: cells.verdicts[measure] });
    }
  };

/** Top-down and bottom-up side by side, with the gap and what it asks of one seller. */
export const capacitySection =
  ({ cells: { sellers, months, need } }: GoalLayout): Section =>
  (lane) => {
    const texts = REACH_TEXTS;
    const whole = f`SUM(${months.portion})`;
    const closed = f`SUMIFS(${sellers.capacity},${sellers.name},"<>")*${whole}`;
    const best = f`IF(COUNT(${sellers.best})=0,"",MAX(${sellers.best}))`;
    const perSeller = ({ people, topDown }: Cells<"people" | "topDown">) =>
      f`IF(${people}=0,"",${topDown}/${people}/${whole})`;
    const capacity = inputs<"topDown" | "people" | "bottomUp" | "gap" | "each" | "best">({
      topDown: derived(texts.topDown, "count", f`${need.orders}`),
      people: derived(texts.sellers, "count", f`SUMPRODUCT(--(${sellers.name}<>""))`),
      bottomUp: derived(texts.bottomUp, "average", closed),
      gap: derived(texts.gap, "average", ({ bottomUp, topDown }) => f`${bottomUp}-${topDown}`),
      each: derived(texts.neededEach, "average", perSeller),
      best: derived(texts.bestEach, "count", best),
    });
    lane.section(texts.capacity);
    inputsPart(lane, capacity.lines());
    const { topDown, people, bottomUp, each, best: most } = capacity.cell;
    const beyond = f`IF(${most}="",FALSE,${each}>${most})`;
    const enough = f`IF(${bottomUp}>=${topDown},IF(${beyond},${texts.eachBeyond},${texts.enough}),${texts.short})`;
    const sentence = f`IF(${people}=0,${texts.noSellers},IF(${bottomUp}=0,${texts.noCapacity},${enough}))`;
    verdict(lane, { label: texts.verdict, sentence, flags: [texts.short, texts.eachBeyond] });
  };
