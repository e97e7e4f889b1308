import { markedSheet, markerName, orphanedTabs, ownSheet, ownTabs, type WorkbookFacts } from "../../src/workbook/facts";
import { findColumns, savedTable } from "../../src/workbook/saved-columns";
import { packed } from "../../src/workbook/packed";
import { parseSavedBuild, type SavedBuild, type SavedSheet, settingKey } from "../../src/workbook/settings";

const saved = {
  ...{ key: "main", id: "{1}", inputs: {} },
  look: { tab: "Goal", font: "Arial", merges: [], lines: [], links: [] },
} as unknown as SavedSheet;
const build: SavedBuild = {
  version: 1,
  id: "b1",
  kind: "goal",
  locale: "en-US",
  options: {},
  tables: {},
  sheets: [saved],
  builtOn: 45_000,
};
const facts = (tabs: [id: string, name: string][], marker?: string): WorkbookFacts => ({
  sheets: tabs.map(([id, name]) => ({ id, name, visibility: "Visible", isProtected: false })),
  tables: [],
  names: marker === undefined ? [] : [{ name: markerName("b1", "main").toUpperCase(), formula: marker }],
  ...{ builds: [build], overview: null },
  dateSystem: 1900,
});

describe("a built sheet", () => {
  it("is where its marker points, also renamed and with a quote in its name", () => {
    expect(
      ownSheet(
        facts(
          [
            ["{1}", "Other"],
            ["{9}", "Ann's goal"],
          ],
          "='Ann''s goal'!$A$1",
        ),
        "b1",
        saved,
      )?.id,
    ).toBe("{9}");
    expect(ownSheet(facts([["{9}", "Goal2"]], "=Goal2!$A$1"), "b1", saved)?.id).toBe("{9}");
  });

  it("is gone when its marker points nowhere, although another sheet has its id by position", () => {
    expect(ownSheet(facts([["{1}", "Goal"]], "=#REF!$A$1"), "b1", saved)).toBeNull();
  });

  it("is known by id and name together when the marker was cleaned away", () => {
    expect(ownSheet(facts([["{1}", "Goal"]]), "b1", saved)?.name).toBe("Goal");
    expect(ownSheet(facts([["{1}", "Orders"]]), "b1", saved)).toBeNull();
    expect(markedSheet(facts([["{1}", "Goal"]]), "b1", "main")).toBeNull();
  });

  it("is not a source", () => {
    expect(
      ownTabs(
        facts([
          ["{1}", "Goal"],
          ["{2}", "Orders"],
        ]),
      ),
    ).toEqual(new Set(["Goal"]));
  });

  it("is no source either when no build has its choices any more, and is named then", () => {
    const tabs: [string, string][] = [
      ["{1}", "Goal"],
      ["{2}", "Orders"],
    ];
    const dropped = { ...facts(tabs, "=Goal!$A$1"), builds: [] };
    expect([...ownTabs(dropped)]).toEqual(["Goal"]);
    expect(orphanedTabs(dropped)).toEqual(["Goal"]);
    expect(orphanedTabs(facts(tabs, "=Goal!$A$1"))).toEqual([]);
  });
});

describe("saved builds", () => {
  it("are read back as they were saved", () => {
    expect(parseSavedBuild(settingKey("b1"), JSON.parse(JSON.stringify(build)))).toEqual(build);
  });

  it("are read back with their sheets packed, as this version saves them", () => {
    const value = { ...build, sheets: packed(build.sheets) };
    expect(parseSavedBuild(settingKey("b1"), JSON.parse(JSON.stringify(value)))).toEqual(build);
  });

  it("of earlier versions have the workbook's font, and no merged cells, lines or links", () => {
    const { tab } = saved.look;
    const earlier = { ...build, sheets: [{ ...saved, look: { tab } }] };
    expect(parseSavedBuild(settingKey("b1"), JSON.parse(JSON.stringify(earlier)))!.sheets[0]!.look).toEqual({
      ...{ tab, font: "Calibri" },
      ...{ merges: [], lines: [], links: [] },
    });
  });

  it.each([
    ["another add-in's key", "theirs", build],
    ["a later version", settingKey("b1"), { ...build, version: 2 }],
    ["another id", settingKey("b2"), build],
    ["a text", settingKey("b1"), "x"],
    ["nothing", settingKey("b1"), null],
    ["a part", settingKey("b1"), { version: 1, id: "b1" }],
    ["sheets of no known form", settingKey("b1"), { ...build, sheets: "eJz" }],
    ["an unknown language", settingKey("b1"), { ...build, locale: "fr-FR" }],
  ])("pass over %s", (_, key, value) => expect(parseSavedBuild(key, value)).toBeNull());

  it("find columns by heading, the second of two equal ones too", () => {
    const source = {
      name: "T",
      sheet: "S",
      table: "T",
      headerRow: 0,
      firstColumn: 0,
      rows: 1,
      dateSystem: 1900 as const,
    };
    const headers = ["Date", "Amount", "Amount"];
    const columns = savedTable({ source: { ...source, headers }, roles: { date: 0, amount: 2 } });
    expect(findColumns({ ...source, headers: ["Amount", "Note", "Amount", "Date"] }, columns)).toEqual({
      date: 3,
      amount: 2,
    });
    expect(() => findColumns({ ...source, headers: ["Amount", "Date"] }, columns)).toThrow(
      /no longer has the column “Amount”/,
    );
  });
});
