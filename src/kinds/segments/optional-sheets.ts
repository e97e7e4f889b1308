/**
 * Builds the segment sheets that were asked for besides the basic ones, and collects what they report.
 */
import type { SheetBuilder } from "../../plan/sheet-builder";
import { sheetOf } from "../../plan/sheet-of";
import type { Text } from "../../text/locale";
import {
  OPTIONAL_SHEET_TEXTS,
  type OptionalSheet,
  type OptionalSheetInput,
  type OptionalSheetPlan,
  orderRowsOf,
} from "./optional-sheet";
import { cohortsSheet } from "./sheets/cohorts/cohorts-sheet";
import { movesSheet } from "./sheets/moves/moves-sheet";
import { playbookSheet } from "./sheets/playbook/playbook-sheet";
import { valueSheet } from "./sheets/value/value-sheet";

/** A tab's colour, and what stands on the sheet. */
type Builder = readonly [string, (input: OptionalSheetInput) => OptionalSheetPlan<unknown>];

const BUILDERS: Readonly<Record<OptionalSheet, Builder>> = {
  playbook: ["#2F6DA3", playbookSheet],
  moves: ["#5F8F78", movesSheet],
  cohorts: ["#5B9BC8", cohortsSheet],
  value: ["#D98B3A", valueSheet],
};

function layOut(sheet: SheetBuilder, key: OptionalSheet, input: OptionalSheetInput): unknown {
  const { tab: title, description } = OPTIONAL_SHEET_TEXTS[key];
  const { provenance } = input;
  const { firstColumn, sections, list, result, ...frame } = BUILDERS[key][1](input);
  sheet.width(1, firstColumn);
  const usual = { title, description, provenance, freeze: { rows: 1, columns: 2 } };
  const lane = sheetOf(sheet, { ...usual, ...frame, sections: [...sections, orderRowsOf(input)] });
  list?.(lane.gap());
  return result;
}

/**
 * Begins the sheets asked for, one after the other; what comes back lays them out and returns what each reports, by its key.
 * @param begin By a sheet's key in the set, its preferred tab and its colour.
 */
export function optionalSheets(
  begin: (key: string, tab: Text, color: string) => SheetBuilder,
  asked: OptionalSheetInput["options"],
): (input: OptionalSheetInput) => Readonly<Partial<Record<OptionalSheet, unknown>>> {
  const keys = (Object.keys(BUILDERS) as OptionalSheet[]).filter((key) => asked[key]);
  const begun = keys.map((key) => [key, begin(key, OPTIONAL_SHEET_TEXTS[key].tab, BUILDERS[key][0])] as const);
  return (input) => Object.fromEntries(begun.map(([key, sheet]) => [key, layOut(sheet, key, input)]));
}
