/**
 * The worker in which DuckDB runs, served as a file of its own: it tells how many bytes of the files have been read, which DuckDB itself does
 * not tell here.
 */

/** What a worker has of its own. */
interface WorkerScope {
  /** Given by the page: the channel on which it listens. */
  readonly name: string;
  importScripts(address: string): void;
}
interface ReaderScope {
  readonly FileReaderSync: { readonly prototype: { readAsArrayBuffer(blob: Blob): ArrayBuffer } };
}

/** Milliseconds between two reports. */
const PAUSE = 100;

const scope = globalThis as unknown as WorkerScope & ReaderScope;
const channel = new BroadcastChannel(scope.name);
const reader = scope.FileReaderSync.prototype;
let [read, told] = [0, 0];
/** DuckDB's own calls come through here. */
const original = Object.getOwnPropertyDescriptor(reader, "readAsArrayBuffer")!.value as (blob: Blob) => ArrayBuffer;
reader.readAsArrayBuffer = function (this: unknown, blob: Blob): ArrayBuffer {
  read += blob.size;
  const now = performance.now();
  if (now - told > PAUSE) {
    told = now;
    channel.postMessage(read);
  }
  return original.call(this, blob);
};
scope.importScripts("duckdb/duckdb-browser-eh.worker.js");
