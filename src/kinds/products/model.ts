/**
 * What each product sold, its class, role and stock, computed from the tables: what the sheets list and the build reports. The sheets
 * compute classes, roles and orders again with native formulas; both follow the domain's rules.
 */
import { sum } from "d3-array";
import { withoutNoise } from "../../domain/maths/whole";
import {
  type AbcClass,
  abcClass,
  amountsBefore,
  INTERMITTENT_INTERVAL,
  type XyzClass,
  xyzClass,
} from "../../domain/products/abc-xyz";
import { isInside, salesFigures, type SalesFigures, type SalesWindow } from "../../domain/products/daily-demand";
import { expectedDemand, type ExpectedDemand } from "../../domain/products/expected-demand";
import { type ProductRole, ROLE_OF, roleRule, type RoleRule } from "../../domain/products/roles";
import type { Steps } from "../../domain/steps";
import type { ProductDayTotals } from "../../figures/figures";
import { figuresOf } from "../../figures/given";
import type { JoinedProduct } from "../shared/joined-products";
import type { ProductSums } from "../shared/product-tables";
import { visitedProducts } from "../shared/product-visits";
import { lastDay } from "../shared/weeks-that-count";
import type { ProductChoices } from "./options";
import { partnersOf } from "./partners";
import { leadTimeOf, replenishment, type StockedProduct } from "./replenishment";

export interface Product extends JoinedProduct, Pick<SalesFigures, "units" | "amountBefore" | "days" | "pattern"> {
  /** A day's, of the days that an order is to last. */
  readonly demand: ExpectedDemand;
  /** Of the weeks that count; below 0 where more came back than was sold. */
  readonly revenue: number;
  /** What the products with more revenue brought together. */
  readonly before: number;
  /** NaN where nothing can be compared with, Infinity for what did not sell in the weeks before. */
  readonly growth: number;
  readonly abc: AbcClass;
  readonly xyz: XyzClass;
  readonly intermittent: boolean;
  readonly rule: RoleRule;
  readonly role: ProductRole;
  /** What its buyers most likely take in the same order; "" where no pair can be relied on. */
  readonly boughtWith: string;
}

export interface ProductAnalysis {
  readonly choices: ProductChoices;
  readonly window: SalesWindow;
  /** Most revenue first. */
  readonly products: readonly Product[];
  /** Those whose stock is stated, the most urgent first. */
  readonly stocked: readonly StockedProduct[];
  readonly revenue: number;
  /** Of all orders of the weeks that count. */
  readonly ordersRevenue: number;
  /** Revenue of lines that name no product, and how many lines. */
  readonly unnamed: { readonly amount: number; readonly lines: number };
  /** Buyers ÷ visitors over all products that state both; NaN where none does. */
  readonly usualConversion: number;
  /** Lines of the weeks that count with units of 0 or below. */
  readonly oddUnits: number;
  readonly unitsStated: boolean;
}

/** Rows of the weeks that count that name no product, and those that sold nothing or came back. */
function oddRows({ product, day, amount, rows, oddRows: odd }: ProductDayTotals, window: SalesWindow) {
  const found = { amount: 0, lines: 0, units: 0 };
  day.forEach((each, i) => {
    if (!isInside(each, window)) return;
    found.units += odd[i]!;
    if (product[i]! >= 0) return;
    found.lines += rows[i]!;
    found.amount += amount[i]!;
  });
  return found;
}

function usualConversion(products: readonly JoinedProduct[]): number {
  const stated = products.filter(({ figures }) => figures.visitors > 0 && !Number.isNaN(figures.conversion));
  const sum = (of: (figures: JoinedProduct["figures"]) => number): number =>
    stated.reduce((total, { figures }) => total + of(figures), 0);
  return sum(({ visitors, conversion }) => visitors * conversion) / sum(({ visitors }) => visitors);
}

function growthOf({ amount, amountBefore }: SalesFigures): number {
  if (Number.isNaN(amountBefore) || amount <= 0) return amountBefore > 0 ? -1 : Number.NaN;
  return amountBefore > 0 ? amount / amountBefore - 1 : Number.POSITIVE_INFINITY;
}

type Sold = JoinedProduct & { readonly sales: SalesFigures };

/** Foreseen for what is replenished; the average of the weeks that count for the rest, or where that is chosen. */
function demandOf({ figures, sales }: Sold, choices: ProductChoices): ExpectedDemand {
  if (choices.demandBy === "average" || Number.isNaN(figures.onHand)) return { ...sales.demand, method: "average" };
  const days = leadTimeOf(figures, choices) + choices.cycleDays;
  return expectedDemand(sales, { days, isCurrent: figures.onHand > 0 });
}

/** Classes and roles of all products, most revenue first. */
function judged(sold: readonly Sold[], partners: ReadonlyMap<number, number>, choices: ProductChoices): Product[] {
  const revenue = sold.map(({ sales }) => Math.max(0, sales.amount));
  const total = revenue.reduce((sum, amount) => sum + amount, 0);
  const before = amountsBefore(revenue);
  const usual = usualConversion(sold);
  const { cutA: a, cutB: b, steady: x, swinging: y } = choices;
  const products = sold.map(({ sales, ...product }, i): Product => {
    const { units, amountBefore, days, pattern } = sales;
    const demand = demandOf({ ...product, sales }, choices);
    const abc = abcClass({ value: revenue[i]!, before: before[i]!, total }, { a, b });
    const growth = growthOf(sales);
    const { conversion } = product.figures;
    const partner = partners.get(i);
    const rule = roleRule({ abc, growth, conversion, usualConversion: usual }, choices.growth);
    return {
      ...{ ...product, units, amountBefore, demand, days, pattern },
      ...{ revenue: sales.amount, before: before[i]!, growth, abc, xyz: xyzClass(pattern.variation, { x, y }) },
      ...{ intermittent: pattern.interval >= INTERMITTENT_INTERVAL, rule, role: ROLE_OF[rule] },
      boughtWith: partner === undefined ? "" : sold[partner]!.name,
    };
  });
  return products.sort((one, other) => other.revenue - one.revenue || (one.name < other.name ? -1 : 1));
}

/** @throws Problem for what the engine refuses. */
export function* analyseProducts(
  { orders, sold, days, ...tables }: ProductSums,
  choices: ProductChoices,
  today: number,
): Steps<ProductAnalysis> {
  const window = { end: lastDay(days.day, choices, today), weeks: choices.weeks };
  const { products, ofSold } = visitedProducts(sold.products, tables, (each) => isInside(each, window));
  const { day, units, amount, unitsStated } = sold;
  const product = sold.product.map((name) => (name < 0 ? -1 : ofSold[name]!));
  const figures = salesFigures(
    { product, productCount: products.length, day, units, amount },
    window,
    (i) => products[i]!.figures.onHand <= 0,
  );
  const all = judged(
    products.map((each, i) => ({ ...each, sales: figures[i]! })),
    yield* partnersOf(figuresOf(orders), { names: sold.products, ofSold }, window),
    choices,
  );
  const odd = oddRows(sold, window);
  return {
    ...{ choices, window, products: all, unitsStated },
    stocked: replenishment(all, choices),
    revenue: withoutNoise(sum(all, ({ revenue }) => revenue)),
    ordersRevenue: withoutNoise(sum(days.amount, (paid, i) => (isInside(days.day[i]!, window) ? paid : 0))),
    unnamed: { amount: withoutNoise(odd.amount), lines: odd.lines },
    usualConversion: usualConversion(products),
    oddUnits: odd.units,
  };
}
