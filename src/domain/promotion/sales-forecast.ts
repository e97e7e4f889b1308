/** What an event will sell, from days like it or from usual days. Rules §7. */
import { type Band, forecastBand } from "../goal/forecast";

/** What was sold in the days that a forecast is made from, and how many times as much the event is expected to bring. */
export interface ForecastGiven {
  /** 0 or more. */
  readonly base: number;
  /** Above 0: growth or uplift × days of the event ÷ days of the base. */
  readonly multiplier: number;
}

/** The probability that the range holds the event's sales, if the multiplier is right. */
export const FORECAST_LEVEL = 0.8;

export const salesForecast = ({ base, multiplier }: ForecastGiven): number => base * multiplier;

/**
 * Range of a forecast: a quasi-Poisson prediction interval around base × multiplier. It knows how much daily sales vary and how much was
 * seen, not whether growth or uplift are right. The native formula of its half is `z*SQRT(phi*(F+F^2/base))`.
 * Rule: as `forecastBand`; of a base of nothing no range is known.
 * @param dispersion As `dispersionOf` gives it for daily sales; NaN counts as 1, the spread of chance alone.
 * @example salesBand({ base: 100, multiplier: 1 }, 1).low; // 81.87...
 */
export function salesBand({ base, multiplier }: ForecastGiven, dispersion: number): Band | null {
  const phi = Number.isNaN(dispersion) ? 1 : dispersion;
  const band = forecastBand({ actual: base, share: 1 / (1 + multiplier) }, phi, FORECAST_LEVEL);
  return band === null ? null : { low: band.low - base, high: band.high - base };
}
