/** Replaces the parts of Univer's formula engine that this grid has its own of, before Univer creates any of them. */
import { ICommandService, IConfigService, type Injector, IUniverInstanceService } from "@univerjs/core";
import {
  AstTreeBuilder,
  FormulaDataModel,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  Lexer,
  LexerTreeBuilder,
  RegisterOtherFormulaService,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { ExactDependencies } from "./dependencies";
import { TranslatingCalculation } from "./engine-formulas";
import { detachRulesFromCells, disableValueIndex, FaultTolerantInterpreter } from "./engine-patches";
import { asTrigger, CalculationScheduler } from "./scheduler";
import { WorkbookFormulas } from "./workbook-formulas";

/** What `TranslatingCalculation` is constructed from, in order. */
const CALCULATION_PARTS = [
  IConfigService,
  Lexer,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFormulaDependencyGenerator,
  Interpreter,
  AstTreeBuilder,
  IDependencyManagerService,
];

export function replaceCalculation(injector: Injector): void {
  detachRulesFromCells();
  disableValueIndex();
  injector.replace([
    TriggerCalculationController,
    {
      useFactory: (...parts: ConstructorParameters<typeof CalculationScheduler>) =>
        asTrigger(new CalculationScheduler(...parts)),
      deps: [ICommandService, IActiveDirtyManagerService, RegisterOtherFormulaService],
    },
  ]);
  injector.replace([
    FormulaDataModel,
    {
      useFactory: (...parts: ConstructorParameters<typeof WorkbookFormulas>) => new WorkbookFormulas(...parts),
      deps: [IUniverInstanceService, LexerTreeBuilder, ICommandService],
    },
  ]);
  injector.replace([IDependencyManagerService, { useFactory: () => new ExactDependencies() }]);
  injector.replace([
    Interpreter,
    {
      useFactory: (runtime: IFormulaRuntimeService) => new FaultTolerantInterpreter(runtime),
      deps: [IFormulaRuntimeService],
    },
  ]);
  injector.replace([
    ICalculateFormulaService,
    {
      useFactory: (...parts: ConstructorParameters<typeof TranslatingCalculation>) =>
        new TranslatingCalculation(...parts),
      deps: CALCULATION_PARTS,
    },
  ]);
}
