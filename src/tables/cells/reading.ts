/**
 * How a column is read where its cells leave a choice, such as which mark is the decimal one: decided once for the column, with the
 * evidence, shown to the user and open to change.
 */
import { phrase, say, STOP } from "../../text/say";
import type { Text } from "../../text/locale";

/** One way of reading a column's cells; its id is the same in every language and stands in saved settings. */
export interface Way {
  readonly id: string;
  /** How a cell of it is written, inside "read as …". */
  readonly label: Text;
  /** Cells are read as other than they stand, which the user is told however well it is proven. */
  readonly mends?: boolean;
}

/** What was decided about a column and why. */
export interface ColumnReading {
  /** null where nothing shows it and no way is the likelier: cells that can be read in two ways are then left out. */
  readonly way: Way | null;
  /** All ways its cells could be read, the decided one among them. */
  readonly ways: readonly Way[];
  /** Cells that the choice is about, and those of them that only this way, or only another, can read. */
  readonly cells: number;
  readonly proving: number;
  readonly against: number;
  /** A cell that proves the way; where none does, one that leaves it open. As written. */
  readonly example: string;
  /** Whether the user chose the way. */
  readonly chosen: boolean;
}

/** What becomes of rows that repeat another exactly. */
export const REPEATED_CHOICES = ["count", "drop"] as const;
export type RepeatedChoice = (typeof REPEATED_CHOICES)[number];

/** What the user decided about reading a table: the way of a column by role, what a status text means, and rows that repeat another. */
export interface ReadingChoices {
  readonly ways?: Readonly<Partial<Record<string, string>>>;
  readonly meanings?: Readonly<Partial<Record<string, string>>>;
  /** They count where nothing is chosen. */
  readonly repeated?: RepeatedChoice;
}

/** Whether nothing in the column proves the way, some cell contradicts it, or cells are mended by it: the user should look. */
export function isDoubtful({ way, chosen, proving, against }: ColumnReading): boolean {
  return !chosen && (proving === 0 || against > 0 || way?.mends === true);
}

const CHOSEN = say("your choice", "按您的选择", "依您的選擇");
const OPEN = (cells: number, example: string): Text =>
  say(
    `assumed: none of ${cells} ${cells === 1 ? "cell" : "cells"} shows it, such as “${example}”`,
    `推定：${cells} 个单元格均无法证明，如“${example}”`,
    `推定：${cells} 個儲存格均無法證明，如「${example}」`,
  );
const PROVEN = (proving: number, cells: number, example: string): Text =>
  say(
    `${proving} of ${cells} ${cells === 1 ? "cell shows" : "cells show"} it, such as “${example}”`,
    `${cells} 个单元格中有 ${proving} 个可证明，如“${example}”`,
    `${cells} 個儲存格中有 ${proving} 個可證明，如「${example}」`,
  );
const UNDECIDED = (cells: number, example: string): Text =>
  say(
    `Cannot be told: ${cells} ${cells === 1 ? "cell" : "cells"} such as “${example}” can be read in two ways and ${cells === 1 ? "is" : "are"} left out until you choose one.`,
    `无法判断：${cells} 个单元格（如“${example}”）有两种读法，选定读法之前不计入。`,
    `無法判斷：${cells} 個儲存格（如「${example}」）有兩種讀法，選定讀法之前不計入。`,
  );
const AGAINST = (against: number): Text =>
  say(
    `; ${against} ${against === 1 ? "is" : "are"} written otherwise`,
    `；${against} 个写法不同`,
    `；${against} 個寫法不同`,
  );

/**
 * The decision and its evidence, as one line.
 * As in "Read as 1.234,50: 2 of 3 cells show it, such as “1.488,69”."
 */
export function readingText({ way, cells, proving, against, example, chosen }: ColumnReading): Text {
  if (way === null) return UNDECIDED(cells, example);
  const evidence = proving === 0 ? OPEN(cells, example) : PROVEN(proving, cells, example);
  const why = chosen ? CHOSEN : evidence;
  const but = against === 0 ? say("", "", "") : AGAINST(against);
  return phrase`${say("Read as ", "按“", "按「")}${way.label}${say(": ", "”读取：", "」讀取：")}${why}${but}${STOP}`;
}
