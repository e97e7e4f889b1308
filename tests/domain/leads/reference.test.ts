/** Grades, effort and stickiness against another package's calendar and figures worked out by hand. */
import { addMonths, isoDate, serialOf } from "../../../src/domain/calendar/calendar";
import { EFFORT_SHARES, effortByGrade, leadGrade, stickiness } from "../../../src/domain/leads/leads";
import { fixtureJson } from "../../fixtures/read";

interface Reference {
  readonly grade: readonly {
    readonly as_of: string;
    readonly need: string;
    readonly referral?: boolean;
    readonly grade: string;
    readonly limit?: string;
    readonly months?: number;
  }[];
  readonly effort: readonly {
    readonly hours: number;
    readonly counts: readonly number[];
    readonly rows: readonly { readonly hours: number; readonly minutes_a_lead: number | null }[];
  }[];
  readonly stickiness: readonly { readonly sent: number; readonly replied: number; readonly state: string }[];
}

const reference = fixtureJson<Reference>("leads.json");
const serial = (iso: string): number => serialOf(...(iso.split("-").map(Number) as [number, number, number]));

test("80 dates of need have the grade that dateutil's calendar months give", () => {
  expect(reference.grade).toHaveLength(80);
  for (const { as_of, need, referral = false, grade, limit, months } of reference.grade) {
    const given = leadGrade(need === "" ? null : serial(need), serial(as_of), referral);
    expect([as_of, need, given ?? "past"]).toEqual([as_of, need, grade]);
    if (limit !== undefined) expect(isoDate(addMonths(serial(as_of), months!))).toBe(limit);
  }
});

test("hours and minutes a lead are those worked out by hand, where the best grade has leads", () => {
  // Where A is empty the reference leaves its hours open; here they go to the best grade with leads (rules §3.1).
  const settled = reference.effort.filter(({ counts }) => counts[0]! > 0);
  expect(settled.length).toBeGreaterThan(3);
  for (const { hours, counts, rows } of settled) {
    effortByGrade(hours, counts, EFFORT_SHARES)!.forEach((grade, i) => {
      expect(grade.hours).toBeCloseTo(rows[i]!.hours, 9);
      if (rows[i]!.minutes_a_lead === null) expect(grade.minutesPerLead).toBeNull();
      else expect(grade.minutesPerLead).toBeCloseTo(rows[i]!.minutes_a_lead, 9);
    });
  }
});

test("replies to one message are judged as published", () => {
  for (const { sent, replied, state } of reference.stickiness) expect(stickiness(replied, sent)).toBe(state);
});
