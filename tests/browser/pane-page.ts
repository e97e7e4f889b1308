/** The pane of the playground for a test: in a language and colours, at a width, with its texts; and what every pane must be. */
import type { FrameLocator, Page } from "playwright-core";
import { DICTIONARIES } from "../../src/taskpane/shell/language";
import type { PaneText } from "../../src/text/en-US";
import type { Look, Playground } from "./playground";

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
  readonly picture: (name: string) => Promise<void>;
}

/** Begins anew in a look, does what the test does in the pane, and sees to it that the page had no error. */
export async function inPane(
  playground: Playground,
  look: Look,
  act: (opened: PanePage) => Promise<void>,
): Promise<void> {
  const { locale, colors = "light", width = 360 } = look;
  await playground.begin({ locale, colors, width });
  const { page, pane } = playground;
  const text = DICTIONARIES[locale];
  await pane.getByRole("heading", { name: text.home.title }).waitFor({ timeout: 60_000 });
  await pane.getByRole("button", { name: text.home.lookAgain, disabled: false }).waitFor({ timeout: 60_000 });
  const picture = (name: string): Promise<void> =>
    playground.picture(`pane-${name}-${locale}-${colors.replace(" ", "-")}`);
  await act({ page, pane, text, picture });
  expect(playground.errors).toEqual([]);
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

/** Opens the fold of a build's checks: all of them hold, and there are more than so many. */
export async function expectChecksHold({ pane, text }: PanePage, count: number): Promise<void> {
  const all = new RegExp(text.result.checksPassed(1234).replace("1234", "(\\d+)"));
  await pane.getByRole("button", { name: all }).click();
  const holds = pane.getByLabel(text.result.checkHolds, { exact: true });
  await holds.first().waitFor();
  expect(await pane.getByLabel(text.result.checkFails, { exact: true }).count()).toBe(0);
  expect(await holds.count()).toBeGreaterThan(count);
}

/** "1,923 rows count · 145 rows left out", or that none was, once the tables are counted. */
export async function countedSentence({ pane, text }: PanePage): Promise<string> {
  const some = text.leftOut.some(2, "#").replace("#", "[\\d,]+");
  const sentence = pane.getByText(new RegExp(`(${some}|${text.leftOut.none})$`)).first();
  await sentence.waitFor();
  return (await sentence.textContent()) ?? "";
}

/** A file as it is picked. */
export interface NamedFile {
  readonly name: string;
  readonly buffer: Buffer;
}
export const fileOf = (name: string, content: string | Buffer): NamedFile => ({ name, buffer: Buffer.from(content) });

/** Opens a file as the workbook. @param unsaved Whether the one before has changes, which are thrown away. */
export async function openInPage(
  playground: Playground,
  opened: PanePage,
  { name, buffer }: NamedFile,
  unsaved = false,
): Promise<void> {
  const { page, pane, text } = opened;
  await playground.paneReloads(async () => {
    await page.locator("#file").setInputFiles({ name, mimeType: "text/csv", buffer });
    if (unsaved) await page.locator("#question-replace").click();
  });
  await playground.ready();
  await pane.getByRole("heading", { name: text.home.title }).waitFor();
}

/** The rows of a sheet's first table, in one order. */
export async function tableRows({ pane }: PanePage, tab: string): Promise<readonly string[]> {
  const rows = await pane.locator("body").evaluate(
    (_body, sheet) =>
      Excel.run(async (context) => {
        const body = context.workbook.worksheets.getItem(sheet).tables.getItemAt(0).getDataBodyRange();
        body.load("values");
        await context.sync();
        return body.values.map((row) =>
          row.map((cell) => (typeof cell === "number" ? cell.toFixed(4) : String(cell))).join(" | "),
        );
      }),
    tab,
  );
  return rows.sort();
}
