/**
 * The commission statement: a line an order and a line a return, base × rate × share rounded to the cent. Where a sale stands among its
 * seller's is a value of the refresh; its rate follows the tiers as they stand. Rules §9.
 */
import { group } from "d3-array";
import type { Row } from "../../../plan/cells";
import { type Content, Day } from "../../../plan/content";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import { makeInput } from "../../../plan/sections/inputs-part";
import { countText, moneyText, sentence } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf, tableOf } from "../../../plan/sheet-of";
import { column, type ColumnInput, type Table, table, valueColumn } from "../../../plan/table";
import { rowName } from "../../../tables/source";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import type { TeamAnalysis } from "../model";
import { agreedShareKey, METHOD_TEXTS, paidRateKey, type ReturnedOrder } from "../options";
import { entry, SHARE } from "../../shared/typed-columns";
import { periodHolding, periodText } from "../period";
import type { StatementLine } from "../statement";
import { BOARD_TEXTS } from "../board-texts";
import { PLAN_TEXTS, STATEMENT_TEXTS } from "../texts";
import type { CategoryTable } from "./category-table";
import type { TeamInputs } from "./inputs";
import { agreedRows, jointCells, type JointOrders, type SharedCells } from "./joint-orders";
import { earnedBy, rateReachedBy, type Tiers } from "./tier-tables";

type ShownKey = "seller" | "order" | "base" | "rate" | "amount" | "date" | "category" | "share" | "reason";
type WorkingKey = "before" | "upTo" | "total" | "fixedRate" | "agreed" | "categoryNo" | "sellerNo" | "now";
type StatementKey = ShownKey | WorkingKey;
export type StatementTable = Table<StatementKey>;

/** What rates follow from. */
export interface Rates {
  readonly inputs: TeamInputs;
  readonly tiers: Tiers;
  readonly categories: CategoryTable | null;
  readonly joint: JointOrders;
}

