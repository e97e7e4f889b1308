/** `npm run format:readme`: writes the table of functions into the README, from the definitions. */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { functionTable } from "../src/functions/function-table";

const file = path.resolve(__dirname, "../README.md");
const BETWEEN = /(<!-- functions:begin.*?-->\n)[^]*?(<!-- functions:end -->)/;

const readme = readFileSync(file, "utf8");
if (!BETWEEN.test(readme)) throw new Error("README.md has no place for the table of functions.");
writeFileSync(
  file,
  readme.replace(BETWEEN, (_, begin: string, end: string) => `${begin}\n${functionTable("en-US")}\n\n${end}`),
);
