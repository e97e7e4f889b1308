import { LOCALES } from "../../../src/text/locale";
import { Problem } from "../../../src/text/problem";
import { Cancelled } from "../../../src/workbook/control";
import { toProblem } from "../../../src/workbook/errors/excel-errors";
import { openWorkbook, type TestWorkbook } from "../office";

const excelError = (code: string) => Object.assign(new Error("internal wording"), { code });

describe("toProblem", () => {
  it.each([
    ["InvalidOperationInCellEditMode", /Enter/],
    ["AccessDenied", /Unprotect/],
    ["Conflict", /Someone else/],
    ["RequestPayloadSizeLimitExceeded", /amount of data/],
    ["ResponsePayloadSizeLimitExceeded", /amount of data/],
    ["ActivityLimitReached", /busy/],
    ["ConnectionFailure", /connection/],
    ["ItemNotFound", /no longer there/],
    ["MergedRangeConflict", /Unmerge/],
    ["FilteredRangeConflict", /filter/],
    ["PivotTableRangeConflict", /PivotTable/],
    ["ItemAlreadyExists", /same name/],
    ["ApiNotFound", /Update Excel/],
  ])("says what to do about %s in every language", (code, sentence) => {
    const cause = excelError(code);
    const problem = toProblem(cause);
    expect(problem.in("en-US")).toMatch(sentence);
    expect(problem.cause).toBe(cause);
    for (const locale of LOCALES) expect(problem.in(locale)).not.toContain("internal wording");
    expect(problem.in("zh-CN")).not.toBe(problem.in("zh-TW"));
  });

  it.each([[excelError("GeneralException")], [new Error("internal wording")], ["internal wording"]])(
    "quotes what it does not know: %s",
    (error) => {
      for (const locale of LOCALES) expect(toProblem(error).in(locale)).toContain("internal wording");
    },
  );

  it("passes a problem through", () => {
    const problem = new Problem({ "en-US": "a", "zh-CN": "b", "zh-TW": "c" });
    expect(toProblem(problem)).toBe(problem);
  });

  it("takes an abort for a cancel", () => {
    expect(toProblem(new DOMException("stopped", "AbortError"))).toBeInstanceOf(Cancelled);
  });

  describe("with an error of the real office.js", () => {
    let book: TestWorkbook;
    beforeEach(async () => {
      book = await openWorkbook();
    });
    afterEach(() => book.close());

    it("knows it though it comes from another realm", async () => {
      const failed: unknown = await Excel.run(async (context) => {
        context.workbook.worksheets.getItem("not there").activate();
        await context.sync();
      }).catch((error: unknown) => error);
      expect(toProblem(failed).in("en-US")).toMatch(/no longer there/);
    });
  });
});
