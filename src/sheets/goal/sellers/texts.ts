/**
 * What the sheet of sellers says.
 */
import type { Text } from "../../../text/locale";
import { say } from "../../plan/say";

export const SELLERS_TEXTS = {
  tab: say("Sellers", "销售", "業務"),
  title: say("The goal by seller and team", "目标按销售与团队分解", "目標按業務與團隊分解"),
  description: say(
    "Each seller's part of every measure by the weight you give, what it makes of each month, and where each seller and team stands.",
    "按您设定的权重把各指标分解到每位销售及每个月，并跟踪每位销售、每个团队的完成情况。",
    "依您設定的權重把各指標分解到每位業務及每個月，並追蹤每位業務、每個團隊的完成情況。",
  ),
  list: say(
    "Sellers: change, add or clear rows and the goal follows",
    "销售名单：可修改、添加或清空，目标随之更新",
    "業務名單：可修改、新增或清空，目標隨之更新",
  ),
  name: say("Seller", "销售", "業務"),
  nameHelp: say("As the tables write it; one row a seller", "与数据表中写法一致，每人一行", "與資料表中寫法一致，每人一列"),
  team: say("Team", "团队", "團隊"),
  teamHelp: say("Empty: no team", "无团队可留空", "無團隊可留空"),
  weight: say("Weight", "权重", "權重"),
  capacity: say("Orders a month, capacity", "每月产能（单）", "每月產能（筆）"),
  capacityHelp: say(
    "Orders the seller can close a month; begins as the median month",
    "该销售每月可成交订单数，初始为各月中位数",
    "該業務每月可成交訂單數，初始為各月中位數",
  ),
  best: say("Best month", "历史最好月", "歷史最佳月"),
  share: say("Share", "占比", "占比"),
  fault: say("To put right", "需更正", "需更正"),
  noTeam: say("No team", "未分团队", "未分團隊"),
  weights: {
    history: say(
      "Weights begin with what each closed in the twelve months to the as-of date.",
      "权重初始为截止日期前十二个月各人的成交数。",
      "權重初始為截止日期前十二個月各人的成交數。",
    ),
    equal: say("Weights begin all the same.", "权重初始人人相同。", "權重初始人人相同。"),
  },
  faults: {
    noName: say(
      "Seller: a name is wanted; the row counts for nothing",
      "销售：请填写姓名，否则该行不起作用",
      "業務：請填入姓名，否則該列不起作用",
    ),
    blanks: say("Seller: remove the blanks around the name", "销售：请删除姓名前后的空格", "業務：請刪除姓名前後的空格"),
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
    used: say("Weight used", "实际权重", "實際權重"),
    soFar: say("Weight so far", "累计权重", "累計權重"),
    team: say("Team used", "采用团队", "採用團隊"),
    teams: say("Teams so far", "累计团队数", "累計團隊數"),
  },
  checks: {
    adds: (stage: Text): Text =>
      say(
        `${stage["en-US"]}: the sellers add up to the goal`,
        `${stage["zh-CN"]}：各销售之和等于目标`,
        `${stage["zh-TW"]}：各業務之和等於目標`,
      ),
    weights: say("At least one seller has a weight above 0", "至少有一位销售的权重大于 0", "至少有一位業務的權重大於 0"),
    numbers: say("Every seller's weight is a number from 0", "每位销售的权重都是不小于 0 的数字", "每位業務的權重都是不小於 0 的數字"),
    once: say("No seller stands in the list twice", "名单中没有重复的销售", "名單中沒有重複的業務"),
    names: say("Every filled row has a name", "填写了内容的行都有姓名", "填寫了內容的列都有姓名"),
  },
} as const;
