/** What a lead is worth now: grades by the date of need, working time by grade, and the stickiness test. Rules §3. */
import { addMonths } from "../calendar/calendar";

export type LeadGrade = "A" | "B" | "C" | "D";

export const LEAD_GRADES: readonly LeadGrade[] = ["A", "B", "C", "D"];

/** A, B and C reach to so many calendar months from the as-of date; later, or without a date, is D. */
export const GRADE_MONTHS: readonly number[] = [3, 6, 12];

/** Share of working time for A, B, C, D. */
export const EFFORT_SHARES = [0.6, 0.25, 0.1, 0.05] as const;

/**
 * The last days of need of A, B and C.
 * @param asOf Serial of the day of grading.
 * @param months What A, B and C reach to.
 */
export const gradeLimits = (asOf: number, months: readonly number[] = GRADE_MONTHS): readonly number[] =>
  months.map((reach) => addMonths(asOf, reach));

/**
 * Grade of a lead by the last days of need of A, B and C: see `leadGrade`; for many leads of one day.
 * @param limits As `gradeLimits` gives them.
 */
export function gradeBy(
  limits: readonly number[],
  needDate: number | null,
  asOf: number,
  referral: boolean,
): LeadGrade | null {
  if (needDate !== null && needDate < asOf) return null;
  if (referral) return "A";
  if (needDate === null) return "D";
  const reached = limits.findIndex((limit) => needDate <= limit);
  return reached < 0 ? "D" : LEAD_GRADES[reached]!;
}

/**
 * Grade of a lead: A up to 3 calendar months to the date of need, or a referral; B up to 6; C up to 12; else D. The limit day belongs
 * to the better grade.
 * @param needDate Serial of the day of need, null where none is known.
 * @param asOf Serial of the day of grading.
 * @param referral Sent by an old customer.
 * @returns null where the day of need is past: such a lead has no grade and is flagged.
 * @example leadGrade(serialOf(2026, 11, 30), serialOf(2026, 8, 31), false); // "A"
 */
export const leadGrade = (needDate: number | null, asOf: number, referral: boolean): LeadGrade | null =>
  gradeBy(gradeLimits(asOf), needDate, asOf, referral);

export interface GradeEffort {
  readonly hours: number;
  /** Minutes for each lead of the grade; null where it has no leads. */
  readonly minutesPerLead: number | null;
}

/**
 * Splits working time over the grades by share. The share of a grade without leads goes to the next better grade that has
 * some, or, where no better one has, to the best that does.
 * @param hours Working time to split.
 * @param leads Leads of each grade, best grade first.
 * @param shares One a grade, 0 or more; only their proportion counts.
 * @returns One entry a grade; null where there are no leads at all or the shares are all 0.
 * @example effortByGrade(10, [0, 5, 0, 20], EFFORT_SHARES)?.map((grade) => grade.hours); // [0, 9.5, 0, 0.5]
 */
export function effortByGrade(
  hours: number,
  leads: readonly number[],
  shares: readonly number[],
): GradeEffort[] | null {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const best = leads.findIndex((count) => count > 0);
  if (best === -1 || !(total > 0)) return null;
  const moved = shares.map(() => 0);
  shares.forEach((share, grade) => {
    let to = grade;
    while (to > best && leads[to] === 0) to--;
    moved[Math.max(to, best)]! += share;
  });
  return leads.map((count, grade) => {
    const own = (hours * moved[grade]!) / total;
    return { hours: own, minutesPerLead: count > 0 ? (own * 60) / count : null };
  });
}

export type Stickiness = "good" | "pass" | "poor";

/**
 * Stickiness test: all leads are sent one message; by the share that replies within a day, from 80 % good, from 50 % pass, else poor.
 * @example stickiness(40, 50); // "good"
 */
export function stickiness(replied: number, sent: number): Stickiness {
  const share = replied / sent;
  return share >= 0.8 ? "good" : share >= 0.5 ? "pass" : "poor";
}
