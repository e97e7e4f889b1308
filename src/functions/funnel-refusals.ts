/** Refusals of a funnel's counts. Stages are counted from 1. */
import { Refusal } from "./refusal";

/** #DIV/0!: a stage with nobody in it has no rate to the next. */
export function zeroStage(stage: number): Refusal {
  return new Refusal("#DIV/0!", {
    "en-US": `“counts”: stage ${stage} is 0, so the step after it has no rate.`,
    "zh-CN": `参数“counts”第 ${stage} 个环节为 0，其后一步没有转化率。`,
    "zh-TW": `引數「counts」第 ${stage} 個環節為 0，其後一步沒有轉化率。`,
  });
}

/** #NUM!: a stage that is larger than the one before. */
export function funnelGrows(stage: number, count: number, before: number): Refusal {
  return new Refusal("#NUM!", {
    "en-US": `“counts”: stage ${stage} (${count}) is more than the stage before it (${before}); a funnel only narrows.`,
    "zh-CN": `参数“counts”第 ${stage} 个环节（${count}）多于前一环节（${before}），漏斗只会变窄。`,
    "zh-TW": `引數「counts」第 ${stage} 個環節（${count}）多於前一環節（${before}），漏斗只會變窄。`,
  });
}

/** #N/A: no step is below its standard. */
export function allAtStandard(): Refusal {
  return new Refusal("#N/A", {
    "en-US": "Every rate is at or above its standard; there is no weakest step.",
    "zh-CN": "各转化率均达到标准，没有最弱环节。",
    "zh-TW": "各轉化率均達到標準，沒有最弱環節。",
  });
}
