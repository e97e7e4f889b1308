/**
 * Reads the values a client sent for a method or property. The client checks nothing, so every value is checked here;
 * any other type is an ApiError InvalidArgument that names the value.
 */
import { invalidArgument } from "./errors";

function refuse(value: unknown, wanted: string, location: string): never {
  throw invalidArgument(
    location,
    `${location} was given ${JSON.stringify(value) ?? "nothing"} where ${wanted} is wanted.`,
  );
}

export function asText(value: unknown, location: string): string {
  return typeof value === "string" ? value : refuse(value, "a text", location);
}

export function asNumber(value: unknown, location: string): number {
  return typeof value === "number" && Number.isFinite(value) ? value : refuse(value, "a number", location);
}

export function asInteger(value: unknown, location: string): number {
  return typeof value === "number" && Number.isInteger(value) ? value : refuse(value, "a whole number", location);
}

export function asFlag(value: unknown, location: string): boolean {
  return typeof value === "boolean" ? value : refuse(value, "true or false", location);
}

/** The value when it is one of `choices`. */
export function asChoice<Choice extends string>(value: unknown, choices: readonly Choice[], location: string): Choice {
  return choices.find((choice) => choice === value) ?? refuse(value, `one of ${choices.join(", ")}`, location);
}

export function asObjectValue(value: unknown, location: string): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : refuse(value, "an object", location);
}

/** `read(value)`, or `fallback` when the optional argument was left out. */
export function optional<Read, Fallback>(
  value: unknown,
  fallback: Fallback,
  read: (value: unknown) => Read,
): Read | Fallback {
  return value === undefined || value === null ? fallback : read(value);
}

/** "#RRGGBB" in capitals; a colour name of HTML's sixteen is taken as well, "" is no colour. */
export function asColor(value: unknown, location: string): string {
  const text = asText(value, location);
  if (text === "" || /^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  const name = text.toLowerCase();
  const color = Object.hasOwn(HTML_COLORS, name) ? HTML_COLORS[name] : undefined;
  return color ?? refuse(value, 'a colour such as "#FFA500"', location);
}

const HTML_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  silver: "#C0C0C0",
  gray: "#808080",
  white: "#FFFFFF",
  maroon: "#800000",
  red: "#FF0000",
  purple: "#800080",
  fuchsia: "#FF00FF",
  green: "#008000",
  lime: "#00FF00",
  olive: "#808000",
  yellow: "#FFFF00",
  navy: "#000080",
  blue: "#0000FF",
  teal: "#008080",
  aqua: "#00FFFF",
  orange: "#FFA500",
};
