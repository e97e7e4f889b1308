/**
 * Random steps with random faults, by the thousand (tests/workbook/faults). Prints the seeds, and of a session that breaks a
 * law its steps; without `endOnFailure` fast-check makes it shorter, which takes minutes.
 * `npm run bench faults`, or `FAULT_STEPS=10000 FAULT_SEED=7 npm run bench faults`.
 */
import fc from "fast-check";
import { FaultyShop } from "../workbook/faults/shop";
import { session } from "../workbook/faults/steps";

const LONGEST_SESSION = 25;
const STEPS = Number(process.env["FAULT_STEPS"] ?? 2_000);
const SEED = Number(process.env["FAULT_SEED"] ?? Date.now() % 1_000_000);

/** Steps so far. */
let taken = 0;

async function main(): Promise<void> {
  console.log(`seed ${SEED}, at least ${STEPS} steps`);
  const started = performance.now();
  for (let seed = SEED; taken < STEPS; seed++) {
    const property = fc.asyncProperty(session(LONGEST_SESSION), async ({ difficult, steps }) => {
      const shop = await FaultyShop.open(difficult);
      try {
        for (const step of steps) {
          await shop.take(step);
          taken++;
        }
      } finally {
        shop.close();
      }
    });
    await fc.assert(property, { numRuns: 10, seed, endOnFailure: true });
    console.log(`${taken} steps in ${((performance.now() - started) / 1000).toFixed(0)} s, up to seed ${seed}`);
  }
}

void main();
