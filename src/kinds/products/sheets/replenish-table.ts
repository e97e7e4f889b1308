/**
 * One row a product whose stock is stated: demand, stock and terms as values of the refresh date, safety stock, reorder point, state and
 * quantity as native formulas of the inputs, and what the buyer decides instead. Rules §6.
 */
import { AMOUNT, entry } from "../../shared/typed-columns";
import { wordColumn } from "../../../plan/columns";
import type { Row } from "../../../plan/cells";
import { type Content, Day } from "../../../plan/content";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, joined } from "../../../plan/formula";
import { countText, filled, sentence } from "../../../plan/sentence";
import { column, type Column, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { numberText } from "../../../text/wording";
import type { OrderDecisions } from "../decisions";
import type { ProductAnalysis } from "../model";
import { LEAST_DAYS, SOON_DAYS, type StockedProduct, type StockState } from "../replenishment";
import { METHOD_TEXTS, STATE_TEXTS, TEXTS } from "../texts";
import type { ProductInputs } from "./inputs";
import { known, STATE_LIGHTS } from "./product-table";

type Stated = "onHand" | "onOrder" | "reserved" | "daily" | "spread" | "days" | "least" | "pack" | "cost";
type Urgency = "state" | "orderBy" | "why" | "cover";
type Quantity = "leadTime" | "safety" | "reorderPoint" | "position" | "suggested";
type Decided = "yours" | "note" | "order" | "amount";
export type ReplenishKey = "name" | "supplier" | "method" | Stated | Urgency | Quantity | Decided;
export type ReplenishTable = Table<ReplenishKey>;

type ReplenishRow = Row<ReplenishKey>;
type Columns<K extends ReplenishKey> = Readonly<Record<K, Column<ReplenishKey>>>;
/** A century of days hence nobody plans; later dates have no room in a sheet. */
const FURTHEST = 36_500;

function stateOf(row: ReplenishRow, { cell }: ProductInputs): Expression {
  const { now, soon, enough, tooMuch, tooNew, still } = STATE_TEXTS;
  const days = f`INT((${row.position}-${row.reorderPoint})/${row.daily})`;
  const above = f`IF(${row.position}/${row.daily}>${cell.overstockDays},${tooMuch},${enough})`;
  const due = f`IF(${row.position}<=${row.reorderPoint},${now},IF(${days}<=${SOON_DAYS},${soon},${above}))`;
  return f`IF(N(${row.daily})<=0,${still},IF(${row.days}<${LEAST_DAYS},${tooNew},${due}))`;
}

/** Whole packs, only here rounded up. */
function suggestedOf(row: ReplenishRow, { cell }: ProductInputs): Expression {
  const pack = f`IF(N(${row.pack})>0,${row.pack},1)`;
  const needed = f`MAX(${row.reorderPoint}+${row.daily}*${cell.cycleDays}-${row.position},N(${row.least}))`;
  return f`IF(${row.state}=${STATE_TEXTS.now},CEILING(${needed}-${pack}*1E-9,${pack}),0)`;
}

function whyOf({ state, position, reorderPoint, daily, days, cover }: ReplenishRow): Expression {
  const { under, reaches, lasts, needs } = TEXTS.replenish;
  const left = f`INT((${position}-${reorderPoint})/${daily})`;
  const said = (which: Text, text: Text, cells: Parameters<typeof sentence>[1], otherwise: Expression): Expression =>
    f`IF(${state}=${which},${sentence(text, cells)},${otherwise})`;
  const point = countText(reorderPoint);
  const { now, soon, tooMuch, tooNew } = STATE_TEXTS;
  const counted = { days: countText(days), least: String(LEAST_DAYS) };
  const isNew = said(tooNew, needs, counted, f`""`);
  const much = said(tooMuch, lasts, { days: countText(cover) }, isNew);
  const later = said(soon, reaches, { point, days: countText(left) }, much);
  return said(now, under, { position: countText(position), point }, later);
}

/** The same of a product whose figures are values. */
function whySaid({ product, state, position, reorderPoint, cover, periodsLeft }: StockedProduct): Content {
  const { under, reaches, lasts, needs } = TEXTS.replenish;
  const point = numberText(reorderPoint);
  if (state === "now") return filled(under, { position: numberText(position), point });
  if (state === "soon") return filled(reaches, { point, days: numberText(periodsLeft) });
  if (state === "tooMuch") return filled(lasts, { days: numberText(cover) });
  return state === "tooNew" ? filled(needs, { days: numberText(product.days), least: String(LEAST_DAYS) }) : null;
}

/** Makes columns of what follows from stock, demand and inputs; of very many products as the build computes it. */
const derivedBy =
  (stocked: readonly StockedProduct[], live: boolean) =>
  (
    heading: Text,
    format: FormatName,
    { formula, value }: { formula: (row: ReplenishRow) => Expression; value: (product: StockedProduct) => Content },
    look: Partial<Column<ReplenishKey>> = {},
  ): Column<ReplenishKey> =>
    column(heading, format, (row, { i }) => (live ? formula(row) : value(stocked[i]!)), look);
type Derived = ReturnType<typeof derivedBy>;

const NEVER_DUE: readonly StockState[] = ["still", "tooNew", "tooMuch"];

/** How urgent it is to order, by when and why. */
function urgencyColumns(inputs: ProductInputs, today: number, derived: Derived): Columns<Urgency> {
  const { columns: headings } = TEXTS;
  const orderBy = ({ state, position, reorderPoint, daily }: ReplenishRow): Expression => {
    const neverDue = joined(
      NEVER_DUE.map((each) => f`${state}=${STATE_TEXTS[each]}`),
      ",",
    );
    const days = f`MIN(${FURTHEST},INT(MAX(0,${position}-${reorderPoint})/${daily}))`;
    return f`IF(OR(${neverDue}),"",${inputs.cell.orderingOn}+${days})`;
  };
  return {
    state: derived(
      headings.state,
      "text",
      { formula: (row) => stateOf(row, inputs), value: ({ state }) => STATE_TEXTS[state] },
      wordColumn(STATE_LIGHTS),
    ),
    orderBy: derived(headings.orderBy, "date", {
      formula: orderBy,
      value: ({ state, periodsLeft }) =>
        NEVER_DUE.includes(state) ? null : new Day(today + Math.min(FURTHEST, periodsLeft)),
    }),
    why: derived(headings.why, "textAfterNumber", { formula: whyOf, value: whySaid }),
    cover: derived(headings.cover, "count", {
      formula: ({ onHand, reserved, daily }) => f`IF(N(${daily})>0,MAX(0,N(${onHand})-N(${reserved}))/${daily},"")`,
      value: ({ cover }) => known(cover),
    }),
  };
}

/** How many to order: up to what lead time, safety stock and cycle ask for, less what is there or on its way. */
function quantityColumns(
  stocked: readonly StockedProduct[],
  inputs: ProductInputs,
  derived: Derived,
): Columns<Quantity> {
  const { columns: headings } = TEXTS;
  const { cell } = inputs;
  const deviation = ({ leadTime, spread, daily }: ReplenishRow): Expression =>
    f`SQRT(${leadTime}*N(${spread})^2+(N(${daily})*${leadTime}*${cell.leadSpread})^2)`;
  return {
    // What is not stated follows the input.
    leadTime: column(
      headings.leadTime,
      "count",
      (_, { i }) => known(stocked[i]!.product.figures.leadTime) ?? f`${cell.leadTime}`,
    ),
    safety: derived(headings.safety, "average", {
      formula: (row) => f`${cell.deviations}*${deviation(row)}`,
      value: ({ safetyStock }) => safetyStock,
    }),
    reorderPoint: derived(headings.reorderPoint, "average", {
      formula: ({ daily, leadTime, safety }) => f`N(${daily})*${leadTime}+${safety}`,
      value: ({ reorderPoint }) => reorderPoint,
    }),
    position: derived(headings.position, "count", {
      formula: ({ onHand, onOrder, reserved }) => f`N(${onHand})+N(${onOrder})-N(${reserved})`,
      value: ({ position }) => position,
    }),
    suggested: derived(headings.suggested, "count", {
      formula: (row) => suggestedOf(row, inputs),
      value: ({ quantity }) => quantity,
    }),
  };
}

/** What the buyer types, and what is ordered then. */
function decidedColumns(stocked: readonly StockedProduct[], decisions: OrderDecisions): Columns<Decided> {
  const { columns: headings, replenish } = TEXTS;
  const decision = (i: number) => decisions.get(stocked[i]!.product.name);
  return {
    order: column(
      headings.order,
      "countSoFar",
      ({ yours, suggested }) => f`IF(ISNUMBER(${yours}),${yours},${suggested})`,
      { total: "sum" },
    ),
    yours: column(headings.yours, "count", (_, { i }) => decision(i)?.quantity ?? null, {
      style: "input",
      input: entry(headings.yours, AMOUNT, replenish.typed, { allowed: replenish.allowed }),
    }),
    note: valueColumn(headings.note, "textAfterNumber", (i) => decision(i)?.note ?? null, { style: "input" }),
    amount: column(
      headings.amount,
      "wholeMoney",
      ({ cost, order }) => f`IF(AND(ISNUMBER(${cost}),${order}>0),${order}*${cost},"")`,
      {
        total: "sum",
      },
    ),
  };
}

/** @param live Whether what follows from inputs is a formula. */
export function replenishTable(
  { stocked }: ProductAnalysis,
  inputs: ProductInputs,
  { decisions, live, today }: { readonly decisions: OrderDecisions; readonly live: boolean; readonly today: number },
): ReplenishTable {
  const { columns: headings } = TEXTS;
  const derived = derivedBy(stocked, live);
  const stated = (heading: Text, format: FormatName, of: (product: StockedProduct) => number): Column<ReplenishKey> =>
    valueColumn(heading, format, (i) => known(of(stocked[i]!)));
  return table<ReplenishKey>(stocked.length, {
    name: valueColumn(headings.product, "text", (i) => stocked[i]!.product.name, { total: TERMS.total }),
    supplier: valueColumn(
      headings.supplier,
      "textAfterNumber",
      (i) => stocked[i]!.product.supplier || TEXTS.noSupplier,
    ),
    onHand: stated(headings.onHand, "count", ({ product }) => product.figures.onHand),
    onOrder: stated(headings.onOrder, "count", ({ product }) => product.figures.onOrder),
    reserved: stated(headings.reserved, "count", ({ product }) => product.figures.reserved),
    daily: stated(headings.daily, "exact", ({ product }) => product.demand.mean),
    spread: stated(headings.spread, "exact", ({ product }) => product.demand.deviation),
    method: valueColumn(headings.method, "textAfterNumber", (i) => METHOD_TEXTS[stocked[i]!.product.demand.method]),
    days: stated(headings.days, "count", ({ product }) => product.days),
    least: stated(headings.least, "count", ({ product }) => product.figures.least),
    pack: stated(headings.pack, "count", ({ product }) => product.figures.pack),
    cost: stated(headings.cost, "money", ({ product }) => product.figures.cost),
    ...urgencyColumns(inputs, today, derived),
    ...quantityColumns(stocked, inputs, derived),
    ...decidedColumns(stocked, decisions),
  });
}

/** In the order a buyer works: what, how urgent, how many, by when, from whom; then why, and the figures behind it. */
export const REPLENISH_KEYS = [
  ...(["name", "state", "order", "orderBy", "supplier", "yours", "note", "amount", "why"] as const),
  ...([
    "onHand",
    "onOrder",
    "reserved",
    "cover",
    "position",
    "reorderPoint",
    "safety",
    "daily",
    "spread",
    "method",
  ] as const),
  ...(["days", "leadTime", "least", "pack", "cost", "suggested"] as const),
] as const satisfies readonly ReplenishKey[];
