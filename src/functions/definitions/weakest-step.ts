/** WEAKESTSTEP: the step whose return to standard brings most orders. */
import { weakestStep } from "../../domain/goal/funnel-steps";
import { defineFunction } from "../define";
import { stageLabels } from "../funnel-labels";
import { allAtStandard } from "../funnel-refusals";
import { LANGUAGE } from "../language";
import { SHARE, cells, numbers, optional } from "../parameters";
import { keyedIndexes, numberAt } from "../ranges";
import { RULES } from "../sources";

export const WEAKESTSTEP = defineFunction({
  id: "WEAKESTSTEP",
  group: "funnel",
  title: { "en-US": "Weakest step", "zh-CN": "最弱环节", "zh-TW": "最弱環節" },
  description: {
    "en-US": "The step of the funnel whose return to its standard rate alone would bring most orders.",
    "zh-CN": "找出最弱环节：单独把哪一步的转化率补到标准，增加的订单最多。",
    "zh-TW": "找出最弱環節：單獨把哪一步的轉化率補到標準，增加的訂單最多。",
  },
  rule: {
    text: {
      "en-US":
        "Orders are the product of the rates, so bringing one step to its standard multiplies them by standard ÷ rate; the step with the largest factor is named, the first of equals.",
      "zh-CN":
        "订单数是各转化率的乘积，把某一步补到标准，订单变为原来的“标准 ÷ 实际”倍；倍数最大的一步即最弱环节，相同时取靠前者。",
      "zh-TW":
        "訂單數是各轉化率的乘積，把某一步補到標準，訂單變為原來的「標準 ÷ 實際」倍；倍數最大的一步即最弱環節，相同時取靠前者。",
    },
    source: RULES.leads,
  },
  parameters: [
    numbers(
      "rates",
      {
        "en-US": "Actual rate of each step, such as phone, WeChat, visit and store close rate.",
        "zh-CN": "每一步的实际转化率，如转电话率、转微信率、有效转进店率、进店成交率。",
        "zh-TW": "每一步的實際轉化率，如轉電話率、轉微信率、有效到店率、到店成交率。",
      },
      SHARE,
    ),
    numbers(
      "standards",
      {
        "en-US": "Standard rate of each step, in as many cells: 80% phone, 90% WeChat, 60% visit.",
        "zh-CN": "每一步的标准转化率，单元格数相同：转电话 80%、转微信 90%、转进店 60%。",
        "zh-TW": "每一步的標準轉化率，儲存格數相同：轉電話 80%、轉微信 90%、轉到店 60%。",
      },
      { ...SHARE, blankAtZero: true },
    ),
    optional(cells("labels", { "en-US": "Name of each step.", "zh-CN": "每一步的名称。", "zh-TW": "每一步的名稱。" })),
    LANGUAGE,
  ],
  returns: {
    shape: "text",
    text: {
      "en-US": "The label of the step, or its number where there are no labels.",
      "zh-CN": "该环节的名称；未给名称时为序号。",
      "zh-TW": "該環節的名稱；未給名稱時為序號。",
    },
  },
  examples: [
    {
      args: [
        [[0.7], [0.85], [0.4]],
        [[0.8], [0.9], [0.6]],
        [["Phone"], ["WeChat"], ["Visit"]],
      ],
      gives: "Visit",
    },
    { args: [[[0.7, 0.85]], [[0.8, 0.9]], undefined, "zh-CN"], gives: "环节 1" },
    {
      args: [
        [[0.85], [0.92]],
        [[0.8], [0.9]],
      ],
      refuses: "#N/A",
      because: {
        "en-US": "Nothing is below standard.",
        "zh-CN": "没有低于标准的环节。",
        "zh-TW": "沒有低於標準的環節。",
      },
    },
    {
      args: [
        [[0.7], [0.4]],
        [[0.8], [null]],
      ],
      refuses: "#VALUE!",
      because: {
        "en-US": "Each rate needs its standard.",
        "zh-CN": "每个转化率都要有对应的标准。",
        "zh-TW": "每個轉化率都要有對應的標準。",
      },
    },
  ],
  run: (rates, standards, labels, language) => {
    const indexes = keyedIndexes({ name: "standards", range: standards }, { name: "rates", range: rates });
    const weakest = weakestStep(
      indexes.map((index) => numberAt(rates, index)),
      indexes.map((index) => standards.cells[index]!),
    );
    if (weakest === null) throw allAtStandard();
    return stageLabels("standards", standards, labels, language)[weakest]!;
  },
});
