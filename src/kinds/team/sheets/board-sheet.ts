/**
 * The sheet to read first: who leads, whom to help first, every seller's figures with what to look at, and the teams.
 */
import { changeOf, periodName } from "../../../plan/changes";
import { type Expression, f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import { countText, dayText, moneyText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { factsOf, inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import type { CountedTable } from "../../../plan/sections/left-out-part";
import type { Text } from "../../../text/locale";
import { inEachLanguage } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import { listOf } from "../../../text/wording";
import { periodBefore, periodText, yearBefore } from "../period";
import { BOARD_TEXTS } from "../board-texts";
import { type Board, changeOn, FIRST_TO_HELP, lookKeys } from "./board-tables";
import { type BoardGiven, daysOf, staleText, waiting } from "./figure-cells";
import { BOARD_INPUTS, isOfPeriod, PERIOD_INPUTS, PERIOD_LINES } from "./inputs";
import { TEAM_KEYS, type TeamTable, workKeys } from "./team-table";

const revenueChange = ({ main, working }: Board): Expression => {
  const [now, before] = [f`SUM(${main.column.revenue})`, f`SUM(${working.column.before})`];
  return f`IF(${before}>0,${now}/${before}-1,"")`;
};

/** The period as the cells say it, or as the build knows it. */
const periodShown = ({ analysis: { period }, inputs: { cell }, live }: BoardGiven): Expression =>
  live === null ? f`${periodText(period)}` : f`${dayText(cell.first)}&" – "&${dayText(cell.last)}`;

function boardHeadline(given: BoardGiven, board: Board): Headline {
  const { inputs, live } = given;
  const { main, working, looks } = board;
  const { leads, onBefore, none, unnamed, name, first, more, fine, choose, type } = BOARD_TEXTS.headline;
  const { seller, revenue, rank } = main.column;
  const { urgency } = working.column;
  const all = f`SUM(${revenue})`;
  const change = revenueChange(board);
  const leader = (of: Handle): Expression => f`INDEX(${of},MATCH(1,${rank},0))`;
  const best = nameText(leader(seller));
  const share = { share: f`TEXT(${change},"+0%;-0%;0%")`, period: f`${changeOn(given)}` };
  const changed = f`IF(ISNUMBER(${change}),${sentence(onBefore, share)},"")`;
  const shown = { best, money: moneyText(leader(revenue)), all: moneyText(all), change: changed };
  const [most, worst] = [f`MAX(${urgency})`, f`MATCH(MAX(${urgency}),${urgency},0)`];
  const count = f`COUNTIF(${urgency},${`>=${FIRST_TO_HELP}`})`;
  const [who, look] = [nameText(f`INDEX(${seller},${worst})`), f`INDEX(${looks.column.look},${worst})`];
  const help = sentence(first, { name: who, look });
  const others = f`IF(${count}>1,${sentence(more, { n: countText(f`(${count}-1)`) })},"")`;
  const period = { period: periodShown(given) };
  const named = f`IF(COUNT(${rank})=0,${sentence(unnamed, period)},${sentence(leads, shown)})`;
  const finding = f`IF(${all}=0,${sentence(none, period)},${named})`;
  const helped = f`IF(${most}<${FIRST_TO_HELP},IF(COUNT(${rank})=0,${name},${sentence(fine, { best })}),${help}&${others})`;
  const isSaid = live === null ? isOfPeriod(inputs) : f`${inputs.cell.last}>=${inputs.cell.first}`;
  return {
    finding: f`IF(${isSaid},${finding},${live === null ? staleText(given) : BOARD_TEXTS.backwards})`,
    action: f`IF(${all}=0,${live === null ? choose : type},${helped})`,
    state: f`IF(NOT(${isSaid}),${TERMS.refreshFirst},IF(${count}>0,${TERMS.act},${TERMS.ready}))`,
  };
}

/** The year before as a cell of its own on "How it was computed": nothing where the orders do not reach back so far. */
interface YearBefore {
  readonly cell: Handle;
  readonly section: Section;
}

function yearOf({ analysis: { yearBefore: revenue, period }, inputs: { cell }, live }: BoardGiven): YearBefore | null {
  const handle = new Handle();
  if (live === null && revenue === null) return null;
  const value = live === null ? revenue : live.revenueSince({ from: cell.firstYear, to: cell.lastYear });
  const label = live === null ? periodText(yearBefore(period)) : BOARD_TEXTS.yearBefore;
  return {
    cell: handle,
    section: factsOf(BOARD_TEXTS.yearBefore, [{ label, value, format: "wholeMoney", handle }]),
  };
}

function boardFigures(given: BoardGiven, board: Board, year: YearBefore | null): Figure[] {
  const { period, has } = given.analysis;
  const { revenue, orders, commission } = board.main.column;
  const { chats, replied, customers, seller } = board.working.column;
  const { figures: labels } = BOARD_TEXTS;
  const [all, count] = [f`SUM(${revenue})`, f`SUM(${orders})`];
  const share = f`IF(SUM(${chats})>0,SUM(${replied})/SUM(${chats}),"")`;
  const served = sentence(labels.customers, { n: countText(f`SUM(${customers})`) });
  const whileBuilt = (content: Expression): Expression =>
    given.live === null ? content : f`IF(${isOfPeriod(given.inputs)},${content},"–")`;
  const onYear = given.live === null ? periodName("year", period.from) : BOARD_TEXTS.onYearBefore;
  return [
    figure(TERMS.revenue, "wholeMoney", all, {
      below: [
        { value: revenueChange(board), period: changeOn(given), better: "more" },
        ...(year === null ? [] : [changeOf(all, year.cell, { period: onYear, better: "more" })]),
      ],
    }),
    figure(TERMS.orders, "count", count, {
      below: sentence(labels.sellers, {
        n: countText(f`SUMPRODUCT((${orders}>0)*(${seller}<>${BOARD_TEXTS.noSeller}))`),
      }),
    }),
    figure(TERMS.averageOrderValue, "wholeMoney", f`IF(${count}>0,${all}/${count},"")`, { below: whileBuilt(served) }),
    has.log
      ? figure(TERMS.repliedShare, "percent", share, {
          below: sentence(labels.chats, { n: countText(f`SUM(${chats})`) }),
        })
      : figure(TERMS.customers, "count", whileBuilt(f`SUM(${customers})`), { below: whileBuilt(served) }),
    figure(TERMS.commission, "wholeMoney", whileBuilt(f`SUM(${commission})`), {
      below: whileBuilt(sentence(labels.ofRevenue, { share: shareText(f`IF(${all}=0,0,SUM(${commission})/${all})`) })),
    }),
  ];
}

function notesOf(given: BoardGiven): (Text | null)[] {
  const { period, notInLog, rows } = given.analysis;
  const nobody = rows.find(({ seller }) => seller === "")?.now.orders ?? 0;
  const { notes } = BOARD_TEXTS;
  const what = waiting(given);
  return [
    what === null
      ? notes.period({ now: periodText(period), before: periodText(periodBefore(period)) })
      : notes.live({ what: inEachLanguage(listOf(what), (text) => text.toLowerCase()) }),
    notInLog.length > 0 ? notes.notInLog({ names: listOf(notInLog) }) : null,
    nobody > 0 ? notes.noSeller({ n: nobody }) : null,
  ];
}

export interface BoardParts {
  readonly board: Board;
  readonly teams: TeamTable | null;
  readonly counted: readonly CountedTable[];
}

function checksOf(given: BoardGiven, { main: { column } }: Board, teams: TeamTable | null): (Check | null)[] {
  const { checks } = BOARD_TEXTS;
  const { analysis, inputs, live } = given;
  const revenue = analysis.rows.reduce((sum, { now }) => sum + Math.round(1e4 * now.revenue), 0) / 1e4;
  const all = live === null ? f`${revenue}` : live.revenueOf(daysOf(inputs, "now"));
  const shown = f`SUM(${column.revenue})`;
  return [
    { name: checks.revenue, holds: sameMoney(shown, all) },
    teams && { name: checks.teams, holds: sameMoney(f`SUM(${teams.column.revenue})`, shown) },
  ];
}

/** Lays the sheet out. */
export function boardSheet(sheet: SheetBuilder, given: BoardGiven, parts: BoardParts): void {
  const { analysis, inputs, live } = given;
  const { board, teams, counted } = parts;
  const { main, working, looks, goals } = board;
  const year = yearOf(given);
  const keys = main.keys.filter((key) => key !== "replied" || analysis.has.log);
  sheetOf(sheet.onModules(), {
    title: BOARD_TEXTS.name,
    headline: boardHeadline(given, board),
    figures: boardFigures(given, board, year),
    notes: notesOf(given),
    sections: [
      inputsOf({ title: TERMS.period }, inputs.lines(PERIOD_INPUTS)),
      tableOf(BOARD_TEXTS.main, main, { keys }),
      tableOf(BOARD_TEXTS.details, looks, { keys: lookKeys(analysis) }),
      teams && tableOf(BOARD_TEXTS.teams, teams, { keys: TEAM_KEYS }),
      teams && tableOf(BOARD_TEXTS.teamWork, teams, { keys: workKeys(given) }),
      tableOf(BOARD_TEXTS.goals, goals, { keys: goals.keys.filter((key) => key !== "leads" || analysis.has.leads) }),
      inputsOf({ title: BOARD_TEXTS.inputs }, inputs.lines(BOARD_INPUTS)),
    ],
    computed: {
      counted,
      sections: [
        tableOf(BOARD_TEXTS.working, working),
        inputsOf({ title: BOARD_TEXTS.periods.section }, inputs.lines(PERIOD_LINES)),
        year && year.section,
        ...(live?.sections ?? []),
      ],
    },
    checks: checksOf(given, board, teams),
  });
}
