/**
 * The rate review: every seller's rates against their standards, the weakest step, and what to look at. Rules §3.
 */
import { isoDate } from "../../../domain/calendar/calendar";
import { f, joined } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Check } from "../../../plan/sections/checks-part";
import { HALF, LEFT, RIGHT } from "../../../plan/modules";
import { inputOffsets } from "../../../plan/sections/inputs-part";
import type { Headline } from "../../../plan/sections/headline-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideEachOther, chartOf, inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import type { Leads } from "../../../tables/leads";
import type { Text } from "../../../text/locale";
import { COLON, phrase, say, saying } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import { listOf } from "../../../text/wording";
import { type AsOf, monthToDate } from "../period-inputs";
import { wordsSection } from "../words-part";
import { ratesHeadline } from "./headline";
import { type Grouping, GROUPINGS } from "./grouping";
import { type RatesResult, ratesResult, type Review, reviewOf } from "./model";
import { type EarlierPeriods, earlierPeriods, ratesFigures } from "./rates-figures";
import { isStep, type Rate, RATES } from "./rates";
import { nativeCounts, type ReviewCells } from "./review";
import { byEvent, isByEvent, reviewInputKeys, type ReviewInputs, reviewInputs, withinSentence } from "./review-inputs";
import { LOOK, mainRate, reviewKeys, type ReviewTable, reviewTable, STATES } from "./review-table";

/** The chart is as high as the inputs beside it. */
const CHART_ROWS = 13;

const TITLES = {
  inputs: say("Period and standards", "周期与标准", "期間與標準"),
  start: say("Where to start", "改进重点", "改進重點"),
  states: say("Every rate in words", "各转化率是否达标", "各轉化率是否達標"),
  lost: say("Orders lost at each step against its standard", "各环节未达标少了多少成交", "各環節未達標少了多少成交"),
  counts: say(
    "What was counted, the range each rate may lie in, what each step alone would bring",
    "计数、各转化率的可能区间、单独补齐一个环节的提升空间",
    "計數、各轉化率的可能區間、單獨補齊一個環節的提升空間",
  ),
  earlier: say("The same days a month and a year earlier", "上月与去年同期", "上月與去年同期"),
};

const NOTES = {
  live: saying(
    "All counts are live: they follow “{table}”, the period and the sellers' names.",
    "所有计数均为实时公式，随“{table}”的数据、周期和销售姓名更新。",
    "所有計數均為即時公式，隨「{table}」的資料、期間和業務姓名更新。",
  ),
  values: saying(
    "Counts are values of {date}: a plain formula over this table would not count as the add-in does. After a change of the table or the period, refresh.",
    "计数为 {date} 的数值：此表直接用公式统计会与本工具的口径不一致。数据或周期变化后请刷新。",
    "計數為 {date} 的數值：此表直接用公式統計會與本工具的口徑不一致。資料或期間變動後請重新整理。",
  ),
  unknown: (rates: readonly Rate[]): Text => {
    const names = listOf(rates.map(withinSentence));
    return say(
      `Not shown, because the table does not say what they need: ${names["en-US"]}.`,
      `因客资表缺少所需的列，未列出：${names["zh-CN"]}。`,
      `因名單表缺少所需的欄，未列出：${names["zh-TW"]}。`,
    );
  },
  cohort: say(
    "Rates count leads by the day they came, whenever they visited or ordered; where the table states those days, visits and orders may count on their own day: see the inputs.",
    "各转化率按客资的进线日期统计，与进店、成交的日期无关；表内有进店、成交日期时，可在参数中改按发生日统计。",
    "各轉化率按名單的進線日期統計，與到店、成交的日期無關；表內有到店、成交日期時，可在參數中改按發生日統計。",
  ),
  chats: say(
    "Every lead counts as first met in chat; orders paid online without a visit count in valid close and lead conversion only.",
    "所有客资均视为由线上咨询而来；未进店而线上付款的成交只计入有效成交率和新客资转换率。",
    "所有名單均視為由線上諮詢而來；未到店而線上付款的成交只計入有效成交率和新名單轉換率。",
  ),
  colours: say(
    "Green: surely at or above the standard. Red: surely below. Amber “unsure”: the standard lies within the range, or there are too few leads.",
    "绿色：确定达标；红色：确定未达标；黄色“待定”：标准落在可能区间内，或样本太少。",
    "綠色：確定達標；紅色：確定未達標；黃色「待定」：標準落在可能區間內，或樣本太少。",
  ),
};

