/**
 * The commission statement: a line an order and a line a return, base × rate × share rounded to the cent. Where a sale stands among its
 * seller's is a value of the refresh; its rate follows the tiers as they stand. Rules §9.
 */
import type { Row } from "../../../plan/cells";
import { recordColumns } from "../../../plan/columns";
import { type Content, Day } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import { makeInput } from "../../../plan/sections/inputs-part";
import { countText, moneyText, sentence } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf, tableOf } from "../../../plan/sheet-of";
import { column, type Table, table } from "../../../plan/table";
import { rowName } from "../../../tables/source";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import type { TeamAnalysis } from "../model";
import { agreedShareKey, METHOD_TEXTS, paidRateKey } from "../options";
import { periodHolding, periodText } from "../period";
import type { StatementLine } from "../statement";
import { BOARD_TEXTS } from "../board-texts";
import { PLAN_TEXTS, STATEMENT_TEXTS } from "../texts";
import type { CategoryTable } from "./category-table";
import type { TeamInputs } from "./inputs";
import { agreedRows, jointCells, type JointOrders } from "./joint-orders";
import { earnedBy, rateReachedBy, type Tiers } from "./tier-tables";

type ShownKey = "seller" | "order" | "base" | "rate" | "amount" | "date" | "category" | "share" | "reason";
type WorkingKey = "before" | "upTo" | "total" | "fixedRate" | "agreed" | "categoryNo" | "sellerNo" | "now";
export type StatementTable = Table<ShownKey | WorkingKey>;

/** What rates follow from. */
export interface Rates {
  readonly inputs: TeamInputs;
  readonly tiers: Tiers;
  readonly categories: CategoryTable | null;
  readonly joint: JointOrders;
}

