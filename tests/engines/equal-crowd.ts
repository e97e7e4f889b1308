/** The crowd of customers that an engine counts, and the same counted one by one. */
import { group } from "d3-array";
import { medianOf } from "../../src/domain/customers/rfm-scoring";
import type { CustomerCrowd, CustomerMeasure, Figures, Passing, PassedSums } from "../../src/figures/figures";

const WINDOW = { asOf: 45_450 } as const;
const MEASURES = ["recency", "orders", "days", "amount", "perOrder", "perDay"] as const;
const PASSINGS: readonly Passing[] = [
  { measure: "recency", values: [98, 157], orEqual: false },
  { measure: "perOrder", values: [12.5, 100, Number.POSITIVE_INFINITY], orEqual: true },
  { measure: "days", values: [1], orEqual: false },
];
const groupOf = ([first, second]: readonly number[]): number => (first! + second! === 0 ? 7 : first! * 2);
const BEST = 3;

const rounded = (value: number): string => value.toFixed(7);

/** A text for each entry, in an order of their own. */
const entriesOf = ({ passed, units, ...sums }: PassedSums): string[] =>
  Array.from(sums.customers, (_, i) =>
    [
      ...passed.map((column) => column[i]),
      ...[sums.customers[i], sums.repeated[i], sums.orders[i], rounded(sums.amount[i]!), sums.recency[i]],
      units === null ? "unstated" : units[i]!.toFixed(6),
    ].join(" "),
  ).sort();

async function askedOf(crowd: CustomerCrowd) {
  const ranks = [0, Math.floor((crowd.count - 1) / 2), crowd.count - 1];
  const ranked = [];
  for (const measure of MEASURES) {
    const values = await crowd.ranked(measure, ranks);
    ranked.push([...ranks.map((rank) => values.get(rank)!), await crowd.mean(measure)].map(rounded).join(" "));
  }
  const medians = [...(await crowd.medians(PASSINGS, groupOf))]
    .map((each) => each.flat().map(rounded).join(" "))
    .sort();
  const { figures, names } = await crowd.best(BEST);
  const best = { money: [...figures.monetary].map(rounded), named: (await names(BEST)).length };
  return {
    count: crowd.count,
    first: rounded(crowd.firstDate),
    ranked,
    medians,
    best,
    sums: entriesOf(await crowd.sums(PASSINGS)),
  };
}

/** The same from every customer's figures. */
async function countedOf(figures: Figures) {
  const { figures: each, days: daysOf, units } = await figures.byCustomer(WINDOW);
  const { count, recency, frequency: orders, monetary: amount } = each;
  const days = await daysOf();
  const values: Readonly<Record<CustomerMeasure, Float64Array>> = {
    ...{ recency, orders, days, amount },
    perOrder: amount.map((sum, i) => sum / orders[i]!),
    perDay: amount.map((sum, i) => sum / days[i]!),
  };
  const passedBy = (customer: number): number[] =>
    PASSINGS.map(({ measure, values: cuts, orEqual }) => {
      const own = values[measure][customer]!;
      return cuts.filter((cut) => own > cut || (orEqual && own === cut)).length;
    });
  const customers = [...recency.keys()];
  const together = (of: (customer: number) => string) =>
    [...group(customers, of).values()].map((members) => ({
      passed: passedBy(members[0]!),
      sum: (column: Float64Array) => members.reduce((sum, i) => sum + column[i]!, 0),
      median: (column: Float64Array) => medianOf(Float64Array.from(members, (i) => column[i]!)),
      members,
    }));
  const parted = together((customer) => passedBy(customer).join());
  const column = (of: (group: (typeof parted)[number]) => number) => Float64Array.from(parted, of);
  const sums: PassedSums = {
    passed: PASSINGS.map((_, i) => column(({ passed }) => passed[i]!)),
    customers: column(({ members }) => members.length),
    repeated: column(({ members }) => members.filter((i) => orders[i]! >= 2).length),
    ...{ orders: column(({ sum }) => sum(orders)), amount: column(({ sum }) => sum(amount)) },
    recency: column(({ sum }) => sum(recency)),
    units: units && column(({ sum }) => sum(units)),
  };
  const ranks = [0, Math.floor((count - 1) / 2), count - 1];
  const mean = (own: Float64Array): number => own.reduce((sum, value) => sum + value, 0) / count;
  return {
    ...{ count, first: rounded(each.firstDate.reduce((a, b) => Math.min(a, b), Infinity)) },
    ranked: MEASURES.map((measure) => {
      const ascending = values[measure].toSorted();
      return [...ranks.map((rank) => ascending[rank]!), mean(values[measure])].map(rounded).join(" ");
    }),
    medians: together((customer) => String(groupOf(passedBy(customer))))
      .map(({ passed, median }) =>
        [groupOf(passed), median(recency), median(orders), median(amount)].map(rounded).join(" "),
      )
      .sort(),
    best: { money: [...amount.subarray(0, BEST)].map(rounded), named: Math.min(BEST, count) },
    sums: entriesOf(sums),
  };
}

/** Null of nobody. */
export async function crowdOf(figures: Figures) {
  const { figures: each } = await figures.byCustomer(WINDOW);
  if (each.count === 0) return null;
  return figures.crowd === undefined ? countedOf(figures) : askedOf(await figures.crowd(WINDOW, true));
}
