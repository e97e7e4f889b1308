/**
 * One row a seller: what was counted, each rate with its state against the standard, the range the rate may lie in, and the step to
 * start with: the one whose return to standard alone brings most orders. Rules §3.
 */
import type { Cells, Row } from "../../../plan/cells";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, joined, type Operand } from "../../../plan/formula";
import type { RelativeReference } from "../../../plan/handle";
import { wordLooks } from "../../../plan/looks";
import { quotient, wilsonEnd } from "../../../plan/statistics";
import {
  type At,
  type Column,
  column,
  type Columns,
  each,
  eachOf,
  keysOfEach,
  type Table,
  table,
} from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { phrase, say } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import { type Review, rowsOfReview } from "./model";
import { type CountKey, COUNTS, isStep, type Rate, type RateKey, rateOf } from "./rates";
import { GROUPINGS } from "./grouping";
import { countContent, type ReviewCells, sellerContent } from "./review";

type OfRate = "rate" | "state" | "low" | "high" | "gain" | "lost";
/** What to look at runs over the rest of the sheet. */
const LOOK_MODULES = 8;
type Weakest = "weakest" | "weakestRate" | "weakestBase" | "ordersGained" | "weakestState" | "weakestStep";
type WeakestFigure = "weakestRate" | "weakestBase" | "weakestState" | "look";
/** The seller stands again before each part of the table. */
type ReviewKey =
  | (
      | "seller"
      | "mainRate"
      | "ratesOf"
      | "statesOf"
      | "lostOf"
      | "looksOf"
      | "countsOf"
      | "drawn"
      | "standard"
      | "look"
      | Weakest
    )
  | `count.${CountKey}`
  | `${OfRate}.${RateKey}`;
export type ReviewTable = Table<ReviewKey>;
type ReviewRow = Row<ReviewKey>;
/** What rates are judged by. */
type Judging = Cells<"fewest" | "deviations" | `standard.${RateKey}`>;

/** Surely above, surely below, or not to be told from the sample. */
export const STATES = {
  green: say("met", "达标", "達標"),
  quiet: say("unsure", "待定", "待定"),
  red: say("below", "未达标", "未達標"),
};
/** The gain of a step whose rate is 0: no multiple brings it to standard. */
const FROM_NOTHING = say("from 0", "从 0 起", "從 0 起");

export const LOOK = say("What to look at", "检查要点", "檢查要點");

const WEAKEST_TEXTS = {
  position: say("Weakest, no.", "最弱序号", "最弱序號"),
  rate: say("Its rate", "该环节转化率", "該環節轉化率"),
  base: say("Out of", "分母", "分母"),
  state: say("Its state", "该环节状态", "該環節狀態"),
  orders: say("Orders it would bring", "可增加成交", "可增加成交"),
};

const stateLooks = (state: RelativeReference) => wordLooks(state, STATES);

/** What holds of a row whose rate can be judged; "" of any other. */
type Judged = (row: ReviewRow, then: Expression) => Expression;

/** What a step below its standard costs, as growth of the orders and as orders. */
function costColumns(
  { key, name }: Rate,
  judging: Judging,
  judged: Judged,
): Record<"gain" | "lost", Column<ReviewKey>> {
  const standard = judging[`standard.${key}`];
  return {
    // Orders are the product of the steps, so a step brought to standard multiplies them by standard ÷ rate: what that adds. Nothing for
    // a step at or above its standard; a step at 0 comes before any other.
    gain: column(phrase`${name}${say(", orders gained", "提升空间", "提升空間")}`, "percent", (row) => {
      const rate = row[`rate.${key}`];
      const multiple = f`IF(${rate}=0,${FROM_NOTHING},${standard}/${rate}-1)`;
      return judged(row, f`IF(${rate}<${standard},${multiple},"")`);
    }),
    // Orders that the step lost against its standard; what is no number, such as the words for a step at 0, stays.
    lost: column(name, "average", (row) => {
      const gain = row[`gain.${key}`];
      return f`IF(ISNUMBER(${gain}),${row["count.orders"]}*${gain},${gain})`;
    }),
  };
}

