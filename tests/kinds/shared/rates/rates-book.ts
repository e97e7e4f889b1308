/**
 * A book with the rate review alone, and the sheet whose cells it names: the as-of date and the sellers.
 */
import { ratesSheet } from "../../../../src/kinds/shared/rates/rates-sheet";
import type { RatesResult } from "../../../../src/kinds/shared/rates/model";
import type { PlanContext } from "../../../../src/kinds/kind";
import { Day } from "../../../../src/plan/content";
import type { Plan } from "../../../../src/plan/plan";
import { PlanBuilder } from "../../../../src/plan/plan-builder";
import type { Leads } from "../../../../src/tables/leads";
import type { Locale } from "../../../../src/text/locale";
import { say } from "../../../../src/text/say";
import { contextOf } from "../../support/context";

export interface RatesPlan extends Plan {
  readonly result: RatesResult;
}

/** @param names As the sellers' cells hold them; "" for a spare cell. */
export function ratesPlan(
  leads: Leads,
  asOf: number,
  names: readonly string[],
  { locale = "en-US", typed }: { readonly locale?: Locale; readonly typed?: PlanContext["typed"] } = {},
): RatesPlan {
  const context = contextOf(locale);
  const book = new PlanBuilder(context, { dateSystem: leads.source.dateSystem, currencySign: "" });
  const goal = book.sheet("goal", "Goal", "#1F3A5F");
  const asOfCell = goal.put(0, 0, [[new Day(asOf)]]);
  const cells = goal.put(
    1,
    0,
    names.map((name) => [name === "" ? null : name]),
  );
  const rates = book.sheet("rates", "Rate review", "#2F6DA3");
  const refreshed = context.today;
  book.from({ sources: [leads.source], asOf: null, refreshed });
  const title = say("Rate review", "转化率诊断", "轉化率診斷");
  const given = { title, asOf: asOfCell, asOfValue: asOf, sellers: { names, cells }, typed, refreshed };
  return book.plan(ratesSheet(rates, leads, given), []) as RatesPlan;
}
