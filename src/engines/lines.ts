/**
 * The rows of an order table as SQL reads them: each with its order, or with the reason that leaves it out whatever its order is. Columns
 * of the layers have short names of their own, because an alias that is used again in the same SELECT may be taken for its expression.
 */
import { ORDER_REASONS, type OrderReason, type OrderRole } from "../tables/orders";
import { isPaymentTime } from "../tables/orders/dates";
import type { OrderPlatform } from "../tables/orders/platform";
import type { ColumnRoles, Source } from "../tables/source";
import type { ReadName, ReadRole } from "./columns";
import type { Dialect, Lookup } from "./dialect";

/** Stands before the reason where an order's number would be. */
export const REASON_MARK = "\u0001";
/** A further line under merged cells: it belongs to the order above, which a set of rows does not tell. */
export const CONTINUED = "continued";

interface CellRead {
  readonly cell: string;
  readonly lookup: Lookup;
}

/** Cells of the rows: what each says, or why it says nothing. */
export interface ReadCells {
  readonly dialect: Dialect;
  readonly source: Source;
  readonly roles: ColumnRoles<OrderRole>;
  readonly platform: OrderPlatform | null;
  readonly relation: string;
  /** By name, the cell as text and how it is looked up. */
  readonly cells: ReadonlyMap<ReadName, CellRead>;
  /** What a figure of 1 stands for. */
  readonly scaleOf: (role: ReadRole) => number;
  /** Whether some row has an order number; else each is an order. */
  readonly numbered: boolean;
  /** Whether rows without a status take that of their order. */
  readonly blankStatuses: boolean;
}

const NAMES = ["order", "customer", "product", "category", "seller", "channel", "status"] as const;
const LABELLED = ["product", "category", "seller", "channel", "status"] as const;
/** Names of what is read of a cell in the inner layer: its key or value, and its flag. */
const keyName = (name: ReadName): string => `k_${name}`;
const flagName = (name: ReadName): string => `f_${name}`;

/** The rank of a reason, by which a blank status follows the others of its order; 0 for a row that counts. */
const rankOf = (reason: OrderReason): number => Object.keys(ORDER_REASONS).indexOf(reason) + 1;
const STATUS_REASONS = ["cancelled", "refunded", "unpaid"] as const;

/** Every cell read: ids and names as texts, dates as serials, money as whole ten-thousandths. */
function readLayer({ dialect, relation, cells, scaleOf }: ReadCells): string {
  const selected = [...cells].flatMap(([name, cell]) => [
    `${readCell(dialect, name, cell, scaleOf)} AS ${keyName(name)}`,
    `${cell.lookup.flag} AS ${flagName(name)}`,
  ]);
  return `SELECT ${selected.join(", ")} FROM ${relation} ${[...cells.values()].map(({ lookup }) => lookup.join).join(" ")}`;
}

function readCell(
  { units, number, serial, text, double }: Dialect,
  name: ReadName,
  { cell, lookup }: CellRead,
  scaleOf: ReadCells["scaleOf"],
): string {
  if (name === "date") return lookup.value(serial(cell));
  if (name === "amount") return lookup.value(double(scaled(units(cell), scaleOf(name))));
  if (name === "units" || name === "unitPrice") return lookup.value(scaled(number(cell), scaleOf(name)));
  if (name === "order" || name === "customer" || name === "product") return lookup.key(cell);
  return lookup.key(text(""));
}

const scaled = (expression: string, scale: number): string => (scale === 1 ? expression : `${expression} * ${scale}`);

type Case = readonly [condition: string, value: string];

const caseOf = (cases: readonly Case[], otherwise: string): string =>
  cases.length === 0
    ? otherwise
    : `CASE ${cases.map(([condition, value]) => `WHEN ${condition} THEN ${value}`).join(" ")} ELSE ${otherwise} END`;

