/**
 * Collects the sheets of one build. Sheets are resolved together at the end, because they name each other's cells.
 */
import type { PlanContext } from "../kind";
import type { DateSystem } from "./content";
import type { KeyFigure, Parts, Plan } from "./plan";
import { SheetBuilder } from "./sheet-builder";

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
    return { sheets: this.sheets.map((sheet) => sheet.plan()), result, keyFigures, parts };
  }
}
