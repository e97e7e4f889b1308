/**
 * The change of revenue between two sides split by cause, exactly: traffic, conversion and order value, or orders and order value where no
 * visitors are known. The native twin of domain/goal/revenue-change for one channel. Rules §7.1.
 */
import { type Expression, f } from "../../../plan/formula";
import { factorEffect, leastOrders, logarithmicMean } from "../../../plan/statistics";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { CAUSE_TEXTS } from "../event-texts";

/** Figures of one side in formulas; visitors absent where they are not known on both. */
export interface SideFigures {
  readonly visitors?: Expression;
  readonly orders: Expression;
  readonly revenue: Expression;
}

const WITH_TRAFFIC = ["visitors", "conversion", "orderValue"] as const;
const WITHOUT = ["orders", "orderValue"] as const;
export type Cause = (typeof WITH_TRAFFIC)[number] | (typeof WITHOUT)[number];
type CauseKey = "cause" | "before" | "after" | "effect";

export interface Causes {
  readonly names: readonly Cause[];
  readonly table: Table<CauseKey>;
  readonly before: SideFigures;
  readonly after: SideFigures;
}

const ordersOf = ({ orders, revenue }: SideFigures): Expression => leastOrders(orders, revenue);
/** Orders without a visitor count as a visitor each: else their revenue had no cause. */
const leastVisitors = (side: SideFigures): Expression => f`IF(${side.visitors!}>0,${side.visitors!},${ordersOf(side)})`;

/** Before the first order nothing was caused by anything. */
const hasBegun = ({ orders, revenue }: SideFigures): Expression => f`OR((${orders})<>0,(${revenue})<>0)`;

/** A factor of a side; a rate that has no divisor is the other side's, 0 where neither has one. */
function factorOf(cause: Cause, side: SideFigures, other: SideFigures): Expression {
  if (cause === "visitors") return leastVisitors(side);
  if (cause === "orders") return ordersOf(side);
  const ratio = ({ of, by }: Record<"of" | "by", (side: SideFigures) => Expression>): Expression =>
    f`IF(${by(side)}>0,${of(side)}/${by(side)},IF(${by(other)}>0,${of(other)}/${by(other)},0))`;
  return cause === "conversion"
    ? ratio({ of: ordersOf, by: leastVisitors })
    : ratio({ of: ({ revenue }) => revenue, by: ordersOf });
}

const FORMATS = { visitors: "count", conversion: "percent", orderValue: "money", orders: "count" } as const;

export function causesOf(
  before: SideFigures,
  after: SideFigures,
  headings: { readonly before: Text; readonly after: Text },
): Causes {
  const names: readonly Cause[] =
    before.visitors !== undefined && after.visitors !== undefined ? WITH_TRAFFIC : WITHOUT;
  const [earlier, later] = [f`(${before.revenue})`, f`(${after.revenue})`];
  const once = (value: Expression): Expression => f`IF(${hasBegun(after)},${value},"")`;
  const causes: Causes["table"] = table<CauseKey>(names.length, {
    cause: valueColumn(CAUSE_TEXTS.cause, "text", (i) => CAUSE_TEXTS[names[i]!], {
      modules: 2,
      total: CAUSE_TEXTS.all,
    }),
    before: column(headings.before, "money", (_, { i }) => factorOf(names[i]!, before, after), {
      total: earlier,
      totalFormat: "wholeMoney",
    }),
    after: column(headings.after, "money", (_, { i }) => once(factorOf(names[i]!, after, before)), {
      total: once(later),
      totalFormat: "wholeMoney",
    }),
    effect: column(
      CAUSE_TEXTS.effect,
      "wholeMoney",
      ({ before: own, after: now }, { i, column: of }) => {
        const change = { earlier, later, mean: logarithmicMean(earlier, later), before: own, after: now };
        const effect = factorEffect({ ...change, factors: { before: of.before, after: of.after } });
        const last = i === names.length - 1 ? f`${later}-${earlier}` : f`0`;
        return once(f`IF(MIN(${earlier},${later})<0,${last},${effect})`);
      },
      { total: once(f`${later}-${earlier}`) },
    ),
  });
  return { names, table: causes, before, after };
}

/** Puts each row's figures in the format of its factor; after the table was put. */
export function formatCauses(
  { names, table: causes }: Causes,
  format: (cell: Causes["table"]["column"]["before"], name: (typeof FORMATS)[Cause]) => void,
): void {
  names.forEach((name, i) => {
    format(causes.column.before.at(i), FORMATS[name]);
    format(causes.column.after.at(i), FORMATS[name]);
  });
}

/** The effects add up to the change; before the later side has begun there are none. */
export const addUp = ({ table: causes, before, after }: Causes): Expression =>
  f`OR(NOT(${hasBegun(after)}),ABS(SUM(${causes.column.effect})-((${after.revenue})-(${before.revenue})))<0.005)`;

/** What to do about the cause that cost most. */
export function actOn({ names, table: causes }: Causes): Expression {
  const { effect } = causes.column;
  return names.reduceRight<Expression>(
    (other, name, i) => f`IF(${effect.at(i)}=MIN(${effect}),${CAUSE_TEXTS.act[name]},${other})`,
    f`""`,
  );
}
