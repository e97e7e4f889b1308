/** Every kind's work in the oldest Excel that takes the add-in, with everything on at once that any Excel makes difficult. */
import { uniform } from "../../domain/seeded";
import { SHEET_KINDS } from "../../../src/kinds/catalogue";
import { Problem } from "../../../src/text/problem";
import { build } from "../../../src/workbook/build/build";
import { refresh } from "../../../src/workbook/build/refresh";
import type { BuildResult } from "../../../src/workbook/build-request";
import { Cancelled, type Control } from "../../../src/workbook/control";
import { openWorkbook, photograph, type TestWorkbook } from "../office";
import { addSamples, defaultRequest, SAMPLE_TODAY } from "../sample-shop";

const ROWS = 150;
const EDITED_MS = 30;

describe.each(SHEET_KINDS.map((kind) => [kind.id, kind] as const))("%s", (id, kind) => {
  let book: TestWorkbook;
  let built: BuildResult;
  let requests: number;
  let noted: jest.SpyInstance;
  beforeAll(async () => {
    noted = jest.spyOn(console, "info").mockImplementation();
    book = await openWorkbook({ difficult: true });
    addSamples(book.grid, "en-US", ROWS);
    built = await build(await defaultRequest(kind, "en-US"));
  });
  afterEach(() => {
    book.traffic.onRequest = null;
  });
  afterAll(() => {
    book.close();
    noted.mockRestore();
  });

  const again = (control: Control = {}, action?: string): Promise<BuildResult> =>
    refresh(built.buildId, control, { today: SAMPLE_TODAY, action });
  const failing = ({ checks }: BuildResult): string[] => checks.filter(({ ok }) => !ok).map(({ name }) => name);
  const spot = uniform([...id].reduce((seed, letter) => seed * 31 + letter.charCodeAt(0), 7));

  /** Something happens at a request that is anywhere in a refresh but not at its end, where only pages are set up. */
  async function refreshWith(happens: () => void, control: Control = {}): Promise<unknown> {
    const at = 1 + Math.floor(spot() * (requests - 1));
    book.traffic.requests = 0;
    book.traffic.onRequest = (number) => number === at && happens();
    return again(control).catch((error: unknown) => error);
  }

  it("is built, its checks hold", () => {
    expect(built.checks.length).toBeGreaterThan(0);
    expect(failing(built)).toEqual([]);
  });

  it.each([...(kind.actions ?? []).map((action) => action.id), undefined])(
    "is refreshed, action %s",
    async (action) => {
      book.traffic.requests = 0;
      expect(failing(await again({}, action))).toEqual([]);
      requests = book.traffic.requests;
    },
  );

  it("is as it was after a cancel, and after a request that fails", async () => {
    const before = await photograph(book.grid);
    const controller = new AbortController();
    const cancelled = await refreshWith(() => controller.abort(), { signal: controller.signal });
    expect(cancelled).toBeInstanceOf(Cancelled);
    expect(await photograph(book.grid)).toEqual(before);
    const failed = await refreshWith(() => {
      book.traffic.failure = { at: 1, code: "GeneralException", afterwards: spot() < 0.5 };
    });
    expect(failed).toBeInstanceOf(Problem);
    expect(await photograph(book.grid)).toEqual(before);
  });

  it("is refreshed or as it was where a cell is edited meanwhile", async () => {
    const before = await photograph(book.grid);
    const outcome = await refreshWith(() => {
      book.runtime.host.difficulties.isEditing = true;
      setTimeout(() => (book.runtime.host.difficulties.isEditing = false), EDITED_MS);
    });
    const said = outcome instanceof Problem ? outcome.in("en-US") : failing(outcome as BuildResult).join();
    expect(["", expect.stringMatching(/cell is being edited/)]).toContainEqual(said);
    expect(await photograph(book.grid)).toEqual(before);
  });
});
