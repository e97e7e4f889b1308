/**
 * What the pane shows of products, before and after building: figures, and products by stock state and supplier, whose rows it can take out.
 */
import { group } from "d3-array";
import { TERMS } from "../../text/terms";
import type { KeyFigure, Parts } from "../../plan/plan";
import type { InWords } from "../../plan/plan-builder";
import type { Text } from "../../text/locale";
import type { ProductAnalysis } from "./model";
import { STOCK_STATES, type StockedProduct } from "./replenishment";
import { ROLE_TEXTS, STATE_TEXTS, TEXTS } from "./texts";

export function keyFigures({ products, stocked, revenue }: ProductAnalysis): InWords<KeyFigure>[] {
  const ofRole = (wanted: "main" | "hero"): number => products.filter(({ role }) => role === wanted).length;
  const now = stocked.filter(({ state }) => state === "now").length;
  return [
    { label: TEXTS.figures.sold, value: products.filter((each) => each.revenue > 0).length, unit: "count" },
    { label: TERMS.revenue, value: revenue, unit: "money" },
    { label: ROLE_TEXTS.main, value: ofRole("main"), unit: "count" },
    { label: ROLE_TEXTS.hero, value: ofRole("hero"), unit: "count" },
    ...(stocked.length > 0 ? [{ label: STATE_TEXTS.now, value: now, unit: "count" as const }] : []),
  ];
}

const toOrder = (rows: readonly StockedProduct[]): number => rows.filter(({ quantity }) => quantity > 0).length;

/** Bars of the rows that a column of the replenishment list shows alike. */
function partsBy(
  heading: Text,
  column: Text,
  groups: readonly { readonly id: string; readonly label: string | Text; readonly rows: readonly StockedProduct[] }[],
): InWords<Parts> {
  const all = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return {
    heading,
    bars: groups.map(({ id, label, rows }) => ({
      ...{ id, label, listedAs: label, value: rows.length, share: rows.length / all },
      detail: { label: STATE_TEXTS.now, value: toOrder(rows), unit: "count" as const },
    })),
    rows: { sheet: "replenish", heading: column },
  };
}

/** None without stock. */
export function productParts({ stocked }: ProductAnalysis): InWords<Parts>[] {
  if (stocked.length === 0) return [];
  const suppliers = [...group(stocked, ({ product }) => product.supplier)].map(([supplier, rows]) => ({
    ...{ id: supplier, label: supplier || TEXTS.noSupplier, rows },
  }));
  const byState = STOCK_STATES.map((state) => ({
    id: state,
    label: STATE_TEXTS[state],
    rows: stocked.filter((each) => each.state === state),
  })).filter(({ rows }) => rows.length > 0);
  return [
    partsBy(TEXTS.byState, TEXTS.columns.state, byState),
    ...(suppliers.length > 1 || suppliers[0]!.id !== ""
      ? [partsBy(TEXTS.bySupplier, TEXTS.columns.supplier, suppliers)]
      : []),
  ];
}
