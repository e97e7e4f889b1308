/**
 * The assumptions of both campaign sheets as cells the user may change.
 */
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
): InputCell {
  const { label, help } = CAMPAIGN_OPTIONS.find((option) => option.key === key)!;
  return { key, label, note: help, value, rule: { type: "decimal", ...bounds }, ...cell };
}

function putInputs(lane: Lane, inputs: readonly InputCell[]): void {
  lane.section(TEXTS.inputs, COLUMNS);
  inputHeadings(lane, [TEXTS.assumption, TEXTS.value, TEXTS.origin]);
  inputsPart(lane, inputs);
}

/** Standard, confidence and margin; places them and the deviations that follow from the confidence. */
export function learningInputs(lane: Lane, analysis: CampaignAnalysis, cells: CampaignCells): void {
  const { responseStandard, confidence, margin } = analysis;
  const rate = { allowed: ALLOWED.rate, format: "percent" } as const;
  putInputs(lane, [
    inputOf("responseStandard", responseStandard, { handle: cells.standard, ...rate }, BOUNDS.responseStandard),
    inputOf(
      "confidence",
      confidence,
      { handle: cells.confidence, allowed: ALLOWED.confidence, format: "percent" },
      BOUNDS.confidence,
    ),
    inputOf("margin", margin, { handle: cells.margin, ...rate }, BOUNDS.margin),
  ]);
  const { sheet } = lane;
  sheet.style(sheet.put(lane.row, lane.column, [[TEXTS.deviations]]), "label");
  sheet.put(lane.row, lane.column + 1, [[f`NORMSINV(1-(1-${cells.confidence})/2)`]], { handle: cells.deviations });
  sheet.style(cells.deviations, "derived").format(cells.deviations, "exact", "right");
  lane.gap();
}

/** Budget, caps and test budget; places them. */
export function budgetInputs(lane: Lane, analysis: CampaignAnalysis, cells: CampaignCells): void {
  const { budget, capShare, growth, testBudget } = analysis;
  const money = { allowed: ALLOWED.money, format: "money" } as const;
  putInputs(lane, [
    inputOf("budget", budget, { handle: cells.budget, ...money }, BOUNDS.money),
    inputOf(
      "capShare",
      capShare,
      { handle: cells.capShare, allowed: ALLOWED.rate, format: "percent" },
      BOUNDS.capShare,
    ),
    inputOf("growth", growth, { handle: cells.growth, allowed: ALLOWED.growth, format: "exact" }, BOUNDS.growth),
    inputOf("testBudget", testBudget, { handle: cells.testBudget, ...money }, BOUNDS.money),
  ]);
}
