/** Segments of order files that are picked in the pane are those of the same rows on a sheet; the rows themselves stay in the files. */
import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { DuckDBInstance } from "@duckdb/node-api";
import { writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { sheetKind } from "../../src/kinds/catalogue";
import { TEXTS } from "../../src/kinds/segments/texts";
import { roleOf, tableOf } from "../../src/tables/catalogue";
import { csvOf, HEADINGS, ROWS } from "../engines/picked-orders";
import {
  buildNow,
  chooseKind,
  countedSentence,
  expectUsable,
  fileOf,
  inPane,
  LOOKS,
  type NamedFile,
  openInPage,
  type PanePage,
  tableRows,
} from "./pane-page";
import { type Look, Playground } from "./playground";

jest.setTimeout(240_000);

const playground = new Playground({ width: 1200, height: 900 });
const KIND = sheetKind("segments")!;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "picked-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Days and amounts typed, as a warehouse exports them. */
async function parquetOf(rows: readonly (readonly string[])[]): Promise<Buffer> {
  const file = path.join(folder, "orders.parquet");
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const values = rows.map(
    ([order, who, when, paid, state]) => `('${order}', '${who}', TIMESTAMP '${when}', ${paid}::DOUBLE, '${state}')`,
  );
  await connection.run(
    `COPY (SELECT * FROM (VALUES ${values.join(", ")}) AS t(${HEADINGS.map((each) => `"${each}"`).join(", ")})) TO '${file}' (ROW_GROUP_SIZE 2048)`,
  );
  connection.closeSync();
  return readFile(file);
}

async function pick({ pane, text }: PanePage, files: readonly NamedFile[]): Promise<void> {
  await pane
    .locator("input[type=file]")
    .setInputFiles(files.map(({ name, buffer }) => ({ name, mimeType: "application/octet-stream", buffer })));
  await pane.getByText(text.files.looking).waitFor({ state: "detached" });
}

/** A file dropped where files are picked. */
async function drop({ pane, text }: PanePage, name: string, content: string): Promise<void> {
  await pane.getByText(text.files.hint).evaluate(
    (hint, [named, written]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([written!], named!));
      hint.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, content],
  );
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
    await openInPage(playground, opened, fileOf("orders.csv", csvOf(ROWS)));
    await chooseKind(opened, name);
    await buildNow(opened, name);
    const wanted = await tableRows(opened, tab);
    expect(wanted.length).toBeGreaterThan(25);

    await openInPage(playground, opened, fileOf("other.csv", "a,b\n1,2\n"), true);
    await chooseKind(opened, name);
    await pick(opened, files);
    await pane.getByRole("heading", { name: text.prepare.preview }).waitFor({ timeout: 60_000 });
    await expectUsable(opened);
    await picture("files-picked");
    await buildNow(opened, name);
    expect(await tableRows(opened, tab)).toEqual(wanted);
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

const [EN] = LOOKS as readonly [Look];
const NAME = KIND.name["en-US"];
const CUSTOMERS = TEXTS.tabs.customers["en-US"];

/** The form of the segments in a workbook that holds no orders. */
const inForm = (act: (opened: PanePage) => Promise<void>): Promise<void> =>
  inPane(playground, EN, async (opened) => {
    await openInPage(playground, opened, fileOf("other.csv", "a,b\n1,2\n"));
    await chooseKind(opened, NAME);
    await act(opened);
  });

const preview = ({ pane, text }: PanePage): Promise<void> =>
  pane.getByRole("heading", { name: text.prepare.preview }).waitFor({ timeout: 60_000 });

test("a workbook's sheet is read as any file, and a column that is given up is left unread", async () => {
  const xlsx = await writeXlsx({
    sheets: [
      { name: "Notes", rows: [["Exported by hand"]] },
      {
        name: "Orders",
        rows: [
          HEADINGS,
          ...ROWS.map(([order, who, when, paid, state]) => [
            order!,
            who!,
            new Date(`${when!.replace(" ", "T")}Z`),
            Number(paid),
            state!,
          ]),
        ],
      },
    ],
  });
  await inForm(async (opened) => {
    const { pane, text } = opened;
    await pick(opened, [fileOf("orders.xlsx", Buffer.from(xlsx))]);
    await preview(opened);
    expect(await countedSentence(opened)).toBe("362 rows count · 38 rows left out");
    await pane.getByRole("button", { name: new RegExp(`^${text.prepare.tables}`) }).click();
    await pane.getByRole("button", { name: /^Columns/ }).click();
    await pane.getByRole("combobox", { name: roleOf("orders", "status").label["en-US"], exact: true }).selectOption("");
    await opened.picture("files-columns");
    await pane.getByText("385 rows count · 15 rows left out").first().waitFor({ timeout: 60_000 });
  });
});

test("a file that is none, is torn or has other headings is one sentence, and the next one is read", async () => {
  await inForm(async (opened) => {
    const { pane } = opened;
    const before = await sheets(opened);
    const refused = async (sentence: RegExp, ...files: readonly NamedFile[]): Promise<void> => {
      await pick(opened, files);
      await pane.getByText(sentence).waitFor({ timeout: 60_000 });
    };
    const whole = fileOf("whole.csv", csvOf(ROWS));
    await refused(/“notes\.pdf” is no file that orders are read from/, fileOf("notes.pdf", "%PDF-1.7"));
    await refused(/“packed\.csv\.gz” cannot be read: it is damaged/, fileOf("packed.csv.gz", "no gzip at all"));
    await refused(/“orders\.parquet” cannot be read/, fileOf("orders.parquet", "PAR1 and nothing more"));
    await refused(/“page\.csv” is named as a text table but is a web page/, fileOf("page.csv", "<html><body>Sign in"));
    await refused(
      /“other\.csv” has the headings/,
      whole,
      fileOf("other.csv", "编号,买家,日期,金额,状态\n1,a,2024-01-01,5,\n"),
    );
    await refused(
      /^.*Line 225 of “torn\.csv” has more than 5 fields where the headings have 5: A1200/,
      fileOf("torn.csv", csvOf(ROWS).replace("A1200,", "A1200,x,y,")),
    );
    expect(await sheets(opened)).toEqual(before);
    await pick(opened, [whole]);
    await preview(opened);
  });
});

test("reading is stopped at once, and goes on where the files are chosen again", async () => {
  const large = path.join(folder, "large.csv");
  const body = csvOf(ROWS).split("\r\n").slice(1).join("\r\n");
  await writeFile(
    large,
    [HEADINGS.join(","), ...Array.from({ length: 2000 }, (_, i) => body.replace(/^A/gm, `A${i}-`))].join("\r\n"),
  );
  await inForm(async (opened) => {
    const { pane, text } = opened;
    const before = await sheets(opened);
    await pane.locator("input[type=file]").setInputFiles(large);
    const stop = pane.getByRole("button", { name: text.files.stop });
    await stop.click({ timeout: 60_000 });
    await stop.waitFor({ state: "detached" });
    expect(await pane.getByRole("heading", { name: text.prepare.preview }).count()).toBe(0);
    expect(await sheets(opened)).toEqual(before);
    const tables = pane.getByRole("combobox", { name: tableOf("orders").label["en-US"], exact: true });
    await tables.selectOption({ label: text.files.option("large.csv") });
    await pane.getByText(/of \d+ MB read$/).waitFor();
    await preview(opened);
    expect(await countedSentence(opened)).toBe("724,000 rows count · 76,000 rows left out");
  });
});

test("a refresh asks for the files again, and writes the sheets in place from them", async () => {
  await inForm(async (opened) => {
    const { pane, text } = opened;
    await drop(opened, "half.csv", csvOf(ROWS.slice(0, 200)));
    await preview(opened);
    await buildNow(opened, NAME);
    const [tabs, half] = [await sheets(opened), await tableRows(opened, CUSTOMERS)];
    await pane.getByRole("button", { name: text.result.home }).click();
    await pane.getByRole("button", { name: text.home.refreshNamed(NAME) }).click();
    await pane.getByText(/came from “half\.csv”, which is not in this workbook/).waitFor();
    await pane.getByRole("button", { name: text.files.pickAgain }).click();
    await pane.getByText(text.files.again("half.csv")).waitFor();
    await pick(opened, [fileOf("whole.csv", csvOf(ROWS))]);
    await preview(opened);
    await pane.getByRole("button", { name: text.prepare.rebuild, exact: true }).click();
    await pane.getByRole("heading", { name: text.result.built(NAME) }).waitFor({ timeout: 120_000 });
    expect(await sheets(opened)).toEqual(tabs);
    const whole = await tableRows(opened, CUSTOMERS);
    expect(whole).not.toEqual(half);
    expect(whole).toHaveLength(half.length);
  });
});

/** What a sheet finds, and what it says to do. */
const findingOf = ({ pane }: PanePage, sheet: string): Promise<readonly string[]> =>
  pane.locator("body").evaluate(
    (_, name) =>
      Excel.run(async (context) => {
        const cells = context.workbook.worksheets.getItem(name).getRange("B4:B5");
        cells.load("values");
        await context.sync();
        return cells.values.map(([value]) => String(value));
      }),
    sheet,
  );

const SOLD = ROWS.map((row, i) => [...row, ["茶", "杯", "壶"][i % 3]!]);
const soldIn = (name: string, rows: string[][]) => fileOf(name, Papa.unparse([[...HEADINGS, "商品名称"], ...rows]));

test.each([
  ["goal", "Goal", /orders are in/],
  ["products", "Products and stock", /./],
] as const)("%s of picked files finds what it finds of the same orders on a sheet", async (id, sheet, finding) => {
  const kind = sheetKind(id)!.name["en-US"];
  await inPane(playground, EN, async (opened) => {
    await openInPage(playground, opened, soldIn("orders.csv", SOLD));
    await chooseKind(opened, kind);
    await buildNow(opened, kind);
    const wanted = await findingOf(opened, sheet);
    expect(wanted[0]).toMatch(finding);
    await openInPage(playground, opened, fileOf("other.csv", "a,b\n1,2\n"), true);
    await chooseKind(opened, kind);
    await opened.pane.getByRole("button", { name: new RegExp(`^${opened.text.prepare.tables}`) }).click();
    await pick(opened, [soldIn("part-1.csv", SOLD.slice(0, 150)), soldIn("part-2.csv", SOLD.slice(150))]);
    await preview(opened);
    await buildNow(opened, kind);
    expect(await findingOf(opened, sheet)).toEqual(wanted);
    await expectUsable(opened);
  });
});
