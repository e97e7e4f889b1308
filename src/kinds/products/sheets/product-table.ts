/**
 * One row a product: what was sold and what the product table states as values of the refresh date, class, role and margin as native
 * formulas of the inputs. For very many products those are values too. Rules §6.
 */
import { INTERMITTENT_INTERVAL } from "../../../domain/products/abc-xyz";
import type { Row } from "../../../plan/cells";
import type { Content } from "../../../plan/content";
import type { FormatName } from "../../../plan/formats";
import { eachEntry, wordColumn } from "../../../plan/columns";
import { type Expression, f } from "../../../plan/formula";
import { changeLooks, LIGHTS } from "../../../plan/looks";
import { column, type Column, type Table, table, valueColumn } from "../../../plan/table";
import type { ProductFigure } from "../../../tables/products";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import type { Product, ProductAnalysis } from "../model";
import type { StockedProduct } from "../replenishment";
import { PATTERN_TEXTS, ROLE_TEXTS, RULE_TEXTS, STATE_TEXTS, TEXTS } from "../texts";
import type { ProductInputs } from "./inputs";
import type { ReplenishTable } from "./replenish-table";

/** How products were looked at, with the format of each figure. */
const VISITED = {
  visitors: "count",
  views: "count",
  carts: "count",
  favourites: "count",
  conversion: "percent",
  refundRate: "percent",
} as const satisfies Partial<Record<ProductFigure, FormatName>>;
const STATED = { price: "money", cost: "money", ...VISITED, onHand: "count" } as const;
type Stated = keyof typeof STATED;
type Named = "name" | "sku" | "category" | "boughtWith";
type Judged = "role" | "rule" | "abc" | "xyz" | "class" | "pattern";
type Sold = "revenue" | "previous" | "growth" | "share" | "units" | "paid" | "before" | "variation" | "interval";
type Valued = "margin" | "stockValue";
type Stocked = "safety" | "cover" | "state";
export type ProductKey = Named | Judged | Sold | Stated | Valued | Stocked;
export type ProductTable = Table<ProductKey>;

/** A figure that is not known shows as an empty cell. */
export const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

type Follows = (formula: Expression, value: Content) => Content;
type Columns<K extends ProductKey> = Readonly<Record<K, Column<ProductKey>>>;
type ProductRow = Row<ProductKey>;

export const ROLE_LIGHTS = { blue: ROLE_TEXTS.main, amber: ROLE_TEXTS.hero } as const;
export const STATE_LIGHTS = {
  red: STATE_TEXTS.now,
  amber: STATE_TEXTS.soon,
  green: STATE_TEXTS.enough,
  blue: STATE_TEXTS.tooMuch,
  quiet: STATE_TEXTS.still,
} as const;

/** @param converts Whether the product table tells how many visitors buy. */
function ruleOf({ abc, growth, conversion }: ProductRow, { cell }: ProductInputs, converts: boolean): Expression {
  const { carries, small, growsLess, convertsLess, growing } = RULE_TEXTS;
  const isNew = f`${growth}=${TEXTS.new}`;
  // A text is above every number, so that what is new grows enough.
  const grows = f`AND(${growth}<>"",${growth}>=${cell.growth})`;
  const candidate = f`IF(${isNew},${RULE_TEXTS.new},${growing})`;
  const compared = f`IF(AND(ISNUMBER(${conversion}),N(${conversion})<${cell.usual}),${convertsLess},${candidate})`;
  const grown = converts ? compared : candidate;
  return f`IF(${abc}="A",${carries},IF(${abc}="C",${small},IF(${grows},${grown},${growsLess})))`;
}

function roleOf({ rule }: ProductRow): Expression {
  const { carries, new: isNew, growing } = RULE_TEXTS;
  const hero = f`OR(${rule}=${isNew},${rule}=${growing})`;
  return f`IF(${rule}=${carries},${ROLE_TEXTS.main},IF(${hero},${ROLE_TEXTS.hero},${ROLE_TEXTS.regular}))`;
}

const patternOf = ({ intermittent, xyz }: Product): Text => PATTERN_TEXTS[intermittent ? "intermittent" : xyz];

