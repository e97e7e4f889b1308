/**
 * Renders the icons of the manifest from the two drawings: `tsx scripts/icons.ts`. Run it after changing a drawing;
 * the PNG files are committed, because Office and the manifest check want them as files.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { launchBrowser } from "./browser";
import { runScript } from "./command-line";

const folder = path.resolve(__dirname, "../assets/icons");
/** Pixel sizes Office asks for; the small ones have their own drawing, with fewer and wider strokes. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
const LARGEST_SMALL = 24;

async function main(): Promise<void> {
  const browser = await launchBrowser();
  try {
    for (const size of SIZES) {
      const drawing = readFileSync(path.join(folder, size <= LARGEST_SMALL ? "icon-small.svg" : "icon.svg"), "utf8");
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(
        `<style>html,body{margin:0;background:transparent}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
      );
      writeFileSync(path.join(folder, `icon-${size}.png`), await page.screenshot({ omitBackground: true }));
      await page.close();
    }
  } finally {
    await browser.close();
  }
}

runScript(main);
