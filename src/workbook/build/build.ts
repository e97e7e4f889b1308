/**
 * Builds a planning sheet from the user's tables, or builds a previous one anew: read, plan, write, check, save. On
 * failure or cancel the workbook is as before: sheets that were added are deleted, sheets written in place get back
 * what stood in them. Nothing is written before everything is read and planned.
 */
import type { OptionValues, PlanContext, PlanInput, SheetKind } from "../../kinds/kind";
import { areaAddress, quoteSheet } from "../../plan/address";
import type { KeyFigure, Plan, SheetPlan } from "../../plan/plan";
import { type MonthFigures, monthFigures } from "../../kinds/overview/model";
import { TABLE_KINDS, type TableKind } from "../../tables/catalogue";
import type { BuildRequest, BuildResult } from "../build-request";
import { breathe, type Control, ensureNotCancelled, inSteps } from "../control";
import { toProblem } from "../errors/excel-errors";
import { choicesNotKept, inputsNotKept } from "../errors/problems";
import { loadFacts, orphanedTabs, type WorkbookFacts } from "../facts";
import { type Choices, readChoices } from "../previous-build/choices";
import type { PreviousContent } from "../previous-build/contents";
import { type TypedInput, typedOptions, withInputs } from "../previous-build/inputs";
import { relinkFigures } from "../figures/relink";
import { readOthers } from "../other-builds";
import { readPreviousBuild } from "../previous-build/sheets";
import { countedTables, readInput } from "../read-input";
import { headersByRole, savedTable } from "../saved-columns";
import { lookOf, saveBuild, type SavedBuild, type SavedSheet, SETTINGS_VERSION } from "../settings";
import { draftOverview, savedOverview } from "../overview/draft";
import type { ChosenTable } from "../read/table";
import { rangeOf } from "../write/batch";
import { freeTabName } from "../write/free-names";
import { type ReadBack, readBack, readHeadline } from "../write/read-back";
import { runWhenReady } from "../waiting-run";
import { ensureRoom, writeOrRestore } from "../write/transaction";

/**
 * Builds new sheets at the workbook's end, or those of `buildId` in place with what the user typed into their inputs.
 * @throws Problem, Cancelled; the workbook is then as it was before.
 */
export async function build(request: BuildRequest, control: Control = {}): Promise<BuildResult> {
  try {
    ensureNotCancelled(control);
    const facts = await runWhenReady(loadFacts, control);
    const input = await readInput(request, control);
    control.onProgress?.({ phase: "planning", done: 0, total: 1 });
    const choices = await readChoices(request, facts, "filled", control);
    await breathe(control);
    const draft = await makeDraft({ request, facts, input, choices }, control);
    control.onProgress?.({ phase: "planning", done: 1, total: 1 });
    await breathe(control);
    const read = await writeDraft(draft, control);
    const linked = await relinkFigures(facts, { buildId: draft.buildId, today: request.today });
    return resultOf(draft, { ...read, notes: [...read.notes, ...linked] });
  } catch (error) {
    throw toProblem(error);
  }
}

/**
 * The figures that the build would have now, from the tables and inputs as they are; nothing is written.
 * @throws Problem, Cancelled.
 */
export async function figuresNow(request: BuildRequest, control: Control = {}): Promise<readonly KeyFigure[]> {
  try {
    const facts = await runWhenReady(loadFacts, control);
    const input = await readInput(request, control);
    const choices = await readChoices(request, facts, "inputs", control);
    await breathe(control);
    return (await makeDraft({ request, facts, input, choices }, control)).plan.keyFigures ?? [];
  } catch (error) {
    throw toProblem(error);
  }
}

/** What a build is planned from. */
interface BuildInput {
  readonly request: BuildRequest;
  readonly facts: WorkbookFacts;
  readonly input: PlanInput;
  readonly choices: Choices;
}

