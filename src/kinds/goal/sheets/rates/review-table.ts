/**
 * One row a seller: what was counted, each rate with its state against the standard, the range the rate may lie in, and the step to
 * start with: the one whose return to standard alone brings most orders. Rules §3.
 */
import type { Cells, Row } from "../../../../plan/cells";
import { type Expression, f, joined, type Operand } from "../../../../plan/formula";
import type { Handle, RelativeReference } from "../../../../plan/handle";
import type { ConditionalLook } from "../../../../plan/objects";
import { COLORS } from "../../../../plan/styles";
import { type At, type Column, each, type Table, table } from "../../../../plan/table";
import { TERMS } from "../../../../text/terms";
import type { CountKey, Rate, RateKey, Review } from "./model";
import { countContent, type ReviewCells, rowsOfReview, sellerContent } from "./review";
import { ADVICE, COUNT_TEXTS, RATE_TEXTS, STATE_TEXTS, TEXTS } from "./texts";

type OfRate = "rate" | "state" | "low" | "high" | "gain";
type Weakest = "weakest" | "weakestRate" | "weakestBase" | "ordersGained" | "weakestState" | "weakestStep";
/** The seller stands again before the steps and before the ranges; the step's name runs over the free column. */
type ReviewKey =
  "seller" | "stepsOf" | "rangesOf" | "free" | "look" | Weakest | `count.${CountKey}` | `${OfRate}.${RateKey}`;
export type ReviewTable = Table<ReviewKey>;
/** What rates are judged by. */
type Judging = Cells<"fewest" | "deviations" | `standard.${RateKey}`>;

const LOOKS = [
  { text: STATE_TEXTS.above, fill: COLORS.greenFill, color: COLORS.green },
  { text: STATE_TEXTS.uncertain, fill: COLORS.amberFill, color: COLORS.amber },
  { text: STATE_TEXTS.below, fill: COLORS.redFill, color: COLORS.red },
];
const looksOf = (state: RelativeReference): ConditionalLook[] =>
  LOOKS.map(({ text, ...look }) => ({ type: "formula", formula: f`${state}=${text}`, ...look }));

/** A rate's cells of one row, and its standard. */
interface RateCells {
  readonly part: RelativeReference;
  readonly whole: RelativeReference;
  readonly rate: RelativeReference;
  readonly state: RelativeReference;
  readonly low: RelativeReference;
  readonly high: RelativeReference;
  readonly standard: Handle;
}

function cellsOf(row: Row<ReviewKey>, { key, part, whole }: Rate, judging: Judging): RateCells {
  return {
    part: row[`count.${part}`],
    whole: row[`count.${whole}`],
    rate: row[`rate.${key}`],
    state: row[`state.${key}`],
    low: row[`low.${key}`],
    high: row[`high.${key}`],
    standard: judging[`standard.${key}`],
  };
}

/** Empty where there is nothing to divide by. */
const ratio = ({ part, whole }: RateCells): Expression => f`IF(N(${whole})=0,"",${part}/${whole})`;

/** Surely above, surely below, or not to be told from the sample; empty without a rate or a standard. */
function stateOf({ whole, rate, low, high, standard }: RateCells, fewest: Handle): Expression {
  const { above, below, uncertain } = STATE_TEXTS;
  const judged = f`IF(${low}>${standard},${above},IF(${high}<${standard},${below},${uncertain}))`;
  const unsure = f`OR(${whole}<${fewest},NOT(ISNUMBER(${low})))`;
  return f`IF(AND(ISNUMBER(${rate}),ISNUMBER(${standard})),IF(${unsure},${uncertain},${judged}),"")`;
}

/** One end of the range by Wilson's formula; empty where there is no rate, or one above 1. */
function rangeEnd({ part: x, whole: n, rate }: RateCells, z: Handle, end: "low" | "high"): Expression {
  const half = f`${z}*SQRT(${x}*(${n}-${x})/${n}+${z}^2/4)`;
  const middle = f`${x}+${z}^2/2`;
  const inside =
    end === "low"
      ? f`IF(${x}=0,0,(${middle}-${half})/(${n}+${z}^2))`
      : f`IF(${x}=${n},1,(${middle}+${half})/(${n}+${z}^2))`;
  return f`IF(AND(ISNUMBER(${rate}),N(${rate})<=1),${inside},"")`;
}

/**
 * Orders are the product of the steps, so a step brought to standard multiplies them by standard ÷ rate; shown is what that adds. Nothing
 * for a step at or above its standard; a step at 0 comes before any other.
 */
function gainOf({ rate, standard }: RateCells): Expression {
  const multiple = f`IF(${rate}=0,${TEXTS.weakest.fromNothing},${standard}/${rate}-1)`;
  return f`IF(AND(ISNUMBER(${rate}),ISNUMBER(${standard})),IF(${rate}<${standard},${multiple},""),"")`;
}

/** Position of the weakest step among the steps, the first of equals; 0 where none is below its standard. */
function positionOf(gains: RelativeReference): Expression {
  const zero = TEXTS.weakest.fromNothing;
  const largest = f`IF(COUNT(${gains})=0,0,MATCH(MAX(${gains}),${gains},0))`;
  return f`IF(COUNTIF(${gains},${zero})>0,MATCH(${zero},${gains},0),${largest})`;
}

type Columns<K extends ReviewKey> = { readonly [P in K]: Column<ReviewKey> };

