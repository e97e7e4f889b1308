/**
 * The goal by seller and team, and each seller's months: who does how much of every measure, and where each stands. Rules §2.
 */
import { isoDate } from "../../../../domain/calendar/calendar";
import type { Text } from "../../../../text/locale";
import { joinTexts } from "../../../../text/say";
import { type Expression, f, joined } from "../../../../plan/formula";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import type { Provenance } from "../../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { sheetOf } from "../../../../plan/sheet-of";
import type { GoalLayout } from "../../layout";
import { type Measure, MEASURES } from "../../measures";
import { closingsOf } from "../../sellers";
import { MEASURE_TEXTS } from "../../texts";
import { knownNamesPart } from "./known-names-part";
import { lastOf, LIST_COLUMNS, listPart, nobody, type SellerWorking, unlessNobody } from "./list-part";
import { monthsSection, monthsWidth, type SellerMonths, sellerMonths } from "./months-part";
import { type MeasureCells, progressOf, progressPart, timeSection, unlistedOf } from "./progress-part";
import { teamCells, type TeamCells, teamsSection, teamsTable } from "./teams-part";
import { SELLERS_TEXTS } from "./texts";

/** Cells that other sheets read of this one. */
export interface SellersCells {
  readonly working: SellerWorking;
  readonly months: SellerMonths;
  readonly teams: TeamCells;
  /** Measures some table tells by seller, with what was reached to date. */
  readonly measures: readonly MeasureCells[];
}

/** Columns between the tables and the working figures; a sentence about a row may run over them. */
const APART = 3;

function checksOf({ cells, sellers, sellersWorking }: GoalLayout, measures: readonly MeasureCells[]): Check[] {
  const { checks, faults } = SELLERS_TEXTS;
  const working = sellersWorking.column;
  const adds = (measure: Measure): Check => {
    const sum = f`SUM(${cells.sellers.goal[measure]})`;
    const same = measure === "revenue" ? sameMoney(sum, f`${cells.need[measure]}`) : f`${sum}=${cells.need[measure]}`;
    return { name: checks.adds(MEASURE_TEXTS[measure]), holds: unlessNobody(working, same) };
  };
  const without = (fault: Text, name: Text): Check => ({ name, holds: f`COUNTIF(${sellers.column.fault},${fault})=0` });
  const listed = measures.map((measure): Expression => f`ABS(${unlistedOf(measure)})<0.005`);
  return [
    ...MEASURES.map(adds),
    { name: checks.weights, holds: unlessNobody(working, f`${lastOf(working.soFar)}>0`) },
    without(faults.weight, checks.numbers),
    without(faults.twice, checks.once),
    without(faults.noName, checks.names),
    ...(listed.length === 0 ? [] : [{ name: checks.listed, holds: f`AND(${joined(listed, ",")})` }]),
  ];
}

/** How the weights and the actual figures come about. */
function notesOf({ goal, figures, input }: GoalLayout, all: readonly MeasureCells[], { refreshed }: Provenance) {
  const { weights, progress } = SELLERS_TEXTS;
  /** The measures that are live, or those that are values, in a sentence; none without any. */
  const sentence = (isLive: boolean, say: (names: Text) => Text): Text | null => {
    const some = all.filter(({ measure }) => figures.sellerLive(measure) === isLive);
    const names = some.map(({ measure }) => MEASURE_TEXTS[measure]);
    return some.length === 0 ? null : say(joinTexts(names, progress.between));
  };
  const { orders, leads } = input;
  const fromLeads = orders?.sellers.length === 0 && leads !== undefined && figures.knowsSellers("orders");
  return [
    weights[goal.choices.sellerWeights],
    all.length === 0 ? progress.unknown : null,
    sentence(true, progress.live),
    sentence(false, (names) => progress.values(names, isoDate(refreshed))),
    fromLeads ? progress.fromLeads : null,
  ];
}

/** Lays the sheet out; places the sellers and what they come to. */
export function sellersSheet(sheet: SheetBuilder, layout: GoalLayout, provenance: Provenance): SellersCells {
  const { goal, input } = layout;
  const working = layout.sellersWorking.column;
  const progress = progressOf(layout);
  const { measures } = progress;
  const [teams, months] = [teamsTable(layout, measures), sellerMonths(layout)];
  // The first column of the sheet is its margin.
  const wide = Math.max(LIST_COLUMNS, 3 + 3 * measures.length, monthsWidth(goal.schedule.months.length));
  const workingColumn = 1 + wide + APART;
  sheetOf(sheet, {
    title: SELLERS_TEXTS.title,
    description: SELLERS_TEXTS.description,
    provenance,
    notes: [
      ...notesOf(layout, measures, provenance),
      (lane) => void lane.text(f`IF(${nobody(working)},${SELLERS_TEXTS.nobody},"")`, "note"),
    ],
    width: LIST_COLUMNS,
    sections: [
      timeSection(layout, progress.time),
      (lane) => listPart(lane, lane.beside(workingColumn), layout),
      teamsSection(teams, layout),
      (lane) => {
        const missing = knownNamesPart(lane.beside(workingColumn), closingsOf(input).names, working);
        progressPart(lane, layout, progress, missing);
        lane.below(0);
      },
      ...MEASURES.map((measure) => monthsSection(workingColumn, layout, months[measure])),
    ],
    checks: checksOf(layout, measures),
    freeze: { rows: 1, columns: 2 },
  });
  sheet.printBefore(workingColumn - APART);
  return { working, months, teams: teamCells(teams), measures };
}
