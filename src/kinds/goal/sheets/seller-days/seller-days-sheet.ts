/**
 * One month and one measure, both the user's choice: days down, sellers across, by the crossed rule, so that every seller's days add up
 * to the month and every day's sellers to the company's day. Rules §2.
 */
import { type Check, checksPart } from "../../../../plan/sections/checks-part";
import { type Provenance, titlePart } from "../../../../plan/sections/title-part";
import type { Content } from "../../../../plan/content";
import { type Expression, f, joined } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import { Lane } from "../../../../plan/lane";
import { TERMS } from "../../../../text/terms";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { COLORS } from "../../../../plan/styles";
import type { SpecialDayFormulas } from "../calendar-sheet";
import type { GoalCells } from "../../cells";
import { DAYS_TEXTS } from "../days-texts";
import { unlessNobody } from "../sellers/list-part";
import type { SellersCells } from "../sellers/sellers-sheet";
import { TEXTS } from "../../texts";
import { WEEKDAYS } from "../../weekdays";
import { type Chosen, chosenPart, isChosenRight, ofMeasure } from "./chosen-part";
import { DAYS, type GivenCells, givenPart, givenWidth, monthGoalOf } from "./given-part";
import { SELLER_DAYS_TEXTS } from "./texts";

/** Date, weekday, special day, company. */
const LEADING = 4;
const APART = 2;
const HEADING_POINTS = 30;
const WEEKEND_FILL = "#F3F5F8";
const SPECIAL_FILL = "#FFF6DC";

export interface SellerDaysLayout {
  readonly cells: GoalCells;
  readonly special: SpecialDayFormulas;
  readonly sellers: SellersCells;
}

/** One block: the days at the left, and a column each for some names. */
interface Block {
  readonly dates: Handle;
  readonly company: Handle;
  readonly parts: Handle;
  readonly sums: Handle;
  readonly goals: Handle;
  readonly rows: Handle;
  /** By how much each row misses the company's day. */
  readonly off: Handle;
}

interface BlockColumns {
  readonly headings: readonly Content[];
  /** A second line of headings; none when empty. */
  readonly below: readonly Content[];
  readonly part: (day: number, column: number) => Content;
  readonly goal: (column: number) => Content;
}

function dayContents(
  { special }: SellerDaysLayout,
  chosen: Chosen,
  given: GivenCells,
  dates: Handle,
  d: number,
): Content[] {
  const date = dates.at(d).relative;
  const known = (then: Expression): Expression => f`IF(${date}="","",${then})`;
  const weekday = f`CHOOSE(WEEKDAY(${date},2),${joined(WEEKDAYS, ",")})`;
  return [
    f`IF(${given.day.at(d).relative}=0,"",${chosen.from}+${d})`,
    known(weekday),
    known(special.name(f`${date}`)),
    f`${given.company.at(d).relative}`,
  ];
}

