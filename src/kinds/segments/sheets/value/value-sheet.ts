/**
 * What customers are expected to order and to be worth in the coming weeks, and whether to trust it. Rules §4.
 */
import { isoDate } from "../../../../domain/calendar/calendar";
import { aggregateCustomers } from "../../../../domain/customers/rfm";
import { f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Check } from "../../../../plan/sections/checks-part";
import type { InputCell } from "../../../../plan/sections/inputs-part";
import type { KeyFigureCell } from "../../../../plan/sections/key-figures-part";
import { figuresOf, inputsOf, type Section, tableOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import type { Orders } from "../../../../tables/orders";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import { customerOrders } from "../../model/figures";
import { holdOut, type HoldOut } from "../../model/hold-out";
import { type ValueModel, valueModel, type ValueResult, valueResult } from "../../model/value";
import type { OptionalSheetInput, OptionalSheetPlan } from "../../optional-sheet";
import { MOST_WEEKS, VALUE_TEXTS } from "./texts";
import {
  determined,
  type HoldOutTable,
  holdOutTable,
  valueKeys,
  valueParameters,
  type ValueTable,
  valueTable,
} from "./value-tables";

const WIDTH = 9;
const CHART = { rows: 14, columns: 7 };

interface Value {
  readonly model: ValueModel;
  readonly list: ValueTable;
  /** Null where the model could not be tested. */
  readonly test: { readonly held: HoldOut; readonly compared: HoldOutTable } | null;
}

function notes({ model, test }: Value): (Text | null)[] {
  const { oneADay, undetermined, noOrderValue, noHoldOut } = VALUE_TEXTS;
  if (model.fit === null) return [oneADay, undetermined];
  return [oneADay, model.orderValue ? null : noOrderValue, test ? null : noHoldOut];
}

function figures({ model, list, test }: Value): (KeyFigureCell | null)[] {
  const { figures: texts } = VALUE_TEXTS;
  const { horizonWeeks: weeks, fit, orderValue } = model;
  const { frequency, alive, expectedOrders, expectedValue } = list.column;
  return [
    { label: TERMS.customers, value: f`ROWS(${frequency})`, format: "count" },
    fit && { label: texts.alive, value: f`SUM(${alive})`, format: "count" },
    fit && { label: texts.orders(weeks), value: f`SUM(${expectedOrders})`, format: "count" },
    fit && orderValue && { label: texts.value(weeks), value: f`SUM(${expectedValue})`, format: "wholeMoney" },
    test && { label: texts.error, value: holdOutError(test.compared), format: "percent" },
  ];
}

/** Share by which the prediction of all purchases was off; blank where nobody bought. */
function holdOutError({ column: { predicted, actual } }: HoldOutTable) {
  return f`IF(SUM(${actual})=0,"",SUM(${predicted})/SUM(${actual})-1)`;
}

/** The horizon as an input, and a warning while the figures are still those of another. */
function horizonOf({ horizonWeeks }: ValueModel): Section {
  const { settings, horizonNote, horizonAllowed, stale } = VALUE_TEXTS;
  const handle = new Handle();
  const input: InputCell = {
    key: "horizonWeeks",
    label: VALUE_TEXTS.horizon,
    note: horizonNote,
    value: horizonWeeks,
    format: "count",
    rule: { type: "wholeNumber", min: 1, max: MOST_WEEKS },
    allowed: horizonAllowed,
    handle,
  };
  return (lane) => {
    inputsOf({ title: settings.section, headings: [settings.what, TERMS.chosen, TERMS.meaning] }, [input])(lane);
    const warning = lane.text(f`IF(${handle}=${horizonWeeks},"",${stale(horizonWeeks)})`, "note");
    lane.sheet.condition(warning, {
      type: "formula",
      formula: f`${warning.relative}<>""`,
      color: COLORS.red,
      bold: true,
    });
  };
}

const holdOutOf =
  ({ held, compared }: NonNullable<Value["test"]>): Section =>
  (lane) => {
    const { holdOut: texts } = VALUE_TEXTS;
    const { repeats, predictedEach, actualEach } = compared.column;
    tableOf(texts.section(isoDate(held.until), held.weeks), compared, { width: WIDTH })(lane);
    lane.gap().sheet.chart({
      key: "holdOut",
      type: "columnClustered",
      title: texts.chart,
      categories: repeats,
      series: [
        { name: texts.predictedEach, values: predictedEach, color: COLORS.seriesMain },
        { name: texts.actualEach, values: actualEach, color: COLORS.seriesAccent },
      ],
      valueAxisTitle: texts.axis,
      categoryAxisTitle: texts.repeats,
      numberFormat: "0.0",
      position: lane.reserve(CHART.rows, CHART.columns),
    });
  };

function checks({ model, list, test }: Value, orders: Orders, asOf: number): (Check | null)[] {
  const { checks: texts } = VALUE_TEXTS;
  const { frequency, alive } = list.column;
  const countAt = (day: number): number => aggregateCustomers(customerOrders(orders, day)).count;
  return [
    { name: texts.customers, holds: f`ROWS(${frequency})=${countAt(asOf)}` },
    model.fit && { name: texts.alive, holds: f`AND(MIN(${alive})>=0,MAX(${alive})<=1)` },
    test && {
      name: texts.holdOut,
      holds: f`SUM(${test.compared.column.customers})=${countAt(test.held.until)}`,
    },
  ];
}

/** Reports every customer, highest expected value first. */
export function valueSheet({ orders, analysis, cells, options }: OptionalSheetInput): OptionalSheetPlan<ValueResult> {
  const model = valueModel(orders, analysis.asOf, options.horizonWeeks);
  const held = model.fit === null ? null : holdOut(orders, analysis.asOf, options.horizonWeeks);
  const parameters = valueParameters(model);
  const list = valueTable(model, parameters, cells.live);
  const value: Value = { model, list, test: held && { held, compared: holdOutTable(held) } };
  const { parameters: texts } = VALUE_TEXTS;
  const headings = [texts.name, TERMS.value, TERMS.meaning] as const;
  const name = `SegmentCustomerValue${cells.tableSuffix}`;
  return {
    firstColumn: 26,
    notes: notes(value),
    width: WIDTH,
    sections: [
      figuresOf(figures(value)),
      horizonOf(model),
      value.test && holdOutOf(value.test),
      model.fit && inputsOf({ title: texts.section, headings }, parameters.lines(determined(model))),
    ],
    checks: checks(value, orders, analysis.asOf),
    list: tableOf(VALUE_TEXTS.list, list, { keys: valueKeys(model), name }),
    result: valueResult(model, held),
  };
}
