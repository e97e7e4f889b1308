/**
 * The sheet a buyer works from: what to order now, how much, by when and from whom, the most urgent first.
 */
import { type Expression, f } from "../../../plan/formula";
import type { Check } from "../../../plan/sections/checks-part";
import type { Headline } from "../../../plan/sections/headline-part";
import { countText, moneyText, nameText, sentence } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { inputsOf, sheetOf, tableOf } from "../../../plan/sheet-of";
import { SOON_DAYS, STOCK_STATES } from "../replenishment";
import { CHECK_TEXTS } from "../note-texts";
import { STATE_TEXTS, TEXTS } from "../texts";
import { DERIVED_STOCK, type ProductInputs } from "./inputs";
import { REPLENISH_KEYS, type ReplenishTable } from "./replenish-table";

/** Columns that the headline stands over. */
const WIDTH = 9;
const NAME_WIDTH = 24;
const NOTE_WIDTH = 18;
const WHY_WIDTH = 34;

const counted = ({ column }: ReplenishTable, state: keyof typeof STATE_TEXTS): Expression =>
  f`COUNTIF(${column.state},${STATE_TEXTS[state]})`;
/** Products of which something is ordered. */
const ordered = ({ column }: ReplenishTable): Expression => f`COUNTIF(${column.order},">0")`;

function headline(list: ReplenishTable): Headline {
  const { name, order, amount, supplier } = list.column;
  const { now, one, money, none, first, from, soon, wait } = TEXTS.replenish;
  const [count, later] = [ordered(list), counted(list, "soon")];
  const shown = { n: countText(count), units: countText(f`SUM(${order})`) };
  const worth = f`IF(SUM(${amount})>0,${sentence(money, { money: moneyText(f`SUM(${amount})`) })},"")`;
  // The first row of which something is ordered: rows stand by urgency.
  const row = f`MATCH(TRUE,INDEX(${order}>0,0),0)`;
  const isNamed = f`INDEX(${supplier},${row})<>${TEXTS.noSupplier}`;
  const named = f`IF(${isNamed},${sentence(from, { supplier: nameText(f`INDEX(${supplier},${row})`) })},"")`;
  const what = sentence(first, {
    units: countText(f`INDEX(${order},${row})`),
    product: nameText(f`INDEX(${name},${row})`),
  });
  const due = { n: countText(later), days: String(SOON_DAYS) };
  return {
    finding: f`IF(${count}=0,${none},IF(${count}=1,${sentence(one, shown)},${sentence(now, shown)})&${worth})`,
    action: f`IF(${count}=0,${sentence(wait, due)},${what}&${named}&IF(${later}>0,${sentence(soon, due)},""))`,
  };
}

function checks(list: ReplenishTable): Check[] {
  const { name, state, suggested, position, reorderPoint } = list.column;
  const all = STOCK_STATES.reduce<Expression>((sum, each) => f`${sum}+COUNTIF(${state},${STATE_TEXTS[each]})`, f`0`);
  const short = f`SUMPRODUCT((${suggested}>0)*(${position}+${suggested}<=${reorderPoint}))`;
  return [
    { name: CHECK_TEXTS.states, holds: f`${all}=ROWS(${name})` },
    { name: CHECK_TEXTS.enough, holds: f`${short}=0` },
  ];
}

/** Lays the sheet out; places what the stock formulas read. */
export function replenishSheet(sheet: SheetBuilder, list: ReplenishTable, inputs: ProductInputs): void {
  const { name, note, why, onHand } = list.column;
  sheetOf(sheet, {
    title: TEXTS.tabs.replenish,
    headline: headline(list),
    width: WIDTH,
    sections: [tableOf(null, list, { keys: REPLENISH_KEYS, name: "ReplenishList" })],
    computed: { sections: [inputsOf({ title: TEXTS.derivedStock }, inputs.lines(DERIVED_STOCK))] },
    checks: checks(list),
    freeze: { rows: name.above(0) },
  });
  sheet.width(name.place.column, NAME_WIDTH).width(note.place.column, NOTE_WIDTH).width(why.place.column, WHY_WIDTH);
  // The figures behind the list are read on the screen.
  sheet.printBefore(onHand.place.column);
}
