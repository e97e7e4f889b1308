/**
 * The product without a page, for scripts and tests: `npm run --silent headless -- eval …`, `… build …` and `… refresh
 * …`. Standard output holds one JSON value and nothing else; a mistake of the user is one line on standard error, exit
 * code 1.
 */
import type { Locale } from "../text/locale";
import { Problem } from "../text/problem";
import { localeOfArguments, requestsHelp } from "./arguments";
import type { Spreadsheet } from "./spreadsheet";
import { unknownCommand } from "./texts";

type Command = (words: readonly string[], spreadsheet: Spreadsheet) => Promise<unknown>;

/** Each loads what it needs: the kinds of sheets are no part of a formula's calculation. */
const COMMANDS: Readonly<Record<string, Command>> = {
  eval: async (words, spreadsheet) => (await import("./evaluate")).evaluateCommand(words, spreadsheet),
  async build(words, spreadsheet) {
    const [{ readBuildFlags }, { buildFile }] = await Promise.all([import("./build-flags"), import("./build-file")]);
    return buildFile(readBuildFlags(words), spreadsheet);
  },
  async refresh(words, spreadsheet) {
    const { readRefreshFlags, refreshFile } = await import("./refresh-file");
    return refreshFile(readRefreshFlags(words), spreadsheet);
  },
};

async function help(locale: Locale, [command, id]: readonly string[]): Promise<string> {
  const [{ helpText }, { kindOf }] = await Promise.all([import("./help"), import("./build-flags")]);
  return helpText(locale, command === "build" && id?.startsWith("-") === false ? kindOf(id) : null);
}

/**
 * The text printed for a command line.
 * @throws Problem for a command line that cannot be followed.
 * @internal Exported for tests.
 */
export async function headless(argv: readonly string[], spreadsheet: Spreadsheet): Promise<string> {
  const [command, ...rest] = argv;
  if (command === undefined || requestsHelp(argv)) return help(localeOfArguments(argv), argv);
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (run === undefined) throw unknownCommand(command, Object.keys(COMMANDS));
  return JSON.stringify(await run(rest, spreadsheet));
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
