/** Which table a sheet reads: the tables offered, and those of the same headings taken as one with a press. */
import { render } from "./render";
import type { Need } from "../../src/kinds/kind";
import { partsOf } from "../../src/tables/source";
import { TablePicker } from "../../src/taskpane/parts/TablePicker";
import { DICTIONARIES } from "../../src/taskpane/shell/language";
import { LOCALES } from "../../src/text/locale";
import { described, type FoundSource } from "../../src/workbook/sources";
import { chooseAmong, type TableChoice } from "../../src/workbook/table-choice";

const NEED: Need = { table: "orders", required: true, roles: ["customer", "date", "amount"] };
const HEADERS = ["订单编号", "买家会员名", "订单付款时间", "买家实际支付金额"];

function tab(name: string, headers: readonly string[], rows: number): FoundSource {
  const place = { name, sheet: name, table: null, headerRow: 0, firstColumn: 0, dateSystem: 1900 } as const;
  const sample = [headers.map((header) => (header.includes("时间") ? 46_000 : header.includes("金额") ? 12.5 : "A"))];
  return described({ ...place, headers, rows }, sample, []);
}

const JAN = tab("1月", HEADERS, 20);
const FEB = tab("2月", HEADERS.toReversed(), 30);
const OTHER = tab("其他", [...HEADERS, "备注"], 5);
const TABS = [JAN, FEB, OTHER];

function shown(choice: TableChoice | null, sources = TABS, locale: (typeof LOCALES)[number] = "en-US") {
  const chosen: (TableChoice | null)[] = [];
  const page = render(
    <TablePicker
      need={NEED}
      sources={sources}
      choice={choice}
      read={false}
      onChange={(taken) => void chosen.push(taken)}
    />,
    locale,
  );
  return { page, chosen };
}

it.each(LOCALES)("one of two tabs of the same headings is offered with the other as one, in %s", (locale) => {
  const { prepare } = DICTIONARIES[locale];
  const { page, chosen } = shown(chooseAmong(TABS, FEB, "orders"), TABS, locale);
  page.control(prepare.tablesAsOne(2)).press();
  expect(chosen).toHaveLength(1);
  const { found, roles, notes } = chosen[0]!;
  expect(partsOf(found.source).map(({ name, rows }) => [name, rows])).toEqual([["1月", 20], ["2月", 30]]); // prettier-ignore
  expect(found.source.rows).toBe(50);
  expect(roles).toEqual({ order: 0, customer: 1, date: 2, amount: 3 });
  expect(notes.map((note) => note[locale])).toContainEqual(expect.stringMatching(/1月.*\(20\).*2月.*\(30\)/));
});

it("the list holds every table and the group, and no button where the group is chosen", () => {
  const { page, chosen } = shown(chooseAmong(TABS, JAN, "orders"));
  const options = page.all("option").map(({ text }) => text);
  expect(options).toHaveLength(5);
  expect(options[4]).toContain("1月 + 2月");
  page.control("Orders").change({ value: "3" });
  const joined = chosen[0]!;
  expect(partsOf(joined.found.source)).toHaveLength(2);
  const again = shown(joined).page;
  const selected = again.all("option").filter(({ attributes }) => "selected" in attributes);
  expect(selected.map(({ text }) => text)).toEqual([options[4]]);
  expect(again.all("button").map(({ name }) => name)).not.toContain(DICTIONARIES["en-US"].prepare.tablesAsOne(2));
});

it("a table of other headings, or one without a twin, is offered nothing of the kind", () => {
  const names = [
    shown(chooseAmong(TABS, OTHER, "orders")),
    shown(chooseAmong([JAN, OTHER], JAN, "orders"), [JAN, OTHER]),
  ]
    .flatMap(({ page }) => page.all("button"))
    .map(({ name }) => name);
  expect(names).not.toContain(DICTIONARIES["en-US"].prepare.tablesAsOne(2));
  expect(names.length).toBeGreaterThan(0);
});

it("none is chosen with the first entry", () => {
  const { page, chosen } = shown(chooseAmong(TABS, JAN, "orders"));
  page.control("Orders").change({ value: "" });
  expect(chosen).toEqual([null]);
});
