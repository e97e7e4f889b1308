/**
 * The command line whatever the command: what is typed wrongly, help, and the program that is run.
 */
import { execFile } from "node:child_process";
import path from "node:path";
import { spreadsheet } from "../../playground/headless";
import { headless } from "../../src/cli/main";
import { PATIENCE, refusal, useFolder } from "./support";

const { at } = useFolder();

describe("what is typed wrongly is named, with what is allowed", () => {
  test.each<[string[], RegExp]>([
    [["evaluate", "=1"], /no command “evaluate”.*eval, build/],
    [["build", "nothing", "x.csv"], /“nothing”.*segments, goal/],
    [["build", "segments"], /A FILE to read is wanted once; 0 came/],
    [["build", "segments", "x.csv", "--colour", "red"], /no option --colour.*--as-of.*--map.*--out/],
    [["build", "segments", "x.csv", "--map", "nine"], /--map: .*r-docs.*“nine” came/],
    [["build", "segments", "x.csv", "--as-of", "yesterday"], /--as-of: .*2026-12-31.*“yesterday” came/],
    [["build", "segments", "x.csv", "--as-of"], /--as-of needs a value/],
    [["build", "segments", "x.csv", "--map=eight", "--map=eight"], /--map is given twice/],
    [["build", "segments", "x.csv", "--map", "--out", "x.xlsx"], /--map needs a value/],
    [["build", "segments", "x.csv", "--=eight"], /no option --=eight.*--map/],
    [["build", "segments", "--", "x.csv", "--map"], /cannot be read: there is no such file/],
    [["build", "segments", "x.csv", "--locale", "de-DE"], /--locale: one of en-US, zh-CN, zh-TW.*“de-DE” came/],
    [["build", "segments", "x.csv", "--column", "buyer=Name"], /--column: role=heading.*customer.*“buyer=Name” came/],
    [["build", "segments", "x.csv", "--today", "31.12.2026"], /--today: a date such as/],
    [["build", "segments", "x.csv", "--out", "x.csv"], /--out: a name ending in \.xlsx/],
    [["build", "segments", "no-such.csv"], /“no-such\.csv” cannot be read: there is no such file/],
    [["build", "goal", "x.csv", "--order-target", "many"], /--order-target: .*“many” came/],
    [["build", "goal", "x.csv", "--weekday-weights", "1,2"], /--weekday-weights: .*7 numbers/],
  ])("%j", async (argv, sentence) => expect(await refusal(...argv)).toMatch(sentence));

  test("help lists the commands, and for a kind the flags of its options", async () => {
    expect(await headless([], spreadsheet)).toMatch(/eval[\s\S]*build KIND FILE[\s\S]*segments[\s\S]*goal/);
    expect(await headless(["build", "goal", "--help"], spreadsheet)).toMatch(
      /--order-target NUMBER[\s\S]*--weekday-weights N,N,…[\s\S]*--leads TABLE[\s\S]*--out FILE\.xlsx/,
    );
    expect(await headless(["build", "segments", "--help", "--locale", "zh-CN"], spreadsheet)).toMatch(/默认：/);
  });
});

describe("as a program", () => {
  const run = (...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      const program = path.resolve(__dirname, "../../scripts/headless.mjs");
      execFile(process.execPath, [program, ...argv], (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
      );
    });

  test(
    "standard output is the JSON alone",
    async () => {
      expect(await run("eval", "=SALES.AOV(1000,40)")).toEqual({ code: 0, stdout: '{"value":25}\n', stderr: "" });
    },
    PATIENCE,
  );

  test(
    "what is wrong is one line on standard error and exit code 1",
    async () => {
      const { code, stdout, stderr } = await run("build", "segments", at("none.xlsx"), "--locale", "zh-TW");
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/^無法讀取檔案「.*none\.xlsx」：沒有這個檔案或資料夾。\n$/);
    },
    PATIENCE,
  );
});
