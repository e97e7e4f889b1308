/**
 * Whether stock and people suffice, also in the strongest hour, and what the price tools cost.
 */
import { rowOfMost } from "../../../plan/row-formulas";
import { SHARE, typedColumn } from "../../shared/typed-columns";
import { wordColumn } from "../../../plan/columns";
import { type Expression, f, type Operand } from "../../../plan/formula";
import { RIGHT } from "../../../plan/modules";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { countText, dayText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, inputsOf, sheetOf, tableOf } from "../../../plan/sheet-of";
import { column, table, type Table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import type { StockedProduct } from "../day";
import { FORECAST_TEXTS, READY_TEXTS } from "../forecast-texts";
import { OPTIONAL_SHEETS } from "../options";
import type { ForecastCells } from "./forecast-cells";
import { peakOf } from "./forecast-sheet";

const HEADINGS = [TERMS.assumption, TERMS.value, TERMS.meaning] as const;
const RATES = ["parcelsPerHour", "packingHours", "chatsPerOrder", "chatsPerHour", "serviceHours", "leadTime"] as const;

const STOCK_SHOWN = ["product", "state", "stock", "need", "short", "cover", "lead", "orderBy", "supplier"] as const;
/** What is needed is made of these. */
const STOCK_WORKING = ["sell", "safety"] as const;
type StockKey = (typeof STOCK_SHOWN)[number] | (typeof STOCK_WORKING)[number];
type HeadKey = "work" | "volume" | "hours" | "perHour" | "heads";
type ToolKey = "tool" | "used" | "perOrder" | "costs";

/** People are whole; the noise of dividing is forgiven as the domain forgives it. */
const wholeUp = (exact: Expression): Expression => f`ROUNDUP(${exact}-MIN(${exact}*1E-9,0.001),0)`;

function stockTable(cells: ForecastCells, stocked: readonly StockedProduct[]): Table<StockKey> {
  const { columns, states } = READY_TEXTS;
  const { high, units } = cells.products!.column;
  const { cell } = cells.inputs;
  const { asOf, eventDay } = cells.plan.inputs.cell;
  const at = (i: number) => stocked[i]!.at;
  return table<StockKey>(stocked.length, {
    product: valueColumn(TERMS.product, "text", (i) => stocked[i]!.name, { modules: 2 }),
    state: column(
      TERMS.state,
      "text",
      ({ short, orderBy }) => f`IF(${short}=0,${states.enough},IF(${orderBy}<${asOf},${states.late},${states.short}))`,
      wordColumn({ red: states.late, amber: states.short, green: states.enough }),
    ),
    stock: valueColumn(columns.stock, "count", (i) => stocked[i]!.stock),
    need: column(columns.need, "count", (_, { i }) => wholeUp(f`${high.at(at(i))}`)),
    short: column(columns.short, "countSoFar", ({ need, stock }) => f`MAX(0,${need}-${stock})`),
    cover: column(
      columns.cover,
      "average",
      ({ stock }, { i }) => f`IF(${units.at(at(i))}=0,"",MAX(0,${stock})/(${units.at(at(i))}/${cell.eventDays}))`,
    ),
    lead: column(TERMS.leadTimeDays, "count", (_, { i }) =>
      Number.isNaN(stocked[i]!.leadTime) ? f`${cell.leadTime}` : stocked[i]!.leadTime,
    ),
    orderBy: column(columns.orderBy, "date", ({ lead }) => f`${eventDay}-${lead}`),
    supplier: valueColumn(TERMS.supplier, "textAfterNumber", (i) => stocked[i]!.supplier || null),
    sell: column(FORECAST_TEXTS.columns.units, "average", (_, { i }) => f`${units.at(at(i))}`),
    safety: column(TERMS.safetyStock, "average", ({ need, sell }) => f`${need}-${sell}`),
  });
}

const WORKS = ["parcels", "chats", "parcelsPeak", "chatsPeak"] as const;

function headTable(cells: ForecastCells): Table<HeadKey> {
  const { columns, works } = READY_TEXTS;
  const { cell } = cells.inputs;
  const perDay = f`${cell.orders}/${cell.eventDays}`;
  const peak = peakOf(cells).share;
  const rows: Readonly<
    Record<(typeof WORKS)[number], readonly [volume: Expression, hours: Operand, perHour: Operand]>
  > = {
    parcels: [f`${cell.orders}`, cell.packingHours, cell.parcelsPerHour],
    chats: [f`${perDay}*${cell.chatsPerOrder}`, cell.serviceHours, cell.chatsPerHour],
    parcelsPeak: [f`${perDay}*${peak}`, 1, cell.parcelsPerHour],
    chatsPeak: [f`${perDay}*${peak}*${cell.chatsPerOrder}`, 1, cell.chatsPerHour],
  };
  return table<HeadKey>(WORKS.length, {
    work: valueColumn(columns.work, "text", (i) => works[WORKS[i]!], { modules: 3 }),
    heads: column(columns.heads, "count", ({ volume, hours, perHour }) =>
      wholeUp(f`(${volume}/(${perHour}*${hours}))`),
    ),
    volume: valueColumn(columns.volume, "count", (i) => rows[WORKS[i]!][0]),
    hours: valueColumn(columns.hours, "count", (i) => f`${rows[WORKS[i]!][1]}`),
    perHour: valueColumn(columns.perHour, "count", (i) => f`${rows[WORKS[i]!][2]}`),
  });
}

const MOST_OF_A_TOOL = { type: "decimal", min: 0, max: 1e9 } as const;

/** Tools without a cost are a checklist: their cost stays empty. */
function toolTable(cells: ForecastCells): Table<ToolKey> {
  const { columns, toolNames, sharesHelp, costHelp } = READY_TEXTS;
  const { orders } = cells.inputs.cell;
  return table<ToolKey>(toolNames.length, {
    tool: valueColumn(columns.tool, "text", (i) => toolNames[i]!, { modules: 2, total: TERMS.total }),
    used: typedColumn(columns.used, "percent", SHARE, sharesHelp, { key: "toolShare" }),
    perOrder: typedColumn(columns.perOrder, "money", MOST_OF_A_TOOL, costHelp, { key: "toolCost" }),
    costs: column(
      columns.costs,
      "wholeMoney",
      ({ used, perOrder }) => f`IF(COUNT(${used},${perOrder})<2,"",${orders}*${used}*${perOrder})`,
      { total: "sum" },
    ),
  });
}

interface Tables {
  readonly stock: Table<StockKey> | null;
  readonly heads: Table<HeadKey>;
  readonly tools: Table<ToolKey>;
}

const PARCELS = WORKS.indexOf("parcels");
const CHATS_PEAK = WORKS.indexOf("chatsPeak");

function headline(cells: ForecastCells, { stock, heads }: Tables): Headline {
  const { finding, noStock, order, tooLate, staff, states } = READY_TEXTS;
  const peak = { hour: peakOf(cells).hour, heads: countText(heads.column.heads.at(CHATS_PEAK)) };
  const book = sentence(staff, {
    heads: countText(heads.column.heads.at(PARCELS)),
    hours: countText(cells.inputs.cell.packingHours),
  });
  if (stock === null) return { finding: sentence(noStock, peak), action: book, state: f`${TERMS.ready}` };
  const { product, short, state, orderBy } = stock.column;
  const missing = f`COUNTIF(${short},">0")`;
  const first = rowOfMost(short);
  const of = {
    product: nameText(f`INDEX(${product},${first})`),
    units: countText(f`MAX(${short})`),
    day: dayText(f`INDEX(${orderBy},${first})`),
  };
  return {
    finding: sentence(finding, { ...peak, short: countText(missing), n: countText(f`ROWS(${product})`) }),
    action: f`IF(${missing}=0,${book},IF(INDEX(${state},${first})=${states.late},${sentence(tooLate, of)},${sentence(order, of)}))`,
    state: f`IF(${missing}>0,${TERMS.act},${TERMS.ready})`,
  };
}

function figures(cells: ForecastCells, { stock, heads, tools }: Tables): Figure[] {
  const { cell } = cells.inputs;
  const costs = f`SUM(${tools.column.costs})`;
  const { column: of } = heads;
  const people: Figure[] = [
    figure(READY_TEXTS.packers, "count", f`${of.heads.at(PARCELS)}`, {
      below: sentence(READY_TEXTS.parcelsEach, { n: countText(of.volume.at(PARCELS)) }),
    }),
    figure(READY_TEXTS.service, "count", f`${of.heads.at(CHATS_PEAK)}`, {
      below: sentence(READY_TEXTS.chatsPeak, { n: countText(of.volume.at(CHATS_PEAK)) }),
    }),
    figure(READY_TEXTS.toolCost, "largeMoney", costs, {
      below: sentence(READY_TEXTS.ofRevenue, { share: shareText(f`IF(${cell.revenue}=0,0,${costs}/${cell.revenue})`) }),
    }),
  ];
  if (stock === null) return people;
  const { short, product } = stock.column;
  return [
    figure(READY_TEXTS.states.short, "count", f`COUNTIF(${short},">0")`, {
      isKey: true,
      below: sentence(READY_TEXTS.ofProducts, { n: countText(f`ROWS(${product})`) }),
    }),
    figure(READY_TEXTS.missing, "count", f`SUM(${short})`),
    ...people,
  ];
}

export function readinessSheet(sheet: SheetBuilder, cells: ForecastCells, stocked: readonly StockedProduct[]): void {
  const tables: Tables = {
    stock: stocked.length === 0 || cells.products === null ? null : stockTable(cells, stocked),
    heads: headTable(cells),
    tools: toolTable(cells),
  };
  const { stock, heads, tools } = tables;
  const { volume, hours, perHour, heads: people } = heads.column;
  sheetOf(sheet.onModules(), {
    title: OPTIONAL_SHEETS.readiness.tab,
    headline: headline(cells, tables),
    figures: figures(cells, tables),
    sections: [
      stock && tableOf(READY_TEXTS.stock, stock, { keys: STOCK_SHOWN }),
      tableOf(READY_TEXTS.heads, heads),
      besideOf(
        RIGHT,
        [tableOf(READY_TEXTS.tools, tools)],
        inputsOf({ title: READY_TEXTS.rates, headings: HEADINGS }, cells.inputs.lines(RATES)),
      ),
    ],
    notes: [stock && READY_TEXTS.needed],
    computed: { sections: [stock && tableOf(READY_TEXTS.stock, stock, { keys: STOCK_WORKING })] },
    checks: [
      stock && {
        name: READY_TEXTS.checks.missing,
        holds: f`SUMPRODUCT((${stock.column.need}>${stock.column.stock})*(${stock.column.need}-${stock.column.stock}-${stock.column.short}))=0`,
      },
      { name: READY_TEXTS.checks.heads, holds: f`SUMPRODUCT((${people}*${hours}*${perHour}<${volume}-0.01)*1)=0` },
    ],
  });
}
