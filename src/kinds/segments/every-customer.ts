/**
 * Every customer with figures, scores and segment as columns, for a file: a sheet may hold only some of them.
 */
import type { LongColumn, LongTable } from "../../plan/long-table";
import type { Locale, Text } from "../../text/locale";
import { phrase } from "../../text/say";
import { TERMS } from "../../text/terms";
import type { SegmentSet } from "./customer-sets";
import { LETTERS, MEASURES } from "./scoring";

/** Columns of one set; of two sets the first says the type of customers. */
async function columnsOf({ type, analysis, shown }: SegmentSet, locale: Locale): Promise<LongColumn[]> {
  const { figures, scores, everyName } = analysis;
  const column = (heading: Text, kind: LongColumn["type"], values: LongColumn["values"]): LongColumn => ({
    ...{ heading: heading[locale], type: kind, values },
  });
  const names = await everyName();
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
      Array.from(shown.of, (position) => shown.list[position]!.name),
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