/** Puts a block of days: headings, one row a day, sums and what they should be. */
function blockPart(
  lane: Lane,
  layout: SellerDaysLayout,
  chosen: Chosen,
  given: GivenCells,
  columns: BlockColumns,
  workingColumn: number,
): Block {
  const { sheet } = lane;
  const { cells } = layout;
  const width = columns.headings.length;
  const make = (rows: number, across: number): Handle => new Handle(rows, across);
  const block: Block = {
    dates: make(DAYS, 1),
    company: make(DAYS, 1),
    parts: make(DAYS, width),
    sums: make(1, width + 1),
    goals: make(1, width + 1),
    rows: make(DAYS, LEADING + width),
    off: make(DAYS, 1),
  };
  const leading = [TERMS.date, DAYS_TEXTS.weekday, DAYS_TEXTS.special, SELLER_DAYS_TEXTS.company];
  const top = lane.row;
  const headings = lane.rows([[...leading, ...columns.headings]]);
  sheet
    .style(headings, "heading")
    .format(headings, "text", "right")
    .format(headings.part(0, 0, 1, 3), "text", "left");
  sheet.height(top, HEADING_POINTS);
  if (columns.below.length > 0) {
    const below = sheet.put(lane.row, lane.column + LEADING, [columns.below]);
    sheet.style(below, "note").format(below, "text", "right");
    lane.gap();
  }
  const { row, column } = { row: lane.row, column: lane.column };
  const at = (handle: Handle, down: number, across: number): void =>
    handle.placeAt({ tab: sheet.tab, row: row + down, column: column + across });
  at(block.dates, 0, 0);
  at(block.company, 0, LEADING - 1);
  at(block.parts, 0, LEADING);
  lane.rows(
    Array.from({ length: DAYS }, (_, d) => [
      ...dayContents(layout, chosen, given, block.dates, d),
      ...columns.headings.map((__, c) => columns.part(d, c)),
    ]),
    { handle: block.rows },
  );
  sheet.style(block.rows, "derived").format(block.dates, "date", "left");
  sheet.format(block.rows.part(0, LEADING - 1, DAYS, width + 1), "anyMeasure", "right");
  sumLines(lane, block, columns, ofMeasure(chosen, (measure) => f`INDEX(${cells.months.planned[measure]},${chosen.monthAt})`)); // prettier-ignore
  shade(sheet, block, cells);
  offColumn(sheet, block, workingColumn);
  return block;
}

function sumLines(lane: Lane, block: Block, columns: BlockColumns, month: Expression): void {
  const { sheet } = lane;
  const sum = (column: Handle): Expression => f`ROUND(SUM(${column}),2)`;
  const lines = [
    {
      text: TEXTS.columns.total,
      handle: block.sums,
      style: "total",
      all: sum(block.company),
      cell: (c: number) => sum(block.parts.column(c)),
    },
    { text: SELLER_DAYS_TEXTS.monthGoal, handle: block.goals, style: "note", all: month, cell: columns.goal },
  ] as const;
  for (const { text, handle, style, all, cell } of lines) {
    sheet.style(sheet.put(lane.row, lane.column, [[text, null, null]]), style);
    sheet.put(lane.row, lane.column + LEADING - 1, [[all, ...columns.headings.map((_, c) => cell(c))]], { handle });
    sheet.style(handle, style).format(handle, "anyMeasure", "right");
    lane.gap();
  }
}

/** Added up without signs, so that no two days can make up for each other. */
function offColumn(sheet: SheetBuilder, { company, parts, off }: Block, column: number): void {
  const heading = sheet.put(company.place.row - 1, column, [[SELLER_DAYS_TEXTS.working.off]]);
  sheet.style(heading, "note").format(heading, "text", "right");
  const misses = Array.from({ length: DAYS }, (_, d) => [
    f`ROUND(ABS(SUM(${parts.row(d)})-${company.at(d).relative}),2)`,
  ]);
  sheet.put(company.place.row, column, misses, { handle: off });
  sheet.style(off, "note").format(off, "anyMeasure", "right");
}

/** The as-of date before special days before weekends; the rules exclude each other, so that their order does not matter. */
function shade(sheet: SheetBuilder, { rows, dates }: Block, { asOf }: GoalCells): void {
  const [date, special] = [dates.at(0).alongRow, rows.at(0, 2).alongRow];
  const rules = [
    { formula: f`${date}=${asOf}`, fill: COLORS.headingFill, bold: true },
    { formula: f`AND(${date}<>${asOf},${special}<>"")`, fill: SPECIAL_FILL },
    { formula: f`IF(${date}="",FALSE,AND(${date}<>${asOf},${special}="",WEEKDAY(${date},2)>5))`, fill: WEEKEND_FILL },
  ];
  for (const rule of rules) sheet.condition(rows, { type: "formula", ...rule });
}

