/**
 * The bridge in all: from the revenue before to the revenue now, step by step, as a table and a waterfall; and the factors themselves.
 */
import type { Text } from "../../../../text/locale";
import { tablePart } from "../../../../plan/sections/table-part";

import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { type ChangeCells, type Step, stepsOf } from "./cells";
import { colourBySign } from "./channel-table";
import type { Comparison } from "./comparison";
import { plannedRevenue } from "./factor-tables";
import { BASIS_TEXTS, TEXTS } from "./texts";

/** One of two by what the user compares with; cells of the plan are named only where there is one. */
function compared({ compareWith }: ChangeCells, plan: () => Expression | Text, earlier: Expression | Text): Expression {
  if (compareWith === null) return f`${earlier}`;
  return f`IF(${compareWith}=${TEXTS.choices.plan},${plan()},${earlier})`;
}

function amount(cells: ChangeCells, step: Step): Expression {
  const { before, now, effects, volume, mix, plannedEffects } = cells;
  const sum = (column: Handle): Expression => f`SUM(${column})`;
  if (step === "now") return sum(now.figures.revenue);
  if (step === "before") return compared(cells, () => plannedRevenue(cells), sum(before.figures.revenue));
  if (step === "mix") return compared(cells, () => f`0`, sum(mix));
  return compared(cells, () => f`${plannedEffects[step]}`, sum(step === "traffic" ? volume : effects[step]));
}

function label({ source, cells }: Comparison, step: Step): Expression | Text {
  const words = BASIS_TEXTS[source.basis];
  const { steps, choices } = TEXTS;
  if (step === "now") return steps.after(BASIS_TEXTS.traffic.revenue);
  if (step === "mix") return steps.mix;
  if (step !== "before") return words[step];
  const earlier = steps.before(BASIS_TEXTS.traffic.revenue);
  return cells.compareWith === null ? earlier : compared(cells, () => choices.plan, earlier);
}

export const BRIDGE_COLUMNS = 3;

/** Puts the table; places the steps and their amounts. */
export function bridgePart(lane: Lane, comparison: Comparison, columns: number): void {
  const { cells, rows } = comparison;
  const steps = stepsOf(rows);
  const of = (i: number) => cells.amounts.at(i).relative;
  lane.section(TEXTS.bridge, columns);
  const { body } = tablePart(lane, steps.length, [
    {
      heading: TEXTS.step,
      format: "text",
      cell: (i) => label(comparison, steps[i]!),
      handle: cells.steps,
    },
    {
      heading: TEXTS.amount,
      format: "wholeMoney",
      cell: (i) => amount(cells, steps[i]!),
      handle: cells.amounts,
    },
    {
      heading: TEXTS.share,
      format: "percent",
      cell: (i) => f`IF(${cells.amounts.at(0)}=0,"",${of(i)}/${cells.amounts.at(0)})`,
    },
  ]);
  lane.sheet.style(body.row(0), "total").style(body.row(steps.length - 1), "total");
  colourBySign(lane.sheet, cells.amounts.part(1, 0, steps.length - 2, 1));
}

interface MeasureRow {
  readonly name: Text;
  readonly format: FormatName;
  readonly before: Expression;
  readonly plan: () => Expression;
  readonly now: Expression;
}

function measures({ source, cells }: Comparison): MeasureRow[] {
  const words = BASIS_TEXTS[source.basis];
  const { before, now, planned } = cells;
  const sum = (side: "before" | "now", figure: "traffic" | "orders" | "revenue"): Expression =>
    f`SUM(${cells[side].figures[figure]})`;
  const ratio = (part: Expression, whole: Expression): Expression => f`IF(${whole}=0,"",${part}/${whole})`;
  const conversion = (side: "before" | "now") => ratio(sum(side, "orders"), sum(side, "traffic"));
  const value = (side: "before" | "now") => ratio(sum(side, "revenue"), sum(side, "orders"));
  const days = ({ period }: typeof now): Expression => f`${period.to}-${period.from}+1`;
  const both = (figure: "traffic" | "orders" | "revenue") => ({
    before: sum("before", figure),
    now: sum("now", figure),
  });
  return [
    { name: TEXTS.days, format: "count", before: days(before), plan: () => days(now), now: days(now) },
    { name: words.traffic, format: "count", ...both("traffic"), plan: () => f`${planned.traffic}` },
    {
      name: words.conversion,
      format: "percent",
      before: conversion("before"),
      now: conversion("now"),
      plan: () => f`${planned.conversion}`,
    },
    { name: words.orders, format: "count", ...both("orders"), plan: () => f`${planned.traffic}*${planned.conversion}` },
    {
      name: words.orderValue,
      format: "money",
      before: value("before"),
      now: value("now"),
      plan: () => f`${planned.orderValue}`,
    },
    { name: words.revenue, format: "wholeMoney", ...both("revenue"), plan: () => plannedRevenue(cells) },
  ];
}

/** Puts the factors in all: before, now, change. */
export function measuresPart(lane: Lane, comparison: Comparison): void {
  const rows = measures(comparison);
  const { cells } = comparison;
  const [before, now] = [new Handle(rows.length), new Handle(rows.length)];
  const known = (i: number, then: Expression): Expression =>
    f`IF(AND(ISNUMBER(${before.at(i).relative}),ISNUMBER(${now.at(i).relative})),${then},"")`;
  lane.section(TEXTS.factors, 5);
  const { body } = tablePart(lane, rows.length, [
    { heading: TEXTS.measure, format: "text", cell: (i) => rows[i]!.name },
    {
      heading: TEXTS.before,
      format: "count",
      cell: (i) => compared(cells, rows[i]!.plan, rows[i]!.before),
      handle: before,
    },
    { heading: TEXTS.now, format: "count", cell: (i) => rows[i]!.now, handle: now },
    {
      heading: TEXTS.difference,
      format: "count",
      cell: (i) => known(i, f`${now.at(i).relative}-${before.at(i).relative}`),
    },
    {
      heading: TEXTS.changeShare,
      format: "percent",
      cell: (i) => known(i, f`IF(N(${before.at(i).relative})=0,"",${now.at(i).relative}/${before.at(i).relative}-1)`),
    },
  ]);
  rows.forEach(({ format }, i) => lane.sheet.format(body.part(i, 1, 1, 3), format, "right"));
}
