/** Excel.WorksheetProtection, without passwords: a protected sheet refuses changes to its locked cells, and what its options do not allow. */
import { PROTECTED_ACTIONS, type ProtectedAction } from "../../grid/grid";
import { asFlag, asObjectValue, optional } from "../arguments";
import { ApiError } from "../errors";
import { HostObject } from "../host-object";
import type { HostState } from "../host-state";

const LOCATION = "WorksheetProtection.protect";

/** Excel's name of the option that allows an action. */
const optionOf = (action: ProtectedAction): string => `allow${action.charAt(0).toUpperCase()}${action.slice(1)}`;
const OPTIONS: ReadonlyMap<string, ProtectedAction> = new Map(
  PROTECTED_ACTIONS.map((action) => [optionOf(action), action]),
);

export class WorksheetProtection extends HostObject {
  static override readonly wireClass: string = "WorksheetProtection";

  constructor(
    private readonly state: HostState,
    private readonly sheetId: string,
  ) {
    super();
  }

  get Protected(): boolean {
    return this.state.sheet(this.sheetId).protection !== null;
  }

  /** As the client's WorksheetProtectionOptions; null for a sheet that is not protected. */
  get Options(): Readonly<Record<string, boolean>> | null {
    const { protection } = this.state.sheet(this.sheetId);
    if (protection === null) return null;
    return Object.fromEntries([...OPTIONS].map(([option, action]) => [option, protection.includes(action)]));
  }

  Protect(options?: unknown, password?: unknown): void {
    if (password != null)
      throw new ApiError(
        "UnsupportedOperation",
        "The playground protects a worksheet without a password only.",
        LOCATION,
      );
    const sheet = this.state.sheet(this.sheetId);
    if (sheet.protection !== null) throw new ApiError("AccessDenied", "The worksheet is protected already.", LOCATION);
    sheet.protection = optional(options, [], allowedBy);
  }

  Unprotect(): void {
    this.state.sheet(this.sheetId).protection = null;
  }
}

function allowedBy(options: unknown): readonly ProtectedAction[] {
  const given = Object.entries(asObjectValue(options, LOCATION)).filter(([, value]) => value != null);
  return given.flatMap(([option, value]) => {
    const action = OPTIONS.get(option);
    if (action === undefined)
      throw new ApiError(
        "UnsupportedOperation",
        `The playground does not protect with the option ${option}.`,
        LOCATION,
      );
    return asFlag(value, `${LOCATION} ${option}`) ? [action] : [];
  });
}
