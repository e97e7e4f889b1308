/**
 * The goal's inputs and dates: the left side of its sheet.
 */
import { clausesOf } from "../../text/wording";
import type { Text } from "../../text/locale";
import type { PlanInput } from "../kind";
import { guardedNote, inputHolds, redUnless } from "../../plan/sections/input-guard";
import { type InputCell, inputHeadings, inputsPart, makeInput } from "../../plan/sections/inputs-part";
import { Day } from "../../plan/content";
import type { FormatName } from "../../plan/formats";
import { type Expression, f } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import type { Lane } from "../../plan/lane";
import type { GoalCells } from "./cells";
import { TARGET_KEYS } from "./choices";
import type { Goal } from "./model";
import { AMBER_FROM } from "../../domain/goal/standing";
import type { RateKey } from "./measures";
import { ALLOWED, BASIS_TEXTS, ORIGIN_TEXTS, RATE_MEANINGS, RATE_TEXTS, TEXTS } from "./texts";
import { wordsPart } from "./words-part";
import { MOST_WEEKDAY_WEIGHT, WEEKDAYS } from "./weekdays";

const COLUMNS = 3;
const LAST_DAY = 2_958_465;
const WEIGHT_RULE = { type: "decimal", min: 0, max: MOST_WEEKDAY_WEIGHT } as const;

function rateInput(key: RateKey, goal: Goal, cells: GoalCells): InputCell {
  const { value, origin } = goal.rates[key];
  return {
    key,
    label: RATE_TEXTS[key],
    note: clausesOf([RATE_MEANINGS[key], ORIGIN_TEXTS[origin]]),
    value,
    format: "percent",
    rule: { type: "decimal", min: 0.0001, max: 1 },
    allowed: ALLOWED.rate,
    handle: cells.rates[key],
  };
}

function targetInput(goal: Goal, cells: GoalCells): InputCell {
  const { basis } = goal.choices;
  const money = basis === "revenue";
  return {
    key: TARGET_KEYS[basis],
    label: BASIS_TEXTS[basis],
    note: ORIGIN_TEXTS[goal.target.origin],
    value: goal.target.value,
    format: money ? "money" : "count",
    rule: money
      ? { type: "decimal", min: 0.01, max: 1e13 }
      : { type: "wholeNumber", min: 1, max: basis === "orders" ? 1e9 : 1e12 },
    allowed: money ? ALLOWED.aov : ALLOWED.target,
    handle: cells.target,
  };
}

function conversionInput({ conversionRate }: Goal, cells: GoalCells): InputCell[] {
  if (conversionRate === null) return [];
  const { value, origin } = conversionRate;
  const note = clausesOf([TEXTS.conversionMeaning, ORIGIN_TEXTS[origin]]);
  const rule = { type: "decimal", min: 0.0001, max: 1 } as const;
  const { conversionRate: handle } = cells;
  return [
    {
      key: "conversionRate",
      label: TEXTS.conversionRate,
      note,
      value,
      format: "percent",
      rule,
      allowed: ALLOWED.rate,
      handle,
    },
  ];
}

/** What the goal is computed from, in the order of the sheet. */
export function assumptions(goal: Goal, cells: GoalCells): InputCell[] {
  const rates = (["storeCloseRate", "visitRate", "leadValidity"] as const).map((key) => rateInput(key, goal, cells));
  const aov: InputCell = {
    key: "aov",
    label: TEXTS.aov,
    note: ORIGIN_TEXTS[goal.aov.origin],
    value: goal.aov.value,
    format: "money",
    rule: { type: "decimal", min: 0.01, max: 1e9 },
    allowed: ALLOWED.aov,
    handle: cells.aov,
  };
  const target = targetInput(goal, cells);
  const inputs = [target, ...conversionInput(goal, cells), aov, ...rates, amberInput(cells), stretchInput(goal, cells)];
  return inputs.map((input) => ({ ...input, guarded: true }));
}

function stretchInput({ choices }: Goal, { stretch }: GoalCells): InputCell {
  return {
    key: "stretch",
    label: TEXTS.stretch,
    note: TEXTS.stretchNote,
    value: choices.stretch,
    format: "percent",
    rule: { type: "decimal", min: 0, max: 10 },
    allowed: ALLOWED.stretch,
    handle: stretch,
  };
}

function amberInput({ amber }: GoalCells): InputCell {
  return {
    key: "amberFrom",
    label: TEXTS.amber,
    note: TEXTS.amberNote,
    value: AMBER_FROM,
    format: "percent",
    rule: { type: "decimal", min: 0, max: 1 },
    allowed: ALLOWED.share,
    handle: amber,
  };
}

/** The as-of date of the user's own; empty for the one the data says. */
export function asOfInput(goal: Goal, cells: GoalCells): InputCell {
  return {
    key: "asOf",
    label: TEXTS.ownAsOf,
    note: TEXTS.ownAsOfNote,
    value: goal.chosenAsOf === null ? null : new Day(goal.chosenAsOf),
    format: "date",
    rule: { type: "date", min: 1, max: LAST_DAY },
    allowed: ALLOWED.date,
    handle: cells.ownAsOf,
    ignoreBlank: true,
    guarded: true,
  };
}

