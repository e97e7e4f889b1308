/** What a file remembers of add-ins: as Excel reads it, and as Excel and LibreOffice leave it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import type { Grid } from "../../../playground/grid/grid";
import { openXlsx } from "../../../playground/xlsx/open-xlsx";
import { editPart, pack, type Parts, partText, relationships, setPart, unpack } from "../../../playground/xlsx/parts";
import { saveXlsx } from "../../../playground/xlsx/save-xlsx";
import { workbookFaults } from "../../../scripts/rules/workbook-rules";
import { newGrid, reopened } from "./reopen";

const KEY = "SalesPlanner.build.b1";
const PANES = "xl/webextensions/taskpanes.xml";
const OWN = "xl/webextensions/webextension1.xml";
const OTHER = "xl/webextensions/webextension7.xml";
const RELATED = "http://schemas.microsoft.com/office/2011/relationships";
const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";

function gridWith(settings: Readonly<Record<string, unknown>>): Grid {
  const grid = newGrid();
  for (const [key, value] of Object.entries(settings)) grid.settings.set(key, value);
  return grid;
}

const saved = async (settings: Readonly<Record<string, unknown>>): Promise<Parts> =>
  unpack(await saveXlsx(gridWith(settings)));

async function opened(parts: Parts): Promise<Grid> {
  const grid = newGrid();
  await openXlsx(grid, "opened.xlsx", pack(parts));
  return grid;
}

const settingsOf = (grid: Grid): unknown => Object.fromEntries(grid.settings);

const EXTENSION_OF_ANOTHER =
  `<we:webextension xmlns:we="${EXTENSION}" id="{B1C15FE4-84FA-4773-AD36-9EF5444C5A01}"><we:reference id="wa200000000" version="1.0" ` +
  `store="en-US" storeType="OMEX"/><we:properties><we:property name="theirs" value="&quot;kept&quot;"/></we:properties><we:bindings/>` +
  `<we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId1"/></we:webextension>`;

/** The parts as Excel saves them: another add-in's pane before this one, which the store knows by an id of its own. */
function asExcel(parts: Parts, value: unknown): Parts {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
  const own = relationships(parts, PANES)[0]!.id;
  editPart(parts, "xl/webextensions/_rels/taskpanes.xml.rels", (text) =>
    text.replace("<Relationship ", relation("rId9", `${RELATED}/webextension`, "webextension7.xml") + "<Relationship "),
  );
  editPart(parts, PANES, (text) =>
    text.replace(/<wetp:taskpane .*?<\/wetp:taskpane>/, (pane) => pane.replace(own, "rId9") + pane),
  );
  setPart(parts, OTHER, EXTENSION_OF_ANOTHER);
  setPart(
    parts,
    "xl/webextensions/_rels/webextension7.xml.rels",
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("rId1", "x/image", "/xl/media/image1.png")}</Relationships>`,
  );
  setPart(parts, "xl/media/image1.png", "picture");
  editPart(parts, "[Content_Types].xml", (text) =>
    text.replace(
      "</Types>",
      `<Default Extension="png" ContentType="image/png"/><Override PartName="/${OTHER}" ContentType="application/vnd.ms-office.webextension+xml"/></Types>`,
    ),
  );
  const json = JSON.stringify(value).replaceAll('"', "&quot;");
  editPart(parts, OWN, (text) =>
    text
      .replace(/<we:reference [^>]*>/, '<we:reference id="wa200009999" version="1.2" store="zh-CN" storeType="OMEX"/>')
      .replace(/<we:alternateReferences>.*<\/we:alternateReferences>/, "<we:alternateReferences/>")
      .replace(
        /<we:properties>.*<\/we:properties>/,
        `<we:properties><we:property name="${KEY}" value="${json}"/></we:properties>`,
      ),
  );
  return parts;
}

/** The parts as earlier versions wrote them: the custom XML part alone. */
function asBefore(parts: Parts): Parts {
  for (const name of Object.keys(parts)) if (name.startsWith("xl/webextensions/")) delete parts[name];
  editPart(parts, "_rels/.rels", (text) => text.replace(/<Relationship [^>]*webextensiontaskpanes[^>]*>/, ""));
  editPart(parts, "[Content_Types].xml", (text) =>
    text.replace(/<Override PartName="\/xl\/webextensions\/[^>]*>/g, ""),
  );
  editPart(parts, "customXml/item1.xml", (text) => text.replace(' copy="true"', ""));
  return parts;
}

test("settings are the properties of a web extension with the manifest's id and version, whose pane stays closed", async () => {
  const bytes = await saveXlsx(gridWith({ [KEY]: { note: 'a "b"\n' } }));
  expect([...workbookFaults(bytes)]).toEqual([]);
  const parts = unpack(bytes);
  expect(partText(parts, "_rels/.rels")).toContain(`Type="${RELATED}/webextensiontaskpanes" Target="${PANES}"`);
  expect(relationships(parts, PANES)).toMatchObject([{ type: "webextension", target: OWN }]);
  expect(partText(parts, PANES)).toContain('visibility="0"');
  const types = partText(parts, "[Content_Types].xml");
  expect(types).toContain(`PartName="/${PANES}" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"`);
  expect(types).toContain(`PartName="/${OWN}" ContentType="application/vnd.ms-office.webextension+xml"`);
  const manifest = readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8");
  const [, id] = /<Id>(.+)<\/Id>/.exec(manifest)!;
  const [, version] = /<Version>(.+)<\/Version>/.exec(manifest)!;
  const extension = partText(parts, OWN)!;
  expect(extension).toContain(
    `<we:reference id="${id}" version="${version}" store="EXCatalog" storeType="EXCatalog"/>`,
  );
  expect(extension).toContain(`<we:property name="${KEY}" value="{&#34;note&#34;:&#34;a \\&#34;b\\&#34;\\n&#34;}"/>`);
});

