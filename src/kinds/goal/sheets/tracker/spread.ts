/**
 * How wide the forecasts' bands are: the share of ends they are to hold, and how far the daily figures spread around the plan so far.
 */
import { type Expression, f } from "../../../../plan/formula";
import type { FormatName } from "../../../../plan/formats";
import type { Handle } from "../../../../plan/handle";
import { type Inputs, inputs } from "../../../../plan/sections/inputs-part";
import { type Column, type Table, table, valueColumn } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import type { GoalCells } from "../../cells";
import { BAND, BAND_KEY } from "../../levels";
import { type Measure, MEASURES } from "../../measures";
import { MEASURE_TEXTS } from "../../texts";
import { TRACKER_TEXTS } from "./texts";

/** The input, and the standard deviations that reach so far. */
export const bandInputs = (): Inputs<"band" | "deviations"> =>
  inputs({
    [BAND_KEY]: {
      label: TRACKER_TEXTS.band,
      note: TRACKER_TEXTS.bandNote,
      value: BAND,
      format: "percent",
      rule: { type: "decimal", min: 0.5, max: 0.99 },
      allowed: TRACKER_TEXTS.bandAllowed,
    },
    deviations: {
      label: TRACKER_TEXTS.spread.deviations,
      value: ({ band }) => f`NORMSINV((1+${band})/2)`,
      format: "parameter",
    },
  });

/** Weights below this share of everything are noise of adding up. */
const NO_WEIGHT = f`1E-12`;

/** What is added up of days with weight and what came on them. */
type Term = (weight: Expression, counts: Handle) => Expression;

/** A sum over the days passed that have weight: the first day by itself, the others by what the running weight grew. */
function overDays({ days, asOf, total }: GoalCells, counts: Handle, term: Term): Expression {
  const rows = days.date.rows;
  const [first, firstWeight] = [days.date.at(0), days.soFar.at(0)];
  const ofFirst = f`IF(AND(${first}<=${asOf},${firstWeight}>${total}*${NO_WEIGHT}),${term(f`${firstWeight}`, counts.at(0))},0)`;
  if (rows === 1) return ofFirst;
  const rest = (column: Handle): Handle => column.part(1, 0, rows - 1, 1);
  const weight = f`(${rest(days.soFar)}-${days.soFar.part(0, 0, rows - 1, 1)})`;
  const on = f`(${weight}>${total}*${NO_WEIGHT})`;
  // A day without weight is divided by 1 and counted 0 times.
  const safe = f`(${weight}+1-${on})`;
  return f`${ofFirst}+SUMPRODUCT((${rest(days.date)}<=${asOf})*${on}*${term(safe, rest(counts))})`;
}

/** Measures with actual figures. */
export const spreadMeasures = ({ days }: GoalCells): Measure[] =>
  MEASURES.filter((measure) => days.actual[measure] !== undefined);

type SpreadKey = "measure" | "days" | "count" | "weight" | "chiSquare" | "dispersion";

/** Pearson's chi-square ÷ its degrees of freedom, one row a measure with actual figures. */
export function spreadTable(cells: GoalCells): Table<SpreadKey> {
  const measures = spreadMeasures(cells);
  const { spread } = TRACKER_TEXTS;
  const sum = (i: number, term: Term): Expression => overDays(cells, cells.days.actual[measures[i]!]!, term);
  const summed = (heading: Text, format: FormatName, term: Term): Column<never> => ({
    ...{ heading, format, cell: (_, { i }) => sum(i, term) },
  });
  return table<SpreadKey>(measures.length, {
    measure: valueColumn(spread.measure, "text", (i) => MEASURE_TEXTS[measures[i]!]),
    days: summed(spread.days, "count", () => f`1`),
    count: summed(spread.count, "count", (_, counts) => f`${counts}`),
    weight: summed(spread.weight, "weight", (weight) => weight),
    chiSquare: {
      heading: spread.chiSquare,
      format: "exact",
      // Σ(y−μ)²/μ = Σy²/μ − Σy, as the expected figures μ add up to what came.
      cell: ({ count, weight }, { i }) =>
        f`IF(${count}<=0,0,(${sum(i, (each, counts) => f`${counts}^2/${each}`)})*${weight}/${count}-${count})`,
    },
    dispersion: {
      heading: spread.dispersion,
      format: "parameter",
      cell: ({ days, chiSquare }) => f`IF(${days}<2,1,MAX(1,${chiSquare}/(${days}-1)))`,
    },
  });
}
