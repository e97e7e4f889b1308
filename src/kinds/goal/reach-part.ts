/**
 * Whether a goal is within reach: held against the months so far, and top-down against what the sellers there are can close. Rules §2.
 */
import type { Text } from "../../text/locale";
import { tablePart } from "../../plan/sections/table-part";
import { type Content, Day } from "../../plan/content";
import type { FormatName } from "../../plan/formats";
import { type Expression, f } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import type { Lane } from "../../plan/lane";
import { COLORS } from "../../plan/styles";
import type { GoalCells } from "./cells";
import { FUNNEL_COLUMNS } from "./funnel-part";
import { REACH_TEXTS } from "./goal-texts";
import { FEWEST_FOR_TREND } from "./history";
import type { Goal } from "./model";
import type { NativeActuals } from "./native-actuals";
import { MONTHS_TEXTS } from "./months/texts";
import { MEASURE_TEXTS } from "./texts";

const MEASURES = ["orders", "revenue"] as const;
type Measure = (typeof MEASURES)[number];
const FORMAT: Readonly<Record<Measure, FormatName>> = { orders: "count", revenue: "money" };

/** A label, and a sentence over the columns to its right, red when it begins as a flag does. */
function verdict(lane: Lane, label: Text, sentence: Expression, flags: readonly Text[]): void {
  const { sheet } = lane;
  const row = lane.row;
  sheet.style(sheet.put(row, lane.column, [[label]]), "label");
  const cell = sheet.put(row, lane.column + 1, [[sentence]], { overflow: true });
  sheet.style(cell, "label").format(cell, "text", "left");
  const flagged = flags.map((flag) => f`${cell}=${flag}`).reduce((all, each) => f`${all},${each}`);
  sheet.condition(cell, { type: "formula", formula: f`OR(${flagged})`, color: COLORS.red, bold: true });
  lane.gap();
}

/** The figures a goal is held against, by row. */
interface ReachRow {
  readonly label: Text;
  readonly value: (measure: Measure) => Content;
}

function reachRows(goal: Goal, cells: GoalCells): ReachRow[] {
  const { months, history, need, start, end } = cells;
  const known = goal.history.length;
  const whole = f`SUM(${months.portion})`;
  const trend = (measure: Measure): Content => {
    if (known < FEWEST_FOR_TREND) return null;
    const [middle, oldest] = [f`(${start}+(${end}-${start})/2)`, history.from.at(0)];
    const position = f`(YEAR(${middle})-YEAR(${oldest}))*12+MONTH(${middle})-MONTH(${oldest})+1`;
    return f`MAX(0,FORECAST(${position},${history[measure]},${history.number}))`;
  };
  const yearAgo = (measure: Measure): Content => {
    if (known === 0) return null;
    const span = f`${history.from},">="&EDATE(${start},-12),${history.from},"<="&EDATE(${end},-12)`;
    return f`IF(COUNTIFS(${span})=0,"",SUMIFS(${history[measure]},${span})/COUNTIFS(${span}))`;
  };
  return [
    { label: REACH_TEXTS.goal, value: (measure) => f`${need[measure]}/${whole}` },
    { label: REACH_TEXTS.strongest, value: (measure) => f`MAX(${months.goal[measure]})` },
    { label: REACH_TEXTS.best, value: (measure) => (known === 0 ? null : f`MAX(${history[measure]})`) },
    { label: REACH_TEXTS.median, value: (measure) => (known === 0 ? null : f`MEDIAN(${history[measure]})`) },
    { label: REACH_TEXTS.trend, value: trend },
    { label: REACH_TEXTS.lastYear, value: yearAgo },
  ];
}

