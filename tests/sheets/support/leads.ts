/**
 * Leads made in a test, without a table behind them.
 */
import type { Leads } from "../../../src/tables/leads";
import { TEST_SOURCE } from "./orders";

export interface TestLead {
  /** 1900 serial */
  readonly date: number;
  /** How far the lead came: 0 raw, 1 valid, 2 visited, 3 ordered. */
  readonly reached: 0 | 1 | 2 | 3;
}

export function leadsOf(list: readonly TestLead[], change: Partial<Leads> = {}): Leads {
  const flag = (from: number): Uint8Array => Uint8Array.from(list, ({ reached }) => (reached >= from ? 1 : 0));
  return {
    source: { ...TEST_SOURCE, name: "Leads", sheet: "Leads", table: "Leads", rows: list.length },
    columns: { lead: 0, date: 1 },
    rows: list.length,
    used: list.length,
    leftOut: [],
    count: list.length,
    date: Float64Array.from(list, ({ date }) => date),
    valid: flag(1),
    visited: flag(2),
    ordered: flag(3),
    seller: new Int32Array(list.length).fill(-1),
    sellers: [],
    ...change,
  };
}
