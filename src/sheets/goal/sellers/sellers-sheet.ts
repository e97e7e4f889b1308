/**
 * The goal by seller and team, and each seller's month: who does how much of every measure, and where each stands. SPEC §2.
 */
import type { Locale, Text } from "../../../text/locale";
import type { PlanInput } from "../../kind";
import { checksPart, sameMoney } from "../../parts/checks-part";
import type { Check } from "../../parts/checks-part";
import { titlePart } from "../../parts/title-part";
import type { Provenance } from "../../parts/title-part";
import { f } from "../../plan/formula";
import { Lane } from "../../plan/lane";
import type { SheetBuilder } from "../../plan/sheet-builder";
import type { GoalCells } from "../cells";
import type { Figures } from "../figures";
import type { Goal } from "../model";
import type { Stage } from "../stages";
import { STAGES } from "../stages";
import { STAGE_TEXTS } from "../texts";
import { lastOf, LIST_COLUMNS, listPart, sellerWorking } from "./list-part";
import type { SellerWorking } from "./list-part";
import { SELLERS_TEXTS } from "./texts";

export interface SellersLayout {
  readonly goal: Goal;
  readonly cells: GoalCells;
  readonly figures: Figures;
  readonly input: PlanInput;
  readonly locale: Locale;
}

function checksOf({ cells, locale }: SellersLayout, working: SellerWorking): Check[] {
  const { checks, faults } = SELLERS_TEXTS;
  const { goal } = cells.sellers;
  const adds = (stage: Stage): Check => {
    const sum = f`SUM(${goal[stage]})`;
    const holds = stage === "revenue" ? sameMoney(sum, f`${cells.need[stage]}`) : f`${sum}=${cells.need[stage]}`;
    return { name: checks.adds(STAGE_TEXTS[stage])[locale], holds };
  };
  const without = (fault: Text, name: Text): Check => ({
    name: name[locale],
    holds: f`COUNTIF(${working.fault},${fault[locale]})=0`,
  });
  return [
    ...STAGES.map(adds),
    { name: checks.weights[locale], holds: f`${lastOf(working.soFar)}>0` },
    without(faults.weight, checks.numbers),
    without(faults.twice, checks.once),
    without(faults.noName, checks.names),
  ];
}

/** Lays the sheet out; places `cells.sellers`. */
export function sellersSheet(sheet: SheetBuilder, layout: SellersLayout, provenance: Provenance): void {
  const { goal, cells, locale } = layout;
  const lane = new Lane(sheet);
  titlePart(lane, { title: SELLERS_TEXTS.title[locale], description: SELLERS_TEXTS.description[locale] }, provenance, locale);
  lane.text(SELLERS_TEXTS.weights[goal.choices.sellerWeights][locale], "note");
  lane.gap();
  const working = sellerWorking(goal.sellers.length);
  listPart(lane, lane.beside(lane.column + LIST_COLUMNS + 4), goal, cells, working, locale);
  lane.gap();
  checksPart(lane, checksOf(layout, working), LIST_COLUMNS, locale);
  sheet.freeze(1, 2);
}
