/**
 * Random steps in a workbook where the user's own things stand around built sheets: builds, refreshes and re-plans that are
 * cancelled, fail or meet a cell being edited at any request, between changes of the user's.
 */
import fc from "fast-check";

export type Disturbance =
  | { readonly kind: "none" }
  | { readonly kind: "cancel" | "edit"; readonly at: number }
  | { readonly kind: "failure"; readonly at: number; readonly code: string; readonly afterwards: boolean };

/** What is asked of the add-in. `which` counts the builds there are, from the first again after the last. */
interface Work {
  readonly kind: "build" | "refresh" | "replan";
  readonly which: number;
  readonly copies: number;
  readonly wide: boolean;
  readonly target: number | null;
  readonly disturbance: Disturbance;
}

/** What the user does. */
type Change =
  | { readonly kind: "type" | "order" | "rename" | "annotate"; readonly which: number; readonly value: number }
  | { readonly kind: "deleteSheet"; readonly which: number };

export type Step = Work | Change;

/** More than any of the works takes, so that some disturbances come after the end. */
const MOST_REQUESTS = 22;

const at = fc.integer({ min: 1, max: MOST_REQUESTS });
const disturbance: fc.Arbitrary<Disturbance> = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ kind: "none" } as const) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("cancel" as const), at }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("edit" as const), at }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("failure" as const),
      at,
      code: fc.constantFrom("GeneralException", "AccessDenied", "RequestAborted", "ItemNotFound"),
      afterwards: fc.boolean(),
    }),
  },
);
const which = fc.nat({ max: 5 });
const value = fc.integer({ min: 1, max: 9_999 });
const work: fc.Arbitrary<Work> = fc.record({
  kind: fc.constantFrom("build", "refresh", "replan"),
  which,
  copies: fc.integer({ min: 1, max: 3 }),
  wide: fc.boolean(),
  target: fc.option(value),
  disturbance,
});
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constantFrom("type", "order", "rename", "annotate"), which, value }),
  fc.record({ kind: fc.constant("deleteSheet" as const), which }),
);

/** A whole session with one workbook. */
export const session = (steps: number): fc.Arbitrary<{ readonly difficult: boolean; readonly steps: Step[] }> =>
  fc.record({
    difficult: fc.boolean(),
    steps: fc.array(fc.oneof({ weight: 3, arbitrary: work }, { weight: 2, arbitrary: change }), {
      minLength: 1,
      maxLength: steps,
      size: "max",
    }),
  });
