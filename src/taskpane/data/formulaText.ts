/**
 * A function's formula from what the user typed or selected for each argument. Numbers, dates and texts are written as
 * Excel's en-US grammar requires; references and expressions stay as they are.
 */
import { NAMESPACE } from "../../functions/ids";
import type { FunctionDefinition } from "../../functions/define";
import type { Parameter } from "../../functions/parameters";
import { dateOf, dayOfText } from "../../domain/calendar/calendar";
import { numberOfText, shareOfText } from "../../kinds/option-text";
import { parseAddress } from "../../plan/address";
import { MAX_COLUMNS } from "../../plan/area";

/** What was typed for each parameter; a repeating one has any number of entries, the others one. */
export type TypedArguments = readonly (readonly string[])[];

export interface FormulaText {
  /** Beginning with "="; gaps where a needed argument is missing. */
  readonly formula: string;
  /** Names of needed arguments that are missing. */
  readonly missing: readonly string[];
}

/** A1, $B$2:$C$9, B:B, Orders!A1, 'My sheet'!A1; not whole rows, for "10:30" is a time. */
function isReference(text: string): boolean {
  const { area } = parseAddress(text) ?? {};
  return area !== undefined && area.columns < MAX_COLUMNS;
}

/** Orders[Amount]. */
const STRUCTURED = /^[\p{L}_\\][\p{L}\p{N}_.]*\[.*\]$/u;

const quoted = (text: string): string => (/^".*"$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`);

function numberText(text: string): string {
  const value = /[%％]$/.test(text) ? shareOfText(text) : numberOfText(text);
  return value === null ? text : String(value);
}

function dateText(text: string): string {
  const serial = dayOfText(text);
  if (serial === null) return numberText(text);
  const { year, month, day } = dateOf(serial);
  return `DATE(${year},${month},${day})`;
}

function argumentText(parameter: Parameter, typed: string): string {
  const text = typed.trim().replace(/^=/, "");
  if (text === "" || isReference(text) || STRUCTURED.test(text)) return text;
  switch (parameter.kind) {
    case "text":
      return quoted(text);
    case "date":
    case "dates":
      return dateText(text);
    case "number":
    case "numbers":
      return numberText(text);
    default:
      return text;
  }
}

/**
 * The formula as far as it goes. Arguments left out at the end are dropped; those in the middle stay empty between
 * commas.
 */
export function formulaOf({ id, parameters }: FunctionDefinition, typed: TypedArguments): FormulaText {
  const texts = parameters.map((parameter, at) => {
    const entries = (typed[at] ?? []).map((entry) => argumentText(parameter, entry));
    return parameter.presence === "repeating" ? entries.filter((entry) => entry !== "") : [entries[0] ?? ""];
  });
  const needed = (parameter: Parameter): boolean =>
    parameter.presence === "required" || parameter.presence === "repeating";
  const missing = parameters
    .filter((parameter, at) => needed(parameter) && texts[at]!.join("") === "")
    .map(({ name }) => name);
  const all = texts.flat();
  const last = all.findLastIndex((text) => text !== "");
  const shown = missing.length > 0 ? all : all.slice(0, last + 1);
  return { formula: `=${NAMESPACE}.${id}(${shown.join(",")})`, missing };
}
