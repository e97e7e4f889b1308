/**
 * The sheets that are read every day: the hours of a day, what each seller does today, and where every level stands.
 */
import type { Provenance } from "../parts/title-part";
import type { PlanBuilder } from "../plan/plan-builder";
import type { SheetBuilder } from "../plan/sheet-builder";
import { hoursSheet } from "./hours/hours-sheet";
import type { HoursLayout } from "./hours/hours-sheet";
import { HOURS_TEXTS } from "./hours/texts";
import type { Locale } from "../../text/locale";

export interface TrackingSheets {
  readonly hours: SheetBuilder;
}

/** Adds the sheets to the book, in their order. */
export function addTrackingSheets(book: PlanBuilder, locale: Locale): TrackingSheets {
  return { hours: book.sheet("hours", HOURS_TEXTS.tab[locale], "#3E8C84") };
}

/** Lays the sheets out. */
export function trackingSheets(sheets: TrackingSheets, layout: HoursLayout, provenance: Provenance): void {
  hoursSheet(sheets.hours, layout, provenance);
}
