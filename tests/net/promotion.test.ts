/** The net of promotions: see `net.ts`. */
import { PROMOTION_PROBLEMS } from "./inputs/problems";
import { PROMOTION_INPUTS } from "./inputs/promotion";
import { castNet } from "./net";

castNet("promotion", PROMOTION_INPUTS, PROMOTION_PROBLEMS);
