/**
 * The cells that the parts of the sheet name of each other, made before any is laid out.
 */
import { Handle } from "../../../../plan/handle";
import type { DayRangeCells } from "../../period-inputs";
import type { Figure } from "./model";
import type { Factor } from "./texts";

export const SIDES = ["before", "now"] as const;
export type Side = (typeof SIDES)[number];

/** One period; columns have one row a channel. */
export interface SideCells {
  readonly period: DayRangeCells;
  readonly figures: Readonly<Record<Figure, Handle>>;
  /** The factors of which the effects are computed: what is undefined is taken from the other period. */
  readonly factors: Readonly<Record<Factor, Handle>>;
  /** Order value of the orders table; only where leads stand for traffic. */
  readonly soldValue: Handle;
}

export interface ChangeCells extends Readonly<Record<Side, SideCells>> {
  /** "The earlier period" or "The plan"; null where there is no plan. */
  readonly compareWith: Handle | null;
  readonly names: Handle;
  readonly change: Handle;
  readonly effects: Readonly<Record<Factor, Handle>>;
  readonly mean: Handle;
  /** Parts of the traffic effect. */
  readonly volume: Handle;
  readonly mix: Handle;
  /** The plan's factors, one cell each. */
  readonly planned: Readonly<Record<Factor, Handle>>;
  readonly plannedEffects: Readonly<Record<Factor, Handle>>;
  /** One row a step of the bridge: revenue before, the effects, revenue now. */
  readonly steps: Handle;
  readonly amounts: Handle;
}

export const STEPS = ["before", "traffic", "mix", "conversion", "orderValue", "now"] as const;
export type Step = (typeof STEPS)[number];

/** Without channels there is no mix. */
export const stepsOf = (rows: number): readonly Step[] => STEPS.filter((step) => step !== "mix" || rows > 1);

function byFactor(make: () => Handle): Record<Factor, Handle> {
  return { traffic: make(), conversion: make(), orderValue: make() };
}

export function changeCells(rows: number, hasPlan: boolean): ChangeCells {
  const column = (): Handle => new Handle(rows);
  const cell = (): Handle => new Handle();
  const side = (): SideCells => ({
    period: { from: new Handle(), to: new Handle() },
    figures: { traffic: column(), orders: column(), revenue: column() },
    factors: byFactor(column),
    soldValue: cell(),
  });
  return {
    before: side(),
    now: side(),
    compareWith: hasPlan ? cell() : null,
    names: column(),
    change: column(),
    effects: byFactor(column),
    mean: column(),
    volume: column(),
    mix: column(),
    planned: byFactor(cell),
    plannedEffects: byFactor(cell),
    steps: new Handle(stepsOf(rows).length),
    amounts: new Handle(stepsOf(rows).length),
  };
}
