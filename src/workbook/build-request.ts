/**
 * What is asked for when a planning sheet is built, or a previous build is made anew.
 */
import type { OptionValues, SheetKind } from "../kinds/kind";
import type { Locale } from "../text/locale";
import type { ChosenTables } from "./read-input";

export interface BuildRequest {
  readonly kind: SheetKind;
  readonly tables: ChosenTables;
  /** Options that are absent take the kind's default; in a rebuild, the saved value. */
  readonly options: OptionValues;
  readonly locale: Locale;
  /** Excel serial (1900 system) of today. */
  readonly today: number;
  /** The saved build to write anew, in place. */
  readonly buildId?: string;
  /** One of the kind's actions, to be carried out in this rebuild. */
  readonly action?: string;
}
