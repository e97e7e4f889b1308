/**
 * The sheet to read first: who leads, whom to help first, every seller's figures with what to look at, and the teams.
 */
import { type Change, changeOf, periodName } from "../../../plan/changes";
import { type Expression, f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { Figure, Headline } from "../../../plan/sections/headline-part";
import { sameMoney } from "../../../plan/sections/checks-part";
import type { Provenance } from "../../../plan/sections/title-part";
import { countText, moneyText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { factsOf, inputsOf, noteUnless, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import type { CountedTable } from "../../../plan/sections/left-out-part";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { listOf } from "../../../text/wording";
import type { TeamAnalysis } from "../model";
import { changeText, type Period, periodBefore, periodText, yearBefore } from "../period";
import { BOARD_TEXTS } from "../texts";
import { type Board, FIRST_TO_HELP, lookKeys } from "./board-tables";
import { BOARD_INPUTS, isOfPeriod, type TeamInputs } from "./inputs";
import { TEAM_KEYS, type TeamTable } from "./team-table";

const revenueChange = ({ main, working }: Board): Expression => {
  const [now, before] = [f`SUM(${main.column.revenue})`, f`SUM(${working.column.before})`];
  return f`IF(${before}>0,${now}/${before}-1,"")`;
};

function boardHeadline(analysis: TeamAnalysis, board: Board, inputs: TeamInputs): Headline {
  const { period } = analysis;
  const { leads, onBefore, none, first, more, fine, choose } = BOARD_TEXTS.headline;
  const { seller, revenue } = board.main.column;
  const { urgency } = board.working.column;
  const { look } = board.looks.column;
  const all = f`SUM(${revenue})`;
  const change = revenueChange(board);
  // The sellers stand by revenue, the first of them first.
  const best = nameText(seller.at(0));
  const share = { share: f`TEXT(${change},"+0%;-0%;0%")`, period: f`${changeText(period)}` };
  const shown = { best, money: moneyText(revenue.at(0)), all: moneyText(all) };
  const changed = f`IF(ISNUMBER(${change}),${sentence(onBefore, share)},"")`;
  const [most, worst] = [f`MAX(${urgency})`, f`MATCH(MAX(${urgency}),${urgency},0)`];
  const count = f`COUNTIF(${urgency},${`>=${FIRST_TO_HELP}`})`;
  const help = sentence(first, { name: nameText(f`INDEX(${seller},${worst})`), look: f`INDEX(${look},${worst})` });
  const others = f`IF(${count}>1,${sentence(more, { n: countText(f`(${count}-1)`) })},"")`;
  const finding = f`IF(${all}=0,${sentence(none, { period: f`${periodText(period)}` })},${sentence(leads, { ...shown, change: changed })})`;
  const isOf = isOfPeriod(inputs, period);
  return {
    finding: f`IF(${isOf},${finding},${staleOf(analysis)})`,
    action: f`IF(${all}=0,${choose},IF(${most}<${FIRST_TO_HELP},${sentence(fine, { best })},${help}&${others}))`,
    state: f`IF(NOT(${isOf}),${TERMS.refreshFirst},IF(${count}>0,${TERMS.act},${TERMS.ready}))`,
  };
}

/** The year before as a cell of its own on "How it was computed". */
interface YearBefore {
  readonly cell: Handle;
  readonly revenue: number;
}

const yearChange = (now: Expression, { cell }: YearBefore, { from }: Period): Change =>
  changeOf(now, cell, { period: periodName("year", from), better: "more" });

const yearSection = ({ cell, revenue }: YearBefore, period: Period): Section =>
  factsOf(BOARD_TEXTS.yearBefore, [
    { label: periodText(yearBefore(period)), value: revenue, format: "wholeMoney", handle: cell },
  ]);

function boardFigures({ period, has }: TeamAnalysis, board: Board, year: YearBefore | null): Figure[] {
  const { revenue, orders, commission } = board.main.column;
  const { chats, replied, customers } = board.working.column;
  const { figures: labels } = BOARD_TEXTS;
  const [all, count] = [f`SUM(${revenue})`, f`SUM(${orders})`];
  const share = f`IF(SUM(${chats})>0,SUM(${replied})/SUM(${chats}),"")`;
  const served: Figure = {
    ...{ label: TERMS.customers, value: f`SUM(${customers})`, format: "count" },
    below: sentence(labels.customers, { n: countText(f`SUM(${customers})`) }),
  };
  return [
    {
      ...{ label: TERMS.revenue, value: all, format: "wholeMoney" },
      below: [
        { value: revenueChange(board), period: changeText(period), better: "more" },
        ...(year === null ? [] : [yearChange(all, year, period)]),
      ],
    },
    {
      ...{ label: TERMS.orders, value: count, format: "count" },
      below: sentence(labels.sellers, {
        n: countText(f`SUMPRODUCT((${orders}>0)*(${board.working.column.seller}<>${BOARD_TEXTS.noSeller}))`),
      }),
    },
    {
      ...{ label: TERMS.averageOrderValue, value: f`IF(${count}>0,${all}/${count},"")`, format: "wholeMoney" },
      below: sentence(labels.customers, { n: countText(f`SUM(${customers})`) }),
    },
    has.log
      ? {
          ...{ label: TERMS.repliedShare, value: share, format: "percent" },
          below: sentence(labels.chats, { n: countText(f`SUM(${chats})`) }),
        }
      : served,
    {
      ...{ label: TERMS.commission, value: f`SUM(${commission})`, format: "wholeMoney" },
      below: sentence(labels.ofRevenue, { share: shareText(f`IF(${all}=0,0,SUM(${commission})/${all})`) }),
    },
  ];
}

function notesOf({ period, notInLog, rows }: TeamAnalysis): Text[] {
  const nobody = rows.find(({ seller }) => seller === "")?.now.orders ?? 0;
  const { notes } = BOARD_TEXTS;
  return [
    notes.period(periodText(period), periodText(periodBefore(period))),
    ...(notInLog.length > 0 ? [notes.notInLog(listOf(notInLog))] : []),
    ...(nobody > 0 ? [notes.noSeller(nobody)] : []),
  ];
}

/** Said where the cells of the period no longer say what the figures are of. */
const staleOf = ({ period }: TeamAnalysis): Expression =>
  sentence(BOARD_TEXTS.stale, { period: f`${periodText(period)}` });

/** Sellers against their goals, each of which may be the seller's own. */
const goalsOf =
  ({ rows, has }: TeamAnalysis, { goals }: Board): Section =>
  (lane) => {
    tableOf(BOARD_TEXTS.goals, goals, { keys: goals.keys.filter((key) => key !== "leads" || has.leads) })(lane);
    rows.forEach(({ seller }, i) => {
      if (seller !== "") lane.sheet.input(`goal of ${seller.toLowerCase()}`, goals.column.own.at(i));
    });
  };

export interface BoardParts {
  readonly board: Board;
  readonly teams: TeamTable | null;
  readonly inputs: TeamInputs;
  readonly provenance: Provenance;
  readonly counted: readonly CountedTable[];
  /** Of all orders of the period. */
  readonly revenue: number;
}

/** Lays the sheet out. */
export function boardSheet(sheet: SheetBuilder, analysis: TeamAnalysis, parts: BoardParts): void {
  const { board, teams, inputs, provenance, counted, revenue } = parts;
  const { main, working, looks } = board;
  const { checks } = BOARD_TEXTS;
  const year = analysis.yearBefore === null ? null : { cell: new Handle(), revenue: analysis.yearBefore };
  const shown = f`SUM(${main.column.revenue})`;
  const keys = main.keys.filter((key) => key !== "replied" || analysis.has.log);
  sheetOf(sheet.onModules(), {
    title: BOARD_TEXTS.name,
    provenance,
    headline: boardHeadline(analysis, board, inputs),
    figures: boardFigures(analysis, board, year),
    notes: notesOf(analysis),
    sections: [
      tableOf(BOARD_TEXTS.main, main, { keys }),
      tableOf(BOARD_TEXTS.details, looks, { keys: lookKeys(analysis) }),
      teams && tableOf(BOARD_TEXTS.teams, teams, { keys: TEAM_KEYS }),
      goalsOf(analysis, board),
      inputsOf({ title: BOARD_TEXTS.inputs }, inputs.lines(BOARD_INPUTS)),
      noteUnless(
        isOfPeriod(inputs, analysis.period),
        f`IF(${isOfPeriod(inputs, analysis.period)},"",${staleOf(analysis)})`,
      ),
    ],
    computed: {
      counted,
      sections: [tableOf(BOARD_TEXTS.working, working), year && yearSection(year, analysis.period)],
    },
    checks: [
      { name: checks.revenue, holds: sameMoney(shown, f`${revenue}`) },
      teams && { name: checks.teams, holds: sameMoney(f`SUM(${teams.column.revenue})`, shown) },
    ],
  });
}
