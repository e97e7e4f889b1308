/**
 * Makes one file of the spreadsheet engine before the tests, again only where what is installed has changed: otherwise
 * every suite would load some thousand modules, one by one.
 */
import { mkdirSync, renameSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { plainFields } from "../../scripts/plain-fields.mjs";
import { bundleFile, type EngineOptions, packageFile } from "./engine";

const root = path.resolve(__dirname, "../..");
const MADE_WITH = ["package-lock.json", "jest.config.js", "scripts/plain-fields.mjs", "tests/environment/bundle.ts"];

const changedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Written whole under another name, so that a run beside this one never reads half of it. */
function write(file: string, text: string): void {
  const partial = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(partial, text);
  renameSync(partial, file);
}

async function bundled(packages: readonly string[]): Promise<string> {
  const imports = packages.map((name, i) => `import * as p${i} from "${name}";`);
  const members = packages.map((name, i) => `"${name}": { ...p${i} }`);
  const { outputFiles } = await build({
    stdin: { contents: `${imports.join("\n")}\nexport const packages = { ${members.join(", ")} };`, resolveDir: root },
    bundle: true,
    platform: "node",
    target: "node20",
    plugins: [plainFields],
    write: false,
  });
  return outputFiles[0]!.text;
}

interface Project {
  readonly testEnvironmentOptions: { readonly engine: EngineOptions };
}

export default async function makeBundle(_: unknown, { testEnvironmentOptions: { engine } }: Project): Promise<void> {
  const made = changedAt(bundleFile(engine));
  if (MADE_WITH.every((file) => changedAt(path.join(root, file)) < made)) return;
  for (const name of engine.packages)
    write(packageFile(engine, name), `module.exports = spreadsheetEngine("${name}");\n`);
  // Last, because its time is what the next run looks at.
  write(bundleFile(engine), await bundled(engine.packages));
}
