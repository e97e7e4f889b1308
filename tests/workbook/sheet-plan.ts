/** A plan of a sheet that holds nothing, for tests that fill in what they are about. */
import type { SheetPlan } from "../../src/plan/plan";

export const EMPTY_SHEET: SheetPlan = {
  key: "main",
  tab: "Main",
  tabColor: "",
  blocks: [],
  styles: [],
  formats: [],
  font: "Arial",
  merges: [],
  lines: [],
  links: [],
  columnWidths: [],
  rowHeights: [],
  tables: [],
  charts: [],
  conditionalFormats: [],
  validations: [],
  inputs: [],
  checks: [],
  names: [],
  freeze: { rows: 0, columns: 0 },
  showGridlines: true,
  print: {
    orientation: "portrait",
    titleRows: 0,
    onePage: false,
    area: { row: 0, column: 0, rows: 1, columns: 1 },
    breaks: [],
  },
};
