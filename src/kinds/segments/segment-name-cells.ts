/**
 * A customer's segment as cells of further sheets give it: by formula where scores are, so that a changed map shows there too.
 */
import type { Content } from "../../plan/content";
import { f } from "../../plan/formula";
import type { OptionalSheetInput } from "./optional-sheet-input";
import { SEGMENT_NAMES } from "./segment-names";

/** The user's own rules are looked up for any number of customers, because the build cannot know them. */
export const segmentsFollow = ({ cells, analysis }: OptionalSheetInput): boolean => cells.live || analysis.map === "sheet";

/** The segment now of a customer, by row of the customers' sheet. */
export function segmentNow(input: OptionalSheetInput): (row: number) => Content {
  const { analysis, cells } = input;
  const { segment, segments } = analysis;
  if (segmentsFollow(input)) return (row) => f`${cells.customers.segment.at(row)}&""`;
  return (row) => SEGMENT_NAMES[segments[segment[row]!]!];
}
