/**
 * What each formula reads, kept from one calculation to the next: as long as the sheets are the same it follows from the formula alone.
 */
import type { IUnitRange } from "@univerjs/core";
import type { IUnitData, IUnitSheetNameMap } from "@univerjs/engine-formula";
import type { ParsedFormula } from "./parsed-formulas";

/** Signs of formulas that read what cells say: spilled areas, intersections, ranges between functions, functions that move ranges. */
const BY_CELLS = /[#@]|\)\s*:|:\s*[A-Z.]+\(|\b(?:OFFSET|INDIRECT)\b/i;

type Reads = readonly IUnitRange[];

export class FormulaReads {
  private known = new WeakMap<ParsedFormula, Map<string, Reads>>();
  private sheets = "";

  /** To be called before the formulas of a calculation are read: a name stands for a sheet, and beyond its cells there is nothing to read. */
  begin(data: IUnitData, names: IUnitSheetNameMap): void {
    const sheets = sheetsOf(data, names);
    if (sheets !== this.sheets) this.known = new WeakMap();
    this.sheets = sheets;
  }

  /** Whether the sheets are those of `begin`. */
  isOf(data: IUnitData, names: IUnitSheetNameMap): boolean {
    return this.sheets === sheetsOf(data, names);
  }

  /** @param place Where the formula stands: its sheet and how many cells share it. */
  of(formula: ParsedFormula, place: string): Reads | undefined {
    return this.known.get(formula)?.get(place);
  }

  /** Keeps what a formula of this text reads, where that may be; returns it. */
  keep(formula: ParsedFormula, place: string, text: string, reads: Reads): Reads {
    if (BY_CELLS.test(text)) return reads;
    const known = this.known.get(formula) ?? new Map<string, Reads>();
    this.known.set(formula, known.set(place, reads));
    return reads;
  }
}

function sheetsOf(data: IUnitData, names: IUnitSheetNameMap): string {
  const sizes = Object.values(data).map((sheets) =>
    Object.entries(sheets ?? {}).map(([id, sheet]) => [id, sheet?.rowCount, sheet?.columnCount]),
  );
  return JSON.stringify([names, sizes]);
}
