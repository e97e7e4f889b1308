/**
 * One block of today's work: what the month still needs, what today has to bring of every measure, and a line of advice;
 * and the day that the blocks are about, with its month: the cells every block reads.
 */
import { countText } from "../../../../plan/sentence";
import { sum } from "d3-array";
import type { Cells } from "../../../../plan/cells";
import type { Content } from "../../../../plan/content";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { COLORS } from "../../../../plan/styles";
import { type Column, type Table, table } from "../../../../plan/table";
import { decimalsOf, type Measure } from "../../measures";
import { colourState, stateOf } from "../../standing";
import { MEASURE_TEXTS, measureHeading } from "../../texts";
import { TODAY_TEXTS } from "./texts";
import { dateOf, monthStart } from "../../../../domain/calendar/calendar";
import { derived, type Inputs, inputs } from "../../../../plan/sections/inputs-part";
import { daysBetween, type GoalCells, type Span, sumOfDays } from "../../cells";
import { measureFormat } from "../parts";
import type { Goal } from "../../model";

type BlockKey = keyof typeof TODAY_TEXTS.columns;
export const BLOCK_COLUMNS = Object.keys(TODAY_TEXTS.columns).length;
const MIDDLE: readonly null[] = Array.from({ length: BLOCK_COLUMNS - 2 }, () => null);
/** Heights in points: what is printed on a page of A4, and a block's rows; the name's at least, the smallest step of a row. */
const PAGE = 717;
const HEIGHT = { name: 40.5, line: 15.75, headings: 28.5, step: 0.75 } as const;

/**
 * Heights of a block's rows: name, line, headings, a row a measure, advice. As many blocks as find room fill a page, and the name's row,
 * which takes what is over, is higher than what is left below them, so that a page never ends inside a block.
 */
export function blockHeights(measures: readonly Measure[]): number[] {
  const rows = [HEIGHT.line, HEIGHT.headings, ...measures.map(() => HEIGHT.line), HEIGHT.line];
  const rest = sum(rows);
  const points = PAGE / Math.floor(PAGE / (HEIGHT.name + rest));
  return [Math.floor((points - rest) / HEIGHT.step) * HEIGHT.step, ...rows];
}

export interface BlockGiven {
  /** "" for a row of the list that is free. */
  readonly name: Content;
  /** Blocks of free rows look empty until a name stands in them. */
  readonly free: boolean;
  /** The measure the month is judged by; null where no table tells any. */
  readonly main: Measure | null;
  readonly goal: (measure: Measure) => Expression;
  /** Today's part of the plan. */
  readonly part: (measure: Measure) => Expression;
  /** null where no table tells; "" where it is not known for this day. */
  readonly figure: (measure: Measure, window: Window) => Expression | null;
  /** What the month should have brought before today, of the measure it is judged by. */
  readonly expected: Expression;
}

type CellOf = (key: BlockKey, measure?: Measure) => Handle;

/** What the month still needs of a measure: the twin of the domain's. */
function neededOfMonth(measure: Measure, cell: CellOf): Expression {
  const left = cell("left");
  if (measure === "orders") return f`${left}`;
  const [missing, orders] = [cell("left", "orders"), cell("goal", "orders")];
  return f`IF(OR(${missing}="",${orders}=0),${left},MIN(${left},${missing}*${cell("goal")}/${orders}))`;
}

/** Due today, people rounded up, at most the best day or the plan's part, less what is done today: by the domain's rules. */
function toDo(measure: Measure, cell: CellOf, context: BlockContext): Expression {
  const { weight, weightBefore, weightWhole } = context.day;
  const best = context.best[measure];
  const due = f`(${neededOfMonth(measure, cell)}*${weight}/(${weightWhole}-${weightBefore}))`;
  const rounded = decimalsOf(measure) === 0 ? f`ROUNDUP(${due}-MIN(${due}*1E-9,0.001),0)` : f`ROUND(${due},2)`;
  const capped = best === undefined ? rounded : f`MIN(${rounded},MAX(${best},${cell("part")}))`;
  return f`IF(${cell("left")}="",${cell("part")},IF(${weight}=0,0,MAX(0,${capped}-N(${cell("today")}))))`;
}