/** The plainest reasons of a row, under the names they have in a column. */
type Refined = Readonly<Record<"blankRow" | "errorCell" | "totalRow", string>>;
const PLAINEST: Refined = { blankRow: "blankRow", errorCell: "errorCell", totalRow: "totalRow" };
/** Of a row without an amount, which counts where its order has one. */
export const MISSING = { blankRow: "noAmount", errorCell: "missing.errorCell", totalRow: "missing.totalRow" } as const;

/** Conditions and reasons of one row, over the inner layer. */
class RowRules {
  constructor(private readonly read: ReadCells) {}

  private has(name: ReadName): boolean {
    return this.read.cells.has(name);
  }

  private flagged(names: readonly ReadName[], flag: string): string[] {
    const { text } = this.read.dialect;
    return names.filter((name) => this.has(name)).map((name) => `${flagName(name)} = ${text(flag)}`);
  }

  /** The plainest reason of a row that fails for another: blank, an error in some cell, a total. */
  refined(reason: string, { blankRow, errorCell, totalRow }: Refined = PLAINEST): string {
    const { text } = this.read.dialect;
    const all = [...this.read.cells.keys()].filter((name) => name !== "labels");
    return caseOf(
      [
        [this.flagged(all, "blank").join(" AND "), text(blankRow)],
        [this.flagged(all, "error").join(" OR "), text(errorCell)],
        [this.flagged(all, "total").join(" OR "), text(totalRow)],
      ],
      text(reason),
    );
  }

  /** Why the row belongs to no order: it is a total, or its order number is none. */
  orderlessReason(): string {
    return caseOf([...this.totalCases(), ...this.orderCases()], this.read.dialect.text(""));
  }

  /** States that do not count, and customers that are errors or labels. */
  stateReason(): string {
    const { text } = this.read.dialect;
    const cases: Case[] = this.has("status") ? this.statusCases() : [];
    if (this.has("customer")) {
      cases.push([this.flagged(["customer"], "error")[0]!, text("errorCell")]);
      cases.push([this.flagged(["customer"], "total")[0]!, text("totalRow")]);
    }
    return caseOf(cases, text(""));
  }

  private totalCases(): Case[] {
    const { text } = this.read.dialect;
    const likely = LABELLED.filter((name) => this.has(name)).flatMap((name) => {
      const others = this.flagged(
        NAMES.filter((other) => other !== name),
        "blank",
      );
      return others.length === 0 ? [] : [`${flagName(name)} = ${text("likely")} AND (${others.join(" OR ")})`];
    });
    return [...this.flagged(["labels", ...LABELLED], "total"), ...likely].map((is): Case => [is, text("totalRow")]);
  }

  /** Whether nothing says what the row is of, so that it may be the sum of others. */
  nameless(): string {
    const blank = this.flagged(NAMES, "blank");
    return blank.length === 0 ? "0" : `CASE WHEN ${blank.join(" AND ")} THEN 1 ELSE 0 END`;
  }

  private orderCases(): Case[] {
    const { dialect, platform, numbered } = this.read;
    if (!numbered) return [];
    const { text, matches } = dialect;
    const noCustomer = this.flagged(["customer"], "blank").map((blank) => ` AND ${blank}`);
    const isTotal = [
      ...this.flagged(["order"], "total"),
      `${flagName("order")} = ${text("likely")}${noCustomer.join("")}`,
    ];
    const isBlank = this.flagged(["order"], "blank")[0]!;
    const silent = [...this.flagged(["customer"], "blank"), ...this.flagged(["date"], "blank")].join(" AND ");
    const continued: Case[] = this.has("product")
      ? [[`${isBlank} AND ${silent} AND ${flagName("product")} <> ${text("blank")}`, text(CONTINUED)]]
      : [];
    const prefix = platform?.cancelPrefix ?? null;
    const cancelled: Case[] =
      prefix === null ? [] : [[matches(keyName("order"), `${prefix}[0-9]+`), text("cancelled")]];
    return [
      ...isTotal.map((is): Case => [is, text("totalRow")]),
      ...cancelled,
      ...continued,
      [isBlank, this.refined("noOrderId")],
      [this.flagged(["order"], "error")[0]!, text("errorCell")],
    ];
  }