function rateColumns(rate: Rate, judging: Judging): Record<OfRate, Column<ReviewKey>> {
  const { key, name, part, whole } = rate;
  const standard = judging[`standard.${key}`];
  const judged: Judged = (row, then) => f`IF(AND(ISNUMBER(${row[`rate.${key}`]}),ISNUMBER(${standard})),${then},"")`;
  const counts = (row: ReviewRow) => ({ part: row[`count.${part}`], whole: row[`count.${whole}`] });
  const end = (of: "low" | "high") => (row: ReviewRow) =>
    wilsonEnd(of, { ...counts(row), share: row[`rate.${key}`] }, judging.deviations);
  return {
    // Empty where there is nothing to divide by.
    rate: column(name, "percent", (row) => quotient(counts(row).part, counts(row).whole), {
      looks: (_, row) => stateLooks(row[`state.${key}`]),
    }),
    state: column(
      name,
      "text",
      (row) => {
        const [low, high] = [row[`low.${key}`], row[`high.${key}`]];
        const sure = f`IF(${low}>${standard},${STATES.green},IF(${high}<${standard},${STATES.red},${STATES.quiet}))`;
        const unsure = f`OR(${counts(row).whole}<${judging.fewest},NOT(ISNUMBER(${low})))`;
        return judged(row, f`IF(${unsure},${STATES.quiet},${sure})`);
      },
      { style: "state", horizontal: "center", looks: stateLooks },
    ),
    ...costColumns(rate, judging, judged),
    low: column(phrase`${name}${say(", from", "下限", "下限")}`, "percent", end("low")),
    high: column(TERMS.upperEnd, "percent", end("high")),
  };
}

/** Position of the weakest step among the steps, the first of equals; 0 where none is below its standard. */
function positionOf(gains: RelativeReference): Expression {
  const largest = f`IF(COUNT(${gains})=0,0,MATCH(MAX(${gains}),${gains},0))`;
  return f`IF(COUNTIF(${gains},${FROM_NOTHING})>0,MATCH(${FROM_NOTHING},${gains},0),${largest})`;
}

/** A value of the row's weakest step; `none` where there is none. */
const chosen = ({ weakest }: ReviewRow, values: readonly Operand[], none: Expression = f`""`): Expression =>
  f`IF(${weakest}=0,${none},CHOOSE(${weakest},${joined(values, ",")}))`;

/** What a row shows where no step is the weakest: that all are met, as far as any is judged. */
function allMet(row: ReviewRow, steps: readonly Rate[], judging: Judging): Expression {
  const judged = steps.map(({ key }) => f`ISNUMBER(${row[`rate.${key}`]})*ISNUMBER(${judging[`standard.${key}`]})`);
  const met = say("every known step meets its standard", "各环节均达标", "各環節均達標");
  return f`IF(${joined(judged, "+")}>0,${met},"")`;
}

/** What the table says of the row's weakest step. */
function weakestFigures(steps: readonly Rate[]): Pick<Columns<ReviewKey>, WeakestFigure> {
  const ofWeakest = (heading: Text, format: FormatName, value: (row: ReviewRow, step: Rate) => Operand) =>
    column<ReviewKey>(heading, format, (row) => {
      const values = steps.map((step) => value(row, step));
      return chosen(row, values);
    });
  const { rate, base, state } = WEAKEST_TEXTS;
  const inState = ofWeakest(state, "text", (row, { key }) => row[`state.${key}`]);
  const toLookAt = ofWeakest(LOOK, "text", (_, { advice }) => advice!.short);
  return {
    weakestRate: ofWeakest(rate, "percent", (row, { key }) => row[`rate.${key}`]),
    weakestBase: ofWeakest(base, "count", (row, { whole }) => row[`count.${whole}`]),
    weakestState: { ...inState, style: "state", horizontal: "center", looks: stateLooks },
    look: { ...toLookAt, modules: LOOK_MODULES },
  };
}

