/**
 * Assumptions as cells the user may change: label, cell, what it means. Each is validated, explained on selection, and kept
 * on a rebuild under its key (the option's key where it is one).
 */
import type { Text } from "../../text/locale";
import type { Content } from "../content";
import type { FormatName } from "../formats";
import { Handle } from "../handle";
import type { Lane } from "../lane";
import type { InputRule, Message, SheetBuilder } from "../sheet-builder";
import { inEachLanguage, say } from "../../text/say";
import { type GuardedInput, guardedNote, inputHolds, redUnless } from "./input-guard";

export interface InputCell {
  readonly key: string;
  readonly label: Text;
  /** What it means and where its value came from. */
  readonly note: Text | null;
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

/** As high as the headings of a table beside it. */
const HEADING_POINTS = 30;
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
  const messages = inputMessages(input.label, input.note ?? input.allowed, input.allowed);
  sheet.validate(handle, input.rule, messages, input.ignoreBlank);
}

/** Headings above inputs: what, value, where it comes from. */
export function inputHeadings(lane: Lane, headings: readonly [Text, Text, Text]): void {
  const { sheet } = lane;
  const row = lane.row;
  const cells = lane.rows([headings]);
  sheet.style(cells, "heading").height(row, HEADING_POINTS);
  sheet.format(cells.column(1), "text", "right").format(cells.column(2), "textAfterNumber", "left");
}

/** What keeps a guarded input's cell; null for another. */
export function guardOf(
  { rule, allowed, format, ignoreBlank, guarded }: InputCell,
  handle: Handle,
): GuardedInput | null {
  if (guarded !== true || rule.type === "list") return null;
  return { handle, rule, allowed, percent: format === "percent", ignoreBlank: ignoreBlank === true };
}

/** One row an input; returns the cells in order. */
export function inputsPart(lane: Lane, inputs: readonly InputCell[]): Handle[] {
  const { sheet } = lane;
  return inputs.map((input) => {
    const handle = input.handle ?? new Handle();
    const row = lane.row;
    sheet.style(sheet.put(row, lane.column, [[input.label]]), "label");
    sheet.put(row, lane.column + 1, [[input.value]], { handle });
    const guarded = guardOf(input, handle);
    const content = guarded === null ? (input.note ?? "") : guardedNote(guarded, input.note ?? "");
    const note = sheet.put(row, lane.column + 2, [[content]], { overflow: true });
    sheet.style(note, "note").format(note, "textAfterNumber", "left");
    if (guarded !== null) redUnless(sheet, note, inputHolds(guarded));
    lane.gap();
    makeInput(sheet, handle, input);
    return handle;
  });
}
