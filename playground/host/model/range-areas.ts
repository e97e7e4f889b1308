/** Excel.RangeAreas and RangeCollection: several ranges of one sheet, such as the merged areas within a range. */
import type { Area } from "../../grid/grid";
import { type LineChange, shiftArea } from "../../grid/line-shift";
import { qualifiedAddress } from "../../../src/plan/address";
import { asInteger } from "../arguments";
import { invalidArgument } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import type { HostState } from "../host-state";

export class RangeAreas extends HostObject {
  static override readonly wireClass: string = "RangeAreas";

  private referenceId = "";

  constructor(
    private readonly state: HostState,
    readonly sheetId: string,
    private list: readonly Area[],
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return this.referenceId === "" ? {} : { _ReferenceId: this.referenceId };
  }

  follow(change: LineChange): boolean {
    this.list = this.list.map((area) => shiftArea(area, change)).filter((area) => area !== null);
    return this.list.length > 0;
  }

  get Address(): string {
    const { name } = this.state.sheet(this.sheetId);
    return this.list.map((area) => qualifiedAddress(name, area, false)).join(",");
  }

  get AreaCount(): number {
    return this.list.length;
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.list.map((area) => this.state.upward.range(this.sheetId, area)));
  }

  get CellCount(): number {
    return this.list.reduce((count, { rows, columns }) => count + rows * columns, 0);
  }

  get Worksheet(): HostObject {
    return this.state.upward.worksheet(this.sheetId);
  }

  _KeepReference(): void {
    if (this.referenceId === "") this.referenceId = this.state.keep(this);
  }
}

export class RangeCollection extends HostCollection<HostObject> {
  static override readonly wireClass: string = "RangeCollection";

  constructor(private readonly ranges: readonly HostObject[]) {
    super();
  }

  items(): readonly HostObject[] {
    return this.ranges;
  }

  find(key: unknown): HostObject | null {
    return typeof key === "number" ? (this.ranges[key] ?? null) : null;
  }

  GetCount(): number {
    return this.ranges.length;
  }

  GetItemAt(index: unknown): HostObject {
    const range = this.find(asInteger(index, "RangeCollection.getItemAt"));
    if (!range) throw invalidArgument("RangeCollection.getItemAt");
    return range;
  }
}
