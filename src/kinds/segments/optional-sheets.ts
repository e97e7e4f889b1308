/**
 * Builds the segment sheets that were asked for besides the basic ones, and collects what they report.
 */
import type { Text } from "../../text/locale";
import type { SheetBuilder } from "../../plan/sheet-builder";
import type { CohortRow } from "./model/cohorts";
import type { MovesResult } from "./model/moves";
import type { PlaybookResult } from "./model/playbook";
import type { ValueResult } from "./model/value";
import { cohortsSheet } from "./sheets/cohorts/cohorts-sheet";
import { COHORT_TEXTS } from "./sheets/cohorts/texts";
import type { OptionalSheetInput } from "./optional-sheet-input";
import type { OptionalSheetChoices, OptionalSheet } from "./optional-sheet-options";
import { movesSheet } from "./sheets/moves/moves-sheet";
import { MOVES_TEXTS } from "./sheets/moves/texts";
import { playbookSheet } from "./sheets/playbook/playbook-sheet";
import { PLAYBOOK_TEXTS } from "./sheets/playbook/texts";
import { VALUE_TEXTS } from "./sheets/value/texts";
import { valueSheet } from "./sheets/value/value-sheet";

/** Part of the build's JSON result: only what was asked for. */
export interface OptionalSheetResults {
  readonly playbook?: PlaybookResult;
  readonly moves?: MovesResult;
  readonly cohorts?: readonly CohortRow[];
  readonly value?: ValueResult;
}

interface Builder {
  readonly tab: Text;
  readonly color: string;
  readonly lay: (sheet: SheetBuilder, input: OptionalSheetInput) => OptionalSheetResults;
}

const BUILDERS: Readonly<Record<OptionalSheet, Builder>> = {
  playbook: {
    tab: PLAYBOOK_TEXTS.tab,
    color: "#2F6DA3",
    lay: (sheet, input) => ({ playbook: playbookSheet(sheet, input) }),
  },
  moves: { tab: MOVES_TEXTS.tab, color: "#5F8F78", lay: (sheet, input) => ({ moves: movesSheet(sheet, input) }) },
  cohorts: {
    tab: COHORT_TEXTS.tab,
    color: "#5B9BC8",
    lay: (sheet, input) => ({ cohorts: cohortsSheet(sheet, input) }),
  },
  value: { tab: VALUE_TEXTS.tab, color: "#D98B3A", lay: (sheet, input) => ({ value: valueSheet(sheet, input) }) },
};

/** Begins a sheet of a set by its key, its preferred tab and its colour. */
export type BeginSheet = (key: string, tab: Text, color: string) => SheetBuilder;

/** Begins the sheets asked for, one after the other; what comes back lays them out and reports. */
export function optionalSheets(
  begin: BeginSheet,
  { sheets }: OptionalSheetChoices,
): (input: OptionalSheetInput) => OptionalSheetResults {
  const begun = sheets.map((key) => ({ key, sheet: begin(key, BUILDERS[key].tab, BUILDERS[key].color) }));
  return (input) =>
    Object.assign({}, ...begun.map(({ key, sheet }) => BUILDERS[key].lay(sheet, input))) as OptionalSheetResults;
}
