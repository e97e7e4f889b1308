/** Which column plays which role: what is open, what is asked first, what is wrong, and what a choice changes. */
import { render } from "./render";
import type { Need } from "../../src/kinds/kind";
import { type Role, roleOf, rolesOf } from "../../src/tables/catalogue";
import type { TableChoice } from "../../src/workbook/table-choice";
import { ColumnPicker } from "../../src/taskpane/parts/ColumnPicker";
import { DICTIONARIES } from "../../src/taskpane/shell/language";
import type { ColumnRoles as RolesOf } from "../../src/tables/source";
import { LOCALES } from "../../src/text/locale";

type ColumnRoles = RolesOf<Role>;
const ORDER_ROLES = rolesOf("orders");

const NEED: Need = { table: "orders", required: true, roles: ["customer", "date", "amount"] };
const HEADERS = ["订单编号", "买家", "付款时间", " ", "实付金额"];

function choiceOf(roles: ColumnRoles): TableChoice {
  const source = {
    name: "Orders",
    sheet: "Orders",
    table: null,
    headers: HEADERS,
    headerRow: 0,
    firstColumn: 1,
    rows: 2,
    dateSystem: 1900,
  } as const;
  const sample = [
    ["A1", "甲", 46_000, "", 12.5],
    ["A2", "甲", 46_001, "", 8],
  ];
  return { found: { source, kind: "orders", roles, notes: [], sample }, roles, notes: [] };
}

const shown = (
  roles: ColumnRoles,
  locale: (typeof LOCALES)[number] = "en-US",
  onChange: (roles: ColumnRoles) => void = () => undefined,
) => render(<ColumnPicker need={NEED} choice={choiceOf(roles)} onChange={onChange} />, locale);

const COMPLETE: ColumnRoles = { order: 0, customer: 1, date: 2, amount: 4 };

it.each(LOCALES)("is folded away when every needed column was found, with how many were, in %s", (locale) => {
  const page = shown(COMPLETE, locale);
  expect(page.texts).toEqual([DICTIONARIES[locale].prepare.columnsFound("4", String(ORDER_ROLES.length))]);
  expect(page.all("select")).toEqual([]);
  expect(page.all("button").map(({ attributes }) => attributes["aria-expanded"])).toEqual(["false"]);
});

describe.each(LOCALES)("with a needed column missing, in %s", (locale) => {
  const { prepare } = DICTIONARIES[locale];
  const roles = Object.fromEntries(ORDER_ROLES.map((role) => [role, roleOf("orders", role).label[locale]])) as Record<
    Role,
    string
  >;
  const page = shown({ order: 0, date: 2, amount: 4 }, locale);

  it("is open, and asks what the sheet needs first", () => {
    expect(page.all("button").map(({ attributes }) => attributes["aria-expanded"])).toEqual(["true"]);
    const names = page.all("select").map(({ name }) => name);
    expect(names).toHaveLength(ORDER_ROLES.length);
    expect(new Set(names.slice(0, 3))).toEqual(new Set([roles.customer, roles.date, roles.amount].map(prepare.needed)));
    expect(names).toContain(roles.order);
  });

  it("says so beside that column alone", () => {
    const wrong = page.all("select").filter(({ attributes }) => attributes["aria-invalid"] === "true");
    expect(wrong.map(({ name, described }) => [name, described])).toEqual([
      [prepare.needed(roles.customer), [prepare.missingColumn]],
    ]);
    expect(page.withRole("alert").map(({ text }) => text)).toEqual([prepare.missingColumn]);
  });

  it("offers every column, one without a heading by its letter in the sheet, and none", () => {
    const options = page.control(prepare.needed(roles.date)).all("option");
    expect(options.map(({ text }) => text)).toEqual([
      prepare.noColumn,
      "订单编号",
      "买家",
      "付款时间",
      prepare.unnamedColumn("E"),
      "实付金额",
    ]);
    expect(options.filter(({ attributes }) => "selected" in attributes).map(({ text }) => text)).toEqual(["付款时间"]);
  });

  it("shows values to judge by, dates as dates and the same value once", () => {
    expect(page.control(prepare.needed(roles.date)).described).toEqual([prepare.samples("2025-12-09 · 2025-12-10")]);
    expect(page.control(prepare.needed(roles.amount)).described).toEqual([prepare.samples("12.5 · 8")]);
    expect(page.control(roles.units).described).toEqual([]);
  });
});

it("misses no amount where units and a unit price give it", () => {
  const page = shown({ customer: 1, date: 2, units: 3, unitPrice: 4 });
  expect(page.all("select")).toEqual([]);
});

it("tells which columns are chosen now, the others as they were", () => {
  const chosen: ColumnRoles[] = [];
  const page = shown({ order: 0, date: 2 }, "en-US", (roles) => chosen.push(roles));
  page.control("Customer (needed)").change({ value: "1" });
  page.control("Date (needed)").change({ value: "" });
  page.control("Order number").change({ value: "3" });
  expect(chosen).toEqual([{ order: 0, date: 2, customer: 1 }, { order: 0 }, { order: 3, date: 2 }]);
});
