/**
 * How a kind is written: its texts in every language and its sheets begun in a book. What every kind does alike stands here: options
 * are checked before anything is computed, the book follows the tables' date system, and texts are put in the build's language last.
 */
import { currencySign } from "../plan/formats";
import type { Plan } from "../plan/plan";
import { type InWords, PlanBuilder } from "../plan/plan-builder";
import { finished, type Steps } from "../domain/steps";
import { localised } from "../text/say";
import { type Fields, fieldList } from "./fields";
import type { KindPreview, OptionValues, PlanContext, PlanInput, SheetKind } from "./kind";
import { defaultOptions, validateOptions } from "./options";

/** What a kind reports beside its sheets. */
export type Report = InWords<Omit<Plan, "sheets" | "result" | "counted" | "notes" | "long">> &
  Pick<Plan, "result" | "counted" | "notes" | "long">;

/** What a kind shows before it is built. */
export type PreviewInWords = InWords<Omit<KindPreview, "counted">> & Pick<KindPreview, "counted">;

export interface KindDefinition extends Omit<SheetKind, "plan" | "steps" | "preview" | "previewSteps" | "options"> {
  readonly options: Fields;
  /** At once or in steps. @throws Problem as `plan` does. */
  readonly preview?: (
    input: PlanInput,
    values: OptionValues,
    context: PlanContext,
  ) => PreviewInWords | Steps<PreviewInWords>;
  /** Lays the sheets out in the book, at once or in steps. @throws Problem for input it cannot plan from. */
  readonly plan: (
    book: PlanBuilder,
    input: PlanInput,
    values: OptionValues,
    context: PlanContext,
  ) => Report | Steps<Report>;
}

/** The date system of the tables given, in the order the kind needs them. */
export function dateSystemOf(needs: SheetKind["needs"], input: PlanInput, context: PlanContext): 1900 | 1904 {
  const given = needs.flatMap(({ table }) => input[table] ?? []);
  return given[0]?.source.dateSystem ?? context.dateSystem ?? 1900;
}

export function defineKind({ plan, preview, options, ...definition }: KindDefinition): SheetKind {
  /** The values with the defaults of the build's language. */
  const settled = (values: OptionValues, { locale }: PlanContext): OptionValues => {
    const all = { ...defaultOptions(kind, locale, values), ...values };
    const [problem] = validateOptions(kind, all, locale);
    if (problem !== undefined) throw problem;
    return all;
  };
  function* steps(...[input, values, context]: Parameters<SheetKind["plan"]>): Steps<Plan> {
    const all = settled(values, context);
    const book = new PlanBuilder(context, {
      dateSystem: dateSystemOf(definition.needs, input, context),
      currencySign: currencySign((input.orders ?? input.asked)?.currency ?? null),
    });
    const laid = plan(book, input, all, context);
    const report = "next" in laid ? yield* laid : laid;
    const { result, keyFigures = [], parts, counted, notes, long } = report;
    yield;
    const planned = yield* book.steps(result, keyFigures, parts);
    return { ...planned, ...(counted && { counted }), ...(notes && { notes }), ...(long && { long }) };
  }
  function* previewSteps(...[input, values, context]: Parameters<SheetKind["plan"]>): Steps<KindPreview> {
    const shown = preview!(input, settled(values, context), context);
    const { total, parts, ...said } = "next" in shown ? yield* shown : shown;
    return { ...localised({ total, parts }, context.locale), ...said };
  }
  const kind: SheetKind = {
    ...definition,
    options: fieldList(options),
    ...(preview && { preview: (...given) => finished(previewSteps(...given)), previewSteps }),
    plan: (...given) => finished(steps(...given)),
    steps,
  };
  return kind;
}
