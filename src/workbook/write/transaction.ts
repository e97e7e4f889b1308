/**
 * Writes a plan so that the workbook ends up either built or as it was. Sheets that are added are marked as ours in the
 * same request, so that a failure at any point can find and delete them. Sheets of a previous build keep their
 * identity, because formulas of the user may name them: what stood in them was read before, and is written back with
 * the look they had.
 */
import { quoteSheet } from "../../plan/address";
import type { Plan, SheetPlan } from "../../plan/plan";
import { joined, without } from "../areas";
import { type Control, ensureNotCancelled } from "../control";
import { toProblem } from "../errors/excel-errors";
import { loadFacts, markedSheet, markerName, type WorkbookFacts } from "../facts";
import { cellsInTheWay, notRestored, sheetsProtected } from "../errors/problems";
import { lookOf, saveBuild, settingKey, type SheetLook } from "../settings";
import type { PreviousContent } from "../previous-build/contents";
import { runWhenReady } from "../waiting-run";
import { setUpPages } from "./page";
import { writeSheets } from "./sheets";
import { rangeOf } from "./batch";

interface Transaction {
  readonly buildId: string;
  readonly plan: Plan;
  /** Contents of the previous build's sheets that are written in place. */
  readonly replaced: readonly PreviousContent[];
  /** The workbook before anything is written. */
  readonly before: WorkbookFacts;
}

/** Where Excel can, all of the writing is one step for the user's Undo. */
function runOptions(): Excel.RunOptions {
  const canGroup = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  return canGroup ? { mergeUndoGroup: true } : {};
}

/**
 * Writes all sheets, then does `finish` in the same context.
 * @throws Problem, after everything was put back.
 */
export async function writeOrRestore<T>(
  work: Transaction,
  control: Control,
  finish: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  await ensureRoom(work, control);
  const state = { writing: false };
  try {
    // Where Excel can wait for the end of cell editing it does; elsewhere the user is asked to leave the cell.
    return await Excel.run({ ...runOptions(), delayForCellEdit: true }, async (context) => {
      await addSheets(context, work);
      ensureNotCancelled(control);
      state.writing = true;
      const targets = work.plan.sheets.map((plan) => ({ plan, previous: contentOf(work, plan)?.saved.look ?? null }));
      await writeSheets(context, targets, control);
      const result = await finish(context);
      await setUpPages(context, targets);
      // Cancelled until here, the work is undone like any other; nothing comes after this.
      ensureNotCancelled(control);
      return result;
    });
  } catch (error) {
    const problem = toProblem(error);
    await restore(work, state.writing).catch((failure: unknown) => {
      throw notRestored(
        problem,
        work.plan.sheets.map(({ tab }) => tab),
        failure,
      );
    });
    throw problem;
  }
}

function contentOf({ replaced }: Transaction, plan: SheetPlan): PreviousContent | undefined {
  return replaced.find(({ saved }) => saved.key === plan.key);
}

/**
 * @throws Problem when a sheet to be written in place is protected, or the user's cells stand where this build needs
 * more room.
 */
async function ensureRoom(work: Transaction, control: Control): Promise<void> {
  const tabs = new Set(work.replaced.map(({ tab }) => tab));
  const closed = work.before.sheets.filter(({ name, isProtected }) => isProtected && tabs.has(name));
  if (closed.length > 0) throw sheetsProtected(closed.map(({ name }) => name));
  if (work.replaced.length === 0) return;
  await runWhenReady(async (context) => {
    const needed = work.plan.sheets.flatMap((plan) => {
      const previous = contentOf(work, plan);
      if (!previous) return [];
      const sheet = context.workbook.worksheets.getItem(plan.tab);
      const filled = plan.blocks.map(({ area }) => area);
      return without(joined(filled), previous.saved.look.filled).map((area) =>
        rangeOf(sheet, area).getUsedRangeOrNullObject(true),
      );
    });
    for (const range of needed) range.load("address");
    await context.sync();
    const taken = needed.filter((range) => !range.isNullObject).map(({ address }) => address);
    if (taken.length > 0) throw cellsInTheWay(taken);
  }, control);
}

