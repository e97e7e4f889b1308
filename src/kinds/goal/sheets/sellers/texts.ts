/**
 * What the sheet of sellers says.
 */
import { TERMS } from "../../../../text/terms";
import { COMMA, say, saying } from "../../../../text/say";

export const SELLERS_TEXTS = {
  title: say("The goal by seller and team", "目标按销售与团队分解", "目標按業務與團隊分解"),
  list: say(
    "Sellers: change, add or clear rows and the goal follows",
    "销售名单：可修改、添加或清空，目标随之更新",
    "業務名單：可修改、新增或清空，目標隨之更新",
  ),
  capacity: say("Orders a month, capacity", "每月产能（单）", "每月產能（筆）"),
  capacityHelp: say(
    "Orders the seller can close a month; begins as the median month",
    "该销售每月可成交订单数，初始为各月中位数",
    "該業務每月可成交訂單數，初始為各月中位數",
  ),
  best: say("Best month", "历史最好月", "歷史最佳月"),
  fault: TERMS.toCorrect,
  noTeam: say("No team", "未分团队", "未分團隊"),
  weights: {
    history: say(
      "Weights begin with what each closed in the twelve months to the as-of date.",
      "权重初始为截止日期前十二个月各人的成交数。",
      "權重初始為截止日期前十二個月各人的成交數。",
    ),
    equal: say("Weights begin all the same.", "权重初始人人相同。", "權重初始人人相同。"),
  },
  nobody: say(
    "No seller is listed yet: type names and weights below, and the goal is broken down to them.",
    "名单为空：请在下方填写销售姓名与权重，目标即分解到人。",
    "名單為空：請在下方填入業務姓名與權重，目標即分解到人。",
  ),
  faults: {
    noName: say(
      "Seller: a name is wanted; the row counts for nothing",
      "销售：请填写姓名，否则该行不起作用",
      "業務：請填入姓名，否則該列不起作用",
    ),
    blanks: say(
      "Seller: remove the blanks around the name",
      "销售：请删除姓名前后的空格",
      "業務：請刪除姓名前後的空格",
    ),
    twice: say("Seller: this name stands in more than one row", "销售：该姓名在名单中重复", "業務：該姓名在名單中重複"),
    weight: say(
      "Weight: a number from 0 is wanted; counted as 0",
      "权重：请填写不小于 0 的数字，现按 0 计算",
      "權重：請填入不小於 0 的數字，現以 0 計算",
    ),
    capacity: say(
      "Capacity: a number from 0 is wanted, or nothing",
      "产能：请填写不小于 0 的数字，或留空",
      "產能：請填入不小於 0 的數字，或留空",
    ),
  },
  allowed: {
    weight: say(
      "A weight from 0; only its share of all sellers counts. 0: no goal.",
      "请填写不小于 0 的权重，按占全体合计的比例分配；0 表示不分配。",
      "請填入不小於 0 的權重，依占全體合計的比例分配；0 表示不分配。",
    ),
    capacity: say("A number from 0, or nothing.", "请填写不小于 0 的数字，或留空。", "請填入不小於 0 的數字，或留空。"),
  },
  working: {
    section: say("Working: what the formulas read", "计算过程", "計算過程"),
    name: say("Name used", "采用姓名", "採用姓名"),
    team: say("Team used", "采用团队", "採用團隊"),
    teams: say("Teams so far", "累计团队数", "累計團隊數"),
    first: say("First of its name", "首次出现", "首次出現"),
    named: say("Named in your tables", "数据表中的销售", "資料表中的業務"),
    missing: say("Not in the list so far", "不在名单中", "不在名單中"),
  },
  asOf: say("As of", "截止日期", "截止日期"),
  elapsed: say("Goal due", "目标应完成", "目標應完成"),
  progress: {
    section: say("Where each seller stands", "各销售完成情况", "各業務完成情況"),
    actual: say("actual to date", "截至目前实际", "截至目前實際"),
    toDate: say("goal to date", "截至目前目标", "截至目前目標"),
    pace: say("pace", "进度", "進度"),
    needed: say("needed a selling day", "剩余每天需要", "剩餘每天需要"),
    none: say("No seller named", "未填写销售", "未填寫業務"),
    unlisted: say("Seller not in the list", "名单中没有的销售", "名單中沒有的業務"),
    missing: say("In your tables but not in the list: ", "数据表中有、名单中没有：", "資料表中有、名單中沒有："),
    between: COMMA,
    unknown: say(
      "No table tells whose leads or orders are whose: only the goals are broken down.",
      "数据表中没有销售一列，只能分解目标，无法统计每人完成数。",
      "資料表中沒有業務一欄，只能分解目標，無法統計每人完成數。",
    ),
    fromLeads: say(
      "Your orders do not say whose they are: a seller's orders are the leads that ordered.",
      "订单表没有销售一列：每位销售的订单数取其客资中成交的条数。",
      "訂單表沒有業務一欄：每位業務的訂單數取其名單中成交的筆數。",
    ),
    live: saying(
      "Live, they follow your tables: {measures}.",
      "实时公式，随数据表更新：{measures}。",
      "即時公式，隨資料表更新：{measures}。",
    ),
    values: saying(
      "Values of {date}, refresh to update: {measures}.",
      "为 {date} 的数值，如需更新请刷新：{measures}。",
      "為 {date} 的數值，如需更新請重新整理：{measures}。",
    ),
  },
  chart: saying("{measure} to date by seller", "截至目前各销售{measure}", "截至目前各業務{measure}"),
  teams: {
    section: say("Teams", "各团队", "各團隊"),
    sellers: TERMS.sellerCount,
    tooMany: say(
      "There are more teams than rows here: refresh, and each gets its row.",
      "团队数超过此处行数，请刷新后查看全部团队。",
      "團隊數超過此處列數，請重新整理後查看全部團隊。",
    ),
  },
  months: {
    section: saying("{measure}: each seller's months", "{measure}：各销售各月目标", "{measure}：各業務各月目標"),
    working: say(
      "Given out down to the row, up to the month's end",
      "到该行、到该月末累计分配",
      "到該列、到該月末累計分配",
    ),
  },
  checks: {
    months: saying(
      "{measure}: each seller's months add up to the seller's goal, and each month's sellers to the month's",
      "{measure}：每位销售各月之和等于其目标，每月各销售之和等于当月目标",
      "{measure}：每位業務各月之和等於其目標，每月各業務之和等於當月目標",
    ),
    teams: say("The teams add up to the sellers", "各团队之和等于各销售之和", "各團隊之和等於各業務之和"),
    listed: say(
      "Every seller your tables name is in the list, so that nobody's figures are left out",
      "数据表中的销售都在名单中，没有遗漏任何人的业绩",
      "資料表中的業務都在名單中，沒有遺漏任何人的業績",
    ),
    adds: saying(
      "{measure}: the sellers add up to the goal",
      "{measure}：各销售之和等于目标",
      "{measure}：各業務之和等於目標",
    ),
    weights: say(
      "At least one seller has a weight above 0",
      "至少有一位销售的权重大于 0",
      "至少有一位業務的權重大於 0",
    ),
    numbers: say(
      "Every seller's weight is a number from 0",
      "每位销售的权重都是不小于 0 的数字",
      "每位業務的權重都是不小於 0 的數字",
    ),
    once: say("No seller stands in the list twice", "名单中没有重复的销售", "名單中沒有重複的業務"),
    names: say("Every filled row has a name", "填写了内容的行都有姓名", "填寫了內容的列都有姓名"),
  },
} as const;