/** @param misshared Whether the shares of its order come to another whole; null for an order of one seller. */
function reasonOf(
  { period }: TeamAnalysis,
  { reason, settlement }: StatementLine,
  misshared: Expression | null,
): Content {
  const text = STATEMENT_TEXTS.reasons[reason];
  const said = typeof text === "function" ? text({ period: periodText(periodHolding(period, settlement.date)) }) : text;
  return misshared === null ? said : f`IF(${misshared},${STATEMENT_TEXTS.misshared},${said})`;
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

/** The place of a name, from 1, in any case; null for none of the names. */
function numberIn(names: readonly string[]): (name: string) => number | null {
  const numbers = new Map(names.flatMap((name, i) => (name === "" ? [] : [[name.toLowerCase(), i + 1]])));
  return (name) => numbers.get(name.toLowerCase()) ?? null;
}

/** A column of what stands of each line; `none` where the period has none. */
const columnOf =
  (lines: readonly StatementLine[]) =>
  (
    [heading, format]: readonly [Text, FormatName],
    value: (line: StatementLine, i: number) => Content,
    none: Content = "",
    look: Parameters<typeof valueColumn>[3] = {},
  ) =>
    valueColumn(heading, format, (i) => (lines[i] === undefined ? none : value(lines[i], i)), look);

type Joint = (i: number) => ReturnType<typeof jointCells>;
const SMALL = { style: "note" } as const;

/** What a seller looks at. */
function shownColumns(analysis: TeamAnalysis, rates: Rates, { base, share }: SharedCells, joint: Joint) {
  const texts = STATEMENT_TEXTS;
  const of = columnOf(analysis.lines);
  const orderOf = ({ order, row }: StatementLine["settlement"]): Content =>
    order || texts.rowOf({ row: rowName(analysis.source, row) });
  const reason = (line: StatementLine, i: number) => reasonOf(analysis, line, joint(i).misshared);
  return {
    seller: of([TERMS.seller, "text"], ({ seller }) => seller || BOARD_TEXTS.noSeller),
    order: of([texts.order, "text"], ({ settlement }) => orderOf(settlement)),
    base: of([texts.base, "money"], (line) => line.base, 0, { handle: base }),
    rate: column<StatementKey>(PLAN_TEXTS.rate, "percent", (row) => rateOf(row, rates)),
    amount: column<StatementKey>(TERMS.commission, "money", (row) => f`ROUND(${row.base}*${row.rate}*${row.share},2)`),
    date: of([TERMS.date, "date"], ({ date }) => new Day(Math.floor(date))),
    category: of([PLAN_TEXTS.category, "text"], ({ settlement }) => settlement.category),
    share: of([texts.share, "pace"], (line, i) => joint(i).share ?? line.share, 1, { handle: share }),
    reason: of([texts.reason, "textAfterNumber"], reason, texts.nothing),
  };
}

/** What its rate follows from. */
function workingColumns({ lines, plan, ...named }: TeamAnalysis, cells: SharedCells, joint: Joint) {
  const texts = STATEMENT_TEXTS;
  const of = columnOf(lines);
  const place = (key: "before" | "upTo" | "total", handle?: Handle) =>
    of([texts[key], "money"], (line, i) => (joint(i).place ?? line.place)[key], 0, { ...SMALL, handle });
  const agreed = ({ settlement, seller }: StatementLine, i: number) =>
    joint(i).mayAgree ? plan.agreedShare({ ...settlement, seller }) : null;
  const [categoryNo, sellerNo] = [numberIn(named.categories), numberIn(named.rows.map(({ seller }) => seller))];
  return {
    ...{ before: place("before", cells.before), upTo: place("upTo", cells.upTo), total: place("total") },
    fixedRate: of([texts.fixedRate, "percent"], ({ fixedRate }) => fixedRate, 0, SMALL),
    agreed: of([texts.agreed, "percent"], agreed, null, { ...SMALL, handle: cells.agreed }),
    categoryNo: of([texts.categoryNo, "count"], ({ settlement }) => categoryNo(settlement.category), null, SMALL),
    sellerNo: of([texts.sellerNo, "count"], ({ seller }) => sellerNo(seller) ?? 0, 0, SMALL),
    now: of([texts.now, "count"], ({ isNow, seller }) => (isNow && seller !== "" ? 1 : 0), 0, SMALL),
  };
}

/** One row without a figure where the period has no lines. */
export function statementTable(analysis: TeamAnalysis, rates: Rates): StatementTable {
  const { lines } = analysis;
  const rows = Math.max(1, lines.length);
  const cell = (): Handle => new Handle(rows);
  const cells = { base: cell(), share: cell(), agreed: cell(), before: cell(), upTo: cell() };
  const joint: Joint = (i) => jointCells(rates.joint, lines, i, cells);
  return table<StatementKey>(rows, {
    ...shownColumns(analysis, rates, cells, joint),
    ...workingColumns(analysis, cells, joint),
  });
}

/** What an order of an earlier period was paid at, and what sellers have of one that they closed together, where orders have a number. */
function keepInputs(
  sheet: SheetBuilder,
  { column }: StatementTable,
  { lines }: TeamAnalysis,
  joint: JointOrders,
): void {
  const { fixedRate, fixedRateHelp, agreed, agreedHelp } = STATEMENT_TEXTS;
  /** Each cell is kept under the key of its row; a key stands once. */
  const keep = (
    cells: Handle,
    input: ColumnInput,
    rows: readonly number[],
    keyOf: (sold: ReturnedOrder) => string,
  ): void => {
    const numbered = rows.filter((row) => lines[row]!.settlement.order !== "");
    const byKey = group(numbered, (row) =>
      keyOf({ ...lines[row]!.settlement, seller: lines[row]!.seller, day: lines[row]!.date }),
    );
    for (const [key, [row]] of byKey) {
      sheet.style(cells.at(row!), "input");
      makeInput(sheet, cells.at(row!), { ...input, key, value: null, format: "percent" });
    }
  };
  const returned = [...lines.keys()].filter((row) => lines[row]!.reason === "earlierReturn");
  keep(column.fixedRate, entry(fixedRate, SHARE, fixedRateHelp), returned, paidRateKey);
  keep(column.agreed, entry(agreed, SHARE, agreedHelp), agreedRows(joint), agreedShareKey);
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
