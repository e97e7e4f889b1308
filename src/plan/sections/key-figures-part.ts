/**
 * The figures to read first: a row of labels, a row of large figures below.
 */
import type { Text } from "../../text/locale";
import type { Content } from "../content";
import { FORMAT_WIDTHS, type FormatName } from "../formats";
import { FRAME_POINTS } from "../frame-points";
import type { Handle } from "../handle";
import type { Lane } from "../lane";

export interface KeyFigureCell {
  readonly label: string | Text;
  readonly value: Content;
  readonly format: FormatName;
  readonly handle?: Handle;
  /** It stands for the sheet on the overview. */
  readonly isKey?: boolean;
}

/** How much wider the large figures are than those a format's width is meant for. */
const LARGER = 1.5;

/** Returns the figures' cells, in order. */
export function keyFiguresPart(lane: Lane, figures: readonly KeyFigureCell[]): Handle {
  const { sheet } = lane;
  const labels = lane.rows([figures.map(({ label }) => label)]);
  sheet.style(labels, "figureLabel").height(labels.place.row, FRAME_POINTS.line);
  const row = lane.row;
  figures.forEach(({ handle }, i) => handle?.placeAt({ tab: sheet.tab, row, column: lane.column + i }));
  const values = lane.rows([figures.map(({ value }) => value)]);
  sheet.style(values, "figure").height(values.place.row, FRAME_POINTS.figure);
  figures.forEach(({ format, isKey }, i) => {
    if (isKey === true) sheet.headline({ figure: { label: labels.column(i), value: values.column(i), format } });
    sheet.format(values.column(i), format, "left");
    sheet.widths.fit(lane.column + i, Math.ceil(FORMAT_WIDTHS[format] * LARGER));
  });
  return values;
}
