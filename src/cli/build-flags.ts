/** The flags of `build KIND FILE`: they follow from the kind's options and tables, so a new option is a new flag. */
import { dayOfText } from "../domain/calendar/calendar";
import { SHEET_KINDS, sheetKind } from "../kinds/catalogue";
import type { OptionField, OptionValue, OptionValues, SheetKind } from "../kinds/kind";
import { OptionProblem } from "../kinds/option-problems";
import { readOption } from "../kinds/option-text";
import { uselessOptions, validateOptions } from "../kinds/options";
import { REPEATED_CHOICES, type RepeatedChoice } from "../tables/cells/reading";
import { type Role, rolesOf, type TableKind } from "../tables/catalogue";
import type { Locale, Text } from "../text/locale";
import { todaySerial } from "../workbook/host";
import { type Arguments, type FlagSpec, LOCALE_FLAG, localeFlag, readArguments } from "./arguments";
import { unknownEncoding } from "./encoding-texts";
import {
  atFlag,
  notOneOf,
  outNotXlsx,
  unknownKind,
  uselessFlag,
  wrongColumnFlag,
  wrongCount,
  wrongDate,
  wrongReadFlag,
  wrongStatusFlag,
} from "./texts";
import { say } from "../text/say";
import { BESIDE, type EngineChoice, ENGINE_FLAGS, ENGINES, exportOf } from "./engine/engine-flags";
import { type WarehouseFlags, warehouseOf } from "./engine/warehouse-flags";

export interface BuildFlags {
  readonly kind: SheetKind;
  /** The first is the workbook that is built in; the tables of the others come to it as further sheets. */
  readonly files: readonly string[];
  /** Files whose tables are read into memory beside orders that an engine holds. */
  readonly beside: readonly string[];
  readonly options: OptionValues;
  readonly locale: Locale;
  /** Excel serial of the day the sheet is refreshed on. */
  readonly today: number;
  /** Columns the user names, by role. */
  readonly columns: readonly NamedColumn[];
  /** Ways of reading columns that the user names, by role. */
  readonly readings: readonly NamedReading[];
  /** What status texts are to be taken as. */
  readonly statuses: Readonly<Record<string, string>>;
  /** Of text files, as TextDecoder names it; undefined where the files decide. */
  readonly encoding: string | undefined;
  /** What becomes of rows that repeat another exactly; null where the user does not name it. */
  readonly repeated: RepeatedChoice | null;
  /** Tables the user names, by what they hold. */
  readonly tables: Readonly<Partial<Record<TableKind, string>>>;
  /** Lists of tables of the same headings that are read as one; "all" for every such group. */
  readonly sheets: readonly (readonly string[])[] | "all";
  /** Where the workbook is saved; null when only the result is wanted. */
  readonly out: string | null;
  /** Whether the workbook gets an overview of its builds. */
  readonly overview: boolean;
  /** What reads order files; null where the files decide. */
  readonly engine: EngineChoice | null;
  /** The table of a warehouse whose orders are read in the place of files. */
  readonly warehouse: WarehouseFlags | null;
  /** Where every customer is written that the segments count; null where nobody asks for it. */
  readonly exportCustomers: string | null;
  /** Whether every optional sheet that the tables can answer is built besides those named. */
  readonly everySheet: boolean;
}

export interface NamedColumn {
  /** null: whichever of the kind's tables has the role. */
  readonly table: TableKind | null;
  readonly role: Role;
  readonly heading: string;
}

/** How the user wants a column to be read. */
export interface NamedReading {
  readonly table: TableKind | null;
  readonly role: Role;
  readonly way: string;
}

export const FILE: Text = say("A FILE to read", "要读取的文件", "要讀取的檔案");

export const TODAY_FLAG: FlagSpec = { name: "today", value: "DATE", example: "--today 2026-12-31" };
export const OUT_FLAG: FlagSpec = { name: "out", value: "FILE.xlsx", example: "--out plan.xlsx" };

/** "weekdayWeights" is typed --weekday-weights. */
export function flagName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** @throws Problem for an id that no kind has. */
export function kindOf(id: string | undefined): SheetKind {
  const kind = sheetKind(id ?? "");
  if (kind === undefined)
    throw unknownKind(
      id ?? "",
      SHEET_KINDS.map((one) => one.id),
    );
  return kind;
}

