/**
 * What builds of one kind give to those of another: on which sheet it stands and what its columns are called, in whatever language the sheet
 * was built. It is an offer: it stands where nothing is typed, and goes with its source.
 */
import type { Cell } from "../../tables/source";
import type { Text } from "../../text/locale";
import { TERMS } from "../../text/terms";
import type { KindSheet, PlanContext } from "../kind";
import { placesUnder, rowsUnder } from "./previous-rows";

interface Tie<K extends string> extends KindSheet {
  /** Headings of what is taken, by its name here. */
  readonly columns: Readonly<Record<K, Text>>;
}

export const TIES = {
  /** What the balance lacks of an item in a month, for the tasks of a promotion. */
  gaps: {
    ...{ kind: "balance", sheet: "balance" },
    columns: { item: TERMS.item, month: TERMS.month, missing: TERMS.missing },
  },
  /** What is ordered of a product, for what comes in by the balance. */
  orders: {
    ...{ kind: "products", sheet: "replenish" },
    columns: {
      ...{ product: TERMS.product, units: TERMS.orderQuantity },
      ...{ orderBy: TERMS.orderBy, leadTime: TERMS.leadTimeDays },
    },
  },
  /** What a campaign gets next and returned so far, for the actions of a marketing plan. */
  budgets: {
    ...{ kind: "campaigns", sheet: "budget" },
    columns: { campaign: TERMS.campaign, budget: TERMS.nextBudget, return: TERMS.return },
  },
  /** What each segment comes to, for the customers that a marketing plan is for. */
  segments: {
    ...{ kind: "segments", sheet: "segments" },
    columns: { segment: TERMS.segment, customers: TERMS.customers, revenue: TERMS.revenue },
  },
  segmentAverages: {
    ...{ kind: "segments", sheet: "how" },
    columns: { segment: TERMS.segment, averageOrderValue: TERMS.averageOrderValue },
  },
} as const satisfies Readonly<Record<string, Tie<string>>>;

/** Rows that a tie brings. */
interface Tied<K extends string> {
  /** The tab they stand on. */
  readonly tab: string;
  /** As they stand there, in the language of its build. */
  readonly headings: Readonly<Record<K, string>>;
  readonly rows: readonly Readonly<Record<K, Cell>>[];
}

/** The rows of the first table of a tie's sheet that has all of its columns; null where no build has one. */
export function tiedRows<K extends string>(
  { others = [] }: Pick<PlanContext, "others">,
  { kind, sheet, columns }: Tie<K>,
): Tied<K> | null {
  const found = others.find((other) => other.kind === kind && other.sheet === sheet);
  const table = found?.tables.find(({ headings }) =>
    Object.values<number>(placesUnder(headings, columns)).every((at) => at >= 0),
  );
  if (table === undefined) return null;
  const { headings } = table;
  const [written] = rowsUnder({ headings, rows: [headings] }, columns) as [Readonly<Record<K, string>>];
  return { tab: found!.tab, headings: written, rows: rowsUnder(table, columns) };
}
