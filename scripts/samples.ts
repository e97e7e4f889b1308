/**
 * Makes the sample tables of the playground, in each language: `npx tsx scripts/samples.ts`.
 * A seeded generator, never real people: customers buy at their own rate until they leave, so that recency, frequency and amount spread
 * as a real shop's do, and wait for its promotions, which stand among its campaigns; some orders are refunded, in full or in part, or
 * cancelled; leads thin out stage by stage. The tables end in mid-month, as a shop looks at them.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { LEAD_ROLES } from "../src/tables/leads";
import { ORDER_ROLES } from "../src/tables/orders/roles";
import { sampleHeadings } from "../src/tables/roles";
import { type Locale, LOCALES } from "../src/text/locale";
import { activityHeads, sampleActivities } from "./sample-activities";
import { campaignHeads, sampleCampaigns } from "./sample-campaigns";
import { type FirstOrder, LEAD_HEADINGS, sampleLeads, SKILLS } from "./sample-leads";
import {
  categoryOf,
  costOf,
  productHeads,
  productTrafficHeads,
  sampleProducts,
  sampleProductTraffic,
} from "./sample-products";
import { seeded } from "./sample-random";
import { regionsOf } from "./sample-regions";
import { eventProductHeads, sampleEventProducts, sampleTasks, taskHeads } from "./sample-promotion";
import { sampleSellerLog, sellerLogHeads } from "./sample-seller-log";
import { sampleSurveys, surveyHeads } from "./sample-surveys";
import { channelNames, channelOf, type SampleSale, sampleTraffic, trafficHeads } from "./sample-traffic";

const FIRST_DAY = Date.UTC(2025, 8, 1);
const DAYS = 415; // to 2026-10-20
/** Days of the shop before the tables begin. */
const DAYS_BEFORE = 120;
const CUSTOMERS = 520;
/** Days that the visitors of a product are counted over. */
const WATCHED_DAYS = 91;

interface Words {
  readonly products: readonly string[];
  readonly sellers: readonly string[];
  readonly sources: readonly string[];
  readonly surnames: readonly string[];
  readonly paid: string;
  readonly refunded: string;
  readonly cancelled: string;
  /** Whether the amounts are less refunds, as Taobao exports them. */
  readonly isNet: boolean;
  /** Days on which everything is cheaper, as month and day. */
  readonly promotions: readonly string[];
}

const ORDER_HEADINGS = [
  "order",
  "customer",
  "date",
  "product",
  "category",
  "units",
  "amount",
  "refund",
  "cost",
  "status",
  "seller",
  "channel",
  "region",
] as const;

const WORDS: Readonly<Record<Locale, Words>> = {
  "en-US": {
    products: [
      "Linen curtain",
      "Cotton bedding set",
      "Wool throw",
      "Down pillow",
      "Rattan lamp",
      "Oak side table",
      "Velvet sofa",
    ],
    sellers: ["Ashley", "Blake", "Casey", "Devon", "Emery"],
    sources: ["Live stream", "Short video", "Search ads", "Referral", "Fair"],
    surnames: ["Marlow", "Tanner", "Quill", "Harper", "Vance", "Ellison", "Rowan", "Sutter", "Lockwood", "Denham"],
    paid: "Paid",
    refunded: "Refunded",
    cancelled: "Cancelled",
    isNet: false,
    promotions: ["11-28", "12-01", "01-02", "03-20", "06-26"],
  },
  "zh-CN": {
    products: ["亚麻窗帘", "纯棉四件套", "羊毛盖毯", "羽绒枕", "藤编台灯", "橡木边几", "丝绒沙发"],
    sellers: ["小安", "小北", "小晨", "小丹", "小恩"],
    sources: ["直播间", "短视频", "搜索推广", "老客转介绍", "展会"],
    surnames: ["青柠", "云朵", "木棉", "星野", "海盐", "松果", "麦田", "白露", "南风", "栗子"],
    paid: "交易成功",
    refunded: "付款以后用户退款成功，交易自动关闭",
    cancelled: "付款以前，卖家或买家主动关闭交易",
    isNet: true,
    promotions: ["11-11", "12-12", "01-20", "03-08", "06-18"],
  },
  "zh-TW": {
    products: ["亞麻窗簾", "純棉床包組", "羊毛蓋毯", "羽絨枕", "藤編檯燈", "橡木邊几", "絲絨沙發"],
    sellers: ["小安", "小北", "小晨", "小丹", "小恩"],
    sources: ["直播間", "短影音", "搜尋廣告", "老客轉介紹", "展會"],
    surnames: ["青檸", "雲朵", "木棉", "星野", "海鹽", "松果", "麥田", "白露", "南風", "栗子"],
    paid: "已完成",
    refunded: "已退款",
    cancelled: "已取消",
    isNet: false,
    promotions: ["11-11", "12-12", "01-20", "03-08", "06-18"],
  },
};

