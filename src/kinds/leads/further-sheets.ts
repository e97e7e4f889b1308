/**
 * The sheets built on request: what each can answer, and how it is laid out.
 */
import type { PlanBuilder } from "../../plan/plan-builder";
import type { SheetBuilder } from "../../plan/sheet-builder";
import type { Desk } from "./model";
import { OPTIONAL_KEYS, OPTIONAL_SHEETS, type OptionalSheet } from "./optional-sheets";
import type { CallsCells } from "./sheets/calls-sheet";
import { effortSheet } from "./sheets/effort-sheet";
import { canLookBack, type ReviewGiven, reviewSheet } from "./sheets/review-sheets";
import { stickinessSheet } from "./sheets/stickiness-sheet";

type Given = CallsCells & ReviewGiven;

/** Lays a sheet out and returns what it reports, if anything. */
const LAY_OUT: Readonly<Record<OptionalSheet, (sheet: SheetBuilder, given: Given) => object | void>> = {
  effort: effortSheet,
  review: (sheet, given) => reviewSheet(sheet, "review", given),
  sources: (sheet, given) => reviewSheet(sheet, "sources", given),
  stickiness: stickinessSheet,
};

const ALWAYS = (): boolean => true;
const CAN_ANSWER: Readonly<Record<OptionalSheet, (desk: Desk) => boolean>> = {
  effort: ALWAYS,
  review: canLookBack,
  sources: canLookBack,
  stickiness: ALWAYS,
};

const TAB_COLORS: Readonly<Record<OptionalSheet, string>> = {
  effort: "#3E8C84",
  review: "#6B8E4E",
  sources: "#6B8E4E",
  stickiness: "#A9C4DC",
};

/** Begins the sheets asked for; what comes back lays them out and returns what each reports, by its key. */
export function furtherSheets(book: PlanBuilder, desk: Desk): (given: Given) => Readonly<Record<string, object>> {
  const asked = OPTIONAL_KEYS.filter((key) => desk.choices[key] && CAN_ANSWER[key](desk));
  const begun = asked.map((key) => [key, book.sheet(key, OPTIONAL_SHEETS[key].tab, TAB_COLORS[key])] as const);
  return (given) =>
    Object.fromEntries(
      begun.flatMap(([key, sheet]) => {
        const report = LAY_OUT[key](sheet, given);
        return typeof report === "object" ? [[key, report]] : [];
      }),
    );
}
