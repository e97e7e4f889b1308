/**
 * The cut points as live cells: from the data by native formula, the user's own beside it, and the one in use. Rules §4.
 */
import { MEAN_DECIMALS } from "../../domain/customers/rfm-scoring";
import type { Text } from "../../text/locale";
import { phrase } from "../../text/say";
import { inputMessages } from "../../plan/sections/inputs-part";
import type { Content } from "../../plan/content";
import type { FormatName } from "../../plan/formats";
import { type Expression, f, joined } from "../../plan/formula";
import type { Handle } from "../../plan/handle";
import type { Lane } from "../../plan/lane";
import type { SegmentAnalysis } from "./analysis";
import type { CutCells, SegmentCells } from "./cells";
import { ownCutKey, wayOfBins } from "./own-cuts";
import { type BinStep, type LevelStep, type Measure, MEASURES, scoreSteps } from "./scoring";
import { CUT_OPTIONS } from "./scoring-options";
import { measureText, TEXTS } from "./texts";

const FORMAT: Readonly<Record<Measure, FormatName>> = { recency: "average", frequency: "average", monetary: "money" };
const NO_MORE_THAN = 1e12;

/** A cut at i ÷ bins: PERCENTILE.INC, one more as the R package cuts; of ranks the last rank of a group, as NTILE divides. */
function computedCut({ bins, by, more }: BinStep, basis: Handle, cut: number): Expression {
  const i = cut + 1;
  if (by === "rank") return f`${i}*INT(ROWS(${basis})/${bins})+MIN(${i},MOD(ROWS(${basis}),${bins}))`;
  const quantile = f`PERCENTILE.INC(${basis},${i / bins})`;
  return more === 1 ? f`${quantile}+1` : quantile;
}

function computedLevel(step: LevelStep, compared: Handle): Expression {
  return step.with === "median" ? f`MEDIAN(${compared})` : f`ROUND(AVERAGE(${compared}),${MEAN_DECIMALS})`;
}

/** The cells that a measure's cuts divide, or its level is compared with. */
function basisOf({ customers }: SegmentCells, measure: Measure): Handle {
  return (customers.rank ?? customers.measure)[measure];
}
function comparedWith({ customers }: SegmentCells, measure: Measure): Handle {
  return (customers.points ?? customers.measure)[measure];
}

/** Native formula of a score, made from the row of a customer. */
export type ScoreFormula = (row: number) => Expression;

/** Score in bins: 1 and one more for every cut passed; recency the other way round. */
export function binFormula(analysis: SegmentAnalysis, cells: SegmentCells, measure: Measure): ScoreFormula | null {
  const { bins } = scoreSteps(analysis);
  if (bins === null || cells.cuts === null) return null;
  const { used } = cells.cuts[measure];
  const basis = basisOf(cells, measure);
  // One handle a cut for all customers: each keeps its written address.
  const cuts = Array.from({ length: used.rows }, (_, i) => used.at(i));
  const reversed = measure === "recency" && bins.by === "value";
  return (row) => {
    const { relative } = basis.at(row);
    const passed = cuts.map((cut) => (bins.rule === "below" ? f`(${relative}>=${cut})` : f`(${relative}>${cut})`));
    return reversed ? f`${bins.bins}-${joined(passed, "-")}` : f`1+${joined(passed, "+")}`;
  };
}

/** 1 when better than the one value, else 0. */
export function levelFormula(analysis: SegmentAnalysis, cells: SegmentCells, measure: Measure): ScoreFormula | null {
  const { level } = scoreSteps(analysis);
  if (level === null || cells.levels === null) return null;
  const { used } = cells.levels[measure];
  const compared = comparedWith(cells, measure);
  const reversed = measure === "recency" && cells.customers.points === null;
  return (row) => {
    const { relative } = compared.at(row);
    if (reversed) return level.orEqual ? f`IF(${relative}<=${used},1,0)` : f`IF(${relative}<${used},1,0)`;
    return level.orEqual ? f`IF(${relative}>=${used},1,0)` : f`IF(${relative}>${used},1,0)`;
  };
}

/** The cuts of a division into bins, or the values to compare with. */
interface CutBlock {
  /** One a row. */
  readonly labels: readonly Text[];
  readonly cells: Readonly<Record<Measure, CutCells>>;
  readonly computed: (measure: Measure, row: number) => Expression;
  /** Part of the inputs' keys. */
  readonly way: string;
}

