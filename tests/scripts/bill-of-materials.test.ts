/** The bill lists the packages whose code a build ships, and no other. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { BILL, EmitBillOfMaterials } from "../../scripts/bill-of-materials";
import { compile } from "../../scripts/build";

const ROOT = path.resolve(__dirname, "../..");
const MODULES = path.join(ROOT, "node_modules");

interface Bill {
  readonly metadata: { readonly component: { readonly name: string } };
  readonly components: readonly { readonly name: string; readonly version: string; readonly purl: string }[];
}

test("packages in the bundle are listed once, with the versions and licences that are installed", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "bill-"));
  try {
    const entry = path.join(folder, "entry.mjs");
    const used = `import { sum } from "d3-array"; import Papa from "papaparse"; console.log(sum([1]), Papa.parse(""));`;
    writeFileSync(entry, used);
    const output = { path: folder, filename: "out.js" };
    const resolve = { modules: [MODULES] };
    await compile({ mode: "development", context: ROOT, entry, output, resolve, plugins: [new EmitBillOfMaterials()] });
    const bill = JSON.parse(readFileSync(path.join(folder, BILL), "utf8")) as Bill;
    const versionOf = (name: string): string =>
      (JSON.parse(readFileSync(path.join(MODULES, name, "package.json"), "utf8")) as { version: string }).version;
    const purl = (name: string): string => `pkg:npm/${name}@${versionOf(name)}`;
    expect(bill).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.5" });
    expect(bill.metadata.component.name).toBe("sales-planner");
    expect(bill.components).toMatchObject([
      { name: "d3-array", purl: purl("d3-array"), licenses: [{ expression: "ISC" }] },
      { name: "papaparse", purl: purl("papaparse"), licenses: [{ expression: "MIT" }] },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