/** Class, role and what gave them. */
function judgedColumns(
  { products, usualConversion }: ProductAnalysis,
  inputs: ProductInputs,
  follows: Follows,
): Columns<Judged> {
  const { columns: headings } = TEXTS;
  const { cutA, cutB, total, steady, swinging } = inputs.cell;
  const upTo = ({ before }: ProductRow, cut: typeof cutA): Expression => f`${before}<(${cut}-1E-9)*${total}`;
  const abc = (row: ProductRow): Expression =>
    f`IF(OR(${row.revenue}<=0,NOT(${upTo(row, cutB)})),"C",IF(${upTo(row, cutA)},"A","B"))`;
  const xyz = ({ variation }: ProductRow): Expression =>
    f`IF(${variation}="","Z",IF(${variation}<=${steady},"X",IF(${variation}<=${swinging},"Y","Z")))`;
  const pattern = (row: ProductRow): Expression =>
    f`IF(N(${row.interval})>=${INTERMITTENT_INTERVAL},${PATTERN_TEXTS.intermittent},IF(${row.xyz}="X",${PATTERN_TEXTS.X},IF(${row.xyz}="Y",${PATTERN_TEXTS.Y},${PATTERN_TEXTS.Z})))`;
  const centred = { horizontal: "center" } as const;
  const converts = !Number.isNaN(usualConversion);
  return {
    role: column(
      headings.role,
      "text",
      (row, { i }) => follows(roleOf(row), ROLE_TEXTS[products[i]!.role]),
      wordColumn(ROLE_LIGHTS),
    ),
    rule: column(headings.rule, "text", (row, { i }) =>
      follows(ruleOf(row, inputs, converts), RULE_TEXTS[products[i]!.rule]),
    ),
    abc: column(headings.abc, "text", (row, { i }) => follows(abc(row), products[i]!.abc), centred),
    xyz: column(headings.xyz, "text", (row, { i }) => follows(xyz(row), products[i]!.xyz), centred),
    class: column(
      headings.class,
      "text",
      (row, { i }) => follows(f`${row.abc}&${row.xyz}`, `${products[i]!.abc}${products[i]!.xyz}`),
      centred,
    ),
    pattern: column(headings.pattern, "text", (row, { i }) => follows(pattern(row), patternOf(products[i]!))),
  };
}

const growthText = ({ growth }: Product): Content => (growth === Number.POSITIVE_INFINITY ? TEXTS.new : known(growth));

/** What was sold. */
function soldColumns(products: readonly Product[], { cell }: ProductInputs, follows: Follows): Columns<Sold> {
  const { columns: headings } = TEXTS;
  const value = (heading: Text, format: FormatName, of: (product: Product) => number): Column<ProductKey> =>
    valueColumn(heading, format, (i) => known(of(products[i]!)));
  const growth = ({ revenue, previous }: ProductRow): Expression =>
    f`IF(ISNUMBER(${previous}),IF(${previous}>0,IF(${revenue}>0,${revenue}/${previous}-1,-1),IF(${revenue}>0,${TEXTS.new},"")),"")`;
  const share = ({ revenue }: ProductRow): Expression => f`IF(${cell.total}>0,MAX(0,${revenue})/${cell.total},0)`;
  const total = products.reduce((sum, { revenue }) => sum + Math.max(0, revenue), 0);
  return {
    revenue: { ...value(headings.revenue, "wholeMoney", ({ revenue }) => revenue), total: "sum" },
    previous: { ...value(headings.previous, "wholeMoney", ({ amountBefore }) => amountBefore), total: "sum" },
    growth: column(headings.growth, "change", (row, { i }) => follows(growth(row), growthText(products[i]!)), {
      horizontal: "right",
      looks: changeLooks,
    }),
    share: column(headings.share, "percent", (row, { i }) =>
      follows(share(row), total > 0 ? Math.max(0, products[i]!.revenue) / total : 0),
    ),
    units: { ...value(headings.units, "count", ({ units }) => units), total: "sum" },
    paid: value(headings.paid, "money", ({ revenue, units }) => (units > 0 ? revenue / units : Number.NaN)),
    before: value(headings.before, "wholeMoney", ({ before }) => before),
    variation: value(headings.variation, "exact", ({ pattern }) => pattern.variation),
    interval: value(headings.interval, "exact", ({ pattern }) => pattern.interval),
  };
}

const statedColumns = (products: readonly Product[]): Columns<Stated> =>
  eachEntry(STATED, (format, key) => valueColumn(TEXTS.columns[key], format, (i) => known(products[i]!.figures[key])));

