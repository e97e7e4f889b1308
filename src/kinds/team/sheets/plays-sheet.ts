/**
 * Marketing plays: what group buying, distribution, coupons, relays and red packets cost and brought, by the rules of past campaigns; first
 * figures come from the campaigns whose name or channel says the play, and all are the user's to correct. Rules §4, §9.
 */
import { AMOUNT, entry } from "../../shared/typed-columns";
import { eachEntry, wordColumn } from "../../../plan/columns";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { FormatName } from "../../../plan/formats";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { countText, moneyText, nameText, sentence } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { inputsOf, sheetOf, tableOf } from "../../../plan/sheet-of";
import { type Column, column, type Table, table, valueColumn } from "../../../plan/table";
import type { Campaigns } from "../../../tables/campaigns";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { percent } from "../../fields";
import { OPTIONAL_SHEETS } from "../optional-sheets";
import { PLAYS, PLAYS_TEXTS as T } from "../plays-texts";

const FIGURES = ["cost", "reach", "orders", "revenue"] as const;
type Figured = (typeof FIGURES)[number];
type PlayKey = "play" | "state" | "rate" | "perOrder" | "return" | "left" | Figured;
type PlayTable = Table<PlayKey>;

/** What the campaigns of a play add up to; null where none states it. */
type Figures = Record<Figured, number | null>;

/** @param campaigns As many as there are; none belongs to two plays: the first whose words it has. */
function playFigures(campaigns: Campaigns | undefined): readonly Readonly<Figures>[] {
  const sums = PLAYS.map((): Figures => ({ cost: null, reach: null, orders: null, revenue: null }));
  for (let i = 0; i < (campaigns?.count ?? 0); i++) {
    const said = `${campaigns!.name[i]} ${campaigns!.channel[i]}`;
    const play = PLAYS.findIndex(({ words }) => words.test(said));
    if (play < 0) continue;
    for (const key of FIGURES) {
      const figure = campaigns![key][i]!;
      if (!Number.isNaN(figure)) sums[play]![key] = Number(((sums[play]![key] ?? 0) + figure).toPrecision(15));
    }
  }
  return sums;
}

const MARGIN = percent({ default: 0.3, min: 0.001, max: 1, label: TERMS.margin, help: T.marginHelp })("margin");

/** Of a figure; its sum is empty where it is 0. */
const FORMATS = { cost: "wholeMoney", reach: "count", orders: "count", revenue: "wholeMoney" } as const;

function playTable(figures: readonly Readonly<Figures>[], { cell }: Inputs<"margin">): PlayTable {
  const { pays, loses, none } = T.states;
  /** Nothing where either is not typed. */
  const over = (heading: Text, format: FormatName, part: Figured, whole: Figured): Column<PlayKey> =>
    column<PlayKey>(heading, format, (row) => f`IF(AND(ISNUMBER(${row[part]}),N(${row[whole]})>0),${row[part]}/${row[whole]},"")`); // prettier-ignore
  return table<PlayKey>(PLAYS.length, {
    play: valueColumn(T.play, "text", (i) => PLAYS[i]!.name, { modules: 2, total: TERMS.total }),
    state: column(
      TERMS.state,
      "text",
      ({ left }) => f`IF(ISNUMBER(${left}),IF(${left}<0,${loses},${pays}),${none})`,
      wordColumn({ green: pays, red: loses, quiet: none }),
    ),
    ...eachEntry<Figured, (typeof FORMATS)[Figured], Column<never>>(FORMATS, (format, key) =>
      valueColumn(TERMS[key], format, (i) => figures[i]![key], {
        ...{ total: "sum", totalFormat: `${format}OrNone` },
        input: entry(TERMS[key], AMOUNT, T.help, { key, allowed: T.allowed }),
      }),
    ),
    rate: over(T.rate, "percent", "orders", "reach"),
    perOrder: over(TERMS.costAnOrder, "money", "cost", "orders"),
    return: over(TERMS.return, "average", "revenue", "cost"),
    left: column(
      ...([T.left, "wholeMoney"] as const),
      ({ cost, revenue }) => f`IF(COUNT(${cost},${revenue})=2,${revenue}*${cell.margin}-${cost},"")`,
      { total: "sum", totalFormat: "wholeMoneyOrNone" },
    ),
  });
}

function headlineOf({ column: { play, left } }: PlayTable): Headline {
  const at = (value: Expression): Expression => nameText(f`INDEX(${play},MATCH(${value},${left},0))`);
  const [least, most] = [f`MIN(${left})`, f`MAX(${left})`];
  const known = countText(f`COUNT(${left})`);
  const shown = { n: known, lose: countText(f`COUNTIF(${left},"<0")`), best: at(most), worst: at(least) };
  const money = { money: moneyText(f`ABS(${least})`) };
  return {
    finding: f`IF(COUNT(${left})=0,${T.begin},${sentence(T.finding, { ...shown, left: moneyText(f`SUM(${left})`) })})`,
    action: f`IF(COUNT(${left})=0,${T.type},IF(${least}<0,${sentence(T.stop, { ...shown, ...money })},${sentence(T.raise, shown)}))`,
    state: f`IF(COUNTIF(${left},"<0")>0,${TERMS.act},${TERMS.ready})`,
  };
}

function figuresOf({ column: { cost, orders, revenue, left } }: PlayTable): Figure[] {
  const ratio = (part: Operand, whole: Operand): Expression => f`IF(SUM(${whole})>0,SUM(${part})/SUM(${whole}),"–")`;
  return [
    figure(TERMS.cost, "wholeMoneyOrNone", f`SUM(${cost})`),
    figure(TERMS.orders, "countOrNone", f`SUM(${orders})`),
    figure(TERMS.costAnOrder, "money", ratio(cost, orders)),
    figure(TERMS.return, "average", ratio(revenue, cost)),
    figure(T.left, "wholeMoneyOrNone", f`SUM(${left})`),
  ];
}

export function playsSheet(sheet: SheetBuilder, campaigns: Campaigns | undefined): void {
  const margin = inputs({ margin: MARGIN.input(0.3) });
  const plays = playTable(playFigures(campaigns), margin);
  const { orders, reach } = plays.column;
  sheetOf(sheet.onModules(), {
    title: OPTIONAL_SHEETS.plays.tab,
    headline: headlineOf(plays),
    figures: figuresOf(plays),
    notes: [campaigns === undefined ? T.typedNote : T.campaignNote(campaigns.source.name)],
    sections: [
      tableOf(T.section, plays, { keys: ["play", "state", ...FIGURES, "perOrder", "return", "left"] }),
      inputsOf({ title: TERMS.assumption }, margin.lines()),
    ],
    computed: { sections: [tableOf(T.rates, plays, { keys: ["rate"] })] },
    checks: [{ name: T.check, holds: f`SUMPRODUCT(ISNUMBER(${reach})*ISNUMBER(${orders})*(${orders}>${reach}))=0` }],
  });
}
