/**
 * The cut points as live cells: from the data by native formula, the user's own beside it, and the one in use. Rules §4.
 */
import { MEAN_DECIMALS } from "../../../domain/customers/rfm-scoring";
import type { Text } from "../../../text/locale";
import { phrase } from "../../../text/say";
import type { Cells } from "../../../plan/cells";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, joined } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Lane } from "../../../plan/lane";
import { type Column, column, type ColumnInput, eachOf, table } from "../../../plan/table";
import type { SegmentAnalysis, SegmentChoices } from "../analysis";
import type { CustomerKey, Filling } from "./customers-sheet";
import { ownCutKey, wayOfBins } from "../typed-cells";
import { type BinStep, byMeasure, type LevelStep, type Measure, MEASURES, scoreSteps } from "../scoring";
import { CUT_OPTIONS } from "../scoring-options";
import { measureText, TEXTS } from "../texts";

/** Of a measure, and of its cuts and averages. */
export const MEASURE_FORMATS = {
  recency: "average",
  frequency: "average",
  monetary: "money",
} as const satisfies Readonly<Record<Measure, FormatName>>;

const MONETARY_KEYS = { sum: "revenue", average: "averageOrder", "day-average": "averageDay" } as const;

/** The column that is scored. */
export function scoredKey({ frequencyAs, monetaryAs }: SegmentChoices, measure: Measure): CustomerKey {
  if (measure === "recency") return "recency";
  if (measure === "frequency") return frequencyAs === "days" ? "purchaseDays" : "orders";
  return MONETARY_KEYS[monetaryAs];
}

/** The column that a measure's cuts divide. */
export const basisKey = (choices: SegmentChoices, measure: Measure): CustomerKey =>
  (scoreSteps(choices).bins?.ranking ?? null) === null ? scoredKey(choices, measure) : `rank.${measure}`;

/** The column that is compared with one value. */
export const comparedKey = (choices: SegmentChoices, measure: Measure): CustomerKey =>
  scoreSteps(choices).bins === null ? scoredKey(choices, measure) : `points.${measure}`;

const NO_MORE_THAN = 1e12;

/** One row a cut, or the one value to compare with. The user's fixed cuts are their own only; else these are blank for "as computed". */
type CutPart = "computed" | "own" | "used";
type CutKey = `${CutPart}.${Measure}`;

interface CutSource {
  /** One a row. */
  readonly labels: readonly Text[];
  readonly fixed: boolean;
  /** Part of the inputs' keys. */
  readonly way: string;
  readonly computed: (measure: Measure, row: number) => Expression | number;
}

/** Null without division into bins, or comparison with one value. */
export type Cuts = Readonly<Record<"bins" | "level", ReturnType<typeof cutTable> | null>>;

/** A cut at i ÷ bins: PERCENTILE.INC, one more as the R package cuts; of ranks the last rank of a group, as NTILE or qcut divides. */
function computedCut({ bins, ranking, more }: BinStep, basis: Handle, i: number): Expression {
  if (ranking === "ntile") return f`${i}*INT(ROWS(${basis})/${bins})+MIN(${i},MOD(ROWS(${basis}),${bins}))`;
  if (ranking === "qcut") return f`1+INT((ROWS(${basis})-1)*${i}/${bins})`;
  const quantile = f`PERCENTILE.INC(${basis},${i / bins})`;
  return more === 1 ? f`${quantile}+1` : quantile;
}

function ownInput(
  analysis: SegmentAnalysis,
  { fixed, way }: CutSource,
  { measure, suffix, limited }: { readonly measure: Measure; readonly suffix: string; readonly limited: boolean },
): ColumnInput {
  const { promptCounted, allowed, allowedFixed } = TEXTS.cuts;
  const { prompt, promptFixed } = limited ? promptCounted : TEXTS.cuts;
  return {
    key: fixed ? `${CUT_OPTIONS[measure]}${suffix}` : ownCutKey(way, analysis, measure, suffix),
    label: measureText(analysis, measure),
    note: fixed ? promptFixed : prompt,
    rule: { type: "decimal", min: measure === "monetary" ? -NO_MORE_THAN : 0, max: NO_MORE_THAN },
    allowed: fixed ? allowedFixed : allowed,
    ignoreBlank: !fixed,
  };
}

/** Whether cuts are the user's to change, and what ends the keys of those inputs. */
type CutFilling = Pick<Filling, "live" | "limited" | "tableSuffix">;

/** They are where scores follow them: at once, or counted anew by a refresh where not every customer is listed. */
export const areTyped = ({ live, limited }: Pick<Filling, "live" | "limited">): boolean => live || limited;

