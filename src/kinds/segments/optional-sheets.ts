/**
 * Builds the segment sheets that were asked for besides the basic ones, and collects what they report.
 */
import type { SheetBuilder } from "../../plan/sheet-builder";
import { sheetOf } from "../../plan/sheet-of";
import type { Text } from "../../text/locale";
import { type OptionalSheetInput, type OptionalSheetPlan, orderRowsOf } from "./optional-sheet-input";
import { OPTIONAL_SHEET_TEXTS, type OptionalSheet, type OptionalSheetChoices } from "./optional-sheet-options";
import { cohortsSheet } from "./sheets/cohorts/cohorts-sheet";
import { movesSheet } from "./sheets/moves/moves-sheet";
import { playbookSheet } from "./sheets/playbook/playbook-sheet";
import { valueSheet } from "./sheets/value/value-sheet";

interface Builder {
  readonly color: string;
  readonly plan: (input: OptionalSheetInput) => OptionalSheetPlan<unknown>;
}

const BUILDERS: Readonly<Record<OptionalSheet, Builder>> = {
  playbook: { color: "#2F6DA3", plan: playbookSheet },
  moves: { color: "#5F8F78", plan: movesSheet },
  cohorts: { color: "#5B9BC8", plan: cohortsSheet },
  value: { color: "#D98B3A", plan: valueSheet },
};

function layOut(sheet: SheetBuilder, key: OptionalSheet, input: OptionalSheetInput): unknown {
  const { tab: title, description } = OPTIONAL_SHEET_TEXTS[key];
  const { provenance } = input;
  const { firstColumn, sections, list, result, ...frame } = BUILDERS[key].plan(input);
  const all = [...sections, orderRowsOf(input)];
  sheet.width(1, firstColumn);
  const freeze = { rows: 1, columns: 2 };
  const lane = sheetOf(sheet, { title, description, provenance, freeze, ...frame, sections: all });
  list?.(lane.gap());
  return result;
}

/** Begins a sheet of a set by its key, its preferred tab and its colour. */
export type BeginSheet = (key: string, tab: Text, color: string) => SheetBuilder;

/** Begins the sheets asked for, one after the other; what comes back lays them out and returns what each reports, by its key. */
export function optionalSheets(
  begin: BeginSheet,
  { sheets }: OptionalSheetChoices,
): (input: OptionalSheetInput) => Readonly<Partial<Record<OptionalSheet, unknown>>> {
  const begun = sheets.map((key) => ({ key, sheet: begin(key, OPTIONAL_SHEET_TEXTS[key].tab, BUILDERS[key].color) }));
  return (input) => Object.fromEntries(begun.map(({ key, sheet }) => [key, layOut(sheet, key, input)]));
}
