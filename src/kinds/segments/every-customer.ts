/**
 * Every customer with figures, scores and segment as columns, for a file: a sheet may hold only some of them.
 */
import { arrived } from "../../domain/steps";
import { figuresOf, type GivenOrders } from "../../figures/given";
import type { LongColumn, LongTable } from "../../plan/long-table";
import type { Locale, Text } from "../../text/locale";
import { phrase } from "../../text/say";
import { TERMS } from "../../text/terms";
import { analyseSegments, type SegmentAnalysis } from "./analysis";
import type { SegmentSet } from "./customer-sets";
import { LETTERS, MEASURES } from "./scoring";

/** Everyone, also where only the listed were known one by one. */
async function everyoneOf(orders: GivenOrders, analysis: SegmentAnalysis) {
  const { figures, scores, everyName } = analysis;
  if (everyName !== null) return { figures, scores, names: await everyName() };
  return arrived(analyseSegments(figuresOf(orders), { ...analysis, listedCustomers: Number.POSITIVE_INFINITY }));
}

/** Columns of one set; of two sets the first says the type of customers. */
async function columnsOf({ type, orders, analysis, shown }: SegmentSet, locale: Locale): Promise<LongColumn[]> {
  const { figures, scores, names } = await everyoneOf(orders, analysis);
  const column = (heading: Text, kind: LongColumn["type"], values: LongColumn["values"]): LongColumn => ({
    ...{ heading: heading[locale], type: kind, values },
  });
  const ofType =
    type === null
      ? []
      : [
          column(
            TERMS.customerType,
            "text",
            names.map(() => TERMS[type][locale]),
          ),
        ];
  return [
    column(TERMS.customer, "text", names),
    ...ofType,
    column(TERMS.lastOrder, "day", figures.lastDate),
    column(TERMS.daysSinceLastOrder, "number", figures.recency),
    column(TERMS.orders, "number", figures.frequency),
    column(TERMS.monetaryValue, "number", figures.monetary),
    ...MEASURES.map((measure) => column(phrase`${LETTERS[measure]}`, "number", scores[measure])),
    column(
      TERMS.segment,
      "text",
      names.map((_, i) => shown.at(scores.recency[i]!, scores.frequency[i]!, scores.monetary[i]!).name),
    ),
  ];
}

/** The customers of one set after those of the other. */
export async function everyCustomer(sets: readonly SegmentSet[], locale: Locale): Promise<LongTable> {
  const [first, ...others] = await Promise.all(sets.map((set) => columnsOf(set, locale)));
  const columns = first!.map((column, i) => {
    const values = others.flatMap((columns) => Array.from(columns[i]!.values));
    return values.length === 0 ? column : { ...column, values: [...Array.from(column.values), ...values] };
  });
  return { rows: columns[0]!.values.length, columns };
}
