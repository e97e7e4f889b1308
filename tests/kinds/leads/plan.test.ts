/** The desk as planned: laws, what is said of bad input, and one truth in pane and JSON. */
import { leadsKind } from "../../../src/kinds/leads/kind";
import type { DeskResult } from "../../../src/kinds/leads/result";
import { LOCALES } from "../../../src/text/locale";
import type { Cell } from "../../../src/tables/source";
import { contextOf, TODAY } from "../support/context";
import { expectPlanLaws } from "../support/plan-laws";
import { AS_OF, HEADINGS, leadsIn, madeLeads, planOf } from "./support";

const LEADS = leadsIn(madeLeads(60, 3));

test.each(LOCALES)("the plan keeps to the laws of every plan in %s", (locale) => {
  expectPlanLaws(planOf(LEADS, {}, { locale }));
  expectPlanLaws(planOf(LEADS, { liveLeads: 0 }, { locale }));
});

test("what the pane shows before a build is what the build then says", () => {
  const plan = planOf(LEADS);
  const preview = leadsKind.preview!({ leads: LEADS }, { asOf: AS_OF }, contextOf());
  const { leads, grades, sellers } = plan.result as DeskResult;
  expect(preview.total).toEqual(plan.keyFigures!.slice(0, 4));
  expect(preview.parts).toEqual(plan.parts);
  const [byGrade, bySeller] = plan.parts!;
  expect(byGrade!.bars.map(({ value }) => value)).toEqual(grades.map(({ open }) => open));
  expect(bySeller!.bars.map(({ value, detail }) => [value, detail.value])).toEqual(
    sellers.map(({ open, toCall }) => [open, toCall]),
  );
  expect(plan.keyFigures![0]!.value).toBe(leads.length);
});

test("every lead is on the desk or closed", () => {
  const { leads, closed } = planOf(LEADS).result as DeskResult;
  expect(leads.length + closed.ordered + closed.invalid + closed.lost).toBe(60);
  for (const count of Object.values(closed)) expect(count).toBeGreaterThan(0);
});

test("what is typed beside a lead goes with it; of a lead that has left the desk it stands in a list below, also on the refresh after", () => {
  const { leads } = planOf(LEADS).result as DeskResult;
  const [first, second] = leads.map(({ lead }) => lead);
  const headings = ["Lead", "Customer", "Next step", "Notes", "Done on"];
  const rows: Cell[][] = [
    [second, "Customer", "send the quote", "", AS_OF - 1],
    ["L999", "Customer 999", "", "will call back", ""],
    [first, "Customer", "", "", "last week"],
  ];
  const built = (sheet: { headings: Cell[]; rows: Cell[][]; others?: { headings: Cell[]; rows: Cell[][] }[] }) =>
    planOf(LEADS, {}, { previous: { options: {}, sheets: { desk: { ...sheet, inputs: {} } } } });
  const once = built({ headings, rows });
  const cells = once.sheets.find(({ key }) => key === "desk")!.blocks.flatMap((block) => block.cells);
  const rowsOf = (lead: Cell) => cells.filter((row) => row.includes(lead as string));
  expect(rowsOf(second)[0]).toEqual(expect.arrayContaining(["send the quote", AS_OF - 1]));
  expect(rowsOf(first)[0]).toContain("last week");
  expect(rowsOf("L999")[0]).toEqual(["Customer 999", expect.any(String), "L999", null, null, "will call back"]);
  expect((once.result as DeskResult).left).toBe(1);
  const again = built({ headings, rows: [], others: [{ headings, rows: rows.slice(1, 2) }] });
  expect((again.result as DeskResult).left).toBe(1);
});

