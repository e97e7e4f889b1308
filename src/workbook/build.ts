/**
 * Builds a planning sheet from the user's tables, or builds a former one anew: read, plan, write, check, remember.
 * On failure or cancel the workbook is as before: sheets that were added are deleted, sheets written in place get back what
 * stood in them. Nothing is written before everything is read and planned.
 */
import type { EarlierBuild, OptionValues, PlanContext, PlanInput, SheetKind } from "../kinds/kind";
import { areaAddress, quoteSheet } from "../plan/address";
import type { KeyFigure, Parts, Plan } from "../plan/plan";
import { type Role, TABLE_KINDS, type TableKind } from "../tables/catalogue";
import type { Text } from "../text/locale";
import { type Check, readBack, type ReadBack } from "./after-write";
import { breathe, type Control, ensureNotCancelled } from "./control";
import type { BuildRequest } from "./build-request";
import { readEarlier } from "./earlier";
import { toProblem } from "./errors";
import { loadFacts, type WorkbookFacts } from "./facts";
import { type Choices, choicesOf, FILLED, formerBuild, takeSnapshots, typedForPlan } from "./former";
import { type TypedInput, typedOptions, withInputs } from "./inputs";
import { inputsNotKept } from "./problems";
import { type ChosenTables, type CountedTables, countedTables, readInput } from "./read-input";
import { headersByRole, savedTable } from "./saved-columns";
import { saveBuild, type SavedBuild, type SavedSheet, SETTINGS_VERSION } from "./settings";
import type { Snapshot } from "./snapshot";
import { freeTabName } from "./tab-names";
import { writeOrRestore } from "./transaction";
import { lookOf } from "./write/target";

export interface BuildResult {
  readonly buildId: string;
  readonly sheets: readonly { readonly key: string; readonly tab: string }[];
  readonly checks: readonly Check[];
  readonly source: CountedTables;
  /** Headings by role. */
  readonly columns: Readonly<Partial<Record<TableKind, Readonly<Partial<Record<Role, string>>>>>>;
  readonly keyFigures: readonly KeyFigure[];
  /** Wholes by their parts, e.g. customers by segment. */
  readonly parts: readonly Parts[];
  /** The kind's own result, plain JSON. */
  readonly result: unknown;
  /** What the user should know about this build. */
  readonly notes: readonly Text[];
}

/**
 * Builds new sheets at the workbook's end, or those of `buildId` in place with what the user typed into their inputs.
 * @throws Problem, Cancelled; the workbook is then as it was before.
 */
export async function build(request: BuildRequest, control: Control = {}): Promise<BuildResult> {
  try {
    ensureNotCancelled(control);
    const facts = await Excel.run(loadFacts);
    const former = formerBuild(facts, request.buildId);
    const input = await readInput(request.kind, request.tables, control);
    control.onProgress?.({ phase: "planning", done: 0, total: 1 });
    const snapshots = former ? await takeSnapshots(facts, former, FILLED, control) : [];
    const choices = choicesOf(request, facts, former, snapshots);
    const wanted = request.kind.earlierSheets?.(choices.options) ?? [];
    const earlier = former ? await readEarlier(facts, former, wanted, control) : undefined;
    const typedCells = await typedForPlan(choices.typed, snapshots);
    await breathe(control);
    const draft = makeDraft(request, { facts, input, former, snapshots, earlier, typedCells, ...choices });
    control.onProgress?.({ phase: "planning", done: 1, total: 1 });
    await breathe(control);
    return await writeDraft(request, draft, input, control);
  } catch (error) {
    throw toProblem(error);
  }
}

/** A build that is planned but not written. */
interface Draft {
  readonly facts: WorkbookFacts;
  readonly former: SavedBuild | null;
  readonly buildId: string;
  readonly options: OptionValues;
  readonly plan: Plan;
  readonly snapshots: readonly Snapshot[];
  readonly kept: readonly TypedInput[];
  readonly lost: readonly TypedInput[];
}

/** What a build is planned from. */
interface Known extends Choices {
  readonly facts: WorkbookFacts;
  readonly input: PlanInput;
  readonly former: SavedBuild | null;
  readonly snapshots: readonly Snapshot[];
  readonly earlier: EarlierBuild | undefined;
  readonly typedCells: PlanContext["typed"];
}

