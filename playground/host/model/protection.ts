/** Excel.WorksheetProtection, without passwords: a protected sheet refuses changes to its locked cells. */
import { ApiError } from "../errors";
import { HostObject } from "../host-object";
import type { HostState } from "../host-state";

export class WorksheetProtection extends HostObject {
  static override readonly wireClass: string = "WorksheetProtection";

  constructor(
    private readonly state: HostState,
    private readonly sheetId: string,
  ) {
    super();
  }

  get Protected(): boolean {
    return this.state.sheet(this.sheetId).protected;
  }

  Protect(options?: unknown, password?: unknown): void {
    if (options != null || password != null) {
      throw new ApiError(
        "UnsupportedOperation",
        "The playground protects a worksheet without options and without a password only.",
        "WorksheetProtection.protect",
      );
    }
    const sheet = this.state.sheet(this.sheetId);
    if (sheet.protected)
      throw new ApiError("AccessDenied", "The worksheet is protected already.", "WorksheetProtection.protect");
    sheet.protected = true;
  }

  Unprotect(): void {
    this.state.sheet(this.sheetId).protected = false;
  }
}
