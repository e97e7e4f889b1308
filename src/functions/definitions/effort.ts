/** EFFORT: working time over the lead grades. */
import { EFFORT_SHARES, effortByGrade } from "../../domain/leads/leads";
import { defineFunction } from "../define";
import { AT_LEAST_ZERO, number, type NumberRange, numbers, optional } from "../parameters";
import { allZero, exactly, isBlankAt, noData } from "../ranges";
import { RULES } from "../sources";

const GRADES = { "en-US": "one for each grade", "zh-CN": "每个等级一个", "zh-TW": "每個等級一個" };

/** A blank count is a grade without leads. */
function countsOf(range: NumberRange, grades: number): number[] {
  return Array.from({ length: grades }, (_, grade) => (isBlankAt(range, grade) ? 0 : range.cells[grade]!));
}

export const EFFORT = defineFunction({
  id: "EFFORT",
  group: "leads",
  title: { "en-US": "Effort by lead grade", "zh-CN": "各级客资精力分配", "zh-TW": "各級名單精力分配" },
  description: {
    "en-US": "Splits working hours over lead grades A to D: hours of each grade and minutes for each lead.",
    "zh-CN": "把工作时间按 A 至 D 级客资分配：每级小时数和每条客资的分钟数。",
    "zh-TW": "把工作時間按 A 至 D 級名單分配：每級小時數和每筆名單的分鐘數。",
  },
  rule: {
    text: {
      "en-US":
        "60 / 25 / 10 / 5 % of the time to A / B / C / D. The share of a grade without leads goes to the next better one that has some; where none is better, to the best there is.",
      "zh-CN":
        "A / B / C / D 分别占 60% / 25% / 10% / 5% 的时间。没有客资的等级，其份额归上一个有客资的较好等级；没有更好等级时归现有最好等级。",
      "zh-TW":
        "A / B / C / D 分別占 60% / 25% / 10% / 5% 的時間。沒有名單的等級，其份額歸上一個有名單的較好等級；沒有更好等級時歸現有最好等級。",
    },
    source: RULES.leads,
  },
  parameters: [
    number(
      "hours",
      {
        "en-US": "Working hours to split, of one seller or a team.",
        "zh-CN": "可分配的工作小时数，单人或团队。",
        "zh-TW": "可分配的工作小時數，單人或團隊。",
      },
      AT_LEAST_ZERO,
    ),
    numbers(
      "leads_by_grade",
      {
        "en-US": "Leads of each grade, best first: A, B, C, D. A blank cell is a grade without leads.",
        "zh-CN": "各级客资数，从好到差：A、B、C、D；空白单元格表示该级没有客资。",
        "zh-TW": "各級名單數，從好到差：A、B、C、D；空白儲存格表示該級沒有名單。",
      },
      AT_LEAST_ZERO,
    ),
    optional(
      numbers(
        "shares",
        {
          "en-US": "Share of time for each grade; 60, 25, 10 and 5 % if left out. Only the proportion counts.",
          "zh-CN": "各级时间占比；省略时为 60%、25%、10%、5%。只看比例关系。",
          "zh-TW": "各級時間占比；省略時為 60%、25%、10%、5%。只看比例關係。",
        },
        AT_LEAST_ZERO,
      ),
    ),
  ],
  returns: {
    shape: "cells",
    text: {
      "en-US": "One row a grade: hours, and minutes a lead (empty for a grade without leads).",
      "zh-CN": "每级一行：小时数、每条客资的分钟数（没有客资则为空）。",
      "zh-TW": "每級一列：小時數、每筆名單的分鐘數（沒有名單則為空白）。",
    },
  },
  examples: [
    {
      args: [40, [[12], [20], [30], [60]]],
      gives: [
        [24, 120],
        [10, 30],
        [4, 8],
        [2, 2],
      ],
    },
    {
      args: [10, [[0], [5], [null], [20]]],
      gives: [
        [0, ""],
        [9.5, 114],
        [0, ""],
        [0.5, 1.5],
      ],
    },
    {
      args: [8, [[3, 5]], [[3, 1]]],
      gives: [
        [6, 120],
        [2, 24],
      ],
    },
    {
      args: [8, [[3, 5]]],
      refuses: "#VALUE!",
      because: {
        "en-US": "The usual shares are for four grades.",
        "zh-CN": "默认占比对应四个等级。",
        "zh-TW": "預設占比對應四個等級。",
      },
    },
    { args: [8, [[0], [0], [0], [0]]], refuses: "#DIV/0!" },
  ],
  run: (hours, leads, shares) => {
    if (leads.cells.length === 0) throw noData("leads_by_grade");
    const grades = shares ? leads.rows * leads.columns : EFFORT_SHARES.length;
    if (leads.rows * leads.columns !== grades) exactly("leads_by_grade", leads, grades, GRADES);
    const split = shares ? exactly("shares", shares, grades, GRADES) : EFFORT_SHARES;
    const effort = effortByGrade(hours, countsOf(leads, grades), split);
    if (effort === null) throw allZero(leads.cells.some((count) => count > 0) ? "shares" : "leads_by_grade");
    return effort.map((grade) => [grade.hours, grade.minutesPerLead ?? ""]);
  },
});
