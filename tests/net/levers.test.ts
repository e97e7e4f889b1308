/** The net of the levers: see `net.ts`. */
import { LEVER_INPUTS } from "./inputs/levers";
import { LEVER_PROBLEMS } from "./inputs/problems";
import { castNet } from "./net";

castNet("levers", LEVER_INPUTS, LEVER_PROBLEMS);
