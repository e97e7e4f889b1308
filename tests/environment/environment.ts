/**
 * Node's test environment with one spreadsheet engine a process: it is loaded outside the sandbox, once, so that suites
 * start at once and find it compiled. Suites share its classes; every grid has an engine of its own.
 */
import { createRequire } from "node:module";
import { TestEnvironment } from "jest-environment-node";
import { bundleFile, type EngineOptions } from "./engine";

type Packages = Readonly<Record<string, unknown>>;

export default class EngineEnvironment extends TestEnvironment {
  private readonly bundle: string;

  constructor(...[config, context]: ConstructorParameters<typeof TestEnvironment>) {
    super(config, context);
    this.bundle = bundleFile(config.projectConfig.testEnvironmentOptions.engine as EngineOptions);
  }

  override async setup(): Promise<void> {
    await super.setup();
    const load = createRequire(this.bundle);
    this.global.spreadsheetEngine = (name: string) => (load(this.bundle) as { packages: Packages }).packages[name];
  }
}
