/**
 * The card of one seller, chosen on the sheet: what was sold and earned, every rate beside the team's, and the weakest of them. Rules §9.
 */
import { type Expression, f } from "../../../plan/formula";
import type { FormatName } from "../../../plan/formats";
import type { Handle } from "../../../plan/handle";
import { RIGHT } from "../../../plan/modules";
import type { Figure, Headline } from "../../../plan/sections/headline-part";
import { type Inputs, inputs } from "../../../plan/sections/inputs-part";
import type { Provenance } from "../../../plan/sections/title-part";
import { countText, moneyText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { type Column, column, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import type { SellerFigures, TeamAnalysis } from "../model";
import { changeText } from "../period";
import { OPTIONAL_SHEETS } from "../optional-sheets";
import { CARD_TEXTS } from "../card-texts";
import { PLAN_TEXTS } from "../texts";
import type { Board } from "./board-tables";
import type { Commission } from "./plan-sheet";

/** What the card reads. */
interface Card {
  readonly analysis: TeamAnalysis;
  readonly board: Board;
  readonly commission: Commission;
}

type CardInputs = Inputs<"seller" | "at">;
type RateTable = Table<"measure" | "own" | "team" | "ratio">;

function cardInputs({ analysis, commission }: Card): CardInputs {
  const names = commission.pay.column.named;
  return inputs<"seller" | "at">({
    seller: {
      ...{ key: "cardSeller", label: TERMS.seller, note: CARD_TEXTS.choose, allowed: CARD_TEXTS.choose },
      ...{ value: analysis.rows[0]!.seller, format: "text", rule: { type: "list", source: names } },
    },
    at: {
      label: CARD_TEXTS.position,
      format: "score",
      value: ({ seller }) => f`IFERROR(MATCH(${seller},${names},0),0)`,
    },
  });
}

/** The chosen seller's cell of a column; the first one's while none is chosen. */
const chosen =
  ({ cell }: CardInputs) =>
  (values: Handle): Expression =>
    f`INDEX(${values},MAX(1,${cell.at}))`;

interface Rate {
  readonly measure: Text;
  readonly part: Handle;
  readonly whole: Handle;
  readonly format: FormatName;
}

/** Rates that the tables can fill. */
function ratesOf({ analysis, board: { main, working, looks } }: Card): Rate[] {
  const { has, rows } = analysis;
  const known = (key: keyof SellerFigures): boolean => rows.some(({ now }) => now[key] !== null);
  const { chats, replied, leads, leadOrders, logDays } = working.column;
  const { orders, revenue, newCustomers } = main.column;
  const rates: (Rate | false)[] = [
    { measure: TERMS.averageOrderValue, part: revenue, whole: orders, format: "wholeMoney" },
    known("replied") && { measure: TERMS.repliedShare, part: replied, whole: chats, format: "pace" },
    has.leads && { measure: TERMS.leadConversion, part: leadOrders, whole: leads, format: "pace" },
    has.log && { measure: CARD_TEXTS.ordersADay, part: orders, whole: logDays, format: "average" },
    known("newCustomers") && {
      measure: CARD_TEXTS.contactsADay,
      part: newCustomers,
      whole: logDays,
      format: "average",
    },
    known("tasks") && { measure: CARD_TEXTS.tasksADay, part: looks.column.tasks, whole: logDays, format: "average" },
  ];
  return rates.filter((rate) => rate !== false);
}

/** Each row in the format of its rate. */
const ratesSection =
  (card: Card, rates: RateTable): Section =>
  (lane) => {
    tableOf(CARD_TEXTS.rates, rates)(lane);
    const { own, team } = rates.column;
    ratesOf(card).forEach(({ format }, i) => {
      for (const cells of [own, team]) lane.sheet.format(cells.at(i), format, "right");
    });
  };

function rateTable(card: Card, of: (values: Handle) => Expression): RateTable {
  const rates = ratesOf(card);
  const own = ({ part, whole }: Rate): Expression => f`IF(N(${of(whole)})>0,N(${of(part)})/${of(whole)},"")`;
  const team = ({ part, whole }: Rate): Expression => f`IF(SUM(${whole})>0,SUM(${part})/SUM(${whole}),"")`;
  return table<"measure" | "own" | "team" | "ratio">(rates.length, {
    measure: { ...valueColumn(TERMS.measure, "text", (i) => rates[i]!.measure), modules: 2 },
    own: column(CARD_TEXTS.own, "average", (_, { i }) => own(rates[i]!)),
    team: column(TERMS.team, "average", (_, { i }) => team(rates[i]!)),
    ratio: column(
      CARD_TEXTS.ratio,
      "pace",
      (_, { i }) => {
        const whole = team(rates[i]!);
        return f`IF(AND(ISNUMBER(${own(rates[i]!)}),N(${whole})>0),${own(rates[i]!)}/${whole},"")`;
      },
      { bar: COLORS.bar, barMax: ({ ratio }) => f`MAX(1,MAX(${ratio})*1.9)` },
    ),
  });
}

function cardHeadline(
  { board, commission }: Card,
  { cell }: CardInputs,
  rates: RateTable,
  of: (values: Handle) => Expression,
): Headline {
  const { sold, none, unknown, weakest, above, next } = CARD_TEXTS.headline;
  const { main } = board;
  const { pay } = commission;
  const { ratio, measure } = rates.column;
  const name = nameText(of(pay.column.named));
  const shown = {
    ...{ name, money: moneyText(of(main.column.revenue)), rank: countText(of(main.column.rank)) },
    n: countText(f`COUNT(${main.column.rank})`),
    earned: moneyText(of(pay.column.paid)),
  };
  const short = sentence(next, { money: moneyText(of(pay.column.toNext)) });
  const tier = f`IF(ISNUMBER(${of(pay.column.toNext)}),${short},"")`;
  const low = sentence(weakest, {
    measure: f`INDEX(${measure},MATCH(MIN(${ratio}),${ratio},0))`,
    share: shareText(f`MIN(${ratio})`),
  });
  const rate = f`IF(COUNT(${ratio})=0,${above},IF(MIN(${ratio})>=1,${above},${low}))`;
  return {
    finding: f`IF(${cell.at}=0,${unknown},IF(${of(main.column.revenue)}>0,${sentence(sold, shown)},${sentence(none, { name })}))`,
    action: f`IF(${cell.at}=0,${CARD_TEXTS.choose},${rate}&${tier})`,
  };
}

function cardFigures(
  { analysis, board: { main, goals }, commission }: Card,
  of: (values: Handle) => Expression,
): Figure[] {
  const { revenue, change, orders, newCustomers } = main.column;
  return [
    {
      ...{ label: TERMS.revenue, value: of(revenue), format: "wholeMoney" },
      below: { value: of(change), period: changeText(analysis.period), better: "more" },
    },
    { label: TERMS.orders, value: of(orders), format: "count" },
    { label: analysis.has.log ? TERMS.newContacts : TERMS.customers, value: of(newCustomers), format: "count" },
    { label: TERMS.commission, value: of(commission.pay.column.paid), format: "money" },
    {
      label: TERMS.pace,
      value: f`IF(ISNUMBER(${of(goals.column.pace)}),${of(goals.column.pace)},"–")`,
      format: "pace",
    },
  ];
}

/** What the commission is made of. */
function earnedTable({ analysis, commission }: Card, of: (values: Handle) => Expression): Table<"part" | "amount"> {
  const { base, lines, clawedBack, adjusted, paid, toNext } = commission.pay.column;
  const parts: readonly (readonly [Text, Handle])[] = [
    [PLAN_TEXTS.bases[analysis.choices.base], base],
    [PLAN_TEXTS.lines, lines],
    [PLAN_TEXTS.clawedBack, clawedBack],
    [PLAN_TEXTS.adjusted, adjusted],
    [TERMS.commission, paid],
    [PLAN_TEXTS.toNext, toNext],
  ];
  return table<"part" | "amount">(parts.length, {
    part: { ...valueColumn(CARD_TEXTS.part, "text", (i) => parts[i]![0]), modules: 4 },
    amount: column(CARD_TEXTS.amount, "money", (_, { i }) => of(parts[i]![1])),
  });
}

/** Customers of each seller on the card; more are left to the seller. */
const CALLS = 8;

type CallKey = "key" | "customer" | "silent" | "orders" | "revenue";
type CallTable = Table<CallKey>;

/** The customers to call of every seller, by the seller's number and the place among them; null where there are none. */
function callTable({ analysis }: Card): CallTable | null {
  const sellers = analysis.rows.map(({ seller }) => seller.toLowerCase()).filter((seller) => seller !== "");
  const all = sellers.flatMap((name, at) => {
    const own = (analysis.toCall?.customers ?? []).filter(({ seller }) => seller.toLowerCase() === name);
    return own.slice(0, CALLS).map((customer, place) => ({ ...customer, key: (at + 1) * 100 + place + 1 }));
  });
  if (all.length === 0) return null;
  return table<CallKey>(all.length, {
    key: valueColumn(CARD_TEXTS.key, "score", (i) => all[i]!.key),
    customer: valueColumn(TERMS.customer, "text", (i) => all[i]!.customer),
    silent: valueColumn(TERMS.daysSinceLastOrder, "days", (i) => all[i]!.silent),
    orders: valueColumn(TERMS.orders, "count", (i) => all[i]!.orders),
    revenue: valueColumn(TERMS.revenue, "wholeMoney", (i) => all[i]!.revenue),
  });
}

/** Those of the chosen seller; the usual silence is a value of the refresh. */
function callsOf({ analysis }: Card, { column: all }: CallTable, { cell }: CardInputs): Section {
  const shown = (heading: Text, format: FormatName, of: Handle): Column<never> =>
    column(heading, format, (_, { i }) => f`IFERROR(INDEX(${of},MATCH(${cell.at}*100+${i + 1},${all.key},0)),"")`);
  const days = String(Math.round(analysis.toCall!.usual));
  return tableOf(
    sentence(CARD_TEXTS.calls, { n: f`${days}` }),
    table(CALLS, {
      customer: { ...shown(TERMS.customer, "text", all.customer), modules: 3 },
      silent: shown(TERMS.daysSinceLastOrder, "days", all.silent),
      orders: shown(TERMS.orders, "count", all.orders),
      revenue: shown(TERMS.revenue, "wholeMoney", all.revenue),
    }),
  );
}

/** Lays the sheet out. */
export function cardSheet(sheet: SheetBuilder, card: Card, provenance: Provenance): void {
  const picker = cardInputs(card);
  const of = chosen(picker);
  const rates = rateTable(card, of);
  const callers = callTable(card);
  sheetOf(sheet.onModules(), {
    title: OPTIONAL_SHEETS.sellerCard.tab,
    provenance,
    headline: cardHeadline(card, picker, rates, of),
    figures: cardFigures(card, of),
    notes: [CARD_TEXTS.note],
    sections: [
      inputsOf({ title: CARD_TEXTS.choose }, picker.lines(["seller"])),
      besideOf(RIGHT, [ratesSection(card, rates)], tableOf(CARD_TEXTS.earned, earnedTable(card, of))),
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
