/**
 * The columns of an order table that an engine reads, which of their cells it reads by itself, and the cells that are looked up: read once
 * each, by the same code that reads tables in memory.
 */
import { isNobody } from "../domain/customers/nobody";
import { toMoneyUnits } from "../domain/maths/whole";
import { isBlank, isErrorCell, plainText } from "../tables/cells/cell";
import { CellColumn } from "../tables/cells/cell-column";
import { isAmbiguousDate, isNoDate } from "../tables/cells/parse-date";
import { ORDER_STATUSES } from "../tables/cells/parse-status";
import { StatusColumn } from "../tables/cells/statuses";
import { isLikelyTotalLabel, isTotalLabel } from "../tables/cells/total-label";
import { firstHasRole } from "../tables/define";
import { type Given, OpenTable } from "../tables/open-table";
import { ORDER_REASONS, type OrderReason, type OrderRole } from "../tables/orders";
import { ORDER_ROLES } from "../tables/orders/roles";
import { noNumbers } from "../tables/orders/table";
import type { ColumnRoles, Source } from "../tables/source";
import { type Dialect, PLAIN_COUNT, PLAIN_ID, PLAIN_MONEY } from "./dialect";
import type { Dictionary, Engine, Entry } from "./engine";

/** Roles whose cells an engine reads. */
const READ_ROLES = [
  "order",
  "customer",
  "date",
  "amount",
  "units",
  "unitPrice",
  "status",
  "seller",
  "channel",
  "product",
  "category",
  "currency",
] as const satisfies readonly OrderRole[];
export type ReadRole = (typeof READ_ROLES)[number];
/** A column of the table: by its role, or the first one where totals may be labelled. */
export type ReadName = ReadRole | "labels";

type MoneyRole = "amount" | "unitPrice";
const isMoney = (name: ReadName): name is MoneyRole => name === "amount" || name === "unitPrice";

/** Roles that decide which orders count, or for how much, by rules that stand in no SQL. */
const NOT_READ = [
  "adjusted",
  "lineStatus",
  "afterSale",
  "kind",
  "original",
  "cancelledAt",
  "refund",
  "customerType",
] as const satisfies readonly OrderRole[];

export interface OrderFile extends Omit<Given, "labels"> {
  readonly source: Source;
  readonly roles: ColumnRoles<OrderRole>;
}

/** What an engine reads of a table. */
interface ReadColumn {
  readonly name: ReadName;
  /** The cell as text. */
  readonly cell: string;
  readonly dictionary: Dictionary;
  /** Rows whose cells need no dictionary, and of these such with a mark. */
  readonly plain: number;
  readonly marked: number;
}

/** The columns by name, and the table that their readings and statuses were decided in. */
export interface ReadColumns {
  readonly columns: readonly ReadColumn[];
  /** Whether some row has an order number. */
  readonly numbered: boolean;
  /** By a seller's name as it is compared, the name as it is written. */
  readonly sellers: ReadonlyMap<string, string>;
  readonly open: OpenTable<OrderRole, OrderReason>;
}

/** Stands for cells that need no dictionary, and for those of them with the mark that is counted. */
const PLAIN = "\u0001";
const MARKED = "\u0002";

/** Ids of more digits than Excel keeps, the last ones zeros. */
const LOST = "[1-9][0-9]{12,}000";
/** What may label a total, by its characters. */
const LABEL =
  ".*([Tt][Oo][Tt][Aa][Ll]|[Ss][Uu][Mm]|[Aa][Vv][Ee]?[Rr]?[Gg]|[Mm][Ee][Aa]?[Dd]?[Ii]?[Aa]?[Nn]|计|計|总|總|均|和).*";
const EMAIL = "[a-z0-9._+-]+@[a-z0-9.-]+";
const MASKING = ".*(redacted|anonymi|masked).*";

/** The condition under which SQL reads a cell as the product's own reader does; null where every text is looked up. */
export function plainIn({ matches, serial }: Dialect, name: ReadName, cell: string): string | null {
  if (name === "order") return matches(cell, PLAIN_ID);
  if (name === "customer")
    return `(${matches(cell, PLAIN_ID)} OR ${matches(cell, EMAIL)} AND NOT ${matches(cell, MASKING)})`;
  if (isMoney(name)) return matches(cell, PLAIN_MONEY);
  if (name === "units") return matches(cell, PLAIN_COUNT);
  if (name === "date") return `${serial(cell)} > 0`;
  return name === "labels" ? `NOT ${matches(cell, LABEL)}` : null;
}

