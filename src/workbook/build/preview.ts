/**
 * A preview of a build, without building: how much of each table counts, what the data suggests for open options,
 * and the kind's own preview. Tables once read are kept, so that another option does not read the sheet again.
 */
import type { KindPreview, OptionValues, PlanContext, PlanInput, SheetKind } from "../../kinds/kind";
import { defaultOptions } from "../../kinds/options";
import { TABLE_KINDS } from "../../tables/catalogue";
import { Problem } from "../../text/problem";
import type { BuildRequest } from "../build-request";
import { breathe, Cancelled, type Control, ensureNotCancelled, inSteps } from "../control";
import { toProblem } from "../errors/excel-errors";
import { loadFacts } from "../facts";
import { readChoices } from "../previous-build/choices";
import { readOthers } from "../other-builds";
import { type CountedTables, countedTables, readInput } from "../read-input";
import { runWhenReady } from "../waiting-run";

export interface Preview {
  readonly tables: CountedTables;
  /** Values for options left at null; empty for a kind that suggests none. */
  readonly suggestions: OptionValues;
  /** Options typed on the sheets of the saved build since, which go before those that were saved with it. */
  readonly typed: OptionValues;
  /** Null for a kind that shows nothing before building, and where there is a `problem`. */
  readonly shown: KindPreview | null;
  /** Keys of the saved build's sheets that stand in the workbook; none for a new build. */
  readonly built: readonly string[];
  /** Why these options cannot be planned from these tables; what counts of the tables is given all the same. */
  readonly problem: Problem | null;
}

interface PreviousChoices extends Pick<Preview, "built" | "typed"> {
  readonly options: OptionValues;
  /** What the plan is given of the workbook besides tables. */
  readonly standing: Pick<PlanContext, "typed" | "figures" | "others">;
}

/**
 * Previews of one form: holds the tables it read last, for as long as requests come with the very same choice of
 * tables.
 */
export class Previewer {
  private last: (Pick<BuildRequest, "tables" | "asked"> & { readonly input: PlanInput }) | null = null;

  /**
   * A new `tables` object reads again, equal or not: cells may have changed meanwhile.
   * @throws Problem when a table cannot be read; Cancelled.
   */
  async preview(request: BuildRequest, control: Control = {}): Promise<Preview> {
    try {
      const input = await this.read(request, control);
      await breathe(control);
      const { kind, locale, today } = request;
      const dateSystem = TABLE_KINDS.map((table) => input[table]?.source.dateSystem).find(
        (system) => system !== undefined,
      );
      const { options, typed, standing, built } = await this.previous(request, control);
      const tabName: PlanContext["tabName"] = (_key, preferred) => preferred;
      const context: PlanContext = { locale, today, dateSystem, ...standing, tabName };
      const suggestions = kind.suggest?.(input, options, context) ?? {};
      await breathe(control);
      const shown = await kindPreview(kind, [input, options, context], control);
      return { tables: countedTables(input, shown.shown?.counted), suggestions, typed, built, ...shown };
    } catch (error) {
      throw toProblem(error);
    }
  }

  /** What the user typed into the build's sheets counts as it will in the rebuild. */
  private async previous(request: BuildRequest, control: Control): Promise<PreviousChoices> {
    const { kind, buildId, locale } = request;
    const options = { ...defaultOptions(kind, locale, request.options), ...request.options };
    if (buildId === undefined && kind.reads === undefined) return { options, typed: {}, standing: {}, built: [] };
    const facts = await runWhenReady(loadFacts, control);
    const others = await readOthers(kind, facts, control);
    if (buildId === undefined) return { options, typed: {}, standing: others, built: [] };
    const choices = await readChoices(request, facts, "inputs", control);
    return {
      options: choices.options,
      typed: choices.typedOptions,
      standing: { ...others, typed: choices.typedCells },
      built: choices.contents.map(({ saved }) => saved.key),
    };
  }

  private async read(request: BuildRequest, control: Control): Promise<PlanInput> {
    const { tables, asked } = request;
    if (this.last?.tables === tables && this.last.asked === asked) return this.last.input;
    this.last = null;
    const input = await readInput(request, control);
    ensureNotCancelled(control);
    this.last = { tables, asked, input };
    return input;
  }
}

async function kindPreview(
  { preview, previewSteps }: SheetKind,
  given: Parameters<SheetKind["plan"]>,
  control: Control,
): Promise<Pick<Preview, "shown" | "problem">> {
  try {
    const shown = previewSteps ? await inSteps(previewSteps(...given), control) : preview?.(...given);
    return { shown: shown ?? null, problem: null };
  } catch (error) {
    if (!(error instanceof Problem) || error instanceof Cancelled) throw error;
    return { shown: null, problem: error };
  }
}
