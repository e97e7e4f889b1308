/** LEADGRADE: A to D by the time to the date of need. */
import { leadGrade } from "../../domain/leads/leads";
import { defineFunction } from "../define";
import { blankable, date, flag, optional } from "../parameters";
import { Refusal } from "../refusal";
import { RULES } from "../sources";

/** #NUM!: a need in the past has no grade; the lead is to be looked at. */
function pastNeed(): Refusal {
  return new Refusal("#NUM!", {
    "en-US":
      "“need_date” is before “as_of”: the need is past, so the lead has no grade. Ask the customer for the new date.",
    "zh-CN": "参数“need_date”早于“as_of”：需求日期已过，不评级，请向客户确认新的日期。",
    "zh-TW": "引數「need_date」早於「as_of」：需求日期已過，不評級，請向顧客確認新的日期。",
  });
}

export const LEADGRADE = defineFunction({
  id: "LEADGRADE",
  group: "leads",
  title: { "en-US": "Lead grade", "zh-CN": "客资等级", "zh-TW": "名單等級" },
  description: {
    "en-US": "Grade A, B, C or D of a lead by the months to its date of need; a referral from an old customer is A.",
    "zh-CN": "按距需求日期的月数给客资评 A、B、C、D 级；老客转介绍直接为 A 级。",
    "zh-TW": "按距需求日期的月數給名單評 A、B、C、D 級；老客轉介紹直接為 A 級。",
  },
  rule: {
    text: {
      "en-US":
        "A up to 3 calendar months or a referral, B up to 6, C up to 12, D later or without a date. The limit day belongs to the better grade; a past date has no grade.",
      "zh-CN":
        "3 个自然月以内或老客转介绍为 A，6 个月以内为 B，12 个月以内为 C，更晚或无日期为 D。临界日归较好等级；日期已过不评级。",
      "zh-TW":
        "3 個曆月以內或老客轉介紹為 A，6 個月以內為 B，12 個月以內為 C，更晚或無日期為 D。臨界日歸較好等級；日期已過不評級。",
    },
    source: RULES.leads,
  },
  parameters: [
    blankable(
      date("need_date", {
        "en-US": "Day the customer needs it, such as a wedding or a delivery; blank if not known.",
        "zh-CN": "客户的需求日期，如婚期、交付日；未知则为空。",
        "zh-TW": "顧客的需求日期，如婚期、交付日；未知則為空白。",
      }),
    ),
    date("as_of", {
      "en-US": "Day of grading, such as TODAY().",
      "zh-CN": "评级日期，如 TODAY()。",
      "zh-TW": "評級日期，如 TODAY()。",
    }),
    optional(
      flag("referral", {
        "en-US": "TRUE if an old customer sent the lead.",
        "zh-CN": "老客转介绍为 TRUE。",
        "zh-TW": "老客轉介紹為 TRUE。",
      }),
      false,
    ),
  ],
  returns: { shape: "text", text: { "en-US": "A, B, C or D.", "zh-CN": "A、B、C 或 D。", "zh-TW": "A、B、C 或 D。" } },
  examples: [
    { args: ["2026-11-30", "2026-08-31"], gives: "A" },
    { args: ["2026-12-01", "2026-08-31"], gives: "B" },
    { args: [null, "2026-08-31"], gives: "D" },
    { args: ["2028-05-20", "2026-08-31", true], gives: "A" },
    {
      args: ["2026-08-30", "2026-08-31"],
      refuses: "#NUM!",
      because: { "en-US": "The need is past.", "zh-CN": "需求日期已过。", "zh-TW": "需求日期已過。" },
    },
  ],
  run: (needDate, asOf, referral) => {
    const grade = leadGrade(needDate ?? null, asOf, referral);
    if (grade === null) throw pastNeed();
    return grade;
  },
});
