/** The pane in a real browser, through the real office.js: both sheets are built as a user builds them, in every language and look. */
import { SHEET_KINDS, sheetKind } from "../../src/kinds/catalogue";
import { tableOf } from "../../src/tables/catalogue";
import { DICTIONARIES } from "../../src/taskpane/shell/language";
import {
  buildNow,
  chooseKind,
  countedSentence,
  expectChecksHold,
  expectUsable,
  inPane,
  LOOKS,
  type PanePage,
} from "./pane-page";
import { Playground } from "./playground";

jest.setTimeout(240_000);

const playground = new Playground({ width: 1200, height: 900 });

const segments = sheetKind("segments")!.name["en-US"];
const goal = sheetKind("goal")!.name["en-US"];

/** Selects a cell as a click in the sheet does. */
async function selectInWorkbook({ pane }: PanePage, sheet: string, address: string): Promise<void> {
  await pane.locator("body").evaluate(
    (_body, [tab, cell]) =>
      Excel.run(async (context) => {
        const target = context.workbook.worksheets.getItem(tab!);
        target.activate();
        target.getRange(cell).select();
        await context.sync();
      }),
    [sheet, address],
  );
}

/** A small table of orders, as a paste puts it into the sheet. */
async function pasteOrders({ pane }: PanePage): Promise<void> {
  await pane.locator("body").evaluate(() =>
    Excel.run(async (context) => {
      const days = Array.from({ length: 8 }, (_, index) => [
        `A${index}`,
        `buyer ${index % 3}`,
        45300 + index,
        100 + index,
      ]);
      context.workbook.worksheets.getActiveWorksheet().getRange("C3:F11").values = [
        ["Order ID", "Customer", "Order date", "Amount"],
        ...days,
      ];
      await context.sync();
    }),
  );
}

/** Formula and value of a cell. */
async function cellOf({ pane }: PanePage, sheet: string, address: string): Promise<unknown[]> {
  return pane.locator("body").evaluate(
    (_body, [tab, cell]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(tab!).getRange(cell);
        range.load("formulas,values");
        await context.sync();
        return [range.formulas[0]![0], range.values[0]![0]] as unknown[];
      }),
    [sheet, address],
  );
}

describe.each(LOOKS)("in $locale, $colors, at $width px", (look) => {
  it("shows every form; builds its share of the kinds, and says what was left out as announced", async () => {
    await inPane(playground, look, async (opened) => {
      const { pane, text, picture } = opened;
      await expectUsable(opened);
      await picture("home");
      for (const [at, kind] of SHEET_KINDS.entries()) {
        const name = kind.name[look.locale];
        await chooseKind(opened, name);
        const announced = await countedSentence(opened);
        // A month has all that a year has; the page's own test builds the year.
        if (kind.id === "goal") await pane.locator("[data-option=horizon] select").selectOption("month");
        await expectUsable(opened);
        await picture(`form-${kind.id}`);
        if (at % LOOKS.length !== LOOKS.indexOf(look)) {
          await pane.getByRole("button", { name: text.shell.back }).click();
          continue;
        }
        await buildNow(opened, name);
        await expectUsable(opened);
        await picture(`result-${kind.id}`);
        expect(await countedSentence(opened)).toBe(announced);
        await expectChecksHold(opened, 2);
        await pane.getByRole("button", { name: text.result.home }).click();
        await pane.getByRole("heading", { name: text.home.built }).waitFor();
      }
      await expectUsable(opened);
      await picture("home-built");
    });
  });
});

it("measures a goal of the marketing plan by a figure of another sheet, chosen by name", async () => {
  await inPane(playground, { locale: "en-US", width: 320 }, async (opened) => {
    const { pane, text, picture } = opened;
    const { title, goal: goalLabel, sheet, figure, link, linked } = text.measures;
    for (const id of ["campaigns", "marketing"]) {
      const name = sheetKind(id)!.name["en-US"];
      await chooseKind(opened, name);
      await buildNow(opened, name);
      if (id === "campaigns") await pane.getByRole("button", { name: text.result.home }).click();
    }
    await pane.getByRole("button", { name: title }).click();
    await pane.getByRole("combobox", { name: goalLabel }).selectOption("G2");
    await pane.getByRole("combobox", { name: sheet }).selectOption("Campaign learning");
    const chosen = pane.getByRole("combobox", { name: figure, exact: true });
    await chosen.selectOption({ index: 1 });
    const name = await chosen.inputValue();
    expect(name).toMatch(/^Campaign learning · /);
    await pane.getByRole("button", { name: link, exact: true }).click();
    await pane.getByText(linked.measure("G2", name)).waitFor();
    await expectUsable(opened);
    await picture("measure");
    const goals = await pane.locator("body").evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Goals").getUsedRange();
        range.load("values");
        await context.sync();
        return range.values as unknown[][];
      }),
    );
    expect(goals.find((row) => row.includes("G2"))).toContain(name);
  });
});

