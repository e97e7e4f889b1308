/**
 * The workbook's formulas as Univer's engine takes them (formula-grammar.ts), and where that has changed: a table that grew, moved or was
 * renamed, an area that a formula fills newly. As long as neither formulas nor names change it is the same object.
 */
import type { IUnitRange } from "@univerjs/core";
import type { IFormulaData } from "@univerjs/engine-formula";
import { containsCell } from "../../src/plan/area";
import { movedFormula } from "../../src/plan/formula-tokens";
import type { Area } from "../../src/plan/plan";
import type { ExactDependencies } from "./dependencies";
import { type FormulaContext, mayNeedTranslation, type TableView, translateFormula } from "./formula-grammar";
import { copiesOf, RunFinder } from "./formula-runs";
import type { NameSpec } from "./grid";
import { type PlacedItem, type RunItem, runItems } from "./run-items";
import { itemsOf, type WorkbookFormulas } from "./workbook-formulas";

/** What the workbook's formulas can refer to by name. */
export interface FormulaNames {
  readonly tables: () => readonly TableView[];
  readonly defined: () => readonly NameSpec[];
  readonly sheetName: (sheetId: string) => string;
  readonly spill: (sheetId: string, row: number, column: number) => Area | undefined;
  readonly sheetId: (name: string) => string | undefined;
}

interface Translated {
  readonly formulas: IFormulaData;
  /** Cells whose translation is other than the last one. */
  readonly changed: readonly IUnitRange[];
}

/** A translation with what it was made of: the cached formulas of each sheet, and what their names stood for. */
interface Made {
  readonly sources: readonly unknown[];
  readonly meanings: string;
  readonly formulas: IFormulaData;
}

export class Translation {
  /** The translations of the last calculation, of formulas that need one, by cell. */
  private previous = new Map<string, string>();
  private signature = "";
  private made: Made | null = null;

  constructor(
    private readonly formulas: WorkbookFormulas,
    private readonly dependencies: ExactDependencies,
  ) {}

  of(names: FormulaNames | null): Translated {
    if (names === null) return { formulas: this.formulas.runs(), changed: [] };
    const sources = this.formulas.sources();
    const vocabulary = new Vocabulary(names);
    const meanings = vocabulary.meanings(sources.map(({ sheetId }) => sheetId));
    const lists = sources.map(({ list }) => list);
    if (this.made?.meanings === meanings && isSame(this.made.sources, lists))
      return { formulas: this.made.formulas, changed: [] };
    const changed: IUnitRange[] = [];
    const formulas = this.formulas.runs();
    this.translate(formulas, changed, vocabulary);
    // What an area is filled with now says nothing of the next time.
    this.made = vocabulary.asksForFilledAreas ? null : { sources: lists, meanings, formulas };
    return { formulas, changed };
  }

  private translate(formulas: IFormulaData, changed: IUnitRange[], vocabulary: Vocabulary): void {
    const wordsChanged = vocabulary.signature !== this.signature;
    const changes: Changes = { changed, vocabulary, wordsChanged, now: new Map() };
    this.signature = vocabulary.signature;
    for (const place of [...runItems(formulas)]) {
      const { sheetId, row, column, item } = place;
      const before = this.previous.get(keyOf(sheetId, row, column));
      const isConcerned = vocabulary.concerns(item.f);
      if (!isConcerned && before === undefined) continue;
      const written = unshared(item);
      const isNamed = isConcerned && translateFormula(written, vocabulary.context(sheetId, row, column)) !== written;
      if (isNamed || (before ?? written) !== written) this.translateRun({ ...place, written, isNamed }, changes);
      else if (isConcerned) changes.now.set(keyOf(sheetId, row, column), written);
    }
    this.previous = changes.now;
  }

