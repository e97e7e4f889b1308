/**
 * The playground opened for a test of the pane: the page with a language and colours, the pane at a width, its texts.
 * What goes wrong inside the page fails the test that caused it.
 */
import path from "node:path";
import { mkdirSync } from "node:fs";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { DICTIONARIES } from "../../src/taskpane/shell/language";
import type { PaneText } from "../../src/text/en-US";
import type { Locale } from "../../src/text/locale";

/** Pictures of the pane, for looking at; not compared. */
const PICTURES = path.resolve(__dirname, "../../dist/screenshots");

export interface Look {
  readonly locale: Locale;
  readonly colors?: "light" | "dark" | "high contrast";
  /** CSS pixels of the pane; Excel's narrowest is about 320. */
  readonly width?: number;
}

/** Each language once, and each kind of colours. */
export const LOOKS: readonly Look[] = [
  { locale: "en-US", colors: "light", width: 320 },
  { locale: "zh-CN", colors: "dark", width: 320 },
  { locale: "zh-TW", colors: "high contrast", width: 320 },
];

export interface PanePage {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly text: PaneText;
  /** Errors of the page so far; a test ends with none. */
  readonly errors: readonly string[];
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function openPane(browser: Browser, url: string, look: Look): Promise<PanePage> {
  const { locale, colors = "light", width = 360 } = look;
  const context = await browser.newContext({
    locale,
    viewport: { width: 1200, height: 900 },
    colorScheme: colors === "light" ? "light" : "dark",
    forcedColors: colors === "high contrast" ? "active" : "none",
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await page.goto(url);
  await page.addStyleTag({ content: `:root { --pane: ${width}px !important }` });
  const picture = async (name: string): Promise<void> => {
    mkdirSync(PICTURES, { recursive: true });
    await page.screenshot({ path: path.join(PICTURES, `pane-${name}-${locale}-${colors.replace(" ", "-")}.png`) });
  };
  const pane = page.frameLocator("#pane");
  const text = DICTIONARIES[locale];
  await pane.getByRole("heading", { name: text.home.title }).waitFor({ timeout: 60_000 });
  await pane.getByRole("button", { name: text.home.lookAgain, disabled: false }).waitFor({ timeout: 60_000 });
  return { page, pane, text, errors, picture, close: () => context.close() };
}

/** Pixels by which the pane is wider than its frame; 0 when nothing has to be scrolled sideways. */
async function overflow({ pane }: PanePage): Promise<number> {
  return pane.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
}

/** Inputs, selects and buttons without a name a screen reader could say, by their HTML. */
async function unnamed({ pane }: PanePage): Promise<readonly string[]> {
  return pane.locator("body").evaluate((body) => {
    const named = (control: Element): boolean => {
      const labels =
        control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? [...(control.labels ?? [])] : [];
      const by = (control.getAttribute("aria-labelledby") ?? "")
        .split(" ")
        .map((id) => body.ownerDocument.getElementById(id));
      const words = [
        control.getAttribute("aria-label"),
        control.textContent,
        ...[...labels, ...by].map((label) => label?.textContent),
      ];
      const own =
        control instanceof HTMLInputElement || control instanceof HTMLSelectElement
          ? [words[0], ...words.slice(2)]
          : words;
      return own.some((word) => (word ?? "").trim() !== "");
    };
    return [...body.querySelectorAll("input, select, button, [role=button], [role=progressbar]")]
      .filter((control) => !named(control))
      .map((control) => control.outerHTML.slice(0, 200));
  });
}

export async function chooseKind({ pane }: PanePage, name: string): Promise<void> {
  await pane.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await pane.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

export async function buildNow({ pane, text }: PanePage, name: string): Promise<void> {
  await pane.getByRole("button", { name: text.prepare.build, exact: true }).click();
  await pane.getByRole("heading", { name: text.result.built(name) }).waitFor({ timeout: 120_000 });
}

/** Fits the pane, and every control can be named. */
export async function expectUsable(opened: PanePage): Promise<void> {
  expect(await overflow(opened)).toBe(0);
  expect(await unnamed(opened)).toEqual([]);
}

/** "1,923 rows count · 145 rows left out", once the tables are counted. */
export async function countedSentence({ pane, text }: PanePage): Promise<string> {
  const counted = text.leftOut.some(2, "#").replace("#", "[\\d,]+");
  const sentence = pane.getByText(new RegExp(`${counted}$`)).first();
  await sentence.waitFor();
  return (await sentence.textContent()) ?? "";
}
