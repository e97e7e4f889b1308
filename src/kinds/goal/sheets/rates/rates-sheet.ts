/**
 * The rate review: every seller's rates against their standards, the weakest step, and what to look at. Rules §3.
 */
import { isoDate } from "../../../../domain/calendar/calendar";
import { f, joined } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import type { Check } from "../../../../plan/sections/checks-part";
import { type KeyFigureCell, keyFiguresPart } from "../../../../plan/sections/key-figures-part";
import type { Provenance } from "../../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { inputsOf, type Section, sheetOf, tableOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import type { Leads } from "../../../../tables/leads";
import type { Text } from "../../../../text/locale";
import { TERMS } from "../../../../text/terms";
import { type AsOf, monthToDate } from "../../period-inputs";
import { wordsSection } from "../../words-part";
import { type Rate, RATES, type RatesResult, ratesResult, type Review, reviewOf } from "./model";
import { nativeCounts } from "./review";
import { type ReviewInputs, reviewInputs } from "./review-inputs";
import { reviewKeys, type ReviewTable, reviewTable } from "./review-table";
import { ADVICE, CHECK_TEXTS, NOTES, RATE_TEXTS, TEXTS } from "./texts";

const CHART = { rows: 15, columns: 12 };
const KEY_FIGURE_COLUMNS = 3;

export interface RatesGiven extends AsOf {
  /** Cells with one name each, on another sheet of the build, and what they hold at first; spare cells may be empty. */
  readonly sellers: { readonly names: readonly string[]; readonly cells: Handle };
}

const last = (column: Handle): Handle => column.at(column.rows - 1);

/** Lead conversion where the table tells it, else the last rate it tells. */
const mainRate = ({ rates }: Review): Rate => rates.find(({ key }) => key === "leadConversion") ?? rates.at(-1)!;

function notes({ leads, rates, names }: Review, live: boolean, { refreshed }: Provenance): Text[] {
  const missing = RATES.filter((rate) => !rates.includes(rate)).map(({ key }) => RATE_TEXTS[key]);
  return [
    live ? NOTES.live(leads.source.name) : NOTES.values(isoDate(refreshed)),
    NOTES.chats,
    ...(missing.length > 0 ? [NOTES.unknown(missing)] : []),
    ...(names.length === 0 ? [NOTES.noSellers] : []),
    TEXTS.colours,
  ];
}

/** Figures of all leads. The weakest step's name is long: it stands at the right, over free cells. */
const figuresOf =
  (review: Review, { column }: ReviewTable): Section =>
  (lane) => {
    const { key } = mainRate(review);
    const orders: KeyFigureCell[] = review.counts.includes("orders")
      ? [{ label: TEXTS.figures.orders, value: f`${last(column["count.orders"])}`, format: "count" }]
      : [];
    const weakest: KeyFigureCell[] = review.rates.some(({ step }) => step)
      ? [{ label: TERMS.weakestStep, value: f`${last(column.weakestStep)}`, format: "text" }]
      : [];
    const right = lane.beside(lane.column + KEY_FIGURE_COLUMNS);
    keyFiguresPart(lane, [
      { label: TEXTS.all, value: f`${last(column["count.leads"])}`, format: "count" },
      ...orders,
      { label: RATE_TEXTS[key], value: f`${last(column[`rate.${key}`])}`, format: "percent" },
    ]);
    if (weakest.length > 0) keyFiguresPart(right, weakest);
  };

/** The main rate by seller; beside the chart the standard, which it draws as a line. */
const chartOf =
  (review: Review, { column }: ReviewTable, { cell }: ReviewInputs): Section =>
  (lane) => {
    const { sheet, width } = lane;
    const { key } = mainRate(review);
    const { rows } = column.seller;
    lane.section(TEXTS.chart.section(RATE_TEXTS[key]));
    const aside = lane.beside(lane.column + Math.min(width, CHART.columns) + 1);
    const position = lane.reserve(Math.max(CHART.rows, rows + 1), Math.min(width, CHART.columns));
    const standard = cell[`standard.${key}`];
    aside.text(TERMS.standard, "note");
    const line = aside.rows(Array.from({ length: rows }, () => [f`IF(ISNUMBER(${standard}),${standard},"")`]));
    sheet.style(line, "note").format(line, "percent", "right");
    sheet.chart({
      key: "conversion",
      type: "columnClustered",
      title: TEXTS.chart.title(RATE_TEXTS[key]),
      categories: column.seller,
      series: [
        { name: RATE_TEXTS[key], values: column[`rate.${key}`], color: COLORS.seriesMain },
        { name: TERMS.standard, values: line, asLine: true, color: COLORS.seriesAccent },
      ],
      valueAxisTitle: RATE_TEXTS[key],
      numberFormat: "0%",
      position,
    });
  };

