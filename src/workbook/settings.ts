/**
 * The builds saved in the workbook's own settings, so that any team-mate can refresh with the same choices. They hold
 * choices, headings, places and fingerprints; never a cell of the user's table.
 */
import { range } from "d3-array";
import type { OptionValues } from "../kinds/kind";
import type { MonthFigures } from "../kinds/overview/model";
import type { Area, SheetPlan } from "../plan/plan";
import type { ReadingChoices } from "../tables/cells/reading";
import type { TableKind } from "../tables/catalogue";
import { joined } from "./areas";
import type { Control } from "./control";
import { type Locale, LOCALES } from "../text/locale";
import { packed, unpacked } from "./packed";
import { runWhenReady } from "./waiting-run";

/** A column by what stands in its heading; `occurrence` counts columns of the same heading from 0. */
export interface SavedColumn {
  readonly header: string;
  readonly occurrence: number;
}

/** Where a table stood. */
export interface SavedPlace {
  /** The Excel table's name, or null for a plain heading row. */
  readonly table: string | null;
  /** The sheet's name when it was built. */
  readonly sheet: string;
  /** How many it had when the build was made; absent in builds of earlier versions. */
  readonly rows?: number;
  /** One of its columns with the cells that were filled then; absent in builds of earlier versions. */
  readonly filled?: SavedColumn & { readonly cells: number };
}

export interface SavedTable extends SavedPlace {
  /** Further tables of the same headings that are read as one with it, in their order. */
  readonly more?: readonly SavedPlace[];
  readonly roles: Readonly<Record<string, SavedColumn>>;
  /** Its rows are in files or on a server; the sheet's name is what they were called. */
  readonly isAsked?: true;
  /** What the user decided about reading it; absent where nothing was. */
  readonly choices?: ReadingChoices;
}

/** A sheet plan without its cells: where things stand and how they look, so that a failed rebuild can put them back. */
export type SheetLook = Omit<SheetPlan, "blocks"> & {
  /** Areas the build filled. */
  readonly filled: readonly SheetPlan["blocks"][number]["area"][];
};

/** Rules one after another that say the same of their areas, as fewer of larger areas. */
function merged<Rule extends { readonly area: Area }>(rules: readonly Rule[]): Rule[] {
  const said = rules.map((rule) => JSON.stringify({ ...rule, area: null }));
  const begins = range(rules.length).filter((i) => said[i] !== said[i - 1]);
  return begins.flatMap((from, i) => {
    const run = rules.slice(from, begins[i + 1]);
    return joined(run.map(({ area }) => area)).map((area) => ({ ...run[0]!, area }));
  });
}

/** A plan's look, to be saved: all but its cells. */
export function lookOf({ blocks, ...look }: SheetPlan): SheetLook {
  const [styles, formats] = [merged(look.styles), merged(look.formats)];
  return { ...look, styles, formats, filled: joined(blocks.map(({ area }) => area)) };
}

export interface SavedSheet {
  readonly key: string;
  readonly id: string;
  readonly look: SheetLook;
  /** Fingerprint of what the build wrote into each input, by the input's key: a different one now is the user's. */
  readonly inputs: Readonly<Record<string, number>>;
}

export const SETTINGS_VERSION = 1;

export interface SavedBuild {
  readonly version: typeof SETTINGS_VERSION;
  readonly id: string;
  readonly kind: string;
  readonly locale: Locale;
  readonly options: OptionValues;
  readonly tables: Readonly<Partial<Record<TableKind, SavedTable>>>;
  readonly sheets: readonly SavedSheet[];
  /** Excel serial (1900 system) of the day it was built or refreshed last. */
  readonly builtOn: number;
  /** What its orders come to by month, for the overview; absent where it read none. */
  readonly months?: MonthFigures;
}

/** The id of the workbook's overview, which is saved as a build of its own. */
export const OVERVIEW_ID = "overview";

/** Settings of the workbook are shared by all add-ins' code of one id; the prefix separates builds from other keys. */
const PREFIX = "SalesPlanner.build.";

export function settingKey(buildId: string): string {
  return PREFIX + buildId;
}

/** What sheets of earlier versions are without: the font is that of the workbook. */
const PLAIN: Pick<SheetLook, "font" | "merges" | "lines" | "links"> = {
  ...{ font: "Calibri", merges: [], lines: [], links: [] },
};

/** With what it is without, in its own order: a build that is put back is saved as the same text. */
function completed(look: SheetLook): SheetLook {
  const missing = Object.entries(PLAIN).filter(([key]) => !(key in look));
  return { ...look, ...Object.fromEntries(missing) };
}

/** A saved build, or null for anything this version does not understand, such as one of a later version. */
export function parseSavedBuild(key: string, value: unknown): SavedBuild | null {
  if (!key.startsWith(PREFIX)) return null;
  const build = value as Partial<SavedBuild> | null | undefined;
  if (typeof build !== "object" || build === null || build.version !== SETTINGS_VERSION) return null;
  // Earlier versions saved them as they are.
  const sheets: unknown = typeof build.sheets === "string" ? unpacked(build.sheets) : build.sheets;
  const complete =
    build.id === key.slice(PREFIX.length) &&
    typeof build.kind === "string" &&
    LOCALES.some((locale) => locale === build.locale) &&
    typeof build.builtOn === "number" &&
    typeof build.options === "object" &&
    typeof build.tables === "object" &&
    Array.isArray(sheets);
  if (!complete) return null;
  const saved = build as SavedBuild;
  return {
    ...saved,
    sheets: (sheets as SavedSheet[]).map((sheet) => ({ ...sheet, look: completed(sheet.look) })),
  };
}

/** What is saved of a workbook: its builds, and its overview. */
export interface SavedBuilds {
  readonly builds: readonly SavedBuild[];
  readonly overview: SavedBuild | null;
}

/** Queues the load; read the builds with `loadedBuilds` after the next sync. */
export function loadSettings(context: Excel.RequestContext): Excel.SettingCollection {
  const settings = context.workbook.settings;
  settings.load("items/key,items/value");
  return settings;
}

export function loadedBuilds(settings: Excel.SettingCollection): SavedBuilds {
  const saved = settings.items.map((item) => parseSavedBuild(item.key, item.value as unknown));
  const all = saved.filter((build) => build !== null);
  return {
    builds: all.filter(({ id }) => id !== OVERVIEW_ID),
    overview: all.find(({ id }) => id === OVERVIEW_ID) ?? null,
  };
}

/** Queues the save. */
export function saveBuild(context: Excel.RequestContext, build: SavedBuild): void {
  context.workbook.settings.add(settingKey(build.id), { ...build, sheets: packed(build.sheets) });
}

/** What is saved of the workbook, builds in no particular order. */
export async function listSaved(control: Pick<Control, "signal"> = {}): Promise<SavedBuilds> {
  return runWhenReady(async (context) => {
    const settings = loadSettings(context);
    await context.sync();
    return loadedBuilds(settings);
  }, control);
}

/** Every saved build of the workbook but its overview, in no particular order. */
export const listBuilds = async (control: Pick<Control, "signal"> = {}): Promise<readonly SavedBuild[]> =>
  (await listSaved(control)).builds;
