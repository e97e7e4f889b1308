/**
 * The card of one seller, chosen on the sheet: what was sold and earned, every rate beside the team's, and the weakest of them. Rules §9.
 */
import { group } from "d3-array";
import { eachEntry, recordColumns } from "../../../plan/columns";
import { type Expression, f } from "../../../plan/formula";
import type { FormatName } from "../../../plan/formats";
import type { Handle } from "../../../plan/handle";
import { RIGHT } from "../../../plan/modules";
import { inRow } from "../../../plan/row-formulas";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { derived, type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { countText, moneyText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { type Column, column, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import type { SellerFigures } from "../model";
import { periodText } from "../period";
import { OPTIONAL_SHEETS } from "../optional-sheets";
import { CARD_TEXTS } from "../card-texts";
import { PLAN_TEXTS } from "../texts";
import { type Board, changeOn } from "./board-tables";
import type { BoardGiven } from "./figure-cells";
import type { Commission } from "./plan-sheet";

/** What the card reads. */
interface Card {
  readonly given: BoardGiven;
  readonly board: Board;
  readonly commission: Commission;
}

type CardInputs = Inputs<"seller" | "at">;
type RateTable = Table<"measure" | "own" | "team" | "ratio">;
/** The chosen seller's cell of a column; the first one's while none is chosen. */
type Chosen = (values: Handle) => Expression;

function cardInputs({ given, commission }: Card): CardInputs {
  const names = commission.pay.column.named;
  return inputs<"seller" | "at">({
    seller: {
      ...{ key: "cardSeller", label: TERMS.seller, note: CARD_TEXTS.choose, allowed: CARD_TEXTS.choose },
      ...{ value: given.analysis.rows[0]!.seller, format: "text", rule: { type: "list", source: names } },
    },
    at: derived(CARD_TEXTS.position, "score", ({ seller }) => f`IFERROR(MATCH(${seller},${names},0),0)`),
  });
}

/** Rates that the tables can fill. */
function ratesOf({ given, board: { main, working, looks } }: Card) {
  const { has, rows } = given.analysis;
  const isKnown = (key: keyof SellerFigures): boolean => rows.some(({ now }) => now[key] !== null);
  const { chats, replied, leads, leadOrders, logDays } = working.column;
  const { orders, revenue, newCustomers } = main.column;
  const { tasks } = looks.column;
  const shares = { format: "pace" } as const;
  const daily = { whole: logDays, format: "average" } as const;
  const rates = [
    { measure: TERMS.averageOrderValue, part: revenue, whole: orders, format: "wholeMoney", is: true },
    { measure: TERMS.repliedShare, part: replied, whole: chats, ...shares, is: isKnown("replied") },
    { measure: TERMS.leadConversion, part: leadOrders, whole: leads, ...shares, is: has.leads },
    { measure: CARD_TEXTS.ordersADay, part: orders, ...daily, is: has.log },
    { measure: CARD_TEXTS.contactsADay, part: newCustomers, ...daily, is: isKnown("newCustomers") },
    { measure: CARD_TEXTS.tasksADay, part: tasks, ...daily, is: isKnown("tasks") },
  ] as const;
  return rates.filter(({ is }) => is);
}
type Rate = ReturnType<typeof ratesOf>[number];

/** Each row in the format of its rate. */
function rateTable(rates: readonly Rate[], of: Chosen): RateTable {
  const rowFormat = (i: number): FormatName => rates[i]!.format;
  const own = ({ part, whole }: Rate): Expression => f`IF(N(${of(whole)})>0,N(${of(part)})/${of(whole)},"")`;
  const team = ({ part, whole }: Rate): Expression => f`IF(SUM(${whole})>0,SUM(${part})/SUM(${whole}),"")`;
  return table<"measure" | "own" | "team" | "ratio">(rates.length, {
    measure: valueColumn(TERMS.measure, "text", (i) => rates[i]!.measure, { modules: 2 }),
    own: column(CARD_TEXTS.own, "average", (_, { i }) => own(rates[i]!), { rowFormat }),
    team: column(TERMS.team, "average", (_, { i }) => team(rates[i]!), { rowFormat }),
    ratio: column(
      ...([CARD_TEXTS.ratio, "pace"] as const),
      (row) => f`IF(AND(ISNUMBER(${row.own}),N(${row.team})>0),${row.own}/${row.team},"")`,
      { bar: COLORS.bar, barMax: ({ ratio }) => f`MAX(1,MAX(${ratio})*1.9)` },
    ),
  });
}

function cardHeadline(
  { given, board: { main }, commission: { pay } }: Card,
  { cell }: CardInputs,
  { column: { ratio, measure } }: RateTable,
  of: Chosen,
): Headline {
  const { sold, none, unknown, weakest, above, next, waits } = CARD_TEXTS.headline;
  const name = nameText(of(pay.column.named));
  const short = sentence(next, { money: moneyText(of(pay.column.toNext)) });
  const shown = {
    ...{ name, money: moneyText(of(main.column.revenue)), rank: countText(of(main.column.rank)) },
    n: countText(f`COUNT(${main.column.rank})`),
    earned: f`IF(${given.inputs.cell.isBuilt}=1,${moneyText(of(pay.column.paid))},${waits})`,
  };
  const tier = f`IF(AND(${given.inputs.cell.isBuilt}=1,ISNUMBER(${of(pay.column.toNext)})),${short},"")`;
  const least = f`MIN(${ratio})`;
  const low = sentence(weakest, { measure: f`INDEX(${measure},MATCH(${least},${ratio},0))`, share: shareText(least) });
  const rate = f`IF(COUNT(${ratio})=0,${above},IF(${least}>=1,${above},${low}))`;
  return {
    finding: f`IF(${cell.at}=0,${unknown},IF(${of(main.column.revenue)}>0,${sentence(sold, shown)},${sentence(none, { name })}))`,
    action: f`IF(${cell.at}=0,${CARD_TEXTS.choose},${rate}&${tier})`,
  };
}

function cardFigures({ given, board: { main, goals }, commission }: Card, of: Chosen): Figure[] {
  const { revenue, change, orders, newCustomers } = main.column;
  const { pace } = goals.column;
  const { period, has } = given.analysis;
  return [
    figure(TERMS.revenue, "wholeMoney", of(revenue), {
      below: { value: of(change), period: changeOn(given), better: "more" },
    }),
    figure(TERMS.orders, "count", of(orders)),
    figure(has.log ? TERMS.newContacts : TERMS.customers, "count", of(newCustomers)),
    figure(TERMS.commission, "money", of(commission.pay.column.paid), { below: periodText(period) }),
    figure(TERMS.pace, "pace", f`IF(ISNUMBER(${of(pace)}),${of(pace)},"–")`),
  ];
}

/** What the commission is made of. */
function earnedTable({ given, commission }: Card, of: Chosen): Table<"part" | "amount"> {
  const { base, lines, clawedBack, adjusted, paid, toNext } = commission.pay.column;
  const { bases, ...labels } = PLAN_TEXTS;
  const parts = [
    ...([[bases[given.analysis.choices.base], base], [labels.lines, lines], [labels.clawedBack, clawedBack]] as const),
    ...([[labels.adjusted, adjusted], [TERMS.commission, paid], [labels.toNext, toNext]] as const),
  ] as const; // prettier-ignore
  return table<"part" | "amount">(parts.length, {
    part: valueColumn(CARD_TEXTS.part, "text", (i) => parts[i]![0], { modules: 4 }),
    amount: column(CARD_TEXTS.amount, "money", (_, { i }) => of(parts[i]![1])),
  });
}

/** Customers of each seller on the card; more are left to the seller. */
const CALLS = 8;

type CallTable = Table<"key" | "customer" | "silent" | "orders" | "revenue">;
const CALL_COLUMNS = {
  customer: [TERMS.customer, "text"],
  silent: [TERMS.daysSinceLastOrder, "days"],
  orders: [TERMS.orders, "count"],
  revenue: [TERMS.revenue, "wholeMoney"],
} as const;

/** The customers to call of every seller, by the seller's number and the place among them; null where there are none. */
function callTable({ given: { analysis } }: Card): CallTable | null {
  const customersOf = group(analysis.toCall?.customers ?? [], ({ seller }) => seller.toLowerCase());
  const all = analysis.rows.flatMap(({ seller }, at) => {
    const own = customersOf.get(seller.toLowerCase()) ?? [];
    return own.slice(0, CALLS).map((customer, place) => ({ ...customer, key: (at + 1) * 100 + place + 1 }));
  });
  return all.length === 0
    ? null
    : table(all.length, recordColumns(all, { key: [CARD_TEXTS.key, "score"], ...CALL_COLUMNS }));
}

/** Those of the chosen seller; the usual silence is a value of the refresh. */
function callsOf({ given }: Card, { column: all }: CallTable, { cell }: CardInputs): Section {
  const shown = eachEntry<keyof typeof CALL_COLUMNS, (typeof CALL_COLUMNS)[keyof typeof CALL_COLUMNS], Column<never>>(
    CALL_COLUMNS,
    ([heading, format], key) =>
      column(
        ...([heading, format] as const),
        (_, { i }) => f`IFERROR(INDEX(${all[key]},MATCH(${cell.at}*100+${i + 1},${all.key},0)),"")`,
        key === "customer" ? { modules: 3 } : {},
      ),
  );
  const days = String(Math.round(given.analysis.toCall!.usual));
  return tableOf(sentence(CARD_TEXTS.calls, { n: f`${days}` }), table(CALLS, shown));
}

/** Lays the sheet out. */
export function cardSheet(sheet: SheetBuilder, card: Card): void {
  const picker = cardInputs(card);
  const of: Chosen = (values) => inRow(values, picker.cell.at);
  const rates = rateTable(ratesOf(card), of);
  const callers = callTable(card);
  sheetOf(sheet.onModules(), {
    title: OPTIONAL_SHEETS.sellerCard.tab,
    headline: cardHeadline(card, picker, rates, of),
    figures: cardFigures(card, of),
    notes: [CARD_TEXTS.note],
    sections: [
      inputsOf({ title: CARD_TEXTS.choose }, picker.lines(["seller"])),
      besideOf(RIGHT, [tableOf(CARD_TEXTS.rates, rates)], tableOf(CARD_TEXTS.earned, earnedTable(card, of))),
      callers && callsOf(card, callers, picker),
      (lane) => {
        lane.text(sentence(CARD_TEXTS.look, { look: of(card.board.looks.column.look) }), "note");
      },
    ],
    computed: {
      sections: [
        callers && tableOf(CARD_TEXTS.toCall, callers),
        inputsOf({ title: OPTIONAL_SHEETS.sellerCard.tab }, picker.lines(["at"])),
      ],
    },
  });
}