/** Every flag of a kind, its own options first. */
export function flagsOf(kind: SheetKind): FlagSpec[] {
  const options = kind.options.map((field): FlagSpec => {
    const name = flagName(field.key);
    return { name, value: valueName(field), example: `--${name} ${exampleOf(field)}`, bare: field.type === "flag" };
  });
  const tables = kind.needs.map(({ table }): FlagSpec => ({
    name: flagName(table),
    value: "TABLE",
    example: `--${flagName(table)} Sheet1`,
  }));
  return [
    ...options,
    ...tables,
    { name: "sheets", value: "SHEET,SHEET…|all", example: "--sheets Jan,Feb,Mar", repeats: true },
    { name: "column", value: "ROLE=HEADING", example: "--column customer=Buyer", repeats: true },
    { name: "read", value: "ROLE=WAY", example: "--read date=dayFirst", repeats: true },
    { name: "status", value: "TEXT=MEANING", example: "--status pending=counts", repeats: true },
    { name: "encoding", value: "ENCODING", example: "--encoding gb18030" },
    { name: "repeated", value: REPEATED_CHOICES.join("|"), example: "--repeated drop" },
    ...(takesEngine(kind) ? ENGINE_FLAGS : []),
    { name: "overview", value: "yes|no", example: "--overview no", bare: true },
    { name: "every-sheet", value: "yes|no", example: "--every-sheet", bare: true },
    TODAY_FLAG,
    LOCALE_FLAG,
    OUT_FLAG,
  ];
}

/** Whether the kind is built of figures as well that an engine gives. */
export const takesEngine = ({ needs }: SheetKind): boolean => needs.some(({ asked }) => asked === true);

function valueName(field: OptionField): string {
  if (field.type === "choice") return field.choices.map(({ value }) => value).join("|");
  if (field.type === "numbers") return "N,N,…";
  if (field.type === "flag") return "yes|no";
  if (field.type === "text") return "TEXT";
  return field.type === "date" ? "DATE" : field.unit === "percent" ? "SHARE" : "NUMBER";
}

function exampleOf(field: OptionField): string {
  if (field.type === "choice") return field.choices[0]?.value ?? "";
  if (field.type === "numbers") return (field.default ?? field.labels.map(() => 1)).join(",");
  if (field.type === "flag") return "yes";
  if (field.type === "text") return '"one, two"';
  return field.type === "date" ? "2026-12-31" : field.unit === "percent" ? "25%" : "100";
}

/**
 * Reads the arguments of `build`.
 * @throws Problem naming the flag, what came and what is allowed.
 */
export function readBuildFlags([id, ...rest]: readonly string[]): BuildFlags {
  const kind = kindOf(id);
  const given = readArguments(rest, flagsOf(kind));
  const files = given.words;
  const locale = localeFlag(given);
  const warehouse = warehouseOf(given);
  if (files.length === 0 && warehouse === null) throw wrongCount(FILE, 0);
  return {
    warehouse,
    kind,
    files,
    beside: given.flags.get(BESIDE) ?? [],
    sheets: sheetsOf(given),
    out: outOf(given),
    options: readOptions(kind, given, locale),
    locale,
    today: todayOf(given),
    columns: (given.flags.get("column") ?? []).map((text) => {
      const { given: heading, ...role } = namedRole(kind, text, wrongColumnFlag);
      return { ...role, heading };
    }),
    readings: (given.flags.get("read") ?? []).map((text) => {
      const { given: way, ...role } = namedRole(kind, text, wrongReadFlag);
      return { ...role, way };
    }),
    statuses: Object.fromEntries((given.flags.get("status") ?? []).map(namedStatus)),
    encoding: encodingOf(given),
    repeated: oneOf(given, "repeated", REPEATED_CHOICES),
    engine: oneOf(given, "engine", ENGINES),
    exportCustomers: exportOf(given),
    overview: switchOf(given, "overview", true),
    everySheet: switchOf(given, "every-sheet", false),
    tables: Object.fromEntries(
      kind.needs.flatMap(({ table }) => given.flags.get(flagName(table))?.map((name) => [table, name]) ?? []),
    ),
  };
}

