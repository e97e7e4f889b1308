/**
 * One month and one measure, both the user's choice: days down, sellers across, by the crossed rule, so that every seller's days add up
 * to the month and every day's sellers to the company's day. Rules §2.
 */
import type { Content } from "../../../../plan/content";
import { type Expression, f, joined } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { Lane } from "../../../../plan/lane";
import type { Check } from "../../../../plan/sections/checks-part";
import { inputsPart } from "../../../../plan/sections/inputs-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { factsOf, type Section, sheetOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import { type Column, column, each, positions, type Table, table, valueColumn } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { say } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { WEEKDAYS } from "../../texts";
import { DAYS_TEXTS } from "../days-sheet";
import { unlessNobody } from "../sellers/list-part";
import {
  type Chosen,
  CHOSEN_WORKING,
  chosenAlert,
  chosenInputs,
  chosenRight,
  ofMeasure,
  sellerDaysFigures,
  sellerDaysHeadline,
} from "./chosen";
import { DAYS, type Given, givenOf, monthGoalOf, putGiven, type SellerDaysLayout } from "./given";

const APART = 2;
const WEEKEND_FILL = "#F3F5F8";
const SPECIAL_FILL = "#FFF6DC";

const TEXTS = {
  title: say("A month's goal, day by day and seller by seller", "单月目标：每人每天", "單月目標：每人每日"),
  adds: say(
    "Every column adds up to the seller's month, every row to the company's day.",
    "每列之和等于该销售当月目标，每行之和等于公司当天目标。",
    "每欄之和等於該業務當月目標，每列之和等於公司當日目標。",
  ),
};
const LEGEND = say(
  "Grey: weekend. Yellow: special day. Blue: the as-of date. A day without a goal is not a selling day.",
  "灰色为周末，黄色为特殊日期，蓝色为截止日期；没有目标的日子不销售。",
  "灰色為週末，黃色為特殊日期，藍色為截止日期；沒有目標的日子不銷售。",
);
const SHOWN = say("What is shown", "当前显示", "目前顯示");

const LEADING = ["date", "weekday", "special", "company"] as const;
type BlockKey = (typeof LEADING)[number] | `part.${number}`;

/** The days at the left, a column each for some names, and below what the columns add up to and what they should. */
interface Block {
  readonly days: Table<BlockKey>;
  readonly sums: Table<BlockKey>;
  /** By how much each day's parts miss the company's, without signs, so that no two days can make up for each other. */
  readonly off: Table<"off">;
}

interface Members {
  readonly names: Handle;
  readonly part: (day: number, column: number) => Expression;
  readonly goal: (column: number) => Expression;
}

const partsAt = ({ column }: Table<BlockKey>, row: number, members: Handle): Handle =>
  column["part.0"]!.at(row).across(members.rows);

function daysOf({ special }: SellerDaysLayout, chosen: Chosen, given: Given, { names, part }: Members) {
  return table<BlockKey>(DAYS, {
    date: column(TERMS.date, "date", (_, { i }) => f`IF(${given.days.at(i).day}=0,"",${chosen.from}+${i})`, {
      horizontal: "left",
    }),
    weekday: column(
      DAYS_TEXTS.weekday,
      "text",
      ({ date }) => f`IF(${date}="","",CHOOSE(WEEKDAY(${date},2),${joined(WEEKDAYS, ",")}))`,
    ),
    special: column(DAYS_TEXTS.special, "text", ({ date }) => f`IF(${date}="","",${special.name(f`${date}`)})`),
    company: valueColumn(say("Company", "公司", "公司"), "anyMeasure", (i) => f`${given.days.at(i).company}`),
    ...each("part", positions(names.rows), (c) => valueColumn(f`${names.at(+c)}`, "anyMeasure", (i) => part(i, +c))),
  });
}

