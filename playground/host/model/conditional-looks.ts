/** The cell format of a conditional format: fill, font, borders, number format. */
import type { CellStyle } from "../../grid/grid";
import type { ConditionalRuleSpec } from "../../grid/rule-spec";
import { asChoice, asColor, asFlag, asInteger, asText } from "../arguments";
import { ApiError, invalidArgument } from "../errors";
import { HostCollection, HostObject } from "../host-object";

/** The conditional format a part belongs to. */
export interface ConditionalHolder {
  rule: ConditionalRuleSpec;
}

/** The style, of the kinds that have one. */
abstract class ConditionalLook extends HostObject {
  constructor(protected readonly holder: ConditionalHolder) {
    super();
  }

  protected get style(): CellStyle {
    const { rule } = this.holder;
    if (rule.type === "formula" || rule.type === "cellValue") return rule.style;
    throw new ApiError("InvalidOperation", `A ${rule.type} has no cell format.`, this.className);
  }

  protected change(style: Partial<CellStyle>): void {
    const merged = { ...this.style, ...style };
    const { rule } = this.holder;
    if (rule.type === "formula" || rule.type === "cellValue") this.holder.rule = { ...rule, style: merged };
  }
}

export class ConditionalRangeFormat extends ConditionalLook {
  static override readonly wireClass: string = "ConditionalRangeFormat";

  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.holder);
  }

  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.holder);
  }

  get Borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.holder);
  }

  get NumberFormat(): string | null {
    return this.style.numberFormat ?? null;
  }

  set NumberFormat(input: unknown) {
    this.change({ numberFormat: asText(input, "ConditionalRangeFormat.numberFormat") });
  }
}

export class ConditionalRangeFill extends ConditionalLook {
  static override readonly wireClass: string = "ConditionalRangeFill";

  get Color(): string {
    return this.style.fill ?? "";
  }

  set Color(input: unknown) {
    this.change({ fill: asColor(input, "ConditionalRangeFill.color") });
  }

  Clear(): void {
    this.change({ fill: undefined });
  }
}

export class ConditionalRangeFont extends ConditionalLook {
  static override readonly wireClass: string = "ConditionalRangeFont";

  get Color(): string {
    return this.style.color ?? "";
  }

  set Color(input: unknown) {
    this.change({ color: asColor(input, "ConditionalRangeFont.color") });
  }

  get Bold(): boolean | null {
    return this.style.bold ?? null;
  }

  set Bold(input: unknown) {
    this.change({ bold: asFlag(input, "ConditionalRangeFont.bold") });
  }

  get Italic(): boolean | null {
    return this.style.italic ?? null;
  }

  set Italic(input: unknown) {
    this.change({ italic: asFlag(input, "ConditionalRangeFont.italic") });
  }

  get Strikethrough(): boolean | null {
    return this.style.strikethrough ?? null;
  }

  set Strikethrough(input: unknown) {
    this.change({ strikethrough: asFlag(input, "ConditionalRangeFont.strikethrough") });
  }

  get Underline(): string | null {
    return this.style.underline === undefined ? null : this.style.underline ? "Single" : "None";
  }

  set Underline(input: unknown) {
    const underline = asChoice(input, ["None", "Single"], "ConditionalRangeFont.underline") === "Single";
    this.change({ underline });
  }
}

const EDGES = ["top", "bottom", "left", "right"] as const;
type Edge = (typeof EDGES)[number];
const LINES = { None: null, Continuous: "thin", Dash: "dashed", Dot: "dotted" } as const;

/** The lines of a conditional format have a style and a colour and, in Excel, no weight: they are thin. */
export class ConditionalRangeBorderCollection extends HostCollection<ConditionalRangeBorder> {
  static override readonly wireClass: string = "ConditionalRangeBorderCollection";

  constructor(private readonly holder: ConditionalHolder) {
    super();
  }

  items(): ConditionalRangeBorder[] {
    return EDGES.map((edge) => new ConditionalRangeBorder(this.holder, edge));
  }

  find(key: unknown): ConditionalRangeBorder | null {
    return this.items().find((border) => border.SideIndex === key) ?? null;
  }

  get Count(): number {
    return EDGES.length;
  }

  GetItemAt(index: unknown): ConditionalRangeBorder {
    const border = this.items()[asInteger(index, "ConditionalRangeBorderCollection.getItemAt")];
    if (!border) throw invalidArgument("ConditionalRangeBorderCollection.getItemAt");
    return border;
  }

  get Top(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.holder, "top");
  }

  get Bottom(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.holder, "bottom");
  }

  get Left(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.holder, "left");
  }

  get Right(): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.holder, "right");
  }
}

export class ConditionalRangeBorder extends ConditionalLook {
  static override readonly wireClass: string = "ConditionalRangeBorder";

  constructor(
    holder: ConditionalHolder,
    private readonly edge: Edge,
  ) {
    super(holder);
  }

  override identity(): Record<string, unknown> {
    return { Id: this.SideIndex };
  }

  get SideIndex(): string {
    return `Edge${this.edge.charAt(0).toUpperCase()}${this.edge.slice(1)}`;
  }

  get Style(): string {
    const line = this.style[this.edge];
    return Object.entries(LINES).find(([, style]) => style === (line?.style ?? null))?.[0] ?? "Continuous";
  }

  set Style(input: unknown) {
    const style = LINES[asChoice(input, Object.keys(LINES) as (keyof typeof LINES)[], "ConditionalRangeBorder.style")];
    this.change({ [this.edge]: style === null ? undefined : { style, color: this.Color } });
  }

  get Color(): string {
    return this.style[this.edge]?.color ?? "#000000";
  }

  set Color(input: unknown) {
    const color = asColor(input, "ConditionalRangeBorder.color");
    this.change({ [this.edge]: { style: this.style[this.edge]?.style ?? "thin", color } });
  }
}
