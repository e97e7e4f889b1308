/**
 * How the figures of a measure are shown.
 */
import type { FormatName } from "../../plan/formats";
import type { Stage } from "./stages";

export const stageFormat = (stage: Stage): FormatName => (stage === "revenue" ? "money" : "count");
