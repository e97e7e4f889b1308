/**
 * The goal by seller and team, and each seller's months: who does how much of every measure, and where each stands. Rules §2.
 */
import { isoDate } from "../../../../domain/calendar/calendar";
import type { Text } from "../../../../text/locale";
import { listOf } from "../../../../text/wording";
import type { Table } from "../../../../plan/table";
import { type Expression, f, joined } from "../../../../plan/formula";
import type { Check } from "../../../../plan/sections/checks-part";
import type { Handle } from "../../../../plan/handle";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { sheetOf } from "../../../../plan/sheet-of";
import type { GoalLayout } from "../../layout";
import { type Measure, sharedBySellers } from "../../measures";
import { namedSellers } from "../../sellers";
import { soldInOrders } from "../../sold";
import { MEASURE_TEXTS } from "../../texts";
import { knownNamesPart, lastOf, listPart, nobody, type SellerWorking, unlessNobody } from "./list-part";
import { monthsSection, type SellerMonths, sellerMonths } from "./months-part";
import {
  type Progress,
  progressOf,
  progressPart,
  type TeamKey,
  teamsSection,
  teamsTable,
  timeSection,
  unlistedOf,
} from "./progress-part";
import { peopleHeadline } from "../headlines";
import { sameSum } from "../parts";
import { SELLERS_TEXTS } from "./texts";

/** What the sheet holds besides the list, declared before it is put: other sheets read it. */
export interface People {
  readonly working: SellerWorking;
  readonly months: SellerMonths;
  readonly teams: Table<TeamKey>;
  readonly progress: Progress;
}

export function peopleOf(layout: GoalLayout): People {
  const progress = progressOf(layout);
  const teams = teamsTable(layout, progress);
  return { working: layout.sellersWorking.column, months: sellerMonths(layout), teams, progress };
}

/** Columns between the tables and the working figures; a sentence about a row may run over them. */
const APART = 3;

function checksOf({ goal, cells, sellers, sellersWorking }: GoalLayout, { known, table }: Progress): Check[] {
  const { checks, faults } = SELLERS_TEXTS;
  const working = sellersWorking.column;
  const adds = (measure: Measure): Check => {
    const same = sameSum(measure, f`SUM(${cells.sellers.goal[measure]})`, cells.need[measure]);
    return { name: checks.adds({ measure: MEASURE_TEXTS[measure] }), holds: unlessNobody(working, same) };
  };
  const without = (fault: Text, name: Text): Check => ({ name, holds: f`COUNTIF(${sellers.column.fault},${fault})=0` });
  const listed = known.map((measure): Expression => f`ABS(${unlistedOf(table.column[`actual.${measure}`])})<0.005`);
  return [
    ...sharedBySellers(goal.measures).map(adds),
    { name: checks.weights, holds: unlessNobody(working, f`${lastOf(working.soFar)}>0`) },
    without(faults.weight, checks.numbers),
    without(faults.twice, checks.once),
    without(faults.noName, checks.names),
    ...(listed.length === 0 ? [] : [{ name: checks.listed, holds: f`AND(${joined(listed, ",")})` }]),
  ];
}

function notesOf({ goal, figures, input, provenance }: GoalLayout, known: readonly Measure[]) {
  const { weights, progress } = SELLERS_TEXTS;
  const [live, values] = [true, false].map((isLive) =>
    known.filter((measure) => figures.sellerLive(measure) === isLive).map((measure) => MEASURE_TEXTS[measure]),
  );
  const fromLeads = soldInOrders(input)?.sellers.length === 0 && figures.knowsSellers("orders");
  return [
    weights[goal.choices.sellerWeights],
    known.length === 0 ? progress.unknown : null,
    live!.length === 0 ? null : progress.live({ measures: listOf(live!) }),
    values!.length === 0 ? null : progress.values({ measures: listOf(values!), date: isoDate(provenance.refreshed) }),
    fromLeads ? progress.fromLeads : null,
  ];
}

/** Name, pace and state of the sellers' rows by the first measure told by seller; null where no table tells any. */
function standingOf({ sellersWorking: { rows } }: GoalLayout, { known: [main], table: { column } }: Progress) {
  if (main === undefined) return null;
  const ofSellers = (of: Handle): Handle => of.part(0, 0, rows, 1);
  return {
    name: ofSellers(column.name),
    pace: ofSellers(column[`pace.${main}`]),
    state: ofSellers(column[`state.${main}`]),
  };
}

export function sellersSheet(sheet: SheetBuilder, layout: GoalLayout, people: People): void {
  const { input, sellers } = layout;
  const { working, progress, teams, months } = people;
  const { known } = progress;
  const wide = Math.max(sellers.keys.length, 3 + 3 * known.length, months.orders.parts.keys.length);
  // The first column of the sheet is its margin.
  const workingColumn = 1 + wide + APART;
  sheetOf(sheet, {
    title: SELLERS_TEXTS.title,
    headline: peopleHeadline(standingOf(layout, progress)),
    notes: [
      ...notesOf(layout, known),
      (lane) => void lane.text(f`IF(${nobody(working)},${SELLERS_TEXTS.nobody},"")`, "note"),
    ],
    width: sellers.keys.length,
    sections: [
      timeSection(layout, progress.time),
      (lane) => listPart(lane, lane.beside(workingColumn), layout),
      teamsSection(teams, layout),
      (lane) => {
        const missing = knownNamesPart(lane.beside(workingColumn), namedSellers(input), working);
        progressPart(lane, layout, progress, missing);
        lane.below(0);
      },
      ...sharedBySellers(layout.goal.measures).map((measure) => monthsSection(workingColumn, layout, months[measure])),
    ],
    checks: checksOf(layout, progress),
  });
  sheet.printBefore(workingColumn - APART);
}
