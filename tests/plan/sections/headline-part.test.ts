import fc from "fast-check";
import { Computation } from "../../../src/plan/computation";
import { f } from "../../../src/plan/formula";
import { Lane } from "../../../src/plan/lane";
import { FIGURE_SPANS, MODULE_COLUMNS } from "../../../src/plan/modules";
import type { SheetPlan } from "../../../src/plan/plan";
import { evenSpans, type Figure, figuresPart, headlinePart } from "../../../src/plan/sections/headline-part";
import { SheetBuilder } from "../../../src/plan/sheet-builder";
import { COLORS } from "../../../src/plan/styles";
import { say } from "../../../src/text/say";

const sheetOf = (): SheetBuilder =>
  new SheetBuilder({
    ...{ key: "key", tab: "Tab", tabColor: "#000000", locale: "en-US", dateSystem: 1900 },
    ...{ currencySign: "$", computation: new Computation() },
  });

function laid(put: (lane: Lane) => void): SheetPlan {
  const sheet = sheetOf().onModules();
  put(new Lane(sheet));
  return sheet.plan();
}

const LABEL = say("Label", "标签", "標籤");
const figure = (below?: Figure["below"]): Figure => ({ label: LABEL, value: f`1`, format: "count", below });

it("is two cells over the width of the sheet, the second with an arrow before what to do", () => {
  const plan = laid((lane) => headlinePart(lane, { finding: f`${"All well"}`, action: f`${"Rest"}` }, MODULE_COLUMNS));
  expect(plan.merges.map(({ row, columns }) => [row, columns])).toEqual([
    [0, MODULE_COLUMNS],
    [1, MODULE_COLUMNS],
  ]);
  expect(plan.blocks.map(({ cells }) => cells)).toEqual([
    [[{ formula: '="All well"' }]],
    [[{ formula: '="→ "&"Rest"' }]],
  ]);
});

it("one to five figures stand over modules of their own, and no more than five", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: FIGURE_SPANS.length }), (count) => {
      const { merges } = laid((lane) =>
        figuresPart(
          lane,
          Array.from({ length: count }, () => figure()),
        ),
      );
      const cells = merges.flatMap(({ row, column, columns }) =>
        Array.from({ length: columns }, (_, i) => `${row},${column + i}`),
      );
      expect(merges).toHaveLength(3 * count);
      expect(new Set(cells).size).toBe(cells.length);
    }),
  );
  const six = Array.from({ length: FIGURE_SPANS.length + 1 }, () => figure());
  expect(() => laid((lane) => figuresPart(lane, six))).toThrow("6 figures");
});

it("stand side by side over the columns of another sheet, from its first to its last", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 5, max: 12 }), (count, columns) => {
      const sheet = sheetOf();
      figuresPart(
        new Lane(sheet),
        Array.from({ length: count }, () => figure()),
        evenSpans(1, columns, count),
      );
      const { merges, blocks } = sheet.plan();
      const labels = blocks.filter(({ area }) => area.row === 0).map(({ area }) => area.column);
      const covered = labels.flatMap((column) => {
        const span = merges.find((merge) => merge.row === 0 && merge.column === column)?.columns ?? 1;
        return Array.from({ length: span }, (_, i) => column + i);
      });
      expect(covered).toEqual(Array.from({ length: columns }, (_, i) => 1 + i));
    }),
  );
});

it.each([
  ["more", [COLORS.better, COLORS.worse]],
  ["less", [COLORS.worse, COLORS.better]],
  ["neither", []],
] as const)("a rise is coloured by what is better: %s", (better, colors) => {
  const period = say("on Sep", "环比", "月增減");
  const { conditionalFormats } = laid((lane) => figuresPart(lane, [figure({ value: 0.1, period, better })]));
  expect(conditionalFormats.map(({ rule }) => (rule.type === "formula" ? rule.color : null))).toEqual(colors);
});
