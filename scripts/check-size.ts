/**
 * Holds the size of what the pane loads before it is shown: the scripts and styles that its page names, of the built add-in, compressed as
 * a server sends them. Kinds, functions and later screens are loaded when they are needed.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { runScript } from "./command-line";

/** Bytes. */
const MOST = 250_000;

/** The files of the add-in itself that a page names. */
export function filesOf(page: string): readonly string[] {
  const named = [...page.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="?([^">\s]+)/g)].map(
    ([, address]) => address!,
  );
  return named.filter((address) => !/^(?:https?:)?\/\//.test(address));
}

function main(): void {
  const folder = path.resolve(__dirname, "../dist");
  const files = filesOf(readFileSync(path.join(folder, "taskpane.html"), "utf8"));
  if (files.length === 0) throw new Error("taskpane.html names no script of the add-in.");
  const sizes = files.map((file) => gzipSync(readFileSync(path.join(folder, file))).length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const shown = `${(total / 1000).toFixed(0)} kB compressed (${files.map((file, at) => `${file} ${(sizes[at]! / 1000).toFixed(0)}`).join(", ")})`;
  if (total > MOST) throw new Error(`The first paint loads ${shown}; at most ${MOST / 1000} kB are allowed.`);
  console.log(`The first paint loads ${shown} of at most ${MOST / 1000} kB.`);
}

if (require.main === module) runScript(main);
