/**
 * Products as the orders and the product table name them together: an order line names a product by its code or by its name, and what is
 * sold under a name of several codes is one product with the stock of all.
 */
import { plainText } from "../../tables/cells/cell";
import { inAnyCase } from "../../tables/cells/names";
import type { ProductTraffic } from "../../tables/product-traffic";
import { PRODUCT_FACTS, PRODUCT_SUMS, type ProductFigure, type Products } from "../../tables/products";

/** Two names of one product: they differ at most by case and by blanks around them. */
const keyOf = (name: string): string => inAnyCase(plainText(name));

interface Known {
  /** Whether a name or code is of a product that was sold or is listed. */
  readonly isKnown: (label: string) => boolean;
  readonly placeOf: (label: string) => number;
}

/** The product of each row: by its code where that is known, else by its name. */
const placesOfVisits = ({ sku, name }: ProductTraffic, { isKnown, placeOf }: Known): Int32Array =>
  Int32Array.from(sku, (code, row) => placeOf(code !== "" && (name[row] === "" || isKnown(code)) ? code : name[row]!));

export interface JoinedProduct {
  /** As shown; no two are the same. */
  readonly name: string;
  readonly sku: string;
  readonly category: string;
  /** "" where none is stated. */
  readonly supplier: string;
  /** NaN each where the table does not state it. */
  readonly figures: Readonly<Record<ProductFigure, number>>;
  /** Whether the product table lists it. */
  readonly listed: boolean;
}

export interface JoinedProducts {
  readonly products: readonly JoinedProduct[];
  /** Index into `products` of each name in the orders. */
  readonly ofSold: Int32Array;
  /** And of each row of product traffic. */
  readonly ofVisit: Int32Array;
}

/** Rows of the product table by code, else by name. */
export function rowIndex(table: Products | undefined): (name: string) => readonly number[] {
  const [codes, names] = [new Map<string, number[]>(), new Map<string, number[]>()];
  const add = (index: Map<string, number[]>, name: string, row: number): void => {
    if (name === "") return;
    const rows = index.get(keyOf(name));
    if (rows === undefined) index.set(keyOf(name), [row]);
    else rows.push(row);
  };
  for (let row = 0; row < (table?.count ?? 0); row++) {
    add(codes, table!.sku[row]!, row);
    add(names, table!.name[row]!, row);
  }
  return (name) => codes.get(keyOf(name)) ?? names.get(keyOf(name)) ?? [];
}

function figuresOf(table: Products | undefined, rows: readonly number[]): JoinedProduct["figures"] {
  const figures = {} as Record<ProductFigure, number>;
  /** What is stated adds up. */
  const plus = (sum: number, value: number): number =>
    Number.isNaN(sum) ? value : sum + (Number.isNaN(value) ? 0 : value);
  const firstOf = (known: number, value: number): number => (Number.isNaN(known) ? value : known);
  const fill = (figure: ProductFigure, next: (before: number, value: number) => number): void => {
    let value = Number.NaN;
    for (const row of rows) value = next(value, table![figure][row]!);
    figures[figure] = value;
  };
  for (const figure of PRODUCT_SUMS) fill(figure, plus);
  for (const figure of [...PRODUCT_FACTS, "conversion"] as const) fill(figure, firstOf);
  return figures;
}

function productOf(table: Products | undefined, rows: readonly number[], sold: string): JoinedProduct {
  const first = (key: "sku" | "name" | "category" | "supplier"): string =>
    rows.map((row) => table![key][row]!).find((text) => text !== "") ?? "";
  const name = first("name") || sold || first("sku");
  const facts = { category: first("category"), supplier: first("supplier"), listed: rows.length > 0 };
  return { name, sku: first("sku"), ...facts, figures: figuresOf(table, rows) };
}

/** Names that stand more than once are told apart by their codes, or by a number. */
function toldApart(products: readonly JoinedProduct[]): JoinedProduct[] {
  const counts = new Map<string, number>();
  for (const { name } of products) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1);
  const given = new Set<string>();
  return products.map((product) => {
    const { name, sku } = product;
    const wanted = counts.get(keyOf(name)) === 1 || sku === "" ? name : `${name} (${sku})`;
    let unique = wanted;
    for (let again = 2; given.has(keyOf(unique)); again++) unique = `${wanted} (${again})`;
    given.add(keyOf(unique));
    return { ...product, name: unique };
  });
}

/**
 * @param sold Names of products in the orders.
 * @param traffic Its rows go by code or name to products that were sold or are listed, else to products of their own.
 */
export function joinProducts(
  table: Products | undefined,
  sold: readonly string[],
  traffic?: ProductTraffic,
): JoinedProducts {
  const rowsOf = rowIndex(table);
  const found: { readonly rows: readonly number[]; readonly name: string }[] = [];
  const byRow = new Map<number, number>();
  const byName = new Map<string, number>();
  const placeOf = (name: string): number => {
    const rows = rowsOf(name);
    const known = rows.length === 0 ? byName.get(keyOf(name)) : byRow.get(rows[0]!);
    if (known !== undefined) return known;
    for (const row of rows) byRow.set(row, found.length);
    byName.set(keyOf(name), found.length);
    return found.push({ rows, name }) - 1;
  };
  const ofSold = Int32Array.from(sold, placeOf);
  for (let row = 0; row < (table?.count ?? 0); row++) if (!byRow.has(row)) found.push({ rows: [row], name: "" });
  const isKnown = (label: string): boolean => byName.has(keyOf(label)) || rowsOf(label).length > 0;
  const ofVisit = traffic === undefined ? new Int32Array() : placesOfVisits(traffic, { isKnown, placeOf });
  return { products: toldApart(found.map(({ rows, name }) => productOf(table, rows, name))), ofSold, ofVisit };
}
