/** Splits a command line into words and flags, and reads the flags every command has. */
import { type Locale, LOCALES } from "../text/locale";
import { flagTwice, flagWithoutValue, unknownFlag, wrongLocale } from "./texts";

/** A flag that a command accepts. */
export interface FlagSpec {
  /** Without "--". */
  readonly name: string;
  /** What follows, for the help: "DATE". */
  readonly value: string;
  /** An example of the value. */
  readonly example: string;
  readonly repeats?: boolean;
  /** Without a value it means yes. */
  readonly bare?: boolean;
}

export interface Arguments {
  readonly words: readonly string[];
  /** Flag → its values, in the order given. */
  readonly flags: ReadonlyMap<string, readonly string[]>;
}

export const LOCALE_FLAG: FlagSpec = { name: "locale", value: "LOCALE", example: "--locale zh-CN" };

/** Whether --help is anywhere in the command line. */
export function requestsHelp(argv: readonly string[]): boolean {
  return argv.includes("--help") || argv.includes("-h");
}

/**
 * Reads `--flag value` and `--flag=value`; everything else is a word. After `--` all are words.
 * @throws Problem for a flag that is not in `specs`, is given twice, or lacks its value.
 */
export function readArguments(argv: readonly string[], specs: readonly FlagSpec[]): Arguments {
  const words: string[] = [];
  const flags = new Map<string, string[]>();
  for (let index = 0; index < argv.length; index++) {
    const came = argv[index] ?? "";
    if (came === "--") {
      words.push(...argv.slice(index + 1));
      break;
    }
    const found = /^--([^=]+)(?:=([\s\S]*))?$/.exec(came);
    if (found === null) {
      words.push(came);
      continue;
    }
    const spec = specs.find(({ name }) => name === found[1]);
    if (spec === undefined)
      throw unknownFlag(
        found[1] ?? "",
        specs.map(({ name }) => name),
      );
    const next = argv[index + 1];
    const follows = found[2] === undefined && next !== undefined && !next.startsWith("--");
    if (follows) index++;
    addFlag(flags, spec, found[2] ?? (follows ? next : undefined));
  }
  return { words, flags };
}

function addFlag(flags: Map<string, string[]>, spec: FlagSpec, value: string | undefined): void {
  const given = value ?? (spec.bare === true ? "yes" : undefined);
  if (given === undefined) throw flagWithoutValue(spec.name, spec.example);
  const before = flags.get(spec.name) ?? [];
  if (before.length > 0 && spec.repeats !== true) throw flagTwice(spec.name);
  flags.set(spec.name, [...before, given]);
}

/**
 * The language of --locale, read before anything else so that even an error about the rest is in it; English when
 * unclear.
 */
export function localeOfArguments(argv: readonly string[]): Locale {
  const at = argv.findIndex((word) => word === "--locale" || word.startsWith("--locale="));
  const came = at < 0 ? undefined : (argv[at]?.split("=")[1] ?? argv[at + 1]);
  return LOCALES.find((locale) => locale === came) ?? "en-US";
}

/** @throws Problem for a locale that is not supported. */
export function localeFlag({ flags }: Arguments): Locale {
  const came = flags.get("locale")?.[0] ?? "en-US";
  const found = LOCALES.find((locale) => locale.toLowerCase() === came.toLowerCase());
  if (found === undefined) throw wrongLocale(came, LOCALES);
  return found;
}
