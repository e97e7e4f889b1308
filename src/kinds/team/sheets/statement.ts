/**
 * The commission statement: a line an order and a line a return, base × rate × share rounded to the cent. Where a sale stands among its
 * seller's is a value of the refresh; its rate follows the tiers as they stand. Rules §9.
 */
import type { Row } from "../../../plan/cells";
import { Day } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import { makeInput } from "../../../plan/sections/inputs-part";
import type { Provenance } from "../../../plan/sections/title-part";
import { countText, moneyText, sentence } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf } from "../../../plan/sheet-of";
import { type Column, column, type Table, table, valueColumn } from "../../../plan/table";
import { rowName } from "../../../tables/source";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import type { TeamAnalysis } from "../model";
import { METHOD_TEXTS, paidRateKey } from "../options";
import { periodHolding, periodText } from "../period";
import type { StatementLine } from "../statement";
import { BOARD_TEXTS, PLAN_TEXTS, STATEMENT_TEXTS } from "../texts";
import type { CategoryTable } from "./category-table";
import type { TeamInputs } from "./inputs";
import { earnedBy, rateReachedBy, type Tiers } from "./tier-tables";

type ShownKey = "seller" | "order" | "base" | "rate" | "amount" | "date" | "category" | "share" | "reason";
type WorkingKey = "before" | "upTo" | "total" | "fixedRate" | "categoryNo" | "sellerNo" | "now";
export type StatementTable = Table<ShownKey | WorkingKey>;

/** What rates follow from. */
export interface Rates {
  readonly inputs: TeamInputs;
  readonly tiers: Tiers;
  readonly categories: CategoryTable | null;
}

function reasonText({ period }: TeamAnalysis, { reason, settlement }: StatementLine): Text {
  const text = STATEMENT_TEXTS.reasons[reason];
  return typeof text === "function" ? text(periodText(periodHolding(period, settlement.date))) : text;
}

/** The rate that the plan in force gives a line. */
function plannedRate({ before, upTo, total }: Row<WorkingKey>, { inputs, tiers }: Rates): Expression {
  const whole = f`${inputs.cell.method}=${METHOD_TEXTS.whole}`;
  const part = f`ROUND((${earnedBy(tiers, upTo)}-${earnedBy(tiers, before)})/(${upTo}-${before}),10)`;
  return f`IF(OR(${whole},${upTo}<=${before}),${rateReachedBy(tiers, f`IF(${whole},${total},${upTo})`)},${part})`;
}

function rateOf(row: Row<WorkingKey>, rates: Rates): Expression {
  const planned = plannedRate(row, rates);
  const own = rates.categories && f`INDEX(${rates.categories.column.rate},${row.categoryNo})`;
  const byCategory = own === null ? planned : f`IF(ISNUMBER(IF(N(${row.categoryNo})=0,"",${own})),${own},${planned})`;
  return f`IF(ISNUMBER(${row.fixedRate}),${row.fixedRate},${byCategory})`;
}

type ColumnsOf<K extends string> = { readonly [P in K]: Column<ShownKey | WorkingKey> };

function workingColumns(analysis: TeamAnalysis, line: (i: number) => StatementLine | undefined): ColumnsOf<WorkingKey> {
  const texts = STATEMENT_TEXTS;
  const keyOf = (name: string): string => name.toLowerCase();
  const sellers = new Map(analysis.rows.flatMap(({ seller }, i) => (seller === "" ? [] : [[keyOf(seller), i + 1]])));
  const small = { style: "note" } as const;
  const categories = new Map(analysis.categories.map((name, i) => [keyOf(name), i + 1]));
  return {
    before: valueColumn(texts.before, "money", (i) => line(i)?.place.before ?? 0, small),
    upTo: valueColumn(texts.upTo, "money", (i) => line(i)?.place.upTo ?? 0, small),
    total: valueColumn(texts.total, "money", (i) => line(i)?.place.total ?? 0, small),
    fixedRate: valueColumn(texts.fixedRate, "percent", (i) => (line(i) ? line(i)!.fixedRate : 0), small),
    categoryNo: valueColumn(
      texts.categoryNo,
      "count",
      (i) => categories.get(keyOf(line(i)?.settlement.category ?? "")) ?? null,
      small,
    ),
    sellerNo: valueColumn(texts.sellerNo, "count", (i) => sellers.get(keyOf(line(i)?.seller ?? "")) ?? 0, small),
    now: valueColumn(texts.now, "count", (i) => (line(i)?.isNow && line(i)!.seller !== "" ? 1 : 0), small),
  };
}

