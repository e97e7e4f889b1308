/** Segments of order files that are picked in the pane are those of the same rows on a sheet; the rows themselves stay in the files. */
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { sheetKind } from "../../src/kinds/catalogue";
import { TEXTS } from "../../src/kinds/segments/texts";
import { buildNow, chooseKind, expectUsable, inPane, LOOKS, type PanePage } from "./pane-page";
import { Playground } from "./playground";

jest.setTimeout(240_000);

const playground = new Playground({ width: 1200, height: 900 });
const KIND = sheetKind("segments")!;

const HEADINGS = ["订单编号", "买家会员名", "订单付款时间", "买家实际支付金额", "订单状态"];

/** Orders of 60 customers over two years, without chance: some cancelled, some of several lines, some without a customer. */
const ROWS = Array.from({ length: 400 }, (_, i) => {
  const order = Math.floor((i * 9) / 10);
  const day = new Date(Date.UTC(2023, 0, 1 + ((order * 37) % 700)));
  return [
    `A${1000 + order}`,
    order % 29 === 0 ? "" : `客户${(order * order) % 61}`,
    `${day.toISOString().slice(0, 10)} 10:${10 + (order % 50)}:00`,
    (((order * 53) % 900) / 4 + 1 + (i % 3)).toFixed(2),
    order % 17 === 0 ? "交易关闭" : "交易成功",
  ];
});
const csvOf = (rows: readonly (readonly string[])[]): string => Papa.unparse([HEADINGS, ...rows] as string[][]);

interface NamedFile {
  readonly name: string;
  readonly buffer: Buffer;
}
const fileOf = (name: string, content: string | Buffer): NamedFile => ({ name, buffer: Buffer.from(content) });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "picked-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Days and amounts typed, as a warehouse exports them. */
async function parquetOf(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const file = path.join(folder, "orders.parquet");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const values = rows.map(([order, who, when, paid, state]) => `('${order}', '${who}', TIMESTAMP '${when}', ${paid}::DOUBLE, '${state}')`);
  await connection.run(
    `COPY (SELECT * FROM (VALUES ${values.join(", ")}) AS t(${HEADINGS.map((each) => `"${each}"`).join(", ")})) TO '${file}' (ROW_GROUP_SIZE 2048)`,
  );
  connection.closeSync();
  return readFile(file);
}

/** Opens a file as the workbook. @param unsaved Whether the one before has changes, which are thrown away. */
async function openInPage(opened: PanePage, { name, buffer }: NamedFile, unsaved = false): Promise<void> {
  const { page, pane, text } = opened;
  await playground.paneReloads(async () => {
    await page.locator("#file").setInputFiles({ name, mimeType: "text/csv", buffer });
    if (unsaved) await page.locator("#question-replace").click();
  });
  await playground.ready();
  await pane.getByRole("heading", { name: text.home.title }).waitFor();
}

async function pick({ pane, text }: PanePage, files: readonly NamedFile[]): Promise<void> {
  await pane
    .locator("input[type=file]")
    .setInputFiles(files.map(({ name, buffer }) => ({ name, mimeType: "application/octet-stream", buffer })));
  await pane.getByText(text.files.looking).waitFor({ state: "detached" });
}

/** Rows of the customers' sheet, and what the pane shows of segments. */
async function built({ pane }: PanePage, tab: string): Promise<readonly string[]> {
  const rows = await pane.locator("body").evaluate(
    (_body, sheet) =>
      Excel.run(async (context) => {
        const body = context.workbook.worksheets.getItem(sheet).tables.getItemAt(0).getDataBodyRange();
        body.load("values");
        await context.sync();
        return body.values.map((row) => row.map((cell) => (typeof cell === "number" ? cell.toFixed(4) : String(cell))).join(" | "));
      }),
    tab,
  );
  return rows.sort();
}

const sheets = ({ pane }: PanePage): Promise<readonly string[]> =>
  pane.locator("body").evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/name");
      await context.sync();
      return worksheets.items.map(({ name }) => name);
    }),
  );

test.each(LOOKS)("files in several formats and encodings are one table: $locale $colors", async (look) => {
  const { locale } = look;
  const [name, tab] = [KIND.name[locale], TEXTS.tabs.customers[locale]];
  const files = [
    fileOf("part-1.csv", iconv.encode(csvOf(ROWS.slice(0, 150)), "gb18030")),
    fileOf("part-2.csv.gz", gzipSync(csvOf(ROWS.slice(150, 300)))),
    fileOf("part-3.parquet", await parquetOf(ROWS.slice(300))),
  ];
  await inPane(playground, look, async (opened) => {
    const { pane, text, picture } = opened;
    await openInPage(opened, fileOf("orders.csv", csvOf(ROWS)));
    await chooseKind(opened, name);
    await buildNow(opened, name);
    const wanted = await built(opened, tab);
    expect(wanted.length).toBeGreaterThan(25);

    await openInPage(opened, fileOf("other.csv", "a,b\n1,2\n"), true);
    await chooseKind(opened, name);
    await pick(opened, files);
    await pane.getByRole("heading", { name: text.prepare.preview }).waitFor({ timeout: 60_000 });
    await expectUsable(opened);
    await picture("files-picked");
    await buildNow(opened, name);
    expect(await built(opened, tab)).toEqual(wanted);
    await picture("files-built");

    const [download] = await Promise.all([
      opened.page.waitForEvent("download"),
      pane.getByRole("button", { name: text.files.exportAll }).click(),
    ]);
    const exported = Papa.parse<string[]>(readFileSync(await download.path(), "utf8").trim()).data;
    expect(exported.length - 1).toBe(wanted.length);
    await expectUsable(opened);
  });
});

void sheets;
