/**
 * Collects the sheets of one build. Sheets are resolved together at the end, because they name each other's cells.
 */
import type { PlanContext } from "../kinds/kind";
import type { DateSystem } from "./content";
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

export class PlanBuilder {
  private readonly sheets: SheetBuilder[] = [];

  constructor(
    private readonly context: PlanContext,
    private readonly dateSystem: DateSystem,
  ) {}

  /** Begins a sheet; sheets stand in the workbook in the order they are begun. */
  sheet(key: string, preferredTab: string, tabColor: string): SheetBuilder {
    const sheet = new SheetBuilder(key, this.context.tabName(key, preferredTab), tabColor, this.dateSystem);
    this.sheets.push(sheet);
    return sheet;
  }

  plan(result: unknown, keyFigures: readonly KeyFigure[], parts: readonly Parts[] = []): Plan {
    return { sheets: withTellingChecks(this.sheets.map((sheet) => sheet.plan())), result, keyFigures, parts };
  }
}
