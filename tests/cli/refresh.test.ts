/**
 * The command `refresh`: sheets saved in a workbook are planned anew.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import type { Value } from "../../playground/grid/grid";
import { openFile } from "../../playground/xlsx/open-file";
import { editPart, pack, type Parts, partText, setPart, unpack } from "../../playground/xlsx/parts";
import { json, PATIENCE, refusal, useFolder } from "./support";

const { at, write, ordersFile } = useFolder();

/** The workbook without the extension of the add-in, of which the list of panes may stay. */
function withoutExtension(file: string): Parts {
  const parts = unpack(readFileSync(file));
  for (const path of Object.keys(parts)) if (/^xl\/webextensions\/(?!taskpanes)/.test(path)) delete parts[path];
  return parts;
}

/** The workbook as LibreOffice saves it: its settings are a part of the package, beside a pane that leads nowhere. */
function asLibreOffice(file: string): string {
  const parts = withoutExtension(file);
  const own = "xl/_rels/workbook.xml.rels";
  const [relation = ""] = /<Relationship [^>]*customXml"[^>]*>/.exec(partText(parts, own) ?? "") ?? [];
  setPart(parts, own, (partText(parts, own) ?? "").replace(relation, ""));
  const all = (partText(parts, "_rels/.rels") ?? "").replace("</Relationships>", `${relation}</Relationships>`);
  setPart(parts, "_rels/.rels", all);
  writeFileSync(file, pack(parts));
  return file;
}

/** The workbook as Excel saves it: it preserves the custom XML, and what it changes is in the extension alone. */
function asExcel(file: string): string {
  const parts = unpack(readFileSync(file));
  editPart(parts, "customXml/item1.xml", (text) => text.replace(/<setting key.*<\/setting>|<sheet [^>]*>/g, ""));
  writeFileSync(file, pack(parts));
  return file;
}

