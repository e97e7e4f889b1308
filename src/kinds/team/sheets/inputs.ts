/**
 * The assumptions of the team's sheets as cells the user may change.
 */
import { type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { dateOf } from "../../../domain/calendar/calendar";
import { Day } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import type { CellInput } from "../../fields";
import { METHOD_TEXTS, TEAM_OPTIONS, type TeamChoices } from "../options";
import type { Period } from "../period";
import { BOARD_TEXTS } from "../texts";

export type TeamInputs = Inputs<"from" | "to" | "sellerGoal" | "repliedGap" | "fall" | "method" | "cap" | "guarantee">;

export const BOARD_INPUTS = ["from", "to", "sellerGoal", "fall", "repliedGap"] as const;
export const PLAN_INPUTS = ["method", "cap", "guarantee"] as const;

const share = ({ label, help }: typeof BOARD_TEXTS.fall | typeof BOARD_TEXTS.repliedGap, value: number): CellInput => ({
  ...{ label, note: help, value, format: "percent", allowed: BOARD_TEXTS.allowedShare },
  rule: { type: "decimal", min: 0, max: 1 },
});

/** @param period What the figures are of: values, which another period brings only with the next refresh. */
export function teamInputs({ sellerGoal, method, cap, guarantee }: TeamChoices, { from, to }: Period): TeamInputs {
  const { field } = TEAM_OPTIONS.method;
  const open = { ignoreBlank: true } as const;
  return inputs({
    from: TEAM_OPTIONS.from.input(new Day(from)),
    to: TEAM_OPTIONS.to.input(new Day(to)),
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

/** Whether the figures are of the period that the cells say. */
export const isOfPeriod = ({ cell }: TeamInputs, { from, to }: Period): Expression =>
  f`AND(${cell.from}=${dayText(from)},${cell.to}=${dayText(to)})`;

/** A day in whatever system the workbook counts days. */
function dayText(serial: number): Expression {
  const { year, month, day } = dateOf(serial);
  return f`DATE(${year},${month},${day})`;
}
