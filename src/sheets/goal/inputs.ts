/**
 * The goal's inputs and dates: the left side of its sheet.
 */
import type { Locale } from "../../text/locale";
import { inputHeadings, inputsPart, makeInput } from "../parts/inputs-part";
import type { InputCell } from "../parts/inputs-part";
import { Day } from "../plan/content";
import type { FormatName } from "../plan/formats";
import { f } from "../plan/formula";
import { Handle } from "../plan/handle";
import type { Lane } from "../plan/lane";
import { weightedDaysFormula } from "./cells";
import type { GoalCells } from "./cells";
import type { Goal } from "./model";
import { AMBER_FROM } from "./progress";
import type { RateKey } from "./suggestions";
import { ALLOWED, ORIGIN_TEXTS, RATE_MEANINGS, RATE_TEXTS, TEXTS } from "./texts";
import { WEEKDAYS } from "./weekdays";

const COLUMNS = 3;
const LAST_DAY = 2_958_465;

function rateInput(key: RateKey, goal: Goal, cells: GoalCells, locale: Locale): InputCell {
  const { value, origin } = goal.rates[key];
  return {
    key,
    label: RATE_TEXTS[key],
    note: `${RATE_MEANINGS[key][locale]}${locale === "en-US" ? "; " : "；"}${ORIGIN_TEXTS[origin][locale]}`,
    value,
    format: "percent",
    rule: { type: "decimal", min: 0.0001, max: 1 },
    allowed: ALLOWED.rate,
    handle: cells.rates[key],
  };
}

function assumptions(goal: Goal, cells: GoalCells, locale: Locale): InputCell[] {
  const target: InputCell = {
    key: "orderTarget",
    label: TEXTS.target,
    note: ORIGIN_TEXTS[goal.target.origin][locale],
    value: goal.target.value,
    format: "count",
    rule: { type: "wholeNumber", min: 1, max: 1e9 },
    allowed: ALLOWED.target,
    handle: cells.target,
  };
  const rates = (["storeCloseRate", "visitRate", "leadValidity"] as const).map((key) => rateInput(key, goal, cells, locale));
  const aov: InputCell = {
    key: "aov",
    label: TEXTS.aov,
    note: ORIGIN_TEXTS[goal.aov.origin][locale],
    value: goal.aov.value,
    format: "money",
    rule: { type: "decimal", min: 0.01, max: 1e9 },
    allowed: ALLOWED.aov,
    handle: cells.aov,
  };
  return [target, ...rates, aov, amberInput(cells, locale)];
}

function amberInput({ amber }: GoalCells, locale: Locale): InputCell {
  return {
    key: "amberFrom",
    label: TEXTS.amber,
    note: TEXTS.amberNote[locale],
    value: AMBER_FROM,
    format: "percent",
    rule: { type: "decimal", min: 0, max: 1 },
    allowed: ALLOWED.share,
    handle: amber,
  };
}

function daysPart(lane: Lane, goal: Goal, cells: GoalCells, locale: Locale): void {
  const { sheet } = lane;
  lane.section(TEXTS.days[locale], COLUMNS);
  const fact = (label: string, content: Day | ReturnType<typeof f>, handle: Handle, note: string, format: FormatName = "date"): void => {
    const row = lane.row;
    sheet.style(sheet.put(row, lane.column, [[label]]), "label");
    sheet.put(row, lane.column + 1, [[content]], { handle });
    sheet.style(handle, "derived").format(handle, format, "right");
    if (note !== "") {
      const words = sheet.put(row, lane.column + 2, [[note]], { overflow: true });
      sheet.style(words, "note").format(words, "textAfterNumber", "left");
    }
    lane.gap();
  };
  fact(TEXTS.first[locale], new Day(goal.start), cells.start, TEXTS.daysNote[locale]);
  fact(TEXTS.last[locale], new Day(goal.end), cells.end, TEXTS.daysNote[locale]);
  const own: InputCell = {
    key: "asOf",
    label: TEXTS.ownAsOf,
    note: TEXTS.ownAsOfNote[locale],
    value: goal.chosenAsOf === null ? null : new Day(goal.chosenAsOf),
    format: "date",
    rule: { type: "date", min: 1, max: LAST_DAY },
    allowed: ALLOWED.date,
    handle: new Handle(),
    ignoreBlank: true,
  };
  const [ownCell] = inputsPart(lane, [own], locale);
  const known = new Handle();
  const knownLabel = goal.actual.orders === null ? TEXTS.knownAsOf.none : TEXTS.knownAsOf.orders;
  fact(knownLabel[locale], new Day(goal.knownAsOf), known, "");
  fact(TEXTS.asOf[locale], f`IF(${ownCell!}="",${known},${ownCell!})`, cells.asOf, "");
  const until = f`MAX(${cells.start}-1,MIN(${cells.asOf},${cells.end}))`;
  fact(TEXTS.elapsed[locale], weightedDaysFormula(cells.start, until, cells.weights), cells.elapsed, "", "weight");
}

function weightsPart(lane: Lane, goal: Goal, cells: GoalCells, locale: Locale): void {
  const { sheet } = lane;
  lane.section(TEXTS.weights[locale], COLUMNS);
  const labels = sheet.put(
    lane.row,
    lane.column,
    WEEKDAYS.map((weekday) => [weekday[locale]]),
  );
  sheet.style(labels, "label");
  const values = goal.weights.map((weight) => [weight]);
  sheet.put(lane.row, lane.column + 1, values, { handle: cells.weights });
  lane.gap(WEEKDAYS.length);
  const input: InputCell = {
    key: "weekdayWeights",
    label: TEXTS.weights,
    note: "",
    value: null,
    format: "weight",
    rule: { type: "decimal", min: 0, max: 1000 },
    allowed: ALLOWED.weight,
  };
  makeInput(sheet, cells.weights, input, locale);
}

/** Places the inputs, the days and the weekday weights. */
export function goalInputs(lane: Lane, goal: Goal, cells: GoalCells, locale: Locale): void {
  lane.section(TEXTS.inputs[locale], COLUMNS);
  inputHeadings(lane, [TEXTS.assumption[locale], TEXTS.value[locale], TEXTS.origin[locale]]);
  inputsPart(lane, assumptions(goal, cells, locale), locale);
  lane.gap();
  daysPart(lane, goal, cells, locale);
  lane.gap();
  weightsPart(lane, goal, cells, locale);
}

/** The statuses that count, as the live formulas read them. */
export function statusesPart(lane: Lane, statuses: readonly string[], cells: GoalCells, locale: Locale): void {
  if (statuses.length === 0) return;
  lane.gap();
  lane.section(TEXTS.statuses[locale], COLUMNS);
  lane.rows(
    statuses.map((status) => [status]),
    { handle: cells.statuses },
  );
  lane.sheet.style(cells.statuses, "label");
}
