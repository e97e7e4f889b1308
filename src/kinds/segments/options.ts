/**
 * What the user chooses for the segments: the as-of date, how scores are made, and the map from scores to segments.
 */
import type { Text } from "../../text/locale";
import { TERMS } from "../../text/terms";
import { choice, choicesOf, day, fieldList, fields } from "../fields";
import type { OptionValues } from "../kind";
import { OptionProblem } from "../option-problems";
import { say } from "../../text/say";
import type { SegmentChoices } from "./analysis";
import { OPTIONAL_SHEET_OPTIONS } from "./optional-sheet";
import { CUSTOMER_OPTIONS } from "./customer-kinds";
import { MAP_NAMES } from "./map-texts";
import { BINS } from "./maps";
import { PROBLEMS } from "./problems";
import { type Measure, MEASURES } from "./scoring";
import { comparesOnly, CUT_OPTIONS, makesTypes, SCORING_NAMES, SCORING_OPTIONS, usesCuts } from "./scoring-options";
import { MEASURE_WORDS } from "./texts";

const OWN_OPTIONS = fields({
  asOf: day({
    label: TERMS.asOfDate,
    help: say(
      "Days since the last order are counted to this day; later orders do not count. Empty: the day of the latest order.",
      "距今天数算到这一天为止，之后的订单不计入。留空则取最近一笔订单的日期。",
      "距今天數算到這一天為止，之後的訂單不計入。留空則取最近一筆訂單的日期。",
    ),
  }),
  map: choice(MAP_NAMES, {
    place: "main",
    default: "eleven",
    defaultIn: (locale, given) => (locale !== "en-US" && makesTypes(given) ? "eight" : undefined),
    label: TERMS.segmentMap,
    help: say(
      "Which scores make which segment. The map stands on a sheet of its own and can be changed there. Scoring by the mean, the median or the mean score always makes the 8 types.",
      "哪些评分对应哪个分群。规则单独列在一张工作表上，可直接修改。按平均值、中位数或评分均值评分时，固定为八类客户。",
      "哪些評分對應哪個分群。規則單獨列在一張工作表上，可直接修改。依平均值、中位數或評分平均值評分時，固定為八類顧客。",
    ),
    when: (values) => !comparesOnly(values),
  }),
});

export const SEGMENT_OPTIONS = {
  ...OWN_OPTIONS,
  ...CUSTOMER_OPTIONS,
  ...SCORING_OPTIONS,
  ...OPTIONAL_SHEET_OPTIONS,
} as const;

/** Choices with the as-of date still open: null for the day of the latest order. */
export interface SegmentOptionValues extends Omit<SegmentChoices, "asOf"> {
  readonly asOf: number | null;
}

/**
 * The option values, typed; each has been validated by its field. Scoring that says better or not makes the 8 types, whatever the map.
 * @param mixed Whether persons and businesses have sheets of their own, which list all of them.
 * @throws OptionProblem when map, scoring, bins and cuts do not go together.
 */
export function segmentOptions(values: OptionValues, mixed = false): SegmentOptionValues {
  const chosen = choicesOf({ ...OWN_OPTIONS, ...SCORING_OPTIONS }, values);
  const { recencyCuts: recency, frequencyCuts: frequency, monetaryCuts: monetary, ...others } = chosen;
  const map = comparesOnly(chosen) ? "eight" : chosen.map;
  const choices = {
    ...others,
    map,
    // The 8 types have always been those of the mean; fifths cannot be meant.
    scoring: map === "eight" && chosen.scoring === "quantile" ? "mean" : chosen.scoring,
    bins: usesCuts(chosen) ? recency.length + 1 : chosen.bins,
    fixedCuts: { recency, frequency, monetary },
    twoLevels: map === "eight",
    listedCustomers: mixed || namesEach(values) ? Number.POSITIVE_INFINITY : chosen.listedCustomers,
  } as const;
  requireFitting(choices);
  return choices;
}

/** Sheets on request name every customer. */
const namesEach = (values: OptionValues): boolean =>
  fieldList(OPTIONAL_SHEET_OPTIONS).some(({ type, key }) => type === "flag" && values[key] === true);

function requireFitting({ map, scoring, pointsBy, bins, fixedCuts }: SegmentOptionValues): void {
  const { eight } = MAP_NAMES;
  if (map === "eight") {
    if (scoring === "ntile" || scoring === "rfm-package")
      throw new OptionProblem("scoring", PROBLEMS.twoLevels({ eight, way: SCORING_NAMES[scoring] }));
    if (scoring === "mean-score" && usesCuts({ scoring, pointsBy })) requireCuts(fixedCuts);
    const several = MEASURES.find((measure) => scoring === "cuts" && fixedCuts[measure].length !== 1);
    if (several === undefined) return;
    const came = { measure: MEASURE_WORDS[several], came: fixedCuts[several].length };
    throw new OptionProblem(CUT_OPTIONS[several], PROBLEMS.oneCut({ eight, ...came }));
  }
  if (scoring === "cuts") requireCuts(fixedCuts);
  if (map !== "sheet" && bins !== BINS) {
    const said = { map: MAP_NAMES[map], own: MAP_NAMES.sheet, made: BINS, bins };
    throw new OptionProblem(scoring === "cuts" ? CUT_OPTIONS.recency : "bins", PROBLEMS.bins(said));
  }
}

function requireCuts(cuts: Readonly<Record<Measure, readonly number[]>>): void {
  for (const measure of MEASURES) {
    const [own, wanted, named] = [cuts[measure], cuts.recency.length, { measure: MEASURE_WORDS[measure] }];
    const refuse = (text: Text): OptionProblem => new OptionProblem(CUT_OPTIONS[measure], text);
    if (own.length !== wanted) throw refuse(PROBLEMS.cutCount({ ...named, came: own.length, wanted }));
    const at = own.findIndex((cut, i) => i > 0 && cut <= own[i - 1]!);
    if (at > 0) throw refuse(PROBLEMS.cutOrder({ ...named, before: own[at - 1]!, after: own[at]! }));
  }
}
