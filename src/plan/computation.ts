/**
 * What the figures of a build come from, collected from its sheets and laid out once on a sheet of its own: what is assumed or doubtful,
 * the rows that count and those left out, cut points and averages, and what must hold.
 */
import type { Text } from "../text/locale";
import { say } from "../text/say";
import type { Expression } from "./formula";
import { Handle } from "./handle";
import type { Lane } from "./lane";
import type { Check } from "./sections/checks-part";
import { countedName, type CountedTable } from "./sections/left-out-part";
import type { Provenance } from "./sections/title-part";
import type { SheetBuilder } from "./sheet-builder";
import { countText, sentence } from "./sentence";

/** A part of a sheet, put at the end of a lane; what comes back joins the checks. */
export type Section = (lane: Lane) => readonly Check[] | void;

/** A note with the sheet whose figures it is about. */
interface NoteOfSheet {
  readonly tab: string;
  readonly note: Text;
}

/** A check with the sheet whose figures it is about. */
export interface CheckOfSheet extends Check {
  readonly tab: string;
}

/** What one sheet leaves to the sheet "How it was computed". */
export interface Computed {
  readonly notes?: readonly (Text | null)[];
  readonly counted?: readonly (CountedTable | null)[];
  readonly sections?: readonly (Section | null)[];
  readonly checks?: readonly (Check | null)[];
  /** A word of state that stands on no sheet, and its cell. */
  readonly state?: StateCell;
}

interface StateCell {
  readonly state: Expression;
  readonly handle: Handle;
}

const present = <T>(all: readonly (T | null)[]): T[] => all.filter((each) => each !== null);

export class Computation {
  /** Where the figures of the sheets that are laid out come from; null as long as the build names no table. */
  provenance: Provenance | null = null;
  /** Of the sheet it is laid out on, once that is begun. */
  tab = "";
  readonly notes: NoteOfSheet[] = [];
  readonly counted: CountedTable[] = [];
  readonly sections: { readonly tab: string; readonly section: Section }[] = [];
  readonly checks: CheckOfSheet[] = [];
  readonly states: (StateCell & { readonly tab: string })[] = [];
  /** How many checks hold, and how many there are. */
  readonly held = new Handle();
  readonly all = new Handle();

  /** What several sheets are computed from is listed once. */
  add(
    { tab }: Pick<SheetBuilder, "tab">,
    { notes = [], counted = [], sections = [], checks = [], state }: Computed,
  ): void {
    const known = (table: CountedTable) =>
      this.counted.some((each) => countedName(each)["en-US"] === countedName(table)["en-US"]);
    for (const note of present(notes))
      if (this.notes.every((each) => each.note["en-US"] !== note["en-US"])) this.notes.push({ tab, note });
    for (const table of present(counted)) if (!known(table)) this.counted.push(table);
    this.sections.push(...present(sections).map((section) => ({ tab, section })));
    this.checks.push(...present(checks).map((check) => ({ ...check, tab })));
    if (state !== undefined) this.states.push({ ...state, tab });
  }

  get isEmpty(): boolean {
    return [this.notes, this.counted, this.sections, this.checks, this.states].every((members) => members.length === 0);
  }
}

/** Leads to where a sheet's figures come from. */
export const linkText = ({ held, all }: Computation) =>
  sentence(
    say(
      "How it was computed, rows left out, checks (✓ {held} of {all})",
      "计算口径、未计入的行、核对（✓ {held}／{all}）",
      "計算方式、未計入的列、檢核（✓ {held}／{all}）",
    ),
    { held: countText(held), all: countText(all) },
  );
