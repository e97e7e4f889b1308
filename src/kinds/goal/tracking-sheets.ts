/**
 * The sheets that are read every day: the hours of a day, what each seller does today, and where every level stands.
 */
import type { Provenance } from "../../plan/sections/title-part";
import type { PlanBuilder } from "../../plan/plan-builder";
import type { SheetBuilder } from "../../plan/sheet-builder";
import { type HoursLayout, hoursSheet } from "./sheets/hours/hours-sheet";
import { HOURS_TEXTS } from "./sheets/hours/texts";
import { TODAY_TEXTS } from "./sheets/today/texts";
import { type TodayLayout, todaySheet } from "./sheets/today/today-sheet";
import type { TrackerLayout } from "./sheets/tracker/tracker-tables";
import { TRACKER_TEXTS } from "./sheets/tracker/texts";
import { trackerSheet } from "./sheets/tracker/tracker-sheet";

const TAB_COLOR = "#3E8C84";

export interface TrackingSheets {
  readonly hours: SheetBuilder;
  readonly today: SheetBuilder;
  readonly tracker: SheetBuilder;
}

/** Adds the sheets to the book, in their order. */
export function addTrackingSheets(book: PlanBuilder): TrackingSheets {
  return {
    hours: book.sheet("hours", HOURS_TEXTS.tab, TAB_COLOR),
    today: book.sheet("today", TODAY_TEXTS.tab, TAB_COLOR),
    tracker: book.sheet("tracker", TRACKER_TEXTS.tab, TAB_COLOR),
  };
}

/** Lays the sheets out. */
export function trackingSheets(
  sheets: TrackingSheets,
  layout: HoursLayout & TodayLayout & TrackerLayout,
  provenance: Provenance,
): void {
  hoursSheet(sheets.hours, layout, provenance);
  todaySheet(sheets.today, layout, provenance);
  trackerSheet(sheets.tracker, layout, provenance);
}
