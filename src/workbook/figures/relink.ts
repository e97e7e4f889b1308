/**
 * Keeps what links figures at what they are called: after another build was written, its figures may stand in other cells. Each list of
 * linked figures gets their formulas anew by name, with what they are now; figures that are new to it take its free rows.
 */
import type { SheetFigure } from "../../kinds/kind";
import { listedKind } from "../../kinds/list";
import { FIGURE_LIST, finderOf, shortList } from "../../kinds/shared/figure-list";
import { inDateSystem } from "../../plan/content";
import type { Area } from "../../plan/plan";
import type { Cell } from "../../tables/source";
import { phrase, say } from "../../text/say";
import type { Text } from "../../text/locale";
import { toProblem } from "../errors/excel-errors";
import { loadFacts, ownSheet, type WorkbookFacts } from "../facts";
import { runWhenReady } from "../waiting-run";
import { rangeOf } from "../write/batch";
import { linksFigures, readFigures } from "./read-figures";

const NOT_LINKED = say(
  "The measures of the marketing plan could not follow; refresh it. ",
  "营销计划的指标未能同步，请刷新该计划。",
  "行銷計畫的指標未能同步，請更新該計畫。",
);

interface FigureList {
  readonly tab: string;
  /** Below the headings. */
  readonly area: Area;
}

/** The lists of all builds but one that stand in the workbook. */
function listsOf(facts: WorkbookFacts, without: string): FigureList[] {
  return facts.builds
    .filter((build) => build.id !== without && linksFigures(build))
    .flatMap(({ id, kind, sheets }) => {
      const saved = sheets.find(({ key }) => key === listedKind(kind)!.links!.list);
      const tab = saved && ownSheet(facts, id, saved)?.name;
      const table = saved?.look.tables[0]?.area;
      return tab === undefined || table === undefined
        ? []
        : [{ tab, area: { ...table, row: table.row + 1, rows: table.rows - 1 } }];
    });
}

/** Which figure each row of a list is to show; undefined where it stays as it is. */
function figureOfRows(
  rows: readonly { readonly name: string; readonly sheet: string }[],
  figures: readonly SheetFigure[],
): (SheetFigure | undefined)[] {
  const listed = new Set(rows.map(({ name }) => name.toLowerCase()));
  const added = shortList(figures).filter(({ name }) => !listed.has(name.toLowerCase()));
  const find = finderOf(figures);
  return rows.map(({ name, sheet }) => (name === "" ? added.shift() : find(name, sheet)));
}

const textIn = (cell: Cell): string => (typeof cell === "string" ? cell : "");

/** What the cells of a row are to hold, by the columns of the list. */
const CELLS: Readonly<Record<keyof typeof FIGURE_LIST, (figure: SheetFigure, now: string, day: number) => Cell>> = {
  name: ({ name }, now) => `'${now === "" ? name : now}`,
  lastValue: ({ value }) => value,
  lastDay: (_, __, day) => day,
  sheet: ({ sheet }) => `'${sheet}`,
  link: ({ formula }) => `=${formula}`,
};
const COLUMNS = Object.keys(CELLS) as (keyof typeof CELLS)[];

async function relinkList(
  context: Excel.RequestContext,
  { tab, area }: FigureList,
  figures: readonly SheetFigure[],
  day: number,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(tab);
  const columnAt = (offset: number): Excel.Range =>
    rangeOf(sheet, { ...area, column: area.column + offset, columns: 1 });
  const columns = COLUMNS.map((key) => {
    const range = columnAt(FIGURE_LIST[key]);
    range.load("formulas");
    return { key, range };
  });
  await context.sync();
  const cellsOf = (wanted: keyof typeof CELLS): Cell[] =>
    (columns.find(({ key }) => key === wanted)!.range.formulas as Cell[][]).map(([cell]) => cell);
  const names = cellsOf("name").map(textIn);
  const sheets = cellsOf("sheet").map(textIn);
  const of = figureOfRows(
    names.map((name, i) => ({ name, sheet: sheets[i]! })),
    figures,
  );
  for (const { key, range } of columns) {
    range.formulas = cellsOf(key).map((cell, i) => {
      const figure = of[i];
      if (figure !== undefined) return [CELLS[key](figure, names[i]!, day)];
      return [key !== "link" && typeof cell === "string" && cell !== "" ? `'${cell}` : cell];
    });
  }
  await context.sync();
}

/** Gives a figure a free row of each list that does not hold it: a list may be shorter than what there is. */
export async function listFigure(facts: WorkbookFacts, figure: SheetFigure, today: number): Promise<void> {
  const day = inDateSystem(today, facts.dateSystem);
  await runWhenReady(async (context) => {
    for (const list of listsOf(facts, "")) await relinkList(context, list, [figure], day);
  });
}

/**
 * @param before The workbook before the build was written.
 * @param built The build, and the day it was made on, a serial of the 1900 system.
 * @returns What the user should know where the lists could not be written.
 */
export async function relinkFigures(
  before: WorkbookFacts,
  { buildId, today }: { readonly buildId: string; readonly today: number },
): Promise<readonly Text[]> {
  if (listsOf(before, buildId).length === 0) return [];
  try {
    const facts = await runWhenReady(loadFacts);
    const figures = await readFigures(facts, {});
    const day = inDateSystem(today, facts.dateSystem);
    await runWhenReady(async (context) => {
      for (const list of listsOf(facts, buildId)) await relinkList(context, list, figures, day);
    });
    return [];
  } catch (error) {
    return [phrase`${NOT_LINKED}${toProblem(error).text}`];
  }
}
