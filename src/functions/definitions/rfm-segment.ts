/** RFMSEGMENT: the named segment of three scores. */
import { SEGMENT_MAPS, SEGMENT_MAP_IDS, segmentOf } from "../../domain/customers/segment-maps";
import { SEGMENT_NAMES } from "../../text/segment-names";
import { LANGUAGE } from "../language";
import { defineFunction } from "../define";
import { choice, number, optional } from "../parameters";
import { Refusal } from "../refusal";
import { RULES } from "../sources";

const SCORE = { min: 0, max: 5, integer: true } as const;

export const RFMSEGMENT = defineFunction({
  id: "RFMSEGMENT",
  group: "customers",
  title: { "en-US": "RFM segment", "zh-CN": "RFM 分层", "zh-TW": "RFM 分群" },
  description: {
    "en-US": "The segment of a customer's R, F and M scores.",
    "zh-CN": "由 R、F、M 得分判定客户分层。",
    "zh-TW": "由 R、F、M 得分判定顧客分群。",
  },
  rule: {
    text: {
      "en-US":
        "“eleven”: the complete table of 125 cells, 11 segments. “grid”: 25 cells of R and the mean of F and M. “rf”: 25 cells of R and F, 10 segments. “r-docs”, “r-classic”: the ten ranges of the R package rfm's vignette and tests, first match wins, else Others. “eight”: the 8 types, scores 0 or 1.",
      "zh-CN":
        "“eleven”：完整 125 格、11 类；“grid”：R 与 F、M 均值的 25 格；“rf”：R 与 F 的 25 格、10 类；“r-docs”“r-classic”：R 包 rfm 文档与测试中的十个区间，先匹配者为准，否则为其他；“eight”：八类，得分为 0 或 1。",
      "zh-TW":
        "「eleven」：完整 125 格、11 類；「grid」：R 與 F、M 平均的 25 格；「rf」：R 與 F 的 25 格、10 類；「r-docs」「r-classic」：R 套件 rfm 文件與測試中的十個區間，先符合者為準，否則為其他；「eight」：八類，得分為 0 或 1。",
    },
    source: RULES.customers,
  },
  parameters: [
    number(
      "r",
      { "en-US": "Recency score, 5 = most recent.", "zh-CN": "R 得分，5 为最近。", "zh-TW": "R 得分，5 為最近。" },
      SCORE,
    ),
    number(
      "f",
      { "en-US": "Frequency score, 5 = most often.", "zh-CN": "F 得分，5 为最频繁。", "zh-TW": "F 得分，5 為最頻繁。" },
      SCORE,
    ),
    number(
      "m",
      { "en-US": "Monetary score, 5 = most.", "zh-CN": "M 得分，5 为最高。", "zh-TW": "M 得分，5 為最高。" },
      SCORE,
    ),
    optional(
      choice(
        "map",
        {
          "en-US": "eleven (if left out), grid, rf, eight, r-docs or r-classic.",
          "zh-CN": "eleven（默认）、grid、rf、eight、r-docs 或 r-classic。",
          "zh-TW": "eleven（預設）、grid、rf、eight、r-docs 或 r-classic。",
        },
        SEGMENT_MAP_IDS,
      ),
      "eleven",
    ),
    LANGUAGE,
  ],
  returns: { shape: "text", text: { "en-US": "The segment's name.", "zh-CN": "分层名称。", "zh-TW": "分群名稱。" } },
  examples: [
    { args: [5, 5, 5], gives: "Champions" },
    { args: [3, 4, 3, "r-docs"], gives: "Potential Loyalist" },
    { args: [1, 5, 3, "rf"], gives: "Can't Lose Them" },
    { args: [1, 0, 1, "eight", "zh-CN"], gives: "重要发展客户" },
    { args: [6, 5, 5], refuses: "#NUM!" },
    {
      args: [0, 5, 5],
      refuses: "#NUM!",
      because: {
        "en-US": "Scores of this map begin at 1.",
        "zh-CN": "该分层表的得分从 1 开始。",
        "zh-TW": "該分群表的得分從 1 開始。",
      },
    },
  ],
  run: (r, f, m, map, language) => {
    const { lowest, highest } = SEGMENT_MAPS[map];
    const wrong = [r, f, m].find((score) => score < lowest || score > highest);
    if (wrong !== undefined) throw outsideMap(map, lowest, highest, wrong);
    return SEGMENT_NAMES[segmentOf(map, r, f, m)][language];
  },
});

function outsideMap(map: string, lowest: number, highest: number, came: number): Refusal {
  return new Refusal("#NUM!", {
    "en-US": `The scores of the map “${map}” run from ${lowest} to ${highest}; ${came} came.`,
    "zh-CN": `分层表“${map}”的得分应为 ${lowest} 到 ${highest}，实际为 ${came}。`,
    "zh-TW": `分群表「${map}」的得分應為 ${lowest} 到 ${highest}，實際為 ${came}。`,
  });
}
