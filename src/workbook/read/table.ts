/**
 * Reads columns of the user's table: only those needed, in row chunks under Excel's request limit, hidden and filtered
 * rows included. Before reading, the table is found again where it stands now.
 */
import { firstHasRole } from "../../tables/define";
import { readSteps, type Role, type TableKind, type Tables } from "../../tables/catalogue";
import type { Given } from "../../tables/open-table";
import { type Cell, type ColumnRoles, joinSources, partsOf, type Source } from "../../tables/source";
import { cellBytes, RowPace } from "../request-size";
import { breathe, type Control, ensureNotCancelled, inSteps } from "../control";
import { isTooLarge, toProblem } from "../errors/excel-errors";
import { locate } from "../locate";
import { columnAt, positionOf } from "../saved-columns";
import { runWhenReady } from "../waiting-run";

/** A table of the workbook as it is to be read. */
export interface ChosenTable extends Given {
  readonly source: Source;
  readonly roles: ColumnRoles<Role>;
}

/** The table as the kinds need it. `source` in the result is where the table stands now. */
export async function readTable<K extends TableKind>(
  kind: K,
  { source, roles, ...given }: ChosenTable,
  control: Control = {},
): Promise<Tables[K]> {
  const labelled = firstHasRole(roles) ? [] : [0];
  const positions = [...new Set([...labelled, ...Object.values(roles)])].sort((a, b) => a - b);
  const { present, cells } = await readColumns(source, positions, control);
  const column = (position: number): readonly Cell[] => cells[positions.indexOf(position)] ?? [];
  const columns = Object.fromEntries(Object.entries(roles).map(([role, position]) => [role, column(position)]));
  const labels = labelled.length === 0 ? {} : { labels: column(0) };
  return inSteps(readSteps(kind, { source: present, roles, ...given, ...labels }, columns), control);
}

/**
 * Reads body cells, one array a column in the order of `positions` (zero-based in the source, each once only), and
 * returns where the table stands now.
 * @throws Problem when the table is gone, its headings changed, or Excel refuses; Cancelled.
 */
export async function readColumns(
  source: Source,
  positions: readonly number[],
  control: Control,
): Promise<{ present: Source; cells: Cell[][] }> {
  ensureNotCancelled(control);
  try {
    return await runWhenReady((context) => readParts(context, source, positions, control), control);
  } catch (error) {
    throw toProblem(error);
  }
}

/** Each table of a source where it stands now, one after the other; a column of another is found by its heading. */
async function readParts(
  context: Excel.RequestContext,
  source: Source,
  positions: readonly number[],
  control: Control,
): Promise<{ present: Source; cells: Cell[][] }> {
  const wanted = positions.map((position) => columnAt(source.headers, position));
  const read: { present: Source; cells: Cell[][] }[] = [];
  let [before, after] = [0, source.rows];
  for (const part of partsOf(source)) {
    const present = await locate(context, part);
    after -= part.rows;
    const columns = wanted.map((column) => positionOf(part.headers, column)!);
    const others = { before, after: Math.max(0, after) };
    const cells = await readBody(context, present, columns, within(control, others));
    read.push({ present: withFilled(present, columns[0], cells[0]), cells });
    before += present.rows;
  }
  const [first, ...others] = read;
  if (first === undefined || others.length === 0) return first!;
  return {
    present: joinSources([first.present, ...others.map(({ present }) => present)]),
    cells: first.cells.map((cells, i) => cells.concat(...others.map((other) => other.cells[i]!))),
  };
}

/** With the cells of its first column that is read, by which a formula sees later that others came or went. */
function withFilled(source: Source, column: number | undefined, cells: readonly Cell[] = []): Source {
  if (column === undefined) return source;
  return {
    ...source,
    filled: { column, cells: cells.reduce((n: number, cell) => n + Number(cell != null && cell !== ""), 0) },
  };
}

/** The control of one part of a work, whose progress is that of the whole. */
function within(control: Control, { before, after }: { readonly before: number; readonly after: number }): Control {
  return {
    signal: control.signal,
    onProgress: ({ phase, done, total }) =>
      control.onProgress?.({ phase, done: before + done, total: before + total + after }),
  };
}

async function readBody(
  context: Excel.RequestContext,
  source: Source,
  columns: readonly number[],
  control: Control,
): Promise<Cell[][]> {
  const sheet = context.workbook.worksheets.getItem(source.sheet);
  const body = new BodyReader(sheet, source, columns);
  control.onProgress?.({ phase: "reading", done: 0, total: source.rows });
  while (!body.done) {
    await body.readChunk(context);
    control.onProgress?.({ phase: "reading", done: body.rowsRead, total: source.rows });
    await breathe(control);
  }
  return body.cells;
}

/** Columns side by side become one range; [first, last] positions in ascending order. */
export function columnRuns(columns: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && column <= last[1] + 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}

class BodyReader {
  readonly cells: Cell[][];
  rowsRead = 0;
  private readonly runs: readonly [number, number][];
  private readonly pace: RowPace;

  constructor(
    private readonly sheet: Excel.Worksheet,
    private readonly source: Source,
    private readonly columns: readonly number[],
  ) {
    this.cells = columns.map(() => new Array<Cell>(source.rows));
    this.runs = columnRuns(columns);
    this.pace = new RowPace(Math.max(1, columns.length));
  }

  get done(): boolean {
    return this.rowsRead >= this.source.rows || this.columns.length === 0;
  }

  /** One sync. */
  async readChunk(context: Excel.RequestContext): Promise<void> {
    const rows = this.pace.next(this.source.rows - this.rowsRead);
    const { headerRow, firstColumn } = this.source;
    const ranges = this.runs.map(([first, last]) => {
      const range = this.sheet.getRangeByIndexes(
        headerRow + 1 + this.rowsRead,
        firstColumn + first,
        rows,
        last - first + 1,
      );
      range.load("values");
      return range;
    });
    try {
      await context.sync();
    } catch (error) {
      if (isTooLarge(error) && this.pace.halve(rows)) return;
      throw error;
    }
    this.keep(
      ranges.map((range) => range.values as Cell[][]),
      rows,
    );
  }

  private keep(values: readonly Cell[][][], rows: number): void {
    let bytes = 0;
    for (const [index, column] of this.columns.entries()) {
      const run = this.runs.findIndex(([first, last]) => column >= first && column <= last);
      const from = values[run] ?? [];
      const offset = column - (this.runs[run]?.[0] ?? 0);
      const target = this.cells[index] ?? [];
      for (let row = 0; row < rows; row++) {
        const cell = from[row]?.[offset];
        target[this.rowsRead + row] = cell;
        bytes += cellBytes(cell);
      }
    }
    this.pace.record(rows, bytes);
    this.rowsRead += rows;
  }
}
