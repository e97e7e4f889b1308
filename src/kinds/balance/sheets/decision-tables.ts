/**
 * Decisions with who may take them, and what was agreed with what came of it. Rules §10.
 */
import { wordColumn } from "../../../plan/columns";
import { type Expression, f, joined } from "../../../plan/formula";
import type { Row } from "../../../plan/cells";
import type { Handle } from "../../../plan/handle";
import { COLORS } from "../../../plan/styles";
import { column, type Table, table } from "../../../plan/table";
import { LAST_SERIAL } from "../../../domain/calendar/calendar";
import type { BalanceLists, DecisionInput, FollowInput } from "../entries";
import { COLUMNS, HELP, OUTCOMES, VERDICTS } from "../texts";
import { typedColumn, words } from "../../shared/typed-columns";
import { chosenFrom, type ItemTable, type RuleInputs, typedDay, typedUnits } from "./rules-tables";

type DecisionKey = DecisionInput | "verdict";
export type DecisionTable = Table<DecisionKey>;

function verdictOf({ decision, item, investment, unitCost }: Row<DecisionKey>, { cell }: RuleInputs): Expression {
  const { decide, escalate, unknown } = VERDICTS;
  const free = joined(
    [decision, item, investment, unitCost].map((each) => f`${each}=""`),
    ",",
  );
  const both = f`AND(ISNUMBER(${investment}),ISNUMBER(${unitCost}))`;
  const under = f`AND(N(${investment})<${cell.investmentInForce},ABS(N(${unitCost}))<${cell.unitCostInForce})`;
  return f`IF(AND(${free}),"",IF(${both},IF(${under},${decide},${escalate}),${unknown}))`;
}

/** One row a decision that is asked for. An amount that is missing is unknown, never the team's. */
export function decisionTable(
  { decisions }: BalanceLists,
  { items, rules, asOf }: { readonly items: ItemTable; readonly rules: RuleInputs; readonly asOf: Handle },
): DecisionTable {
  const any = { type: "decimal", min: -1e12, max: 1e12 } as const;
  const { decide, escalate, unknown } = VERDICTS;
  return table<DecisionKey>(decisions.rows, {
    decision: words(COLUMNS.decision),
    item: chosenFrom(COLUMNS.item, items.column.item),
    investment: typedColumn(COLUMNS.investment, "wholeMoney", any, HELP.amount),
    unitCost: typedColumn(COLUMNS.unitCost, "money", any, HELP.amount),
    verdict: column(
      COLUMNS.verdict,
      "text",
      (row) => verdictOf(row, rules),
      wordColumn({ green: decide, amber: escalate, red: unknown }),
    ),
    owner: words(COLUMNS.owner),
    due: {
      ...typedDay(COLUMNS.due),
      looks: (first, { outcome }) => [
        {
          type: "formula",
          formula: f`AND(N(${first})>0,${first}<${asOf},${outcome}=${OUTCOMES.open})`,
          color: COLORS.worse,
        },
      ],
    },
    outcome: { ...chosenFrom(COLUMNS.outcome, Object.values(OUTCOMES)), horizontal: "center" },
  });
}

type FollowKey = FollowInput | "delay" | "attained";
export type FollowTable = Table<FollowKey>;

/** Days after the day agreed; of what is not delivered until the as-of date; "" for what is not due. */
function delayOf(due: Expression, delivery: Expression, asOf: Handle): Expression {
  const open = f`IF(${asOf}>${due},${asOf}-${due},"")`;
  return f`IF(NOT(ISNUMBER(${due})),"",IF(ISNUMBER(${delivery}),MAX(0,${delivery}-${due}),${open}))`;
}

export function followTable({ follow }: BalanceLists, asOf: Handle): FollowTable {
  const day = { type: "date", min: 1, max: LAST_SERIAL } as const;
  return table<FollowKey>(follow.rows, {
    measure: words(COLUMNS.measure),
    owner: words(COLUMNS.owner),
    due: typedDay(COLUMNS.due),
    delivery: typedColumn(COLUMNS.delivery, "date", day, HELP.date),
    planned: typedUnits(COLUMNS.planned),
    done: typedUnits(COLUMNS.done),
    delay: column(COLUMNS.delay, "days", ({ due, delivery }) => delayOf(f`${due}`, f`${delivery}`, asOf), {
      looks: (first) => [{ type: "formula", formula: f`N(${first})>0`, color: COLORS.worse }],
    }),
    attained: column(
      COLUMNS.attained,
      "percent",
      ({ planned, done }) => f`IF(AND(N(${planned})>0,ISNUMBER(${done})),${done}/${planned},"")`,
    ),
  });
}
