/**
 * Channel by channel: what each counted in both periods, how much each factor moved its revenue, and how that is computed.
 */
import type { Cells, Row } from "../../../../plan/cells";
import type { Content } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import type { RelativeReference } from "../../../../plan/handle";
import type { ConditionalLook } from "../../../../plan/objects";
import { COLORS } from "../../../../plan/styles";
import { type At, type Column, each, type Table, table } from "../../../../plan/table";
import { TERMS } from "../../../../text/terms";
import { type ChangeInputs, periodOf } from "./change-inputs";
import type { ChangeFormulas } from "./formulas";
import { type Comparison, type Factor, FACTORS, type Figure, FIGURES, type Side, SIDES } from "./model";
import { BASIS_TEXTS, TEXTS } from "./texts";

type Rate = "conversion" | "orderValue";
type Working = "workingOf" | `${Side}Factor.${Factor}` | "mean" | "volume" | "mix";
type ChannelKey = "channel" | `${Side}.${Figure | Rate}` | "change" | `effect.${Factor}` | Working;
export type ChannelTable = Table<ChannelKey>;
type ChannelRow = Row<ChannelKey>;
type Columns<K extends ChannelKey> = { readonly [P in K]: Column<ChannelKey> };

/** A comparison and the cells it follows. */
export interface ChangeCells {
  readonly comparison: Comparison;
  /** null where figures are written as values. */
  readonly native: ChangeFormulas | null;
  readonly inputs: ChangeInputs;
}

const RATES: readonly Rate[] = ["conversion", "orderValue"];
const RATE_OF = { conversion: ["orders", "traffic"], orderValue: ["revenue", "orders"] } as const;
const FACTOR_FORMATS: Readonly<Record<Factor, FormatName>> = {
  traffic: "count",
  conversion: "parameter",
  orderValue: "money",
};

/** Empty where there is nothing to divide by. */
export const quotient = (part: Operand, whole: Operand): Expression => f`IF(${whole}=0,"",${part}/${whole})`;

/** Red below 0, green above. */
export function signLooks(value: RelativeReference): ConditionalLook[] {
  const look = (comparison: Expression, color: string): ConditionalLook => ({
    type: "formula",
    formula: f`AND(ISNUMBER(${value}),N(${value})${comparison})`,
    color,
  });
  return [look(f`<0`, COLORS.red), look(f`>0`, COLORS.green)];
}

/** A live figure of a row, or the value of the refresh date. */
function figureOf(
  cells: ChangeCells,
  [side, figure]: readonly [Side, Figure],
  row: ChannelRow,
  at: At<ChannelKey>,
): Content {
  const { comparison, native, inputs } = cells;
  const { basis, channels } = comparison.source;
  if (basis === "leads" && figure === "revenue") return f`${row[`${side}.orders`]}*${inputs.cell[`sold.${side}`]}`;
  if (native === null) return comparison.figures[side][at.i]![figure];
  const period = periodOf(inputs.cell, side);
  if (at.i < channels.length) return native.figure(figure, period, row.channel);
  const all = native.figure(figure, period, null);
  if (channels.length === 0) return all;
  // Rounded as money is kept, or the noise of adding fractions would stand where nothing is left.
  return f`ROUND(${all}-SUM(${at.column[`${side}.${figure}`].part(0, 0, channels.length, 1)}),4)`;
}

/** The figure of all rows by itself, for the check that the rows add up to it. */
export function revenueOf({ comparison, native, inputs }: ChangeCells, side: Side): Expression {
  const { source, figures } = comparison;
  const figure = source.basis === "leads" ? "orders" : "revenue";
  const all = native
    ? native.figure(figure, periodOf(inputs.cell, side), null)
    : f`${figures[side].reduce((total, row) => total + row[figure], 0)}`;
  return source.basis === "leads" ? f`${all}*${inputs.cell[`sold.${side}`]}` : all;
}

/**
 * The factor's share of the change, as the domain splits it: from nothing, or to nothing, all is the factor's that was or became 0; where more
 * was paid back than taken, all is the order value's.
 */
function effectOf(row: ChannelRow, factor: Factor): Expression {
  const [earlier, later] = [row["before.revenue"], row["now.revenue"]];
  const [first, last] = [row[`beforeFactor.${factor}`], row[`nowFactor.${factor}`]];
  const paidBack = factor === "orderValue" ? f`${later}-${earlier}` : f`0`;
  const fromNothing = f`IF(${first}=0,${later},0)`;
  const toNothing = f`IF(${last}=0,-${earlier},0)`;
  const moved = f`${row.mean}*LN(${last}/${first})`;
  const whole = f`IF(${earlier}=0,IF(${later}=0,0,${fromNothing}),IF(${later}=0,${toNothing},${moved}))`;
  return f`IF(MIN(${earlier},${later})<0,${paidBack},${whole})`;
}

/** At least one order where there is revenue. */
export const leastOrders = (orders: Operand, revenue: Operand): Expression =>
  f`IF(${orders}>0,${orders},IF(${revenue}>0,1,0))`;

