/** The real office.js over an empty workbook of one sheet, "Sheet1", for the tests of this folder. */
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import type { Grid } from "../../../playground/grid/grid";
import { bootOffice, type OfficeRuntime } from "../../../playground/host/node-office";

export interface OpenOffice extends OfficeRuntime {
  readonly grid: Grid;
  /** `Excel.run`. */
  run<Result>(batch: (context: Excel.RequestContext) => Promise<Result>): Promise<Result>;
  /** The error of a rejected `Excel.run`: "code: message", or "nothing refused". */
  refusal(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string>;
}

/** @param sets Versions of an older Excel, by API set. */
export async function openOffice(locale = "en-US", sets?: Readonly<Record<string, string>>): Promise<OpenOffice> {
  const grid = createHeadlessGrid();
  const runtime = await bootOffice(grid, { locale, sets });
  return {
    ...runtime,
    grid,
    run: (batch) => runtime.Excel.run(batch),
    async refusal(batch) {
      try {
        await runtime.Excel.run(batch);
        return "nothing refused";
      } catch (failure) {
        if (!(failure instanceof runtime.OfficeExtension.Error)) throw failure;
        return `${failure.code}: ${failure.message}`;
      }
    },
    dispose() {
      runtime.dispose();
      grid.dispose();
    },
  };
}

/** One workbook for the tests of a file; each finds "Sheet1" as the only sheet, blank and active. */
export function useOffice(): OpenOffice {
  let open: OpenOffice | undefined;
  beforeEach(async () => {
    open = await openOffice();
  });
  afterEach(() => open?.dispose());
  return new Proxy({} as OpenOffice, {
    get(_, name) {
      if (!open) throw new Error("The workbook is open only inside a test.");
      return Reflect.get(open, name) as unknown;
    },
  });
}