test("any settings come back as they were", () =>
  fc.assert(
    fc.asyncProperty(fc.dictionary(fc.string({ minLength: 1, unit: "grapheme" }), fc.jsonValue()), async (settings) => {
      const json = JSON.parse(JSON.stringify(settings)) as Record<string, unknown>;
      expect(settingsOf(await reopened(gridWith(json)))).toEqual(json);
    }),
    { numRuns: 10 },
  ));

test("what Excel changed is read, and saved beside another add-in's extension, which stays as it is", async () => {
  const left = asExcel(await saved({ [KEY]: "before", gone: 1 }), "by Excel");
  const grid = await opened(left);
  expect(settingsOf(grid)).toEqual({ [KEY]: "by Excel" });
  grid.settings.set(KEY, "after");
  const bytes = await saveXlsx(grid);
  expect([...workbookFaults(bytes)]).toEqual([]);
  const again = unpack(bytes);
  for (const name of [PANES, OTHER, "xl/webextensions/_rels/webextension7.xml.rels", "xl/media/image1.png"])
    expect(partText(again, name)).toBe(partText(left, name));
  expect(partText(again, OWN)).toBe(partText(left, OWN)!.replace("by Excel", "after").replaceAll("&quot;", "&#34;"));
  expect(settingsOf(await opened(again))).toEqual({ [KEY]: "after" });
});

test("another workbook's add-ins go when a file is opened, and a file of them alone keeps them", async () => {
  const grid = await opened(asExcel(await saved({ [KEY]: 1 }), 2));
  await openXlsx(grid, "plain.xlsx", pack(await saved({})));
  const plain = unpack(await saveXlsx(grid));
  expect(Object.keys(plain).filter((name) => name.includes("webextension"))).toEqual([]);
});

test("a file of an earlier version is read; what Excel has saved since goes before it", async () => {
  expect(settingsOf(await opened(asBefore(await saved({ [KEY]: 1, more: 2 }))))).toEqual({ [KEY]: 1, more: 2 });
  const inExcel = asExcel(await saved({ [KEY]: 1, more: 2 }), 3);
  editPart(inExcel, "customXml/item1.xml", (text) => text.replace(' copy="true"', ""));
  expect(settingsOf(await opened(inExcel))).toEqual({ [KEY]: 3, more: 2 });
});

test("where LibreOffice lost the extension but not its pane, the copy is read and the pane that leads nowhere goes", async () => {
  const parts = await saved({ [KEY]: { bins: 5 } });
  delete parts[OWN];
  delete parts["xl/webextensions/_rels/taskpanes.xml.rels"];
  const grid = await opened(parts);
  expect(settingsOf(grid)).toEqual({ [KEY]: { bins: 5 } });
  const bytes = await saveXlsx(grid);
  expect([...workbookFaults(bytes)]).toEqual([]);
  expect(settingsOf(await opened(unpack(bytes)))).toEqual({ [KEY]: { bins: 5 } });
});

test("a setting that is no JSON is named", async () => {
  const parts = await saved({ [KEY]: 1 });
  editPart(parts, OWN, (text) => text.replace('value="1"', 'value="{"'));
  await expect(opened(parts)).rejects.toThrow(/setting “SalesPlanner\.build\.b1” is damaged/);
});
