/**
 * In every kind, any sequence of typing, sorting, refreshing and new orders keeps each typed value in its row: that of its input, with the
 * same names beside it, and in a list that is read back by its headings the row of the same names.
 */
import type { GridSheet, Value } from "../../../playground/grid/grid";
import { SHEET_KINDS } from "../../../src/kinds/catalogue";
import type { SheetKind } from "../../../src/kinds/kind";
import { TASK_TEXTS } from "../../../src/kinds/promotion/texts";
import type { Area, StyleName, ValidationRule } from "../../../src/plan/plan";
import { build } from "../../../src/workbook/build/build";
import { refresh } from "../../../src/workbook/build/refresh";
import { listBuilds, type SavedSheet } from "../../../src/workbook/settings";
import { uniform } from "../../domain/seeded";
import { openWorkbook, type TestWorkbook } from "../office";
import { addSamples, defaultRequest, SAMPLE_TODAY } from "../sample-shop";

const ROWS = 120;
/** Cells typed at once. */
const TYPED = 25;
const ROUNDS = 2;
/** Kinds whose only inputs are their options. */
const OPTIONS_ONLY: readonly string[] = ["campaigns"];
/** Columns that a build numbers anew. */
const NUMBERED: readonly Value[] = [TASK_TEXTS.number["en-US"], TASK_TEXTS.after["en-US"]];
const INPUT_STYLES: readonly StyleName[] = ["input", "inputStart", "inputMiddle", "inputEnd"];

/** A cell that takes what the user types; `key` and where it stands in its input, null in a list that is read back by its headings. */
interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly key: string | null;
  readonly at: readonly [row: number, column: number];
  readonly rule: ValidationRule | null;
}

interface Kept {
  readonly spot: Spot;
  readonly value: Value;
  /** The names that stand in its row. */
  names: string;
}

const holds = ({ row, column, rows, columns }: Area, at: { readonly row: number; readonly column: number }): boolean =>
  at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;

const cellsOf = ({ row, column, rows, columns }: Area): { row: number; column: number }[] =>
  Array.from({ length: rows * columns }, (_, i) => ({ row: row + Math.floor(i / columns), column: column + (i % columns) })); // prettier-ignore

/** Cells of a sheet that can be typed into and stand for no option of the kind. */
function spotsOf({ key: sheet, look }: SavedSheet, kind: SheetKind): Spot[] {
  const options = new Set(kind.options.map(({ key }) => key));
  const areas = look.styles.filter(({ style }) => INPUT_STYLES.includes(style)).map(({ area }) => area);
  return areas.flatMap(cellsOf).flatMap((at): Spot[] => {
    const input = look.inputs.find(({ area }) => holds(area, at));
    const isInTable = look.tables.some(({ area }) => holds(area, at));
    if (input === undefined ? !isInTable : options.has(input.key.split(".")[0]!)) return [];
    const rule = look.validations.findLast(({ area }) => holds(area, at))?.rule ?? null;
    const own = input?.area ?? { ...at };
    return [{ sheet, ...at, key: input?.key ?? null, at: [at.row - own.row, at.column - own.column], rule }];
  });
}

/** Something that the cell takes; null where only cells say what that is. */
function valueFor({ rule }: Spot, n: number): Value | null {
  if (rule === null) return `typed ${n}`;
  if (rule.type === "list") return "formula" in rule.source ? null : rule.source[n % rule.source.length]!;
  if (rule.type === "date") return SAMPLE_TODAY + (n % 20);
  const [min, max] = [rule.min ?? 0, rule.max ?? (rule.min ?? 0) + 50];
  if (rule.type === "wholeNumber") return min + (n % Math.min(50, max - min + 1));
  return Math.round((min + ((n % 47) + 1) * ((Math.min(max, min + 50) - min) / 48)) * 1e6) / 1e6;
}

class Session {
  buildId = "";
  private readonly kept = new Map<string, Kept>();
  private typed = 0;

