/**
 * What the marketing plan is planned from in the net.
 */
import type { Inputs } from "../input";
import { sampleTables } from "../tables";

export const MARKETING_INPUTS: Inputs = {
  "no tables": { tables: () => ({}) },
  "an example with every sheet": {
    tables: (locale) => sampleTables(locale, "orders"),
    options: { example: true, situation: true, segments: true, partners: true, budget: true, margin: 0.4, spend: 9000 },
  },
};
