/** Flags that name a table of a warehouse in the place of files. The password is none of them: flags are seen and kept by others. */
import { Problem } from "../../text/problem";
import { say } from "../../text/say";
import type { Arguments, FlagSpec } from "../arguments";

export interface WarehouseFlags {
  readonly address: string;
  readonly database: string;
  readonly table: string;
  readonly user: string;
}

export const WAREHOUSE_FLAGS: readonly FlagSpec[] = [
  { name: "warehouse", value: "ADDRESS", example: "--warehouse https://orders.example:8443" },
  { name: "table", value: "DATABASE.TABLE", example: "--table shop.orders" },
  { name: "user", value: "NAME", example: "--user reader" },
];

/** Flags of files, and the sheets in them. */
const OF_FILES = ["engine", "encoding", "repeated", "sheets"] as const;

/** @returns null where files are read. @throws Problem for flags that do not go together. */
export function warehouseOf({ words, flags }: Arguments): WarehouseFlags | null {
  const [address, table, user] = WAREHOUSE_FLAGS.map(({ name }) => flags.get(name)?.[0]);
  if (address === undefined) {
    const alone = table !== undefined ? "table" : user !== undefined ? "user" : null;
    if (alone !== null) throw onlyOfWarehouse(alone);
    return null;
  }
  const other = OF_FILES.find((name) => flags.has(name));
  if (other !== undefined) throw onlyOfFiles(other);
  if (words.length > 0) throw filesAsWell(words[0]!);
  if (table === undefined) throw noTableNamed();
  const [database, name] = table.includes(".") ? splitAt(table, table.indexOf(".")) : ["default", table];
  return { address, database, table: name, user: user ?? "default" };
}

const splitAt = (text: string, place: number): [string, string] => [text.slice(0, place), text.slice(place + 1)];

const onlyOfWarehouse = (flag: string): Problem =>
  new Problem(
    say(
      `--${flag} belongs to a warehouse: name its address with --warehouse, or leave --${flag} out.`,
      `--${flag} 用于数据仓库：请用 --warehouse 指定其地址，或去掉 --${flag}。`,
      `--${flag} 用於資料倉儲：請用 --warehouse 指定其位址，或去掉 --${flag}。`,
    ),
  );
const onlyOfFiles = (flag: string): Problem =>
  new Problem(
    say(
      `--${flag} belongs to files; orders of a warehouse are read without it.`,
      `--${flag} 用于文件，读取数据仓库的订单不用它。`,
      `--${flag} 用於檔案，讀取資料倉儲的訂單不用它。`,
    ),
  );
const filesAsWell = (file: string): Problem =>
  new Problem(
    say(
      `Orders come from files or from a warehouse: leave “${file}” or --warehouse out.`,
      `订单来自文件或数据仓库，二者选一：请去掉“${file}”或 --warehouse。`,
      `訂單來自檔案或資料倉儲，二者擇一：請去掉「${file}」或 --warehouse。`,
    ),
  );
const noTableNamed = (): Problem =>
  new Problem(
    say(
      "Which table of the warehouse holds the orders? Name it with --table DATABASE.TABLE.",
      "订单在数据仓库的哪张表？请用 --table 数据库.表 指定。",
      "訂單在資料倉儲的哪張資料表？請用 --table 資料庫.資料表 指定。",
    ),
  );
