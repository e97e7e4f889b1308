/** The rows of partners that can be read, as the sheet reads them. Rules §8. */
import { BEST_SCORE, type PartnerFactor } from "../../domain/marketing/partners";
import type { Locale } from "../../text/locale";
import type { PlannedCell } from "../../plan/plan";
import { numberOf, textOf, type TypedRow } from "../shared/typed-list";
import { type MarketingLists, type PartnerInput, wordOf } from "./entries";
import { PARTNER_SIDES } from "./partner-texts";

/** A whole score from 1 to the best; null for an empty cell, undefined for anything else. */
function scoreOf(cell: PlannedCell | undefined): number | null | undefined {
  if (wordOf(cell) === "") return null;
  const score = numberOf(cell);
  return score !== null && Number.isInteger(score) && score >= 1 && score <= BEST_SCORE ? score : undefined;
}

function factorOf(row: TypedRow<PartnerInput>, locale: Locale): PartnerFactor | null {
  const isSide = Object.values(PARTNER_SIDES).some(
    (side) => side[locale].toLowerCase() === wordOf(row.side).toLowerCase(),
  );
  const weight = wordOf(row.weight) === "" ? 1 : (numberOf(row.weight) ?? -1);
  const [us, them] = [scoreOf(row.us), scoreOf(row.them)];
  if (!isSide || wordOf(row.partner) === "" || wordOf(row.factor) === "" || weight < 0) return null;
  if (us === undefined || them === undefined || (us === null && them === null)) return null;
  return { partner: textOf(row.partner), factor: textOf(row.factor), weight, us, them };
}

export const partnerFactors = ({ partners }: MarketingLists, locale: Locale): PartnerFactor[] =>
  partners.typed.flatMap((row) => (row && factorOf(row, locale)) ?? []);
