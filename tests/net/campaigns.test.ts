/** The net of campaign learning: see `net.ts`. */
import { CAMPAIGN_INPUTS } from "./inputs/campaigns";
import { CAMPAIGN_PROBLEMS } from "./inputs/problems";
import { castNet } from "./net";

castNet("campaigns", CAMPAIGN_INPUTS, CAMPAIGN_PROBLEMS);
