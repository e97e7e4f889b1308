/** The rules of a worksheet part: order of its elements, of its rows and cells, indexes that lead somewhere, lengths, areas that do not overlap. */
import { type Area, areaOf, LAST_COLUMN, overlap } from "./area";
import { formulaFaults } from "./formula-rules";
import {
  childOf,
  childrenOf,
  type ChildOrders,
  descendants,
  type Element,
  lengthFaults,
  orderFaults,
} from "./xml-element";

const SHEET_ORDER: ChildOrders = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter " +
    "sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions " +
    "pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing " +
    "legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst",
  sheetPr: "tabColor outlinePr pageSetUpPr",
  sheetView: "pane selection pivotSelection extLst",
  row: "c extLst",
  c: "f v is extLst",
  dataValidation: "formula1 formula2",
  cfRule: "formula colorScale dataBar iconSet extLst",
  headerFooter: "oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter",
};

/** Characters of a validation's texts; more make Excel repair the file. */
const VALIDATION_LIMITS = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 225 } as const;
const LONGEST_LIST = 255;
const LONGEST_TEXT = 32_767;
const LONGEST_FOOTER = 255;
const HIGHEST_ROW = 409.5;
const WIDEST_COLUMN = 255;

/** What a sheet's cells may point to. */
export interface SheetContext {
  readonly texts: readonly string[];
  /** Names of the workbook's sheets, in small letters. */
  readonly sheets: ReadonlySet<string>;
  readonly formats: number;
  readonly differentialFormats: number;
}

/** Every breach in a sentence. */
export function* sheetFaults(sheet: Element, context: SheetContext): Generator<string> {
  yield* orderFaults(sheet, SHEET_ORDER);
  yield* columnFaults(childOf(sheet, "cols"));
  yield* rowFaults(childrenOf(childOf(sheet, "sheetData"), "row"), context);
  yield* validationFaults(childrenOf(childOf(sheet, "dataValidations"), "dataValidation"), context);
  yield* conditionalFaults(childrenOf(sheet, "conditionalFormatting"), context);
  yield* overlapFaults("Merged cells", mergedAreas(sheet));
  for (const text of childOf(sheet, "headerFooter")?.children ?? [])
    yield* lengthFaults(text.name, text.text, LONGEST_FOOTER);
  for (const element of descendants(sheet).filter(({ name }) => name !== "sheetData"))
    for (const area of (element.attributes.sqref ?? "").split(" ").filter((text) => text !== ""))
      if (areaOf(area) === null) yield `<${element.name}> covers ${area}, which is no area.`;
}

export function mergedAreas(sheet: Element): Area[] {
  const references = childrenOf(childOf(sheet, "mergeCells"), "mergeCell").map(
    ({ attributes }) => attributes.ref ?? "",
  );
  return references.map(areaOf).filter((area) => area !== null);
}

/** Sorted by their first row, an area can only overlap those that begin before it ends. */
export function* overlapFaults(what: string, areas: readonly Area[]): Generator<string> {
  const sorted = [...areas].sort((one, other) => one.top - other.top);
  for (const [index, area] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length && sorted[next]!.top <= area.bottom; next++)
      if (overlap(area, sorted[next]!)) yield `${what} overlap in row ${sorted[next]!.top}.`;
  }
}

function* columnFaults(columns: Element | undefined): Generator<string> {
  let last = 0;
  for (const { attributes } of columns?.children ?? []) {
    const [min, max, width] = [Number(attributes.min), Number(attributes.max), Number(attributes.width ?? 0)];
    if (!(min > last && max >= min && max <= LAST_COLUMN)) yield `Columns ${min} to ${max} stand after column ${last}.`;
    if (!(width >= 0 && width <= WIDEST_COLUMN)) yield `Columns ${min} to ${max} are ${width} wide.`;
    last = max;
  }
}

function* rowFaults(rows: readonly Element[], context: SheetContext): Generator<string> {
  let last = 0;
  for (const row of rows) {
    const [number, height] = [Number(row.attributes.r), Number(row.attributes.ht ?? 0)];
    if (!(number > last)) yield `Row ${row.attributes.r} stands after row ${last}.`;
    if (!(height >= 0 && height <= HIGHEST_ROW)) yield `Row ${number} is ${height} points high.`;
    last = number;
    let right = 0;
    for (const cell of childrenOf(row, "c")) {
      const address = cell.attributes.r ?? "";
      const area = areaOf(address);
      if (area?.top !== number || area.left <= right) yield `Cell ${address} is out of its place in row ${number}.`;
      right = area?.left ?? right;
      yield* cellFaults(cell, address, context);
    }
  }
}

function* cellFaults(cell: Element, address: string, context: SheetContext): Generator<string> {
  const { t: type = "n", s: style = "0" } = cell.attributes;
  const value = childOf(cell, "v")?.text;
  if (!["b", "d", "e", "inlineStr", "n", "s", "str"].includes(type)) yield `${address} has the unknown type ${type}.`;
  if (!(Number(style) < context.formats)) yield `${address} has format ${style} of ${context.formats}.`;
  if (type === "n" && value !== undefined && !Number.isFinite(Number(value)))
    yield `${address} is a number, but holds ${value}.`;
  if (type === "s" && context.texts[Number(value)] === undefined)
    yield `${address} has text ${value} of ${context.texts.length}.`;
  yield* lengthFaults(address, textOf(cell, context.texts), LONGEST_TEXT);
  const formula = childOf(cell, "f");
  if (formula !== undefined && formula.text !== "")
    for (const fault of formulaFaults(formula.text, context.sheets)) yield `${address}: ${fault}`;
}

/** The text a cell holds; "" for one that holds none. */
export function textOf(cell: Element | undefined, texts: readonly string[]): string {
  const value = childOf(cell, "v")?.text ?? "";
  if (cell?.attributes.t === "s") return texts[Number(value)] ?? "";
  if (cell?.attributes.t === "inlineStr") return childOf(childOf(cell, "is"), "t")?.text ?? "";
  return cell?.attributes.t === "str" ? value : "";
}

function* validationFaults(validations: readonly Element[], { sheets }: SheetContext): Generator<string> {
  for (const { attributes, children } of validations) {
    const where = `The validation of ${attributes.sqref}`;
    for (const [key, limit] of Object.entries(VALIDATION_LIMITS))
      yield* lengthFaults(`${where}, ${key},`, attributes[key] ?? "", limit);
    for (const { text } of children) {
      for (const fault of formulaFaults(text, sheets)) yield `${where}: ${fault}`;
      if (attributes.type === "list" && text.startsWith('"'))
        yield* lengthFaults(`${where}, its list,`, text, LONGEST_LIST + 2);
    }
  }
}

function* conditionalFaults(formattings: readonly Element[], context: SheetContext): Generator<string> {
  const priorities = new Set<number>();
  for (const { attributes: area, children } of formattings) {
    for (const { attributes, children: parts } of children.filter(({ name }) => name === "cfRule")) {
      const where = `The conditional format of ${area.sqref}`;
      const priority = Number(attributes.priority);
      if (!(priority >= 1) || priorities.has(priority))
        yield `${where} has the priority ${attributes.priority} of another.`;
      priorities.add(priority);
      const format = attributes.dxfId;
      if (format !== undefined && !(Number(format) < context.differentialFormats))
        yield `${where} has look ${format} of ${context.differentialFormats}.`;
      for (const { text } of parts.filter(({ name }) => name === "formula"))
        for (const fault of formulaFaults(text, context.sheets)) yield `${where}: ${fault}`;
    }
  }
}
