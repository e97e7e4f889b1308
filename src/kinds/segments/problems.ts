/**
 * Why the segments cannot be built from these orders, as sentences that say what to do.
 */
import { isoDate } from "../../domain/calendar/calendar";
import { detectPlatform, missingCustomerReason } from "../../tables/orders/platforms";
import type { Source } from "../../tables/source";
import { say } from "../../text/say";
import { TERMS } from "../../text/terms";
import { numberText } from "../../text/wording";
import type { CustomerType } from "./customer-kinds";
import { MAP_NAMES } from "./map-texts";
import { BINS, type MapChoice } from "./maps";
import type { Measure, Scoring } from "./scoring";
import { SCORING_NAMES } from "./scoring-options";
import { MEASURE_WORDS } from "./texts";

export const PROBLEMS = {
  noneOfType: (type: CustomerType, table: string) => {
    const [kind, name] = [type === "businesses" ? "business" : "person", TERMS[type]];
    return say(
      `No customer of “${table}” is a ${kind}. Choose all customers, or the column that tells the customer type.`,
      `“${table}”中没有${name["zh-CN"]}客户。请选择全部客户，或指定“客户类型”所在的列。`,
      `「${table}」中沒有${name["zh-TW"]}顧客。請選擇全部顧客，或指定「客戶類型」所在的欄。`,
    );
  },
  /** The platform's own reason where the export is known to have no buyer to tell apart. */
  noCustomers: ({ name, headers }: Source) => {
    const reason = missingCustomerReason(detectPlatform(headers)?.id ?? null);
    return say(
      `No order of “${name}” names its customer, so there is nobody to segment. ${reason["en-US"]}`,
      `“${name}”中没有一笔订单有买家信息，无法做客户分群。${reason["zh-CN"]}`,
      `「${name}」中沒有一筆訂單有買家資訊，無法做顧客分群。${reason["zh-TW"]}`,
    );
  },
  allLater: (asOf: number, first: number) =>
    say(
      `The as-of date ${isoDate(asOf)} is before the first order (${isoDate(first)}). Choose that day or a later one.`,
      `截止日期 ${isoDate(asOf)} 早于第一笔订单（${isoDate(first)}）。请选择该日或之后的日期。`,
      `截止日期 ${isoDate(asOf)} 早於第一筆訂單（${isoDate(first)}）。請選擇該日或之後的日期。`,
    ),
  tooManyCustomers: (count: number, most: number) =>
    say(
      `There are ${numberText(count)} customers, and an Excel sheet has room for ${numberText(most)}. Use the orders of a shorter period.`,
      `客户共 ${numberText(count)} 位，而一张工作表最多容纳 ${numberText(most)} 位。请缩短订单的时间范围。`,
      `顧客共 ${numberText(count)} 位，而一張工作表最多容納 ${numberText(most)} 位。請縮短訂單的時間範圍。`,
    ),
  emptyWindow: (asOf: number, months: number) =>
    say(
      `No customer ordered in the ${months} months up to ${isoDate(asOf)}. Choose more months, or another as-of date.`,
      `截至 ${isoDate(asOf)} 的最近 ${months} 个月内没有客户下单。请增加月数，或更换截止日期。`,
      `截至 ${isoDate(asOf)} 的最近 ${months} 個月內沒有顧客下單。請增加月數，或更換截止日期。`,
    ),
  /** A map made for five scores was asked for with another number of them. */
  bins: (map: MapChoice, bins: number) => {
    const name = MAP_NAMES[map];
    const own = MAP_NAMES.sheet;
    return say(
      `The map “${name["en-US"]}” is made for scores 1 to ${BINS}, and scores 1 to ${bins} were chosen. Choose ${BINS}, or the map “${own["en-US"]}”.`,
      `分群规则“${name["zh-CN"]}”要求 1 到 ${BINS} 分，而所选为 1 到 ${bins} 分。请改选 ${BINS} 档，或改用“${own["zh-CN"]}”。`,
      `分群規則「${name["zh-TW"]}」要求 1 到 ${BINS} 分，而所選為 1 到 ${bins} 分。請改選 ${BINS} 級，或改用「${own["zh-TW"]}」。`,
    );
  },
  /** The 8 types were asked for with a way of scoring that does not say better or not. */
  twoLevels: (scoring: Scoring) => {
    const [way, eight] = [SCORING_NAMES[scoring], MAP_NAMES.eight];
    return say(
      `The map “${eight["en-US"]}” compares each measure with one value, which “${way["en-US"]}” does not. Choose the mean, the median, the mean score or fixed cut points.`,
      `“${eight["zh-CN"]}”把每项指标与一个值比较，“${way["zh-CN"]}”不适用。请选择平均值、中位数、评分均值或固定分界点。`,
      `「${eight["zh-TW"]}」把每項指標與一個值比較，「${way["zh-TW"]}」不適用。請選擇平均值、中位數、評分平均值或固定分界點。`,
    );
  },
  oneCut: (measure: Measure, came: number) => {
    const word = MEASURE_WORDS[measure];
    const eight = MAP_NAMES.eight;
    return say(
      `The map “${eight["en-US"]}” compares ${word["en-US"]} with one value; ${came} cut points came.`,
      `“${eight["zh-CN"]}”的${word["zh-CN"]}只与一个值比较，而填写了 ${came} 个分界点。`,
      `「${eight["zh-TW"]}」的${word["zh-TW"]}只與一個值比較，而填入了 ${came} 個分界點。`,
    );
  },
  cutCount: (measure: Measure, came: number, wanted: number) => {
    const word = MEASURE_WORDS[measure];
    return say(
      `All measures need the same number of cut points: recency has ${wanted}, ${word["en-US"]} has ${came}.`,
      `各项指标的分界点个数须相同：最近一次消费有 ${wanted} 个，${word["zh-CN"]}有 ${came} 个。`,
      `各項指標的分界點個數須相同：最近一次消費有 ${wanted} 個，${word["zh-TW"]}有 ${came} 個。`,
    );
  },
  cutOrder: (measure: Measure, before: number, after: number) => {
    const word = MEASURE_WORDS[measure];
    return say(
      `The cut points of ${word["en-US"]} must ascend: ${after} stands after ${before}.`,
      `${word["zh-CN"]}的分界点须由小到大：${after} 排在 ${before} 之后。`,
      `${word["zh-TW"]}的分界點須由小到大：${after} 排在 ${before} 之後。`,
    );
  },
} as const;
