/**
 * Orders of files that the user picked: their columns as found, and their figures as DuckDB gives them in a worker of the browser. The
 * files are read once for each choice of columns; every further question is asked of what was kept.
 */
import { sum } from "d3-array";
import type { TextPart } from "../../engines/duckdb-engine";
import type { Engine } from "../../engines/engine";
import { WasmDuckDb } from "../../engines/duckdb-wasm";
import { readByDuckDb } from "../../engines/file-texts";
import { readOrders } from "../../engines/read-orders";
import type { AskedOrders } from "../../figures/figures";
import type { OrderRole } from "../../tables/orders";
import type { ColumnRoles } from "../../tables/source";
import { Problem } from "../../text/problem";
import { Cancelled, type Control, ensureNotCancelled } from "../../workbook/control";
import { plainText } from "../../workbook/headings";
import type { ChosenTable } from "../../workbook/read/table";
import { isSameRow } from "../../workbook/text-source";
import { type AskedSource, cancelled, type HeldOrders, readingKey } from "./held";
import { lookInto, type PickedFile } from "./picked-file";
import { PROBLEMS } from "./texts";

/** The files are read twice: once for their different cells, once for their orders. */
const PASSES = 2;

interface Reading {
  readonly key: string;
  readonly orders: Promise<AskedOrders>;
  ended: boolean;
}

export class OrderFiles implements HeldOrders {
  private duckDb: WasmDuckDb | null = null;
  private engine: Promise<Engine> | null = null;
  private reading: Reading | null = null;
  private readonly watching = new Set<() => void>();
  /** Bytes of files that were copied, and those that DuckDB has read since its worker began and before this reading. */
  private bytes = { copied: 0, read: 0, before: 0 };
  /** Bytes of what DuckDB reads, and of all that is to be read this time. */
  private size = 0;
  private total = 0;

  private constructor(private readonly picked: readonly PickedFile[]) {}

  /** @throws Problem for a file that holds no orders that can be read, and for one with other headings than the first. */
  static async look(files: readonly File[]): Promise<AskedSource> {
    const picked: PickedFile[] = [];
    for (const file of files) picked.push(await lookInto(file));
    const [first] = picked as [PickedFile];
    const { found, notes } = first.looked;
    const { headers } = found.source;
    for (const { file, looked } of picked) {
      const own = looked.found.source.headers.map(plainText);
      if (!isSameRow(headers, own)) throw PROBLEMS.otherHeadings(file.name, own, headers);
    }
    const { name } = first.file;
    const label = picked.length === 1 ? name : `${name} … (${picked.length})`;
    // How many rows they have is known once they were read.
    const source = { ...found.source, name: label, sheet: label, rows: 0 };
    return { ...found, source, notes: [...notes, ...found.notes], isAsked: true, held: new OrderFiles(picked) };
  }

  async read(chosen: ChosenTable, today: number, control: Control): Promise<AskedOrders> {
    ensureNotCancelled(control);
    const key = readingKey(chosen, today);
    if (this.reading?.key !== key) this.begin(key, chosen, today);
    const { orders } = this.reading!;
    const tell = (): void => control.onProgress?.({ phase: "reading", done: this.done, total: this.total });
    this.watching.add(tell);
    tell();
    try {
      return await Promise.race([orders, cancelled(control)]);
    } finally {
      this.watching.delete(tell);
    }
  }

  stop(): void {
    const ended = this.duckDb;
    [this.duckDb, this.engine, this.reading] = [null, null, null];
    ended?.close(new Cancelled());
  }

  traffic(): null {
    return null;
  }

  private begin(key: string, chosen: ChosenTable, today: number): void {
    // What reads on for a choice that is no longer meant would be waited for.
    if (this.reading?.ended === false) this.stop();
    const isOpen = this.engine !== null;
    const read = isOpen ? this.bytes.read : 0;
    this.bytes = { copied: 0, read, before: read };
    this.size = isOpen ? this.size : sum(this.picked, ({ file }) => file.size);
    this.total = (isOpen ? 0 : sum(this.picked, ({ copied }) => copied)) + PASSES * this.size;
    const reading: Reading = { key, orders: this.readAnew(chosen, today), ended: false };
    this.reading = reading;
    const end = (failed: boolean): void => {
      reading.ended = true;
      if (failed && this.reading === reading) this.stop();
    };
    reading.orders.then(
      () => end(false),
      () => end(true),
    );
  }

  private async readAnew(chosen: ChosenTable, today: number): Promise<AskedOrders> {
    const engine = await (this.engine ??= this.open());
    const { source, roles, notes, choices } = chosen;
    const given = { source, roles: roles as ColumnRoles<OrderRole>, notes, today };
    const orders = await readOrders(engine, { ...given, ...(choices && { choices }) });
    return { ...orders, notes: [readByDuckDb(this.picked.length, orders.rows), ...orders.notes] };
  }

  private async open(): Promise<Engine> {
    const place = { worker: "orders-worker.js", wasm: new URL("duckdb/duckdb-eh.wasm", location.href).href };
    const duckDb = (this.duckDb = new WasmDuckDb(place, (read) => this.count({ read })));
    await duckDb.start().catch((error: unknown) => {
      throw error instanceof Problem ? error : PROBLEMS.notStarted(error);
    });
    const parts: TextPart[] = [];
    let size = 0;
    for (const { file, looked, text } of this.picked) {
      const copy = await text((bytes) => this.count({ copied: this.bytes.copied + bytes }));
      const { delimiter, skip, columns, found } = looked;
      const path = await duckDb.register(copy, file.name);
      size += copy.size;
      parts.push({ paths: [path], delimiter, skip, columns, firstColumn: found.source.firstColumn });
    }
    this.total += PASSES * (size - this.size);
    this.size = size;
    return duckDb.engine({ format: "csv", parts });
  }

  private count(bytes: Partial<OrderFiles["bytes"]>): void {
    this.bytes = { ...this.bytes, ...bytes };
    for (const tell of this.watching) tell();
  }

  private get done(): number {
    const { copied, read, before } = this.bytes;
    return Math.min(this.total, copied + read - before);
  }
}
