/**
 * Node's test environment with one spreadsheet engine a process: it is loaded outside the sandbox, once, so that suites
 * start at once and find it compiled. Suites share its classes; every grid has an engine of its own.
 */
import { createRequire } from "node:module";
import vm from "node:vm";
import { TestEnvironment } from "jest-environment-node";
import { bundleFile, type EngineOptions } from "./engine";

type Packages = Readonly<Record<string, unknown>>;

const { createContext } = vm;

/**
 * Jest's sandbox asks a proxy for every global name that code uses, which takes up to a fifth of a build's time. From Node 20.18 on a
 * context can have a global object of its own, whose names are found as fast as any.
 */
const OWN_GLOBAL = (vm.constants as unknown as { readonly DONT_CONTEXTIFY?: object } | undefined)?.DONT_CONTEXTIFY;

export default class EngineEnvironment extends TestEnvironment {
  private readonly bundle: string;

  constructor(...[config, context]: ConstructorParameters<typeof TestEnvironment>) {
    if (OWN_GLOBAL !== undefined) vm.createContext = () => createContext(OWN_GLOBAL);
    try {
      super(config, context);
    } finally {
      vm.createContext = createContext;
    }
    this.bundle = bundleFile(config.projectConfig.testEnvironmentOptions.engine as EngineOptions);
  }

  override async setup(): Promise<void> {
    await super.setup();
    const load = createRequire(this.bundle);
    this.global.spreadsheetEngine = (name: string) => (load(this.bundle) as { packages: Packages }).packages[name];
  }
}
