/**
 * Collects the sheets of one build. Sheets are resolved together at the end, because they name each other's cells.
 */
import type { DateSystem } from "../domain/calendar/calendar";
import type { Locale, Text } from "../text/locale";
import { inLocale, localised } from "../text/say";
import type { CheckPlan, KeyFigure, Parts, Plan, SheetPlan } from "./plan";
import { SheetBuilder } from "./sheet-builder";

/** Checks of the same name on several sheets say which sheet each is of, so that a list of all can be read. */
function withTellingChecks(sheets: readonly SheetPlan[]): SheetPlan[] {
  const names = sheets.flatMap(({ checks }) => checks.map(({ name }) => name));
  const repeated = new Set(names.filter((name, i) => names.indexOf(name) < i));
  const telling = (tab: string) => (check: CheckPlan) =>
    repeated.has(check.name) ? { ...check, name: `${check.name} · ${tab}` } : check;
  return sheets.map((sheet) => ({ ...sheet, checks: sheet.checks.map(telling(sheet.tab)) }));
}

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

export class PlanBuilder {
  private readonly sheets: SheetBuilder[] = [];

  constructor(
    private readonly context: BookContext,
    private readonly dateSystem: DateSystem,
  ) {}

  /** Begins a sheet; sheets stand in the workbook in the order they are begun. */
  sheet(key: string, preferredTab: string | Text, tabColor: string): SheetBuilder {
    const { locale, tabName } = this.context;
    const { dateSystem } = this;
    const tab = tabName(key, inLocale(preferredTab, locale));
    const sheet = new SheetBuilder({ key, tab, tabColor, locale, dateSystem });
    this.sheets.push(sheet);
    return sheet;
  }

  plan(result: unknown, keyFigures: readonly InWords<KeyFigure>[], parts: readonly InWords<Parts>[] = []): Plan {
    const sheets = withTellingChecks(this.sheets.map((sheet) => sheet.plan()));
    return { sheets, ...localised({ result, keyFigures, parts }, this.context.locale) };
  }
}
