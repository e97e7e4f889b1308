/**
 * The product without a page, for scripts and tests: `npm run --silent headless -- eval …`, `… build …` and `… refresh …`.
 * Standard output holds one JSON value and nothing else; what the user did wrong is one line on standard error, exit code 1.
 */
import type { Locale } from "../text/locale";
import { Problem } from "../text/problem";
import { asksHelp, localeOfArguments } from "./arguments";
import { readBuildFlags, kindOf } from "./build-flags";
import { buildFile } from "./build-file";
import { evaluateCommand } from "./evaluate";
import { helpText } from "./help";
import { readRefreshFlags, refreshFile } from "./refresh-file";
import { unknownCommand } from "./texts";

const COMMANDS = ["eval", "build", "refresh"] as const;

/** What is printed for a command line; throws Problem for one that cannot be followed. */
export async function headless(argv: readonly string[]): Promise<string> {
  const [command, ...rest] = argv;
  const locale = localeOfArguments(argv);
  if (command === undefined || asksHelp(argv))
    return helpText(locale, command === "build" && rest[0]?.startsWith("-") === false ? kindOf(rest[0]) : null);
  if (command === "eval") return JSON.stringify(await evaluateCommand(rest));
  if (command === "build") return JSON.stringify(await buildFile(readBuildFlags(rest)));
  if (command === "refresh") return JSON.stringify(await refreshFile(readRefreshFlags(rest)));
  throw unknownCommand(command, COMMANDS);
}

/** Anything but a Problem is a fault of the product, and its stack is what a developer needs. */
function failureText(error: unknown, locale: Locale): string {
  if (error instanceof Problem) return error.in(locale).replace(/\s*\n\s*/g, " ");
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function main(): Promise<void> {
  const argv = process.argv.slice(2);
  const { stream, text, code } = await headless(argv).then(
    (printed) => ({ stream: process.stdout, text: printed, code: 0 }),
    (error: unknown) => ({ stream: process.stderr, text: failureText(error, localeOfArguments(argv)), code: 1 }),
  );
  // Univer and office.js leave timers behind that would keep the process waiting.
  stream.write(`${text}\n`, () => process.exit(code));
}

if (require.main === module) void main();
