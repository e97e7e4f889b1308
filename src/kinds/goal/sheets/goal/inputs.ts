/**
 * The goal's inputs and dates: those that decide beside its levels, the rest below; and those of them that hold what cannot be used,
 * counted, with the first of them named.
 */
import { clausesOf } from "../../../../text/wording";
import type { Text } from "../../../../text/locale";
import { AMBER_FROM } from "../../../../domain/goal/standing";
import { Day } from "../../../../plan/content";
import { type Expression, f, joined } from "../../../../plan/formula";
import type { Lane } from "../../../../plan/lane";
import { guardedNote, inputHolds, redUnless } from "../../../../plan/sections/input-guard";
import {
  type DerivedCell,
  guardOf,
  type InputCell,
  inputHeadings,
  type InputLine,
  inputOffsets,
  type Inputs,
  inputs,
  inputsPart,
  makeInput,
} from "../../../../plan/sections/inputs-part";
import { inputsOf, type Section } from "../../../../plan/sheet-of";
import { TARGET_KEYS } from "../../options";
import type { GoalLayout } from "../../layout";
import { type RateKey, ratesOf, stepsOf } from "../../measures";
import type { Goal } from "../../model";
import type { Suggested } from "../../suggestions";
import {
  ALLOWED,
  BASIS_TEXTS,
  MOST_WEEKDAY_WEIGHT,
  ORIGIN_TEXTS,
  RATE_MEANINGS,
  RATE_TEXTS,
  TEXTS,
  WEEKDAYS,
} from "../../texts";
import { wordsSection } from "../../../shared/words-part";
import { GOAL_SHEET_TEXTS } from "./texts";
import type { Handle } from "../../../../plan/handle";
import { factsPart } from "../../../../plan/sections/facts-part";

const LAST_DAY = 2_958_465;

const decimal = (min: number, max: number) => ({ type: "decimal", min, max }) as const;
const WEIGHT_RULE = decimal(0, MOST_WEEKDAY_WEIGHT);

type AssumptionName = "target" | "aov" | RateKey | "amberFrom" | "stretch";
type DateName = "start" | "end" | "ownAsOf" | "knownAsOf" | "asOf";
export type GoalInputName = AssumptionName | DateName | "elapsed" | "total";
type Line = InputLine<GoalInputName>;

/** What the goal is computed from, in the order of the sheet. */
const assumptions = ({ measures }: Goal): AssumptionName[] => [
  "target",
  "aov",
  ...stepsOf(measures).map(({ rate }) => rate),
  "amberFrom",
  "stretch",
];

/** What every assumption has in common; its note says what came and what is wanted where it cannot be used. */
const assumption = (label: Text, note: Text, value: number | null) => ({ label, note, value, guarded: true }) as const;

/** Where a value came from, and from where once another is typed, with what it means. */
function originOf({ origin }: Suggested<unknown>, ...meaning: readonly Text[]) {
  const words = (of: Text): Text => clausesOf([...meaning, of]);
  return { note: words(ORIGIN_TEXTS[origin]), typedNote: words(ORIGIN_TEXTS.typed) } as const;
}

/** A rate with its meaning and where it came from. */
function rate(label: Text, meaning: Text, known: Suggested<number> | null): Line {
  const words = known === null ? {} : originOf(known, meaning);
  const given = { ...assumption(label, meaning, known?.value ?? null), ...words };
  return { ...given, format: "percent", rule: decimal(0.0001, 1), allowed: ALLOWED.rate };
}

function targetInput({ choices: { basis }, target }: Goal): Line {
  const { note, typedNote } = originOf(target);
  const given = { key: TARGET_KEYS[basis], ...assumption(BASIS_TEXTS[basis], note, target.value), typedNote };
  if (basis === "revenue") return { ...given, format: "money", rule: decimal(0.01, 1e13), allowed: ALLOWED.aov };
  const rule = { type: "wholeNumber", min: 1, max: basis === "orders" ? 1e9 : 1e12 } as const;
  return { ...given, format: "count", rule, allowed: ALLOWED.target };
}

