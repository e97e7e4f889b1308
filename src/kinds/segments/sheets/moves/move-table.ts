/**
 * One row a customer: segment then and now, and what was bought between. The matrices count this list.
 */
import { type Expression, f } from "../../../../plan/formula";
import { type Column, each, type Table, table } from "../../../../plan/table";
import { SEGMENT_NAMES } from "../../../../text/segment-names";
import { TERMS } from "../../../../text/terms";
import type { MovesModel } from "../../model/moves";
import { type OptionalSheetInput, segmentNow, segmentsFollow } from "../../optional-sheet";
import { LETTERS, type Measure, MEASURES } from "../../scoring";
import { MOVES_TEXTS } from "./texts";

type MoveKey = "customer" | `score.${Measure}` | "before" | "after" | "moved" | "orders" | "revenue";
export type MoveTable = Table<MoveKey>;

export function moveTable({ moves }: MovesModel, input: OptionalSheetInput): MoveTable {
  const { analysis, cells } = input;
  const [now, follow] = [segmentNow(input), segmentsFollow(input)];
  const { fresh, gone } = MOVES_TEXTS;
  /** The scores of the earlier date looked up in the map as it is now. */
  const then: Column<MoveKey>["cell"] = (row, { i }) => {
    const { before } = moves[i]!;
    if (before === null) return fresh;
    if (!follow) return SEGMENT_NAMES[analysis.segments[before]!];
    const [recency, frequency, monetary] = [row["score.recency"], row["score.frequency"], row["score.monetary"]];
    return f`${cells.lookup({ recency, frequency, monetary }, f`(100*${recency}+10*${frequency}+${monetary})`)}&""`;
  };
  return table<MoveKey>(moves.length, {
    customer: { heading: TERMS.customer, format: "text", cell: (_, { i }) => moves[i]!.customer },
    ...each("score", MEASURES, (measure): Column<MoveKey> => ({
      heading: MOVES_TEXTS.score(LETTERS[measure]),
      format: "score",
      horizontal: "center",
      cell: (_, { i }) => moves[i]!.scores?.[measure] ?? null,
    })),
    before: { heading: MOVES_TEXTS.before, format: "text", cell: then },
    after: {
      heading: MOVES_TEXTS.after,
      format: "text",
      cell: (_, { i }) => (moves[i]!.after === null ? gone : now(i)),
    },
    moved: {
      heading: MOVES_TEXTS.moved,
      format: "text",
      cell: ({ before, after }): Expression =>
        f`IF(OR(${before}=${fresh},${after}=${gone},${before}=${after}),"",${MOVES_TEXTS.yes})`,
    },
    orders: { heading: MOVES_TEXTS.orders, format: "count", cell: (_, { i }) => moves[i]!.orders },
    revenue: { heading: TERMS.revenue, format: "wholeMoney", cell: (_, { i }) => moves[i]!.revenue },
  });
}
