/** Replaces the parts of Univer's formula engine that this grid has its own of, before Univer creates any of them. */
import { ICommandService, IConfigService, type Injector, IUniverInstanceService } from "@univerjs/core";
import {
  AstTreeBuilder,
  FormulaDataModel,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  IDependencyManagerService,
  IFeatureCalculationManagerService,
  IFormulaCurrentConfigService,
  IFormulaDependencyGenerator,
  IFormulaRuntimeService,
  Interpreter,
  IOtherFormulaManagerService,
  ISheetRowFilteredService,
  Lexer,
  LexerTreeBuilder,
  RegisterOtherFormulaService,
  ValueNodeFactory,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { ExactDependencies } from "./dependencies";
import { TranslatingCalculation } from "./engine-formulas";
import {
  disableValueIndex,
  FaultTolerantInterpreter,
  FilteredRows,
  keyCachesByText,
  LiteralFactory,
} from "./engine-patches";
import { placeReferencesOnce } from "./quick-evaluation";
import { asRegister, RuleFormulas } from "./rule-formulas";
import { RunDependencies } from "./run-trees";
import { asTrigger, CalculationScheduler } from "./scheduler";
import { WorkbookFormulas } from "./workbook-formulas";

/** What `RunDependencies` is constructed from, in order. */
const DEPENDENCY_PARTS = [
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IOtherFormulaManagerService,
  IFeatureCalculationManagerService,
  IUniverInstanceService,
  Interpreter,
  AstTreeBuilder,
  Lexer,
  IDependencyManagerService,
  LexerTreeBuilder,
];

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
  FormulaDataModel,
];

export function replaceCalculation(injector: Injector): void {
  disableValueIndex();
  keyCachesByText();
  placeReferencesOnce();
  replaceRules(injector);
  replaceOrder(injector);
  injector.replace([
    TriggerCalculationController,
    {
      useFactory: (...parts: ConstructorParameters<typeof CalculationScheduler>) =>
        asTrigger(new CalculationScheduler(...parts)),
      deps: [ICommandService, IActiveDirtyManagerService, RegisterOtherFormulaService],
    },
  ]);
  injector.replace([ValueNodeFactory, { useFactory: () => new LiteralFactory() }]);
  injector.replace([
    ISheetRowFilteredService,
    {
      useFactory: (instances: IUniverInstanceService) => new FilteredRows(instances),
      deps: [IUniverInstanceService],
    },
  ]);
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

/** Formulas of conditional formats and validations. */
function replaceRules(injector: Injector): void {
  injector.replace([
    RegisterOtherFormulaService,
    {
      useFactory: (
        current: IFormulaCurrentConfigService,
        runtime: IFormulaRuntimeService,
        ...[interpreter, lexer, builder]: [Interpreter, Lexer, AstTreeBuilder]
      ) => asRegister(new RuleFormulas({ current, runtime, interpreter, lexer, builder })),
      deps: [IFormulaCurrentConfigService, IFormulaRuntimeService, Interpreter, Lexer, AstTreeBuilder],
    },
  ]);
}

/** Which formulas there are, and which are calculated before which. */
function replaceOrder(injector: Injector): void {
  injector.replace([
    FormulaDataModel,
    {
      useFactory: (...parts: ConstructorParameters<typeof WorkbookFormulas>) => new WorkbookFormulas(...parts),
      deps: [IUniverInstanceService, LexerTreeBuilder, ICommandService],
    },
  ]);
  injector.replace([IDependencyManagerService, { useFactory: () => new ExactDependencies() }]);
  injector.replace([
    IFormulaDependencyGenerator,
    {
      useFactory: (...parts: ConstructorParameters<typeof RunDependencies>) => new RunDependencies(...parts),
      deps: DEPENDENCY_PARTS,
    },
  ]);
}
