/** Links a figure of a built sheet into a goal by name, as its measure or its target, as choosing it from the list of the cell does. */
import { listedKind } from "../../kinds/list";
import { BETWEEN, sameText, shortList } from "../../kinds/shared/figure-list";
import type { Cell } from "../../tables/source";
import { Problem } from "../../text/problem";
import { say } from "../../text/say";
import { listOf } from "../../text/wording";
import { toProblem } from "../errors/excel-errors";
import { loadFacts, ownSheet, type WorkbookFacts } from "../facts";
import { runWhenReady } from "../waiting-run";
import { rangeOf } from "../write/batch";
import { todaySerial } from "../host";
import { linksFigures, readFigures } from "./read-figures";
import { listFigure } from "./relink";

/** Figures that a refusal names. */
const NAMED = 8;

function noFigure(came: string, names: readonly string[]): Problem {
  const word = came
    .split(/[\s·]+/)
    .at(-1)!
    .toLowerCase();
  const near = names.filter((name) => name.toLowerCase().includes(word));
  const some = listOf((near.length > 0 ? near : names).slice(0, NAMED).map((name) => `“${name}”`));
  return new Problem(
    say(
      `No built sheet has a figure “${came}”. A name of the list “Measures” is wanted, such as ${some["en-US"]}.`,
      `没有名为“${came}”的工作表数字。请使用“指标清单”中的名称，例如${some["zh-CN"]}。`,
      `沒有名為「${came}」的工作表數字。請使用「指標清單」中的名稱，例如${some["zh-TW"]}。`,
    ),
  );
}

function noGoal(came: string, goals: readonly MeasuredGoal[]): Problem {
  const numbers = listOf(numbered(goals).map(({ number }) => number));
  return new Problem(
    say(
      `There is no goal “${came}” to measure. There are: ${numbers["en-US"]}.`,
      `没有编号为“${came}”的目标。可用的有：${numbers["zh-CN"]}。`,
      `沒有編號為「${came}」的目標。可用的有：${numbers["zh-TW"]}。`,
    ),
  );
}

const noPlan = (): Problem =>
  new Problem(
    say(
      "The workbook has no marketing plan whose goals could be measured: build one first.",
      "工作簿中没有可设定指标的营销计划，请先生成。",
      "活頁簿中沒有可設定指標的行銷計畫，請先產生。",
    ),
  );

/** The tables of goals that stand in the workbook. */
function goalTables(facts: WorkbookFacts) {
  return facts.builds.filter(linksFigures).flatMap(({ id, kind, sheets }) => {
    const { sheet, ...columns } = listedKind(kind)!.links!.chosenOn;
    const saved = sheets.find(({ key }) => key === sheet);
    const tab = saved && ownSheet(facts, id, saved)?.name;
    const area = saved?.look.tables[0]?.area;
    return tab === undefined || area === undefined ? [] : [{ tab, area, ...columns }];
  });
}

type GoalTable = ReturnType<typeof goalTables>[number];

const textOf = (cell: Cell): string => (typeof cell === "string" ? cell : "");

/** The rows of goals below the headings, each with its number; free rows have one as well. */
async function readGoals(
  context: Excel.RequestContext,
  { tab, area, number, task }: GoalTable,
): Promise<MeasuredGoal[]> {
  const range = rangeOf(context.workbook.worksheets.getItem(tab), { ...area, row: area.row + 1, rows: area.rows - 1 });
  range.load("values");
  await context.sync();
  return (range.values as Cell[][]).map((row) => ({ number: textOf(row[number]), task: textOf(row[task]) }));
}

interface MeasuredGoal {
  readonly number: string;
  readonly task: string;
}

const numbered = (goals: readonly MeasuredGoal[]): MeasuredGoal[] => goals.filter(({ number }) => number !== "");

/** What a figure is to a goal. */
export type FigureUse = "measure" | "target";

/** What can be measured, and by what. */
export interface MeasureChoices {
  readonly goals: readonly MeasuredGoal[];
  /** In the order of the tabs. */
  readonly figures: readonly { readonly name: string; readonly tab: string; readonly words: string }[];
}

/** @throws Problem for a workbook without a plan. */
export async function measureChoices(): Promise<MeasureChoices> {
  try {
    const facts = await runWhenReady(loadFacts);
    const [table] = goalTables(facts);
    if (table === undefined) throw noPlan();
    const goals = await runWhenReady((context) => readGoals(context, table));
    const figures = await readFigures(facts, {});
    return {
      goals: numbered(goals),
      figures: figures.map(({ name, words }) => ({ name, words, tab: name.slice(0, -(BETWEEN + words).length) })),
    };
  } catch (error) {
    throw toProblem(error);
  }
}

/**
 * @param use What the figure is to the goal from now on.
 * @param goal The number of a goal, such as "G1".
 * @param figure The name of a figure, such as "Segments · Champions · Revenue".
 * @throws Problem for a workbook without a plan, an unknown goal or an unknown figure; nothing is written then.
 */
export async function linkFigure(use: FigureUse, goal: string, figure: string): Promise<void> {
  try {
    const facts = await runWhenReady(loadFacts);
    const [table] = goalTables(facts);
    if (table === undefined) throw noPlan();
    const figures = await readFigures(facts, {});
    const found = figures.find(({ name }) => sameText(name, figure));
    if (found === undefined) throw noFigure(figure, figures.map(({ name }) => name)); // prettier-ignore
    await runWhenReady(async (context) => {
      const goals = await readGoals(context, table);
      const row = goals.findIndex(({ number }) => sameText(number, goal));
      if (row < 0) throw noGoal(goal, goals);
      const { tab, area } = table;
      rangeOf(context.workbook.worksheets.getItem(tab), area).getCell(row + 1, table[use]).values = [
        [`'${found.name}`],
      ];
      await context.sync();
    });
    if (!shortList(figures).includes(found)) await listFigure(facts, found, todaySerial());
  } catch (error) {
    throw toProblem(error);
  }
}
