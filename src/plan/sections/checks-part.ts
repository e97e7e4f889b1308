/**
 * The rules of honesty of a sheet, each a cell that says TRUE, red where it does not.
 */
import { TERMS } from "../../text/terms";
import type { Text } from "../../text/locale";
import { type Expression, f } from "../formula";
import type { Lane } from "../lane";
import { COLORS } from "../styles";

export interface Check {
  readonly name: string | Text;
  /** Gives TRUE or FALSE. */
  readonly holds: Expression;
}

const SECTION = TERMS.checks;

export function checksPart(lane: Lane, checks: readonly Check[], columns: number): void {
  const { sheet } = lane;
  lane.section(SECTION, columns);
  const cells = lane.rows(checks.map(({ holds }) => [holds]));
  sheet.style(cells, "checkPassed").format(cells, "text", "center");
  checks.forEach(({ name, holds }, i) => {
    // The rule asks again instead of looking at its cell: LibreOffice 7 breaks off when, while drawing, a rule makes it calculate a
    // cell that turns out TRUE or FALSE and so gets another number format.
    const failed = {
      type: "formula",
      formula: f`NOT(${holds})`,
      fill: COLORS.redFill,
      color: COLORS.red,
      bold: true,
    } as const;
    sheet.condition(cells.at(i), failed);
    const { row, column } = cells.at(i).place;
    sheet.style(sheet.put(row, column + 1, [[name]], { overflow: true }), "label");
    sheet.check(name, cells.at(i));
  });
}

/** Two sums that are the same but for the noise of adding fractions (half a cent). */
export function sameMoney(one: Expression, other: Expression): Expression {
  return f`ABS(${one}-${other})<0.005`;
}
