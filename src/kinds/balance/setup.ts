/**
 * From tables, choices and the build before to what the balance is about: departments, items and months, with stock and actual units.
 */
import { addMonths, type DateSystem, monthStart, monthStarts, serial1900 } from "../../domain/calendar/calendar";
import type { Orders } from "../../tables/orders";
import { inLocale } from "../../text/say";
import type { PlanContext, PlanInput } from "../kind";
import { joinProducts, type JoinedProduct } from "../shared/joined-products";
import { rowsUnder } from "../shared/previous-rows";
import { numberOf } from "../shared/typed-list";
import { type Arrivals, arrivalsOf } from "./arrivals";
import { type BalanceLists, inForce, itemKey, voicesOf } from "./entries";
import type { BalanceGiven, BalanceItem, Line } from "./model";
import { type BalanceChoices, namesOf, RULE_OPTIONS } from "./options";
import { noItemsProblem, tooManyProblem } from "./problems";
import { COLUMNS, DEPARTMENTS } from "./texts";

/** Items that a new balance begins with, and the most that it takes. */
const ITEMS = { first: 6, most: 30 };

export const departmentsOf = ({ departments }: BalanceChoices, { locale }: PlanContext): string[] => {
  const named = namesOf(departments);
  return named.length > 0 ? named : DEPARTMENTS.map((name) => inLocale(name, locale));
};

/** Items and first month of the build before; none in a first build. */
function before({ previous }: PlanContext, dateSystem: DateSystem): { items: string[]; first: number | null } {
  const rows = rowsUnder(previous?.sheets.consensus, { item: COLUMNS.item, month: COLUMNS.month });
  const names = rows.map(({ item }) => item).filter((name) => typeof name === "string" && name !== "");
  const days = rows.flatMap(({ month }) => (typeof month === "number" ? [serial1900(month, dateSystem)] : []));
  return { items: [...new Set(names)] as string[], first: days.length === 0 ? null : Math.min(...days) };
}

interface Sold {
  /** What the tables know of a product, by its name or code. */
  readonly productOf: (name: string) => JoinedProduct | undefined;
  /** Units of a product in a month; null where the orders do not cover the month. */
  readonly units: (name: string, month: number) => number | null;
  /** Names, most units first. */
  readonly best: readonly string[];
}

const keyOf = (name: string, month: number): string => `${month} ${name.toLowerCase()}`;

/** Months that the orders cover whole: after the first and before the last of them. */
function soldBy({ orders, products: table }: PlanInput): Sold {
  const lines = orders?.soldLines?.();
  const { products, ofSold } = joinProducts(table, lines?.products ?? []);
  const [units, totals] = [new Map<string, number>(), products.map(() => 0)];
  lines?.product.forEach((product, i) => {
    if (product < 0) return;
    const at = ofSold[product]!;
    const key = keyOf(products[at]!.name, monthStart(orders!.date[lines.order[i]!]!));
    units.set(key, (units.get(key) ?? 0) + lines.units[i]!);
    totals[at]! += lines.units[i]!;
  });
  const [first, last] = lines ? rangeOf(orders!) : [Infinity, -Infinity];
  const names = new Map(
    products.flatMap((product) => [product.name, product.sku].map((each) => [each.toLowerCase(), product])),
  );
  return {
    productOf: (name) => names.get(name.toLowerCase()),
    units: (name, month) => (month >= first && month < last ? (units.get(keyOf(name, month)) ?? 0) : null),
    best: [...products.keys()].sort((a, b) => totals[b]! - totals[a]! || a - b).map((at) => products[at]!.name),
  };
}

/** First days of the first month that is covered whole, and of the last one that is not. */
function rangeOf({ date }: Orders): [number, number] {
  let [first, last] = [Infinity, -Infinity];
  for (const day of date) [first, last] = [Math.min(first, day), Math.max(last, day)];
  const month = monthStart(first);
  return [Math.floor(first) === month ? month : addMonths(month, 1), monthStart(last)];
}

const orZero = (value: number | undefined): number => (value === undefined || Number.isNaN(value) ? 0 : value);

