/**
 * The cut points as live cells: from the data by native formula, the user's own beside it, and the one in use. SPEC §4.
 */
import type { Locale } from "../../text/locale";
import { inputMessages } from "../parts/inputs-part";
import type { FormatName } from "../plan/formats";
import type { Expression } from "../plan/formula";
import { f, joined } from "../plan/formula";
import type { Handle } from "../plan/handle";
import type { Lane } from "../plan/lane";
import type { Measure, SegmentAnalysis } from "./analysis";
import { BINS, MEASURES } from "./analysis";
import type { CutCells, SegmentCells } from "./cells";
import { MEASURE_TEXTS, TEXTS } from "./texts";

const FORMAT: Readonly<Record<Measure, FormatName>> = { recency: "average", frequency: "average", monetary: "money" };
const NO_MORE_THAN = 1e12;

/** Native formula of a computed cut: PERCENTILE.INC at i ÷ bins, one more for the rule of the R package; the mean for the eight types. */
function computedCut({ map, rule }: SegmentAnalysis, values: Handle, cut: number): Expression {
  if (map === "eight") return f`AVERAGE(${values})`;
  const quantile = f`PERCENTILE.INC(${values},${(cut + 1) / BINS})`;
  return rule === "below" ? f`${quantile}+1` : quantile;
}

/**
 * Native formula of a score, made from the cell of a customer's figure: 1 and one more for every cut passed, recency the other way round; for the eight types 1 when better
 * than the mean, else 0.
 */
export function scoreFormula({ map, rule }: SegmentAnalysis, measure: Measure, { used }: CutCells): (value: Handle) => Expression {
  const reversed = measure === "recency";
  if (map === "eight") {
    return ({ relative }) => (reversed ? f`IF(${relative}<${used},1,0)` : f`IF(${relative}>${used},1,0)`);
  }
  // One handle a cut for all customers: each keeps its written address.
  const cuts = Array.from({ length: used.rows }, (_, i) => used.at(i));
  return ({ relative }) => {
    const passed = cuts.map((cut) => (rule === "below" ? f`(${relative}>=${cut})` : f`(${relative}>${cut})`));
    return reversed ? f`${BINS}-${joined(passed, "-")}` : f`1+${joined(passed, "+")}`;
  };
}

function cutLabel(analysis: SegmentAnalysis, cut: number, locale: Locale): string {
  if (analysis.map === "eight") return TEXTS.cuts.mean[locale];
  return `${TEXTS.cuts.cut[locale]} ${cut + 1} (${((cut + 1) / BINS) * 100} %)`;
}

function putMeasure(lane: Lane, analysis: SegmentAnalysis, cells: SegmentCells, measure: Measure, locale: Locale): void {
  const { sheet } = lane;
  const { computed, own, used } = cells.cuts[measure];
  const values = cells.customers.measure[measure];
  const column = lane.column + 1 + 3 * MEASURES.indexOf(measure);
  const rows = Array.from({ length: used.rows }, (_, i) => i);
  sheet.put(
    lane.row,
    column,
    rows.map((i) => [computedCut(analysis, values, i)]),
    { handle: computed },
  );
  sheet.put(
    lane.row,
    column + 1,
    rows.map(() => [null]),
    { handle: own },
  );
  const inUse = rows.map((i) => [f`IF(${own.at(i).relative}="",${computed.at(i).relative},${own.at(i).relative})`]);
  sheet.put(lane.row, column + 2, inUse, { handle: used });
  for (const handle of [computed, own, used]) sheet.style(handle, "derived").format(handle, FORMAT[measure], "right");
  if (cells.live) makeOwnInputs(lane, analysis, own, measure, locale);
}

function makeOwnInputs({ sheet }: Lane, { map, rule }: SegmentAnalysis, own: Handle, measure: Measure, locale: Locale): void {
  const { section, prompt, allowed } = TEXTS.cuts;
  // A cut typed for one way of scoring means something else in another, so it is kept only for its own.
  sheet.input(`cut.${map === "eight" ? "mean" : rule}.${measure}`, own);
  const min = measure === "monetary" ? -NO_MORE_THAN : 0;
  const title = MEASURE_TEXTS[measure][locale] || section[locale];
  const messages = inputMessages(title, prompt[locale], allowed[locale], locale);
  sheet.validate(own, { type: "decimal", min, max: NO_MORE_THAN }, messages, true);
}

/** Puts the block; the cells' handles are placed here. */
export function cutsPart(lane: Lane, analysis: SegmentAnalysis, cells: SegmentCells, locale: Locale): void {
  const { sheet } = lane;
  const { cuts } = TEXTS;
  lane.section((cells.live ? cuts.section : cuts.sectionFixed)[locale], 10);
  const groups = lane.rows([[null, ...MEASURES.flatMap((measure) => [MEASURE_TEXTS[measure][locale], null, null])]], { overflow: true });
  const headings = lane.rows([[null, ...MEASURES.flatMap(() => [cuts.computed[locale], cuts.own[locale], cuts.used[locale]])]]);
  sheet.style(groups, "heading").style(headings, "heading");
  sheet.format(headings.part(0, 1, 1, 9), "text", "right");
  const count = analysis.cuts.recency.length;
  const labels = sheet.put(
    lane.row,
    lane.column,
    Array.from({ length: count }, (_, i) => [cutLabel(analysis, i, locale)]),
  );
  sheet.style(labels, "label");
  for (const measure of MEASURES) putMeasure(lane, analysis, cells, measure, locale);
  lane.gap(count);
}

/** Holds when every measure's cuts ascend; the user's own may be in disorder. */
export function cutsAscend({ cuts }: SegmentCells): Expression {
  const pairs = MEASURES.flatMap((measure) =>
    Array.from({ length: cuts[measure].used.rows - 1 }, (_, i) => f`${cuts[measure].used.at(i)}<=${cuts[measure].used.at(i + 1)}`),
  );
  return f`AND(${joined(pairs, ",")})`;
}
