/** The playground's page asks before another workbook takes the place of one with unsaved changes, and loses nothing. */
import type { Page } from "playwright-core";
import { Playground } from "./playground";

jest.setTimeout(120_000);

const playground = new Playground({ width: 1280, height: 720 });
let page: Page;

beforeEach(async () => {
  await playground.begin({ locale: "en-US" });
  ({ page } = playground);
});

const tabs = () => page.locator("[data-u-comp=slide-tab-item]");
const question = () => page.getByRole("dialog");
const openMine = () =>
  page.locator("#file").setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2") });
const shows = (name: string) => page.locator("#file-name", { hasText: name }).waitFor();

async function addSheet(): Promise<void> {
  const before = await tabs().count();
  await page.locator("[data-u-comp=sheet-bar-append-button]").first().click();
  await tabs().nth(before).waitFor();
}

test("without changes it opens at once", async () => {
  await openMine();
  await shows("mine.csv");
  await page.locator("#sample").click();
  await shows("Sample.xlsx");
  expect(await question().isVisible()).toBe(false);
});

test("a workbook with changes is kept, by the button and by Esc", async () => {
  await addSheet();
  const sheets = await tabs().count();
  await page.locator("#sample").click();
  await question().getByText("not saved").waitFor();
  await page.getByRole("button", { name: "Keep this workbook" }).click();
  await openMine();
  await question().waitFor();
  await page.keyboard.press("Escape");
  await question().waitFor({ state: "hidden" });
  expect([await tabs().count(), await page.locator("#file-name").textContent()]).toEqual([sheets, "Sample.xlsx"]);
});

test("it is replaced only when told so", async () => {
  await addSheet();
  await openMine();
  await page.getByRole("button", { name: "Open without saving" }).click();
  await shows("mine.csv");
});

test("it is saved first, and a saved one needs no question", async () => {
  await addSheet();
  await openMine();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save, then open" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Sample.xlsx");
  await shows("mine.csv");
  await addSheet();
  await Promise.all([page.waitForEvent("download"), page.locator("#save").click()]);
  await page.locator("#busy").waitFor({ state: "hidden" });
  await page.locator("#sample").click();
  await shows("Sample.xlsx");
});
