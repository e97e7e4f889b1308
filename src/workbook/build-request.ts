/**
 * What a build, or its preview, is made from, and what a build returns.
 */
import type { OptionValues, SheetKind } from "../kinds/kind";
import type { KeyFigure, Parts, Plan } from "../plan/plan";
import type { Role, TableKind } from "../tables/catalogue";
import type { Locale, Text } from "../text/locale";
import type { AskedTable, ChosenTables, CountedTables } from "./read-input";

export interface BuildRequest {
  readonly kind: SheetKind;
  readonly tables: ChosenTables;
  /** Orders that an engine holds, in the place of an order table of the workbook. */
  readonly asked?: AskedTable;
  /** Options that are absent take the kind's default; in a rebuild, the saved value. */
  readonly options: OptionValues;
  readonly locale: Locale;
  /** Excel serial (1900 system) of today. */
  readonly today: number;
  /** The saved build to write anew, in place. */
  readonly buildId?: string;
  /** One of the kind's actions, to be carried out in this rebuild. */
  readonly action?: string;
  /** A new build makes the workbook's overview unless this is false; one that stands is kept up to date all the same. */
  readonly overview?: boolean;
}

/** One of the plan's checks, as Excel calculated it. */
export interface CheckResult {
  readonly name: string;
  readonly ok: boolean;
}

/** The finding and what to do, as the first sheet of the build says them. */
export interface BuildHeadline {
  readonly finding: string;
  readonly action: string;
}

/** The workbook's overview, as it speaks of all builds. */
interface OverviewResult extends BuildHeadline {
  readonly tab: string;
}

export interface BuildResult {
  readonly buildId: string;
  readonly sheets: readonly { readonly key: string; readonly tab: string }[];
  readonly checks: readonly CheckResult[];
  readonly source: CountedTables;
  /** Headings by role. */
  readonly columns: Readonly<Partial<Record<TableKind, Readonly<Partial<Record<Role, string>>>>>>;
  /** Null for a kind that has none. */
  readonly headline: BuildHeadline | null;
  /** Null where the workbook has none, or it could not be written. */
  readonly overview: OverviewResult | null;
  readonly keyFigures: readonly KeyFigure[];
  /** Wholes by their parts, e.g. customers by segment. */
  readonly parts: readonly Parts[];
  /** The kind's own result, plain JSON. */
  readonly result: unknown;
  /** Null for a kind that has none. */
  readonly long: Plan["long"] | null;
  /** Remarks for the user about this build. */
  readonly notes: readonly Text[];
}
