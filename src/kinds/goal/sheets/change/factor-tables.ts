/**
 * The plan of this period's days as traffic × conversion × order value, and what each moved against it, in all.
 */
import { tablePart } from "../../../../plan/sections/table-part";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { ChangeCells } from "./cells";
import type { Comparison } from "./comparison";
import { BASIS_TEXTS, type Factor, FACTORS, TEXTS } from "./texts";

/** What this period's factors are in all; one that has no divisor is the plan's. */
function actual({ now, planned }: ChangeCells, factor: Factor): Expression {
  const traffic = f`SUM(${now.factors.traffic})`;
  const orders = f`SUM(${now.figures.orders})`;
  const revenue = f`SUM(${now.figures.revenue})`;
  const least = f`IF(${orders}>0,${orders},IF(${revenue}>0,1,0))`;
  if (factor === "traffic") return traffic;
  if (factor === "conversion") return f`IF(${traffic}>0,${least}/${traffic},${planned.conversion})`;
  return f`IF(${least}>0,${revenue}/${least},${planned.orderValue})`;
}

/** The plan's revenue. */
export function plannedRevenue({ planned }: ChangeCells): Expression {
  return f`${planned.traffic}*${planned.conversion}*${planned.orderValue}`;
}

/** One factor's effect; several that are 0 share the change. */
function effect(cells: ChangeCells, factor: Factor, first: Handle, last: Handle, row: number): Expression {
  const [earlier, later] = [f`(${plannedRevenue(cells)})`, f`SUM(${cells.now.figures.revenue})`] as const;
  const [before, now] = [first.at(row), last.at(row)] as const;
  const mean = f`IF(ABS(${later}-${earlier})<=${earlier}*1E-5,(${earlier}+${later})/2,(${later}-${earlier})/LN(${later}/${earlier}))`;
  const fromNothing = f`IF(${before}=0,${later}/COUNTIF(${first},0),0)`;
  const toNothing = f`IF(${now}=0,-${earlier}/COUNTIF(${last},0),0)`;
  const moved = f`${mean}*LN(${now}/${before})`;
  const whole = f`IF(${earlier}=0,IF(${later}=0,0,${fromNothing}),IF(${later}=0,${toNothing},${moved}))`;
  return f`IF(${later}<0,${factor === "orderValue" ? f`${later}-${earlier}` : f`0`},${whole})`;
}

const FORMATS: Readonly<Record<Factor, FormatName>> = { traffic: "count", conversion: "percent", orderValue: "money" };

/** Puts the block; places the plan's factors and their effects. Only where there is a plan. */
export function planPart(lane: Lane, { source, cells, given }: Comparison): void {
  if (given.plan === undefined) return;
  const plan = given.plan(cells.now.period);
  const words = BASIS_TEXTS[source.basis];
  const [first, last] = [new Handle(FACTORS.length), new Handle(FACTORS.length)];
  lane.section(TEXTS.againstPlan, 4);
  const top = lane.row + 1;
  FACTORS.forEach((factor, i) => {
    cells.planned[factor].placeAt({ tab: lane.sheet.tab, row: top + i, column: lane.column + 1 });
    cells.plannedEffects[factor].placeAt({ tab: lane.sheet.tab, row: top + i, column: lane.column + 3 });
  });
  const { body } = tablePart(lane, FACTORS.length, [
    { heading: TEXTS.measure, format: "text", cell: (i) => words[FACTORS[i]!] },
    { heading: TEXTS.choices.plan, format: "money", cell: (i) => plan[FACTORS[i]!], handle: first },
    { heading: TEXTS.now, format: "money", cell: (i) => actual(cells, FACTORS[i]!), handle: last },
    { heading: TEXTS.change, format: "wholeMoney", cell: (i) => effect(cells, FACTORS[i]!, first, last, i) },
  ]);
  FACTORS.forEach((factor, i) => lane.sheet.format(body.part(i, 1, 1, 2), FORMATS[factor], "right"));
}
