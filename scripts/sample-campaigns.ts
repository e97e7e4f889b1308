/**
 * The sample campaigns: a year of campaigns of one shop, as its marketing keeps them by hand. Their figures are of the size of the
 * sample orders; the referrals reach no counted audience, the magazine's last advertisement cannot be told from other orders, one
 * campaign is not billed yet, and a total stands below.
 */
import { sum } from "d3-array";
import { CAMPAIGN_ROLES } from "../src/tables/campaigns";
import { sampleHeadings } from "../src/tables/roles";
import type { Locale } from "../src/text/locale";
import { seeded } from "./sample-random";

interface Words {
  /** Each channel of `CHANNELS` with its three campaigns. */
  readonly channels: readonly (readonly [channel: string, first: string, second: string, third: string])[];
  readonly unbilled: readonly [channel: string, campaign: string];
  readonly total: string;
}

const HEADINGS = ["campaign", "channel", "cost", "reach", "responses", "orders", "revenue", "newCustomers"] as const;

const WORDS: Readonly<Record<Locale, Words>> = {
  "en-US": {
    channels: [
      ["Mailing", "Autumn catalogue", "Winter sale postcard", "Spring catalogue"],
      ["Newsletter", "Black Friday preview", "New Year offers", "Summer linen"],
      ["Search ads", "Black Friday search", "Bedding search", "Curtain search"],
      ["Short video", "Cozy home clips", "Before and after clips", "Rattan lamp clips"],
      ["Live stream", "Cyber Monday live", "Spring refresh live", "Mid-year live"],
      ["Influencers", "Bedroom makeover", "Sofa stories", "Small flat tips"],
      ["Trade fair", "Home fair, autumn", "Bridal fair", "Home fair, spring"],
      ["Magazine", "Living, November", "Living, March", "Living, June"],
      ["Referral", "Bring a friend, winter", "Bring a friend, spring", "Bring a friend, summer"],
    ],
    unbilled: ["Influencers", "Autumn colours"],
    total: "Total",
  },
  "zh-CN": {
    channels: [
      ["短信", "双11预热短信", "年货节短信", "春季焕新短信"],
      ["企微社群", "双11会员专享", "新春好物群", "夏凉亚麻专场"],
      ["搜索推广", "双11搜索推广", "四件套关键词", "窗帘关键词"],
      ["短视频", "温馨小家系列", "改造前后系列", "藤编台灯种草"],
      ["直播间", "双12专场直播", "春季焕新直播", "618专场直播"],
      ["小红书达人", "卧室改造笔记", "沙发测评笔记", "小户型笔记"],
      ["展会", "秋季家居展", "婚博会", "春季家居展"],
      ["杂志", "家居杂志11月刊", "家居杂志3月刊", "家居杂志6月刊"],
      ["老客转介绍", "冬季老带新", "春季老带新", "夏季老带新"],
    ],
    unbilled: ["小红书达人", "秋日配色笔记"],
    total: "合计",
  },
  "zh-TW": {
    channels: [
      ["簡訊", "雙11預熱簡訊", "年終感恩簡訊", "春季換新簡訊"],
      ["LINE 官方帳號", "雙11會員搶先購", "新年好物", "夏日亞麻專場"],
      ["Google 搜尋廣告", "雙11搜尋廣告", "床包組關鍵字", "窗簾關鍵字"],
      ["短影音", "溫馨小家系列", "改造前後系列", "藤編檯燈開箱"],
      ["直播", "雙12直播", "春季換新直播", "年中慶直播"],
      ["IG 網紅", "臥室改造合作", "沙發開箱合作", "小坪數合作"],
      ["展覽", "秋季家具展", "婚紗展", "春季家具展"],
      ["雜誌", "居家雜誌11月號", "居家雜誌3月號", "居家雜誌6月號"],
      ["老客轉介紹", "冬季揪好友", "春季揪好友", "夏季揪好友"],
    ],
    unbilled: ["IG 網紅", "秋日配色合作"],
    total: "合計",
  },
};

interface Channel {
  /** People reached by one campaign, about; null where nobody counts them. */
  readonly reach: number | null;
  /** Responses ÷ reach. */
  readonly answer: number;
  /** Orders ÷ responses. */
  readonly close: number;
  /** Revenue ÷ orders. */
  readonly value: number;
  readonly cost: number;
  /** New customers ÷ orders. */
  readonly fresh: number;
}

/** In the order of the words. Without a reach, `answer` counts the responses themselves. */
const CHANNELS: readonly Channel[] = [
  { reach: 4200, answer: 0.021, close: 0.32, value: 410, cost: 1680, fresh: 0.08 },
  { reach: 1500, answer: 0.052, close: 0.42, value: 380, cost: 900, fresh: 0.04 },
  { reach: 3600, answer: 0.034, close: 0.31, value: 460, cost: 5200, fresh: 0.66 },
  { reach: 26_000, answer: 0.008, close: 0.13, value: 290, cost: 5600, fresh: 0.74 },
  { reach: 5400, answer: 0.026, close: 0.29, value: 330, cost: 4200, fresh: 0.52 },
  { reach: 9000, answer: 0.019, close: 0.16, value: 520, cost: 7800, fresh: 0.7 },
  { reach: 620, answer: 0.031, close: 0.34, value: 1480, cost: 6400, fresh: 0.82 },
  { reach: 18_000, answer: 0.004, close: 0.13, value: 560, cost: 6800, fresh: 0.6 },
  { reach: null, answer: 24, close: 0.62, value: 540, cost: 1200, fresh: 1 },
];

/** The magazine's last: nobody asked its buyers where they came from. */
const UNTOLD = -2;

/** A tenth more or less for most, up to a third for some. */
const around = (random: () => number, value: number): number => value * (1 + 0.33 * (2 * random() - 1) * random());
const cents = (value: number): number => Math.round(value * 100) / 100;

type Figures = readonly [
  cost: number,
  reach: number | "",
  responses: number,
  orders: number,
  revenue: number,
  fresh: number,
];

function figures(random: () => number, channel: Channel): Figures {
  const reach = channel.reach === null ? null : Math.round(around(random, channel.reach));
  const responses = Math.round(around(random, channel.answer) * (reach ?? 1));
  const orders = Math.round(around(random, channel.close) * responses);
  const revenue = cents(around(random, channel.value) * orders);
  const cost = Math.round(around(random, channel.cost) / 10) * 10;
  return [cost, reach ?? "", responses, orders, revenue, Math.round(channel.fresh * orders)];
}

export function campaignHeads(locale: Locale): readonly string[] {
  return sampleHeadings(CAMPAIGN_ROLES, HEADINGS, locale);
}

/** Rows below the headings, in the order the campaigns were run. */
export function sampleCampaigns(locale: Locale): unknown[][] {
  const { channels, unbilled, total } = WORDS[locale];
  const random = seeded(20260301);
  const rows = [1, 2, 3].flatMap((turn) =>
    channels.map(([channel, ...names], i): unknown[] => [names[turn - 1], channel, ...figures(random, CHANNELS[i]!)]),
  );
  rows.at(UNTOLD)!.splice(5, 3, "", "", "");
  const sums = [2, 3, 4, 5, 6, 7].map((column) => cents(sum(rows, (row) => Number(row[column]))));
  return [...rows, [unbilled[1], unbilled[0], "", 8400, 150, 21, 9870, 14], [total, "", ...sums]];
}
