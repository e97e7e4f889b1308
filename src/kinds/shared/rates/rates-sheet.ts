/**
 * The rate review: every seller's rates against their standards, the weakest step, and what to look at. Rules §3.
 */
import { isoDate } from "../../../domain/calendar/calendar";
import type { FormatName } from "../../../plan/formats";
import { f, joined } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Check } from "../../../plan/sections/checks-part";
import { type KeyFigureCell, keyFiguresPart } from "../../../plan/sections/key-figures-part";
import type { Headline } from "../../../plan/sections/headline-part";
import type { Provenance } from "../../../plan/sections/title-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
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
import { isStep, type Rate, RATES } from "./rates";
import { ALL_LEADS, nativeCounts } from "./review";
import { byEvent, isByEvent, reviewInputKeys, type ReviewInputs, reviewInputs, withinSentence } from "./review-inputs";
import { reviewKeys, type ReviewTable, reviewTable, STATES } from "./review-table";

const CHART = { rows: 15, columns: 12 };
const KEY_FIGURE_COLUMNS = 3;

const ORDERS = TERMS.closedOrders;
const TITLES = {
  inputs: say(
    "Period and standards: change them and everything follows",
    "周期与标准：修改后全表随之更新",
    "期間與標準：修改後全表隨之更新",
  ),
  weakest: say(
    "Orders lost at each step against its standard: begin with the largest",
    "各环节未达标少了多少成交：从最多的入手",
    "各環節未達標少了多少成交：從最多的著手",
  ),
  ranges: say("How sure each rate is: the range it may lie in", "各转化率的可能区间", "各轉化率的可能區間"),
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

/** Lead conversion where the table tells it, else the last rate it tells. */
const mainRate = ({ rates }: Review): Rate => rates.find(({ key }) => key === "leadConversion") ?? rates.at(-1)!;

function notes({ leads, rates, names, by }: Review, live: boolean, { refreshed }: Provenance): Text[] {
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

/** Figures of all leads. The weakest step's name is long: it stands at the right, over free cells. */
const figuresOf =
  (review: Review, { column }: ReviewTable): Section =>
  (lane) => {
    const { key, name } = mainRate(review);
    const figure = (label: Text, of: Handle, format: FormatName): KeyFigureCell => ({
      ...{ label, value: f`${last(of)}`, format },
    });
    const right = lane.beside(lane.column + KEY_FIGURE_COLUMNS);
    keyFiguresPart(lane, [
      figure(ALL_LEADS, column["count.leads"], "count"),
      ...(review.counts.includes("orders") ? [figure(ORDERS, column["count.orders"], "count")] : []),
      figure(name, column[`rate.${key}`], "percent"),
    ]);
    if (review.rates.some(isStep)) keyFiguresPart(right, [figure(TERMS.weakestStep, column.weakestStep, "text")]);
  };

/** The main rate by seller; beside the chart the standard, which it draws as a line. */
const chartOf =
  (review: Review, { column }: ReviewTable, { cell }: ReviewInputs): Section =>
  (lane) => {
    const { sheet } = lane;
    const { key, name } = mainRate(review);
    const { rows } = column.seller;
    const standard = cell[`standard.${key}`];
    lane.section(GROUPINGS[review.by].by({ what: name }));
    const aside = lane.beside(lane.column + CHART.columns + 1);
    const position = lane.reserve(Math.max(CHART.rows, rows + 1), CHART.columns);
    aside.text(TERMS.standard, "note");
    const line = aside.rows(Array.from({ length: rows }, () => [f`IF(ISNUMBER(${standard}),${standard},"")`]));
    sheet.style(line, "note").format(line, "percent", "right");
    sheet.chart({
      ...{ key: "conversion", type: "columnClustered", position, categories: column.seller },
      title: phrase`${name}${say(" against the standard", "与标准", "與標準")}`,
      series: [
        { name, values: column[`rate.${key}`], color: COLORS.seriesMain },
        { name: TERMS.standard, values: line, asLine: true, color: COLORS.seriesAccent },
      ],
      ...{ valueAxisTitle: name, numberFormat: "0%" },
    });
  };

/** The full advice for each step, a line each. */
const adviceOf =
  (steps: readonly Rate[]): Section =>
  (lane) => {
    const { sheet } = lane;
    lane.section(say("What to look at, step by step", "各环节检查要点", "各環節檢查要點"));
    for (const { name, advice } of steps) {
      sheet.style(sheet.put(lane.row, lane.column, [[name]]), "label");
      const lines = advice!.full.map((text) => [text]);
      sheet.style(sheet.put(lane.row, lane.column + 1, lines, { overflow: true }), "label");
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

/** The last row, all leads, looks like a total. */
const boardOf =
  (board: ReviewTable, keys: ReviewTable["keys"], by: Grouping): Section =>
  (lane) => {
    tableOf(GROUPINGS[by].board, board, { keys })(lane);
    const all = board.column.seller.at(board.rows - 1).across(keys.length);
    lane.sheet.style(all, "total");
  };

function headlineOf({ rates }: Review, { column }: ReviewTable): Headline {
  const states = rates.map(({ key }) => column[`state.${key}`]);
  const { seller, weakestState: state, weakestStep: step } = column;
  const start = rates.some(isStep) ? { seller, state, step } : null;
  return ratesHeadline(states, { above: STATES.green, below: STATES.red }, start);
}

/**
 * Lays the sheet out and reports its figures. Call it only where `canReviewRates(leads)`.
 * Inputs are kept on a rebuild under the keys "from", "to", "fewest", "confidence" and "standard." + rate.
 */
export function ratesSheet(sheet: SheetBuilder, leads: Leads, given: RatesGiven, provenance: Provenance): RatesResult {
  const { names, cells: sellers } = given.sellers;
  const rowNames = Array.from({ length: sellers.rows }, (_, row) => names[row] ?? "");
  const counting = { by: given.by, byEvent: isByEvent(given.typed, sheet.key) };
  const review = reviewOf(leads, monthToDate(given, sheet.key, leads.source.dateSystem), rowNames, counting);
  const native = nativeCounts(review);
  const live = native !== null;
  const inputs = reviewInputs(review, given, live);
  const ofEvents = review.byEvent === null ? null : byEvent(inputs);
  const board = reviewTable({ review, native, sellers, period: inputs.cell, byEvent: ofEvents }, inputs.cell);
  const keys = reviewKeys(review);
  const steps = review.rates.filter(isStep);
  /** Under a title over the whole sheet. */
  const part = (title: Text, of: keyof typeof keys): Section => tableOf(title, board, { keys: keys[of] });
  sheetOf(sheet, {
    title: given.title,
    provenance,
    headline: headlineOf(review, board),
    notes: notes(review, live, provenance),
    width: keys.board.length,
    sections: [
      figuresOf(review, board),
      inputsOf(
        { title: TITLES.inputs, headings: [TERMS.assumption, TERMS.value, TERMS.meaning] },
        inputs.lines(reviewInputKeys(review)),
      ),
      boardOf(board, keys.board, review.by),
      given.more?.(board) ?? null,
      steps.length === 0 ? null : part(TITLES.weakest, "steps"),
      chartOf(review, board, inputs),
      steps.length === 0 ? null : adviceOf(steps),
      tableOf(TITLES.ranges, board, { keys: keys.ranges }),
      native && wordsSection(leads, native.words),
    ],
    checks: checks(review, board, inputs).map((check) => named(check, given)),
    freeze: { rows: 1, columns: 2 },
  });
  return ratesResult(review, live);
}
