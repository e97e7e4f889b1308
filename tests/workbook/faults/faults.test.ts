/**
 * Random steps with random faults leave the user's things alone, and a work that does not end well leaves no trace. Few of them here;
 * `npm run bench faults` takes thousands.
 */
import fc from "fast-check";
import { FaultyShop } from "./shop";
import { session } from "./steps";

const SESSIONS = 4;
const STEPS = 14;

it("whatever is cancelled, fails or is edited meanwhile, the workbook is as it was or as it was asked for", async () => {
  const property = fc.asyncProperty(session(STEPS), async ({ difficult, steps }) => {
    const shop = await FaultyShop.open(difficult);
    try {
      for (const step of steps) await shop.take(step);
    } finally {
      shop.close();
    }
  });
  await fc.assert(property, { numRuns: SESSIONS, endOnFailure: true });
});