/** One sync. */
async function addSheets(context: Excel.RequestContext, work: Transaction): Promise<void> {
  const { worksheets, names } = context.workbook;
  const added = work.plan.sheets.filter((plan) => !contentOf(work, plan));
  for (const { key, tab } of added) {
    const marker = markerName(work.buildId, key);
    // A marker whose sheet was deleted points nowhere; the new sheet takes it over.
    const stale = work.before.names.some(({ name }) => name.toLowerCase() === marker.toLowerCase());
    if (stale) names.getItem(marker).delete();
    const first = worksheets.add(tab).getRange("A1");
    names.add(marker, first).visible = false;
  }
  await context.sync();
}

/** Waits for the end of cell editing wherever that is what failed: it may also begin in the midst of writing. */
async function restore(work: Transaction, wasWriting: boolean): Promise<void> {
  await runWhenReady((context) => takeAway(context, work), {}, runOptions());
  if (!wasWriting) return;
  const targets = previousSheets(work);
  await runWhenReady(
    async (context) => {
      await writeSheets(context, targets, {});
      await setUpPages(context, targets);
    },
    {},
    runOptions(),
  );
}

/** What was added to the workbook and to its settings; two syncs. */
async function takeAway(context: Excel.RequestContext, work: Transaction): Promise<void> {
  const now = await loadFacts(context);
  const { worksheets, names } = context.workbook;
  for (const plan of work.plan.sheets.filter((each) => !contentOf(work, each))) {
    const own = markedSheet(now, work.buildId, plan.key);
    if (!own || work.before.sheets.some(({ id }) => id === own.id)) continue;
    names.getItem(markerName(work.buildId, plan.key)).delete();
    worksheets.getItem(own.name).delete();
  }
  const addedNames = work.plan.sheets.flatMap(({ names: planned }) => planned.map(({ name }) => name));
  for (const name of addedNames) {
    const isNew = now.names.some((each) => each.name === name) && !work.before.names.some((each) => each.name === name);
    if (isNew) names.getItem(name).delete();
  }
  restoreSettings(context, work, now);
  await context.sync();
}

/** The request that saves the build may have been carried out although Excel reported a failure. */
function restoreSettings(context: Excel.RequestContext, { buildId, before }: Transaction, now: WorkbookFacts): void {
  const previous = before.builds.find(({ id }) => id === buildId);
  if (previous) saveBuild(context, previous);
  else if (now.builds.some(({ id }) => id === buildId)) context.workbook.settings.getItem(settingKey(buildId)).delete();
}

/** What stood in the sheets that are written in place, as plans to be written over the failed ones. */
function previousSheets(work: Transaction): { plan: SheetPlan; previous: SheetLook }[] {
  const renamed = new Map(work.replaced.map(({ saved, tab }) => [saved.look.tab, tab]));
  return work.plan.sheets.flatMap((failed) => {
    const content = contentOf(work, failed);
    if (!content) return [];
    const look = withTabs(content.saved.look, renamed);
    return [{ plan: { ...look, tab: content.tab, blocks: content.blocks }, previous: lookOf(failed) }];
  });
}

/** A saved look with the tabs' present names in its rules and charts; the user may have renamed them since. */
function withTabs(look: SheetLook, renamed: ReadonlyMap<string, string>): SheetLook {
  const inFormula = (formula: string): string =>
    [...renamed].reduce((text, [before, now]) => text.replaceAll(quoteSheet(before), quoteSheet(now)), formula);
  return {
    ...look,
    charts: look.charts.map((chart) =>
      chart.dataTab === undefined ? chart : { ...chart, dataTab: renamed.get(chart.dataTab) ?? chart.dataTab },
    ),
    conditionalFormats: look.conditionalFormats.map(({ area, rule }) => ({
      area,
      rule: rule.type === "formula" ? { ...rule, formula: inFormula(rule.formula) } : rule,
    })),
    validations: look.validations.map((validation) => {
      const { rule } = validation;
      const source = rule.type === "list" ? rule.source : null;
      if (source === null || !("formula" in source)) return validation;
      return { ...validation, rule: { type: "list", source: { formula: inFormula(source.formula) } } };
    }),
  };
}
