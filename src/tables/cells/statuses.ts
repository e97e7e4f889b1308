/**
 * The texts of a status column: how each is taken, how often it stands there, and what the user decided otherwise.
 */
import { group, sum } from "d3-array";
import type { Text } from "../../text/locale";
import { COLON, phrase, say } from "../../text/say";
import { listOf } from "../../text/wording";
import type { Cell } from "../source";
import { isBlank, isErrorCell, plainText } from "./cell";
import type { ReadingChoices } from "./reading";

/** The meanings a status can have, with what the user reads of each. Ids are the same in every language and stand in saved settings. */
export type Meanings<M extends string> = Readonly<Record<M, Text>>;

/** One text of a status column. */
export interface StatusUse {
  readonly role: string;
  /** The column's, as written. */
  readonly heading: string;
  /** As first written. */
  readonly text: string;
  readonly rows: number;
  /** Id of its meaning. */
  readonly as: string;
  /** Whether a phrase of it is known; else it has the meaning of any unknown text. */
  readonly known: boolean;
  /** Whether the user decided. */
  readonly chosen: boolean;
  /** What it could be taken as. */
  readonly meanings: Meanings<string>;
}

const LISTED = 5;

/**
 * How the texts of status columns are taken, one line a column and meaning: "“状态”, not paid: 待付款 (12), 未付款 (3)".
 * @returns nothing for a table without status texts.
 */
export function statusLines(uses: readonly StatusUse[]): Text[] {
  const byMeaning = group(uses, ({ role, as }) => `${role} ${as}`);
  return [...byMeaning.values()].map((taken) => {
    const { heading, meanings, as } = taken[0]!;
    const shown = taken.slice(0, MOST_LISTED).map(({ text, rows }) => `${text} (${rows})`);
    const list = listOf([...shown, ...(taken.length > MOST_LISTED ? ["…"] : [])]);
    return phrase`${quoted(heading)}${meanings[as]!}${COLON}${list}`;
  });
}

const MOST_LISTED = 12;
const quoted = (heading: string): Text => say(`“${heading}”, `, `“${heading}”，`, `「${heading}」，`);

/** The sentence about texts whose meaning is not known and that are taken alike. */
export function unknownStatuses(unknown: readonly StatusUse[]): Text {
  const { meanings, as } = unknown[0]!;
  const taken = meanings[as]!;
  const named = unknown.slice(0, LISTED).map(({ text, rows }) => `“${text}” (${rows})`);
  const more = unknown.length > LISTED ? ["…"] : [];
  const list = listOf([...named, ...more]);
  const rows = sum(unknown, (use) => use.rows);
  return say(
    `The meaning of ${unknown.length === 1 ? "a status" : `${unknown.length} statuses`} in ${rows} ${rows === 1 ? "row" : "rows"} is not known; taken as “${taken["en-US"]}”: ${list["en-US"]}.`,
    `有 ${unknown.length} 种状态（共 ${rows} 行）含义未知，暂按“${taken["zh-CN"]}”处理：${list["zh-CN"]}。`,
    `有 ${unknown.length} 種狀態（共 ${rows} 列）含義未知，暫按「${taken["zh-TW"]}」處理：${list["zh-TW"]}。`,
  );
}

/** Two writings of one status. */
const keyOf = (text: string): string => plainText(text).toLowerCase();

/** How the texts of a kind of status are read. */
export interface StatusWords<M extends string> {
  /** The meaning of a text, null where none of its phrases is known. */
  readonly parse: (text: string) => M | null;
  /** The meaning of an unknown text. */
  readonly usual: M;
  readonly meanings: Meanings<M>;
}

export class StatusColumn<M extends string> {
  private readonly uses = new Map<Cell, { -readonly [K in keyof StatusUse]: StatusUse[K] }>();
  private readonly chosen: ReadonlyMap<string, string>;

  constructor(
    private readonly column: Pick<StatusUse, "role" | "heading">,
    private readonly words: StatusWords<M>,
    choices: ReadingChoices | undefined,
  ) {
    const given = Object.entries(choices?.meanings ?? {}).flatMap(([text, meaning]) =>
      meaning !== undefined && meaning in words.meanings ? [[keyOf(text), meaning] as const] : [],
    );
    this.chosen = new Map(given);
  }

  /** The meaning of a cell that stands in some rows more; null for a blank, an error or what is no text. */
  take(cell: Cell, rows = 1): M | null {
    if (typeof cell !== "string" || isBlank(cell) || isErrorCell(cell)) return null;
    const use = this.uses.get(cell) ?? this.open(cell);
    use.rows += rows;
    return use.as as M;
  }

  /** Every text with its rows, the most frequent first; writings that mean the same text are one. */
  list(): StatusUse[] {
    const byText = new Map<string, StatusUse>();
    for (const use of this.uses.values()) {
      const key = keyOf(use.text);
      const before = byText.get(key);
      byText.set(key, before ? { ...before, rows: before.rows + use.rows } : use);
    }
    return [...byText.values()].sort((a, b) => b.rows - a.rows);
  }

  private open(cell: string) {
    const chosen = this.chosen.get(keyOf(cell));
    const parsed = this.words.parse(cell);
    const use = {
      ...this.column,
      text: cell.trim(),
      rows: 0,
      as: chosen ?? parsed ?? this.words.usual,
      known: parsed !== null,
      chosen: chosen !== undefined,
      meanings: this.words.meanings,
    };
    this.uses.set(cell, use);
    return use;
  }
}
