/** Defined names and saved settings through the real office.js. */
import { useOffice } from "./open-office";

const office = useOffice();

describe("names", () => {
  it("name a range, and formulas and addresses can use them", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B2:B4").values = [[1], [2], [3]];
      const item = context.workbook.names.add("Target", sheet.getRange("B2:B4"), "of this year");
      item.visible = false;
      item.load("name,type,formula,value,comment,visible,scope");
      const total = sheet.getRange("D1");
      total.formulas = [["=SUM(Target)"]];
      total.load("values");
      const named = sheet.getRange("Target");
      const range = item.getRange();
      named.load("address");
      range.load("address");
      await context.sync();
      expect(item.toJSON()).toMatchObject({
        name: "Target",
        type: "Range",
        formula: "=Sheet1!$B$2:$B$4",
        value: "Sheet1!B2:B4",
        comment: "of this year",
        visible: false,
        scope: "Workbook",
      });
      expect([total.values, named.address, range.address]).toEqual([[[6]], "Sheet1!B2:B4", "Sheet1!B2:B4"]);
    });
  });

  it("hold constants", async () => {
    await office.run(async (context) => {
      const { names } = context.workbook;
      const rate = names.add("CloseRate", "=0.25");
      const note = names.add("Note", '="a ""b"""');
      rate.load("type,value");
      note.load("type,value");
      const none = rate.getRangeOrNullObject();
      await context.sync();
      expect([rate.type, rate.value, note.type, note.value, none.isNullObject]).toEqual([
        "Double",
        0.25,
        "String",
        'a "b"',
        true,
      ]);
    });
  });

  it("belong to one sheet or to the workbook", async () => {
    await office.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.names.add("Own", sheet.getRange("A1"));
      const count = context.workbook.names.getCount();
      sheet.names.load("items/name,items/scope");
      const elsewhere = context.workbook.names.getItemOrNullObject("Own");
      await context.sync();
      expect(sheet.names.items.map(({ name, scope }) => [name, scope])).toEqual([["Own", "Worksheet"]]);
      expect([count.value, elsewhere.isNullObject]).toEqual([0, true]);
    });
  });

  it("change and go", async () => {
    await office.run(async (context) => {
      const { names } = context.workbook;
      const item = names.add("Target", "=1");
      await context.sync();
      item.formula = "=2";
      item.load("formula");
      await context.sync();
      expect(item.formula).toBe("=2");
      item.delete();
      const gone = names.getItemOrNullObject("target");
      await context.sync();
      expect(gone.isNullObject).toBe(true);
    });
  });

  it("refuse what Excel refuses", async () => {
    const add = (name: string) =>
      office.refusal(async (context) => {
        context.workbook.names.add(name, "=1");
        await context.sync();
      });
    expect(await add("Rate2024x")).toBe("nothing refused");
    expect(await add("RATE2024X")).toMatch(/^ItemAlreadyExists/);
    expect(await add("A1")).toMatch(/^InvalidArgument/);
    expect(await add("two words")).toMatch(/^InvalidArgument/);
  });
});

describe("settings", () => {
  it("are kept in the workbook as they were given", async () => {
    const build = {
      kind: "segments",
      options: { asOf: 45_000, map: "complete" },
      tabs: ["客户", "Summary"],
      done: true,
      none: null,
    };
    await office.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("build", build);
      settings.add("count", 1);
      settings.add("count", 2);
      await context.sync();
      const item = settings.getItem("build");
      item.load("key,value");
      settings.load("items/key,items/value");
      const count = settings.getCount();
      const none = settings.getItemOrNullObject("gone");
      await context.sync();
      expect([item.key, item.value, count.value, none.isNullObject]).toEqual(["build", build, 2, true]);
      expect(settings.items.map((setting) => setting.key)).toEqual(["build", "count"]);
      expect(settings.items[1]?.value).toBe(2);
    });
    expect(office.grid.settings.get("build")).toEqual(build);
  });

  it("change and go", async () => {
    await office.run(async (context) => {
      const { settings } = context.workbook;
      const item = settings.add("count", 1);
      item.value = 5;
      item.load("value");
      await context.sync();
      expect(item.value).toBe(5);
      item.delete();
      const count = settings.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it("of the common API are kept as long as the pane is open", async () => {
    const { settings } = office.Office.context.document;
    settings.set("key", { a: "值" });
    const status = await new Promise((resolve) => settings.saveAsync((result) => resolve(result.status)));
    expect([status, settings.get("key")]).toEqual(["succeeded", { a: "值" }]);
  });
});
