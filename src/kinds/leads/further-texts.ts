/**
 * What the sheets built on request say: costs by source, effort, the stickiness test.
 */
import { say } from "../../text/say";

export const COST_TEXTS = {
  section: say(
    "What a lead and an order cost: type what was spent in the period",
    "每条客资、每单的成本：请填写周期内的费用",
    "每筆名單、每單的成本：請填入期間內的費用",
  ),
  perLead: say("Cost a lead", "每条客资成本", "每筆名單成本"),
  help: say(
    "What this source cost in the period; it is kept on a refresh.",
    "该来源在周期内的费用，刷新后保留。",
    "該來源在期間內的費用，重新整理後保留。",
  ),
  allowed: say("An amount from 0, or nothing.", "请填写不小于 0 的金额，或留空。", "請填入不小於 0 的金額，或留空。"),
};

export const EFFORT_TEXTS = {
  finding: say(
    "An A lead gets {least} minutes from {seller}, {most} from {other}",
    "每条 A 级客资：{seller}只有 {least} 分钟，{other}有 {most} 分钟",
    "每筆 A 級名單：{seller}只有 {least} 分鐘，{other}有 {most} 分鐘",
  ),
  none: say(
    "No A lead is due: the time goes to the other grades",
    "没有到期的 A 级客资：时间归其他等级",
    "沒有到期的 A 級名單：時間歸其他等級",
  ),
  move: say(
    "Move A leads from {seller} to {other}",
    "把部分 A 级客资从{seller}转给{other}",
    "將部分 A 級名單從{seller}轉給{other}",
  ),
  even: say(
    "The time for A leads is even: keep it so",
    "A 级客资的时间分配均衡：保持即可",
    "A 級名單的時間分配均衡：保持即可",
  ),
  rest: say("Work B to its end, then sweep C and D", "先做完 B，再轻扫 C、D", "先做完 B，再輕掃 C、D"),
  hours: say("Hours for leads", "跟进时间", "跟進時間"),
  aDay: say("a day and seller", "每位销售每天", "每位業務每天"),
  leads: say("Leads to call", "应联系客资", "應聯繫名單"),
  ofA: say("{n} of them A", "其中 A 级 {n} 条", "其中 A 級 {n} 筆"),
  shareOfA: say("Time for A", "A 级时间占比", "A 級時間占比"),
  ofTime: say("of the working time", "占跟进时间", "占跟進時間"),
  calls: say("Leads to call by grade", "各等级应联系的客资", "各等級應聯繫的名單"),
  minutes: say("Minutes a lead by grade", "各等级每条客资的分钟数", "各等級每筆名單的分鐘數"),
  hoursBy: say("Hours of the day by grade", "各等级占用的小时数", "各等級占用的小時數"),
  check: say(
    "The hours by grade add up to the day of every seller with leads to call",
    "各等级小时数之和等于有客资可联系的每位销售的全天时间",
    "各等級小時數之和等於有名單可聯繫的每位業務的全天時間",
  ),
};

export const GRADE_TEXTS = {
  section: say("Conversion by grade against its standard", "各等级成交率与标准对比", "各等級成交率與標準對比"),
  decided: say("Decided leads", "已有结果", "已有結果"),
  low: say("Lower end", "下限", "下限"),
  missing: say("Orders missing", "少成交", "少成交"),
  standardHelp: say(
    "A: the trade's 70 %; the others begin with what your own leads came to: type your own.",
    "A 级为行业标准 70%；其他等级默认取自有客资的平均，请按要求修改。",
    "A 級為業界標準 70%；其他等級預設取自有名單的平均，請依要求修改。",
  ),
  allowed: say(
    "A share above 0 % and at most 100 %, or nothing.",
    "请填写大于 0%、不超过 100% 的值，或留空。",
    "請填入大於 0%、不超過 100% 的值，或留空。",
  ),
  note: say(
    "Conversion by grade: orders of the valid leads that have ordered or are lost, each by its grade on the day it came; open leads are not decided. The range is Wilson's of 95 %.",
    "等级成交率：有效且已成交或已流失的客资中成交的比例，按进线当天的等级；待跟进的未计入。区间为 95% Wilson 区间。",
    "等級成交率：有效且已成交或已流失的名單中成交的比例，按進線當天的等級；待跟進的未計入。區間為 95% Wilson 區間。",
  ),
};

export const STICKY_TEXTS = {
  finding: say(
    "{all} sellers tested: {good} good, {poor} poor",
    "已测试 {all} 位销售：{good} 位良好，{poor} 位较差",
    "已測試 {all} 位業務：{good} 位良好，{poor} 位較差",
  ),
  none: say("Nobody is tested yet", "尚未测试", "尚未測試"),
  begin: say(
    "Send every lead one message; type sent and replied after a day",
    "给全部客资群发一条消息，一天后填写发送数与回复数",
    "給全部名單群發一則訊息，一天後填入發送數與回覆數",
  ),
  action: say(
    "Poor: look at opening, rapport and when the leads were last called",
    "较差者：检查破冰、亲和与最近一次联系",
    "較差者：檢查破冰、親和與最近一次聯繫",
  ),
  fine: say("Nobody is poor: keep in touch", "没有较差者：保持联系", "沒有較差者：保持聯繫"),
  section: say("Sent and answered within a day", "发送与一天内回复", "發送與一天內回覆"),
  limits: say("From which share", "评判标准", "評判標準"),
  goodFrom: say("Good from", "良好不低于", "良好不低於"),
  passFrom: say("A pass from", "及格不低于", "及格不低於"),
  limit: say(
    "Of the leads that got the message, so many answered within a day: the trade's 80 % and 50 %.",
    "收到消息的客资中一天内回复的比例：行业标准为 80% 和 50%。",
    "收到訊息的名單中一天內回覆的比例：業界標準為 80% 和 50%。",
  ),
  verdict: say("Verdict of the test", "测试结果", "測試結果"),
  verdicts: {
    good: say("Good", "良好", "良好"),
    pass: say("Pass", "及格", "及格"),
    poor: say("Poor", "较差", "較差"),
    wrong: say("Replies > sent", "回复多于发送", "回覆多於發送"),
  },
  sent: say("Sent", "发送", "發送"),
  replied: say("Replied", "已回复", "已回覆"),
  help: say("Type the count; it is kept on a refresh.", "请填写数量，刷新后保留。", "請填入數量，重新整理後保留。"),
  check: say("No seller has more replies than messages", "回复数不超过发送数", "回覆數不超過發送數"),
};
