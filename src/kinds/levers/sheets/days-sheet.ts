/**
 * Orders by day: what a lever may have moved, for the comparison of before and after.
 */
import { Day } from "../../../plan/content";
import { f } from "../../../plan/formula";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import { countText, sentence } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf, tableOf } from "../../../plan/sheet-of";
import { type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import type { DayFigures } from "../model/days";
import type { Levers } from "../model/levers";
import { CHECK_TEXTS, TABS } from "../texts";
import { DAY_TEXTS } from "../texts-sheets";

const WIDTH = 7;

type DayKey = keyof DayFigures;
export type DayTable = Table<DayKey>;

export function dayTable({ days }: Levers): DayTable {
  const { squares, several, named, repeat } = DAY_TEXTS.columns;
  const value =
    (key: DayKey) =>
    (i: number): number =>
      days[i]![key];
  return table<DayKey>(days.length, {
    day: valueColumn(TERMS.date, "date", (i) => new Day(days[i]!.day)),
    orders: valueColumn(TERMS.orders, "count", value("orders")),
    revenue: valueColumn(TERMS.revenue, "money", value("revenue")),
    several: valueColumn(several, "count", value("several")),
    named: valueColumn(named, "count", value("named")),
    repeat: valueColumn(repeat, "count", value("repeat")),
    squares: valueColumn(squares, "exact", value("squares")),
  });
}

export function daysSheet(sheet: SheetBuilder, { shop }: Levers, days: DayTable): void {
  const { day, orders, revenue } = days.column;
  const checks: Check[] = [
    { name: CHECK_TEXTS.orders, holds: f`SUM(${orders})=${shop.inside.length}` },
    { name: CHECK_TEXTS.revenue, holds: sameMoney(f`SUM(${revenue})`, f`${shop.revenue}`) },
  ];
  const shown = { n: countText(f`SUM(${orders})`), days: countText(f`ROWS(${day})`) };
  sheetOf(sheet, {
    title: TABS.days,
    headline: { finding: sentence(DAY_TEXTS.finding, shown) },
    width: WIDTH,
    sections: [tableOf(null, days, { name: "OrdersByDay" })],
    checks,
    freeze: { rows: day.above(0) },
  });
}
