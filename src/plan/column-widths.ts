/**
 * How wide the columns of a sheet are: as their contents need it, as its author says, or the modules of a main sheet.
 */
import { range, sum } from "d3-array";
import type { Locale } from "../text/locale";
import { inLocale, isLocalText } from "../text/say";
import type { Content } from "./content";
import { displayWidth } from "./display-width";
import type { Grid } from "./grid";
import { PAGE_PIXELS } from "./page-setup";
import type { Area, Block, ColumnWidth } from "./plan";

const WIDEST_FITTED = 48;
const NARROWEST = 8;
const TEXT_MARGIN = 2;
/** Headings up to this width stay on one line. */
const SHORT_HEADING = 10;
const MARGIN: ColumnWidth = { column: 0, columns: 1, characters: 2 };

/** Pixels of a character, and of the edges of a column whose width is given in them. */
const CHARACTER = { width: 7, edges: 5 } as const;
/** Excel's width of a column that nobody has set. */
const USUAL = 64;

function pixelsAt(widths: readonly ColumnWidth[], at: number): number {
  const own = widths.find(({ column, columns }) => at >= column && at < column + columns);
  if (own === undefined) return USUAL;
  return "pixels" in own ? own.pixels : own.characters * CHARACTER.width + CHARACTER.edges;
}

/** How wide so many columns are together, from the first on. */
export const pixelsOfColumns = (widths: readonly ColumnWidth[], columns: number): number =>
  sum(range(columns), (at) => pixelsAt(widths, at));

/** Columns from the first on that a page shows in letters large enough to read; those beyond, such as working columns, stay on the sheet. */
export function columnsOnPage(widths: readonly ColumnWidth[]): number {
  let [columns, used] = [0, pixelsAt(widths, 0)];
  while (used <= PAGE_PIXELS) used += pixelsAt(widths, ++columns);
  return columns;
}

/** Pixels of a character of a text, which is mostly smaller and has narrower signs than a column is measured in. */
const TEXT_CHARACTER = 6.2;

/** Cells as the plan has them; their texts may run over the cells to the right, or are kept within their columns. */
export interface PlacedBlock extends Block {
  readonly runsOver: boolean;
}

const hasBeside = (blocks: readonly Block[], own: Area, row: number): boolean =>
  blocks.some(({ area }) => area.column > own.column && area.row <= row && row < area.row + area.rows);

/** How many columns there are to see: those that are filled, and those that a text runs over where nothing stands beside it. */
export function columnsReached(
  blocks: readonly PlacedBlock[],
  widths: readonly ColumnWidth[],
  { filled, most }: { readonly filled: number; readonly most: number },
): number {
  const edges = range(most + 1).map((columns) => pixelsOfColumns(widths, columns));
  let reached = Math.min(filled, most);
  for (const { area, cells, runsOver } of blocks)
    for (const [i, row] of runsOver ? cells.entries() : []) {
      const at = row.findLastIndex((cell) => cell !== null && cell !== "");
      const text = row[at];
      if (typeof text !== "string") continue;
      const end = (edges[area.column + at] ?? Infinity) + displayWidth(text) * TEXT_CHARACTER;
      if (end <= edges[reached]! || hasBeside(blocks, area, area.row + i)) continue;
      while (reached < most && edges[reached]! < end) reached++;
    }
  return reached;
}

/** In characters. */
export class ColumnWidths {
  private readonly fitted = new Map<number, number>();
  private readonly fixed = new Map<number, number>();
  /** In pixels: what a heading asks for that no width may fall below. */
  private readonly least = new Map<number, number>();

  fix(column: number, characters: number): void {
    this.fixed.set(column, characters);
  }

  /** At least so many pixels wide, whatever width is set; the modules of a main sheet keep theirs. */
  atLeast(column: number, pixels: number): void {
    this.least.set(column, Math.max(this.least.get(column) ?? 0, pixels));
  }

  /** At least so wide. */
  fit(column: number, characters: number): void {
    this.fitted.set(column, Math.max(this.fitted.get(column) ?? NARROWEST, Math.min(characters, WIDEST_FITTED)));
  }

  /** Wide enough for any of some texts. */
  fitAny(column: number, texts: readonly string[], margin: number): void {
    for (const text of texts) this.fit(column, displayWidth(text) + margin);
  }

  /** Wide enough for the texts among the contents of a row; numbers need what their format does. */
  fitTexts(column: number, contents: readonly Content[], locale: Locale): void {
    contents.forEach((content, i) => {
      if (typeof content === "string" || isLocalText(content))
        this.fitAny(column + i, [inLocale(content, locale)], TEXT_MARGIN);
    });
  }

  /** Wide enough for a heading that may break into two lines. */
  fitHeading(column: number, heading: string): void {
    const width = displayWidth(heading);
    this.fit(column, (width <= SHORT_HEADING ? width : Math.max(SHORT_HEADING, Math.ceil(width / 2) + 2)) + 2);
  }

  /** @param grid Its columns keep their width, whatever they hold; columns beyond them do not. */
  plan(grid: Grid | null): readonly ColumnWidth[] {
    const own = [...new Set([...this.fitted.keys(), ...this.fixed.keys()])].sort((a, b) => a - b);
    const widths = own.map((column) => {
      const set = this.fixed.get(column) ?? this.fitted.get(column) ?? NARROWEST;
      const least = Math.ceil(((this.least.get(column) ?? 0) - CHARACTER.edges) / CHARACTER.width);
      return { column, columns: 1, characters: Math.max(set, least) };
    });
    if (grid === null) return [MARGIN, ...widths];
    const last = Math.max(...grid.widths.map(({ column, columns }) => column + columns - 1));
    const fixed = grid.widths.map((each) =>
      each.columns > 1 ? each : { ...each, pixels: Math.max(each.pixels, this.least.get(each.column) ?? 0) },
    );
    return [...fixed, ...widths.filter(({ column }) => column > last)];
  }
}
