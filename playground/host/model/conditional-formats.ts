/**
 * Excel.ConditionalFormatCollection of a range and ConditionalFormat: of the grid's four kinds, each kind's rule and
 * style are in conditional-rules.ts.
 */
import type { Area, GridSheet } from "../../grid/grid";
import type { ConditionalFormatSpec, ConditionalRuleSpec } from "../../grid/rule-spec";
import { intersection } from "../../../src/plan/area";
import { asChoice, asFlag, asInteger } from "../arguments";
import { ApiError, invalidArgument, itemNotFound } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import type { HostState } from "../host-state";
import type { CellArea } from "./cell-area";
import { CellValueConditionalFormat, ColorScaleConditionalFormat, CustomConditionalFormat } from "./conditional-rules";

import type { ConditionalHolder } from "./conditional-looks";
import { DataBarConditionalFormat } from "./data-bar";

/** Excel's name of each kind and the initial rule of a new one; the client sets the real rule in the same request. */
const NEW_RULES: Readonly<Record<string, ConditionalRuleSpec>> = {
  ColorScale: {
    type: "colorScale",
    points: [
      { at: "min", color: "#FFFFFF" },
      { at: "max", color: "#63BE7B" },
    ],
  },
  DataBar: { type: "dataBar", color: "#638EC6" },
  Custom: { type: "formula", formula: "=FALSE", style: {} },
  CellValue: { type: "cellValue", operator: "equal", formula1: '=""', style: {} },
};

const TYPE_NAMES: Readonly<Record<ConditionalRuleSpec["type"], string>> = {
  colorScale: "ColorScale",
  dataBar: "DataBar",
  formula: "Custom",
  cellValue: "CellValue",
};

function touches(spec: ConditionalFormatSpec, area: Area): boolean {
  return spec.areas.some((formatted) => intersection(formatted, area));
}

/** Removes every conditional format that touches the area. */
export function removeConditionalFormats(sheet: GridSheet, area: Area): void {
  for (const spec of sheet.conditionalFormats()) if (touches(spec, area)) sheet.removeConditionalFormat(spec.id);
}

export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  static override readonly wireClass: string = "ConditionalFormatCollection";

  constructor(
    private readonly state: HostState,
    private readonly range: CellArea,
  ) {
    super();
  }

  items(): ConditionalFormat[] {
    const specs = this.range.sheet.conditionalFormats().filter((spec) => touches(spec, this.range.area));
    return specs.map((spec) => new ConditionalFormat(this.state, this.range, spec.id));
  }

  find(key: unknown): ConditionalFormat | null {
    return this.items().find((format) => format.Id === key) ?? null;
  }

  Add(type: unknown): ConditionalFormat {
    const rule = NEW_RULES[asChoice(type, Object.keys(NEW_RULES), "ConditionalFormatCollection.add")];
    if (!rule) throw invalidArgument("ConditionalFormatCollection.add");
    const spec = this.range.changeableSheet.addConditionalFormat({ areas: [this.range.area], rule, stopIfTrue: false });
    return new ConditionalFormat(this.state, this.range, spec.id);
  }

  ClearAll(): void {
    removeConditionalFormats(this.range.changeableSheet, this.range.area);
  }

  GetCount(): number {
    return this.items().length;
  }

  GetItemAt(index: unknown): ConditionalFormat {
    const item = this.items()[asInteger(index, "ConditionalFormatCollection.getItemAt")];
    if (!item) throw invalidArgument("ConditionalFormatCollection.getItemAt");
    return item;
  }

  GetItemOrNullObject(id: unknown): ConditionalFormat | null {
    return this.find(id);
  }
}

export class ConditionalFormat extends HostObject implements ConditionalHolder {
  static override readonly wireClass: string = "ConditionalFormat";

  constructor(
    private readonly state: HostState,
    private readonly range: CellArea,
    private readonly id: string,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.id };
  }

  private get spec(): ConditionalFormatSpec {
    const found = this.range.sheet.conditionalFormats().find((spec) => spec.id === this.id);
    if (!found) throw itemNotFound("ConditionalFormat");
    return found;
  }

  get rule(): ConditionalRuleSpec {
    return this.spec.rule;
  }

  set rule(rule: ConditionalRuleSpec) {
    this.range.changeableSheet.updateConditionalFormat(this.id, { rule });
  }

  get Id(): string {
    return this.id;
  }

  get Type(): string {
    return TYPE_NAMES[this.rule.type];
  }

  get Priority(): number {
    return this.range.sheet.conditionalFormats().findIndex((spec) => spec.id === this.id);
  }

  /** The others move to make room. */
  set Priority(input: unknown) {
    const position = asInteger(input, "ConditionalFormat.priority");
    const last = this.range.sheet.conditionalFormats().length - 1;
    if (position < 0 || position > last)
      throw invalidArgument("ConditionalFormat.priority", `The priority ${position} is not between 0 and ${last}.`);
    this.range.changeableSheet.moveConditionalFormat(this.id, position);
  }

  get StopIfTrue(): boolean {
    return this.spec.stopIfTrue;
  }

  set StopIfTrue(input: unknown) {
    this.range.changeableSheet.updateConditionalFormat(this.id, {
      stopIfTrue: asFlag(input, "ConditionalFormat.stopIfTrue"),
    });
  }

  get ColorScale(): ColorScaleConditionalFormat {
    return new ColorScaleConditionalFormat(this);
  }

  get DataBar(): DataBarConditionalFormat {
    return new DataBarConditionalFormat(this);
  }

  get Custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this);
  }

  get CellValue(): CellValueConditionalFormat {
    return new CellValueConditionalFormat(this);
  }

  get ColorScaleOrNullObject(): ColorScaleConditionalFormat | null {
    return this.rule.type === "colorScale" ? this.ColorScale : null;
  }

  get DataBarOrNullObject(): DataBarConditionalFormat | null {
    return this.rule.type === "dataBar" ? this.DataBar : null;
  }

  get CustomOrNullObject(): CustomConditionalFormat | null {
    return this.rule.type === "formula" ? this.Custom : null;
  }

  get CellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.rule.type === "cellValue" ? this.CellValue : null;
  }

  Delete(): void {
    this.range.changeableSheet.removeConditionalFormat(this.id);
  }

  /** @throws ApiError InvalidOperation when the format covers more than one area. */
  GetRange(): HostObject {
    const [area, ...others] = this.spec.areas;
    if (!area || others.length > 0)
      throw new ApiError(
        "InvalidOperation",
        "The conditional format has several ranges.",
        "ConditionalFormat.getRange",
      );
    return this.state.upward.range(this.range.sheetId, area);
  }
}
