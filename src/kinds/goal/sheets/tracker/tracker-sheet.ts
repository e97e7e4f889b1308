/**
 * Every level of the goal on one sheet: the whole, this month, week and day, the other measures, teams and sellers, each with the end
 * if it goes on like this. Rules §2.
 */
import { drawnRows } from "../../sellers";
import { type Expression, f, joined } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { LEFT, MODULE_COLUMNS } from "../../../../plan/modules";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import type { Figure, Headline } from "../../../../plan/sections/headline-part";
import { inputsPart } from "../../../../plan/sections/inputs-part";
import { countText, sentence } from "../../../../plan/sentence";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { type Section, sheetOf, tableOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import { TERMS } from "../../../../text/terms";
import type { GoalLayout } from "../../layout";
import { LEVELS, sellerMeasure } from "../../levels";
import { measureChart } from "../parts";
import { MEASURE_TEXTS } from "../../texts";
import { behindIn, judgedIn, leastIn } from "../headlines";
import { type Board, boardSection } from "./board";
import { TRACKER_TEXTS } from "./texts";
import { DAY, type TrackerTables } from "./tracker-tables";

const { headline: TEXTS } = TRACKER_TEXTS;

const look = ({ column }: Board): Expression => sentence(TEXTS.look, leastIn(column));

/** What to do about the row of levels and measures that lacks most of what is due. */
function lookAtShop({ levels, others }: TrackerTables): Expression {
  const [ofLevels, ofOthers] = [behindIn(levels.column), behindIn(others.column)];
  const isLevel = f`AND(${ofLevels}>0,MIN(${levels.column.pace})<=MIN(${others.column.pace}))`;
  const said = f`IF(OR(${ofOthers}=0,${isLevel}),${look(levels)},${look(others)})`;
  return f`IF(${ofLevels}+${ofOthers}=0,${TEXTS.well},${said})`;
}

const inAll = (boards: readonly Board[], of: (column: Board["column"]) => Expression): Expression =>
  f`(${joined(
    boards.map(({ column }) => of(column)),
    "+",
  )})`;

/** Of every table of the sheet: what it says is behind contradicts no state below. */
function trackerHeadline(tables: TrackerTables): Headline {
  const { levels, others, people } = tables;
  const shop = [levels, others];
  const behind = inAll(shop, behindIn);
  const said = sentence(TEXTS.rows, { behind: countText(behind), all: countText(inAll(shop, judgedIn)) });
  const ofShop = f`IF(${behind}=0,${TEXTS.rowsWell},${said})`;
  const atShop = lookAtShop(tables);
  if (people === null) return { finding: ofShop, action: atShop };
  const { sellers } = people;
  const all = judgedIn(sellers.column);
  const ofSellers = sentence(TEXTS.sellers, { behind: countText(behindIn(sellers.column)), all: countText(all) });
  return {
    finding: f`${ofShop}&IF(${all}=0,"",${ofSellers})`,
    action: f`IF(${behindIn(sellers.column)}=0,${atShop},${look(sellers)})`,
  };
}

function checksOf({ cells, tracker: { levels } }: GoalLayout, people: TrackerTables["people"]): Check[] {
  const { checks } = TRACKER_TEXTS;
  const { months } = cells;
  const { goal, second } = levels.column;
  const ofMonth = f`INDEX(${months.goal.orders},MATCH(${second.at(DAY)},${months.from},1))`;
  const boards = people === null ? [levels] : [levels, people.teams, people.sellers];
  const inside = boards.map(({ column }) => {
    const { low, forecast, high } = column;
    return f`SUMPRODUCT(ISNUMBER(${low})*((${low}>${forecast})+(${forecast}>${high})))=0`;
  });
  const ofPeople = (): Check[] => {
    const [teams, sellers] = [people!.teams, people!.sellers].map(({ column }) => f`SUM(${column.actual})`);
    return [{ name: checks.teams, holds: sameMoney(teams!, sellers!) }];
  };
  return [
    { name: checks.month, holds: f`${goal.at(LEVELS.indexOf("month"))}=${ofMonth}` },
    ...(people === null ? [] : ofPeople()),
    { name: checks.inside, holds: f`AND(${joined(inside, ",")})` },
  ];
}

function sellersChart({ goal }: GoalLayout, sellers: Board): Section | null {
  const drawn = drawnRows(goal.sellers);
  const measure = sellerMeasure(goal);
  if (drawn === 0 || measure === null) return null;
  const { column } = sellers;
  const rows = (of: Handle): Handle => of.part(0, 0, drawn, 1);
  return measureChart(null, { rows: 9, columns: MODULE_COLUMNS }, measure, {
    key: "forecast",
    title: TRACKER_TEXTS.chart({ measure: MEASURE_TEXTS[measure] }),
    categories: rows(column.name),
    series: [
      { name: TERMS.actualToDate, values: rows(column.actual), color: COLORS.seriesSoft },
      { name: TERMS.forecast, values: rows(column.forecast), color: COLORS.seriesMain },
      { name: TERMS.goal, values: rows(column.goal), asLine: true, color: COLORS.seriesAccent },
    ],
  });
}

/** What the forecasts of the levels are computed from. */
export const workingSection =
  ({ time, since, spread, band }: TrackerTables): Section =>
  (lane) => {
    tableOf(TRACKER_TEXTS.working.levels, time, { style: "note" })(lane);
    lane.gap().section(TRACKER_TEXTS.spread.section);
    spread.put(lane, { style: "note" });
    inputsPart(lane, band.lines(["deviations"]), "note");
    if (since === null) return;
    lane.gap().section(TRACKER_TEXTS.working.since);
    since.put(lane, { style: "note" });
  };

/** The levels, where no sheet of its own shows them; with what must hold of them. */
export const computedLevels =
  (layout: GoalLayout): Section =>
  (lane) => {
    boardSection(TRACKER_TEXTS.spans({ measure: MEASURE_TEXTS.orders }), layout.tracker.levels)(lane);
    return checksOf(layout, null);
  };

const levelFigures = ({ levels }: TrackerTables): Figure[] =>
  LEVELS.map((level, i) => {
    const { pace, state } = levels.at(i);
    return { label: TRACKER_TEXTS.levels[level], value: f`${pace}`, format: "pace", below: f`${state}` };
  });

export function trackerSheet(sheet: SheetBuilder, layout: GoalLayout): void {
  const { tracker: tables } = layout;
  const { people } = tables;
  const t = TRACKER_TEXTS;
  const main = sellerMeasure(layout.goal);
  const ofPeople = { measure: MEASURE_TEXTS[main ?? "orders"] };
  sheetOf(sheet.onModules(), {
    ...{ title: t.title },
    headline: trackerHeadline(tables),
    figures: levelFigures(tables),
    notes: [t.rule, tables.since && t.anew, people && (main === null ? t.unknown : t.sellersNote)],
    sections: [
      boardSection(t.spans({ measure: MEASURE_TEXTS.orders }), tables.levels),
      boardSection(t.others, tables.others),
      ...(people === null
        ? []
        : [
            sellersChart(layout, people.sellers),
            boardSection(t.teams(ofPeople), people.teams),
            boardSection(t.sellers(ofPeople), people.sellers),
          ]),
    ],
    checks: checksOf(layout, people),
  });
  sheet.printBefore(LEFT + MODULE_COLUMNS);
}
