/**
 * The previous build as a rebuild, or its preview, starts from it: found by its id, with what stands in its sheets,
 * what the user typed there, and the options that follow from it.
 */
import type { OptionValues, SheetKind, PlanContext } from "../../kinds/kind";
import { defaultOptions, validateOptions } from "../../kinds/options";
import { sameKeyAs } from "../../plan/input-key";
import type { PlannedCell } from "../../plan/plan";
import type { BuildRequest } from "../build-request";
import type { Control } from "../control";
import { unknownBuild } from "../errors/problems";
import type { WorkbookFacts } from "../facts";
import type { SavedBuild } from "../settings";
import { runWhenReady } from "../waiting-run";
import { rangeOf } from "../write/batch";
import { type Extent, type PreviousContent, readContents } from "./contents";
import { keptInputs, type TypedInput, typedInputs, typedOptions } from "./inputs";

export interface Choices {
  /** Null for a first build. */
  readonly previous: SavedBuild | null;
  /** Of its sheets that still stand. */
  readonly contents: readonly PreviousContent[];
  /** What was typed into them and stays. */
  readonly typed: readonly TypedInput[];
  /** The same, by sheet and input, as values; undefined where nothing was typed. */
  readonly typedCells: NonNullable<PlanContext["typed"]>;
  readonly options: OptionValues;
  /** Those of the options that were typed into the sheets. */
  readonly typedOptions: OptionValues;
}

/** @throws Problem for an unknown build or a requested value that the kind does not allow; Cancelled. */
export async function readChoices(
  request: BuildRequest,
  facts: WorkbookFacts,
  extent: Extent,
  control: Control,
): Promise<Choices> {
  const previous = findPreviousBuild(facts, request.buildId);
  const contents = previous ? await readContents(facts, previous, extent, control) : [];
  const typed = keptInputs(typedInputs(contents), previous?.options ?? {}, request.options);
  const own = typedOptions(typed, request.kind.options, facts.dateSystem);
  const options = allOptions(request, previous, own);
  return { previous, contents, typed, ...options, typedCells: await typedForPlan(typed, contents, control) };
}

function findPreviousBuild({ builds }: WorkbookFacts, buildId: string | undefined): SavedBuild | null {
  if (buildId === undefined) return null;
  const found = builds.find(({ id }) => id === buildId);
  if (!found) throw unknownBuild();
  return found;
}

/** A build saved before a sheet was a choice has the sheet where it stands. */
function standingSheets({ options }: SheetKind, previous: SavedBuild | null): OptionValues {
  const flags = previous === null ? [] : options.filter(({ type, place }) => type === "flag" && place === "sheets");
  return Object.fromEntries(flags.map(({ key }) => [key, previous!.sheets.some((sheet) => sheet.key === key)]));
}

/**
 * Defaults, overridden by saved options, by those of the request, and by what was typed into the sheet.
 * @throws Problem for a value the kind does not allow; one that was typed is left in its cell but not taken over.
 */
function allOptions(
  { kind, options, locale }: BuildRequest,
  previous: SavedBuild | null,
  typed: OptionValues,
): Pick<Choices, "options" | "typedOptions"> {
  const known = new Set(kind.options.map(({ key }) => key));
  const saved = Object.fromEntries(Object.entries(previous?.options ?? {}).filter(([key]) => known.has(key)));
  const given = { ...standingSheets(kind, previous), ...saved, ...options };
  const chosen = { ...defaultOptions(kind, locale, given), ...given };
  const [problem] = validateOptions(kind, chosen);
  if (problem) throw problem;
  const refused = new Set(validateOptions(kind, { ...chosen, ...typed }).map(({ field }) => field));
  const taken = Object.fromEntries(Object.entries(typed).filter(([key]) => !refused.has(key)));
  return { options: { ...chosen, ...taken }, typedOptions: taken };
}

const isFormula = (cell: PlannedCell): boolean => typeof cell === "object" && cell !== null;

/** Typed inputs as a plan takes them. Where the user typed formulas their values are read: one request, else none. */
async function typedForPlan(
  typed: readonly TypedInput[],
  contents: readonly PreviousContent[],
  control: Control,
): Promise<Choices["typedCells"]> {
  const calculated = typed.filter(({ cells }) => cells.some((row) => row.some(isFormula)));
  const read = (context: Excel.RequestContext) => readValues(context, calculated, contents);
  const values = calculated.length === 0 ? [] : await runWhenReady(read, control);
  const known = new Map(calculated.map((input, index) => [input, values[index]]));
  return (sheet, key) => {
    const isKept = sameKeyAs(key);
    const input = typed.find((each) => each.sheet === sheet && isKept(each.key));
    return input && (known.get(input) ?? input.cells);
  };
}

async function readValues(
  context: Excel.RequestContext,
  inputs: readonly TypedInput[],
  contents: readonly PreviousContent[],
): Promise<PlannedCell[][][]> {
  const ranges = inputs.map(({ sheet, key }) => {
    const content = contents.find(({ saved }) => saved.key === sheet);
    const area = content?.saved.look.inputs.find((each) => each.key === key)?.area;
    if (!content || !area) throw new Error(`the input "${key}" was read from no sheet`);
    const range = rangeOf(context.workbook.worksheets.getItem(content.tab), area);
    range.load("values");
    return range;
  });
  await context.sync();
  return ranges.map(({ values }) =>
    (values as PlannedCell[][]).map((row) => row.map((cell) => (cell === "" ? null : cell))),
  );
}