  constructor(
    private readonly book: TestWorkbook,
    private readonly kind: SheetKind,
    private readonly random: () => number,
  ) {}

  private async saved(): Promise<readonly SavedSheet[]> {
    return (await listBuilds()).find(({ id }) => id === this.buildId)!.sheets;
  }

  private sheetOf({ id }: SavedSheet): GridSheet {
    return this.book.grid.sheets().find((sheet) => sheet.id === id)!;
  }

  /** Texts in a row of constants, without those of some columns. */
  private textsIn(saved: SavedSheet, row: number, isPassed: (column: number, text: string) => boolean): string {
    const cells = this.sheetOf(saved).formulas({ row, column: 0, rows: 1, columns: 40 })[0]!;
    return cells
      .filter((cell, column) => typeof cell === "string" && !/^(=|[\d\s,，-]*$)/.test(cell) && !isPassed(column, cell))
      .join(" ");
  }

  /** What tells a row from others: of an input, names beside it that nobody types; of a list that is read back, all it says but the cell. */
  private namesOf(saved: SavedSheet, { key, column: own }: Pick<Spot, "key" | "column">, row: number): string {
    const isInput = (column: number): boolean =>
      saved.look.styles.some(({ style, area }) => INPUT_STYLES.includes(style) && holds(area, { row, column }));
    return key === null
      ? this.textsIn(saved, row, (column) => column === own)
      : this.textsIn(saved, row, (column, text) => isInput(column) || /\d/.test(text));
  }

  async type(): Promise<number> {
    const sheets = await this.saved();
    const all = sheets.flatMap((saved) => spotsOf(saved, this.kind).map((spot) => ({ saved, spot })));
    for (let i = 0; i < TYPED && all.length > 0; i++) {
      const { saved, spot } = all[Math.floor(this.random() * all.length)]!;
      const value = valueFor(spot, ++this.typed);
      const { row, column } = spot;
      const names = this.namesOf(saved, spot, row);
      if (value === null || (spot.key === null && !this.canBeFound(saved, spot, names))) continue;
      this.sheetOf(saved).write({ row, column, rows: 1, columns: 1 }, [[typeof value === "string" ? `'${value}` : value]]); // prettier-ignore
      this.kept.set(JSON.stringify([spot.sheet, spot.key ?? names, spot.at]), { spot, value, names });
    }
    await this.book.grid.settled();
    return this.kept.size;
  }

  /** Whether a row of a list says enough to be told from the others, and nothing else of it is typed already. */
  private canBeFound(saved: SavedSheet, spot: Spot, names: string): boolean {
    const { area } = saved.look.tables.find((table) => holds(table.area, spot))!;
    const [heading] = this.sheetOf(saved).values({ ...area, rows: 1, column: spot.column, columns: 1 })[0]!;
    const isTyped = [...this.kept.values()].some(
      (kept) => kept.spot.sheet === saved.key && this.namesOf(saved, kept.spot, spot.row) === kept.names,
    );
    return names !== "" && !isTyped && !NUMBERED.includes(heading!);
  }

  /** Sorts two rows of each list that has no names of its own. */
  async sort(): Promise<void> {
    for (const saved of await this.saved()) {
      const rows = saved.look.inputs.flatMap(({ key, area }) => {
        const [, list, number, run] = /^(.+)\.(\d+)\.(.+)$/.exec(key) ?? [];
        return list !== undefined && area.rows === 1 ? [{ list, number, run, key, area }] : [];
      });
      const [first] = rows;
      if (first === undefined) continue;
      const other = rows.find(({ list, number, run }) => list === first.list && run === first.run && number !== first.number); // prettier-ignore
      if (other === undefined) continue;
      const runs = rows.filter(({ list, number }) => list === first.list && number === first.number);
      for (const { run, area, key } of runs) {
        const place = rows.find((each) => each.list === first.list && each.number === other.number && each.run === run);
        if (place !== undefined) this.swap(saved, { key, area }, place);
      }
    }
    await this.book.grid.settled();
  }

