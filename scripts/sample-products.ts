/**
 * The sample products: what the shop's buyer keeps of each product of the sample orders, and how each was looked at. Prices are those that
 * the orders are paid at, visitors those that the orders of the last weeks follow from; some products must be ordered now, one soon, one
 * has far too much stock, and of one nobody has written down how long its supplier takes.
 */
import { PRODUCT_TRAFFIC_ROLES } from "../src/tables/product-traffic";
import { PRODUCT_ROLES } from "../src/tables/products";
import { sampleHeadings } from "../src/tables/roles";
import type { Locale } from "../src/text/locale";

interface Words {
  readonly categories: readonly string[];
  readonly suppliers: readonly string[];
}

const HEADINGS = [
  ...(["sku", "product", "category", "price", "cost", "onHand", "onOrder", "reserved"] as const),
  ...(["supplier", "leadTime", "least", "pack"] as const),
] as const;

const TRAFFIC_HEADINGS = ["sku", "product", "visitors", "carts", "favourites", "buyers", "conversion"] as const;

const WORDS: Readonly<Record<Locale, Words>> = {
  "en-US": {
    categories: ["Textiles", "Bedding", "Lighting", "Furniture"],
    suppliers: ["Northmill Textiles", "Softdown Works", "Willow & Cane", "Timberline"],
  },
  "zh-CN": {
    categories: ["布艺", "床上用品", "灯具", "家具"],
    suppliers: ["北纺布业", "暖绒家纺", "青藤编艺", "林间木业"],
  },
  "zh-TW": {
    categories: ["布藝", "寢具", "燈具", "家具"],
    suppliers: ["北紡布業", "暖絨家紡", "青藤編藝", "林間木業"],
  },
};

/** Category and supplier by position, cost, stock and terms; how many of a hundred visitors buy. */
interface Item {
  readonly of: readonly [category: number, supplier: number];
  readonly cost: number;
  readonly stock: readonly [onHand: number, onOrder: number, reserved: number];
  readonly terms: readonly [leadTime: number | "", least: number, pack: number];
  readonly percent: number;
}

/** In the order of the orders' products. */
const ITEMS: readonly Item[] = [
  { of: [0, 0], cost: 78, stock: [26, 0, 4], terms: [14, 60, 12], percent: 3.1 },
  { of: [1, 1], cost: 145, stock: [95, 0, 3], terms: [21, 40, 10], percent: 2.6 },
  { of: [0, 0], cost: 118, stock: [30, 40, 2], terms: [28, 40, 10], percent: 3.4 },
  { of: [1, 1], cost: 52, stock: [480, 0, 6], terms: [21, 100, 20], percent: 4.2 },
  { of: [2, 2], cost: 160, stock: [12, 0, 2], terms: [35, 30, 6], percent: 1.9 },
  { of: [3, 3], cost: 310, stock: [22, 24, 1], terms: [30, 12, 4], percent: 1.7 },
  { of: [3, 3], cost: 1580, stock: [20, 0, 5], terms: ["", 6, 2], percent: 0.8 },
];

export const categoryOf = (locale: Locale, product: number): string => WORDS[locale].categories[ITEMS[product]!.of[0]]!;

/** Of one unit. */
export const costOf = (product: number): number => ITEMS[product]!.cost;

export function productHeads(locale: Locale): readonly string[] {
  return sampleHeadings(PRODUCT_ROLES, HEADINGS, locale);
}

export function productTrafficHeads(locale: Locale): readonly string[] {
  return sampleHeadings(PRODUCT_TRAFFIC_ROLES, TRAFFIC_HEADINGS, locale);
}

const skuOf = (i: number): string => `HM-${String(101 + i)}`;

/**
 * Rows below the headings.
 * @param products Names and prices.
 */
export function sampleProducts(
  locale: Locale,
  products: readonly { readonly name: string; readonly price: number }[],
): unknown[][] {
  const { categories, suppliers } = WORDS[locale];
  return ITEMS.map(({ of: [category, supplier], cost, stock, terms }, i) => {
    const { name, price } = products[i]!;
    return [skuOf(i), name, categories[category], price, cost, ...stock, suppliers[supplier], ...terms];
  });
}

/**
 * What each product was looked at in the last weeks.
 * @param buyers Orders of each product that count, of those weeks.
 */
export function sampleProductTraffic(
  products: readonly { readonly name: string }[],
  buyers: readonly number[],
): unknown[][] {
  return ITEMS.map(({ percent }, i) => {
    const visitors = Math.round((100 * buyers[i]!) / percent);
    const watched = [Math.round(visitors * 0.11), Math.round(visitors * 0.06)];
    return [skuOf(i), products[i]!.name, visitors, ...watched, buyers[i], `${percent}%`];
  });
}
