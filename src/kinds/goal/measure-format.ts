/**
 * How the figures of a measure are shown.
 */
import type { FormatName } from "../../plan/formats";
import type { Measure } from "./measures";

export const measureFormat = (measure: Measure): FormatName => (measure === "revenue" ? "money" : "count");
