/**
 * The products that customers slipping away spent most on. Values of the refresh date.
 */
import { shortened } from "../../../plan/display-width";
import { f } from "../../../plan/formula";
import { nameText, sentence, shareText } from "../../../plan/sentence";
import { type Section, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import type { SlippingProduct } from "../model/slipping";
import { SLIPPING_TEXTS as TEXTS } from "../segments-texts";

/** Widest name shown over two modules, in characters. */
const NAME_WIDTH = 23;

export function slippingSection(products: readonly SlippingProduct[]): Section {
  const rows = table<"product" | "customers" | "revenue" | "share">(products.length, {
    product: { ...valueColumn(TERMS.product, "text", (i) => shortened(products[i]!.name, NAME_WIDTH)), modules: 2 },
    customers: valueColumn(TERMS.customers, "count", (i) => products[i]!.customers),
    revenue: valueColumn(TERMS.revenue, "wholeMoney", (i) => products[i]!.revenue),
    share: {
      ...valueColumn(TEXTS.share, "pace", (i) => products[i]!.share),
      ...{ bar: COLORS.bar, barMax: ({ share }) => f`MAX(${share})*1.9` },
    },
  });
  const { product, share } = rows.column;
  return tableOf(sentence(TEXTS.finding, { product: nameText(product.at(0)), share: shareText(share.at(0)) }), rows);
}
