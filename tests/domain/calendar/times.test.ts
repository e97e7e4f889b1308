import fc from "fast-check";
import { hourOf, tellsTimes } from "../../../src/domain/calendar/times";

test("a full hour belongs to itself, however it came about", () => {
  const seconds = fc.integer({ min: 0, max: 86_399 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_900_000 }), seconds, (day, second) => {
      const hour = Math.floor(second / 3600);
      expect(hourOf(day + second / 86_400)).toBe(hour);
      // As a sum of hours, minutes and seconds, as a text is read.
      expect(hourOf(day + hour / 24 + Math.floor((second % 3600) / 60) / 1440 + (second % 60) / 86_400)).toBe(hour);
    }),
  );
});

it("takes no midnight for a time where most dates have none", () => {
  const [day, time] = [46_349, 46_349 + 8 / 24];
  expect(tellsTimes(Float64Array.of(day, day, day, time))).toBe(false);
  expect(tellsTimes(Float64Array.of(day, time))).toBe(true);
  expect(tellsTimes(new Float64Array())).toBe(false);
});
