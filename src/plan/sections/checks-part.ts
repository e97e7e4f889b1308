/**
 * What must hold of a build, each a cell that says whether it does.
 */
import type { Text } from "../../text/locale";
import { inLocale, say } from "../../text/say";
import { TERMS } from "../../text/terms";
import type { CheckOfSheet } from "../computation";
import { type Expression, f } from "../formula";
import type { Handle } from "../handle";
import type { Lane } from "../lane";
import { COLORS } from "../styles";
import { column, table, valueColumn } from "../table";

export interface Check {
  readonly name: string | Text;
  /** Gives TRUE or FALSE. */
  readonly holds: Expression;
}

/** What the cell of a check shows. */
export const HOLDS = "✓";
const FAILS = "✗";
const MUST_HOLD = say("What must hold", "应成立的关系", "應成立的關係");

/** One row a check; returns the cells that say whether each holds. Checks of the same name say which sheet each is of. */
export function checksPart(lane: Lane, checks: readonly CheckOfSheet[]): Handle {
  const { sheet } = lane;
  const names = checks.map(({ name }) => inLocale(name, sheet.locale));
  const repeated = new Set(names.filter((name, i) => names.indexOf(name) < i));
  const listed = table<"holds" | "sheet" | "name">(checks.length, {
    holds: column(TERMS.checks, "text", (_, { i }) => f`IF(${checks[i]!.holds},${HOLDS},${FAILS})`, {
      style: "check",
      horizontal: "center",
      looks: (cell) => [{ type: "formula", formula: f`${cell}<>${HOLDS}`, fill: COLORS.redFill, color: COLORS.red }],
    }),
    sheet: valueColumn(TERMS.sheet, "text", (i) => checks[i]!.tab),
    name: valueColumn(MUST_HOLD, "text", (i) => names[i]!),
  });
  listed.put(lane);
  checks.forEach(({ tab }, i) => {
    const name = names[i]!;
    sheet.check(repeated.has(name) ? `${name} · ${tab}` : name, listed.column.holds.at(i));
  });
  return listed.column.holds;
}

/** Two sums that are the same but for the noise of adding fractions (half a cent). */
export function sameMoney(one: Expression, other: Expression): Expression {
  return f`ABS(${one}-${other})<0.005`;
}
