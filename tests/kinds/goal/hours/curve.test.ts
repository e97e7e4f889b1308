import fc from "fast-check";
import { goalByHour, HOURS_KEYS, hoursOf } from "../../../../src/kinds/goal/hours";
import { byMeasure, MEASURES } from "../../../../src/kinds/goal/measures";
import type { PlanContext, PlanInput } from "../../../../src/kinds/kind";
import { hourCurve } from "../../../../src/kinds/shared/hour-curve";
import { TRAFFIC_NUMBERS, type TrafficFigure } from "../../../../src/tables/traffic";
import { contextOf } from "../../support/context";
import { leadsOf } from "../../support/leads";
import { ordersOf } from "../../support/orders";

const DAY = 46_349;
const UP_TO_DAY = (date: number): boolean => date < DAY + 1;
const at = (hour: number, day = DAY): number => day + hour / 24;
const orders = (...dates: readonly number[]): PlanInput => ({
  orders: ordersOf(dates.map((date) => ({ customer: "c", date, amount: 9.9 }))),
});
const leads = (...dates: readonly number[]): PlanInput => ({
  leads: leadsOf(dates.map((date) => ({ date, reached: 0 }))),
});
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

const ofEach = <T>(value: T) =>
  Object.fromEntries(TRAFFIC_NUMBERS.map((figure) => [figure, value])) as Record<TrafficFigure, T>;

function traffic(
  ...rows: readonly (readonly [date: number, hour: number, visitors: number])[]
): NonNullable<PlanInput["traffic"]> {
  const none = new Float64Array(rows.length).fill(Number.NaN);
  const { source } = ordersOf([]);
  return {
    source: { ...source, name: "Traffic" },
    columns: { date: 0, visitors: 1 },
    rows: rows.length,
    used: rows.length,
    leftOut: [],
    readings: {},
    statuses: [],
    notes: [],
    count: rows.length,
    date: Float64Array.from(rows, ([date]) => date),
    monthly: false,
    hour: Int32Array.from(rows, ([, hour]) => hour),
    ...ofEach(none),
    visitors: Float64Array.from(rows, ([, , visitors]) => visitors),
    channel: new Int32Array(rows.length).fill(-1),
    channels: [],
    native: {
      aggregatable: false,
      figures: ofEach(false),
      hours: null,
    },
    nativeNames: { channel: false },
  };
}

describe("the curve", () => {
  it("is the visitors by hour, of rows with an hour, to the as-of date", () => {
    const rows = traffic([DAY, 10, 30], [DAY - 1, 20, 10], [DAY, -1, 500], [DAY + 1, 3, 900]);
    const { origin, curve } = hourCurve({ ...orders(at(9)), traffic: rows }, UP_TO_DAY);
    expect(origin).toBe("traffic");
    expect(curve.map((weight, hour) => [hour, weight]).filter(([, weight]) => weight! > 0)).toEqual([
      [10, 18],
      [20, 6],
    ]);
  });

  it("is orders by time of day where traffic has no hours, leads where orders have no times", () => {
    const daily = traffic([DAY, -1, 30]);
    expect(hourCurve({ ...orders(at(9), at(9.99), at(15), at(1, DAY + 1)), traffic: daily }, UP_TO_DAY)).toMatchObject({
      origin: "orders",
    });
    const { origin, curve } = hourCurve(
      { ...orders(DAY, DAY, DAY), ...leads(at(22), at(7)), traffic: daily },
      UP_TO_DAY,
    );
    expect(origin).toBe("leads");
    expect(curve.flatMap((weight, hour) => (weight > 0 ? [hour] : []))).toEqual([7, 22]);
  });

  it("is even from 9 to 21 where nothing tells", () => {
    const { origin, curve } = hourCurve({ ...orders(DAY), ...leads(DAY - 3) }, UP_TO_DAY);
    expect(origin).toBe("even");
    expect(curve.flatMap((weight, hour) => (weight > 0 ? [hour] : []))).toEqual([
      9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20,
    ]);
    expect(hourCurve(orders(at(9, DAY + 4)), UP_TO_DAY).origin).toBe("even");
  });
});

test("the hours add up to the day, whatever the weights", () => {
  const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1000, noNaN: true })), {
    minLength: 24,
    maxLength: 24,
  });
  fc.assert(
    fc.property(weights, fc.nat(10_000), fc.nat(10_000_000), (hours, people, cents) => {
      const day = byMeasure(MEASURES, (measure) => (measure === "revenue" ? cents / 100 : people));
      const goal = goalByHour(day, hours);
      const nothing = hours.every((weight) => weight === 0);
      for (const measure of MEASURES) expect(sum(goal[measure])).toBeCloseTo(nothing ? 0 : day[measure], 6);
      hours.forEach((weight, hour) => expect(weight > 0 || goal.orders[hour] === 0).toBe(true));
    }),
  );
});

describe("the day", () => {
  const given = { start: DAY - 2, end: DAY + 2, asOf: DAY, inForce: byMeasure(MEASURES, () => [1, 2, 3, 4, 5]) };
  const input = orders(at(10), at(10.5), at(23.999), at(10, DAY - 1));
  const typedInto = (
    cells: Readonly<Record<string, readonly (readonly (number | string | null)[])[]>>,
  ): PlanContext => ({
    ...contextOf(),
    typed: (sheet, key) => (sheet === "hours" ? cells[key] : undefined),
  });

  it("is the as-of date inside the goal", () => {
    expect(hoursOf(given, input, contextOf(), 1900)).toMatchObject({ day: DAY });
    expect(hoursOf({ ...given, asOf: DAY + 99 }, input, contextOf(), 1900).day).toBe(DAY + 2);
    expect(hoursOf({ ...given, asOf: DAY - 99 }, input, contextOf(), 1900).day).toBe(DAY - 2);
  });

  it("counts what came by hour, nothing after the as-of date", () => {
    const { actual } = hoursOf(given, input, contextOf(), 1900);
    expect(actual.orders).toEqual(Array.from({ length: 24 }, (_, hour) => ({ 10: 2, 23: 1 })[hour] ?? 0));
    expect(actual.revenue![10]).toBe(19.8);
    expect(actual.rawLeads).toBeUndefined();
    const later = hoursOf(given, orders(at(10, DAY + 1)), typedInto({ [HOURS_KEYS.day]: [[DAY + 1]] }), 1900);
    expect([later.day, sum(later.actual.orders!)]).toEqual([DAY + 1, 0]);
  });

  it("and the weights are those typed", () => {
    const cells = {
      [HOURS_KEYS.day]: [[DAY - 1462 + 1.5]],
      [HOURS_KEYS.weights]: Array.from({ length: 24 }, (_, hour) => [hour === 8 ? 2 : hour === 9 ? "x" : null]),
    };
    const { day, weights, goal, curve } = hoursOf(given, input, typedInto(cells), 1904);
    expect(day).toBe(DAY + 1);
    expect(weights.flatMap((weight, hour) => (weight > 0 ? [hour] : []))).toEqual([8]);
    expect(goal.orders[8]).toBe(4);
    expect(curve[10]).toBeGreaterThan(0);
  });
});
