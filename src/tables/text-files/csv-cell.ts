/**
 * The cell value of a text file's field. A field becomes a number or a date only when the cell then shows the same
 * text again; everything else stays text, so that no order number, SKU or code is changed by being opened.
 */
import { isCalendarDate, serialOf } from "../../domain/calendar/calendar";

/** How a converted field was written, so that a column can be given the format that shows it so again. */
export type Shape = NumberShape | DateShape;

interface NumberShape {
  readonly kind: "number" | "thousands" | "percent";
  readonly decimals: number;
  /** General shows it as it was written. */
  readonly plain: boolean;
}

interface DateShape {
  readonly kind: "date" | "dateTime";
  readonly separator: "-" | "/";
  readonly padMonth: boolean;
  readonly padDay: boolean;
  readonly padHour: boolean;
  readonly seconds: boolean;
  /** Of the second. */
  readonly decimals: number;
}

export interface CsvCell {
  readonly value: string | number | boolean;
  readonly shape: Shape | null;
}

/** Excel keeps 15 significant digits; a longer number is an id and stays text. */
const MAX_DIGITS = 15;

/** Before 1 March 1900 programs count days differently. */
const FIRST_RELIABLE_SERIAL = 61;

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?$/;
const THOUSANDS = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.(\d+))?$/;
const PERCENT = /^-?(?:0|[1-9]\d*)(?:\.(\d+))?%$/;
const DATE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?$/;
/** `="00123"`: how exports keep Excel from reading an id as a number. */
const QUOTED_ID = /^="((?:[^"]|"")*)"$/;

/** Reads one field; the file's own quotes are already taken off. Never throws. */
export function csvCell(field: string): CsvCell {
  if (field === "") return asText("");
  const code = field.charCodeAt(0);
  if (code === 9 || field.endsWith("\t")) return asText(field.trim());
  if (code === 61) {
    const id = QUOTED_ID.exec(field);
    return asText(id?.[1]?.replaceAll('""', '"') ?? field);
  }
  if (field === "TRUE" || field === "FALSE") return { value: field === "TRUE", shape: null };
  if (code !== 45 && (code < 48 || code > 57)) return asText(field);
  return numberCell(field) ?? dateCell(field) ?? asText(field);
}

/** The field as it is written. */
export function asText(value: string): CsvCell {
  return { value, shape: null };
}

function numberCell(field: string): CsvCell | null {
  const number = NUMBER.exec(field);
  const found = number ?? THOUSANDS.exec(field) ?? PERCENT.exec(field);
  if (found === null) return null;
  const kind = number !== null ? "number" : field.endsWith("%") ? "percent" : "thousands";
  const digits = field.replace(/[-,.%]/g, "").replace(/^0+/, "");
  if (digits.length > MAX_DIGITS || /^-[0.,%]*$/.test(field)) return null;
  const parsed = Number(field.replace(/[,%]/g, ""));
  const value = kind === "percent" ? shiftTwoPlaces(parsed) : parsed;
  const decimals = found[1]?.length ?? 0;
  return { value, shape: { kind, decimals, plain: kind === "number" && String(value) === field } };
}

/** Dividing by 100 can end in a neighbouring number; reading the decimal text cannot. */
function shiftTwoPlaces(percent: number): number {
  return Number(`${percent}e-2`);
}

function dateCell(field: string): CsvCell | null {
  const found = DATE.exec(field);
  if (found === null) return null;
  const [, year = "", separator = "-", month = "", day = "", hour, minute = "0", second, fraction = ""] = found;
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (!isCalendarDate(y, m, d)) return null;
  const serial = serialOf(y, m, d);
  if (serial < FIRST_RELIABLE_SERIAL) return null;
  const seconds = Number(`${second ?? "0"}.${fraction || "0"}`);
  if (Number(hour ?? 0) > 23 || Number(minute) > 59 || seconds >= 60) return null;
  const time = (Number(hour ?? 0) * 3600 + Number(minute) * 60 + seconds) / 86400;
  return {
    value: serial + time,
    shape: {
      kind: hour === undefined ? "date" : "dateTime",
      separator: separator === "/" ? "/" : "-",
      padMonth: month.startsWith("0"),
      padDay: day.startsWith("0"),
      padHour: hour?.startsWith("0") ?? false,
      seconds: second !== undefined,
      decimals: fraction.length,
    },
  };
}

/** Whether a number's field can be read in two ways: "1.000", "12,345". */
export function isOpen(shape: Shape | null): boolean {
  return (shape?.kind === "number" && shape.decimals === 3) || (shape?.kind === "thousands" && shape.decimals === 0);
}

/** The one format code for fields of one kind in a column: the widest of what was seen; null is General. */
export function formatOf(shapes: readonly Shape[]): string | null {
  const decimals = Math.max(0, ...shapes.map((shape) => shape.decimals));
  const places = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  const dates = shapes.filter(isDate);
  if (dates.length > 0) return dateFormat(dates, places);
  const kind = shapes[0]?.kind;
  if (kind === "percent") return `0${places}%`;
  if (kind === "thousands") return `#,##0${places}`;
  return shapes.every((shape) => !isDate(shape) && shape.plain) ? null : `0${places}`;
}

function isDate(shape: Shape): shape is DateShape {
  return shape.kind === "date" || shape.kind === "dateTime";
}

function dateFormat(shapes: readonly DateShape[], places: string): string {
  const month = shapes.some((shape) => shape.padMonth) ? "mm" : "m";
  const day = shapes.some((shape) => shape.padDay) ? "dd" : "d";
  const date = ["yyyy", month, day].join(shapes[0]?.separator ?? "-");
  if (shapes[0]?.kind !== "dateTime") return date;
  const hour = shapes.some((shape) => shape.padHour) ? "hh" : "h";
  return `${date} ${hour}:mm${shapes.some((shape) => shape.seconds) ? `:ss${places}` : ""}`;
}
