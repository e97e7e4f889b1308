/**
 * The real browser for tests and screenshots: Chrome, Chromium or Edge as installed; where there is none it is
 * installed (Debian's package for root, else playwright's own). Never a silent skip.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];

function installedPlaces(): string[] {
  if (process.platform === "darwin") {
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
      (app) => `/Applications/${app}.app/Contents/MacOS/${app}`,
    );
  }
  if (process.platform === "win32") {
    const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    return roots.flatMap((root) => [
      path.join(root, "Google/Chrome/Application/chrome.exe"),
      path.join(root, "Microsoft/Edge/Application/msedge.exe"),
    ]);
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter).concat("/usr/bin", "/snap/bin");
  return folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
}

function isDebianRoot(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** The executable of an installed browser, installing one first where there is none. Throws when that fails. */
export function browserExecutable(): string {
  const named = process.env.BROWSER_PATH;
  if (named !== undefined) return named;
  const found =
    installedPlaces().find((place) => existsSync(place)) ??
    [chromium.executablePath()].find((place) => existsSync(place));
  if (found !== undefined) return found;
  console.log("No Chrome, Chromium or Edge found: installing one for the browser tests.");
  if (isDebianRoot()) {
    execFileSync("apt-get", ["update", "-qq"], { stdio: "inherit" });
    execFileSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"], {
      stdio: "inherit",
    });
    return "/usr/bin/chromium";
  }
  execFileSync(process.execPath, [require.resolve("playwright-core/cli.js"), "install", "chromium"], {
    stdio: "inherit",
  });
  return chromium.executablePath();
}

/** Starts the browser headless, without any connection of its own to the outside. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserExecutable(),
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