it("is used with the keyboard alone: the heading has the focus, a fault leads to its entry", async () => {
  await inPane(playground, { locale: "en-US" }, async (opened) => {
    const { pane, page, text, picture } = opened;
    const focused = () => pane.locator("body").evaluate((body) => body.ownerDocument.activeElement?.textContent);
    await pane.getByRole("button", { name: new RegExp(`^${goal}`) }).focus();
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: goal, exact: true }).waitFor();
    expect(await focused()).toBe(goal);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { level: 1, name: text.home.title }).waitFor();
    expect(await focused()).toBe(text.home.title);
    await chooseKind(opened, goal);
    await pane.getByRole("button", { name: text.prepare.more }).press("Enter");
    await pane.getByRole("button", { name: "Conversion rates and order value" }).press("Enter");
    const rate = pane.getByRole("textbox", { name: "Visit rate" });
    await rate.fill("120");
    await pane.getByRole("button", { name: text.prepare.build, exact: true }).press("Enter");
    await pane.getByText("120 % came").waitFor();
    await pane.getByText(text.prepare.fixFirst(1)).waitFor();
    expect(await rate.evaluate((input) => input.ownerDocument.activeElement === input)).toBe(true);
    await picture("fault");
  });
});

it("comes from the heading of each form to its build in at most 12 steps of the keyboard", async () => {
  await inPane(playground, { locale: "en-US", width: 320 }, async (opened) => {
    const { pane, page, text } = opened;
    for (const kind of SHEET_KINDS) {
      await chooseKind(opened, kind.name["en-US"]);
      await countedSentence(opened);
      const build = pane.getByRole("button", { name: text.prepare.build, exact: true });
      const hasFocus = () => build.evaluate((button) => button.ownerDocument.activeElement === button);
      let steps = 0;
      for (; steps <= 12 && !(await hasFocus()); steps++) await page.keyboard.press("Tab");
      expect([kind.id, steps <= 12]).toEqual([kind.id, true]);
      await pane.getByRole("button", { name: text.shell.back }).click();
    }
  });
});

/** Fills the workbook's settings up to the megabyte that Excel takes, or makes room again. */
async function fillSettings({ pane }: PanePage, isFull: boolean): Promise<void> {
  await pane.locator("body").evaluate(
    (_body, fill) =>
      Excel.run(async (context) => {
        const { settings } = context.workbook;
        if (fill) settings.add("filler", "x".repeat(999_000));
        else settings.getItem("filler").delete();
        await context.sync();
      }),
    isFull,
  );
}

it("cancels a build, takes back one that Excel refuses, builds, and refreshes in place", async () => {
  await inPane(playground, { locale: "en-US" }, async (opened) => {
    const { pane, text } = opened;
    const links = () => pane.getByRole("button", { name: /^Go to / }).allTextContents();
    await chooseKind(opened, segments);
    // Pressed by the page itself as soon as the button is there: a build of the sample takes a moment only.
    await pane.locator("body").evaluate((body, cancel) => {
      new MutationObserver((_changes, observer) => {
        const button = [...body.querySelectorAll("button")].find((each) => each.textContent === cancel);
        if (button === undefined) return;
        observer.disconnect();
        button.click();
      }).observe(body, { childList: true, subtree: true });
    }, text.running.cancel);
    await pane.getByRole("button", { name: text.prepare.build, exact: true }).click();
    await pane.getByText(text.running.cancelled).waitFor({ timeout: 60_000 });
    await fillSettings(opened, true);
    await pane.getByRole("button", { name: text.prepare.build, exact: true }).click();
    await pane.getByText(text.shell.problem).waitFor({ timeout: 60_000 });
    await fillSettings(opened, false);
    // The next build finds its names free: nothing of the first two is left.
    await buildNow(opened, segments);
    const built = await links();
    const tabs = ["Overview", "Segments", "Customers", "Segment map", "How it was computed"];
    expect(built).toEqual(tabs.map(text.result.open));
    await pane.getByRole("button", { name: text.result.home }).click();
    await pane.getByRole("button", { name: text.home.refreshNamed(segments) }).click();
    await pane.getByRole("heading", { name: text.result.built(segments) }).waitFor({ timeout: 60_000 });
    expect(await links()).toEqual(built);
  });
});

