/**
 * How the effects are computed: the factors of every channel, the mean of its revenues, and what of its traffic is volume and mix.
 */
import { type TableColumn, tablePart, totalRow } from "../../../../plan/sections/table-part";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { type ChangeCells, type Side, type SideCells, SIDES } from "./cells";
import type { Comparison } from "./comparison";
import { BASIS_TEXTS, type Factor, FACTORS, TEXTS } from "./texts";

const of = (column: Handle, row: number) => column.at(row).relative;

/** At least one order where there is revenue. */
function orders({ figures }: SideCells, row: number): Expression {
  return f`IF(${of(figures.orders, row)}>0,${of(figures.orders, row)},IF(${of(figures.revenue, row)}>0,1,0))`;
}

/** At least a visitor an order; a rate that has no divisor is the other period's. */
function factor(cells: ChangeCells, side: Side, which: Factor, row: number): Expression {
  const [own, other] = side === "before" ? [cells.before, cells.now] : [cells.now, cells.before];
  const visits = of(own.figures.traffic, row);
  if (which === "traffic") return f`IF(${visits}>0,${visits},${orders(own, row)})`;
  if (which === "conversion") {
    const rate = (of_: SideCells): Expression => f`${orders(of_, row)}/${of(of_.factors.traffic, row)}`;
    const [mine, others] = [of(own.factors.traffic, row), of(other.factors.traffic, row)] as const;
    return f`IF(${mine}>0,${rate(own)},IF(${others}>0,${rate(other)},0))`;
  }
  const value = (of_: SideCells): Expression => f`${of(of_.figures.revenue, row)}/${orders(of_, row)}`;
  return f`IF(${orders(own, row)}>0,${value(own)},IF(${orders(other, row)}>0,${value(other)},0))`;
}

/**
 * The logarithmic mean of both revenues; 0 where one of them is not above 0. Close to each other it is their average, which is as exact there
 * as the quotient is not.
 */
function mean({ before, now }: ChangeCells, row: number): Expression {
  const [earlier, later] = [of(before.figures.revenue, row), of(now.figures.revenue, row)] as const;
  const quotient = f`(${later}-${earlier})/LN(${later}/${earlier})`;
  const close = f`ABS(${later}-${earlier})<=${earlier}*1E-5`;
  return f`IF(MIN(${earlier},${later})<=0,0,IF(${close},(${earlier}+${later})/2,${quotient}))`;
}

function volume({ before, now, mean: means, effects }: ChangeCells, row: number): Expression {
  const [earlier, later] = [f`SUM(${before.factors.traffic})`, f`SUM(${now.factors.traffic})`] as const;
  return f`IF(OR(${earlier}=0,${later}=0),${of(effects.traffic, row)},${of(means, row)}*LN(${later}/${earlier}))`;
}

const FORMATS: Readonly<Record<Factor, FormatName>> = {
  traffic: "count",
  conversion: "parameter",
  orderValue: "money",
};

export const WORKING_COLUMNS = 1 + 2 * FACTORS.length + 3;

/** Puts the block; places factors, mean, volume and mix. */
export function workingsPart(lane: Lane, { source, cells, rows }: Comparison): void {
  const words = BASIS_TEXTS[source.basis];
  const factors = FACTORS.flatMap((which) =>
    SIDES.map((side): TableColumn => ({
      heading: TEXTS[side === "before" ? "beforeOf" : "nowOf"](words[which]),
      format: FORMATS[which],
      cell: (i) => factor(cells, side, which, i),
      handle: cells[side].factors[which],
    })),
  );
  lane.section(TEXTS.workings, WORKING_COLUMNS);
  tablePart(lane, rows, [
    { heading: TEXTS.channel, format: "text", cell: (i) => f`${of(cells.names, i)}` },
    ...factors,
    { heading: TEXTS.mean, format: "wholeMoney", cell: (i) => mean(cells, i), handle: cells.mean },
    { heading: TEXTS.volume, format: "wholeMoney", cell: (i) => volume(cells, i), handle: cells.volume },
    {
      heading: TEXTS.mix,
      format: "wholeMoney",
      cell: (i) => f`${of(cells.effects.traffic, i)}-${of(cells.volume, i)}`,
      handle: cells.mix,
    },
  ]);
  const traffic = SIDES.map((side) => f`SUM(${cells[side].factors.traffic})`);
  totalRow(
    lane,
    [TEXTS.all, ...traffic, null, null, null, null, null, f`SUM(${cells.volume})`, f`SUM(${cells.mix})`],
    ["text", "count", "count", "text", "text", "text", "text", "text", "wholeMoney", "wholeMoney"],
  );
}
