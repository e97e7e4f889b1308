/**
 * What an interval of a difference says of a lever: up, down, or that it cannot be told. Rules §5.
 */
import { wordColumn } from "../../../plan/columns";
import { type Expression, f, type Operand } from "../../../plan/formula";
import { VERDICT_TEXTS } from "../texts-groups";

const { up, down, cannotTell } = VERDICT_TEXTS;

/** @param known A number where there is an interval. */
export const verdictBy = (known: Operand, from: Operand, to: Operand): Expression =>
  f`IF(ISNUMBER(${known}),IF(${from}>0,${up},IF(${to}<0,${down},${cannotTell})),${cannotTell})`;

/** The look of a column of verdicts. */
export const VERDICT_LOOK = wordColumn({ blue: up, red: down, quiet: cannotTell });
