/**
 * Customers by the days since their last order and by how often they ordered: who is worth a call stands in the frame.
 */
import { eachEntry } from "../../../plan/columns";
import { type Expression, f, type Operand } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import { countOf, countText, sentence } from "../../../plan/sentence";
import type { Section } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { column, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { say } from "../../../text/say";
import type { SegmentSet } from "../customer-sets";
import { BANDS, MOST_ORDERS } from "../everyone";
import { HEADLINE_TEXTS, MAP_OF_ORDERS_TEXTS as TEXTS } from "../texts";
import { everyone } from "./crowd";

/** Orders of a customer, and how the column is headed. */
interface Orders {
  readonly from: number;
  readonly to: number;
  readonly heading: Text;
}

const ORDERS = {
  once: { from: 1, to: 1, heading: say("1 order", "1 单", "1 單") },
  few: { from: 2, to: 3, heading: say("2–3 orders", "2–3 单", "2–3 單") },
  some: { from: 4, to: 6, heading: say("4–6 orders", "4–6 单", "4–6 單") },
  many: { from: 7, to: 1e9, heading: say("7 and more", "7 单以上", "7 單以上") },
} as const satisfies Readonly<Record<string, Orders>>;
type Often = keyof typeof ORDERS;
const COLUMNS = Object.keys(ORDERS).length;
/** From this band on, and in these columns, customers are called. */
const CALLED = { band: 3, first: 2, columns: 2 };

/** The longest silence of each fifth but the last; on "How it was computed", where bands read them. */
export function bandLimits({ analysis, cells: { customers, limited } }: Pick<SegmentSet, "analysis" | "cells">) {
  const limits = limited ? analysis.all.limits() : null;
  return table<"band" | "limit">(BANDS - 1, {
    band: valueColumn(TEXTS.lastOrder, "count", (i) => i + 1),
    limit: column(
      TEXTS.lastOrder,
      "days",
      (_, { i }) => limits?.[i] ?? f`ROUND(PERCENTILE(${customers.recency},${(i + 1) / BANDS}),0)`,
    ),
  });
}

function bandName(i: number, limit: (i: number) => Operand): Expression {
  if (i === 0) return sentence(TEXTS.upTo, { days: countText(limit(0)) });
  if (i === BANDS - 1) return sentence(TEXTS.over, { days: countText(limit(i - 1)) });
  return sentence(TEXTS.between, { from: countText(f`(${limit(i - 1)}+1)`), to: countText(limit(i)) });
}

/** Claims that every customer stands in one cell. */
export function ordersMap({ analysis, cells }: Pick<SegmentSet, "analysis" | "cells">, limits: Handle): Section {
  const { recency, orders } = cells.customers;
  const limit = (i: number): Operand => limits.at(i);
  const count = (i: number, { from, to }: Orders) => {
    if (cells.limited) return analysis.all.countIn(i, MOST_ORDERS.filter((most) => from > most).length);
    const above = i === 0 ? f`` : f`${recency},">"&${limit(i - 1)},`;
    const below = i === BANDS - 1 ? f`` : f`${recency},"<="&${limit(i)},`;
    return f`COUNTIFS(${above}${below}${orders},${`>=${from}`},${orders},${`<=${to}`})`;
  };
  const map = table<"band" | Often>(BANDS, {
    band: column(TEXTS.lastOrder, "text", (_, { i }) => bandName(i, limit)),
    ...eachEntry(ORDERS, (orders: Orders) =>
      column<"band" | Often>(orders.heading, "countSoFar", (_, { i }) => count(i, orders), { horizontal: "center" }),
    ),
  });
  return (lane) => {
    const all = new Handle(BANDS, COLUMNS);
    const called = all.part(CALLED.band, CALLED.first, BANDS - CALLED.band, CALLED.columns);
    const days = countText(limit(CALLED.band - 1));
    const { one, many } = HEADLINE_TEXTS;
    lane.section(sentence(TEXTS.finding, { customers: countOf(f`SUM(${called})`, one, many), days }));
    const { body } = map.put(lane);
    all.placeAt({ ...body.place, column: body.place.column + 1 });
    lane.sheet.condition(all, { type: "colorScale", colors: ["#FFFFFF", COLORS.heat], fromZero: true }).frame(called);
    lane.text(TEXTS.framed, "note");
    lane.text(TEXTS.edge, "note");
    return [
      { name: TEXTS.check, holds: f`SUM(${all})=${cells.limited ? everyone(cells.crowd) : f`ROWS(${recency})`}` },
    ];
  };
}
