/**
 * The tables of customer value: one row a customer, the history as values, P(alive) as a formula of the parameter cells and the
 * expectations as values; and the predicted against the actual purchases of the weeks held out.
 */
import type { Row } from "../../../../plan/cells";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import { type Inputs, inputs } from "../../../../plan/sections/inputs-part";
import { COLORS } from "../../../../plan/styles";
import { type Column, type Table, table } from "../../../../plan/table";
import { phrase } from "../../../../text/say";
import type { HoldOut } from "../../model/hold-out";
import type { CustomerValue, ValueModel } from "../../model/value";
import { VALUE_TEXTS } from "./texts";

const PARAMETERS = ["r", "alpha", "a", "b"] as const;
const ORDER_VALUE_PARAMETERS = ["p", "q", "v"] as const;
type Parameter = (typeof PARAMETERS)[number] | (typeof ORDER_VALUE_PARAMETERS)[number];
export type ValueParameters = Inputs<Parameter>;

/** Each parameter with its meaning; the formulas of P(alive) read these cells. */
export function valueParameters({ fit, orderValue }: ValueModel): ValueParameters {
  const values: Partial<Record<Parameter, number>> = { ...fit, ...orderValue };
  const line = (key: Parameter) => ({
    label: phrase`${key}`,
    format: "parameter" as const,
    value: values[key] ?? null,
    note: VALUE_TEXTS.parameters[key],
  });
  const lines = [...PARAMETERS, ...ORDER_VALUE_PARAMETERS].map((key) => [key, line(key)]);
  return inputs(Object.fromEntries(lines) as Record<Parameter, ReturnType<typeof line>>);
}

/** The parameters that the orders determine. */
export const determined = ({ orderValue }: ValueModel): readonly Parameter[] =>
  orderValue === null ? PARAMETERS : [...PARAMETERS, ...ORDER_VALUE_PARAMETERS];

const HISTORY = ["customer", "frequency", "recency", "age", "average"] as const;
const ORDERS = ["alive", "expectedOrders"] as const;
const MONEY = ["expectedOrderValue", "expectedValue"] as const;
type ValueKey = (typeof HISTORY | typeof ORDERS | typeof MONEY)[number];
export type ValueTable = Table<ValueKey>;

/** The columns that the orders give: without a model, those of the history only. */
export const valueKeys = ({ fit, orderValue }: ValueModel): readonly ValueKey[] => [
  ...HISTORY,
  ...(fit === null ? [] : ORDERS),
  ...(fit === null || orderValue === null ? [] : MONEY),
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
export function valueTable({ customers }: ValueModel, parameters: ValueParameters, live: boolean): ValueTable {
  const value = (key: Exclude<keyof CustomerValue, "customer">, format: FormatName): Column<ValueKey> => ({
    ...{ heading: VALUE_TEXTS.columns[key], format },
    cell: (_, { i }) => customers[i]![key],
  });
  return table<ValueKey>(customers.length, {
    customer: value("name", "text"),
    frequency: value("frequency", "count"),
    recency: value("recency", "average"),
    age: value("age", "average"),
    average: value("average", "money"),
    alive: {
      ...value("alive", "percent"),
      cell: (row, { i }) => (live ? probabilityAlive(row, parameters) : customers[i]!.alive),
      bar: COLORS.seriesSoft,
    },
    expectedOrders: value("expectedOrders", "exact"),
    expectedOrderValue: value("expectedOrderValue", "money"),
    expectedValue: value("expectedValue", "money"),
  });
}

type HoldOutKey = "repeats" | "customers" | "predicted" | "actual" | "predictedEach" | "actualEach";
export type HoldOutTable = Table<HoldOutKey>;

/** By how often customers had bought before. */
export function holdOutTable({ classes }: HoldOut): HoldOutTable {
  const { holdOut: texts } = VALUE_TEXTS;
  const last = classes.length - 1;
  const sum = (key: "customers" | "predicted" | "actual", format: FormatName): Column<HoldOutKey> => ({
    ...{ heading: texts[key], format, total: "sum" },
    cell: (_, { i }) => classes[i]![key],
  });
  const each = (key: "predictedEach" | "actualEach", of: "predicted" | "actual"): Column<HoldOutKey> => ({
    ...{ heading: texts[key], format: "exact" },
    cell: (row) => f`IF(${row.customers}=0,"",${row[of]}/${row.customers})`,
    total: (column) => f`IF(SUM(${column.customers})=0,"",SUM(${column[of]})/SUM(${column.customers}))`,
  });
  return table<HoldOutKey>(classes.length, {
    repeats: {
      heading: texts.repeats,
      format: "text",
      cell: (_, { i }) => (i === last ? texts.more(i) : String(i)),
      total: texts.total,
    },
    customers: sum("customers", "count"),
    predicted: sum("predicted", "average"),
    actual: sum("actual", "count"),
    predictedEach: each("predictedEach", "predicted"),
    actualEach: each("actualEach", "actual"),
  });
}
