import fc from "fast-check";
import { serialOf } from "../../src/domain/calendar/calendar";
import { parseHour } from "../../src/tables/cells/parse-hour";
import { TRAFFIC } from "../../src/tables/traffic/read";
import type { Cell } from "../../src/tables/source";
import { TRAFFIC_FIGURES } from "../../src/tables/traffic";
import { Problem } from "../../src/text/problem";
import { sumIfs } from "./countifs";
import { reasonsOf, sourceOf, trafficOf } from "./support";

const day = serialOf(2024, 1, 2);
const HEADERS = ["统计日期", "小时", "流量来源", "访客数", "新访客数", "支付订单数", "支付金额"];

test("a day, a channel and an hour with its figures", () => {
  const traffic = trafficOf(HEADERS, [
    ["2024-01-02", "9-10点", "搜索", "1,234", 200, 12, "¥3,400.50"],
    [day, 23, "搜索 ", "1.2万", "-", "", -50],
    [day, "", "", 0, 0, 0, 0],
  ]);
  expect(traffic).toMatchObject({ rows: 3, used: 3, count: 3, leftOut: [], channels: ["搜索"] });
  expect(Array.from(traffic.date)).toEqual([day, day, day]);
  expect(Array.from(traffic.hour)).toEqual([9, 23, -1]);
  expect(Array.from(traffic.channel)).toEqual([0, 0, -1]);
  expect(Array.from(traffic.visitors)).toEqual([1234, 12_000, 0]);
  expect(Array.from(traffic.newVisitors)).toEqual([200, Number.NaN, 0]);
  expect(Array.from(traffic.orders)).toEqual([12, Number.NaN, 0]);
  expect(Array.from(traffic.revenue)).toEqual([3400.5, -50, 0]);
});

test("hours in the dates, and the date and hour of web analytics", () => {
  const timed = trafficOf(["日期", "访客数"], [
    [day, 5],
    [day + 10 / 24, 7],
    ["2024-01-02 23:00", 9],
  ]); // prettier-ignore
  expect(Array.from(timed.hour)).toEqual([0, 10, 23]);
  expect(Array.from(timed.date)).toEqual([day, day, day]);
  const analytics = trafficOf(["Date + hour (YYYYMMDDHH)", "Active users", "New users", "Ecommerce purchases", "Total revenue"], [
    ["2024010213", 5, 2, 1, 20],
    [2024010200, 7, 2, 1, 20],
  ]); // prettier-ignore
  expect(Array.from(analytics.hour)).toEqual([13, 0]);
  expect(Array.from(analytics.date)).toEqual([day, day]);
  expect(Array.from(trafficOf(["日期", "访客数"], [[day, 5]]).hour)).toEqual([-1]);
});

test.each<[Cell, number]>([
  [0, 0], [23, 23], ["9", 9], ["09:00", 9], ["9点", 9], ["9時", 9], ["9-10点", 9], ["09:00-09:59", 9], ["23:00~24:00", 23], ["９：００", 9],
  ["下午3点", 15], ["上午12点", 0], ["3 PM", 15], ["12 AM", 0], ["12pm", 12], [0.375, 9], [10 / 24, 10], [45_293.5, 12],
])("%j is hour %i", (cell, hour) => {
  expect(parseHour(cell)).toBe(hour);
}); // prettier-ignore

test.each<Cell>([24, -1, "24", "", null, "上午", "全天", "2024-01-02", "九点", true, Number.NaN])(
  "%j is no hour",
  (cell) => {
    expect(parseHour(cell)).toBeNaN();
  },
);

