/**
 * Coupon: the distribution of order values, and what each threshold would have brought and cost. Rules §5, lever 4.
 */
import { atMost } from "../../../plan/row-formulas";
import { f } from "../../../plan/formula";
import { HALF, RIGHT } from "../../../plan/modules";
import { moneyText, sentence, shareText } from "../../../plan/sentence";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, chartOf, inputsOf, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { type Table, table, valueColumn } from "../../../plan/table";
import type { Levers } from "../model/levers";
import { CHECK_TEXTS, INPUT_TEXTS, TABS } from "../texts";
import { COUPON_TEXTS } from "../texts-sheets";
import type { CouponTable } from "./coupon-table";
import { INPUT_HEADINGS, type LeverInputs } from "./inputs";

const CHART = { rows: 10, columns: HALF };

type BandTable = Table<"from" | "orders">;

/** The beginning of each band: the categories of the chart. */
function bandTable({ coupon: { bands } }: Levers): BandTable {
  const format = bands.every(({ from }) => Number.isInteger(from)) ? "wholeMoney" : "money";
  return table<"from" | "orders">(bands.length, {
    from: valueColumn(COUPON_TEXTS.band, format, (i) => bands[i]!.from),
    orders: valueColumn(COUPON_TEXTS.orders, "count", (i) => bands[i]!.orders),
  });
}

function headline(coupon: CouponTable, { cell }: LeverInputs): Headline {
  const { change, threshold, needed } = coupon.column;
  const { finding, none, action, never } = COUPON_TEXTS;
  const shown = {
    ...{ off: moneyText(cell.off), threshold: moneyText(atMost(threshold, change)) },
    money: moneyText(f`MAX(${change})`),
  };
  const share = shareText(atMost(needed, change));
  return {
    finding: f`IF(MAX(${change})>0,${sentence(finding, shown)},${sentence(none, shown)})`,
    action: f`IF(MAX(${change})>0,${sentence(action, { share })},${never})`,
  };
}

function figures(coupon: CouponTable): Figure[] {
  const { columns } = COUPON_TEXTS;
  const { change, threshold, above, near, cost } = coupon.column;
  return [
    figure(columns.change, "largeMoney", f`MAX(${change})`, { isKey: true }),
    figure(columns.threshold, "money", atMost(threshold, change)),
    figure(columns.above, "count", atMost(above, change)),
    figure(columns.near, "count", atMost(near, change)),
    figure(columns.cost, "largeMoney", atMost(cost, change)),
  ];
}

export function couponSheet(
  sheet: SheetBuilder,
  levers: Levers,
  { coupon, inputs }: { coupon: CouponTable; inputs: LeverInputs },
): void {
  const bands = bandTable(levers);
  sheetOf(sheet.onModules(), {
    title: TABS.coupon,
    headline: headline(coupon, inputs),
    figures: figures(coupon),
    sections: [
      tableOf(COUPON_TEXTS.table, coupon),
      besideOf(
        RIGHT,
        [
          chartOf(COUPON_TEXTS.bands, CHART, {
            ...{ key: "bands", type: "columnClustered", title: COUPON_TEXTS.bands, categories: bands.column.from },
            series: [{ name: COUPON_TEXTS.orders, values: bands.column.orders, color: COLORS.seriesMain }],
            numberFormat: "#,##0",
          }),
        ],
        inputsOf({ title: INPUT_TEXTS.title, headings: INPUT_HEADINGS }, inputs.lines(["off", "pull"])),
      ),
    ],
    computed: { sections: [tableOf(COUPON_TEXTS.bands, bands)] },
    checks: [{ name: CHECK_TEXTS.bands, holds: f`SUM(${bands.column.orders})=${levers.shop.inside.length}` }],
  });
}
