/** Files as Excel itself writes them: what its shorthand stands for. */
import { strToU8, zipSync } from "fflate";
import type { GridSheet } from "../../../playground/grid/grid";
import { openXlsx } from "../../../playground/xlsx/open-xlsx";
import { at, firstSheet, newGrid } from "./reopen";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const relationships = (...entries: [id: string, type: string, target: string][]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;

interface Contents {
  readonly sheetData: string;
  readonly before?: string;
  readonly after?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly names?: string;
}

function file({ sheetData, before = "", after = "", styles = "", workbook = "", names = "" }: Contents): Uint8Array {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook}<sheets><sheet name="Data" sheetId="7" r:id="rId9"/></sheets>${names}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId9", "worksheet", "worksheets/sheet7.xml"],
      ["rId2", "styles", "styles.xml"],
      ["rId3", "theme", "theme/theme1.xml"],
    ),
    "xl/worksheets/sheet7.xml": `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheetData>${sheetData}</sheetData>${after}</worksheet>`,
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
    "xl/theme/theme1.xml": `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="x">${[
      "000000",
      "FFFFFF",
      "44546A",
      "E7E6E6",
      "4472C4",
      "ED7D31",
      "A5A5A5",
      "FFC000",
      "5B9BD5",
      "70AD47",
      "0563C1",
      "954F72",
    ]
      .map((color, index) => {
        const tag =
          [
            "dk1",
            "lt1",
            "dk2",
            "lt2",
            "accent1",
            "accent2",
            "accent3",
            "accent4",
            "accent5",
            "accent6",
            "hlink",
            "folHlink",
          ][index] ?? "";
        return `<a:${tag}><a:srgbClr val="${color}"/></a:${tag}>`;
      })
      .join("")}</a:clrScheme></a:themeElements></a:theme>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));
}

async function opened(contents: Contents): Promise<GridSheet> {
  const grid = newGrid();
  await openXlsx(grid, "foreign.xlsx", file(contents));
  return firstSheet(grid);
}

const STYLES = `<numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;¥&quot;#,##0.00;[Red]\\-&quot;¥&quot;#,##0.00"/><numFmt numFmtId="165" formatCode="0.0&quot;d&quot;"/></numFmts>
<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font><font><b/><sz val="11"/><color theme="0"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0"/><xf numFmtId="31" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0"/></cellXfs>`;

describe("a file of another program", () => {
  test("a formula written once for an area stands in each of its cells", async () => {
    const sheet = await opened({
      sheetData: `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row>
        <row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>`,
    });
    expect(sheet.formulas(at(0, 1, 3, 1))).toEqual([["=A1*$A$1"], ["=A2*$A$1"], ["=A3*$A$1"]]);
    expect(sheet.values(at(0, 1, 3, 1))).toEqual([[1], [2], [3]]);
  });

  test("an array formula fills its area; the values saved there are no constants", async () => {
    const sheet = await opened({
      sheetData: `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:B2">A1:A2*10</f><v>10</v></c></row><row r="2"><c r="A2"><v>2</v></c><c r="B2"><v>999</v></c></row>`,
    });
    expect(sheet.values(at(0, 1, 2, 1))).toEqual([[10], [20]]);
  });

  test("dates, money and ids keep their exact numbers and their formats, whatever looks like a date format", async () => {
    const sheet = await opened({
      styles: STYLES,
      sheetData: `<row r="1"><c r="A1" s="1"><v>45356.57305555556</v></c><c r="B1" s="2"><v>1234.5678901234</v></c><c r="C1" s="3"><v>123456789012345</v></c><c r="D1" s="4"><v>60</v></c></row>`,
    });
    expect(sheet.values(at(0, 0, 1, 4))).toEqual([[45356.57305555556, 1234.5678901234, 123456789012345, 60]]);
    expect(sheet.numberFormats(at(0, 0, 1, 4))).toEqual([
      ["yyyy/m/d", '"¥"#,##0.00;[Red]\\-"¥"#,##0.00', '0.0"d"', 'yyyy"年"m"月"d"日"'],
    ]);
  });

  test("theme colours are the theme's: 0 is the background and 1 the text", async () => {
    const sheet = await opened({ styles: STYLES, sheetData: '<row r="1"><c r="A1" s="5"><v>1</v></c></row>' });
    expect(sheet.cellStyle(0, 0)).toMatchObject({ bold: true, color: "#FFFFFF", fill: "#4472C4" });
  });

  test("errors, texts that look like errors, truth values and texts without a shared table", async () => {
    const sheet = await opened({
      sheetData:
        '<row r="1"><c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="inlineStr"><is><t>=1+1</t></is></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="str"><v>00123</v></c></row>',
    });
    expect(sheet.values(at(0, 0, 1, 4))).toEqual([["#N/A", "=1+1", true, "00123"]]);
    expect(sheet.formulas(at(0, 1))).toEqual([["=1+1"]]);
  });

  test("rules about texts become rules by their formula; icon sets, which the grid does not show, are left out", async () => {
    const rule =
      '<cfRule type="containsText" dxfId="0" priority="2" operator="containsText" text="x"><formula>NOT(ISERROR(SEARCH("x",A1)))</formula></cfRule>';
    const icons =
      '<cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>';
    const sheet = await opened({
      styles: `${STYLES}<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>`,
      sheetData: '<row r="1"><c r="A1" t="inlineStr"><is><t>xyz</t></is></c></row>',
      after: `<conditionalFormatting sqref="A1:A9">${icons}${rule}</conditionalFormatting>`,
    });
    expect(sheet.conditionalFormats().map(({ rule: shown }) => shown)).toEqual([
      { type: "formula", formula: '=NOT(ISERROR(SEARCH("x",A1)))', style: { color: "#9C0006", fill: "#FFC7CE" } },
    ]);
  });

  test("the 1904 date system is kept, and names of Excel's own are not taken for the user's", async () => {
    const grid = newGrid();
    await openXlsx(
      grid,
      "mac.xlsx",
      file({
        workbook: '<workbookPr date1904="1"/>',
        names:
          '<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Data!$A$1:$B$2</definedName><definedName name="Goal">Data!$A$1</definedName></definedNames>',
        sheetData: '<row r="1"><c r="A1"><v>43894</v></c></row>',
      }),
    );
    expect(grid.dateSystem).toBe(1904);
    expect(grid.names().map(({ name, formula }) => [name, formula])).toEqual([["Goal", "=Data!$A$1"]]);
  });

  test("a width for all 16,384 columns is not taken for content", async () => {
    const sheet = await opened({
      before: '<cols><col min="1" max="16384" width="20.7109375" customWidth="1"/></cols>',
      sheetData: '<row r="1"><c r="A1"><v>1</v></c></row>',
    });
    expect(sheet.used(false)).toEqual(at(0, 0));
    expect(sheet.columnWidth(0)).toBe(108.75);
  });

  test("what the grid has no place for is named", async () => {
    const rules =
      '<conditionalFormatting sqref="A1"><cfRule type="iconSet" priority="1"><iconSet><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>';
    const sheetData = '<row r="1"><c r="A1"><v>1</v></c></row>';
    const [note] = await openXlsx(newGrid(), "a.xlsx", file({ sheetData, after: `<autoFilter ref="A1:A1"/>${rules}` }));
    expect(note?.["en-US"]).toBe(
      "Not shown, and missing from a saved copy: icon sets and top-ten rules, the filter of a plain range. The file itself is not changed.",
    );
    expect(await openXlsx(newGrid(), "a.xlsx", file({ sheetData: "" }))).toEqual([]);
  });
});
