/**
 * What tests of the command line share: a folder of their own with an export of orders, and commands run to their JSON or refusal.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { spreadsheet } from "../../playground/headless";
import { headless } from "../../src/cli/main";
import { Problem } from "../../src/text/problem";

/** Whole workbooks are built, perhaps on a slow machine beside other work. */
export const PATIENCE = 300_000;

const ORDERS = [
  ["订单编号", "买家会员名", "订单付款时间", "买家实际支付金额", "订单状态"],
  ["1001", "小明", "2024-01-05 10:00:00", "120.50", "交易成功"],
  ["1002", "小红", "2024-02-05 10:00:00", "80", "交易成功"],
  ["1003", "小明", "2024-03-05 10:00:00", "60.00", "交易成功"],
  ["1004", "小李", "2024-03-06 10:00:00", "40.00", "交易关闭"],
  ["1005", '=HYPERLINK("http://x","y")', "2024-03-07 10:00:00", "99", "交易成功"],
  ["1006", "小王", "not a day", "99", "交易成功"],
];

export interface Folder {
  /** The folder, or what is in it by these names. */
  readonly at: (...names: string[]) => string;
  readonly write: (name: string, bytes: string | Uint8Array) => string;
  /** An export of orders as shops of China have it. */
  readonly ordersFile: (rows?: readonly (readonly string[])[]) => string;
}

/** An empty folder for each test of the file, removed after it. */
export function useFolder(): Folder {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "headless-"))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const at = (...names: string[]): string => path.join(folder, ...names);
  const write = (name: string, bytes: string | Uint8Array): string => {
    writeFileSync(at(name), bytes);
    return at(name);
  };
  const ordersFile = (rows: readonly (readonly string[])[] = ORDERS): string =>
    write("订单.csv", iconv.encode(Papa.unparse(rows as string[][]), "gb18030"));
  return { at, write, ordersFile };
}

export async function json(...argv: string[]): Promise<Record<string, unknown>> {
  return JSON.parse(await headless(argv, spreadsheet)) as Record<string, unknown>;
}

export async function refusal(...argv: string[]): Promise<string> {
  const error: unknown = await headless(argv, spreadsheet).then(
    (printed) => new Error(`printed ${printed}`),
    (caught: unknown) => caught,
  );
  if (error instanceof Problem) return error.message;
  throw error;
}
