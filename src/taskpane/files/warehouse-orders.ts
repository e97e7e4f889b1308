/**
 * Orders of a warehouse that the user names: its columns as found, and its figures as it gives them. The password stays in memory, here, and
 * only figures come.
 */
import { openClickHouse, type Warehouse } from "../../engines/clickhouse";
import type { Received, WarehouseTable } from "../../engines/clickhouse-session";
import { PANE } from "../../engines/pane-texts";
import { readOrders } from "../../engines/read-orders";
import { addressOf } from "../../engines/warehouse-address";
import { foundInWarehouse, readByClickHouse } from "../../engines/warehouse-source";
import type { AskedOrders } from "../../figures/figures";
import type { OrderRole } from "../../tables/orders";
import type { ColumnRoles } from "../../tables/source";
import { type Control, ensureNotCancelled } from "../../workbook/control";
import type { ChosenTable } from "../../workbook/read/table";
import { type AskedSource, cancelled, type HeldOrders, readingKey } from "./held";
import { PROBLEMS } from "./texts";

/** Milliseconds in which a server that answers pages says so; the older ones say nothing. */
const ANSWERS_MS = 10_000;

/**
 * Browsers say nothing of why they do not let a page ask, and a server that answers none is waited for in vain.
 * @throws Problem where there is a server, but none that answers this page.
 */
async function ensureAnswersPages(address: string): Promise<void> {
  const url = new URL(addressOf(address));
  if (url.origin === location.origin) return;
  const ping = `${url.href.replace(/\/$/, "")}/ping`;
  const answers = (init: RequestInit): Promise<boolean> =>
    fetch(ping, { ...init, signal: AbortSignal.timeout(ANSWERS_MS) }).then(
      () => true,
      () => false,
    );
  // With this header the browser asks the server first, as it does for every question.
  if (await answers({ headers: { authorization: "Basic Og==" } })) return;
  if (await answers({ mode: "no-cors" })) throw PROBLEMS.answersNoPage(url.origin);
}

interface Reading {
  readonly key: string;
  readonly orders: Promise<AskedOrders>;
  ended: boolean;
}

export class WarehouseOrders implements HeldOrders {
  private reading: Reading | null = null;
  private received: Received = { answers: 0, rows: 0, bytes: 0 };

  private constructor(
    private readonly place: WarehouseTable,
    private warehouse: Warehouse | null,
  ) {}

  /** @throws Problem for an address that is not safe, and for what the server refuses. */
  static async look(place: WarehouseTable): Promise<AskedSource> {
    await ensureAnswersPages(place.address);
    const warehouse = await openClickHouse(place, PANE);
    return { ...(await foundInWarehouse(warehouse)), held: new WarehouseOrders(place, warehouse) };
  }

  async read(chosen: ChosenTable, today: number, control: Control): Promise<AskedOrders> {
    ensureNotCancelled(control);
    const key = readingKey(chosen, today);
    if (this.reading?.key !== key) this.begin(key, chosen, today);
    control.onProgress?.({ phase: "reading", done: 0, total: 0 });
    return Promise.race([this.reading!.orders, cancelled(control)]);
  }

  stop(): void {
    const { warehouse, reading } = this;
    if (warehouse === null) return;
    this.received = this.traffic();
    [this.warehouse, this.reading] = [null, null];
    const end = reading?.ended === false ? warehouse.cancel() : warehouse.release();
    // Nobody waits for it any more; what the server keeps ends by itself after ten minutes.
    end.catch(() => undefined);
  }

  traffic(): Received {
    const { answers, rows, bytes } = this.warehouse?.traffic() ?? { answers: 0, rows: 0, bytes: 0 };
    const before = this.received;
    return { answers: before.answers + answers, rows: before.rows + rows, bytes: before.bytes + bytes };
  }

  private begin(key: string, chosen: ChosenTable, today: number): void {
    // What runs on for a choice that is no longer meant is ended there as well.
    if (this.reading?.ended === false) this.stop();
    const reading: Reading = { key, orders: this.readAnew(chosen, today), ended: false };
    this.reading = reading;
    const end = (failed: boolean): void => {
      reading.ended = true;
      if (failed && this.reading === reading) this.reading = null;
    };
    reading.orders.then(
      () => end(false),
      () => end(true),
    );
  }

  private async readAnew({ source, roles, notes, choices }: ChosenTable, today: number): Promise<AskedOrders> {
    const warehouse = (this.warehouse ??= await openClickHouse(this.place, PANE));
    const given = { source, roles: roles as ColumnRoles<OrderRole>, notes, today };
    const orders = await readOrders(warehouse, { ...given, ...(choices && { choices }) });
    const said = readByClickHouse(orders.source.name, this.place.address, orders.rows);
    return { ...orders, notes: [said, ...orders.notes] };
  }
}
