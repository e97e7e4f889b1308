/**
 * The seven stages of a customer's experience, each by the measure that the tables have: in the later half of the weeks beside the earlier
 * one; and what customers expected and found, by their own words. Rules §5, levers 5 to 10.
 */
import { sum } from "d3-array";
import type { SellerLog } from "../../../tables/seller-log";
import type { Surveys } from "../../../tables/surveys";
import type { Traffic } from "../../../tables/traffic";
import type { JoinedProduct } from "../../shared/joined-products";
import { isOfWeeks, type Weeks } from "../../shared/weeks-that-count";
import type { Stage } from "../stages";
import type { DayFigures } from "./days";
import type { Shop } from "./shop";

/** Of one stage; NaN where the tables do not say. */
interface StageFigures {
  readonly now: number;
  /** In as many days before. */
  readonly before: number;
}

/** What customers expected and found of one thing, on the survey's own scale. */
export interface Satisfaction {
  readonly item: string;
  readonly answers: number;
  readonly expected: number;
  readonly perceived: number;
}

export interface Experience {
  readonly stages: Readonly<Record<Stage, StageFigures>>;
  /** The widest gap below what was expected first. */
  readonly satisfaction: readonly Satisfaction[];
}

export interface ExperienceData {
  readonly shopTraffic: Traffic | undefined;
  readonly sellerLog: SellerLog | undefined;
  readonly surveys: Surveys | undefined;
}

type Halves = readonly [before: Weeks, now: Weeks];

/** Two halves of as many days each; a first day left over is passed over. */
function halvesOf({ weeks: { from, end } }: Shop): Halves {
  const half = Math.floor((end - from) / 2);
  return [
    { from: end - 2 * half, end: end - half },
    { from: end - half, end },
  ];
}

/** Parts of wholes over the rows of each half; rows that lack either do not count. */
function quotients(
  halves: Halves,
  dates: ArrayLike<number>,
  { part, whole }: { readonly part: (row: number) => number; readonly whole: (row: number) => number },
): StageFigures {
  const of = (weeks: Weeks): number => {
    let [parts, wholes] = [0, 0];
    for (let row = 0; row < dates.length; row++) {
      const [own, all] = [part(row), whole(row)];
      if (!isOfWeeks(weeks, dates[row]!) || Number.isNaN(own) || Number.isNaN(all)) continue;
      parts += own;
      wholes += all;
    }
    return wholes > 0 ? parts / wholes : Number.NaN;
  };
  return { now: of(halves[1]), before: of(halves[0]) };
}

/** Of products as a table without days states them: no half of the time is known. */
function ofProducts(
  products: readonly JoinedProduct["figures"][],
  part: (product: JoinedProduct["figures"]) => number,
  whole: (product: JoinedProduct["figures"]) => number,
): StageFigures {
  const stated = products.filter((each) => whole(each) > 0 && !Number.isNaN(part(each)));
  return { now: stated.length === 0 ? Number.NaN : sum(stated, part) / sum(stated, whole), before: Number.NaN };
}

const isKnown = ({ now }: StageFigures): boolean => !Number.isNaN(now);

/** Who came, by the shop's traffic day by day; else by the products. */
function visitStages(halves: Halves, traffic: Traffic | undefined, products: readonly JoinedProduct["figures"][]) {
  const daily = (part: "carts" | "buyers" | "orders"): StageFigures =>
    traffic === undefined || traffic.monthly
      ? { now: Number.NaN, before: Number.NaN }
      : quotients(halves, traffic.date, {
          part: (row) => traffic[part][row]!,
          whole: (row) => traffic.visitors[row]!,
        });
  const first = (...found: readonly StageFigures[]): StageFigures => found.find(isKnown) ?? found[0]!;
  const visitors = (product: JoinedProduct["figures"]): number => product.visitors;
  return {
    firstVisit: first(
      daily("carts"),
      ofProducts(products, ({ carts }) => carts, visitors),
    ),
    shopping: first(
      daily("buyers"),
      daily("orders"),
      ofProducts(products, ({ conversion, visitors: count }) => conversion * count, visitors),
    ),
  };
}