/** What a piece earns, and what the pieces on hand cost. */
function valuedColumns(products: readonly Product[], follows: Follows): Columns<Valued> {
  const { columns: headings } = TEXTS;
  const margin = ({ price, cost }: ProductRow): Expression =>
    f`IF(AND(N(${price})>0,ISNUMBER(${cost})),1-${cost}/${price},"")`;
  const stockValue = ({ cost, onHand }: ProductRow): Expression =>
    f`IF(AND(ISNUMBER(${cost}),ISNUMBER(${onHand})),MAX(0,${onHand})*${cost},"")`;
  const marginOf = ({ figures: { price, cost } }: Product): number => (price > 0 ? 1 - cost / price : Number.NaN);
  const valueOf = ({ figures: { cost, onHand } }: Product): number => Math.max(0, onHand) * cost;
  return {
    margin: column(headings.margin, "percent", (row, { i }) => follows(margin(row), known(marginOf(products[i]!))), {
      looks: (first) => [{ type: "formula", formula: f`AND(ISNUMBER(${first}),N(${first})<0)`, ...LIGHTS.red }],
    }),
    stockValue: column(
      headings.stockValue,
      "wholeMoney",
      (row, { i }) => follows(stockValue(row), known(valueOf(products[i]!))),
      { total: "sum" },
    ),
  };
}

/** Of the row where the build put the product; looked up where the list of orders has been sorted since. */
const orderedIn = (
  { name }: ProductRow,
  { column }: ReplenishTable,
  { key, place }: { readonly key: "state" | "safety"; readonly place: number },
): Expression =>
  f`IF(${column.name.at(place)}=${name},${column[key].at(place)},INDEX(${column[key]},MATCH(${name},${column.name},0)))`;

/** What is kept against running out, how long the stock lasts, and what that asks for; of products whose stock is stated. */
function stockColumns(
  { products, stocked }: ProductAnalysis,
  stock: ReplenishTable | null,
  follows: Follows,
): Columns<Stocked> {
  const { columns: headings } = TEXTS;
  const places = new Map(stocked.map(({ product }, place) => [product, place]));
  const ofStock =
    (live: (row: ProductRow, place: number) => Expression, value: (stocked: StockedProduct) => Content) =>
    (row: ProductRow, { i }: { readonly i: number }): Content => {
      const place = places.get(products[i]!);
      return stock === null || place === undefined ? null : follows(live(row, place), value(stocked[place]!));
    };
  const listed = (key: "state" | "safety") => (row: ProductRow, place: number) =>
    orderedIn(row, stock!, { key, place });
  return {
    safety: column(
      headings.safety,
      "average",
      ofStock(listed("safety"), ({ safetyStock }) => safetyStock),
    ),
    cover: valueColumn(headings.cover, "count", (i) => known(stocked[places.get(products[i]!) ?? -1]?.cover ?? NaN)),
    state: column(
      headings.state,
      "text",
      ofStock(listed("state"), ({ state }) => STATE_TEXTS[state]),
      {
        ...wordColumn(STATE_LIGHTS),
      },
    ),
  };
}

/** @param live Whether what follows from inputs is a formula. */
export function productTable(
  analysis: ProductAnalysis,
  inputs: ProductInputs,
  { stock, live }: { readonly stock: ReplenishTable | null; readonly live: boolean },
): ProductTable {
  const { products } = analysis;
  const { columns: headings } = TEXTS;
  const follows: Follows = (formula, value) => (live ? formula : value);
  return table<ProductKey>(products.length, {
    name: valueColumn(headings.product, "text", (i) => products[i]!.name, { total: TERMS.total }),
    sku: valueColumn(headings.sku, "text", (i) => products[i]!.sku || null),
    category: valueColumn(headings.category, "text", (i) => products[i]!.category || null),
    ...judgedColumns(analysis, inputs, follows),
    ...soldColumns(products, inputs, follows),
    boughtWith: valueColumn(headings.boughtWith, "text", (i) => products[i]!.boughtWith || null),
    ...statedColumns(products),
    ...valuedColumns(products, follows),
    ...stockColumns(analysis, stock, follows),
  });
}

const hasAny = ({ products }: ProductAnalysis, figure: ProductFigure): boolean =>
  products.some(({ figures }) => !Number.isNaN(figures[figure]));

/** The columns of the list that the tables can fill, in their order. */
export function listKeys(analysis: ProductAnalysis, { keys }: ProductTable): ProductKey[] {
  const [priced, costed, stocked] = (["price", "cost", "onHand"] as const).map((figure) => hasAny(analysis, figure));
  const filled: Partial<Record<ProductKey, boolean | undefined>> = {
    sku: analysis.products.some(({ sku }) => sku !== ""),
    category: analysis.products.some(({ category }) => category !== ""),
    boughtWith: analysis.products.some(({ boughtWith }) => boughtWith !== ""),
    ...{ price: priced, cost: costed, margin: priced && costed },
    ...{ onHand: stocked, safety: stocked, cover: stocked, state: stocked, stockValue: stocked && costed },
    ...eachEntry(VISITED, (_, key) => hasAny(analysis, key)),
  };
  return keys.filter((key) => filled[key] ?? true);
}
