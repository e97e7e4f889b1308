/**
 * The rate review: every seller's rates against their standards, the weakest step, and what to look at. Rules §3.
 */
import type { Leads } from "../../../tables/leads";
import type { Text } from "../../../text/locale";
import { type Check, checksPart } from "../../../plan/sections/checks-part";
import { type KeyFigureCell, keyFiguresPart } from "../../../plan/sections/key-figures-part";
import { isoDate, type Provenance, titlePart } from "../../../plan/sections/title-part";
import { f, joined } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { Lane } from "../../../plan/lane";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { COLORS } from "../../../plan/styles";
import { boardPart } from "./board-part";
import { rangesPart } from "./ranges-part";
import { RATES } from "./rates";
import { ratesResult, type RatesResult } from "./result";
import { countContent, nameContent, type RatesGiven, type Review, reviewOf } from "./review";
import { rateSettings } from "./settings-part";
import { CHECK_TEXTS, NOTES, RATE_TEXTS, TEXTS } from "./texts";
import { advicePart, type WeakestCells, weakestPart } from "./weakest-part";
import { wordsPart } from "../words-part";

const CHART = { rows: 15, columns: 12 };
const KEY_FIGURE_COLUMNS = 3;

const last = (column: Handle): Handle => column.at(column.rows - 1);

function notes({ leads, rates, names, native }: Review, { refreshed }: Provenance): Text[] {
  const missing = RATES.filter(({ key }) => rates.every((rate) => rate.key !== key)).map(({ key }) => RATE_TEXTS[key]);
  return [
    native === null ? NOTES.values(isoDate(refreshed)) : NOTES.live(leads.source.name),
    NOTES.chats,
    ...(missing.length > 0 ? [NOTES.unknown(missing)] : []),
    ...(names.length === 0 ? [NOTES.noSellers] : []),
    TEXTS.colours,
  ];
}

function keyFigures(lane: Lane, { cells, counts, rates }: Review, weakest: WeakestCells | null): void {
  const conversion = rates.find(({ key }) => key === "leadConversion") ?? rates[rates.length - 1]!;
  const figures: KeyFigureCell[] = [
    { label: TEXTS.all, value: f`${last(cells.counts.leads)}`, format: "count" },
    ...(counts.includes("orders")
      ? [{ label: TEXTS.figures.orders, value: f`${last(cells.counts.orders)}`, format: "count" } as const]
      : []),
    { label: RATE_TEXTS[conversion.key], value: f`${last(cells.rates[conversion.key])}`, format: "percent" },
  ];
  keyFiguresPart(lane, figures);
  if (weakest === null) return;
  // The step's name is long: it stands at the right, over free cells.
  keyFiguresPart(new Lane(lane.sheet, lane.row - 2, lane.column + KEY_FIGURE_COLUMNS), [
    { label: TEXTS.figures.weakest, value: f`${last(weakest.step)}`, format: "text" },
  ]);
}

/** Lead conversion where the table tells it, else the last rate it tells, against the standard. */
function chartPart(lane: Lane, { cells, rates }: Review, columns: number): void {
  const { sheet } = lane;
  const { key } = rates.find((rate) => rate.key === "leadConversion") ?? rates[rates.length - 1]!;
  lane.section(TEXTS.chart.section(RATE_TEXTS[key]), columns);
  const top = lane.row;
  const position = lane.reserve(Math.max(CHART.rows, cells.names.rows + 1), Math.min(columns, CHART.columns));
  const beside = sheet.put(
    top + 1,
    position.place.column + position.columns + 1,
    Array.from({ length: cells.names.rows }, () => [
      f`IF(ISNUMBER(${cells.standards[key]}),${cells.standards[key]},"")`,
    ]),
  );
  const heading = sheet.put(top, beside.place.column, [[TEXTS.chart.standard]], { overflow: true });
  sheet.style(heading, "note").style(beside, "note").format(beside, "percent", "right");
  sheet.chart({
    key: "conversion",
    type: "columnClustered",
    title: TEXTS.chart.title(RATE_TEXTS[key]),
    categories: cells.names,
    series: [
      { name: RATE_TEXTS[key], values: cells.rates[key], color: COLORS.seriesMain },
      { name: TEXTS.chart.standard, values: beside, asLine: true, color: COLORS.seriesAccent },
    ],
    valueAxisTitle: RATE_TEXTS[key],
    numberFormat: "0%",
    position,
  });
}

