/**
 * Corrections of how Univer's page draws cells: the border of a merged area, texts that run over into the next cell,
 * borders of conditional formats, data bars of 0, numbers whose format shows nothing, choices from a list that break into
 * lines; and texts that shrink to their cell, which Univer lacks.
 */
import {
  BooleanNumber,
  DataValidationType,
  type ICellDataForSheetInterceptor,
  InterceptorEffectEnum,
  type IStyleData,
  type Nullable,
  type Workbook,
  type Worksheet,
  WrapStrategy,
} from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService, SpreadsheetSkeleton } from "@univerjs/preset-sheets-core";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { displayedText } from "../grid/number-format";
import { paddingOf, shrinks } from "../grid/style-map";
import { DEFAULT_FONT_POINTS, type RunningUniver } from "../grid/univer";

/** Marks a class that has been corrected already. */
const CORRECTED = Symbol.for("sales-planner.drawing-corrected");

type PlaceOverflow = SpreadsheetSkeleton["getOverflowPosition"];

interface Skeleton {
  readonly worksheet: Worksheet;
  _setStylesCacheForOneCell(row: number, column: number, options?: object): void;
  getOverflowPosition: PlaceOverflow;
  [CORRECTED]?: true;
}

export function correctDrawing({ injector }: RunningUniver): void {
  correctSkeleton(SpreadsheetSkeleton.prototype as object as Skeleton);
  const rules = injector.get(SheetDataValidationModel);
  const isChoice = ({ unitId, subUnitId, row, col }: Place): boolean =>
    rules.getRuleByLocation(unitId, subUnitId, row, col)?.type === DataValidationType.LIST;
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    // Right after the conditional formats.
    priority: 9,
    handler: (cell, place, next) => next(drawnCell(cell, place, isChoice(place))),
  });
}

function correctSkeleton(skeleton: Skeleton): void {
  if (Object.hasOwn(skeleton, CORRECTED)) return;
  skeleton[CORRECTED] = true;
  const cacheCell = Reflect.get<Skeleton, "_setStylesCacheForOneCell">(skeleton, "_setStylesCacheForOneCell");
  // Univer draws the border of a merged area only where a cell other than the first has one.
  skeleton._setStylesCacheForOneCell = function (this: Skeleton, row, column, options) {
    const merged = this.worksheet.getCellInfoInMergeData(row, column);
    cacheCell.call(this, row, column, merged.isMergedMainCell ? { ...options, mergeRange: merged } : options);
  };
  const place: (this: Skeleton, ...cell: Parameters<PlaceOverflow>) => ReturnType<PlaceOverflow> = Reflect.get<
    Skeleton,
    "getOverflowPosition"
  >(skeleton, "getOverflowPosition");
  // Univer compares the bare text with the cell, so one too wide only with the cell's padding was cut.
  skeleton.getOverflowPosition = function (this: Skeleton, ...cell: Parameters<PlaceOverflow>) {
    const [{ width, height }, align, row, column, columns] = cell;
    const { left, right } = paddingOf(this.worksheet.getComposedCellStyle(row, column));
    return place.call(this, { width: width + left + right, height }, align, row, column, columns);
  };
}

interface Place {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly workbook: Workbook;
  readonly worksheet: Worksheet;
  readonly row: number;
  readonly col: number;
  readonly rawData: Nullable<ICellDataForSheetInterceptor>;
}

type DrawnCell = Nullable<ICellDataForSheetInterceptor & { readonly dataBar?: { readonly value: number } }>;

/** @param isChoice From a list of the cell. */
function drawnCell(drawn: DrawnCell, place: Place, isChoice: boolean): DrawnCell {
  if (drawn == null) return drawn;
  // A bar of no length is a black line in Univer, and nothing in Excel.
  const cell = drawn.dataBar?.value === 0 ? { ...drawn, dataBar: undefined } : drawn;
  const styles = place.workbook.getStyles();
  const style = styles.getStyleByCell(cell);
  if (style == null) return cell;
  if (showsNothing(cell, style)) return { ...cell, v: "" };
  const own = styles.getStyleByCell(place.rawData)?.bd;
  // A conditional format's borders take the place of all the cell's own; Excel's, of those on the same side.
  const lined = own != null && style.bd != null && style.bd !== own ? { bd: { ...own, ...style.bd } } : {};
  const isLine = isChoice && style.tb !== WrapStrategy.WRAP;
  const size = shrinks(style) || isLine ? shrunkSize(cell, style, { place, isLine }) : undefined;
  const change = {
    ...lined,
    ...(size === undefined ? {} : { fs: size }),
    ...(isLine ? { tb: WrapStrategy.CLIP } : {}),
  };
  if (Object.keys(change).length === 0) return cell;
  // The height that Univer would give a choice is of lines that it does not have.
  return { ...cell, s: { ...style, ...change }, ...(isLine ? { interceptorAutoHeight: undefined } : {}) };
}

/** Univer draws a number whose format shows nothing of it, such as a 0 under "0;-0;", as if it had no format. */
function showsNothing({ v }: ICellDataForSheetInterceptor, { n }: IStyleData): boolean {
  return typeof v === "number" && n != null && displayedText(v, n.pattern) === "";
}

/** Pixels that Univer keeps for the arrow of a choice; Excel draws it beside the cell. */
const ARROW = 18;

interface Shrinking {
  readonly place: Place;
  /** A choice that is one line. */
  readonly isLine: boolean;
}

/** Points; undefined where the text fits as it is, and where it would not fit in Excel either. */
function shrunkSize(
  { v }: ICellDataForSheetInterceptor,
  style: IStyleData,
  { place, isLine }: Shrinking,
): number | undefined {
  const { fs = DEFAULT_FONT_POINTS } = style;
  const { left, right } = paddingOf(style);
  const whole = widthOf(place) - left - right;
  const room = isLine ? whole - ARROW : whole;
  const width = textWidth(String(v ?? ""), style, fs);
  if (width > whole && !shrinks(style)) return undefined;
  // Univer draws whole sizes, and rounds up.
  return width <= room || room <= 0 ? undefined : Math.max(1, Math.floor((fs * room) / width));
}

/** Pixels, of the whole merged area. */
function widthOf({ worksheet, row, col }: Place): number {
  const { startColumn, endColumn } = worksheet.getCellInfoInMergeData(row, col);
  let width = 0;
  for (let column = startColumn; column <= endColumn; column++) width += worksheet.getColumnWidth(column);
  return width;
}

const canvas = document.createElement("canvas").getContext("2d");

function textWidth(text: string, { bl, it, ff }: IStyleData, size: number): number {
  if (canvas === null) return 0;
  const italic = it === BooleanNumber.TRUE ? "italic " : "";
  const bold = bl === BooleanNumber.TRUE ? "bold " : "";
  canvas.font = `${italic}${bold}${size}pt "${ff ?? "Arial"}"`;
  return canvas.measureText(text).width;
}
