/**
 * What moved revenue between two periods, or against the plan: traffic, channel mix, conversion and order value, without a residual. Rules §7.
 */
import { isoDate } from "../../../../domain/calendar/calendar";
import { f, joined } from "../../../../plan/formula";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import type { KeyFigureCell } from "../../../../plan/sections/key-figures-part";
import type { Provenance } from "../../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { figuresOf, inputsOf, rowsOf, type Section, sheetOf, tableOf } from "../../../../plan/sheet-of";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import { type AsOf, dayOf, type DayRangeCells, monthToDate } from "../../period-inputs";
import { wordsSection } from "../../words-part";
import { type Bridge, BRIDGE_KEYS, bridgeOf, DRAWING_KEYS, waterfallOf } from "./bridge";
import { changeInputs, linesOf, periodOf } from "./change-inputs";
import {
  type ChangeCells,
  CHANNEL_KEYS,
  type ChannelTable,
  channelTable,
  revenueOf,
  signLooks,
  WORKING_KEYS,
} from "./channel-table";
import { measuresSection, type PlannedFactors, plannedOf, plannedSection } from "./factor-tables";
import { changeFormulas, type ChangeFormulas, type OrderFormulas } from "./formulas";
import {
  type Basis,
  basisOf,
  changeResult,
  type ChangeResult,
  type ChangeTables,
  type Comparison,
  comparisonOf,
  FACTORS,
  SIDES,
} from "./model";
import { CHECK_TEXTS, NOTES, TEXTS } from "./texts";

const CHART = { rows: 20, columns: 8 };

export interface ChangeGiven extends AsOf {
  /** The orders table as native formulas; null where it cannot be counted live, or there is none. */
  readonly orderFormulas: OrderFormulas | null;
  /** The plan of the days in two cells. Absent: the sheet compares periods only. */
  readonly plan?: (period: DayRangeCells) => PlannedFactors;
}

function tablesOf(basis: Basis, { traffic, leads, orders }: ChangeTables): string[] {
  const used = basis === "traffic" ? [traffic] : basis === "visitors" ? [traffic, orders] : [leads, orders];
  return used.map((table) => table!.source.name);
}

function notes({ source: { basis }, tables, live }: Comparison, { refreshed }: Provenance): Text[] {
  return [
    live ? NOTES.live(tablesOf(basis, tables)) : NOTES.values(isoDate(refreshed)),
    ...(basis === "traffic" ? [] : [NOTES[basis]]),
    NOTES.rule,
  ];
}

function checks(cells: ChangeCells, { column }: ChannelTable, { column: { amount } }: Bridge): Check[] {
  const effects = joined(
    FACTORS.map((factor) => column[`effect.${factor}`]),
    "+",
  );
  const steps = amount.part(0, 0, amount.rows - 1, 1);
  const without = SIDES.map((side) => {
    const [traffic, orders, revenue] = [column[`${side}.traffic`], column[`${side}.orders`], column[`${side}.revenue`]];
    return f`SUMPRODUCT((${revenue}>0)*(${orders}=0)+(${orders}>0)*(${traffic}=0))`;
  });
  const adds = SIDES.map((side) => sameMoney(f`SUM(${column[`${side}.revenue`]})`, f`(${revenueOf(cells, side)})`));
  const days = SIDES.map((side) => {
    const { from, to } = periodOf(cells.inputs.cell, side);
    return f`${to}>=${from}`;
  });
  return [
    { name: CHECK_TEXTS.effects, holds: f`SUMPRODUCT(ABS(${effects}-${column.change}))<0.005` },
    { name: CHECK_TEXTS.total, holds: sameMoney(f`SUM(${steps})`, f`${amount.at(amount.rows - 1)}`) },
    { name: CHECK_TEXTS.all, holds: f`AND(${joined(adds, ",")})` },
    { name: CHECK_TEXTS.causes, holds: f`${joined(without, "+")}=0` },
    { name: CHECK_TEXTS.days, holds: f`AND(${joined(days, ",")})` },
  ];
}

