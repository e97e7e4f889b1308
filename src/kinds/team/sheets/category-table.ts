/**
 * Categories sold in the period, each with a rate of its own where the user types one, kept under the category's name. Rules §9.
 */
import { entry, SHARE } from "../../shared/typed-columns";
import { f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { categoryKey, type TeamPlan } from "../options";
import { PLAN_TEXTS } from "../texts";

export type CategoryTable = Table<"category" | "rate" | "sold" | "paid">;
/** Of the statement, by line. */
type LineCells = Readonly<Record<"categoryNo" | "base" | "share" | "amount", Handle>>;

/** null for orders without categories. @param lines The statement's cells, once there are any. */
export function categoryTable(
  categories: readonly string[],
  plan: TeamPlan,
  lines: () => LineCells,
): CategoryTable | null {
  if (categories.length === 0) return null;
  /** What several closed together stands in a line each. */
  const sold = (i: number) => f`SUMPRODUCT((${lines().categoryNo}=${i + 1})*${lines().base}*${lines().share})`;
  return table(categories.length, {
    category: { ...valueColumn(PLAN_TEXTS.category, "text", (i) => categories[i]!), modules: 2 },
    rate: column(PLAN_TEXTS.rate, "percent", (_, { i }) => plan.categoryRate(categories[i]!), {
      input: entry(PLAN_TEXTS.rate, SHARE, PLAN_TEXTS.allowedCategory, { key: (i) => categoryKey(categories[i]!) }),
    }),
    sold: column(PLAN_TEXTS.soldOfCategory, "wholeMoney", (_, { i }) => sold(i)),
    paid: column(
      TERMS.commission,
      "wholeMoney",
      (_, { i }) => f`SUMIFS(${lines().amount},${lines().categoryNo},${i + 1})`,
    ),
  });
}
