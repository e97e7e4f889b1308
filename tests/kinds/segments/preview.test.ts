import { segmentsKind } from "../../../src/kinds/segments/kind";
import type { SegmentsResult } from "../../../src/kinds/segments/result";
import { contextOf } from "../support/context";
import { ordersOf } from "../support/orders";

const ORDERS = ordersOf(
  Array.from({ length: 90 }, (_, i) => ({
    customer: `c${(i * i) % 31}`,
    date: 46_000 + i,
    amount: 10 + ((i * 37) % 90),
  })),
);

it.each(["eleven", "grid", "eight"])("shows what the build then says, by the %s map", (map) => {
  const preview = segmentsKind.preview!({ orders: ORDERS }, { map }, contextOf());
  const plan = segmentsKind.plan({ orders: ORDERS }, { map }, contextOf());
  const built = (plan.result as SegmentsResult).segments;
  const [parts] = preview.parts;
  expect(plan.parts).toEqual(preview.parts);
  expect(parts!.bars.map(({ id, label, value }) => [id, label, value])).toEqual(
    built.map(({ id, segment, customers }) => [id, segment, customers]),
  );
  for (const [i, { share, detail }] of parts!.bars.entries()) {
    expect(share).toBeCloseTo(built[i]!.customerShare, 12);
    expect(detail.value).toBeCloseTo(built[i]!.revenueShare, 12);
  }
  expect(preview.total).toEqual(plan.keyFigures!.slice(0, 4));
});

it("refuses what the build refuses", () => {
  const values = { asOf: 40_000 };
  const said = (act: () => unknown): string => {
    try {
      act();
    } catch (error) {
      return String(error);
    }
    return "nothing";
  };
  const refused = said(() => segmentsKind.preview!({ orders: ORDERS }, values, contextOf()));
  expect(refused).toBe(said(() => segmentsKind.plan({ orders: ORDERS }, values, contextOf())));
  expect(refused).not.toBe("nothing");
});
