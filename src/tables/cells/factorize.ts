/**
 * Ids that run in a row, such as SO00012345 or 100123, looked up in a plain array by their digits instead of in a hash table.
 * A sample of the column shows the forms (same prefix, same length) and their ranges; every other id is simply not found here.
 */
import type { CellColumn } from "./cell-column";
import { isMasked } from "../../domain/customers/nobody";
import type { Cell } from "../source";

const SAMPLE = 2_000;
/** An array may be this many times longer than the ids it is likely to hold. */
const SLACK = 4;
const MAX_DIGITS = 9;
/** Texts longer than this have no form. */
const MAX_LENGTH = 40;

/** All ids of one length with one prefix before their digits; numbers have the prefix "" and any length. */
interface Form {
  readonly prefix: string;
  /** Smallest number held, how many follow, and where they begin among the slots. */
  base: number;
  size: number;
  offset: number;
}

interface SampledForm extends Form {
  last: number;
  count: number;
}

export class DenseIds {
  /** What the caller keeps for each id; 0 at first. */
  readonly slots: Int32Array;
  private readonly numbers: Form | null;
  /** By the text's length. */
  private readonly texts: readonly (Form | null)[];

  private constructor(slots: Int32Array, numbers: Form | null, texts: readonly (Form | null)[]) {
    this.slots = slots;
    this.numbers = numbers;
    this.texts = texts;
  }

  /** No ids: every cell is looked up elsewhere. */
  static readonly NONE = new DenseIds(new Int32Array(0), null, new Array<null>(MAX_LENGTH + 1).fill(null));

  /** Looks at some cells of the column and makes room for the ids that run in a row. */
  static of(column: CellColumn, rows: number): DenseIds {
    const sampled = sampleForms(column, rows);
    const seen = Math.ceil(rows / stepOf(rows));
    let total = 0;
    for (const form of sampled.values()) {
      const range = form.last - form.base + 1;
      // The true ends lie somewhat beyond the sample's.
      const margin = Math.ceil((range * 4) / form.count) + 64;
      form.base = Math.max(0, form.base - margin);
      form.size = form.last + margin - form.base + 1;
      form.offset = total;
      if (form.size > (SLACK * rows * form.count) / seen + 4096) form.size = 0;
      total += form.size;
    }
    const texts: (Form | null)[] = [];
    for (let length = 0; length <= MAX_LENGTH; length++) texts.push(mostFrequent(sampled, length));
    return new DenseIds(new Int32Array(total), sampled.get("#") ?? null, texts);
  }

  /** The place of an id among `slots`, −1 when it has none. A number and the same digits as text share theirs. */
  slotOf(cell: Cell): number {
    if (typeof cell === "number") return this.numbers !== null && (cell | 0) === cell ? place(this.numbers, cell) : -1;
    if (typeof cell !== "string" || cell.length > MAX_LENGTH) return -1;
    const first = cell.charCodeAt(0);
    const form = (first > 48 && first <= 57) || cell === "0" ? this.numbers : this.texts[cell.length]!;
    return form === null ? -1 : placeOfText(form, cell);
  }
}

function place(form: Form, number: number): number {
  const at = number - form.base;
  return at >= 0 && at < form.size ? form.offset + at : -1;
}

function placeOfText(form: Form, text: string): number {
  const { prefix } = form;
  const from = prefix.length;
  const length = text.length;
  if (length - from > MAX_DIGITS) return -1;
  for (let i = 0; i < from; i++) if (text.charCodeAt(i) !== prefix.charCodeAt(i)) return -1;
  let number = 0;
  for (let i = from; i < length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit >>> 0 > 9) return -1;
    number = (Math.imul(number, 10) + digit) | 0; // nine digits fit; whole-number arithmetic halves the time
  }
  return place(form, number);
}

/** Every how manieth row is looked at. */
function stepOf(rows: number): number {
  return Math.max(1, Math.floor(rows / SAMPLE));
}

/** Sampled forms: "#" for numbers, else length and prefix. Texts that begin or end with blanks have none: they are cleaned first. */
function sampleForms(column: CellColumn, rows: number): Map<string, SampledForm> {
  const forms = new Map<string, SampledForm>();
  const step = stepOf(rows);
  for (let row = 0; row < rows; row += step) {
    const cell = column.at(row);
    if (typeof cell === "number") {
      if ((cell | 0) === cell && cell >= 0) widen(forms, "#", "", cell);
      continue;
    }
    const match = typeof cell === "string" && cell.length <= MAX_LENGTH ? /^([!-~]*?)(\d{1,9})$/.exec(cell) : null;
    if (!match || isMasked(match[0])) continue;
    const [text, prefix, digits] = match;
    if (prefix === "" && !digits!.startsWith("0")) widen(forms, "#", "", Number(digits));
    else if (!/^[1-9]/.test(text)) widen(forms, `${text.length} ${prefix!}`, prefix!, Number(digits));
  }
  return forms;
}

function widen(forms: Map<string, SampledForm>, key: string, prefix: string, number: number): void {
  const form = forms.get(key);
  if (!form) forms.set(key, { prefix, base: number, last: number, count: 1, size: 0, offset: 0 });
  else {
    form.base = Math.min(form.base, number);
    form.last = Math.max(form.last, number);
    form.count++;
  }
}

function mostFrequent(forms: ReadonlyMap<string, SampledForm>, length: number): Form | null {
  let best: SampledForm | null = null;
  for (const [key, form] of forms) if (key.startsWith(`${length} `) && form.count > (best?.count ?? 0)) best = form;
  return best;
}