  /** What is refunded by a line of its own takes off what it returns. */
  private statusCases(): Case[] {
    const { text } = this.read.dialect;
    return [
      [this.flagged(["status"], "error")[0]!, text("errorCell")],
      [this.isStatus("cancelled"), text("cancelled")],
      [this.isStatus("refunded"), text("refunded")],
      [this.isStatus("unpaid"), this.refined("unpaid")],
    ];
  }

  private isStatus(reason: (typeof STATUS_REASONS)[number]): string {
    const { text } = this.read.dialect;
    const is = `${keyName("status")} = ${text(reason)}`;
    return reason === "refunded"
      ? `${is} AND NOT (${keyName("amount")} < 0 AND ${flagName("amount")} = ${text("")})`
      : is;
  }

  /** Why the row's own date does not count; "" where it has one. */
  dateReason(): string {
    const { text } = this.read.dialect;
    const { status } = this.read.roles;
    const unpaid = isPaymentTime(this.read);
    const stated = status === undefined ? [] : [`${flagName("status")} <> ${text("blank")}`];
    const none: Case[] = unpaid && stated.length > 0 ? [[stated[0]!, this.refined("noDate")]] : [];
    return caseOf(
      [
        [`${flagName("date")} = ${text("")}`, text("")],
        [`${flagName("date")} = ${text("error")}`, text("errorCell")],
        [`${flagName("date")} = ${text("ambiguous")}`, text("ambiguousDate")],
        [`${flagName("date")} = ${text("blank")}`, caseOf(none, this.refined(unpaid ? "unpaid" : "noDate"))],
      ],
      this.refined("unreadableDate"),
    );
  }

  /** Why the row's own amount does not count, and why it is missing where its order has none; "" where it has one. */
  amountReason(): string {
    const { text } = this.read.dialect;
    return caseOf(
      [
        // A row whose date is an error brings its order nothing, though the order has another day.
        [`${flagName("date")} = ${text("error")}`, text("errorCell")],
        [`${flagName("amount")} = ${text("")}`, text("")],
        [`${flagName("amount")} = ${text("blank")}`, this.refined("noAmount", MISSING)],
        [`${flagName("amount")} = ${text("error")}`, text("errorCell")],
      ],
      this.refined("unreadableAmount"),
    );
  }

  /** 0 where the status counts, −1 where it is blank, else its rank. */
  statusRank(): string {
    const { text } = this.read.dialect;
    if (!this.has("status")) return "0";
    return caseOf(
      [
        [`${flagName("status")} = ${text("blank")}`, "-1"],
        [`${flagName("status")} = ${text("error")}`, `${rankOf("errorCell")}`],
        ...STATUS_REASONS.map((reason): Case => [this.isStatus(reason), `${rankOf(reason)}`]),
      ],
      "0",
    );
  }
}

/** Where the cells of a name stand in the inner layer, or nothing of the kind. */
const keyOr = ({ cells }: ReadCells, name: ReadName, otherwise: string): string =>
  cells.has(name) ? keyName(name) : otherwise;

/** `pr` the product, `qt` units, 1 where they are not stated, and `wo` what they cost by their price, or the units without prices. */
function sellingSql(read: ReadCells, unit: string | null): string {
  const { text, double } = read.dialect;
  const units = double(unit === null ? "1" : `CASE WHEN ${unit} THEN ${keyName("units")} ELSE 1 END`);
  const priced = `CASE WHEN ${flagName("unitPrice")} = ${text("")} THEN ${keyName("unitPrice")} ELSE 0 END`;
  const worth = read.cells.has("unitPrice") ? double(`${units} * ${priced}`) : units;
  return `${keyOr(read, "product", text(""))} AS pr, ${units} AS qt, ${worth} AS wo`;
}