/** One row without a figure where the period has no lines. */
export function statementTable(analysis: TeamAnalysis, rates: Rates): StatementTable {
  const { lines, source } = analysis;
  const texts = STATEMENT_TEXTS;
  const line = (i: number): StatementLine | undefined => lines[i];
  const orderOf = (each: StatementLine): string | Text =>
    each.settlement.order || texts.rowOf(rowName(source, each.settlement.row));
  return table<ShownKey | WorkingKey>(Math.max(1, lines.length), {
    seller: valueColumn(TERMS.seller, "text", (i) => (line(i) && (line(i)!.seller || BOARD_TEXTS.noSeller)) || ""),
    order: valueColumn(texts.order, "text", (i) => (line(i) ? orderOf(line(i)!) : "")),
    base: valueColumn(texts.base, "money", (i) => line(i)?.base ?? 0),
    rate: column(PLAN_TEXTS.rate, "percent", (row) => rateOf(row, rates)),
    amount: column(TERMS.commission, "money", ({ base, rate, share }) => f`ROUND(${base}*${rate}*${share},2)`),
    date: valueColumn(TERMS.date, "date", (i) => (line(i) ? new Day(Math.floor(line(i)!.date)) : "")),
    category: valueColumn(PLAN_TEXTS.category, "text", (i) => line(i)?.settlement.category ?? ""),
    share: valueColumn(texts.share, "pace", (i) => line(i)?.share ?? 1),
    reason: valueColumn(texts.reason, "textAfterNumber", (i) =>
      line(i) ? reasonText(analysis, line(i)!) : texts.nothing,
    ),
    ...workingColumns(analysis, line),
  });
}

/** What an order of an earlier period was paid at may be typed, an input of its own kept under the order's number. */
function keepPaidRates(sheet: SheetBuilder, { column: { fixedRate } }: StatementTable, analysis: TeamAnalysis): void {
  const { fixedRate: label, fixedRateHelp: note } = STATEMENT_TEXTS;
  const seen = new Set<string>();
  analysis.lines.forEach(({ reason, seller, settlement, date }, i) => {
    const key = paidRateKey({ ...settlement, seller, day: date });
    if (reason !== "earlierReturn" || settlement.order === "" || seen.has(key)) return;
    seen.add(key);
    const input = { key, label, note, allowed: note, value: null, format: "percent", ignoreBlank: true } as const;
    makeInput(sheet, fixedRate.at(i), { ...input, rule: { type: "decimal", min: 0, max: 1 } });
  });
}

/** Lays the sheet out. */
export function statementSheet(
  sheet: SheetBuilder,
  { lines, categories }: { readonly lines: StatementTable; readonly categories: CategoryTable | null },
  analysis: TeamAnalysis,
  provenance: Provenance,
): void {
  const keys = lines.keys.filter((key) => key !== "category" || categories !== null);
  const { amount, date } = lines.column;
  const shown = { n: countText(f`COUNT(${date})`), money: moneyText(f`SUM(${amount})`) };
  sheetOf(sheet, {
    title: STATEMENT_TEXTS.name,
    provenance,
    headline: { finding: sentence(STATEMENT_TEXTS.finding, shown), action: f`${STATEMENT_TEXTS.action}` },
    width: keys.indexOf("before"),
    sections: [
      (lane) => {
        lines.put(lane, { keys, name: "CommissionStatement" });
      },
    ],
    freeze: { rows: lines.column.seller.above(0) },
  });
  keepPaidRates(sheet, lines, analysis);
  sheet.printBefore(lines.column.before.place.column);
}
