/**
 * What the user chooses for the segments: the as-of date, how scores are cut, and the map from scores to segments.
 */
import type { CutRule } from "../../domain/rfm";
import { SEGMENT_MAP_IDS } from "../../domain/segment-maps";
import type { SegmentMapId } from "../../domain/segment-maps";
import type { OptionField, OptionValues } from "../kind";
import { say } from "../plan/say";
import { FURTHER_OPTIONS } from "./further-options";
import { MAP_NAMES } from "./map-texts";

export const SCORINGS = ["quantile", "rfm-package"] as const;
export type Scoring = (typeof SCORINGS)[number];

export const SCORING_NAMES = {
  quantile: say("Fifths (a value on a cut scores lower)", "五等分（等于分界点的归入较低一档）", "五等分（等於分界點的歸入較低一級）"),
  "rfm-package": say("As the R package rfm (cut + 1)", "与 R 语言 rfm 包一致（分界点加 1）", "與 R 語言 rfm 套件一致（分界點加 1）"),
} as const;

export const SEGMENT_OPTIONS: readonly OptionField[] = [
  {
    key: "asOf",
    type: "date",
    default: null,
    optional: true,
    label: say("As-of date", "截止日期", "截止日期"),
    help: say(
      "Days since the last order are counted to this day; later orders do not count. Empty: the day of the latest order.",
      "距今天数算到这一天为止，之后的订单不计入。留空则取最近一笔订单的日期。",
      "距今天數算到這一天為止，之後的訂單不計入。留空則取最近一筆訂單的日期。",
    ),
  },
  {
    key: "map",
    type: "choice",
    default: "eleven",
    label: say("Segments", "分群规则", "分群規則"),
    help: say(
      "Which scores make which segment. The map stands on a sheet of its own and can be changed there.",
      "哪些评分对应哪个分群。规则单独列在一张工作表上，可直接修改。",
      "哪些評分對應哪個分群。規則單獨列在一張工作表上，可直接修改。",
    ),
    choices: SEGMENT_MAP_IDS.map((value) => ({ value, text: MAP_NAMES[value] })),
  },
  {
    key: "scoring",
    type: "choice",
    default: "quantile",
    label: say("Scoring", "评分方式", "評分方式"),
    help: say(
      "How customers are divided into scores 1 to 5. The 8 types compare with the average instead.",
      "如何把客户分为 1 到 5 分。八类客户改为与平均值比较，不用此项。",
      "如何把顧客分為 1 到 5 分。八類顧客改為與平均值比較，不用此項。",
    ),
    choices: SCORINGS.map((value) => ({ value, text: SCORING_NAMES[value] })),
    when: ({ map }) => map !== "eight",
  },
  ...FURTHER_OPTIONS,
];

export interface SegmentOptionValues {
  /** 1900 serial; null for the day of the latest order. */
  readonly asOf: number | null;
  readonly map: SegmentMapId;
  readonly scoring: Scoring;
}

/** The option values, typed; they have been validated by the fields above. */
export function segmentOptions(values: OptionValues): SegmentOptionValues {
  return {
    asOf: typeof values.asOf === "number" ? Math.floor(values.asOf) : null,
    map: SEGMENT_MAP_IDS.find((id) => id === values.map) ?? "eleven",
    scoring: SCORINGS.find((id) => id === values.scoring) ?? "quantile",
  };
}

export const CUT_RULES: Readonly<Record<Scoring, CutRule>> = { quantile: "atMost", "rfm-package": "below" };
