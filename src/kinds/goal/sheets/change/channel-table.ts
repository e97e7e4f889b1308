/**
 * Channel by channel: what each counted in both periods, how much each factor moved its revenue, and how that is computed.
 */
import type { Cells, Row } from "../../../../plan/cells";
import type { Content } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { changeLooks } from "../../../../plan/looks";
import { factorEffect, leastOrders, logarithmicMean, quotient } from "../../../../plan/statistics";
import { type At, type Column, column, each, keysOfEach, type Table, table } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { say } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { BASIS_TEXTS, CHANGE, type ChangeFormulas, type ChangeInputs, OF_SIDE, periodOf } from "./change-inputs";
import { type Comparison, type Factor, FACTORS, type Figure, FIGURES, type Side, SIDES } from "./model";

type Rate = "conversion" | "orderValue";
type Working = "workingOf" | `${Side}Factor.${Factor}` | "mean" | "volume" | "mix";
type ChannelKey = "channel" | `${Side}.${Figure | Rate}` | "change" | `effect.${Factor}` | Working;
export type ChannelTable = Table<ChannelKey>;
type ChannelRow = Row<ChannelKey>;
type Columns<K extends ChannelKey> = { readonly [P in K]: Column<ChannelKey> };

export interface ChangeCells {
  readonly comparison: Comparison;
  /** null where figures are written as values. */
  readonly native: ChangeFormulas | null;
  readonly inputs: ChangeInputs;
}

const ALL = TERMS.total;
const byFactorText = (factor: Text): Text =>
  say(`By ${factor["en-US"].toLowerCase()}`, `${factor["zh-CN"]}影响`, `${factor["zh-TW"]}影響`);

const RATES: readonly Rate[] = ["conversion", "orderValue"];
const RATE_OF = { conversion: ["orders", "traffic"], orderValue: ["revenue", "orders"] } as const;
export const FACTOR_FORMATS: Readonly<Record<Factor, FormatName>> = {
  traffic: "count",
  conversion: "parameter",
  orderValue: "money",
};

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

/** The factor's share of the change, as the domain splits it; where more was paid back than taken, all is the order value's. */
function effectOf(row: ChannelRow, factor: Factor): Expression {
  const [earlier, later, mean] = [row["before.revenue"], row["now.revenue"], row.mean];
  const [before, after] = [row[`beforeFactor.${factor}`], row[`nowFactor.${factor}`]];
  const paidBack = factor === "orderValue" ? f`${later}-${earlier}` : f`0`;
  return f`IF(MIN(${earlier},${later})<0,${paidBack},${factorEffect({ earlier, later, mean, before, after })})`;
}

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

/** The logarithmic mean of both revenues; 0 where one of them is not above 0. */
function meanOf(row: ChannelRow): Expression {
  const [earlier, later] = [row["before.revenue"], row["now.revenue"]];
  return f`IF(MIN(${earlier},${later})<=0,0,${logarithmicMean(earlier, later)})`;
}

/** What of the traffic's effect all channels' traffic up or down makes. */
function volumeOf(row: ChannelRow, column: Cells<ChannelKey>): Expression {
  const [earlier, later] = [f`SUM(${column["beforeFactor.traffic"]})`, f`SUM(${column["nowFactor.traffic"]})`];
  return f`IF(OR(${earlier}=0,${later}=0),${row["effect.traffic"]},${row.mean}*LN(${later}/${earlier}))`;
}

const summed = (
  heading: Text,
  cell: Column<ChannelKey>["cell"],
  look: Pick<Column<ChannelKey>, "looks"> = {},
): Column<ChannelKey> => column(heading, "wholeMoney", cell, { total: "sum", ...look });

function sideColumns<S extends Side>(
  cells: ChangeCells,
  side: S,
): Columns<`${S}.${Figure | Rate}` | `${S}Factor.${Factor}`> {
  const words = BASIS_TEXTS[cells.comparison.source.basis];
  const heading = (measure: Figure | Rate): Text => OF_SIDE[side]({ measure: words[measure] });
  return {
    ...each(side, FIGURES, (figure) =>
      column<ChannelKey>(
        heading(figure),
        figure === "revenue" ? "wholeMoney" : "count",
        (row, at) => figureOf(cells, [side, figure], row, at),
        { total: "sum" },
      ),
    ),
    ...each(side, RATES, (rate) => {
      const [part, whole] = RATE_OF[rate];
      return column<ChannelKey>(
        heading(rate),
        rate === "conversion" ? "percent" : "money",
        (row) => quotient(row[`${side}.${part}`], row[`${side}.${whole}`]),
        { total: (all) => quotient(f`SUM(${all[`${side}.${part}`]})`, f`SUM(${all[`${side}.${whole}`]})`) },
      );
    }),
    ...each(`${side}Factor`, FACTORS, (factor) =>
      column<ChannelKey>(
        heading(factor),
        FACTOR_FORMATS[factor],
        (row) => factorOf(row, side, factor),
        factor === "traffic" ? { total: "sum" } : { totalFormat: "text" },
      ),
    ),
  };
}

/** The table of the channels, put in two parts: see `CHANNEL_KEYS` and `WORKING_KEYS`. */
export function channelTable(cells: ChangeCells): ChannelTable {
  const { source, rows } = cells.comparison;
  const words = BASIS_TEXTS[source.basis];
  const unlisted = source.channels.length === 0 ? ALL : say("(other channels)", "（其他渠道）", "（其他管道）");
  const signed = { looks: changeLooks };
  return table<ChannelKey>(rows, {
    channel: column(TERMS.channel, "text", (_, { i }) => source.channels[i] ?? unlisted, { total: ALL }),
    ...sideColumns(cells, "before"),
    ...sideColumns(cells, "now"),
    change: summed(CHANGE, (row) => f`${row["now.revenue"]}-${row["before.revenue"]}`, signed),
    ...each("effect", FACTORS, (factor) => summed(byFactorText(words[factor]), (row) => effectOf(row, factor), signed)),
    workingOf: column(TERMS.channel, "text", (row) => f`${row.channel}`, { total: ALL }),
    mean: column(
      say("Logarithmic mean of the revenues", "销售额对数平均值", "銷售額對數平均值"),
      "wholeMoney",
      meanOf,
      { totalFormat: "text" },
    ),
    volume: summed(say("Of it, all traffic up or down", "其中：总流量增减", "其中：總流量增減"), (row, at) =>
      volumeOf(row, at.column),
    ),
    mix: summed(
      say("Of it, share of all traffic", "其中：渠道结构", "其中：管道結構"),
      (row) => f`${row["effect.traffic"]}-${row.volume}`,
    ),
  });
}

export const CHANNEL_KEYS: readonly ChannelKey[] = [
  "channel",
  ...keysOfEach([...FIGURES, ...RATES], ...SIDES),
  "change",
  ...keysOfEach(FACTORS, "effect"),
];

export const WORKING_KEYS: readonly ChannelKey[] = [
  "workingOf",
  ...keysOfEach(FACTORS, "beforeFactor", "nowFactor"),
  ...(["mean", "volume", "mix"] as const),
];
