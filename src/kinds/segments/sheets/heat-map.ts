/**
 * Customers by recency and frequency score, as a live heat map of what the reader chooses: customers, revenue, or revenue a customer.
 */
import { TERMS } from "../../../text/terms";
import { f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { Lane } from "../../../plan/lane";
import type { Check } from "../../../plan/sections/checks-part";
import { Grid } from "../../../plan/sections/grid-part";
import { inputMessages } from "../../../plan/sections/inputs-part";
import type { Section } from "../../../plan/sheet-of";
import { possibleScores, type SegmentAnalysis } from "../analysis";
import type { SegmentCells } from "./cells";
import { CHECK_TEXTS, TEXTS } from "../texts";

const { label, prompt, allowed, average } = TEXTS.heat.show;
const { customers: count, revenue } = TERMS;

/** The cell that chooses, by its name in the sheet's language, what the map shows. */
function putChooser(lane: Lane, show: Handle): void {
  const { sheet } = lane;
  sheet.style(sheet.put(lane.row, lane.column, [[label]]), "label");
  sheet.put(lane.row, lane.column + 1, [[count]], { handle: show });
  lane.gap();
  sheet.input(`heat.show.${sheet.locale}`, show).format(show, "text", "left");
  sheet.validate(show, { type: "list", source: [count, revenue, average] }, inputMessages(label, prompt, allowed));
}

/** Best recency on top, best frequency at the right. */
function heatGrid(analysis: SegmentAnalysis, { customers }: SegmentCells, show: Handle): Grid {
  const scores = possibleScores(analysis);
  const { "score.recency": recency, "score.frequency": frequency } = customers;
  const grid: Grid = new Grid({
    corner: ["R \\ F"],
    top: scores,
    left: [...scores].reverse().map((score) => [score]),
    formats: { top: "frequencyScore", left: ["recencyScore"], cells: "wholeMoney" },
    ...{ centred: false, style: "label", horizontal: "center" },
    cell: (row, column) => {
      const same = f`${recency},${grid.left.at(row)},${frequency},${grid.top.at(0, column)}`;
      const [counted, added] = [f`COUNTIFS(${same})`, f`SUMIFS(${customers.revenue},${same})`];
      return f`IF(${show}=${count},${counted},IF(${show}=${revenue},${added},IF(${counted}=0,"",${added}/${counted})))`;
    },
  });
  return grid;
}

/** Customers and revenue add up to all; the average of all lies between the lowest and the highest average. */
function heatCheck(show: Handle, cells: Handle, { customers }: SegmentCells): Check {
  const sum = f`SUM(${customers.revenue})`;
  const all = f`ROWS(${customers.segment})`;
  const between = f`AND(MIN(${cells})<=${sum}/${all}+0.005,MAX(${cells})>=${sum}/${all}-0.005)`;
  return {
    name: CHECK_TEXTS.heat,
    holds: f`IF(${show}=${count},SUM(${cells})=${all},IF(${show}=${revenue},ABS(SUM(${cells})-${sum})<0.005,${between}))`,
  };
}

/** Claims that the map agrees with all customers. */
export function heatOf(analysis: SegmentAnalysis, cells: SegmentCells): Section {
  return (lane) => {
    const show = new Handle();
    const grid = heatGrid(analysis, cells, show);
    lane.section(TEXTS.heat.section, 1 + grid.top.columns);
    putChooser(lane, show);
    grid.put(lane);
    lane.sheet.condition(grid.cells, { type: "colorScale", colors: ["#FFFFFF", "#5B9BC8"] });
    return [heatCheck(show, grid.cells, cells)];
  };
}
