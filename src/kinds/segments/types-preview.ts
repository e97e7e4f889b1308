/**
 * What the pane shows where persons and businesses are segmented apart: the figures of both, and the segments of one after the other.
 */
import type { KindPreview } from "../kind";
import type { Text } from "../../text/locale";
import { withScope } from "../../plan/sections/title-part";
import type { KeyFigure, Parts } from "../../plan/plan";
import type { InWords } from "../../plan/plan-builder";
import { TYPE_NAMES } from "./customer-kinds";
import { type SegmentSet, setKey } from "./customer-sets";
import { segmentParts } from "./preview";
import { TEXTS } from "./texts";

/** Customers and revenue of each type. */
export function typeFigures(sets: readonly SegmentSet[]): InWords<KeyFigure>[] {
  const { figures, settings } = TEXTS;
  const of = (label: Text, { type }: SegmentSet): Text => (type === null ? label : withScope(label, TYPE_NAMES[type]));
  return [
    ...sets.map((set): InWords<KeyFigure> => ({
      label: of(figures.customers, set),
      value: set.analysis.figures.count,
      unit: "count",
    })),
    ...sets.map((set): InWords<KeyFigure> => ({
      label: of(figures.revenue, set),
      value: set.analysis.revenue,
      unit: "money",
    })),
    { label: settings.asOf, value: sets[0]!.analysis.asOf, unit: "date" },
  ];
}

/** The segments of each type, one whole a type; a part's rows are on the customers' sheet of the type. */
export function typeParts(sets: readonly SegmentSet[]): readonly InWords<Parts>[] {
  return sets.map((set) => {
    const parts = segmentParts(set.analysis, set.shown);
    const heading = set.type === null ? parts.heading : withScope(parts.heading, TYPE_NAMES[set.type]);
    return { ...parts, heading, rows: { ...parts.rows, sheet: setKey(set, parts.rows.sheet) } };
  });
}

export function typesPreview(sets: readonly SegmentSet[]): InWords<KindPreview> {
  return { total: typeFigures(sets).slice(0, 4), parts: typeParts(sets) };
}