function reasonText({ period }: TeamAnalysis, { reason, settlement }: StatementLine): Text {
  const text = STATEMENT_TEXTS.reasons[reason];
  return typeof text === "function" ? text({ period: periodText(periodHolding(period, settlement.date)) }) : text;
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

type Recorded = Exclude<ShownKey | WorkingKey, "rate" | "amount">;

/** What a row shows where the period has no line. */
const NO_LINE: Readonly<Record<Recorded, Content>> = {
  ...{ seller: "", order: "", base: 0, date: "", category: "", share: 1, reason: STATEMENT_TEXTS.nothing },
  ...{ before: 0, upTo: 0, total: 0, fixedRate: 0, agreed: null, categoryNo: null, sellerNo: 0, now: 0 },
};

/** What a row shows of a line. */
function recordOf(
  analysis: TeamAnalysis,
  line: StatementLine,
  numbers: Readonly<Record<"categoryNo" | "sellerNo", (name: string) => number | null>>,
  joint: ReturnType<typeof jointCells>,
): Readonly<Record<Recorded, Content>> {
  const texts = STATEMENT_TEXTS;
  const { settlement, seller, base, place, fixedRate, isNow } = line;
  const reason = reasonText(analysis, line);
  return {
    ...{ seller: seller || BOARD_TEXTS.noSeller, base, share: joint.share ?? line.share, fixedRate },
    ...{ ...place, ...joint.place },
    agreed: joint.mayAgree ? analysis.plan.agreedShare({ ...settlement, seller }) : null,
    order: settlement.order || texts.rowOf({ row: rowName(analysis.source, settlement.row) }),
    date: new Day(Math.floor(line.date)),
    category: settlement.category,
    reason: joint.misshared === null ? reason : f`IF(${joint.misshared},${texts.misshared},${reason})`,
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
  const { lines } = analysis;
  const rows = Math.max(1, lines.length);
  const cell = (): Handle => new Handle(rows);
  const cells = { base: cell(), share: cell(), agreed: cell(), before: cell(), upTo: cell() };
  const record = (line: StatementLine, i: number) =>
    recordOf(analysis, line, numbers, jointCells(rates.joint, lines, i, cells));
  const small = { style: "note" } as const;
  const { seller, order, base, ...rest } = recordColumns(lines.length === 0 ? [NO_LINE] : lines.map(record), {
    seller: [TERMS.seller, "text"],
    order: [texts.order, "text"],
    base: [texts.base, "money", { handle: cells.base }],
    date: [TERMS.date, "date"],
    category: [PLAN_TEXTS.category, "text"],
    share: [texts.share, "pace", { handle: cells.share }],
    reason: [texts.reason, "textAfterNumber"],
    before: [texts.before, "money", { ...small, handle: cells.before }],
    upTo: [texts.upTo, "money", { ...small, handle: cells.upTo }],
    total: [texts.total, "money", small],
    fixedRate: [texts.fixedRate, "percent", small],
    agreed: [texts.agreed, "percent", { ...small, handle: cells.agreed }],
    categoryNo: [texts.categoryNo, "count", small],
    sellerNo: [texts.sellerNo, "count", small],
    now: [texts.now, "count", small],
  });
  return table<ShownKey | WorkingKey>(rows, {
    ...{ seller, order, base },
    rate: column(PLAN_TEXTS.rate, "percent", (row) => rateOf(row, rates)),
    amount: column(TERMS.commission, "money", ({ base, rate, share }) => f`ROUND(${base}*${rate}*${share},2)`),
    ...rest,
  });
}

/** Cells of a column in which a share of 0 to 1 may be typed, each kept under the key of its row; a key stands once. */
function keepTyped(
  sheet: SheetBuilder,
  cells: Handle,
  { label, note }: Readonly<Record<"label" | "note", Text>>,
  keys: readonly (readonly [row: number, key: string])[],
): void {
  for (const [key, row] of new Map(keys.map(([at, each]) => [each, at]).reverse() as [string, number][])) {
    const input = { key, label, note, allowed: note, value: null, format: "percent", ignoreBlank: true } as const;
    sheet.style(cells.at(row), "input");
    makeInput(sheet, cells.at(row), { ...input, rule: { type: "decimal", min: 0, max: 1 } });
  }
}

/** What an order of an earlier period was paid at, and what sellers have of one that they closed together, where orders have a number. */
function keepInputs(sheet: SheetBuilder, { column }: StatementTable, analysis: TeamAnalysis, joint: JointOrders): void {
  const texts = STATEMENT_TEXTS;
  const { lines } = analysis;
  const numbered = (rows: readonly number[]): number[] => rows.filter((row) => lines[row]!.settlement.order !== "");
  const sold = (row: number) => ({ ...lines[row]!.settlement, seller: lines[row]!.seller, day: lines[row]!.date });
  const returned = numbered([...lines.keys()].filter((row) => lines[row]!.reason === "earlierReturn"));
  const rates = returned.map((row) => [row, paidRateKey(sold(row))] as const);
  keepTyped(sheet, column.fixedRate, { label: texts.fixedRate, note: texts.fixedRateHelp }, rates);
  const shares = numbered(agreedRows(joint)).map((row) => [row, agreedShareKey(sold(row))] as const);
  keepTyped(sheet, column.agreed, { label: texts.agreed, note: texts.agreedHelp }, shares);
}

/** Lays the sheet out. */
export function statementSheet(
  sheet: SheetBuilder,
  { lines, categories, joint }: Rates & { readonly lines: StatementTable },
  analysis: TeamAnalysis,
): void {
  const absent = [...(categories === null ? ["category"] : []), ...(joint.sharers.size === 0 ? ["agreed"] : [])];
  const keys = lines.keys.filter((key) => !absent.includes(key));
  const { amount, date, reason } = lines.column;
  const texts = STATEMENT_TEXTS;
  const wrong = f`COUNTIF(${reason},${texts.misshared})`;
  const action = joint.sharers.size === 0 ? f`${texts.action}` : f`IF(${wrong}>0,${texts.correct},${texts.action})`;
  const shown = {
    period: f`${periodText(analysis.period)}`,
    n: countText(f`COUNT(${date})`),
    money: moneyText(f`SUM(${amount})`),
  };
  sheetOf(sheet, {
    title: texts.name,
    headline: { finding: sentence(texts.finding, shown), action },
    width: keys.indexOf("before"),
    sections: [tableOf(null, lines, { keys, name: "CommissionStatement" })],
    freeze: { rows: lines.column.seller.above(0) },
  });
  keepInputs(sheet, lines, analysis, joint);
  sheet.printBefore(lines.column.before.place.column);
}
