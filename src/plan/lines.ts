/**
 * Lines that a text breaks into where a cell does not break it: between words, and between any two signs of Chinese.
 */
import { displayWidth } from "./display-width";

/** What stays together, with the spaces before it: a Chinese sign with the marks behind it, or a word. */
const PIECES = /\s*(?:\p{Script=Han}|[^\s\p{Script=Han}]+)[，。；：、！？）”」]*/gu;

/** @param characters How wide a line is at most, in characters of the default font; a longer word has a line of its own. */
export function linesOf(text: string, characters: number): string[] {
  const lines: string[] = [];
  for (const piece of text.match(PIECES) ?? []) {
    const last = lines.at(-1);
    if (last === undefined || displayWidth(last + piece) > characters) lines.push(piece.trimStart());
    else lines[lines.length - 1] = last + piece;
  }
  return lines;
}
