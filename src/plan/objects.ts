/**
 * What stands on a sheet beside its cells, while handles have no addresses yet: charts, conditional formats, validations; and how each
 * becomes plain data.
 */
import type { DateSystem } from "../domain/calendar/calendar";
import type { Text } from "../text/locale";
import { localised } from "../text/say";
import { inDateSystem } from "./content";
import { Expression } from "./formula";
import { Handle } from "./handle";
import type { ChartPlan, ChartSeriesPlan, ConditionalFormatPlan, Page, ValidationPlan, ValidationRule } from "./plan";

type Rule = ConditionalFormatPlan["rule"];

/** A conditional format whose formulas are of handles, relative to the first cell of where it applies. */
export type ConditionalLook =
  | Extract<Rule, { type: "colorScale" }>
  | (Omit<Extract<Rule, { type: "dataBar" }>, "max"> & { readonly max?: Expression })
  | {
      readonly type: "formula";
      readonly formula: Expression;
      readonly fill?: string;
      readonly color?: string;
      readonly bold?: boolean;
    };

/** A list may come from cells: then its source is a handle. */
export type InputRule =
  | { readonly type: "list"; readonly source: readonly (string | Text)[] | Handle }
  | Exclude<ValidationRule, { type: "list" }>;

type Titles = "title" | "valueAxisTitle" | "categoryAxisTitle";

export interface ChartSpec
  extends
    Omit<ChartPlan, "categories" | "series" | "position" | Titles>,
    Pick<{ readonly [K in Titles]?: string | Text }, "valueAxisTitle" | "categoryAxisTitle"> {
  readonly title: string | Text;
  readonly categories: Handle;
  readonly series: readonly (Omit<ChartSeriesPlan, "values" | "name"> & {
    readonly name: string | Text;
    readonly values: Handle;
  })[];
  readonly position: Handle;
}

export interface Message {
  readonly title: string | Text;
  readonly message: string | Text;
}

/** What a cell may hold, with the messages that are shown when it is selected and when something else is typed. */
export interface Validation {
  readonly handle: Handle;
  readonly rule: InputRule;
  readonly prompt: Message;
  readonly error: Message;
  /** Blank stays allowed when true. */
  readonly ignoreBlank: boolean;
}

type DatedPage = Page & { readonly dateSystem: DateSystem };

export function chartPlan(spec: ChartSpec, page: Page): ChartPlan {
  const { categories, series, position, ...chart } = spec;
  const [first] = series;
  const dataTab = first?.values.place.tab ?? page.tab;
  if ([categories, ...series.map(({ values }) => values)].some((handle) => handle.place.tab !== dataTab)) {
    throw new Error(`the chart "${chart.key}" draws cells of more than one sheet`);
  }
  return {
    ...localised(chart, page.locale),
    ...(dataTab === page.tab ? {} : { dataTab }),
    categories: categories.area,
    series: series.map(({ values, ...each }) => ({ ...localised(each, page.locale), values: values.area })),
    position: position.area,
  };
}

export function conditionPlan(handle: Handle, look: ConditionalLook, page: Page): ConditionalFormatPlan {
  const { area } = handle;
  const code = (formula: Expression): string => formula.toFormula(page).formula;
  if (look.type === "formula") return { area, rule: { ...look, formula: code(look.formula) } };
  if (look.type === "colorScale") return { area, rule: look };
  const { max, ...bar } = look;
  return { area, rule: max === undefined ? bar : { ...bar, max: code(max) } };
}

export function validationPlan({ handle, rule, ...texts }: Validation, page: DatedPage): ValidationPlan {
  return { area: handle.area, rule: validationRule(rule, page), ...localised(texts, page.locale) };
}

function validationRule(rule: InputRule, page: DatedPage): ValidationRule {
  if (rule.type === "date") {
    const shift = (serial: number | null): number | null =>
      serial === null ? null : inDateSystem(serial, page.dateSystem);
    return { ...rule, min: shift(rule.min), max: shift(rule.max) };
  }
  if (rule.type !== "list") return rule;
  if (!(rule.source instanceof Handle)) return { type: "list", source: localised(rule.source, page.locale) };
  return { type: "list", source: new Expression(["", ""], [rule.source]).toFormula(page) };
}
