/**
 * From the user's traffic table to visitors by day or hour: who came, from where, and what they bought.
 */
import { monthStart } from "../../domain/calendar/calendar";
import { TERMS } from "../../text/terms";
import { say } from "../../text/say";
import { isBlank, plainText } from "../cells/cell";
import { timeOf } from "../cells/parse-hour";
import { isTotalLabel } from "../cells/total-label";
import { defineTable } from "../define";
import { noteLaterDays } from "../later-days";
import { noteAbove } from "../above";
import { numbersByRate, readableRate } from "../by-rate";
import type { OpenTable } from "../open-table";
import { isNoDate } from "../cells/parse-date";
import { blankRow, dated, errorCell, notNegative, readable, type Row, totalRow } from "../rules";
import type { Cell } from "../source";
import { markSumRows } from "../sum-rows";
import {
  type Traffic,
  TRAFFIC_FIGURES,
  TRAFFIC_NUMBERS,
  TRAFFIC_REASONS,
  TRAFFIC_ROLES,
  type TrafficFigure,
  type TrafficReason,
  type TrafficRole,
} from "../traffic";
import { hourlyFigures } from "./counters";
import { monthOf } from "./months";
import { nativeTrafficFacts } from "./native";

/** The row of all channels, or of all hours, that shops write above the single ones: it would count everything twice. */
const ALL =
  /^(?:全部|所有|整体|整體|全店|全天|全日)(?:渠道|来源|來源|流量|通路|终端|終端|时段|時段)*$|^all(?:[ -](?:channels|traffic|sources|visitors|users|day))?$/i;
const UNSAID_HOUR = -1;

/** More may be refunded than sold on a day, but nobody less than came. */
const figureRules = TRAFFIC_NUMBERS.flatMap((figure) => [
  readable([figure], "unreadableNumber"),
  ...(figure === "revenue" || figure === "refunds" ? [] : [notNegative([figure])]),
]);

const ORDERS_BY_RATE = { part: "orders", whole: "visitors", rate: "conversion" } as const;

/** Rows are dated by the day; a table without days by the month. */
function daysDated(row: Row<TrafficRole>): ReturnType<typeof dayOfRow> {
  if (row.at("date") !== undefined) return dayOfRow(row);
  const month = row.at("month");
  if (isNoDate(month)) return "noDate";
  return Number.isNaN(monthOf(month, { dateSystem: 1900 })) ? "unreadableDate" : null;
}
const dayOfRow = dated<TrafficRole>("date");

/** What a row is worth counting for: visitors, or orders in a table that counts no visitors. */
function counting(row: Row<TrafficRole>): "noVisitors" | "noOrders" | null {
  if (row.at("visitors") !== undefined) return isBlank(row.at("visitors")) ? "noVisitors" : null;
  return isBlank(row.at("orders")) ? "noOrders" : null;
}

/** The day of each row that counts, and whether it stands for its whole month: no day but the first of several months is named. */
function readDays(table: OpenTable<TrafficRole, TrafficReason>): Pick<Traffic, "date" | "monthly"> {
  const { month, date: days } = table.columns;
  if (days === undefined) {
    const date = Float64Array.from(table.counted(), (row) => monthOf(month!.at(row), table.source));
    return { date, monthly: true };
  }
  const date = table.countedNumbers("date").map(Math.floor);
  const distinct = new Set(date);
  return { date, monthly: distinct.size > 1 && date.every((day) => monthStart(day) === day) };
}

/** A day that several rows state without a channel or an hour that parts them. */
function noteRepeatedDays(table: OpenTable<TrafficRole, TrafficReason>, date: Float64Array): void {
  if (table.columns.channel !== undefined || table.columns.hour !== undefined) return;
  const seen = new Set<number>();
  const repeated = table.counted().filter((_, i) => seen.size === seen.add(date[i]!).size);
  if (repeated.length > 0) table.notes.push(daysRepeated(repeated.length, table.rowName(repeated[0]!)));
}

const monthsOnly = (name: string) =>
  say(
    `“${name}” adds up whole months: it gives history, order value and conversion, but no day's own figures. Choose orders or daily figures for those.`,
    `“${name}”按月汇总：用于历史、客单价和转化率，没有每天的数值。要看每天的实际完成，请选订单明细或每日汇总表。`,
    `「${name}」按月彙總：用於歷史、客單價和轉化率，沒有每天的數值。要看每天的實際完成，請選訂單明細或每日彙總表。`,
  );

