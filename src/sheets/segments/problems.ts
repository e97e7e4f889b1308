/**
 * Why the segments cannot be built from these orders, as sentences that say what to do.
 */
import { missingCustomerReason } from "../../tables/detect";
import { detectPlatform } from "../../tables/platforms";
import type { Source } from "../../tables/source";
import { Problem } from "../../text/problem";
import { isoDate } from "../parts/title-part";
import { say } from "../plan/say";

/** The platform's own reason where the export is known to have no buyer to tell apart. */
export function noCustomersProblem({ name, headers }: Source): Problem {
  const reason = missingCustomerReason(detectPlatform(headers)?.id ?? null);
  return new Problem(
    say(
      `No order of “${name}” names its customer, so there is nobody to segment. ${reason["en-US"]}`,
      `“${name}”中没有一笔订单有买家信息，无法做客户分群。${reason["zh-CN"]}`,
      `「${name}」中沒有一筆訂單有買家資訊，無法做顧客分群。${reason["zh-TW"]}`,
    ),
  );
}

export function allLaterProblem(asOf: number, first: number): Problem {
  return new Problem(
    say(
      `The as-of date ${isoDate(asOf)} is before the first order (${isoDate(first)}). Choose that day or a later one.`,
      `截止日期 ${isoDate(asOf)} 早于第一笔订单（${isoDate(first)}）。请选择该日或之后的日期。`,
      `截止日期 ${isoDate(asOf)} 早於第一筆訂單（${isoDate(first)}）。請選擇該日或之後的日期。`,
    ),
  );
}

export function tooManyCustomersProblem(count: number, most: number): Problem {
  return new Problem(
    say(
      `There are ${count.toLocaleString("en-US")} customers, and an Excel sheet has room for ${most.toLocaleString("en-US")}. Use the orders of a shorter period.`,
      `客户共 ${count.toLocaleString("en-US")} 位，而一张工作表最多容纳 ${most.toLocaleString("en-US")} 位。请缩短订单的时间范围。`,
      `顧客共 ${count.toLocaleString("en-US")} 位，而一張工作表最多容納 ${most.toLocaleString("en-US")} 位。請縮短訂單的時間範圍。`,
    ),
  );
}
