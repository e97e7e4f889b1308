/** What the frame asks of every sheet of every kind, built from the samples with all the sheets it offers, in every language. */
import { SHEET_KINDS } from "../../src/kinds/catalogue";
import type { PlanInput, SheetKind } from "../../src/kinds/kind";
import { columnsOnPage } from "../../src/plan/column-widths";
import type { Plan, SheetPlan, StyledArea } from "../../src/plan/plan";
import { HOLDS } from "../../src/plan/sections/checks-part";
import { type Locale, LOCALES } from "../../src/text/locale";
import { given, sample } from "../net/tables";
import { contextOf } from "./support/context";

function planOf(kind: SheetKind, locale: Locale): Plan {
  const tables = kind.needs.map(({ table }) => given(table, sample(locale, table), { table }));
  const input = Object.assign({}, ...tables) as PlanInput;
  const flags = kind.options.filter(({ type }) => type === "flag").map(({ key }) => [key, true] as const);
  const values = { ...kind.suggest?.(input, {}, contextOf(locale)), ...Object.fromEntries(flags) };
  return kind.plan(input, values, contextOf(locale));
}

/** Of A4 lying, between margins of 0.4 and 0.55 inches. */
const PAGE_POINTS = (210 / 25.4 - 0.95) * 72;

/** Small print that stands as a line of its own, not beside an input. */
const isLine = ({ style, area: { column } }: StyledArea): boolean =>
  (style === "note" || style === "subtitle") && column <= 1;

/** The first row of figures: the large ones, else the headings of the first table. */
function figuresBegin({ styles }: SheetPlan): number {
  const rows = (style: string): number[] => styles.flatMap((each) => (each.style === style ? [each.area.row] : []));
  const [large, headings] = [rows("figure"), [...rows("heading"), ...rows("wideHeading")]];
  return Math.min(...(large.length > 0 ? large : headings));
}

/** A text that a spreadsheet takes for a number, and marks as such. */
const looksLikeNumber = (text: string): boolean =>
  text.trim() !== "" && Number.isFinite(Number(text.replaceAll(",", "")));

describe.each(SHEET_KINDS.map((kind) => ({ kind, id: kind.id })))("$id", ({ kind }) => {
  const plans = new Map<Locale, Plan>();
  const sheets = (): readonly SheetPlan[] => [...plans.values()].flatMap((plan) => plan.sheets);
  const faulty = (holds: (sheet: SheetPlan) => boolean): string[] =>
    sheets().flatMap((sheet) => (holds(sheet) ? [] : [sheet.tab]));

  beforeAll(() => LOCALES.forEach((locale) => plans.set(locale, planOf(kind, locale))));

  test("no line of what stays in view runs through a title", () => {
    expect(faulty(({ freeze }) => freeze.columns === 0)).toEqual([]);
  });

  test("at most two lines of small print stand above the figures", () => {
    const lines = (sheet: SheetPlan): number => {
      const begin = figuresBegin(sheet);
      const small = sheet.styles.filter((each) => isLine(each) && each.area.row < begin);
      return new Set(small.map(({ area }) => area.row)).size;
    };
    expect(faulty((sheet) => lines(sheet) <= 2)).toEqual([]);
  });

  test("no text is one that a spreadsheet would mark as a number kept as text", () => {
    const texts = sheets().flatMap(({ tab, blocks }) =>
      blocks.flatMap(({ cells }) =>
        cells.flat().flatMap((cell) => (typeof cell === "string" ? [`${tab}: ${cell}`] : [])),
      ),
    );
    expect(texts.filter((text) => looksLikeNumber(text.slice(text.indexOf(": ") + 2)))).toEqual([]);
  });

  test("no number inside a sentence is written by a code that other regions read otherwise", () => {
    const codes = sheets().flatMap(({ tab, blocks }) =>
      [...JSON.stringify(blocks).matchAll(/,\\"([#0.,%+;-]*)\\"\)/g)].map(([, code]) => `${tab}: ${code}`),
    );
    expect(codes.filter((code) => /: (?=.*0).*[.,]/.test(code))).toEqual([]);
  });

  test("prints one page wide in letters of 8 points at least", () => {
    expect(faulty(({ print, columnWidths }) => print.area.columns <= columnsOnPage(columnWidths))).toEqual([]);
    expect(faulty(({ print }) => print.area.columns > 3)).toEqual([]);
  });

  test("stands on one page where that leaves letters of 8 points, else on as many pages as it takes", () => {
    const fits = ({ rowHeights, print: { area, orientation } }: SheetPlan): boolean => {
      const own = rowHeights.filter(({ row }) => row < area.rows);
      const points = own.reduce((sum, { points }) => sum + points, 15 * (area.rows - own.length));
      return orientation === "landscape" && points * 8 <= PAGE_POINTS * 9;
    };
    expect(faulty((sheet) => sheet.print.onePage === fits(sheet))).toEqual([]);
  });

  test("every check shows ✓ or ✗", () => {
    for (const { checks, blocks } of sheets())
      for (const { name, cell } of checks) {
        const block = blocks.find(
          ({ area }) =>
            cell.row >= area.row &&
            cell.row < area.row + area.rows &&
            cell.column >= area.column &&
            cell.column < area.column + area.columns,
        )!;
        const content = block.cells[cell.row - block.area.row]![cell.column - block.area.column];
        expect([name, JSON.stringify(content)]).toEqual([name, expect.stringContaining(`\\"${HOLDS}\\",\\"✗\\"`)]);
      }
  });

  test("begins with its answer: a finding in the first rows of every sheet but lists of the user's own entries", () => {
    const opening = (sheet: SheetPlan): boolean =>
      sheet.styles.some(({ style, area }) => style === "finding" && area.row <= 4) || sheet.inputs.length > 0;
    expect(faulty(opening)).toEqual([]);
  });
});
