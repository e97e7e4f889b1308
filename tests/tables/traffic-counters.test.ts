import fc from "fast-check";
import { trafficOf } from "./support";

const HEADINGS = ["统计日期", "统计小时", "访客数", "支付订单数", "支付金额"];
type Hours = readonly (readonly [visitors: number, orders: number, revenue: number])[];

const rowsOf = (hours: Hours, day = "2026-11-11") => hours.map((figures, hour) => [day, hour, ...figures]);
const cumulated = (hours: Hours): Hours =>
  hours.map(
    (_, i) =>
      [0, 1, 2].map((at) => hours.slice(0, i + 1).reduce((sum, each) => sum + each[at]!, 0)) as unknown as [
        number,
        number,
        number,
      ],
  );
const readOf = (hours: Hours) => {
  const traffic = trafficOf(HEADINGS, rowsOf(hours));
  return { traffic, read: hours.map((_, i) => [traffic.visitors[i]!, traffic.orders[i]!, traffic.revenue[i]!]) };
};
const says = (traffic: ReturnType<typeof trafficOf>): string => traffic.notes.map((note) => note["en-US"]).join("\n");

const hourly = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 90 }), fc.integer({ min: 1, max: 9000 })),
  {
    minLength: 6,
    maxLength: 24,
  },
);

test("sums so far are taken apart into what each hour brought", () => {
  fc.assert(
    fc.property(hourly, (hours) => {
      const { traffic, read } = readOf(cumulated(hours));
      expect(read).toEqual(hours.map((each) => [...each]));
      expect(says(traffic)).toContain("sums so far");
      expect(traffic.native.figures.visitors).toBe(false);
    }),
    { numRuns: 30 },
  );
});

test("figures that fall in any hour are each hour's own", () => {
  const hours: Hours = [
    [5, 1, 10],
    [9, 2, 30],
    [7, 2, 20],
    [12, 3, 40],
    [20, 4, 60],
    [18, 4, 55],
  ];
  const { traffic, read } = readOf(hours);
  expect(read).toEqual(hours.map((each) => [...each]));
  expect(says(traffic)).not.toContain("sums so far");
});

test("a counter that falls under a heading that says it is cumulative counts nothing for that hour, and is said", () => {
  const headings = ["统计日期", "统计小时", "累计访客数", "支付订单数", "支付金额"];
  const traffic = trafficOf(headings, [
    ["2026-11-11", 0, 10, 1, 100],
    ["2026-11-11", 1, 25, 2, 250],
    ["2026-11-11", 2, 20, 3, 300],
    ["2026-11-11", 5, 40, 5, 500],
  ]);
  expect([...traffic.visitors]).toEqual([10, 15, 0, 20]);
  expect([...traffic.orders]).toEqual([1, 1, 1, 2]);
  expect(says(traffic)).toMatch(/1 row states a sum so far below that of the hour before, such as row 4/);
  expect(says(traffic)).toContain("2 hours are missing");
});
