/** Real office.js over a workbook without a page, for the tests of this folder. */
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import type { Area, Grid, GridSheet, Value } from "../../playground/grid/grid";
import { everyDifficulty } from "../../playground/host/difficulties";
import { bootOffice, installGlobals, type OfficeRuntime } from "../../playground/host/node-office";

/** What happens to requests between office.js and the workbook. */
interface Traffic {
  /** Requests so far. */
  requests: number;
  /** Called with the number of each request before it is carried out. */
  onRequest: ((number: number) => unknown) | null;
  /** Bytes of the largest request and answer so far. */
  largestRequest: number;
  largestAnswer: number;
  /** Which request fails (1 is the next), with what code, and whether Excel had carried it out before it failed. */
  failure: { at: number; code: string; afterwards: boolean } | null;
}

export interface TestWorkbook {
  readonly grid: Grid;
  readonly runtime: OfficeRuntime;
  readonly traffic: Traffic;
  sheet(name: string): GridSheet;
  /** Fills cells from a first one on; makes the sheet when there is none of that name. */
  fill(name: string, rows: readonly (readonly (Value | null)[])[], row?: number, column?: number): GridSheet;
  /** Value of one cell. */
  value(name: string, row: number, column: number): Value | undefined;
  formula(name: string, row: number, column: number): Value | undefined;
  write(name: string, row: number, column: number, value: Value): void;
  close(): void;
}

/** What the manifest requires. */
const OLDEST_EXCEL = { ExcelApi: "1.13", DelayForCellEdit: "0.0" };

interface OpenOptions {
  readonly locale?: string;
  readonly dateSystem?: 1900 | 1904;
  /** The oldest Excel that takes the add-in, with everything on at once that any Excel makes difficult. */
  readonly difficult?: boolean;
}

export async function openWorkbook(options: OpenOptions = {}): Promise<TestWorkbook> {
  const grid = createHeadlessGrid();
  if (options.dateSystem) grid.dateSystem = options.dateSystem;
  const difficult = options.difficult === true;
  const locale = options.locale ?? "en-US";
  const runtime = await bootOffice(grid, { locale, ...(difficult && { sets: OLDEST_EXCEL }) });
  if (difficult) Object.assign(runtime.host.difficulties, everyDifficulty());
  const traffic = watchTraffic(runtime);
  const restore = installGlobals(runtime);
  const sheet = (name: string): GridSheet => {
    const found = grid.sheets().find((each) => each.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });
  return {
    grid,
    runtime,
    traffic,
    sheet,
    fill(name, rows, row = 0, column = 0) {
      const target = grid.sheets().find((each) => each.name === name) ?? grid.addSheet(name);
      target.write({ row, column, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
      return target;
    },
    value: (name, row, column) => sheet(name).values(cell(row, column))[0]?.[0],
    formula: (name, row, column) => sheet(name).formulas(cell(row, column))[0]?.[0],
    write: (name, row, column, value) => sheet(name).write(cell(row, column), [[value]]),
    close() {
      restore();
      runtime.dispose();
      grid.dispose();
    },
  };
}

/** Counts, weighs and fails requests on their way; those by which the client only lets go of objects pass. */
function watchTraffic({ host }: OfficeRuntime): Traffic {
  const traffic: Traffic = { requests: 0, onRequest: null, largestRequest: 0, largestAnswer: 0, failure: null };
  const process = host.process.bind(host);
  host.process = async (body, flags) => {
    if (body.Actions.some(({ Name }) => Name === "_RemoveReference")) return process(body, flags);
    traffic.requests++;
    traffic.onRequest?.(traffic.requests);
    traffic.largestRequest = Math.max(traffic.largestRequest, Buffer.byteLength(JSON.stringify(body)));
    const { failure } = traffic;
    if (failure && --failure.at === 0) {
      traffic.failure = null;
      if (failure.afterwards) await process(body, flags);
      return {
        Results: [],
        TraceIds: [],
        Error: {
          Code: failure.code,
          Message: "refused by the test",
          Location: "",
          HttpStatusCode: 500,
          ActionIndex: 0,
        },
      };
    }
    const answer = await process(body, flags);
    traffic.largestAnswer = Math.max(traffic.largestAnswer, Buffer.byteLength(JSON.stringify(answer)));
    return answer;
  };
  return traffic;
}

/**
 * Everything of a workbook a user could see or miss, comparable with another time. Ids of objects inside sheets are
 * left out.
 */
export async function photograph(grid: Grid): Promise<unknown> {
  await grid.settled();
  return {
    sheets: grid.sheets().map(photographSheet),
    names: grid.names().map(({ name, formula, visible }) => ({ name, formula, visible })),
    settings: [...grid.settings.entries()],
  };
}

function photographSheet(sheet: GridSheet): unknown {
  const used = sheet.used(false);
  const rows = used ? Array.from({ length: used.rows }, (_, index) => used.row + index) : [];
  const columns = used ? Array.from({ length: used.columns }, (_, index) => used.column + index) : [];
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    gridlines: sheet.showGridlines,
    formulas: used && sheet.formulas(used),
    values: used && sheet.values(used),
    styles: rows.map((row) => columns.map((column) => sheet.cellStyle(row, column))),
    widths: columns.map((column) => sheet.columnWidth(column)),
    heights: rows.map((row) => sheet.rowHeight(row)),
    tables: sheet.tables().map((table) => ({ ...table, id: "" })),
    charts: sheet.charts().map((chart) => ({ ...chart, id: "" })),
    conditionalFormats: sheet.conditionalFormats().map((format) => ({ ...format, id: "" })),
    validations: sheet.validations(),
    freeze: sheet.freeze,
    print: sheet.print,
    merges: sheet.merges(),
  };
}
