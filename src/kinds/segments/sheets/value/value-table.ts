/**
 * One row a customer: the history as values, P(alive) as a formula of the parameter cells, the expectations as values.
 */
import { type TableColumn, tablePart } from "../../../../plan/sections/table-part";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { COLORS } from "../../../../plan/styles";
import type { OptionalSheetInput } from "../../optional-sheet-input";
import type { ValueModel } from "../../model/value";
import { VALUE_TEXTS } from "./texts";

/** Columns of the list, and the parameters its formulas read. */
export interface ValueCells {
  readonly repeats: Handle;
  readonly recency: Handle;
  readonly age: Handle;
  readonly alive: Handle;
  readonly orders: Handle;
  readonly orderValue: Handle;
  readonly value: Handle;
  readonly parameters: Readonly<Record<"r" | "alpha" | "a" | "b", Handle>>;
}

export function valueCells({ customers }: ValueModel): ValueCells {
  const column = (): Handle => new Handle(customers.length);
  return {
    repeats: column(),
    recency: column(),
    age: column(),
    alive: column(),
    orders: column(),
    orderValue: column(),
    value: column(),
    parameters: { r: new Handle(), alpha: new Handle(), a: new Handle(), b: new Handle() },
  };
}

/** e^700 is the largest power of ten Excel holds, nearly; the odds of having left beyond it are the same 0. */
const LARGEST_EXPONENT = 700;

/** The model's closed form, in logarithms, because the power alone overflows for customers of many purchases. */
function aliveFormula({ repeats, recency, age, parameters }: ValueCells): (row: number) => Expression {
  const { r, alpha, a, b } = parameters;
  return (row) => {
    const [x, last, now] = [repeats.at(row).relative, recency.at(row).relative, age.at(row).relative];
    const logOdds = f`LN(${a}/(${b}+${x}-1))+(${r}+${x})*LN((${alpha}+${now})/(${alpha}+${last}))`;
    return f`IF(${x}=0,1,1/(1+EXP(MIN(${LARGEST_EXPONENT},${logOdds}))))`;
  };
}

function predictions(
  { customers, orderValue }: ValueModel,
  cells: ValueCells,
  { cells: { live } }: OptionalSheetInput,
): TableColumn[] {
  const alive = aliveFormula(cells);
  const orders: TableColumn[] = [
    {
      heading: VALUE_TEXTS.alive,
      format: "percent",
      cell: (i) => (live ? alive(i) : customers[i]!.alive),
      handle: cells.alive,
    },
    {
      heading: VALUE_TEXTS.expectedOrders,
      format: "exact",
      cell: (i) => customers[i]!.expectedOrders,
      handle: cells.orders,
    },
  ];
  if (orderValue === null) return orders;
  return [
    ...orders,
    {
      heading: VALUE_TEXTS.expectedOrderValue,
      format: "money",
      cell: (i) => customers[i]!.expectedOrderValue,
      handle: cells.orderValue,
    },
    {
      heading: VALUE_TEXTS.expectedValue,
      format: "money",
      cell: (i) => customers[i]!.expectedValue,
      handle: cells.value,
    },
  ];
}

/** Places the columns of `cells`; without a model, those of the history only. */
export function valueList(lane: Lane, model: ValueModel, cells: ValueCells, input: OptionalSheetInput): void {
  const { customers, fit } = model;
  const predicted = fit === null ? [] : predictions(model, cells, input);
  lane.section(VALUE_TEXTS.list, 5 + predicted.length);
  const { whole } = tablePart(lane, customers.length, [
    { heading: VALUE_TEXTS.customer, format: "text", cell: (i) => customers[i]!.name },
    {
      heading: VALUE_TEXTS.repeats,
      format: "count",
      cell: (i) => customers[i]!.frequency,
      handle: cells.repeats,
    },
    {
      heading: VALUE_TEXTS.recency,
      format: "average",
      cell: (i) => customers[i]!.recency,
      handle: cells.recency,
    },
    { heading: VALUE_TEXTS.age, format: "average", cell: (i) => customers[i]!.age, handle: cells.age },
    { heading: VALUE_TEXTS.average, format: "money", cell: (i) => customers[i]!.average },
    ...predicted,
  ]);
  lane.sheet.table(`SegmentCustomerValue${input.cells.tableSuffix}`, whole);
  if (fit !== null) lane.sheet.condition(cells.alive, { type: "dataBar", color: COLORS.seriesSoft });
}
