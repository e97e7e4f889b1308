/**
 * The assumptions of the team's sheets as cells the user may change.
 */
import { derived, type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { Day, dayValue } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import type { Text } from "../../../text/locale";
import { percent } from "../../fields";
import { METHOD_TEXTS, TEAM_OPTIONS, type TeamChoices } from "../options";
import type { Period } from "../period";
import { BOARD_TEXTS } from "../board-texts";

export const PERIOD_INPUTS = ["from", "to"] as const;
export const BOARD_INPUTS = ["sellerGoal", "fall", "repliedGap"] as const;
export const PLAN_INPUTS = ["method", "cap", "guarantee"] as const;
/** What follows from the days typed. */
export const PERIOD_LINES = ["first", "last", "firstBefore", "lastBefore", "firstYear", "lastYear", "isBuilt"] as const;

type InputKey = (typeof PERIOD_INPUTS | typeof BOARD_INPUTS | typeof PLAN_INPUTS | typeof PERIOD_LINES)[number];
export type TeamInputs = Inputs<InputKey>;

/** A limit below which something counts as low. */
const limit = (key: "fall" | "repliedGap", share: number) =>
  percent({ ...BOARD_TEXTS[key], allowed: BOARD_TEXTS.allowedShare, default: share, min: 0, max: 1 })(key).input(share);

/** The days that figures are of: those typed, while they are days, and those compared with, as `periodBefore` and `yearBefore` have them. */
function periodLines({ from, to }: Period) {
  const { firstUsed, lastUsed, firstBefore, lastBefore, firstYear, lastYear, isBuilt } = BOARD_TEXTS.periods;
  const day = (label: Text, value: (cell: TeamInputs["cell"]) => Expression) => derived<InputKey>(label, "date", value);
  return {
    first: day(firstUsed, ({ from: typed }) => f`IF(ISNUMBER(${typed}),INT(${typed}),${dayValue(from)})`),
    last: day(lastUsed, ({ to: typed }) => f`IF(ISNUMBER(${typed}),INT(${typed}),${dayValue(to)})`),
    firstBefore: day(firstBefore, ({ first, last }) =>
      f`IF(AND(DAY(${first})=1,${last}+1=EDATE(${first},1)),EDATE(${first},-1),${first}-(${last}-${first}+1))`),
    lastBefore: day(lastBefore, ({ first }) => f`${first}-1`),
    firstYear: day(firstYear, ({ first }) => f`EDATE(${first},-12)`),
    lastYear: day(lastYear, ({ last }) => f`EDATE(${last}+1,-12)-1`),
    isBuilt: derived<InputKey>(isBuilt, "count", ({ first, last }) => f`IF(AND(${first}=${dayValue(from)},${last}=${dayValue(to)}),1,0)`),
  };
} // prettier-ignore

/** What the days say beside them: what they move, and, where another is typed, what is still of the build's period. */
interface PeriodNotes {
  readonly note: Text;
  readonly typedNote: Text;
}

/** @param period What the build is of. */
export function teamInputs(
  { sellerGoal, method, cap, guarantee }: TeamChoices,
  period: Period,
  notes: PeriodNotes,
): TeamInputs {
  const { field } = TEAM_OPTIONS.method;
  const open = { ignoreBlank: true } as const;
  return inputs({
    from: TEAM_OPTIONS.from.input(new Day(period.from), { guarded: true, ...notes }),
    to: TEAM_OPTIONS.to.input(new Day(period.to), { guarded: true, ...notes }),
    sellerGoal: TEAM_OPTIONS.sellerGoal.input(sellerGoal, open),
    repliedGap: limit("repliedGap", 0.05),
    fall: limit("fall", 0.1),
    method: {
      ...{ label: field.label, note: field.help, value: METHOD_TEXTS[method], format: "text", allowed: field.help },
      rule: { type: "list", source: Object.values(METHOD_TEXTS) },
    },
    cap: TEAM_OPTIONS.cap.input(cap, open),
    guarantee: TEAM_OPTIONS.guarantee.input(guarantee, open),
    ...periodLines(period),
  });
}

/** Whether the values of the build are of the period that the cells say. */
export const isOfPeriod = ({ cell }: TeamInputs): Expression => f`${cell.isBuilt}=1`;
