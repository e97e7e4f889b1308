/**
 * Files of the page: the sample, a file named in the address, one the user opens or drops, and the workbook saved.
 */
import { type Locale, LOCALES, type Text } from "../../src/text/locale";
import { Problem } from "../../src/text/problem";
import type { GridSheet } from "../grid/grid";
import type { UniverGrid } from "../grid/univer-grid";
import type { TextEncoding } from "../../src/tables/text-files/legacy-encodings";
import { addCsv } from "../xlsx/open-csv";
import { NEW_TABLE } from "../grid/new-table";
import { openFile } from "../xlsx/open-file";
import { saveXlsx } from "../xlsx/save-xlsx";
import { PAGE_TEXTS } from "./texts";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function fetched(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Problem(PAGE_TEXTS.notFound);
  return new Uint8Array(await response.arrayBuffer());
}

/** Ready to read: headings that stay, an Excel table with a name, columns as wide as their texts. */
function dress(sheet: GridSheet, table: string): void {
  const area = sheet.used(true);
  if (area === null) return;
  sheet.addTable({ name: table, area, ...NEW_TABLE });
  sheet.freeze = { rows: 1, columns: 0 };
  sheet.autofitColumns(area.column, area.columns);
}

/** Orders first: they are shown. Each names the Excel table its rows become. */
const SAMPLES = [
  { file: "orders", tab: PAGE_TEXTS.ordersFile, table: "Orders" },
  { file: "leads", tab: PAGE_TEXTS.leadsFile, table: "Leads" },
  { file: "campaigns", tab: PAGE_TEXTS.campaignsFile, table: "Campaigns" },
  { file: "traffic", tab: PAGE_TEXTS.trafficFile, table: "Traffic" },
  { file: "products", tab: PAGE_TEXTS.productsFile, table: "Products" },
  { file: "productTraffic", tab: PAGE_TEXTS.productTrafficFile, table: "ProductTraffic" },
  { file: "sellerLog", tab: PAGE_TEXTS.sellerLogFile, table: "SellerLog" },
  { file: "activities", tab: PAGE_TEXTS.activitiesFile, table: "Activities" },
] as const;

/** The sample tables in the user's language, each on its sheet. */
export async function openSample(grid: UniverGrid, locale: Locale): Promise<PageFile> {
  const read = SAMPLES.map(async (sample) => ({
    ...sample,
    bytes: await fetched(`assets/samples/${locale}/${sample.file}.csv`),
  }));
  for (const [index, { tab, bytes }] of (await Promise.all(read)).entries()) {
    if (index === 0) await openFile(grid, tab[locale], bytes);
    else addCsv(grid, tab[locale], bytes);
  }
  const sheets = grid.sheets();
  SAMPLES.forEach(({ table }, index) => dress(sheets[index]!, table));
  grid.name = PAGE_TEXTS.sampleFile[locale];
  grid.select(sheets[0]!.id, { row: 0, column: 0, rows: 1, columns: 1 });
  await grid.settled();
  return { notes: [], text: null };
}

/** A text file that was opened: it can be read again in another encoding. */
export interface TextFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly encoding: TextEncoding;
}

export interface PageFile {
  /** What the user should know of it. */
  readonly notes: readonly Text[];
  /** null for a workbook. */
  readonly text: TextFile | null;
}

async function openBytes(grid: UniverGrid, name: string, bytes: Uint8Array, encoding?: string): Promise<PageFile> {
  const { notes, decoded } = await openFile(grid, name, bytes, encoding);
  return { notes, text: decoded && { name, bytes, encoding: decoded.encoding } };
}

/** Whether the workbook is the sample, in any language. */
export const isSample = (grid: UniverGrid): boolean =>
  LOCALES.some((locale) => grid.name === PAGE_TEXTS.sampleFile[locale]);

/** A file the development server offers, "?open=/open/plan.xlsx". */
export async function openAddress(grid: UniverGrid, address: string): Promise<PageFile> {
  return openBytes(grid, decodeURIComponent(address.split("/").at(-1) ?? address), await fetched(address));
}

export async function openChosen(grid: UniverGrid, file: File): Promise<PageFile> {
  return openBytes(grid, file.name, new Uint8Array(await file.arrayBuffer()));
}

/** @throws Problem when the file is in another encoding; the workbook is then as before. */
export function openAgain(grid: UniverGrid, { name, bytes }: TextFile, encoding: string): Promise<PageFile> {
  return openBytes(grid, name, bytes, encoding);
}

/** Downloads the workbook. */
export async function saveWorkbook(grid: UniverGrid): Promise<void> {
  const bytes = await saveXlsx(grid);
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
  const link = document.createElement("a");
  link.href = address;
  link.download = `${grid.name.replace(/\.[^.]*$/, "")}.xlsx`;
  link.click();
  // The browser has read the address once the click event is done.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
