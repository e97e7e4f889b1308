/**
 * The workbook of the random steps and what must hold after each: nothing of the user's has changed, a work that did not end well has changed
 * nothing at all and says one sentence, one that did shows what was asked for.
 */
import { isDeepStrictEqual } from "node:util";
import { Problem } from "../../../src/text/problem";
import { build } from "../../../src/workbook/build/build";
import type { BuildRequest, BuildResult } from "../../../src/workbook/build-request";
import { Cancelled, type Control } from "../../../src/workbook/control";
import { findSources } from "../../../src/workbook/sources";
import { openWorkbook, photograph, type TestWorkbook } from "../office";
import { probeKind } from "../probe-kind";
import type { Disturbance, Step } from "./steps";

interface Built {
  readonly id: string;
  /** Ids of its sheets by key; of one the user deleted, none. */
  readonly sheets: Map<string, string>;
  target: number;
  copies: number;
  wide: boolean;
}

type Photograph = Readonly<Record<string, unknown>> & {
  readonly sheets: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
  readonly names: readonly { readonly name: string }[];
};

const HEADINGS = ["Order ID", "Customer ID", "Order date", "Amount paid"];
const MOST_BUILDS = 3;
const EDITED_MS = 3;
/** Beside everything that the probe kind builds. */
const NOTE = { row: 45, column: 20, rows: 1, columns: 1 };
const TARGET = { row: 3, column: 2, rows: 1, columns: 1 };
const DOUBLED = { row: 0, column: 0, rows: 1, columns: 1 };

export class FaultyShop {
  private readonly builds: Built[] = [];
  private orders = 0;
  /** Pages that could not be set up are no part of what is put back. */
  private hasPages = true;

  private constructor(private readonly book: TestWorkbook) {}

  static async open(difficult: boolean): Promise<FaultyShop> {
    const book = await openWorkbook({ difficult });
    const shop = new FaultyShop(book);
    book.fill("Sheet1", [HEADINGS]);
    for (let order = 0; order < 4; order++) shop.addOrder(10 + order);
    shop.addOwnThings();
    return shop;
  }

  close(): void {
    this.book.close();
  }

  /** @throws Error that says what does not hold. */
  async take(step: Step): Promise<void> {
    if (!("disturbance" in step)) return this.change(step);
    const before = await this.seen();
    const built = step.kind === "build" && this.builds.length < MOST_BUILDS ? undefined : this.at(step.which);
    const options = {
      ...(step.kind !== "refresh" && { copies: step.copies, wide: step.wide }),
      ...(step.target !== null && step.kind === "replan" && { target: step.target }),
    };
    const request = await this.request(options, built);
    const outcome = await this.disturbed(step.disturbance, (control) => build(request, control));
    const after = await this.seen();
    ensureSame("thing of the user's", before.own, after.own);
    if (outcome instanceof Error) {
      this.ensureSaid(outcome, step.disturbance);
      ensureSame("workbook", this.compared(before.whole), this.compared(after.whole));
    } else await this.ensureBuilt(outcome, this.took(outcome, built, options));
  }

  private at(which: number): Built | undefined {
    return this.builds[which % Math.max(1, this.builds.length)];
  }

  /** The workbook, and what is the user's in it: all but the built sheets, and the notes beside what was built. */
  private async seen(): Promise<{ readonly whole: Photograph; readonly own: unknown }> {
    const taken = (await photograph(this.book.grid)) as Photograph;
    // Excel lists names by their letters, whenever they came.
    const whole = { ...taken, names: [...taken.names].sort((one, other) => (one.name < other.name ? -1 : 1)) };
    const own = new Set(["Sheet1", "Own"].map((name) => this.book.sheet(name).id));
    const built = new Set(this.builds.flatMap((each) => [...each.sheets.values()]));
    const sheets = this.book.grid.sheets().filter(({ id }) => built.has(id));
    return {
      whole,
      own: {
        // Values may follow what was built.
        sheets: whole.sheets.filter(({ id }) => own.has(id)).map((sheet) => ({ ...sheet, values: null })),
        names: whole.names.filter(({ name }) => !name.startsWith("_SalesPlanner_")),
        notes: sheets.map((sheet) => [sheet.formulas(NOTE), sheet.cellStyle(NOTE.row, NOTE.column)]),
      },
    };
  }

  private compared(whole: Photograph): Photograph {
    return this.hasPages ? whole : { ...whole, sheets: whole.sheets.map((sheet) => ({ ...sheet, print: null })) };
  }

  private async request(options: BuildRequest["options"], built: Built | undefined): Promise<BuildRequest> {
    const orders = (await findSources()).find(({ kind }) => kind === "orders");
    if (!orders) throw new Error("The orders are no longer found.");
    const common = { kind: probeKind, tables: { orders }, options, locale: "en-US" as const, today: 45_100 };
    return built === undefined ? common : { ...common, buildId: built.id };
  }

