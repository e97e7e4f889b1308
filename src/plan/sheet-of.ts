/**
 * The frame of every sheet, the answer first: title and source, the finding and what to do, the figures to read first, then its sections
 * one below the other. What a section claims of the sheet's figures joins the checks on "How it was computed".
 */
import type { Text } from "../text/locale";
import { type Computed, linkText, type Section as AnySection } from "./computation";
import type { Content } from "./content";
import { FRAME_POINTS } from "./frame-points";
import type { Expression } from "./formula";
import { Handle } from "./handle";
import type { Check } from "./sections/checks-part";
import { type Fact, factsPart } from "./sections/facts-part";
import { evenSpans, type Figure, figuresPart, type Headline, headlinePart } from "./sections/headline-part";
import { redUnless } from "./sections/input-guard";
import { inputHeadings, type DerivedCell, type InputCell, inputsPart } from "./sections/inputs-part";
import { type KeyFigureCell, keyFiguresPart } from "./sections/key-figures-part";
import { type Provenance, sourceLine, titlePart } from "./sections/title-part";
import { Lane } from "./lane";
import { LEFT } from "./modules";
import type { ChartSpec } from "./objects";
import type { SheetBuilder } from "./sheet-builder";
import type { PutOptions, Table } from "./table";

export type Section = AnySection;

export interface Frame {
  readonly title: Text;
  /** The question the sheet answers, where no headline gives the answer. */
  readonly description?: Text;
  /** That of the build when absent; null on a sheet of the user's own entries, a text where it comes from other sheets. */
  readonly provenance?: Provenance | Text | null;
  readonly headline?: Headline;
  /** The figures to read first, over the columns of the headline. */
  readonly figures?: readonly (Figure | null)[];
  /** What is assumed or doubtful, said on "How it was computed"; a section stands below the title. */
  readonly notes?: readonly (Text | Section | null)[];
  /** Columns that the headline stands over; on columns of fixed widths all that a screen shows. */
  readonly width?: number;
  /** In the order they stand; an absent one leaves no gap. */
  readonly sections: readonly (Section | null)[];
  /** What must hold on the sheet, besides what its sections claim. */
  readonly checks?: readonly (Check | null)[];
  /** What stands on "How it was computed" of the build, not here; null for a sheet that stands alone, without checks and notes. */
  readonly computed?: Omit<Computed, "checks" | "notes" | "state"> | null;
  /** Rows, or all rows above some cells, that stay in view; none without. */
  readonly freeze?: { readonly rows: number | Handle };
}

const present = <T>(all: readonly (T | null)[]): T[] => all.filter((each) => each !== null);

/** Rows of a section that stay together however long it is: its title, headings and a few rows. */
const BEGINNING = 5;

/** Puts sections one below the other, a free row between two, each whole on a page or at least its beginning; returns what they claim. */
function putSections(lane: Lane, sections: readonly (Section | null)[]): Check[] {
  return present(sections).flatMap((section, i) => {
    const { row } = i === 0 ? lane : lane.gap();
    const claims = [...(section(lane) ?? [])];
    const rows = lane.row - row;
    lane.sheet.whole({ row, rows, isChart: false });
    if (rows > BEGINNING) lane.sheet.whole({ row, rows: BEGINNING, isChart: false });
    return claims;
  });
}

/** A row of its own height that stays empty. */
function thinGap(lane: Lane, points: number): void {
  lane.sheet.height(lane.row, points);
  lane.gap();
}

function putHead(lane: Lane, { title, description, headline, figures, width = 1, ...frame }: Frame): void {
  const { grid, computation } = lane.sheet;
  const { provenance = computation.provenance } = frame;
  titlePart(lane, title, provenance);
  if (headline === undefined && description !== undefined) lane.text(description, "subtitle");
  sourceLine(lane, provenance);
  if (headline !== undefined) {
    thinGap(lane, FRAME_POINTS.thinGap);
    headlinePart(lane, headline, grid?.columns ?? width);
  }
  if (figures === undefined) return;
  thinGap(lane, FRAME_POINTS.gap);
  const shown = present(figures);
  figuresPart(lane, shown, grid?.spans(shown.length) ?? evenSpans(lane.column, width, shown.length));
}

