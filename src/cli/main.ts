/**
 * The product without a page, for scripts and tests: `npm run --silent headless -- eval …`, `… build …` and `… refresh
 * …`. Standard output holds one JSON value and nothing else; a mistake of the user is one line on standard error, exit
 * code 1.
 */
import type { Locale } from "../text/locale";
import { Problem } from "../text/problem";
import { requestsHelp, localeOfArguments } from "./arguments";
import { readBuildFlags, kindOf } from "./build-flags";
import { buildFile } from "./build-file";
import { evaluateCommand } from "./evaluate";
import { helpText } from "./help";
import { readRefreshFlags, refreshFile } from "./refresh-file";
import type { Spreadsheet } from "./spreadsheet";
import { unknownCommand } from "./texts";

const COMMANDS = ["eval", "build", "refresh"] as const;

/**
 * The text printed for a command line.
 * @throws Problem for a command line that cannot be followed.
 * @internal Exported for tests.
 */
export async function headless(argv: readonly string[], spreadsheet: Spreadsheet): Promise<string> {
  const [command, ...rest] = argv;
  const locale = localeOfArguments(argv);
  if (command === undefined || requestsHelp(argv))
    return helpText(locale, command === "build" && rest[0]?.startsWith("-") === false ? kindOf(rest[0]) : null);
  if (command === "eval") return JSON.stringify(await evaluateCommand(rest, spreadsheet));
  if (command === "build") return JSON.stringify(await buildFile(readBuildFlags(rest), spreadsheet));
  if (command === "refresh") return JSON.stringify(await refreshFile(readRefreshFlags(rest), spreadsheet));
  throw unknownCommand(command, COMMANDS);
}

/** Anything but a Problem is a fault of the product, and its stack is what a developer needs. */
function failureText(error: unknown, locale: Locale): string {
  if (error instanceof Problem) return error.in(locale).replace(/\s*\n\s*/g, " ");
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Runs a command line, prints its result or its failure, and ends the process. */
export async function runCommandLine(argv: readonly string[], spreadsheet: Spreadsheet): Promise<void> {
  const { stream, text, code } = await headless(argv, spreadsheet).then(
    (printed) => ({ stream: process.stdout, text: printed, code: 0 }),
    (error: unknown) => ({ stream: process.stderr, text: failureText(error, localeOfArguments(argv)), code: 1 }),
  );
  // Timers that office.js and the spreadsheet leave behind would keep the process waiting.
  stream.write(`${text}\n`, () => process.exit(code));
}
