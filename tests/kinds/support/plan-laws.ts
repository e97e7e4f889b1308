/**
 * What every plan must keep to, whatever the kind, the data and the language.
 */
import type { Area, Formula, Plan, PlannedCell, SheetPlan } from "../../../src/plan/plan";

/** Not in Excel 2016, or spilling, or the add-in's own: a built sheet must work without. */
const FORBIDDEN =
  /\b(?:SALES\.|LET|LAMBDA|XLOOKUP|XMATCH|FILTER|SORT|SORTBY|UNIQUE|SEQUENCE|RANDARRAY|MAXIFS|MINIFS|IFS|SWITCH|TEXTJOIN|CONCAT|TODAY|NOW|OFFSET|INDIRECT)\s*\(/;

const isFormula = (cell: PlannedCell): cell is Formula => typeof cell === "object" && cell !== null;

/** Formulas of a sheet without the texts inside them. */
export function formulasOf({ blocks, conditionalFormats }: SheetPlan): string[] {
  const inCells = blocks.flatMap(({ cells }) =>
    cells.flatMap((row) => row.filter(isFormula).map(({ formula }) => formula)),
  );
  const inRules = conditionalFormats.flatMap(({ rule }) => (rule.type === "formula" ? [rule.formula] : []));
  return [...inCells, ...inRules].map((formula) => formula.replaceAll(/"(?:[^"]|"")*"/g, '""'));
}

const cellsOf = function* (area: Area): Generator<string> {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) yield `${row},${column}`;
  }
};

function expectNoOverlap(areas: readonly Area[]): Map<string, number> {
  const seen = new Map<string, number>();
  areas.forEach((area, i) => {
    for (const cell of cellsOf(area)) {
      if (seen.has(cell)) throw new Error(`cell ${cell} is filled twice`);
      seen.set(cell, i);
    }
  });
  return seen;
}

/** Whether every bracket closes one that was opened before it. */
function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const sign of formula) {
    if (sign === "(") depth++;
    if (sign === ")" && --depth < 0) return false;
  }
  return depth === 0;
}

/** What no formula of a sheet may be; an `expect` for each formula would take minutes on a sheet of thousands. */
function faultOf(formula: string, tabs: ReadonlySet<string>): string | null {
  if (!formula.startsWith("=")) return "does not begin with =";
  if (FORBIDDEN.test(formula)) return "needs a newer Excel, or the add-in";
  if (formula.includes("undefined")) return "names what is not there";
  if (!isBalanced(formula)) return "has brackets that do not pair";
  const unknown = [...formula.matchAll(/'((?:[^']|'')+)'!/g)].find(([, tab]) => !tabs.has(tab!.replaceAll("''", "'")));
  return unknown === undefined ? null : `names a sheet that is not there: ${unknown[0]}`;
}

export function expectSheetLaws(sheet: SheetPlan, tabs: readonly string[]): void {
  const filled = expectNoOverlap(sheet.blocks.map(({ area }) => area));
  expectNoOverlap(sheet.styles.map(({ area }) => area));
  for (const { area, cells } of sheet.blocks) {
    expect([cells.length, ...new Set(cells.map((row) => row.length))]).toEqual([area.rows, area.columns]);
  }
  expect(sheet.inputs.flatMap(({ area }) => [...cellsOf(area)].filter((cell) => !filled.has(cell)))).toEqual([]);
  expect(new Set(sheet.inputs.map(({ key }) => key)).size).toBe(sheet.inputs.length);
  const known = new Set(tabs);
  const faults = [...new Set(formulasOf(sheet))].flatMap((formula) => {
    const fault = faultOf(formula, known);
    return fault === null ? [] : [`${fault}: ${formula}`];
  });
  expect(faults).toEqual([]);
  for (const { area } of sheet.tables) expectTableHeadings(sheet, area);
  for (const { prompt, error } of sheet.validations) {
    for (const { title, message } of [prompt, error]) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(message.length).toBeLessThanOrEqual(255);
    }
  }
}

/** An Excel table wants different texts in its heading row. */
function expectTableHeadings({ blocks }: SheetPlan, { row, column, columns }: Area): void {
  const block = blocks.find(({ area }) => area.row === row && area.column === column)!;
  const headings = block.cells[0]!.slice(0, columns);
  expect(headings.every((heading) => typeof heading === "string" && heading !== "")).toBe(true);
  expect(new Set(headings).size).toBe(columns);
}

/** @param others Tabs of the user's own sheets that formulas may name. */
export function expectPlanLaws(plan: Plan, others: readonly string[] = []): void {
  const tabs = plan.sheets.map(({ tab }) => tab);
  expect(new Set(tabs).size).toBe(tabs.length);
  for (const sheet of plan.sheets) expectSheetLaws(sheet, [...tabs, ...others]);
  const checks = plan.sheets.flatMap(({ checks: own }) => own);
  expect(checks.length).toBeGreaterThan(2);
  expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
  expect(JSON.parse(JSON.stringify(plan.result))).toEqual(plan.result);
}
