/**
 * All customers of a window counted in an engine: cut points by ranks, and sums over those who pass the same of them.
 */
import type {
  CustomerCrowd,
  CustomerMeasure,
  CustomerTotals,
  FigureWindow,
  PassedSums,
  Passing,
} from "../figures/figures";
import { MONEY_SCALE } from "../domain/maths/whole";
import { money, numbers } from "./answers";
import type { Dialect } from "./dialect";
import type { Answered } from "./engine";

/** Each measure over the columns of `customersSql`. */
const measureSql = ({ floor }: Dialect, { asOf }: FigureWindow): Readonly<Record<CustomerMeasure, string>> => ({
  recency: `(${Math.floor(asOf)} - ${floor("cl")})`,
  ...{ orders: "cn", days: "cd", amount: `(ca / ${MONEY_SCALE})` },
  ...{ perOrder: `(ca / ${MONEY_SCALE} / cn)`, perDay: `(ca / ${MONEY_SCALE} / cd)` },
});

/** How many values a customer passes; what is typed as a text is passed by nobody. */
function passedSql({ exact }: Dialect, { values, orEqual }: Passing, measured: string): string {
  const finite = values.filter(Number.isFinite);
  const passes = finite.map(
    (value) => `CASE WHEN ${measured} ${orEqual ? ">=" : ">"} ${exact(value)} THEN 1 ELSE 0 END`,
  );
  return passes.length === 0 ? "0" : passes.join(" + ");
}

/** What a crowd is asked of. */
interface AskedCrowd {
  readonly dialect: Dialect;
  readonly window: FigureWindow;
  /** The customers as `customersSql` selects them. */
  readonly customers: string;
  readonly ask: (sql: string) => Promise<Answered>;
  readonly best: (most: number) => Promise<CustomerTotals>;
}

export async function crowdIn({ dialect, window, customers, ask, best }: AskedCrowd): Promise<CustomerCrowd> {
  const measures = measureSql(dialect, window);
  const passed = (passings: readonly Passing[]): string =>
    passings.map((each, i) => `, ${passedSql(dialect, each, measures[each.measure])} AS p${i}`).join("");
  const all = await ask(crowdSql(dialect, customers));
  const [count, firstDate, silent] = [0, 1, 2].map((column) => numbers(all, column)[0]!) as [number, number, number];
  return {
    ...{ count, firstDate, best },
    ranked: async (measure, ranks) => {
      const shares = ranks.map((rank) => (rank + 0.5) / count);
      const values = numbers(await ask(`SELECT ${dialect.atShares(measures[measure], shares)} FROM ${customers}`), 0);
      return new Map(ranks.map((rank, i) => [rank, values[i]!]));
    },
    mean: async (measure) => numbers(await ask(`SELECT avg(${measures[measure]}) FROM ${customers}`), 0)[0]!,
    sums: async (passings) => {
      const parted = `SELECT cn, ca, cq, ${measures.recency} AS cr${passed(passings)} FROM ${customers}`;
      return sumsOf(await ask(sumsSql(dialect, parted, passings.length)), passings.length, silent === 0);
    },
    medians: async (passings, groupOf) => {
      const parted = `SELECT cn, ca, ${measures.recency} AS cr${passed(passings)} FROM ${customers}`;
      return mediansOf(await ask(mediansSql(dialect, parted, { passings, groupOf })));
    },
  };
}

/** How many there are, the first day of any, and orders that do not state their units. */
const crowdSql = ({ double, least, sumWhere }: Dialect, customers: string): string =>
  `SELECT ${double("count(*)")}, ${least("cf", "1 = 1", "0")}, ${double(sumWhere("cs", "1 = 1"))} FROM ${customers}`;

const placesOf = (count: number): string[] => Array.from({ length: count }, (_, i) => `p${i}`);

function sumsSql({ double, countWhere }: Dialect, parted: string, passings: number): string {
  const places = placesOf(passings).join(", ");
  const sums = [double("count(*)"), double(countWhere("cn >= 2")), "sum(cn)", "sum(ca)", double("sum(cr)"), "sum(cq)"];
  return `SELECT ${placesOf(passings).map(double).join(", ")}, ${sums.join(", ")} FROM (${parted}) AS parted GROUP BY ${places}`;
}

function sumsOf(answered: Answered, passings: number, unitsStated: boolean): PassedSums {
  const at = (place: number): Float64Array => numbers(answered, passings + place);
  return {
    passed: placesOf(passings).map((_, i) => numbers(answered, i)),
    ...{ customers: at(0), repeated: at(1), orders: at(2), amount: money(answered, passings + 3), recency: at(4) },
    units: unitsStated ? at(5) : null,
  };
}

interface Grouping {
  readonly passings: readonly Passing[];
  readonly groupOf: (passed: readonly number[]) => number;
}

/** Every number of values that can be passed. */
function everyPassed(passings: readonly Passing[]): number[][] {
  return passings.reduce<number[][]>(
    (all, { values }) =>
      all.flatMap((before) => [...values.keys(), values.length].map((passed) => [...before, passed])),
    [[]],
  );
}

/** The group that follows from how many values are passed. */
function groupSql({ passings, groupOf }: Grouping): string {
  if (passings.length === 0) return String(groupOf([]));
  const cases = everyPassed(passings).map((passed) => {
    const is = passed.map((count, i) => `p${i} = ${count}`).join(" AND ");
    return `WHEN ${is} THEN ${groupOf(passed)}`;
  });
  return `CASE ${cases.join(" ")} ELSE -1 END`;
}

function mediansSql({ double, median }: Dialect, parted: string, grouping: Grouping): string {
  const grouped = `SELECT cn, ca, cr, ${groupSql(grouping)} AS gr FROM (${parted}) AS parted`;
  const medians = ["cr", "cn", "ca"].map((column) => double(median(column)));
  return `SELECT ${double("gr")}, ${medians.join(", ")} FROM (${grouped}) AS grouped GROUP BY gr`;
}

function mediansOf(answered: Answered): ReadonlyMap<number, readonly [number, number, number]> {
  const [recency, orders, amount] = [numbers(answered, 1), numbers(answered, 2), money(answered, 3)];
  return new Map(Array.from(numbers(answered, 0), (group, i) => [group, [recency[i]!, orders[i]!, amount[i]!]]));
}
