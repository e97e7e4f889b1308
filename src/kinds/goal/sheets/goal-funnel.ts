/**
 * The reverse funnel measure by measure with what is reached of each, and the progress figures above it. Rules §2.
 */
import { cellsOf } from "../../../plan/cells";
import { type Expression, f, joined } from "../../../plan/formula";
import { keyFiguresPart } from "../../../plan/sections/key-figures-part";
import { figuresOf, type Section } from "../../../plan/sheet-of";
import { type Table, table } from "../../../plan/table";
import { actualTotal, expectedToDate, type GoalCells, keptOf, sellingDaysLeft, sharePassed } from "../cells";
import type { GoalLayout } from "../layout";
import { type Basis, entriesOf, type Measure, stepOf, stepsOf } from "../measures";
import { colourState, forecastOf, neededOf, paceOf, stateOf } from "../standing";
import { MEASURE_TEXTS, TEXTS } from "../texts";

export const FUNNEL_COLUMNS = 7;
const { columns } = TEXTS;

/** Nothing is needed until every input can be used: a wrong one would show as errors on every sheet. */
const needFormula = (measure: Measure, basis: Basis, cells: GoalCells): Expression =>
  f`IF(${cells.wrong}>0,0,${exactNeed(measure, basis, cells)})`;

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

export type FunnelKey = "stage" | "rate" | "need" | "exact" | "actual" | "expected" | "pace";

/** What the goal needs of every measure, and what was reached. */
export function funnelTable(layout: GoalLayout): Table<FunnelKey> {
  const { goal } = layout;
  const of =
    <T>(make: (measure: Measure, cells: GoalCells) => T) =>
    (_: unknown, { i }: { readonly i: number }): T =>
      make(goal.measures[i]!, layout.cells);
  return table<FunnelKey>(goal.measures.length, {
    stage: { heading: columns.stage, format: "text", cell: of((measure) => MEASURE_TEXTS[measure]) },
    rate: {
      heading: columns.rate,
      format: "percent",
      cell: of((measure, { rates }) => {
        const step = stepOf(measure);
        return step === undefined ? null : f`${rates[step.rate]}`;
      }),
    },
    need: { heading: columns.need, format: "count", cell: of(wholeNeed) },
    exact: {
      heading: columns.exact,
      format: "exact",
      cell: of((measure, cells) => needFormula(measure, goal.choices.basis, cells)),
    },
    actual: { heading: columns.actual, format: "count", cell: of(actualTotal) },
    expected: { heading: columns.expected, format: "average", cell: of(expectedToDate) },
    pace: {
      heading: columns.pace,
      format: "percent",
      cell: ({ actual, expected }, { i }) => actualTotal(goal.measures[i]!, layout.cells) && paceOf(actual, expected),
    },
  });
}

/** Progress of the orders: three figures over the assumptions, four over the funnel. */
export function progressSections({ cells }: GoalLayout): { readonly amounts: Section; readonly outlook: Section } {
  const { target, done, expected, pace, needed, forecast, state } = cellsOf(
    "target",
    "done",
    "expected",
    "pace",
    "needed",
    "forecast",
    "state",
  );
  const [share, kept] = [sharePassed(cells), keptOf("orders", cells)];
  const days = sellingDaysLeft(cells);
  return {
    amounts: figuresOf([
      { handle: target, label: TEXTS.orderGoal, value: f`${cells.need.orders}`, format: "count" },
      { handle: done, label: columns.actual, value: actualTotal("orders", cells) ?? f`0`, format: "count" },
      { handle: expected, label: columns.expected, value: expectedToDate("orders", cells), format: "average" },
    ]),
    outlook: (lane) => {
      keyFiguresPart(lane, [
        { handle: pace, label: columns.pace, value: paceOf(done, expected), format: "percent" },
        { handle: needed, label: columns.neededPerDay, value: neededOf(target, done, days), format: "average" },
        { handle: forecast, label: columns.forecast, value: forecastOf(done, share, kept), format: "count" },
        {
          handle: state,
          label: columns.state,
          value: stateOf({ pace, forecast, goal: target }, cells.amber),
          format: "text",
        },
      ]);
      colourState(lane.sheet, state);
    },
  };
}

/** Characters of the widest bar. */
const BAR = 44;

/**
 * The funnel drawn: one bar a stage, centred, from what the shop has to bring in down to the orders; null where orders are all there is.
 * Bars are text, so that every program shows and prints them, and they follow the cells.
 */
export function drawnFunnel({ goal: { measures }, cells: { need } }: GoalLayout): Section | null {
  const steps = stepsOf(measures).reverse();
  if (steps.length === 0) return null;
  const widest = joined([1, ...entriesOf(measures).map((measure) => need[measure])], ",");
  return (lane) => {
    const { sheet } = lane;
    lane.section(TEXTS.drawnFunnel);
    for (const measure of [...steps.map(({ stage }) => stage), "orders"] as const) {
      const { row, column } = lane;
      sheet.style(sheet.put(row, column, [[MEASURE_TEXTS[measure]]]), "label");
      const drawn = f`REPT("█",MAX(1,ROUND(${BAR}*${need[measure]}/MAX(${widest}),0)))`;
      const bar = sheet.put(row, column + 3, [[drawn]], { overflow: true });
      sheet.style(bar, "drawing").format(bar, "text", "center");
      const count = sheet.put(row, column + FUNNEL_COLUMNS - 1, [[f`${need[measure]}`]]);
      sheet.style(count, "label").format(count, "count", "right");
      sheet.height(row, 18);
      lane.gap();
    }
  };
}
