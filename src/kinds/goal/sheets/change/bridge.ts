/**
 * The bridge from the revenue before to the revenue now, step by step: as a table, and as a waterfall of columns of one stack each, which
 * stand on an unseen one. Bars that cross zero are drawn in two parts, above and below.
 */
import { type Expression, f } from "../../../../plan/formula";
import type { Handle, RelativeReference } from "../../../../plan/handle";
import type { ChartSpec } from "../../../../plan/objects";
import { COLORS } from "../../../../plan/styles";
import { type Column, each, type Table, table } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import type { ChangeCells, ChannelTable } from "./channel-table";
import { compared, type Planned } from "./factor-tables";
import { BASIS_TEXTS, TEXTS } from "./texts";

const STEPS = ["before", "traffic", "mix", "conversion", "orderValue", "now"] as const;
type Step = (typeof STEPS)[number];

/** The chart's series, in the order they are stacked. */
const SERIES = ["base", "revenue", "rise", "riseBelow", "fall", "fallBelow"] as const;
type Series = (typeof SERIES)[number];
const SERIES_COLORS: Readonly<Record<Exclude<Series, "base">, string>> = {
  revenue: COLORS.seriesMain,
  rise: COLORS.green,
  riseBelow: COLORS.green,
  fall: COLORS.red,
  fallBelow: COLORS.red,
};

export const BRIDGE_KEYS = ["step", "amount", "share"] as const;
export const DRAWING_KEYS = ["stepDrawn", "level", ...SERIES.map((series) => `bar.${series}` as const)] as const;
type BridgeKey = (typeof BRIDGE_KEYS)[number] | (typeof DRAWING_KEYS)[number];
export type Bridge = Table<BridgeKey>;

function amountOf(cells: ChangeCells, { column }: ChannelTable, plan: Planned | null, step: Step): Expression {
  const sum = (of: Handle): Expression => f`SUM(${of})`;
  if (step === "now") return sum(column["now.revenue"]);
  if (step === "before") return compared(cells, plan, ({ revenue }) => revenue, sum(column["before.revenue"]));
  if (step === "mix") return compared(cells, plan, () => f`0`, sum(column.mix));
  const moved = step === "traffic" ? column.volume : column[`effect.${step}`];
  return compared(cells, plan, ({ effects }) => effects[step], sum(moved));
}

function labelOf(cells: ChangeCells, plan: Planned | null, step: Step): Expression | Text {
  const { steps, choices } = TEXTS;
  if (step === "now") return steps.after(TERMS.revenue);
  if (step === "mix") return steps.mix;
  if (step !== "before") return BASIS_TEXTS[cells.comparison.source.basis][step];
  const earlier = steps.before(TERMS.revenue);
  return plan === null ? earlier : compared(cells, plan, () => choices.plan, earlier);
}

/** One step's bar in a series, from the level before to the level after; `own` in a step that stands on zero, the first and the last. */
function barOf(
  series: Series,
  {
    own,
    ends,
    before,
    after,
  }: { own: RelativeReference; ends: boolean; before: RelativeReference; after: RelativeReference },
): Expression {
  if (series === "revenue") return ends ? f`${own}` : f`0`;
  if (ends) return f`0`;
  const [low, high] = [f`MIN(${before},${after})`, f`MAX(${before},${after})`] as const;
  if (series === "base") return f`MAX(0,${low})+MIN(0,${high})`;
  const above = series === "rise" || series === "fall";
  const part = above ? f`MAX(0,${high})-MAX(0,${low})` : f`MIN(0,${low})-MIN(0,${high})`;
  return series === "rise" || series === "riseBelow" ? f`IF(${own}>=0,${part},0)` : f`IF(${own}<0,${part},0)`;
}

/** One row a step; without channels there is no mix. */
export function bridgeOf(cells: ChangeCells, channels: ChannelTable, plan: Planned | null): Bridge {
  const steps = STEPS.filter((step) => step !== "mix" || channels.rows > 1);
  const ends = (i: number): boolean => i === 0 || i === steps.length - 1;
  return table<BridgeKey>(steps.length, {
    step: { heading: TEXTS.step, format: "text", cell: (_, { i }) => labelOf(cells, plan, steps[i]!) },
    amount: {
      heading: TEXTS.amount,
      format: "wholeMoney",
      cell: (_, { i }) => amountOf(cells, channels, plan, steps[i]!),
    },
    share: {
      heading: TEXTS.share,
      format: "percent",
      cell: ({ amount }, { column }) => f`IF(${column.amount.at(0)}=0,"",${amount}/${column.amount.at(0)})`,
    },
    stepDrawn: { heading: TEXTS.step, format: "text", cell: ({ step }) => f`${step}` },
    level: {
      heading: TEXTS.level,
      format: "wholeMoney",
      cell: ({ amount }, { i, above }) => (ends(i) ? f`${amount}` : f`${above.level}+${amount}`),
    },
    ...each("bar", SERIES, (series): Column<BridgeKey> => ({
      heading: TEXTS.chart[series],
      format: "wholeMoney",
      cell: ({ amount, level }, { i, above }) =>
        barOf(series, { own: amount, ends: ends(i), before: above.level, after: level }),
    })),
  });
}

/** The waterfall, to be drawn in a place. */
export const waterfallOf = ({ column }: Bridge): Omit<ChartSpec, "position"> => ({
  key: "waterfall",
  type: "columnStacked",
  signed: true,
  title: TEXTS.chart.title,
  categories: column.step,
  series: SERIES.map((series) => ({
    name: TEXTS.chart[series],
    values: column[`bar.${series}`],
    ...(series === "base" ? { invisible: true } : { color: SERIES_COLORS[series] }),
  })),
  valueAxisTitle: TERMS.revenue,
  numberFormat: "#,##0",
});
