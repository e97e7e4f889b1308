/**
 * The bridge from the revenue before to the revenue now, step by step: as a table, and as a waterfall of columns of one stack each, which
 * stand on an unseen one. Bars that cross zero are drawn in two parts, above and below.
 */
import { type Expression, f } from "../../../../plan/formula";
import type { Handle, RelativeReference } from "../../../../plan/handle";
import type { ChartSpec } from "../../../../plan/objects";
import { COLORS } from "../../../../plan/styles";
import { column, each, keysOfEach, type Table, table } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { say } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import type { ChangeCells, ChannelTable } from "./channel-table";
import { compared, type Planned } from "./factor-tables";
import { BASIS_TEXTS, CHOICES } from "./change-inputs";

const STEPS = ["before", "traffic", "mix", "conversion", "orderValue", "now"] as const;
type Step = (typeof STEPS)[number];

/** The chart's series, in the order they are stacked; the steps stand on the first, which is not drawn. */
const SERIES = {
  base: { name: say("Ground", "底部", "底部"), invisible: true },
  revenue: { name: TERMS.revenue, color: COLORS.seriesMain },
  rise: { name: say("Rise", "增加", "增加"), color: COLORS.green },
  riseBelow: { name: say("Rise below zero", "零以下增加", "零以下增加"), color: COLORS.green },
  fall: { name: say("Fall", "减少", "減少"), color: COLORS.red },
  fallBelow: { name: say("Fall below zero", "零以下减少", "零以下減少"), color: COLORS.red },
} as const;
type Series = keyof typeof SERIES;
const SERIES_KEYS = Object.keys(SERIES) as Series[];

export const BRIDGE_KEYS = ["step", "amount", "share"] as const;
export const DRAWING_KEYS = ["stepDrawn", "level", ...keysOfEach(SERIES_KEYS, "bar")] as const;
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
  if (step === "now") return say("Revenue now", "本期销售额", "本期銷售額");
  if (step === "mix") return say("Channel mix", "渠道结构", "管道結構");
  if (step !== "before") return BASIS_TEXTS[cells.comparison.source.basis][step];
  const earlier = say("Revenue before", "对比期销售额", "對比期銷售額");
  return plan === null ? earlier : compared(cells, plan, () => CHOICES.plan, earlier);
}

/** One step's bar in a series, from the level before to the level after; the first and the last step stand on zero. */
function barOf(series: Series, ends: boolean, [own, before, after]: readonly RelativeReference[]): Expression {
  if (series === "revenue") return ends ? f`${own!}` : f`0`;
  if (ends) return f`0`;
  const [low, high] = [f`MIN(${before!},${after!})`, f`MAX(${before!},${after!})`] as const;
  if (series === "base") return f`MAX(0,${low})+MIN(0,${high})`;
  const above = series === "rise" || series === "fall";
  const part = above ? f`MAX(0,${high})-MAX(0,${low})` : f`MIN(0,${low})-MIN(0,${high})`;
  return series === "rise" || series === "riseBelow" ? f`IF(${own!}>=0,${part},0)` : f`IF(${own!}<0,${part},0)`;
}

/** One row a step; without channels there is no mix. */
export function bridgeOf(cells: ChangeCells, channels: ChannelTable, plan: Planned | null): Bridge {
  const steps = STEPS.filter((step) => step !== "mix" || channels.rows > 1);
  const ends = (i: number): boolean => i === 0 || i === steps.length - 1;
  const heading = say("Step", "项目", "項目");
  return table<BridgeKey>(steps.length, {
    step: column(heading, "text", (_, { i }) => labelOf(cells, plan, steps[i]!)),
    amount: column(say("Amount", "金额", "金額"), "wholeMoney", (_, { i }) =>
      amountOf(cells, channels, plan, steps[i]!),
    ),
    share: column(
      say("Of the revenue before", "占对比期销售额", "占對比期銷售額"),
      "percent",
      ({ amount }, at) => f`IF(${at.column.amount.at(0)}=0,"",${amount}/${at.column.amount.at(0)})`,
    ),
    stepDrawn: column(heading, "text", ({ step }) => f`${step}`),
    level: column(say("Level reached", "累计至此", "累計至此"), "wholeMoney", ({ amount }, { i, above }) =>
      ends(i) ? f`${amount}` : f`${above.level}+${amount}`,
    ),
    ...each("bar", SERIES_KEYS, (series) =>
      column<BridgeKey>(SERIES[series].name, "wholeMoney", ({ amount, level }, { i, above }) =>
        barOf(series, ends(i), [amount, above.level, level]),
      ),
    ),
  });
}

/** The waterfall, to be drawn in a place. */
export const waterfallOf = ({ column: cells }: Bridge): Omit<ChartSpec, "position"> => ({
  ...{ key: "waterfall", type: "columnStacked", signed: true, numberFormat: "#,##0" },
  title: say("From the revenue before to the revenue now", "从对比期销售额到本期销售额", "從對比期銷售額到本期銷售額"),
  categories: cells.step,
  series: SERIES_KEYS.map((series) => ({ ...SERIES[series], values: cells[`bar.${series}`] })),
  valueAxisTitle: TERMS.revenue,
});