function blockOf(layout: SellerDaysLayout, chosen: Chosen, given: Given, members: Members): Block {
  const { names, goal } = members;
  const days = daysOf(layout, chosen, given, members);
  const line = (column: Handle, should: Expression): Column<never> =>
    valueColumn("", "anyMeasure", (i) => (i === 0 ? f`ROUND(SUM(${column}),2)` : should));
  const { planned } = layout.cells.months;
  const month = ofMeasure(chosen, (measure) => f`INDEX(${planned[measure]},${chosen.monthAt})`);
  const sums = table<BlockKey>(2, {
    date: valueColumn("", "text", (i) => [TERMS.total, TERMS.goalOfMonth][i]!),
    weekday: valueColumn("", "text", () => null),
    special: valueColumn("", "text", () => null),
    company: line(days.column.company, month),
    ...each("part", positions(names.rows), (c) => line(days.column[`part.${c}`]!, goal(+c))),
  });
  const off = table<"off">(DAYS, {
    off: valueColumn("", "anyMeasure", (i) => f`ROUND(ABS(SUM(${partsAt(days, i, names)})-${days.at(i).company}),2)`),
  });
  return { days, sums, off };
}

/** The as-of date before special days before weekends; the rules exclude each other, so that their order does not matter. */
function shade(sheet: SheetBuilder, rows: Handle, asOf: Handle): void {
  const [date, special] = [rows.at(0).alongRow, rows.at(0, LEADING.indexOf("special")).alongRow];
  const rules = [
    { formula: f`${date}=${asOf}`, fill: COLORS.band, bold: true },
    { formula: f`AND(${date}<>${asOf},${special}<>"")`, fill: SPECIAL_FILL },
    { formula: f`IF(${date}="",FALSE,AND(${date}<>${asOf},${special}="",WEEKDAY(${date},2)>5))`, fill: WEEKEND_FILL },
  ];
  for (const rule of rules) sheet.condition(rows, { type: "formula", ...rule });
}

/** A line of small print over or beside the figures. */
function putSmall(lane: Lane, contents: readonly Content[]): void {
  const line = lane.rows([contents]);
  lane.sheet.style(line, "note").format(line, "text", "right");
}

/** @param second A second line of headings over the parts. */
function putBlock(lane: Lane, { days, sums, off }: Block, offAt: number, second?: readonly Content[]): Handle {
  const { sheet } = lane;
  days.putHeadings(lane);
  if (second !== undefined) putSmall(lane.beside(lane.column + LEADING.length), second);
  if (second !== undefined) lane.gap();
  const beside = new Lane(sheet, lane.row - 1, offAt);
  putSmall(beside, [say("Misses the day by", "与当天目标之差", "與當日目標之差")]);
  const rows = days.putBody(lane);
  off.putBody(beside, off.keys, "note");
  const lines = sums.putBody(lane);
  sheet.style(lines.row(0), "total").style(lines.row(1), "note");
  return rows;
}

function sellersOf({ sellers }: SellerDaysLayout, chosen: Chosen, { days }: Given): Members {
  const upTo = (d: number, c: number): Expression => f`${days.at(d)[`upTo.${c}`]!}`;
  const units = (d: number, c: number): Expression => (c === 0 ? upTo(d, c) : f`${upTo(d, c)}-${upTo(d, c - 1)}`);
  return {
    names: sellers.working.name,
    part: (d, c) => f`(${units(d, c)}${d === 0 ? f`` : f`-(${units(d - 1, c)})`})/${chosen.scale}`,
    goal: (c) => monthGoalOf(sellers, chosen, c),
  };
}

/** Sums of the sellers' parts by the team that stands over them. */
function teamsOf({ sellers }: SellerDaysLayout, { days, sums }: Block, over: Handle): Members {
  const { name } = sellers.teams.column;
  const sum = (cells: Handle, c: number): Expression =>
    f`IF(${name.at(c)}="",0,ROUND(SUMPRODUCT((${over}=${name.at(c)})*${cells}),2))`;
  return {
    names: name,
    part: (d, c) => sum(partsAt(days, d, sellers.working.name), c),
    goal: (c) => sum(partsAt(sums, 1, sellers.working.name), c),
  };
}

