/** What every definition of the catalogue must say, so that detection, reading, labels, flags and samples can follow from it. */
import type { AnyTable } from "../../src/tables/define";
import { DEFINITIONS, TABLE_KINDS } from "../../src/tables/catalogue";
import { detectRoles, readHeadings } from "../../src/tables/detect/columns";
import { LOCALES } from "../../src/text/locale";

const TABLES: readonly AnyTable[] = DEFINITIONS;

test.each(TABLES)("$id: every role is named, in each language's own script", ({ label, one, holds, roles }) => {
  for (const text of [label, one, holds, ...Object.values(roles).map((role) => role.label)]) {
    for (const locale of LOCALES) expect(text[locale]).toBe(text[locale].trim() || "a text");
    expect(text["en-US"]).toMatch(/^[ -~]+$/);
    for (const locale of ["zh-CN", "zh-TW"] as const) expect(text[locale]).toMatch(/\p{Script=Han}/u);
    expect(text["zh-CN"]).not.toMatch(/[訂單儲資欄數據點請選擇這個開關鍵]/);
    expect(text["zh-TW"]).not.toMatch(/[订单储资栏数据点请选择这个开关键]/);
  }
});

test.each(TABLES)("$id: every role has usual headings, none of them blank", ({ words }) => {
  for (const [role, names] of Object.entries(words)) {
    expect([role, names.filter((name) => name === "")]).toEqual([role, []]);
    expect(names.length).toBeGreaterThan(0);
  }
});

test.each(TABLES)("$id: the headings of the samples are found for their roles", (table) => {
  const sampled = Object.entries(table.roles).filter(([, { sample }]) => sample !== undefined);
  expect(sampled.length).toBeGreaterThan(3);
  for (const locale of LOCALES) {
    const headings = sampled.map(([, { sample }]) => sample![locale]);
    const expected = Object.fromEntries(sampled.map(([role], column) => [role, column]));
    expect(detectRoles(table, readHeadings(headings, []), new Set()).roles).toEqual(expected);
  }
});

test("ids are told apart, and a reason that several tables have is one sentence", () => {
  expect(new Set(TABLE_KINDS).size).toBe(DEFINITIONS.length);
  const sentences = new Map<string, unknown>();
  let shared = 0;
  for (const { reasons } of TABLES)
    for (const [reason, text] of Object.entries(reasons)) {
      if (sentences.has(reason)) shared++;
      expect(sentences.get(reason) ?? text).toBe(text);
      sentences.set(reason, text);
    }
  expect(shared).toBeGreaterThan(10);
});
