// @ts-check
/** The formula engine in a bundle: of esbuild for the command line and the tests, of webpack for the playground's page. */
import { readFileSync } from "node:fs";

const ENGINE = /@univerjs[\\/]engine-formula[\\/]lib[\\/]es[\\/]index\.js$/;

/**
 * The formula engine sets the fields of its objects, a dozen for each cell that a formula reads, by a helper that looks
 * each up by name; set plainly they take a fraction of the time. Not where a class has an accessor of the name. A loader of webpack.
 * @param {string} text
 */
export default function withPlainFields(text) {
  const accessors = new Set(Array.from(text.matchAll(/\b[gs]et ([\w$]+)\(/g), ([, name]) => name));
  return text.replace(/\b_defineProperty\(this, "([\w$]+)", /g, (call, name) =>
    accessors.has(name) ? call : `this.${name} = (`,
  );
}

/** @type {import("esbuild").Plugin} */
export const plainFields = {
  name: "plain-fields",
  setup: (bundler) =>
    bundler.onLoad({ filter: ENGINE }, ({ path }) => ({ contents: withPlainFields(readFileSync(path, "utf8")) })),
};