const daysRepeated = (count: number, row: string) =>
  say(
    `${count} ${count === 1 ? "row states" : "rows state"} a day that another row states, such as row ${row}; ${count === 1 ? "it is" : "they are"} added up. If the same figures were pasted twice, delete them.`,
    `有 ${count} 行的日期与其他行重复（如第 ${row} 行），已合计；如果是重复粘贴，请删除。`,
    `有 ${count} 列的日期與其他列重複（如第 ${row} 列），已合計；如果是重複貼上，請刪除。`,
  );

/**
 * Every row with a day and visitors counts, or with orders where the table counts no visitors. Figures that a row does not state are
 * unknown, not 0; orders follow from the conversion rate where only that is stated. The hour is that of the hour column, or of the date where dates have times.
 */
export const TRAFFIC = defineTable({
  id: "traffic",
  label: TERMS.traffic,
  one: say("a traffic table", "流量表", "流量表"),
  holds: say(
    "visitors, orders or revenue added up by hour, day or month",
    "按小时、按天或按月汇总的访客数、订单数或销售额",
    "按小時、按天或按月彙總的訪客數、訂單數或銷售額",
  ),
  grain: "summary",
  roles: TRAFFIC_ROLES,
  recognise: {
    fits: ({ sure }) => (sure("date") || sure("month")) && (sure("visitors") || sure("orders")),
    outranks: ["orders", "leads"],
    // Who looks at two products is one visitor: figures by product do not add up to a shop's.
    unless: { table: "orders", roles: ["order", "customer", "product"] },
  },
  reasons: TRAFFIC_REASONS,
  rules: [
    blankRow,
    errorCell(),
    totalRow(["date", "month", "hour", "channel"], (cell) => isTotalLabel(cell) || isAll(cell)),
    totalRow(),
    daysDated,
    readable(["hour"], "unreadableHour"),
    counting,
    ...figureRules,
    readableRate<TrafficRole>(ORDERS_BY_RATE),
    notNegative(["conversion"]),
  ],
  read(table): Traffic {
    markSumRows(table, ["channel"], TRAFFIC_FIGURES);
    const days = readDays(table);
    noteLaterDays(table, days.date);
    if (days.monthly) table.notes.push(monthsOnly(table.source.name));
    // Visitors come by the hour in rows whose dates have times: those of a day are no repetition.
    if (table.countedNumbers("date").every(Number.isInteger)) noteRepeatedDays(table, days.date);
    noteAbove(table, "orders", "visitors");
    const channel = table.names("channel");
    const figures = Object.fromEntries(TRAFFIC_NUMBERS.map((figure) => [figure, table.countedNumbers(figure)]));
    const orders = numbersByRate<TrafficRole>(table, ORDERS_BY_RATE);
    const hour = readHours(table);
    const counters = hourlyFigures({
      ...{ date: days.date, hour, channel: channel.of },
      figures: {
        ...(figures as Record<TrafficFigure, Float64Array>),
        orders: Float64Array.from(table.counted(), (row) => orders[row]!),
      },
      headings: Object.fromEntries(TRAFFIC_NUMBERS.map((figure) => [figure, table.headingOf(figure)])) as Record<
        TrafficFigure,
        string
      >,
      rowName: (row) => table.rowName(table.counted()[row]!),
    });
    table.notes.push(...counters.notes);
    return {
      ...table.account(),
      count: table.counted().length,
      ...{ ...days, hour, channel: channel.of, channels: channel.names },
      ...counters.figures,
      native: nativeTrafficFacts(table, counters.cumulative),
      nativeNames: { channel: channel.native },
    };
  },
});

function isAll(cell: Cell): boolean {
  return typeof cell === "string" && ALL.test(plainText(cell));
}

function readHours(table: OpenTable<TrafficRole, TrafficReason>): Int32Array {
  const [hours, dates, counted] = [table.numbers("hour"), table.numbers("date"), table.counted()];
  if (table.columns.hour !== undefined)
    return Int32Array.from(counted, (row) => (isBlank(table.at("hour", row)) ? UNSAID_HOUR : hours[row]!));
  const timed = counted.some((row) => !Number.isInteger(dates[row]));
  return Int32Array.from(counted, (row) => (timed ? timeOf(dates[row]!) : UNSAID_HOUR));
}
