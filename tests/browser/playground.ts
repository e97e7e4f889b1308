/**
 * The playground in a real browser, one page a file: a test begins with the sample opened anew in the page that stands,
 * which takes a fifth of the time of a page of its own. What goes wrong inside the page fails the test that caused it.
 */
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, FrameLocator, Page, ViewportSize } from "playwright-core";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import type { UniverGrid } from "../../playground/grid/univer-grid";
import { type Difficulties, everyDifficulty } from "../../playground/host/difficulties";
import { openFile } from "../../playground/xlsx/open-file";
import { launchBrowser } from "../../scripts/browser";
import { serveBuilt, type Served } from "../../scripts/serve";
import type { Locale } from "../../src/text/locale";

/** Where pictures go; without it none is taken. */
const SCREENSHOTS = process.env.SCREENSHOTS;

export interface Look {
  readonly locale: Locale;
  readonly colors?: "light" | "dark" | "high contrast";
  /** CSS pixels of the pane; Excel's narrowest is about 320. */
  readonly width?: number;
}

export class Playground {
  served!: Served;
  browser!: Browser;
  page!: Page;
  /** Errors and requests to elsewhere since the test began. */
  readonly errors: string[] = [];

  /**
   * To be made at the top of a file: it starts before the file's tests and ends after them.
   * @param warehouse The server that its pages may ask, once it runs.
   */
  constructor(viewport: ViewportSize, warehouse?: () => Promise<URL>) {
    beforeAll(async () => {
      const serving = serveBuilt({ warehouse: await warehouse?.() });
      [this.served, this.browser] = await Promise.all([serving, launchBrowser()]);
      const context = await this.browser.newContext({ viewport, locale: "en-US", acceptDownloads: true });
      this.page = await context.newPage();
      this.page.on("console", (message) => message.type() === "error" && this.errors.push(message.text()));
      this.page.on("pageerror", (error) => this.errors.push(String(error.stack)));
      this.page.on("request", (request) => {
        if (!request.url().startsWith(this.served.url) && /^https?:/.test(request.url()))
          this.errors.push(`Request to ${request.url()}`);
      });
      await this.open("/");
    });
    afterAll(async () => {
      await this.browser?.close();
      await this.served?.close();
    });
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#pane");
  }

  async open(address: string): Promise<void> {
    await this.page.goto(this.served.url + address);
    await this.ready();
    await this.make(everyDifficulty());
  }

  /** Switches difficulties of the host on and off. What any Excel makes difficult is on in every test. */
  async make(difficulties: Partial<Difficulties>): Promise<void> {
    await this.page.evaluate(
      (changed) => Object.assign(window.salesPlannerPlayground!.difficulties, changed),
      difficulties,
    );
  }

  /** Waits until nothing is being opened or saved. */
  async ready(): Promise<void> {
    await this.page.locator("#busy").waitFor({ state: "hidden" });
    await this.page.locator("#app-name", { hasText: /./ }).waitFor();
  }

  /** Another document in the page, for tests that type: what one leaves open, an edited cell or a dialog, ends with it. */
  async beginAnew(): Promise<void> {
    this.errors.length = 0;
    await this.page.evaluate(() => localStorage.clear());
    await this.open("/");
  }

  /** The sample in a look, and nothing chosen; what the test before made of the workbook is thrown away. */
  async begin({ locale, colors = "light", width }: Look): Promise<void> {
    const { page } = this;
    this.errors.length = 0;
    await page.evaluate(
      (pane) => {
        localStorage.clear();
        document.documentElement.style.setProperty("--pane", pane);
      },
      width === undefined ? "" : `${width}px`,
    );
    await page.emulateMedia({ forcedColors: colors === "high contrast" ? "active" : "none" });
    const dark = page.locator("#dark");
    if ((await dark.getAttribute("aria-pressed")) !== String(colors !== "light")) await dark.click();
    const language = page.locator("#language");
    if ((await language.inputValue()) !== locale) await this.paneReloads(() => language.selectOption(locale));
    await this.paneReloads(async () => {
      await page.locator("#sample").click();
      const replace = page.locator("#question-replace");
      if (await replace.isVisible()) await replace.click();
    });
    await this.ready();
  }

  /** What makes the page load the pane anew, until the pane is another document. */
  async paneReloads(act: () => Promise<unknown>): Promise<void> {
    const loaded = this.page.waitForEvent("framenavigated", (frame) => frame !== this.page.mainFrame());
    await Promise.all([loaded, act()]);
  }

  /** The workbook as it is saved, opened again, for as long as it is looked at. */
  async saved<Seen>(look: (grid: UniverGrid) => Seen): Promise<Seen> {
    const [download] = await Promise.all([this.page.waitForEvent("download"), this.page.locator("#save").click()]);
    const grid = createHeadlessGrid();
    try {
      await openFile(grid, download.suggestedFilename(), new Uint8Array(readFileSync(await download.path())));
      await grid.settled();
      return look(grid);
    } finally {
      grid.dispose();
    }
  }

  /** For looking at, not compared: taken where the environment names a folder for them. */
  async picture(name: string): Promise<void> {
    if (SCREENSHOTS === undefined) return;
    mkdirSync(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
  }
}
