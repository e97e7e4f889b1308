/**
 * The items with their stock, the rules as cells the user may change, and the log of their changes. Rules §10.
 */
import { inputLines } from "../../fields";
import { LAST_SERIAL } from "../../../domain/calendar/calendar";
import { type Expression, f } from "../../../plan/formula";
import type { FormatName } from "../../../plan/formats";
import type { InputRule } from "../../../plan/objects";
import { type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { type Column, type ColumnInput, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { entry, typedColumn, words } from "../../shared/typed-columns";
import type { BalanceLists, LogInput } from "../entries";
import type { Setup } from "../setup";
import { RULE_OPTIONS } from "../options";
import { COLUMNS, HELP, OUTCOMES, SECTIONS } from "../texts";

const UNITS: InputRule = { type: "decimal", min: 0, max: null };
const ANY_DAY: InputRule = { type: "date", min: 1, max: LAST_SERIAL };

export const typedUnits = (heading: Text): Column<never> => typedColumn(heading, "count", UNITS, HELP.units);
export const typedDay = (heading: Text): Column<never> => typedColumn(heading, "date", ANY_DAY, HELP.date);
export const chosenFrom = (heading: Text, source: Extract<InputRule, { type: "list" }>["source"]): Column<never> =>
  typedColumn(heading, "text", { type: "list", source }, HELP.choose);

type ItemKey = "item" | "onHand" | "safety" | "importance";
export type ItemTable = Table<ItemKey>;

/** One row an item, in the order they are planned. */
export function itemTable({ items }: Setup): ItemTable {
  const input = (heading: Text, help: Text): ColumnInput => entry(heading, UNITS, help);
  const stated = (key: Exclude<ItemKey, "item">, format: FormatName, help: Text): Column<never> => ({
    ...valueColumn(COLUMNS[key], format, (i) => items[i]![key]),
    input: input(COLUMNS[key], help),
  });
  return table<ItemKey>(items.length, {
    item: valueColumn(COLUMNS.item, "text", (i) => items[i]!.name),
    onHand: stated("onHand", "count", HELP.units),
    safety: stated("safety", "count", HELP.units),
    importance: stated("importance", "average", HELP.importance),
  });
}

export type LogTable = Table<LogInput>;

export function logTable({ log }: BalanceLists): LogTable {
  const { investmentLimit, unitCostLimit } = RULE_OPTIONS;
  const amount = { type: "decimal", min: 0, max: null } as const;
  return table<LogInput>(log.rows, {
    said: typedDay(COLUMNS.said),
    rule: chosenFrom(COLUMNS.rule, [investmentLimit.field.label, unitCostLimit.field.label]),
    before: typedColumn(COLUMNS.before, "money", amount, HELP.amount),
    after: typedColumn(COLUMNS.after, "money", amount, HELP.amount),
    appealed: words(COLUMNS.appealed),
    outcome: { ...chosenFrom(COLUMNS.outcome, Object.values(OUTCOMES)), horizontal: "center" },
  });
}

type InForce = "investmentInForce" | "unitCostInForce";
export type RuleInputs = Inputs<keyof typeof RULE_OPTIONS | InForce>;

/** What a rule was changed to last; its own cell where no change was agreed. */
function inForceOf({ column: log }: LogTable, rule: Text, own: Expression): Expression {
  const number = f`ROW(${log.rule})-ROW(${log.rule.at(0)})+1`;
  const last = f`SUMPRODUCT(MAX((${log.rule}=${rule})*(${log.outcome}=${OUTCOMES.agreed})*ISNUMBER(${log.after})*(${number})))`;
  return f`IF(${last}=0,${own},INDEX(${log.after},MAX(1,${last})))`;
}

export function ruleInputs({ choices }: Setup, log: LogTable): RuleInputs {
  const { investmentLimit, unitCostLimit } = RULE_OPTIONS;
  const derived = (key: "investmentLimit" | "unitCostLimit", { field }: typeof investmentLimit) => ({
    label: field.label,
    format: "money" as const,
    value: (cell: RuleInputs["cell"]) => inForceOf(log, field.label, f`${cell[key]}`),
    note: SECTIONS.inForce,
  });
  return inputs<keyof typeof RULE_OPTIONS | InForce>({
    ...inputLines(RULE_OPTIONS, choices),
    investmentInForce: derived("investmentLimit", investmentLimit),
    unitCostInForce: derived("unitCostLimit", unitCostLimit),
  });
}
