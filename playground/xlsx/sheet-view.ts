/** What a saved sheet opens at: the cells selected on it last, scrolled into view. */
import { areaAddress, cellAddress } from "../../src/plan/address";
import type { Area } from "../../src/plan/plan";

/** Rows from the top within which a selection is in view without scrolling, and rows shown above one further down. */
const IN_VIEW = 20;
const ROWS_ABOVE = 6;

interface Frozen {
  readonly rows: number;
  readonly columns: number;
}

/** Which part of a frozen sheet scrolls; a sheet that is not frozen has one part without a name. */
function scrolledPart({ rows, columns }: Frozen): string | null {
  if (rows > 0) return columns > 0 ? "bottomRight" : "bottomLeft";
  return columns > 0 ? "topRight" : null;
}

/** The sheet's part with its view; as it is where nothing further down than the first screen is selected. */
export function withView(text: string, selected: Area | null, frozen: Frozen): string {
  if (selected === null || selected.row - frozen.rows < IN_VIEW) return text;
  const top = cellAddress(selected.row - ROWS_ABOVE, frozen.columns);
  const part = scrolledPart(frozen);
  const active = cellAddress(selected.row, selected.column);
  const pane = part === null ? "" : ` pane="${part}"`;
  const selection = `<selection${pane} activeCell="${active}" sqref="${areaAddress(selected, false)}"/>`;
  if (part !== null)
    return text.replace(
      /<pane ([^>]*?)topLeftCell="[^"]*"([^>]*)\/>/,
      (_, before: string, after: string) => `<pane ${before}topLeftCell="${top}"${after}/>${selection}`,
    );
  return text.replace(
    /<sheetView ([^>]*)\/>/,
    (_, attributes: string) => `<sheetView ${attributes} topLeftCell="${top}">${selection}</sheetView>`,
  );
}