  private swap(saved: SavedSheet, one: { key: string; area: Area }, other: { key: string; area: Area }): void {
    const sheet = this.sheetOf(saved);
    const [own, its] = [sheet.values(one.area), sheet.values(other.area)].map((rows) =>
      rows.map((row) => row.map((cell) => (typeof cell === "string" && cell !== "" ? `'${cell}` : cell))),
    );
    sheet.write(one.area, its!);
    sheet.write(other.area, own!);
    const moved = [...this.kept].filter(([, { spot }]) => spot.sheet === saved.key && (spot.key === one.key || spot.key === other.key)); // prettier-ignore
    for (const [id] of moved) this.kept.delete(id);
    for (const [, kept] of moved) {
      const key = kept.spot.key === one.key ? other.key : one.key;
      this.kept.set(JSON.stringify([saved.key, key, kept.spot.at]), { ...kept, spot: { ...kept.spot, key } });
    }
  }

  /** What is typed and no longer in its row. */
  async lost(): Promise<string[]> {
    const sheets = await this.saved();
    return [...this.kept.values()].flatMap(({ spot, value, names }): string[] => {
      const saved = sheets.find(({ key }) => key === spot.sheet)!;
      const told = `${spot.sheet} ${spot.key ?? "list"} ${spot.at.join()}: ${value} of “${names}”`;
      if (spot.key === null) return this.isListed(saved, { spot, value, names }) ? [] : [told];
      const area = saved.look.inputs.find(({ key }) => key === spot.key)?.area;
      if (area === undefined) return [`${told} has no cell`];
      const [row, column] = [area.row + spot.at[0], area.column + spot.at[1]];
      const now = this.sheetOf(saved).values({ row, column, rows: 1, columns: 1 })[0]![0];
      const beside = this.namesOf(saved, spot, row);
      return now === value && beside === names ? [] : [`${told} is ${now} of “${beside}”`];
    });
  }

  private isListed(saved: SavedSheet, { spot, value, names }: Kept): boolean {
    return saved.look.tables.some(({ area }) =>
      cellsOf({ ...area, column: spot.column, columns: 1 }).some(
        ({ row, column }) =>
          this.sheetOf(saved).values({ row, column, rows: 1, columns: 1 })[0]![0] === value &&
          this.namesOf(saved, spot, row) === names,
      ),
    );
  }
}

test.each(SHEET_KINDS.map((kind) => [kind.id, kind] as const))("%s", async (id, kind) => {
  const book = await openWorkbook();
  try {
    addSamples(book.grid, "en-US", ROWS);
    const orders = book.sheet("orders");
    const session = new Session(book, kind, uniform(7));
    const request = await defaultRequest(kind, "en-US");
    const sheets = kind.options.filter(({ type, place }) => type === "flag" && place === "sheets");
    const options = { ...request.options, ...Object.fromEntries(sheets.map(({ key }) => [key, true])) };
    session.buildId = (await build({ ...request, options })).buildId;
    await book.grid.settled();
    for (let round = 0; round < ROUNDS; round++) {
      expect((await session.type()) > 0).toBe(!OPTIONS_ONLY.includes(id));
      expect(await session.lost()).toEqual([]);
      await session.sort();
      const used = orders.used(true)!;
      const [last] = orders.values({ ...used, row: used.rows - 1, rows: 1 });
      orders.write({ ...used, row: used.rows, rows: 1 }, [last!.map((cell, i) => (i === 0 ? `'N${round}` : cell))]);
      await refresh(session.buildId, {}, { today: SAMPLE_TODAY });
      await book.grid.settled();
      expect(await session.lost()).toEqual([]);
      await refresh(session.buildId, {}, { today: SAMPLE_TODAY + 1 });
      await book.grid.settled();
      expect(await session.lost()).toEqual([]);
    }
  } finally {
    book.close();
  }
});
