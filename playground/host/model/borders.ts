/**
 * Excel.RangeBorderCollection and RangeBorder: the four edges and the inner lines of a range. Excel describes a line by
 * style and weight, the grid by one value, so a change of one keeps the other.
 */
import type { Area, Border } from "../../grid/grid";
import { asChoice, asColor } from "../arguments";
import { invalidArgument } from "../errors";
import { HostCollection, HostObject } from "../host-object";
import type { CellArea } from "./cell-area";

const SIDES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical", "InsideHorizontal"] as const;
type Side = (typeof SIDES)[number];
type Edge = "top" | "bottom" | "left" | "right";

const STYLES = ["None", "Continuous", "Dash", "Dot", "Double"] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
type LineStyle = (typeof STYLES)[number];
type Weight = (typeof WEIGHTS)[number];

export class RangeBorderCollection extends HostCollection<RangeBorder> {
  static override readonly wireClass: string = "RangeBorderCollection";

  constructor(private readonly range: CellArea) {
    super();
  }

  items(): RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.range, side));
  }

  find(key: unknown): RangeBorder | null {
    return this.items().find((border) => border.SideIndex === key) ?? null;
  }

  get Count(): number {
    return SIDES.length;
  }

  GetItemAt(index: unknown): RangeBorder {
    const border = this.items()[Number(index)];
    if (!border) throw invalidArgument("RangeBorderCollection.getItemAt");
    return border;
  }
}

export class RangeBorder extends HostObject {
  static override readonly wireClass: string = "RangeBorder";

  constructor(
    private readonly range: CellArea,
    private readonly side: Side,
  ) {
    super();
  }

  override identity(): Record<string, unknown> {
    return { Id: this.side };
  }

  get SideIndex(): Side {
    return this.side;
  }

  /** Null when the line is not the same all along. */
  get Style(): LineStyle | null {
    const border = this.line();
    return border === null ? null : styleOf(border);
  }

  set Style(input: unknown) {
    const style = asChoice(input, STYLES, "RangeBorder.style");
    const border = this.line() ?? undefined;
    this.draw(
      style === "None" ? undefined : { style: wordFor(style, weightOf(border)), color: border?.color ?? "#000000" },
    );
  }

  get Weight(): Weight | null {
    const border = this.line();
    return border === null ? null : weightOf(border);
  }

  set Weight(input: unknown) {
    const weight = asChoice(input, WEIGHTS, "RangeBorder.weight");
    const border = this.line() ?? undefined;
    const style = styleOf(border);
    this.draw({ style: wordFor(style === "None" ? "Continuous" : style, weight), color: border?.color ?? "#000000" });
  }

  get Color(): string | null {
    const border = this.line();
    return border === null ? null : (border?.color ?? "#000000");
  }

  set Color(input: unknown) {
    const color = asColor(input, "RangeBorder.color");
    this.draw({ style: this.line()?.style ?? "thin", color });
  }

  /** The line, undefined for none, null where it differs along the side. */
  private line(): Border | undefined | null {
    const places = this.places();
    const sheet = this.range.sheet;
    const lines = places.map(([area, edge]) => {
      const shared = sheet.style(area)[edge];
      return shared ?? (sheet.cellStyle(area.row, area.column)[edge] ? null : undefined);
    });
    if (lines.includes(null)) return null;
    const [first] = lines;
    const same = lines.every((line) => line?.style === first?.style && line?.color === first?.color);
    return same ? first : null;
  }

  private draw(border: Border | undefined): void {
    const sheet = this.range.changeableSheet;
    for (const [area, edge] of this.places()) sheet.setStyle(area, { [edge]: border });
  }

  /**
   * The cells along the side, with the edge of theirs that is the line. An inner line belongs to both its neighbours.
   */
  private places(): [Area, Edge][] {
    const { area } = this.range;
    const lastRow = area.row + area.rows - 1;
    const lastColumn = area.column + area.columns - 1;
    switch (this.side) {
      case "EdgeTop":
        return [[{ ...area, rows: 1 }, "top"]];
      case "EdgeBottom":
        return [[{ ...area, row: lastRow, rows: 1 }, "bottom"]];
      case "EdgeLeft":
        return [[{ ...area, columns: 1 }, "left"]];
      case "EdgeRight":
        return [[{ ...area, column: lastColumn, columns: 1 }, "right"]];
      case "InsideVertical":
        if (area.columns === 1) return [];
        return [
          [{ ...area, columns: area.columns - 1 }, "right"],
          [{ ...area, column: area.column + 1, columns: area.columns - 1 }, "left"],
        ];
      case "InsideHorizontal":
        if (area.rows === 1) return [];
        return [
          [{ ...area, rows: area.rows - 1 }, "bottom"],
          [{ ...area, row: area.row + 1, rows: area.rows - 1 }, "top"],
        ];
    }
  }
}

function styleOf(border: Border | undefined): LineStyle {
  if (!border) return "None";
  return border.style === "dashed"
    ? "Dash"
    : border.style === "dotted"
      ? "Dot"
      : border.style === "double"
        ? "Double"
        : "Continuous";
}

function weightOf(border: Border | undefined): Weight {
  switch (border?.style) {
    case "hair":
      return "Hairline";
    case "medium":
      return "Medium";
    case "thick":
    case "double":
      return "Thick";
    default:
      return "Thin";
  }
}

function wordFor(style: LineStyle, weight: Weight): Border["style"] {
  if (style === "Dash") return "dashed";
  if (style === "Dot") return "dotted";
  if (style === "Double") return "double";
  return weight === "Hairline" ? "hair" : weight === "Medium" ? "medium" : weight === "Thick" ? "thick" : "thin";
}