  /** Translates each cell's formula for itself: what a name stands for may depend on the row. */
  private translateRun(run: NamedRun, { changed, vocabulary, wordsChanged, now }: Changes): void {
    const { unitId, sheetId, rows: items, row: first, column, item, written, isNamed } = run;
    const wasNew = !wordsChanged && !this.previous.has(keyOf(sheetId, first, column));
    const found = new RunFinder();
    for (const { row, formula } of copiesOf({ row: first, column, rows: item.rows ?? 1, formula: written })) {
      const text = isNamed ? translateFormula(formula, vocabulary.context(sheetId, row, column)) : formula;
      const key = keyOf(sheetId, row, column);
      found.add(row, column, text);
      if (isNamed) now.set(key, text);
      if ((this.previous.get(key) ?? (wasNew ? text : formula)) === text) continue;
      this.dependencies.removeFormulaDependency(unitId, sheetId, row, column);
      const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      changed.push({ unitId, sheetId, range });
    }
    for (const [row, cells] of Object.entries(itemsOf(found.runs))) Object.assign((items[Number(row)] ??= {}), cells);
  }
}

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((one, at) => one === others[at]);

/** What one calculation's translation reads and collects. */
interface Changes {
  readonly changed: IUnitRange[];
  readonly vocabulary: Vocabulary;
  readonly wordsChanged: boolean;
  readonly now: Map<string, string>;
}

interface NamedRun extends PlacedItem {
  readonly written: string;
  readonly isNamed: boolean;
}

const keyOf = (sheetId: string, row: number, column: number): string => `${sheetId}!${row},${column}`;

/** The cell's own formula where it shares that of another, so that it is translated for its own row. */
function unshared(cell: RunItem): string {
  const { f, x = 0, y = 0 } = cell;
  delete cell.si;
  delete cell.x;
  delete cell.y;
  return x === 0 && y === 0 ? f : movedFormula(f, y, x);
}

/** The tables and defined names of the workbook at one moment. */
class Vocabulary {
  /** Changes when a name is added or removed. */
  readonly signature: string;
  /** Whether a formula was translated by the area that another fills. */
  asksForFilledAreas = false;
  private readonly tables: ReadonlyMap<string, TableView>;
  private readonly defined: readonly NameSpec[];
  private readonly words: RegExp | null;

  constructor(private readonly names: FormulaNames) {
    this.tables = new Map(names.tables().map((table) => [table.name.toLowerCase(), table]));
    this.defined = names.defined();
    const words = [...this.tables.keys(), ...this.defined.map(({ name }) => name.toLowerCase())];
    this.signature = words.join("\n");
    this.words = words.length === 0 ? null : new RegExp(words.map(escapeWord).join("|"), "i");
  }

  /** Everything that a formula of these sheets may be translated by, besides filled areas. */
  meanings(sheetIds: readonly string[]): string {
    const sheets = sheetIds.map((id) => [id, this.names.sheetName(id)]);
    return JSON.stringify([sheets, [...this.tables.values()], this.defined]);
  }

  concerns(formula: string): boolean {
    return mayNeedTranslation(formula) || this.words?.test(formula) === true;
  }

  context(sheetId: string, row: number, column: number): FormulaContext {
    const sheet = this.names.sheetName(sheetId);
    return {
      row,
      table: (name) => this.tables.get(name.toLowerCase()),
      ownTable: () =>
        [...this.tables.values()].find((table) => table.sheet === sheet && containsCell(table.area, row, column)),
      name: (name, scope) => this.name(name, scope === null ? sheetId : this.names.sheetId(scope)),
      spill: (name, spillRow, spillColumn) => {
        this.asksForFilledAreas = true;
        const id = name === null ? sheetId : this.names.sheetId(name);
        return id === undefined ? undefined : this.names.spill(id, spillRow, spillColumn);
      },
    };
  }

  /** A sheet's own name has precedence over the workbook's of the same spelling. */
  private name(name: string, sheetId: string | undefined): string | undefined {
    const same = this.defined.filter((entry) => entry.name.toLowerCase() === name.toLowerCase());
    return (same.find((entry) => entry.sheetId === sheetId) ?? same.find((entry) => entry.sheetId === null))?.formula;
  }
}

const escapeWord = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
