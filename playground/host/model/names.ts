/** Excel.NamedItemCollection and NamedItem: defined names of the workbook or of one sheet. */
import type { NameSpec } from "../../grid/grid";
import { parseAddress, parseReference } from "../../../src/plan/address";
import { asFlag, asText, optional } from "../arguments";
import { ApiError, invalidArgument, itemAlreadyExists, itemNotFound } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { CellArea, type Place } from "./cell-area";
import { Range } from "./range";

const VALID_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

function specOf(state: HostState, name: string, sheetId: string | null): NameSpec | undefined {
  const wanted = name.toLowerCase();
  return state.grid.names().find((spec) => spec.sheetId === sheetId && spec.name.toLowerCase() === wanted);
}

/** The cells a formula refers to when it is nothing but a reference with a sheet, such as "='Goal'!$B$4:$B$15". */
function placeOf(state: HostState, formula: string): Place | null {
  const parsed = parseReference(formula);
  const sheet = parsed?.sheet ? state.sheetNamed(parsed.sheet) : undefined;
  return parsed && sheet ? { sheetId: sheet.id, area: parsed.area } : null;
}

/** The cells of a name used on a sheet: the sheet's own name first, then the workbook's; null when there is none. */
export function areaOfName(state: HostState, name: string, sheetId: string): Place | null {
  const spec = specOf(state, name, sheetId) ?? specOf(state, name, null);
  return spec ? placeOf(state, spec.formula) : null;
}

export class NamedItemCollection extends HostCollection<NamedItem> {
  static override readonly wireClass: string = "NamedItemCollection";

  constructor(
    private readonly state: HostState,
    private readonly sheetId: string | null,
  ) {
    super();
  }

  items(): NamedItem[] {
    const specs = this.state.grid.names().filter((spec) => spec.sheetId === this.sheetId);
    return specs.map((spec) => new NamedItem(this.state, spec.name, this.sheetId));
  }

  find(key: unknown): NamedItem | null {
    const spec = typeof key === "string" ? specOf(this.state, key, this.sheetId) : undefined;
    return spec ? new NamedItem(this.state, spec.name, this.sheetId) : null;
  }

  /** `reference` is a range or a formula beginning with "=". */
  Add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const location = "NamedItemCollection.add";
    const wanted = asText(name, location);
    if (!VALID_NAME.test(wanted) || parseAddress(wanted))
      throw invalidArgument(location, `"${wanted}" is no name that Excel takes.`);
    if (specOf(this.state, wanted, this.sheetId)) throw itemAlreadyExists(location);
    const formula =
      reference instanceof CellArea ? `=${reference.fixedAddress}` : withEquals(asText(reference, location));
    const remark = optional(comment, "", (value) => asText(value, location));
    this.state.grid.setName({ name: wanted, formula, comment: remark, visible: true, sheetId: this.sheetId });
    return new NamedItem(this.state, wanted, this.sheetId);
  }

  AddFormulaLocal(name: unknown, formula: unknown, comment?: unknown): NamedItem {
    return this.Add(name, asText(formula, "NamedItemCollection.addFormulaLocal"), comment);
  }

  GetCount(): number {
    return this.items().length;
  }

  GetItemOrNullObject(name: unknown): NamedItem | null {
    return this.find(name);
  }
}

function withEquals(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}

export class NamedItem extends HostObject {
  static override readonly wireClass: string = "NamedItem";

  constructor(
    private readonly state: HostState,
    private readonly name: string,
    private readonly sheetId: string | null,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { _Id: this.name };
  }

  private get spec(): NameSpec {
    const spec = specOf(this.state, this.name, this.sheetId);
    if (!spec) throw itemNotFound("NamedItem");
    return spec;
  }

  private change(change: Partial<NameSpec>): void {
    this.state.grid.setName({ ...this.spec, ...change });
  }

  get Name(): string {
    return this.spec.name;
  }

  get Formula(): string {
    return this.spec.formula;
  }

  set Formula(input: unknown) {
    this.change({ formula: withEquals(asText(input, "NamedItem.formula")) });
  }

  get Comment(): string {
    return this.spec.comment;
  }

  set Comment(input: unknown) {
    this.change({ comment: asText(input, "NamedItem.comment") });
  }

  get Visible(): boolean {
    return this.spec.visible;
  }

  set Visible(input: unknown) {
    this.change({ visible: asFlag(input, "NamedItem.visible") });
  }

  get Scope(): "Workbook" | "Worksheet" {
    return this.sheetId === null ? "Workbook" : "Worksheet";
  }

  get Type(): "Range" | "Double" | "Boolean" | "String" {
    const { formula } = this.spec;
    if (placeOf(this.state, formula)) return "Range";
    const value = constantOf(formula);
    return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
  }

  /** The address of a named range without "$", a constant's value, or the formula. */
  get Value(): string | number | boolean {
    const { formula } = this.spec;
    return placeOf(this.state, formula) ? formula.slice(1).replaceAll("$", "") : constantOf(formula);
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range)
      throw new ApiError("InvalidOperation", `The name ${this.name} does not refer to a range.`, "NamedItem.getRange");
    return range;
  }

  GetRangeOrNullObject(): Range | null {
    const place = placeOf(this.state, this.spec.formula);
    return place && new Range(this.state, place.sheetId, place.area);
  }

  Delete(): void {
    this.state.grid.removeName(this.spec.name, this.sheetId);
  }
}

function constantOf(formula: string): string | number | boolean {
  const text = formula.slice(1);
  if (/^(?:TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  if (text.trim() !== "" && Number.isFinite(Number(text))) return Number(text);
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  return quoted ? (quoted[1] ?? "").replaceAll('""', '"') : formula;
}
