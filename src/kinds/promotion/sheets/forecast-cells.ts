/**
 * The forecast of the event in cells: what it is made from and multiplied by, the products with their range, and the hours. Other sheets of
 * the promotion read it.
 */
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { HOURS } from "../../../domain/calendar/times";
import { FORECAST_LEVEL } from "../../../domain/promotion/sales-forecast";
import { PHASES } from "../../../domain/promotion/events";
import type { Row } from "../../../plan/cells";
import { Day } from "../../../plan/content";
import { type Expression, f, type Operand } from "../../../plan/formula";
import { type InputLine, type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { COLORS } from "../../../plan/styles";
import { type Column, column, type ColumnInput, table, type Table, valueColumn } from "../../../plan/table";
import { EVENT_PRODUCT_ROLES } from "../../../tables/event-products";
import { TERMS } from "../../../text/terms";
import { inputLines } from "../../fields";
import { FORECAST_OPTIONS, PROMOTION_OPTIONS } from "../options";
import type { SalesBase } from "../sales";
import { FORECAST_TEXTS, FURTHER } from "../forecast-texts";
import type { PlanCells } from "./plan-cells";

const THE_DAY = PHASES.indexOf("day");
/** Standard deviations to either end of the range. */
const DEVIATIONS = normalQuantile((1 + FORECAST_LEVEL) / 2, 0, 1);

type BaseKey = "from" | "to" | "baseDays" | "baseOrders" | "baseRevenue" | "baseVisitors";
type TotalKey = "eventDays" | "multiplier" | "orders" | "revenue" | "visitors" | "low" | "high" | "scale";
type InputKey = keyof typeof FORECAST_OPTIONS | "revenueGoal" | BaseKey | TotalKey;
export type ForecastInputs = Inputs<InputKey>;
type InputCells = ForecastInputs["cell"];
type Line = InputLine<InputKey>;

type ProductKey =
  "product" | "role" | "base" | "baseRevenue" | "dispersion" | "units" | "low" | "high" | "price" | "revenue" | "share";
export type ForecastTable = Table<ProductKey>;
type HourKey = "hour" | "weight" | "share" | "orders" | "revenue" | "visitors";
export type HourTable = Table<HourKey>;

const reach = (forecast: Operand, base: Operand, dispersion: Operand): Expression =>
  f`${DEVIATIONS}*SQRT(${dispersion}*(${forecast}+${forecast}^2/${base}))`;

const clock = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;
const WEIGHTS: ColumnInput = {
  ...{
    key: "hourShares",
    label: FORECAST_TEXTS.weight,
    note: FORECAST_TEXTS.weightHelp,
    allowed: FORECAST_TEXTS.weightHelp,
  },
  rule: { type: "decimal", min: 0, max: 1e12 },
};

export class ForecastCells {
  readonly inputs: ForecastInputs;
  readonly products: ForecastTable | null;
  readonly hours: HourTable;

  constructor(
    readonly plan: PlanCells,
    readonly base: SalesBase,
  ) {
    this.inputs = this.forecastInputs();
    this.products = base.products.length === 0 ? null : this.productTable();
    this.hours = this.hourTable();
  }

  /** Whether traffic tells how many came on the days the forecast is made from. */
  get countsVisitors(): boolean {
    return !Number.isNaN(this.base.visitors);
  }

  private forecastInputs(): ForecastInputs {
    const { choices } = this.plan.plan;
    return inputs<InputKey>({
      ...inputLines(FORECAST_OPTIONS, choices),
      revenueGoal: {
        ...PROMOTION_OPTIONS.revenueGoal.input(null),
        value: choices.revenueGoal ?? ((cell) => f`ROUND(${cell.revenue},0)`),
      },
      ...this.baseLines(),
      ...this.totalLines(),
    });
  }

  /** What the forecast is made from. */
  private baseLines(): Readonly<Record<BaseKey, Line>> {
    const { base } = this;
    const { labels } = FORECAST_TEXTS;
    return {
      from: { label: labels.from, format: "date", value: new Day(base.from) },
      to: { label: labels.to, format: "date", value: new Day(base.to) },
      baseDays: { label: labels.baseDays, format: "count", value: (cell) => f`${cell.to}-${cell.from}+1` },
      baseOrders: { label: labels.baseOrders, format: "count", value: base.orders },
      baseRevenue: { label: labels.baseRevenue, format: "wholeMoney", value: base.revenue },
      baseVisitors: { label: labels.baseVisitors, format: "count", value: this.countsVisitors ? base.visitors : "" },
    };
  }

  /** What the event is expected to bring in all. */
  private totalLines(): Readonly<Record<TotalKey, Line>> {
    const { base, plan } = this;
    const { labels } = FORECAST_TEXTS;
    const { first, last } = plan.phases.column;
    const factor = (cell: InputCells): Expression =>
      base.basis === "lastEvent" ? f`(1+${cell.growth})` : f`${cell.uplift}`;
    const total = (of: "baseOrders" | "baseVisitors") => (cell: InputCells) => f`${cell[of]}*${cell.multiplier}`;
    const half = ({ revenue, baseRevenue }: InputCells): Expression =>
      f`IF(${baseRevenue}>0,${reach(revenue, baseRevenue, f`${base.dispersion}`)},0)`;
    const days = f`MAX(1,N(${last.at(THE_DAY)})-N(${first.at(THE_DAY)})+1)`;
    const multiplier = (cell: InputCells): Expression => f`${factor(cell)}*${cell.eventDays}/${cell.baseDays}`;
    const scale = ({ revenue, revenueGoal }: InputCells): Expression => f`IF(${revenue}=0,0,${revenueGoal}/${revenue})`;
    return {
      eventDays: { label: labels.eventDays, format: "count", value: days },
      multiplier: { label: labels.multiplier, format: "multiple", value: multiplier },
      orders: { label: labels.orders, format: "count", value: total("baseOrders") },
      visitors: { label: labels.visitors, format: "count", value: this.countsVisitors ? total("baseVisitors") : "" },
      revenue: { label: labels.revenue, format: "wholeMoney", value: (cell) => this.revenueOf(cell) },
      low: { label: labels.low, format: "wholeMoney", value: (cell) => f`MAX(0,${cell.revenue}-${half(cell)})` },
      high: { label: labels.high, format: "wholeMoney", value: (cell) => f`${cell.revenue}+${half(cell)}` },
      scale: { label: labels.scale, format: "pace", value: scale },
    };
  }

  /** Of all products and of what names none; of everything where orders name no products. */
  private revenueOf({ baseRevenue, multiplier }: InputCells): Expression {
    if (this.products === null) return f`${baseRevenue}*${multiplier}`;
    return f`SUM(${this.products.column.revenue})+${this.unnamed}*${multiplier}`;
  }

  /** Revenue of the base that no product of the list brought. */
  private get unnamed(): number {
    const { products, revenue } = this.base;
    return products.reduce((rest, each) => rest - each.revenue, revenue);
  }

  private productTable(): ForecastTable {
    const { products } = this.base;
    const { cell } = this.inputs;
    const columns = FORECAST_TEXTS.columns;
    const half = ({ base, units, dispersion }: Row<ProductKey>) => reach(units, base, dispersion);
    const activity = (i: number) => products[i]!.activity;
    const price = (i: number): number => {
      const { units, revenue } = products[i]!;
      const own = activity(i)?.price ?? Number.NaN;
      return Number.isNaN(own) ? revenue / units : own;
    };
    return table<ProductKey>(products.length, {
      product: valueColumn(TERMS.product, "text", (i) => products[i]!.name || FURTHER.otherProducts, {
        modules: 2,
        total: TERMS.total,
      }),
      role: valueColumn(EVENT_PRODUCT_ROLES.role.label, "text", (i) => activity(i)?.role || null),
      units: column(columns.units, "count", ({ base }) => f`${base}*${cell.multiplier}`, { total: "sum" }),
      low: column(columns.low, "count", (row) => f`MAX(0,${row.units}-${half(row)})`),
      high: column(columns.high, "count", (row) => f`${row.units}+${half(row)}`),
      price: valueColumn(columns.price, "money", price),
      revenue: column(TERMS.revenue, "wholeMoney", ({ units, price: each }) => f`${units}*${each}`, {
        ...{ total: "sum", bar: COLORS.barMoney, barMax: (of) => f`MAX(${of.revenue})*1.9` },
      }),
      share: column(
        TERMS.share,
        "percent",
        ({ revenue }, at) => f`IF(SUM(${at.column.revenue})=0,0,${revenue}/SUM(${at.column.revenue}))`,
      ),
      base: valueColumn(columns.base, "count", (i) => products[i]!.units, { style: "note" }),
      baseRevenue: valueColumn(FORECAST_TEXTS.labels.baseRevenue, "wholeMoney", (i) => products[i]!.revenue, {
        style: "note",
      }),
      dispersion: valueColumn(columns.dispersion, "weight", (i) => products[i]!.dispersion, { style: "note" }),
    });
  }

  private hourTable(): HourTable {
    const { cell } = this.inputs;
    const { hours } = this.base;
    const part =
      (of: Operand): Column<HourKey>["cell"] =>
      ({ share }) =>
        f`${share}*${of}/${cell.eventDays}`;
    return table<HourKey>(HOURS, {
      hour: valueColumn(TERMS.hour, "text", clock),
      weight: column(FORECAST_TEXTS.weight, "weight", (_, { i }) => hours.curve[i]!, { input: WEIGHTS }),
      share: column(
        TERMS.share,
        "percent",
        ({ weight }, at) => f`IF(SUM(${at.column.weight})=0,0,N(${weight})/SUM(${at.column.weight}))`,
        { total: "sum" },
      ),
      orders: column(TERMS.orders, "average", part(cell.orders), { total: "sum" }),
      revenue: column(TERMS.revenue, "wholeMoney", part(cell.revenue), { total: "sum" }),
      visitors: column(TERMS.visitors, "count", part(cell.visitors), { total: "sum" }),
    });
  }
}
