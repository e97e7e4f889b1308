/**
 * Every level of the goal on one sheet: the whole, this month, week and day, the other measures, teams and sellers, each with the end
 * if it goes on like this. Rules §2.
 */
import { f, joined } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import { inputsPart } from "../../../../plan/sections/inputs-part";
import type { Provenance } from "../../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { inputsOf, type Section, sheetOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import { TERMS } from "../../../../text/terms";
import { LEVELS, sellerMeasure } from "../../levels";
import { measureChart } from "../../measure-format";
import { MEASURE_TEXTS } from "../../texts";
import { boardSection } from "./board";
import { TRACKER_TEXTS } from "./texts";
import { DAY, peopleMeasure, type TrackerLayout, TrackerTables } from "./tracker-tables";

function checksOf({ layout, levels, teams, sellers }: TrackerTables): Check[] {
  const { checks } = TRACKER_TEXTS;
  const { months } = layout.cells;
  const { goal, second } = levels.table.column;
  const ofMonth = f`INDEX(${months.goal.orders},MATCH(${second.at(DAY)},${months.from},1))`;
  const inside = [levels, teams, sellers].map(({ table: { column } }) => {
    const { low, forecast, high } = column;
    return f`SUMPRODUCT(ISNUMBER(${low})*((${low}>${forecast})+(${forecast}>${high})))=0`;
  });
  const [ofTeams, ofSellers] = [teams, sellers].map(({ table: { column } }) => f`SUM(${column.actual})`);
  return [
    { name: checks.month, holds: f`${goal.at(LEVELS.indexOf("month"))}=${ofMonth}` },
    { name: checks.teams, holds: sameMoney(ofTeams!, ofSellers!) },
    { name: checks.inside, holds: f`AND(${joined(inside, ",")})` },
  ];
}

/** Rows down to the last seller of the build are drawn: free rows would be empty bars. */
function sellersChart({ layout: { goal }, sellers }: TrackerTables): Section | null {
  const drawn = goal.sellers.findLastIndex((seller) => seller !== null) + 1;
  const measure = sellerMeasure(goal);
  if (drawn === 0 || measure === null) return null;
  const { column, keys } = sellers.table;
  const rows = (of: Handle): Handle => of.part(0, 0, drawn, 1);
  return measureChart(null, { rows: 14, columns: keys.length - 1 }, measure, {
    key: "forecast",
    title: TRACKER_TEXTS.chart(MEASURE_TEXTS[measure]),
    categories: rows(column.name),
    series: [
      { name: TERMS.actualToDate, values: rows(column.actual), color: COLORS.seriesSoft },
      { name: TERMS.forecast, values: rows(column.forecast), color: COLORS.seriesMain },
      { name: TERMS.goal, values: rows(column.goal), asLine: true, color: COLORS.seriesAccent },
    ],
  });
}

/** The levels, and from a column on what the forecasts are computed from, the days passed in the levels' rows. */
const levelsSection =
  ({ levels, time, since, spread, band }: TrackerTables, beside: number): Section =>
  (lane) => {
    const working = lane.beside(beside).gap();
    boardSection(TRACKER_TEXTS.spans(MEASURE_TEXTS.orders), levels)(lane);
    time.put(working, { style: "note" });
    working.gap().section(TRACKER_TEXTS.spread.section);
    spread.put(working, { style: "note" });
    inputsPart(working, band.lines(["deviations"]), "note");
    if (since === null) return;
    working.gap().section(TRACKER_TEXTS.working.since);
    since.put(working, { style: "note" });
  };

/** Lays the sheet out. */
export function trackerSheet(sheet: SheetBuilder, layout: TrackerLayout, provenance: Provenance): void {
  const t = TRACKER_TEXTS;
  const tables = new TrackerTables(layout);
  const people = MEASURE_TEXTS[peopleMeasure(layout).measure];
  const width = tables.levels.table.keys.length;
  const beside = 1 + width + 1;
  sheetOf(sheet, {
    title: t.title,
    description: t.description,
    provenance,
    notes: [t.rule, tables.since && t.anew, sellerMeasure(layout.goal) === null ? t.unknown : t.sellersNote],
    width,
    sections: [
      inputsOf({ title: t.settings }, tables.band.lines(["band"])),
      levelsSection(tables, beside),
      boardSection(t.others, tables.others),
      sellersChart(tables),
      boardSection(t.teams(people), tables.teams),
      boardSection(t.sellers(people), tables.sellers),
    ],
    checks: checksOf(tables),
    freeze: { rows: 1, columns: 2 },
  });
  sheet.printBefore(beside - 1);
}
