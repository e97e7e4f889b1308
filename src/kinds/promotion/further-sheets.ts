/**
 * The sheets built on request: forecast, readiness, war room and review. All read the forecast, which is made once.
 */
import { sum } from "d3-array";
import { isoDate } from "../../domain/calendar/calendar";
import { salesBand, salesForecast } from "../../domain/promotion/sales-forecast";
import type { PlanBuilder } from "../../plan/plan-builder";
import type { SheetBuilder } from "../../plan/sheet-builder";
import type { Text } from "../../text/locale";
import { dateSystemOf } from "../define-kind";
import type { PlanContext, PlanInput } from "../kind";
import { PROMOTION } from "./about";
import { type HoursBrought, hoursBrought, refundedOn, refundsSince, soldUnits, stockedProducts, unitsOf } from "./day";
import { WAR_TEXTS } from "./event-texts";
import { FURTHER } from "./forecast-texts";
import { lessonsOf } from "./lessons";
import { OPTIONAL_SHEETS, type OptionalSheet } from "./options";
import { broughtOn, eventSpan, lastEventDay, type SalesBase, salesBase } from "./sales";
import { ForecastCells } from "./sheets/forecast-cells";
import { forecastSheet } from "./sheets/forecast-sheet";
import type { PlanCells } from "./sheets/plan-cells";
import { readinessSheet } from "./sheets/readiness-sheet";
import { reviewSheet } from "./sheets/review-sheet";
import { WarHours } from "./sheets/war-hours";
import { stockAlerts, warRoomSheet } from "./sheets/war-room-sheet";

const COLORS: Readonly<Record<OptionalSheet, string>> = {
  forecast: "#3E8C84",
  readiness: "#6B8E4E",
  warRoom: "#C46A12",
  lessons: "#A9C4DC",
};
const KEYS = Object.keys(OPTIONAL_SHEETS) as OptionalSheet[];

interface Given {
  readonly cells: PlanCells;
  readonly input: PlanInput;
  readonly context: PlanContext;
}

interface Further {
  readonly notes: readonly Text[];
  readonly result: { readonly forecast?: ForecastResult };
  readonly layOut: () => void;
}

export interface ForecastResult {
  readonly basis: SalesBase["basis"];
  /** ISO days that it is made from. */
  readonly from: string;
  readonly to: string;
  readonly multiplier: number;
  readonly orders: number;
  readonly revenue: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Share of a day by hour. */
  readonly hours: readonly number[];
}

/** The multiplier of a forecast: growth or uplift × days of the event ÷ days it is made from. */
function multiplierOf({ plan }: PlanCells, base: SalesBase): number {
  const { first, last } = eventSpan(plan);
  const factor = base.basis === "lastEvent" ? 1 + plan.choices.growth : plan.choices.uplift;
  return (factor * (last - first + 1)) / (base.to - base.from + 1);
}

function forecastResult(cells: PlanCells, base: SalesBase): ForecastResult {
  const multiplier = multiplierOf(cells, base);
  const unnamed = base.products.reduce((rest, each) => rest - each.revenue, base.revenue);
  const priced = base.products.map(({ units, revenue, activity }) =>
    activity === null || Number.isNaN(activity.price) ? revenue : units * activity.price,
  );
  const brought = base.products.length === 0 ? base.revenue : sum(priced) + unnamed;
  const revenue = salesForecast({ base: brought, multiplier });
  const band = salesBand({ base: base.revenue, multiplier: revenue / base.revenue }, base.dispersion);
  const all = sum(base.hours.curve);
  return {
    ...{ basis: base.basis, from: isoDate(base.from), to: isoDate(base.to), multiplier },
    ...{ orders: salesForecast({ base: base.orders, multiplier }), revenue },
    ...{ low: band?.low ?? null, high: band?.high ?? null },
    hours: base.hours.curve.map((weight) => (all === 0 ? 0 : weight / all)),
  };
}

/** The day of the event that is looked at first: the as-of date where it is one of them. */
function shownDay({ plan }: PlanCells): number {
  const { first, last } = eventSpan(plan);
  return Math.max(first, Math.min(plan.asOf, last));
}

