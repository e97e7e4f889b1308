/**
 * The goal's inputs and dates: those that decide beside its levels, the rest below; and those of them that hold what cannot be used,
 * counted, with the first of them named.
 */
import type { Text } from "../../../../text/locale";
import { say } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { clausesOf } from "../../../../text/wording";
import { AMBER_FROM } from "../../../../domain/goal/standing";
import { Day } from "../../../../plan/content";
import { type Expression, f, joined } from "../../../../plan/formula";
import type { Lane } from "../../../../plan/lane";
import { guardedNote, inputHolds, redUnless } from "../../../../plan/sections/input-guard";
import {
  derived,
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
import { GOAL_OPTIONS, TARGET_KEYS } from "../../options";
import type { GoalLayout } from "../../layout";
import { byKey, type RateKey, RATES, stepsOf } from "../../measures";
import type { Goal } from "../../model";
import type { Suggested } from "../../suggestions";
import { ALLOWED, MOST_WEEKDAY_WEIGHT, ORIGIN_TEXTS, RATE_MEANINGS, TEXTS, WEEKDAYS } from "../../texts";
import { statusesSection, wordsSection } from "../../../shared/words-part";
import { GOAL_SHEET_TEXTS } from "./texts";
import type { Handle } from "../../../../plan/handle";
import { factsPart } from "../../../../plan/sections/facts-part";

type AssumptionName = "target" | "aov" | RateKey | "amberFrom" | "stretch";
type DateName = "start" | "end" | "ownAsOf" | "knownAsOf" | "asOf";
type GoalInputName = AssumptionName | DateName | "elapsed" | "total";
type Line = InputLine<GoalInputName>;

/** What the goal is computed from, in the order of the sheet. */
const assumptions = ({ measures }: Goal): AssumptionName[] => [
  "target",
  "aov",
  ...stepsOf(measures).map(({ rate }) => rate),
  "amberFrom",
  "stretch",
];

/** Its note says what came and what is wanted where it cannot be used. */
const GUARDED = { guarded: true } as const;

/** Where a value came from, and from where once another is typed, with what it means. */
function originOf({ origin }: Suggested<unknown>, ...meaning: readonly Text[]) {
  const words = (of: Text): Text => clausesOf([...meaning, of]);
  return { note: words(ORIGIN_TEXTS[origin]), typedNote: words(ORIGIN_TEXTS.typed), ...GUARDED } as const;
}

function assumptionInputs({ choices, target, rates, aov }: Goal): Record<AssumptionName, Line> {
  const key = TARGET_KEYS[choices.basis];
  const rate = (key: RateKey): Line => {
    const [meaning, known] = [RATE_MEANINGS[key], rates[key]];
    const words = known === null ? { note: meaning, ...GUARDED } : originOf(known, meaning);
    return GOAL_OPTIONS[key].input(known?.value ?? null, words);
  };
  return {
    target: { key, ...GOAL_OPTIONS[key].input(target.value, originOf(target)) },
    aov: GOAL_OPTIONS.aov.input(aov.value, originOf(aov)),
    ...byKey(RATES, rate),
    amberFrom: {
      ...{ label: TERMS.amberBelow, value: AMBER_FROM, format: "percent", allowed: ALLOWED.share, ...GUARDED },
      note: say("share of the expected figure", "占应完成数的比例", "占應完成數的比例"),
      rule: { type: "decimal", min: 0, max: 1 },
    },
    stretch: GOAL_OPTIONS.stretch.input(choices.stretch, {
      note: say("a goal further above it is flagged", "目标超出更多时标出提醒", "目標超出更多時標出提醒"),
      ...GUARDED,
    }),
  };
}

/** The goal's first and last day, and the as-of date: the user's own, or the one the data says. */
function dateInputs({ start, end, chosenAsOf, knownAsOf, actual }: Goal): Record<DateName, Line> {
  const note = say("build again to change", "如需修改请重新生成", "如需修改請重新建立");
  const known = actual.stages.has("orders")
    ? say("Latest order", "最近一笔订单", "最近一筆訂單")
    : say("Day of building", "生成日期", "建立日期");
  return {
    start: derived(TERMS.firstDay, "date", new Day(start), note),
    end: derived(TERMS.lastDay, "date", new Day(end), note),
    ownAsOf: {
      key: "asOf",
      ...GOAL_OPTIONS.asOf.input(chosenAsOf === null ? null : new Day(chosenAsOf), {
        label: say("As-of date, your own", "截止日期（自定）", "截止日期（自訂）"),
        note: say(
          "a date or =TODAY(); empty: as below",
          "填日期或 =TODAY()；留空用下行日期",
          "填日期或 =TODAY()；留空用下列日期",
        ),
        ignoreBlank: true,
        ...GUARDED,
      }),
    },
    knownAsOf: derived(known, "date", new Day(knownAsOf)),
    asOf: derived(TEXTS.asOf, "date", ({ ownAsOf, knownAsOf }) => f`IF(ISNUMBER(${ownAsOf}),${ownAsOf},${knownAsOf})`),
  };
}

export function goalInputs(layout: GoalLayout): Inputs<GoalInputName> {
  return inputs<GoalInputName>({
    ...assumptionInputs(layout.goal),
    ...dateInputs(layout.goal),
    elapsed: derived(
      say("Weighted days to date", "截至目前加权天数", "截至目前加權天數"),
      "weight",
      ({ asOf, start, end }) =>
        f`IF(${asOf}<${start},0,INDEX(${layout.days.column.soFar},MIN(${asOf},${end})-${start}+1))`,
    ),
    total: derived(say("Weighted days in all", "加权天数合计", "加權天數合計"), "weight", () => {
      const { before, used } = layout.months.at(layout.months.rows - 1);
      const all = f`${before.handle}+${used.handle}`;
      return f`IF(${all}>0,${all},1)`;
    }),
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
    const rule = { type: "decimal", min: 0, max: MOST_WEEKDAY_WEIGHT } as const;
    const guarded = { handle: weekdayWeights.at(i), rule, allowed: ALLOWED.weight, percent: false, ignoreBlank: false };
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
    const own = { label: TEXTS.weights, ...originOf(layout.goal.weekdayWeights) };
    makeInput(sheet, handle, { key: "weekdayWeights", ...GOAL_OPTIONS.weekdayWeights.input(null, own) });
  };

/** What the goal follows from first of all. */
export const decidingInputs =
  ({ goal, inputs }: GoalLayout): Section =>
  (lane) => {
    inputHeadings(lane, [GOAL_SHEET_TEXTS.change, TERMS.value, TERMS.origin]);
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
    days: [inputsOf({ title: TERMS.period }, inputs.lines(days)), weekdaySection(layout)],
    lists: [
      inputsOf({ title: TEXTS.further }, [...inputs.lines(["stretch"]), ...band]),
      statusesSection(lists.statuses, cells.statuses),
      leads === undefined ? null : wordsSection(leads, cells.words),
    ],
  };
}

export const weightsPassed =
  ({ inputs }: GoalLayout): Section =>
  (lane) =>
    void inputsPart(lane, inputs.lines(["elapsed", "total"]));

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
