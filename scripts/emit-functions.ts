/**
 * Emits what follows from the function definitions: functions.json for each language and the help pages.
 * They are made at every build and never committed, so they cannot disagree with the code.
 */
import { Compilation, type Compiler, sources, type WebpackPluginInstance } from "webpack";
import { helpPages } from "../src/functions/help";
import { functionsJson } from "../src/functions/metadata";
import { LOCALES } from "../src/text/locale";

export class EmitFunctionFiles implements WebpackPluginInstance {
  /** @param helpRoot where the help pages will be found, for the metadata's helpUrl. */
  constructor(private readonly helpRoot: string) {}

  apply(compiler: Compiler): void {
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap("EmitFunctionFiles", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "EmitFunctionFiles", stage }, () => {
        for (const [file, content] of this.files()) compilation.emitAsset(file, new sources.RawSource(content));
      });
    });
  }

  private files(): [file: string, content: string][] {
    const metadata = LOCALES.map((locale): [string, string] => [
      `functions/${locale}.json`,
      JSON.stringify(functionsJson(locale, this.helpRoot), null, 2),
    ]);
    return [...metadata, ...helpPages().map(({ path, html }): [string, string] => [path, html])];
  }
}
