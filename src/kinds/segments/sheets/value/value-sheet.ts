/**
 * What customers are expected to order and to be worth in the coming weeks, and whether to trust it. Rules §4.
 */
import { aggregateCustomers } from "../../../../domain/customers/rfm";
import type { Text } from "../../../../text/locale";
import { type Check, checksPart } from "../../../../plan/sections/checks-part";
import { inputHeadings, inputsPart } from "../../../../plan/sections/inputs-part";
import { type KeyFigureCell, keyFiguresPart } from "../../../../plan/sections/key-figures-part";
import { isoDate, titlePart } from "../../../../plan/sections/title-part";
import { f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import { Lane } from "../../../../plan/lane";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { COLORS } from "../../../../plan/styles";
import type { OptionalSheetInput } from "../../optional-sheet-input";
import { countedRows } from "../../rows-part";
import { holdOut, type HoldOut } from "../../model/hold-out";
import { holdOutCells, type HoldOutCells, holdOutError, holdOutPart } from "./hold-out-part";
import { valueCells, type ValueCells, valueList } from "./value-table";
import { valueModel, type ValueModel } from "../../model/value";
import { MOST_WEEKS, VALUE_TEXTS } from "./texts";

/** What a build reports of the customers' value; null where the orders do not determine it. */
export interface ValueResult {
  readonly horizonWeeks: number;
  readonly parameters: Readonly<Record<"r" | "alpha" | "a" | "b" | "logLikelihood", number>> | null;
  readonly orderValue: Readonly<Record<"p" | "q" | "v", number>> | null;
  readonly holdOut: {
    /** YYYY-MM-DD: the last day fitted to. */
    readonly until: string;
    readonly weeks: number;
    /** By repeat purchases before: 0, 1, … 6, and 7 or more. */
    readonly classes: HoldOut["classes"];
  } | null;
  readonly customers: readonly {
    readonly customer: string;
    readonly frequency: number;
    /** Weeks. */
    readonly recency: number;
    readonly age: number;
    readonly average: number;
    readonly alive: number | null;
    readonly expectedOrders: number | null;
    readonly expectedOrderValue: number | null;
    readonly expectedValue: number | null;
  }[];
}

const WIDTH = 9;

interface Value {
  readonly model: ValueModel;
  readonly test: HoldOut | null;
  readonly cells: ValueCells;
  readonly testCells: HoldOutCells;
}

function notes({ model, test }: Value): Text[] {
  const { oneADay, undetermined, noOrderValue, noHoldOut } = VALUE_TEXTS;
  if (model.fit === null) return [oneADay, undetermined];
  return [oneADay, ...(model.orderValue === null ? [noOrderValue] : []), ...(test === null ? [noHoldOut] : [])];
}

function figures(lane: Lane, { model, test, cells, testCells }: Value): void {
  const { figures: texts } = VALUE_TEXTS;
  const { horizonWeeks, fit, orderValue } = model;
  const shown: KeyFigureCell[] = [{ label: texts.customers, value: f`ROWS(${cells.repeats})`, format: "count" }];
  if (fit !== null) {
    shown.push({ label: texts.alive, value: f`SUM(${cells.alive})`, format: "count" });
    shown.push({ label: texts.orders(horizonWeeks), value: f`SUM(${cells.orders})`, format: "count" });
    if (orderValue !== null)
      shown.push({ label: texts.value(horizonWeeks), value: f`SUM(${cells.value})`, format: "wholeMoney" });
    if (test !== null) shown.push({ label: texts.error, value: holdOutError(testCells), format: "percent" });
  }
  keyFiguresPart(lane, shown);
}

function horizon(lane: Lane, { horizonWeeks }: ValueModel): void {
  const { settings, meaning, horizonNote, horizonAllowed, stale } = VALUE_TEXTS;
  lane.section(settings.section, WIDTH);
  inputHeadings(lane, [settings.what, settings.chosen, meaning]);
  const [input] = inputsPart(lane, [
    {
      key: "horizonWeeks",
      label: VALUE_TEXTS.horizon,
      note: horizonNote,
      value: horizonWeeks,
      format: "count",
      rule: { type: "wholeNumber", min: 1, max: MOST_WEEKS },
      allowed: horizonAllowed,
    },
  ]);
  const warning = lane.text(f`IF(${input!}=${horizonWeeks},"",${stale(horizonWeeks)})`, "note");
  lane.sheet.condition(warning, {
    type: "formula",
    formula: f`${warning.relative}<>""`,
    color: COLORS.red,
    bold: true,
  });
}

/** Parameters with what each says; the formulas of P(alive) read these cells. */
function parametersPart(lane: Lane, { fit, orderValue }: ValueModel, cells: ValueCells): void {
  if (fit === null) return;
  const { parameters: texts, meaning } = VALUE_TEXTS;
  const { r, alpha, a, b } = cells.parameters;
  const rows = [
    { name: "r", value: fit.r, text: texts.r, handle: r },
    { name: "alpha", value: fit.alpha, text: texts.alpha, handle: alpha },
    { name: "a", value: fit.a, text: texts.a, handle: a },
    { name: "b", value: fit.b, text: texts.b, handle: b },
    ...(orderValue === null ? [] : (["p", "q", "v"] as const)).map((name) => ({
      name,
      value: orderValue![name],
      text: texts[name],
      handle: new Handle(),
    })),
  ];
  lane.section(texts.section, WIDTH);
  inputHeadings(lane, [texts.name, texts.value, meaning]);
  for (const { name, value, text, handle } of rows) {
    const label = lane.sheet.put(lane.row, lane.column, [[name]]);
    lane.sheet.put(lane.row, lane.column + 1, [[value]], { handle });
    const words = lane.sheet.put(lane.row, lane.column + 2, [[text]], { overflow: true });
    lane.sheet.style(label, "label").style(handle, "derived").format(handle, "parameter", "right");
    lane.sheet.style(words, "note").format(words, "textAfterNumber", "left");
    lane.gap();
  }
  lane.gap();
}

function checks(lane: Lane, { model, test, cells, testCells }: Value, { orders, analysis }: OptionalSheetInput): void {
  const { checks: texts } = VALUE_TEXTS;
  const { customer, customers, date, amount } = orders;
  const countAt = (asOf: number): number =>
    aggregateCustomers({ customer, customerCount: customers.length, date, amount, asOf }).count;
  const all: Check[] = [{ name: texts.customers, holds: f`ROWS(${cells.repeats})=${countAt(analysis.asOf)}` }];
  if (model.fit !== null) {
    all.push({ name: texts.alive, holds: f`AND(MIN(${cells.alive})>=0,MAX(${cells.alive})<=1)` });
  }
  if (test !== null) all.push({ name: texts.holdOut, holds: f`SUM(${testCells.customers})=${countAt(test.until)}` });
  all.push(countedRows(lane, orders, WIDTH));
  lane.gap();
  checksPart(lane, all, WIDTH);
}

function resultOf({ model, test }: Value): ValueResult {
  return {
    horizonWeeks: model.horizonWeeks,
    parameters: model.fit,
    orderValue: model.orderValue,
    holdOut: test && { ...test, until: isoDate(test.until) },
    customers: model.customers.map((each) => ({
      customer: each.name,
      frequency: each.frequency,
      recency: each.recency,
      age: each.age,
      average: each.average,
      alive: each.alive,
      expectedOrders: each.expectedOrders,
      expectedOrderValue: each.expectedOrderValue,
      expectedValue: each.expectedValue,
    })),
  };
}

/** Lays the sheet out and reports every customer, highest expected value first. */
export function valueSheet(sheet: SheetBuilder, input: OptionalSheetInput): ValueResult {
  const { orders, analysis, provenance, options } = input;
  const model = valueModel(orders, analysis.asOf, options.horizonWeeks);
  const test = model.fit === null ? null : holdOut(orders, analysis.asOf, options.horizonWeeks);
  const value: Value = { model, test, cells: valueCells(model), testCells: holdOutCells() };
  const lane = new Lane(sheet);
  titlePart(lane, { title: VALUE_TEXTS.tab, description: VALUE_TEXTS.description }, provenance);
  for (const note of notes(value)) lane.text(note, "note");
  lane.gap();
  figures(lane, value);
  lane.gap();
  horizon(lane, model);
  lane.gap();
  if (test !== null) {
    holdOutPart(lane, test, value.testCells);
    lane.gap();
  }
  parametersPart(lane, model, value.cells);
  checks(lane, value, input);
  lane.gap();
  valueList(lane, model, value.cells, input);
  sheet.width(1, 26).freeze(1, 2);
  return resultOf(value);
}
