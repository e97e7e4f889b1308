/**
 * The assumptions of the product sheets as cells the user may change, and the figures that their formulas read of all products.
 */
import { Day } from "../../../plan/content";
import { f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { inputLines } from "../../fields";
import type { ProductAnalysis } from "../model";
import { CLASS_OPTIONS, STOCK_OPTIONS } from "../options";
import { TEXTS } from "../texts";

type InputKey =
  keyof typeof CLASS_OPTIONS | keyof typeof STOCK_OPTIONS | "total" | "usual" | "deviations" | "orderingOn";
export type ProductInputs = Inputs<InputKey>;

/** Where classes begin, and where roles do. */
export const LIMIT_INPUTS = ["cutA", "cutB", "steady", "swinging"] as const;
export const ROLE_INPUTS = ["growth"] as const;
export const STOCK_INPUTS = ["serviceLevel", "cycleDays", "leadTime", "leadSpread", "overstockDays"] as const;
/** What formulas of products read; the conversion where the product table tells it. */
export const derivedKeys = ({ usualConversion }: ProductAnalysis): readonly ("total" | "usual")[] =>
  Number.isNaN(usualConversion) ? ["total"] : ["total", "usual"];
export const DERIVED_STOCK = ["deviations", "orderingOn"] as const;
export const INPUT_HEADINGS = [TEXTS.assumption, TEXTS.value, TEXTS.origin] as const;

/** @param revenue The column of sales, which is declared later. */
export function productInputs(
  { choices, usualConversion }: ProductAnalysis,
  today: number,
  revenue: () => Handle,
): ProductInputs {
  return inputs<InputKey>({
    ...inputLines(CLASS_OPTIONS, choices),
    ...inputLines(STOCK_OPTIONS, choices),
    total: { label: TEXTS.total, format: "money", value: () => f`SUMIFS(${revenue()},${revenue()},">0")` },
    usual: { label: TEXTS.usual, format: "percent", value: Number.isNaN(usualConversion) ? "" : usualConversion },
    deviations: { label: TEXTS.deviations, format: "exact", value: (cell) => f`MAX(0,NORMSINV(${cell.serviceLevel}))` },
    orderingOn: { label: TEXTS.orderingOn, format: "date", value: new Day(today) },
  });
}
