/** Fills, lines and fonts of a chart's parts: Excel.ChartFill, ChartLineFormat, ChartBorder, ChartFont and their groups. */
import type { ChartFont as FontSpec, ChartLine } from "../../grid/chart-spec";
import { defined, filledOr } from "../../grid/defined";
import { asChoice, asColor, asFlag, asNumber, asText } from "../arguments";
import { HostObject } from "../host-object";

/** Where a part's look is kept; undefined is Excel's own. */
export interface Look<Kept> {
  get(): Kept | undefined;
  set(kept: Kept | undefined): void;
}

const LINE_STYLES = ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "RoundDot", "Automatic"] as const;

export class ChartFill extends HostObject {
  static override readonly wireClass: string = "ChartFill";

  constructor(private readonly fill: Look<string | null>) {
    super();
  }

  SetSolidColor(color: unknown): void {
    this.fill.set(asColor(color, "ChartFill.setSolidColor"));
  }

  /** Leaves no fill at all, not the chart's own colour. */
  Clear(): void {
    this.fill.set(null);
  }
}

abstract class ChartLinePart extends HostObject {
  constructor(private readonly line: Look<ChartLine>) {
    super();
  }

  private change(change: ChartLine): void {
    this.line.set(filledOr(defined({ ...this.line.get(), ...change })));
  }

  get Color(): string {
    return this.line.get()?.color ?? "";
  }

  set Color(input: unknown) {
    this.change({ color: asColor(input, `${this.className}.color`) || undefined });
  }

  get LineStyle(): (typeof LINE_STYLES)[number] {
    return this.line.get()?.style ?? "Automatic";
  }

  set LineStyle(input: unknown) {
    const style = asChoice(input, LINE_STYLES, `${this.className}.lineStyle`);
    this.change({ style: style === "Automatic" ? undefined : style });
  }

  /** Points; -1 where the weight is Excel's own. */
  get Weight(): number {
    return this.line.get()?.weight ?? -1;
  }

  set Weight(input: unknown) {
    this.change({ weight: asNumber(input, `${this.className}.weight`) });
  }

  protected set(line: ChartLine | undefined): void {
    this.line.set(line);
  }
}

export class ChartLineFormat extends ChartLinePart {
  static override readonly wireClass: string = "ChartLineFormat";

  /** Back to Excel's own line. */
  Clear(): void {
    this.set(undefined);
  }
}

export class ChartBorder extends ChartLinePart {
  static override readonly wireClass: string = "ChartBorder";

  /** Leaves no border. */
  Clear(): void {
    this.set({ style: "None" });
  }
}

export class ChartFont extends HostObject {
  static override readonly wireClass: string = "ChartFont";

  constructor(private readonly font: Look<FontSpec>) {
    super();
  }

  private change(change: FontSpec): void {
    this.font.set({ ...this.font.get(), ...change });
  }

  get Name(): string {
    return this.font.get()?.name ?? "Calibri";
  }

  set Name(input: unknown) {
    this.change({ name: asText(input, "ChartFont.name") });
  }

  get Size(): number {
    return this.font.get()?.size ?? 10;
  }

  set Size(input: unknown) {
    this.change({ size: asNumber(input, "ChartFont.size") });
  }

  get Color(): string {
    return this.font.get()?.color ?? "#000000";
  }

  set Color(input: unknown) {
    this.change({ color: asColor(input, "ChartFont.color") });
  }

  get Bold(): boolean {
    return this.font.get()?.bold ?? false;
  }

  set Bold(input: unknown) {
    this.change({ bold: asFlag(input, "ChartFont.bold") });
  }
}
