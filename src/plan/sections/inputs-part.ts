/**
 * Assumptions as cells the user may change: label, cell, what it means. Each is validated, explained on selection, and kept
 * on a rebuild under its key (the option's key where it is one).
 */
import type { Text } from "../../text/locale";
import { type Content, Day, dayValue } from "../content";
import { type Expression, f } from "../formula";
import type { FormatName } from "../formats";
import { Handle } from "../handle";
import type { Lane } from "../lane";
import type { Cells } from "../cells";
import type { InputRule, Message } from "../objects";
import type { StyleName } from "../plan";
import type { SheetBuilder } from "../sheet-builder";
import { inEachLanguage, isLocalText, say } from "../../text/say";
import { displayWidth } from "../display-width";
import { HALF } from "../modules";
import { type GuardedInput, guardedNote, inputHolds, redUnless } from "./input-guard";

export interface InputCell {
  readonly key: string;
  readonly label: Text;
  /** What it means and where its value came from. */
  readonly note: Text | null;
  /** The note where the cell holds another value than the first one: what was typed comes from nowhere else. */
  readonly typedNote?: Text;
  /** What the cell says when it is selected, where that is more than the note. */
  readonly help?: Text;
  /** A formula stands until the user types something else over it. */
  readonly value: Content;
  readonly format: FormatName;
  readonly rule: InputRule;
  /** What is allowed, as the sentence Excel shows when something else is typed. */
  readonly allowed: Text;
  readonly handle?: Handle;
  readonly ignoreBlank?: boolean;
  /** The note turns into what came and what is wanted where something else was pasted over the cell. */
  readonly guarded?: boolean;
}

/** A figure among inputs that follows from them; its note may be a formula. */
export interface DerivedCell {
  readonly label: Text;
  readonly value: Content;
  readonly format: FormatName;
  readonly note?: Content;
  readonly handle?: Handle;
}

/** Where values and notes stand beside the labels, which take two modules on a main sheet. */
export const inputOffsets = ({ isModular }: SheetBuilder): { readonly value: number; readonly note: number } =>
  isModular ? { value: 2, note: 3 } : { value: 1, note: 2 };

/** As high as the headings of a table beside it. */
const HEADING_POINTS = { two: 25.5, one: 18 } as const;
/** On a sheet of modules what does not fit behind the value is said when the cell is selected. */
const LONGEST_BESIDE = 24;
const REFUSED = say("Not possible here", "此处不能这样填写", "此處不能這樣填寫");
/** Excel's limits for the texts of a validation. */
const LONGEST = { title: 32, message: 255 };

const shortened = (text: Text, length: number): Text =>
  inEachLanguage(text, (each) => (each.length <= length ? each : `${each.slice(0, length - 1)}…`));

/** The two messages of an input cell, in Excel's length limits. */
export function inputMessages(label: Text, help: Text, allowed: Text): { prompt: Message; error: Message } {
  return {
    prompt: { title: shortened(label, LONGEST.title), message: shortened(help, LONGEST.message) },
    error: { title: REFUSED, message: shortened(allowed, LONGEST.message) },
  };
}

/** Makes a placed cell an input. */
export function makeInput(sheet: SheetBuilder, handle: Handle, input: InputCell): void {
  sheet.input(input.key, handle).format(handle, input.format, input.format === "text" ? "left" : "right");
  // A note that another value changes stands beside the cell; a prompt would keep the first.
  const prompt = input.help ?? (input.typedNote === undefined ? (input.note ?? input.allowed) : input.allowed);
  const messages = inputMessages(input.label, prompt, input.allowed);
  sheet.validate(handle, input.rule, messages, input.ignoreBlank);
}

/** Headings above inputs: what, value, where it comes from. */
export function inputHeadings(lane: Lane, headings: readonly [Text, Text, Text]): void {
  const { sheet } = lane;
  const row = lane.row;
  const { value, note } = inputOffsets(sheet);
  const [what, ...rest] = headings;
  const cells = lane.rows([[what, ...(sheet.isModular ? [null] : []), ...rest]]);
  sheet
    .style(sheet.isModular ? cells.across(HALF) : cells, sheet.isModular ? "wideHeading" : "heading")
    .height(row, sheet.isModular ? HEADING_POINTS.one : HEADING_POINTS.two);
  sheet.format(cells.column(value), "text", "right").format(cells.column(note), "textAfterNumber", "left");
}

/** What keeps a guarded input's cell; null for another. */
export function guardOf(
  { rule, allowed, format, ignoreBlank, guarded }: InputCell,
  handle: Handle,
): GuardedInput | null {
  if (guarded !== true || rule.type === "list") return null;
  return { handle, rule, allowed, percent: format === "percent", ignoreBlank: ignoreBlank === true };
}

