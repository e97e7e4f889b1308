/** The net of the leads desk: see `net.ts`. */
import { LEAD_INPUTS } from "./inputs/leads";
import { LEAD_PROBLEMS } from "./inputs/problems";
import { castNet } from "./net";

castNet("leads", LEAD_INPUTS, LEAD_PROBLEMS);
