/**
 * How wide the forecasts' bands are: the share of ends they are to hold, and how far the daily figures spread around the plan so far.
 */
import { inputsPart } from "../../../../plan/sections/inputs-part";
import { type TableColumn, tablePart } from "../../../../plan/sections/table-part";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { type GoalCells, totalWeight } from "../../cells";
import { type Measure, MEASURES } from "../../measures";
import { MEASURE_TEXTS } from "../../texts";
import { BAND, BAND_KEY } from "../../levels";
import { TRACKER_TEXTS } from "./texts";

export interface SpreadCells {
  readonly band: Handle;
  /** Standard deviations that reach so far. */
  readonly deviations: Handle;
  /** Pearson's dispersion, of stages with actual figures. */
  readonly dispersion: Readonly<Partial<Record<Measure, Handle>>>;
}

/** Weights below this share of everything are noise of adding up. */
const NO_WEIGHT = f`1E-12`;

/** The input. */
export function bandPart(lane: Lane): Handle {
  lane.section(TRACKER_TEXTS.settings, 3);
  const [band] = inputsPart(lane, [
    {
      key: BAND_KEY,
      label: TRACKER_TEXTS.band,
      note: TRACKER_TEXTS.bandNote,
      value: BAND,
      format: "percent",
      rule: { type: "decimal", min: 0.5, max: 0.99 },
      allowed: TRACKER_TEXTS.bandAllowed,
    },
  ]);
  return band!;
}

/** A sum over the days passed that have weight: the first day by itself, the others by what the running weight grew. */
function overDays(
  { days, asOf }: GoalCells,
  total: Expression,
  term: (weight: Expression, count: Handle) => Expression,
  counts: Handle,
): Expression {
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

/** Pearson's chi-square ÷ its degrees of freedom, by measure; places the cells of `dispersion`. */
export function spreadPart(lane: Lane, band: Handle, cells: GoalCells): SpreadCells {
  const stages = MEASURES.filter((measure) => cells.days.actual[measure] !== undefined);
  const { spread } = TRACKER_TEXTS;
  const [days, count, weight, chiSquare, dispersion] = Array.from({ length: 5 }, () => new Handle(stages.length)) as [
    Handle, Handle, Handle, Handle, Handle,
  ]; // prettier-ignore
  const total = totalWeight(cells);
  const actual = (i: number): Handle => cells.days.actual[stages[i]!]!;
  const sum = (i: number, term: (weight: Expression, counts: Handle) => Expression): Expression =>
    overDays(cells, total, term, actual(i));
  const columns: readonly TableColumn[] = [
    { heading: spread.measure, format: "text", cell: (i) => MEASURE_TEXTS[stages[i]!] },
    { heading: spread.days, format: "count", cell: (i) => sum(i, () => f`1`), handle: days },
    { heading: spread.count, format: "count", cell: (i) => sum(i, (_, counts) => f`${counts}`), handle: count },
    { heading: spread.weight, format: "weight", cell: (i) => sum(i, (each) => each), handle: weight },
    {
      heading: spread.chiSquare,
      format: "exact",
      // Σ(y−μ)²/μ = Σy²/μ − Σy, as the expected figures μ add up to what came.
      cell: (i) => {
        const [all, whole] = [count.at(i).relative, weight.at(i).relative];
        return f`IF(${all}<=0,0,(${sum(i, (each, counts) => f`${counts}^2/${each}`)})*${whole}/${all}-${all})`;
      },
      handle: chiSquare,
    },
    {
      heading: spread.dispersion,
      format: "parameter",
      cell: (i) => f`IF(${days.at(i).relative}<2,1,MAX(1,${chiSquare.at(i).relative}/(${days.at(i).relative}-1)))`,
      handle: dispersion,
    },
  ];
  const { sheet } = lane;
  lane.section(spread.section, columns.length);
  tablePart(
    lane,
    stages.length,
    columns.map((column) => ({ ...column, style: "note" })),
  );
  const deviations = new Handle();
  sheet.style(sheet.put(lane.row, lane.column, [[spread.deviations]]), "note");
  sheet.put(lane.row, lane.column + 1, [[f`NORMSINV((1+${band})/2)`]], { handle: deviations });
  sheet.style(deviations, "note").format(deviations, "parameter", "right");
  lane.gap();
  return { band, deviations, dispersion: Object.fromEntries(stages.map((measure, i) => [measure, dispersion.at(i)])) };
}
