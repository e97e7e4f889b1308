/**
 * What a build lists of its sellers, wherever a heading names the seller, and the rows of one of them on sheets of their own.
 */
import type { Area } from "../plan/plan";
import type { Cell } from "../tables/source";
import { TERMS } from "../text/terms";
import { boundingArea } from "./areas";
import { cellsOf } from "./interaction/list";
import { addPartSheet, type PartTable } from "./interaction/part-rows";
import { inParts, onBuild, type OwnSheet } from "./share";
import { rangeOf } from "./write/batch";

export interface SellerList extends PartTable {
  /** The sheet it stands on. */
  readonly tab: string;
  /** The column of the seller, from 0. */
  readonly seller: number;
}

/** A list in rows of cells: its heading row, with as many rows below as name a seller. */
interface FoundList extends Area {
  readonly seller: number;
}

const isBlank = (cell: unknown): boolean => cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** Every list with the heading: from it the heading row goes as far as it is filled, and the list as far down as the column is. */
export function listsUnder(cells: readonly (readonly Cell[])[], heading: string): readonly FoundList[] {
  return cells.flatMap((line, row) =>
    line.flatMap((cell, column): FoundList[] => {
      if (cell !== heading) return [];
      let [first, end, last] = [column, column + 1, row + 1];
      while (!isBlank(line[first - 1])) first--;
      while (!isBlank(line[end])) end++;
      while (!isBlank(cells[last]?.[column])) last++;
      const rows = last - row - 1;
      return rows === 0 ? [] : [{ row, column: first, rows, columns: end - first, seller: column - first }];
    }),
  );
}

/** The lists of every sheet of the build; none for a build without sellers. */
export async function sellerLists(buildId: string): Promise<readonly SellerList[]> {
  return onBuild(buildId, async ({ facts, build, sheets }) => {
    const lists: SellerList[] = [];
    for (const own of sheets) lists.push(...(await listsOf(own, TERMS.seller[build.locale], facts.dateSystem)));
    return lists;
  });
}

async function listsOf(
  { sheet, tab, saved }: OwnSheet,
  heading: string,
  dateSystem: 1900 | 1904,
): Promise<readonly SellerList[]> {
  const whole = boundingArea(saved.look.filled);
  if (whole === null) return [];
  const cells: Cell[][] = [];
  for (const part of inParts(whole)) cells.push(...(await cellsOf(rangeOf(sheet, part))));
  const found = listsUnder(cells, heading);
  const formats = found.map(({ row, column, columns }) => {
    const first = rangeOf(sheet, { row: whole.row + row + 1, column: whole.column + column, rows: 1, columns });
    first.load("numberFormat");
    return first;
  });
  await sheet.context.sync();
  return found.map(({ row, column, rows, columns, seller }, at) => {
    const [headings = [], ...body] = cells
      .slice(row, row + rows + 1)
      .map((line) => line.slice(column, column + columns));
    const numberFormats = (formats[at]!.numberFormat[0] as unknown[]).map(String);
    return { tab, seller, headings: headings.map(String), formats: numberFormats, rows: body, dateSystem };
  });
}

/** The sellers that the lists name, each once, in their order; a row that adds up others is none. */
export function sellersIn(lists: readonly SellerList[]): readonly string[] {
  const named = lists.map(({ rows, seller }) => new Set(rows.map((row) => String(row[seller]))));
  const [first] = named;
  // A total stands in some lists only; a seller in all that name any.
  return first === undefined ? [] : [...first].filter((name) => named.every((names) => names.has(name)));
}

/**
 * The rows of one seller out of every list, as values on sheets of their own.
 * @returns The new tabs.
 * @throws Problem for what Excel refuses.
 */
export async function copyOfSeller(seller: string, lists: readonly SellerList[]): Promise<readonly string[]> {
  const tabs: string[] = [];
  for (const list of lists) {
    const rows = list.rows.filter((row) => String(row[list.seller]) === seller);
    if (rows.length > 0) tabs.push(await addPartSheet({ ...list, rows }, `${seller} · ${list.tab}`));
  }
  return tabs;
}
