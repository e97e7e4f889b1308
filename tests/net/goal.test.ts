/** The net of the goal: see `net.ts`. */
import { GOAL_INPUTS } from "./inputs/goal";
import { GOAL_PROBLEMS } from "./inputs/problems";
import { castNet } from "./net";

castNet("goal", GOAL_INPUTS, GOAL_PROBLEMS);
