/**
 * The breakdown: one row a month or day with the goal of every stage, the actual figures, running totals and pace. SPEC §2.
 */
import type { Locale } from "../../text/locale";
import { makeInput } from "../parts/inputs-part";
import { tablePart, totalRow } from "../parts/table-part";
import type { TableColumn } from "../parts/table-part";
import { isoDate, titlePart } from "../parts/title-part";
import type { Provenance } from "../parts/title-part";
import { Day } from "../plan/content";
import type { Content } from "../plan/content";
import type { FormatName } from "../plan/formats";
import type { Expression } from "../plan/formula";
import { f } from "../plan/formula";
import type { Handle } from "../plan/handle";
import { Lane } from "../plan/lane";
import type { SheetBuilder } from "../plan/sheet-builder";
import { actualStages, totalWeight, weightedDaysFormula } from "./cells";
import type { GoalCells } from "./cells";
import { STAGES } from "./model";
import type { Goal, Stage } from "./model";
import type { NativeActuals } from "./native-actuals";
import { colourByPace } from "./pace-format";
import { ALLOWED, STAGE_TEXTS, TEXTS } from "./texts";

const FORMAT = (stage: Stage): FormatName => (stage === "revenue" ? "money" : "count");

/** The cell above, 0 for the heading: every row has the same formula. */
const above = (cell: Handle, offset: number): Expression => f`N(${cell.above(offset).relative})`;

/**
 * Part of a goal by cumulative rounding: the rounded share to here less the rounded share to the row before, so that the parts add
 * up exactly. Money is split in cents.
 */
function partFormula(stage: Stage, row: number, cells: GoalCells): Expression {
  const { weightedSoFar } = cells.periods;
  const scale = stage === "revenue" ? 100 : 1;
  const whole = scale === 1 ? f`${cells.need[stage]}` : f`ROUND(${cells.need[stage]}*${scale},0)`;
  const upTo = (weight: Expression): Expression => f`ROUND(${whole}*${weight}/${totalWeight(cells)},0)`;
  const here = weightedSoFar.at(row);
  const part = f`${upTo(f`${here.relative}`)}-${upTo(above(here, 1))}`;
  return scale === 1 ? part : f`(${part})/${scale}`;
}

function dayColumns(goal: Goal, { periods, weights }: GoalCells, locale: Locale): TableColumn[] {
  const { columns } = TEXTS;
  const label = (i: number): string =>
    goal.length === "day" ? isoDate(goal.periods[i]!.from) : isoDate(goal.periods[i]!.from).slice(0, 7);
  const from = (i: number) => periods.from.at(i).relative;
  const weighted = (i: number): Expression =>
    goal.length === "day" ? f`INDEX(${weights},WEEKDAY(${from(i)},2))` : weightedDaysFormula(from(i), periods.to.at(i).relative, weights);
  const soFar = periods.weightedSoFar;
  return [
    { heading: columns.period[locale], format: "text", cell: label, handle: periods.label },
    { heading: columns.from[locale], format: "date", cell: (i) => new Day(goal.periods[i]!.from), handle: periods.from },
    { heading: columns.to[locale], format: "date", cell: (i) => new Day(goal.periods[i]!.to), handle: periods.to },
    { heading: columns.weighted[locale], format: "weight", cell: weighted, handle: periods.weighted },
    {
      heading: columns.weightedSoFar[locale],
      format: "weight",
      cell: (i) => f`${above(soFar.at(i), 1)}+${periods.weighted.at(i).relative}`,
      handle: soFar,
    },
  ];
}

function actualCell(goal: Goal, cells: GoalCells, native: NativeActuals | null, stage: Stage, i: number): Content {
  const { from, to } = cells.periods;
  if (native !== null && (stage === "orders" || stage === "revenue")) return native[stage](from.at(i).relative, to.at(i).relative);
  return goal.actual[stage]?.[i] ?? null;
}

