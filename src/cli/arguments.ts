/** Splits a command line into words and flags, and reads the flags every command has. */
import { parseArgs } from "node:util";
import { type Locale, LOCALES } from "../text/locale";
import { flagTwice, flagWithoutValue, notOneOf, unknownFlag } from "./texts";

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
  const options = { help: { type: "boolean" } } as const;
  const { values } = parseArgs({ args: [...argv], options, strict: false });
  return values.help !== undefined || argv.includes("-h");
}

/**
 * Reads `--flag value` and `--flag=value`; everything else is a word, `-1+2` too. After `--` all are words.
 * @throws Problem for a flag that is not in `specs`, is given twice, or lacks its value.
 */
export function readArguments(argv: readonly string[], specs: readonly FlagSpec[]): Arguments {
  const types = specs.map(({ name, bare }) => [name, { type: bare === true ? "boolean" : "string" } as const] as const);
  const { tokens } = parseArgs({ args: [...argv], options: Object.fromEntries(types), strict: false, tokens: true });
  const words = new Map<number, string>();
  const flags = new Map<string, string[]>();
  const values = new Set<number>();
  for (const token of tokens) {
    if (token.kind === "option-terminator" || values.has(token.index)) continue;
    if (token.kind === "positional" || !token.rawName.startsWith("--")) {
      words.set(token.index, argv[token.index] ?? "");
      continue;
    }
    const spec = specs.find(({ name }) => name === token.name);
    if (spec === undefined)
      throw unknownFlag(
        token.name,
        specs.map(({ name }) => name),
      );
    const next = tokens.find(({ index }) => index === token.index + 1);
    const follows = spec.bare === true && token.value === undefined && next?.kind === "positional";
    if (follows) values.add(next.index);
    const value = follows ? next.value : token.value;
    addFlag(flags, spec, token.inlineValue === false && value?.startsWith("--") === true ? undefined : value);
  }
  return { words: [...words.values()], flags };
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
  const options = { locale: { type: "string" } } as const;
  const { values } = parseArgs({ args: [...argv], options, strict: false });
  return LOCALES.find((locale) => locale === values.locale) ?? "en-US";
}

/** @throws Problem for a locale that is not supported. */
export function localeFlag({ flags }: Arguments): Locale {
  const came = flags.get("locale")?.[0] ?? "en-US";
  const found = LOCALES.find((locale) => locale.toLowerCase() === came.toLowerCase());
  if (found === undefined) throw notOneOf("locale", came, LOCALES);
  return found;
}
