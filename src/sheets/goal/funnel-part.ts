/**
 * The reverse funnel stage by stage with what is reached of each, and the progress figures above it. SPEC §2.
 */
import type { Locale } from "../../text/locale";
import { keyFiguresPart } from "../parts/key-figures-part";
import { tablePart } from "../parts/table-part";
import type { Content } from "../plan/content";
import type { Expression } from "../plan/formula";
import { f } from "../plan/formula";
import { Handle } from "../plan/handle";
import type { Lane } from "../plan/lane";
import { sellingDaysFormula, totalWeight } from "./cells";
import type { GoalCells } from "./cells";
import { FUNNEL, STAGES } from "./model";
import type { Stage } from "./model";
import { colourByPace } from "./pace-format";
import { STAGE_TEXTS, STATE_TEXTS, TEXTS } from "./texts";

export const FUNNEL_COLUMNS = 7;

/** The exact need of a stage: the unrounded one after it ÷ its rate, so that rounding does not pile up. */
function exactNeed(stage: Stage, cells: GoalCells): Expression {
  if (stage === "orders") return f`${cells.target}`;
  if (stage === "revenue") return f`${cells.target}*${cells.aov}`;
  const at = FUNNEL.findIndex((step) => step.stage === stage);
  const after = at === 0 ? "orders" : FUNNEL[at - 1]!.stage;
  return f`${cells.exact[after]}/${cells.rates[FUNNEL[at]!.rate]}`;
}

/** Rounded up by the domain's rule for whole people, which forgives the noise of division. */
function wholeNeed(stage: Stage, cells: GoalCells): Expression {
  const exact = cells.exact[stage];
  if (stage === "orders") return f`${exact}`;
  return stage === "revenue" ? f`ROUND(${exact},2)` : f`ROUNDUP(${exact}-MIN(${exact}*1E-9,0.001),0)`;
}

/** Sum of the breakdown's actual figures, 0 where none are known. */
export function actualTotal(stage: Stage, { periods }: GoalCells): Expression | null {
  const column = periods.actual[stage];
  return column === undefined ? null : f`SUM(${column})`;
}

/** Days from the day after the as-of date that are still inside the goal. */
function remainingDays({ start, end, asOf, weights }: GoalCells): Expression {
  return sellingDaysFormula(f`MAX(${start},${asOf}+1)`, f`MAX(${end},${asOf})`, weights);
}

/** Progress of the orders: three figures over the assumptions, four over the funnel. */
export function progressPart(left: Lane, right: Lane, cells: GoalCells, locale: Locale): void {
  const { columns } = TEXTS;
  const actual = actualTotal("orders", cells) ?? f`0`;
  const [target, done, expected, pace, needed, forecast, state] = Array.from({ length: FUNNEL_COLUMNS }, () => new Handle()) as [
    Handle, Handle, Handle, Handle, Handle, Handle, Handle,
  ]; // prettier-ignore
  const share = f`${cells.elapsed}/${totalWeight(cells)}`;
  const days = remainingDays(cells);
  const { green, amber, red } = STATE_TEXTS;
  const amounts = [
    { handle: target, label: TEXTS.target, value: f`${cells.target}`, format: "count" },
    { handle: done, label: columns.actual, value: actual, format: "count" },
    { handle: expected, label: columns.expected, value: f`${target}*${share}`, format: "average" },
  ] as const;
  const outlook = [
    { handle: pace, label: columns.pace, value: f`IF(${expected}=0,"",${done}/${expected})`, format: "percent" },
    { handle: needed, label: columns.neededPerDay, value: f`IF(${days}=0,"",MAX(0,${target}-${done})/${days})`, format: "average" },
    { handle: forecast, label: columns.forecast, value: f`IF(${cells.elapsed}=0,"",${done}/(${share}))`, format: "count" },
    {
      handle: state,
      label: columns.state,
      value: f`IF(${pace}="","",IF(${pace}>=1,${green[locale]},IF(${pace}>=${cells.amber},${amber[locale]},${red[locale]})))`,
      format: "text",
    },
  ] as const;
  keyFiguresPart(
    left,
    amounts.map(({ label, ...figure }) => ({ ...figure, label: label[locale] })),
  );
  keyFiguresPart(
    right,
    outlook.map(({ label, ...figure }) => ({ ...figure, label: label[locale] })),
  );
  for (const cell of [pace, state]) colourByPace(left.sheet, cell, pace, cells.amber);
}

/** The stages; places their needs. */
export function funnelPart(lane: Lane, cells: GoalCells, locale: Locale): void {
  const { columns } = TEXTS;
  const count = STAGES.length;
  const [actual, expected, pace] = [new Handle(count), new Handle(count), new Handle(count)];
  const rateOf = (stage: Stage): Content => {
    const step = FUNNEL.find((each) => each.stage === stage);
    return step === undefined ? null : f`${cells.rates[step.rate]}`;
  };
  const known = (stage: Stage, formula: Expression): Content => (cells.periods.actual[stage] === undefined ? null : formula);
  lane.section(TEXTS.funnel[locale], FUNNEL_COLUMNS);
  tablePart(lane, count, [
    { heading: columns.stage[locale], format: "text", cell: (i) => STAGE_TEXTS[STAGES[i]!][locale] },
    { heading: columns.rate[locale], format: "percent", cell: (i) => rateOf(STAGES[i]!) },
    { heading: columns.need[locale], format: "count", cell: (i) => wholeNeed(STAGES[i]!, cells), handle: cells.needs },
    { heading: columns.exact[locale], format: "exact", cell: (i) => exactNeed(STAGES[i]!, cells), handle: cells.exacts },
    { heading: columns.actual[locale], format: "count", cell: (i) => actualTotal(STAGES[i]!, cells), handle: actual },
    {
      heading: columns.expected[locale],
      format: "average",
      cell: (i) => f`${cells.need[STAGES[i]!]}*${cells.elapsed}/${totalWeight(cells)}`,
      handle: expected,
    },
    {
      heading: columns.pace[locale],
      format: "percent",
      cell: (i) => known(STAGES[i]!, f`IF(${expected.at(i).relative}=0,"",${actual.at(i).relative}/${expected.at(i).relative})`),
      handle: pace,
    },
  ]);
  colourByPace(lane.sheet, pace, pace, cells.amber);
}
