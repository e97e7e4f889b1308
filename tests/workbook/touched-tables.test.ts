/** An edit concerns the chosen tables when it is made in a sheet of theirs, by whomever. */
import { onWorkbookChanged } from "../../src/workbook/interaction/change-events";
import { findSources, type FoundSource } from "../../src/workbook/sources";
import { asChosen, chooseTable } from "../../src/workbook/table-choice";
import { concernsTables } from "../../src/workbook/touched-tables";
import { openWorkbook, type TestWorkbook } from "./office";

const ROWS = [
  ["Order ID", "Customer ID", "Order date", "Amount paid"],
  ["'T1", "'ann", 45_000, 10],
  ["'T2", "'bob", 45_001, 20],
];

let book: TestWorkbook;
beforeEach(async () => {
  book = await openWorkbook({ difficult: true });
  for (const tab of ["Orders", "More", "Notes"]) book.fill(tab, ROWS);
});
afterEach(() => book.close());

const arrived = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

/** Ids of the sheets in which somebody, not this add-in, wrote. */
async function edited(...tabs: readonly string[]): Promise<Set<string>> {
  const sheets = new Set<string>();
  const stop = await onWorkbookChanged(({ sheet }) => sheet !== null && sheets.add(sheet));
  for (const tab of tabs) book.write(tab, 9, 9, "seen");
  await arrived();
  await stop();
  return sheets;
}

const named = (found: readonly FoundSource[], name: string): FoundSource =>
  found.find(({ source }) => source.name === name)!;

test("an edit beside the chosen table's sheet does not concern it, one in the sheet does", async () => {
  const found = await findSources();
  const tables = { orders: asChosen(chooseTable(named(found, "Orders"), "orders")) };
  expect(concernsTables(await edited("Notes", "More"), tables, found)).toBe(false);
  expect(concernsTables(await edited("Notes", "Orders"), tables, found)).toBe(true);
  expect(concernsTables(await edited("Orders"), {}, found)).toBe(false);
});

test("a table joined of several is concerned by each of their sheets", async () => {
  const found = await findSources();
  const [first, second] = [named(found, "Orders"), named(found, "More")];
  const chosen = asChosen(chooseTable(first, "orders"));
  const tables = { orders: { ...chosen, source: { ...first.source, parts: [first.source, second.source] } } };
  expect(concernsTables(await edited("More"), tables, found)).toBe(true);
  expect(concernsTables(await edited("Notes"), tables, found)).toBe(false);
});

test("what a team-mate types arrives with the sheet that they type on", async () => {
  const sheets = new Set<string | null>();
  const stop = await onWorkbookChanged(({ sheet }) => sheets.add(sheet));
  await new Promise((resolve) => setTimeout(resolve, 700));
  await stop();
  expect([...sheets]).toEqual([book.sheet("Notes").id]);
});
