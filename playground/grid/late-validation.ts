/**
 * Univer holds cells against their validation rules once nothing else is to do, and throws when the sheet was deleted or the
 * workbook closed meanwhile. Nobody could catch that; in Node it would end the process.
 */
import { type Injector, IUniverInstanceService, UniverInstanceType, type Workbook } from "@univerjs/core";
import { DataValidatorRegistryScope, DataValidatorRegistryService } from "@univerjs/data-validation";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";

/** On a page: has Univer pass over sheets that are gone. */
export function passOverDeletedSheets(injector: Injector): void {
  const service = injector.get(SheetsDataValidationValidatorService);
  const instances = injector.get(IUniverInstanceService);
  const validate = service.validatorRanges.bind(service);
  service.validatorRanges = (unitId, sheetId, ranges) => {
    const workbook = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(sheetId) ? validate(unitId, sheetId, ranges) : Promise.resolve([]);
  };
}

/** Without a page: rules are kept, but no cell is held against them, for nobody sees the marks. */
export function leaveUnvalidated(injector: Injector): void {
  injector.get(SheetsDataValidationValidatorService).validatorRanges = () => Promise.resolve([]);
  for (const validator of injector
    .get(DataValidatorRegistryService)
    .getValidatorsByScope(DataValidatorRegistryScope.SHEET) ?? []) {
    validator.validator = () => Promise.resolve(true);
  }
}
