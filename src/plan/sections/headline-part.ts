/**
 * The headline of a sheet: the finding and what to do, two live sentences, each one cell over the width of the sheet. And the figures
 * to read first, each with its change on the period before, or with what it must be read beside.
 */
import type { Text } from "../../text/locale";
import type { Content } from "../content";
import { changeFormat, type FormatName } from "../formats";
import { type Expression, f, type Operand } from "../formula";
import { Handle } from "../handle";
import type { Lane } from "../lane";
import { FRAME_POINTS } from "../frame-points";
import { changeLooks, fallLooks } from "../looks";
import { FIGURE_SPANS } from "../modules";
import type { SheetBuilder } from "../sheet-builder";
import { COLORS } from "../styles";

export interface Headline {
  readonly finding: Operand;
  /** Begins with what to do, without an arrow; a long list has none. */
  readonly action?: Operand;
  /** A word of state for the overview: a cell of the build, or what one on "How it was computed" is to hold. */
  readonly state?: Handle | Expression;
}

/** One cell over so many columns. */
function over(
  sheet: SheetBuilder,
  at: Readonly<Record<"row" | "column" | "columns", number>>,
  content: Content,
): Handle {
  const { row, column, columns } = at;
  const cell = sheet.put(row, column, [[content]], { overflow: true });
  if (columns > 1) sheet.merge(cell.across(columns));
  return cell;
}

export function headlinePart(lane: Lane, { finding, action }: Headline, columns: number): void {
  const { sheet, column, row } = lane;
  const cell = over(sheet, { row, column, columns }, f`${finding}`);
  sheet.style(cell, "finding").edge(cell, COLORS.navy).height(row, FRAME_POINTS.finding);
  lane.gap();
  if (action === undefined) return;
  const below = over(sheet, { row: row + 1, column, columns }, f`${"→ "}&${action}`);
  sheet
    .style(below, "action")
    .edge(below, COLORS.navy)
    .height(row + 1, FRAME_POINTS.action)
    .headline({ finding: cell, action: below });
  lane.gap();
}

/** How a figure has changed on an earlier period. */
export interface Change {
  /** A fraction, or points where `points` says so; "" where there is no period before. */
  readonly value: Operand;
  /** In English after the change, in Chinese before it. */
  readonly period: Text;
  readonly points?: boolean;
  /** Whether more is better, or neither. */
  readonly better: "more" | "less" | "neither";
}

export interface Figure {
  readonly label: Text;
  readonly value: Content;
  readonly format: FormatName;
  readonly handle?: Handle;
  /** It stands for the sheet on the overview; the first one does without. */
  readonly isKey?: boolean;
  /** What stands below: a change, or what the figure is read beside. */
  readonly below?: Change | Content;
}

const isChange = (below: Figure["below"]): below is Change =>
  typeof below === "object" && below !== null && "period" in below;

function putChange(sheet: SheetBuilder, cell: Handle, { period, points, better }: Change): void {
  sheet.format(cell, changeFormat(period, points), "left");
  if (better === "neither") return;
  for (const look of (better === "more" ? changeLooks : fallLooks)(cell)) sheet.condition(cell, look);
}

type Spans = typeof FIGURE_SPANS;

/** Columns side by side for so many figures, the first of which is the widest of a list: what is left over goes to the others. */
export function evenSpans(first: number, columns: number, count: number): Spans {
  if (count > columns) throw new Error(`${count} figures do not fit on a sheet of ${columns} columns`);
  const begins = Array.from({ length: count + 1 }, (_, i) => Math.floor((i * columns) / count));
  return begins.slice(1).map((end, i) => ({ column: first + begins[i]!, columns: end - begins[i]! }));
}

/** A change as far as it is shown, so that what reads 0.0 has no direction; "" where there is none. */
const roundedChange = ({ value, points }: Change): Content => f`IFERROR(ROUND(${value},${points ? 1 : 3}),"")`;

/** At most as many as there are spans, by default those of a main sheet; each of its three rows is one cell over the figure's columns. */
export function figuresPart(lane: Lane, figures: readonly Figure[], spans: Spans = FIGURE_SPANS): void {
  if (figures.length > spans.length) throw new Error(`${figures.length} figures do not fit over ${spans.length} spans`);
  const { sheet, row } = lane;
  const points = [FRAME_POINTS.line, FRAME_POINTS.figure, FRAME_POINTS.line];
  points.forEach((height, i) => sheet.height(row + i, height));
  const key = Math.max(
    0,
    figures.findIndex(({ isKey }) => isKey === true),
  );
  figures.forEach(({ label, value, format, handle = new Handle(), below = null }, i) => {
    const span = spans[i]!;
    const name = over(sheet, { ...span, row }, label);
    sheet.style(name, "figureLabel");
    if (i === key) sheet.headline({ figure: { label: name, value: handle, format } });
    sheet.put(row + 1, span.column, [[value]], { handle, overflow: true });
    if (span.columns > 1) sheet.merge(handle.across(span.columns));
    sheet.style(handle, "figure").format(handle, format, "left");
    const change = over(sheet, { ...span, row: row + 2 }, isChange(below) ? roundedChange(below) : below);
    sheet.style(change, "change");
    if (isChange(below)) putChange(sheet, change, below);
  });
  lane.gap(points.length);
}
