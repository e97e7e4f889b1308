/**
 * Customers by recency and frequency score, as a live heat map.
 */
import type { Locale } from "../../text/locale";
import { f } from "../plan/formula";
import type { Handle } from "../plan/handle";
import type { Lane } from "../plan/lane";
import type { SegmentAnalysis } from "./analysis";
import { BINS } from "./analysis";
import type { SegmentCells } from "./cells";
import { TEXTS } from "./texts";

/** Best recency on top, best frequency at the right. Returns the counts. */
export function heatPart(lane: Lane, { map }: SegmentAnalysis, { customers }: SegmentCells, locale: Locale): Handle {
  const { sheet } = lane;
  const scores = map === "eight" ? [0, 1] : Array.from({ length: BINS }, (_, i) => i + 1);
  const descending = [...scores].reverse();
  lane.section(TEXTS.heat.section[locale], 6);
  const corner = sheet.put(lane.row, lane.column, [[TEXTS.heat.corner[locale]]]);
  const top = sheet.put(lane.row, lane.column + 1, [scores]);
  sheet.style(corner, "heading").style(top, "heading").format(top, "frequencyScore", "center");
  lane.gap();
  const left = sheet.put(
    lane.row,
    lane.column,
    descending.map((score) => [score]),
  );
  sheet.style(left, "label").format(left, "recencyScore", "left");
  const { recency, frequency } = customers.score;
  const counts = sheet.put(
    lane.row,
    lane.column + 1,
    descending.map((_, row) => scores.map((__, column) => f`COUNTIFS(${recency},${left.at(row)},${frequency},${top.at(0, column)})`)),
  );
  sheet.style(counts, "label").format(counts, "count", "center");
  sheet.condition(counts, { type: "colorScale", colors: ["#FFFFFF", "#5B9BC8"] });
  lane.gap(scores.length);
  return counts;
}
