/**
 * The ordered rules of the R package's map as an editable table: name, and from–to for each of the three scores.
 */
import { R_DOCS_RANGES } from "../../domain/segment-maps";
import type { Locale } from "../../text/locale";
import { inputMessages } from "../parts/inputs-part";
import { tablePart } from "../parts/table-part";
import type { TableColumn } from "../parts/table-part";
import type { Handle } from "../plan/handle";
import type { Lane } from "../plan/lane";
import type { Measure } from "./analysis";
import { BINS, MEASURES } from "./analysis";
import type { SegmentCells } from "./cells";
import { MAP_TEXTS } from "./map-texts";
import { NEXT_ACTIONS, SEGMENT_NAMES } from "./segment-names";

/** Columns of the rules, one row a rule, the last row ("Others") not included. */
export interface RuleCells {
  /** 1 for the rule tried first. */
  readonly number: Handle;
  readonly limits: Readonly<Record<Measure, { readonly from: Handle; readonly to: Handle }>>;
}

const RULES = R_DOCS_RANGES.length;
const LETTERS: Readonly<Record<Measure, string>> = { recency: "R", frequency: "F", monetary: "M" };
/** Where the limits stand in a range of the map. */
const RANGE: Readonly<Record<Measure, 1 | 2 | 3>> = { recency: 1, frequency: 2, monetary: 3 };

function limitColumns(locale: Locale): TableColumn[] {
  return MEASURES.flatMap((measure) =>
    [MAP_TEXTS.from, MAP_TEXTS.to].map((text, end): TableColumn => ({
      heading: `${LETTERS[measure]} ${text[locale]}`,
      format: "score",
      horizontal: "center",
      cell: (row) => R_DOCS_RANGES[row]?.[RANGE[measure]][end] ?? null,
    })),
  );
}

/** Places `cells.names`: the rules' names and below them "Others", which takes what no rule fits. */
export function rulesTable(lane: Lane, cells: SegmentCells, locale: Locale): RuleCells {
  lane.section(MAP_TEXTS.rules[locale], 9);
  const idAt = (row: number): "others" | (typeof R_DOCS_RANGES)[number][0] => R_DOCS_RANGES[row]?.[0] ?? "others";
  const { body } = tablePart(lane, RULES + 1, [
    { heading: MAP_TEXTS.priority[locale], format: "score", horizontal: "center", cell: (row) => (row < RULES ? row + 1 : null) },
    { heading: MAP_TEXTS.segment[locale], format: "text", cell: (row) => SEGMENT_NAMES[idAt(row)][locale], handle: cells.names },
    ...limitColumns(locale),
    { heading: MAP_TEXTS.action[locale], format: "text", cell: (row) => NEXT_ACTIONS[idAt(row)][locale] },
  ]);
  const limit = (column: number): Handle => body.part(0, column, RULES, 1);
  const rules = {
    number: limit(0),
    limits: {
      recency: { from: limit(2), to: limit(3) },
      frequency: { from: limit(4), to: limit(5) },
      monetary: { from: limit(6), to: limit(7) },
    },
  };
  if (cells.live) makeInputs(lane, body, locale);
  return rules;
}

function makeInputs({ sheet }: Lane, body: Handle, locale: Locale): void {
  const names = body.part(0, 1, RULES + 1, 1);
  sheet.input(`rules.names.${locale}`, names);
  const limits = body.part(0, 2, RULES, 2 * MEASURES.length);
  sheet.input("rules.limits", limits);
  const help = MAP_TEXTS.description["r-docs"][locale];
  const messages = inputMessages(MAP_TEXTS.rules[locale], help, MAP_TEXTS.scoreAllowed[locale], locale);
  sheet.validate(limits, { type: "wholeNumber", min: 1, max: BINS }, messages, true);
}
