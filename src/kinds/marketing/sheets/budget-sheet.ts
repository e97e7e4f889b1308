/** What the plan costs and brings by month, and what a customer is worth against what it takes to win one. Rules §8. */
import { addMonths, isoDate, monthStart } from "../../../domain/calendar/calendar";
import { Day } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import { type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { lastRow } from "../../../plan/row-formulas";
import { moneyText, monthText, sentence } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { inputsOf, sheetOf, tableOf } from "../../../plan/sheet-of";
import {
  type Column,
  column,
  eachOf,
  keysOfEach,
  positions,
  type Table,
  table,
  valueColumn,
} from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { inputLines } from "../../fields";
import { ASSUMPTIONS } from "../../kind-texts";
import type { CustomerYear } from "../customers";
import { CHECKS, COLUMNS, FIGURES, FROM_ORDERS, HEADLINES, NOTES, SECTIONS } from "../optional-texts";
import { MONTHS } from "../model";
import { type MarketingChoices, MONEY_OPTIONS } from "../options";
import { COLUMNS as PLAN_COLUMNS, FIGURES as PLAN_FIGURES, TABS } from "../texts";
import type { ActionTable } from "./actions-table";
import type { MarketingCells } from "./cells";

const AT = positions(MONTHS);
type At = (typeof AT)[number];
type Spread = `cost.${At}` | `extra.${At}`;
type SpreadTable = Table<"action" | "cost" | "beyond" | Spread>;
type MonthKey = "month" | "base" | "extra" | "forecast" | "cost" | "brought" | "running";
type Economic = "base" | "averageOrderValue" | "ordersPerYear" | "newCustomers" | "ltv" | "cac" | "ratio" | "payback";
type MoneyInputs = Inputs<keyof typeof MONEY_OPTIONS | Economic>;

const firstOf = (i: number, today: number): number => addMonths(monthStart(today), i);

/** An action's cost and extra revenue in each month, by days; 0 for an action that is to be corrected, nothing in a free row. */
function spreadTable({ column: actions, rows }: ActionTable, today: number): SpreadTable {
  const part =
    (key: "budget" | "extra", month: At) =>
    (i: number): Expression => {
      const [begin, end] = [f`INT(${actions.begin.at(i)})`, f`INT(${actions.end.at(i)})`];
      const first = firstOf(+month, today);
      const [from, after] = [dayOf(first), dayOf(addMonths(first, 1))];
      const days = f`MAX(0,MIN(${end}+1,${after})-MAX(${begin},${from}))`;
      const amount = f`N(${actions[key].at(i)})`;
      const spread = f`IF(${actions.fault.at(i)}<>"",0,${amount}*${days}/(${end}-${begin}+1))`;
      return f`IF(${actions.asks.at(i)}="","",${spread})`;
    };
  const name = (month: At): string => isoDate(firstOf(+month, today)).slice(0, 7);
  return table<"action" | "cost" | "beyond" | Spread>(rows, {
    action: column(PLAN_COLUMNS.action, "text", (_, { i }) => f`${actions.action.at(i)}&""`),
    cost: column(
      TERMS.cost,
      "wholeMoneyOrNone",
      (_, { i }) => f`IF(${actions.asks.at(i)}="","",IF(${actions.fault.at(i)}="",N(${actions.budget.at(i)}),0))`,
      { total: "sum" },
    ),
    beyond: column(
      COLUMNS.beyond,
      "wholeMoneyOrNone",
      (row) => {
        const within = AT.reduce<Expression>((sum, month) => f`${sum}-${row[`cost.${month}`]!}`, f`${row.cost}`);
        return f`IF(${row.cost}="","",ROUND(${within},2))`;
      },
      { total: "sum" },
    ),
    ...eachOf<Spread, "cost" | "extra", At>(AT, (month) => ({
      cost: column<Spread>(name(month), "wholeMoneyOrNone", (_, { i }) => part("budget", month)(i), { total: "sum" }),
      extra: column<Spread>(name(month), "wholeMoneyOrNone", (_, { i }) => part("extra", month)(i)),
    })),
  });
}

/** A day as a formula has it in either date system. */
const dayOf = (serial: number): Expression => {
  const [year, month, day] = isoDate(serial).split("-").map(Number) as [number, number, number];
  return f`DATE(${year},${month},${day})`;
};

function moneyInputs(choices: MarketingChoices, year: CustomerYear | null): MoneyInputs {
  const amount = { type: "decimal", min: 0, max: 1e12 } as const;
  const given = (
    label: Column<never>["heading"] & object,
    format: "money" | "average" | "count",
    value: number | null,
  ) => ({
    ...{ label: label as typeof FIGURES.base, format, value, rule: amount, ignoreBlank: true },
    ...{ note: FROM_ORDERS, allowed: FROM_ORDERS },
  });
  const { averageOrderValue, ordersPerYear, newCustomers, base, ltv, cac, ratio, payback } = FIGURES_OF;
  return inputs<keyof typeof MONEY_OPTIONS | Economic>({
    ...inputLines(MONEY_OPTIONS, choices),
    base: given(base, "money", year && year.monthlyRevenue),
    averageOrderValue: given(averageOrderValue, "money", year && year.averageOrderValue),
    ordersPerYear: given(ordersPerYear, "average", year && year.ordersPerYear),
    newCustomers: given(newCustomers, "count", year?.newCustomers ?? null),
    ltv: { label: ltv, format: "money", value: (c) => f`IF(OR(N(${c.averageOrderValue})=0,N(${c.ordersPerYear})=0),"",${c.averageOrderValue}*${c.ordersPerYear}*${c.margin}*${c.years})` }, // prettier-ignore
    cac: { label: cac, format: "money", value: (c) => f`IF(OR(N(${c.spend})<=0,N(${c.newCustomers})<=0),"",${c.spend}/${c.newCustomers})` }, // prettier-ignore
    ratio: { label: ratio, format: "multiple", value: (c) => f`IF(OR(${c.ltv}="",${c.cac}=""),"",${c.ltv}/${c.cac})` },
    payback: { label: payback, format: "average", value: (c) => f`IF(OR(${c.ltv}="",${c.cac}=""),"",${c.cac}/(${c.averageOrderValue}*${c.ordersPerYear}*${c.margin}/12))` }, // prettier-ignore
  });
}

const FIGURES_OF = { ...FIGURES, averageOrderValue: TERMS.averageOrderValue };

function monthTable(spread: SpreadTable, { cell }: MoneyInputs, today: number): Table<MonthKey> {
  return table<MonthKey>(MONTHS, {
    month: valueColumn(TERMS.month, "month", (i) => new Day(firstOf(i, today))),
    base: column(COLUMNS.base, "wholeMoney", () => f`N(${cell.base})`, { total: "sum" }),
    extra: column(COLUMNS.extra, "wholeMoneyOrNone", (_, { i }) => f`SUM(${spread.column[`extra.${AT[i]!}`]!})`, {
      total: "sum",
    }),
    forecast: column(COLUMNS.forecast, "wholeMoney", ({ base, extra }) => f`${base}+${extra}`, { total: "sum" }),
    cost: column(TERMS.cost, "wholeMoneyOrNone", (_, { i }) => f`SUM(${spread.column[`cost.${AT[i]!}`]!})`, {
      total: "sum",
    }),
    brought: column(
      COLUMNS.brought,
      "wholeMoneyOrNone",
      ({ extra, cost }) => f`ROUND(${extra}*${cell.margin}-${cost},2)`,
      {
        total: "sum",
      },
    ),
    running: column(COLUMNS.running, "wholeMoneyOrNone", ({ brought }, { i, column: all }) =>
      i === 0 ? f`${brought}` : f`SUM(${all.brought.part(0, 0, i + 1, 1)})`,
    ),
  });
}

const PIXELS = [160, 104, 104, 104, 104, 112, 124, ...AT.slice(4).map(() => 84)];

export interface BudgetGiven {
  readonly choices: MarketingChoices;
  readonly year: CustomerYear | null;
  readonly today: number;
}

export function budgetSheet(sheet: SheetBuilder, { actions }: MarketingCells, given: BudgetGiven): void {
  const { choices, year, today } = given;
  const spread = spreadTable(actions, today);
  const money = moneyInputs(choices, year);
  const months = monthTable(spread, money, today);
  const { cell } = money;
  const { none, begin, finding, paid, short } = HEADLINES.budget;
  const [cost, extra] = [f`SUM(${actions.column.budget})`, f`SUM(${actions.column.extra})`];
  const margin = f`${extra}*${cell.margin}`;
  const { running, month } = months.column;
  const later = lastRow(running, f`(${running}<0)`);
  // What was spent before the months is in all costs, but in none of theirs.
  const isPaid = f`AND(${margin}>=${cost},${later}<${MONTHS},${running.at(MONTHS - 1)}>=0)`;
  const found = { cost: moneyText(cost), extra: moneyText(extra), margin: moneyText(margin) };
  const when = sentence(paid, { month: monthText(f`INDEX(${month},MIN(${MONTHS},${later}+1))`) });
  const needed = sentence(short, { revenue: moneyText(f`(${cost}/${cell.margin})`) });
  sheetOf(sheet.onColumns(PIXELS), {
    ...{ title: TABS.budget, notes: [NOTES.spread, NOTES.newCustomers] },
    headline: {
      finding: f`IF(${cost}=0,${none},${sentence(finding, found)})`,
      action: f`IF(${cost}=0,${begin},IF(${isPaid},${when},${needed}))`,
    },
    figures: [
      { label: PLAN_FIGURES.cost, value: cost, format: "wholeMoney" },
      { label: FIGURES.return, value: f`IF(${cost}=0,"",${margin}/${cost})`, format: "multiple" },
      { label: FIGURES.ratio, value: f`${cell.ratio}`, format: "multiple" },
      { label: FIGURES.payback, value: f`${cell.payback}`, format: "average" },
    ],
    sections: [
      tableOf(SECTIONS.months, months),
      inputsOf({ title: ASSUMPTIONS }, money.lines()),
      tableOf(SECTIONS.byAction, spread, { keys: ["action", "cost", "beyond", ...keysOfEach(AT, "cost")] }),
    ],
    computed: { sections: [(lane) => void spread.put(lane, { keys: keysOfEach(AT, "extra"), style: "note" })] },
    checks: [
      { name: CHECKS.months, holds: f`ABS(${spread.total.cost}-${spread.total.beyond}-${months.total.cost})<0.5` },
    ],
  });
}
