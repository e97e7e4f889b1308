/** Days that people shop on, against dates as published. */
import { isoDate, serialOf } from "../../../src/domain/calendar/calendar";
import { type ShoppingDay, shoppingDays } from "../../../src/domain/calendar/shopping-days";

const of = (rule: ShoppingDay, from: number, to: number): string[] =>
  shoppingDays(serialOf(from, 1, 1), serialOf(to, 12, 31), [rule]).map(({ day }) => isoDate(day));

it.each<[ShoppingDay, readonly string[]]>([
  ["blackFriday", ["2022-11-25", "2023-11-24", "2024-11-29", "2025-11-28", "2026-11-27"]],
  ["cyberMonday", ["2022-11-28", "2023-11-27", "2024-12-02", "2025-12-01", "2026-11-30"]],
  ["mothersDay", ["2022-05-08", "2023-05-14", "2024-05-12", "2025-05-11", "2026-05-10"]],
  ["springFestival", ["2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17"]],
])("knows %s", (rule, dates) => expect(of(rule, 2022, 2026)).toEqual(dates));

it("lists those of the range, earliest first", () => {
  const days = shoppingDays(serialOf(2026, 6, 18), serialOf(2026, 12, 11), ["doubleTwelve", "doubleEleven", "midYear"]);
  expect(days.map(({ rule }) => rule)).toEqual(["midYear", "doubleEleven"]);
});

it("leaves out the Spring Festival of years whose lunar calendar is not known", () => {
  expect(of("springFestival", 2099, 2102)).toEqual(["2099-01-21", "2100-02-09"]);
});
