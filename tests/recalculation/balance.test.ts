/**
 * A balance in which every department has said something, opened and calculated anew by LibreOffice: every formula must agree, as typed and
 * after each input that moves demand, supply, gaps or decisions has changed.
 */
import type { Grid, Value } from "../../playground/grid/grid";
import { serialOf } from "../../src/domain/calendar/calendar";
import { keyOfName } from "../../src/plan/input-key";
import { builtShop, samples } from "./built-shop";
import { builds } from "./compare";
import { type Change, judge } from "./judged";

const DECEMBER = serialOf(2026, 12, 1);

const change = (key: RegExp, value: number, moves: number, at?: Change["at"]): Change => ({
  ...{ kind: "balance", key, value: () => value, moves },
  ...(at && { at }),
});

const keyOf = (input: string, item: string): RegExp => new RegExp(`^${input}\\.${keyOfName(item)}(\\.|$)`);

const CHANGES: Readonly<Record<string, Change>> = {
  "how sure a department is": change(/^销售部\.1\./, 0.1, 4, [0, 4]),
  "a choice over the voices": change(keyOf("choice", "羊毛盖毯"), 900, 8),
  "what comes in": change(keyOf("receipts", "亚麻窗帘"), 400, 5),
  "the stock on hand": change(keyOf("onHand", "亚麻窗帘"), 0, 8),
  "the short term": change(/^horizon$/, 1, 1),
  "the limit of the team": change(/^investmentLimit$/, 10, 2),
};

/** Into the rows of a list, from its first on. */
const TYPED: Readonly<Record<string, readonly Value[]>> = {
  "销售部.1.": ["亚麻窗帘", DECEMBER + 3, "非正式", 300, 0.8, "小李", DECEMBER],
  "销售部.2.": ["羊毛盖毯", DECEMBER, "非正式", 20, 0.4],
  "市场部.1.": ["亚麻窗帘", DECEMBER, "非正式", 500, 0.5],
  "市场部.2.": ["没有的商品", DECEMBER, "非正式", 500, 0.5],
  "供应链.1.": ["亚麻窗帘", DECEMBER, "正式", 250],
  "供应链.2.": ["羽绒枕", DECEMBER, "正式", 10],
  "decisions.1.decision": ["加开一条线", "亚麻窗帘", 480000, 4.99],
  "decisions.2.decision": ["换供应商", "亚麻窗帘", 100, -5],
  "decisions.3.decision": ["空运", "羽绒枕", 100],
  "follow.1.measure": ["到货两百件", "小王", DECEMBER, DECEMBER + 4, 200, 180],
};

async function build(): Promise<Grid> {
  const grid = await builtShop({ locale: "zh-CN", tables: samples("zh-CN", "products"), builds: [["balance"]] });
  const inputs = builds(grid).flatMap(({ sheets }) => sheets.flatMap(({ id, look }) => look.inputs.map((input) => ({ id, ...input })))); // prettier-ignore
  for (const [start, cells] of Object.entries(TYPED)) {
    const { id, area } = inputs.find(({ key }) => key.startsWith(start))!;
    const sheet = grid.sheets().find((each) => each.id === id)!;
    sheet.write({ ...area, columns: cells.length }, [
      cells.map((cell) => (typeof cell === "string" ? `'${cell}` : cell)),
    ]);
  }
  await grid.settled();
  return grid;
}

/** The row of an unknown item is flagged. */
const isMeant = (fault: string): boolean => fault.includes("各部门每一行都能识别");

judge([{ title: "a balance as typed", build, changes: CHANGES, formulas: 500, checks: 2, isMeant }]);
