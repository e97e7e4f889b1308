/** The rules of saved workbooks: a small file that keeps them all, and one breach at a time, each of which is found. */
import { strToU8, zipSync } from "fflate";
import { workbookFaults } from "../../../scripts/rules/workbook-rules";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const relations = (...rows: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${rows
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const TYPED = [
  ...["workbook", "styles", "sharedStrings", "worksheets/sheet1", "worksheets/sheet2", "tables/table1"],
  ...["charts/chart1", "drawings/drawing1", "webextensions/taskpanes", "webextensions/webextension1"],
];

const PARTS: Readonly<Record<string, string>> = {
  "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="r"/>${TYPED.map(
    (name) => `<Override PartName="/xl/${name}.xml" ContentType="x"/>`,
  ).join("")}</Types>`,
  "_rels/.rels": relations(
    ["rId1", "officeDocument", "xl/workbook.xml"],
    ["rId2", "webextensiontaskpanes", "xl/webextensions/taskpanes.xml"],
  ),
  "xl/workbook.xml":
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Plan &amp; goal" sheetId="1" r:id="rId1"/>` +
    `<sheet name="Days" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="Target">Days!$B$2</definedName>` +
    `</definedNames><calcPr calcId="0"/></workbook>`,
  "xl/_rels/workbook.xml.rels": relations(
    ["rId1", "worksheet", "worksheets/sheet1.xml"],
    ["rId2", "worksheet", "worksheets/sheet2.xml"],
    ["rId3", "styles", "styles.xml"],
    ["rId4", "sharedStrings", "sharedStrings.xml"],
  ),
  "xl/styles.xml":
    `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="1"><font/></fonts>` +
    `<fills count="1"><fill/></fills><borders count="1"><border><left/><right/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
    `<cellXfs count="2"><xf fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164"/></cellXfs>` +
    `<dxfs count="1"><dxf><font/><fill/></dxf></dxfs></styleSheet>`,
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>Day</t></si><si><r><t>Or</t></r><r><t>ders</t></r></si></sst>`,
  "xl/worksheets/sheet1.xml":
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><cols><col min="1" max="2" width="12"/></cols><sheetData>` +
    `<row r="1"><c r="A1" s="1"><f>SUM(Days!B2:B3)/_xlfn.STDEV.S('Plan &amp; goal'!B1:B9)</f><v>3</v></c><c r="C1" t="s"><v>0</v></c></row>` +
    `</sheetData><mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells><conditionalFormatting sqref="A1:B2">` +
    `<cfRule type="expression" priority="1" dxfId="0"><formula>$A$1&gt;0</formula></cfRule></conditionalFormatting>` +
    `<dataValidations count="1"><dataValidation type="list" sqref="B5" prompt="One of two"><formula1>"a,b"</formula1></dataValidation>` +
    `</dataValidations><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><drawing r:id="rId1"/></worksheet>`,
  "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "drawing", "../drawings/drawing1.xml"]),
  "xl/worksheets/sheet2.xml":
    `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>` +
    `<row r="2"><c r="A2"><v>46000</v></c><c r="B2"><v>5</v></c></row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>` +
    `</worksheet>`,
  "xl/worksheets/_rels/sheet2.xml.rels": relations(["rId1", "table", "/xl/tables/table1.xml"]),
  "xl/tables/table1.xml":
    `<table xmlns="${MAIN}" id="1" name="DayTable" displayName="DayTable" ref="A1:B2"><autoFilter ref="A1:B2"/><tableColumns count="2">` +
    `<tableColumn id="1" name="Day"/><tableColumn id="2" name="Orders"/></tableColumns></table>`,
  "xl/drawings/drawing1.xml": `<wsDr/>`,
  "xl/drawings/_rels/drawing1.xml.rels": relations(["rId1", "chart", "../charts/chart1.xml"]),
  "xl/charts/chart1.xml":
    `<c:chartSpace xmlns:c="c"><c:chart><c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/>` +
    `<c:val><c:numRef><c:f>Days!$B$2:$B$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
    `<c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea>` +
    `</c:chart></c:chartSpace>`,
  "xl/webextensions/taskpanes.xml":
    `<wetp:taskpanes xmlns:wetp="p"><wetp:taskpane dockstate="right" visibility="0" width="350" row="0">` +
    `<wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  "xl/webextensions/_rels/taskpanes.xml.rels": relations(["rId1", "webextension", "webextension1.xml"]),
  "xl/webextensions/webextension1.xml":
    `<we:webextension xmlns:we="e" id="{1}"><we:reference id="2" version="1.0" store="developer" storeType="Registry"/>` +
    `<we:alternateReferences><we:reference id="3" version="1.0" storeType="omex"/></we:alternateReferences>` +
    `<we:properties><we:property name="a" value="1"/><we:property name="b" value="2"/></we:properties><we:bindings/></we:webextension>`,
};

