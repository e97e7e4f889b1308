/** The net of the team: see `net.ts`. */
import { TEAM_PROBLEMS } from "./inputs/problems";
import { TEAM_INPUTS } from "./inputs/team";
import { castNet } from "./net";

castNet("team", TEAM_INPUTS, TEAM_PROBLEMS);
