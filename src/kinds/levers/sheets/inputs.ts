/**
 * The assumptions of the levers as cells the user may change, and the figures that formulas of several sheets read.
 */
import { Day } from "../../../plan/content";
import { f } from "../../../plan/formula";
import { type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { inputLines } from "../../fields";
import type { Levers } from "../model/levers";
import { PRIZE_OPTIONS, TRIED_OPTIONS } from "../options";
import { INPUT_TEXTS } from "../texts";

type InputKey = keyof typeof PRIZE_OPTIONS | keyof typeof TRIED_OPTIONS | "months" | "firstDay" | "asOf" | "deviations";
export type LeverInputs = Inputs<InputKey>;

const USUAL = ["margin", "uptake", "closing", "compared", "confidence"] as const;

export const DERIVED_KEYS = ["months", "firstDay", "asOf", "deviations"] as const;
export const POINT_KEYS = ["pointRate", "pointValue", "redeemed"] as const;
export const INPUT_HEADINGS = [INPUT_TEXTS.assumption, INPUT_TEXTS.value, INPUT_TEXTS.meaning] as const;

/** On the sheet to read first, by what the tables have. */
export const shownInputs = ({ gaps }: Levers): readonly InputKey[] =>
  gaps.length > 0 ? [...USUAL, "trafficDays"] : USUAL;

/** What levers without a sheet of their own read. */
export function furtherInputs({ gaps, groupings, shop }: Levers): readonly InputKey[] {
  const lacks = (lever: "reviews" | "rewards"): boolean => !shop.choices[lever];
  const [rated, rewarded] = [
    gaps.some(({ lever }) => lever === "reviews") && lacks("reviews"),
    groupings.some(({ lever }) => lever === "rewards") && lacks("rewards"),
  ];
  return [...(rated ? (["lowRating"] as const) : []), ...(rewarded ? POINT_KEYS : [])];
}

export function leverInputs({ shop, coupon }: Levers): LeverInputs {
  const { choices, weeks, months, margin, trafficDays } = shop;
  return inputs<InputKey>({
    ...inputLines(PRIZE_OPTIONS, { ...choices, margin: margin.share, off: coupon.off, trafficDays: trafficDays.days }),
    ...inputLines(TRIED_OPTIONS, choices),
    months: { label: INPUT_TEXTS.months, format: "exact", value: months },
    firstDay: { label: INPUT_TEXTS.firstDay, format: "date", value: new Day(weeks.from + 1) },
    asOf: { label: INPUT_TEXTS.asOf, format: "date", value: new Day(weeks.end) },
    deviations: {
      ...{ label: INPUT_TEXTS.deviations, format: "exact" },
      value: ({ confidence }) => f`NORMSINV(1-(1-${confidence})/2)`,
    },
  });
}
