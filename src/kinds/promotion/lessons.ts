/**
 * What to keep and what to change, as typed on the review of an event: kept on every refresh, and tasks of the next promotion.
 */
import type { DateSystem } from "../../domain/calendar/calendar";
import { TERMS } from "../../text/terms";
import type { PreviousSheet } from "../kind";
import { rowsUnder, wordOf } from "../shared/previous-rows";
import { dayOf, textOf } from "../shared/typed-list";
import { REVIEW_TEXTS } from "./event-texts";
import type { PromotionTask } from "./tasks";

export interface Lesson {
  /** A kind of the product's, else what is written there. */
  readonly kind: string;
  readonly what: string;
  readonly owner: string;
  /** 1900 serial; what is written there where it is no day. */
  readonly due: number | string;
}

export const isLessonKind = (kind: string): kind is keyof typeof REVIEW_TEXTS.kinds => kind in REVIEW_TEXTS.kinds;

/** Rows of the review for lessons, the free ones among them. */
export const LESSON_ROWS = 12;

const { columns, kinds } = REVIEW_TEXTS;
const COLUMNS = { what: columns.what, kind: TERMS.whatItIs, owner: TERMS.owner, due: columns.due };

/** The lessons on the review as it stands before a refresh: every row that says anything. */
export function lessonsOf(sheet: PreviousSheet | undefined, system: DateSystem): Lesson[] {
  const rows = [sheet, ...(sheet?.others ?? [])].flatMap((table) => rowsUnder(table, COLUMNS));
  const said = rows.filter((row) => Object.values(row).some((cell) => textOf(cell) !== ""));
  return said.map(({ what, kind, owner, due }) => ({
    ...{ what: textOf(what), owner: textOf(owner) },
    ...{ kind: wordOf(kind, kinds) ?? textOf(kind), due: dayOf(due, system) ?? textOf(due) },
  }));
}

/** What has to be changed, as tasks of the first phase of the next promotion; a day is assumed for each. */
export const lessonTasks = (lessons: readonly Lesson[], department: string): PromotionTask[] =>
  lessons
    .filter(({ kind, what }) => kind === "change" && what !== "")
    .map(({ what, owner }) => ({
      ...{ name: what, owner, department, phase: "pull", days: 1, after: [], state: "notBegun", note: "" },
    }));
