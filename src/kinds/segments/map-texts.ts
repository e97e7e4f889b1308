/**
 * What the map sheet says, in every language of the product.
 */
import type { Text } from "../../text/locale";
import { say, saying } from "../../text/say";
import type { MapChoice } from "./maps";

/** In the order in which they are offered. */
export const MAP_NAMES: Readonly<Record<MapChoice, Text>> = {
  eleven: say("11 segments", "11 类分群", "11 類分群"),
  grid: say("11 segments of R × FM", "R × FM 11 类分群", "R × FM 11 類分群"),
  rf: say("10 segments of R × F", "R × F 10 类分群", "R × F 10 類分群"),
  eight: say(
    "The 8 types (better or worse than average)",
    "RFM 八类客户（与平均值比较）",
    "RFM 八類顧客（與平均值比較）",
  ),
  "r-docs": say("10 segments of the R package rfm", "R 语言 rfm 包的 10 类分群", "R 語言 rfm 套件的 10 類分群"),
  "r-classic": say(
    "10 classic segments of the R package rfm",
    "R 语言 rfm 包的 10 类分群（早期版）",
    "R 語言 rfm 套件的 10 類分群（早期版）",
  ),
  sheet: say("Your own rules", "自定规则", "自訂規則"),
};

const FIRST_RULE = say(
  "Rules are tried from top to bottom; the first that fits gives the segment. Change names and limits and every customer follows.",
  "规则自上而下匹配，以第一条符合的为准。修改名称或分值范围，所有客户随之更新。",
  "規則由上而下比對，以第一條符合的為準。修改名稱或分數範圍，所有顧客隨之更新。",
);

export const MAP_TEXTS = {
  description: {
    eleven: say(
      "Which segment every combination of scores belongs to. Choose another segment in a cell and every customer follows.",
      "每种评分组合对应的分群。在单元格中改选其他分群，所有客户随之更新。",
      "每種評分組合對應的分群。在儲存格中改選其他分群，所有顧客隨之更新。",
    ),
    grid: say(
      "FM is the mean of the scores for frequency and monetary value, a half rounded up. Choose another segment in a cell and every customer follows.",
      "FM 为 F、M 两项评分的平均值，0.5 进位。在单元格中改选其他分群，所有客户随之更新。",
      "FM 為 F、M 兩項評分的平均值，0.5 進位。在儲存格中改選其他分群，所有顧客隨之更新。",
    ),
    rf: say(
      "Recency and frequency decide; the monetary score is shown but not looked at. Choose another segment in a cell and every customer follows.",
      "只看 R、F 两项评分，M 评分仅供参考。在单元格中改选其他分群，所有客户随之更新。",
      "只看 R、F 兩項評分，M 評分僅供參考。在儲存格中改選其他分群，所有顧客隨之更新。",
    ),
    "r-docs": FIRST_RULE,
    "r-classic": FIRST_RULE,
    sheet: say(
      "Your own segments: name, scores from–to, goal, promotion, measure and owner. The first rule that fits gives the segment; empty rows are free for more.",
      "自定分群：名称、分值范围、目标、促销、衡量指标与负责人。以第一条符合的规则为准，空行可继续添加。",
      "自訂分群：名稱、分數範圍、目標、促銷、衡量指標與負責人。以第一條符合的規則為準，空白列可繼續新增。",
    ),
    eight: say(
      "Each of the three measures is better than average or not: eight types. Rename a type and every customer follows.",
      "三项指标各自与平均值比较，优于平均为高，共八类。修改类型名称，所有客户随之更新。",
      "三項指標各自與平均值比較，優於平均為高，共八類。修改類型名稱，所有顧客隨之更新。",
    ),
  },
  fixed: say(
    "This list of customers is so long that scores and segments were written as values: to use another map, build the sheet again.",
    "客户数量较多，评分与分群以数值写入；如需更换规则，请重新生成。",
    "顧客數量較多，評分與分群以數值寫入；如需更換規則，請重新建立。",
  ),
  fixedScores: say(
    "This list of customers is so long that scores were written as values; segments still follow the rules.",
    "客户数量较多，评分以数值写入；分群仍随规则更新。",
    "顧客數量較多，評分以數值寫入；分群仍隨規則更新。",
  ),
  grid: say(
    "Segment by scores, higher is better",
    "各评分组合对应的分群（分值越高越好）",
    "各評分組合對應的分群（分數越高越好）",
  ),
  numbers: say("No. of the rule that fits", "符合的规则序号", "符合的規則序號"),
  reach: say("Score combinations", "覆盖的评分组合", "涵蓋的評分組合"),
  never: say("never reached", "不会命中", "不會符合"),
  unnamed: say("name is missing", "缺少名称", "缺少名稱"),
  uncovered: say("Score combinations that no rule fits", "没有规则覆盖的评分组合", "沒有規則涵蓋的評分組合"),
  list: say("Segment list", "分群", "分群"),
  rules: say("Rules", "规则", "規則"),
  types: say("Types", "类型", "類型"),
  from: say("from", "下限", "下限"),
  recent: say("Recent", "近", "近"),
  longAgo: say("Long ago", "远", "遠"),
  high: say("High", "高", "高"),
  low: say("Low", "低", "低"),
  listAllowed: say("Choose one of the segments in the list.", "请从列表中选择分群。", "請從清單中選擇分群。"),
  scoreAllowed: saying(
    "A whole score from 1 to {most}.",
    "请填写 1 到 {most} 的整数分值。",
    "請填入 1 到 {most} 的整數分數。",
  ),
} as const;
