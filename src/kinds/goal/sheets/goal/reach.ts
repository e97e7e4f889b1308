/**
 * Whether a goal is within reach: held against the months so far, and top-down against what the sellers there are can close. Rules §2.
 */
import type { Text } from "../../../../text/locale";
import type { Content } from "../../../../plan/content";
import { type Expression, f, joined } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Cells } from "../../../../plan/cells";
import type { Lane } from "../../../../plan/lane";
import { derived, inputs, inputsPart } from "../../../../plan/sections/inputs-part";
import type { Section } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import { table, valueColumn } from "../../../../plan/table";
import { REACH_TEXTS } from "../../goal-texts";
import { FEWEST_FOR_TREND } from "../../history";
import type { GoalLayout } from "../../layout";
import { measureFormat } from "../parts";
import { MEASURE_TEXTS } from "../../texts";

const MEASURES = ["orders", "revenue"] as const;
type Measure = (typeof MEASURES)[number];

/** A label, and a sentence over the columns to its right, red when it begins as a flag does. */
interface Verdict {
  readonly label: Text;
  readonly sentence: Expression;
  readonly flags: readonly Text[];
  readonly handle?: Handle;
}

function verdict(lane: Lane, { label, sentence, flags, handle }: Verdict): void {
  const { sheet, row, column } = lane;
  sheet.style(sheet.put(row, column, [[label]]), "label");
  const cell = sheet.put(row, column + 1, [[sentence]], { handle, overflow: true });
  sheet.style(cell, "label").format(cell, "text", "left");
  const flagged = joined(
    flags.map((flag) => f`${cell}=${flag}`),
    ",",
  );
  sheet.condition(cell, { type: "formula", formula: f`OR(${flagged})`, color: COLORS.red, bold: true });
  lane.gap();
}

/** A figure that a goal is held against, of orders or revenue; null where the months so far are too few. */
type Benchmark = readonly [label: Text, value: (measure: Measure) => Content];

/** Average and strongest month of the goal, then best, median and trend so far, and the year before. */
function benchmarks({ goal, cells }: GoalLayout): Benchmark[] {
  const { months, history, need, start, end } = cells;
  const known = goal.history.length;
  const since = (fewest: number, value: (measure: Measure) => Expression) => (measure: Measure) =>
    known < fewest ? null : value(measure);
  const trend = (measure: Measure): Expression => {
    const [middle, oldest] = [f`(${start}+(${end}-${start})/2)`, history.from.at(0)];
    const position = f`(YEAR(${middle})-YEAR(${oldest}))*12+MONTH(${middle})-MONTH(${oldest})+1`;
    return f`MAX(0,FORECAST(${position},${history[measure]},${history.number}))`;
  };
  const yearAgo = (measure: Measure): Expression => {
    const span = f`${history.from},">="&EDATE(${start},-12),${history.from},"<="&EDATE(${end},-12)`;
    return f`IF(COUNTIFS(${span})=0,"",SUMIFS(${history[measure]},${span})/COUNTIFS(${span}))`;
  };
  return [
    [REACH_TEXTS.goal, (measure) => f`${need[measure]}/SUM(${months.portion})`],
    [REACH_TEXTS.strongest, (measure) => f`MAX(${months.goal[measure]})`],
    [REACH_TEXTS.best, since(1, (measure) => f`MAX(${history[measure]})`)],
    [REACH_TEXTS.median, since(1, (measure) => f`MEDIAN(${history[measure]})`)],
    [REACH_TEXTS.trend, since(FEWEST_FOR_TREND, trend)],
    [REACH_TEXTS.lastYear, since(1, yearAgo)],
  ];
}

/**
 * The goal a month against best, median, trend and last year, for orders and revenue, with the reason of a flag.
 * @param verdicts Where each says it.
 */
export const historySection =
  (layout: GoalLayout, verdicts: Cells<Measure>): Section =>
  (lane) => {
    const { goal, cells } = layout;
    const rows = benchmarks(layout);
    const figure = (measure: Measure) =>
      valueColumn(MEASURE_TEXTS[measure], measureFormat(measure), (i) => rows[i]![1](measure));
    const held = table<"benchmark" | Measure>(rows.length, {
      benchmark: valueColumn(REACH_TEXTS.aMonth, "text", (i) => rows[i]![0]),
      orders: figure("orders"),
      revenue: figure("revenue"),
    });
    lane.section(REACH_TEXTS.history);
    held.put(lane);
    const { beyondBest, beyondTrend, strongBeyond, within, noHistory } = REACH_TEXTS;
    for (const measure of MEASURES) {
      const [average, strongest, best, , trend] = rows.map((_, i) => held.column[measure].at(i));
      const aboveTrend = f`IF(${trend!}="",FALSE,${average!}>${trend!}*(1+N(${cells.stretch})))`;
      const strong = f`IF(${strongest!}>${best!},${strongBeyond},${within})`;
      const said = f`IF(${average!}>${best!},${beyondBest},IF(${aboveTrend},${beyondTrend},${strong}))`;
      const sentence = goal.history.length === 0 ? f`${noHistory}` : said;
      const flags = [beyondBest, beyondTrend, strongBeyond];
      verdict(lane, { label: MEASURE_TEXTS[measure], sentence, flags, handle: verdicts[measure] });
    }
  };

/** Top-down and bottom-up side by side, with the gap and what it asks of one seller. */
export const capacitySection =
  ({ cells: { sellers, months, need } }: GoalLayout): Section =>
  (lane) => {
    const texts = REACH_TEXTS;
    const whole = f`SUM(${months.portion})`;
    const closed = f`SUMIFS(${sellers.capacity},${sellers.name},"<>")*${whole}`;
    const best = f`IF(COUNT(${sellers.best})=0,"",MAX(${sellers.best}))`;
    const perSeller = ({ people, topDown }: Cells<"people" | "topDown">) =>
      f`IF(${people}=0,"",${topDown}/${people}/${whole})`;
    const capacity = inputs<"topDown" | "people" | "bottomUp" | "gap" | "each" | "best">({
      topDown: derived(texts.topDown, "count", f`${need.orders}`),
      people: derived(texts.sellers, "count", f`SUMPRODUCT(--(${sellers.name}<>""))`),
      bottomUp: derived(texts.bottomUp, "average", closed),
      gap: derived(texts.gap, "average", ({ bottomUp, topDown }) => f`${bottomUp}-${topDown}`),
      each: derived(texts.neededEach, "average", perSeller),
      best: derived(texts.bestEach, "count", best),
    });
    lane.section(texts.capacity);
    inputsPart(lane, capacity.lines());
    const { topDown, people, bottomUp, each, best: most } = capacity.cell;
    const beyond = f`IF(${most}="",FALSE,${each}>${most})`;
    const enough = f`IF(${bottomUp}>=${topDown},IF(${beyond},${texts.eachBeyond},${texts.enough}),${texts.short})`;
    const sentence = f`IF(${people}=0,${texts.noSellers},IF(${bottomUp}=0,${texts.noCapacity},${enough}))`;
    verdict(lane, { label: texts.verdict, sentence, flags: [texts.short, texts.eachBeyond] });
  };
