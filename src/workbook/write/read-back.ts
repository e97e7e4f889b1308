/**
 * What a build reads back once Excel has calculated: its checks, and its inputs as Excel keeps them.
 */
import type { Area, SheetPlan } from "../../plan/plan";
import { HOLDS } from "../../plan/sections/checks-part";
import type { BuildHeadline, CheckResult } from "../build-request";
import { type Control, ensureNotCancelled } from "../control";
import { inputFingerprint } from "../previous-build/inputs";
import { plannedCell } from "../previous-build/contents";
import { rangeOf } from "./batch";

export interface ReadBack {
  readonly checks: readonly CheckResult[];
  /** Of the first sheet that has one. */
  readonly headline: BuildHeadline | null;
  /** Fingerprints of the inputs, for each sheet of the plan by its key. */
  readonly inputs: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Longest wait for Excel's calculation, in milliseconds; after that the values are read as they are. */
const LONGEST_WAIT = 30_000;
const PAUSE = 100;

/** @throws Cancelled while it waits for Excel's calculation. */
export async function readBack(
  context: Excel.RequestContext,
  sheets: readonly SheetPlan[],
  control: Control,
): Promise<ReadBack> {
  // Also where the user has set calculation to manual.
  context.workbook.application.calculate(Excel.CalculationType.recalculate);
  await calculated(context, Date.now() + LONGEST_WAIT, control);
  const headline = readHeadline(context, sheets);
  const read = sheets.map((plan) => {
    const sheet = context.workbook.worksheets.getItem(plan.tab);
    const checks = plan.checks.map(({ cell }) => {
      const range = rangeOf(sheet, cell);
      range.load("values");
      return range;
    });
    const inputs = plan.inputs.map(({ area }) => {
      const range = rangeOf(sheet, area);
      range.load("values,formulas");
      return range;
    });
    return { plan, checks, inputs };
  });
  await context.sync();
  return {
    headline: headline(),
    checks: read.flatMap(({ plan, checks }) =>
      plan.checks.map(({ name }, index) => ({ name, ok: checks[index]?.values[0]?.[0] === HOLDS })),
    ),
    inputs: Object.fromEntries(
      read.map(({ plan, inputs }) => [
        plan.key,
        Object.fromEntries(plan.inputs.map(({ key }, index) => [key, fingerprintOf(inputs[index])])),
      ]),
    ),
  };
}

/** Queues the read of the first finding of some sheets; call what comes back after the next sync. */
export function readHeadline(context: Excel.RequestContext, sheets: readonly SheetPlan[]): () => BuildHeadline | null {
  const found = sheets.find(({ headline }) => headline !== undefined);
  if (found?.headline === undefined) return () => null;
  const sheet = context.workbook.worksheets.getItem(found.tab);
  const loaded = (area: Area): Excel.Range => {
    const range = rangeOf(sheet, { ...area, rows: 1, columns: 1 });
    range.load("values");
    return range;
  };
  const [finding, action] = [loaded(found.headline.finding), loaded(found.headline.action)];
  return () => ({ finding: textIn(finding), action: textIn(action) });
}

const textIn = ({ values }: Excel.Range): string => String(values[0]?.[0] ?? "");

function fingerprintOf(range: Excel.Range | undefined): number {
  const values = (range?.values ?? []) as unknown[][];
  const formulas = (range?.formulas ?? []) as unknown[][];
  return inputFingerprint(
    formulas.map((row, at) => row.map((formula, column) => plannedCell(formula, values[at]?.[column]))),
  );
}

async function calculated(context: Excel.RequestContext, until: number, control: Control): Promise<void> {
  const { application } = context.workbook;
  application.load("calculationState");
  await context.sync();
  ensureNotCancelled(control);
  if (application.calculationState === Excel.CalculationState.done || Date.now() > until) return;
  await new Promise<void>((resolve) => {
    setTimeout(resolve, PAUSE);
  });
  await calculated(context, until, control);
}
