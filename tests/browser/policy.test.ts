/** Page and pane run under their Content-Security-Policy: what they need is allowed, a script put into them is not run. */
import type { Frame, Page } from "playwright-core";
import { Playground } from "./playground";

const playground = new Playground({ width: 1280, height: 720 });

/** Whether a script that stands in the document runs. */
const runs = (target: Page | Frame): Promise<boolean> =>
  target.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.documentElement.dataset.injected = 'yes'";
    document.head.append(script);
    return document.documentElement.dataset["injected"] === "yes";
  });

test("everything starts without a breach, and a script in the page or in the pane is not run", async () => {
  await playground.begin({ locale: "en-US" });
  const { page } = playground;
  await playground.pane.locator("h1").waitFor();
  expect(playground.errors).toEqual([]);
  expect(page.frames()).toHaveLength(2);
  for (const target of page.frames()) expect(await runs(target)).toBe(false);
  expect(playground.errors).toHaveLength(2);
  for (const error of playground.errors) expect(error).toMatch(/Content Security Policy/);
});
