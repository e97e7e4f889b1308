/**
 * The hours of a day of the event, plan and actual side by side: actual figures are native formulas over the user's tables where those count
 * as their readers do, else values of the refresh. Rules §7.
 */
import { dateOf } from "../../../domain/calendar/calendar";
import { HOURS } from "../../../domain/calendar/times";
import type { Row } from "../../../plan/cells";
import { Day } from "../../../plan/content";
import { type Expression, f, type Operand } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import { type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { sourceColumn } from "../../../plan/source-reference";
import { type At, type Column, column, type Table, table } from "../../../plan/table";
import { TRAFFIC_DETAILS, TRAFFIC_ROLES, type TrafficDetail } from "../../../tables/traffic";
import { TERMS } from "../../../text/terms";
import type { PlanInput } from "../../kind";
import { orderFormulas, ordersCount } from "../../shared/order-formulas";
import { dayLine } from "../../shared/period-inputs";
import { paceOf, stateLooks, stateOf } from "../../shared/standing";
import type { HoursBrought } from "../day";
import { WAR_TEXTS } from "../event-texts";
import type { ForecastCells } from "./forecast-cells";

type Planned = "planRevenue" | "planOrders" | "planVisitors";
type Actual = "revenue" | "orders" | "visitors";
type HourKey =
  | "hour"
  | "state"
  | Planned
  | Actual
  | "planSoFar"
  | "soFar"
  | "pace"
  | "conversion"
  | "orderValue"
  | "ordersSoFar"
  | "over";
export type WarTable = Table<HourKey>;
type DetailTable = Table<"hour" | TrafficDetail>;
type HourRow = Row<HourKey>;
type HourAt = At<HourKey>;
type Columns<K extends HourKey> = Readonly<Record<K, Column<HourKey>>>;

/** Times in cells are fractions of a day, so that a full hour may lie a little before itself: half a second is forgiven. */
const HALF_SECOND = f`0.5/86400`;

/** Where the hours get their actual figures. */
export interface WarGiven {
  readonly forecast: ForecastCells;
  readonly input: PlanInput;
  /** The day that is shown at first, and what it brought by then. */
  readonly day: number;
  readonly brought: HoursBrought;
}

export class WarHours {
  readonly inputs: Inputs<"day" | "now">;
  readonly statuses: Handle;
  readonly table: WarTable;
  readonly details: DetailTable | null;

  constructor(readonly given: WarGiven) {
    const { orders } = given.input;
    this.statuses = new Handle(ordersCount(orders) ? orders.native.countedStatuses.length : 0);
    this.inputs = inputs({
      day: { ...dayLine(WAR_TEXTS.day, WAR_TEXTS.dayHelp), key: "warDay", value: new Day(given.day) },
      now: {
        ...{ key: "warNow", label: WAR_TEXTS.now, note: WAR_TEXTS.nowHelp, allowed: WAR_TEXTS.nowHelp },
        ...{ value: null, format: "time", rule: { type: "decimal", min: 0, max: 2_958_466 }, ignoreBlank: true },
      },
    });
    this.table = this.hours();
    this.details = this.detailTable();
  }

  /** Whether orders and revenue follow the user's table. */
  get isLive(): boolean {
    return ordersCount(this.given.input.orders);
  }

  get hasVisitors(): boolean {
    return this.given.brought.visitors !== null && this.given.forecast.countsVisitors;
  }

  /** From this pace on an hour is close to its plan. */
  get amber(): Handle {
    return this.given.forecast.inputs.cell.amberFrom;
  }

  get statusTexts(): readonly string[] {
    return ordersCount(this.given.input.orders) ? this.given.input.orders.native.countedStatuses : [];
  }

  /** The beginning of an hour of the day that is shown, and its end less the day that periods count in. */
  private hourOf(i: number): { readonly from: Expression; readonly to: Expression } {
    const { day } = this.inputs.cell;
    return {
      from: i === 0 ? f`${day}` : f`(${day}+${i}/24-${HALF_SECOND})`,
      to: i === HOURS - 1 ? f`${day}` : f`(${day}+${i + 1}/24-${HALF_SECOND}-1)`,
    };
  }

  /** What the refresh knew of the first day that is shown. */
  private known(values: readonly number[] | null | undefined): Column<never>["cell"] {
    const { year, month, day: date } = dateOf(this.given.day);
    const isShown = f`${this.inputs.cell.day}=DATE(${year},${month},${date})`;
    return (_, { i }) => f`IF(${isShown},${values?.[i] ?? 0},0)`;
  }

  private actual(key: Actual): Column<never>["cell"] {
    const { input, brought } = this.given;
    if (key === "visitors") return this.counted(key, brought.visitors);
    if (!ordersCount(input.orders)) return this.known(brought[key]);
    const figure = orderFormulas(input.orders, this.statuses)[key];
    return (_, { i }) => figure(this.hourOf(i).from, this.hourOf(i).to);
  }

  /** What the traffic counts: over the user's own cells where SUMIFS adds up an hour as the reader does, else as the refresh knew it. */
  private counted(figure: "visitors" | TrafficDetail, values: readonly number[] | null | undefined) {
    const { traffic } = this.given.input;
    const { date, [figure]: own, hour } = traffic?.columns ?? {};
    if (traffic === undefined || date === undefined || own === undefined) return this.known(values);
    const { native, source } = traffic;
    if (!native.aggregatable || !native.figures[figure] || native.hours === null) return this.known(values);
    const [sum, days] = [sourceColumn(source, own), sourceColumn(source, date)];
    const between = (from: Operand, to: Operand) => f`${days},">="&${from},${days},"<"&(${to}+1)`;
    const { day } = this.inputs.cell;
    return ((_, { i }) => {
      const { from, to } = this.hourOf(i);
      if (native.hours === "date") return f`SUMIFS(${sum},${between(from, to)})`;
      return f`SUMIFS(${sum},${between(day, day)},${sourceColumn(source, hour!)},${i})`;
    }) satisfies Column<never>["cell"];
  }

  /** What the traffic tells by hour besides visitors and orders; null where it tells nothing more. */
  private detailTable(): DetailTable | null {
    const { details } = this.given.brought;
    const keys = TRAFFIC_DETAILS.filter((detail) => details[detail] !== undefined);
    if (keys.length === 0) return null;
    const { hour } = this.given.forecast.hours.column;
    const columns = keys.map((key) => {
      const format = TRAFFIC_ROLES[key].type === "money" ? "wholeMoney" : "countSoFar";
      return [key, column(TRAFFIC_ROLES[key].label, format, this.counted(key, details[key]), { total: "sum" })];
    });
    return table<"hour" | TrafficDetail>(HOURS, {
      hour: column(TERMS.hour, "text", (_, { i }) => f`${hour.at(i)}`, { total: TERMS.total }),
      ...(Object.fromEntries(columns) as Record<TrafficDetail, Column<never>>),
    });
  }

  /** 1 where the hour is over: by the time typed; without one, once an order of a later hour is in, or the day has passed. */
  private over({ ordersSoFar }: HourRow, { i, column: of }: HourAt): Expression {
    const { day, now } = this.inputs.cell;
    const { asOf } = this.given.forecast.plan.inputs.cell;
    const time = f`IF(${now}<1,${day}+${now},${now})`;
    const byTime = f`IF(${time}+${HALF_SECOND}>=${day}+${i + 1}/24,1,0)`;
    return f`IF(${now}="",IF(OR(${day}<${asOf},${of.ordersSoFar.at(HOURS - 1)}>${ordersSoFar}),1,0),${byTime})`;
  }

  private hours(): WarTable {
    const { hour } = this.given.forecast.hours.column;
    const { columns } = WAR_TEXTS;
    const ratio = (of: "orders" | "revenue", by: "visitors" | "orders") => (row: HourRow) =>
      f`IF(N(${row[by]})=0,"",${row[of]}/${row[by]})`;
    return table<HourKey>(HOURS, {
      hour: column(TERMS.hour, "text", (_, { i }) => f`${hour.at(i)}`, { total: TERMS.total }),
      ...this.courseColumns(),
      ...this.plannedColumns(),
      revenue: column(TERMS.actual, "wholeMoney", this.actual("revenue"), { total: "sum" }),
      visitors: column(TERMS.visitors, "countSoFar", this.actual("visitors"), { total: "sum" }),
      orders: column(TERMS.orders, "countSoFar", this.actual("orders"), { total: "sum" }),
      conversion: column(TERMS.conversionRate, "percent", ratio("orders", "visitors")),
      orderValue: column(TERMS.averageOrderValue, "wholeMoney", ratio("revenue", "orders")),
      ordersSoFar: column(columns.cumulative, "count", ({ orders }, { above }) => f`N(${above.ordersSoFar})+${orders}`),
      over: column(columns.over, "score", (row, at) => this.over(row, at)),
    });
  }

  /** The day's part of the goal by the weights of the hours. */
  private plannedColumns(): Columns<Planned> {
    const { cell } = this.given.forecast.inputs;
    const { share } = this.given.forecast.hours.column;
    const { plan, planOrders, planVisitors } = WAR_TEXTS.columns;
    const part =
      (of: Operand): Column<HourKey>["cell"] =>
      (_, { i }) =>
        f`${share.at(i)}*${of}*${cell.scale}/${cell.eventDays}`;
    return {
      planRevenue: column(plan, "wholeMoney", part(cell.revenue), { total: "sum" }),
      planOrders: column(planOrders, "average", part(cell.orders)),
      planVisitors: column(planVisitors, "count", part(cell.visitors)),
    };
  }

  /** Running totals; what came, pace and state only of hours that are over. */
  private courseColumns(): Columns<"planSoFar" | "soFar" | "pace" | "state"> {
    const { planSoFar, soFar } = WAR_TEXTS.columns;
    const whenOver = ({ over }: HourRow, then: Expression): Expression => f`IF(${over}=0,"",${then})`;
    const running = (row: HourRow, { i, column: of }: HourAt): Expression =>
      whenOver(row, f`SUM(${of.revenue.part(0, 0, i + 1, 1)})`);
    return {
      state: column(TERMS.state, "text", ({ pace }) => stateOf({ pace }, this.amber), {
        ...{ style: "state", horizontal: "center", looks: stateLooks },
      }),
      planSoFar: column(planSoFar, "wholeMoney", ({ planRevenue: own }, { above }) => f`N(${above.planSoFar})+${own}`),
      soFar: column(soFar, "wholeMoney", running),
      pace: column(TERMS.pace, "pace", (row) => whenOver(row, paceOf(row.soFar, row.planSoFar))),
    };
  }

  /** A column of the hours that are over, added up; money in cents, so that the noise of adding up rounds no text up or down. */
  soFar(key: Planned | Actual): Expression {
    const { over } = this.table.column;
    const sum = f`SUMIF(${over},1,${this.table.column[key]})`;
    return key === "planRevenue" || key === "revenue" ? f`ROUND(${sum},2)` : sum;
  }

  /** Names of the columns that stand on the sheet, and of those that others are computed from. */
  get keys(): { readonly shown: readonly HourKey[]; readonly working: readonly HourKey[] } {
    const traffic = this.hasVisitors ? (["visitors", "conversion"] as const) : [];
    const planned = this.hasVisitors ? (["planVisitors"] as const) : [];
    return {
      shown: [
        "hour",
        "state",
        "planRevenue",
        "revenue",
        "planSoFar",
        "soFar",
        "pace",
        "orders",
        ...traffic,
        "orderValue",
      ],
      working: ["planOrders", ...planned, "ordersSoFar", "over"],
    };
  }
}
