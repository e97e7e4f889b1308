/**
 * Builds the add-in into dist/, or with --playground the playground into dist/playground/.
 * `tsx scripts/build.ts [--playground] [--mode development] [--domain https://example.com]`
 */
import { parseArgs } from "node:util";
import webpack, { type Configuration } from "webpack";
import { addIn, type Mode, playground } from "../webpack.config";
import { LOCAL_DOMAIN } from "./manifest";

/** Runs webpack once. Rejects with the compiler's messages when the build has errors; warnings are printed. */
export function compile(configuration: Configuration): Promise<void> {
  const compiler = webpack(configuration);
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close((closing) => {
        if (error ?? closing) reject(error ?? (closing as Error));
        else if (stats?.hasErrors())
          reject(new Error(stats.toString({ all: false, errors: true, errorDetails: "auto", colors: false })));
        else {
          if (stats?.hasWarnings()) console.warn(stats.toString({ preset: "errors-warnings", colors: false }));
          resolve();
        }
      });
    });
  });
}

function modeOf(value: string): Mode {
  if (value === "development" || value === "production") return value;
  throw new Error(`--mode is "development" or "production"; got "${value}".`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      playground: { type: "boolean", default: false },
      mode: { type: "string" },
      domain: { type: "string", default: LOCAL_DOMAIN },
    },
  });
  // The playground never leaves this machine: built for development it is there in a fraction of the time, from a cache.
  const mode = modeOf(values.mode ?? (values.playground ? "development" : "production"));
  const options = { mode, domain: values.domain };
  await compile(values.playground ? playground(options) : addIn(options));
  console.log(
    `Built ${values.playground ? "the playground: dist/playground" : `the add-in for ${options.domain}: dist`}`,
  );
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
