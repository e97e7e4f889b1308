/**
 * Leads made in a test, without a table behind them.
 */
import type { Leads } from "../../../src/tables/leads";
import { accountOf, indexed, TEST_SOURCE } from "./orders";

export interface TestLead {
  /** 1900 serial */
  readonly date: number;
  /** How far the lead came: 0 raw, 1 valid, 2 visited, 3 ordered. */
  readonly reached: 0 | 1 | 2 | 3;
  readonly phone?: boolean;
  readonly wechat?: boolean;
  readonly seller?: string;
  readonly channel?: string;
}

export function leadsOf(list: readonly TestLead[], change: Partial<Leads> = {}): Leads {
  const seller = indexed(list.map((lead) => lead.seller ?? null));
  const channel = indexed(list.map((lead) => lead.channel ?? null));
  const said = (flags: readonly (boolean | undefined)[]): Uint8Array =>
    Uint8Array.from(flags, (yes) => (yes === undefined ? 255 : yes ? 1 : 0));
  const flag = (from: number): Uint8Array => Uint8Array.from(list, ({ reached }) => (reached >= from ? 1 : 0));
  return {
    source: { ...TEST_SOURCE, name: "Leads", sheet: "Leads", table: "Leads", rows: list.length },
    columns: { lead: 0, date: 1 },
    ...accountOf(list.length),
    count: list.length,
    date: Float64Array.from(list, ({ date }) => date),
    valid: flag(1),
    visited: flag(2),
    ordered: flag(3),
    phone: said(list.map(({ phone }) => phone)),
    wechat: said(list.map(({ wechat }) => wechat)),
    seller: seller.of,
    sellers: seller.names,
    channel: channel.of,
    channels: channel.names,
    eventDays: { visited: null, ordered: null },
    native: { aggregatable: false, flags: { valid: null, visited: null, ordered: null, phone: null, wechat: null } },
    nativeNames: { seller: seller.names.length > 0, channel: channel.names.length > 0 },
    ...change,
  };
}