/** A derived figure among the inputs. */
function fact(
  lane: Lane,
  label: Text,
  content: Day | Expression,
  handle: Handle,
  note: Text | "",
  format: FormatName = "date",
): void {
  const { sheet, row } = lane;
  sheet.style(sheet.put(row, lane.column, [[label]]), "label");
  sheet.put(row, lane.column + 1, [[content]], { handle });
  sheet.style(handle, "derived").format(handle, format, "right");
  if (note !== "") {
    const words = sheet.put(row, lane.column + 2, [[note]], { overflow: true });
    sheet.style(words, "note").format(words, "textAfterNumber", "left");
  }
  lane.gap();
}

function daysPart(lane: Lane, goal: Goal, cells: GoalCells): void {
  lane.section(TEXTS.days, COLUMNS);
  fact(lane, TEXTS.first, new Day(goal.start), cells.start, TEXTS.daysNote);
  fact(lane, TEXTS.last, new Day(goal.end), cells.end, TEXTS.daysNote);
  inputsPart(lane, [asOfInput(goal, cells)]);
  const known = new Handle();
  const knownLabel = !goal.actual.stages.has("orders") ? TEXTS.knownAsOf.none : TEXTS.knownAsOf.orders;
  fact(lane, knownLabel, new Day(goal.knownAsOf), known, "");
  fact(lane, TEXTS.asOf, f`IF(ISNUMBER(${cells.ownAsOf}),${cells.ownAsOf},${known})`, cells.asOf, "");
  const last = f`MIN(${cells.asOf},${cells.end})-${cells.start}+1`;
  fact(
    lane,
    TEXTS.elapsed,
    f`IF(${cells.asOf}<${cells.start},0,INDEX(${cells.days.soFar},${last}))`,
    cells.elapsed,
    "",
    "weight",
  );
  const { before, used } = cells.months;
  const all = f`${before.at(used.rows - 1)}+${used.at(used.rows - 1)}`;
  fact(lane, TEXTS.total, f`IF(${all}>0,${all},1)`, cells.total, "", "weight");
}

/** Beside each weekday what is wrong with its weight; beside the first, that none is above 0. */
function weekdayNotes(lane: Lane, { weekdayWeights }: GoalCells): void {
  const { sheet } = lane;
  WEEKDAYS.forEach((_, i) => {
    const guarded = {
      handle: weekdayWeights.at(i),
      rule: WEIGHT_RULE,
      allowed: ALLOWED.weight,
      percent: false,
      ignoreBlank: false,
    };
    const none = f`SUMIF(${weekdayWeights},">0")=0`;
    const holds = i === 0 ? f`AND(${inputHolds(guarded)},NOT(${none}))` : inputHolds(guarded);
    const own = guardedNote(guarded, "");
    const content = i === 0 ? f`IF(${none},${ALLOWED.weight},${own})` : own;
    const note = sheet.put(lane.row + i, lane.column + 2, [[content]], { overflow: true });
    sheet.style(note, "note").format(note, "textAfterNumber", "left");
    redUnless(sheet, note, holds);
  });
}

function weightsPart(lane: Lane, goal: Goal, cells: GoalCells): void {
  const { sheet } = lane;
  lane.section(TEXTS.weights, COLUMNS);
  const labels = sheet.put(
    lane.row,
    lane.column,
    WEEKDAYS.map((weekday) => [weekday]),
  );
  sheet.style(labels, "label");
  const values = goal.weekdayWeights.value.map((weight) => [weight]);
  sheet.put(lane.row, lane.column + 1, values, { handle: cells.weekdayWeights });
  weekdayNotes(lane, cells);
  lane.gap(WEEKDAYS.length);
  const input: InputCell = {
    key: "weekdayWeights",
    label: TEXTS.weights,
    note: ORIGIN_TEXTS[goal.weekdayWeights.origin],
    value: null,
    format: "weight",
    rule: WEIGHT_RULE,
    allowed: ALLOWED.weight,
  };
  makeInput(sheet, cells.weekdayWeights, input);
}

/** Places the inputs, the days and the weekday weights. */
export function goalInputs(lane: Lane, goal: Goal, cells: GoalCells): void {
  lane.section(TEXTS.inputs, COLUMNS);
  inputHeadings(lane, [TEXTS.assumption, TEXTS.value, TEXTS.origin]);
  inputsPart(lane, assumptions(goal, cells));
  lane.gap();
  daysPart(lane, goal, cells);
  lane.gap();
  weightsPart(lane, goal, cells);
}

/** The order statuses that count, and the words of the lead table that say yes, as the live formulas read them. */
export function listsPart(lane: Lane, { leads }: PlanInput, statuses: readonly string[], cells: GoalCells): void {
  if (statuses.length > 0) {
    lane.gap();
    lane.section(TEXTS.statuses, COLUMNS);
    lane.rows(
      statuses.map((status) => [status]),
      { handle: cells.statuses },
    );
    lane.sheet.style(cells.statuses, "label");
  }
  if (leads === undefined || Object.keys(cells.words).length === 0) return;
  lane.gap();
  wordsPart(lane, leads, cells.words, COLUMNS);
}
