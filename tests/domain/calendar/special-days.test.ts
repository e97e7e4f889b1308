import { serialOf } from "../../../src/domain/calendar/calendar";
import { chineseHolidays, dayWeight } from "../../../src/domain/calendar/special-days";

describe("special days", () => {
  const monday = serialOf(2026, 11, 9);
  const week = [1, 2, 3, 4, 5, 6, 7];
  const special = (kind: "off" | "working" | "promotion", boost = 1) => ({
    from: monday + 5,
    to: monday + 6,
    kind,
    boost,
  });

  it("a day off has none, a make-up day weighs as Monday, a promotion as many times", () => {
    expect(dayWeight(monday + 5, week, [])).toBe(6);
    expect(dayWeight(monday + 5, week, [special("working")])).toBe(1);
    expect(dayWeight(monday + 6, week, [special("promotion", 3), special("promotion", 2)])).toBe(21);
    expect(dayWeight(monday + 6, week, [special("promotion", 3), special("off")])).toBe(0);
    expect(dayWeight(monday + 4, week, [special("off")])).toBe(5);
  });

  it("the public holidays of 2026 are those of the State Council's notice", () => {
    const days = chineseHolidays(serialOf(2026, 1, 1), serialOf(2026, 12, 31));
    const on = (kind: string): string[] =>
      days.filter((each) => each.kind === kind).map(({ chinese, from, to }) => `${chinese} ${to - from + 1}`);
    expect(on("off")).toEqual(["元旦 3", "春节 9", "清明 3", "劳动节 5", "端午 3", "中秋 3", "国庆节 7"]);
    expect(on("working").length).toBe(6);
  });
});