/** Columns on the weakest of some steps, of which there is at least one. */
function weakestColumns(steps: readonly Rate[], judging: Judging): Columns<Weakest | "look"> {
  const { weakest: texts } = TEXTS;
  const gains = ({ i, column }: At<ReviewKey>): RelativeReference =>
    column[`gain.${steps[0]!.key}`].at(i).across(steps.length).relative;
  /** A value of the row's weakest step; `none` where there is none. */
  const chosen = (row: Row<ReviewKey>, value: (step: Rate) => Operand, none: Expression = f`""`): Expression =>
    f`IF(${row.weakest}=0,${none},CHOOSE(${row.weakest},${joined(steps.map(value), ",")}))`;
  const isJudged =
    (row: Row<ReviewKey>) =>
    (step: Rate): Expression =>
      f`ISNUMBER(${row[`rate.${step.key}`]})*ISNUMBER(${judging[`standard.${step.key}`]})`;
  return {
    weakest: {
      heading: texts.position,
      format: "countSoFar",
      cell: (_, at) => positionOf(gains(at)),
    },
    weakestRate: {
      heading: texts.rate,
      format: "percent",
      cell: (row) => chosen(row, ({ key }) => row[`rate.${key}`]),
    },
    weakestBase: {
      heading: texts.base,
      format: "count",
      cell: (row) => chosen(row, ({ whole }) => row[`count.${whole}`]),
    },
    // Empty where the step starts from 0.
    ordersGained: {
      heading: texts.orders,
      format: "average",
      cell: (row, at) => {
        const gain = f`INDEX(${gains(at)},${row.weakest})`;
        return f`IF(${row.weakest}=0,"",IF(ISNUMBER(${gain}),${row["count.orders"]}*${gain},""))`;
      },
    },
    weakestState: {
      heading: texts.state,
      format: "text",
      horizontal: "center",
      cell: (row) => chosen(row, ({ key }) => row[`state.${key}`]),
      looks: looksOf,
    },
    weakestStep: {
      heading: TERMS.weakestStep,
      format: "text",
      cell: (row) =>
        chosen(row, ({ key }) => RATE_TEXTS[key], f`IF(${joined(steps.map(isJudged(row)), "+")}>0,${texts.met},"")`),
    },
    look: {
      heading: texts.look,
      format: "text",
      style: "label",
      overflow: true,
      cell: (row) => chosen(row, ({ key }) => ADVICE[key]?.short ?? ""),
    },
  };
}

/** Columns of a rate each. */
function rateColumns(rates: readonly Rate[], judging: Judging): Columns<`${OfRate}.${RateKey}`> {
  const columns = <P extends OfRate>(
    prefix: P,
    make: (rate: Rate, cells: (row: Row<ReviewKey>) => RateCells) => Column<ReviewKey>,
  ) =>
    each(
      prefix,
      rates.map(({ key }) => key),
      (key) => {
        const rate = rates.find((one) => one.key === key)!;
        return make(rate, (row) => cellsOf(row, rate, judging));
      },
    );
  return {
    ...columns("rate", ({ key }, of) => ({
      heading: RATE_TEXTS[key],
      format: "percent",
      cell: (row) => ratio(of(row)),
      looks: (_, row) => looksOf(row[`state.${key}`]),
    })),
    ...columns("state", (_, of) => ({
      heading: TERMS.state,
      format: "text",
      horizontal: "center",
      cell: (row) => stateOf(of(row), judging.fewest),
      looks: looksOf,
    })),
    ...columns("gain", ({ key }, of) => ({
      heading: RATE_TEXTS[key],
      format: "percent",
      cell: (row) => gainOf(of(row)),
    })),
    ...columns("low", ({ key }, of) => ({
      heading: TEXTS.rangeFrom(RATE_TEXTS[key]),
      format: "percent",
      cell: (row) => rangeEnd(of(row), judging.deviations, "low"),
    })),
    ...columns("high", (_, of) => ({
      heading: TERMS.upperEnd,
      format: "percent",
      cell: (row) => rangeEnd(of(row), judging.deviations, "high"),
    })),
  };
}

/** The table of a review, to be put in parts: see `reviewKeys`. */
export function reviewTable(cells: ReviewCells, judging: Judging): ReviewTable {
  const { counts, rates } = cells.review;
  const steps = rates.filter(({ step }) => step);
  const sellerAgain: Column<ReviewKey> = { heading: TERMS.seller, format: "text", cell: ({ seller }) => f`${seller}` };
  return table<ReviewKey>(rowsOfReview(cells.review), {
    seller: { heading: TERMS.seller, format: "text", cell: (_, { i }) => sellerContent(cells, i) },
    ...each("count", counts, (key): Column<ReviewKey> => ({
      heading: COUNT_TEXTS[key],
      format: "count",
      cell: ({ seller }, { i }) => countContent(cells, key, i, seller),
    })),
    ...rateColumns(rates, judging),
    stepsOf: sellerAgain,
    ...weakestColumns(steps, judging),
    free: { heading: "", format: "text", cell: () => null },
    rangesOf: sellerAgain,
  });
}

/** The parts a review's table is put in: rates against standards, the steps to start with (none without a step), the ranges. */
export function reviewKeys({ counts, rates }: Review): Readonly<Record<"board" | "steps" | "ranges", ReviewKey[]>> {
  const steps = rates.filter(({ step }) => step);
  const orders: ReviewKey[] = counts.includes("orders") ? ["ordersGained"] : [];
  return {
    board: [
      "seller",
      ...counts.map((key) => `count.${key}` as const),
      ...rates.flatMap(({ key }) => [`rate.${key}`, `state.${key}`] as const),
    ],
    steps: [
      "stepsOf",
      ...steps.map(({ key }) => `gain.${key}` as const),
      ...(["weakest", "weakestRate", "weakestBase", ...orders, "weakestState", "weakestStep", "free", "look"] as const),
    ],
    ranges: ["rangesOf", ...rates.flatMap(({ key }) => [`low.${key}`, `high.${key}`] as const)],
  };
}