function figures({ column: { amount } }: Bridge): KeyFigureCell[] {
  const [before, now] = [amount.at(0), amount.at(amount.rows - 1)];
  return [
    { label: TEXTS.before, value: f`${before}`, format: "wholeMoney" },
    { label: TEXTS.now, value: f`${now}`, format: "wholeMoney" },
    { label: TEXTS.change, value: f`${now}-${before}`, format: "wholeMoney" },
    { label: TEXTS.changeShare, value: f`IF(${before}=0,"",${now}/${before}-1)`, format: "percent" },
  ];
}

/** Bridge and factors at the left, the waterfall beside them. */
const overviewOf =
  (bridge: Bridge, measures: Section): Section =>
  (lane) => {
    const { sheet } = lane;
    const top = lane.row + 1;
    lane.section(TEXTS.bridge);
    const { body } = bridge.put(lane, { keys: BRIDGE_KEYS });
    sheet.style(body.row(0), "total").style(body.row(bridge.rows - 1), "total");
    const steps = bridge.column.amount.part(1, 0, bridge.rows - 2, 1);
    for (const look of signLooks(steps.at(0).relative)) sheet.condition(steps, look);
    measures(lane.gap());
    const aside = lane.column + BRIDGE_KEYS.length + 3;
    const position = sheet.reserve(top, aside, Math.max(CHART.rows, lane.row - top), CHART.columns);
    sheet.chart({ ...waterfallOf(bridge), position });
    lane.below(0);
  };

/** The comparison and the cells it follows. */
function cellsOf(tables: ChangeTables, given: ChangeGiven, sheet: string): ChangeCells {
  const basis = basisOf(tables);
  if (basis === null) throw new Error("the tables do not tell what moved revenue; ask basisOf first");
  const native: ChangeFormulas | null = changeFormulas(basis, tables, given.orderFormulas);
  const { dateSystem } = (basis === "leads" ? tables.leads! : tables.traffic!).source;
  const comparison = comparisonOf(
    { basis, tables, live: native !== null },
    monthToDate(given, sheet, dateSystem),
    (key, otherwise) => dayOf(given.typed, sheet, key, dateSystem, otherwise),
  );
  return { comparison, native, inputs: changeInputs(comparison, given, native?.sold ?? null) };
}

/**
 * Lays the sheet out and reports the decomposition. Call it only where `basisOf(tables)` is one.
 * Inputs are kept on a rebuild under the keys "from", "to", "earlierFrom", "earlierTo" and "compareWith".
 */
export function changeSheet(
  sheet: SheetBuilder,
  tables: ChangeTables,
  given: ChangeGiven,
  provenance: Provenance,
): ChangeResult {
  const cells = cellsOf(tables, given, sheet.key);
  const { comparison, native, inputs } = cells;
  const { basis } = comparison.source;
  const { leads, traffic } = tables;
  const channels = channelTable(cells);
  const plan = given.plan ? plannedOf(given.plan(periodOf(inputs.cell, "now")), cells, channels) : null;
  const bridge = bridgeOf(cells, channels, plan);
  const headings = [TEXTS.assumption, TERMS.value, TERMS.meaning] as const;
  sheetOf(sheet, {
    title: TEXTS.tab,
    description: TEXTS.description,
    provenance,
    notes: notes(comparison, provenance),
    width: CHANNEL_KEYS.length,
    sections: [
      figuresOf(figures(bridge)),
      inputsOf({ title: TEXTS.inputs, headings }, linesOf(inputs, plan !== null, basis === "leads")),
      overviewOf(bridge, measuresSection(cells, channels, plan)),
      tableOf(TEXTS.channels, channels, { keys: CHANNEL_KEYS }),
      tableOf(TERMS.howComputed, channels, { keys: WORKING_KEYS }),
      plan && plannedSection(plan),
      tableOf(TEXTS.drawing, bridge, { keys: DRAWING_KEYS }),
      leads && native ? wordsSection(leads, native.words) : null,
      // No other sheet of the build lists these; rows of orders and leads stand on the goal's own sheet.
      basis === "leads" || traffic === undefined ? null : rowsOf(traffic),
    ],
    checks: checks(cells, channels, bridge),
    freeze: { rows: 1, columns: 2 },
  });
  return changeResult(comparison);
}
