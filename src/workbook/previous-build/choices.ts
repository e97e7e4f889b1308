/**
 * The build that a rebuild, or its preview, starts from: found by its id, what stands in its sheets, and what the user typed there
 * with the options that follow from it.
 */
import type { OptionValues, PlanContext } from "../../kinds/kind";
import { defaultOptions, validateOptions } from "../../kinds/options";
import type { Area, PlannedCell } from "../../plan/plan";
import type { BuildRequest } from "../build-request";
import type { Control } from "../control";
import { ownSheet, type WorkbookFacts } from "../facts";
import { keptInputs, type TypedInput, typedInputs, typedOptions } from "../inputs";
import { unknownBuild } from "../problems";
import type { SavedBuild, SavedSheet } from "../settings";
import { type PreviousContent, readContent } from "./content";
import { rangeOf } from "../write/batch";

/** @throws Problem for an id that the workbook does not remember. */
export function findPreviousBuild(facts: WorkbookFacts, buildId: string | undefined): SavedBuild | null {
  if (buildId === undefined) return null;
  const found = facts.builds.find(({ id }) => id === buildId);
  if (!found) throw unknownBuild();
  return found;
}

/** Everything a build filled, or only its input cells. */
export const FILLED = ({ look }: SavedSheet): readonly Area[] => look.filled;
export const INPUTS = ({ look }: SavedSheet): readonly Area[] => look.inputs.map(({ area }) => area);

/** Contents of the sheets that still stand. */
export async function readContents(
  facts: WorkbookFacts,
  previous: SavedBuild,
  areasOf: (saved: SavedSheet) => readonly Area[],
  control: Control,
): Promise<PreviousContent[]> {
  return Excel.run(async (context) => {
    const contents: PreviousContent[] = [];
    for (const saved of previous.sheets) {
      const own = ownSheet(facts, previous.id, saved);
      if (own) contents.push(await readContent(context, saved, own.name, areasOf(saved), control));
    }
    return contents;
  });
}

/** What was typed into the sheets, and the options that follow from it. */
export interface Choices {
  readonly typed: readonly TypedInput[];
  readonly options: OptionValues;
}

/** @throws Problem for a requested value that the kind does not allow. */
export function choicesOf(
  request: BuildRequest,
  facts: WorkbookFacts,
  previous: SavedBuild | null,
  contents: readonly PreviousContent[],
): Choices {
  const typed = keptInputs(typedInputs(contents), previous?.options ?? {}, request.options);
  return { typed, options: allOptions(request, previous, typedOptions(typed, request.kind.options, facts.dateSystem)) };
}

/**
 * Defaults, then what was saved, then what was asked for, then what was typed into the sheet.
 * @throws Problem for a value the kind does not allow; one that was typed is left in its cell but not taken over.
 */
function allOptions({ kind, options }: BuildRequest, previous: SavedBuild | null, typed: OptionValues): OptionValues {
  const known = new Set(kind.options.map(({ key }) => key));
  const saved = Object.fromEntries(Object.entries(previous?.options ?? {}).filter(([key]) => known.has(key)));
  const chosen = { ...defaultOptions(kind), ...saved, ...options };
  const [problem] = validateOptions(kind, chosen);
  if (problem) throw problem;
  const refused = new Set(validateOptions(kind, { ...chosen, ...typed }).map(({ field }) => field));
  return { ...chosen, ...Object.fromEntries(Object.entries(typed).filter(([key]) => !refused.has(key))) };
}

const isFormula = (cell: PlannedCell): boolean => typeof cell === "object" && cell !== null;

/** Typed inputs as a plan asks for them. Where the user typed formulas their values are read: one request, else none. */
export async function typedForPlan(
  typed: readonly TypedInput[],
  contents: readonly PreviousContent[],
): Promise<PlanContext["typed"]> {
  const calculated = typed.filter(({ cells }) => cells.some((row) => row.some(isFormula)));
  const values = calculated.length === 0 ? [] : await Excel.run((context) => readValues(context, calculated, contents));
  const known = new Map(calculated.map((input, index) => [input, values[index]]));
  return (sheet, key) => {
    const input = typed.find((each) => each.sheet === sheet && each.key === key);
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
