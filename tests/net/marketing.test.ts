/** The net of the marketing plan: see `net.ts`. */
import { MARKETING_INPUTS } from "./inputs/marketing";
import { castNet } from "./net";

castNet("marketing", MARKETING_INPUTS, {});