/** The measures of a block; all of it is empty where nobody is named. */
function blockTable(
  given: BlockGiven,
  named: (content: Operand) => Expression,
  context: BlockContext,
): Table<BlockKey> {
  const { columns } = TODAY_TEXTS;
  const { measures } = context;
  const of = (key: BlockKey, content: (measure: Measure, cell: CellOf) => Operand) => ({
    heading: named(columns[key]),
    format: "count" as const,
    cell: (_: unknown, { i, column }: { i: number; column: Readonly<Record<BlockKey, Handle>> }) =>
      named(content(measures[i]!, (of, measure) => column[of].at(measure ? measures.indexOf(measure) : i))),
  });
  const figure = (window: Window): Column<BlockKey> => of(window, (measure) => given.figure(measure, window) ?? f`""`);
  return table<BlockKey>(measures.length, {
    measure: { ...of("measure", (measure) => MEASURE_TEXTS[measure]), format: "text" },
    goal: of("goal", given.goal),
    before: figure("before"),
    left: of("left", (_, cell) => f`IF(${cell("before")}="","",MAX(0,${cell("goal")}-${cell("before")}))`),
    part: of("part", given.part),
    today: figure("today"),
    toDo: {
      ...of("toDo", (measure, cell) => toDo(measure, cell, context)),
      looks: (first) => [{ type: "formula", formula: f`N(${first})>0`, bold: true, color: COLORS.navy }],
    },
    week: figure("week"),
  });
}

/** What all blocks read, and the column from which working figures stand. */
interface BlockContext {
  readonly day: DayCells;
  readonly best: BestDays;
  readonly measures: readonly Measure[];
  readonly amber: Handle;
  readonly beside: number;
}

/** What is left beyond the days left at the best day's pace, with the figures; null where no best day is known. */
function outOfReach(
  main: Measure,
  left: Handle,
  pace: Handle,
  { day: { daysLeft }, best: { [main]: best } }: BlockContext,
) {
  if (best === undefined) return null;
  const { outOfReach } = TODAY_TEXTS;
  const missing = f`${outOfReach.left({ measure: MEASURE_TEXTS[main] })}&${countText(left)}`;
  const atBest = f`${best}*${daysLeft}`;
  return {
    holds: f`AND(OR(${best}>0,${pace}<>""),${left}>${atBest})`,
    said: f`${missing}&${outOfReach.days}&${daysLeft}&" × "&${countText(best)}&" = "&${countText(atBest)}`,
  };
}

function adviceOf(main: Measure | null, { column }: Table<BlockKey>, pace: Handle, context: BlockContext): Expression {
  const { advice, pace: texts } = TODAY_TEXTS;
  if (main === null) return f`${advice.unknown}`;
  const { day, measures, amber } = context;
  const says = texts[measures.includes("rawLeads") ? "leads" : "customers"];
  const row = measures.indexOf(main);
  const [goal, left] = [column.goal.at(row), column.left.at(row)];
  const byPace = f`IF(${pace}>=1,${says.green},IF(${pace}>=${amber},${says.amber},${says.red}))`;
  const due = f`IF(${day.daysLeft}<=1,${advice.last},IF(${pace}="",${says.begins},${byPace}))`;
  const open = f`IF(${day.weight}=0,${advice.off},${due})`;
  const beyond = outOfReach(main, left, pace, context);
  const within = beyond === null ? open : f`IF(${beyond.holds},${beyond.said},${open})`;
  const known = f`IF(${left}=0,${advice.reached},${within})`;
  return f`IF(${goal}=0,${advice.none},IF(${left}="",${advice.unknown},${known}))`;
}

type PlacedBlock = Readonly<Record<"title" | "line" | "headings" | "body", Handle>>;

/** A row of a block that holds something at both ends. */
const ends = (first: Content, last: Content): Content[] => [first, ...MIDDLE, last];

/** What a block's cells look like; of one that is free, only once a name stands in it. */
function dressBlock(sheet: SheetBuilder, { title, line, headings, body }: PlacedBlock, free: boolean): void {
  const [name, date] = [title.at(0), title.at(0, BLOCK_COLUMNS - 1)];
  const [sentence, state] = [line.at(0), line.at(0, BLOCK_COLUMNS - 1)];
  sheet
    .style(title, free ? "label" : "section")
    .style(date, "label")
    .format(date, "date", "right");
  sheet.style(sentence, "label").format(sentence, "text", "left").style(state, "label").format(state, "text", "right");
  colourState(sheet, state);
  if (!free) return;
  sheet.style(body, "label");
  for (const each of [title, headings]) {
    const formula = f`${name}<>""`;
    sheet.style(each, "label").condition(each, { type: "formula", formula, bold: true, color: COLORS.navy });
  }
}

