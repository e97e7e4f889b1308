/**
 * What the event will sell by product and by hour, with a range and where it comes from.
 */
import { atMost } from "../../../plan/row-formulas";
import { type Expression, f } from "../../../plan/formula";
import { MODULE_COLUMNS, RIGHT } from "../../../plan/modules";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { countText, moneyText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, chartOf, inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { TERMS } from "../../../text/terms";
import type { CountedTable } from "../../../plan/sections/left-out-part";
import { FORECAST_TEXTS } from "../forecast-texts";
import { OPTIONAL_SHEETS } from "../options";
import type { ForecastCells } from "./forecast-cells";
import { eventName } from "./plan-sheet";

/** Wide enough for the names of all hours. */
const CHART = { rows: 10, columns: MODULE_COLUMNS };
const HEADINGS = [TERMS.assumption, TERMS.value, TERMS.meaning] as const;
/** Products and hours that stand on the first screen. */
const VISIBLE = ["product", "role", "units", "low", "high", "price", "revenue", "share"] as const;

/** The strongest hour and its share of the day. */
export function peakOf({ hours }: ForecastCells): { readonly hour: Expression; readonly share: Expression } {
  const { hour, share } = hours.column;
  return { hour: atMost(hour, share), share: f`MAX(${share})` };
}

function headline(cells: ForecastCells): Headline {
  const { cell } = cells.inputs;
  const { finding, action, actionOfHour } = FORECAST_TEXTS;
  const peak = peakOf(cells);
  const shown = {
    ...{
      event: eventName(cells.plan),
      revenue: moneyText(cell.revenue),
      low: moneyText(cell.low),
      high: moneyText(cell.high),
    },
  };
  const hour = { hour: peak.hour, share: shareText(peak.share) };
  if (cells.products === null) return { finding: sentence(finding, shown), action: sentence(actionOfHour, hour) };
  const { product, units, revenue } = cells.products.column;
  const most = { product: nameText(atMost(product, revenue)), units: countText(atMost(units, revenue)) };
  return { finding: sentence(finding, shown), action: sentence(action, { ...most, ...hour }) };
}

function figures(cells: ForecastCells): Figure[] {
  const { cell } = cells.inputs;
  const { labels, below } = FORECAST_TEXTS;
  const peak = peakOf(cells);
  return [
    figure(labels.revenue, "largeMoney", f`${cell.revenue}`, {
      isKey: true,
      below: sentence(below.range, { low: moneyText(cell.low), high: moneyText(cell.high) }),
    }),
    figure(labels.orders, "count", f`${cell.orders}`, {
      below: sentence(below.base, { n: countText(cell.baseOrders), days: countText(cell.baseDays) }),
    }),
    figure(labels.perDay, "multiple", f`${cell.multiplier}*${cell.baseDays}/${cell.eventDays}`, {
      below: below.basis[cells.base.basis],
    }),
    figure(below.peak, "text", peak.hour, { below: sentence(below.ofDay, { share: shareText(peak.share) }) }),
    figure(TERMS.averageOrderValue, "money", f`IF(${cell.orders}=0,"",${cell.revenue}/${cell.orders})`, {
      below: below.perOrder,
    }),
  ];
}

const hoursSection = (cells: ForecastCells): Section => {
  const keys = (["hour", "weight", "share", "orders", "revenue"] as const).slice();
  return tableOf(FORECAST_TEXTS.byHour, cells.hours, { keys });
};

function checks(cells: ForecastCells): Check[] {
  const { cell } = cells.inputs;
  const { share, orders } = cells.hours.column;
  const { checks: names } = FORECAST_TEXTS;
  return [
    { name: names.hours, holds: f`OR(SUM(${share})=0,ABS(SUM(${share})-1)<0.000001)` },
    { name: names.orders, holds: f`OR(SUM(${share})=0,ABS(SUM(${orders})*${cell.eventDays}-${cell.orders})<0.001)` },
    { name: names.base, holds: sameMoney(f`${cell.baseRevenue}`, f`${cells.base.revenue}`) },
  ];
}

const hourChart = ({ hours }: ForecastCells): Section =>
  chartOf(FORECAST_TEXTS.chart, CHART, {
    ...{ key: "forecastHours", type: "columnClustered", title: FORECAST_TEXTS.chart },
    categories: hours.column.hour,
    series: [{ name: TERMS.orders, values: hours.column.orders, color: COLORS.seriesMain }],
    numberFormat: "#,##0",
  });

/** What the forecast is made from, and what it is multiplied by. */
function basisSection({ inputs, base }: ForecastCells): Section {
  const factor = base.basis === "lastEvent" ? "growth" : "uplift";
  const from = ["from", "to", "baseDays", "baseOrders", "baseRevenue", "eventDays", "multiplier"] as const;
  const lines = inputs.lines([factor, "revenueGoal", ...from]);
  return inputsOf({ title: FORECAST_TEXTS.basis[base.basis], headings: HEADINGS }, lines);
}

function computedSections(cells: ForecastCells): (Section | null)[] {
  const { inputs, products, hours, countsVisitors } = cells;
  const visitors = countsVisitors ? (["baseVisitors", "visitors"] as const) : [];
  const totals = inputs.lines([...visitors, "orders", "revenue", "low", "high", "scale"]);
  return [
    inputsOf({ title: FORECAST_TEXTS.computed }, totals),
    products && tableOf(FORECAST_TEXTS.productBase, products, { keys: ["base", "baseRevenue", "dispersion"] }),
    countsVisitors ? tableOf(FORECAST_TEXTS.visitorHours, hours, { keys: ["visitors"] }) : null,
  ];
}

/** @param counted The tables that it is made from. */
export function forecastSheet(
  sheet: SheetBuilder,
  cells: ForecastCells,
  counted: readonly (CountedTable | null)[],
): void {
  const { products } = cells;
  sheetOf(sheet.onModules(), {
    title: OPTIONAL_SHEETS.forecast.tab,
    headline: headline(cells),
    figures: figures(cells),
    sections: [
      products && tableOf(FORECAST_TEXTS.byProduct, products, { keys: VISIBLE }),
      hourChart(cells),
      besideOf(RIGHT, [hoursSection(cells)], basisSection(cells)),
    ],
    computed: { counted, sections: computedSections(cells) },
    checks: checks(cells),
  });
}
