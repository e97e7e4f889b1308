/**
 * The sheet to read first: which products carry the sales, which may become the next, and the largest with role, growth and stock; the
 * assumptions of all product sheets. And the list of all products.
 */
import { atMost } from "../../../plan/row-formulas";
import { wordColumn } from "../../../plan/columns";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, joined } from "../../../plan/formula";
import { HALF, RIGHT } from "../../../plan/modules";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import type { CountedTable } from "../../../plan/sections/left-out-part";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { countText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { barsOf, besideOf, inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { column, type Column, type Columns, type Table, table } from "../../../plan/table";
import type { GivenOrders } from "../../../figures/given";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import type { ProductAnalysis } from "../model";
import { CHECK_TEXTS } from "../note-texts";
import { ROLE_TEXTS, STATE_TEXTS, TEXTS } from "../texts";
import { derivedKeys, INPUT_HEADINGS, type ProductInputs, ROLE_INPUTS, STOCK_INPUTS } from "./inputs";
import { listKeys, type ProductKey, type ProductTable, ROLE_LIGHTS, STATE_LIGHTS } from "./product-table";
import type { ReplenishTable } from "./replenish-table";

const TOP = 12;
const CHARTED = 8;
const CHART = { rows: 13, columns: HALF };
const LIST_WIDTH = 10;
const RULE_WIDTH = 28;
const NAME_WIDTH = 24;
const ROLE_WIDTH = 14;

/** What the sheets about products are laid out from. */
export interface ProductSheets {
  readonly analysis: ProductAnalysis;
  readonly inputs: ProductInputs;
  readonly products: ProductTable;
  readonly stock: ReplenishTable | null;
}

const roleCount = ({ column: { role } }: ProductTable, role_: Text): Expression => f`COUNTIF(${role},${role_})`;
const roleShare = ({ column: { role, share } }: ProductTable, role_: Text): Expression =>
  f`SUMIFS(${share},${role},${role_})`;
const toOrder = (stock: ReplenishTable): Expression => f`COUNTIF(${stock.column.state},${STATE_TEXTS.now})`;

function headline({ analysis, products, stock }: ProductSheets): Headline {
  const { name, role, growth, revenue } = products.column;
  const { main, heroes, push, keep, order, none, choose } = TEXTS.headline;
  const sold = f`COUNTIF(${revenue},">0")`;
  const hero = roleCount(products, ROLE_TEXTS.hero);
  const carried = sentence(main, {
    main: countText(roleCount(products, ROLE_TEXTS.main)),
    all: countText(sold),
    share: shareText(roleShare(products, ROLE_TEXTS.main)),
  });
  const first = f`MATCH(${ROLE_TEXTS.hero},${role},0)`;
  const grown = f`INDEX(${growth},${first})`;
  const pushed = sentence(push, {
    product: nameText(f`INDEX(${name},${first})`),
    growth: f`IF(ISNUMBER(${grown}),TEXT(${grown},"+0%;-0%"),${grown})`,
    weeks: String(analysis.window.weeks),
  });
  const kept = sentence(keep, { product: nameText(atMost(name, revenue)) });
  const due =
    stock === null ? f`""` : f`IF(${toOrder(stock)}>0,${sentence(order, { n: countText(toOrder(stock)) })},"")`;
  return {
    finding: f`IF(${sold}=0,${none},${carried}&IF(${hero}>0,${sentence(heroes, { n: countText(hero) })},""))`,
    action: f`IF(${sold}=0,${choose},IF(${hero}>0,${pushed},${kept})&${due})`,
  };
}

/** What the overview shows: something has to be ordered now, or nothing is known to be. */
const stockState = ({ stock }: ProductSheets): Expression =>
  stock === null ? f`${TERMS.ready}` : f`IF(${toOrder(stock)}>0,${TERMS.act},${TERMS.ready})`;

/** Stock where it is stated, else the largest product. */
function lastFigure({ analysis, products, stock }: ProductSheets): Figure {
  const { name, revenue, share, stockValue } = products.column;
  const { figures: labels, columns } = TEXTS;
  if (stock !== null && listKeys(analysis, products).includes("stockValue"))
    return figure(columns.stockValue, "largeMoney", f`SUM(${stockValue})`, {
      below: sentence(labels.ordered, { n: countText(toOrder(stock)) }),
    });
  if (stock !== null)
    return figure(STATE_TEXTS.now, "count", toOrder(stock), {
      below: sentence(labels.ofAll, { n: countText(f`ROWS(${stock.column.name})`) }),
    });
  return figure(labels.largest, "percent", f`MAX(${share})`, {
    below: nameText(atMost(name, revenue)),
  });
}

function figures(sheets: ProductSheets): Figure[] {
  const { products, analysis } = sheets;
  const { name, revenue, previous } = products.column;
  const { figures: labels, columns } = TEXTS;
  const ofRole = (role: Text): Figure =>
    figure(role, "count", roleCount(products, role), {
      below: sentence(labels.ofSales, { share: shareText(roleShare(products, role)) }),
    });
  return [
    figure(labels.sold, "count", f`COUNTIF(${revenue},">0")`, {
      below: sentence(labels.ofAll, { n: countText(f`ROWS(${name})`) }),
    }),
    figure(columns.revenue, "largeMoney", f`SUM(${revenue})`, {
      isKey: true,
      below: {
        value: f`IF(SUM(${previous})>0,SUM(${revenue})/SUM(${previous})-1,"")`,
        period: labels.onBefore(analysis.window.weeks),
        better: "more",
      },
    }),
    ofRole(ROLE_TEXTS.main),
    ofRole(ROLE_TEXTS.hero),
    lastFigure(sheets),
  ];
}

type TopColumns = Partial<Columns<ProductKey>>;

/** Makes columns that show those of the list, a row each. */
const shownOf =
  ({ column: of }: ProductTable) =>
  (key: ProductKey, heading: Text, format: FormatName, look: Partial<Column<ProductKey>> = {}): Column<ProductKey> =>
    column(heading, format, (_, { i }) => f`IF(${of[key].at(i)}="","",${of[key].at(i)})`, look);

/** Which products they are, what they sell and how that grows. */
function salesColumns(products: ProductTable): TopColumns {
  const { columns: headings } = TEXTS;
  const shown = shownOf(products);
  const bar = { bar: COLORS.barMoney, barMax: () => f`MAX(${products.column.revenue})*1.9` };
  return {
    name: shown("name", headings.product, "text", { modules: 2 }),
    role: shown("role", headings.role, "text", wordColumn(ROLE_LIGHTS)),
    revenue: shown("revenue", headings.revenue, "wholeMoney", bar),
    growth: shown("growth", headings.growth, "change", { horizontal: "right" }),
    share: shown("share", headings.share, "percent"),
    class: shown("class", headings.class, "text", { horizontal: "center" }),
  };
}

/** Margin and stock where the tables state them, else what orders alone can fill. */
function furtherColumns(products: ProductTable, filled: readonly ProductKey[]): TopColumns {
  const { columns: headings } = TEXTS;
  const shown = shownOf(products);
  const earned: TopColumns = filled.includes("margin")
    ? { margin: shown("margin", headings.margin, "percent") }
    : { units: shown("units", headings.units, "count") };
  if (filled.includes("state"))
    return {
      ...earned,
      cover: shown("cover", headings.cover, "count"),
      state: shown("state", headings.state, "text", wordColumn(STATE_LIGHTS)),
    };
  return {
    ...earned,
    paid: shown("paid", headings.paid, "wholeMoney"),
    pattern: shown("pattern", headings.pattern, "text", { horizontal: "right" }),
  };
}

/** The first rows of the list, over the modules of the sheet: what to do with each, and its figures. */
function topTable({ analysis, products }: ProductSheets): Table<ProductKey> {
  const columns = { ...salesColumns(products), ...furtherColumns(products, listKeys(analysis, products)) };
  return table(Math.min(TOP, products.rows), columns as Columns<ProductKey>);
}

/** The largest products, now and before. */
function salesChart({ products }: ProductSheets): Section {
  const { name, revenue, previous } = products.column;
  const first = (cells: typeof name) => cells.part(0, 0, Math.min(CHARTED, products.rows), 1);
  return barsOf(TEXTS.chart, CHART, {
    key: "sales",
    title: TEXTS.chart,
    categories: first(name),
    series: [
      { name: TEXTS.columns.previous, values: first(previous), color: COLORS.seriesSoft },
      { name: TEXTS.now, values: first(revenue), color: COLORS.seriesMain },
    ],
    numberFormat: "#,##0",
  });
}

const assumptions =
  ({ inputs, stock }: ProductSheets): Section =>
  (lane) => {
    inputsOf({ title: TEXTS.roles, headings: INPUT_HEADINGS }, inputs.lines(ROLE_INPUTS))(lane);
    if (stock !== null) inputsOf({ title: TEXTS.stock }, inputs.lines(STOCK_INPUTS))(lane.gap());
  };

function checks({ analysis, products }: ProductSheets): Check[] {
  const { revenue, role, name } = products.column;
  const { ordersRevenue, unnamed } = analysis;
  const roles = joined(
    Object.values(ROLE_TEXTS).map((each) => f`COUNTIF(${role},${each})`),
    "+",
  );
  return [
    { name: CHECK_TEXTS.revenue, holds: sameMoney(f`SUM(${revenue})+${unnamed.amount}`, f`${ordersRevenue}`) },
    { name: CHECK_TEXTS.roles, holds: f`${roles}=ROWS(${name})` },
  ];
}

/** What the sheets were computed from. */
export interface ProductAccount {
  readonly orders: GivenOrders;
  /** Product table and product traffic, where there are any. */
  readonly further: readonly (CountedTable | undefined)[];
  readonly notes: readonly Text[];
}

/** Lays the main sheet and the list out; places all inputs but what only stock formulas read. */
export function productsSheets(
  { main, list }: { readonly main: SheetBuilder; readonly list: SheetBuilder },
  sheets: ProductSheets,
  { orders, further, notes }: ProductAccount,
): void {
  const { analysis, inputs, products } = sheets;
  const answer = headline(sheets);
  sheetOf(main.onModules(), {
    title: TEXTS.name,
    headline: { ...answer, state: stockState(sheets) },
    figures: figures(sheets),
    notes,
    sections: [tableOf(TEXTS.top, topTable(sheets)), besideOf(RIGHT, [salesChart(sheets)], assumptions(sheets))],
    computed: {
      counted: [orders, ...further.map((each) => each ?? null)],
      sections: [inputsOf({ title: TEXTS.derived }, inputs.lines(derivedKeys(analysis)))],
    },
    checks: checks(sheets),
  });
  const { name, role, rule } = products.column;
  sheetOf(list, {
    title: TEXTS.tabs.list,
    headline: answer,
    width: LIST_WIDTH,
    sections: [tableOf(null, products, { keys: [...listKeys(analysis, products)], name: "ProductList" })],
    freeze: { rows: name.above(0) },
  });
  list.width(name.place.column, NAME_WIDTH).width(rule.place.column, RULE_WIDTH).width(role.place.column, ROLE_WIDTH);
}
