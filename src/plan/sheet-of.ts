/**
 * The frame of every sheet: title, question and provenance, notes, then its sections one below the other. What a section claims of the
 * sheet's figures, such as that every row is accounted for, joins the checks at the end.
 */
import type { Text } from "../text/locale";
import type { Content } from "./content";
import type { Expression } from "./formula";
import type { Handle } from "./handle";
import { type Check, checksPart } from "./sections/checks-part";
import { type Fact, factsPart } from "./sections/facts-part";
import { redUnless } from "./sections/input-guard";
import { inputHeadings, type DerivedCell, type InputCell, inputsPart } from "./sections/inputs-part";
import { type KeyFigureCell, keyFiguresPart } from "./sections/key-figures-part";
import { type CountedTable, leftOutPart } from "./sections/left-out-part";
import { type Provenance, titlePart } from "./sections/title-part";
import { Lane } from "./lane";
import type { ChartSpec } from "./objects";
import type { SheetBuilder } from "./sheet-builder";
import type { PutOptions, Table } from "./table";

/** A part of a sheet, put at the end of a lane; what comes back joins the checks. */
export type Section = (lane: Lane) => readonly Check[] | void;

export interface Frame {
  readonly title: Text;
  /** The question the sheet answers. */
  readonly description: Text;
  /** null on a sheet of the user's own entries, which come from no table. */
  readonly provenance: Provenance | null;
  /** Lines of small print below the title; an absent one leaves none. */
  readonly notes?: readonly (Text | Section | null)[];
  /** Columns that the titles of sections are underlined over. */
  readonly width: number;
  /** In the order they stand; an absent one leaves no gap. */
  readonly sections: readonly (Section | null)[];
  /** What must hold on the sheet, besides what its sections claim. */
  readonly checks?: readonly (Check | null)[];
  /** Rows, or all rows above some cells, and columns that stay in view; the title without. */
  readonly freeze?: { readonly rows: number | Handle; readonly columns: number };
}

const present = <T>(all: readonly (T | null)[]): T[] => all.filter((each) => each !== null);

/** Puts sections one below the other, a free row between two; returns what they claim. */
function putSections(lane: Lane, sections: readonly (Section | null)[]): Check[] {
  return present(sections).flatMap((section, i) => [...(section(i === 0 ? lane : lane.gap()) ?? [])]);
}

/** Lays a sheet out; returns the lane, at whose end more may stand. */
export function sheetOf(sheet: SheetBuilder, frame: Frame): Lane {
  const { title, description, provenance, notes = [], width, sections, checks = [], freeze } = frame;
  const lane = new Lane(sheet, 0, 1, width);
  titlePart(lane, { title, description }, provenance);
  for (const note of present(notes)) {
    if (typeof note === "function") note(lane);
    else lane.text(note, "note");
  }
  const claims = putSections(lane.gap(), sections);
  const all = [...present(checks), ...claims];
  if (all.length > 0) checksPart(lane.gap(), all, width);
  const { rows = 1, columns = 0 } = freeze ?? {};
  sheet.freeze(typeof rows === "number" ? rows : rows.place.row, columns);
  return lane;
}

/** A line of small print that turns red where something does not hold. */
export const noteUnless =
  (holds: Expression, content: Content): Section =>
  (lane) =>
    redUnless(lane.sheet, lane.text(content, "note"), holds);

/** A lane of sections that stands beside others: its first column, and the columns its titles are underlined over. */
export interface LaneOfSections {
  readonly column: number;
  readonly width: number;
  readonly sections: readonly (Section | null)[];
}

/** Lanes of sections side by side; what follows begins below the longest. */
export function besideEachOther(...lanes: readonly LaneOfSections[]): Section {
  return (lane) => {
    const claims = lanes.flatMap(({ column, width, sections }) => putSections(lane.beside(column, width), sections));
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
  readonly width?: number;
}

/** Inputs with their headings. */
export function inputsOf(
  { title, headings, width }: InputSection,
  lines: readonly (InputCell | DerivedCell)[],
): Section {
  return (lane) => {
    lane.section(title, width);
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

/** A table under its title, which is underlined over the table's columns unless `width` says otherwise. */
export const tableOf =
  <K extends string>(
    title: Text,
    table: Table<K>,
    options: PutOptions<K> & { readonly width?: number } = {},
  ): Section =>
  (lane) => {
    lane.section(title, options.width ?? (options.keys ?? table.keys).length);
    table.put(lane, options);
  };

/** Facts of the build under their title. */
export const factsOf =
  (title: Text, facts: readonly Fact[]): Section =>
  (lane) => {
    lane.section(title);
    factsPart(lane, facts);
  };

/** A chart under its title, or without one where it belongs to what stands beside it. */
export function chartOf(
  title: Text | null,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  chart: Omit<ChartSpec, "position">,
): Section {
  return (lane) => {
    if (title !== null) lane.section(title, columns);
    lane.sheet.chart({ ...chart, position: lane.reserve(rows, columns) });
  };
}

/** Rows above and below the bars of a chart: title, axis, legend. */
const AROUND_BARS = 5;

/** Lying bars of named things, each with its name: as high as there are names, but not lower than asked. */
export function barsOf(
  title: Text | null,
  { rows, columns }: { readonly rows: number; readonly columns: number },
  chart: Omit<ChartSpec, "position" | "type">,
): Section {
  const bars = chart.categories.rows * ((1 + chart.series.length) / 2);
  const size = { rows: Math.max(rows, AROUND_BARS + Math.ceil(bars)), columns };
  return chartOf(title, size, { ...chart, type: "barClustered" });
}

/** The rows of a table that count and those left out, by reason; claims that they add up. */
export const rowsOf =
  (table: CountedTable): Section =>
  (lane) => [leftOutPart(lane, table)];
