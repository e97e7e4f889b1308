/**
 * Starts one Univer with one workbook, the same for the page and for Node: only the plugins differ.
 * Our own scheduling and reading of formulas take the place of Univer's between its plugins' start and their readiness.
 */
import {
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Plugin,
  Univer,
  UniverInstanceType,
  setDependencies,
} from "@univerjs/core";
import { Injector } from "@univerjs/core";
import type { ILocales, IWorkbookData, PluginCtor, Workbook } from "@univerjs/core";
import type { Locale } from "../../text/locale";
import { replaceCalculation } from "./calculation";

export type PluginChoice = readonly [plugin: PluginCtor<Plugin>, options?: unknown];

export interface UniverOptions {
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
export const DEFAULT_COLUMN_PIXELS = 64;
export const DEFAULT_ROW_PIXELS = 20;
export const STARTING_ROWS = 1000;
export const STARTING_COLUMNS = 26;

/** Runs after the plugins of Univer have declared their parts and before any of these is made. */
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

function emptyWorkbook(): Partial<IWorkbookData> {
  const first = { id: "sheet-1", name: "Sheet1", rowCount: STARTING_ROWS, columnCount: STARTING_COLUMNS };
  const sizes = { defaultColumnWidth: DEFAULT_COLUMN_PIXELS, defaultRowHeight: DEFAULT_ROW_PIXELS };
  return { id: "workbook", name: "workbook", sheetOrder: [first.id], sheets: { [first.id]: { ...first, ...sizes } } };
}

/** A running Univer whose workbook has one empty sheet, "Sheet1". */
export function startUniver(options: UniverOptions): RunningUniver {
  const univer = new Univer({
    locale: UNIVER_LOCALES[options.locale],
    locales: options.locales,
    darkMode: options.dark ?? false,
    logLevel: LogLevel.ERROR,
  });
  for (const [plugin, choice] of options.plugins) univer.registerPlugin(plugin, choice);
  univer.registerPlugin(OwnParts);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, emptyWorkbook());
  return { univer, injector: univer.__getInjector(), workbook };
}

/** Without a page nothing is ever rendered, but parts of Univer begin their work only then. */
export function declareRendered(injector: Injector): void {
  const lifecycle = injector.get(LifecycleService);
  if (lifecycle.stage < LifecycleStages.Rendered) lifecycle.stage = LifecycleStages.Rendered;
  if (lifecycle.stage < LifecycleStages.Steady) lifecycle.stage = LifecycleStages.Steady;
}
