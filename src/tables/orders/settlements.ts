/**
 * What sellers are paid on: every order as it was paid, and what of it came back, each with its day. Orders that came back whole do not
 * count as orders, but stand here. Read only when a sheet needs it.
 */
import type { Steps } from "../../domain/steps";
import { fromMoneyUnits, toMoneyUnits } from "../../domain/maths/whole";
import { isBlank, plainText } from "../cells/cell";
import type { Orders } from "../orders";
import type { Cell } from "../source";
import type { OrderAmounts } from "./amounts";
import { LineSums } from "./line-sums";
import { codeOf } from "./reasons";
import type { OrderTable } from "./table";

/** An order, or its part of one category. */
export interface Settlement {
  /** Its number as written; "" where the table has none. */
  readonly order: string;
  /** Its first body row. */
  readonly row: number;
  /** When it was paid. */
  readonly date: number;
  /** Who closed it, together where there are several; nobody where it says none. */
  readonly sellers: readonly string[];
  /** "" where it says none. */
  readonly category: string;
  readonly paid: number;
  /** What its goods cost; null where no line states it. */
  readonly cost: number | null;
  /** What came back; the day is the order's where the table does not say when. */
  readonly returns: readonly { readonly date: number; readonly amount: number }[];
}

/** What has been read of the orders that count. */
type Read = Pick<Orders, "date" | "amount" | "seller" | "sellers" | "orderOfRow">;

/** One order and category while its rows are gathered. */
interface Part {
  readonly rows: number[];
  readonly returned: Map<number, number>;
  /** Of what came back, that of the column of refunds. */
  refunds: number;
}

const REFUNDED = codeOf("refunded");
const SELLERS = /\s*[/、,，;；&＆+＋|]\s*/;

/** Names that one cell holds, each once. */
export function namesIn(cell: string): readonly string[] {
  return [...new Set(cell.split(SELLERS).filter((name) => name !== ""))];
}

const textOf = (cell: Cell): string => (isBlank(cell) ? "" : plainText(String(cell)));

/** Net of what came back, they are the orders that count. @param read What has been read of those. */
export const listSettlements = (table: OrderTable, amounts: OrderAmounts, read: Read): Steps<readonly Settlement[]> =>
  new Settlements(table, amounts, read).list();

/** Rows, or parts, after which a page may take its turn. */
const STEP = 5_000;

class Settlements {
  private readonly parts: Part[] = [];
  private readonly byKey = new Map<string, number>();

  constructor(
    private readonly table: OrderTable,
    private readonly amounts: OrderAmounts,
    private readonly read: Read,
  ) {}

  *list(): Steps<readonly Settlement[]> {
    const { reasons, rows, orders } = this.table;
    const [paid, costs] = [new LineSums(rows, orders.multiLine), new LineSums(rows, orders.multiLine)];
    const sums = { paid, costs };
    for (let row = 0; row < rows; row++) {
      if (reasons[row] === 0 || (reasons[row] === REFUNDED && this.amounts.level === "line")) this.add(row, sums);
      else if (reasons[row] === REFUNDED && this.orderIsGone(row)) this.add(row, sums);
      if (row % STEP === STEP - 1) yield;
    }
    const sum = (of: LineSums, part: number): number | null =>
      of.has(part) ? of.amount(part, this.amounts.level) : null;
    const settled: Settlement[] = [];
    for (const [i, part] of this.parts.entries()) {
      settled.push(...this.settlement(part, sum(paid, i) ?? 0, sum(costs, i)));
      if (i % STEP === STEP - 1) yield;
    }
    return settled;
  }

  /** Whether no row of the order counts, so that it is no order any more. */
  private orderIsGone(row: number): boolean {
    return !this.aliveOrders().has(this.table.orders.orderOf[row]!);
  }

  private alive: Set<number> | null = null;
  private aliveOrders(): Set<number> {
    const { reasons, orders } = this.table;
    return (this.alive ??= new Set(Array.from(orders.orderOf).filter((_, row) => reasons[row] === 0)));
  }

  /** The part that a row belongs to. Amounts that repeat the order's total are not parted. */
  private partOf(row: number): number {
    const order = this.table.orders.orderOf[row]!;
    const category = this.amounts.level === "line" ? textOf(this.table.columns.category?.at(row)) : "";
    const key = `${order} ${category.toLowerCase()}`;
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const made = this.parts.push({ rows: [], returned: new Map(), refunds: 0 }) - 1;
    this.byKey.set(key, made);
    return made;
  }

  private add(row: number, { paid, costs }: Readonly<Record<"paid" | "costs", LineSums>>): void {
    const { columns, reasons } = this.table;
    const at = this.partOf(row);
    const part = this.parts[at]!;
    part.rows.push(row);
    const amount = this.table.reader("amount")(columns.amount?.at(row));
    const refund = Math.abs(this.table.reader("refund")(columns.refund?.at(row)) || 0);
    if (amount > 0) paid.add(at, amount);
    const cost = amount < 0 ? Number.NaN : Math.abs(this.table.reader("cost")(columns.cost?.at(row)));
    if (!Number.isNaN(cost)) costs.add(at, cost);
    if (reasons[row] === REFUNDED && amount > 0) this.giveBack(part, -1, amount);
    else if (amount < 0) this.giveBack(part, row, -amount);
    else if (refund > 0) {
      this.giveBack(part, -1, refund);
      part.refunds += toMoneyUnits(refund);
    }
  }

  /** @param row Whose date is the day of the return; −1 for the order's. */
  private giveBack({ returned }: Part, row: number, amount: number): void {
    const serial = row < 0 ? Number.NaN : this.table.reader("date")(this.table.columns.date?.at(row));
    const day = Number.isNaN(serial) ? 0 : serial;
    returned.set(day, (returned.get(day) ?? 0) + toMoneyUnits(amount));
  }

  /** None for one without a day or an amount. */
  private settlement({ rows, returned, refunds }: Part, gross: number, cost: number | null): Settlement[] {
    const { table, read, amounts } = this;
    const [row] = rows as [number];
    const kept = rows.map((each) => read.orderOfRow[each]!).find((each) => each >= 0) ?? -1;
    const serials = rows.map((each) => table.reader("date")(table.columns.date?.at(each)));
    const date = kept >= 0 ? read.date[kept]! : Math.min(...serials.filter((serial) => !Number.isNaN(serial)));
    const back = [...returned.values()].reduce((sum, units) => sum + units, 0);
    const own = toMoneyUnits(gross) + (amounts.refundsIncluded ? refunds : 0);
    // Quantity × price has no column of its own: what an order brought is known of those that count.
    const paid = table.columns.amount || kept < 0 ? own : toMoneyUnits(read.amount[kept]!) + back;
    // An order that is gone came back whole, whatever its rows say of refunds.
    const returns = kept >= 0 ? [...returned] : [[Math.max(0, ...returned.keys()), paid] as const];
    if (!Number.isFinite(date) || (paid <= 0 && back === 0)) return [];
    const seller = kept >= 0 ? (read.sellers[read.seller[kept]!] ?? "") : textOf(table.columns.seller?.at(row));
    return [
      {
        ...{ order: textOf(table.columns.order?.at(row)), row, date, sellers: namesIn(seller) },
        category: textOf(table.columns.category?.at(row)),
        ...{ paid: fromMoneyUnits(paid), cost },
        returns: returns.map(([day, units]) => ({ date: Math.max(day, date), amount: fromMoneyUnits(units) })),
      },
    ];
  }
}
