/**
 * Lists what a build ships besides the product's own code: each package with its version and licence, as CycloneDX JSON beside the scripts.
 * The packages are those whose modules webpack has put into them, so nothing is listed that does not ship.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { Compilation, type Compiler, type Module, sources, type WebpackPluginInstance } from "webpack";

export const BILL = "sbom.cdx.json";

interface PackageFile {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

interface Component {
  readonly type: "library" | "application";
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly expression: string }[];
}

function componentOf({ name, version, license }: PackageFile, type: Component["type"]): Component {
  if (license === undefined) throw new Error(`The package ${name} ${version} states no licence.`);
  const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
  return { type, name, version, purl, licenses: [{ expression: license }] };
}

/** The folder of the package that a file belongs to; null for the product's own. */
function packageFolder(file: string): string | null {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file)?.[0] ?? null;
}

/** The files of a module, of one that webpack has joined those of its parts. */
function filesOf(module: Module): string[] {
  const { resource, modules } = module as Module & { resource?: string; modules?: readonly Module[] };
  return [...(resource === undefined ? [] : [resource]), ...(modules ?? []).flatMap(filesOf)];
}

const packageIn = (folder: string): PackageFile =>
  JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as PackageFile;

export class EmitBillOfMaterials implements WebpackPluginInstance {
  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap("EmitBillOfMaterials", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
      compilation.hooks.processAssets.tap({ name: "EmitBillOfMaterials", stage }, () => {
        const bill = billOf(packageIn(compiler.context), [...compilation.modules].flatMap(filesOf));
        compilation.emitAsset(BILL, new sources.RawSource(JSON.stringify(bill, null, 2)));
      });
    });
  }
}

function billOf(product: PackageFile, files: readonly string[]): unknown {
  const folders = new Set(files.map(packageFolder).filter((folder) => folder !== null));
  const shipped = [...folders].map((folder) => componentOf(packageIn(folder), "library"));
  const components = [...new Map(shipped.map((each) => [each.purl, each])).values()];
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: { component: componentOf(product, "application") },
    components: components.sort((one, other) => (one.purl < other.purl ? -1 : 1)),
  };
}