/** What the effects are computed of: at least a visitor an order; a rate that has no divisor is the other period's. */
function factorOf(row: ChannelRow, side: Side, factor: Factor): Expression {
  const orders = (of: Side): Expression => leastOrders(row[`${of}.orders`], row[`${of}.revenue`]);
  const visits = row[`${side}.traffic`];
  if (factor === "traffic") return f`IF(${visits}>0,${visits},${orders(side)})`;
  const whole = (of: Side): Expression => (factor === "conversion" ? f`${row[`${of}Factor.traffic`]}` : orders(of));
  const part = (of: Side): Operand => (factor === "conversion" ? orders(of) : row[`${of}.revenue`]);
  const other = side === "before" ? "now" : "before";
  const known = (of: Side, otherwise: Expression): Expression =>
    f`IF(${whole(of)}>0,${part(of)}/${whole(of)},${otherwise})`;
  return known(side, known(other, f`0`));
}

/**
 * The logarithmic mean of both revenues; 0 where one of them is not above 0. Close to each other it is their average, which is as exact there
 * as the quotient is not.
 */
function meanOf(row: ChannelRow): Expression {
  const [earlier, later] = [row["before.revenue"], row["now.revenue"]];
  const exact = f`(${later}-${earlier})/LN(${later}/${earlier})`;
  const close = f`ABS(${later}-${earlier})<=${earlier}*1E-5`;
  return f`IF(MIN(${earlier},${later})<=0,0,IF(${close},(${earlier}+${later})/2,${exact}))`;
}

/** What of the traffic's effect all channels' traffic up or down makes. */
function volumeOf(row: ChannelRow, column: Cells<ChannelKey>): Expression {
  const [earlier, later] = [f`SUM(${column["beforeFactor.traffic"]})`, f`SUM(${column["nowFactor.traffic"]})`];
  return f`IF(OR(${earlier}=0,${later}=0),${row["effect.traffic"]},${row.mean}*LN(${later}/${earlier}))`;
}

const wholeMoney = (heading: Column<ChannelKey>["heading"], cell: Column<ChannelKey>["cell"]): Column<ChannelKey> => ({
  ...{ heading, cell, format: "wholeMoney", total: "sum" },
});

/** Columns of one period. */
function sideColumns<S extends Side>(
  cells: ChangeCells,
  side: S,
): Columns<`${S}.${Figure | Rate}` | `${S}Factor.${Factor}`> {
  const words = BASIS_TEXTS[cells.comparison.source.basis];
  const heading = (measure: Figure | Rate) => TEXTS.ofSide[side](words[measure]);
  return {
    ...each(side, FIGURES, (figure): Column<ChannelKey> => ({
      heading: heading(figure),
      format: figure === "revenue" ? "wholeMoney" : "count",
      cell: (row, at) => figureOf(cells, [side, figure], row, at),
      total: "sum",
    })),
    ...each(side, RATES, (rate): Column<ChannelKey> => {
      const [part, whole] = RATE_OF[rate];
      return {
        heading: heading(rate),
        format: rate === "conversion" ? "percent" : "money",
        cell: (row) => quotient(row[`${side}.${part}`], row[`${side}.${whole}`]),
        total: (column) => quotient(f`SUM(${column[`${side}.${part}`]})`, f`SUM(${column[`${side}.${whole}`]})`),
      };
    }),
    ...each(`${side}Factor`, FACTORS, (factor): Column<ChannelKey> => ({
      heading: heading(factor),
      format: FACTOR_FORMATS[factor],
      cell: (row) => factorOf(row, side, factor),
      ...(factor === "traffic" ? { total: "sum" } : { totalFormat: "text" }),
    })),
  };
}

/** The table of the channels, put in two parts: see `CHANNEL_KEYS` and `WORKING_KEYS`. */
export function channelTable(cells: ChangeCells): ChannelTable {
  const { source, rows } = cells.comparison;
  const words = BASIS_TEXTS[source.basis];
  const unlisted = source.channels.length === 0 ? TEXTS.all : TEXTS.others;
  const channel = { heading: TERMS.channel, format: "text", total: TEXTS.all } as const;
  return table<ChannelKey>(rows, {
    channel: { ...channel, cell: (_, { i }) => source.channels[i] ?? unlisted },
    ...sideColumns(cells, "before"),
    ...sideColumns(cells, "now"),
    change: {
      ...wholeMoney(TEXTS.change, (row) => f`${row["now.revenue"]}-${row["before.revenue"]}`),
      looks: signLooks,
    },
    ...each("effect", FACTORS, (factor) => ({
      ...wholeMoney(TEXTS.effectOf(words[factor]), (row) => effectOf(row, factor)),
      looks: signLooks,
    })),
    workingOf: { ...channel, cell: (row) => f`${row.channel}` },
    mean: { heading: TEXTS.mean, format: "wholeMoney", totalFormat: "text", cell: meanOf },
    volume: wholeMoney(TEXTS.volume, (row, { column }) => volumeOf(row, column)),
    mix: wholeMoney(TEXTS.mix, (row) => f`${row["effect.traffic"]}-${row.volume}`),
  });
}

/** What each channel counted, and what moved it. */
export const CHANNEL_KEYS: readonly ChannelKey[] = [
  "channel",
  ...[...FIGURES, ...RATES].flatMap((measure) => SIDES.map((side) => `${side}.${measure}` as const)),
  "change",
  ...FACTORS.map((factor) => `effect.${factor}` as const),
];

/** How the effects are computed. */
export const WORKING_KEYS: readonly ChannelKey[] = [
  "workingOf",
  ...FACTORS.flatMap((factor) => SIDES.map((side) => `${side}Factor.${factor}` as const)),
  ...(["mean", "volume", "mix"] as const),
];
