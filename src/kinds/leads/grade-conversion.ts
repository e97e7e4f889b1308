/**
 * How leads of each grade have ended: graded as they stood on the day they came, ordered or not, or still open. Rules §3.1.
 */
import { gradeBy, gradeLimits, LEAD_GRADES } from "../../domain/leads/leads";
import { type Desk, closedOf } from "./model";

export interface GradeConversion {
  readonly ordered: number;
  /** Valid, and lost. */
  readonly lost: number;
  readonly open: number;
}

/** One entry a grade, best first; leads that were not valid, or whose day of need was past when they came, are in none. */
export function conversionByGrade({ leads, details, choices }: Desk): readonly GradeConversion[] {
  const counts = LEAD_GRADES.map(() => ({ ordered: 0, lost: 0, open: 0 }));
  const reach = [choices.monthsA, choices.monthsB, choices.monthsC];
  const limits = new Map<number, readonly number[]>();
  for (let lead = 0; lead < leads.count; lead++) {
    const came = Math.floor(leads.date[lead]!);
    const need = Math.floor(details.needDate[lead]!);
    if (!limits.has(came)) limits.set(came, gradeLimits(came, reach));
    const grade = gradeBy(limits.get(came)!, Number.isNaN(need) ? null : need, came, details.referral[lead] === 1);
    const end = closedOf(leads, details, lead) ?? "open";
    if (grade !== null && end !== "invalid") counts[LEAD_GRADES.indexOf(grade)]![end]++;
  }
  return counts;
}

/** The trade's standard of A; of another grade what the user's own leads came to, to a tenth of a per cent; null where none is decided. */
export function gradeStandard(grade: number, { ordered, lost }: GradeConversion): number | null {
  if (grade === 0) return 0.7;
  const rate = Math.round((1000 * ordered) / (ordered + lost)) / 1000;
  return rate > 0 ? rate : null;
}
