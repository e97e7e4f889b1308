/**
 * The tables that the net plans from: the samples of each language, messy ones, and small ones made by seed; as Excel tables or as heading
 * rows, with dates and amounts as Excel's own or as texts.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { uniform } from "../domain/seeded";
import { messyCampaigns, messyOrders } from "../recalculation/messy";
import { readTable, type Cell, type Locale, type PlanInput, type TableKind } from "./kinds";

export interface Rows {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const SAMPLES = path.resolve(__dirname, "../../assets/samples");
const DAY_MS = 86_400_000;
const DAYS_1904 = 1462;

/** Excel's serial of a day. */
export const day = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS) + 25_569;

function parsed(csv: string): Rows {
  const [headers = [], ...rows] = Papa.parse<string[]>(csv.replace(/^\uFEFF/, ""), { skipEmptyLines: false }).data;
  return { headers, rows };
}

const read = new Map<string, Rows>();

/** A sample with every cell a text. */
export function sample(locale: Locale, name: TableKind): Rows {
  const key = `${locale}/${name}`;
  const rows = read.get(key) ?? parsed(readFileSync(path.join(SAMPLES, locale, `${name}.csv`), "utf8").trimEnd());
  read.set(key, rows);
  return rows;
}

export const messy = {
  orders: (): Rows => parsed(decoded(messyOrders())),
  campaigns: (): Rows => parsed(decoded(messyCampaigns())),
};

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?: (\d{2}):(\d{2}):(\d{2}))?$/;

function excelCell(cell: Cell, dateSystem: 1900 | 1904): Cell {
  if (typeof cell !== "string" || cell === "") return cell;
  const date = DATE.exec(cell);
  if (date === null) return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
  const [hours = 0, minutes = 0, seconds = 0] = date.slice(4).map((part: string | undefined) => Number(part ?? 0));
  const midnight = day(cell.slice(0, 10)) - (dateSystem === 1904 ? DAYS_1904 : 0);
  return midnight + (hours * 3600 + minutes * 60 + seconds) / 86_400;
}

/** How a table stands in the workbook. */
export interface Stand {
  /** Name of the Excel table; null for a heading row, the default. */
  readonly table?: string | null;
  readonly sheet?: string;
  /** Dates and numbers are Excel's own; without it cells are texts as in a file opened as text. */
  readonly excel?: boolean;
  readonly dateSystem?: 1900 | 1904;
  readonly at?: readonly [row: number, column: number];
}

/** What a kind is given of one table. */
export function given(kind: TableKind, { headers, rows }: Rows, stand: Stand = {}): PlanInput {
  const { table = null, sheet = kind, excel = true, dateSystem = 1900, at: [headerRow, firstColumn] = [0, 0] } = stand;
  const source = { name: table ?? sheet, sheet, table, headers, headerRow, firstColumn, rows: rows.length, dateSystem };
  return readTable(kind, source, excel ? rows.map((row) => row.map((cell) => excelCell(cell, dateSystem))) : rows);
}

const shops = new Map<string, PlanInput>();

/** The tables of a shop as its workbook has them: each an Excel table. They are read once, as kinds only read them. */
export function sampleTables(locale: Locale, ...kinds: readonly TableKind[]): PlanInput {
  const tables = kinds.map((kind) => {
    const key = `${locale}/${kind}`;
    const table = shops.get(key) ?? given(kind, sample(locale, kind), { table: kind });
    shops.set(key, table);
    return table;
  });
  return Object.assign({}, ...tables) as PlanInput;
}

/** Some rows and columns of a table. */
export function part(
  { headers, rows }: Rows,
  keep: { readonly rows?: (row: readonly Cell[], at: number) => boolean; readonly without?: readonly number[] },
): Rows {
  const columns = headers.flatMap((_, column) => (keep.without?.includes(column) ? [] : [column]));
  const cut = <T>(row: readonly T[]): T[] => columns.map((column) => row[column]!);
  return { headers: cut(headers), rows: rows.filter((row, at) => keep.rows?.(row, at) ?? true).map(cut) };
}

