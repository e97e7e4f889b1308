/** The net of the segments: see `net.ts`. */
import { SEGMENT_INPUTS, SEGMENT_PROBLEMS } from "./inputs/segments";
import { castNet } from "./net";

castNet("segments", SEGMENT_INPUTS, SEGMENT_PROBLEMS);
