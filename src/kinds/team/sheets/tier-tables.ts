/**
 * The tiers as lines the user may change, the stretches they pay in, and what an amount earns by them: the domain's rule in native
 * formulas. Rules §9.
 */
import type { Row } from "../../../plan/cells";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, type Operand } from "../../../plan/formula";
import { faultLooks } from "../../../plan/looks";
import { filled } from "../../../plan/row-formulas";
import { column, type ColumnInput, type Table, table, valueColumn } from "../../../plan/table";
import { entry, SHARE } from "../../shared/typed-columns";
import { TEAM_OPTIONS, TIER_ROWS, type TierLine } from "../options";
import { PLAN_TEXTS } from "../texts";

type TierKey = "from" | "to" | "rate" | "note";
type StepKey = "begin" | "end" | "endBelongs" | "rate";

export interface Tiers {
  readonly lines: Table<TierKey>;
  /** What each line pays in: where no tier stands, nowhere. */
  readonly steps: Table<StepKey>;
}

/** Beyond every amount. */
const NOWHERE = 1e15;

/** What is wrong with a line, looked at beside the one above; "" where nothing is. */
function faultOf({ from, to, rate }: Row<TierKey>, i: number, above: Row<TierKey>): Expression {
  const { noFrom, noRate, order, overlap, gap } = PLAN_TEXTS.faults;
  const low = f`IF(${from}>0,${gap},"")`;
  const ends = f`IF(${above.to}>${from},${overlap},IF(${above.to}<${from},${gap},""))`;
  const after = f`IF(${from}<=${above.from},${order},IF(ISNUMBER(${above.to}),${ends},""))`;
  const beside = i === 0 ? low : f`IF(ISNUMBER(${above.from}),${after},IF(COUNT(${above.from})=0,${order},""))`;
  const stated = f`IF(NOT(ISNUMBER(${rate})),${noRate},${beside})`;
  return f`IF(COUNTA(${from},${to},${rate})=0,"",IF(NOT(ISNUMBER(${from})),${noFrom},${stated}))`;
}

function linesTable(lines: readonly TierLine[]): Table<TierKey> {
  const [from, rate] = [TEAM_OPTIONS.tierFrom.field, TEAM_OPTIONS.tierRate.field];
  const amount = { type: "decimal", min: 0, max: 1e12 } as const;
  const typed = (key: keyof TierLine, format: FormatName, input: ColumnInput) =>
    valueColumn(PLAN_TEXTS[key], format, (i) => lines[i]![key], { input });
  return table<TierKey>(TIER_ROWS, {
    from: typed("from", "wholeMoney", entry(from.label, amount, from.help, { key: "tierFrom" })),
    to: typed("to", "wholeMoney", entry(from.label, amount, PLAN_TEXTS.allowedTo, { key: "tierTo" })),
    rate: typed("rate", "percent", entry(rate.label, SHARE, rate.help, { key: "tierRate" })),
    note: column(PLAN_TEXTS.tierNote, "textAfterNumber", (row, { i, above }) => faultOf(row, i, above), {
      ...{ modules: 2, looks: faultLooks },
    }),
  });
}

/** Each up to where the next takes over, in whatever order they stand; of two that begin together the one stated last. */
function stepsTable({ column: all, at }: Pick<Table<TierKey>, "column" | "at">): Table<StepKey> {
  const next = (i: number): Expression => {
    const { from } = at(i);
    return f`IFERROR(SMALL(${all.from},RANK(${from},${all.from},1)+COUNTIF(${all.from},${from})),${NOWHERE})`;
  };
  const ends = (i: number): Expression => f`IF(ISNUMBER(${at(i).to}),MAX(${at(i).from},${at(i).to}),${NOWHERE})`;
  const again = (i: number): Expression =>
    i === TIER_ROWS - 1 ? f`FALSE` : f`COUNTIF(${all.from.part(i + 1, 0, TIER_ROWS - 1 - i, 1)},${at(i).from})>0`;
  const where = (i: number, value: Operand): Expression =>
    f`IF(NOT(ISNUMBER(${at(i).from})),${NOWHERE},IF(${again(i)},${at(i).from},${value}))`;
  return table<StepKey>(TIER_ROWS, {
    begin: column(PLAN_TEXTS.begin, "limit", (_, { i }) => where(i, at(i).from)),
    end: column(PLAN_TEXTS.end, "limit", (_, { i }) => where(i, f`MIN(${next(i)},${ends(i)})`)),
    endBelongs: column(
      PLAN_TEXTS.endBelongs,
      "score",
      (_, { i }) => f`IF(ISNUMBER(${at(i).from}),IF(${again(i)},0,IF(${ends(i)}<${next(i)},1,0)),0)`,
    ),
    rate: column(PLAN_TEXTS.rate, "percent", (_, { i }) => f`N(${at(i).rate})`),
  });
}

export function tierTables(tiers: readonly TierLine[]): Tiers {
  const lines = linesTable(tiers);
  const steps = stepsTable({ column: lines.column, at: (row) => lines.at(row) });
  return { lines, steps };
}

/** What an amount earns, each part at its tier's rate. Written without IF and MIN, which SUMPRODUCT does not spread. */
export function earnedBy({ steps: { column: c } }: Tiers, amount: Operand): Expression {
  const above = (limit: Operand): Expression => f`(${amount}>${limit})*(${amount}-${limit})`;
  return f`SUMPRODUCT((${above(c.begin)}-${above(c.end)})*${c.rate})`;
}

/** The rate of the tier that an amount reaches. */
export function rateReachedBy({ steps: { column: c } }: Tiers, amount: Operand): Expression {
  const inside = f`((${amount}<${c.end})+${c.endBelongs}*(${amount}=${c.end}))`;
  return f`SUMPRODUCT((${amount}>=${c.begin})*${inside}*${c.rate})`;
}

/** Lines with something wrong. */
export const tierFaultCount = ({ lines }: Tiers): Expression => filled(lines.column.note);