function cutTable(analysis: SegmentAnalysis, { tableSuffix: suffix, ...filling }: CutFilling, source: CutSource) {
  const { labels, fixed, computed } = source;
  const columns = eachOf<CutKey, CutPart, Measure>(MEASURES, (measure) => {
    const part = (cell: Column<CutKey>["cell"], input?: ColumnInput) =>
      column(measureText(analysis, measure), MEASURE_FORMATS[measure], cell, { input });
    const own = (i: number): number | null => (fixed ? (analysis.fixedCuts[measure][i] ?? null) : null);
    return {
      computed: part((_, { i }) => (fixed ? null : computed(measure, i))),
      own: part(
        (_, { i }) => own(i),
        areTyped(filling) ? ownInput(analysis, source, { measure, suffix, limited: filling.limited }) : undefined,
      ),
      used: part(({ [`own.${measure}` as const]: typed, [`computed.${measure}` as const]: data }) =>
        fixed ? f`${typed}` : f`IF(${typed}="",${data},${typed})`,
      ),
    };
  });
  const cuts = table<CutKey>(labels.length, columns);
  /** What the scores compare with. */
  const used = byMeasure((measure) => cuts.column[`${fixed ? "own" : "used"}.${measure}`]);
  return { ...source, table: cuts, used };
}

/** @param customers Columns of the customers' table, read when the cuts are put. */
export function cutTables(analysis: SegmentAnalysis, filling: CutFilling, customers: () => Cells<CustomerKey>): Cuts {
  const { bins, level } = scoreSteps(analysis);
  const { rank, cut, levels } = TEXTS.cuts;
  const { limited } = filling;
  const label = ({ ranking, bins: count, fixed }: BinStep, i: number): Text => {
    const share = fixed ? "" : ` (${Number(((i / count) * 100).toFixed(1))} %)`;
    return phrase`${ranking === null ? cut : rank} ${i}${share}`;
  };
  const ofBins = (step: BinStep): CutSource => ({
    labels: Array.from({ length: step.bins - 1 }, (_, i) => label(step, i + 1)),
    fixed: step.fixed,
    way: wayOfBins(step),
    computed: (measure, i) =>
      limited
        ? analysis.steps[measure].computed.cuts[i]!
        : computedCut(step, customers()[basisKey(analysis, measure)], i + 1),
  });
  const ofLevel = (step: LevelStep): CutSource => ({
    labels: [levels[step.with]],
    fixed: step.with === "fixed",
    way: step.with,
    computed: (measure) => {
      if (limited) return analysis.steps[measure].computed.level!;
      const compared = customers()[comparedKey(analysis, measure)];
      return step.with === "median" ? f`MEDIAN(${compared})` : f`ROUND(AVERAGE(${compared}),${MEAN_DECIMALS})`;
    },
  });
  return {
    bins: bins && cutTable(analysis, filling, ofBins(bins)),
    level: level && cutTable(analysis, filling, ofLevel(level)),
  };
}

type CutsShown = Pick<Filling, "live" | "limited"> & { readonly cuts: Cuts };

/** The cuts below each other, three columns a measure, or one where all are the user's fixed cuts. */
export function cutsPart(
  lane: Lane,
  analysis: SegmentAnalysis,
  { cuts: { bins, level }, ...filling }: CutsShown,
): void {
  const { sheet } = lane;
  const { cuts } = TEXTS;
  const tables = [bins, level].filter((each) => each !== null);
  const parts = tables.every(({ fixed }) => fixed) ? (["own"] as const) : (["computed", "own", "used"] as const);
  const names = parts.length === 1 ? [cuts.used] : parts.map((part) => cuts[part]);
  const blanks = names.slice(1).map(() => null);
  const measures = MEASURES.flatMap((measure) => [measureText(analysis, measure), ...blanks]);
  lane.section(filling.live ? cuts.section : filling.limited ? cuts.sectionCounted : cuts.sectionFixed);
  const groups = lane.rows([[null, ...measures]], { overflow: true });
  const headings = lane.rows([[null, ...MEASURES.flatMap(() => names)]]);
  sheet.style(groups, "heading").style(headings, "heading");
  sheet.format(headings.part(0, 1, 1, measures.length), "text", "right");
  const keys = MEASURES.flatMap((measure) => parts.map((part): CutKey => `${part}.${measure}`));
  for (const { labels, table: cells } of tables) {
    const beside = lane.beside(lane.column + 1);
    sheet.style(lane.rows(labels.map((label) => [label])), "label");
    cells.putBody(beside, keys);
  }
}

/** Holds when every measure's cuts ascend; the user's own may be in disorder. Null where there is one value only. */
export function cutsAscend({ bins }: Cuts): Expression | null {
  if (bins === null || bins.labels.length < 2) return null;
  const { used, labels } = bins;
  const pairs = MEASURES.flatMap((measure) =>
    labels.slice(1).map((_, i) => f`${used[measure].at(i)}<=${used[measure].at(i + 1)}`),
  );
  return f`AND(${joined(pairs, ",")})`;
}
