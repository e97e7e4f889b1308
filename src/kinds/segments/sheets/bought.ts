/**
 * What customers bought, as values of the refresh date: what each segment buys most and through which channel, by name on the sheet of
 * segments, with shares on "How it was computed"; and the products that customers slipping away spent most on.
 */
import { barBefore, recordColumns } from "../../../plan/columns";
import { shortened } from "../../../plan/display-width";
import { nameText, sentence, shareText } from "../../../plan/sentence";
import { type Section, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { table } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import type { BoughtBySegment, SlippingProduct } from "../model/bought";
import { BOUGHT_TEXTS as TEXTS } from "../texts";

/** Widest names shown, in characters: over two modules and over one. */
const WIDTHS = { product: 23, channel: 11 } as const;
type Named = keyof typeof WIDTHS;

function boughtTable(rows: readonly BoughtBySegment[]) {
  const shown = rows.map((row) => ({
    segment: row.segment,
    product: row.product && shortened(row.product.name, WIDTHS.product),
    productShare: row.product?.share ?? null,
    channel: row.channel && shortened(row.channel.name, WIDTHS.channel),
    channelShare: row.channel?.share ?? null,
  }));
  return table(
    rows.length,
    recordColumns(shown, {
      segment: [TERMS.segment, "text", { modules: 2 }],
      product: [TEXTS.product, "text", { modules: 2 }],
      productShare: [TEXTS.share, "pace"],
      channel: [TERMS.channel, "text"],
      channelShare: [TEXTS.share, "pace"],
    }),
  );
}

/** The sections of the sheet of segments and of "How it was computed", with what any segment's orders say. */
export function boughtOf(rows: readonly BoughtBySegment[]): Readonly<Record<"main" | "computed", Section>> {
  const told = (Object.keys(WIDTHS) as Named[]).filter((key) => rows.some((row) => row[key] !== null));
  const shares = told.flatMap((key) => [key, `${key}Share`] as const);
  return {
    main: tableOf(TEXTS.main, boughtTable(rows), { keys: ["segment", ...told] }),
    computed: tableOf(TEXTS.section, boughtTable(rows), { keys: ["segment", ...shares] }),
  };
}

export function slippingSection(products: readonly SlippingProduct[]): Section {
  const shown = products.map((product) => ({ ...product, product: shortened(product.name, WIDTHS.product) }));
  const rows = table(
    products.length,
    recordColumns(shown, {
      product: [TERMS.product, "text", { modules: 2 }],
      customers: [TERMS.customers, "count"],
      revenue: [TERMS.revenue, "wholeMoney"],
      share: [TEXTS.shareSpent, "pace", barBefore(COLORS.bar, "share")],
    }),
  );
  const { product, share } = rows.column;
  const first = { product: nameText(product.at(0)), share: shareText(share.at(0)) };
  return tableOf(sentence(TEXTS.slipping, first), rows);
}