const CHECKS = {
  orders: say(
    "The rows' orders add up to all orders of the period",
    "各行成交之和等于周期内全部成交",
    "各列成交之和等於期間內全部成交",
  ),
  range: say("Every rate lies in its range", "各转化率均在其可能区间内", "各轉化率均在其可能區間內"),
  most: say(
    "No rate of leads that came in the period is above 100 %",
    "按进线日统计的转化率均不超过 100%",
    "按進線日統計的轉化率均不超過 100%",
  ),
  days: say("The last day is not before the first", "结束日期不早于开始日期", "結束日期不早於開始日期"),
};

export interface RatesGiven extends AsOf {
  /** A 1900 serial. */
  readonly refreshed: number;
  readonly title: Text;
  /** By seller when absent. */
  readonly by?: Grouping;
  /** What stands below the rates, such as costs by source. */
  readonly more?: (board: ReviewTable) => Section;
  /** Cells with one name each, on another sheet of the build, and what they hold at first; spare cells may be empty. */
  readonly sellers: { readonly names: readonly string[]; readonly cells: Handle };
}

/** Two reviews of one build tell their checks apart. */
const named = (check: Check, { by, title }: RatesGiven): Check =>
  by === undefined ? check : { ...check, name: phrase`${title}${COLON}${check.name}` };

const last = (column: Handle): Handle => column.at(column.rows - 1);

function notes(
  { leads, rates, names, by }: Review,
  { live, refreshed }: { readonly live: boolean; readonly refreshed: number },
): Text[] {
  const missing = RATES.filter((rate) => !rates.includes(rate));
  return [
    live ? NOTES.live({ table: leads.source.name }) : NOTES.values({ date: isoDate(refreshed) }),
    NOTES.cohort,
    NOTES.chats,
    ...(missing.length > 0 ? [NOTES.unknown(missing)] : []),
    ...(names.length === 0 ? [GROUPINGS[by].lacking] : []),
    NOTES.colours,
  ];
}

/** The main rate by seller, and the standard as a line. */
function chartOfRate(review: Review, { column }: ReviewTable): Section {
  const { name } = mainRate(review);
  return chartOf(
    GROUPINGS[review.by].by({ what: name }),
    { rows: CHART_ROWS, columns: HALF },
    {
      ...{ key: "conversion", type: "columnClustered", categories: column.countsOf, numberFormat: "0%" },
      title: phrase`${name}${say(" against the standard", "与标准", "與標準")}`,
      series: [
        { name, values: column.drawn, color: COLORS.seriesMain },
        { name: TERMS.standard, values: column.standard, asLine: true, color: COLORS.seriesAccent },
      ],
    },
  );
}

/** The full advice for each step, a line each. */
const adviceOf =
  (steps: readonly Rate[]): Section =>
  (lane) => {
    const { sheet } = lane;
    const { value } = inputOffsets(sheet);
    lane.section(say("What to look at, step by step", "各环节检查要点", "各環節檢查要點"));
    for (const { name, advice } of steps) {
      sheet.style(sheet.put(lane.row, lane.column, [[name]], { overflow: true }), "label");
      const lines = advice!.full.map((text) => [text]);
      sheet.style(sheet.put(lane.row, lane.column + value, lines, { overflow: true }), "label");
      lane.gap(lines.length);
    }
  };

