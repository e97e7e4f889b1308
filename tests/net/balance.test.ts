/** The net of the balance: see `net.ts`. */
import { BALANCE_INPUTS } from "./inputs/balance";
import { castNet } from "./net";

castNet("balance", BALANCE_INPUTS, {});
