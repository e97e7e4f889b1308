/** Corners that Excel draws: none on built sheets, all on the user's own. */
import { unzipSync } from "fflate";
import { withIgnoredErrors } from "../../../playground/xlsx/ignored-errors";
import { saveXlsx } from "../../../playground/xlsx/save-xlsx";
import { at, firstSheet, newGrid } from "./reopen";

const PART = '<worksheet><sheetData/><pageMargins left="1"/><drawing r:id="rId1"/><tableParts count="0"/></worksheet>';

it("stands before the drawing, over all that is filled, where a build made the sheet", () => {
  const sheet = firstSheet(newGrid());
  sheet.write(at(2, 1, 1, 2), [["618", 1]]);
  const marked = withIgnoredErrors(PART, sheet, new Set([sheet.id]));
  expect(marked).toMatch(
    /<pageMargins[^>]*\/><ignoredErrors><ignoredError sqref="A1:C3"[^>]* \/?.*<\/ignoredErrors><drawing/,
  );
  expect(marked).toContain(' numberStoredAsText="1"');
  expect(marked).not.toContain("evalError");
  expect(withIgnoredErrors(PART, sheet, new Set())).toBe(PART);
});

it("leaves the user's own sheets as they are", async () => {
  const grid = newGrid();
  firstSheet(grid).write(at(0, 0, 1, 1), [["618"]]);
  const part = unzipSync(await saveXlsx(grid))["xl/worksheets/sheet1.xml"]!;
  expect(new TextDecoder().decode(part)).not.toContain("ignoredErrors");
});
