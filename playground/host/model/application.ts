/** Excel.Application and Excel.Runtime: calculation mode, recalculation, and whether events are sent. */
import { asChoice, asFlag } from "../arguments";
import { HostObject } from "../host-object";
import type { HostState } from "../host-state";

export class Application extends HostObject {
  static override readonly wireClass: string = "Application";

  constructor(private readonly state: HostState) {
    super();
  }

  get CalculationMode(): "Automatic" | "Manual" {
    return this.state.grid.calculationMode;
  }

  set CalculationMode(input: unknown) {
    const mode = asChoice(input, ["Automatic", "AutomaticExceptTables", "Manual"], "Application.calculationMode");
    this.state.grid.calculationMode = mode === "Manual" ? "Manual" : "Automatic";
  }

  /** Cells are only ever read after calculation has settled. */
  get CalculationState(): "Done" {
    return "Done";
  }

  get DecimalSeparator(): string {
    return ".";
  }

  get ThousandsSeparator(): string {
    return ",";
  }

  Calculate(calculationType: unknown): void {
    const type = asChoice(calculationType, ["Recalculate", "Full", "FullRebuild"], "Application.calculate");
    this.state.grid.recalculate(type === "Recalculate" ? "changed" : "all");
  }

  /**
   * The grid calculates after the request that wrote, never within it; a suspended calculation means the next request
   * writes more.
   */
  SuspendApiCalculationUntilNextSync(): void {
    this.state.writesMore = true;
  }

  /** The grid draws after the request that wrote, never within it: nothing is left to suspend. */
  SuspendScreenUpdatingUntilNextSync(): void {}
}

export class Runtime extends HostObject {
  static override readonly wireClass: string = "Runtime";

  constructor(private readonly state: HostState) {
    super();
  }

  get EnableEvents(): boolean {
    return this.state.enableEvents;
  }

  set EnableEvents(input: unknown) {
    this.state.enableEvents = asFlag(input, "Runtime.enableEvents");
  }
}
