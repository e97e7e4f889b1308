/**
 * Predicted against actual purchases in the weeks held out, by how often customers had bought before, with the chart of it.
 */
import { isoDate } from "../../../../plan/sections/title-part";
import { tablePart, totalRow } from "../../../../plan/sections/table-part";
import { type Expression, f } from "../../../../plan/formula";
import type { Content } from "../../../../plan/content";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { COLORS } from "../../../../plan/styles";
import { HOLD_OUT_CLASSES, type HoldOut } from "../../model/hold-out";
import { VALUE_TEXTS } from "./texts";

export interface HoldOutCells {
  readonly customers: Handle;
  readonly predicted: Handle;
  readonly actual: Handle;
}

export function holdOutCells(): HoldOutCells {
  const column = (): Handle => new Handle(HOLD_OUT_CLASSES);
  return { customers: column(), predicted: column(), actual: column() };
}

const CHART = { rows: 14, columns: 7 };
const each = (sum: Handle, count: Handle): Expression =>
  f`IF(${count.relative}=0,"",${sum.relative}/${count.relative})`;

/** Share by which the prediction of all purchases was off; blank where nobody bought. */
export function holdOutError({ predicted, actual }: HoldOutCells): Expression {
  return f`IF(SUM(${actual})=0,"",SUM(${predicted})/SUM(${actual})-1)`;
}

export function holdOutPart(lane: Lane, { until, weeks, classes }: HoldOut, cells: HoldOutCells): void {
  const { holdOut: texts } = VALUE_TEXTS;
  const { customers, predicted, actual } = cells;
  const count = classes.length;
  const [labels, predictedEach, actualEach] = [new Handle(count), new Handle(count), new Handle(count)];
  const label = (i: number): Content => (i === count - 1 ? texts.more(i) : String(i));
  lane.section(texts.section(isoDate(until), weeks), 9);
  tablePart(lane, count, [
    { heading: texts.repeats, format: "text", cell: label, handle: labels },
    { heading: texts.customers, format: "count", cell: (i) => classes[i]!.customers, handle: customers },
    { heading: texts.predicted, format: "average", cell: (i) => classes[i]!.predicted, handle: predicted },
    { heading: texts.actual, format: "count", cell: (i) => classes[i]!.actual, handle: actual },
    {
      heading: texts.predictedEach,
      format: "exact",
      cell: (i) => each(predicted.at(i), customers.at(i)),
      handle: predictedEach,
    },
    {
      heading: texts.actualEach,
      format: "exact",
      cell: (i) => each(actual.at(i), customers.at(i)),
      handle: actualEach,
    },
  ]);
  const sums = [customers, predicted, actual].map((handle) => f`SUM(${handle})`);
  const over = (handle: Handle): Expression => f`IF(SUM(${customers})=0,"",SUM(${handle})/SUM(${customers}))`;
  totalRow(
    lane,
    [texts.total, ...sums, over(predicted), over(actual)],
    ["text", "count", "average", "count", "exact", "exact"],
  );
  lane.gap();
  lane.sheet.chart({
    key: "holdOut",
    type: "columnClustered",
    title: texts.chart,
    categories: labels,
    series: [
      { name: texts.predictedEach, values: predictedEach, color: COLORS.seriesMain },
      { name: texts.actualEach, values: actualEach, color: COLORS.seriesAccent },
    ],
    valueAxisTitle: texts.axis,
    categoryAxisTitle: texts.repeats,
    numberFormat: "0.0",
    position: lane.reserve(CHART.rows, CHART.columns),
  });
}
