/** The playground's page states the encoding of a text file it opened, and reads the file again in another. */
import iconv from "iconv-lite";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../scripts/browser";
import { serveBuilt, type Served } from "../../scripts/serve";

jest.setTimeout(120_000);

let served: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [served, browser] = await Promise.all([serveBuilt(), launchBrowser()]);
  const context = await browser.newContext({ locale: "en-US" });
  page = await context.newPage();
  await page.goto(served.url);
  await page.locator("#busy").waitFor({ state: "hidden" });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const encoding = () => page.locator("#encoding");
const message = () => page.locator("#message-text");

async function open(name: string, buffer: Buffer): Promise<void> {
  await page.locator("#file").setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.locator("#file-name", { hasText: name }).waitFor();
  await page.locator("#busy").waitFor({ state: "hidden" });
}

test("the sample is no text file: no encoding is offered", async () => {
  expect(await encoding().isVisible()).toBe(false);
});

test("an assumed encoding is said, and another reads the same file again", async () => {
  await open("orders.csv", iconv.encode("客户,金额\n张三,1\n", "gb18030"));
  expect(await encoding().inputValue()).toBe("gb18030");
  expect(await message().textContent()).toContain("read as GB18030");
  await encoding().selectOption("windows-1252");
  await page.locator("#message").waitFor({ state: "hidden" });
  expect(await encoding().inputValue()).toBe("windows-1252");
});

test("one that the bytes contradict is refused in words, and the choice is as before", async () => {
  await encoding().selectOption("utf-8");
  await message().getByText("The text file is not in UTF-8").waitFor();
  expect(await encoding().inputValue()).toBe("windows-1252");
});
