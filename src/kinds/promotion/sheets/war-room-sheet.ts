/**
 * The war room: how the day goes by the hour, where the gap comes from, what to do now; to be read on a wall screen.
 */
import { HOURS } from "../../../domain/calendar/times";
import { type Expression, f } from "../../../plan/formula";
import { MODULE_COLUMNS, RIGHT } from "../../../plan/modules";
import type { Check } from "../../../plan/sections/checks-part";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { countText, moneyText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, chartOf, inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { statusesSection } from "../../shared/words-part";
import { type StockedProduct, unitsOf } from "../day";
import { CAUSE_TEXTS, WAR_TEXTS } from "../event-texts";
import { OPTIONAL_SHEETS } from "../options";
import { actOn, addUp, type Causes, causesOf, formatCauses, type SideFigures } from "./causes";
import { stateOf } from "../../shared/standing";
import { eventName } from "./plan-sheet";
import type { WarHours } from "./war-hours";

/** Wide enough for the names of all hours. */
const CHART = { rows: 10, columns: MODULE_COLUMNS };
const ALERTS = 6;
const HEADINGS = [TERMS.assumption, TERMS.value, TERMS.meaning] as const;

/** A product whose stock will not last the day. */
export interface StockAlert {
  readonly name: string;
  readonly left: number;
  readonly sold: number;
  readonly toCome: number;
}

/**
 * Products that run out before the day does, those that miss most first.
 * @param expected Units a day by place among the forecast's products.
 * @param passed Share of the day that is over.
 */
export function stockAlerts(
  stocked: readonly StockedProduct[],
  sold: ReadonlyMap<string, number>,
  expected: (at: number) => number,
  passed: number,
): StockAlert[] {
  return stocked
    .map(({ at, name, stock }) => {
      const own = unitsOf(sold, name);
      return { name, sold: own, left: Math.max(0, stock - own), toCome: Math.ceil(expected(at) * (1 - passed)) };
    })
    .filter(({ left, toCome }) => left < toCome)
    .sort((one, other) => other.toCome - other.left - (one.toCome - one.left));
}

interface WarRoom {
  readonly hours: WarHours;
  readonly causes: Causes;
  readonly alerts: readonly StockAlert[];
}

function sides(hours: WarHours): { readonly plan: SideFigures; readonly actual: SideFigures } {
  const of = (
    orders: "planOrders" | "orders",
    revenue: "planRevenue" | "revenue",
    visitors: "planVisitors" | "visitors",
  ) => ({
    ...{ orders: hours.soFar(orders), revenue: hours.soFar(revenue) },
    ...(hours.hasVisitors && { visitors: hours.soFar(visitors) }),
  });
  return { plan: of("planOrders", "planRevenue", "planVisitors"), actual: of("orders", "revenue", "visitors") };
}

/** What the day comes to at this pace; the plan before anything was due. */
function endOf(hours: WarHours): Expression {
  const [due, done] = [hours.soFar("planRevenue"), hours.soFar("revenue")];
  return f`IF(${due}=0,SUM(${hours.table.column.planRevenue}),${done}*SUM(${hours.table.column.planRevenue})/${due})`;
}

/** The strongest hour of those that are not over. */
function nextPeak(hours: WarHours): Expression {
  const { hour, over, planRevenue } = hours.table.column;
  const open = f`SUMPRODUCT(MAX((${over}=0)*${planRevenue}))`;
  return f`INDEX(${hour},MATCH(${open},INDEX((${over}=0)*${planRevenue},0),0))`;
}

function headline({ hours, causes }: WarRoom): Headline {
  const { over, pace } = hours.table.column;
  const { finding, notBegun, keep, wait, ended } = WAR_TEXTS;
  const count = f`SUM(${over})`;
  const [due, done] = [hours.soFar("planRevenue"), hours.soFar("revenue")];
  const now = f`INDEX(${pace},MAX(1,${count}))`;
  const clock = f`(TEXT(${count},"00")&":00")`;
  const shown = {
    ...{ hour: clock, done: moneyText(done), due: moneyText(due), end: moneyText(endOf(hours)) },
    pace: f`IF(${due}=0,"–",TEXT(${done}/${due},"0%"))`,
  };
  const peak = { hour: nextPeak(hours) };
  const goal = {
    event: eventName(hours.given.forecast.plan),
    goal: moneyText(f`SUM(${hours.table.column.planRevenue})`),
  };
  const running = f`IF(N(${now})>=1,${sentence(keep, peak)},${actOn(causes)})`;
  const state = f`IF(${count}=0,${TERMS.notBegun},${stateOf({ pace: now }, hours.amber)})`;
  return {
    finding: f`IF(${count}=0,${sentence(notBegun, goal)},${sentence(finding, shown)})`,
    action: f`IF(${count}=0,${sentence(wait, peak)},IF(${count}=${HOURS},${ended},${running}))`,
    state,
  };
}

function figures({ hours, alerts }: WarRoom): Figure[] {
  const { labels } = WAR_TEXTS;
  const { state, over } = hours.table.column;
  const [due, done] = [hours.soFar("planRevenue"), hours.soFar("revenue")];
  const planned = f`SUM(${hours.table.column.planRevenue})`;
  return [
    figure(labels.done, "largeMoney", done, { isKey: true, below: sentence(labels.due, { due: moneyText(due) }) }),
    figure(labels.end, "largeMoney", endOf(hours), {
      below: sentence(labels.ofGoal, { share: shareText(f`IF(${planned}=0,0,${endOf(hours)}/${planned})`) }),
    }),
    figure(labels.gap, "largeMoney", f`${done}-${due}`),
    figure(labels.hoursBehind, "count", f`COUNTIF(${state},${TERMS.behind})`, {
      below: sentence(labels.ofHours, { n: countText(f`SUM(${over})`) }),
    }),
    figure(labels.stock, "count", alerts.length, { below: labels.atRefresh }),
  ];
}

const alertSection = (alerts: readonly StockAlert[]): Section | null => {
  if (alerts.length === 0) return null;
  const shown = alerts.slice(0, ALERTS);
  return tableOf(
    WAR_TEXTS.alerts,
    table(shown.length, {
      product: valueColumn(TERMS.product, "text", (i) => shown[i]!.name, { modules: 2 }),
      left: valueColumn(WAR_TEXTS.stock.left, "count", (i) => shown[i]!.left),
      toCome: valueColumn(WAR_TEXTS.stock.toCome, "count", (i) => shown[i]!.toCome),
      sold: valueColumn(WAR_TEXTS.stock.sold, "count", (i) => shown[i]!.sold),
    }),
  );
};

export const causeSection =
  (causes: Causes, title: Text): Section =>
  (lane) => {
    tableOf(title, causes.table)(lane);
    formatCauses(causes, (cell, format) => lane.sheet.format(cell, format, "right"));
  };

const courseChart = ({ table: { column: of } }: WarHours): Section =>
  chartOf(WAR_TEXTS.chart, CHART, {
    ...{ key: "warCourse", type: "columnClustered", title: WAR_TEXTS.chart, numberFormat: "#,##0" },
    categories: of.hour,
    series: [
      { name: WAR_TEXTS.columns.soFar, values: of.soFar, color: COLORS.seriesMain },
      { name: WAR_TEXTS.columns.planSoFar, values: of.planSoFar, color: COLORS.seriesPlan, asLine: true },
    ],
  });

function sections({ hours, causes, alerts }: WarRoom): (Section | null)[] {
  const inputs = inputsOf({ title: WAR_TEXTS.inputs, headings: HEADINGS }, hours.inputs.lines());
  return [
    besideOf(RIGHT, [causeSection(causes, WAR_TEXTS.causes)], inputs),
    courseChart(hours),
    alertSection(alerts),
    tableOf(WAR_TEXTS.byHour, hours.table, { keys: hours.keys.shown }),
    hours.details && tableOf(WAR_TEXTS.details, hours.details),
  ];
}

const computedSections = (hours: WarHours): (Section | null)[] => [
  tableOf(WAR_TEXTS.hours, hours.table, { keys: hours.keys.working }),
  inputsOf({ title: TERMS.amberBelow }, hours.given.forecast.inputs.lines(["amberFrom"])),
  statusesSection(hours.statusTexts, hours.statuses),
];

function checks({ hours, causes }: WarRoom): Check[] {
  const { cell } = hours.given.forecast.inputs;
  const planned = f`SUM(${hours.table.column.planRevenue})`;
  const adds = f`OR(${planned}=0,ABS(${planned}*${cell.eventDays}-${cell.revenueGoal})<0.01)`;
  return [
    { name: WAR_TEXTS.checks.hours, holds: adds },
    { name: WAR_TEXTS.checks.causes, holds: addUp(causes) },
  ];
}

export function warRoomSheet(sheet: SheetBuilder, hours: WarHours, alerts: readonly StockAlert[]): void {
  const { plan, actual } = sides(hours);
  const causes = causesOf(plan, actual, { before: CAUSE_TEXTS.plan, after: TERMS.actual });
  const room: WarRoom = { hours, causes, alerts };
  sheetOf(sheet.onModules(), {
    title: OPTIONAL_SHEETS.warRoom.tab,
    headline: headline(room),
    figures: figures(room),
    notes: [
      ...(hours.isLive ? [] : [WAR_TEXTS.values(hours.given.input.orders!.source.name)]),
      ...(hours.hasVisitors ? [] : [WAR_TEXTS.noTraffic]),
    ],
    sections: sections(room),
    computed: { sections: computedSections(hours) },
    checks: checks(room),
  });
}