/** A build that is planned but not written. */
interface Draft extends BuildInput {
  readonly buildId: string;
  readonly plan: Plan;
  /** Of the sheets that are written in place. */
  readonly replaced: readonly PreviousContent[];
  readonly kept: readonly TypedInput[];
  readonly lost: readonly TypedInput[];
  /** What the orders come to by month; null where none were read. */
  readonly months: MonthFigures | null;
}

async function makeDraft(given: BuildInput, control: Control): Promise<Draft> {
  const { request, facts, input, choices } = given;
  const { kind, locale, today, action } = request;
  const { previous, contents, typed, options } = choices;
  const wanted = kind.previousSheets?.(options) ?? [];
  const planContext: PlanContext = {
    locale,
    today,
    dateSystem: facts.dateSystem,
    tabName: tabNames(facts, contents),
    previous: previous ? await readPreviousBuild(facts, previous, wanted, control) : undefined,
    typed: choices.typedCells,
    action,
    ...(await readOthers(kind, facts, control)),
  };
  const planned = kind.steps
    ? await inSteps(kind.steps(input, options, planContext), control)
    : kind.plan(input, options, planContext);
  const { plan, used, lost } = withInputs(planned, typed);
  const written = new Set(plan.sheets.map(({ key }) => key));
  return {
    ...given,
    buildId: previous?.id ?? newBuildId(),
    plan,
    replaced: contents.filter(({ saved }) => written.has(saved.key)),
    kept: used.filter((each) => !adopted(each, options, kind, facts.dateSystem)),
    lost,
    months: input.orders === undefined ? null : monthFigures(input.orders, today),
  };
}

/** An input that became an option: the build itself writes it now. */
function adopted(input: TypedInput, options: OptionValues, kind: SheetKind, dateSystem: 1900 | 1904): boolean {
  const typed = typedOptions([input], kind.options, dateSystem)[input.key];
  return typed !== undefined && JSON.stringify(typed) === JSON.stringify(options[input.key]);
}

/** A sheet of the previous build keeps its present name; others get the wanted one, numbered when it is taken. */
function tabNames(
  facts: WorkbookFacts,
  contents: readonly PreviousContent[],
): (key: string, preferred: string) => string {
  const taken = new Set(facts.sheets.map(({ name }) => name));
  return (key, preferred) => {
    const own = contents.find(({ saved }) => saved.key === key)?.tab;
    if (own !== undefined) return own;
    const name = freeTabName(preferred, taken);
    taken.add(name);
    return name;
  };
}

/** Letters and digits only: it becomes part of a defined name. */
function newBuildId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join("");
}

type Read = Pick<BuildResult, "checks" | "headline" | "overview" | "notes">;

async function writeDraft(draft: Draft, control: Control): Promise<Read> {
  const { request, buildId, plan, replaced, facts, choices } = draft;
  const own = { buildId, sheets: plan.sheets, replaced };
  await ensureRoom(own, facts, control);
  const { overview, notes } = await draftOverview({ request, facts, current: toSave(draft) }, control);
  // An overview that is added stands before the sheets it is made with.
  const builds = overview === null ? [own] : [overview, own];
  return writeOrRestore({ builds, before: facts }, control, async (context) => {
    control.onProgress?.({ phase: "checking", done: 0, total: 1 });
    const read = await readBack(context, plan.sheets, control);
    await breathe(control);
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    const headline = readHeadline(context, overview?.sheets ?? []);
    await context.sync();
    const ids = new Map(worksheets.items.map(({ id, name }) => [name, id]));
    saveBuild(context, toSave(draft, read, ids));
    if (overview !== null) saveBuild(context, savedOverview(overview, ids.get(overview.plan.tab) ?? "", request.today));
    await context.sync();
    await breathe(control);
    await showFirst(context, plan, choices.previous === null ? plan.sheets[0] : undefined);
    control.onProgress?.({ phase: "checking", done: 1, total: 1 });
    const said = headline();
    return { ...read, notes, overview: overview && said && { tab: overview.plan.tab, ...said } };
  });
}

