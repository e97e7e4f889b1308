/**
 * The workbook's overview as a build leaves it: planned anew with every build, and written with its sheets. A new build makes it where
 * there is none; a refresh only keeps one that stands, so that an overview that was deleted stays away until the next new build.
 */
import type { SheetPlan } from "../../plan/plan";
import { Problem } from "../../text/problem";
import type { Locale, Text } from "../../text/locale";
import { phrase, say } from "../../text/say";
import type { BuildRequest } from "../build-request";
import { Cancelled, type Control } from "../control";
import type { WorkbookFacts } from "../facts";
import { readContents } from "../previous-build/contents";
import { lookOf, OVERVIEW_ID, type SavedBuild, SETTINGS_VERSION } from "../settings";
import { findSources } from "../sources";
import { freeTabName } from "../write/free-names";
import { ensureRoom, type Written } from "../write/transaction";
import { latestMonths, overviewEntries } from "./entries";

interface OverviewRequest {
  readonly request: Pick<BuildRequest, "buildId" | "overview" | "locale" | "today">;
  readonly facts: WorkbookFacts;
  /** The build that is being written, with its tabs as they will stand. */
  readonly current: SavedBuild;
}

export interface OverviewDraft extends Written {
  readonly plan: SheetPlan;
  readonly locale: Locale;
}

interface Drafted {
  /** null where the overview stays as it is, or away. */
  readonly overview: OverviewDraft | null;
  /** Why one that stands is not written. */
  readonly notes: readonly Text[];
}

const LEFT_AS_IT_WAS = say("The Overview was left as it was. ", "总览保持原样。", "總覽維持原樣。");

/** @throws Cancelled. */
export async function draftOverview(given: OverviewRequest, control: Control): Promise<Drafted> {
  const { request, facts, current } = given;
  const replaced = facts.overview === null ? [] : await readContents(facts, facts.overview, "filled", control);
  const isMade = request.buildId === undefined && request.overview !== false;
  if (replaced.length === 0 && !isMade) return { overview: null, notes: [] };
  const entries = overviewEntries(facts, current, await findSources(control));
  if (entries.length === 0) return { overview: null, notes: [] };
  const locale = request.buildId === undefined ? request.locale : (facts.overview?.locale ?? request.locale);
  const taken = [...facts.sheets.map(({ name }) => name), ...current.sheets.map(({ look }) => look.tab)];
  const tabName = (_key: string, preferred: string): string => replaced[0]?.tab ?? freeTabName(preferred, taken);
  const { overviewPlan } = await import(/* webpackChunkName: "overview" */ "../../kinds/overview/plan");
  const input = { entries, months: latestMonths(facts, current), today: request.today };
  const plan = overviewPlan(input, { locale, tabName }, facts.dateSystem);
  const overview = { buildId: OVERVIEW_ID, sheets: [plan], replaced, plan, locale };
  try {
    await ensureRoom(overview, facts, control);
    return { overview, notes: [] };
  } catch (error) {
    if (!(error instanceof Problem) || error instanceof Cancelled) throw error;
    return { overview: null, notes: [phrase`${LEFT_AS_IT_WAS}${error.text}`] };
  }
}

/** @param id Of its sheet. */
export const savedOverview = ({ plan, locale }: OverviewDraft, id: string, today: number): SavedBuild => ({
  ...{ version: SETTINGS_VERSION, id: OVERVIEW_ID, kind: OVERVIEW_ID, locale, options: {}, tables: {}, builtOn: today },
  sheets: [{ key: plan.key, id, look: lookOf(plan), inputs: {} }],
});