test("rows that do not count are listed with their reasons", () => {
  const traffic = trafficOf(HEADERS, [
    [day, 9, "搜索", 10, 1, 1, 1],
    ["", "", "", "", "", "", ""],
    ["合计", "", "", 500, "", "", ""],
    [day, "全天", "搜索", 500, "", "", ""],
    [day, 9, "全部渠道", 500, "", "", ""],
    [day, 9, "汇总", 500, "", "", ""],
    ["", 9, "搜索", 10, "", "", ""],
    ["昨天", 9, "搜索", 10, "", "", ""],
    ["3/4/2024", 9, "搜索", 10, "", "", ""],
    [day, "早上", "搜索", 10, "", "", ""],
    [day, 9, "搜索", "-", 1, "", ""],
    [day, 9, "搜索", "很多", 1, "", ""],
    [day, 9, "搜索", 10, "", "?", ""],
    [day, 9, "搜索", -10, "", "", ""],
    [day, 9, "搜索", 10, "", "", "#N/A"],
  ]);
  expect(reasonsOf(traffic)).toEqual({
    blankRow: [1],
    totalRow: [2, 3, 4, 5],
    noDate: [6],
    unreadableDate: [7],
    ambiguousDate: [8],
    unreadableHour: [9],
    noVisitors: [10],
    unreadableNumber: [11, 12],
    negativeNumber: [13],
    errorCell: [14],
  });
  expect(traffic).toMatchObject({ rows: 15, used: 1, count: 1 });
});

test("no rows; no date; no visitors", () => {
  expect(trafficOf(HEADERS, [])).toMatchObject({ rows: 0, used: 0, count: 0, channels: [] });
  expect(() => TRAFFIC.read(sourceOf(["访客数"], 1), { visitors: 0 }, { visitors: [1] })).toThrow(Problem);
  expect(() => TRAFFIC.read(sourceOf(["日期"], 1), { date: 0 }, { date: [day] })).toThrow(Problem);
});

test("what formulas may rely on", () => {
  const good: Cell[] = [day, 9, "搜索", 10, 1, "-", 5];
  expect(trafficOf(HEADERS, [good]).native).toEqual({
    aggregatable: true,
    figures: {
      ...{ visitors: true, newVisitors: true, orders: true, revenue: true },
      ...{ buyers: false, units: false, carts: false, favourites: false, refunds: false },
    },
    hours: "column",
  });
  expect(trafficOf(HEADERS, [good, [day, "10点", "", "12", "", "", ""]]).native).toMatchObject({ figures: { visitors: false }, hours: null });
  expect(trafficOf(HEADERS, [good, ["合计", "", "", 10, 1, 1, 5], [day + 1, "", "", "", "", "", ""]]).native.aggregatable).toBe(true);
  for (const bad of [["2024-01-03", 9, "", 1], [day, 9, "全部", 10], [day, 9, "", -1]]) {
    expect(trafficOf(HEADERS, [good, [...bad, "", "", ""]]).native.aggregatable).toBe(false);
  }
  expect(trafficOf(HEADERS, [good], 1904).native.aggregatable).toBe(false);
  expect(trafficOf(["日期", "访客数"], [[day, 1], [day + 0.5, 1]]).native.hours).toBe("date"); // prettier-ignore
}); // prettier-ignore

const HALF_MINUTE = 1 / 2880;

