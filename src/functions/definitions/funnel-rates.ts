/** FUNNELRATES: step and overall rates from the counts of the stages. */
import { stepRates } from "../../domain/goal/funnel-steps";
import { defineFunction } from "../define";
import { funnelGrows, zeroStage } from "../funnel-refusals";
import { AT_LEAST_ZERO, numbers } from "../parameters";
import { filled, tooFew } from "../ranges";
import { RULES } from "../sources";

export const FUNNELRATES = defineFunction({
  id: "FUNNELRATES",
  group: "funnel",
  title: { "en-US": "Funnel rates", "zh-CN": "漏斗各步转化率", "zh-TW": "漏斗各步轉化率" },
  description: {
    "en-US": "Step and overall conversion rates from the counts of a funnel's stages, first stage first.",
    "zh-CN": "由漏斗各环节数量求每一步的转化率和累计转化率，从最上层开始。",
    "zh-TW": "由漏斗各環節數量求每一步的轉化率和累計轉化率，從最上層開始。",
  },
  rule: {
    text: {
      "en-US": "Step rate = count ÷ count of the stage before; overall rate = count ÷ count of the first stage",
      "zh-CN": "单步转化率 = 本环节 ÷ 前一环节；累计转化率 = 本环节 ÷ 第一环节",
      "zh-TW": "單步轉化率 = 本環節 ÷ 前一環節；累計轉化率 = 本環節 ÷ 第一環節",
    },
    source: RULES.vocabulary,
  },
  notes: {
    "en-US": "Typed beside the second stage, each row stands beside its stage.",
    "zh-CN": "在第二个环节旁输入公式，每行结果正好对应各自的环节。",
    "zh-TW": "在第二個環節旁輸入公式，每列結果正好對應各自的環節。",
  },
  parameters: [
    numbers(
      "counts",
      {
        "en-US": "Count of each stage, such as views, carts, orders, paid orders; none more than the one before.",
        "zh-CN": "各环节数量，如浏览、加购、下单、付款，后一环节不多于前一环节。",
        "zh-TW": "各環節數量，如瀏覽、加入購物車、下單、付款，後一環節不多於前一環節。",
      },
      AT_LEAST_ZERO,
    ),
  ],
  returns: {
    shape: "numbers",
    text: {
      "en-US": "One row a step, so one less than the stages: step rate, overall rate.",
      "zh-CN": "每一步一行（比环节数少一行）：单步转化率、累计转化率。",
      "zh-TW": "每一步一列（比環節數少一列）：單步轉化率、累計轉化率。",
    },
  },
  examples: [
    {
      args: [[[1000], [400], [100]]],
      gives: [
        [0.4, 0.4],
        [0.25, 0.1],
      ],
    },
    {
      args: [[[5000, 800, 800, 0]]],
      gives: [
        [0.16, 0.16],
        [1, 0.16],
        [0, 0],
      ],
    },
    {
      args: [[[1000], [400], [500]]],
      refuses: "#NUM!",
      because: {
        "en-US": "More came out of a step than went in: the counts are not of the same people.",
        "zh-CN": "某一步出来的比进去的多，说明统计口径不一致。",
        "zh-TW": "某一步出來的比進去的多，說明統計口徑不一致。",
      },
    },
    { args: [[[1000]]], refuses: "#N/A" },
  ],
  run: (range) => {
    const counts = filled(range);
    if (counts.length < 2) throw tooFew("counts", 2, counts.length);
    counts.forEach((count, i) => {
      const before = counts[i - 1];
      if (before === undefined) return;
      if (before === 0) throw zeroStage(i);
      if (count > before) throw funnelGrows(i + 1, count, before);
    });
    return stepRates(counts).map(({ step, overall }) => [step, overall]);
  },
});
