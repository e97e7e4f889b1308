/**
 * When formulas are calculated: at once after a change, one calculation at a time, and known to be done.
 * It takes the place of Univer's trigger, which waits 100 ms, cannot say when nothing is left, and walks every row.
 */
import {
  Disposable,
  type ICommandInfo,
  ICommandService,
  type IExecutionOptions,
  type Injector,
  type IUnitRange,
  toDisposable,
} from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  type IFormulaDirtyData,
  type ISetFormulaCalculationNotificationMutation,
  RegisterOtherFormulaService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import {
  ClearSelectionFormatCommand,
  type ISetRangeValuesMutationParams,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import { BehaviorSubject } from "rxjs";

type Dirty = Partial<IFormulaDirtyData>;

/** Formulas that fill areas read by formulas that fill areas: each round reaches one further; a circle never ends. */
const MOST_ROUNDS = 20;
/** Milliseconds from one request of a large write to the next, and some. */
const PATIENCE = 500;
const LOOKS_ONLY: ReadonlySet<string> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

/** Merges what changed, so that several changes are one calculation. */
function mergeDirty(parts: readonly Dirty[]): IFormulaDirtyData {
  const merged = {
    forceCalculation: parts.some((part) => part.forceCalculation === true),
    dirtyRanges: [] as IUnitRange[],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
  for (const part of parts) {
    merged.dirtyRanges.push(...(part.dirtyRanges ?? []));
    mergeDeep(merged.dirtyNameMap, part.dirtyNameMap);
    mergeDeep(merged.dirtyDefinedNameMap, part.dirtyDefinedNameMap);
    mergeDeep(merged.dirtySuperTableMap, part.dirtySuperTableMap);
    mergeDeep(merged.dirtyUnitFeatureMap, part.dirtyUnitFeatureMap);
    mergeDeep(merged.dirtyUnitOtherFormulaMap, part.dirtyUnitOtherFormulaMap);
    mergeDeep(merged.clearDependencyTreeCache, part.clearDependencyTreeCache);
  }
  return merged;
}

function mergeDeep(into: Record<string, unknown>, from: object | undefined): void {
  for (const [key, value] of Object.entries(from ?? {})) {
    if (typeof value !== "object" || value === null) into[key] = value;
    else mergeDeep((into[key] ??= {}) as Record<string, unknown>, value as object);
  }
}

export class CalculationScheduler extends Disposable {
  /** Univer's footer shows it; a calculation of the playground is too short for a progress bar. */
  private readonly progress = new BehaviorSubject({ done: 0, count: 0 });
  readonly progress$ = this.progress.asObservable();
  private readonly commands: ICommandInfo[] = [];
  private readonly direct: Dirty[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly listeners = new Set<() => void>();
  /** Ranges to calculate once more because of the last calculation's results; the grid sets it. */
  again: () => IUnitRange[] = () => [];
  private rounds = 0;
  private running = false;
  private planned: ReturnType<typeof setTimeout> | null = null;
  private automatically = true;
  private notBefore = 0;

  constructor(
    private readonly commandService: ICommandService,
    private readonly conversions: IActiveDirtyManagerService,
    otherFormulas: RegisterOtherFormulaService,
  ) {
    super();
    this.disposeWithMe(commandService.onCommandExecuted((command, options) => this.hear(command, options)));
    this.disposeWithMe(toDisposable(() => this.planned !== null && clearTimeout(this.planned)));
    // From now on formulas of conditional formats and validations may be calculated; the first change starts it.
    otherFormulas.calculateStarted$.next(true);
  }

  clearProgress(): void {
    this.progress.next({ done: 0, count: 0 });
  }

  /** Manual keeps changes until `calculate` or until it is automatic again. */
  get automatic(): boolean {
    return this.automatically;
  }

  set automatic(value: boolean) {
    this.automatically = value;
    if (value && this.hasWork()) this.plan();
  }

  markDirty(dirty: Dirty): void {
    this.direct.push(dirty);
    this.plan();
  }

  /** Calls back after each calculation's results stand in the cells. */
  onCalculated(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Starts what waits, whatever the mode. */
  calculate(): void {
    this.cancelPlan();
    if (!this.running && this.hasWork()) this.start();
  }

  /** Resolves when nothing is being calculated and nothing waits (in manual mode: when nothing is being calculated). */
  settled(): Promise<void> {
    if (this.automatically) this.calculate();
    if (!this.running) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private hasWork(): boolean {
    return this.commands.length > 0 || this.direct.length > 0;
  }

  private hear(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined) this.finish();
    } else if (this.conversions.has(command.id) && !this.isWithoutEffect(command, options)) {
      this.commands.push(command);
      this.plan();
    }
  }

  private isWithoutEffect(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
    if (command.id !== SetRangeValuesMutation.id) return false;
    const { trigger } = command.params as ISetRangeValuesMutationParams;
    return options?.onlyLocal === true || (trigger !== undefined && LOOKS_ONLY.has(trigger));
  }

  /** More is written soon: a calculation that nobody asks for waits, so that there is one for all of it. */
  postpone(): void {
    this.notBefore = performance.now() + PATIENCE;
    if (this.planned === null) return;
    this.cancelPlan();
    this.plan();
  }

  private plan(): void {
    if (this.planned !== null || !this.automatically) return;
    this.planned = setTimeout(() => this.calculate(), Math.max(0, this.notBefore - performance.now()));
  }

  private cancelPlan(): void {
    if (this.planned !== null) clearTimeout(this.planned);
    this.planned = null;
  }

  private start(): void {
    const parts = this.commands
      .splice(0)
      .map((command) => this.conversions.get(command.id)?.getDirtyData(command) ?? {});
    const dirty = mergeDirty([...parts, ...this.direct.splice(0)]);
    this.running = true;
    this.commandService.syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }

  private finish(): void {
    this.running = false;
    const ranges = this.again();
    if (ranges.length > 0 && this.rounds < MOST_ROUNDS) {
      this.rounds++;
      this.direct.push({ dirtyRanges: ranges });
      this.start();
      return;
    }
    this.rounds = 0;
    for (const listener of this.listeners) listener();
    if (this.automatically && this.hasWork()) this.calculate();
    else this.waiting.splice(0).forEach((resolve) => resolve());
  }
}

/** The scheduler as the trigger it replaces: it implements every member that Univer's page calls (progress$, clearProgress). */
export const asTrigger = (scheduler: CalculationScheduler): TriggerCalculationController =>
  scheduler as unknown as TriggerCalculationController;

/** The scheduler of a running Univer. */
export function schedulerOf(injector: Injector): CalculationScheduler {
  return injector.get(TriggerCalculationController) as unknown as CalculationScheduler;
}
