/**
 * The range each rate may lie in, by Wilson's score interval, and the standard beside lead conversion for the chart.
 */
import { type TableColumn, tablePart } from "../../../plan/sections/table-part";
import { type Expression, f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Lane } from "../../../plan/lane";
import type { RateCells } from "./cells";
import type { Rate } from "./rates";
import { RATE_TEXTS, TEXTS } from "./texts";

const of = (column: Handle, row: number) => column.at(row).relative;

/** One end by Wilson's formula; empty where there is no rate, or one above 1. */
function intervalEnd(
  { counts, deviations: z, rates }: RateCells,
  { key, part, whole }: Rate,
  row: number,
  end: "low" | "high",
): Expression {
  const [n, x, rate] = [of(counts[whole], row), of(counts[part], row), of(rates[key], row)] as const;
  const half = f`${z}*SQRT(${x}*(${n}-${x})/${n}+${z}^2/4)`;
  const middle = f`${x}+${z}^2/2`;
  const inside =
    end === "low"
      ? f`IF(${x}=0,0,(${middle}-${half})/(${n}+${z}^2))`
      : f`IF(${x}=${n},1,(${middle}+${half})/(${n}+${z}^2))`;
  return f`IF(AND(ISNUMBER(${rate}),N(${rate})<=1),${inside},"")`;
}

/** Puts the block; places lows and highs. */
export function rangesPart(lane: Lane, rates: readonly Rate[], cells: RateCells): void {
  const columns = rates.flatMap((rate): TableColumn[] => [
    {
      heading: TEXTS.rangeFrom(RATE_TEXTS[rate.key]),
      format: "percent",
      cell: (i) => intervalEnd(cells, rate, i, "low"),
      handle: cells.lows[rate.key],
    },
    {
      heading: TEXTS.rangeTo,
      format: "percent",
      cell: (i) => intervalEnd(cells, rate, i, "high"),
      handle: cells.highs[rate.key],
    },
  ]);
  lane.section(TEXTS.ranges, 1 + columns.length);
  tablePart(lane, cells.names.rows, [
    { heading: TEXTS.seller, format: "text", cell: (i) => f`${of(cells.names, i)}` },
    ...columns,
  ]);
}
