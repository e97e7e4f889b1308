/**
 * The grid with Univer's whole interface in an element of the page: ribbon, formula bar, sheets, menus, tables, rules,
 * filters and floating charts. The grid behind it is the same as without a page.
 */
import {
  type Injector,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleService,
  ThemeService,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { CalculationMode, IDescriptionService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import type { Locale } from "../../src/text/locale";
import { engineFunctions, functionInfos, Refusals } from "../grid/custom-functions";
import { quickFunctions } from "../grid/quick-functions";
import { PLAIN_THEME } from "../grid/tables";
import { type PluginChoice, type RunningUniver, startUniver, UNIVER_LOCALES } from "../grid/univer";
import { type GridOptions, UniverGrid } from "../grid/univer-grid";
import { ChartLayer } from "./chart-layer";
import { correctDrawing } from "./drawing-patches";
import { LinkLayer } from "./link-layer";
import { SheetView } from "./sheet-view";
import { univerTexts } from "./univer-texts";

interface PageGridOptions extends GridOptions {
  readonly locale: Locale;
  readonly dark: boolean;
}

export interface PageGrid {
  readonly grid: UniverGrid;
  /** Changes the language of Univer's interface and of the functions' hints. */
  setLocale(locale: Locale): Promise<void>;
  setDark(dark: boolean): void;
}

type IPreset = ReturnType<typeof UniverSheetsCorePreset>;

/** A preset is a list of plugins with their options. */
function pluginsOf(...presets: readonly IPreset[]): PluginChoice[] {
  return presets.flatMap(({ plugins }) =>
    plugins.map((plugin): PluginChoice => (Array.isArray(plugin) ? [plugin[0], plugin[1]] : [plugin])),
  );
}

function presets(container: HTMLElement, refusals: Refusals, locale: Locale): PluginChoice[] {
  const formula = {
    function: [...quickFunctions(), ...engineFunctions(refusals)],
    description: functionInfos(locale),
    initialFormulaComputing: CalculationMode.NO_CALCULATION,
  };
  const others = pluginsOf(
    // Formulas that give a text such as "12:00" are no numbers that somebody mistyped.
    UniverSheetsCorePreset({ container, formula, sheets: { disableForceStringMark: true } }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsDrawingPreset(),
  );
  // A table's name tag would push row 1 down to make room, which frozen rows do not allow for; Excel has none.
  return [
    ...others,
    [UniverSheetsTablePlugin, { userThemes: [PLAIN_THEME] }],
    [UniverSheetsTableUIPlugin, { hideAnchor: true }],
  ];
}

/** An empty workbook shown in the element. Resolves when it can be worked with. */
export async function createPageGrid(container: HTMLElement, options: PageGridOptions): Promise<PageGrid> {
  const refusals = new Refusals();
  const { locale, dark } = options;
  const locales = { [UNIVER_LOCALES[locale]]: await univerTexts(locale) };
  const running = startUniver({ locale, locales, dark, plugins: presets(container, refusals, locale) });
  await loadFaces();
  skipDeletedSheets(running.injector);
  correctDrawing(running);
  await rendered(running);
  const view = new SheetView(running);
  const grid = new UniverGrid(running, { refusals, redraw: (sheetId) => view.changed(sheetId) }, options);
  // Univer measures a formula's text anew only when its cell is drawn anew; one that shrinks depends on its length.
  grid.on(({ type }) => {
    if (type === "calculated") for (const { id } of grid.sheets()) view.changed(id);
  });
  new ChartLayer(grid, running);
  new LinkLayer(grid, running, container);
  return {
    grid,
    setLocale: (chosen) => setLocale(running, chosen),
    setDark: (chosen) => running.injector.get(ThemeService).setDarkMode(chosen),
  };
}

/** A canvas draws with a face of the style sheet only once it is loaded; one that the machine lacks is left out. */
async function loadFaces(): Promise<void> {
  const faces = ["Microsoft YaHei", "Microsoft JhengHei"].flatMap((name) => [`10pt "${name}"`, `bold 10pt "${name}"`]);
  await Promise.allSettled(faces.map((face) => document.fonts.load(face, "中")));
}

/**
 * Univer validates cells when nothing else is to do, and throws where nobody can catch it when the sheet was deleted or
 * the workbook closed meanwhile.
 */
function skipDeletedSheets(injector: Injector): void {
  const service = injector.get(SheetsDataValidationValidatorService);
  const instances = injector.get(IUniverInstanceService);
  const validate = service.validatorRanges.bind(service);
  service.validatorRanges = (unitId, sheetId, ranges) => {
    const workbook = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(sheetId) ? validate(unitId, sheetId, ranges) : Promise.resolve([]);
  };
}

/** Parts of Univer, the formula engine's trigger among them, begin only when the page has been drawn once. */
function rendered({ injector }: RunningUniver): Promise<void> {
  const lifecycle = injector.get(LifecycleService);
  return new Promise((resolve) => {
    const subscription = lifecycle.lifecycle$.subscribe((stage) => {
      if (stage < LifecycleStages.Rendered) return;
      // After Univer's own listeners of this stage.
      setTimeout(() => (subscription.unsubscribe(), resolve()), 0);
    });
  });
}

async function setLocale({ univer, injector }: RunningUniver, locale: Locale): Promise<void> {
  injector.get(LocaleService).load({ [UNIVER_LOCALES[locale]]: await univerTexts(locale) });
  univer.setLocale(UNIVER_LOCALES[locale]);
  injector.get(IDescriptionService).registerDescriptions(functionInfos(locale));
}
