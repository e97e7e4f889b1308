/**
 * The sample traffic: visitors of each day by the channel they came through, with what they ordered. Orders and revenue are those of the
 * sample orders that count, so that both tables add up to the same; each channel has its own season, weekday and conversion.
 */
import { sampleHeadings } from "../src/tables/roles";
import { TRAFFIC_ROLES } from "../src/tables/traffic";
import type { Locale } from "../src/text/locale";
import { seeded } from "./sample-random";

interface Words {
  readonly channels: readonly string[];
}

const HEADINGS = ["date", "channel", "visitors", "newVisitors", "orders", "revenue"] as const;

const WORDS: Readonly<Record<Locale, Words>> = {
  "en-US": {
    channels: ["Search", "Recommendations", "Live stream", "Short video", "Direct"],
  },
  "zh-CN": {
    channels: ["搜索", "推荐", "直播", "短视频", "自主访问"],
  },
  "zh-TW": {
    channels: ["搜尋", "推薦", "直播", "短影音", "自主造訪"],
  },
};

interface Channel {
  /** Share of the orders that come through it. */
  readonly share: number;
  /** Orders ÷ visitors, about. */
  readonly conversion: number;
  /** Visitors at the end of the samples' time ÷ at its beginning. */
  readonly growth: number;
  /** Visitors on Saturday and Sunday ÷ on other days. */
  readonly weekend: number;
  /** New visitors ÷ visitors. */
  readonly fresh: number;
}

/** In the order of the words. */
const CHANNELS: readonly Channel[] = [
  { share: 0.32, conversion: 0.036, growth: 1.05, weekend: 0.95, fresh: 0.62 },
  { share: 0.22, conversion: 0.021, growth: 1.25, weekend: 1.1, fresh: 0.74 },
  { share: 0.19, conversion: 0.042, growth: 1.5, weekend: 1.45, fresh: 0.48 },
  { share: 0.12, conversion: 0.011, growth: 1.7, weekend: 1.2, fresh: 0.82 },
  { share: 0.15, conversion: 0.06, growth: 0.9, weekend: 0.9, fresh: 0.12 },
];

/** A sample order as its channel's traffic counts it. */
export interface SampleSale {
  readonly day: number;
  readonly channel: number;
  readonly amount: number;
}

/** The time that the samples cover. */
export interface SampleDays {
  readonly days: number;
  /** 0 is Sunday. */
  readonly firstWeekday: number;
  /** Writes the day so many days after the first. */
  readonly dayText: (day: number) => string;
}

export function channelNames(locale: Locale): readonly string[] {
  return WORDS[locale].channels;
}

export function trafficHeads(locale: Locale): readonly string[] {
  return sampleHeadings(TRAFFIC_ROLES, HEADINGS, locale);
}

/** The channel of a number from 0 up to 1. */
export function channelOf(chance: number): number {
  let sum = 0;
  const found = CHANNELS.findIndex(({ share }) => (sum += share) > chance);
  return found < 0 ? CHANNELS.length - 1 : found;
}

/** Orders that a day's visitors would usually place: visitors follow the orders of four weeks, less than in proportion. */
function usualOrders(sales: readonly SampleSale[], days: number): number[] {
  const mean = sales.length / days;
  return Array.from({ length: days }, (_, today) => {
    const [from, to] = [Math.max(0, today - 14), Math.min(days, today + 14)];
    const near = sales.filter(({ day }) => day >= from && day < to).length / (to - from);
    return mean * (near / mean) ** 0.6;
  });
}

/**
 * Rows below the headings: each channel of each day.
 * @param sales The orders that count.
 */
export function sampleTraffic(
  locale: Locale,
  sales: readonly SampleSale[],
  { days, firstWeekday, dayText }: SampleDays,
): unknown[][] {
  const random = seeded(20251111);
  const usually = usualOrders(sales, days);
  const orders = new Map<string, { count: number; cents: number }>();
  for (const { day, channel, amount } of sales) {
    const { count, cents } = orders.get(`${day} ${channel}`) ?? { count: 0, cents: 0 };
    orders.set(`${day} ${channel}`, { count: count + 1, cents: cents + Math.round(100 * amount) });
  }
  return Array.from({ length: days }, (_, day) =>
    CHANNELS.map(({ share, conversion, growth, weekend, fresh }, channel): unknown[] => {
      const { count, cents } = orders.get(`${day} ${channel}`) ?? { count: 0, cents: 0 };
      const usual = ((usually[day]! * share) / conversion) * (1 + (growth - 1) * (day / days - 0.5));
      const ofDay = [0, 6].includes((firstWeekday + day) % 7) ? weekend : 1;
      // More come on a day with more orders, but not in proportion: conversion differs from day to day.
      const visitors = Math.max(count, Math.round(usual * ofDay * (0.75 + 0.35 * random()) + (4 * count) ** 0.5));
      const newVisitors = Math.round(visitors * Math.min(1, fresh * (0.9 + 0.2 * random())));
      return [dayText(day), WORDS[locale].channels[channel], visitors, newVisitors, count, cents / 100];
    }),
  ).flat();
}
