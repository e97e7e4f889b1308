/** DuckDB has no build for some machines: what is to be done is said in one sentence. */
import { openDuckDb } from "../../src/engines/duckdb";

jest.mock("@duckdb/node-api", () => {
  throw new Error("Cannot find module '@duckdb/node-bindings-sunos-x64/duckdb.node'");
});

test("its absence is named with what brings it", async () => {
  await expect(openDuckDb({ format: "parquet", paths: ["orders.parquet"] })).rejects.toThrow(
    /DuckDB is not installed: run npm install @duckdb\/node-api, or build with --engine memory/,
  );
});