/** Orders given back in whole are no orders any more: they are counted in again. */
function refunds({ orders, inside }: Shop, halves: Halves): StageFigures {
  const { refunded } = orders;
  if (refunded === undefined) return { now: Number.NaN, before: Number.NaN };
  const of = (weeks: Weeks): number => {
    const within = (dates: Float64Array): number => dates.filter((date) => isOfWeeks(weeks, date)).length;
    const whole = within(refunded.whole);
    const kept = inside.filter((order) => isOfWeeks(weeks, orders.date[order]!)).length;
    return whole + kept === 0 ? Number.NaN : (whole + within(refunded.part)) / (whole + kept);
  };
  return { now: of(halves[1]), before: of(halves[0]) };
}

/** Orders of members ÷ all orders. */
function members({ orders, inside }: Shop, halves: Halves): StageFigures {
  const tiers = orders.tiers?.();
  const dates = Float64Array.from(inside, (order) => orders.date[order]!);
  const isMember = (row: number): number => (tiers === undefined ? Number.NaN : Number(tiers.of[inside[row]!]! >= 0));
  return quotients(halves, dates, { part: isMember, whole: () => 1 });
}

function replies(halves: Halves, log: SellerLog | undefined): StageFigures {
  if (log === undefined) return { now: Number.NaN, before: Number.NaN };
  const replied = (row: number): number => (log.replied[row]! >= 0 ? log.replied[row]! : 1);
  return quotients(halves, log.date, {
    part: (row) => log.firstReply[row]! * replied(row),
    whole: (row) => (Number.isNaN(log.firstReply[row]!) ? Number.NaN : replied(row)),
  });
}

/** Means of each thing asked about, weighted by how many answered. */
function satisfactionOf(surveys: Surveys | undefined): Satisfaction[] {
  if (surveys === undefined) return [];
  const sums = new Map<number, { answers: number; expected: number; perceived: number }>();
  for (let row = 0; row < surveys.count; row++) {
    const own = sums.get(surveys.item[row]!) ?? { answers: 0, expected: 0, perceived: 0 };
    const answers = surveys.answers[row]!;
    own.answers += answers;
    own.expected += answers * surveys.expected[row]!;
    own.perceived += answers * surveys.perceived[row]!;
    sums.set(surveys.item[row]!, own);
  }
  return [...sums]
    .filter(([, { answers }]) => answers > 0)
    .map(([item, { answers, expected, perceived }]) => ({
      ...{ item: surveys.items[item]!, answers },
      ...{ expected: expected / answers, perceived: perceived / answers },
    }))
    .sort((one, other) => one.perceived - one.expected - (other.perceived - other.expected));
}

export function experienceOf(
  shop: Shop,
  joined: readonly JoinedProduct[],
  days: readonly DayFigures[],
  { shopTraffic, sellerLog, surveys }: ExperienceData,
): Experience {
  const halves = halvesOf(shop);
  const products = joined.map(({ figures }) => figures);
  const dates = days.map(({ day }) => day);
  return {
    stages: {
      ...visitStages(halves, shopTraffic, products),
      product: refunds(shop, halves),
      afterSale: replies(halves, sellerLog),
      review: ofProducts(
        products.filter(({ rating }) => !Number.isNaN(rating)),
        ({ rating, reviews }) => rating * (reviews > 0 ? reviews : 1),
        ({ reviews }) => (reviews > 0 ? reviews : 1),
      ),
      member: members(shop, halves),
      care: quotients(halves, dates, { part: (row) => days[row]!.repeat, whole: (row) => days[row]!.named }),
    },
    satisfaction: satisfactionOf(surveys),
  };
}
