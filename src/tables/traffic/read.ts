/**
 * From the user's traffic table to visitors by day or hour: who came, from where, and what they bought.
 */
import { TERMS } from "../../text/terms";
import { say } from "../../text/say";
import { isBlank, plainText } from "../cells/cell";
import { timeOf } from "../cells/parse-hour";
import { isTotalLabel } from "../cells/total-label";
import { defineTable } from "../define";
import { noteLaterDays } from "../later-days";
import { noteAbove } from "../above";
import type { OpenTable } from "../open-table";
import { blankRow, dated, errorCell, notNegative, readable, stated, totalRow } from "../rules";
import type { Cell } from "../source";
import { markSumRows } from "../sum-rows";
import {
  type Traffic,
  TRAFFIC_FIGURES,
  TRAFFIC_REASONS,
  TRAFFIC_ROLES,
  type TrafficFigure,
  type TrafficReason,
  type TrafficRole,
} from "../traffic";
import { nativeTrafficFacts } from "./native";

/** The row of all channels, or of all hours, that shops write above the single ones: it would count everything twice. */
const ALL =
  /^(?:全部|所有|整体|整體|全店|全天|全日)(?:渠道|来源|來源|流量|通路|终端|終端|时段|時段)*$|^all(?:[ -](?:channels|traffic|sources|visitors|users|day))?$/i;
const UNSAID_HOUR = -1;

/** More may be refunded than sold on a day, but nobody less than came. */
const figureRules = TRAFFIC_FIGURES.flatMap((figure) => [
  readable([figure], "unreadableNumber"),
  ...(figure === "revenue" ? [] : [notNegative([figure])]),
]);

/**
 * Every row with a day and visitors counts. Figures that a row does not state are unknown, not 0.
 * The hour is that of the hour column, or of the date where dates have times.
 */
export const TRAFFIC = defineTable({
  id: "traffic",
  label: TERMS.traffic,
  one: say("a traffic table", "流量表", "流量表"),
  holds: say("visitors by day or hour", "流量（每日或每小时访客数）", "流量（每日或每小時訪客數）"),
  grain: "summary",
  roles: TRAFFIC_ROLES,
  recognise: {
    fits: ({ sure }) => sure("date") && sure("visitors"),
    outranks: ["orders", "leads"],
    unless: { table: "orders", role: "order" },
  },
  reasons: TRAFFIC_REASONS,
  rules: [
    blankRow,
    errorCell(),
    totalRow(["date", "hour", "channel"], (cell) => isTotalLabel(cell) || isAll(cell)),
    totalRow(),
    dated("date"),
    readable(["hour"], "unreadableHour"),
    stated("visitors", "noVisitors"),
    ...figureRules,
  ],
  read(table): Traffic {
    markSumRows(table, ["channel"], TRAFFIC_FIGURES);
    noteLaterDays(table, table.countedNumbers("date"));
    noteAbove(table, "orders", "visitors");
    const channel = table.names("channel");
    const figures = Object.fromEntries(TRAFFIC_FIGURES.map((figure) => [figure, table.countedNumbers(figure)]));
    return {
      ...table.account(),
      count: table.counted().length,
      date: table.countedNumbers("date").map(Math.floor),
      hour: readHours(table),
      channel: channel.of,
      channels: channel.names,
      ...(figures as Record<TrafficFigure, Float64Array>),
      native: nativeTrafficFacts(table),
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