function makeDraft(
  request: BuildRequest,
  { facts, input, former, snapshots, earlier, typed, typedCells, options }: Known,
): Draft {
  const planned = request.kind.plan(input, options, {
    locale: request.locale,
    today: request.today,
    dateSystem: facts.dateSystem,
    tabName: tabNames(facts, snapshots),
    earlier,
    typed: typedCells,
    action: request.action,
  });
  const { plan, lost } = withInputs(planned, typed);
  const used = typed.filter((each) => !lost.includes(each) && !adopted(each, options, request.kind, facts.dateSystem));
  const written = new Set(plan.sheets.map(({ key }) => key));
  return {
    facts,
    former,
    buildId: former?.id ?? newBuildId(),
    options,
    plan,
    snapshots: snapshots.filter(({ saved }) => written.has(saved.key)),
    kept: used,
    lost,
  };
}

/** An input that became an option: the build itself writes it now. */
function adopted(input: TypedInput, options: OptionValues, kind: SheetKind, dateSystem: 1900 | 1904): boolean {
  const typed = typedOptions([input], kind.options, dateSystem)[input.key];
  return typed !== undefined && JSON.stringify(typed) === JSON.stringify(options[input.key]);
}

/** A sheet of the former build keeps its present name; others get the wanted one, numbered when it is taken. */
function tabNames(facts: WorkbookFacts, snapshots: readonly Snapshot[]): (key: string, preferred: string) => string {
  const taken = new Set(facts.sheets.map(({ name }) => name));
  return (key, preferred) => {
    const own = snapshots.find(({ saved }) => saved.key === key)?.tab;
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

async function writeDraft(
  request: BuildRequest,
  draft: Draft,
  input: PlanInput,
  control: Control,
): Promise<BuildResult> {
  const { buildId, plan, snapshots, facts } = draft;
  const checks = await writeOrRestore({ buildId, plan, snapshots, before: facts }, control, async (context) => {
    control.onProgress?.({ phase: "checking", done: 0, total: 1 });
    const read = await readBack(context, plan.sheets);
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await context.sync();
    const ids = new Map(worksheets.items.map(({ id, name }) => [name, id]));
    saveBuild(context, toSave(request, draft, read, ids));
    if (draft.former === null && plan.sheets[0]) worksheets.getItem(plan.sheets[0].tab).activate();
    await context.sync();
    control.onProgress?.({ phase: "checking", done: 1, total: 1 });
    return read.checks;
  });
  return {
    buildId,
    sheets: plan.sheets.map(({ key, tab }) => ({ key, tab })),
    checks,
    source: countedTables(input),
    columns: columnsOf(request.tables, input),
    keyFigures: plan.keyFigures ?? [],
    parts: plan.parts ?? [],
    result: plan.result,
    notes: draft.lost.length > 0 ? [inputsNotKept(draft.lost.map((each) => formerAddress(each, draft.snapshots)))] : [],
  };
}

function columnsOf(tables: ChosenTables, input: PlanInput): BuildResult["columns"] {
  const used = TABLE_KINDS.flatMap((table) => {
    const chosen = input[table] && tables[table];
    return chosen ? [[table, headersByRole(chosen.source, chosen.roles)]] : [];
  });
  return Object.fromEntries(used) as BuildResult["columns"];
}

function formerAddress({ sheet, key }: TypedInput, snapshots: readonly Snapshot[]): string {
  const snapshot = snapshots.find(({ saved }) => saved.key === sheet);
  const area = snapshot?.saved.look.inputs.find((input) => input.key === key)?.area;
  return snapshot && area ? quoteSheet(snapshot.tab) + areaAddress(area, false) : key;
}

function toSave(
  request: BuildRequest,
  draft: Draft,
  { inputs }: ReadBack,
  ids: ReadonlyMap<string, string>,
): SavedBuild {
  const { plan, former, kept } = draft;
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
    options: draft.options,
    tables: savedTables(request.tables),
    // Sheets that these choices do not need stay as they are and are found again when others do.
    sheets: [...sheets, ...(former?.sheets ?? []).filter(({ key }) => !written.has(key))],
    builtOn: request.today,
  };
}

function savedTables(tables: ChosenTables): SavedBuild["tables"] {
  return Object.fromEntries(
    Object.entries(tables).map(([table, { source, roles }]) => [table, savedTable(source, roles)]),
  );
}