it("finds a function, shows it, and writes it into the selected cell, never over one that is filled", async () => {
  await inPane(playground, { locale: "en-US", width: 320 }, async (opened) => {
    const { pane, text, picture } = opened;
    await pane.getByRole("button", { name: new RegExp(`^${text.home.functions}`) }).click();
    await expectUsable(opened);
    await picture("functions");
    await pane.getByRole("searchbox").fill("客单价");
    await pane
      .getByRole("button", { name: /^SALES\.AOV\b/ })
      .first()
      .click();
    await pane.getByRole("heading", { name: text.functions.examples }).waitFor();
    await expectUsable(opened);
    await pane.getByRole("button", { name: text.functions.insert }).click();
    await pane.getByText(text.field.missing("revenue")).waitFor();
    await pane.getByRole("textbox", { name: "revenue" }).fill("1,000");
    await selectInWorkbook(opened, "leads", "XA1");
    await pane.getByRole("button", { name: text.functions.useSelection("orders") }).click();
    await pane.getByText("=SALES.AOV(1000,leads!XA1)").waitFor();
    await pane.getByRole("textbox", { name: "orders", exact: true }).fill("40");
    await picture("function");
    await selectInWorkbook(opened, "leads", "A1");
    await pane.getByRole("button", { name: text.functions.insert }).click();
    await pane.getByText(text.shell.problem).waitFor();
    await selectInWorkbook(opened, "leads", "XA1");
    await pane.getByRole("button", { name: text.functions.insert }).click();
    await pane.getByText(text.functions.inserted).waitFor();
    await expect(cellOf(opened, "leads", "XA1")).resolves.toEqual(["=SALES.AOV(1000,40)", 25]);
  });
});

it("follows the page's language menu, the only one, and F6 goes to the pane and back", async () => {
  await inPane(playground, { locale: "en-US" }, async ({ pane, page }) => {
    expect(await pane.getByRole("combobox", { name: "Language" }).count()).toBe(0);
    await page.locator("#language").selectOption("zh-CN");
    await pane.getByRole("heading", { name: DICTIONARIES["zh-CN"].home.title }).waitFor();
    expect(await pane.locator("html").getAttribute("lang")).toBe("zh-CN");
    await page.getByText("示例.xlsx").waitFor();
    const frameHasFocus = () => page.evaluate(() => document.activeElement?.id === "pane");
    await page.locator("#open").focus();
    await page.keyboard.press("F6");
    expect(await frameHasFocus()).toBe(true);
    await page.keyboard.press("F6");
    expect(await frameHasFocus()).toBe(false);
  });
});

it("explains an empty workbook, sees a pasted table by itself, and refuses to build without one", async () => {
  await inPane(playground, { locale: "en-US", width: 320 }, async (opened) => {
    const { page, pane, text, picture } = opened;
    const empty = { name: "empty.csv", mimeType: "text/csv", buffer: Buffer.from("notes\n") };
    await playground.paneReloads(() => page.locator("#file").setInputFiles(empty));
    await pane.getByText(text.empty.title).waitFor();
    await expectUsable(opened);
    await picture("empty");
    await chooseKind(opened, segments);
    await pane.getByRole("button", { name: text.prepare.build, exact: true }).click();
    await pane.getByText(text.prepare.needsTable(tableOf("orders").label["en-US"])).waitFor();
    await pasteOrders(opened);
    await pane.getByText(text.leftOut.none).waitFor({ timeout: 20_000 });
  });
});

it("says in an ordinary browser page that it belongs into Excel, and names the playground", async () => {
  const page = await playground.browser.newPage();
  await page.goto(`${playground.served.url}/taskpane.html`);
  await page.getByRole("heading", { name: DICTIONARIES["en-US"].noOffice.title }).waitFor();
  expect(await page.getByText("npm run playground").count()).toBe(1);
  await page.close();
});