function layOutWarRoom(sheet: SheetBuilder, forecast: ForecastCells, { cells, input }: Given, layout: Layout): void {
  const day = shownDay(cells);
  const hours = new WarHours({ forecast, input, day, brought: layout.brought });
  const { first, last } = eventSpan(cells.plan);
  const perDay = multiplierOf(cells, forecast.base) / (last - first + 1);
  const { orders } = hours.given.brought;
  const latest = orders.findLastIndex((count) => count > 0);
  const shares = layout.result.hours;
  const passed = sum(shares.slice(0, Math.max(0, latest)));
  const alerts = stockAlerts(
    stockedProducts(input, forecast.base.products),
    soldUnits(input, first, day),
    (at) => forecast.base.products[at]!.units * perDay,
    cells.plan.asOf > day ? 1 : passed,
  );
  warRoomSheet(sheet, hours, alerts);
}

interface Layout {
  /** On the day that the war room shows at first. */
  readonly brought: HoursBrought;
  readonly result: ForecastResult;
}

function layOutReview(sheet: SheetBuilder, forecast: ForecastCells, { cells, input, context }: Given): void {
  const { first, last } = eventSpan(cells.plan);
  const before = lastEventDay(cells.plan);
  const then = before === null ? null : broughtOn(input, before, before + last - first);
  const sold = soldUnits(input, first, last);
  const system = dateSystemOf(PROMOTION.needs, input, context);
  const given = {
    ...{ forecast, actual: broughtOn(input, first, last), last: then !== null && then.orders > 0 ? then : null },
    ...{
      refunded: { ...refundedOn(input, first, last), money: refundsSince(input, first) },
      sold: forecast.base.products.map(({ name }) => unitsOf(sold, name)),
    },
    lessons: lessonsOf(context.previous?.sheets["lessons"], system),
  };
  reviewSheet(sheet, given);
}

/** Products of the event's list that no forecast can be made for; of orders without products all of them. */
function unsoldNote({ unsold }: SalesBase): Text[] {
  const [first] = unsold;
  return first === undefined ? [] : [FURTHER.unsold(unsold.length, first.name || first.sku)];
}

const missingNote = ({ missing }: HoursBrought): Text[] => (missing > 0 ? [WAR_TEXTS.missingHours(missing)] : []);

/** Begins the sheets asked for; what comes back lays them out. */
export function furtherSheets(book: PlanBuilder, given: Given): Further {
  const { cells, input, context } = given;
  const asked = KEYS.filter((key) => cells.plan.choices[key]);
  if (asked.length === 0) return { notes: [], result: {}, layOut: () => undefined };
  const base = salesBase(input, cells.plan);
  if (base === null) return { notes: [FURTHER.noOrders], result: {}, layOut: () => undefined };
  const forecast = new ForecastCells(cells, base);
  // The others read the forecast's cells.
  const keys = KEYS.filter((key) => key === "forecast" || asked.includes(key));
  const sheets = new Map(keys.map((key) => [key, book.sheet(key, OPTIONAL_SHEETS[key].tab, COLORS[key])]));
  const tables = [input.orders, input.traffic, input.products, input.eventProducts].flatMap((table) => table ?? []);
  const result = forecastResult(cells, base);
  const layout: Layout = { result, brought: hoursBrought(input, shownDay(cells)) };
  const sources = tables.map(({ source }) => source);
  return {
    notes: [FURTHER.assumed, ...unsoldNote(base), ...(asked.includes("warRoom") ? missingNote(layout.brought) : [])],
    result: { forecast: result },
    layOut: () => {
      book.from({ sources, asOf: cells.inputs.cell.asOf, refreshed: context.today });
      const [ready, war, lessons] = (["readiness", "warRoom", "lessons"] as const).map((key) => sheets.get(key));
      const stocked = stockedProducts(input, base.products);
      if (ready !== undefined) readinessSheet(ready, forecast, stocked);
      forecastSheet(sheets.get("forecast")!, forecast, tables);
      if (war !== undefined) layOutWarRoom(war, forecast, given, layout);
      if (lessons !== undefined) layOutReview(lessons, forecast, given);
    },
  };
}
