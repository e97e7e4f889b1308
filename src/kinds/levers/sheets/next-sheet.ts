/**
 * Next best: for each segment of customers, and for each product, what to offer next. Rules §5, lever 1.
 */
import { f } from "../../../plan/formula";
import { countText, moneyText, nameText, sentence } from "../../../plan/sentence";
import type { Headline } from "../../../plan/sections/headline-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf, tableOf } from "../../../plan/sheet-of";
import { type Column, each, type Table, table, valueColumn } from "../../../plan/table";
import type { NextProduct } from "../../../domain/products/next-best";
import type { Text } from "../../../text/locale";
import { SEGMENT_NAMES } from "../../../text/segment-names";
import type { Levers } from "../model/levers";
import { TABS } from "../texts";
import { NEXT_TEXTS } from "../texts-sheets";
import type { LeverLines } from "./lever-lines";

const PLACES = ["first", "second", "third"] as const;
type Place = (typeof PLACES)[number];
type NextKey = "subject" | "buyers" | `offer.${Place}` | `share.${Place}`;
type NextTable = Table<NextKey>;

const WIDTH = 8;
const NAME_WIDTH = 20;

/** One row for a segment, or a product, with what to offer. */
interface Offered {
  readonly subject: string | Text;
  readonly buyers: number;
  readonly next: readonly NextProduct[];
}

function nextTable({ shop }: Levers, rows: readonly Offered[], headings: Readonly<Record<"subject" | "buyers", Text>>) {
  const at = (place: Place) => PLACES.indexOf(place);
  const { columns } = NEXT_TEXTS;
  const offer = (place: Place): Column<NextKey> =>
    valueColumn(columns[place], "textAfterNumber", (i) => {
      const next = rows[i]!.next[at(place)];
      return next === undefined ? null : shop.products[next.product]!.name;
    });
  const share = (place: Place): Column<NextKey> =>
    valueColumn(columns.shares[place], "percent", (i) => rows[i]!.next[at(place)]?.confidence ?? null);
  return table<NextKey>(rows.length, {
    subject: valueColumn(headings.subject, "text", (i) => rows[i]!.subject),
    buyers: valueColumn(headings.buyers, "count", (i) => rows[i]!.buyers),
    ...each("offer", PLACES, offer),
    ...each("share", PLACES, share),
  });
}

const KEYS: readonly NextKey[] = [
  ...(["subject", "buyers"] as const),
  ...PLACES.flatMap((place): NextKey[] => [`offer.${place}`, `share.${place}`]),
];

/** Products with a next best, those with most buyers who lack it first. */
function byProduct({ shop, together }: Levers): Offered[] {
  const buyers = new Map<number, number>();
  for (const { first, second, ordersOfFirst, ordersOfSecond } of together.pairs) {
    buyers.set(first, ordersOfFirst);
    buyers.set(second, ordersOfSecond);
  }
  return [...together.next]
    .map(([product, next]) => ({
      subject: shop.products[product]!.name,
      buyers: buyers.get(product)! - next[0]!.both,
      next,
    }))
    .sort((one, other) => other.buyers - one.buyers || (one.subject < other.subject ? -1 : 1));
}

const bySegment = ({ segments }: Levers): Offered[] =>
  segments
    .filter(({ next }) => next.length > 0)
    .map(({ segment, customers, next }) => ({ subject: SEGMENT_NAMES[segment], buyers: customers, next }));

function headline(products: NextTable, { recommend, cross }: LeverLines): Headline {
  const { subject, buyers, "offer.first": first } = products.column;
  const { prize } = recommend.prize === null ? cross : recommend;
  const money = moneyText(prize ?? 0);
  const named = { a: nameText(subject.at(0)), b: nameText(first.at(0)), n: countText(buyers.at(0)) };
  return {
    finding: sentence(NEXT_TEXTS.finding, { n: countText(f`ROWS(${subject})`), money }),
    action: sentence(NEXT_TEXTS.action, named),
  };
}

/** Whether there is anything to offer. */
export const hasNext = ({ together }: Levers): boolean => together.next.size > 0;

export function nextSheet(sheet: SheetBuilder, levers: Levers, lines: LeverLines): void {
  const { columns: headings, bySegment: title, byProduct: below } = NEXT_TEXTS;
  const products = nextTable(levers, byProduct(levers), { subject: headings.product, buyers: headings.missing });
  const grouped = bySegment(levers);
  const segments = nextTable(levers, grouped, { subject: headings.segment, buyers: headings.members });
  sheetOf(sheet, {
    title: TABS.next,
    headline: headline(products, lines),
    width: WIDTH,
    sections: [
      grouped.length === 0 ? null : tableOf(title, segments, { keys: KEYS }),
      tableOf(below, products, { keys: KEYS, name: "NextBest" }),
    ],
  });
  const { subject } = products.column;
  for (const place of [subject, ...PLACES.map((each) => products.column[`offer.${each}`])])
    sheet.width(place.place.column, NAME_WIDTH);
}
