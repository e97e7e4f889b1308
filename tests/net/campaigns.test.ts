/** The net of campaign learning: see `net.ts`. */
import { CAMPAIGN_INPUTS, CAMPAIGN_PROBLEMS } from "./inputs/campaigns";
import { castNet } from "./net";

castNet("campaigns", CAMPAIGN_INPUTS, CAMPAIGN_PROBLEMS);
