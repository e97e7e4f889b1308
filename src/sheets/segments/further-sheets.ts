/**
 * Builds the segment sheets that were asked for besides the basic ones, and collects what they report.
 */
import type { PlanBuilder } from "../plan/plan-builder";
import { cohortsSheet } from "./cohorts/cohorts-sheet";
import type { CohortRow } from "./cohorts/cohorts-sheet";
import { COHORT_TEXTS } from "./cohorts/texts";
import type { FurtherInput } from "./further-input";
import type { FurtherSheet } from "./further-options";
import { movesSheet } from "./moves/moves-sheet";
import type { MovesResult } from "./moves/moves-sheet";
import { MOVES_TEXTS } from "./moves/texts";
import { playbookSheet } from "./playbook/playbook-sheet";
import type { PlaybookResult } from "./playbook/playbook-sheet";
import { PLAYBOOK_TEXTS } from "./playbook/texts";
import { VALUE_TEXTS } from "./value/texts";
import { valueSheet } from "./value/value-sheet";
import type { ValueResult } from "./value/value-sheet";

/** Part of the build's JSON result: only what was asked for. */
export interface FurtherResults {
  readonly playbook?: PlaybookResult;
  readonly moves?: MovesResult;
  readonly cohorts?: readonly CohortRow[];
  readonly value?: ValueResult;
}

type Builders = { readonly [sheet in FurtherSheet]: (book: PlanBuilder, input: FurtherInput) => FurtherResults };

const BUILDERS: Builders = {
  playbook: (book, input) => ({ playbook: playbookSheet(book.sheet("playbook", PLAYBOOK_TEXTS.tab[input.locale], "#2F6DA3"), input) }),
  moves: (book, input) => ({ moves: movesSheet(book.sheet("moves", MOVES_TEXTS.tab[input.locale], "#5F8F78"), input) }),
  cohorts: (book, input) => ({ cohorts: cohortsSheet(book.sheet("cohorts", COHORT_TEXTS.tab[input.locale], "#5B9BC8"), input) }),
  value: (book, input) => ({ value: valueSheet(book.sheet("value", VALUE_TEXTS.tab[input.locale], "#D98B3A"), input) }),
};

/** Begins the sheets asked for, one after the other. */
export function furtherSheets(book: PlanBuilder, input: FurtherInput): FurtherResults {
  return Object.assign({}, ...input.options.sheets.map((sheet) => BUILDERS[sheet](book, input))) as FurtherResults;
}