function checksOf({ cells, sellers }: SellerDaysLayout, chosen: Chosen, own: Block, teams: Block): Check[] {
  const [sums, goals] = [0, 1].map((line) => own.sums.column.company.at(line).across(sellers.working.name.rows + 1));
  const right = chosenRight(chosen, cells);
  const adds = (name: Text, holds: Expression): Check => ({ name, holds: unlessNobody(sellers.working, holds) });
  return [
    adds(
      say(
        "Every seller's days add up to the seller's month",
        "每位销售各天之和等于其当月目标",
        "每位業務各日之和等於其當月目標",
      ),
      f`SUMPRODUCT(ABS(${sums!}-${goals!}))<0.005`,
    ),
    adds(
      say(
        "Every day's sellers add up to the company's day",
        "每天各销售之和等于公司当天目标",
        "每日各業務之和等於公司當日目標",
      ),
      f`SUM(${own.off.column.off})<0.005`,
    ),
    adds(
      say(
        "Every day's teams add up to the company's day",
        "每天各团队之和等于公司当天目标",
        "每日各團隊之和等於公司當日目標",
      ),
      f`SUM(${teams.off.column.off})<0.005`,
    ),
    {
      name: say("The month and the measure chosen are the goal's", "所选月份与指标有效", "所選月份與指標有效"),
      holds: f`AND(${right.month},${right.measure})`,
    },
  ];
}

const chosenSection =
  (inputs: ReturnType<typeof chosenInputs>, chosen: Chosen, cells: SellerDaysLayout["cells"]): Section =>
  (lane) => {
    inputsPart(lane, inputs.lines(["month", "measure"]));
    lane.sheet.format(inputs.cell.measure, "text", "right");
    lane.alert(chosenAlert(chosen, cells));
  };

export function sellerDaysSheet(sheet: SheetBuilder, layout: SellerDaysLayout): void {
  const { cells, sellers } = layout;
  const { name, team } = sellers.working;
  const inputs = chosenInputs(cells);
  const chosen = { ...inputs.cell, measures: cells.measures };
  const given = givenOf(layout, chosen);
  const own = blockOf(layout, chosen, given, sellersOf(layout, chosen, given));
  const over = own.days.column["part.0"]!.at(0).above(1).across(name.rows);
  const teams = blockOf(layout, chosen, given, teamsOf(layout, own, over));
  const workingColumn = 1 + LEADING.length + Math.max(name.rows, sellers.teams.rows) + APART;
  const offAt = workingColumn + given.days.keys.length;
  const put = (lane: Lane, block: Block, second?: readonly Content[]): void =>
    shade(sheet, putBlock(lane, block, offAt, second), cells.asOf);
  const { date, company } = own.days.column;
  const goals = partsAt(own.sums, 1, name);
  const month = { chosen, asOf: cells.asOf, days: { date, company }, names: name, goals };
  sheetOf(sheet, {
    ...{ title: TEXTS.title },
    ...{ headline: sellerDaysHeadline(month), figures: sellerDaysFigures(month) },
    notes: [LEGEND, TEXTS.adds, () => factsOf(SHOWN, inputs.lines(CHOSEN_WORKING))(new Lane(sheet, 1, workingColumn))],
    width: LEADING.length + 4,
    sections: [
      chosenSection(inputs, chosen, cells),
      (lane) => {
        putGiven(lane.beside(workingColumn), given);
        const teamOf = positions(name.rows).map((c) => f`${team.at(+c)}`);
        put(lane, own, teamOf);
      },
      (lane) => {
        lane.gap().section(say("Teams, day by day", "各团队每日目标", "各團隊每日目標"));
        put(lane, teams);
      },
    ],
    checks: checksOf(layout, chosen, own, teams),
    freeze: { rows: own.days.column.date },
  });
  sheet.printBefore(workingColumn - 1);
}
