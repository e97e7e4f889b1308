/** What the user should know stands in the JSON and on the sheets alike. */
import { readFileSync } from "node:fs";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { openFile } from "../../playground/xlsx/open-file";
import { json, PATIENCE, useFolder } from "./support";

const { at, write } = useFolder();

const day = (i: number): string => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
const DAYS = Array.from({ length: 40 }, (_, i) => i);
const ORDERS = `订单编号,客户,付款时间,实付金额\n${DAYS.map((i) => `${i + 1},c${i % 7},${day(i)},${10 + (i % 5)}`).join("\n")}\n`;
const DAILY = `日期,访客数,订单数,销售额\n${DAYS.map((i) => `${day(i)},${100 + i},1,${10 + (i % 5)}`).join("\n")}\n`;

async function textsOf(file: string): Promise<string[]> {
  const grid = createHeadlessGrid();
  try {
    await openFile(grid, "plan.xlsx", readFileSync(file));
    const used = grid.sheets().flatMap((sheet) => {
      const area = sheet.used(true);
      return area === null ? [] : sheet.values(area).flat();
    });
    return used.filter((value) => typeof value === "string");
  } finally {
    grid.dispose();
  }
}

const goal = (...files: string[]): Promise<Record<string, unknown>> =>
  json("build", "goal", ...files, "--order-target", "100", "--out", at("plan.xlsx"));

test(
  "which of two tables counts orders, where both do",
  async () => {
    const said = "Orders and revenue are counted in “orders”; of “daily” only visitors and conversion are used.";
    const both = await goal(write("orders.csv", ORDERS), write("daily.csv", DAILY));
    expect(both["notes"]).toContain(said);
    expect(await textsOf(at("plan.xlsx"))).toContain(said);
    const one = await goal(write("daily.csv", DAILY));
    expect(one["notes"]).not.toContainEqual(expect.stringContaining("are counted in"));
  },
  PATIENCE,
);