function binBlock(analysis: SegmentAnalysis, cells: SegmentCells): CutBlock[] {
  const { bins } = scoreSteps(analysis);
  if (bins === null || cells.cuts === null) return [];
  const name = TEXTS.cuts[bins.by === "rank" ? "rank" : "cut"];
  const share = (i: number): string => (bins.fixed ? "" : ` (${Number((((i + 1) / bins.bins) * 100).toFixed(1))} %)`);
  return [
    {
      labels: Array.from({ length: bins.bins - 1 }, (_, i) => phrase`${name} ${i + 1}${share(i)}`),
      cells: cells.cuts,
      computed: (measure, row) => computedCut(bins, basisOf(cells, measure), row),
      way: wayOfBins(bins),
    },
  ];
}

function levelBlock(analysis: SegmentAnalysis, cells: SegmentCells): CutBlock[] {
  const { level } = scoreSteps(analysis);
  if (level === null || cells.levels === null) return [];
  return [
    {
      labels: [TEXTS.cuts.levels[level.with]],
      cells: cells.levels,
      computed: (measure) => computedLevel(level, comparedWith(cells, measure)),
      way: level.with,
    },
  ];
}

function putMeasure(lane: Lane, block: CutBlock, column: number, analysis: SegmentAnalysis, measure: Measure): void {
  const { sheet } = lane;
  const { computed, own, used } = block.cells[measure];
  const rows = block.labels.map((_, i) => i);
  const put = (at: number, handle: Handle, cell: (row: number) => Content): void => {
    const contents = rows.map((row) => [cell(row)]);
    sheet.put(lane.row, column + at, contents, { handle });
    sheet.style(handle, "derived").format(handle, FORMAT[measure], "right");
  };
  if (computed === null) return put(0, own, (row) => analysis.fixedCuts[measure][row] ?? null);
  put(0, computed, (row) => block.computed(measure, row));
  put(1, own, () => null);
  put(2, used, (row) => f`IF(${own.at(row).relative}="",${computed.at(row).relative},${own.at(row).relative})`);
}

function makeOwnInputs({ sheet }: Lane, block: CutBlock, analysis: SegmentAnalysis, measure: Measure): void {
  const { prompt, promptFixed, allowed, allowedFixed } = TEXTS.cuts;
  const { computed, own } = block.cells[measure];
  const fixed = computed === null;
  sheet.input(fixed ? CUT_OPTIONS[measure] : ownCutKey(block.way, analysis, measure), own);
  const min = measure === "monetary" ? -NO_MORE_THAN : 0;
  const [help, wanted] = fixed ? [promptFixed, allowedFixed] : [prompt, allowed];
  const messages = inputMessages(measureText(analysis, measure), help, wanted);
  sheet.validate(own, { type: "decimal", min, max: NO_MORE_THAN }, messages, !fixed);
}

/** Puts the block; the cells' handles are placed here. */
export function cutsPart(lane: Lane, analysis: SegmentAnalysis, cells: SegmentCells): void {
  const { sheet } = lane;
  const { cuts } = TEXTS;
  const blocks = [...binBlock(analysis, cells), ...levelBlock(analysis, cells)];
  const fixed = blocks.some((block) => block.cells.recency.computed === null);
  const kinds = fixed ? [cuts.used] : [cuts.computed, cuts.own, cuts.used];
  const width = kinds.length;
  lane.section(cells.live ? cuts.section : cuts.sectionFixed, 1 + 3 * width);
  const blanks = kinds.slice(1).map(() => null);
  const groups = lane.rows([[null, ...MEASURES.flatMap((measure) => [measureText(analysis, measure), ...blanks])]], {
    overflow: true,
  });
  const headings = lane.rows([[null, ...MEASURES.flatMap(() => kinds)]]);
  sheet.style(groups, "heading").style(headings, "heading");
  sheet.format(headings.part(0, 1, 1, 3 * width), "text", "right");
  for (const block of blocks) {
    const labels = block.labels.map((label) => [label]);
    sheet.style(sheet.put(lane.row, lane.column, labels), "label");
    MEASURES.forEach((measure, i) => {
      putMeasure(lane, block, lane.column + 1 + width * i, analysis, measure);
      if (cells.live) makeOwnInputs(lane, block, analysis, measure);
    });
    lane.gap(labels.length);
  }
}

/** Holds when every measure's cuts ascend; the user's own may be in disorder. Null where there is one value only. */
export function cutsAscend({ cuts }: SegmentCells): Expression | null {
  if (cuts === null || cuts.recency.used.rows < 2) return null;
  const pairs = MEASURES.flatMap((measure) =>
    Array.from(
      { length: cuts[measure].used.rows - 1 },
      (_, i) => f`${cuts[measure].used.at(i)}<=${cuts[measure].used.at(i + 1)}`,
    ),
  );
  return f`AND(${joined(pairs, ",")})`;
}