function assumptionInputs(goal: Goal): Record<AssumptionName, Line> {
  const { rates, aov, choices } = goal;
  const { note, typedNote } = originOf(aov);
  const orderValue = { ...assumption(TEXTS.aov, note, aov.value), typedNote };
  const amber = assumption(TEXTS.amber, TEXTS.amberNote, AMBER_FROM);
  const stretch = assumption(TEXTS.stretch, TEXTS.stretchNote, choices.stretch);
  return {
    target: targetInput(goal),
    aov: { ...orderValue, format: "money", rule: decimal(0.01, 1e9), allowed: ALLOWED.aov },
    ...ratesOf((key) => rate(RATE_TEXTS[key], RATE_MEANINGS[key], rates[key])),
    amberFrom: { ...amber, format: "percent", rule: decimal(0, 1), allowed: ALLOWED.share },
    stretch: { ...stretch, format: "percent", rule: decimal(0, 10), allowed: ALLOWED.stretch },
  };
}

/** The goal's first and last day, and the as-of date: the user's own, or the one the data says. */
function dateInputs(goal: Goal): Record<DateName, Line> {
  const { ownAsOfNote, knownAsOf, daysNote: note } = TEXTS;
  return {
    start: { label: TEXTS.first, value: new Day(goal.start), format: "date", note },
    end: { label: TEXTS.last, value: new Day(goal.end), format: "date", note },
    ownAsOf: {
      key: "asOf",
      label: TEXTS.ownAsOf,
      note: ownAsOfNote,
      format: "date",
      allowed: ALLOWED.date,
      value: goal.chosenAsOf === null ? null : new Day(goal.chosenAsOf),
      rule: { type: "date", min: 1, max: LAST_DAY },
      ignoreBlank: true,
      guarded: true,
    },
    knownAsOf: {
      label: goal.actual.stages.has("orders") ? knownAsOf.orders : knownAsOf.none,
      value: new Day(goal.knownAsOf),
      format: "date",
    },
    asOf: {
      label: TEXTS.asOf,
      value: (cell) => f`IF(ISNUMBER(${cell.ownAsOf}),${cell.ownAsOf},${cell.knownAsOf})`,
      format: "date",
    },
  };
}

/** Assumptions and dates of the goal. */
export function goalInputs(layout: GoalLayout): Inputs<GoalInputName> {
  return inputs<GoalInputName>({
    ...assumptionInputs(layout.goal),
    ...dateInputs(layout.goal),
    elapsed: {
      label: TEXTS.elapsed,
      value: ({ asOf, start, end }) =>
        f`IF(${asOf}<${start},0,INDEX(${layout.days.column.soFar},MIN(${asOf},${end})-${start}+1))`,
      format: "weight",
    },
    total: {
      label: TEXTS.total,
      value: () => {
        const { before, used } = layout.months.at(layout.months.rows - 1);
        const all = f`${before.handle}+${used.handle}`;
        return f`IF(${all}>0,${all},1)`;
      },
      format: "weight",
    },
  });
}

/** Beside each weekday what is wrong with its weight; beside the first also where all come from, or that none is above 0. */
function weekdayNotes(lane: Lane, { goal, cells: { weekdayWeights } }: GoalLayout): void {
  const { sheet } = lane;
  const { value: first } = goal.weekdayWeights;
  const { note, typedNote } = originOf(goal.weekdayWeights);
  const untouched = first.map((weight, i) => f`${weekdayWeights.at(i)}=${weight}`);
  const origin = f`IF(AND(${joined(untouched, ",")}),${note},${typedNote})`;
  const none = f`SUMIF(${weekdayWeights},">0")=0`;
  WEEKDAYS.forEach((_, i) => {
    const common = { allowed: ALLOWED.weight, percent: false, ignoreBlank: false };
    const guarded = { handle: weekdayWeights.at(i), rule: WEIGHT_RULE, ...common };
    const [holds, own] = [inputHolds(guarded), guardedNote(guarded, i === 0 ? origin : "")];
    const content = i === 0 ? f`IF(${none},${ALLOWED.weight},${own})` : own;
    const note = sheet.put(lane.row + i, lane.column + inputOffsets(sheet).note, [[content]], { overflow: true });
    sheet.style(note, "note").format(note, "textAfterNumber", "left");
    redUnless(sheet, note, i === 0 ? f`AND(${holds},NOT(${none}))` : holds);
  });
}

const weekdaySection =
  (layout: GoalLayout): Section =>
  (lane) => {
    const { sheet, column } = lane;
    const { value } = layout.goal.weekdayWeights;
    const handle = layout.cells.weekdayWeights;
    const inColumn = (contents: readonly (Text | number)[]) => contents.map((content) => [content]);
    lane.section(TEXTS.weights);
    sheet.style(sheet.put(lane.row, column, inColumn(WEEKDAYS)), "label");
    sheet.put(lane.row, column + inputOffsets(sheet).value, inColumn(value), { handle });
    weekdayNotes(lane, layout);
    lane.gap(WEEKDAYS.length);
    const given = { key: "weekdayWeights", label: TEXTS.weights, value: null, ...originOf(layout.goal.weekdayWeights) };
    makeInput(sheet, handle, { ...given, format: "weight", rule: WEIGHT_RULE, allowed: ALLOWED.weight });
  };

