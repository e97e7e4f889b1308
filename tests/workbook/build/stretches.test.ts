/** The pane answers while it finds, previews, builds and refreshes: its own code runs in short stretches between requests and breaths. */
import { stretchesOf } from "../../benchmarks/support/stretches";
import { SHEET_KINDS } from "../../../src/kinds/catalogue";
import { build } from "../../../src/workbook/build/build";
import { Previewer } from "../../../src/workbook/build/preview";
import { refresh } from "../../../src/workbook/build/refresh";
import { findSources } from "../../../src/workbook/sources";
import { openWorkbook, type TestWorkbook } from "../office";
import { addSamples, defaultRequest, SAMPLE_TODAY } from "../sample-shop";

/** Milliseconds after which someone who clicks takes the pane for frozen. */
const FROZEN = 200;

let book: TestWorkbook;
beforeAll(async () => {
  book = await openWorkbook();
  addSamples(book.grid, "en-US", 100_000);
  await book.grid.settled();
});
afterAll(() => book.close());

/** What takes as long, as who would shorten it has to know it. */
async function long(work: () => Promise<unknown>): Promise<readonly string[]> {
  const stretches = await stretchesOf(work);
  return stretches.filter(({ time }) => time > FROZEN).map(({ from, until, time }) => `${from} → ${until}: ${time}`);
}

it.each(SHEET_KINDS.map((kind) => [kind.id, kind] as const))("%s never freezes the pane", async (_, kind) => {
  expect(await long(() => findSources())).toEqual([]);
  const request = await defaultRequest(kind, "en-US");
  expect(await long(() => new Previewer().preview(request))).toEqual([]);
  let buildId = "";
  expect(await long(async () => (buildId = (await build(request)).buildId))).toEqual([]);
  expect(await long(() => refresh(buildId, {}, { today: SAMPLE_TODAY }))).toEqual([]);
});

it("would be seen to freeze it", async () => {
  const busy = async (): Promise<void> => {
    await Promise.resolve();
    const end = process.cpuUsage().user / 1000 + FROZEN + 50;
    while (process.cpuUsage().user / 1000 < end);
  };
  expect(await long(busy)).toHaveLength(1);
});
