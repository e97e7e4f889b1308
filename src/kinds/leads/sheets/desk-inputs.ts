/**
 * What the desk follows: whose day is shown, the as-of date, hours, how far each grade reaches, and the rules by grade.
 */
import { LEAD_GRADES } from "../../../domain/leads/leads";
import { Day } from "../../../plan/content";
import { f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { derived, type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { type Column, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { inputLines } from "../../fields";
import { NO_SELLER } from "../../kind-texts";
import type { Desk } from "../model";
import { DESK_OPTIONS } from "../options";
import { COLUMN_TEXTS, HOW_TEXTS, INPUT_TEXTS } from "../texts";

const REACHES = ["monthsA", "monthsB", "monthsC"] as const;
const UNTIL = ["untilA", "untilB", "untilC"] as const;
type InputKey = "seller" | "sellerAt" | "asOf" | "hours" | (typeof REACHES)[number] | (typeof UNTIL)[number];
export type DeskInputs = Inputs<InputKey>;

/** On "Today's calls", and on "How it was computed". */
export const CALLS_INPUTS = ["seller", "asOf", "hours"] as const;
export const REACH_INPUTS = [...REACHES, ...UNTIL] as const;

/** @param names The cells of the sellers' names. */
export function deskInputs({ choices, asOf, sellers }: Desk, names: Handle): DeskInputs {
  const { hours, monthsA, monthsB, monthsC } = DESK_OPTIONS;
  const until = (i: 0 | 1 | 2) =>
    derived<InputKey>(HOW_TEXTS.until(LEAD_GRADES[i]!), "date", (cell) => f`EDATE(${cell.asOf},${cell[REACHES[i]]})`);
  return inputs<InputKey>({
    seller: {
      ...{ label: TERMS.seller, note: INPUT_TEXTS.sellerHelp, allowed: INPUT_TEXTS.sellerAllowed },
      ...{ value: sellers[0]!.name || NO_SELLER, format: "text", rule: { type: "list", source: names } },
    },
    // A name pasted over it that none has shows the first seller, whom the finding names.
    sellerAt: derived(INPUT_TEXTS.sellerAt, "count", (cell) => f`IFERROR(MATCH(${cell.seller},${names},0),1)`),
    asOf: DESK_OPTIONS.asOf.input(new Day(asOf)),
    ...inputLines({ hours, monthsA, monthsB, monthsC }, choices),
    ...{ untilA: until(0), untilB: until(1), untilC: until(2) },
  });
}

type RuleKey = "grade" | "every" | "pool" | "share";
export type RuleTable = Table<RuleKey>;

/** One row a grade; each column of inputs is an option of its own. */
export function ruleTable({ choices }: Desk): RuleTable {
  const ruled = (key: "everyDays" | "poolDays" | "effortShares"): Column<never> => {
    const { label, note, rule, allowed } = DESK_OPTIONS[key].input(null);
    const look = { horizontal: "right", input: { key, label, note, rule, allowed } } as const;
    return valueColumn(label, "count", (i) => choices[key][i]!, look);
  };
  return table<RuleKey>(LEAD_GRADES.length, {
    grade: valueColumn(COLUMN_TEXTS.grade, "text", (i) => LEAD_GRADES[i]!),
    every: ruled("everyDays"),
    pool: ruled("poolDays"),
    share: ruled("effortShares"),
  });
}
