/**
 * What a sheet is before anything stands on it.
 */
import type { DateSystem } from "../domain/calendar/calendar";
import type { Locale } from "../text/locale";
import type { Computation } from "./computation";

/** What a sheet is called, and the workbook it stands in. */
export interface SheetHead {
  readonly key: string;
  readonly tab: string;
  readonly tabColor: string;
  readonly locale: Locale;
  readonly dateSystem: DateSystem;
  /** "" where the tables name no currency. */
  readonly currencySign: string;
  /** Of all sheets of the build. */
  readonly computation: Computation;
}
