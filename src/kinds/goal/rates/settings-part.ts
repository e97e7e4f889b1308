/**
 * Period, sample and standards of the rate review as cells the user may change.
 */
import { clausesOf } from "../../../text/wording";
import type { Text } from "../../../text/locale";
import type { Leads } from "../../../tables/leads";
import { type InputCell, inputHeadings, inputsPart } from "../../../plan/sections/inputs-part";
import { f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Lane } from "../../../plan/lane";
import { dayInput } from "../period-inputs";
import type { RateCells } from "./cells";
import { overallRate, type Rate } from "./rates";
import { ALLOWED, RATE_MEANINGS, RATE_TEXTS, TEXTS } from "./texts";

/** A share of fewer leads says little: one lead more moves it by more than three points. */
const FEWEST_LEADS = 30;
const CONFIDENCE = 0.95;

/** A rate of all leads, or the trade's standard; null leaves the rate unjudged until the user types one. */
export function standardOf(leads: Leads, rate: Rate): number | null {
  return rate.standard ?? overallRate(leads, rate);
}

function standardInput(leads: Leads, rate: Rate, { standards }: RateCells): InputCell {
  const { key, standard } = rate;
  const value = standardOf(leads, rate);
  const origin = standard !== null ? TEXTS.standard : value === null ? TEXTS.noOverall : TEXTS.overall;
  return {
    key: `standard.${key}`,
    label: TEXTS.standardOf(RATE_TEXTS[key]),
    note: clausesOf([RATE_MEANINGS[key], origin]),
    value,
    format: "percent",
    rule: { type: "decimal", min: 0.0001, max: 1 },
    allowed: ALLOWED.rate,
    handle: standards[key],
    ignoreBlank: true,
  };
}

function periodInputs({ period }: RateCells, asOf: Handle, live: boolean): InputCell[] {
  const note = (text: Text): Text => (live ? text : clausesOf([text, TEXTS.refreshNote]));
  return [
    dayInput("from", TEXTS.from, note(TEXTS.fromNote), f`DATE(YEAR(${asOf}),MONTH(${asOf}),1)`, period.from),
    dayInput("to", TEXTS.to, note(TEXTS.toNote), f`${asOf}`, period.to),
  ];
}

function sampleInputs({ fewest, confidence }: RateCells): InputCell[] {
  return [
    {
      key: "fewest",
      label: TEXTS.fewest,
      note: TEXTS.fewestNote,
      value: FEWEST_LEADS,
      format: "count",
      rule: { type: "wholeNumber", min: 1, max: 1e6 },
      allowed: ALLOWED.fewest,
      handle: fewest,
    },
    {
      key: "confidence",
      label: TEXTS.confidence,
      note: TEXTS.confidenceNote,
      value: CONFIDENCE,
      format: "percent",
      rule: { type: "decimal", min: 0.5, max: 0.999 },
      allowed: ALLOWED.confidence,
      handle: confidence,
    },
  ];
}

/** Places the period, the sample's inputs and a standard for each of `rates`. */
export function rateSettings(
  lane: Lane,
  leads: Leads,
  rates: readonly Rate[],
  cells: RateCells,
  given: { readonly asOf: Handle; readonly live: boolean; readonly columns: number },
): void {
  const { sheet } = lane;
  lane.section(TEXTS.inputs, given.columns);
  inputHeadings(lane, [TEXTS.assumption, TEXTS.value, TEXTS.origin]);
  const standards = rates.map((rate) => standardInput(leads, rate, cells));
  inputsPart(lane, [...periodInputs(cells, given.asOf, given.live), ...standards, ...sampleInputs(cells)]);
  sheet.style(sheet.put(lane.row, lane.column, [[TEXTS.deviations]]), "label");
  sheet.put(lane.row, lane.column + 1, [[f`NORMSINV(1-(1-${cells.confidence})/2)`]], { handle: cells.deviations });
  sheet.style(cells.deviations, "derived").format(cells.deviations, "exact", "right");
  lane.gap();
}
