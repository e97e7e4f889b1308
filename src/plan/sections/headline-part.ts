/**
 * The headline of a sheet: the finding and what to do, two live sentences, each one cell over the width of the sheet. And the figures
 * to read first, each with its change on the period before, or with what it must be read beside.
 */
import type { Text } from "../../text/locale";
import type { Change } from "../changes";
import type { Content } from "../content";
import { changeFormat, type FormatName } from "../formats";
import { type Expression, f, type Operand } from "../formula";
import { Handle } from "../handle";
import type { Lane } from "../lane";
import { FRAME_POINTS } from "../frame-points";
import { changeLooks, fallLooks } from "../looks";
import { FIGURE_SPANS } from "../modules";
import type { Span } from "../grid";
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

export interface Figure {
  readonly label: Text;
  readonly value: Content;
  readonly format: FormatName;
  readonly handle?: Handle;
  /** It stands for the sheet on the overview; the first one does without. */
  readonly isKey?: boolean;
  /** What stands below: changes, such as on the month and on the year before, or what the figure is read beside; a line each. */
  readonly below?: Below | readonly Below[];
}

type Below = Change | Content;

/** @example figure(TERMS.pace, "pace", pace, { below: state }) */
export const figure = (
  label: Text,
  format: FormatName,
  value: Content | Handle,
  more: Omit<Figure, "label" | "format" | "value"> = {},
): Figure => ({ label, format, value: value instanceof Handle ? f`${value}` : value, ...more });

const isChange = (below: Below): below is Change => typeof below === "object" && below !== null && "period" in below;
const isList = (below: Figure["below"]): below is readonly Below[] => Array.isArray(below);
const linesBelow = ({ below = null }: Figure): readonly Below[] => (isList(below) ? below : [below]);

function putBelow(sheet: SheetBuilder, at: Span & { readonly row: number }, below: Below): void {
  const cell = over(sheet, at, isChange(below) ? roundedChange(below) : below);
  sheet.style(cell, "change");
  if (!isChange(below)) return;
  const { period, points, better } = below;
  sheet.format(cell, changeFormat(period, points), "left");
  if (better === "neither") return;
  for (const look of (better === "more" ? changeLooks : fallLooks)(cell)) sheet.condition(cell, look);
}

/** Columns side by side for so many figures, the first of which is the widest of a list: what is left over goes to the others. */
export function evenSpans(first: number, columns: number, count: number): readonly Span[] {
  if (count > columns) throw new Error(`${count} figures do not fit on a sheet of ${columns} columns`);
  const begins = Array.from({ length: count + 1 }, (_, i) => Math.floor((i * columns) / count));
  return begins.slice(1).map((end, i) => ({ column: first + begins[i]!, columns: end - begins[i]! }));
}

/** A change as far as it is shown, so that what reads 0.0 has no direction; "" where there is none. */
const roundedChange = ({ value, points }: Change): Content => f`IFERROR(ROUND(${value},${points ? 1 : 3}),"")`;

/** Whole amounts are read in the language's large unit. */
const largeFormat = (format: FormatName): FormatName => (format === "wholeMoney" ? "largeMoney" : format);

/** At most as many as there are spans, by default those of a main sheet; each of its rows is one cell over the figure's columns. */
export function figuresPart(lane: Lane, figures: readonly Figure[], spans: readonly Span[] = FIGURE_SPANS): void {
  if (figures.length > spans.length) throw new Error(`${figures.length} figures do not fit over ${spans.length} spans`);
  const { sheet, row } = lane;
  const lines = Math.max(1, ...figures.map((figure) => linesBelow(figure).length));
  const points = [FRAME_POINTS.line, FRAME_POINTS.figure, ...Array.from({ length: lines }, () => FRAME_POINTS.line)];
  points.forEach((height, i) => sheet.height(row + i, height));
  const key = Math.max(
    0,
    figures.findIndex(({ isKey }) => isKey === true),
  );
  figures.forEach((figure, i) => {
    const { label, value, format, handle = new Handle() } = figure;
    const span = spans[i]!;
    const name = over(sheet, { ...span, row }, label);
    sheet.style(name, "figureLabel");
    if (i === key) sheet.headline({ figure: { label: name, value: handle, format: largeFormat(format) } });
    sheet.put(row + 1, span.column, [[value]], { handle, overflow: true });
    if (span.columns > 1) sheet.merge(handle.across(span.columns));
    sheet.style(handle, "figure").format(handle, largeFormat(format), "left");
    linesBelow(figure).forEach((below, line) => putBelow(sheet, { ...span, row: row + 2 + line }, below));
  });
  lane.gap(points.length);
}