function runningColumns(cells: GoalCells, locale: Locale): TableColumn[] {
  const { periods, asOf, elapsed, target } = cells;
  const { columns } = TEXTS;
  const { goal, actual, goalSoFar, actualSoFar, pace, from, to, weightedSoFar } = periods;
  const orders = actual.orders!;
  const begun = (i: number, then: Expression, other: number | string): Expression => f`IF(${from.at(i).relative}>${asOf},${other},${then})`;
  const expected = (i: number): Expression =>
    f`(${target}*IF(${to.at(i).relative}<=${asOf},${weightedSoFar.at(i).relative},${elapsed})/${totalWeight(cells)})`;
  const paceOf = (i: number): Expression => f`IF(${expected(i)}=0,"",${actualSoFar.at(i).relative}/${expected(i)})`;
  return [
    {
      heading: columns.goalSoFar[locale],
      format: "count",
      cell: (i) => f`${above(goalSoFar.at(i), 1)}+${goal.orders.at(i).relative}`,
      handle: goalSoFar,
    },
    {
      heading: columns.actualSoFar[locale],
      format: "countSoFar",
      cell: (i) => begun(i, f`${above(actualSoFar.at(i), 1)}+N(${orders.at(i).relative})`, 0),
      handle: actualSoFar,
    },
    { heading: columns.pace[locale], format: "percent", cell: (i) => begun(i, paceOf(i), ""), handle: pace },
  ];
}

/** Without orders the user types what was reached. */
function typedActuals(sheet: SheetBuilder, goal: Goal, { periods }: GoalCells, locale: Locale): void {
  if (goal.actual.orders !== null) return;
  for (const stage of ["orders", "revenue"] as const) {
    const handle = periods.actual[stage]!;
    // What was typed for other days must not be taken for these, so the key names the rows.
    const key = `actual.${stage}.${goal.length}.${isoDate(goal.start)}`;
    const input = { key, label: STAGE_TEXTS[stage], note: "", value: null, format: FORMAT(stage), allowed: ALLOWED.actual };
    makeInput(sheet, handle, { ...input, rule: { type: "decimal", min: 0, max: 1e12 }, ignoreBlank: true }, locale);
  }
}

/** Lays the sheet out; places `cells.periods`. */
export function periodsSheet(
  sheet: SheetBuilder,
  goal: Goal,
  cells: GoalCells,
  native: NativeActuals | null,
  provenance: Provenance,
  locale: Locale,
): void {
  const lane = new Lane(sheet);
  titlePart(lane, { title: TEXTS.tabs[goal.length][locale], description: TEXTS.periodsDescription[locale] }, provenance, locale);
  lane.gap();
  const { columns } = TEXTS;
  const name = (stage: Stage, kind: "goalOf" | "actualOf"): string =>
    `${STAGE_TEXTS[stage][locale]}${locale === "en-US" ? " " : ""}${columns[kind][locale]}`;
  const goals = STAGES.map((stage): TableColumn => ({
    heading: name(stage, "goalOf"),
    format: FORMAT(stage),
    cell: (i) => partFormula(stage, i, cells),
    handle: cells.periods.goal[stage],
  }));
  const stages = actualStages(goal);
  const actuals = stages.map((stage): TableColumn => ({
    heading: name(stage, "actualOf"),
    format: FORMAT(stage),
    cell: (i) => actualCell(goal, cells, native, stage, i),
    handle: cells.periods.actual[stage]!,
  }));
  const count = goal.periods.length;
  const { headings } = tablePart(lane, count, [...dayColumns(goal, cells, locale), ...goals, ...actuals, ...runningColumns(cells, locale)]);
  const { periods } = cells;
  const sums = [periods.weighted, null, ...STAGES.map((stage) => periods.goal[stage]), ...stages.map((stage) => periods.actual[stage]!)];
  const formats: FormatName[] = ["text", "text", "text", "weight", "text", ...[...STAGES, ...stages].map(FORMAT)];
  totalRow(lane, [columns.total[locale], null, null, ...sums.map((each) => (each === null ? null : f`SUM(${each})`))], formats);
  typedActuals(sheet, goal, cells, locale);
  colourByPace(sheet, periods.pace, periods.pace, cells.amber);
  sheet.freeze(headings.place.row + 1, 2);
}
