/**
 * The services office.js creates besides the workbook: results of custom functions, and its own housekeeping when an
 * add-in starts. Any other service fails with ApiNotFound and its name.
 */
import { apiNotFound } from "./errors";
import { HostObject } from "./host-object";

/** [invocation id, succeeded, value, error code of a failure] */
export type InvocationResult = readonly [id: number, succeeded: boolean, value: unknown, errorCode?: number];

export class CustomFunctions extends HostObject {
  static override readonly wireClass: string = "CustomFunctions";

  constructor(private readonly settle: (result: InvocationResult) => void) {
    super();
  }

  SetInvocationArrayResults(results: unknown): void {
    for (const result of results as readonly InvocationResult[]) this.settle(result);
  }

  /** Custom functions are ready once the client has loaded; there is nothing to prepare for them. */
  _SetOsfControlContainerReadyForCustomFunctions(): void {}
}

/**
 * Ribbon commands and shortcuts: the playground has none to call, so the client's readiness changes nothing.
 * @internal Exported for tests.
 */
export class AddinInternalService extends HostObject {
  static override readonly wireClass: string = "AddinInternalService";

  NotifyActionHandlerReady(): void {}
}

/** @throws ApiError ApiNotFound for any service but these. */
export function serviceOf(name: string, customFunctions: CustomFunctions): HostObject {
  switch (name) {
    case "Microsoft.ExcelServices.CustomFunctions":
      return customFunctions;
    case "Microsoft.InternalService.AddinInternalService":
      return new AddinInternalService();
    default:
      throw apiNotFound("service", name);
  }
}
