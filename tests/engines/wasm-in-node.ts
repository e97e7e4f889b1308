/** DuckDB's WebAssembly as the pane runs it, in a worker of Node: the package's own worker for Node, and files given as their bytes. */
import { createRequire } from "node:module";
import path from "node:path";
import { Worker as NodeWorker } from "node:worker_threads";
import { AsyncDuckDB } from "@duckdb/duckdb-wasm";
import { WasmDuckDb } from "../../src/engines/duckdb-wasm";

const dist = path.dirname(createRequire(__filename).resolve("@duckdb/duckdb-wasm"));

/** A worker with the interface that a browser's has. */
class BrowserWorker {
  private readonly worker: NodeWorker;

  constructor(script: string) {
    const code =
      "const { parentPort } = require('node:worker_threads'); globalThis.postMessage = (data, moved) => parentPort.postMessage(data, moved);" +
      `parentPort.on('message', (data) => globalThis.onmessage({ data })); require(${JSON.stringify(script)});`;
    this.worker = new NodeWorker(code, { eval: true });
  }

  postMessage(data: unknown, moved?: never): void {
    this.worker.postMessage(data, moved);
  }

  addEventListener(kind: string, listen: (event: unknown) => void): void {
    if (kind === "message") this.worker.on("message", (data: unknown) => listen({ data }));
    if (kind === "error") this.worker.on("error", listen);
  }

  removeEventListener(): void {
    // Nobody listens to a worker that was terminated.
  }

  terminate(): void {
    void this.worker.terminate();
  }
}

/** To be called once in a test file. */
export function runWasmInNode(): void {
  Object.assign(globalThis, { Worker: BrowserWorker });
  jest.spyOn(AsyncDuckDB.prototype, "registerFileHandle").mockImplementation(async function (
    this: AsyncDuckDB,
    name: string,
    file: unknown,
  ) {
    await this.registerFileBuffer(name, new Uint8Array(await (file as Blob).arrayBuffer()));
  });
}

export async function startWasm(): Promise<WasmDuckDb> {
  const place = { worker: path.join(dist, "duckdb-node-eh.worker.cjs"), wasm: path.join(dist, "duckdb-eh.wasm") };
  const duckDb = new WasmDuckDb(place, () => undefined);
  await duckDb.start();
  return duckDb;
}
