/** One row an action: what carries out which strategy, by whom, when, for how much, and what it asks for now. Rules §8. */
import { LAST_SERIAL } from "../../../domain/calendar/calendar";
import type { Row } from "../../../plan/cells";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { faultLooks, wordLooks } from "../../../plan/looks";
import { allBlank, firstCase, inRow, lastRow } from "../../../plan/row-formulas";
import { column, type Column, type Table, table } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { typedColumn, words } from "../../shared/typed-columns";
import type { ActionInput, MarketingLists } from "../entries";
import { ACTION_ASKS, ACTION_FAULTS, COLUMNS, HELP, PROGRESS_STATES } from "../texts";
import type { StrategyTable } from "./strategies-table";

type ActionKey = ActionInput | "asks" | "mix" | "fault";
export type ActionTable = Table<ActionKey>;
type ActionRow = Row<ActionKey>;

const ANY_DAY = { type: "date", min: 1, max: LAST_SERIAL } as const;
const AMOUNT = { type: "decimal", min: 0, max: 1e12 } as const;

const isFree = ({ action, strategy, begin, end, budget, extra }: ActionRow): Expression =>
  allBlank([action, strategy, begin, end, budget, extra]);

function faultOf(row: ActionRow, { column: { strategy: names } }: StrategyTable): Expression {
  const { action, strategy, begin, end, budget, extra } = row;
  const amount = (cell: Operand): Expression => f`IF(${cell}="",FALSE,IF(ISNUMBER(${cell}),${cell}<0,TRUE))`;
  const first = firstCase([
    [f`${action}=""`, ACTION_FAULTS.action],
    [f`IF(${strategy}="",TRUE,SUMPRODUCT(--(${names}=${strategy}))=0)`, ACTION_FAULTS.strategy],
    [f`NOT(ISNUMBER(${begin}))`, ACTION_FAULTS.begin],
    [f`NOT(ISNUMBER(${end}))`, ACTION_FAULTS.end],
    [f`INT(${end})<INT(${begin})`, ACTION_FAULTS.order],
    [amount(budget), ACTION_FAULTS.budget],
    [amount(extra), ACTION_FAULTS.extra],
  ]);
  return f`IF(${isFree(row)},"",${first})`;
}

function asksOf(row: ActionRow, asOf: Handle): Expression {
  const { late, begin: beginNow, running, later, done, toCorrect } = ACTION_ASKS;
  const { begin, end, progress, fault } = row;
  const notBegun = f`IF(${asOf}>=INT(${begin}),${beginNow},${later})`;
  const open = f`IF(${asOf}>INT(${end}),${late},IF(${progress}=${PROGRESS_STATES.running},${running},${notBegun}))`;
  const asks = f`IF(${fault}<>"",${toCorrect},IF(${progress}=${PROGRESS_STATES.done},${done},${open}))`;
  return f`IF(${isFree(row)},"",${asks})`;
}

/** The mix of the strategy that an action carries out. */
function mixOf({ strategy }: ActionRow, { column: { strategy: names, mix } }: StrategyTable): Expression {
  const at = lastRow(names, f`(${names}=${strategy})`);
  return f`IF(${strategy}="","",IF(${at}=0,"",${inRow(mix, at)}&""))`;
}

export function actionTable({ actions }: MarketingLists, strategies: StrategyTable, asOf: Handle): ActionTable {
  const of = (key: ActionInput, made: Column<never>): Column<never> => actions.columnOf(key, made);
  const { late, begin, running, later, done, toCorrect } = ACTION_ASKS;
  const names = strategies.column.strategy;
  const states = { type: "list", source: Object.values(PROGRESS_STATES) } as const;
  return table<ActionKey>(actions.rows, {
    asks: column(COLUMNS.asks, "text", (row) => asksOf(row, asOf), {
      ...{ style: "state", horizontal: "center" },
      looks: (cell) => [
        ...wordLooks(cell, { red: late, amber: begin, blue: running, green: done, quiet: later }),
        ...wordLooks(cell, { amber: toCorrect }),
      ],
    }),
    action: of("action", words(COLUMNS.action)),
    strategy: of("strategy", typedColumn(COLUMNS.strategy, "text", { type: "list", source: names }, HELP.choose)),
    owner: of("owner", words(COLUMNS.owner)),
    begin: of("begin", typedColumn(TERMS.firstDay, "date", ANY_DAY, HELP.date)),
    end: of("end", typedColumn(TERMS.lastDay, "date", ANY_DAY, HELP.date)),
    budget: { ...of("budget", typedColumn(COLUMNS.budget, "wholeMoney", AMOUNT, HELP.amount)), total: "sum" },
    extra: { ...of("extra", typedColumn(COLUMNS.extra, "wholeMoney", AMOUNT, HELP.extra)), total: "sum" },
    progress: of("progress", {
      ...typedColumn(COLUMNS.progressState, "text", states, HELP.choose),
      horizontal: "center",
    }),
    mix: column(COLUMNS.mix, "text", (row) => mixOf(row, strategies)),
    fault: column(COLUMNS.fault, "text", (row) => faultOf(row, strategies), {
      style: "note",
      looks: faultLooks,
    }),
  });
}