function sellerColumns({ sellers }: SellerDaysLayout, chosen: Chosen, given: GivenCells): BlockColumns {
  const { name, team } = sellers.working;
  const columns = Array.from({ length: name.rows }, (_, c) => c);
  const units = (d: number, c: number): Expression => {
    const here = given.given.at(d, c);
    return c === 0 ? f`${here.relative}` : f`${here.relative}-${given.given.at(d, c - 1).relative}`;
  };
  return {
    headings: columns.map((c) => f`${name.at(c)}`),
    below: columns.map((c) => f`${team.at(c)}`),
    part: (d, c) => f`(${units(d, c)}${d === 0 ? f`` : f`-(${units(d - 1, c)})`})/${chosen.scale}`,
    goal: (c) => monthGoalOf(sellers, chosen, c),
  };
}

/** Sums of the sellers' block by what stands in its line of teams. */
function teamColumns({ sellers }: SellerDaysLayout, { parts, goals }: Block, teamsOf: Handle): BlockColumns {
  const { teams } = sellers;
  const columns = Array.from({ length: teams.name.rows }, (_, c) => c);
  const sum = (cells: Handle, c: number): Expression =>
    f`IF(${teams.name.at(c)}="",0,ROUND(SUMPRODUCT((${teamsOf}=${teams.name.at(c)})*${cells}),2))`;
  return {
    headings: columns.map((c) => f`${teams.name.at(c)}`),
    below: [],
    part: (d, c) => sum(parts.row(d), c),
    goal: (c) => sum(goals.part(0, 1, 1, goals.columns - 1), c),
  };
}

function checksOf({ cells, sellers }: SellerDaysLayout, chosen: Chosen, own: Block, teams: Block): Check[] {
  const { checks } = SELLER_DAYS_TEXTS;
  const same = (one: Handle, other: Handle): Expression => f`SUMPRODUCT(ABS(${one}-${other}))<0.005`;
  const right = isChosenRight(chosen, cells);
  return [
    { name: checks.sellers, holds: unlessNobody(sellers.working, same(own.sums, own.goals)) },
    { name: checks.days, holds: unlessNobody(sellers.working, f`SUM(${own.off})<0.005`) },
    { name: checks.teams, holds: unlessNobody(sellers.working, f`SUM(${teams.off})<0.005`) },
    { name: checks.chosen, holds: f`AND(${right.month},${right.measure})` },
  ];
}

/** Lays the sheet out; the sheets of months, days and sellers hold what it reads. */
export function sellerDaysSheet(sheet: SheetBuilder, layout: SellerDaysLayout, provenance: Provenance): void {
  const { cells, sellers } = layout;
  const texts = SELLER_DAYS_TEXTS;
  const lane = new Lane(sheet);
  const count = sellers.working.name.rows;
  const workingColumn = lane.column + LEADING + Math.max(count, sellers.teams.name.rows) + APART;
  titlePart(lane, { title: texts.title, description: texts.description }, provenance);
  lane.text(texts.legend, "note");
  lane.gap();
  const chosen = chosenPart(lane, new Lane(sheet, 1, workingColumn), cells);
  lane.gap();
  const top = lane.row;
  const beside = new Lane(sheet, top, workingColumn);
  const given = givenPart(beside, cells, sellers, chosen);
  const offAt = workingColumn + givenWidth(count);
  const own = blockPart(lane, layout, chosen, given, sellerColumns(layout, chosen, given), offAt);
  lane.gap(2);
  lane.section(texts.teams, LEADING + sellers.teams.name.rows);
  const teamsOf = new Handle(1, count);
  teamsOf.placeAt({ tab: sheet.tab, row: top + 1, column: lane.column + LEADING });
  const teams = blockPart(lane, layout, chosen, given, teamColumns(layout, own, teamsOf), offAt);
  lane.gap();
  checksPart(lane, checksOf(layout, chosen, own, teams), LEADING + 4);
  sheet.freeze(top + 2, LEADING + 1).printBefore(workingColumn - 1);
}
