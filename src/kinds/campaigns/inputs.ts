/**
 * The assumptions of both campaign sheets as cells the user may change.
 */
import type { Locale } from "../../text/locale";
import { type InputCell, inputHeadings, inputsPart } from "../../plan/sections/inputs-part";
import { f } from "../../plan/formula";
import type { Lane } from "../../plan/lane";
import type { CampaignAnalysis } from "./analysis";
import type { CampaignCells } from "./cells";
import { BOUNDS, CAMPAIGN_OPTIONS } from "./options";
import { ALLOWED, TEXTS } from "./texts";

const COLUMNS = 7;

type InputKey = "responseStandard" | "confidence" | "margin" | "budget" | "capShare" | "growth" | "testBudget";

/** The input of an option: label and meaning are the option's own. */
function inputOf(
  key: InputKey,
  value: number,
  cell: Pick<InputCell, "handle" | "allowed" | "format">,
  bounds: { min: number; max: number },
  locale: Locale,
): InputCell {
  const { label, help } = CAMPAIGN_OPTIONS.find((option) => option.key === key)!;
  return { key, label, note: help[locale], value, rule: { type: "decimal", ...bounds }, ...cell };
}

function putInputs(lane: Lane, inputs: readonly InputCell[], locale: Locale): void {
  lane.section(TEXTS.inputs[locale], COLUMNS);
  inputHeadings(lane, [TEXTS.assumption[locale], TEXTS.value[locale], TEXTS.origin[locale]]);
  inputsPart(lane, inputs, locale);
}

/** Standard, confidence and margin; places them and the deviations that follow from the confidence. */
export function learningInputs(lane: Lane, analysis: CampaignAnalysis, cells: CampaignCells, locale: Locale): void {
  const { responseStandard, confidence, margin } = analysis;
  const rate = { allowed: ALLOWED.rate, format: "percent" } as const;
  putInputs(
    lane,
    [
      inputOf(
        "responseStandard",
        responseStandard,
        { handle: cells.standard, ...rate },
        BOUNDS.responseStandard,
        locale,
      ),
      inputOf(
        "confidence",
        confidence,
        { handle: cells.confidence, allowed: ALLOWED.confidence, format: "percent" },
        BOUNDS.confidence,
        locale,
      ),
      inputOf("margin", margin, { handle: cells.margin, ...rate }, BOUNDS.margin, locale),
    ],
    locale,
  );
  const { sheet } = lane;
  sheet.style(sheet.put(lane.row, lane.column, [[TEXTS.deviations[locale]]]), "label");
  sheet.put(lane.row, lane.column + 1, [[f`NORMSINV(1-(1-${cells.confidence})/2)`]], { handle: cells.deviations });
  sheet.style(cells.deviations, "derived").format(cells.deviations, "exact", "right");
  lane.gap();
}

/** Budget, caps and test budget; places them. */
export function budgetInputs(lane: Lane, analysis: CampaignAnalysis, cells: CampaignCells, locale: Locale): void {
  const { budget, capShare, growth, testBudget } = analysis;
  const money = { allowed: ALLOWED.money, format: "money" } as const;
  putInputs(
    lane,
    [
      inputOf("budget", budget, { handle: cells.budget, ...money }, BOUNDS.money, locale),
      inputOf(
        "capShare",
        capShare,
        { handle: cells.capShare, allowed: ALLOWED.rate, format: "percent" },
        BOUNDS.capShare,
        locale,
      ),
      inputOf(
        "growth",
        growth,
        { handle: cells.growth, allowed: ALLOWED.growth, format: "exact" },
        BOUNDS.growth,
        locale,
      ),
      inputOf("testBudget", testBudget, { handle: cells.testBudget, ...money }, BOUNDS.money, locale),
    ],
    locale,
  );
}
