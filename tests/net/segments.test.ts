/** The net of the segments: see `net.ts`. */
import { SEGMENT_INPUTS } from "./inputs/segments";
import { SEGMENT_PROBLEMS } from "./inputs/problems";
import { castNet } from "./net";

castNet("segments", SEGMENT_INPUTS, SEGMENT_PROBLEMS);
