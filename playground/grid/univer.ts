/**
 * Starts one Univer with one workbook, the same for the page and for Node: only the plugins differ. The engine's parts
 * are replaced (engine-setup.ts) between the start of its plugins and their readiness.
 */
import {
  generateRandomId,
  type ILocales,
  Injector,
  type IWorkbookData,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Plugin,
  type PluginCtor,
  setDependencies,
  Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import type { Locale } from "../../src/text/locale";
import { replaceCalculation } from "./engine-setup";

export type PluginChoice = readonly [plugin: PluginCtor<Plugin>, options?: unknown];

interface UniverOptions {
  readonly plugins: readonly PluginChoice[];
  readonly locale: Locale;
  readonly locales?: ILocales;
  readonly dark?: boolean;
}

export interface RunningUniver {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly workbook: Workbook;
}

export const UNIVER_LOCALES: Readonly<Record<Locale, LocaleType>> = {
  "en-US": LocaleType.EN_US,
  "zh-CN": LocaleType.ZH_CN,
  "zh-TW": LocaleType.ZH_TW,
};

/** Excel's own defaults in pixels: 64 × 20, so that widths and heights agree with a saved file's. */
const DEFAULT_COLUMN_PIXELS = 64;
const DEFAULT_ROW_PIXELS = 20;
/**
 * At this size the digits of Arial, which Univer draws with, are as wide as those of Excel's default font at 11 points.
 */
export const DEFAULT_FONT_POINTS = 10;

/** What every new sheet begins with. */
export const NEW_SHEET = {
  rowCount: 1000,
  columnCount: 26,
  defaultColumnWidth: DEFAULT_COLUMN_PIXELS,
  defaultRowHeight: DEFAULT_ROW_PIXELS,
  defaultStyle: { fs: DEFAULT_FONT_POINTS },
} as const;

/** Runs after Univer's plugins for formulas have registered their parts and before any of these is created. */
class OwnParts extends Plugin {
  static override readonly pluginName = "SALES_PLANNER_OWN_PARTS";
  static override readonly type = UniverInstanceType.UNIVER_SHEET;

  constructor(
    _options: undefined,
    protected override readonly _injector: Injector,
  ) {
    super();
  }

  override onStarting(): void {
    replaceCalculation(this._injector);
  }
}
setDependencies(OwnParts, [Injector], 1);

/** The engine caches parsed formulas by workbook, for all workbooks of the process: each has an id of its own. */
function emptyWorkbook(): Partial<IWorkbookData> {
  const id = "sheet-1";
  return {
    id: generateRandomId(),
    name: "workbook",
    sheetOrder: [id],
    sheets: { [id]: { ...NEW_SHEET, id, name: "Sheet1" } },
  };
}

/** A running Univer whose workbook has one empty sheet, "Sheet1". */
export function startUniver(options: UniverOptions): RunningUniver {
  const univer = new Univer({
    locale: UNIVER_LOCALES[options.locale],
    locales: options.locales,
    darkMode: options.dark ?? false,
    logLevel: LogLevel.ERROR,
  });
  for (const [plugin, choice] of options.plugins) {
    univer.registerPlugin(plugin, choice);
    if (plugin === UniverSheetsFormulaPlugin) univer.registerPlugin(OwnParts);
  }
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, emptyWorkbook());
  return { univer, injector: univer.__getInjector(), workbook };
}

/** Marks the workbook as rendered: without a page nothing is, but parts of Univer start only then. */
export function declareRendered(injector: Injector): void {
  const lifecycle = injector.get(LifecycleService);
  if (lifecycle.stage < LifecycleStages.Rendered) lifecycle.stage = LifecycleStages.Rendered;
  if (lifecycle.stage < LifecycleStages.Steady) lifecycle.stage = LifecycleStages.Steady;
}
