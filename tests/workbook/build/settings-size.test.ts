/** What builds save in the workbook stays small, so that a workbook holds many of them, and holds no cell of the user's tables. */
import { SHEET_KINDS } from "../../../src/kinds/catalogue";
import { build } from "../../../src/workbook/build/build";
import { refresh } from "../../../src/workbook/build/refresh";
import { listBuilds, settingKey } from "../../../src/workbook/settings";
import { openWorkbook, type TestWorkbook } from "../office";
import { addSamples, defaultRequest, SAMPLE_TODAY } from "../sample-shop";
import { heldTexts, markTexts } from "../saved-texts";

const LARGEST = 40_000;
const BUILDS = 10;

let book: TestWorkbook;
let noted: jest.SpyInstance;
beforeEach(async () => {
  noted = jest.spyOn(console, "info").mockImplementation();
  book = await openWorkbook({ difficult: true });
});
afterEach(() => {
  book.close();
  noted.mockRestore();
});

test.each(SHEET_KINDS.map((kind) => [kind.id, kind] as const))("%s with all its sheets", async (id, kind) => {
  addSamples(book.grid, "zh-CN", 200);
  expect(await markTexts(book.grid)).toBeGreaterThan(1000);
  const request = await defaultRequest(kind, "zh-CN");
  const all = kind.options.filter(({ type, place }) => type === "flag" && place === "sheets");
  const options = { ...request.options, ...Object.fromEntries(all.map(({ key }) => [key, true])) };
  const { buildId } = await build({ ...request, options });
  const size = Buffer.byteLength(JSON.stringify(book.grid.settings.get(settingKey(buildId))));
  expect(size).toBeLessThanOrEqual(id === "segments" ? LARGEST / 2 : LARGEST);
  expect(heldTexts(await listBuilds())).toEqual([]);
});

// Which kinds they are is all the same to the settings: these build quickly. The second judge has every kind in one workbook.
const QUICK = SHEET_KINDS.filter(({ id }) => id === "campaigns" || id === "levers");

test("ten builds stand in one workbook, and the first of them is refreshed", async () => {
  addSamples(book.grid, "en-US", 40);
  const ids: string[] = [];
  for (let number = 0; number < BUILDS; number++) {
    const kind = QUICK[number % QUICK.length]!;
    ids.push((await build(await defaultRequest(kind, "en-US"))).buildId);
  }
  expect((await listBuilds()).map(({ id }) => id).sort()).toEqual([...ids].sort());
  const { checks } = await refresh(ids[0]!, {}, { today: SAMPLE_TODAY });
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
});
