/**
 * What moved revenue between two periods, or against the plan: traffic, channel mix, conversion and order value, without a residual. Rules §7.
 */
import { changeHeadline } from "../headlines";
import { OPTIONAL_SHEETS } from "../../optional-sheets";
import { soldInOrders } from "../../sold";
import { isoDate } from "../../../../domain/calendar/calendar";
import { f, joined } from "../../../../plan/formula";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import type { KeyFigureCell } from "../../../../plan/sections/key-figures-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { figuresOf, type InputSection, inputsOf, type Section, sheetOf, tableOf } from "../../../../plan/sheet-of";
import { changeLooks } from "../../../../plan/looks";
import type { Text } from "../../../../text/locale";
import { say, saying } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { type AsOf, dayOf, type DayRangeCells, monthToDate } from "../../../shared/period-inputs";
import { wordsSection } from "../../../shared/words-part";
import {
  type Bridge,
  BRIDGE_KEYS,
  bridgeOf,
  DRAWING_KEYS,
  measuresSection,
  type PlannedFactors,
  plannedOf,
  plannedSection,
  waterfallOf,
} from "./factor-tables";
import {
  BEFORE,
  CHANGE,
  CHANGE_SHARE,
  changeFormulas,
  type ChangeFormulas,
  changeInputs,
  linesOf,
  NOW,
  type OrderFormulas,
  periodOf,
} from "./change-inputs";
import {
  type ChangeCells,
  CHANNEL_KEYS,
  type ChannelTable,
  channelTable,
  revenueOf,
  WORKING_KEYS,
} from "./channel-table";
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

const INPUTS: InputSection = {
  title: say(
    "Periods: change them and everything follows",
    "对比周期：修改后全表随之更新",
    "對比期間：修改後全表隨之更新",
  ),
  headings: [say("Choice", "设置项", "設定項"), TERMS.value, TERMS.meaning],
};
const CHANNELS = say("By channel: this period against the earlier one", "按渠道：本期与对比期", "依管道：本期與對比期");

const NOTES = {
  live: (tables: readonly string[]): Text =>
    say(
      `All figures are live: they follow ${tables.map((table) => `“${table}”`).join(" and ")} and the periods.`,
      `所有数字均为实时公式，随${tables.map((table) => `“${table}”`).join("、")}的数据和周期更新。`,
      `所有數字均為即時公式，隨${tables.map((table) => `「${table}」`).join("、")}的資料和期間更新。`,
    ),
  values: saying(
    "Figures are values of {date}: a plain formula over these tables would not count as the add-in does. After a change of the tables or the periods, refresh.",
    "数字为 {date} 的数值：这些表直接用公式统计会与本工具的口径不一致。数据或周期变化后请刷新。",
    "數字為 {date} 的數值：這些表直接用公式統計會與本工具的口徑不一致。資料或期間變動後請重新整理。",
  ),
  rule: say(
    "Each effect = logarithmic mean of the two revenues × ln(now ÷ before); where a channel comes from or falls to nothing, the factor that was or became 0 carries it all (LMDI).",
    "各项影响 = 两期销售额的对数平均值 × ln(本期 ÷ 对比期)；渠道从无到有或从有到无时，全部计入为 0 的那个因素（LMDI 法）。",
    "各項影響 = 兩期銷售額的對數平均值 × ln(本期 ÷ 對比期)；管道從無到有或從有到無時，全部計入為 0 的那個因素（LMDI 法）。",
  ),
  leads: say(
    "Without a table of visitors, leads stand for traffic and leads that ordered for orders; the order value is that of the orders table, the same for every channel.",
    "没有访客数据：以客资代替流量、成交客资代替订单，各渠道统一使用订单表的客单价。",
    "沒有訪客資料：以名單代替流量、成交名單代替訂單，各管道統一使用訂單表的客單價。",
  ),
  visitors: say(
    "The traffic table does not say what visitors bought: orders and revenue are those of the orders table, in all.",
    "流量表没有成交数据：订单与销售额取自订单表，只做整体对比。",
    "流量表沒有成交資料：訂單與銷售額取自訂單表，只做整體對比。",
  ),
};

const CHECKS = {
  effects: say(
    "Every channel's three effects add up to its change",
    "各渠道三项影响之和等于该渠道变动额",
    "各管道三項影響之和等於該管道變動額",
  ),
  total: say(
    "The effects in all lead from the revenue before to the revenue now",
    "各项影响之和等于销售额变动额",
    "各項影響之和等於銷售額變動額",
  ),
  all: say(
    "The channels' revenue adds up to all revenue of both periods",
    "各渠道销售额之和等于两期总销售额",
    "各管道銷售額之和等於兩期總銷售額",
  ),
  causes: say(
    "No channel has revenue without an order, or an order without traffic",
    "没有渠道出现无订单的销售额或无流量的订单",
    "沒有管道出現無訂單的銷售額或無流量的訂單",
  ),
  days: say("No last day is before its first", "结束日期均不早于开始日期", "結束日期均不早於開始日期"),
};

const CHART = { rows: 10, columns: 4 };