const PRICES = [189, 329, 259, 119, 399, 699, 2899];

const cents = (value: number): number => Math.round(value * 100) / 100;
const pad = (value: number, width: number): string => String(value).padStart(width, "0");
const dayText = (day: number): string => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10);

const nameOf =
  ({ surnames }: Words) =>
  (customer: number): string =>
    `${surnames[customer % surnames.length]}${pad(customer + 1, 3)}`;

interface Purchase {
  readonly day: number;
  readonly customer: number;
}

/** Purchases of all customers by day: gaps are exponential with the customer's own mean, until the customer leaves. */
function purchases(random: () => number): Purchase[] {
  const made: Purchase[] = [];
  for (let customer = 0; customer < CUSTOMERS; customer++) {
    const meanGap = 25 + 260 * random() ** 2;
    const leaves = random() < 0.35 ? Math.floor(random() * DAYS) : DAYS;
    let day = random() * (0.9 * DAYS + DAYS_BEFORE) - DAYS_BEFORE;
    made.push({ day: Math.floor(day), customer });
    while ((day += -Math.log(1 - random()) * meanGap) < leaves) made.push({ day: Math.floor(day), customer });
  }
  return made.filter(({ day }) => day >= 0);
}

/** Days before and after a promotion whose purchases it draws, and how many of them. */
const [WAITING, LATE, DRAWN] = [10, 2, 0.4];

/** Purchases by day, where some customers wait for the next promotion. */
function promoted(random: () => number, made: readonly Purchase[], { promotions }: Words): Purchase[] {
  const days = Array.from({ length: DAYS }, (_, day) => day).filter((day) =>
    promotions.includes(dayText(day).slice(5)),
  );
  const moved = made.map(({ day, customer }): Purchase => {
    const promotion = days.find((each) => day >= each - WAITING && day <= each + LATE);
    return { day: random() < DRAWN && promotion !== undefined ? promotion : day, customer };
  });
  return moved.sort((one, other) => one.day - other.day);
}

interface SampleOrder extends SampleSale {
  /** Neither cancelled nor refunded in full. */
  readonly counts: boolean;
  readonly product: number;
  readonly name: string;
  readonly seller: string;
  readonly row: readonly unknown[];
}

/** The product that buyers discover: its sales have begun to grow. */
const DISCOVERED = 3;

/** The share of buyers who choose it for that; it rises over the last weeks. */
const discovery = (day: number): number => 0.3 * Math.max(0, 1 - (DAYS - day) / WATCHED_DAYS);

/** What became of an order, and what of its amount was paid back. */
function fateOf(random: () => number, words: Words, amount: number): readonly [status: string, refund: number] {
  const fate = random();
  if (fate < 0.04) return [words.cancelled, 0];
  if (fate < 0.075) return [words.refunded, amount];
  return [words.paid, fate < 0.09 ? Math.round(amount * 0.3) : 0];
}

