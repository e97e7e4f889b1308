/** Where pages end: no page is fuller than it holds, and what fits on a page is not cut for less than a whole page's sake. */
import fc from "fast-check";
import { pageBreaks, type Whole } from "../../src/plan/page-breaks";
import { printPlan, WHOLE_SHEET } from "../../src/plan/page-setup";

const POINTS = 10;
const above = (row: number): number => row * POINTS;

const anyWholes = fc.array(
  fc.record({ row: fc.nat(150), rows: fc.integer({ min: 2, max: 60 }), isChart: fc.boolean() }),
  { maxLength: 12 },
);

const cuts = (at: number, { row, rows }: Whole): boolean => row < at && at < row + rows;

it("keeps pages within what they hold, in their order, and cuts no chart that stands by itself and fits on one", () => {
  const anyPaper = fc.record({ room: fc.integer({ min: 300, max: 600 }), again: fc.constantFrom(0, 40) });
  fc.assert(
    fc.property(anyWholes, anyPaper, (wholes, { room, again }) => {
      const rows = 220;
      const breaks = pageBreaks(wholes, { room, again, above, rows });
      const starts = [0, ...breaks];
      breaks.forEach((at, i) => {
        expect(at).toBeGreaterThan(starts[i]!);
        expect(above(at) - above(starts[i]!)).toBeLessThanOrEqual(room - (i === 0 ? 0 : again));
      });
      const charts = wholes.filter(({ isChart, rows: own }) => isChart && own * POINTS <= room - again);
      const alone = charts.filter((chart) => charts.every((other) => other === chart || other.row + other.rows <= chart.row || chart.row + chart.rows <= other.row)); // prettier-ignore
      for (const chart of alone) {
        const cut = breaks.find((at) => cuts(at, chart));
        // Only where others that overlap each other hold a whole page together with it.
        if (cut !== undefined) expect(charts.length).toBeGreaterThan(alone.length);
      }
      const last = Math.max(0, ...wholes.map(({ row, rows: own }) => row + own));
      for (const at of breaks) expect(at).toBeLessThan(last);
    }),
  );
});

it("ends a page before a section only where the page is well filled, before a chart always", () => {
  const paper = { room: 500, again: 0, above, rows: 100 };
  const section = (row: number, rows: number): Whole => ({ row, rows, isChart: false });
  const chart = (row: number, rows: number): Whole => ({ row, rows, isChart: true });
  expect(pageBreaks([section(0, 38), section(39, 30)], paper)).toEqual([39]);
  expect(pageBreaks([section(0, 10), section(11, 45)], paper)).toEqual([50]);
  expect(pageBreaks([section(0, 30), section(31, 30)], paper)).toEqual([50]);
  expect(pageBreaks([section(0, 10), chart(11, 45)], paper)).toEqual([11]);
  // A chart higher than a page is cut as any row; nothing that fits is.
  expect(pageBreaks([chart(5, 70), section(76, 10)], paper)).toEqual([50]);
  expect(pageBreaks([section(0, 50)], paper)).toEqual([]);
});

it("prints upright what has a chart higher than a lying page, else lying, and ends pages only where there are several", () => {
  const printed = (rows: number, chart: number) =>
    printPlan(WHOLE_SHEET, {
      ...{ rows, columns: 12, heights: new Map(), pixelsOf: () => 844, locale: "en-US" },
      wholes: [{ row: 40, rows: chart, isChart: true }],
    });
  expect(printed(30, 20)).toMatchObject({ onePage: true, breaks: [] });
  expect(printed(120, 20)).toMatchObject({ onePage: false, orientation: "landscape", breaks: [expect.any(Number)] });
  expect(printed(120, 45)).toMatchObject({ onePage: false, orientation: "portrait", breaks: [40] });
});
