/** What the frame asks of every sheet of every kind, built from the samples with all the sheets it offers, in every language. */
import { SHEET_KINDS } from "../../src/kinds/catalogue";
import type { PlanInput, SheetKind } from "../../src/kinds/kind";
import { columnsOnPage, pixelsOfColumns } from "../../src/plan/column-widths";
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

/** Of A4 between margins of 0.4 inches, at the bottom 0.55, in points. */
const pagePoints = (width: number, height: number) => ({
  width: (width / 25.4 - 0.8) * 72,
  height: (height / 25.4 - 0.95) * 72,
});
const [LYING, UPRIGHT] = [pagePoints(297, 210), pagePoints(210, 297)];

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

  test("prints one page wide in letters of 8 points at least where it lies", () => {
    expect(faulty(({ print, columnWidths }) => print.area.columns <= columnsOnPage(columnWidths))).toEqual([]);
    expect(faulty(({ print }) => print.area.columns > 3)).toEqual([]);
  });

  test("stands on one page, lying in letters of 8 points, else upright in letters of 7, else on as many pages as it takes", () => {
    /** Letters of 9 points on a page that shows the whole sheet; LibreOffice draws columns wider than Excel. */
    const letters = ({ rowHeights, columnWidths, print: { area } }: SheetPlan, page: typeof LYING): number => {
      const own = rowHeights.filter(({ row }) => row < area.rows);
      const points = own.reduce((sum, { points }) => sum + points, 15 * (area.rows - own.length));
      const width = pixelsOfColumns(columnWidths, area.columns) * 0.75 * 1.06;
      return 9 * Math.min(1, page.width / width, page.height / points);
    };
    const wanted = (sheet: SheetPlan): string => {
      if (letters(sheet, LYING) >= 8) return "landscape";
      return letters(sheet, UPRIGHT) >= 7 ? "portrait" : "pages";
    };
    const printed = ({ print: { onePage, orientation } }: SheetPlan): string => (onePage ? orientation : "pages");
    // A list to take along is upright by its author's wish.
    const isSet = ({ key, print }: SheetPlan): boolean => key === "today" && print.orientation === "portrait";
    expect(faulty((sheet) => printed(sheet) === wanted(sheet) || isSet(sheet))).toEqual([]);
    expect(sheets().filter((sheet) => printed(sheet) !== "pages").length).toBeGreaterThan(0);
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
