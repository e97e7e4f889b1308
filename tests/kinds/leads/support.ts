/**
 * Lead tables for the desk: written as headings and rows, read in full; and a desk calculated by a spreadsheet.
 */
import type { Value } from "../../../playground/grid/grid";
import { uniform } from "../../domain/seeded";
import type { OptionValues, PlanContext, PlanInput } from "../../../src/kinds/kind";
import { leadsKind } from "../../../src/kinds/leads/kind";
import type { DeskResult } from "../../../src/kinds/leads/result";
import type { Plan } from "../../../src/plan/plan";
import { detectColumns } from "../../../src/tables/detect";
import type { Activities } from "../../../src/tables/activities";
import type { Leads } from "../../../src/tables/leads";
import { LEADS } from "../../../src/tables/leads/read";
import type { Cell } from "../../../src/tables/source";
import { activitiesOf, columnsOf, sourceOf } from "../../tables/support";
import { contextOf } from "../support/context";
import { type LivePlan, writePlan } from "../support/live-plan";

/** The day the leads are made for. */
export const AS_OF = 46_300;

export const HEADINGS = [
  ...["Lead ID", "Lead date", "Seller", "Source", "Customer name", "Mobile", "Valid", "Ordered"],
  ...["Need date", "Last contact", "Lead status", "Referral"],
];

export function leadsIn(rows: readonly (readonly Cell[])[], headings: readonly string[] = HEADINGS): Leads {
  const { roles } = detectColumns("leads", headings, rows);
  return LEADS.read(sourceOf(headings, rows.length), roles, columnsOf(roles, rows), { detailed: true });
}

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** Leads around the limits of grades, of follow-up and of the pool, of sellers whose names formulas take for something else. */
export function madeLeads(count: number, seed: number): Cell[][] {
  const random = uniform(seed);
  return Array.from({ length: count }, (_, i) => {
    const came = AS_OF - Math.floor(100 * random());
    const need = AS_OF + pick(random, [-30, -1, 0, 60, 91, 92, 93, 180, 183, 185, 364, 365, 366, 700]);
    const last = random() < 0.15 ? "" : came + Math.floor((AS_OF + 1 - came) * random() ** 0.3);
    return [
      ...[`L${i + 1}`, came, pick(random, ["Mia", "a*b", ">5", "", "李?"]), pick(random, ["Fair", "Ads", ""])],
      ...[`Customer ${i + 1}`, random() < 0.7 ? `1380000${1000 + i}` : "", random() < 0.85 ? "Yes" : "No"],
      ...[random() < 0.1 ? "Yes" : "No", random() < 0.2 ? "" : need, last],
      ...[random() < 0.15 ? "Lost" : "In progress", random() < 0.1 ? "Yes" : ""],
    ];
  });
}

export interface Built {
  readonly plan: Plan;
  readonly result: DeskResult;
  readonly live: LivePlan;
  /** Cells of a column of the desk, by its heading. */
  readonly column: (heading: string, sheet?: string, table?: number) => Value[];
  readonly type: (sheet: string, key: string, values: readonly Value[]) => Promise<void>;
}

/** Calls and visits of made leads, of leads that are not there, and planned ones. */
export function madeActivities(leads: number, count: number, seed: number): Activities {
  const random = uniform(seed);
  const rows = Array.from({ length: count }, (): Cell[] => {
    const day = AS_OF - 60 + Math.floor(70 * random());
    const agreed = random() < 0.3 ? day + Math.floor(15 * random()) : "";
    const [lead, kind] = [1 + Math.floor(1.05 * leads * random()), pick(random, ["Call", "Visit", ""])];
    return [
      day + random() / 2,
      `L${lead}`,
      kind,
      random() < 0.4 ? pick(random, ["Send the quote", "=Ask"]) : "",
      agreed,
    ];
  });
  return activitiesOf(["Activity date", "Lead ID", "Activity type", "Next step", "Next contact on"], rows);
}

export const planOf = (
  leads: Leads,
  values: OptionValues = {},
  context: Partial<PlanContext> = {},
  tables: PlanInput = {},
): Plan => leadsKind.plan({ leads, ...tables }, { asOf: AS_OF, ...values }, { ...contextOf(), ...context });

/** @param rows The table itself, where formulas count in it. */
export async function build(
  leads: Leads,
  values: OptionValues = {},
  rows: readonly Cell[][] = [],
  tables: PlanInput = {},
): Promise<Built> {
  const plan = planOf(leads, values, {}, tables);
  const texts = [HEADINGS, ...rows].map((row) => row.map((cell) => (typeof cell === "string" ? `'${cell}` : cell)));
  const area = { row: 0, column: 0, rows: texts.length, columns: HEADINGS.length };
  const live = await writePlan(plan, (add) => add(leads.source.sheet).write(area, texts as Value[][]));
  return {
    ...{ plan, live, result: plan.result as DeskResult },
    column: (heading, sheet = "desk", table = 0) => {
      const { area } = live.plan(sheet).tables[table]!;
      const cells = live.values(sheet, area);
      const at = cells[0]!.indexOf(heading);
      if (at < 0) throw new Error(`no column "${heading}"`);
      return cells.slice(1).map((row) => row[at]!);
    },
    type: async (sheet, key, values) => {
      const { area } = live.plan(sheet).inputs.find((input) => input.key === key)!;
      live.sheet(sheet).write(area, values.map((value) => [value])); // prettier-ignore
      await live.recalculated();
    },
  };
}
