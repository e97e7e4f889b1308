/**
 * `refresh`: opens a workbook that holds built sheets, rebuilds each with its saved choices, runs one of the kinds'
 * actions where asked, and reports as `build` does.
 */
import { SHEET_KINDS, sheetKind } from "../kinds/catalogue";
import type { Locale } from "../text/locale";
import type { BuildResult } from "../workbook/build-request";
import { refresh } from "../workbook/build/refresh";
import { type FigureUse, linkFigure } from "../workbook/figures/link-measure";
import { loadFacts, orphanedTabs } from "../workbook/facts";
import { listBuilds, type SavedBuild } from "../workbook/settings";
import { runWhenReady } from "../workbook/waiting-run";
import { type FlagSpec, LOCALE_FLAG, localeFlag, readArguments } from "./arguments";
import { type BuildReport, report } from "./build-report";
import { FILE, kindOf, outOf, OUT_FLAG, todayOf, TODAY_FLAG } from "./build-flags";
import { ensureWritable, readInput, writeWhole } from "./files";
import type { OpenWorkbook, Spreadsheet } from "./spreadsheet";
import { choicesDropped, noBuilds, wrongLink } from "./refresh-texts";
import { notOneOf, wrongCount } from "./texts";

interface RefreshFlags {
  readonly file: string;
  /** Only builds of this kind; null for all. */
  readonly kind: string | null;
  readonly action: string | null;
  /** Goals with the figures that measure them, or are their targets, from now on. */
  readonly figures: readonly (readonly [use: FigureUse, goal: string, figure: string])[];
  readonly locale: Locale;
  /** Excel serial of the day the sheets are refreshed on. */
  readonly today: number;
  readonly out: string | null;
}

/** The actions of one kind, or of all. */
const actionsOf = (kind: string | null): string[] =>
  SHEET_KINDS.filter(({ id }) => kind === null || id === kind).flatMap(({ actions = [] }) =>
    actions.map(({ id }) => id),
  );

export const REFRESH_FLAGS: readonly FlagSpec[] = [
  { name: "kind", value: SHEET_KINDS.map(({ id }) => id).join("|"), example: "--kind goal" },
  { name: "action", value: actionsOf(null).join("|"), example: "--action replan" },
  { name: "measure", value: "GOAL=FIGURE", example: '--measure "G1=Segments · Champions · Revenue"', repeats: true },
  { name: "target", value: "GOAL=FIGURE", example: '--target "G1=Goal · Revenue target · Value"', repeats: true },
  TODAY_FLAG,
  LOCALE_FLAG,
  OUT_FLAG,
];

/** @throws Problem for a value without a goal or a figure. */
const linkOf =
  (use: FigureUse) =>
  (came: string): readonly [FigureUse, string, string] => {
    const [goal = "", ...rest] = came.split("=");
    const figure = rest.join("=").trim();
    if (goal.trim() === "" || figure === "") throw wrongLink(use, came);
    return [use, goal.trim(), figure];
  };

/** @throws Problem naming the flag, what came and what is allowed. */
export function readRefreshFlags(argv: readonly string[]): RefreshFlags {
  const given = readArguments(argv, REFRESH_FLAGS);
  const [file] = given.words;
  if (file === undefined || given.words.length !== 1) throw wrongCount(FILE, given.words.length);
  const kind = given.flags.get("kind")?.[0] ?? null;
  if (kind !== null) kindOf(kind);
  const action = given.flags.get("action")?.[0] ?? null;
  if (action !== null && !actionsOf(kind).includes(action)) throw notOneOf("action", action, actionsOf(kind));
  const figures = (["measure", "target"] as const).flatMap((use) => (given.flags.get(use) ?? []).map(linkOf(use)));
  return { file, kind, action, figures, locale: localeFlag(given), today: todayOf(given), out: outOf(given) };
}

/** What is printed of a refresh: each build, and the overview once all of them were made anew. */
type RefreshReport = Pick<BuildReport, "overview"> & { readonly builds: readonly BuildReport[] };

const hasAction = ({ kind }: SavedBuild, action: string): boolean =>
  sheetKind(kind)?.actions?.some(({ id }) => id === action) === true;

/**
 * @throws Problem for a file that cannot be read, one without such a build, a build that cannot be made anew, or a
 *   result that cannot be written; nothing is written then.
 */
export async function refreshFile(flags: RefreshFlags, spreadsheet: Spreadsheet): Promise<RefreshReport> {
  const { file, locale, out } = flags;
  const input = await readInput(file);
  if (out !== null) await ensureWritable(out, [file]);
  const { workbook, ...opened } = await spreadsheet.open([input], { locale });
  try {
    const results = await refreshBuilds(workbook, flags);
    const builds = results.map((result) => report(result, opened, locale));
    if (out !== null) await writeWhole(out, await workbook.save());
    return { builds, overview: builds.at(-1)?.overview ?? null };
  } finally {
    workbook.close();
  }
}

/** How many kinds stand between one and the tables, the longest way: what takes from other builds is made anew after them. */
function depthOf(id: string): number {
  const { links, reads = [] } = sheetKind(id) ?? {};
  return links === undefined ? Math.max(0, ...reads.map(({ kind }) => 1 + depthOf(kind))) : Number.MAX_SAFE_INTEGER;
}

function refreshBuilds(
  workbook: OpenWorkbook,
  { file, kind, action, figures, today }: RefreshFlags,
): Promise<BuildResult[]> {
  return workbook.withExcel(async () => {
    const saved = (await listBuilds()).filter(
      (each) => (kind === null || each.kind === kind) && (action === null || hasAction(each, action)),
    );
    if (saved.length === 0) {
      const orphaned = orphanedTabs(await runWhenReady(loadFacts));
      throw orphaned.length > 0 ? choicesDropped(file, orphaned) : noBuilds(file);
    }
    for (const link of figures) await linkFigure(...link);
    const results: BuildResult[] = [];
    for (const { id } of saved.toSorted((one, other) => depthOf(one.kind) - depthOf(other.kind)))
      results.push(await refresh(id, {}, { today, action: action ?? undefined }));
    return results;
  });
}
