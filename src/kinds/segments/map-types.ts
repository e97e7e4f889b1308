/**
 * The Chinese 8 types as a table: better or worse than average on each measure, and the type's name, which may be changed. Rules §4.
 */
import { segmentCells as mapCells } from "../../domain/customers/segment-maps";
import type { Text } from "../../text/locale";
import { tablePart } from "../../plan/sections/table-part";
import { Handle } from "../../plan/handle";
import type { Lane } from "../../plan/lane";
import type { SegmentAnalysis } from "./analysis";
import type { SegmentCells } from "./cells";
import { MAP_INPUTS } from "./map-inputs";
import { MAP_TEXTS } from "./map-texts";
import { NEXT_ACTIONS, SEGMENT_NAMES } from "./segment-names";
import { measureText } from "./texts";

/** Places `cells.names` and `cells.actions` in the order of `segments`; returns the codes (100 R + 10 F + M) beside them. */
export function typesTable(lane: Lane, { segments, ...choices }: SegmentAnalysis, cells: SegmentCells): Handle {
  lane.section(MAP_TEXTS.types, 6);
  const all = mapCells("eight");
  const scoresOf = segments.map((segment) => all.find((cell) => cell.segment === segment)!);
  const codes = new Handle(segments.length);
  const mark = (better: Text, worse: Text, score: number): Text => (score === 1 ? better : worse);
  tablePart(lane, segments.length, [
    {
      heading: MAP_TEXTS.code,
      format: "code",
      horizontal: "center",
      cell: (i) => 100 * scoresOf[i]!.recency + 10 * scoresOf[i]!.frequency + scoresOf[i]!.monetary,
      handle: codes,
    },
    {
      heading: measureText(choices, "recency"),
      format: "text",
      cell: (i) => mark(MAP_TEXTS.recent, MAP_TEXTS.longAgo, scoresOf[i]!.recency),
    },
    {
      heading: measureText(choices, "frequency"),
      format: "text",
      cell: (i) => mark(MAP_TEXTS.high, MAP_TEXTS.low, scoresOf[i]!.frequency),
    },
    {
      heading: measureText(choices, "monetary"),
      format: "text",
      cell: (i) => mark(MAP_TEXTS.high, MAP_TEXTS.low, scoresOf[i]!.monetary),
    },
    {
      heading: MAP_TEXTS.segment,
      format: "text",
      cell: (i) => SEGMENT_NAMES[segments[i]!],
      handle: cells.names,
    },
    {
      heading: MAP_TEXTS.action,
      format: "text",
      cell: (i) => NEXT_ACTIONS[segments[i]!],
      handle: cells.actions,
    },
  ]);
  if (cells.live) lane.sheet.input(MAP_INPUTS.typeNames(lane.sheet.locale), cells.names);
  return codes;
}
