/**
 * Every planning sheet kind of the product, in the order the pane shows them.
 */
import { balanceKind } from "./balance/kind";
import { campaignsKind } from "./campaigns/kind";
import { goalKind } from "./goal/kind";
import type { SheetKind } from "./kind";
import { leadsKind } from "./leads/kind";
import { leversKind } from "./levers/kind";
import { marketingKind } from "./marketing/kind";
import { productsKind } from "./products/kind";
import { promotionKind } from "./promotion/kind";
import { segmentsKind } from "./segments/kind";
import { teamKind } from "./team/kind";

export const SHEET_KINDS: readonly SheetKind[] = [
  segmentsKind,
  goalKind,
  leadsKind,
  teamKind,
  productsKind,
  leversKind,
  promotionKind,
  campaignsKind,
  marketingKind,
  balanceKind,
];

/** The kind of an id; undefined for an id no kind has. */
export function sheetKind(id: string): SheetKind | undefined {
  return SHEET_KINDS.find((kind) => kind.id === id);
}