export interface Setup extends BalanceGiven {
  /** Whether the tables state stock, and actual units. */
  readonly states: { readonly stock: boolean; readonly actual: boolean };
  /** What the replenishment list orders; null where the workbook has none. */
  readonly arrivals: Arrivals | null;
}

/** The items that are planned: as chosen, else those of the build before, else what sells best. @throws Problem without any, and for too many. */
function itemNames({ items }: BalanceChoices, known: readonly string[], best: readonly string[]): readonly string[] {
  const chosen = namesOf(items);
  const names = chosen.length > 0 ? chosen : known.length > 0 ? known : best.slice(0, ITEMS.first);
  if (names.length === 0) throw noItemsProblem();
  if (names.length > ITEMS.most) throw tooManyProblem(names.length, ITEMS.most);
  return names;
}

/** A number that was typed into an input; `first` where nobody has touched it, 0 for an emptied one. */
const typedNumber =
  ({ typed }: PlanContext) =>
  (sheet: string, key: string, first: number): number => {
    const cells = typed?.(sheet, key);
    return cells === undefined ? first : (numberOf(cells[0]?.[0]) ?? 0);
  };

type Typed = ReturnType<typeof typedNumber>;

/** Stock of the product table, unless something else was typed. */
const itemsOf = (names: readonly string[], { productOf }: Sold, typed: Typed): BalanceItem[] =>
  names.map((name) => ({
    name,
    onHand: typed("rules", itemKey("onHand", name), orZero(productOf(name)?.figures.onHand)),
    safety: typed("rules", itemKey("safety", name), 0),
    importance: typed("rules", itemKey("importance", name), 1),
  }));

/**
 * Item by item, from the first month that the balance knows to the last it plans. What is on order comes in the month of the build, what the
 * replenishment list orders after its lead time, until something else is typed.
 */
function linesOf(
  names: readonly string[],
  months: readonly number[],
  {
    sold,
    arrivals,
    context,
  }: { readonly sold: Sold; readonly arrivals: Arrivals | null; readonly context: PlanContext },
): Line[] {
  const now = monthStart(context.today);
  const typed = typedNumber(context);
  return names.flatMap((name, item) => {
    const product = sold.productOf(name);
    return months.map((month): Line => {
      const choice = context.typed?.("consensus", itemKey("choice", name, month))?.[0]?.[0];
      const input = itemKey("receipts", name, month);
      const ordered = arrivals?.units([name, product?.name ?? name], month) ?? 0;
      const incoming = ordered + (month === now ? orZero(product?.figures.onOrder) : 0);
      return {
        ...{ item, month, coming: month >= now, yours: numberOf(choice) },
        actual: month < now ? sold.units(name, month) : null,
        receipts: typed("balance", input, incoming),
        ordered: context.typed?.("balance", input) === undefined ? ordered : 0,
      };
    });
  });
}

/** @throws Problem without an item, and for more than a balance takes. */
export function setupOf(
  input: PlanInput,
  choices: BalanceChoices,
  lists: BalanceLists,
  context: PlanContext & { readonly dateSystem: DateSystem },
): Setup {
  const { today, dateSystem } = context;
  const sold = soldBy(input);
  const known = before(context, dateSystem);
  const arrivals = arrivalsOf(context, dateSystem);
  const names = itemNames(choices, known.items, sold.best);
  const now = monthStart(today);
  const months = monthStarts(Math.min(known.first ?? now, now), addMonths(now, choices.months) - 1);
  const { investmentLimit, unitCostLimit } = RULE_OPTIONS;
  return {
    ...{ choices, departments: departmentsOf(choices, context) },
    items: itemsOf(names, sold, typedNumber(context)),
    lines: linesOf(names, months, { sold, arrivals, context }),
    voices: voicesOf(lists, names, dateSystem),
    limits: {
      investment: inForce(lists, investmentLimit.field.label, choices.investmentLimit),
      unitCost: inForce(lists, unitCostLimit.field.label, choices.unitCostLimit),
    },
    states: { stock: input.products !== undefined, actual: input.orders?.soldLines !== undefined },
    arrivals,
  };
}
