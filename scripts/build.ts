/** `npm run build`: builds the add-in into dist/, or with --playground the playground into dist/playground/. */
import webpack, { type Configuration } from "webpack";
import configuration from "../webpack.config";
import { readCommandLine, runScript } from "./command-line";
import { type Cloud, OFFICE_SCRIPTS } from "./content-policy";
import { LOCAL_DOMAIN } from "./manifest";

const USAGE = "npm run build -- [--domain https://example.com] [--cloud china] [--mode development] [--playground]";

/** Runs webpack once. Rejects with the compiler's messages when the build has errors; warnings are printed. */
export function compile(built: Configuration): Promise<void> {
  const compiler = webpack(built);
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

function modeOf(value: string | undefined): "development" | "production" | undefined {
  if (value === undefined || value === "development" || value === "production") return value;
  throw new Error(`--mode is "development" or "production"; got "${value}".`);
}

function cloudOf(value: string): Cloud {
  if (value in OFFICE_SCRIPTS) return value as Cloud;
  throw new Error(`--cloud is one of ${Object.keys(OFFICE_SCRIPTS).join(", ")}; got "${value}".`);
}

async function main(): Promise<void> {
  const { values } = readCommandLine(USAGE, {
    options: {
      playground: { type: "boolean", default: false },
      mode: { type: "string" },
      domain: { type: "string", default: LOCAL_DOMAIN },
      cloud: { type: "string", default: "global" },
    },
  });
  await compile(configuration({ ...values, cloud: cloudOf(values.cloud) }, { mode: modeOf(values.mode) }));
  console.log(
    `Built ${values.playground ? "the playground: dist/playground" : `the add-in for ${values.domain}: dist`}`,
  );
}

if (require.main === module) runScript(main);