function checks(review: Review, { column, rows }: ReviewTable, inputs: ReviewInputs): Check[] {
  const { rates, counts, by } = review;
  const { cell } = inputs;
  const total = (key: "leads" | "orders"): Check[] => {
    const counted = column[`count.${key}`];
    const sum = (): Check => ({
      name: key === "leads" ? GROUPINGS[by].whole : CHECKS[key],
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
  const small = f`${joined(tooLarge, "+")}=0`;
  return [
    ...total("leads"),
    ...total("orders"),
    { name: CHECKS.range, holds: f`${joined(outside, "+")}=0` },
    { name: CHECKS.most, holds: review.byEvent === null ? small : f`OR(${byEvent(inputs)},${small})` },
    { name: CHECKS.days, holds: f`${cell.to}>=${cell.from}` },
  ];
}

/** A part of the table under its title; the last row, all leads, looks like a total. */
const partOf =
  (title: Text, board: ReviewTable, keys: ReviewTable["keys"]): Section =>
  (lane) => {
    lane.section(title);
    const { body } = board.put(lane, { keys });
    lane.sheet.style(body.row(body.rows - 1), "total");
  };

function headlineOf({ rates }: Review, { column }: ReviewTable): Headline {
  const states = rates.map(({ key }) => column[`state.${key}`]);
  const { seller, weakestState: state, weakestStep: step, weakest: gain } = column;
  const start = rates.some(isStep) ? { seller, state, step, gain } : null;
  return ratesHeadline(states, { above: STATES.green, below: STATES.red }, start);
}

/** With whom and what to start, the main rate beside what it is judged by, every rate in figures and in words. */
function mainSections(
  review: Review,
  board: ReviewTable,
  { inputs: given, more }: { readonly inputs: ReviewInputs; readonly more: Section | null },
): (Section | null)[] {
  const keys = reviewKeys(review);
  const steps = review.rates.filter(isStep);
  const part = (title: Text, of: "main" | "rates" | "states" | "lost" | "looks"): Section =>
    partOf(title, board, keys[of]);
  const { by, board: every } = GROUPINGS[review.by];
  const headings = [TERMS.assumption, TERMS.value, TERMS.origin] as const;
  return [
    part(by({ what: TITLES.start }), "main"),
    more,
    steps.length === 0 ? null : part(LOOK, "looks"),
    besideEachOther(
      { column: LEFT, sections: [chartOfRate(review, board)] },
      { column: RIGHT, sections: [inputsOf({ title: TITLES.inputs, headings }, given.lines(reviewInputKeys(review)))] },
    ),
    part(every, "rates"),
    part(TITLES.states, "states"),
    keys.lost.length === 0 ? null : part(TITLES.lost, "lost"),
    steps.length === 0 ? null : adviceOf(steps),
  ];
}

/** What the review rests on, for "How it was computed". */
function computedSections(cells: ReviewCells, board: ReviewTable, earlier: EarlierPeriods | null): (Section | null)[] {
  const { review, native } = cells;
  return [
    tableOf(TITLES.counts, board, { keys: reviewKeys(review).counts }),
    earlier && tableOf(TITLES.earlier, earlier.table),
    native && wordsSection(review.leads, native.words),
  ];
}

/**
 * Lays the sheet out and reports its figures. Call it only where `canReviewRates(leads)`.
 * Inputs are kept on a rebuild under the keys "from", "to", "fewest", "confidence" and "standard." + rate.
 */
export function ratesSheet(sheet: SheetBuilder, leads: Leads, given: RatesGiven): RatesResult {
  const { names, cells: sellers } = given.sellers;
  const rowNames = Array.from({ length: sellers.rows }, (_, row) => names[row] ?? "");
  const counting = { by: given.by, byEvent: isByEvent(given.typed, sheet.key) };
  const review = reviewOf(leads, monthToDate(given, sheet.key, leads.source.dateSystem), rowNames, counting);
  const native = nativeCounts(review);
  const live = native !== null;
  const inputs = reviewInputs(review, given, live);
  const ofEvents = review.byEvent === null ? null : byEvent(inputs);
  const cells: ReviewCells = { review, native, sellers, period: inputs.cell, byEvent: ofEvents };
  const board = reviewTable(cells, inputs.cell);
  const earlier = earlierPeriods(cells);
  sheetOf(sheet.onModules(), {
    title: given.title,
    headline: headlineOf(review, board),
    figures: ratesFigures(cells, board, earlier),
    notes: notes(review, { live, refreshed: given.refreshed }),
    sections: mainSections(review, board, { inputs, more: given.more?.(board) ?? null }),
    computed: { sections: computedSections(cells, board, earlier) },
    checks: checks(review, board, inputs).map((check) => named(check, given)),
  });
  return ratesResult(review, live);
}
