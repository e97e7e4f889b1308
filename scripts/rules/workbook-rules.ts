/** The rules of a whole .xlsx file, part by part: those of ISO/IEC 29500 and Excel's limits, for the parts this product writes. */
import { chartFaults } from "./chart-rules";
import { formulaFaults } from "./formula-rules";
import { type SheetContext, sheetFaults } from "./sheet-rules";
import { isName, type SheetTable, tablesFaults } from "./table-rules";
import { webExtensionFaults } from "./web-extension-rules";
import { openPackage, type Part, relatedPart, sharedTexts, type WorkbookPackage } from "./workbook-package";
import {
  childOf,
  childrenOf,
  type ChildOrders,
  descendants,
  type Element,
  lengthFaults,
  orderFaults,
} from "./xml-element";

const WORKBOOK_ORDER: ChildOrders = {
  workbook:
    "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr " +
    "oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
};
const STYLE_ORDER: ChildOrders = {
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
  dxf: "font numFmt fill alignment border protection extLst",
  border: "start end left right top bottom diagonal vertical horizontal",
  xf: "alignment protection extLst",
};

/** Sheets' names: characters that are not allowed, and the limit of length. */
const LONGEST_TAB = 31;
const REFUSED_IN_TABS = /[[\]:*?/\\]|^'|'$/;
const FIRST_OWN_FORMAT = 164;
const LONGEST_FORMAT = 255;
const FORMAT_SECTIONS = 4;

interface Sheet {
  readonly name: string;
  readonly part: Part;
}

/** Every breach of a saved workbook, each in a sentence that begins with the part's name. */
export function* workbookFaults(bytes: Uint8Array): Generator<string> {
  const pack = openPackage(bytes);
  yield* pack.faults;
  const workbook = pack.parts.get("xl/workbook.xml");
  if (workbook === undefined) {
    yield "xl/workbook.xml is missing.";
    return;
  }
  const sheets = sheetsOf(pack, workbook);
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  const styles = relatedPart(pack, workbook, "styles")?.root;
  const context: SheetContext = {
    texts: sharedTexts(pack, workbook),
    sheets: names,
    formats: childOf(styles, "cellXfs")?.children.length ?? 0,
    differentialFormats: childOf(styles, "dxfs")?.children.length ?? 0,
  };
  yield* within("xl/workbook.xml", bookFaults(workbook.root, sheets, names));
  if (styles !== undefined) yield* within("xl/styles.xml", styleFaults(styles));
  for (const { name, part } of sheets) yield* within(`Sheet "${name}"`, sheetFaults(part.root, context));
  yield* tablesFaults(
    sheets.flatMap(({ part }) => tablesOf(pack, part)),
    context,
  );
  for (const { name, root } of pack.parts.values())
    if (root.name === "chartSpace") yield* within(name, chartFaults(root, names));
  yield* webExtensionFaults(pack);
}

function* within(where: string, faults: Generator<string>): Generator<string> {
  for (const fault of faults) yield `${where}: ${fault}`;
}

/** The sheets that are there; a missing part is listed by the package's own rules. */
function sheetsOf(pack: WorkbookPackage, workbook: Part): Sheet[] {
  return childrenOf(childOf(workbook.root, "sheets"), "sheet").flatMap(({ attributes }) => {
    const id = attributes["r:id"] ?? "";
    const part = pack.parts.get(workbook.relations.get(id)?.target ?? "");
    return part === undefined ? [] : [{ name: attributes.name ?? "", part }];
  });
}

function tablesOf(pack: WorkbookPackage, sheet: Part): SheetTable[] {
  return childrenOf(childOf(sheet.root, "tableParts"), "tablePart").flatMap(({ attributes }) => {
    const part = pack.parts.get(sheet.relations.get(attributes["r:id"] ?? "")?.target ?? "");
    return part === undefined ? [] : [{ table: part.root, sheet: sheet.root }];
  });
}

function* bookFaults(book: Element, sheets: readonly Sheet[], names: ReadonlySet<string>): Generator<string> {
  yield* orderFaults(book, WORKBOOK_ORDER);
  if (sheets.length !== childOf(book, "sheets")?.children.length) yield "A sheet has no part.";
  if (names.size !== sheets.length) yield "Two sheets have the same name.";
  for (const { name } of sheets) {
    yield* lengthFaults("A sheet's name", name, LONGEST_TAB);
    if (name === "" || REFUSED_IN_TABS.test(name)) yield `"${name}" is no name for a sheet.`;
  }
  const defined = new Set<string>();
  for (const { attributes, text } of childrenOf(childOf(book, "definedNames"), "definedName")) {
    const { name = "", localSheetId: scope } = attributes;
    const key = `${scope}!${name.toLowerCase()}`;
    if (defined.has(key)) yield `The name ${name} is defined twice.`;
    defined.add(key);
    if (!isName(name.replace(/^_xlnm\./, ""))) yield `${name} is no valid name.`;
    if (scope !== undefined && sheets[Number(scope)] === undefined) yield `The name ${name} belongs to no sheet.`;
    for (const fault of formulaFaults(text, names)) yield `${name}: ${fault}`;
  }
}

function* styleFaults(styles: Element): Generator<string> {
  yield* orderFaults(styles, STYLE_ORDER);
  const size = (name: string): number => childOf(styles, name)?.children.length ?? 0;
  for (const { name, attributes, children } of styles.children)
    if (attributes.count !== undefined && Number(attributes.count) !== children.length)
      yield `<${name}> has count ${attributes.count} and ${children.length} children.`;
  const formats = childrenOf(childOf(styles, "numFmts"), "numFmt").map(({ attributes }) => attributes);
  for (const { formatCode = "" } of formats) {
    yield* lengthFaults("A number format", formatCode, LONGEST_FORMAT);
    const sections = formatCode.replaceAll(/"[^"]*"|\\./g, "").split(";").length;
    if (sections > FORMAT_SECTIONS) yield `The number format ${formatCode} has ${sections} sections.`;
  }
  const own = new Set(formats.map(({ numFmtId }) => numFmtId));
  const targets = { fontId: "fonts", fillId: "fills", borderId: "borders", xfId: "cellStyleXfs" };
  for (const { attributes } of descendants(styles).filter(({ name }) => name === "xf")) {
    for (const [key, target] of Object.entries(targets))
      if (attributes[key] !== undefined && !(Number(attributes[key]) < size(target)))
        yield `A format has ${key} ${attributes[key]} of ${size(target)} ${target}.`;
    const { numFmtId = "0" } = attributes;
    if (Number(numFmtId) >= FIRST_OWN_FORMAT && !own.has(numFmtId))
      yield `A format has number format ${numFmtId}, which is not there.`;
  }
}
