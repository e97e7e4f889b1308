/** Several tables of the same headings as one: where each of its rows stands, and what never reaches over a tab. */
import fc from "fast-check";
import { rowNumbers } from "../../src/plan/sections/left-out-part";
import { isReferable, joinSources, partStarts, placeOf, rowName, type Source } from "../../src/tables/source";
import { TRAFFIC } from "../../src/tables/traffic/read";
import { sourceOf } from "./support";

const tab = (sheet: string, rows: number, headerRow = 0): Source => ({
  ...sourceOf(["日期", "访客数", "支付金额"], rows),
  name: sheet,
  sheet,
  headerRow,
});

it("finds every row on its own tab, once", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(5), fc.nat(3)), { minLength: 1, maxLength: 5 }), (tabs) => {
      const parts = tabs.map(([rows, headerRow], i) => tab(`T${i}`, rows, headerRow));
      const source = joinSources(parts as [Source, ...Source[]]);
      const found = Array.from({ length: source.rows }, (_, row) => placeOf(source, row));
      const expected = parts.flatMap((part) =>
        Array.from({ length: part.rows }, (_, row) => ({ part, number: part.headerRow + row + 2 })),
      );
      expect(found).toEqual(expected);
    }),
  );
});

it("names rows with their tab, and lists neighbours of one tab together", () => {
  const source = joinSources([tab("1月", 3), tab("2月", 2, 4)]);
  expect([rowName(source, 2), rowName(source, 3), rowName(tab("1月", 3), 2)]).toEqual(["1月!4", "2月!6", "4"]);
  expect(rowNumbers([1, 2, 3, 4], source)["zh-CN"]).toBe("第 1月!3–4、2月!6–7 行");
  expect([source.name, source.rows, [...partStarts(source)]]).toEqual(["1月 + 2月", 5, [0, 3]]);
  expect(joinSources(["1", "2", "3", "4", "5"].map((name) => tab(name, 1)) as [Source]).name).toBe("1 … 5 (5)");
});

it("cannot be referred to by a formula, as one table can", () => {
  expect([isReferable(tab("1月", 3)), isReferable(joinSources([tab("1月", 3), tab("2月", 1)]))]).toEqual([true, false]);
  const [one, two] = [tab("1月", 1), tab("2月", 1)];
  const read = (source: Source) =>
    TRAFFIC.read(source, { date: 0, visitors: 1 }, { date: [45292, 45293], visitors: [10, 20] });
  expect(read({ ...one, rows: 2 }).native.aggregatable).toBe(true);
  expect(read(joinSources([one, two])).native.aggregatable).toBe(false);
});

it("takes the last row of each tab for a total where it adds up that tab's rows, not those of the tabs before", () => {
  const source = joinSources([tab("1月", 3), tab("2月", 3)]);
  const cells = { date: [45292, 45293, 45294, 45323, 45324, 45325], visitors: [1, 2, 3, 4, 5, 9] };
  const revenue = [10, 20, 30, 40, 50, 90];
  const read = TRAFFIC.read(source, { date: 0, visitors: 1, revenue: 2 }, { ...cells, revenue });
  expect(read.leftOut).toEqual([{ reason: "totalRow", rows: [2, 5] }]);
  expect(read.notes.map((note) => note["en-US"])[0]).toContain("such as row 1月!4");
});