/** The condition under which a plain cell is counted apart: an id that has lost digits, money with decimals. */
function markIn({ matches }: Dialect, name: ReadName, cell: string): string | null {
  if (name === "order") return `${cell} LIKE '%000' AND ${matches(cell, LOST)}`;
  return isMoney(name) ? `${cell} LIKE '%.%'` : null;
}

function surveyed(dialect: Dialect, name: ReadName, cell: string): string {
  const plain = plainIn(dialect, name, cell);
  if (plain === null) return cell;
  const [one, other] = [dialect.text(PLAIN), dialect.text(MARKED)];
  const mark = markIn(dialect, name, cell);
  const found = mark === null ? one : `CASE WHEN ${mark} THEN ${other} ELSE ${one} END`;
  return `CASE WHEN ${plain} THEN ${found} ELSE ${cell} END`;
}

/** So many cells are enough to decide how a column is read; each different one is among them. */
const EVIDENCE = 200_000;

/** The cells of a column in the proportions in which they stand in the table. */
function evidenceOf(entries: readonly (readonly [string, number])[], name: ReadName): string[] {
  const all = entries.reduce((sum, [, rows]) => sum + rows, 0);
  const share = Math.min(1, EVIDENCE / Math.max(1, all));
  return entries.flatMap(([cell, rows]) => {
    if (cell === PLAIN) return [];
    const shown = cell === MARKED ? (isMoney(name) ? "0.50" : "") : cell;
    return shown === "" ? [] : new Array<string>(Math.max(1, Math.round(rows * share))).fill(shown);
  });
}

type Tallies = ReadonlyMap<ReadName, readonly (readonly [string, number])[]>;

/** The table of the cells that are looked up, in which columns are decided as in any table. */
function openEvidence({ source, roles, ...given }: OrderFile, tallies: Tallies): OpenTable<OrderRole, OrderReason> {
  const columns = [...tallies].flatMap(([name, entries]) =>
    name === "labels" ? [] : [[name, CellColumn.ofCells(evidenceOf(entries, name))] as const],
  );
  const shown = new Map(columns);
  const rows = Math.max(0, ...columns.map(([, { rows: own }]) => own));
  return new OpenTable<OrderRole, OrderReason>({
    ...{ source, roles, ...given, rows, columns: Object.fromEntries(shown), labels: null },
    ...{ specs: ORDER_ROLES, reasons: ORDER_REASONS, rules: [] },
  });
}

const NOTHING: Entry = { key: "", value: 0, flag: "" };

/** What a cell says when it says nothing of its role. */
function flagOf(cell: string): string {
  if (isBlank(cell)) return "blank";
  if (isErrorCell(cell)) return "error";
  if (isTotalLabel(cell)) return "total";
  return isLikelyTotalLabel(cell) ? "likely" : "";
}

type ReadEntry = (cell: string) => Entry;

function figureReader(open: OpenTable<OrderRole, OrderReason>, role: MoneyRole | "units"): ReadEntry {
  const read = open.reader(role);
  const toValue = role === "amount" ? toMoneyUnits : (value: number) => value;
  return (cell) => {
    const value = read(cell);
    if (!Number.isNaN(value)) return { ...NOTHING, value: toValue(value) };
    const flag = flagOf(cell);
    return { ...NOTHING, flag: flag === "" || flag === "likely" ? "unread" : flag };
  };
}

function dateReader(open: OpenTable<OrderRole, OrderReason>): ReadEntry {
  const read = open.reader("date");
  return (cell) => {
    const value = read(cell);
    if (!Number.isNaN(value)) return { ...NOTHING, value };
    if (isErrorCell(cell)) return { ...NOTHING, flag: "error" };
    if (isNoDate(cell)) return { ...NOTHING, flag: "blank" };
    return { ...NOTHING, flag: isTotalLabel(cell) ? "total" : isAmbiguousDate(cell) ? "ambiguous" : "unread" };
  };
}

const customerEntry: ReadEntry = (cell) => {
  const name = plainText(cell);
  const flag = flagOf(cell);
  if (flag !== "" && flag !== "likely") return { ...NOTHING, flag };
  if (isNobody(name)) return { ...NOTHING, flag: "nobody" };
  return { ...NOTHING, key: name.includes("@") ? name.toLowerCase() : name };
};

const orderEntry: ReadEntry = (cell) => {
  const flag = flagOf(cell);
  return { ...NOTHING, key: flag === "" || flag === "likely" ? plainText(cell) : "", flag };
};

/** Two spellings that differ by case or blanks around are one name, compared by what they have in common. */
const nameEntry: ReadEntry = (cell) => {
  const flag = flagOf(cell);
  const isName = flag === "" || flag === "total" || flag === "likely";
  return { ...NOTHING, flag, key: isName ? plainText(cell).toLowerCase() : "" };
};