describe("bad input is said, counted, and nothing is lost", () => {
  const day = AS_OF - 5;
  const rows: Cell[][] = [
    ["L1", day, "Mia", "Ads", "Ann", "13800001111", "Yes", "", AS_OF + 20, day, "", ""],
    ["L1", day, "Noah", "Ads", "Ann", "", "Yes", "", AS_OF + 20, day, "", ""],
    ["L2", day, "Mia", "Ads", "Ben", "13800002222", "Yes", "", "next spring", day, "", ""],
    ["L3", day, "Mia", "Ads", "Bob", "+86 138 0000 2222", "Yes", "", "", day, "", ""],
    ["L4", day, "", "Ads", "Cy", "138****0000", "Yes", "", AS_OF - 1, day, "", "Yes"],
    ["L5", day, "Mia", "Ads", "Di", "138****0000", "Yes", "", "2026/11/20", day, "", ""],
    ["L6", day, "Mia", "Ads", "Ed", "", "Yes", "", "", day, "", ""],
    ["L6", day, "Mia", "Fair", "Ed", "", "Yes", "", "", day - 1, "", ""],
  ];
  const plan = planOf(leadsIn(rows));
  const { leads, sellers } = plan.result as DeskResult;
  const doubtsOf = (id: string) => leads.filter(({ lead }) => lead === id).map(({ doubts }) => doubts);
  const notes = plan.notes!.map((note) => note["en-US"]);

  test("each lead has its doubt", () => {
    expect(leads).toHaveLength(8);
    expect(doubtsOf("L1")).toEqual([["twoSellers"], ["twoSellers"]]);
    expect(doubtsOf("L2")).toEqual([["samePhone", "needUnread"]]);
    expect(doubtsOf("L3")).toEqual([["samePhone"]]);
    // Two masked numbers that look alike need not be one.
    expect([doubtsOf("L4"), doubtsOf("L5")]).toEqual([[[]], [[]]]);
    expect(doubtsOf("L6")).toEqual([["repeatedId"], ["repeatedId"]]);
    expect(leads.find(({ lead }) => lead === "L4")).toMatchObject({ grade: null, seller: "" });
    expect(leads.find(({ lead }) => lead === "L5")).toMatchObject({ need: "2026-11-20" });
    expect(sellers.find(({ seller }) => seller === "")).toMatchObject({ open: 1 });
  });

  test("each doubt stands in words beside its lead", () => {
    const cells = plan.sheets[0]!.blocks.flatMap((block) => block.cells.flat());
    expect(cells).toEqual(
      expect.arrayContaining([
        "also with Noah (L1)",
        "also with Mia (L1)",
        "same phone as L3; no date: “next spring”",
        "same phone as L2",
      ]),
    );
    const again = cells.filter((cell) => typeof cell === "string" && /^the number is there again, row \d+$/.test(cell));
    expect(again).toHaveLength(2);
  });

  test.each([
    /2 open leads are also with another seller, such as L1/,
    /lead number of 2 open leads is there more than once, such as L6/,
    /2 open leads have the phone or WeChat of another, such as L/,
    /day of need of 1 open lead is past/,
    /1 open lead names no seller/,
    /day of need of 1 open lead is no date, such as “next spring”/,
  ])("a note says %s", (pattern) => expect(notes.filter((note) => pattern.test(note))).toHaveLength(1));

  test("a date of need that is no date counts as none and is said", () => {
    const unread = planOf(leadsIn([["L1", day, "Mia", "Ads", "Ann", "", "Yes", "", "next spring", day, "", ""]]));
    expect((unread.result as DeskResult).leads[0]).toMatchObject({ grade: "D", need: null, doubts: ["needUnread"] });
    expect(unread.notes!.map((note) => note["zh-CN"]).join()).toContain("不是日期（如“next spring”）");
  });
});

test("a bare table is said to lack what the desk needs", () => {
  const leads = leadsIn([[AS_OF - 3], [AS_OF - 20]], ["进线日期"]);
  const plan = planOf(leads);
  expect((plan.result as DeskResult).leads).toMatchObject([
    { grade: "D", state: "overdue", seller: "" },
    { grade: "D", state: "overdue", seller: "" },
  ]);
  const notes = plan.notes!.map((note) => note["en-US"]).join(" ");
  for (const lack of ["no column of the last contact", "no day of need", "no lead number"])
    expect(notes).toContain(lack);
  expectPlanLaws(plan);
});

test("a table without an open lead is refused with where its leads are", () => {
  const rows: Cell[][] = [
    ["L1", AS_OF, "Mia", "Ads", "Ann", "", "Yes", "Yes", "", "", "", ""],
    ["L2", AS_OF, "Mia", "Ads", "Ben", "", "No", "No", "", "", "", ""],
    ["L3", AS_OF, "Mia", "Ads", "Ben", "", "Yes", "No", "", "", "Closed lost", ""],
  ];
  expect(() => planOf(leadsIn(rows))).toThrow("1 ordered, 1 not valid, 1 lost");
});

test("the day is today, or that of the last entry where the table is old", () => {
  const day = (last: number): unknown => {
    const rows = [["L1", last - 9, "Mia", "Ads", "Ann", "", "Yes", "No", "", last, "", ""]];
    return leadsKind.suggest!({ leads: leadsIn(rows, HEADINGS) }, {}, contextOf())["asOf"];
  };
  expect([day(TODAY - 3), day(TODAY - 7), day(TODAY - 8)]).toEqual([TODAY, TODAY, TODAY - 8]);
});