/** The goal a month against best, median, trend and last year, for orders and revenue, with the reason of a flag. */
export function historyPart(lane: Lane, goal: Goal, cells: GoalCells): void {
  lane.section(REACH_TEXTS.history, FUNNEL_COLUMNS);
  const rows = reachRows(goal, cells);
  const column = { orders: new Handle(rows.length), revenue: new Handle(rows.length) };
  tablePart(lane, rows.length, [
    { heading: REACH_TEXTS.aMonth, format: "text", cell: (i) => rows[i]!.label },
    ...MEASURES.map((measure) => ({
      heading: MEASURE_TEXTS[measure],
      format: FORMAT[measure],
      cell: (i: number) => rows[i]!.value(measure),
      handle: column[measure],
    })),
  ]);
  const { beyondBest, beyondTrend, strongBeyond, within, noHistory } = REACH_TEXTS;
  for (const measure of MEASURES) {
    const [average, strongest, best, , trend] = rows.map((_, i) => column[measure].at(i));
    const aboveTrend = f`IF(${trend!}="",FALSE,${average!}>${trend!}*(1+N(${cells.stretch})))`;
    const strong = f`IF(${strongest!}>${best!},${strongBeyond},${within})`;
    const said = f`IF(${average!}>${best!},${beyondBest},IF(${aboveTrend},${beyondTrend},${strong}))`;
    const sentence = goal.history.length === 0 ? f`${noHistory}` : said;
    verdict(lane, MEASURE_TEXTS[measure], sentence, [beyondBest, beyondTrend, strongBeyond]);
  }
}

/** Top-down and bottom-up side by side, with the gap and what it asks of one seller. */
export function capacityPart(lane: Lane, cells: GoalCells): void {
  const { sellers, months, need } = cells;
  const texts = REACH_TEXTS;
  lane.section(texts.capacity, FUNNEL_COLUMNS);
  const count = f`SUMPRODUCT(--(${sellers.name}<>""))`;
  const whole = f`SUM(${months.portion})`;
  const cell = new Handle(6);
  const [topDown, people, bottomUp, , each, best] = Array.from({ length: 6 }, (_, i) => cell.at(i));
  const rows: readonly { label: Text; value: Expression; format: FormatName }[] = [
    { label: texts.topDown, value: f`${need.orders}`, format: "count" },
    { label: texts.sellers, value: count, format: "count" },
    { label: texts.bottomUp, value: f`SUMIFS(${sellers.capacity},${sellers.name},"<>")*${whole}`, format: "average" },
    { label: texts.gap, value: f`${bottomUp!}-${topDown!}`, format: "average" },
    { label: texts.neededEach, value: f`IF(${people!}=0,"",${topDown!}/${people!}/${whole})`, format: "average" },
    { label: texts.bestEach, value: f`IF(COUNT(${sellers.best})=0,"",MAX(${sellers.best}))`, format: "count" },
  ];
  const { sheet } = lane;
  const row = lane.row;
  const labels = lane.rows(rows.map(({ label }) => [label]));
  sheet.style(labels, "label");
  sheet.put(
    row,
    lane.column + 1,
    rows.map(({ value }) => [value]),
    { handle: cell },
  );
  sheet.style(cell, "derived");
  rows.forEach(({ format }, i) => sheet.format(cell.at(i), format, "right"));
  const beyond = f`IF(${best!}="",FALSE,${each!}>${best!})`;
  const enough = f`IF(${bottomUp!}>=${topDown!},IF(${beyond},${texts.eachBeyond},${texts.enough}),${texts.short})`;
  const sentence = f`IF(${people!}=0,${texts.noSellers},IF(${bottomUp!}=0,${texts.noCapacity},${enough}))`;
  verdict(lane, texts.verdict, sentence, [texts.short, texts.eachBeyond]);
}

/** The months so far, on the sheet of months; places `cells.history`. Nothing is put where there are none. */
export function monthsSoFarPart(
  lane: Lane,
  goal: Goal,
  { history, asOf }: GoalCells,
  native: NativeActuals,
  columns: number,
): void {
  if (goal.history.length === 0) return;
  lane.gap();
  lane.section(REACH_TEXTS.months, columns);
  const figure =
    (measure: Measure) =>
    (i: number): Content => {
      const from = history.from.at(i).relative;
      return native.all[measure]?.(from, f`MIN(EOMONTH(${from},0),${asOf})`) ?? goal.history[i]![measure];
    };
  tablePart(lane, goal.history.length, [
    {
      heading: REACH_TEXTS.number,
      format: "score",
      cell: (i) => i + 1,
      handle: history.number,
      horizontal: "left",
    },
    {
      heading: MONTHS_TEXTS.month,
      format: "month",
      cell: (i) => new Day(goal.history[i]!.from),
      handle: history.from,
    },
    ...MEASURES.map((measure) => ({
      heading: MEASURE_TEXTS[measure],
      format: FORMAT[measure],
      cell: figure(measure),
      handle: history[measure],
    })),
  ]);
}