const faultsOf = (parts: Readonly<Record<string, string>>): string[] => [
  ...workbookFaults(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))),
];

test("a file that keeps the rules has no breach", () => expect(faultsOf(PARTS)).toEqual([]));

const SHEET = "xl/worksheets/sheet1.xml";
const TABLE = "xl/tables/table1.xml";
const PANES = "xl/webextensions/taskpanes.xml";
const EXTENSION = "xl/webextensions/webextension1.xml";

/** A part, what stands in it, what is put in its place, and the breach. */
test.each<[part: string, from: string, to: string, breach: RegExp]>([
  [SHEET, "</worksheet>", "", /sheet1\.xml is not well-formed/],
  [SHEET, "One of two", "One\u0001of two", /a character that XML excludes/],
  [
    "[Content_Types].xml",
    '<Override PartName="/xl/styles.xml" ContentType="x"/>',
    "",
    /styles\.xml has no content type/,
  ],
  ["xl/worksheets/_rels/sheet1.xml.rels", "drawing1.xml", "drawing9.xml", /leads to xl\/drawings\/drawing9\.xml/],
  ["xl/workbook.xml", 'name="Days"', 'name="plan &amp; Goal"', /Two sheets have the same name/],
  ["xl/workbook.xml", 'name="Days"', `name="Days${"s".repeat(30)}"`, /allows 31 characters/],
  ["xl/workbook.xml", 'name="Days"', 'name="Days/hours"', /"Days\/hours" is no name for a sheet/],
  ["xl/workbook.xml", "Days!$B$2", "Hours!$B$2", /Target: .*a sheet "Hours" that is not there/],
  ["xl/workbook.xml", 'definedName name="Target"', 'definedName name="AB12"', /AB12 is no valid name/],
  ["xl/workbook.xml", "<sheets>", '<calcPr calcId="0"/><sheets>', /<sheets> must stand before <calcPr>/],
  ["xl/styles.xml", 'fontId="0"', 'fontId="1"', /fontId 1 of 1 fonts/],
  ["xl/styles.xml", 'xf numFmtId="164"', 'xf numFmtId="165"', /number format 165, which is not there/],
  ["xl/styles.xml", 'dxfs count="1"', 'dxfs count="2"', /<dxfs> has count 2 and 1 children/],
  ["xl/styles.xml", "0.0%", "0;0;0;@;0", /has 5 sections/],
  [SHEET, 'c r="A1" s="1"', 'c r="A1" s="2"', /A1 has format 2 of 2/],
  [SHEET, 'c r="C1"', 'c r="A1"', /Cell A1 is out of its place in row 1/],
  [SHEET, 't="s"><v>0</v>', 't="s"><v>2</v>', /C1 has text 2 of 2/],
  [SHEET, "<v>3</v>", "<v>x</v>", /A1 is a number, but holds x/],
  [SHEET, "_xlfn.STDEV.S", "STDEV.S", /calls STDEV\.S, which is no function of Excel 2016/],
  [SHEET, "SUM(Days", "_xlfn.XLOOKUP(Days", /calls _xlfn\.XLOOKUP/],
  [SHEET, "SUM(Days", "_xldudf_SALES_AOV(Days", /calls _xldudf_SALES_AOV/],
  [SHEET, "SUM(Days!B2:B3)", "SUM(#REF!)", /cells that are gone/],
  [SHEET, "SUM(Days!B2:B3)", "(SUM(Days!B2:B3)", /parentheses without their other half/],
  [SHEET, "SUM(Days!B2:B3)", `${"(".repeat(65)}1${")".repeat(65)}`, /nests 65 deep/],
  [SHEET, "SUM(Days!B2:B3)", `1${"+1".repeat(4100)}`, /a formula has at most 8192/],
  [SHEET, "SUM(Days!B2:B3)", 'TEXT(Days!B2,"#,##0")', /writes a number by "#,##0", which other regions read otherwise/],
  [SHEET, "SUM(Days!B2:B3)", `LEN("${"x".repeat(256)}")`, /a text of 256 characters; 255/],
  [SHEET, "</sheetData><mergeCells", "</sheetData><sheetPr/><mergeCells", /<sheetPr> must stand before <sheetData>/],
  [
    SHEET,
    '<mergeCell ref="A3:B3"/>',
    '<mergeCell ref="A3:B3"/><mergeCell ref="B2:C4"/>',
    /Merged cells overlap in row 3/,
  ],
  [SHEET, 'dxfId="0"', 'dxfId="1"', /look 1 of 1/],
  [SHEET, 'priority="1"', 'priority="0"', /has the priority 0/],
  [SHEET, "$A$1&gt;0", "Hours!$A$1&gt;0", /a sheet "Hours"/],
  [SHEET, "One of two", "x".repeat(256), /prompt, allows 255 characters/],
  [SHEET, '"a,b"', `"${"a,".repeat(128)}"`, /its list, allows 257 characters/],
  [SHEET, 'sqref="B5"', 'sqref="B5:A1"', /covers B5:A1, which is no area/],
  [SHEET, 'width="12"', 'width="256"', /Columns 1 to 2 are 256 wide/],
  [SHEET, "&amp;P", "P".repeat(256), /oddFooter allows 255/],
  ["_rels/.rels", "taskpanes.xml", "panes.xml", /The file: relationship rId2 leads to xl\/webextensions\/panes\.xml/],
  [PANES, 'r:id="rId1"', 'r:id="rId2"', /taskpanes\.xml: A task pane refers to "rId2", which is no web extension/],
  [PANES, ' row="0"', "", /<taskpane> has no row/],
  [EXTENSION, 'name="b"', 'name="a"', /webextension1\.xml: The property a is there twice/],
  [EXTENSION, "<we:bindings/>", "", /<bindings> is missing/],
  [EXTENSION, 'storeType="omex"', 'storeType="shop"', /shop is no store/],
  [EXTENSION, '<we:reference id="2"', '<we:bindings/><we:reference id="2"', /<reference> must stand before <bindings>/],
  [TABLE, 'name="Orders"', 'name="Order"', /its column "Order" has the heading cell "Orders"/],
  [TABLE, 'name="Orders"', 'name="day"', /two of its columns have the same name/],
  [TABLE, 'ref="A1:B2"><auto', 'ref="A1:C2"><auto', /it has 2 columns in A1:C2/],
  [TABLE, 'displayName="DayTable"', 'displayName="Day Table"', /its name is not valid/],
  [
    "xl/worksheets/sheet2.xml",
    '<c r="B1" t="s"><v>1</v>',
    '<c r="B1"><f>A1</f><v>1</v>',
    /the heading "Orders" is a formula/,
  ],
  ["xl/charts/chart1.xml", "<c:barChart>", "<c:layout/><c:barChart><c:axId/>", /<barDir> must stand before <axId>/],
  ["xl/charts/chart1.xml", "Days!$B$2:$B$3", "Hours!$B$2", /a sheet "Hours"/],
  ["xl/charts/chart1.xml", '<c:crossAx val="2"/>', '<c:crossAx val="3"/>', /axis 3, which is not there/],
])("%s: %s → %s", (part, from, to, breach) => {
  const text = PARTS[part]!;
  expect(text).toContain(from);
  expect(faultsOf({ ...PARTS, [part]: text.replace(from, () => to) }).join("\n")).toMatch(breach);
});