/** Products are told apart as they are written: which of them are one, the sheets decide. */
const productEntry: ReadEntry = (cell) => {
  const flag = flagOf(cell);
  return { ...NOTHING, flag, key: flag === "blank" || flag === "error" ? "" : plainText(cell) };
};

/** The most frequent spelling of each name. */
function spellingsOf(entries: readonly (readonly [string, number])[]): ReadonlyMap<string, string> {
  const ascending = [...entries].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? 1 : -1));
  return new Map(ascending.map(([cell]) => [plainText(cell).toLowerCase(), plainText(cell)]));
}

/** The meaning of each text, and every text listed with its rows. */
function statusEntries(
  open: OpenTable<OrderRole, OrderReason>,
  entries: readonly (readonly [string, number])[],
): ReadEntry {
  const heading = open.headingOf("status");
  const statuses = new StatusColumn({ role: "status", heading }, ORDER_STATUSES, open.choices);
  for (const [cell, rows] of entries) statuses.take(cell, rows);
  open.statuses.push(...statuses.list());
  return (cell) => {
    const flag = flagOf(cell);
    const meaning = flag === "blank" || flag === "error" ? "" : (statuses.take(cell, 0) ?? "counts");
    return { ...NOTHING, flag, key: meaning === "counts" || meaning === "partial" ? "" : meaning };
  };
}

function readerOf(
  name: ReadName,
  open: OpenTable<OrderRole, OrderReason>,
  entries: readonly (readonly [string, number])[],
): ReadEntry {
  if (name === "order") return orderEntry;
  if (name === "customer") return customerEntry;
  if (name === "date") return dateReader(open);
  if (isMoney(name) || name === "units") return figureReader(open, name);
  if (name === "status") return statusEntries(open, entries);
  if (name === "product") return productEntry;
  if (name === "labels") return (cell) => ({ ...NOTHING, flag: isTotalLabel(cell) ? "total" : "" });
  return nameEntry;
}

function readColumn(
  open: OpenTable<OrderRole, OrderReason>,
  [name, entries]: readonly [ReadName, readonly (readonly [string, number])[]],
  cell: string,
): ReadColumn {
  const rowsOf = (text: string): number => entries.find(([each]) => each === text)?.[1] ?? 0;
  const looked = entries.filter(([text]) => text !== PLAIN && text !== MARKED);
  const read = readerOf(name, open, looked);
  const dictionary = new Map(looked.map(([text]) => [text, read(text)]));
  const marked = rowsOf(MARKED);
  return { name, cell, dictionary, plain: rowsOf(PLAIN) + marked, marked };
}

/**
 * Decides how the columns are read, by all different cells that SQL does not read by itself and how often they stand there.
 * @throws Problem for a table that an engine cannot read as it is read in memory, and for what the engine refuses.
 */
export async function readColumns(engine: Engine, file: OrderFile): Promise<ReadColumns> {
  const { source, roles } = file;
  const { dialect, mostEntries } = engine;
  const heading = (role: OrderRole): string => source.headers[roles[role] ?? -1] ?? "";
  const odd = NOT_READ.filter((role) => roles[role] !== undefined);
  if (odd.length > 0) throw engine.problems.notRead(odd.map(heading));
  for (const role of ["date", "amount"] as const)
    if (roles[role] === undefined) throw engine.problems.needsColumn(source.name, ORDER_ROLES[role].label);
  const cellOf = (position: number): string => dialect.asText(engine.column(position, source.headers[position]!));
  const cells = new Map<ReadName, string>(
    READ_ROLES.flatMap((role) => (roles[role] === undefined ? [] : [[role, cellOf(roles[role])] as const])),
  );
  if (!firstHasRole(roles)) cells.set("labels", cellOf(0));
  const names = [...cells.keys()];
  const found = await engine.tally(
    names.map((name) => surveyed(dialect, name, cells.get(name)!)),
    mostEntries + 3,
  );
  names.forEach((name, i) => {
    if (found[i]!.length > mostEntries + 2)
      throw engine.problems.tooVaried(name === "labels" ? source.headers[0]! : heading(name), mostEntries);
  });
  const tallies: Tallies = new Map(names.map((name, i) => [name, found[i]!]));
  const open = openEvidence(file, tallies);
  const numbered = tallies.get("order")?.some(([cell]) => !isBlank(cell)) ?? false;
  if (tallies.has("order") && !numbered) open.notes.push(noNumbers(heading("order")));
  const columns = [...tallies].map((each) => readColumn(open, each, cells.get(each[0])!));
  return { open, columns, numbered, sellers: spellingsOf(tallies.get("seller") ?? []) };
}
