/**
 * What customers are expected to order and to be worth in the coming weeks, one row a customer: the history as values, P(alive) as a
 * formula of the parameter cells and the expectations as values; and whether to trust it. Rules §4.
 */
import { isoDate } from "../../../../domain/calendar/calendar";
import { aggregateCustomers } from "../../../../domain/customers/rfm";
import type { Row } from "../../../../plan/cells";
import { eachEntry, quotientColumn, recordColumns } from "../../../../plan/columns";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Check } from "../../../../plan/sections/checks-part";
import { type Inputs, inputs, inputsPart } from "../../../../plan/sections/inputs-part";
import { type Figure, figure, type Headline } from "../../../../plan/sections/headline-part";
import { countText, moneyText, sentence, shareText } from "../../../../plan/sentence";
import { inputsOf, type Section, tableOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import { type Column, column, type Table, table } from "../../../../plan/table";
import type { Orders } from "../../../../tables/orders";
import type { Text } from "../../../../text/locale";
import { phrase } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { customerOrders } from "../../analysis";
import { holdOut, type HoldOut, type ValueModel, valueModel, valueResult } from "../../model/value";
import { OPTIONAL_SHEET_OPTIONS, type OptionalSheetInput, type OptionalSheetPlan } from "../../optional-sheet";
import { VALUE_TEXTS } from "./texts";

const PARAMETERS = ["r", "alpha", "a", "b"] as const;
const ORDER_VALUE_PARAMETERS = ["p", "q", "v"] as const;
type Parameter = (typeof PARAMETERS)[number] | (typeof ORDER_VALUE_PARAMETERS)[number];
type ValueParameters = Inputs<Parameter>;

/** Each parameter with its meaning; the formulas of P(alive) read these cells. */
function valueParameters({ fit, orderValue }: ValueModel): ValueParameters {
  const values: Partial<Record<Parameter, number>> = { ...fit, ...orderValue };
  return inputs(
    eachEntry(VALUE_TEXTS.parameters, (note: Text, key: Parameter) => ({
      ...{ label: phrase`${key}`, format: "parameter" as const, value: values[key] ?? null, note },
    })),
  );
}

/** The parameters that the orders determine. */
const determined = ({ orderValue }: ValueModel): readonly Parameter[] =>
  orderValue === null ? PARAMETERS : [...PARAMETERS, ...ORDER_VALUE_PARAMETERS];

const HISTORY = ["frequency", "recency", "age", "average"] as const;
const ORDERS = ["expectedOrders", "alive"] as const;
const MONEY = ["expectedValue", "expectedOrderValue"] as const;
type ValueKey = "name" | (typeof HISTORY | typeof ORDERS | typeof MONEY)[number];
type ValueTable = Table<ValueKey>;

/** The columns that the orders give, what is expected first: without a model, those of the history only. */
const valueKeys = ({ fit, orderValue }: ValueModel): readonly ValueKey[] => [
  "name",
  ...(fit === null || orderValue === null ? [] : MONEY),
  ...(fit === null ? [] : ORDERS),
  ...HISTORY,
];

/** e^700 is the largest power of ten Excel holds, nearly; the odds of having left beyond it are the same 0. */
const LARGEST_EXPONENT = 700;

/** The model's closed form, in logarithms, because the power alone overflows for customers of many purchases. */
function probabilityAlive(row: Row<"frequency" | "recency" | "age">, { cell }: ValueParameters): Expression {
  const { r, alpha, a, b } = cell;
  const { frequency: x, recency: last, age: now } = row;
  const logOdds = f`LN(${a}/(${b}+${x}-1))+(${r}+${x})*LN((${alpha}+${now})/(${alpha}+${last}))`;
  return f`IF(${x}=0,1,1/(1+EXP(MIN(${LARGEST_EXPONENT},${logOdds}))))`;
}

/** @param live P(alive) is a formula. */
function valueTable({ customers }: ValueModel, parameters: ValueParameters, live: boolean): ValueTable {
  const { columns: texts } = VALUE_TEXTS;
  const columns = recordColumns(customers, {
    name: [TERMS.customer, "text"],
    frequency: [texts.frequency, "count"],
    recency: [texts.recency, "average"],
    age: [texts.age, "average"],
    average: [texts.average, "money"],
    // Bars of probabilities have one scale, and end before the figure.
    alive: [texts.alive, "percent", { bar: COLORS.bar, barMax: () => f`1.9` }],
    expectedOrders: [TERMS.expectedOrders, "exact"],
    expectedOrderValue: [TERMS.expectedOrderValue, "money"],
    expectedValue: [texts.expectedValue, "money"],
  });
  const alive: Column<ValueKey>["cell"] = (row) => probabilityAlive(row, parameters);
  return table<ValueKey>(customers.length, live ? { ...columns, alive: { ...columns.alive, cell: alive } } : columns);
}

type HoldOutKey = "repeats" | "customers" | "predicted" | "actual" | "predictedEach" | "actualEach";
type HoldOutTable = Table<HoldOutKey>;

/** By how often customers had bought before. */
function holdOutTable({ classes }: HoldOut): HoldOutTable {
  const { holdOut: texts } = VALUE_TEXTS;
  const [last, total] = [classes.length - 1, { total: "quotient" } as const];
  return table<HoldOutKey>(classes.length, {
    repeats: column(texts.repeats, "text", (_, { i }) => (i === last ? texts.more({ n: i }) : i), {
      total: TERMS.total,
    }),
    ...recordColumns(classes, {
      customers: [TERMS.customers, "count", { total: "sum" }],
      predicted: [texts.predicted, "average", { total: "sum" }],
      actual: [texts.actual, "count", { total: "sum" }],
    }),
    predictedEach: quotientColumn(texts.predictedEach, "exact", ["predicted", "customers"], total),
    actualEach: quotientColumn(texts.actualEach, "exact", ["actual", "customers"], total),
  });
}

/** Widths of the columns of the list. */
const COLUMNS = [138, 105, 105, 90, 90, 76, 76, 76, 76];
/** An error of all purchases up to which sums can be relied on. */
const TRUSTED = 0.15;
const CHART = { rows: 14, columns: 7 };

interface Value {
  readonly model: ValueModel;
  readonly list: ValueTable;
  /** Null where the model could not be tested. */
  readonly test: { readonly held: HoldOut; readonly compared: HoldOutTable } | null;
}

function notes(value: Value): (Text | Section | null)[] {
  const { model } = value;
  const { oneADay, undetermined, noOrderValue } = VALUE_TEXTS;
  const trust = trustOf(value);
  return [
    oneADay,
    ...(model.fit === null ? [undetermined] : [model.orderValue ? null : noOrderValue]),
    trust && ((lane) => void lane.text(trust, "note")),
  ];
}

/** The share by which the prediction of all purchases was off; blank where nobody bought. */
const errorOf = ({ column: { predicted, actual } }: HoldOutTable): Expression =>
  f`IF(SUM(${actual})=0,"",SUM(${predicted})/SUM(${actual})-1)`;

/** What the weeks should bring, and how much of it the first tenth of the list; without a model, what is wanting. */
function headlineOf({ model: { horizonWeeks, fit, orderValue }, list }: Value): Headline {
  const { headline: texts } = VALUE_TEXTS;
  if (fit === null) return { finding: texts.undetermined, action: texts.wait };
  const { expectedOrders, expectedValue } = list.column;
  const expected = orderValue === null ? expectedOrders : expectedValue;
  const tenth = Math.max(1, Math.floor(list.rows / 10));
  const share = f`IF(SUM(${expected})<=0,0,SUM(${expected.part(0, 0, tenth, 1)})/SUM(${expected}))`;
  const orders = sentence(texts.orders, { weeks: `${horizonWeeks}`, orders: countText(f`SUM(${expectedOrders})`) });
  const worth = orderValue === null ? f`""` : sentence(texts.worth, { money: moneyText(f`SUM(${expectedValue})`) });
  return {
    finding: f`${orders}&${worth}`,
    action: sentence(texts.action, { customers: countText(tenth), share: shareText(share) }),
  };
}

/** Whether to trust it, in one sentence. */
function trustOf({ model, test }: Value): Text | Expression | null {
  if (model.fit === null) return null;
  const { noHoldOut, trust } = VALUE_TEXTS;
  if (test === null) return noHoldOut;
  const error = errorOf(test.compared);
  const { predicted, actual } = test.compared.column;
  const said = {
    weeks: `${test.held.weeks}`,
    predicted: countText(f`SUM(${predicted})`),
    actual: countText(f`SUM(${actual})`),
    error: shareText(f`ABS(N(${error}))`),
  };
  const judged = f`IF(ABS(N(${error}))<=${TRUSTED},${trust.fine},IF(N(${error})>0,${trust.high},${trust.low}))`;
  return f`${sentence(trust.tested, said)}&${judged}`;
}

function figures({ model, list, test }: Value): (Figure | null)[] {
  const { figures: texts } = VALUE_TEXTS;
  const { horizonWeeks: weeks, fit, orderValue } = model;
  const { frequency, alive, expectedOrders, expectedValue } = list.column;
  return [
    figure(TERMS.customers, "count", f`ROWS(${frequency})`),
    fit && figure(texts.alive, "count", f`SUM(${alive})`),
    fit && figure(texts.orders({ weeks }), "count", f`SUM(${expectedOrders})`),
    fit && orderValue && figure(texts.value({ weeks }), "wholeMoney", f`SUM(${expectedValue})`),
    test && figure(texts.error, "percent", errorOf(test.compared)),
  ];
}

/** The horizon as an input, and a warning while the figures are still those of another. */
function horizonOf({ horizonWeeks: weeks }: ValueModel): Section {
  const { horizonNote: note, horizonAllowed: allowed, stale } = VALUE_TEXTS;
  const handle = new Handle();
  const input = OPTIONAL_SHEET_OPTIONS.horizonWeeks.input(weeks, { note, allowed });
  return (lane) => {
    inputsPart(lane, [{ key: "horizonWeeks", ...input, handle }]);
    const warning = lane.text(f`IF(${handle}=${weeks},"",${stale({ weeks })})`, "note");
    const look = { type: "formula", formula: f`${warning.relative}<>""`, color: COLORS.red, bold: true } as const;
    lane.sheet.condition(warning, look);
  };
}

const holdOutOf =
  ({ held, compared }: NonNullable<Value["test"]>): Section =>
  (lane) => {
    const { holdOut: texts } = VALUE_TEXTS;
    const { repeats, predictedEach, actualEach } = compared.column;
    tableOf(texts.section({ until: isoDate(held.until), weeks: held.weeks }), compared)(lane);
    lane.gap().sheet.chart({
      ...{ key: "holdOut", type: "columnClustered", title: texts.chart, categories: repeats, numberFormat: "0.0" },
      series: [
        { name: texts.predictedEach, values: predictedEach, color: COLORS.seriesMain },
        { name: texts.actualEach, values: actualEach, color: COLORS.seriesAccent },
      ],
      ...{ valueAxisTitle: texts.axis, categoryAxisTitle: texts.repeats },
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
export function valueSheet({ orders, analysis, cells, options }: OptionalSheetInput): OptionalSheetPlan {
  const model = valueModel(orders, analysis.asOf, options.horizonWeeks);
  const held = model.fit === null ? null : holdOut(orders, analysis.asOf, options.horizonWeeks);
  const parameters = valueParameters(model);
  const list = valueTable(model, parameters, cells.live);
  const value: Value = { model, list, test: held && { held, compared: holdOutTable(held) } };
  const headings = [VALUE_TEXTS.parameter, TERMS.value, TERMS.meaning] as const;
  const name = `SegmentCustomerValue${cells.tableSuffix}`;
  return {
    columns: COLUMNS,
    headline: headlineOf(value),
    figures: figures(value),
    notes: notes(value),
    sections: [horizonOf(model)],
    computed: {
      sections: [
        value.test && holdOutOf(value.test),
        model.fit && inputsOf({ title: VALUE_TEXTS.fit, headings }, parameters.lines(determined(model))),
      ],
    },
    checks: checks(value, orders, analysis.asOf),
    list: tableOf(VALUE_TEXTS.list, list, { keys: valueKeys(model), name }),
    result: valueResult(model, held),
  };
}
