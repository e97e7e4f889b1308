/**
 * One block of today's work: what the month still needs, what today has to bring of every measure, and a line of advice.
 */
import type { Text } from "../../../../text/locale";
import type { Content } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { COLORS } from "../../../../plan/styles";
import { colourByPace, stateOf } from "../../standing";
import { decimalsOf, type Measure, MEASURES } from "../../measures";
import { MEASURE_TEXTS } from "../../texts";
import type { DayCells, Window } from "./day-part";
import { TODAY_TEXTS } from "./texts";

export const BLOCK_COLUMNS = 8;
const TO_DO = 6;
/**
 * Heights of a block's rows in points: name, line, headings, a row a measure, advice. Four blocks fill a printed page of A4, and the name's
 * row is higher than what is left below them, so that a page never ends inside a block.
 */
const HEIGHTS = { name: 40.5, line: 15.75, headings: 28.5, measure: 15.75, advice: 15.75 } as const;
export const BLOCK_POINTS =
  HEIGHTS.name + HEIGHTS.line + HEIGHTS.headings + MEASURES.length * HEIGHTS.measure + HEIGHTS.advice;

/** Whose block it is, and where its figures come from. */
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

const formatOf = (measure: Measure): FormatName => (measure === "revenue" ? "wholeMoney" : "count");

/** Due today, people rounded up by the domain's rule, less what is done today. */
function toDo(
  measure: Measure,
  left: Handle,
  part: Handle,
  today: Handle,
  { weight, weightBefore, weightWhole }: DayCells,
): Expression {
  const weightLeft = f`(${weightWhole}-${weightBefore})`;
  const due = f`(${left}*${weight}/${weightLeft})`;
  const rounded = decimalsOf(measure) === 0 ? f`ROUNDUP(${due}-MIN(${due}*1E-9,0.001),0)` : f`ROUND(${due},2)`;
  return f`IF(${left}="",${part},IF(${weight}=0,0,MAX(0,${rounded}-N(${today}))))`;
}

/** What to do, by the state of the month. */
function adviceOf({ main }: BlockGiven, cells: Handle, pace: Handle, { weight }: DayCells, amber: Handle): Expression {
  const { advice } = TODAY_TEXTS;
  if (main === null) return f`${advice.unknown}`;
  const row = MEASURES.indexOf(main);
  const [goal, left] = [cells.at(row, 1), cells.at(row, 3)];
  const byPace = f`IF(${pace}>=1,${advice.green},IF(${pace}>=${amber},${advice.amber},${advice.red}))`;
  const open = f`IF(${weight}=0,${advice.off},IF(${pace}="",${advice.begins},${byPace}))`;
  const known = f`IF(${left}=0,${advice.reached},${open})`;
  return f`IF(${goal}=0,${advice.none},IF(${left}="",${advice.unknown},${known}))`;
}

function rowOf(measure: Measure, row: number, given: BlockGiven, cells: Handle, day: DayCells): Expression[] {
  const at = (column: number): Handle => cells.at(row, column);
  const figure = (window: Window): Expression => given.figure(measure, window) ?? f`""`;
  return [
    f`${MEASURE_TEXTS[measure]}`,
    given.goal(measure),
    figure("before"),
    f`IF(${at(2)}="","",MAX(0,${at(1)}-${at(2)}))`,
    given.part(measure),
    figure("today"),
    toDo(measure, at(3), at(4), at(5), day),
    figure("week"),
  ];
}

/** Puts the block, and the pace it is judged by in two columns beside. */
export function blockPart(lane: Lane, beside: number, given: BlockGiven, day: DayCells, amber: Handle): void {
  const { sheet } = lane;
  const { columns, daysLeft } = TODAY_TEXTS;
  const top = lane.row;
  const [name, cells, expected, pace] = [
    new Handle(),
    new Handle(MEASURES.length, BLOCK_COLUMNS),
    new Handle(),
    new Handle(),
  ];
  const named = (content: Expression | Text): Expression => f`IF(${name}="","",${content})`;
  sheet.put(top, lane.column, [[given.name]], { handle: name, overflow: true });
  const date = sheet.put(top, lane.column + BLOCK_COLUMNS - 1, [[named(f`${day.day}`)]]);
  const title = new Handle(1, BLOCK_COLUMNS);
  title.placeAt({ ...name.place });
  const said = f`${daysLeft.before}&${day.daysLeft}&IF(${pace}="","",${daysLeft.pace}&TEXT(${pace},"0%"))`;
  const line = sheet.put(top + 1, lane.column, [[named(said)]], { overflow: true });
  const state = sheet.put(top + 1, lane.column + BLOCK_COLUMNS - 1, [[named(stateOf(pace, amber))]]);
  const headings = sheet.put(top + 2, lane.column, [Object.values(columns).map((text) => named(text))]);
  const contents = MEASURES.map((measure, row) => rowOf(measure, row, given, cells, day).map(named));
  sheet.put(top + 3, lane.column, contents, { handle: cells });
  const advice = sheet.put(
    top + 3 + MEASURES.length,
    lane.column,
    [[named(adviceOf(given, cells, pace, day, amber))]],
    {
      overflow: true,
    },
  );
  const before = given.main === null ? f`""` : f`${cells.at(MEASURES.indexOf(given.main), 2)}`;
  const { working } = TODAY_TEXTS;
  sheet.style(sheet.put(top, beside, [[named(working.expected)], [named(working.pace)]]), "note");
  sheet.put(top, beside + 1, [[named(given.expected)]], { handle: expected });
  sheet.put(top + 1, beside + 1, [[f`IF(OR(N(${expected})<=0,${before}=""),"",${before}/${expected})`]], {
    handle: pace,
  });
  sheet
    .style(expected, "note")
    .format(expected, "average", "right")
    .style(pace, "note")
    .format(pace, "percent", "right");
  sheet.format(date, "date", "right").style(line, "label").format(line, "text", "left").format(state, "text", "right");
  sheet.style(advice, "note").format(advice, "text", "left");
  colourByPace(sheet, state, pace, amber);
  sheet.format(headings.column(0), "text", "left").format(headings.part(0, 1, 1, BLOCK_COLUMNS - 1), "text", "right");
  MEASURES.forEach((measure, row) =>
    sheet.format(cells.part(row, 1, 1, BLOCK_COLUMNS - 1), formatOf(measure), "right"),
  );
  if (given.free) {
    sheet.style(state, "label").style(cells, "label").style(title, "label").style(headings, "label");
    for (const each of [title, headings])
      sheet.condition(each, { type: "formula", formula: f`${name}<>""`, bold: true, color: COLORS.navy });
  } else {
    sheet.style(title, "section").style(state, "label").style(headings, "heading").style(cells, "derived");
  }
  const toDoCells = cells.column(TO_DO);
  sheet.condition(toDoCells, {
    type: "formula",
    formula: f`N(${toDoCells.at(0).relative})>0`,
    bold: true,
    color: COLORS.navy,
  });
  if (!given.free) sheet.style(date, "label");
  heights(lane);
}

function heights(lane: Lane): void {
  const { sheet } = lane;
  for (const points of [
    HEIGHTS.name,
    HEIGHTS.line,
    HEIGHTS.headings,
    ...MEASURES.map(() => HEIGHTS.measure),
    HEIGHTS.advice,
  ]) {
    sheet.height(lane.row, points);
    lane.gap();
  }
}
