/** While the user edits a cell: what the pane reads by itself waits, what the user asked for says so, nothing stays half done. */
import { build } from "../../src/workbook/build/build";
import type { BuildRequest } from "../../src/workbook/build-request";
import { Previewer } from "../../src/workbook/build/preview";
import { refresh } from "../../src/workbook/build/refresh";
import { Cancelled } from "../../src/workbook/control";
import { insertFormula } from "../../src/workbook/interaction/active-cell";
import { onWorkbookChanged } from "../../src/workbook/interaction/change-events";
import { listBuilds } from "../../src/workbook/settings";
import { findSources } from "../../src/workbook/sources";
import { isCellEdited } from "../../src/workbook/interaction/editing";
import { openWorkbook, photograph, type TestWorkbook } from "./office";
import { foundOrders } from "./orders";
import { probeKind } from "./probe-kind";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook();
  book.fill("Sheet1", [
    ["Order ID", "Customer ID", "Order date", "Amount paid"],
    ["'T1", "'ann", 45_000, 10],
    ["'T2", "'bob", 45_001, 20],
  ]);
});
afterEach(() => {
  edit(false);
  book.close();
});

function edit(isEditing: boolean): void {
  book.runtime.host.difficulties.isEditing = isEditing;
}

/** An Excel that refuses requests during cell editing and cannot hold them back. */
function cannotDelay(): void {
  const { requirements } = book.runtime.Office.context;
  const isSupported = requirements.isSetSupported.bind(requirements);
  requirements.isSetSupported = (name: string, version?: string | number) =>
    name !== "DelayForCellEdit" && isSupported(name, String(version ?? 0));
}

async function request(): Promise<BuildRequest> {
  const orders = await foundOrders();
  return { kind: probeKind, tables: { orders }, options: {}, locale: "en-US", today: 45_100 };
}

describe.each([
  ["an Excel that holds requests back", () => undefined],
  ["an Excel that refuses them", cannotDelay],
])("%s", (_, choose) => {
  beforeEach(choose);

  it.each<[string, () => Promise<unknown>]>([
    ["the search for tables", findSources],
    ["the list of builds", listBuilds],
    ["a preview", async () => new Previewer().preview(await request())],
    ["following changes", () => onWorkbookChanged(() => undefined)],
  ])("%s waits for the end of it", async (__, work) => {
    edit(true);
    let done = false;
    const working = work().finally(() => (done = true));
    await pause(50);
    expect(done).toBe(false);
    edit(false);
    await expect(working).resolves.toBeDefined();
  });

  it("what waits no longer for it can be stopped", async () => {
    const wanted = await request();
    const controller = new AbortController();
    edit(true);
    const previewing = new Previewer().preview(wanted, { signal: controller.signal });
    controller.abort();
    edit(false);
    await expect(previewing).rejects.toThrow(/Stopped/);
  });

  it("a formula is not inserted behind the user's back", async () => {
    edit(true);
    await expect(insertFormula("=1")).rejects.toThrow(/cell is being edited/);
  });
});

it("a refresh that is tried again can be stopped while the cell is still edited", async () => {
  cannotDelay();
  const controller = new AbortController();
  edit(true);
  const refreshing = refresh("any", { signal: controller.signal });
  controller.abort();
  await expect(refreshing).rejects.toBeInstanceOf(Cancelled);
});

it("a build that is refused in its midst leaves the workbook as it was, once the cell is left", async () => {
  cannotDelay();
  const wanted = await request();
  const before = await photograph(book.grid);
  const building = build(wanted, { onProgress: ({ phase }) => phase === "writing" && edit(true) }).catch(
    (error: unknown) => error,
  );
  // Not on the build's own steps, which stop while the cell is edited.
  while (!book.runtime.host.difficulties.isEditing) await pause(5);
  await pause(50);
  edit(false);
  expect(String(await building)).toMatch(/cell is being edited/);
  expect(await photograph(book.grid)).toEqual(before);
});

it("what starts by itself asks whether a cell is edited, and is told at once", async () => {
  expect(await isCellEdited()).toBe(false);
  edit(true);
  expect(await isCellEdited()).toBe(true);
  edit(false);
  expect(await isCellEdited()).toBe(false);
});
