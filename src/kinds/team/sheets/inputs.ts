/**
 * The assumptions of the team's sheets as cells the user may change.
 */
import { type Inputs, inputs } from "../../../plan/sections/inputs-part";
import type { CellInput } from "../../fields";
import { METHOD_TEXTS, TEAM_OPTIONS, type TeamChoices } from "../options";
import { BOARD_TEXTS } from "../texts";

export type TeamInputs = Inputs<"sellerGoal" | "repliedGap" | "fall" | "method" | "cap" | "guarantee">;

export const BOARD_INPUTS = ["sellerGoal", "fall", "repliedGap"] as const;
export const PLAN_INPUTS = ["method", "cap", "guarantee"] as const;

const share = ({ label, help }: typeof BOARD_TEXTS.fall | typeof BOARD_TEXTS.repliedGap, value: number): CellInput => ({
  ...{ label, note: help, value, format: "percent", allowed: BOARD_TEXTS.allowedShare },
  rule: { type: "decimal", min: 0, max: 1 },
});

export function teamInputs({ sellerGoal, method, cap, guarantee }: TeamChoices): TeamInputs {
  const { field } = TEAM_OPTIONS.method;
  const open = { ignoreBlank: true } as const;
  return inputs({
    sellerGoal: TEAM_OPTIONS.sellerGoal.input(sellerGoal, open),
    repliedGap: share(BOARD_TEXTS.repliedGap, 0.05),
    fall: share(BOARD_TEXTS.fall, 0.1),
    method: {
      ...{ label: field.label, note: field.help, value: METHOD_TEXTS[method], format: "text", allowed: field.help },
      rule: { type: "list", source: Object.values(METHOD_TEXTS) },
    },
    cap: TEAM_OPTIONS.cap.input(cap, open),
    guarantee: TEAM_OPTIONS.guarantee.input(guarantee, open),
  });
}