function orders(locale: Locale, channels: readonly string[]): SampleOrder[] {
  const words = WORDS[locale];
  const [random, named, waits] = [seeded(20261031), seeded(20251001), seeded(20261020)];
  const sellers = sellersOfCustomers(named);
  const regionOf = regionsOf(locale, DAYS, seeded(20261101));
  return promoted(waits, purchases(random), words).map(({ day, customer }, index) => {
    const usual = Math.floor(PRICES.length * random() ** 1.6);
    const product = waits() < discovery(day) ? DISCOVERED : usual;
    const units = 1 + Math.floor(3 * random() ** 3);
    const isPromotion = words.promotions.includes(dayText(day).slice(5));
    const discount = isPromotion ? 0.85 : random() < 0.15 ? 0.9 : 1;
    const amount = cents((PRICES[product] ?? 0) * units * discount);
    const [status, refund] = fateOf(random, words, amount);
    const net = cents(amount - refund);
    const minute = Math.floor(8 * 60 + 15 * 60 * random());
    const time = `${dayText(day)} ${pad(Math.floor(minute / 60), 2)}:${pad(minute % 60, 2)}:${pad(Math.floor(60 * random()), 2)}`;
    const [name, seller] = [nameOf(words)(customer), words.sellers[sellers[customer] ?? 0]!];
    const channel = channelOf(named());
    const id = `SP${dayText(day).replaceAll("-", "")}${pad(index + 1, 5)}`;
    const row = [
      ...[id, name, status === words.cancelled ? "" : time, words.products[product], categoryOf(locale, product)],
      ...[
        units,
        words.isNet ? net : amount,
        refund === 0 ? "" : refund,
        units * costOf(product),
        status,
        seller,
        channels[channel],
        regionOf(customer, day),
      ],
    ];
    return { day, channel, product, name, seller, amount: net, counts: status === words.paid, row };
  });
}

/** Every customer stays with one of the leads' sellers; some sellers have more customers than others. */
function sellersOfCustomers(random: () => number): number[] {
  return Array.from({ length: CUSTOMERS }, () => Math.floor(SKILLS.length * random() ** 1.25));
}

/** The first order that counts of each customer, earliest first. */
function firstOrders(made: readonly SampleOrder[]): FirstOrder[] {
  const first = new Map<string, FirstOrder>();
  for (const { day, name, seller, counts } of made) {
    if (counts && !first.has(name)) first.set(name, { day, name, seller });
  }
  return [...first.values()];
}

for (const locale of LOCALES) {
  const folder = path.resolve(__dirname, "../assets/samples", locale);
  mkdirSync(folder, { recursive: true });
  const words = WORDS[locale];
  const write = (file: string, heads: readonly string[], rows: readonly (readonly unknown[])[]): void =>
    writeFileSync(
      path.join(folder, file),
      `\uFEFF${Papa.unparse({ fields: [...heads], data: [...rows] }, { newline: "\r\n" })}\r\n`,
    );
  const made = orders(locale, channelNames(locale));
  write(
    "orders.csv",
    sampleHeadings(ORDER_ROLES, ORDER_HEADINGS, locale),
    made.map(({ row }) => row),
  );
  const shop = { ...words, days: DAYS, dayText, firstOrders: firstOrders(made), nameOf: nameOf(words) };
  const leads = sampleLeads(locale, shop);
  write("leads.csv", sampleHeadings(LEAD_ROLES, LEAD_HEADINGS, locale), leads);
  write("activities.csv", activityHeads(locale), sampleActivities(locale, leads));
  write("campaigns.csv", campaignHeads(locale), sampleCampaigns(locale));
  const sales = made.filter(({ counts }) => counts);
  const time = { days: DAYS, firstWeekday: new Date(FIRST_DAY).getUTCDay(), dayText };
  write("traffic.csv", trafficHeads(locale), sampleTraffic(locale, sales, time));
  const watched = sales.filter(({ day }) => day >= DAYS - WATCHED_DAYS);
  const products = words.products.map((name, i) => ({ name, price: PRICES[i]! }));
  const buyers = products.map((_, i) => watched.filter(({ product }) => product === i).length);
  write("products.csv", productHeads(locale), sampleProducts(locale, products));
  write("productTraffic.csv", productTrafficHeads(locale), sampleProductTraffic(products, buyers));
  write("sellerLog.csv", sellerLogHeads(locale), sampleSellerLog(locale, words.sellers, time));
  write("tasks.csv", taskHeads(locale), sampleTasks(locale, words.sellers));
  write("eventProducts.csv", eventProductHeads(locale), sampleEventProducts(locale, products));
  write("surveys.csv", surveyHeads(locale), sampleSurveys(locale));
}
