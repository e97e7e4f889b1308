/** The manifest requires the API sets whose members the code uses, so that Office offers the add-in only where it works. */
import { readdirSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isLater, neededSets, usedMembers } from "../../../scripts/rules/api-sets";

const ROOT = path.resolve(__dirname, "../../..");
const manifest = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");
const required = new Map(
  [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, set, from]) => [set!, from!]),
);

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));

test("the manifest requires what the code uses, and no more", () => {
  const needed = neededSets(usedMembers(filesIn("src/workbook"), ROOT));
  expect([...needed.keys()]).toEqual(["ExcelApi"]);
  const { version, member, place } = needed.get("ExcelApi")!;
  expect(`${required.get("ExcelApi")} for ${member} in ${place}`).toBe(`${version} for ${member} in ${place}`);
});

test("it requires the shared runtime, and custom functions with errors of their own", () => {
  expect(required.get("SharedRuntime")).toBe("1.1");
  // CustomFunctions.Error; Office before version 2311 has a shared runtime without custom functions.
  expect(required.get("CustomFunctionsRuntime")).toBe("1.2");
});

test("members are found with their sets, unless the code asks for the set", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "api-sets-"));
  const file = path.join(folder, "use.ts");
  writeFileSync(
    file,
    `export async function use(context: Excel.RequestContext): Promise<void> {
      context.workbook.tables.getItem("x").resize("A1:B2");
    }
    export function asked(): Excel.RunOptions {
      return Office.context.requirements.isSetSupported("ExcelApi", "1.20") ? { mergeUndoGroup: true } : {};
    }
    export const unasked: Excel.RunOptions = { mergeUndoGroup: true };`,
  );
  const used = usedMembers([file], ROOT).map(({ set, version, member }) => `${set} ${version} ${member}`);
  rmSync(folder, { recursive: true });
  expect(used).toContain("ExcelApi 1.13 Table.resize");
  expect(used.filter((each) => each.includes("mergeUndoGroup"))).toHaveLength(1);
});

test("versions are compared by their parts", () => {
  expect([isLater("1.13", "1.9"), isLater("1.9", "1.13"), isLater("2.0", "1.20"), isLater("1.1", "1.1")]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});
