/**
 * Channel by channel: what each counted in both periods, and how much each factor moved its revenue.
 */
import { type TableColumn, tablePart, totalRow } from "../../../../plan/sections/table-part";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { COLORS } from "../../../../plan/styles";
import { type ChangeCells, type Side, SIDES } from "./cells";
import { type Comparison, figureContent, nameContent } from "./comparison";
import { FIGURES } from "./model";
import { BASIS_TEXTS, type Factor, FACTORS, TEXTS } from "./texts";

const of = (column: Handle, row: number) => column.at(row).relative;
const quotient = (part: Expression, whole: Expression): Expression => f`IF(${whole}=0,"",${part}/${whole})`;

/**
 * The factor's share of the change, as the domain splits it: from nothing, or to nothing, all is the factor's that was or became 0; where more
 * was paid back than taken, all is the order value's.
 */
function effect({ before, now, mean }: ChangeCells, factor: Factor, row: number): Expression {
  const [earlier, later] = [of(before.figures.revenue, row), of(now.figures.revenue, row)] as const;
  const [first, last] = [of(before.factors[factor], row), of(now.factors[factor], row)] as const;
  const paidBack = factor === "orderValue" ? f`${later}-${earlier}` : f`0`;
  const fromNothing = f`IF(${first}=0,${later},0)`;
  const toNothing = f`IF(${last}=0,-${earlier},0)`;
  const moved = f`${of(mean, row)}*LN(${last}/${first})`;
  const whole = f`IF(${earlier}=0,IF(${later}=0,0,${fromNothing}),IF(${later}=0,${toNothing},${moved}))`;
  return f`IF(MIN(${earlier},${later})<0,${paidBack},${whole})`;
}

/** Red below 0, green above. */
export function colourBySign(sheet: SheetBuilder, cells: Handle): void {
  const value = cells.at(0).relative;
  sheet.condition(cells, { type: "formula", formula: f`AND(ISNUMBER(${value}),N(${value})<0)`, color: COLORS.red });
  sheet.condition(cells, { type: "formula", formula: f`AND(ISNUMBER(${value}),N(${value})>0)`, color: COLORS.green });
}

function countedColumns(comparison: Comparison): TableColumn[] {
  const words = BASIS_TEXTS[comparison.source.basis];
  return FIGURES.flatMap((figure) =>
    SIDES.map((side): TableColumn => ({
      heading: TEXTS[side === "before" ? "beforeOf" : "nowOf"](words[figure]),
      format: figure === "revenue" ? "wholeMoney" : "count",
      cell: (i) => figureContent(comparison, side, figure, i),
      handle: comparison.cells[side].figures[figure],
    })),
  );
}

/** The rates of a row, or of sums of all rows. */
function rate(
  cells: ChangeCells,
  side: Side,
  factor: "conversion" | "orderValue",
  value: (column: Handle) => Expression,
): Expression {
  const { traffic, orders, revenue } = cells[side].figures;
  return factor === "conversion" ? quotient(value(orders), value(traffic)) : quotient(value(revenue), value(orders));
}

const RATES = [
  ["conversion", "percent"],
  ["orderValue", "money"],
] as const;

function rateColumns({ source, cells }: Comparison): TableColumn[] {
  const words = BASIS_TEXTS[source.basis];
  return RATES.flatMap(([factor, format]) =>
    SIDES.map((side): TableColumn => ({
      heading: TEXTS[side === "before" ? "beforeOf" : "nowOf"](words[factor]),
      format,
      cell: (i) => rate(cells, side, factor, (column) => f`${of(column, i)}`),
    })),
  );
}

function effectColumns({ source, cells }: Comparison): TableColumn[] {
  const words = BASIS_TEXTS[source.basis];
  const { before, now } = cells;
  return [
    {
      heading: TEXTS.change,
      format: "wholeMoney",
      cell: (i) => f`${of(now.figures.revenue, i)}-${of(before.figures.revenue, i)}`,
      handle: cells.change,
    },
    ...FACTORS.map((factor): TableColumn => ({
      heading: TEXTS.effectOf(words[factor]),
      format: "wholeMoney",
      cell: (i) => effect(cells, factor, i),
      handle: cells.effects[factor],
    })),
  ];
}

export const CHANNEL_COLUMNS = 1 + 2 * FIGURES.length + 2 * RATES.length + 1 + FACTORS.length;

/** Puts the block with its totals; places names, figures, change and effects. */
export function channelsPart(lane: Lane, comparison: Comparison): void {
  const { cells, rows } = comparison;
  const texts = { others: TEXTS.others, all: TEXTS.all };
  lane.section(TEXTS.channels, CHANNEL_COLUMNS);
  const columns: TableColumn[] = [
    {
      heading: TEXTS.channel,
      format: "text",
      cell: (i) => nameContent(comparison, i, texts),
      handle: cells.names,
    },
    ...countedColumns(comparison),
    ...rateColumns(comparison),
    ...effectColumns(comparison),
  ];
  tablePart(lane, rows, columns);
  const sum = (column: Handle): Expression => f`SUM(${column})`;
  const sums = FIGURES.flatMap((figure) => SIDES.map((side) => sum(cells[side].figures[figure])));
  const rates = RATES.flatMap(([factor]) => SIDES.map((side) => rate(cells, side, factor, sum)));
  const effects = [cells.change, ...FACTORS.map((factor) => cells.effects[factor])].map(sum);
  const formats: FormatName[] = columns.map(({ format }) => format);
  totalRow(lane, [TEXTS.all, ...sums, ...rates, ...effects], formats);
  for (const column of [cells.change, ...FACTORS.map((factor) => cells.effects[factor])])
    colourBySign(lane.sheet, column);
}
