/**
 * Schedules calculation: at once after a change, one calculation at a time, with a promise for its end (`settled`).
 * Replaces Univer's trigger, which waits 100 ms, has no end to wait for, and walks every row.
 */
import {
  Disposable,
  type ICommandInfo,
  type ICommandService,
  type IExecutionOptions,
  type Injector,
  type IUnitRange,
  toDisposable,
} from "@univerjs/core";
import {
  type IActiveDirtyManagerService,
  type IFormulaDirtyData,
  type ISetFormulaCalculationNotificationMutation,
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
import type { RuleFormulas } from "./rule-formulas";

type Dirty = Partial<IFormulaDirtyData>;

/** Each round calculates one more level of spilled formulas that read spilled areas; the limit ends cycles. */
const MOST_ROUNDS = 20;
/** Milliseconds; longer than the gap between two requests of one large write. */
const POSTPONED = 500;
const FORMAT_COMMANDS: ReadonlySet<string> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

/** Merges changes, so that several are one calculation. */
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
  /** Shown by Univer's footer; always 0, because calculations here are too short for a progress bar. */
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
    private readonly rules: RuleFormulas,
  ) {
    super();
    this.disposeWithMe(commandService.onCommandExecuted((command, options) => this.onCommand(command, options)));
    this.disposeWithMe(toDisposable(() => this.planned !== null && clearTimeout(this.planned)));
  }

  clearProgress(): void {
    this.progress.next({ done: 0, count: 0 });
  }

  /** False: changes are collected until `calculate`, or until it is true again. */
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

  /** Drops the changes collected so far: what they would calculate is known. */
  forget(): void {
    this.cancelPlan();
    this.commands.length = this.direct.length = 0;
  }

  /** Calls back after each calculation's results stand in the cells. */
  onCalculated(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Starts the calculation of all collected changes, in either mode. */
  calculate(): void {
    this.cancelPlan();
    if (!this.running && this.hasWork()) this.start();
  }

  /** Resolves when no calculation runs and, in automatic mode, no change is left to calculate. */
  settled(): Promise<void> {
    if (this.automatically) this.calculate();
    if (!this.running) return Promise.resolve();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private hasWork(): boolean {
    return this.commands.length > 0 || this.direct.length > 0;
  }

  private onCommand(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
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
    return options?.onlyLocal === true || (trigger !== undefined && FORMAT_COMMANDS.has(trigger));
  }

  /** Delays the next scheduled calculation, because more is about to be written: all of it is then calculated once. */
  postpone(): void {
    this.notBefore = performance.now() + POSTPONED;
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
    this.rules.hold();
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
    this.rules.release();
    for (const listener of this.listeners) listener();
    if (this.automatically && this.hasWork()) this.calculate();
    else this.waiting.splice(0).forEach((resolve) => resolve());
  }
}

/**
 * The scheduler as the type of the trigger it replaces: it has every member that Univer's page uses (progress$,
 * clearProgress).
 */
export const asTrigger = (scheduler: CalculationScheduler): TriggerCalculationController =>
  scheduler as unknown as TriggerCalculationController;

/** The scheduler of a running Univer. */
export function schedulerOf(injector: Injector): CalculationScheduler {
  return injector.get(TriggerCalculationController) as unknown as CalculationScheduler;
}
