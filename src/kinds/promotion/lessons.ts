/**
 * What to keep and what to change, as typed on the review of an event: kept on every refresh, and tasks of the next promotion.
 */
import { DAYS_1904, type DateSystem } from "../../domain/calendar/calendar";
import type { Cell } from "../../tables/source";
import { LOCALES, type Text } from "../../text/locale";
import { TERMS } from "../../text/terms";
import type { PreviousSheet, PreviousTable } from "../kind";
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

const textOf = (cell: Cell): string =>
  typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
const isText = (text: Text, cell: string): boolean => LOCALES.some((locale) => text[locale] === cell);

/** The table of lessons among those of the review. */
export const lessonTable = (sheet: PreviousSheet | undefined): PreviousTable | undefined =>
  sheet === undefined
    ? undefined
    : [sheet, ...(sheet.others ?? [])].find(({ headings }) =>
        headings.some((cell) => isText(REVIEW_TEXTS.columns.what, textOf(cell))),
      );

/** @param previous The table of lessons before a refresh. */
export function lessonsOf(previous: PreviousTable | undefined, system: DateSystem): Lesson[] {
  if (previous === undefined) return [];
  const columnOf = (heading: Text): number => previous.headings.findIndex((cell) => isText(heading, textOf(cell)));
  const { columns, kinds } = REVIEW_TEXTS;
  const [kind, what, owner, due] = [TERMS.whatItIs, columns.what, TERMS.owner, columns.due].map(columnOf) as [
    number,
    number,
    number,
    number,
  ];
  const shift = system === 1904 ? DAYS_1904 : 0;
  return previous.rows.flatMap((row): Lesson[] => {
    const [stated, day] = [textOf(row[kind]), row[due]];
    const texts = { what: textOf(row[what]), owner: textOf(row[owner]) };
    if ([stated, texts.what, texts.owner, textOf(day)].every((text) => text === "")) return [];
    const own = (["keep", "change"] as const).find((each) => isText(kinds[each], stated)) ?? stated;
    return [{ ...texts, kind: own, due: typeof day === "number" && day >= 1 ? Math.floor(day) + shift : textOf(day) }];
  });
}

/** What has to be changed, as tasks of the first phase of the next promotion; a day is assumed for each. */
export const lessonTasks = (lessons: readonly Lesson[], department: string): PromotionTask[] =>
  lessons
    .filter(({ kind, what }) => kind === "change" && what !== "")
    .map(({ what, owner }) => ({
      ...{ name: what, owner, department, phase: "pull", days: 1, after: [], state: "notBegun", note: "" },
    }));