test("every row counts or is left out, and SUMIFS sums what the reader sums where the facts allow it", () => {
  const usually = <T>(often: readonly T[], seldom: readonly T[]): fc.Arbitrary<T> =>
    fc.oneof({ weight: 30, arbitrary: fc.constantFrom(...often) }, fc.constantFrom(...seldom));
  const dates = fc.oneof(
    fc.constant([day, day + 1]),
    fc.constant([day, day + 9 / 24, day + 10 / 24, day + 1 + 23 / 24]),
  );
  const row = fc.tuple(
    fc.nat(),
    usually<Cell>([9, 10, 0, ""], ["9点", "全天", 24]),
    usually<Cell>(["搜索", "推荐", ""], ["搜索 ", "全部", "a*"]),
    usually<Cell>([0, 5, 12], ["12", "", -1, "#N/A", "x"]),
    usually<Cell>([0, 5, ""], ["5"]),
    usually<Cell>([1, "-"], ["1"]),
    usually<Cell>([10, -2, ""], ["10"]),
  );
  let compared = 0;
  fc.assert(
    fc.property(dates, fc.boolean(), fc.array(row, { maxLength: 6 }), (days, withHours, picks) => {
      const rows = picks.map(([date, hour, ...rest]): Cell[] => [
        days[date % days.length],
        withHours ? hour : "",
        ...rest,
      ]);
      const headers = withHours ? HEADERS : HEADERS.map((header, i) => (i === 1 ? "备注" : header));
      const traffic = trafficOf(headers, rows);
      expect(traffic.used + traffic.leftOut.reduce((sum, each) => sum + each.rows.length, 0)).toBe(rows.length);
      expect(traffic.count).toBe(traffic.used);
      const { native } = traffic;
      if (!native.aggregatable) return;
      const cells = (column: number): Cell[] => rows.map((each) => each[column]);
      const ofDay = [[cells(0), `>=${day}`], [cells(0), `<${day + 1}`]] as const; // prettier-ignore
      const sum = (figure: (typeof TRAFFIC_FIGURES)[number], holds: (i: number) => boolean): number =>
        traffic[figure].reduce(
          (total, value, i) => total + (traffic.date[i] === day && holds(i) && !Number.isNaN(value) ? value : 0),
          0,
        );
      for (const [i, figure] of TRAFFIC_FIGURES.entries()) {
        if (!native.figures[figure]) continue;
        compared++;
        expect(sumIfs(cells(3 + i), ...ofDay)).toBe(sum(figure, () => true));
        if (native.hours === "column")
          expect(sumIfs(cells(3 + i), ...ofDay, [cells(1), 9])).toBe(sum(figure, (at) => traffic.hour[at] === 9));
        if (native.hours === "date") {
          const hour = [[cells(0), `>=${day + 9 / 24 - HALF_MINUTE}`], [cells(0), `<${day + 10 / 24 - HALF_MINUTE}`]] as const; // prettier-ignore
          expect(sumIfs(cells(3 + i), ...hour)).toBe(sum(figure, (at) => traffic.hour[at] === 9));
        }
      }
      if (!traffic.nativeNames.channel || !native.figures.visitors) return;
      for (const [number, name] of traffic.channels.entries())
        expect(sumIfs(cells(3), ...ofDay, [cells(2), name])).toBe(
          sum("visitors", (at) => traffic.channel[at] === number),
        );
    }),
    { numRuns: 500 },
  );
  expect(compared).toBeGreaterThan(200);
});

test("who paid, put aside or got money back is counted beside orders, and paying customers are no orders", () => {
  const headers = ["统计日期", "统计小时", "访客数", "支付买家数", "支付件数", "加购人数", "收藏人数", "退款金额"];
  const traffic = trafficOf(headers, [
    [day, 9, 100, 4, 7, 20, 11, "1,299.50"],
    [day, 10, 120, 5, "-", 25, "", 0],
  ]);
  const { buyers, units, carts, favourites, refunds, orders } = traffic;
  expect([buyers, units, carts, favourites, refunds].map((column) => [...column])).toEqual([
    ...[[4, 5], [7, NaN], [20, 25], [11, NaN], [1299.5, 0]], // prettier-ignore
  ]);
  expect([...orders]).toEqual([NaN, NaN]);
  expect(traffic.native.figures).toMatchObject({ carts: true, buyers: true, refunds: false });
});

test("sums so far of carts and refunds are taken apart with the others", () => {
  const headers = ["统计日期", "统计小时", "访客数", "支付金额", "加购人数", "退款金额"];
  const rows = Array.from({ length: 8 }, (_, hour): Cell[] => [
    ...[day, hour, 10 * (hour + 1) ** 2, 100 * (hour + 1), 3 * (hour + 1), 5 * hour],
  ]);
  const { carts, refunds } = trafficOf(headers, rows);
  expect([...carts]).toEqual(Array.from({ length: 8 }, () => 3));
  expect([...refunds]).toEqual([0, ...Array.from({ length: 7 }, () => 5)]);
});