/** A column of a table said otherwise. */
export function changed({ headers, rows }: Rows, column: number, to: (cell: Cell, row: number) => Cell): Rows {
  return { headers, rows: rows.map((row, at) => row.map((cell, i) => (i === column ? to(cell, at) : cell))) };
}

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** Orders of a year to the autumn of 2026, of persons and of firms; what a customer is stands in a column of its own, half of it empty. */
export function orders(count: number, seed: number): Rows {
  const random = uniform(seed);
  const names = [
    "Ann",
    "Ben",
    "张三",
    "李四",
    "小美",
    "O'Brien",
    "Acme Ltd",
    "北京远山科技有限公司",
    "實驗小學",
    "Nordwind GmbH",
    "上海一棉集团",
  ];
  const rows = Array.from({ length: count }, (_, i): Cell[] => {
    const at = Math.floor(names.length * random() ** 1.5);
    const name = at < 6 ? `${names[at]!}${Math.floor(random() * 9)}` : names[at]!;
    const firm = at >= 6;
    const amount = Math.round((firm ? 3000 : 100) * (0.3 + random()) * 100) / 100;
    const date = day("2025-10-01") + Math.floor(400 * random()) + Math.floor(random() * 86_400) / 86_400;
    const product = pick(random, ["Lamp", "Desk", "Chair"]);
    const type = random() < 0.5 ? "" : firm ? "企业" : "个人";
    return [
      `A${i + 1}`,
      name,
      date,
      amount,
      1 + Math.floor(random() * 3),
      product,
      type,
      pick(random, ["Mia", "Noah", "", "mia "]),
      product === "Lamp" ? "Lighting" : "Furniture",
    ];
  });
  const headers = [
    "Order ID",
    "Customer",
    "Order date",
    "Amount paid",
    "Quantity",
    "Product",
    "客户类型",
    "Salesperson",
    "Category",
  ];
  return { headers, rows };
}

/** Leads whose flags are words, days, numbers of telephones, and nothing. */
export function messyLeads(count: number, seed: number): Rows {
  const random = uniform(seed);
  const rows = Array.from({ length: count }, (_, i): Cell[] => {
    const date = day("2026-07-01") + Math.floor(100 * random());
    const visited = random() < 0.5;
    const dates = [date, date, date, "2026/8/3", "昨天", ""] as const;
    const flags = [
      pick(random, ["是", "有效", "Y", "否", "", "待定"]),
      visited ? date + 3 : "",
      visited ? pick(random, ["已成交", "未成交", "*"]) : "否",
    ];
    const contact = [pick(random, ["13800138000", "", "无"]), pick(random, ["√", "×", ""])];
    return [
      `K${i + 1}`,
      pick(random, dates),
      pick(random, ["小王", "小王 ", "a*b", "李?", ""]),
      pick(random, ["抖音", "抖音 ", ">5", ""]),
      ...contact,
      ...flags,
    ];
  });
  return {
    headers: [
      "客资编号",
      "进线日期",
      "跟进销售",
      "渠道来源",
      "联系电话",
      "是否加微信",
      "是否有效",
      "进店时间",
      "是否成交",
    ],
    rows,
  };
}

/** Leads that plain formulas count right: a time of day, a number of telephone and a day of visit or nothing, one word for each yes. */
export function plainLeads(count: number, seed: number): Rows {
  const random = uniform(seed);
  const rows = Array.from({ length: count }, (_, i): Cell[] => {
    const date = day("2026-08-20") + Math.floor(70 * random()) + random();
    const valid = random() < 0.7;
    const visited = valid && random() < 0.6;
    const ordered = visited && random() < 0.4 ? pick(random, ["Yes", "Y"]) : "No";
    const phone = random() < 0.7 ? 13_800_000_000 + i : "";
    return [
      `P${i + 1}`,
      date,
      pick(random, ["Mia", "Noah", "Olga"]),
      pick(random, ["Search", "Fair"]),
      phone,
      valid ? "Yes" : "No",
      visited ? date + 2 : "",
      ordered,
    ];
  });
  return { headers: ["Lead ID", "Lead date", "Seller", "Source", "Phone", "Valid", "Visit date", "Ordered"], rows };
}

/** Visitors by hour of some days, from the first of October 2026 on; channels that formulas take for something else; figures that cannot be. */
export function hourlyTraffic(days: number, seed: number, messed = false): Rows {
  const random = uniform(seed);
  const rows = Array.from({ length: days * 24 }, (_, i): Cell[] => {
    const [at, hour] = [Math.floor(i / 24), i % 24];
    const visitors = Math.floor((hour < 7 ? 3 : 20) * random() * (1 + (at % 7)));
    const bought = Math.floor(visitors * random() * 0.2);
    const odd = messed && i % 29 === 0;
    const channel = messed ? pick(random, ["搜索", "搜索 ", "*", ""]) : pick(random, ["Search", "Live"]);
    return [
      day("2026-10-01") + at,
      hour,
      channel,
      odd ? "很多" : visitors,
      bought,
      Math.round(bought * 8000 * (0.5 + random())) / 100,
    ];
  });
  return { headers: ["Date", "Hour", "Channel", "Visitors", "Orders", "Revenue"], rows };
}
