/**
 * What moved revenue between two periods, or against the plan: traffic, channel mix, conversion and order value, without a residual. Rules §7.
 */
import type { Text } from "../../../../text/locale";
import { type Check, checksPart, sameMoney } from "../../../../plan/sections/checks-part";
import { keyFiguresPart } from "../../../../plan/sections/key-figures-part";
import { leftOutPart } from "../../../../plan/sections/left-out-part";
import { isoDate, type Provenance, titlePart } from "../../../../plan/sections/title-part";
import { f, joined } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { Lane } from "../../../../plan/lane";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { wordsPart } from "../../words-part";
import { BRIDGE_COLUMNS, bridgePart, measuresPart } from "./bridge";
import { SIDES } from "./cells";
import { CHANNEL_COLUMNS, channelsPart } from "./channel-table";
import { allContent, type ChangeGiven, type Comparison, comparisonOf } from "./comparison";
import { planPart } from "./factor-tables";
import { changeResult, type ChangeResult } from "./result";
import { changeSettings } from "./change-inputs";
import { type Basis, basisOf, type ChangeTables } from "./model";
import { CHECK_TEXTS, FACTORS, NOTES, TEXTS } from "./texts";
import { waterfallPart } from "./waterfall-part";
import { workingsPart } from "./workings-part";

const CHART = { rows: 20, columns: 8 };

/** Whether the tables tell traffic, conversion and order value. */
export function canExplainChange(tables: ChangeTables): boolean {
  return basisOf(tables) !== null;
}

function tablesOf(basis: Basis, { traffic, leads, orders }: ChangeTables): string[] {
  const used = basis === "traffic" ? [traffic] : basis === "visitors" ? [traffic, orders] : [leads, orders];
  return used.map((table) => table!.source.name);
}

function notes({ source, tables, native }: Comparison, { refreshed }: Provenance): Text[] {
  const { basis } = source;
  return [
    native === null ? NOTES.values(isoDate(refreshed)) : NOTES.live(tablesOf(basis, tables)),
    ...(basis === "traffic" ? [] : [NOTES[basis]]),
    NOTES.rule,
  ];
}

function checks(comparison: Comparison): Check[] {
  const { cells } = comparison;
  const { effects, change, amounts } = cells;
  const sides = SIDES.map((side) => cells[side]);
  const left = f`SUMPRODUCT(ABS(${joined(
    FACTORS.map((factor) => effects[factor]),
    "+",
  )}-${change}))`;
  const steps = amounts.part(0, 0, amounts.rows - 1, 1);
  const without = sides.map(
    ({ figures: { traffic, orders, revenue } }) =>
      f`SUMPRODUCT((${revenue}>0)*(${orders}=0)+(${orders}>0)*(${traffic}=0))`,
  );
  const adds = SIDES.map((side) =>
    sameMoney(f`SUM(${cells[side].figures.revenue})`, f`(${allContent(comparison, side)})`),
  );
  return [
    { name: CHECK_TEXTS.effects, holds: f`${left}<0.005` },
    { name: CHECK_TEXTS.total, holds: sameMoney(f`SUM(${steps})`, f`${amounts.at(amounts.rows - 1)}`) },
    { name: CHECK_TEXTS.all, holds: f`AND(${joined(adds, ",")})` },
    { name: CHECK_TEXTS.causes, holds: f`${joined(without, "+")}=0` },
    {
      name: CHECK_TEXTS.days,
      holds: f`AND(${joined(
        sides.map(({ period }) => f`${period.to}>=${period.from}`),
        ",",
      )})`,
    },
  ];
}

function keyFigures(lane: Lane, { cells }: Comparison): void {
  const [before, now] = [cells.amounts.at(0), cells.amounts.at(cells.amounts.rows - 1)];
  keyFiguresPart(lane, [
    { label: TEXTS.before, value: f`${before}`, format: "wholeMoney" },
    { label: TEXTS.now, value: f`${now}`, format: "wholeMoney" },
    { label: TEXTS.change, value: f`${now}-${before}`, format: "wholeMoney" },
    { label: TEXTS.changeShare, value: f`IF(${before}=0,"",${now}/${before}-1)`, format: "percent" },
  ]);
}

/** Bridge and factors at the left, the waterfall beside them; returns where it is drawn. */
function overview(lane: Lane, comparison: Comparison): Handle {
  const top = lane.row + 1;
  bridgePart(lane, comparison, CHANNEL_COLUMNS);
  lane.gap();
  measuresPart(lane, comparison);
  const column = lane.column + BRIDGE_COLUMNS + 3;
  const position = lane.sheet.reserve(top, column, Math.max(CHART.rows, lane.row - top), CHART.columns);
  lane.below();
  return position;
}

/** Rows of the traffic table, which no other sheet of the build lists; those of orders and leads stand on the goal's own sheet. */
function trafficRows(lane: Lane, { source: { basis }, tables: { traffic } }: Comparison): Check[] {
  if (basis === "leads" || traffic === undefined) return [];
  const check = leftOutPart(lane, traffic, CHANNEL_COLUMNS);
  lane.gap();
  return [check];
}

/**
 * Lays the sheet out and reports the decomposition. Call it only where `canExplainChange(tables)`.
 * Inputs are kept on a rebuild under the keys "from", "to", "earlierFrom", "earlierTo" and "compareWith".
 */
export function changeSheet(
  sheet: SheetBuilder,
  tables: ChangeTables,
  given: ChangeGiven,
  provenance: Provenance,
): ChangeResult {
  const basis = basisOf(tables);
  if (basis === null) throw new Error("the tables do not tell what moved revenue; ask canExplainChange first");
  const comparison = comparisonOf(basis, tables, given, sheet.key);
  const lane = new Lane(sheet);
  titlePart(lane, { title: TEXTS.tab, description: TEXTS.description }, provenance);
  for (const note of notes(comparison, provenance)) lane.text(note, "note");
  lane.gap();
  const figures = lane.beside(lane.column);
  lane.gap(3);
  changeSettings(lane, comparison, CHANNEL_COLUMNS);
  lane.gap();
  const position = overview(lane, comparison);
  keyFigures(figures, comparison);
  channelsPart(lane, comparison);
  lane.gap();
  workingsPart(lane, comparison);
  lane.gap();
  if (given.plan !== undefined) {
    planPart(lane, comparison);
    lane.gap();
  }
  waterfallPart(lane, comparison, position);
  lane.gap();
  const words = comparison.native?.words ?? {};
  if (Object.keys(words).length > 0) {
    wordsPart(lane, tables.leads!, words, CHANNEL_COLUMNS);
    lane.gap();
  }
  const rows = trafficRows(lane, comparison);
  checksPart(lane, [...checks(comparison), ...rows], CHANNEL_COLUMNS);
  sheet.freeze(1, 2);
  return changeResult(comparison);
}