export interface ChangeGiven extends AsOf {
  /** A 1900 serial. */
  readonly refreshed: number;
  /** The orders table as native formulas; null where it cannot be counted live, or there is none. */
  readonly orderFormulas: OrderFormulas | null;
  /** The plan of the days in two cells. Absent: the sheet compares periods only. */
  readonly plan?: (period: DayRangeCells) => PlannedFactors;
}

function tablesOf(basis: Basis, { traffic, leads, ...tables }: ChangeTables): string[] {
  const orders = soldInOrders(tables);
  const used = basis === "traffic" ? [traffic] : basis === "visitors" ? [traffic, orders] : [leads, orders];
  return used.map((table) => table!.source.name);
}

function notes({ source: { basis }, tables, live }: Comparison, refreshed: number): Text[] {
  return [
    live ? NOTES.live(tablesOf(basis, tables)) : NOTES.values({ date: isoDate(refreshed) }),
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
    { name: CHECKS.effects, holds: f`SUMPRODUCT(ABS(${effects}-${column.change}))<0.005` },
    { name: CHECKS.total, holds: sameMoney(f`SUM(${steps})`, f`${amount.at(amount.rows - 1)}`) },
    { name: CHECKS.all, holds: f`AND(${joined(adds, ",")})` },
    { name: CHECKS.causes, holds: f`${joined(without, "+")}=0` },
    { name: CHECKS.days, holds: f`AND(${joined(days, ",")})` },
  ];
}

function figures({ column: { amount } }: Bridge): KeyFigureCell[] {
  const [before, now] = [amount.at(0), amount.at(amount.rows - 1)];
  return [
    { label: BEFORE, value: f`${before}`, format: "wholeMoney" },
    { label: NOW, value: f`${now}`, format: "wholeMoney" },
    { label: CHANGE, value: f`${now}-${before}`, format: "wholeMoney" },
    { label: CHANGE_SHARE, value: f`IF(${before}=0,"",${now}/${before}-1)`, format: "percent" },
  ];
}

/** Bridge and factors at the left, the waterfall beside them. */
const overviewOf =
  (bridge: Bridge, measures: Section): Section =>
  (lane) => {
    const { sheet } = lane;
    const top = lane.row + 1;
    lane.section(say("What moved revenue", "销售额变动归因", "銷售額變動歸因"));
    const { body } = bridge.put(lane, { keys: BRIDGE_KEYS });
    sheet.style(body.row(0), "total").style(body.row(bridge.rows - 1), "total");
    const steps = bridge.column.amount.part(1, 0, bridge.rows - 2, 1);
    for (const look of changeLooks(steps.at(0).relative)) sheet.condition(steps, look);
    const position = sheet.reserve(top, lane.column + BRIDGE_KEYS.length, CHART.rows, CHART.columns);
    sheet.chart({ ...waterfallOf(bridge), position });
    lane.below(0);
    measures(lane);
  };

function cellsOf(tables: ChangeTables, given: ChangeGiven, sheet: string): ChangeCells {
  const basis = basisOf(tables);
  if (basis === null) throw new Error("the tables do not tell what moved revenue; ask basisOf first");
  const native: ChangeFormulas | null = changeFormulas(basis, tables, given.orderFormulas);
  const { dateSystem } = (basis === "leads" ? tables.leads! : tables.traffic!).source;
  const comparison = comparisonOf(
    { basis, tables, live: native !== null },
    monthToDate(given, sheet, dateSystem),
    (key, otherwise) => dayOf(given.typed?.(sheet, key), dateSystem, otherwise),
  );
  return { comparison, native, inputs: changeInputs(comparison, given, native?.sold ?? null) };
}

/**
 * Lays the sheet out and reports the decomposition. Call it only where `basisOf(tables)` is one.
 * Inputs are kept on a rebuild under the keys "from", "to", "earlierFrom", "earlierTo" and "compareWith".
 */
export function changeSheet(sheet: SheetBuilder, tables: ChangeTables, given: ChangeGiven): ChangeResult {
  const cells = cellsOf(tables, given, sheet.key);
  const { comparison, native, inputs } = cells;
  const { basis } = comparison.source;
  const { leads, traffic } = tables;
  const channels = channelTable(cells);
  const plan = given.plan ? plannedOf(given.plan(periodOf(inputs.cell, "now")), cells, channels) : null;
  const bridge = bridgeOf(cells, channels, plan);
  sheetOf(sheet, {
    title: OPTIONAL_SHEETS.change.tab,
    headline: changeHeadline(bridge.column, channels.column),
    notes: notes(comparison, given.refreshed),
    width: CHANNEL_KEYS.length,
    sections: [
      figuresOf(figures(bridge)),
      inputsOf(INPUTS, linesOf(inputs, plan !== null, basis === "leads")),
      overviewOf(bridge, measuresSection(cells, channels, plan)),
      tableOf(CHANNELS, channels, { keys: CHANNEL_KEYS }),
      tableOf(TERMS.howComputed, channels, { keys: WORKING_KEYS }),
      plan && plannedSection(plan),
      tableOf(say("The chart's columns", "图表数据", "圖表資料"), bridge, { keys: DRAWING_KEYS }),
      leads && native ? wordsSection(leads, native.words) : null,
    ],
    computed: { counted: [basis === "leads" ? null : (traffic ?? null)] },
    checks: checks(cells, channels, bridge),
  });
  return changeResult(comparison);
}
