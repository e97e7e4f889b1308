/** Entry of `npm run headless`: runs the command line it is started with and ends the process. */
import { runCommandLine } from "../src/cli/main";
import { spreadsheet } from "./headless";

void runCommandLine(process.argv.slice(2), spreadsheet);
