/**
 * Writes a plan so that the workbook ends up either built or as it was. Sheets that are added are marked as ours in the
 * same request, so that a failure at any point can find and delete them. Sheets of a previous build keep their
 * identity, because formulas of the user may name them: what stood in them was read before, and is written back with
 * the look they had.
 */
import { quoteSheet } from "../../plan/address";
import type { SheetPlan } from "../../plan/plan";
import { joined, without } from "../areas";
import { type Control, ensureNotCancelled } from "../control";
import { toProblem } from "../errors/excel-errors";
import { loadFacts, markedSheet, markerName, savedOf, type WorkbookFacts } from "../facts";
import { cellsInTheWay, notRestored, sheetsProtected } from "../errors/problems";
import { lookOf, saveBuild, settingKey, type SheetLook } from "../settings";
import type { PreviousContent } from "../previous-build/contents";
import { runWhenReady } from "../waiting-run";
import { setUpPages } from "./page";
import { writeSheets } from "./sheets";
import { rangeOf } from "./batch";

/** The sheets that are written of one build, and what stood in those that are written in place. */
export interface Written {
  readonly buildId: string;
  readonly sheets: readonly SheetPlan[];
  readonly replaced: readonly PreviousContent[];
}

interface Transaction {
  /** Sheets that are added stand in this order. */
  readonly builds: readonly Written[];
  /** The workbook before anything is written. */
  readonly before: WorkbookFacts;
}

/** One sheet to be written. */
interface OfBuild {
  readonly buildId: string;
  readonly plan: SheetPlan;
  /** Of the previous build; undefined for a sheet that is added. */
  readonly content: PreviousContent | undefined;
}

const sheetsOf = ({ buildId, sheets, replaced }: Written): OfBuild[] =>
  sheets.map((plan) => ({ buildId, plan, content: replaced.find(({ saved }) => saved.key === plan.key) }));

const allSheets = ({ builds }: Transaction): OfBuild[] => builds.flatMap(sheetsOf);

/** Where Excel can, all of the writing is one step for the user's Undo. */
function runOptions(): Excel.RunOptions {
  const canGroup = Office.context.requirements.isSetSupported("ExcelApi", "1.20");
  return canGroup ? { mergeUndoGroup: true } : {};
}

/** How far the work came: only what was touched is put back. */
interface Reached {
  writing: boolean;
  pages: boolean;
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
  const reached: Reached = { writing: false, pages: false };
  try {
    // Where Excel can wait for the end of cell editing it does; elsewhere the user is asked to leave the cell.
    return await Excel.run({ ...runOptions(), delayForCellEdit: true }, async (context) => {
      await addSheets(context, work);
      ensureNotCancelled(control);
      reached.writing = true;
      const targets = allSheets(work).map(({ plan, content }) => ({
        plan,
        previous: content?.saved.look ?? null,
        standing: content?.blocks,
      }));
      await writeSheets(context, targets, control);
      const result = await finish(context);
      reached.pages = true;
      await setUpPages(context, targets);
      // Cancelled until here, the work is undone like any other; nothing comes after this.
      ensureNotCancelled(control);
      return result;
    });
  } catch (error) {
    const problem = toProblem(error);
    await restore(work, reached).catch((failure: unknown) => {
      throw notRestored(
        problem,
        allSheets(work).map(({ plan }) => plan.tab),
        failure,
      );
    });
    throw problem;
  }
}

/**
 * @throws Problem when a sheet to be written in place is protected, or the user's cells stand where this build needs
 *   more room.
 */
export async function ensureRoom(work: Written, before: WorkbookFacts, control: Control): Promise<void> {
  const tabs = new Set(work.replaced.map(({ tab }) => tab));
  const closed = before.sheets.filter(({ name, isProtected }) => isProtected && tabs.has(name));
  if (closed.length > 0) throw sheetsProtected(closed.map(({ name }) => name));
  if (work.replaced.length === 0) return;
  await runWhenReady(async (context) => {
    const needed = sheetsOf(work).flatMap(({ plan, content }) => {
      if (!content) return [];
      const sheet = context.workbook.worksheets.getItem(plan.tab);
      const filled = plan.blocks.map(({ area }) => area);
      return without(joined(filled), content.saved.look.filled).map((area) =>
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
  const added = allSheets(work).filter(({ content }) => !content);
  for (const { buildId, plan } of added) {
    const marker = markerName(buildId, plan.key);
    // A marker whose sheet was deleted points nowhere; the new sheet takes it over.
    if (staleMarker(work, marker)) names.getItem(marker).delete();
    const first = worksheets.add(plan.tab).getRange("A1");
    names.add(marker, first).visible = false;
  }
  await context.sync();
}

function staleMarker({ before }: Transaction, marker: string): WorkbookFacts["names"][number] | undefined {
  return before.names.find(({ name }) => name.toLowerCase() === marker.toLowerCase());
}

/** Waits for the end of cell editing wherever that is what failed: it may also begin in the midst of writing. */
async function restore(work: Transaction, { writing, pages }: Reached): Promise<void> {
  await runWhenReady((context) => takeAway(context, work), {}, runOptions());
  if (!writing) return;
  const targets = previousSheets(work);
  await runWhenReady(
    async (context) => {
      await writeSheets(context, targets, {});
      if (pages) await setUpPages(context, targets);
    },
    {},
    runOptions(),
  );
}

/** What was added to the workbook and to its settings; two syncs. */
async function takeAway(context: Excel.RequestContext, work: Transaction): Promise<void> {
  const now = await loadFacts(context);
  const { worksheets, names } = context.workbook;
  for (const { buildId, plan } of allSheets(work).filter(({ content }) => !content)) {
    const own = markedSheet(now, buildId, plan.key);
    if (!own || work.before.sheets.some(({ id }) => id === own.id)) continue;
    const marker = markerName(buildId, plan.key);
    names.getItem(marker).delete();
    worksheets.getItem(own.name).delete();
    const stale = staleMarker(work, marker);
    if (stale) names.add(marker, stale.formula).visible = false;
  }
  const addedNames = allSheets(work).flatMap(({ plan }) => plan.names.map(({ name }) => name));
  for (const name of addedNames) {
    const isNew = now.names.some((each) => each.name === name) && !work.before.names.some((each) => each.name === name);
    if (isNew) names.getItem(name).delete();
  }
  for (const { buildId } of work.builds) restoreSettings(context, buildId, work.before, now);
  await context.sync();
}

/** The request that saves the build may have been carried out although Excel reported a failure. */
function restoreSettings(
  context: Excel.RequestContext,
  buildId: string,
  before: WorkbookFacts,
  now: WorkbookFacts,
): void {
  const previous = savedOf(before, buildId);
  if (previous) saveBuild(context, previous);
  else if (savedOf(now, buildId)) context.workbook.settings.getItem(settingKey(buildId)).delete();
}

/** What stood in the sheets that are written in place, as plans to be written over the failed ones. */
function previousSheets(work: Transaction): { plan: SheetPlan; previous: SheetLook }[] {
  const renamed = new Map(
    work.builds.flatMap(({ replaced }) => replaced.map(({ saved, tab }) => [saved.look.tab, tab])),
  );
  return allSheets(work).flatMap(({ plan: failed, content }) => {
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
