/**
 * Excel.Functions, only as far as it depends on the workbook: the serial of a day shows the workbook's date system.
 * Pure calculations are not implemented; a formula in a cell does these.
 */
import { asInteger } from "../arguments";
import { HostObject } from "../host-object";
import type { HostState } from "../host-state";

const DAY_MS = 86_400_000;
/** Day 0 of serials in days since 1970-01-01. */
const DAY_ZERO = { 1900: -25_569, 1904: -24_107 } as const;

export class FunctionResult extends HostObject {
  static override readonly wireClass: string = "FunctionResult";

  constructor(private readonly result: number) {
    super();
  }

  get Value(): number {
    return this.result;
  }

  /** Always null: no error. */
  get Error(): null {
    return null;
  }
}

export class Functions extends HostObject {
  static override readonly wireClass: string = "Functions";

  constructor(private readonly state: HostState) {
    super();
  }

  Date(year: unknown, month: unknown, day: unknown): FunctionResult {
    const at = "Functions.Date";
    const days = Date.UTC(asInteger(year, at), asInteger(month, at) - 1, asInteger(day, at)) / DAY_MS;
    return new FunctionResult(days - DAY_ZERO[this.state.grid.dateSystem]);
  }
}