/** Where the cell's value comes from as long as it holds the first one, which a number or a day is. */
function noteOf({ note, typedNote, value }: InputCell, handle: Handle): string | Text | Expression {
  if (note === null || typedNote === undefined) return note ?? "";
  if (typeof value !== "number" && !(value instanceof Day)) return note;
  return f`IF(${handle}=${value instanceof Day ? dayValue(value.serial) : value},${note},${typedNote})`;
}

const fits = ({ isModular, locale }: SheetBuilder, content: Content): boolean =>
  !isModular || !isLocalText(content) || displayWidth(content[locale]) <= LONGEST_BESIDE;

/**
 * One row an input or a figure derived of them; returns the cells in order.
 * @param style Of labels and derived figures, such as small print for working figures.
 */
export function inputsPart(lane: Lane, lines: readonly (InputCell | DerivedCell)[], style?: StyleName): Handle[] {
  const { sheet } = lane;
  const beside = inputOffsets(sheet);
  return lines.map((input) => {
    const handle = input.handle ?? new Handle();
    const row = lane.row;
    sheet.style(sheet.put(row, lane.column, [[input.label]], { overflow: sheet.isModular }), style ?? "label");
    sheet.put(row, lane.column + beside.value, [[input.value]], { handle });
    if (!("key" in input)) {
      putDerived(lane, input, handle, style);
      return handle;
    }
    const guarded = guardOf(input, handle);
    const words = noteOf(input, handle);
    const content = guarded === null ? words : guardedNote(guarded, words);
    const note = sheet.put(row, lane.column + beside.note, [[fits(sheet, content) ? content : null]], {
      overflow: true,
    });
    sheet.style(note, "note").format(note, "textAfterNumber", "left");
    if (guarded !== null) redUnless(sheet, note, inputHolds(guarded));
    lane.gap();
    makeInput(sheet, handle, input);
    return handle;
  });
}

function putDerived(lane: Lane, { format, note }: DerivedCell, handle: Handle, style: StyleName = "derived"): void {
  const { sheet, row } = lane;
  sheet.style(handle, style).format(handle, format, "right");
  if (note !== undefined) {
    const words = sheet.put(row, lane.column + inputOffsets(sheet).note, [[note]], { overflow: true });
    sheet.style(words, "note").format(words, "textAfterNumber", "left");
  }
  lane.gap();
}

type Follows<K extends string> = Content | ((cell: Cells<NoInfer<K>>) => Content);

/**
 * A line of a set of inputs: an input, kept under its name in the set unless it has a key, or a figure. What either holds at first may
 * follow from the others.
 */
export type InputLine<K extends string> =
  | (Omit<InputCell, "key" | "handle" | "value"> & { readonly key?: string; readonly value: Follows<K> })
  | (Omit<DerivedCell, "value" | "note" | "handle"> & { readonly value: Follows<K>; readonly note?: Follows<K> });

/**
 * A figure among inputs that follows from them.
 * @example derived(PER_DAY, "money", (cell) => f`${cell.budget}/30`)
 */
export const derived = <K extends string>(
  label: Text,
  format: FormatName,
  value: Follows<K>,
  note?: Follows<K>,
): InputLine<K> => ({ label, format, value, note });

/** Inputs declared together by name: their cells can be named before they are put, also by other sheets. */
export class Inputs<K extends string> {
  readonly cell: Cells<K>;

  constructor(private readonly declared: { readonly [P in K]: InputLine<K> }) {
    const keys = Object.keys(declared) as K[];
    this.cell = Object.fromEntries(keys.map((key) => [key, new Handle()])) as Record<K, Handle>;
  }

  /** Some of the lines, in order; all of them without a choice. */
  lines(keys: readonly K[] = Object.keys(this.declared) as K[]): (InputCell | DerivedCell)[] {
    const settled = (content: Follows<K> | undefined): Content | undefined =>
      typeof content === "function" ? content(this.cell) : content;
    return keys.map((key): InputCell | DerivedCell => {
      const line: InputLine<K> = this.declared[key];
      const handle = this.cell[key];
      const value = settled(line.value) ?? null;
      if ("rule" in line) return { key, ...line, value, handle };
      return { ...line, value, note: settled(line.note), handle };
    });
  }
}

/** @example inputs({ budget: { label, note, value: 1000, … }, perDay: { label, format: "money", value: (cell) => f`${cell.budget}/30` } }) */
export function inputs<K extends string>(declared: { readonly [P in K]: InputLine<K> }): Inputs<K> {
  return new Inputs(declared);
}
