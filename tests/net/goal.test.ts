/** The net of the goal: see `net.ts`. */
import { GOAL_INPUTS, GOAL_PROBLEMS } from "./inputs/goal";
import { castNet } from "./net";

castNet("goal", GOAL_INPUTS, GOAL_PROBLEMS);
