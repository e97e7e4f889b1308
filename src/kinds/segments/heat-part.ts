/**
 * Customers by recency and frequency score, as a live heat map of what the reader chooses: customers, revenue, or revenue a customer.
 */
import type { Check } from "../../plan/sections/checks-part";
import { inputMessages } from "../../plan/sections/inputs-part";
import { type Expression, f } from "../../plan/formula";
import type { Handle } from "../../plan/handle";
import type { Lane } from "../../plan/lane";
import { possibleScores, type SegmentAnalysis } from "./analysis";
import type { SegmentCells } from "./cells";
import { CHECK_TEXTS, TEXTS } from "./texts";

export interface HeatCells {
  /** What is shown, by its name in the sheet's language. */
  readonly show: Handle;
  readonly cells: Handle;
}

/** The cell that chooses what the map shows. */
function chooser(lane: Lane): Handle {
  const { sheet } = lane;
  const { label, prompt, allowed, count, revenue, average } = TEXTS.heat.show;
  sheet.style(sheet.put(lane.row, lane.column, [[label]]), "label");
  const show = sheet.put(lane.row, lane.column + 1, [[count]]);
  lane.gap();
  const messages = inputMessages(label, prompt, allowed);
  sheet.input(`heat.show.${sheet.locale}`, show).format(show, "text", "left");
  sheet.validate(show, { type: "list", source: [count, revenue, average] }, messages);
  return show;
}

/** Best recency on top, best frequency at the right. */
export function heatPart(lane: Lane, analysis: SegmentAnalysis, { customers }: SegmentCells): HeatCells {
  const { sheet } = lane;
  const scores = possibleScores(analysis);
  const descending = [...scores].reverse();
  lane.section(TEXTS.heat.section, 1 + scores.length);
  const show = chooser(lane);
  const corner = sheet.put(lane.row, lane.column, [[TEXTS.heat.corner]]);
  const top = sheet.put(lane.row, lane.column + 1, [scores]);
  sheet.style(corner, "heading").style(top, "heading").format(top, "frequencyScore", "center");
  lane.gap();
  const left = sheet.put(
    lane.row,
    lane.column,
    descending.map((score) => [score]),
  );
  sheet.style(left, "label").format(left, "recencyScore", "left");
  const { count, revenue } = TEXTS.heat.show;
  const { recency, frequency } = customers.score;
  const shown = (row: number, column: number): Expression => {
    const same = f`${recency},${left.at(row)},${frequency},${top.at(0, column)}`;
    const [counted, added] = [f`COUNTIFS(${same})`, f`SUMIFS(${customers.revenue},${same})`];
    return f`IF(${show}=${count},${counted},IF(${show}=${revenue},${added},IF(${counted}=0,"",${added}/${counted})))`;
  };
  const cells = sheet.put(
    lane.row,
    lane.column + 1,
    descending.map((_, row) => scores.map((__, column) => shown(row, column))),
  );
  sheet.style(cells, "label").format(cells, "wholeMoney", "center");
  sheet.condition(cells, { type: "colorScale", colors: ["#FFFFFF", "#5B9BC8"] });
  lane.gap(scores.length);
  return { show, cells };
}

/** Customers and revenue add up to all; the average of all lies between the lowest and the highest average. */
export function heatCheck({ show, cells }: HeatCells, { customers }: SegmentCells): Check {
  const { count, revenue } = TEXTS.heat.show;
  const sum = f`SUM(${customers.revenue})`;
  const all = f`ROWS(${customers.segment})`;
  const between = f`AND(MIN(${cells})<=${sum}/${all}+0.005,MAX(${cells})>=${sum}/${all}-0.005)`;
  return {
    name: CHECK_TEXTS.heat,
    holds: f`IF(${show}=${count},SUM(${cells})=${all},IF(${show}=${revenue},ABS(SUM(${cells})-${sum})<0.005,${between}))`,
  };
}
