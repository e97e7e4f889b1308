/**
 * What the user types into the leads desk survives every refresh: it follows its lead, also to another row, and keeps below the desk when
 * the lead has left it, until the lead comes back.
 */
import type { Value } from "../../../playground/grid/grid";
import { leadsKind } from "../../../src/kinds/leads/kind";
import type { DeskResult } from "../../../src/kinds/leads/result";
import { build } from "../../../src/workbook/build/build";
import { refresh } from "../../../src/workbook/build/refresh";
import { listBuilds } from "../../../src/workbook/settings";
import { findSources } from "../../../src/workbook/sources";
import { openWorkbook, type TestWorkbook } from "../office";

const HEADINGS = [
  "Lead ID",
  "Lead date",
  "Seller",
  "Customer name",
  "Ordered",
  "Need date",
  "Last contact",
  "Lead status",
];
const DAY = 46_000;
/** Ben's need comes nearer than Ann's later on. */
const LEADS = [
  ["'L1", DAY - 20, "'Mia", "'Ann", "'No", DAY + 60, DAY - 5, "'In progress"],
  ["'L2", DAY - 20, "'Mia", "'Ben", "'No", DAY + 300, DAY - 1, "'In progress"],
  ["'L3", DAY - 20, "'Noah", "'Cy", "'No", "", DAY - 9, "'In progress"],
]; // prettier-ignore

describe.each([1900, 1904] as const)("the desk, in a workbook of the %d system", (dateSystem) => {
  let book: TestWorkbook;
  const shift = dateSystem === 1904 ? 1462 : 0;
  const dated = (row: readonly (string | number)[]) =>
    row.map((cell) => (typeof cell === "number" ? cell - shift : cell));
  const put = (rows: readonly (readonly (string | number)[])[]) => book.fill("Sheet1", rows.map(dated), 1);
  const desk = () => book.grid.sheets().find(({ name }) => name === "Leads desk")!;
  const rowsOf = async (table: number): Promise<Record<string, Value>[]> => {
    await book.grid.settled();
    const found = desk().tables()[table];
    if (found === undefined) return [];
    const [headings, ...rows] = desk().values(found.area);
    return rows.map((row) => Object.fromEntries(row.map((cell, i) => [String(headings![i]), cell ?? ""])));
  };
  const typeFor = async (lead: string, heading: string, value: Value): Promise<void> => {
    const { area } = desk().tables()[0]!;
    const [headings, ...rows] = desk().values(area);
    const row = area.row + 1 + rows.findIndex((cells) => cells.includes(lead));
    desk().write({ row, column: area.column + headings!.indexOf(heading), rows: 1, columns: 1 }, [[value]]);
    await book.grid.settled();
  };
  const again = async (id: string, today = DAY + 1): Promise<DeskResult> => {
    const { result, checks } = await refresh(id, {}, { today });
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    return result as DeskResult;
  };

  beforeEach(async () => {
    book = await openWorkbook({ dateSystem });
    book.fill("Sheet1", [HEADINGS]);
    put(LEADS);
  });
  afterEach(() => book.close());

  it("keeps every next step, note and day with its lead", async () => {
    const leads = (await findSources()).find(({ kind }) => kind === "leads")!;
    const first = await build({ kind: leadsKind, tables: { leads }, options: {}, locale: "en-US", today: DAY });
    await typeFor("L1", "Next step", "'Send the quote");
    await typeFor("L2", "Notes", "'=prefers evenings");
    await typeFor("L3", "Done on", DAY - shift);

    // Ben's need moves to the top of the desk; Cy was called, as the desk says.
    put([LEADS[0]!, [...LEADS[1]!.slice(0, 5), DAY + 2, DAY - 5, "'In progress"], LEADS[2]!]);
    const second = await again(first.buildId);
    expect(second.leads.find(({ lead }) => lead === "L3")).toMatchObject({ state: "later" });
    const typed = (rows: Record<string, Value>[]) =>
      rows.map((row) => [row["Lead"], row["Next step"], row["Notes"], row["Done on"]]);
    expect(typed(await rowsOf(0))).toEqual([
      ["L1", "Send the quote", "", ""],
      ["L2", "", "=prefers evenings", ""],
      ["L3", "", "", DAY - shift],
    ].sort((a, b) => second.leads.findIndex(({ lead }) => lead === a[0]) - second.leads.findIndex(({ lead }) => lead === b[0]))); // prettier-ignore

    // Ann orders and Ben's row is deleted: their lines stand below, with the reason.
    put([[...LEADS[0]!.slice(0, 4), "'Yes", ...LEADS[0]!.slice(5)], LEADS[2]!, HEADINGS.map(() => "")]);
    const third = await again(first.buildId);
    expect(third.left).toBe(2);
    const left = (rows: Record<string, Value>[]) =>
      rows.map((row) => [row["Lead"], row["Why it left"], row["Next step"], row["Notes"]]);
    const gone = [
      ["L1", "has ordered", "Send the quote", ""],
      ["L2", "no longer in the table", "", "=prefers evenings"],
    ];
    expect(left(await rowsOf(1)).sort()).toEqual(gone);
    // A further refresh keeps them.
    await again(first.buildId);
    expect(left(await rowsOf(1)).sort()).toEqual(gone);
    expect(typed(await rowsOf(0))).toEqual([["L3", "", "", DAY - shift]]);

    // Both come back.
    put(LEADS);
    expect((await again(first.buildId)).left).toBe(0);
    expect(await rowsOf(1)).toEqual([]);
    expect(typed(await rowsOf(0)).sort()).toEqual([
      ["L1", "Send the quote", "", ""],
      ["L2", "", "=prefers evenings", ""],
      ["L3", "", "", DAY - shift],
    ]);
    const saved = JSON.stringify(await listBuilds());
    for (const text of ["Ann", "Send the quote", "prefers evenings"]) expect(saved).not.toContain(text);
  });
});
