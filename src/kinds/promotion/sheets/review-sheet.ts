/**
 * What the event brought against its goal and against the last event, split by cause; refunds, top and flop products, and what to keep or
 * change next time.
 */
import { entry } from "../../shared/typed-columns";
import { wordColumn } from "../../../plan/columns";
import { type Content, Day } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import { RIGHT } from "../../../plan/modules";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { countText, moneyText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, factsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { changeLooks } from "../../../plan/looks";
import { column, type ColumnInput, table, type Table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { CAUSE_TEXTS, REVIEW_TEXTS } from "../event-texts";
import { FORECAST_TEXTS } from "../forecast-texts";
import { isLessonKind, type Lesson, LESSON_ROWS } from "../lessons";
import { OPTIONAL_SHEETS } from "../options";
import type { Brought } from "../sales";
import { addUp, type Causes, causesOf, type SideFigures } from "./causes";
import type { ForecastCells } from "./forecast-cells";
import { eventName } from "./plan-sheet";
import { causeSection } from "./war-room-sheet";
import { Handle } from "../../../plan/handle";

/** Best and weakest products that are listed, half of each. */
const LISTED = 12;

export interface Reviewed {
  readonly forecast: ForecastCells;
  readonly actual: Brought;
  /** null where the orders do not reach back to it. */
  readonly last: Brought | null;
  /** Orders of the event; money from its first day on, null where no traffic states it. */
  readonly refunded: { readonly whole: number; readonly part: number; readonly money: number | null };
  /** Units sold by place among the forecast's products. */
  readonly sold: readonly number[];
  readonly lessons: readonly Lesson[];
}

type Facts = Readonly<Record<"orders" | "revenue" | "visitors", Handle>>;

const factsFor = (): Facts => ({ orders: new Handle(), revenue: new Handle(), visitors: new Handle() });
const sideOf = ({ orders, revenue, visitors }: Facts, counts: boolean): SideFigures => ({
  ...{ orders: f`${orders}`, revenue: f`${revenue}` },
  ...(counts && { visitors: f`${visitors}` }),
});

function planSide({ forecast }: Reviewed, counts: boolean): SideFigures {
  const { cell } = forecast.inputs;
  const scaled = (of: Handle): Expression => f`${of}*${cell.scale}`;
  return {
    ...{ orders: scaled(cell.orders), revenue: scaled(cell.revenue) },
    ...(counts && { visitors: scaled(cell.visitors) }),
  };
}

interface Review {
  readonly given: Reviewed;
  readonly actual: Facts;
  readonly last: Facts | null;
  readonly toPlan: Causes;
  readonly toLast: Causes | null;
}

function reviewOf(given: Reviewed): Review {
  const known = ({ visitors }: Brought): boolean => !Number.isNaN(visitors);
  const [actual, last] = [factsFor(), given.last === null ? null : factsFor()];
  const counts = known(given.actual) && given.forecast.countsVisitors;
  const toPlan = causesOf(planSide(given, counts), sideOf(actual, counts), {
    before: CAUSE_TEXTS.plan,
    after: TERMS.actual,
  });
  const both = known(given.actual) && given.last !== null && known(given.last);
  const toLast =
    last === null
      ? null
      : causesOf(sideOf(last, both), sideOf(actual, both), { before: CAUSE_TEXTS.last, after: TERMS.actual });
  return { given, actual, last, toPlan, toLast };
}

const shareOf = (part: Expression | Handle, whole: Expression | Handle): Expression =>
  f`IF(${whole}=0,"–",${part}/${whole})`;

function headline({ given, actual, last }: Review): Headline {
  const { finding, noLast, none, above } = REVIEW_TEXTS;
  const { cell } = given.forecast.inputs;
  const shown = {
    ...{ event: eventName(given.forecast.plan), revenue: moneyText(actual.revenue) },
    plan: shareText(f`${actual.revenue}/MAX(0.01,${cell.revenueGoal})`),
  };
  const said =
    last === null
      ? sentence(noLast, shown)
      : sentence(finding, { ...shown, last: shareText(f`${actual.revenue}/MAX(0.01,${last.revenue})`) });
  return {
    finding: f`IF(${actual.orders}=0,${none},${said})`,
    action: above,
    state: f`IF(${actual.revenue}>=${cell.revenueGoal},${TERMS.onTrack},IF(${actual.orders}=0,${TERMS.notBegun},${TERMS.behind}))`,
  };
}

function figures({ given, actual, last }: Review): Figure[] {
  const { labels } = REVIEW_TEXTS;
  const { cell } = given.forecast.inputs;
  const { whole, part, money } = given.refunded;
  const back = money === null ? [] : [sentence(labels.refundsSince, { money: moneyText(money) })];
  return [
    figure(TERMS.revenue, "largeMoney", f`${actual.revenue}`, {
      isKey: true,
      below: sentence(labels.goal, { goal: moneyText(cell.revenueGoal) }),
    }),
    figure(labels.ofGoal, "pace", shareOf(actual.revenue, cell.revenueGoal)),
    ...(last === null
      ? []
      : [
          figure(labels.ofLast, "pace", shareOf(actual.revenue, last.revenue), {
            below: sentence(labels.last, { last: moneyText(last.revenue) }),
          }),
        ]),
    figure(TERMS.averageOrderValue, "money", shareOf(actual.revenue, actual.orders)),
    figure(labels.refunds, "percent", shareOf(f`${whole + part}`, f`(${actual.orders}+${whole})`), {
      below: [sentence(labels.ofOrders, { n: countText(f`${whole + part}`) }), ...back],
    }),
  ];
}

type ProductKey = "product" | "verdict" | "sold" | "expected" | "difference";

/** Before the first order of the event nothing is said of any product. */
function productTable({ given: { forecast, sold }, actual }: Review): Table<ProductKey> | null {
  const { products } = forecast.base;
  if (forecast.products === null) return null;
  const { units } = forecast.products.column;
  const gaps = products
    .map(({ name, units: base }, at) => ({ at, name, gap: sold[at]! - base }))
    .filter(({ name }) => name !== "")
    .sort((one, other) => other.gap - one.gap);
  const shown = gaps.length <= LISTED ? gaps : [...gaps.slice(0, LISTED / 2), ...gaps.slice(-LISTED / 2)];
  if (shown.length === 0) return null;
  const { columns, top, flop } = REVIEW_TEXTS;
  return table<ProductKey>(shown.length, {
    product: valueColumn(TERMS.product, "text", (i) => shown[i]!.name, { modules: 2 }),
    verdict: column(
      columns.verdict,
      "text",
      ({ difference }) => f`IF(${difference}="","",IF(${difference}>0,${top},IF(${difference}<0,${flop},"")))`,
      wordColumn({ blue: top, amber: flop }),
    ),
    sold: valueColumn(columns.sold, "count", (i) => sold[shown[i]!.at]!),
    expected: column(columns.expected, "count", (_, { i }) => f`ROUND(${units.at(shown[i]!.at)},0)`),
    difference: column(
      columns.difference,
      "count",
      ({ sold: own, expected }) => f`IF(${actual.orders}=0,"",${own}-${expected})`,
      {
        looks: changeLooks,
      },
    ),
  });
}

const typed = (
  label: ColumnInput["label"],
  rule: ColumnInput["rule"],
): { readonly input: ColumnInput; readonly style: "input" } => ({
  input: entry(label, rule, REVIEW_TEXTS.lessonHelp),
  style: "input",
});

function lessonTable(lessons: readonly Lesson[]) {
  const { columns, kinds } = REVIEW_TEXTS;
  const list = typed(TERMS.whatItIs, { type: "list", source: Object.values(kinds) });
  const day = typed(columns.due, { type: "date", min: 1, max: null });
  const of =
    (read: (lesson: Lesson) => Content) =>
    (i: number): Content =>
      lessons[i] === undefined ? null : read(lessons[i]) || null;
  const words = (heading: Text, read: (lesson: Lesson) => string) =>
    valueColumn(heading, "text", of(read), { style: "input" });
  const kindOf = ({ kind }: Lesson): Content => (isLessonKind(kind) ? kinds[kind] : kind);
  const dueOf = ({ due }: Lesson): Content => (typeof due === "number" ? new Day(due) : due);
  return table(Math.max(LESSON_ROWS, lessons.length + 4), {
    kind: { ...valueColumn(TERMS.whatItIs, "text", of(kindOf)), ...list },
    owner: words(TERMS.owner, ({ owner }) => owner),
    due: { ...valueColumn(columns.due, "date", of(dueOf)), ...day },
    what: words(columns.what, ({ what }) => what),
  });
}

/** What the event and the last one brought, as values. */
function factSections({ given, actual, last }: Review): (Section | null)[] {
  const { labels } = FORECAST_TEXTS;
  const facts = (title: typeof TERMS.actual, of: Brought, cells: Facts): Section =>
    factsOf(title, [
      { label: labels.from, value: new Day(of.from), format: "date" },
      { label: labels.to, value: new Day(of.to), format: "date" },
      { label: TERMS.orders, value: of.orders, format: "count", handle: cells.orders },
      { label: TERMS.revenue, value: of.revenue, format: "money", handle: cells.revenue },
      {
        label: TERMS.visitors,
        value: Number.isNaN(of.visitors) ? "" : of.visitors,
        format: "count",
        handle: cells.visitors,
      },
    ]);
  return [
    facts(TERMS.actual, given.actual, actual),
    last === null || given.last === null ? null : facts(CAUSE_TEXTS.last, given.last, last),
  ];
}

export function reviewSheet(sheet: SheetBuilder, given: Reviewed): void {
  const review = reviewOf(given);
  const { toPlan, toLast } = review;
  const products = productTable(review);
  const against = causeSection(toPlan, REVIEW_TEXTS.toPlan);
  const lessons = lessonTable(given.lessons);
  sheetOf(sheet.onModules(), {
    title: OPTIONAL_SHEETS.lessons.tab,
    headline: headline(review),
    figures: figures(review),
    notes: [REVIEW_TEXTS.values],
    sections: [
      toLast === null ? against : besideOf(RIGHT, [against], causeSection(toLast, REVIEW_TEXTS.toLast)),
      products === null ? null : tableOf(REVIEW_TEXTS.products, products),
      tableOf(REVIEW_TEXTS.lessons, lessons, { name: "PromotionLessons" }),
    ],
    computed: { sections: factSections(review) },
    checks: [
      {
        name: REVIEW_TEXTS.checks.effects,
        holds: toLast === null ? addUp(toPlan) : f`AND(${addUp(toPlan)},${addUp(toLast)})`,
      },
    ],
  });
}
