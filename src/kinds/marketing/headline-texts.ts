/** What the headlines of the marketing plan find, and what to do. */
import { say } from "../../text/say";

export const HEADLINES = {
  steps: {
    title: say("Marketing plan in seven steps", "七步营销计划", "七步行銷計畫"),
    none: say(
      "Nothing is written yet: seven steps lead to a plan",
      "还没有内容：七个步骤完成一份计划",
      "尚無內容：七個步驟完成一份計畫",
    ),
    finding: say(
      "{complete} of {all} steps are complete; {open} questions are still open",
      "{all} 个步骤已完成 {complete} 个；还有 {open} 个问题待回答",
      "{all} 個步驟已完成 {complete} 個；還有 {open} 個問題待回答",
    ),
    next: say("next, {step}: {question}", "下一步，{step}：{question}", "下一步，{step}：{question}"),
    done: say(
      "every question is answered: look at “Evaluation” every week",
      "全部问题已回答：请每周查看“效果评估”",
      "全部問題已回答：請每週查看「成效評估」",
    ),
    correct: say(
      "first correct {n} rows on “Goals” and “Actions”",
      "先更正“营销目标”和“行动计划”中的 {n} 行",
      "先更正「行銷目標」和「行動計畫」中的 {n} 列",
    ),
  },
  goals: {
    none: say("No goal is set yet", "还没有设定目标", "尚未設定目標"),
    begin: say(
      "type what is to be reached, choose its measure, and give start, target and dates",
      "请填写要达成什么，选择指标，并填写起始值、目标值和日期",
      "請填入要達成什麼，選擇指標，並填入起始值、目標值和日期",
    ),
    finding: say(
      "{n} goals, {reached} reached: {progress} of the way where {expected} is expected",
      "{n} 个目标，已达成 {reached} 个：完成 {progress}，目前应达 {expected}",
      "{n} 個目標，已達成 {reached} 個：完成 {progress}，目前應達 {expected}",
    ),
    unknown: say(
      "{n} goals, none of which can be measured yet",
      "{n} 个目标，都还无法衡量",
      "{n} 個目標，都還無法衡量",
    ),
    zero: say(
      "{n} goals, but all weights are 0: give at least one goal a weight",
      "{n} 个目标，但权重全为 0：请至少给一个目标设权重",
      "{n} 個目標，但權重全為 0：請至少給一個目標設權重",
    ),
    correct: say("{no}: {fault}", "{no}：{fault}", "{no}：{fault}"),
    measure: say("choose a measure for {no}, {task}", "请为 {no}（{task}）选择指标", "請為 {no}（{task}）選擇指標"),
    behind: say(
      "{no} first: “{task}” is furthest behind",
      "先看 {no}：“{task}”落后最多",
      "先看 {no}：「{task}」落後最多",
    ),
    keep: say("keep going: nothing is behind", "保持节奏：没有目标落后", "保持節奏：沒有目標落後"),
  },
  strategies: {
    none: say("No strategy is written yet", "还没有填写策略", "尚未填寫策略"),
    begin: say(
      "type strategies and mark 0 to 3 how much each helps each goal",
      "请填写策略，并用 0 到 3 打分表示对各目标的帮助",
      "請填入策略，並用 0 到 3 評分表示對各目標的幫助",
    ),
    finding: say(
      "{strategies} strategies: {unserved} of {goals} goals are not served, {idle} strategies serve nothing",
      "{strategies} 条策略：{goals} 个目标中 {unserved} 个无支持，{idle} 条策略闲置",
      "{strategies} 條策略：{goals} 個目標中 {unserved} 個無支持，{idle} 條策略閒置",
    ),
    goal: say(
      "find a strategy with an action for {no}, {task}",
      "请为 {no}（{task}）找到有行动的策略",
      "請為 {no}（{task}）找到有行動的策略",
    ),
    idle: say("“{strategy}”: {verdict}", "“{strategy}”：{verdict}", "「{strategy}」：{verdict}"),
    keep: say(
      "every goal is served and every strategy is carried out",
      "每个目标都有支持，每条策略都有行动",
      "每個目標都有支持，每條策略都有行動",
    ),
  },
  actions: {
    none: say("No action is planned yet", "还没有安排行动", "尚未安排行動"),
    begin: say(
      "type who does what by when, and for which strategy",
      "请填写谁在何时做什么、对应哪条策略",
      "請填入誰在何時做什麼、對應哪條策略",
    ),
    finding: say(
      "{n} actions for {cost}, {done} done, {late} late",
      "{n} 项行动，费用 {cost}；已完成 {done} 项，逾期 {late} 项",
      "{n} 項行動，費用 {cost}；已完成 {done} 項，逾期 {late} 項",
    ),
    correct: say("row {row}: {fault}", "第 {row} 行：{fault}", "第 {row} 列：{fault}"),
    late: say(
      "“{action}” is late: settle it with {owner}",
      "“{action}”已逾期，请与{owner}确认",
      "「{action}」已逾期，請與{owner}確認",
    ),
    start: say("begin “{action}” now", "请立即开始“{action}”", "請立即開始「{action}」"),
    keep: say("nothing is late", "没有逾期", "沒有逾期"),
  },
  measures: {
    none: say("No other sheet is built yet that has figures", "还没有其他带数字的工作表", "尚無其他含數字的工作表"),
    begin: say(
      "build another sheet, such as “Segments”, and refresh this plan",
      "请先生成其他工作表（如“客户分群”），再刷新本计划",
      "請先產生其他工作表（如「顧客分群」），再更新本計畫",
    ),
    finding: say(
      "{n} figures can measure a goal, {gone} of them by their last value",
      "{n} 个数字可作指标，其中 {gone} 个只有最后数值",
      "{n} 個數字可作指標，其中 {gone} 個只有最後數值",
    ),
    action: say(
      "choose one in the column “Measure” of “Goals”: the goal follows it",
      "在“营销目标”的“指标”列选择，目标随之更新",
      "在「行銷目標」的「指標」欄選擇，目標隨之更新",
    ),
  },
} as const;
