/**
 * The Chinese 8 types as a table: better or worse than average on each measure, and the type's name, which may be changed. Rules §4.
 */
import { segmentCells as mapCells, type SegmentCell } from "../../../domain/customers/segment-maps";
import type { Text } from "../../../text/locale";
import { f } from "../../../plan/formula";
import { type Column, table, valueColumn } from "../../../plan/table";
import type { SegmentAnalysis } from "../analysis";
import { MAP_INPUTS } from "../typed-cells";
import { MAP_TEXTS } from "../map-texts";
import type { Measure } from "../scoring";
import { listColumns, type ListKey, type SegmentMap } from "./segment-map";
import { measureText } from "../texts";

export function typeMap({ segments, ...choices }: SegmentAnalysis, live: boolean): SegmentMap {
  const all = mapCells("eight");
  const scoresOf = segments.map((segment) => all.find((cell) => cell.segment === segment)!);
  const marked = (measure: Measure, better: Text, worse: Text): Column<never> =>
    valueColumn(measureText(choices, measure), "text", (i) => (scoresOf[i]![measure] === 1 ? better : worse));
  const codeOf = ({ recency, frequency, monetary }: SegmentCell): number => 100 * recency + 10 * frequency + monetary;
  const { high, low } = MAP_TEXTS;
  const types = table<"code" | Measure | ListKey>(segments.length, {
    code: valueColumn(MAP_TEXTS.code, "code", (i) => codeOf(scoresOf[i]!), { horizontal: "center" }),
    recency: marked("recency", MAP_TEXTS.recent, MAP_TEXTS.longAgo),
    frequency: marked("frequency", high, low),
    monetary: marked("monetary", high, low),
    ...listColumns(segments),
  });
  const { segment: names, action: actions, code: codes } = types.column;
  return {
    ...{ listed: segments, names, actions },
    lookup: (_, code) => f`INDEX(${names},MATCH(${code},${codes},0))`,
    lay: (lane) => {
      lane.section(MAP_TEXTS.types, types.keys.length);
      types.put(lane);
      if (live) lane.sheet.input(MAP_INPUTS.typeNames(lane.sheet.locale), names);
      return null;
    },
  };
}