/** The full advice for each step, a line each. */
const adviceOf =
  (steps: readonly Rate[]): Section =>
  (lane) => {
    const { sheet } = lane;
    lane.section(TEXTS.advice);
    for (const { key } of steps) {
      sheet.style(sheet.put(lane.row, lane.column, [[RATE_TEXTS[key]]]), "label");
      const lines = (ADVICE[key]?.full ?? []).map((text) => [text]);
      sheet.style(sheet.put(lane.row, lane.column + 1, lines, { overflow: true }), "label");
      lane.gap(lines.length);
    }
  };

function checks({ rates, counts }: Review, { column, rows }: ReviewTable, { cell }: ReviewInputs): Check[] {
  const total = (key: "leads" | "orders"): Check[] => {
    const counted = column[`count.${key}`];
    const sum = (): Check => ({
      name: CHECK_TEXTS[key],
      holds: f`SUM(${counted.part(0, 0, rows - 1, 1)})=${last(counted)}`,
    });
    return rows > 1 && counts.includes(key) ? [sum()] : [];
  };
  // A text is above every number, so that ISNUMBER keeps rates without a range out.
  const outside = rates.map(({ key }) => {
    const [rate, low, high] = [column[`rate.${key}`], column[`low.${key}`], column[`high.${key}`]];
    return f`SUMPRODUCT(ISNUMBER(${low})*((${low}>${rate})+(${high}<${rate})))`;
  });
  const tooLarge = rates.map(({ key }) => f`COUNTIF(${column[`rate.${key}`]},">1")`);
  return [
    ...total("leads"),
    ...total("orders"),
    { name: CHECK_TEXTS.range, holds: f`${joined(outside, "+")}=0` },
    { name: CHECK_TEXTS.most, holds: f`${joined(tooLarge, "+")}=0` },
    { name: CHECK_TEXTS.days, holds: f`${cell.to}>=${cell.from}` },
  ];
}

/** A part of the review's table under a title over the whole sheet. */
const partOf =
  (title: Text, board: ReviewTable, keys: ReviewTable["keys"]): Section =>
  (lane) => {
    lane.section(title);
    board.put(lane, { keys });
  };

/** The last row, all leads, looks like a total. */
const boardOf =
  (board: ReviewTable, keys: ReviewTable["keys"]): Section =>
  (lane) => {
    lane.section(TEXTS.board);
    lane.sheet.style(board.put(lane, { keys }).body.row(board.rows - 1), "total");
  };

/**
 * Lays the sheet out and reports its figures. Call it only where `canReviewRates(leads)`.
 * Inputs are kept on a rebuild under the keys "from", "to", "fewest", "confidence" and "standard." + rate.
 */
export function ratesSheet(sheet: SheetBuilder, leads: Leads, given: RatesGiven, provenance: Provenance): RatesResult {
  const { names, cells: sellers } = given.sellers;
  const rowNames = Array.from({ length: sellers.rows }, (_, row) => names[row] ?? "");
  const review = reviewOf(leads, monthToDate(given, sheet.key, leads.source.dateSystem), rowNames);
  const native = nativeCounts(leads, review.counts);
  const live = native !== null;
  const inputs = reviewInputs(review, given, live);
  const board = reviewTable({ review, native, sellers, period: inputs.cell }, inputs.cell);
  const keys = reviewKeys(review);
  const steps = review.rates.filter(({ step }) => step);
  sheetOf(sheet, {
    title: TEXTS.tab,
    description: TEXTS.description,
    provenance,
    notes: notes(review, live, provenance),
    width: keys.board.length,
    sections: [
      figuresOf(review, board),
      inputsOf({ title: TEXTS.inputs, headings: [TERMS.assumption, TERMS.value, TERMS.meaning] }, inputs.lines()),
      boardOf(board, keys.board),
      steps.length === 0 ? null : partOf(TEXTS.weakest.section, board, keys.steps),
      chartOf(review, board, inputs),
      steps.length === 0 ? null : adviceOf(steps),
      tableOf(TEXTS.ranges, board, { keys: keys.ranges }),
      native && wordsSection(leads, native.words),
    ],
    checks: checks(review, board, inputs),
    freeze: { rows: 1, columns: 2 },
  });
  return ratesResult(review, live);
}
