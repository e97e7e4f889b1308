/** How a sheet is printed, converted between the grid's type and the file library's. */
import type { HeaderFooter, NamedRange, PageSetup } from "hucre";
import { areaAddress, parseReference, rangeAddress, sheetPrefix } from "../../src/plan/address";
import { MAX_COLUMNS } from "../../src/plan/area";
import type { GridSheet } from "../grid/grid";
import { DEFAULT_MARGINS, type Marginal, NO_MARGINAL, type PrintSpec } from "../grid/print-spec";

/**
 * The print set-up that a file stores as names of the sheet; the library leaves out the quotes that most sheet names
 * need.
 */
export function filePrintNames({ name, print }: GridSheet): NamedRange[] {
  const sheet = sheetPrefix(name);
  const area =
    print.area === null
      ? []
      : [{ name: "_xlnm.Print_Area", range: sheet + areaAddress(print.area, true), scope: name }];
  if (print.titleRows === null) return area;
  const { row, rows } = print.titleRows;
  return [
    ...area,
    {
      name: "_xlnm.Print_Titles",
      range: sheet + rangeAddress({ row, rows, column: 0, columns: MAX_COLUMNS }, true),
      scope: name,
    },
  ];
}

/** The print set-up for the file; its area and titles are names (`filePrintNames`). */
export function filePrint(print: PrintSpec): PageSetup {
  const fits = print.fitWidth > 0 || print.fitHeight > 0;
  return {
    paperSize: print.paper === "Letter" ? "letter" : "a4",
    orientation: print.orientation,
    margins: print.margins,
    ...(fits ? { fitToPage: true, fitToWidth: print.fitWidth, fitToHeight: print.fitHeight } : {}),
  };
}

/** What of a sheet's part comes after its page breaks. */
const AFTER_BREAKS = /<(?:colBreaks|ignoredErrors|drawing|legacyDrawing|picture|tableParts|extLst)\b|<\/worksheet>/;

/** The sheet's part with its page breaks, each an `id` of the row above it. */
export function withBreaks(text: string, { breaks }: PrintSpec): string {
  if (breaks.length === 0) return text;
  const each = breaks.map((row) => `<brk id="${row}" max="${MAX_COLUMNS - 1}" man="1"/>`).join("");
  const element = `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${each}</rowBreaks>`;
  return text.replace(AFTER_BREAKS, (next) => element + next);
}

/** The page breaks of a sheet's part that were set by hand. */
export function readBreaks(text: string): number[] {
  const element = /<rowBreaks\b[^>]*>([^]*?)<\/rowBreaks>/.exec(text)?.[1] ?? "";
  const tags = element.match(/<brk\b[^>]*>/g) ?? [];
  return tags.filter((tag) => /\bman="(?:1|true)"/.test(tag)).map((tag) => Number(/\bid="(\d+)"/.exec(tag)?.[1]));
}

/** A file's print set-up; a scale in percent, which the grid does not keep, is left automatic. */
export function shownPrint(setup: PageSetup, texts: HeaderFooter | undefined, breaks: readonly number[]): PrintSpec {
  const titles = parseReference(setup.printTitlesRow ?? "");
  return {
    paper: setup.paperSize === "letter" ? "Letter" : "A4",
    orientation: setup.orientation ?? "portrait",
    margins: { ...DEFAULT_MARGINS, ...setup.margins },
    header: shownMarginal(texts?.oddHeader),
    footer: shownMarginal(texts?.oddFooter),
    fitWidth: setup.fitToPage === true ? (setup.fitToWidth ?? 1) : 0,
    fitHeight: setup.fitToPage === true ? (setup.fitToHeight ?? 1) : 0,
    area: parseReference(setup.printArea?.split(",")[0] ?? "")?.area ?? null,
    titleRows: titles === null ? null : { row: titles.area.row, rows: titles.area.rows },
    breaks,
  };
}

/** Header and footer for the file; none when both are blank. */
export function fileMarginals({ header, footer }: PrintSpec): HeaderFooter | undefined {
  const [oddHeader, oddFooter] = [header, footer].map(fileMarginal) as [string, string];
  if (oddHeader + oddFooter === "") return undefined;
  return { ...(oddHeader === "" ? {} : { oddHeader }), ...(oddFooter === "" ? {} : { oddFooter }) };
}

const PARTS = { L: "left", C: "center", R: "right" } as const;

function fileMarginal(texts: Marginal): string {
  return (Object.keys(PARTS) as (keyof typeof PARTS)[])
    .filter((code) => texts[PARTS[code]] !== "")
    .map((code) => `&${code}${texts[PARTS[code]]}`)
    .join("");
}

/** A text before the first code of a part is in the middle. */
function shownMarginal(text: string | undefined): Marginal {
  const parts: Record<string, string> = {};
  let part: keyof typeof PARTS = "C";
  // A code is "&" and a letter, digits, or a quoted font; "&&" is the sign itself.
  for (const [piece] of (text ?? "").matchAll(/&"[^"]*"|&\d+|&[^]|[^&]+/g)) {
    if (piece === "&L" || piece === "&C" || piece === "&R") part = piece.charAt(1) as keyof typeof PARTS;
    else parts[PARTS[part]] = (parts[PARTS[part]] ?? "") + piece;
  }
  return { ...NO_MARGINAL, ...parts };
}