/** Which of some steps is the weakest, of which there is at least one, and what it would bring. */
function weakestColumns(steps: readonly Rate[], judging: Judging) {
  const gains = ({ i, column: all }: At<ReviewKey>): RelativeReference =>
    all[`gain.${steps[0]!.key}`].at(i).across(steps.length).relative;
  const names = steps.map(({ name }) => name);
  return {
    weakest: column<ReviewKey>(WEAKEST_TEXTS.position, "countSoFar", (_, at) => positionOf(gains(at))),
    // Empty where the step starts from 0.
    ordersGained: column<ReviewKey>(WEAKEST_TEXTS.orders, "average", (row, at) => {
      const gain = f`INDEX(${gains(at)},${row.weakest})`;
      return f`IF(${row.weakest}=0,"",IF(ISNUMBER(${gain}),${row["count.orders"]}*${gain},""))`;
    }),
    weakestStep: column<ReviewKey>(
      TERMS.weakestStep,
      "text",
      (row) => chosen(row, names, allMet(row, steps, judging)),
      {
        modules: 2,
      },
    ),
  };
}

/** The table of a review, to be put in parts: see `reviewKeys`. */
export function reviewTable(cells: ReviewCells, judging: Judging): ReviewTable {
  const { counts, rates } = cells.review;
  const again = column<ReviewKey>(GROUPINGS[cells.review.by].heading, "text", ({ seller }) => f`${seller}`, {
    modules: 2,
  });
  const main = mainRate(cells.review);
  const standard = judging[`standard.${main.key}`];
  return table<ReviewKey>(rowsOfReview(cells.review), {
    seller: { ...again, cell: (_, { i }) => sellerContent(cells, i) },
    ...each("count", counts, (key) =>
      column<ReviewKey>(COUNTS[key].name, "countSoFar", ({ seller }, { i }) => countContent(cells, key, i, seller)),
    ),
    ...eachOf(
      rates.map(({ key }) => key),
      (key) => rateColumns(rateOf(key), judging),
    ),
    ...weakestColumns(rates.filter(isStep), judging),
    ...weakestFigures(rates.filter(isStep)),
    mainRate: column<ReviewKey>(main.name, "percent", (row) => f`${row[`rate.${main.key}`]}`, {
      looks: (_, row) => stateLooks(row[`state.${main.key}`]),
    }),
    drawn: column<ReviewKey>(main.name, "percent", (row) => f`${row.mainRate}`),
    standard: column<ReviewKey>(TERMS.standard, "percent", () => f`IF(ISNUMBER(${standard}),${standard},"")`),
    ...{ ratesOf: again, statesOf: again, lostOf: again, looksOf: again, countsOf: again },
  });
}

/** Lead conversion where the table tells it, else the last rate it tells. */
export const mainRate = ({ rates }: Review): Rate => rates.find(({ key }) => key === "leadConversion") ?? rates.at(-1)!;

type Part = "main" | "rates" | "states" | "lost" | "looks" | "counts";

/**
 * The parts a review's table is put in: whom to start with and where; every rate, and its state in words; the orders lost at each step
 * (none without orders); what to look at (none without a step); and, on "How it was computed", what was counted, the range of each rate and what each step alone would bring.
 */
export function reviewKeys({ counts, rates }: Review): Readonly<Record<Part, ReviewKey[]>> {
  const keys = rates.map(({ key }) => key);
  const steps = rates.filter(isStep).map(({ key }) => key);
  const orders = counts.includes("orders") ? (["count.orders"] as const) : [];
  const gained = orders.length === 0 ? [] : (["ordersGained"] as const);
  const start: ReviewKey[] = steps.length === 0 ? [] : ["weakestStep", "weakestRate", "weakestState", ...gained];
  const main: ReviewKey[] = ["seller", "count.leads", ...orders, "mainRate", ...start];
  const counted = keysOfEach(counts, "count").filter((key) => !main.includes(key));
  return {
    main,
    rates: ["ratesOf", ...keysOfEach(keys, "rate")],
    states: ["statesOf", ...keysOfEach(keys, "state")],
    lost: steps.length * orders.length === 0 ? [] : ["lostOf", ...keysOfEach(steps, "lost")],
    looks: steps.length === 0 ? [] : ["looksOf", "look"],
    counts: [
      ...(["countsOf", "drawn", "standard", ...counted, ...keysOfEach(keys, "low", "high")] as const),
      ...(steps.length === 0 ? [] : ([...keysOfEach(steps, "gain"), "weakest", "weakestBase"] as const)),
    ],
  };
}
