/**
 * Two years of a British shop for gifts as its system exports them: one line a product of an invoice, no order total, a fifth of the lines
 * without a customer, cancelled invoices with negative quantities. Invented, and the same at every run.
 */
import { uniform } from "../../domain/seeded";

const HEADINGS = "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country";
const FIRST_DAY = Date.UTC(2009, 11, 1);
const DAYS = 738;
const PRODUCTS = 4_000;
const COUNTRIES = ["United Kingdom", "United Kingdom", "United Kingdom", "Germany", "France", "EIRE", "Netherlands"];
const THINGS = ["T-LIGHT HOLDER", "LUNCH BAG", "CAKE TIN", "PAPER CHAIN KIT", "DOORMAT", "MUG", "BUNTING", "CLOCK"];
const LOOKS = ["WHITE HANGING", "RED RETROSPOT", "PINK POLKADOT", "VINTAGE", 'SET OF 3, "HEART"', "REGENCY"];

const pick = <T>(from: readonly T[], random: number): T => from[Math.floor(from.length * random)]!;
const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

interface Product {
  readonly code: string;
  readonly description: string;
  readonly price: string;
}

function products(random: () => number): Product[] {
  return Array.from({ length: PRODUCTS }, (_, i) => ({
    code: `${10_000 + i * 17}${i % 3 === 0 ? "AB"[i % 2] : ""}`,
    description: quoted(`${pick(LOOKS, random())} ${pick(THINGS, random())} ${i}`),
    price: (0.29 + Math.floor(2_000 * random() ** 3) / 100).toFixed(2),
  }));
}

const two = (number: number): string => String(number).padStart(2, "0");

/** Rises towards Christmas; shops are asked between 8 and 20. */
function timeOf(share: number, random: () => number): string {
  const day = new Date(FIRST_DAY + Math.floor(DAYS * share) * 86_400_000);
  const time = `${two(8 + Math.floor(12 * random()))}:${two(Math.floor(60 * random()))}`;
  return `${day.toISOString().slice(0, 10)} ${time}:00`;
}

/** The file's text; invoices follow their dates. */
export function giftShopCsv(lines: number, customers: number): string {
  const random = uniform(2011);
  const range = products(random);
  const rows = [HEADINGS];
  for (let invoice = 489_434; rows.length <= lines; invoice++) {
    const time = timeOf((rows.length - 1) / lines, random);
    const customer = random() < 0.2 ? "" : String(12_346 + Math.floor(customers * random() ** 1.5));
    const country = pick(COUNTRIES, random());
    const isCancelled = random() < 0.06;
    const id = `${isCancelled ? "C" : ""}${invoice}`;
    for (let left = 1 + Math.floor(40 * random() ** 2); left > 0 && rows.length <= lines; left--) {
      const { code, description, price } = pick(range, random() ** 2);
      const quantity = (isCancelled ? -1 : 1) * (1 + Math.floor(24 * random() ** 3));
      rows.push(`${id},${code},${description},${quantity},${time},${price},${customer},${country}`);
    }
  }
  return `${rows.join("\n")}\n`;
}

/** One row an order, every customer at least once: what a list of live customers is built from. */
export function ordersCsv(customers: number, orders: number): string {
  const random = uniform(25);
  const rows = Array.from({ length: orders }, (_, i) => {
    const customer = i < customers ? i : Math.floor(customers * random() ** 1.6);
    const amount = (5 + Math.floor(50_000 * random() ** 2) / 100).toFixed(2);
    return `SO${100_000 + i},C${10_000 + customer},${timeOf(random(), random)},${amount}`;
  });
  return `Order ID,Customer ID,Paid at,Amount paid\n${rows.join("\n")}\n`;
}
