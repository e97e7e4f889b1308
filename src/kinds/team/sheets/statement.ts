/**
 * The commission statement: a line an order and a line a return, base × rate × share rounded to the cent. Where a sale stands among its
 * seller's is a value of the refresh; its rate follows the tiers as they stand. Rules §9.
 */
import type { Row } from "../../../plan/cells";
import { recordColumns } from "../../../plan/columns";
import { type Content, Day } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import { makeInput } from "../../../plan/sections/inputs-part";
import type { Provenance } from "../../../plan/sections/title-part";
import { countText, moneyText, sentence } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf } from "../../../plan/sheet-of";
import { column, type Table, table } from "../../../plan/table";
import { rowName } from "../../../tables/source";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import type { TeamAnalysis } from "../model";
import { METHOD_TEXTS, paidRateKey } from "../options";
import { periodHolding, periodText } from "../period";
import type { StatementLine } from "../statement";
import { BOARD_TEXTS } from "../board-texts";
import { PLAN_TEXTS, STATEMENT_TEXTS } from "../texts";
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

/** What a row shows of a line; without one, that the period has none. */
function recordOf(
  analysis: TeamAnalysis,
  line: StatementLine | undefined,
  numbers: Readonly<Record<"categoryNo" | "sellerNo", (name: string) => number | null>>,
): Readonly<Record<Exclude<ShownKey | WorkingKey, "rate" | "amount">, Content>> {
  const texts = STATEMENT_TEXTS;
  if (line === undefined)
    return {
      ...{ seller: "", order: "", base: 0, date: "", category: "", share: 1, reason: texts.nothing },
      ...{ before: 0, upTo: 0, total: 0, fixedRate: 0, categoryNo: null, sellerNo: 0, now: 0 },
    };
  const { settlement, seller, base, share, place, fixedRate, isNow } = line;
  return {
    ...{ seller: seller || BOARD_TEXTS.noSeller, base, share, ...place, fixedRate },
    order: settlement.order || texts.rowOf(rowName(analysis.source, settlement.row)),
    date: new Day(Math.floor(line.date)),
    ...{ category: settlement.category, reason: reasonText(analysis, line) },
    ...{ categoryNo: numbers.categoryNo(settlement.category), sellerNo: numbers.sellerNo(seller) ?? 0 },
    now: isNow && seller !== "" ? 1 : 0,
  };
}

/** The place of a name, from 1, in any case; null for none of the names. */
function numberIn(names: readonly string[]): (name: string) => number | null {
  const numbers = new Map(names.flatMap((name, i) => (name === "" ? [] : [[name.toLowerCase(), i + 1]])));
  return (name) => numbers.get(name.toLowerCase()) ?? null;
}

/** One row without a figure where the period has no lines. */
export function statementTable(analysis: TeamAnalysis, rates: Rates): StatementTable {
  const texts = STATEMENT_TEXTS;
  const numbers = {
    categoryNo: numberIn(analysis.categories),
    sellerNo: numberIn(analysis.rows.map(({ seller }) => seller)),
  };
  const lines = analysis.lines.length === 0 ? [undefined] : analysis.lines;
  const small = { style: "note" } as const;
  const { seller, order, base, ...rest } = recordColumns(
    lines.map((line) => recordOf(analysis, line, numbers)),
    {
      seller: [TERMS.seller, "text"],
      order: [texts.order, "text"],
      base: [texts.base, "money"],
      date: [TERMS.date, "date"],
      category: [PLAN_TEXTS.category, "text"],
      share: [texts.share, "pace"],
      reason: [texts.reason, "textAfterNumber"],
      before: [texts.before, "money", small],
      upTo: [texts.upTo, "money", small],
      total: [texts.total, "money", small],
      fixedRate: [texts.fixedRate, "percent", small],
      categoryNo: [texts.categoryNo, "count", small],
      sellerNo: [texts.sellerNo, "count", small],
      now: [texts.now, "count", small],
    },
  );
  return table<ShownKey | WorkingKey>(lines.length, {
    ...{ seller, order, base },
    rate: column(PLAN_TEXTS.rate, "percent", (row) => rateOf(row, rates)),
    amount: column(TERMS.commission, "money", ({ base, rate, share }) => f`ROUND(${base}*${rate}*${share},2)`),
    ...rest,
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
  const shown = {
    period: f`${periodText(analysis.period)}`,
    n: countText(f`COUNT(${date})`),
    money: moneyText(f`SUM(${amount})`),
  };
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
