/**
 * What a kind makes of an input in one language, as plain JSON: the whole plan, its preview and suggestion, or the sentence that refuses it.
 */
import { plain, sheetsOf, type Aspects, type Json } from "./flatten";
import { defaultOf } from "../../src/kinds/options";
import type { Given, Input } from "./input";
import {
  Problem,
  STYLES,
  type Cell,
  type PreviousBuild,
  type Locale,
  type OptionValues,
  type Plan,
  type PlanContext,
  type PlannedCell,
  type PlanInput,
  type SheetKind,
  type SheetPlan,
} from "./kinds";

/** The sheets of a build by key, and what is of the whole build. */
export interface Planned {
  readonly build: Aspects;
  readonly sheets: Readonly<Record<string, Aspects>>;
}

/** 23 November 2026 */
const TODAY = 46_349;

const optionsOf = ({ options = {} }: Given, locale: Locale): OptionValues =>
  typeof options === "function" ? options(locale) : options;

/** Everything a kind's functions are called with. */
type Call = readonly [input: PlanInput, options: OptionValues, context: PlanContext];

function callOf(kind: SheetKind, input: Input, locale: Locale): Call {
  const { tables, action, typed, today = TODAY, dateSystem, tabName, before, since = (build) => build } = input;
  const options = optionsOf(input, locale);
  const own = typed?.(locale);
  const context: PlanContext = {
    locale,
    today,
    dateSystem,
    tabName: (_, preferred) => tabName?.(preferred) ?? preferred,
    action,
    previous: before && since(previousOf(kind, before, kind.previousSheets?.(options) ?? [], locale)),
    typed: own && ((sheet, key) => own[`${sheet}/${key}`] as readonly (readonly PlannedCell[])[] | undefined),
  };
  return [tables(locale), options, context];
}

/** Values of an area's cells; formulas show nothing here, so a build that is learnt from must hold values. */
function valuesOf(
  { blocks }: SheetPlan,
  area: { row: number; column: number; rows: number; columns: number },
): Cell[][] {
  const at = (row: number, column: number): Cell => {
    const block = blocks.find(
      ({ area: of }) =>
        row >= of.row && row < of.row + of.rows && column >= of.column && column < of.column + of.columns,
    );
    const cell = block?.cells[row - block.area.row]?.[column - block.area.column];
    return typeof cell === "object" ? "" : (cell ?? "");
  };
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => at(area.row + r, area.column + c)),
  );
}

type Built = Pick<PreviousBuild, "options"> & Pick<Plan, "sheets">;
const builds = new Map<string, WeakMap<Input, Built>>();

/** Several inputs come after the same build: it is planned once in each language. */
function builtBefore(kind: SheetKind, before: Input, locale: Locale): Built {
  const known = builds.get(locale) ?? new WeakMap<Input, Built>();
  builds.set(locale, known);
  const built = known.get(before);
  if (built !== undefined) return built;
  const [input, options, context] = callOf(kind, before, locale);
  const made = { options, sheets: kind.plan(input, options, context).sheets };
  known.set(before, made);
  return made;
}

/** A build as a rebuild reads it from the workbook. */
function previousOf(kind: SheetKind, before: Input, keys: readonly string[], locale: Locale): PreviousBuild {
  const { options, sheets } = builtBefore(kind, before, locale);
  const wanted = sheets.filter(({ key }) => keys.includes(key));
  const read = wanted.map((sheet) => {
    const [table] = sheet.tables;
    const [headings = [], ...rows] = table === undefined ? [] : valuesOf(sheet, table.area);
    const inputs = sheet.inputs.map(({ key, area }) => [key, valuesOf(sheet, area)[0]![0]] as const);
    return [sheet.key, { headings, rows, inputs: Object.fromEntries(inputs) }] as const;
  });
  return { options, sheets: Object.fromEntries(read) };
}

/** What is said instead of a plan. */
function refusal(error: unknown, locale: Locale): Json {
  if (error instanceof Problem) return plain({ ...error, says: error.in(locale), text: undefined });
  throw error;
}

function orRefusal(make: () => Json, locale: Locale): Json {
  try {
    return make();
  } catch (error) {
    return { refused: refusal(error, locale) };
  }
}

function buildOf(kind: SheetKind, plan: Plan, [input, options, context]: Call): Aspects {
  const { locale } = context;
  return {
    order: plan.sheets.map(({ key }) => key),
    result: plain(plan.result),
    figures: plain(plan.keyFigures),
    parts: plain(plan.parts),
    preview: orRefusal(() => plain(kind.preview?.(input, options, context)), locale),
    suggest: orRefusal(() => plain(kind.suggest?.(input, options, context)), locale),
    earlier: plain(kind.previousSheets?.(options)),
  };
}

/** The plan of an input, whole. */
export function planned(kind: SheetKind, input: Input, locale: Locale): Planned {
  const call = callOf(kind, input, locale);
  const plan = kind.plan(...call);
  const keys = new Set(plan.sheets.flatMap((sheet) => sheet.inputs.map(({ key }) => `${sheet.key}/${key}`)));
  const nowhere = Object.keys(input.typed?.(locale) ?? {}).filter((key) => !keys.has(key));
  if (nowhere.length > 0) throw new Error(`no sheet has the input ${nowhere.join(", ")}`);
  return { build: buildOf(kind, plan, call), sheets: sheetsOf(plan) };
}

/** What a kind says to inputs that it refuses; a plan that came nevertheless is said, too. */
export function refused(kind: SheetKind, input: Input, locale: Locale): Json {
  const call = callOf(kind, input, locale);
  const of = (make: (...given: Call) => unknown): Json => orRefusal(() => (make(...call), "is planned"), locale);
  return {
    plan: of(kind.plan),
    preview: kind.preview ? of(kind.preview) : null,
    suggest: kind.suggest ? of(kind.suggest) : null,
  };
}

/**
 * What is known of a kind without a table: names, needs, actions and every option, in all languages; which options each choice asks for;
 * and what the styles look like that its sheets name.
 */
export function declared(kind: SheetKind, inputs: readonly Input[], locale: Locale): Aspects {
  const { id, name, description, needs, options, actions } = kind;
  const defaults = Object.fromEntries(options.map(({ key, default: value }) => [key, value] as const));
  const asked = inputs.map((input): [string, Json] => {
    const values = { ...defaults, ...optionsOf(input, locale) };
    return [
      JSON.stringify(plain(optionsOf(input, locale))),
      options.filter(({ when }) => when?.(values) ?? true).map(({ key }) => key),
    ];
  });
  const fields = options.map((option) => {
    const fields = { ...option, when: option.when !== undefined, defaultIn: defaultOf(option, locale) };
    return [option.key, plain(fields)] as const;
  });
  return {
    kind: plain({ id, name, description, needs, actions }),
    options: Object.fromEntries(fields),
    order: options.map(({ key }) => key),
    asked: Object.fromEntries(asked),
    styles: plain(STYLES),
  };
}
