import fc from "fast-check";
import { productChange } from "../../../src/domain/goal/lmdi";
import { type ChannelFigures, revenueChange } from "../../../src/domain/goal/revenue-change";

const figures = fc.record({
  traffic: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e6 })),
  orders: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 1e5 })),
  revenue: fc.oneof(
    fc.constant(0),
    fc.integer({ min: -1e6, max: 1e9 }).map((cents) => cents / 100),
  ),
});
const channels = fc.array(fc.tuple(figures, figures), { minLength: 1, maxLength: 12 });
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const near = (one: number, other: number, scale: number): void =>
  expect(Math.abs(one - other)).toBeLessThanOrEqual(1e-9 * (1 + scale));

describe("revenueChange", () => {
  it("leaves no residual, by channel and in all, whatever is or becomes 0", () => {
    fc.assert(
      fc.property(channels, (pairs) => {
        const [before, after] = [pairs.map(([each]) => each), pairs.map(([, each]) => each)];
        const effects = revenueChange(before, after);
        const scale = sum([...before, ...after].map(({ revenue }) => Math.abs(revenue)));
        effects.forEach(({ traffic, volume, mix, conversion, orderValue }, i) => {
          near(traffic + conversion + orderValue, after[i]!.revenue - before[i]!.revenue, scale);
          near(volume + mix, traffic, scale);
        });
        const all = sum(
          effects.map(({ volume, mix, conversion, orderValue }) => volume + mix + conversion + orderValue),
        );
        near(all, sum(after.map(({ revenue }) => revenue)) - sum(before.map(({ revenue }) => revenue)), scale);
      }),
    );
  });

  it("is productChange for a channel of which all factors are known", () => {
    const [effects] = revenueChange(
      [{ traffic: 1000, orders: 20, revenue: 4000 }],
      [{ traffic: 1500, orders: 15, revenue: 4500 }],
    );
    const expected = productChange([1000, 0.02, 200], [1500, 0.01, 300]);
    expect([effects!.traffic, effects!.conversion, effects!.orderValue]).toEqual(expected);
  });

  it("has no mix effect where all channels grow alike, and only mix where they only trade places", () => {
    const one: ChannelFigures = { traffic: 100, orders: 10, revenue: 500 };
    const other: ChannelFigures = { traffic: 300, orders: 6, revenue: 900 };
    const twice = ({ traffic, orders, revenue }: ChannelFigures): ChannelFigures => ({
      traffic: 2 * traffic,
      orders: 2 * orders,
      revenue: 2 * revenue,
    });
    for (const { mix } of revenueChange([one, other], [twice(one), twice(other)])) expect(mix).toBeCloseTo(0, 9);
    const traded = revenueChange(
      [one, other],
      [
        { traffic: 300, orders: 30, revenue: 1500 },
        { traffic: 100, orders: 2, revenue: 300 },
      ],
    );
    for (const { volume, conversion, orderValue } of traded)
      for (const effect of [volume, conversion, orderValue]) expect(effect).toBeCloseTo(0, 9);
    expect(sum(traded.map(({ mix }) => mix))).toBeCloseTo(400, 9);
  });

  it("lays a channel that is new to the traffic, one that stopped selling to conversion, one sold for nothing to order value", () => {
    const none: ChannelFigures = { traffic: 0, orders: 0, revenue: 0 };
    const some: ChannelFigures = { traffic: 100, orders: 5, revenue: 700 };
    const [fresh, unsold, free] = revenueChange(
      [none, some, some],
      [some, { traffic: 80, orders: 0, revenue: 0 }, { traffic: 90, orders: 3, revenue: 0 }],
    );
    expect(fresh).toEqual({ traffic: 700, volume: 0, mix: 700, conversion: 0, orderValue: 0 });
    expect(unsold).toMatchObject({ traffic: 0, conversion: -700, orderValue: 0 });
    expect(free).toMatchObject({ traffic: 0, conversion: 0, orderValue: -700 });
  });

  it("is all volume where there was no traffic at all", () => {
    const [effects] = revenueChange([{ traffic: 0, orders: 0, revenue: 0 }], [{ traffic: 10, orders: 1, revenue: 50 }]);
    expect(effects).toMatchObject({ volume: 50, mix: 0 });
  });

  it("counts orders nobody visited for as a visitor each", () => {
    const [effects] = revenueChange(
      [{ traffic: 0, orders: 4, revenue: 400 }],
      [{ traffic: 0, orders: 8, revenue: 800 }],
    );
    expect(effects!.traffic).toBeCloseTo(400, 9);
  });

  it("lays a period that paid back more than it took to the order value", () => {
    const [effects] = revenueChange(
      [{ traffic: 10, orders: 2, revenue: 100 }],
      [{ traffic: 20, orders: 1, revenue: -30 }],
    );
    expect(effects).toEqual({ traffic: 0, volume: 0, mix: 0, conversion: 0, orderValue: -130 });
  });

  it("refuses lists that do not pair up and figures that are none", () => {
    expect(() => revenueChange([], [{ traffic: 1, orders: 1, revenue: 1 }])).toThrow(RangeError);
    expect(() =>
      revenueChange([{ traffic: 1, orders: 1, revenue: 1 }], [{ traffic: 1, orders: 1, revenue: Number.NaN }]),
    ).toThrow(RangeError);
    expect(() =>
      revenueChange([{ traffic: 1, orders: 1, revenue: 1 }], [{ traffic: -1, orders: 1, revenue: 1 }]),
    ).toThrow(RangeError);
  });
});
