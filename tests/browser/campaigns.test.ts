/** Campaign learning as a user builds it from the sample's campaign table: both sheets without an error, the result in the pane. */
import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../scripts/browser";
import { serveBuilt, type Served } from "../../scripts/serve";
import type { Value } from "../../playground/grid/grid";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { openFile } from "../../playground/xlsx/open-file";
import { campaignsKind } from "../../src/kinds/campaigns/kind";
import { TEXTS } from "../../src/kinds/campaigns/texts";
import { type Look, openPane, type PanePage } from "./pane-page";

jest.setTimeout(120_000);

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchBrowser(), serveBuilt()]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

/** Every value of the sheets named, as the page saves and the grid opens them. */
async function savedValues({ page }: PanePage, tabs: readonly string[]): Promise<Value[][]> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
  const grid = createHeadlessGrid();
  try {
    await openFile(grid, download.suggestedFilename(), new Uint8Array(readFileSync(await download.path())));
    await grid.settled();
    return tabs.map((tab) => {
      const sheet = grid.sheets().find(({ name }) => name === tab);
      const area = sheet?.used(true);
      return sheet === undefined || area == null ? [] : sheet.values(area).flat();
    });
  } finally {
    grid.dispose();
  }
}

it.each<Look>([
  { locale: "en-US", colors: "light" },
  { locale: "zh-CN", colors: "dark" },
  { locale: "zh-TW", colors: "high contrast" },
])("builds both sheets from the sample: $locale $colors", async (look) => {
  const { locale } = look;
  const opened = await openPane(browser, served.url, look);
  const { page, pane, text, picture } = opened;
  try {
    const name = campaignsKind.name[locale];
    await pane.getByRole("button", { name: new RegExp(`^${name}`) }).click();
    await pane.getByRole("button", { name: text.prepare.build, exact: true }).click();
    await pane.getByRole("heading", { name: text.result.built(name) }).waitFor({ timeout: 60_000 });
    const tabs = [TEXTS.tabs.learning[locale], TEXTS.tabs.budget[locale]];
    for (const tab of tabs) {
      await pane.getByRole("button", { name: text.result.open(tab) }).click();
      await page.locator(".sheet-chart svg").first().waitFor();
      await picture(`sheet-${tab === tabs[0] ? "learning" : "budget"}`);
    }
    expect(await pane.getByLabel(text.result.checkFails, { exact: true }).count()).toBe(0);
    expect(await pane.getByText(TEXTS.figures.above[locale], { exact: true }).count()).toBe(1);
    for (const values of await savedValues(opened, tabs)) {
      expect(values.length).toBeGreaterThan(200);
      expect(values.filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
    }
    expect(opened.errors).toEqual([]);
  } finally {
    await opened.close();
  }
});