/**
 * One row a row of the table: `o` the order's number, "" where rows have none, or the reason behind its mark; `cu`, `se`; `da` 0 for none and `dr` why; `am` and `ar`
 * why there is none; `un`, and `us` 1 where units are stated; `pr`, `qt`, `wo` as `sellingSql` has them; `ct` 1 where the row counts if its
 * order does, `nl` 1 where it names nothing.
 */
export function linesSql(read: ReadCells): string {
  const { text, double } = read.dialect;
  const rules = new RowRules(read);
  const inner =
    `SELECT *, ${rules.orderlessReason()} AS orr, ${rules.stateReason()} AS str, ${rules.dateReason()} AS dr, ` +
    `${rules.amountReason()} AS ar, ${rules.statusRank()} AS sr FROM (${readLayer(read)}) AS read_cells`;
  const [none, mark] = [text(""), text(REASON_MARK)];
  const order = read.numbered ? keyName("order") : none;
  const own = `CASE WHEN orr <> ${none} THEN concat(${mark}, orr) WHEN str <> ${none} THEN concat(${mark}, str) ELSE ${order} END`;
  const reads = ["", ...Object.values(MISSING)].map((reason) => `ar = ${text(reason)}`).join(" OR ");
  const unit = read.cells.has("units") ? `${flagName("units")} = ${none} AND (${reads})` : null;
  const seller = read.cells.has("seller") ? `CASE WHEN ${reads} THEN ${keyName("seller")} ELSE ${none} END` : none;
  const stated = (value: string): string => (unit === null ? "0" : `CASE WHEN ${unit} THEN ${value} ELSE 0 END`);
  const columns =
    `${keyOr(read, "customer", none)} AS cu, ${seller} AS se, ${keyName("date")} AS da, dr, ` +
    `${keyName("amount")} AS am, ar, ${double(stated(keyName("units")))} AS un, ${stated("1")} AS us, ` +
    `${sellingSql(read, unit)}, CASE WHEN ${reads} THEN 1 ELSE 0 END AS ct, ${rules.nameless()} AS nl`;
  if (!read.blankStatuses || !read.numbered) return `SELECT ${own} AS o, ${columns} FROM (${inner}) AS row_reasons`;
  return inheritedSql(read, { inner, own, columns, unpaid: rules.refined("unpaid") });
}

/** A row without a status goes the way of its order's others: it counts where one of them does, else it has the least of their reasons. */
function inheritedSql(
  { dialect: { text, countWhere, least, join } }: ReadCells,
  { inner, own, columns, unpaid }: Readonly<Record<"inner" | "own" | "columns" | "unpaid", string>>,
): string {
  const order = keyName("order");
  const dead =
    `SELECT ${order} AS dead_order, ${least("sr", "sr > 0", "0")} AS dead_rank FROM (${inner}) AS row_reasons ` +
    `WHERE orr = ${text("")} GROUP BY ${order} HAVING ${countWhere("sr = 0")} = 0 AND ${countWhere("sr > 0")} > 0`;
  const reasons = Object.keys(ORDER_REASONS) as OrderReason[];
  const follows = (["cancelled", "refunded", "unpaid", "errorCell"] as const).map((reason) => {
    const followed = `sr = -1 AND dead_rank = ${reasons.indexOf(reason) + 1}`;
    const left = reason === "unpaid" ? unpaid : text(reason);
    return `WHEN orr = ${text("")} AND ${followed} THEN concat(${text(REASON_MARK)}, ${left})`;
  });
  return (
    `SELECT CASE ${follows.join(" ")} ELSE ${own} END AS o, ${columns} FROM ` +
    join(`(${inner}) AS row_reasons`, `(${dead}) AS dead_orders`, [order, "dead_order"])
  );
}
