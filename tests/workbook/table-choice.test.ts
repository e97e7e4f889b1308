/** Which table and columns a form begins with: a saved build's own, else the likeliest of the workbook. */
import { goalKind } from "../../src/kinds/goal/kind";
import type { SheetKind } from "../../src/kinds/kind";
import { samplesOf } from "../../src/taskpane/data/columnSamples";
import type { SavedBuild } from "../../src/workbook/settings";
import type { FoundSource } from "../../src/workbook/sources";
import { answers, chooseTable, chooseTables, lackingRoles } from "../../src/workbook/table-choice";

function found(
  name: string,
  kind: FoundSource["kind"],
  headers: readonly string[],
  roles: FoundSource["roles"],
  rows = 10,
  table: string | null = name,
): FoundSource {
  const source = {
    name,
    sheet: `${name} sheet`,
    table,
    headers,
    headerRow: 0,
    firstColumn: 0,
    rows,
    dateSystem: 1900 as const,
  };
  return {
    source,
    kind,
    roles,
    notes: [],
    sample: [
      [1001, "甲", 45351, "￥12.50"],
      ["", "", "", ""],
      [1001, "乙", "2024-03-01", 8],
    ],
  };
}

const headers = ["订单编号", "买家", "付款时间", "实付金额"];
const complete = found("Orders", "orders", headers, { order: 0, customer: 1, date: 2, amount: 3 });
const noBuyer = found(
  "Export",
  "orders",
  ["订单编号", "备注", "付款时间", "实付金额"],
  { order: 0, date: 2, amount: 3 },
  500,
);
const notes = found("Notes", null, [...headers, "备注"], {});
const kind = {
  id: "segments",
  needs: [
    { table: "orders", required: true, roles: ["customer", "date", "amount"] },
    { table: "leads", required: false, roles: ["date"] },
  ],
} as unknown as SheetKind;
const need = kind.needs[0]!;

const saved = (tables: SavedBuild["tables"]): SavedBuild => ({ tables }) as SavedBuild;

it("takes the table with the needed columns before the longer one", () => {
  expect(chooseTables(kind, [notes, noBuyer, complete])).toEqual({
    orders: { found: complete, roles: complete.roles, notes: [] },
    leads: null,
  });
});

it("says which tables with the same headings are not read, such as a tab a month", () => {
  const [march, april, none] = [
    found("3月", "orders", headers, complete.roles, 40),
    found("4月", "orders", headers, complete.roles, 30),
    found("5月", "orders", headers, complete.roles, 0),
  ];
  const { orders } = chooseTables(kind, [april, march, none, noBuyer]);
  expect(orders?.found).toBe(march);
  expect(orders?.notes.map((note) => note["zh-CN"])).toEqual([
    "只读取了“3月”。另有 1 张表标题相同但未计入（行数）：“4月” (30)。如需合计，请合并为一张表读取（--sheets all）。",
  ]);
});

it("takes the longest of equal tables", () => {
  const longer = found("Orders 2", "orders", headers, complete.roles, 11);
  expect(chooseTables(kind, [complete, longer]).orders?.found).toBe(longer);
});

it("returns to a saved build's table and columns, also when columns have moved", () => {
  const moved = found("Orders", "orders", ["备注", "实付金额", "买家", "付款时间", "买家"], {});
  const roles = {
    customer: { header: "买家", occurrence: 1 },
    amount: { header: "实付金额", occurrence: 0 },
    date: { header: "gone", occurrence: 0 },
  };
  const choices = chooseTables(kind, [noBuyer, moved], {
    saved: saved({ orders: { table: "Orders", sheet: "elsewhere", roles } }),
  });
  expect(choices).toEqual({ orders: { found: moved, roles: { customer: 4, amount: 1 }, notes: [] }, leads: null });
});

it("finds a saved plain sheet by its sheet, and guesses again when it is gone", () => {
  const plain = found("Plain", "orders", headers, complete.roles, 5, null);
  const own = { table: null, sheet: "Plain sheet", roles: { date: { header: "付款时间", occurrence: 0 } } };
  expect(chooseTables(kind, [complete, plain], { saved: saved({ orders: own }) }).orders).toMatchObject({
    found: plain,
    roles: { date: 2 },
  });
  expect(chooseTables(kind, [complete], { saved: saved({ orders: own }) }).orders).toMatchObject({ found: complete });
});

it("detects the columns anew when a table is read as something else", () => {
  const choice = chooseTable(notes, "orders");
  expect(choice.roles).toMatchObject({ order: 0, customer: 1, date: 2, amount: 3 });
});

it("lets units and unit price stand for the amount", () => {
  expect(lackingRoles(need, { customer: 0, date: 1 })).toEqual(["amount"]);
  expect(lackingRoles(need, { customer: 0, date: 1, units: 2, unitPrice: 3 })).toEqual([]);
});

it("shows samples as people know them: no blanks, no repeats, serials as dates", () => {
  expect(samplesOf(complete, 0, "id")).toEqual(["1001"]);
  expect(samplesOf(complete, 2, "date")).toEqual(["2024-02-29", "2024-03-01"]);
  expect(samplesOf(complete, 3, "money")).toEqual(["￥12.50", "8"]);
  const of1904 = { ...complete, source: { ...complete.source, dateSystem: 1904 as const }, sample: [["", "", 43889]] };
  expect(samplesOf(of1904, 2, "date")).toEqual(["2024-02-29"]);
});

describe("what a form offers", () => {
  const offered = (choices: Parameters<typeof answers>[0]): string[] =>
    goalKind.options.filter((field) => field.place === "sheets" && answers(choices, field)).map(({ key }) => key);
  const withDates = (dates: readonly unknown[]): FoundSource => ({
    ...complete,
    sample: dates.map((date) => [1001, "甲", date, 8]),
  });

  it("is no further sheet without a table", () => expect(offered({})).toEqual([]));

  it("is what the columns tell: no sellers without their column, no hours without times of day", () => {
    const days = chooseTable(withDates([45351, "2024-03-01", "13/03/2024"]), "orders");
    expect(offered({ orders: days })).toEqual(["tracker"]);
    const times = chooseTable(withDates([45351.4, "2024-03-01 10:30", "13/03/2024 9:05", ""]), "orders");
    expect(offered({ orders: times })).toEqual(["tracker", "hours"]);
    const sellers = { ...days, roles: { ...days.roles, seller: 1 } };
    expect(offered({ orders: sellers })).toEqual(["tracker", "sellers", "sellerDays"]);
    const leads = chooseTable(found("Leads", "leads", ["日期", "是否进店"], { date: 2, visited: 1 }), "leads");
    expect(offered({ orders: days, leads })).toEqual(["tracker", "rates"]);
    const traffic = chooseTable(found("Visits", "traffic", ["日期", "访客数"], { date: 2, visitors: 3 }), "traffic");
    expect(offered({ orders: days, traffic })).toEqual(["tracker", "change"]);
  });
});
