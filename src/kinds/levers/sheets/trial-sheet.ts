/**
 * Who got it: the user marks the customers who got an offer, and both groups are compared by whether they ordered since. Rules §5.
 */
import { entry } from "../../shared/typed-columns";
import { FEWEST_TRIED } from "../../../domain/trials/trial";
import { Day } from "../../../plan/content";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Headline } from "../../../plan/sections/headline-part";
import { type InputLine, type Inputs, inputs as declared, inputsPart } from "../../../plan/sections/inputs-part";
import { percentText, sentence } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf, tableOf } from "../../../plan/sheet-of";
import { newcombeHalf } from "../../../plan/statistics";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import type { TriedCustomer } from "../model/trial";
import { OPTIONAL_SHEETS } from "../optional-sheets";
import { TRIAL_TEXTS, VERDICT_TEXTS } from "../texts-groups";
import type { LeverInputs } from "./inputs";
import { verdictBy } from "./verdict";

const WIDTH = 6;
const NAME_WIDTH = 22;

type CustomerKey = "customer" | "got" | "first" | "last" | "orders" | "revenue";
type Counts = "gotAll" | "gotOrdered" | "otherAll" | "otherOrdered";
type FactKey = "sent" | Counts | "difference" | "low" | "high" | "z" | "verdict";
type Facts = Inputs<FactKey>;

function customerTable(customers: readonly TriedCustomer[]): Table<CustomerKey> {
  const { columns: headings, got, gotNote, gotAllowed } = TRIAL_TEXTS;
  return table<CustomerKey>(customers.length, {
    customer: valueColumn(headings.customer, "text", (i) => customers[i]!.name),
    got: column(headings.got, "text", (_, { i }) => (customers[i]!.got ? got : null), {
      ...{ style: "input", horizontal: "center" },
      input: entry(headings.got, { type: "list", source: [got] }, gotNote, { allowed: gotAllowed }),
    }),
    first: valueColumn(headings.first, "date", (i) => new Day(customers[i]!.first)),
    last: valueColumn(headings.last, "date", (i) => new Day(customers[i]!.last)),
    orders: valueColumn(headings.orders, "count", (i) => customers[i]!.orders),
    revenue: valueColumn(headings.revenue, "money", (i) => customers[i]!.revenue),
  });
}

/** Customers of before the day it was sent, by whether they got it and ordered since. */
function counts({ column: of }: Table<CustomerKey>): Record<Counts, (cell: Facts["cell"]) => Expression> {
  const known = (sent: Operand) => f`${of.first},"<"&N(${sent})`;
  const since = (sent: Operand) => f`${known(sent)},${of.last},">="&${sent}`;
  const marked = f`${of.got},${TRIAL_TEXTS.got}`;
  return {
    gotAll: ({ sent }) => f`COUNTIFS(${marked},${known(sent)})`,
    gotOrdered: ({ sent }) => f`COUNTIFS(${marked},${since(sent)})`,
    otherAll: ({ sent, gotAll }) => f`COUNTIFS(${known(sent)})-${gotAll}`,
    otherOrdered: ({ sent, gotOrdered }) => f`COUNTIFS(${since(sent)})-${gotOrdered}`,
  };
}

type Result = "difference" | "low" | "high" | "z" | "verdict";

/** The shares of both groups compared: the twins of domain/trials. */
function resultLines({ cell: { deviations } }: LeverInputs): Record<Result, InputLine<FactKey>> {
  const { facts } = TRIAL_TEXTS;
  const end = (way: "below" | "above", cell: Facts["cell"]): Expression => {
    const { gotAll, gotOrdered, otherAll, otherOrdered, difference } = cell;
    const sides = [
      { part: otherOrdered, whole: otherAll },
      { part: gotOrdered, whole: gotAll },
    ] as const;
    const half = newcombeHalf(way, ...sides, deviations);
    const value = way === "below" ? f`${difference}-${half}` : f`${difference}+${half}`;
    return f`IF(MIN(${gotAll},${otherAll})<${FEWEST_TRIED},"",${value})`;
  };
  return {
    difference: {
      ...{ label: facts.difference, format: "percent" },
      value: ({ gotAll: n, gotOrdered: x, otherAll: m, otherOrdered: y }) =>
        f`IF(OR(${n}=0,${m}=0),"",${x}/${n}-${y}/${m})`,
    },
    low: { label: facts.low, format: "percent", value: (cell) => end("below", cell) },
    high: { label: facts.high, format: "percent", value: (cell) => end("above", cell) },
    z: {
      ...{ label: facts.z, format: "exact" },
      value: ({ gotAll: n, gotOrdered: x, otherAll: m, otherOrdered: y, difference }) => {
        const pooled = f`((${x}+${y})/(${n}+${m}))`;
        return f`IFERROR(${difference}/SQRT(${pooled}*(1-${pooled})*(1/${n}+1/${m})),"")`;
      },
    },
    verdict: {
      ...{ label: facts.verdict, format: "text" },
      value: ({ low, high }) => verdictBy(low, low, high),
    },
  };
}

function factsOf(customers: Table<CustomerKey>, inputs: LeverInputs): Facts {
  const { facts, sent, sentNote } = TRIAL_TEXTS;
  const of = counts(customers);
  const count = (key: Counts) => ({ label: facts[key], format: "count" as const, value: of[key] });
  return declared<FactKey>({
    sent: {
      ...{ key: "sent", label: sent, note: sentNote, value: null, format: "date", ignoreBlank: true },
      ...{ rule: { type: "date", min: 1, max: null }, allowed: sentNote },
    },
    gotAll: count("gotAll"),
    gotOrdered: count("gotOrdered"),
    otherAll: count("otherAll"),
    otherOrdered: count("otherOrdered"),
    ...resultLines(inputs),
  });
}

function headline({ cell }: Facts): Headline {
  const { finding, none, begin, verdictAction } = TRIAL_TEXTS;
  const share = (part: Operand, whole: Operand): Expression => percentText(f`IF(${whole}=0,0,${part}/${whole})`);
  const shown = {
    ...{ with: share(cell.gotOrdered, cell.gotAll), without: share(cell.otherOrdered, cell.otherAll) },
    verdict: cell.verdict,
  };
  const { up, down } = VERDICT_TEXTS;
  const next = f`IF(${cell.verdict}=${down},${verdictAction.down},${verdictAction.cannotTell})`;
  return {
    finding: f`IF(${cell.gotAll}=0,${none},${sentence(finding, shown)})`,
    action: f`IF(${cell.gotAll}=0,${begin},IF(${cell.verdict}=${up},${verdictAction.up},${next}))`,
  };
}

export function trialSheet(sheet: SheetBuilder, customers: readonly TriedCustomer[], inputs: LeverInputs): void {
  const list = customerTable(customers);
  const facts = factsOf(list, inputs);
  sheetOf(sheet, {
    title: OPTIONAL_SHEETS.whoGotIt.tab,
    headline: headline(facts),
    width: WIDTH,
    sections: [
      (lane) => {
        inputsPart(lane, facts.lines());
      },
      tableOf(null, list, { name: "WhoGotIt" }),
    ],
  });
  sheet.width(list.column.customer.place.column, NAME_WIDTH);
}
