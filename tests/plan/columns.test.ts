/** Columns declared together: what rows hold stands under its own heading, and a bar ends where those compared with it do. */
import fc from "fast-check";
import { barBefore, eachEntry, recordColumns } from "../../src/plan/columns";
import { Computation } from "../../src/plan/computation";
import { Lane } from "../../src/plan/lane";
import type { SheetPlan } from "../../src/plan/plan";
import { SheetBuilder } from "../../src/plan/sheet-builder";
import { COLORS } from "../../src/plan/styles";
import { table } from "../../src/plan/table";
import { say } from "../../src/text/say";

const NAME = say("Name", "名称", "名稱");
const COST = say("Cost", "费用", "費用");
const SOLD = say("Sold", "销量", "銷量");

function laid(put: (lane: Lane) => void): SheetPlan {
  const sheet = new SheetBuilder({
    ...{ key: "key", tab: "Tab", tabColor: "#000000", locale: "zh-TW", dateSystem: 1900 },
    ...{ currencySign: "$", computation: new Computation() },
  });
  put(new Lane(sheet, 0, 0));
  return sheet.plan();
}

it("has a column for each value that rows hold, in the order declared, with its look", () => {
  const row = fc.record({ cost: fc.integer(), name: fc.string(), note: fc.string() });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 20 }), (rows) => {
      const declared = recordColumns(rows, { name: [NAME, "text"], cost: [COST, "count", { total: "sum" }] });
      const { blocks } = laid((lane) => void table(rows.length, declared).put(lane));
      expect(blocks.map(({ cells }) => cells)).toEqual([
        [["名稱", "費用"]],
        rows.map(({ name, cost }) => [name, cost]),
        [[null, { formula: `=SUM($B$2:$B$${rows.length + 1})` }]],
      ]);
    }),
  );
});

it("has one member for each entry, under its key", () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.string().filter((key) => key !== "__proto__"),
        fc.integer(),
      ),
      (declared) => {
        const made = eachEntry(declared, (entry, key) => [key, entry]);
        expect(Object.keys(made)).toEqual(Object.keys(declared));
        for (const [key, entry] of Object.entries(declared)) expect(made[key]).toEqual([key, entry]);
      },
    ),
  );
});

it("ends bars before the figure, those of columns that are compared at one end", () => {
  const rows = [
    { cost: 3, sold: 8 },
    { cost: 5, sold: 1 },
  ];
  const bar = barBefore(COLORS.bar, "cost", "sold");
  const compared = recordColumns(rows, { cost: [COST, "count", bar], sold: [SOLD, "count", bar] });
  const { conditionalFormats } = laid((lane) => void table(rows.length, compared).put(lane));
  const max = "=MAX($A$2:$A$3,$B$2:$B$3)*1.9";
  expect(conditionalFormats.map(({ area: { column }, rule }) => [column, rule])).toEqual([
    [0, { type: "dataBar", color: COLORS.bar, max }],
    [1, { type: "dataBar", color: COLORS.bar, max }],
  ]);
});
