/** Rows are looked up by a column that tells them apart, and compared in all: the same rows are found whichever column that is. */
import fc from "fast-check";
import { leadsOf } from "./support";

const HEADINGS = ["Lead ID", "Lead date", "Seller", "Source", "Lead status"];
const ROW = fc.tuple(
  fc.constantFrom("Ann", "Bo"),
  fc.constantFrom("Fair", "Ads"),
  fc.integer({ min: 46_000, max: 46_002 }),
);

test("random rows, with numbers that tell all of them, the first of them, or none apart", () => {
  fc.assert(
    fc.property(
      fc.array(ROW, { minLength: 1, maxLength: 40 }),
      fc.constantFrom("all", "first", "none"),
      fc.integer({ min: 0, max: 1500 }),
      (made, tells, more) => {
        const base = Array.from({ length: more }, (_, i) => [`N${i}`, 46_000, "Ann", "Fair", "In progress"]);
        const id = (i: number): string => (tells === "all" ? `M${i}` : tells === "first" && i < 5 ? `M${i}` : "M");
        const rows = [...base, ...made.map(([seller, source, day], i) => [id(i), day, seller, source, "In progress"])];
        const seen = new Set<string>();
        const repeated = rows.filter((row) => {
          const key = JSON.stringify(row);
          return seen.has(key) || (seen.add(key), false);
        });
        expect(leadsOf(HEADINGS, rows).repeated?.rows ?? 0).toBe(repeated.length);
      },
    ),
    { numRuns: 60 },
  );
});