/** Where the sheet's word of state stands; what comes back is to be put on "How it was computed". */
function stateOf(sheet: SheetBuilder, headline: Headline | undefined): Pick<Computed, "state"> {
  if (headline?.state === undefined) return {};
  const { state } = headline;
  const handle = state instanceof Handle ? state : new Handle();
  sheet.headline({ state: handle });
  return state instanceof Handle ? {} : { state: { state, handle } };
}

/** Lays a sheet out; returns the lane, at whose end more may stand. */
export function sheetOf(sheet: SheetBuilder, frame: Frame): Lane {
  const { headline, notes = [], sections, checks = [], computed = {}, freeze } = frame;
  const lane = new Lane(sheet, 0, LEFT);
  putHead(lane, frame);
  const said = present(notes).filter((note) => typeof note !== "function");
  for (const note of present(notes)) if (typeof note === "function") note(lane);
  thinGap(lane, FRAME_POINTS.gap);
  const claims = putSections(lane, sections);
  if (computed !== null) {
    const { computation } = sheet;
    const state = stateOf(sheet, headline);
    computation.add(sheet, { ...computed, ...state, notes: said, checks: [...present(checks), ...claims] });
    if (headline !== undefined && computation.tab !== sheet.tab)
      sheet.link(lane.gap().text(linkText(computation), "link"), computation);
  }
  if (freeze !== undefined) {
    const { rows } = freeze;
    sheet.freeze(typeof rows === "number" ? rows : rows.place.row);
  }
  return lane;
}

/** A line of small print that turns red where something does not hold. */
export const noteUnless =
  (holds: Expression, content: Content): Section =>
  (lane) =>
    redUnless(lane.sheet, lane.text(content, "note"), holds);

/** A lane of sections that stands beside others, and its first column. */
export interface LaneOfSections {
  readonly column: number;
  readonly sections: readonly (Section | null)[];
}

/** Lanes of sections side by side; what follows begins below the longest. */
export function besideEachOther(...lanes: readonly LaneOfSections[]): Section {
  return (lane) => {
    const claims = lanes.flatMap(({ column, sections }) => putSections(lane.beside(column), sections));
    lane.below(0);
    return claims;
  };
}

/** Sections one below the other, and another beside them from a column on; what follows stands below all of them. */
export const besideOf =
  (column: number, sections: readonly Section[], beside: Section): Section =>
  (lane) => {
    const side = lane.beside(column);
    const claims = [...putSections(lane, sections), ...(beside(side) ?? [])];
    lane.below(0);
    return claims;
  };

/** Headings above inputs: what, value, where it comes from. */
export interface InputSection {
  readonly title: Text;
  readonly headings?: readonly [Text, Text, Text];
}

/** Inputs with their headings. */
export function inputsOf({ title, headings }: InputSection, lines: readonly (InputCell | DerivedCell)[]): Section {
  return (lane) => {
    lane.section(title);
    if (headings !== undefined) inputHeadings(lane, headings);
    inputsPart(lane, lines);
  };
}

/** The figures to read first; an absent one is left out. */
export const figuresOf =
  (figures: readonly (KeyFigureCell | null)[]): Section =>
  (lane) => {
    keyFiguresPart(lane, present(figures));
  };

/** A table under its title, or without one where the sheet is the table's. */
export const tableOf =
  <K extends string>(title: Content | null, table: Table<K>, options?: PutOptions<K>): Section =>
  (lane) => {
    if (title !== null) lane.section(title);
    table.put(lane, options);
  };

/** Facts of the build under their title. */
export const factsOf =
  (title: Text, facts: readonly Fact[]): Section =>
  (lane) => {
    lane.section(title);
    factsPart(lane, facts);
  };

/** A chart under a line that says what it shows, or without one where it belongs to what stands beside it. */
export function chartOf(
  title: Content | null,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  chart: Omit<ChartSpec, "position">,
): Section {
  return (lane) => {
    if (title !== null) lane.section(title);
    lane.sheet.chart({ ...chart, underLine: title !== null, position: lane.reserve(rows, columns) });
  };
}

/** Rows above and below the bars of a chart: title, axis, legend. */
const AROUND_BARS = 5;

/** Lying bars of named things, each with its name: as high as there are names, but not lower than asked. */
export function barsOf(
  title: Content | null,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  chart: Omit<ChartSpec, "position" | "type">,
): Section {
  const bars = chart.categories.rows * ((1 + chart.series.length) / 2);
  const size = { rows: Math.max(rows, AROUND_BARS + Math.ceil(bars)), columns };
  return chartOf(title, size, { ...chart, type: "barClustered" });
}