function readOptions(kind: SheetKind, { flags }: Arguments, locale: Locale): OptionValues {
  const values: Record<string, OptionValue> = {};
  for (const field of kind.options) {
    const text = flags.get(flagName(field.key))?.[0];
    if (text !== undefined) values[field.key] = named(field.key, () => readOption(field, text));
  }
  const [first] = validateOptions(kind, values, locale);
  if (first !== undefined) throw atFlag(flagName(first.field), first);
  const [useless] = uselessOptions(kind, values, locale);
  if (useless !== undefined) {
    throw uselessFlag(
      flagName(useless.key),
      useless.unless.map(
        ({ key, value }) => `--${flagName(key)} ${value === true ? "yes" : value === false ? "no" : String(value)}`,
      ),
    );
  }
  return values;
}

/** An option's problem names its field by the form's label; here the flag is put before it. */
function named<T>(key: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof OptionProblem ? atFlag(flagName(key), error) : error;
  }
}

/** Where the workbook is to be saved; null when it is not. */
export function outOf({ flags }: Arguments): string | null {
  const out = flags.get("out")?.[0] ?? null;
  if (out !== null && !/\.xlsx$/i.test(out)) throw outNotXlsx(out);
  return out;
}

export function todayOf({ flags }: Arguments): number {
  const text = flags.get("today")?.[0];
  if (text === undefined) return todaySerial();
  const day = dayOfText(text);
  if (day === null) throw wrongDate("today", text);
  return day;
}

function sheetsOf({ flags }: Arguments): BuildFlags["sheets"] {
  const lists = (flags.get("sheets") ?? []).map((text) => text.split(/[,，、]/).map((name) => name.trim()));
  return lists.some(([name]) => name?.toLowerCase() === "all") ? "all" : lists;
}

/** @throws Problem for a name that no decoder of this platform has. */
function encodingOf({ flags }: Arguments): string | undefined {
  const came = flags.get("encoding")?.[0];
  if (came === undefined) return undefined;
  try {
    return new TextDecoder(came).encoding;
  } catch {
    throw unknownEncoding(came);
  }
}

function switchOf({ flags }: Arguments, name: string, without: boolean): boolean {
  const came = flags.get(name)?.[0] ?? (without ? "yes" : "no");
  if (came !== "yes" && came !== "no") throw notOneOf(name, came, ["yes", "no"]);
  return came === "yes";
}

/** null where the flag is not given. */
function oneOf<const T extends string>({ flags }: Arguments, flag: string, choices: readonly T[]): T | null {
  const came = flags.get(flag)?.[0];
  if (came === undefined) return null;
  const choice = choices.find((one) => one === came);
  if (choice === undefined) throw notOneOf(flag, came, choices);
  return choice;
}

/** "货到付款=counts"; what a text can mean depends on the column it stands in. */
function namedStatus(text: string): [string, string] {
  const at = text.lastIndexOf("=");
  const [status, meaning] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  if (at < 0 || status === "" || meaning === "") throw wrongStatusFlag(text, []);
  return [status, meaning];
}

/** What is said of a role, as "customer=Buyer", or "leads.date=Day" where two tables have the role. */
interface NamedRole extends Pick<NamedColumn, "table" | "role"> {
  readonly given: string;
}

function namedRole(kind: SheetKind, text: string, wrong: typeof wrongColumnFlag): NamedRole {
  const found = /^\s*(?:(\w+)\.)?(\w+)\s*=([\s\S]+)$/.exec(text);
  const tables = kind.needs.map(({ table }) => table).filter((table) => found?.[1] === undefined || found[1] === table);
  const roles = [...new Set(kind.needs.flatMap(({ table }) => rolesOf(table)))];
  const role = tables.flatMap((table) => rolesOf(table)).find((one) => one === found?.[2]);
  if (found === null || role === undefined) throw wrong(text, roles);
  const stated = tables.length === 1 || found[1] !== undefined ? (tables[0] ?? null) : null;
  return { table: stated, role, given: (found[3] ?? "").trim() };
}
