import { serialOf } from "../../../src/domain/calendar/calendar";
import { Problem } from "../../../src/text/problem";
import { CHOSEN, DAILY, day, planOf, resultOf } from "../support/goals";

describe("refusals", () => {
  it.each([
    ["a last day before the first", { start: day(5, 1), end: day(4, 30) }, "2026-04-30"],
    ["more than three years", { start: day(1, 1), end: serialOf(2029, 1, 1) }, "3 years"],
    ["weights that are all 0", { weekdayWeights: [0, 0, 0, 0, 0, 0, 0] }, "no working day is left"],
    [
      "days that all have no weight",
      { start: day(1, 3), end: day(1, 4), weekdayWeights: [1, 1, 1, 1, 1, 0, 0] },
      "no working day is left",
    ],
    ["a rate of 0", { visitRate: 0 }, "Visit rate"],
    ["a rate above 1", { leadValidity: 1.01 }, "101 %"],
    ["a target of 0", { orderTarget: 0 }, "Order target"],
    ["a target of half an order", { orderTarget: 0.5 }, "whole number"],
  ])("%s", (_, values, said) => {
    expect(() => planOf({ orders: DAILY }, { ...CHOSEN, ...values })).toThrow(Problem);
    expect(() => planOf({ orders: DAILY }, { ...CHOSEN, ...values })).toThrow(said);
  });

  it("three years to the day are allowed", () =>
    expect(resultOf({}, { ...CHOSEN, start: day(1, 1), end: serialOf(2028, 12, 31) }).months).toHaveLength(36));

  it("no target and no orders to take it from", () => {
    expect(() => planOf({}, { ...CHOSEN, orderTarget: null })).toThrow("Type how many orders");
    expect(() => planOf({}, { ...CHOSEN, aov: null })).toThrow("Type what one order brings");
  });
});
