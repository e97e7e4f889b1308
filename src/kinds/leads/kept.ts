/**
 * What the user typed into the desk: read back from the build before by heading, so that it follows its lead whatever row that has now.
 */
import { DAYS_1904, type DateSystem } from "../../domain/calendar/calendar";
import type { Cell } from "../../tables/source";
import { LOCALES, type Text } from "../../text/locale";
import { TERMS } from "../../text/terms";
import type { PreviousBuild, PreviousTable } from "../kind";
import { COLUMN_TEXTS } from "./texts";

/** What was typed beside a lead; "" and null for nothing. */
export interface Typed {
  readonly nextStep: string;
  readonly note: string;
  /** 1900 serial of the day it was last dealt with. */
  readonly done: number | null;
}
export const NOTHING_TYPED: Typed = { nextStep: "", note: "", done: null };

/** With the lead it was typed for. */
export interface KeptLine extends Typed {
  readonly key: string;
  readonly customer: string;
}

const columnOf = ({ headings }: PreviousTable, heading: Text): number =>
  headings.findIndex((cell) => LOCALES.some((locale) => heading[locale] === cell));

const textOf = (cell: Cell): string =>
  typeof cell === "string" || typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";

function linesOf(table: PreviousTable, system: DateSystem): KeptLine[] {
  const [key, customer, next, note, done] = [
    COLUMN_TEXTS.lead,
    TERMS.customer,
    COLUMN_TEXTS.nextStep,
    COLUMN_TEXTS.note,
    COLUMN_TEXTS.done,
  ].map((heading) => columnOf(table, heading)) as [number, number, number, number, number];
  if (key < 0) return [];
  return table.rows.flatMap((row): KeptLine[] => {
    const day = row[done];
    const line = {
      ...{ key: textOf(row[key]), customer: textOf(row[customer]) },
      ...{ nextStep: textOf(row[next]), note: textOf(row[note]) },
      done: typeof day === "number" && day >= 1 ? Math.floor(day) + (system === 1904 ? DAYS_1904 : 0) : null,
    };
    const typed = line.nextStep !== "" || line.note !== "" || line.done !== null;
    return line.key !== "" && typed ? [line] : [];
  });
}

/** Every line with something typed: of the desk first, then of the leads that had left it. */
export function keptLines(previous: PreviousBuild | undefined, system: DateSystem): readonly KeptLine[] {
  const sheet = previous?.sheets["desk"];
  if (sheet === undefined) return [];
  return [sheet, ...(sheet.others ?? [])].flatMap((table) => linesOf(table, system));
}
