/** The engine's bundle as jest.config.js declares it. */
import path from "node:path";

export interface EngineOptions {
  readonly folder: string;
  readonly packages: readonly string[];
}

export const bundleFile = ({ folder }: EngineOptions): string => path.join(folder, "bundle.cjs");

/** The file that a test gets in place of a package. */
export const packageFile = ({ folder }: EngineOptions, name: string): string => path.join(folder, `${name}.cjs`);
