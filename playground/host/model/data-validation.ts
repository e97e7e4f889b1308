/**
 * Excel.DataValidation of a range: rule, prompt and error alert. The grid has no validation without a rule, so a
 * prompt or alert that is set first is stored in the shared state until the rule is set.
 */
import type { Comparison, ValidationSpec } from "../../grid/rule-spec";
import { rangeAddress } from "../../../src/plan/address";
import { containsArea, intersection } from "../../../src/plan/area";
import { asChoice, asFlag, asObjectValue, asText, optional } from "../arguments";
import { invalidArgument } from "../errors";
import { HostObject } from "../host-object";
import type { HostState } from "../host-state";
import { CellArea } from "./cell-area";
import { COMPARISONS } from "./comparisons";

type Draft = Partial<Omit<ValidationSpec, "area">>;

const TYPES = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
} as const;
const KINDS = Object.keys(TYPES) as (keyof typeof TYPES)[];
const OPERATORS = {
  ...COMPARISONS,
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const satisfies Record<string, Comparison>;
const OPERATOR_NAMES = new Map<Comparison | undefined, string>(
  Object.entries(OPERATORS).map(([name, operator]) => [operator, name]),
);
const STYLES = ["Stop", "Warning", "Information"] as const;

export class DataValidation extends HostObject {
  static override readonly wireClass: string = "DataValidation";

  constructor(
    private readonly state: HostState,
    private readonly range: CellArea,
  ) {
    super();
  }

  private get draftKey(): string {
    return `${this.range.sheetId}!${rangeAddress(this.range.area, false)}`;
  }

  private get draft(): Draft {
    return this.state.validationDrafts.get(this.draftKey) ?? {};
  }

  /** The validation of the whole range, null for none, "mixed" when only a part has one or parts differ. */
  private found(): ValidationSpec | null | "mixed" {
    const { sheet, area } = this.range;
    const touching = sheet.validations().filter((spec) => intersection(spec.area, area));
    const [first] = touching;
    if (!first) return null;
    return touching.length === 1 && containsArea(first.area, area) ? first : "mixed";
  }

  private get current(): Draft {
    const found = this.found();
    return found === null || found === "mixed" ? this.draft : found;
  }

  private change(change: Draft): void {
    const sheet = this.range.changeableSheet;
    const next = { ...this.current, ...change };
    const { type, formula1 } = next;
    if (type === undefined || formula1 === undefined) {
      this.state.validationDrafts.set(this.draftKey, next);
      return;
    }
    this.state.validationDrafts.delete(this.draftKey);
    sheet.setValidation({ ...next, type, formula1, ignoreBlanks: next.ignoreBlanks ?? true, area: this.range.area });
  }

  get Type(): string {
    const found = this.found();
    if (found === "mixed") return "Inconsistent";
    return found ? TYPES[found.type] : "None";
  }

  get Rule(): Record<string, unknown> {
    const found = this.found();
    if (!found || found === "mixed") return {};
    if (found.type === "list") return { list: { inCellDropDown: true, source: found.formula1 } };
    if (found.type === "custom") return { custom: { formula: found.formula1 } };
    const { formula1, formula2 = null, operator = "between" } = found;
    return {
      [found.type]: {
        formula1: asTyped(formula1),
        formula2: formula2 && asTyped(formula2),
        operator: OPERATOR_NAMES.get(operator),
      },
    };
  }

  set Rule(input: unknown) {
    const location = "DataValidation.rule";
    const rule = asObjectValue(input, location);
    const kind = KINDS.find((name) => rule[name] !== undefined && rule[name] !== null);
    if (!kind) throw invalidArgument(location, `${location} takes one of ${KINDS.join(", ")}.`);
    const { current } = this;
    const kept = { ignoreBlanks: current.ignoreBlanks, prompt: current.prompt, error: current.error };
    this.change({
      operator: undefined,
      formula2: undefined,
      ...kept,
      ...ruleParts(kind, asObjectValue(rule[kind], location), location),
    });
  }

  get IgnoreBlanks(): boolean {
    return this.current.ignoreBlanks ?? true;
  }

  set IgnoreBlanks(input: unknown) {
    this.change({ ignoreBlanks: asFlag(input, "DataValidation.ignoreBlanks") });
  }

  get Prompt(): Record<string, unknown> {
    const { prompt } = this.current;
    return { showPrompt: prompt !== undefined, title: prompt?.title ?? "", message: prompt?.message ?? "" };
  }

  set Prompt(input: unknown) {
    const location = "DataValidation.prompt";
    const { showPrompt, title, message } = asObjectValue(input, location);
    const shown = optional(showPrompt, true, (value) => asFlag(value, location));
    this.change({ prompt: shown ? { title: words(title, location), message: words(message, location) } : undefined });
  }

  get ErrorAlert(): Record<string, unknown> {
    const { error } = this.current;
    const style = STYLES.find((name) => name.toLowerCase() === error?.style) ?? "Stop";
    return { showAlert: error !== undefined, style, title: error?.title ?? "", message: error?.message ?? "" };
  }

  set ErrorAlert(input: unknown) {
    const location = "DataValidation.errorAlert";
    const { showAlert, style, title, message } = asObjectValue(input, location);
    const shown = optional(showAlert, true, (value) => asFlag(value, location));
    const severity = optional(style, "Stop" as const, (value) => asChoice(value, STYLES, location)).toLowerCase();
    const error = {
      title: words(title, location),
      message: words(message, location),
      style: severity as "stop" | "warning" | "information",
    };
    this.change({ error: shown ? error : undefined });
  }

  Clear(): void {
    this.state.validationDrafts.delete(this.draftKey);
    this.range.changeableSheet.clearValidation(this.range.area);
  }
}

function ruleParts(type: ValidationSpec["type"], rule: Readonly<Record<string, unknown>>, location: string): Draft {
  if (type === "list") return { type, formula1: formulaText(rule["source"], location) };
  if (type === "custom") return { type, formula1: formulaText(rule["formula"], location) };
  const operator =
    OPERATORS[asChoice(rule["operator"], Object.keys(OPERATORS) as (keyof typeof OPERATORS)[], location)];
  const formula2 = optional(rule["formula2"], undefined, (value) => formulaText(value, location));
  return { type, operator, formula1: formulaText(rule["formula1"], location), formula2 };
}

/** A bound or a list's source: a range object becomes a formula, a number its digits. */
function formulaText(value: unknown, location: string): string {
  if (value instanceof CellArea) return `=${value.fixedAddress}`;
  return typeof value === "number" ? String(value) : asText(value, location);
}

/** Excel returns a plain number as a number and anything else as text. */
function asTyped(formula: string): string | number {
  const number = Number(formula);
  return formula.trim() !== "" && Number.isFinite(number) ? number : formula;
}

function words(value: unknown, location: string): string {
  return optional(value, "", (text) => asText(text, location));
}
