/**
 * The goal by seller and team, and each seller's months: who does how much of every measure, and where each stands. Rules §2.
 */
import { isoDate } from "../../../../domain/calendar/calendar";
import { joinTexts } from "../../../../text/say";
import type { Text } from "../../../../text/locale";
import { type Check, checksPart, sameMoney } from "../../../../plan/sections/checks-part";
import { type Provenance, titlePart } from "../../../../plan/sections/title-part";
import { type Expression, f, joined } from "../../../../plan/formula";
import { Lane } from "../../../../plan/lane";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { closingsOf } from "../../sellers";
import { type Measure, MEASURES } from "../../measures";
import { MEASURE_TEXTS } from "../../texts";
import { knownNamesPart } from "./known-names-part";
import { lastOf, LIST_COLUMNS, listPart, nobody, sellerWorking, type SellerWorking, unlessNobody } from "./list-part";
import { monthsPart, monthsWidth, sellerMonthCells, type SellerMonths } from "./months-part";
import { measureCells, type MeasureCells, progressPart, progressWidth, timePart, unlistedOf } from "./progress-part";
import { teamCells, type TeamCells, teamsCheck, teamsPart } from "./teams-part";
import type { SellersLayout } from "./layout";
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

function checksOf({ cells }: SellersLayout, working: SellerWorking, measures: readonly MeasureCells[]): Check[] {
  const { checks, faults } = SELLERS_TEXTS;
  const { goal } = cells.sellers;
  const adds = (measure: Measure): Check => {
    const sum = f`SUM(${goal[measure]})`;
    const same = measure === "revenue" ? sameMoney(sum, f`${cells.need[measure]}`) : f`${sum}=${cells.need[measure]}`;
    return { name: checks.adds(MEASURE_TEXTS[measure]), holds: unlessNobody(working, same) };
  };
  const without = (fault: Text, name: Text): Check => ({
    name: name,
    holds: f`COUNTIF(${working.fault},${fault})=0`,
  });
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
function notes(
  { goal, figures, input }: SellersLayout,
  measures: readonly MeasureCells[],
  { refreshed }: Provenance,
): Text[] {
  const { weights, progress } = SELLERS_TEXTS;
  const list = (measures: readonly MeasureCells[]) =>
    joinTexts(
      measures.map(({ measure }) => MEASURE_TEXTS[measure]),
      progress.between,
    );
  const [live, values] = [true, false].map((isLive) => measures.filter(({ measure }) => figures.sellerLive(measure) === isLive)) as [
    MeasureCells[], MeasureCells[],
  ]; // prettier-ignore
  const { orders, leads } = input;
  const fromLeads = orders?.sellers.length === 0 && leads !== undefined && figures.knowsSellers("orders");
  return [
    weights[goal.choices.sellerWeights],
    ...(measures.length === 0 ? [progress.unknown] : []),
    ...(live.length === 0 ? [] : [progress.live(list(live))]),
    ...(values.length === 0 ? [] : [progress.values(list(values), isoDate(refreshed))]),
    ...(fromLeads ? [progress.fromLeads] : []),
  ];
}

/** Lays the sheet out; places `cells.sellers`. */
export function sellersSheet(sheet: SheetBuilder, layout: SellersLayout, provenance: Provenance): SellersCells {
  const { goal, cells, figures, input } = layout;
  const sellers = goal.sellers.length;
  const measures = measureCells(MEASURES.filter((measure) => figures.knowsSellers(measure)), sellers); // prettier-ignore
  const [working, teams, months] = [sellerWorking(sellers), teamCells(goal), sellerMonthCells(goal)];
  const lane = new Lane(sheet);
  titlePart(lane, { title: SELLERS_TEXTS.title, description: SELLERS_TEXTS.description }, provenance);
  for (const note of notes(layout, measures, provenance)) lane.text(note, "note");
  lane.text(f`IF(${nobody(working)},${SELLERS_TEXTS.nobody},"")`, "note");
  lane.gap();
  const time = timePart(lane, cells);
  lane.gap();
  const wide = Math.max(LIST_COLUMNS, progressWidth(measures), monthsWidth(goal.schedule.months.length));
  const workingColumn = lane.column + wide + APART;
  listPart(lane, lane.beside(workingColumn), goal, cells, working);
  lane.gap();
  teamsPart(lane, layout, working, measures, teams);
  lane.gap();
  const missing = knownNamesPart(lane.beside(workingColumn), closingsOf(input).names, working);
  progressPart(lane, layout, working, measures, time, missing);
  lane.below(0);
  const crossed = monthsPart(lane, workingColumn, { goal, cells, working, months });
  lane.gap();
  const all = [...checksOf(layout, working, measures), teamsCheck(cells, teams), ...crossed];
  checksPart(lane, all, LIST_COLUMNS);
  sheet.freeze(1, 2).printBefore(workingColumn - APART);
  return { working, months, teams, measures };
}
