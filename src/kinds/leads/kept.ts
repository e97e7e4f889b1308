/**
 * What the user typed into the desk: read back from the build before by heading, so that it follows its lead whatever row that has now.
 */
import type { DateSystem } from "../../domain/calendar/calendar";
import { TERMS } from "../../text/terms";
import type { PreviousBuild } from "../kind";
import { rowsUnder } from "../shared/previous-rows";
import { dayOf, textOf } from "../shared/typed-list";
import { COLUMN_TEXTS } from "./texts";

/** What was typed beside a lead; "" for nothing. */
export interface Typed {
  readonly nextStep: string;
  readonly note: string;
  /** 1900 serial of the day it was last dealt with; what is written there where it is no day. */
  readonly done: number | string;
}
export const NOTHING_TYPED: Typed = { nextStep: "", note: "", done: "" };

/** With the lead it was typed for. */
export interface KeptLine extends Typed {
  readonly key: string;
  readonly customer: string;
}

/** The lead first, without which a table holds none. */
const COLUMNS = {
  ...{ key: COLUMN_TEXTS.lead, customer: TERMS.customer },
  ...{ nextStep: COLUMN_TEXTS.nextStep, note: COLUMN_TEXTS.note, done: COLUMN_TEXTS.done },
};

/** Every line with something typed: of the desk first, then of the leads that had left it. */
export function keptLines(previous: PreviousBuild | undefined, system: DateSystem): readonly KeptLine[] {
  const sheet = previous?.sheets["desk"];
  const rows = [sheet, ...(sheet?.others ?? [])].flatMap((table) => rowsUnder(table, COLUMNS));
  const lines = rows.map(({ key, customer, nextStep, note, done }) => ({
    ...{ key: textOf(key), customer: textOf(customer), nextStep: textOf(nextStep), note: textOf(note) },
    done: dayOf(done, system) ?? textOf(done),
  }));
  return lines.filter(
    ({ key, nextStep, note, done }) => key !== "" && [nextStep, note, done].some((cell) => cell !== ""),
  );
}
