/** What a build of the balance reports: as plain JSON, and as figures to read first. */
import { decisionOf } from "../../domain/balance/decision";
import { isoDate } from "../../domain/calendar/calendar";
import type { KeyFigure } from "../../plan/plan";
import type { InWords } from "../../plan/plan-builder";
import { numberOf, textOf } from "../shared/typed-list";
import type { BalanceLists } from "./entries";
import type { Balance } from "./model";
import { FIGURES } from "./texts";

function decided({ decisions }: BalanceLists, { limits }: Balance) {
  return decisions.typed.flatMap((row) => {
    if (row === null || [row.decision, row.item, row.investment, row.unitCost].every((cell) => textOf(cell) === ""))
      return [];
    const [investment, unitCost] = [numberOf(row.investment), numberOf(row.unitCost)];
    const verdict = decisionOf({ investment, unitCost }, limits);
    return [{ decision: textOf(row.decision), item: textOf(row.item), investment, unitCost, verdict }];
  });
}

export function balanceResult(balance: Balance, lists: BalanceLists) {
  const { items, planned, ranked, departments, bias, limits } = balance;
  const nameOf = (item: number): string => items[item]!.name;
  return {
    items: items.map(({ name }) => name),
    lines: planned.map(
      ({ item, month, formal, weighted, low, high, chosen, actual, projected, gap, receipts, ordered }) => ({
        ...{ item: nameOf(item), month: isoDate(month), formal, weighted, low, high, chosen, actual },
        ...{ receipts, ordered },
        ...{ delivered: projected?.delivered ?? null, left: projected?.balance ?? null, gap },
      }),
    ),
    gaps: ranked.map((at) => ({
      item: nameOf(planned[at]!.item),
      month: isoDate(planned[at]!.month),
      gap: planned[at]!.gap,
    })),
    departments: departments.map((department, i) => ({ department, bias: bias[i]! })),
    ...{ limits, decisions: decided(lists, balance) },
  };
}

export function balanceFigures({ planned }: Balance): InWords<KeyFigure>[] {
  const short = planned.filter(({ gap }) => gap > 0);
  return [
    { label: FIGURES.short, value: short.length, unit: "count" },
    { label: FIGURES.missing, value: short.reduce((sum, { gap }) => sum + gap, 0), unit: "count" },
    { label: FIGURES.surplus, value: planned.filter(({ gap }) => gap < 0).length, unit: "count" },
  ];
}
