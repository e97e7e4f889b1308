/**
 * The grid without a page, for the command line and the tests: Univer's sheets and formulas, nothing of its interface.
 */
import type { Injector } from "@univerjs/core";
import {
  DataValidatorRegistryScope,
  DataValidatorRegistryService,
  UniverDataValidationPlugin,
} from "@univerjs/data-validation";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import {
  ConditionalFormattingViewModel,
  UniverSheetsConditionalFormattingPlugin,
} from "@univerjs/sheets-conditional-formatting";
import {
  SheetsDataValidationValidatorService,
  UniverSheetsDataValidationPlugin,
} from "@univerjs/sheets-data-validation";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { engineFunctions, Refusals } from "./custom-functions";
import { quickFunctions } from "./quick-functions";
import { PLAIN_THEME } from "./tables";
import { declareRendered, startUniver, UNIVER_LOCALES } from "./univer";
import { type GridOptions, UniverGrid } from "./univer-grid";

/** An empty workbook with one sheet, "Sheet1". Dispose of it when done. */
export function createHeadlessGrid(options: GridOptions = {}): UniverGrid {
  const refusals = new Refusals();
  const running = startUniver({
    locale: options.locale ?? "en-US",
    // Univer requires texts, though none is ever shown here.
    locales: Object.fromEntries(Object.values(UNIVER_LOCALES).map((locale) => [locale, {}])),
    plugins: [
      [UniverFormulaEnginePlugin, { function: [...quickFunctions(), ...engineFunctions(refusals)] }],
      [UniverSheetsPlugin],
      [UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION }],
      [UniverSheetsTablePlugin, { userThemes: [PLAIN_THEME] }],
      [UniverSheetsConditionalFormattingPlugin],
      [UniverDataValidationPlugin],
      [UniverSheetsDataValidationPlugin],
    ],
  });
  declareRendered(running.injector);
  disableValidation(running.injector);
  disableRuleView(running.injector);
  return new UniverGrid(running, { refusals, redraw: null }, options);
}

/**
 * Rules are kept, but no cell is checked against them: without a page no marks are shown, and a late check would throw
 * in Node.
 */
function disableValidation(injector: Injector): void {
  injector.get(SheetsDataValidationValidatorService).validatorRanges = () => Promise.resolve([]);
  const registry = injector.get(DataValidatorRegistryService);
  for (const validator of registry.getValidatorsByScope(DataValidatorRegistryScope.SHEET) ?? [])
    validator.validator = () => Promise.resolve(true);
}

/** Rules are kept, but no cell is coloured by them: Univer would look at every cell that a calculation changes. */
function disableRuleView(injector: Injector): void {
  injector.get(ConditionalFormattingViewModel).getCellCfs = () => [];
}