/** Puts the block, and the pace it is judged by in two columns beside; returns its figures. */
export function blockPart(lane: Lane, given: BlockGiven, context: BlockContext): Cells<BlockKey> {
  const { main, free } = given;
  const { day, measures, amber, beside } = context;
  const { sheet, row: top } = lane;
  const { daysLeft, working } = TODAY_TEXTS;
  const [title, figures] = [new Handle(1, BLOCK_COLUMNS), new Handle(2, 2)];
  const [expected, pace] = [figures.at(0, 1), figures.at(1, 1)];
  const named = (content: Operand): Expression => f`IF(${title.at(0)}="","",${content})`;
  const rows = blockTable(given, named, context);

  lane.rows([ends(given.name, named(day.day))], { handle: title, overflow: true });
  const said = f`${daysLeft.before}&${day.daysLeft}&IF(${pace}="","",${daysLeft.pace}&TEXT(${pace},"0%"))`;
  const line = lane.rows([ends(named(said), named(stateOf({ pace }, amber)))], { overflow: true });
  const { headings, body } = rows.put(lane);
  const advice = lane.text(named(adviceOf(main, rows, pace, context)), "note");
  const before = main === null ? f`""` : f`${rows.column.before.at(measures.indexOf(main))}`;
  const paceNow = f`IF(OR(N(${expected})<=0,${before}=""),"",${before}/${expected})`;
  const ofPace = [named(working.pace), paceNow];
  sheet.put(top, beside, [[named(working.expected), named(given.expected)], ofPace], { handle: figures });

  sheet.style(figures, "note").format(expected, "average", "right").format(pace, "percent", "right");
  sheet.format(advice, "text", "left");
  sheet.format(body.part(measures.indexOf("revenue"), 1, 1, BLOCK_COLUMNS - 1), "wholeMoney", "right");
  dressBlock(sheet, { title, line, headings, body }, free);
  blockHeights(measures).forEach((points, i) => sheet.height(top + i, points));
  return rows.column;
}

/** A day each; the position of the month among the goal's, from 1; weights; days left with weight, today among them. */
type DayName = "day" | "yesterday" | "from" | "to" | "week";
type DayKey = DayName | "month" | "weight" | "weightBefore" | "weightWhole" | "daysLeft";
export type DayCells = Cells<DayKey>;

const WINDOWS = { before: ["from", "yesterday"], today: ["day", "day"], week: ["week", "yesterday"] } as const;
type Window = keyof typeof WINDOWS;

export const windowOf = (window: Window, day: DayCells) => [day[WINDOWS[window][0]], day[WINDOWS[window][1]]] as const;

/** The day of the build: the as-of date inside the goal. */
const dayOfBuild = ({ start, end, asOf }: Goal): number => Math.max(start, Math.min(asOf, end));

/** A window as its cells have it, and as it lies at the build. */
export function spanOf(window: Window, goal: Goal, day: DayCells): Span {
  const now = dayOfBuild(goal);
  const built = { day: now, yesterday: now - 1, week: now - 7, from: Math.max(goal.start, monthStart(now)) };
  const [[from, to], [first, last]] = [windowOf(window, day), WINDOWS[window]];
  return { from, to, fromDay: built[first], toDay: built[last] };
}

/** TRUE on the day of the build, when values counted then still hold. */
export function isDayOfBuild(goal: Goal, { day }: DayCells): Expression {
  const { year, month, day: date } = dateOf(dayOfBuild(goal));
  return f`${day}=DATE(${year},${month},${date})`;
}

export function dayFigures(cells: GoalCells): Inputs<DayKey> {
  const { working } = TODAY_TEXTS;
  const { start, end, asOf, days, months } = cells;
  const weights = (first: Operand, last: Operand): Expression => sumOfDays(cells, days.weight, first, last);
  return inputs<DayKey>({
    day: derived(working.day, "date", f`MAX(${start},MIN(INT(${asOf}),${end}))`),
    yesterday: derived(working.yesterday, "date", ({ day }) => f`${day}-1`),
    month: derived(working.month, "score", ({ day }) => f`MATCH(${day},${months.from},1)`),
    from: derived(working.from, "date", ({ month }) => f`INDEX(${months.from},${month})`),
    to: derived(working.to, "date", ({ month }) => f`INDEX(${months.to},${month})`),
    week: derived(working.week, "date", ({ day }) => f`${day}-7`),
    weight: derived(working.weight, "weight", ({ day }) => weights(day, day)),
    weightBefore: derived(working.before, "weight", ({ from, yesterday }) => weights(from, yesterday)),
    weightWhole: derived(working.whole, "weight", ({ from, to }) => weights(from, to)),
    daysLeft: derived(
      working.daysLeft,
      "count",
      ({ day, to }) => f`COUNTIFS(${daysBetween(cells, day, to)},${days.weight},">0")`,
    ),
  });
}

/** The most that a day has brought the shop so far, of the measures whose figures the sheet of days holds. */
type BestDays = Readonly<Partial<Cells<Measure>>>;

/** Live as the actual figures of the days are. */
export function bestDays({ days }: GoalCells, measures: readonly Measure[]): Inputs<Measure> {
  const lines = measures.flatMap((measure) => {
    const actual = days.actual[measure];
    if (actual === undefined) return [];
    const label = measureHeading(measure, TODAY_TEXTS.working.best);
    return [[measure, { label, format: measureFormat(measure), value: f`MAX(0,${actual})` }] as const];
  });
  return inputs<Measure>(Object.fromEntries(lines) as Parameters<typeof inputs<Measure>>[0]);
}
