/**
 * What a build reports of the change between the two periods, as plain JSON, by the domain's own decomposition.
 */
import { type ChannelEffects, type ChannelFigures, revenueChange } from "../../../../domain/goal/revenue-change";
import { isoDate } from "../../../../plan/sections/title-part";
import type { DayRange } from "../../day-range";
import type { Comparison } from "./comparison";
import type { Basis } from "./model";

interface Period {
  readonly from: string;
  readonly to: string;
}

export interface ChangeResult {
  readonly basis: Basis;
  /** Figures are native formulas over the user's tables. */
  readonly live: boolean;
  readonly before: Period;
  readonly now: Period;
  /** `channel` null: all channels that are not listed, or all where none is. */
  readonly channels: readonly {
    readonly channel: string | null;
    readonly before: ChannelFigures;
    readonly now: ChannelFigures;
    readonly effects: ChannelEffects;
  }[];
  readonly total: ChannelEffects & { readonly before: number; readonly now: number };
}

const EFFECTS = ["traffic", "volume", "mix", "conversion", "orderValue"] as const;

export function changeResult({ source, periods, figures, native }: Comparison): ChangeResult {
  const effects = revenueChange(figures.before, figures.now);
  const iso = ({ from, to }: DayRange): Period => ({ from: isoDate(from), to: isoDate(to) });
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const total = Object.fromEntries(EFFECTS.map((key) => [key, sum(effects.map((each) => each[key]))])) as Record<
    (typeof EFFECTS)[number],
    number
  >;
  return {
    basis: source.basis,
    live: native !== null,
    before: iso(periods.before),
    now: iso(periods.now),
    channels: effects.map((each, i) => ({
      channel: source.channels[i] ?? null,
      before: figures.before[i]!,
      now: figures.now[i]!,
      effects: each,
    })),
    total: {
      ...total,
      before: sum(figures.before.map(({ revenue }) => revenue)),
      now: sum(figures.now.map(({ revenue }) => revenue)),
    },
  };
}
