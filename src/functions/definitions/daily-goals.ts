/** DAILYGOALS: a goal for each day of a period. */
import { allocate } from "../../domain/maths/rounding";
import { dateOf } from "../../domain/calendar/calendar";
import { dayWeights } from "../../domain/goal/daily-goals";
import { defineFunction } from "../define";
import { moreThan } from "../messages";
import { ABOVE_ZERO, AT_LEAST_ZERO, date, dates, number, type NumberRange, numbers, optional } from "../parameters";
import { exactly, filled } from "../ranges";
import { Refusal } from "../refusal";
import { RULES } from "../sources";

const WEEK = { "en-US": "Monday to Sunday", "zh-CN": "周一至周日", "zh-TW": "週一至週日" };
const EVEN_WEEK = [1, 1, 1, 1, 1, 1, 1];
/** Rows of a sheet. */
const MOST_DAYS = 1_048_576;

function isoText(serial: number): string {
  const { year, month, day } = dateOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

const daysOf = (range: NumberRange | undefined): ReadonlySet<number> => new Set(range ? filled(range) : []);

/** #NUM!: more days than a sheet has rows. */
function tooManyDays(days: number): Refusal {
  return new Refusal("#NUM!", {
    "en-US": `“start” to “end” are ${days} days; a sheet has ${MOST_DAYS} rows.`,
    "zh-CN": `“start”至“end”共 ${days} 天，而工作表只有 ${MOST_DAYS} 行。`,
    "zh-TW": `「start」至「end」共 ${days} 天，而工作表只有 ${MOST_DAYS} 列。`,
  });
}

/** #DIV/0!: no day of the period has any weight. */
function noWorkingDay(): Refusal {
  return new Refusal("#DIV/0!", {
    "en-US": "No day of the period has a weight: every day is off, or its weekday weight is 0.",
    "zh-CN": "期间内没有可分配的日期：全部为休息日，或对应的星期权重为 0。",
    "zh-TW": "期間內沒有可分配的日期：全部為休息日，或對應的星期權重為 0。",
  });
}

export const DAILYGOALS = defineFunction({
  id: "DAILYGOALS",
  group: "goals",
  title: { "en-US": "Daily goals", "zh-CN": "每日目标", "zh-TW": "每日目標" },
  description: {
    "en-US":
      "Splits a goal over the days of a period by weekday, days off and promotion days; the days add up exactly.",
    "zh-CN": "按星期权重、休息日和活动日把目标拆到每一天，各天之和与目标完全一致。",
    "zh-TW": "按星期權重、休息日和活動日把目標拆到每一天，各天之和與目標完全一致。",
  },
  rule: {
    text: {
      "en-US":
        "Weight of a day = its weekday's weight, × boost on a boost day, 0 on a day off (which wins); the goal is split by cumulative rounding to whole units.",
      "zh-CN": "某天权重 = 对应的星期权重，活动日再 × boost，休息日为 0（休息日优先）；目标按累计取整拆为整数。",
      "zh-TW": "某天權重 = 對應的星期權重，活動日再 × boost，休息日為 0（休息日優先）；目標按累計取整拆為整數。",
    },
    source: RULES.goals,
  },
  notes: {
    "en-US":
      "Dates come as serial numbers; format the first column as a date. Days off outside the period do not matter. NETWORKDAYS.INTL counts working days.",
    "zh-CN": "日期以序列号返回，请把第一列设为日期格式。期间以外的休息日不影响结果。只数工作日可用 NETWORKDAYS.INTL。",
    "zh-TW": "日期以序號傳回，請把第一欄設為日期格式。期間以外的休息日不影響結果。只數工作日可用 NETWORKDAYS.INTL。",
  },
  parameters: [
    number(
      "target",
      { "en-US": "Goal of the whole period.", "zh-CN": "整个期间的目标。", "zh-TW": "整個期間的目標。" },
      AT_LEAST_ZERO,
    ),
    date("start", { "en-US": "First day.", "zh-CN": "开始日期。", "zh-TW": "開始日期。" }),
    date("end", {
      "en-US": "Last day, counted too.",
      "zh-CN": "结束日期，包含当天。",
      "zh-TW": "結束日期，包含當天。",
    }),
    optional(
      numbers(
        "weekday_weights",
        {
          "en-US": "Seven weights, Monday to Sunday; all equal if left out.",
          "zh-CN": "周一至周日的七个权重；省略时相等。",
          "zh-TW": "週一至週日的七個權重；省略時相等。",
        },
        AT_LEAST_ZERO,
      ),
    ),
    optional(
      dates("days_off", {
        "en-US": "Days without a goal, such as holidays.",
        "zh-CN": "不安排目标的日期，如节假日。",
        "zh-TW": "不安排目標的日期，如國定假日。",
      }),
    ),
    optional(
      dates("boost_days", {
        "en-US": "Promotion days.",
        "zh-CN": "活动日，如大促当天。",
        "zh-TW": "活動日，如大促當天。",
      }),
    ),
    optional(
      number(
        "boost",
        {
          "en-US": "Weight of a promotion day as a multiple of its usual one.",
          "zh-CN": "活动日权重为平日的倍数。",
          "zh-TW": "活動日權重為平日的倍數。",
        },
        ABOVE_ZERO,
      ),
      2,
    ),
  ],
  returns: {
    shape: "numbers",
    text: {
      "en-US": "One row a day: date, goal.",
      "zh-CN": "每天一行：日期、目标。",
      "zh-TW": "每天一列：日期、目標。",
    },
  },
  examples: [
    {
      args: [100, "2026-11-09", "2026-11-11"],
      gives: [
        [46335, 33],
        [46336, 34],
        [46337, 33],
      ],
    },
    {
      args: [100, "2026-11-09", "2026-11-12", [[1, 1, 1, 1, 1, 2, 2]], [["2026-11-12"]], [["2026-11-11"]], 3],
      gives: [
        [46335, 20],
        [46336, 20],
        [46337, 60],
        [46338, 0],
      ],
    },
    {
      args: [100, "2026-11-11", "2026-11-09"],
      refuses: "#NUM!",
      because: {
        "en-US": "The period ends before it begins.",
        "zh-CN": "结束日期早于开始日期。",
        "zh-TW": "結束日期早於開始日期。",
      },
    },
    { args: [100, "2026-11-09", "2026-11-11", [[1, 1, 1, 1, 1]]], refuses: "#VALUE!" },
    { args: [100, "2026-11-14", "2026-11-15", [[1, 1, 1, 1, 1, 0, 0]]], refuses: "#DIV/0!" },
  ],
  run: (target, start, end, weekdays, daysOff, boostDays, boost) => {
    if (start > end) throw moreThan({ name: "start", value: isoText(start) }, { name: "end", value: isoText(end) });
    if (end - start >= MOST_DAYS) throw tooManyDays(end - start + 1);
    const weekdayWeights = weekdays ? exactly("weekday_weights", weekdays, 7, WEEK) : EVEN_WEEK;
    const weights = dayWeights(start, end, {
      weekdayWeights,
      daysOff: daysOf(daysOff),
      boostDays: daysOf(boostDays),
      boost,
    });
    if (weights.every((weight) => weight === 0)) throw noWorkingDay();
    return allocate(target, weights).map((goal, i) => [start + i, goal]);
  },
});
