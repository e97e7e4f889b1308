import { build } from "../../../src/workbook/build/build";
import { Cancelled, type WorkProgress } from "../../../src/workbook/control";
import { openWorkbook, photograph, type TestWorkbook } from "../office";
import { foundOrders } from "../orders";
import { probeKind } from "../probe-kind";

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => [`'T${index}`, `'c${index}`, 45_000 + index, 10 + index]);

/** A build of the probe kind that is new, or in place with a table that has grown. */
async function prepare(
  book: TestWorkbook,
  inPlace: boolean,
): Promise<(control: Parameters<typeof build>[1]) => Promise<unknown>> {
  book.fill("Sheet1", [["Order ID", "Customer ID", "Order date", "Amount paid"], ...rows(5)]);
  const request = async (options: Record<string, number | boolean>, buildId?: string) => {
    const orders = await foundOrders();
    return {
      kind: probeKind,
      tables: { orders },
      options,
      locale: "en-US" as const,
      today: 45_100,
      ...(buildId !== undefined && { buildId }),
    };
  };
  if (!inPlace) {
    const wanted = await request({});
    return (control) => build(wanted, control);
  }
  const { buildId } = await build(await request({ copies: 2, wide: true }));
  book.write("Probe", 3, 2, 150);
  book.write("Probe", 4, 2, "=1/8");
  book.fill("Mine", [["=Probe!C11"]]);
  book.sheet("More").name = "Renamed";
  book.fill("Sheet1", rows(9), 1);
  const wanted = await request({ copies: 3, wide: false }, buildId);
  return (control) => build(wanted, control);
}

describe.each([
  ["a new build", false],
  ["a build in place", true],
])("%s", (_, inPlace) => {
  let book: TestWorkbook;
  beforeEach(async () => {
    book = await openWorkbook();
  });
  afterEach(() => book.close());

  it("leaves the workbook as it was wherever it is cancelled", async () => {
    const run = await prepare(book, inPlace);
    const before = await photograph(book.grid);
    const seen: WorkProgress[] = [];
    for (let stop = 1; ; stop++) {
      const controller = new AbortController();
      let steps = 0;
      const onProgress = (progress: WorkProgress): void => {
        seen.push(progress);
        if (++steps === stop) controller.abort();
      };
      const outcome = await run({ signal: controller.signal, onProgress }).catch((error: unknown) => error);
      if (steps < stop) break;
      expect(outcome).toBeInstanceOf(Cancelled);
      expect(await photograph(book.grid)).toEqual(before);
    }
    expect(new Set(seen.map(({ phase }) => phase))).toEqual(new Set(["reading", "planning", "writing", "checking"]));
  });

  it("leaves the workbook as it was when it is cancelled during any request, the last one among them", async () => {
    const run = await prepare(book, inPlace);
    const before = await photograph(book.grid);
    for (let stop = 1; ; stop++) {
      const controller = new AbortController();
      book.traffic.onRequest = (number) => number === stop && controller.abort();
      book.traffic.requests = 0;
      const outcome = await run({ signal: controller.signal }).catch((error: unknown) => error);
      book.traffic.onRequest = null;
      if (!controller.signal.aborted) break;
      expect(outcome).toBeInstanceOf(Cancelled);
      expect(await photograph(book.grid)).toEqual(before);
    }
  });

  it("is finished where only its pages could not be set up", async () => {
    book.runtime.host.difficulties.hasNoPrinter = true;
    const noted = jest.spyOn(console, "info").mockImplementation();
    const run = await prepare(book, inPlace);
    await expect(run({})).resolves.toMatchObject({ checks: [{ ok: true }] });
    expect(noted).toHaveBeenCalledWith(expect.stringContaining("could not be set up"), expect.anything());
    noted.mockRestore();
  });

  it.each([
    ["before", false],
    ["after", true],
  ])("leaves the workbook as it was wherever Excel fails %s carrying a request out", async (__, afterwards) => {
    const run = await prepare(book, inPlace);
    const before = await photograph(book.grid);
    const noted = jest.spyOn(console, "info").mockImplementation();
    let failures = 0;
    for (let at = 1; ; at++) {
      book.traffic.failure = { at, code: "GeneralException", afterwards };
      const outcome = await run({}).catch((error: unknown) => error);
      if (book.traffic.failure !== null) break;
      // The pages are set up last, and without them the build is finished.
      if (!(outcome instanceof Error)) break;
      failures++;
      expect(await photograph(book.grid)).toEqual(before);
    }
    expect(failures).toBeGreaterThan(inPlace ? 12 : 10);
    expect(noted).toHaveBeenCalledTimes(1);
    noted.mockRestore();
  });
});

it("sizes of rows follow what stands in them", async () => {
  const book = await openWorkbook();
  const run = await prepare(book, true);
  const high = (): number[] => {
    const sheet = book.sheet("Probe");
    return Array.from({ length: 40 }, (_, row) => row).filter((row) => sheet.rowHeight(row) === 30);
  };
  expect(high()).toEqual([9 + 10]);
  await run({});
  expect(high()).toEqual([9 + 27]);
  expect(book.sheet("Probe").rowHeight(9 + 10)).toBe(book.sheet("Probe").standardSizes.rowHeight);
  book.close();
});