/** Puts in view what each sheet opens at, and shows the sheet that is wanted, else the one that the user looks at. */
async function showFirst(
  context: Excel.RequestContext,
  { sheets }: Plan,
  wanted: SheetPlan | undefined,
): Promise<void> {
  const { worksheets } = context.workbook;
  const shown = wanted === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(wanted.tab);
  shown.load("name");
  await context.sync();
  for (const { tab, opensAt } of sheets) if (opensAt) rangeOf(worksheets.getItem(tab), opensAt).select();
  shown.activate();
  await context.sync();
}

function resultOf(draft: Draft, { checks, headline, overview, notes }: Read): BuildResult {
  const { request, facts, input, buildId, plan, replaced, lost } = draft;
  const notKept = lost.length > 0 ? [inputsNotKept(lost.map((each) => previousAddress(each, replaced)))] : [];
  const orphaned = orphanedTabs(facts);
  const notRefreshed = orphaned.length > 0 ? [choicesNotKept(orphaned)] : [];
  return {
    buildId,
    sheets: plan.sheets.map(({ key, tab }) => ({ key, tab })),
    ...{ checks, headline, overview },
    source: countedTables(input, plan.counted),
    columns: columnsOf(request, input),
    keyFigures: plan.keyFigures ?? [],
    parts: plan.parts ?? [],
    result: plan.result,
    long: plan.long ?? null,
    notes: [...(plan.notes ?? []), ...notKept, ...notes, ...notRefreshed],
  };
}

function columnsOf({ tables }: BuildRequest, input: PlanInput): BuildResult["columns"] {
  const used = TABLE_KINDS.flatMap((table) => {
    const chosen = input[table] && tables[table];
    return chosen ? [[table, headersByRole(chosen.source, chosen.roles)]] : [];
  });
  const { asked } = input;
  if (asked !== undefined) used.push(["orders", headersByRole(asked.source, asked.columns)]);
  return Object.fromEntries(used) as BuildResult["columns"];
}

function previousAddress({ sheet, key }: TypedInput, contents: readonly PreviousContent[]): string {
  const content = contents.find(({ saved }) => saved.key === sheet);
  const area = content?.saved.look.inputs.find((input) => input.key === key)?.area;
  return content && area ? quoteSheet(content.tab) + areaAddress(area, false) : key;
}

/** `inputs`, `ids`: fingerprints by the keys of sheet and input, and sheet ids by tab name, once the sheets are written. */
function toSave(
  draft: Draft,
  { inputs }: Pick<ReadBack, "inputs"> = { inputs: {} },
  ids: ReadonlyMap<string, string> = new Map(),
): SavedBuild {
  const { request, input, plan, choices, kept, months } = draft;
  const written = new Set(plan.sheets.map(({ key }) => key));
  const sheets = plan.sheets.map((sheet): SavedSheet => {
    const typed = kept
      .filter((input) => input.sheet === sheet.key)
      .map((input): [string, number] => [input.key, input.writtenFingerprint]);
    return {
      key: sheet.key,
      id: ids.get(sheet.tab) ?? "",
      look: lookOf(sheet),
      inputs: { ...inputs[sheet.key], ...Object.fromEntries(typed) },
    };
  });
  return {
    version: SETTINGS_VERSION,
    id: draft.buildId,
    kind: request.kind.id,
    locale: request.locale,
    options: choices.options,
    tables: savedTables(request, input),
    ...(months && { months }),
    // Sheets that these choices do not need stay as they are and are found again when others do.
    sheets: [...sheets, ...(choices.previous?.sheets ?? []).filter(({ key }) => !written.has(key))],
    builtOn: request.today,
  };
}

function savedTables({ tables, asked }: BuildRequest, input: PlanInput): SavedBuild["tables"] {
  const chosen = Object.entries(tables) as [TableKind, ChosenTable][];
  const saved = Object.fromEntries(chosen.map(([table, each]) => [table, savedTable(each, input[table]?.source)]));
  return asked === undefined
    ? saved
    : { ...saved, orders: { ...savedTable(asked, input.asked?.source), isAsked: true } };
}
