/**
 * Why campaign learning cannot be built from a table, as sentences that say what to do.
 */
import { Problem } from "../../text/problem";
import { say } from "../../text/say";

export function tooManyCampaignsProblem(count: number, most: number): Problem {
  const [came, limit] = [count, most].map((number) => number.toLocaleString("en-US"));
  return new Problem(
    say(
      `The table names ${came} different campaigns, and up to ${limit} can be compared. Choose a column that names fewer, such as the plan instead of the ad.`,
      `表中有 ${came} 个不同的活动，最多可比较 ${limit} 个。请选择更概括的列，例如用计划名称代替创意名称。`,
      `表格中有 ${came} 個不同的活動，最多可比較 ${limit} 個。請選擇更概括的欄，例如用計畫名稱代替廣告素材名稱。`,
    ),
  );
}
