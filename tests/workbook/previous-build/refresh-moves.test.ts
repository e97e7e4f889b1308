/**
 * A refresh hands the previous build to the kind: its Moves compares with it, and nothing of it goes into the settings.
 */
import type { Value } from "../../../playground/grid/grid";
import { segmentsKind } from "../../../src/kinds/segments/kind";
import type { MovesResult } from "../../../src/kinds/segments/model/moves";
import type { SegmentsResult } from "../../../src/kinds/segments/result";
import { MEASURES } from "../../../src/kinds/segments/scoring";
import { build } from "../../../src/workbook/build/build";
import type { BuildResult } from "../../../src/workbook/build-request";
import { refresh } from "../../../src/workbook/build/refresh";
import { listBuilds } from "../../../src/workbook/settings";
import { findSources } from "../../../src/workbook/sources";
import { openWorkbook, photograph, type TestWorkbook } from "../office";
import { HEADINGS, UNEVEN_ORDERS, foundOrders } from "../orders";

const LATER = [
  ["'T60", "'newcomer", 45_070, 500],
  ["'T61", "'buyer-1", 45_080, 900],
];

const resultOf = ({ result }: BuildResult) => result as SegmentsResult & { readonly moves: MovesResult };

describe.each([1900, 1904] as const)("the previous build, in a workbook of the %d system", (dateSystem) => {
  let book: TestWorkbook;
  const shift = dateSystem === 1904 ? 1462 : 0;
  const rows = (list: readonly (readonly (string | number)[])[]) =>
    list.map(([order, customer, date, amount]) => [order!, customer!, Number(date) - shift, amount!]);
  const buildMoves = async (options = {}): Promise<BuildResult> => {
    const orders = await foundOrders();
    return build({
      kind: segmentsKind,
      tables: { orders },
      options: { moves: true, ...options },
      locale: "en-US",
      today: 45_100,
    });
  };
  const addLater = () => book.fill("Sheet1", rows(LATER), UNEVEN_ORDERS.length + 1);
  /** Customer → scores then, the last columns of the list of moves. */
  const scoresThen = async (): Promise<Map<Value, Value[]>> => {
    await book.grid.settled();
    const sheet = book.grid.sheets().find(({ name }) => name === "Moves")!;
    const { area } = sheet.tables()[0]!;
    return new Map(
      sheet
        .values({ ...area, row: area.row + 1, rows: area.rows - 1 })
        .map(([who, ...shown]) => [who!, shown.slice(-MEASURES.length)]),
    );
  };

  beforeEach(async () => {
    book = await openWorkbook({ dateSystem });
    book.fill("Sheet1", [HEADINGS, ...rows(UNEVEN_ORDERS)]);
  });
  afterEach(() => book.close());

  it("is what Moves compares with, customer by customer", async () => {
    const first = await buildMoves();
    addLater();
    const second = await refresh(first.buildId, {}, { today: 45_101 });
    expect(resultOf(second).moves.compareDate).toBe(resultOf(first).asOf);
    expect(second.checks.every(({ ok }) => ok)).toBe(true);
    const expected = resultOf(first).customers.map(({ customer, r, f, m }): [string, Value[]] => [customer, [r, f, m]]);
    expect(await scoresThen()).toEqual(new Map([...expected, ["newcomer", ["", "", ""]]]));
    const saved = JSON.stringify(await listBuilds());
    for (const [, customer] of UNEVEN_ORDERS) expect(saved).not.toContain(String(customer).slice(1));
  });

  it("stays what Moves compares with while there are no newer orders", async () => {
    const first = await buildMoves();
    addLater();
    await refresh(first.buildId, {}, { today: 45_101 });
    const then = await scoresThen();
    const third = await refresh(first.buildId, {}, { today: 45_102 });
    expect(resultOf(third).moves.compareDate).toBe(resultOf(first).asOf);
    expect(await scoresThen()).toEqual(then);
  });

  it("gives way to a date that was chosen", async () => {
    const first = await buildMoves({ compareDate: 45_030 });
    addLater();
    expect(resultOf(await refresh(first.buildId, {}, { today: 45_101 })).moves.compareDate).toBe("2023-04-14");
  });
});

it("is still there when the refresh fails in the middle", async () => {
  const book = await openWorkbook();
  book.fill("Sheet1", [HEADINGS, ...UNEVEN_ORDERS]);
  const orders = (await findSources()).find(({ kind }) => kind === "orders");
  const first = await build({
    kind: segmentsKind,
    tables: { orders: orders! },
    options: { moves: true },
    locale: "en-US",
    today: 45_100,
  });
  book.fill("Sheet1", LATER, UNEVEN_ORDERS.length + 1);
  const before = await photograph(book.grid);
  const requests = book.traffic.requests;
  const { signal, abort } = stoppable();
  const stopped = refresh(
    first.buildId,
    { signal, onProgress: ({ phase, done }) => phase === "writing" && done > 0 && abort() },
    { today: 45_101 },
  );
  await expect(stopped).rejects.toThrow();
  expect(book.traffic.requests).toBeGreaterThan(requests);
  expect(await photograph(book.grid)).toEqual(before);
  expect(resultOf(await refresh(first.buildId, {}, { today: 45_101 })).moves.compareDate).toBe(resultOf(first).asOf);
  book.close();
});

function stoppable(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}