/** The workbook as openpyxl saves it: without its settings and extensions, formulas without the values they had. */
function asOpenpyxl(file: string): string {
  const parts = withoutExtension(file);
  const edit = (path: string, change: (text: string) => string): void =>
    setPart(parts, path, change(partText(parts, path) ?? ""));
  edit("xl/_rels/workbook.xml.rels", (text) => text.replace(/<Relationship [^>]*customXml"[^>]*>/, ""));
  edit("[Content_Types].xml", (text) => text.replace(/<Override PartName="\/customXml[^>]*>/, ""));
  for (const path of Object.keys(parts)) {
    if (path.startsWith("customXml/")) delete parts[path];
    else if (path.startsWith("xl/worksheets/sheet"))
      edit(path, (text) =>
        text
          .replace(/<c ([^>]*?) ?t="\w+"([^>]*><f>)/g, "<c $1$2")
          .replace(/<\/f><v>[^<]*<\/v>/g, "</f><v></v>")
          .replace(/<extLst>.*<\/extLst>/, ""),
      );
  }
  writeFileSync(file, pack(parts));
  return file;
}

/** The workbook as a program leaves it that drops hidden names of values as well. */
function withoutNames(file: string): string {
  const parts = unpack(readFileSync(file));
  editPart(parts, "xl/workbook.xml", (text) =>
    text.replace(/<definedName [^>]*name="SalesPlanner\.copy\.[^<]*<\/definedName>/g, ""),
  );
  writeFileSync(file, pack(parts));
  return file;
}

const MARCH = ["--start", "2024-03-01", "--end", "2024-03-31"] as const;

describe("refresh", () => {
  test(
    "a saved goal is planned anew and put back, each time with its log",
    async () => {
      const [built, replanned] = [at("built.xlsx"), at("replanned.xlsx")];
      const plan = ["--order-target", "100", ...MARCH, "--as-of", "2024-03-07"];
      await json("build", "goal", ordersFile(), ...plan, "--out", built);
      type Report = {
        builds: { checks: { ok: boolean }[]; goal: { replans: unknown[]; days: { goal: { orders: number } }[] } }[];
      };
      const after = (await json(
        "refresh",
        asLibreOffice(built),
        "--action",
        "replan",
        "--today",
        "2024-03-08",
        "--out",
        replanned,
      )) as Report;
      expect(after.builds[0]!.goal.replans).toMatchObject([
        { on: "2024-03-08", through: "2024-03-07", left: { orders: 98 } },
      ]);
      expect(after.builds[0]!.goal.days.slice(0, 7).map(({ goal }) => goal.orders)).toEqual([0, 0, 0, 0, 1, 0, 1]);
      expect(after.builds[0]!.checks.filter(({ ok }) => !ok)).toEqual([]);
      const back = (await json("refresh", asExcel(replanned), "--kind", "goal", "--action", "firstPlan")) as Report;
      expect(back.builds[0]!.goal.replans).toMatchObject([{ through: "2024-03-07" }, { through: null }]);
      expect(back.builds[0]!.goal.days[0]!.goal.orders).toBe(3);
    },
    PATIENCE,
  );

  test(
    "several files are one workbook, and files of the same headings one table, also when it is refreshed",
    async () => {
      const heads = "订单编号,买家会员名,订单付款时间,买家实际支付金额\n";
      const january = write("1月.csv", `${heads}1001,小明,2024-01-05,120\n1002,小红,not a day,80\n`);
      const february = write("2月.csv", `${heads}1003,小明,2024-02-05,60\n1004,小李,2024-02-06,40\n1005,小王,x,9\n`);
      const leads = write("客资.csv", "客资日期,是否有效\n2024-01-02,是\n2024-02-03,否\n");
      const out = at("plan.xlsx");
      const goal = ["build", "goal", january, february, leads, "--order-target", "100", ...MARCH] as const;
      const report = await json(...goal, "--sheets", "1月,2月", "--out", out, "--locale", "zh-CN");
      const source = { name: "1月 + 2月", sheets: ["1月", "2月"], rows: 5, used: 3 };
      expect(report).toMatchObject({
        source: { table: "orders", ...source, leftOut: [{ reason: "unreadableDate", rows: 2 }] },
        otherSources: [{ table: "leads", sheets: ["客资"], rows: 2, used: 2 }],
      });
      expect(report["notes"]).toContainEqual(expect.stringContaining("“1月” (2)、“2月” (3)"));
      const refreshed = (await json("refresh", out)) as { builds: Record<string, unknown>[] };
      expect(refreshed.builds[0]).toMatchObject({ source, otherSources: [{ table: "leads" }] });
      const grid = createHeadlessGrid();
      try {
        await openFile(grid, "plan.xlsx", readFileSync(out));
        const sheets = grid.sheets();
        expect(sheets.slice(0, 3).map(({ name }) => name)).toEqual(["1月", "2月", "客资"]);
        const texts = sheets.flatMap((sheet) => sheet.texts(sheet.used(true)!).flat());
        expect(texts.filter((text) => text.includes("第 1月!3、2月!4 行"))).not.toEqual([]);
      } finally {
        grid.dispose();
      }
      expect(await refusal(...goal, "--sheets", "1月")).toMatch(/two or more/);
      expect(await refusal(...goal, "--sheets", "1月,3月")).toMatch(/--sheets: .*“3月”.*1月, 2月, 客资/);
      expect(await refusal(...goal, "--sheets", "1月,客资")).toMatch(/“1月 \+ 客资” together are no table/);
      expect(await refusal("build", "goal", january, leads, "--sheets", "all")).toMatch(/no two tables/);
    },
    PATIENCE,
  );

  test(
    "a workbook that openpyxl saved is refreshed by the copy of its choices in hidden names",
    async () => {
      const [built, again] = [at("built.xlsx"), at("again.xlsx")];
      const first = await json("build", "segments", ordersFile(), "--out", built);
      type Report = { checks: { ok: boolean }[] };
      const { builds } = (await json("refresh", asOpenpyxl(built), "--out", again)) as { builds: Report[] };
      const { segments, sheets, source } = first;
      expect(builds).toMatchObject([{ segments, sheets, source }]);
      expect(builds[0]!.checks.filter(({ ok }) => !ok)).toEqual([]);
      const { builds: anew } = (await json("refresh", asOpenpyxl(again))) as { builds: Report[] };
      expect(anew).toMatchObject([{ segments, sheets, source }]);
    },
    PATIENCE,
  );

  test(
    "a workbook that lost its choices is refused with the way on, which a new build beside its sheets is",
    async () => {
      const [built, again] = [at("built.xlsx"), at("again.xlsx")];
      const { segments } = await json("build", "segments", ordersFile(), "--out", built);
      expect(await refusal("refresh", withoutNames(asOpenpyxl(built)))).toMatch(
        /holds built sheets \(“.+\), but the program .* left out .* build new ones beside them/,
      );
      type Report = { sheets: string[]; source: unknown; segments: unknown; notes: string[] };
      const anew = (await json("build", "segments", built, "--out", again)) as Report;
      expect(anew).toMatchObject({ segments, sheets: expect.arrayContaining(["Segments (2)"]) as unknown });
      const left = /“Segments”.* were built earlier, but a program .* not refreshed any more/;
      expect(anew.notes).toContainEqual(expect.stringMatching(left));
      const { builds } = (await json("refresh", again)) as { builds: Report[] };
      const { sheets, source } = anew;
      expect(builds).toMatchObject([
        { segments, sheets, source, notes: expect.arrayContaining([expect.stringMatching(left)]) as unknown },
      ]);
    },
    PATIENCE,
  );

  /** Every sheet's values as the file holds them; calculated anew they must be the same. */
  async function contents(file: string): Promise<Record<string, Value[][]>> {
    const grid = createHeadlessGrid();
    const values = (): Record<string, Value[][]> =>
      Object.fromEntries(grid.sheets().map((sheet) => [sheet.name, sheet.values(sheet.used(false)!)]));
    try {
      await openFile(grid, file, readFileSync(file));
      const held = values();
      grid.recalculate("all");
      await grid.settled();
      expect(values()).toEqual(held);
      return held;
    } finally {
      grid.dispose();
    }
  }

  test.each([
    ["segments", "--live-customers", "100"],
    ["goal", "--order-target", "100"],
  ])(
    "%s refreshed another day are those built that day, and all of their formulas have been calculated",
    async (kind, ...options) => {
      const [old, fresh, refreshed] = [at("old.xlsx"), at("fresh.xlsx"), at("refreshed.xlsx")];
      const build = ["build", kind, ordersFile(), ...options];
      await json(...build, "--today", "2024-03-08", "--out", old);
      await json(...build, "--today", "2024-03-20", "--out", fresh);
      await json("refresh", old, "--today", "2024-03-20", "--out", refreshed);
      const [before, wanted] = [await contents(old), await contents(fresh)];
      expect(before).not.toEqual(wanted);
      expect(await contents(refreshed)).toEqual(wanted);
    },
    PATIENCE,
  );

  test("says what is not there", async () => {
    const file = ordersFile();
    expect(await refusal("refresh", file)).toContain("holds no such sheets to refresh");
    expect(await refusal("refresh", file, "--action", "undo")).toContain(
      "one of replan, firstPlan, nextPromotion is wanted; “undo” came",
    );
    expect(await refusal("refresh", file, "--kind", "segments", "--action", "replan")).toContain("“replan” came");
  });
});
