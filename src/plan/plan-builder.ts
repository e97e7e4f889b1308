/**
 * Collects the sheets of one build. Sheets are resolved together at the end, because they name each other's cells.
 */
import type { DateSystem } from "../domain/calendar/calendar";
import type { Locale, Text } from "../text/locale";
import { inLocale, localised } from "../text/say";
import { Computation } from "./computation";
import { TERMS } from "../text/terms";
import { howSheet } from "./how-sheet";
import type { KeyFigure, Parts, Plan, SheetPlan } from "./plan";
import type { Provenance } from "./sections/title-part";
import { SheetBuilder } from "./sheet-builder";
import { finished } from "../domain/steps";

/** What a build needs of where it is made. */
export interface BookContext {
  readonly locale: Locale;
  /** The free tab name to use for a sheet of this build (the workbook knows which are taken). */
  readonly tabName: (key: string, preferred: string) => string;
}

/** The same with its texts not yet in one language. */
export type InWords<T> = T extends string
  ? string extends T
    ? string | Text
    : T
  : T extends Text
    ? T
    : T extends object
      ? { [K in keyof T]: InWords<T[K]> }
      : T;

/** Of the tables a build is made from. */
export interface BookFacts {
  readonly dateSystem: DateSystem;
  /** "" where they name no currency. */
  readonly currencySign: string;
}

const HOW_COLOR = "#C3CFDB";

export class PlanBuilder {
  private readonly sheets: SheetBuilder[] = [];
  private readonly computation = new Computation();

  constructor(
    private readonly context: BookContext,
    private readonly facts: BookFacts,
  ) {}

  /** Begins a sheet; sheets stand in the workbook in the order they are begun. */
  sheet(key: string, preferredTab: string | Text, tabColor: string): SheetBuilder {
    const { locale, tabName } = this.context;
    const { computation } = this;
    const tab = tabName(key, inLocale(preferredTab, locale));
    const sheet = new SheetBuilder({ key, tab, tabColor, locale, computation, ...this.facts });
    this.sheets.push(sheet);
    return sheet;
  }

  /** Says where the figures of the sheets come from that are laid out from now on. */
  from(provenance: Provenance): void {
    this.computation.provenance = provenance;
  }

  /** The finished plan. */
  plan(...report: Parameters<PlanBuilder["steps"]>): Plan {
    return finished(this.steps(...report));
  }

  /** The finished plan, with a last sheet for what its figures come from; a step a sheet. */
  *steps(
    result: unknown,
    keyFigures: readonly InWords<KeyFigure>[],
    parts: readonly InWords<Parts>[] = [],
  ): Generator<void, Plan> {
    if (!this.computation.isEmpty) {
      const sheet = this.sheet("how", TERMS.computation, HOW_COLOR);
      this.computation.tab = sheet.tab;
      howSheet(sheet, this.computation);
    }
    const sheets: SheetPlan[] = [];
    for (const sheet of this.sheets) {
      sheets.push(yield* sheet.steps());
      yield;
    }
    return { sheets, ...localised({ result, keyFigures, parts }, this.context.locale) };
  }
}