  private async disturbed(
    disturbance: Disturbance,
    work: (control: Control) => Promise<BuildResult>,
  ): Promise<BuildResult | Error> {
    const { traffic, runtime } = this.book;
    const controller = new AbortController();
    traffic.requests = 0;
    const noted = console.info;
    console.info = () => (this.hasPages = false);
    traffic.failure = disturbance.kind === "failure" ? { ...disturbance } : null;
    traffic.onRequest = (number) => {
      if (disturbance.kind === "cancel" && number === disturbance.at) controller.abort();
      if (disturbance.kind !== "edit" || number !== disturbance.at) return;
      runtime.host.difficulties.isEditing = true;
      setTimeout(() => (runtime.host.difficulties.isEditing = false), EDITED_MS);
    };
    try {
      return await work({ signal: controller.signal });
    } catch (error) {
      return error as Error;
    } finally {
      while (runtime.host.difficulties.isEditing) await new Promise((resolve) => setTimeout(resolve, 1));
      traffic.onRequest = traffic.failure = null;
      console.info = noted;
    }
  }

  /** @throws An error that is no sentence for the user, or one that has another reason than what happened. */
  private ensureSaid(outcome: Error, { kind }: Disturbance): void {
    if (!(outcome instanceof Problem)) throw outcome;
    const said = outcome.in("en-US");
    if (!/^[^\n]{10,}[.!]$/.test(said)) throw new Error(`It says "${said}".`);
    if (kind === "none" || (kind === "cancel" && !(outcome instanceof Cancelled)))
      throw new Error(`With ${kind} as disturbance it says: ${said}`);
  }

  private took({ buildId, sheets }: BuildResult, built: Built | undefined, options: BuildRequest["options"]): Built {
    const taken = built ?? { id: buildId, sheets: new Map<string, string>(), target: 100, copies: 1, wide: false };
    if (built === undefined) this.builds.push(taken);
    Object.assign(taken, options);
    for (const { key, tab } of sheets) taken.sheets.set(key, this.book.sheet(tab).id);
    return taken;
  }

  private async ensureBuilt({ checks, result }: BuildResult, built: Built): Promise<void> {
    await this.book.grid.settled();
    const valueAt = (key: string, area: typeof TARGET): unknown =>
      this.book.grid
        .sheets()
        .find(({ id }) => id === built.sheets.get(key))
        ?.values(area)[0]?.[0];
    const seen = [checks.every(({ ok }) => ok), result, valueAt("main", TARGET), valueAt("more", DOUBLED)];
    const wanted = [true, { customers: this.orders * built.copies }, built.target, 2 * built.target];
    ensureSame("build", wanted, seen);
  }

  private change(step: Exclude<Step, { disturbance: Disturbance }>): void {
    const built = this.at(step.which);
    if (step.kind === "order") return this.addOrder(step.value);
    if (built === undefined) return;
    const sheet = this.book.grid.sheets().find(({ id }) => id === built.sheets.get("main"))!;
    const more = built.sheets.get("more");
    if (step.kind === "deleteSheet") {
      if (more !== undefined) this.book.grid.deleteSheet(more);
      built.sheets.delete("more");
    } else if (step.kind === "type") {
      sheet.write(TARGET, [[step.value]]);
      built.target = step.value;
    } else if (step.kind === "rename") sheet.name = `Mine ${built.id.slice(0, 4)} ${step.value}`;
    else {
      sheet.write(NOTE, [[`=${step.value}+1`]]);
      sheet.setStyle(NOTE, { fill: "#FFEEAA", bold: true });
    }
  }

  private addOrder(amount: number): void {
    this.orders++;
    this.book.fill("Sheet1", [[`'T${this.orders}`, `'c${this.orders}`, 45_000 + this.orders, amount]], this.orders);
  }

  private addOwnThings(): void {
    const sheet = this.book.fill("Own", [
      ["Item", "Value", "Of it"],
      ["a", 1, "=B2*2"],
      ["b", 2, "=SUM(OwnTable[Value])"],
    ]);
    const area = { row: 0, column: 0, rows: 3, columns: 3 };
    const looks = { showHeaders: true, showTotals: false, showBandedRows: true, showFilterButton: true };
    sheet.addTable({ name: "OwnTable", area, style: "TableStyleLight1", ...looks });
    sheet.setStyle({ row: 1, column: 1, rows: 2, columns: 1 }, { numberFormat: "0.00", fill: "#DDEEFF" });
    this.book.grid.setName({ name: "OwnName", formula: "=Own!$B$2", sheetId: null, visible: true, comment: "" });
  }
}

function ensureSame(what: string, wanted: unknown, seen: unknown): void {
  if (isDeepStrictEqual(plain(wanted), plain(seen))) return;
  throw new Error(`Another ${what}: ${firstDifference(plain(wanted), plain(seen))}`);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** The first place in which two values differ. */
function firstDifference(wanted: unknown, seen: unknown, place = ""): string {
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
  if (isObject(wanted) && isObject(seen)) {
    const keys = [...new Set([...Object.keys(wanted), ...Object.keys(seen)])];
    const key = keys.find((each) => !isDeepStrictEqual(wanted[each], seen[each]));
    if (key !== undefined) return firstDifference(wanted[key], seen[key], `${place}/${key}`);
  }
  return `${place} was ${JSON.stringify(wanted)}, is ${JSON.stringify(seen)}`;
}
