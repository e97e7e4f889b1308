/** Segments of orders that DuckDB reads are those of the same orders in memory, from whatever files and however many customers are listed. */
import { gzipSync } from "node:zlib";
import { readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { DuckDBInstance } from "@duckdb/node-api";
import { csvOf, HEADINGS, ROWS } from "../engines/picked-orders";
import { json, PATIENCE, refusal, useFolder } from "./support";

const folder = useFolder();

type Told = Record<string, unknown> & { readonly checks: readonly { readonly ok: boolean }[] };

/** What both ways must say alike. */
function figuresOf(report: Record<string, unknown>) {
  const { segments, thresholds, customers, asOf, headline, checks, source } = report as Told;
  const { rows, used, leftOut } = source as Record<string, unknown>;
  expect(checks.filter(({ ok }) => !ok)).toEqual([]);
  return { segments, thresholds, customers, asOf, headline, rows, used, leftOut };
}

const build = (file: string, ...flags: string[]) =>
  json("build", "segments", file, "--today", "2025-01-15", "--overview", "no", ...flags);

test(
  "the figures, the finding and the account of rows are the same as in memory",
  async () => {
    const file = folder.write("orders.csv", csvOf(ROWS));
    const [held, asked] = [await build(file), await build(file, "--engine", "duckdb")];
    expect(figuresOf(asked)).toEqual(figuresOf(held));
    expect(asked["engine"]).toBe("duckdb");
    expect((asked["notes"] as string[]).some((note) => note.includes("DuckDB"))).toBe(true);
  },
  PATIENCE,
);

test(
  "one file that an engine does not read right is read in memory, unless the engine was asked for",
  async () => {
    const refunded = Papa.unparse([
      [...HEADINGS, "退款金额"],
      ...ROWS.map((row, i) => [...row, i % 7 === 0 ? "1.00" : ""]),
    ]);
    const file = folder.write("refunded-1.csv", refunded);
    const some = folder.at("refunded-*.csv");
    const [whole, found] = [await build(file, "--engine", "memory"), await build(some)];
    expect(figuresOf(found)).toEqual(figuresOf(whole));
    expect(found["engine"]).toBeUndefined();
    expect(await refusal("build", "segments", file, "--engine", "duckdb")).toContain("退款金额");
    folder.write("refunded-2.csv", refunded);
    expect(await refusal("build", "segments", some)).toContain("退款金额");
  },
  PATIENCE,
);

test(
  "segments count all customers where the sheet lists only the best",
  async () => {
    const file = folder.write("orders.csv", csvOf(ROWS));
    const whole = figuresOf(await build(file));
    for (const engine of ["memory", "duckdb"]) {
      const some = figuresOf(await build(file, "--engine", engine, "--listed-customers", "7"));
      expect(some.customers).toEqual((whole.customers as unknown[]).slice(0, 7));
      expect({ ...some, customers: [] }).toEqual({ ...whole, customers: [] });
    }
  },
  PATIENCE,
);

test(
  "several files, packed, recoded and Parquet are one table",
  async () => {
    const whole = figuresOf(await build(folder.write("all.csv", csvOf(ROWS))));
    folder.write("part-1.csv.gz", gzipSync(csvOf(ROWS.slice(0, 150))));
    folder.write("part-2.csv.gz", gzipSync(csvOf(ROWS.slice(150))));
    folder.write("gbk.csv", iconv.encode(csvOf(ROWS), "gb18030"));
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(
      `COPY (SELECT * REPLACE (CAST("订单付款时间" AS TIMESTAMP) AS "订单付款时间", CAST("买家实际支付金额" AS DOUBLE) AS "买家实际支付金额")
       FROM read_csv('${folder.at("all.csv")}', all_varchar = true)) TO '${folder.at("all.parquet")}'`,
    );
    connection.closeSync();
    for (const file of ["part-*.csv.gz", "all.parquet"]) expect(figuresOf(await build(folder.at(file)))).toEqual(whole);
    expect(figuresOf(await build(folder.at("gbk.csv"), "--engine", "duckdb"))).toEqual(whole);
  },
  PATIENCE,
);

test(
  "what does not go is said in one sentence, and nothing is left behind",
  async () => {
    const file = folder.write("orders.csv", csvOf(ROWS));
    folder.write("other.csv.gz", gzipSync("编号,买家,日期,金额,状态\n1,a,2024-01-01,5,\n"));
    const torn = folder.write("torn.csv", csvOf(ROWS).replace("A1200,", "A1200,x,y,"));
    const duckdb = ["--engine", "duckdb"];
    const said = async (...words: string[]) => refusal("build", "segments", ...words);
    expect(await said(folder.at("none.csv"), ...duckdb)).toMatch(/none\.csv” cannot be read/);
    expect(await said(folder.at("none-*.csv"))).toMatch(/No file is named/);
    expect(await said(file, ...duckdb, "--column", "customer=买家")).toMatch(/买家/);
    expect(await said(torn, ...duckdb)).toMatch(
      /^Line 225 of “torn\.csv” has more than 5 fields where the headings have 5: A1200/,
    );
    expect(await said(file, folder.at("other.csv.gz"))).toMatch(/other\.csv\.gz” has the headings/);
    expect(await said(file, ...duckdb, "--moves")).toMatch(/read into memory/);
    expect(await said(file, ...duckdb, "--customers", "persons")).toMatch(/told apart/);
    expect(await said(folder.at("other.csv.gz"), "--engine", "memory")).toMatch(/only read by DuckDB/);
    expect(await refusal("build", "team", folder.at("other.csv.gz"))).toMatch(/only built from orders/);
    expect(readdirSync(tmpdir())).not.toContain(`sales-planner-${process.pid}`);
  },
  PATIENCE,
);

test(
  "every customer is exported, as a text and as Parquet",
  async () => {
    const file = folder.write("orders.csv", csvOf(ROWS));
    const whole = (await build(file))["customers"] as Record<string, unknown>[];
    for (const engine of ["memory", "duckdb"]) {
      const out = folder.at(`${engine}.csv`);
      await build(file, "--engine", engine, "--listed-customers", "3", "--export-customers", out);
      const { data } = Papa.parse<Record<string, string>>(readFileSync(out, "utf8").replace(/^\ufeff/, ""), {
        header: true,
        skipEmptyLines: true,
      });
      expect(data.map(({ Customer, R, F, M, Segment }) => [Customer, R, F, M, Segment])).toEqual(
        whole.map(({ customer, r, f, m, segment }) => [customer, String(r), String(f), String(m), segment]),
      );
    }
  },
  PATIENCE,
);

test(
  "a goal down to the seller and the hour is the one of the orders in memory",
  async () => {
    const sellers = ["", "Amy", "Bo", "陈"];
    const owned = [[...HEADINGS, "销售员"], ...ROWS.map((row, i) => [...row, sellers[Math.floor((i * 9) / 10) % 4]!])];
    const file = folder.write("owned.csv", Papa.unparse(owned));
    const flags = ["--today", "2024-11-20", "--order-target", "400", "--tracker", "--hours", "--seller-days"];
    const goal = (...more: string[]) => json("build", "goal", file, "--overview", "no", ...flags, ...more);
    const figures = ({ goal: built, checks, source, sheets, headline, engine }: Record<string, unknown>) => {
      expect((checks as Told["checks"]).filter(({ ok }) => !ok)).toEqual([]);
      const { rows, used, leftOut } = source as Record<string, unknown>;
      return [engine, { built, sheets, headline, rows, used, leftOut }];
    };
    const [inMemory, held] = figures(await goal());
    const [inEngine, asked] = figures(await goal("--engine", "duckdb"));
    expect(asked).toEqual(held);
    expect([inMemory, inEngine]).toEqual([undefined, "duckdb"]);
  },
  PATIENCE,
);

test(
  "products of several files are those of the orders in memory, with an amount on each line or the order's total",
  async () => {
    for (const paid of ["商品实付金额", "订单实付金额"]) {
      const headings = HEADINGS.with(3, paid).concat("商品名称", "数量", "单价");
      const sold = ROWS.map((row, i) => [
        ...(paid === "订单实付金额" ? row.with(3, String(100 + (Number(row[0]!.slice(1)) % 7))) : row),
        ...[["Tea", "Cup", "tea ", "", "Pot"][(i * i) % 5]!, String(1 + (i % 4)), String(5 + (i % 3))],
      ]);
      const whole = folder.write("sold.csv", Papa.unparse([headings, ...sold]));
      folder.write("sold-1.csv", Papa.unparse([headings, ...sold.slice(0, 150)]));
      folder.write("sold-2.csv", Papa.unparse([headings, ...sold.slice(150)]));
      const build = (file: string) =>
        json("build", "products", file, "--today", "2024-11-20", "--overview", "no", "--weeks", "52");
      const [held, asked] = [await build(whole), await build(folder.at("sold-*.csv"))];
      const figures = ({ products, headline, checks, sheets, source }: Record<string, unknown>) => {
        expect((checks as Told["checks"]).filter(({ ok }) => !ok)).toEqual([]);
        const { rows, used, leftOut } = source as Record<string, unknown>;
        const listed = products as readonly { readonly revenue: number }[];
        return {
          products: listed.map((each) => ({ ...each, revenue: each.revenue.toFixed(6) })),
          headline,
          sheets,
          rows,
          used,
          leftOut,
        };
      };
      expect(figures(asked)).toEqual(figures(held));
      expect((asked["products"] as unknown[]).length).toBe(3);
      expect([held["engine"], asked["engine"]]).toEqual([undefined, "duckdb"]);
    }
  },
  PATIENCE,
);
