/**
 * What the balance lacks until the event, as tasks that the user may take: one stands until anything of its row is changed, which makes it the
 * user's, and goes with its gap. Rules §7, §10.
 */
import { type DateSystem, isoDate, monthStart, serial1900 } from "../../domain/calendar/calendar";
import { type Locale, LOCALES, type Text } from "../../text/locale";
import { inLocale } from "../../text/say";
import { plainText } from "../../tables/cells/cell";
import { numberText } from "../../text/wording";
import type { PlanContext } from "../kind";
import { isWord } from "../shared/previous-rows";
import { TIES, tiedRows } from "../shared/ties";
import { DEPARTMENTS, STOCK_DAYS } from "./template";
import { GAP_TEXTS } from "./texts";
import type { NamedTask } from "./tasks";

export interface GapTasks {
  /** The tab of the balance. */
  readonly tab: string;
  readonly tasks: readonly NamedTask[];
}

interface Gap {
  readonly item: string;
  /** The first month in which something is missing, a 1900 serial. */
  readonly month: number;
  /** The most that is missing in a month up to that of the event. */
  readonly units: number;
}

function gapsUntil(event: number, context: PlanContext, system: DateSystem): { tab: string; gaps: Gap[] } | null {
  const tied = tiedRows(context, TIES.gaps);
  if (tied === null) return null;
  const gaps = new Map<string, Gap>();
  for (const { item, month, missing } of tied.rows) {
    if (typeof item !== "string" || typeof month !== "number" || typeof missing !== "number") continue;
    const first = monthStart(serial1900(month, system));
    if (missing <= 0 || first > event) continue;
    const known = gaps.get(item) ?? { item, month: first, units: 0 };
    gaps.set(item, { item, month: Math.min(known.month, first), units: Math.max(known.units, missing) });
  }
  return { tab: tied.tab, gaps: [...gaps.values()] };
}

const monthText = (month: number): string => isoDate(month).slice(0, 7);

/** Null where the workbook has no balance. */
export function gapTasks(event: number, context: PlanContext, system: DateSystem): GapTasks | null {
  const found = gapsUntil(event, context, system);
  if (found === null) return null;
  const said = (text: Text): string => inLocale(text, context.locale);
  const { tab: sheet } = found;
  const tasks = found.gaps.map(({ item, month, units }, i): NamedTask => {
    const note = GAP_TEXTS.note({ units: numberText(units), month: monthText(month), sheet });
    return {
      ...{ id: `gap ${i}`, name: said(GAP_TEXTS.name({ item })), department: said(DEPARTMENTS.logistics) },
      ...{ phase: "forecast", owner: "", days: STOCK_DAYS, after: [], state: "notBegun", note: said(note) },
    };
  });
  return { tab: sheet, tasks };
}

/** Whether a cell, as the list of tasks reads it, holds a text with its places filled by whatever, in any language. */
function holds(text: Text, cell: string): boolean {
  const pattern = (locale: Locale): RegExp => {
    const literal = plainText(text[locale]).replace(/[.*+?^$()|[\]\\]/g, "\\$&");
    return new RegExp(`^${literal.replace(/\{\w+\}/g, ".+")}$`);
  };
  return LOCALES.some((locale) => pattern(locale).test(cell));
}

const NAME = GAP_TEXTS.name({ item: "{item}" });
const NOTE = GAP_TEXTS.note({ units: "{units}", month: "{month}", sheet: "{sheet}" });

/** Whether a task stands as it was offered and no other waits for it. */
function isOffered(task: NamedTask, tasks: readonly NamedTask[]): boolean {
  const { id, name, department, phase, owner, days, after, state, note } = task;
  const asOffered = owner === "" && days === STOCK_DAYS && phase === "forecast" && after.length === 0;
  const isOwn = isWord(department, DEPARTMENTS.logistics);
  const isSaid = state === "notBegun" && isOwn && holds(NAME, name) && holds(NOTE, note);
  return asOffered && isSaid && !tasks.some((other) => other.after.includes(id));
}

/** The tasks of a sheet without those that still stand as they were offered. */
export const withoutOffered = (tasks: readonly NamedTask[]): NamedTask[] =>
  tasks.filter((task) => !isOffered(task, tasks));

/**
 * Tasks with what the gaps ask for now below them, as many as there is room for. A task that the user has made their own keeps what it says
 * but for the figures of its note, which follow the gap.
 */
export function withGaps(tasks: readonly NamedTask[], offered: readonly NamedTask[], most: number): NamedTask[] {
  const isSame = (one: NamedTask, other: NamedTask): boolean => plainText(one.name) === plainText(other.name);
  const followed = tasks.map((task) => {
    const offer = holds(NOTE, task.note) ? offered.find((each) => isSame(each, task)) : undefined;
    return offer === undefined ? task : { ...task, note: offer.note };
  });
  const open = offered.filter((offer) => !tasks.some((task) => isSame(task, offer)));
  return [...followed, ...open.slice(0, Math.max(0, most - tasks.length))];
}
