/**
 * The reverse funnel stage by stage with what is reached of each, and the progress figures above it. Rules §2.
 */
import { keyFiguresPart } from "../../plan/sections/key-figures-part";
import { tablePart } from "../../plan/sections/table-part";
import type { Content } from "../../plan/content";
import { type Expression, f } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import type { Lane } from "../../plan/lane";
import { actualTotal, expectedToDate, type GoalCells, sellingDaysLeft, totalWeight } from "./cells";
import { colourByPace, stateOf } from "./standing";
import { type Basis, FUNNEL, type Measure, MEASURES } from "./measures";
import { MEASURE_TEXTS, TEXTS } from "./texts";

export const FUNNEL_COLUMNS = 7;

/** Nothing is needed until every input can be used: a wrong one would show as errors on every sheet. */
const needFormula = (measure: Measure, basis: Basis, cells: GoalCells): Expression =>
  f`IF(${cells.wrong}>0,0,${exactNeed(measure, basis, cells)})`;

/** Orders and revenue as the basis has them; of the stages before, the unrounded one after it ÷ its rate, so that rounding does not pile up. */
function exactNeed(measure: Measure, basis: Basis, cells: GoalCells): Expression {
  const { target, aov, conversionRate, exact } = cells;
  if (measure === "orders") {
    if (basis === "orders") return f`${target}`;
    return basis === "revenue" ? f`${target}/${aov}` : f`${target}*${conversionRate}`;
  }
  if (measure === "revenue") return basis === "revenue" ? f`${target}` : f`${exact.orders}*${aov}`;
  const at = FUNNEL.findIndex((step) => step.stage === measure);
  const after = at === 0 ? "orders" : FUNNEL[at - 1]!.stage;
  return f`${exact[after]}/${cells.rates[FUNNEL[at]!.rate]}`;
}

/** Rounded up by the domain's rule for whole people, which forgives the noise of division. */
function wholeNeed(measure: Measure, cells: GoalCells): Expression {
  const exact = cells.exact[measure];
  return measure === "revenue" ? f`ROUND(${exact},2)` : f`ROUNDUP(${exact}-MIN(${exact}*1E-9,0.001),0)`;
}

/** Progress of the orders: three figures over the assumptions, four over the funnel. */
export function progressPart(left: Lane, right: Lane, cells: GoalCells): void {
  const { columns } = TEXTS;
  const actual = actualTotal("orders", cells) ?? f`0`;
  const [target, done, expected, pace, needed, forecast, state] = Array.from({ length: FUNNEL_COLUMNS }, () => new Handle()) as [
    Handle, Handle, Handle, Handle, Handle, Handle, Handle,
  ]; // prettier-ignore
  const share = f`${cells.elapsed}/${totalWeight(cells)}`;
  const days = sellingDaysLeft(cells);
  const amounts = [
    { handle: target, label: TEXTS.orderGoal, value: f`${cells.need.orders}`, format: "count" },
    { handle: done, label: columns.actual, value: actual, format: "count" },
    { handle: expected, label: columns.expected, value: f`${target}*${share}`, format: "average" },
  ] as const;
  const outlook = [
    { handle: pace, label: columns.pace, value: f`IF(${expected}=0,"",${done}/${expected})`, format: "percent" },
    {
      handle: needed,
      label: columns.neededPerDay,
      value: f`IF(${days}=0,"",MAX(0,${target}-${done})/${days})`,
      format: "average",
    },
    {
      handle: forecast,
      label: columns.forecast,
      value: f`IF(${cells.elapsed}=0,"",${done}/(${share}))`,
      format: "count",
    },
    { handle: state, label: columns.state, value: stateOf(pace, cells.amber), format: "text" },
  ] as const;
  keyFiguresPart(
    left,
    amounts.map(({ label, ...figure }) => ({ ...figure, label: label })),
  );
  keyFiguresPart(
    right,
    outlook.map(({ label, ...figure }) => ({ ...figure, label: label })),
  );
  for (const cell of [pace, state]) colourByPace(left.sheet, cell, pace, cells.amber);
}

/** The stages; places their needs. */
export function funnelPart(lane: Lane, basis: Basis, cells: GoalCells): void {
  const { columns } = TEXTS;
  const count = MEASURES.length;
  const [actual, expected, pace] = [new Handle(count), new Handle(count), new Handle(count)];
  const rateOf = (measure: Measure): Content => {
    const step = FUNNEL.find((each) => each.stage === measure);
    return step === undefined ? null : f`${cells.rates[step.rate]}`;
  };
  const known = (measure: Measure, formula: Expression): Content =>
    cells.days.actual[measure] === undefined ? null : formula;
  lane.section(TEXTS.funnel, FUNNEL_COLUMNS);
  tablePart(lane, count, [
    { heading: columns.stage, format: "text", cell: (i) => MEASURE_TEXTS[MEASURES[i]!] },
    { heading: columns.rate, format: "percent", cell: (i) => rateOf(MEASURES[i]!) },
    { heading: columns.need, format: "count", cell: (i) => wholeNeed(MEASURES[i]!, cells), handle: cells.needs },
    {
      heading: columns.exact,
      format: "exact",
      cell: (i) => needFormula(MEASURES[i]!, basis, cells),
      handle: cells.exacts,
    },
    { heading: columns.actual, format: "count", cell: (i) => actualTotal(MEASURES[i]!, cells), handle: actual },
    {
      heading: columns.expected,
      format: "average",
      cell: (i) => expectedToDate(MEASURES[i]!, cells),
      handle: expected,
    },
    {
      heading: columns.pace,
      format: "percent",
      cell: (i) =>
        known(MEASURES[i]!, f`IF(${expected.at(i).relative}=0,"",${actual.at(i).relative}/${expected.at(i).relative})`),
      handle: pace,
    },
  ]);
  colourByPace(lane.sheet, pace, pace, cells.amber);
}

/** Characters of the widest bar. */
const BAR = 44;

/**
 * The funnel drawn: one bar a stage, centred, from the raw leads down to the orders. Bars are text, so that every program shows and
 * prints them, and they follow the cells.
 */
export function drawnFunnelPart(lane: Lane, cells: GoalCells): void {
  const { sheet } = lane;
  const stages = [...FUNNEL.map(({ stage: measure }) => measure).reverse(), "orders"] as const;
  const widest = f`MAX(1,${cells.need.rawLeads})`;
  lane.section(TEXTS.drawnFunnel, FUNNEL_COLUMNS);
  const row = lane.row;
  stages.forEach((measure, i) => {
    sheet.style(sheet.put(row + i, lane.column, [[MEASURE_TEXTS[measure]]]), "label");
    const bar = sheet.put(
      row + i,
      lane.column + 3,
      [[f`REPT("█",MAX(1,ROUND(${BAR}*${cells.need[measure]}/${widest},0)))`]],
      {
        overflow: true,
      },
    );
    sheet.style(bar, "drawing").format(bar, "text", "center");
    const need = sheet.put(row + i, lane.column + FUNNEL_COLUMNS - 1, [[f`${cells.need[measure]}`]]);
    sheet.style(need, "label").format(need, "count", "right");
    sheet.height(row + i, 18);
  });
  lane.gap(stages.length);
}
