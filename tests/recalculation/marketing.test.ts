/**
 * A marketing plan with every sheet, filled by its example, by the next budget of campaigns and by a goal whose measure and target are figures
 * of them, opened and calculated anew by LibreOffice: every formula must agree, as built and after each input that moves goals or money.
 */
import type { Grid, Value } from "../../playground/grid/grid";
import { keyOfName } from "../../src/plan/input-key";
import { builtShop, samples } from "./built-shop";
import { builds } from "./compare";
import { type Change, judge } from "./judged";

/** The sample orders with provinces written in two ways; a few name none. */
function withProvinces(): Record<string, Uint8Array> {
  const { orders, ...others } = samples("zh-CN", "campaigns");
  const provinces = ["浙江省", "浙江", "江苏省", "广东省", "四川省", "广东", ""];
  const [heading, ...rows] = new TextDecoder().decode(orders).trimEnd().split("\r\n");
  const lines = rows.map((row, i) => row.replace(/,[^,]*$/, `,${provinces[(i * i + (i >> 5)) % provinces.length]}`));
  return { orders: new TextEncoder().encode([`\uFEFF${heading}`, ...lines].join("\r\n")), ...others };
}

const FIGURE = "营销活动复盘 · 费用";

const change = (key: RegExp, value: number | string, moves: number, at?: Change["at"]): Change => ({
  ...{ kind: "marketing", key, value: () => value, moves },
  ...(at && { at }),
});

const CHANGES: Readonly<Record<string, Change>> = {
  "a target": change(/^goals\.1\.no$/, 400_000, 5, [0, 4]),
  "the weight of a goal": change(/^goals\.2\.no$/, 9, 3, [0, 8]),
  "what an action costs": change(/^actions\.2\.action$/, 90_000, 10, [0, 5]),
  "what an offered action costs": change(/^actions\.\+.*\.action$/, 1, 8, [0, 5]),
  "a partner's score": change(/^partners\.1\.side$/, 1, 5, [0, 4]),
  "the seller hours of a region": change(new RegExp(`^regions\\.${keyOfName("浙江")}\\.hours$`), 30, 3),
  "the share of the core": change(/^coreShare$/, 0.3, 2),
  "the margin": change(/^margin$/, 0.5, 8),
  "the measure of a goal": change(/^goals\.1\.no$/, "没有的数字", 4, [0, 2]),
};

async function build(): Promise<Grid> {
  const flags = ["--example", "--situation", "--segments", "--regions", "--partners", "--budget"];
  const tables = withProvinces();
  const grid = await builtShop({ locale: "zh-CN", tables, builds: [["campaigns"], ["marketing", ...flags]] });
  const inputs = builds(grid).flatMap(({ sheets }) => sheets.flatMap(({ id, look }) => look.inputs.map((input) => ({ id, ...input })))); // prettier-ignore
  const type = (key: string, at: number, value: Value): void => {
    const { id, area } = inputs.find((input) => input.key === key)!;
    const cell = { ...area, column: area.column + at, columns: 1 };
    grid.sheets().find((sheet) => sheet.id === id)!.write(cell, [[value]]); // prettier-ignore
  };
  type("goals.1.no", 2, `'${FIGURE}`);
  type("goals.2.no", 5, `'${FIGURE}`);
  await grid.settled();
  return grid;
}

judge([{ title: "a marketing plan with every sheet", build, changes: CHANGES, formulas: 1500, checks: 10 }]);