/** The order statuses that count, as the live formulas read them. */
const statusesSection =
  ({ cells, lists }: GoalLayout): Section =>
  (lane) => {
    lane.section(TEXTS.statuses);
    lane.rows(
      lists.statuses.map((status) => [status]),
      { handle: cells.statuses },
    );
    lane.sheet.style(cells.statuses, "label");
  };

/** What the goal follows from first of all. */
export const decidingInputs =
  ({ goal, inputs }: GoalLayout): Section =>
  (lane) => {
    inputHeadings(lane, [GOAL_SHEET_TEXTS.change, TEXTS.value, TEXTS.origin]);
    inputsPart(lane, inputs.lines(assumptions(goal).filter((name) => name !== "stretch")));
  };

/**
 * The days and the weekdays; beside them the rest, and the lists that the live formulas read.
 * @param band The input of the forecasts' band.
 */
export function furtherInputs(layout: GoalLayout, band: readonly (InputCell | DerivedCell)[]) {
  const { inputs, input, cells, lists } = layout;
  const days = ["start", "end", "ownAsOf", "knownAsOf", "asOf"] as const;
  const { leads } = input;
  return {
    days: [inputsOf({ title: TEXTS.days }, inputs.lines(days)), weekdaySection(layout)],
    lists: [
      inputsOf({ title: TEXTS.further }, [...inputs.lines(["stretch"]), ...band]),
      lists.statuses.length > 0 ? statusesSection(layout) : null,
      leads === undefined ? null : wordsSection(leads, cells.words),
    ],
  };
}

/** How much of the goal's weight has passed, and all of it. */
export const weightsPassed =
  ({ inputs }: GoalLayout): Section =>
  (lane) =>
    void inputsPart(lane, inputs.lines(["elapsed", "total"]));

/** The largest weight of a month. */
export const MOST_MONTH_WEIGHT = 1e12;

/** Weights of a list that are no number from 0 on; never an error, whatever the cells hold. */
export const wrongWeights = (weights: Handle, most: number): Expression =>
  f`(ROWS(${weights})-COUNTIFS(${weights},">=0",${weights},"<="&${most}))`;

/** Something to be put right: how many of it, and how it is called. */
interface Guarded {
  readonly count: Expression;
  readonly name: Text;
}

function guarded({ goal, inputs, cells }: GoalLayout): Guarded[] {
  const single = inputs.lines([...assumptions(goal), "ownAsOf"]).flatMap((line): Guarded[] => {
    const guard = "rule" in line && line.handle !== undefined ? guardOf(line, line.handle) : null;
    return guard === null ? [] : [{ count: f`IF(${inputHolds(guard)},0,1)`, name: line.label }];
  });
  const { weekdayWeights, months } = cells;
  const weekdays = f`(${wrongWeights(weekdayWeights, MOST_WEEKDAY_WEIGHT)}+IF(SUMIF(${weekdayWeights},">0")=0,1,0))`;
  // Without a weekday that counts, no month does: that is one thing to put right, not two.
  const noMonth = f`IF(AND(SUM(${months.used})=0,SUMIF(${weekdayWeights},">0")>0),1,0)`;
  return [
    ...single,
    { count: weekdays, name: TEXTS.weights },
    { count: f`(${wrongWeights(months.weight, MOST_MONTH_WEIGHT)}+${noMonth})`, name: TEXTS.wrongMonths },
  ];
}

/** How many inputs cannot be used, and the first of them by name, "" without one; the sheet's headline says both. */
export const wrongInputs =
  (layout: GoalLayout): Section =>
  (lane) => {
    const { wrong, wrongName } = layout.cells;
    const all = guarded(layout);
    const first = all.reduceRight((rest, { count, name }) => f`IF(${count}>0,${name},${rest})`, f`""`);
    const sum = joined(
      all.map(({ count }) => count),
      "+",
    );
    factsPart(lane, [
      { handle: wrong, label: TEXTS.wrongInputs, value: sum, format: "count" },
      { handle: wrongName, label: TEXTS.wrongFirst, value: first, format: "text" },
    ]);
  };