function checks({ cells, counts, rates }: Review): Check[] {
  const rows = (column: Handle): Handle => column.part(0, 0, column.rows - 1, 1);
  const total = (key: "leads" | "orders", text: Text): Check[] =>
    cells.names.rows > 1 && counts.includes(key)
      ? [{ name: text, holds: f`SUM(${rows(cells.counts[key])})=${last(cells.counts[key])}` }]
      : [];
  // A text is above every number, so that ISNUMBER keeps rates without a range out.
  const outside = rates.map(
    ({ key }) =>
      f`SUMPRODUCT(ISNUMBER(${cells.lows[key]})*((${cells.lows[key]}>${cells.rates[key]})+(${cells.highs[key]}<${cells.rates[key]})))`,
  );
  const tooLarge = rates.map(({ key }) => f`COUNTIF(${cells.rates[key]},">1")`);
  return [
    ...total("leads", CHECK_TEXTS.leads),
    ...total("orders", CHECK_TEXTS.orders),
    { name: CHECK_TEXTS.range, holds: f`${joined(outside, "+")}=0` },
    { name: CHECK_TEXTS.most, holds: f`${joined(tooLarge, "+")}=0` },
    { name: CHECK_TEXTS.days, holds: f`${cells.period.to}>=${cells.period.from}` },
  ];
}

/** The part below the figures: settings, board, chart, where to start. Returns the weakest steps, for the figures. */
function body(lane: Lane, review: Review): WeakestCells | null {
  const { cells, counts, rates, given, native, leads } = review;
  const texts = { none: TEXTS.none, all: TEXTS.all };
  const columns = 1 + counts.length + 2 * rates.length;
  rateSettings(lane, leads, rates, cells, { asOf: given.asOf, live: native !== null, columns });
  lane.gap();
  boardPart(lane, { counts, rates }, cells, {
    name: (row) => nameContent(review, row, texts),
    count: (key, row) => countContent(review, key, row),
  });
  lane.gap();
  const steps = rates.filter(({ step }) => step);
  const weakest =
    steps.length === 0 ? null : weakestPart(lane, steps, cells, { orders: counts.includes("orders"), columns });
  if (weakest !== null) lane.gap();
  chartPart(lane, review, columns);
  lane.gap();
  if (weakest !== null) {
    advicePart(lane, steps, columns);
    lane.gap();
  }
  rangesPart(lane, rates, cells);
  lane.gap();
  if (native !== null && Object.keys(native.words).length > 0) {
    wordsPart(lane, leads, native.words, columns);
    lane.gap();
  }
  checksPart(lane, checks(review), columns);
  return weakest;
}

/**
 * Lays the sheet out and reports its figures. Call it only where `canReviewRates(leads)`.
 * Inputs are kept on a rebuild under the keys "from", "to", "fewest", "confidence" and "standard." + rate.
 */
export function ratesSheet(sheet: SheetBuilder, leads: Leads, given: RatesGiven, provenance: Provenance): RatesResult {
  const review = reviewOf(leads, given, sheet.key);
  const lane = new Lane(sheet);
  titlePart(lane, { title: TEXTS.tab, description: TEXTS.description }, provenance);
  for (const note of notes(review, provenance)) lane.text(note, "note");
  lane.gap();
  const figures = lane.beside(lane.column);
  lane.gap(3);
  const weakest = body(lane, review);
  keyFigures(figures, review, weakest);
  sheet.freeze(1, 2);
  return ratesResult(review);
}
