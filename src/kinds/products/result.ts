/**
 * What a build of products reports as plain JSON: to the pane, to the command line, to scripts.
 */
import type { AbcClass, XyzClass } from "../../domain/products/abc-xyz";
import type { ProductRole, RoleRule } from "../../domain/products/roles";
import { numberOf } from "../shared/typed-list";
import type { OrderDecisions } from "./decisions";
import type { Product, ProductAnalysis } from "./model";
import type { StockedProduct, StockState } from "./replenishment";

/** Most revenue first; null where the data do not say. */
interface ProductRow {
  readonly product: string;
  readonly sku: string;
  readonly role: ProductRole;
  readonly rule: RoleRule;
  readonly revenue: number;
  readonly units: number;
  /** null also for a product that did not sell in the weeks before. */
  readonly growth: number | null;
  readonly abc: AbcClass;
  readonly xyz: XyzClass;
  readonly intermittent: boolean;
}

/** The most urgent first. Units, days. */
interface ReplenishRow {
  readonly product: string;
  readonly supplier: string;
  readonly state: StockState;
  readonly position: number;
  readonly safetyStock: number;
  readonly reorderPoint: number;
  readonly suggested: number;
  /** What the buyer typed, else the suggestion. */
  readonly order: number;
  readonly cover: number | null;
}

export interface ProductsResult {
  /** Excel serial (1900 system) of the last day that counts. */
  readonly asOf: number;
  readonly weeks: number;
  readonly products: readonly ProductRow[];
  readonly replenish: readonly ReplenishRow[];
}

const known = (value: number): number | null => (Number.isFinite(value) ? value : null);

const productRow = ({
  name,
  sku,
  role,
  rule,
  revenue,
  units,
  growth,
  abc,
  xyz,
  intermittent,
}: Product): ProductRow => ({
  ...{ product: name, sku, role, rule, revenue, units, growth: known(growth), abc, xyz, intermittent },
});

function replenishRow(stocked: StockedProduct, decisions: OrderDecisions): ReplenishRow {
  const { product, state, position, safetyStock, reorderPoint, quantity, cover } = stocked;
  const order = numberOf(decisions.get(product.name)?.quantity) ?? quantity;
  const { name, supplier } = product;
  return {
    ...{ product: name, supplier, state, position, safetyStock, reorderPoint, suggested: quantity, order },
    cover: known(cover),
  };
}

export function productsResult(
  { window, products, stocked }: ProductAnalysis,
  decisions: OrderDecisions,
): ProductsResult {
  return {
    asOf: window.end,
    weeks: window.weeks,
    products: products.map(productRow),
    replenish: stocked.map((each) => replenishRow(each, decisions)),
  };
}
