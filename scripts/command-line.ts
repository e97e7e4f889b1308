/** Command lines of the scripts: read by node:util.parseArgs, and what goes wrong is a line on standard error. */
import { parseArgs, type ParseArgsConfig } from "node:util";

/**
 * The options and words of a command line.
 * @param usage The whole command with all its options; it follows the sentence of a refusal.
 * @throws Error naming what came and what is known.
 */
export function readCommandLine<T extends ParseArgsConfig>(usage: string, config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code?.startsWith("ERR_PARSE_ARGS_") !== true) throw error;
    throw new Error(`${message.split(". ")[0]}. Usage: ${usage}`, { cause: error });
  }
}

/** Runs a script to its end; a failure is printed as its sentence and makes the exit code 1. */
export function runScript(main: () => Promise<void> | void): void {
  Promise.resolve()
    .then(main)
    .catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    });
}
