import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { spreadsheet } from "../../playground/headless";
import { headless } from "../../src/cli/main";
import { openFile } from "../../playground/xlsx/open-file";
import { Problem } from "../../src/text/problem";
import { AS_OF_TEXT, CUSTOMER_COUNT, ORDERS_FILE, referenceScores, referenceSegments } from "../fixtures/rfm";

/** Whole workbooks are built, perhaps on a slow machine beside other work. */
const PATIENCE = 300_000;

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "headless-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ORDERS = [
  ["订单编号", "买家会员名", "订单付款时间", "买家实际支付金额", "订单状态"],
  ["1001", "小明", "2024-01-05 10:00:00", "120.50", "交易成功"],
  ["1002", "小红", "2024-02-05 10:00:00", "80", "交易成功"],
  ["1003", "小明", "2024-03-05 10:00:00", "60.00", "交易成功"],
  ["1004", "小李", "2024-03-06 10:00:00", "40.00", "交易关闭"],
  ["1005", '=HYPERLINK("http://x","y")', "2024-03-07 10:00:00", "99", "交易成功"],
  ["1006", "小王", "not a day", "99", "交易成功"],
];

function write(name: string, bytes: string | Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

function ordersFile(rows: readonly (readonly string[])[] = ORDERS): string {
  return write("订单.csv", iconv.encode(Papa.unparse(rows as string[][]), "gb18030"));
}

async function json(...argv: string[]): Promise<Record<string, unknown>> {
  return JSON.parse(await headless(argv, spreadsheet)) as Record<string, unknown>;
}

async function refusal(...argv: string[]): Promise<string> {
  const error: unknown = await headless(argv, spreadsheet).then(
    (printed) => new Error(`printed ${printed}`),
    (caught: unknown) => caught,
  );
  if (error instanceof Problem) return error.message;
  throw error;
}

describe("eval", () => {
  test.each([
    ["=SALES.AOV(1000,40)", { value: 25 }],
    ["SALES.UPT(300, 120)", { value: 2.5 }],
    ["=1+1=2", { value: true }],
    ["-5+3", { value: -2 }],
    ['="客单价"', { value: "客单价" }],
    ['="constructor"', { value: "constructor" }],
    [
      "=SEQUENCE(2,2)",
      {
        value: [
          [1, 2],
          [3, 4],
        ],
      },
    ],
  ])("%s", async (formula, printed) => expect(await json("eval", formula)).toEqual(printed));

  test("an error has its sentence, the function's own where it has one, in the language asked for", async () => {
    expect(await json("eval", "=SALES.AOV(1000,0)")).toEqual({
      error: "#DIV/0!",
      message: expect.stringMatching(/orders/) as string,
    });
    expect(await json("eval", "=SALES.AOV(1000,0)", "--locale", "zh-CN")).toEqual({
      error: "#DIV/0!",
      message: expect.stringMatching(/须|必须|不能/) as string,
    });
    expect(await json("eval", "=1/0")).toEqual({
      error: "#DIV/0!",
      message: "A number is divided by zero or by a blank cell.",
    });
    expect(await json("eval", "=NO.SUCH(1)")).toEqual({ error: "#NAME?", message: expect.any(String) as string });
  });

  test.each(["", "=", "=1+", "=SUM(1", "=SUM(1))", '="open', "={1,2"])("%j is no formula", async (text) => {
    expect(await refusal("eval", text)).toMatch(/cannot be read as a formula/);
  });

  test("one formula is wanted", async () => {
    expect(await refusal("eval")).toMatch(/0 came/);
    expect(await refusal("eval", "=1", "=2")).toMatch(/2 came/);
  });
});

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
    [["build", "segments", "--", "x.csv", "--map"], /A FILE to read is wanted once; 2 came/],
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

describe("build", () => {
  test(
    "segments of an export: source, columns, what was left out, checks, the kind's result",
    async () => {
      const report = await json("build", "segments", ordersFile(), "--as-of", "2024-03-31", "--locale", "zh-CN");
      expect(report).toMatchObject({
        source: {
          table: "orders",
          rows: 6,
          used: 4,
          leftOut: expect.arrayContaining([
            { reason: "cancelled", rows: 1 },
            { reason: "unreadableDate", rows: 1 },
          ]) as unknown,
        },
        columns: {
          order: "订单编号",
          customer: "买家会员名",
          date: "订单付款时间",
          amount: "买家实际支付金额",
          status: "订单状态",
        },
        asOf: "2024-03-31",
      });
      const checks = report["checks"] as { name: string; ok: boolean }[];
      expect(checks.length).toBeGreaterThan(3);
      expect(checks.filter(({ ok }) => !ok)).toEqual([]);
      const segments = report["segments"] as { customers: number; orders: number; revenue: number }[];
      const sum = (key: "customers" | "orders" | "revenue"): number =>
        segments.reduce((total, segment) => total + segment[key], 0);
      expect([sum("customers"), sum("orders"), sum("revenue")]).toEqual([3, 4, expect.closeTo(359.5, 9)]);
    },
    PATIENCE,
  );

  test(
    "the workbook is saved with the built sheets, a customer's formula as text, and nothing else is left in the folder",
    async () => {
      const out = path.join(folder, "plan.xlsx");
      const file = ordersFile();
      const report = await json("build", "segments", file, "--out", out);
      expect(readdirSync(folder).sort()).toEqual(["plan.xlsx", "订单.csv"].sort());
      const grid = createHeadlessGrid();
      try {
        await openFile(grid, "plan.xlsx", readFileSync(out));
        expect(grid.sheets().map(({ name }) => name)).toEqual(["订单", ...(report["sheets"] as string[])]);
        const texts = grid
          .sheets()
          .flatMap((sheet) => sheet.formulas(sheet.used(true) ?? { row: 0, column: 0, rows: 1, columns: 1 }).flat());
        expect(texts.filter((text) => typeof text === "string" && text.startsWith("=HYPERLINK"))).toHaveLength(2);
        const values = grid
          .sheets()
          .flatMap((sheet) => sheet.values(sheet.used(true) ?? { row: 0, column: 0, rows: 1, columns: 1 }).flat());
        expect(values.filter((value) => typeof value === "string" && value.startsWith("=HYPERLINK"))).toHaveLength(2);
      } finally {
        grid.dispose();
      }
    },
    PATIENCE,
  );

  test(
    "a goal without leads: stages, months and days",
    async () => {
      const report = await json(
        "build",
        "goal",
        ordersFile(),
        "--order-target",
        "1000",
        "--start",
        "2024-01-01",
        "--end",
        "2024-12-31",
        "--as-of",
        "2024-03-31",
      );
      type Period = { goal: { orders: number } };
      const { stages, months, days } = report["goal"] as {
        stages: { stage: string; need: number }[];
        months: Period[];
        days: Period[];
      };
      expect(stages.find(({ stage }) => stage === "orders")?.need).toBe(1000);
      for (const periods of [months, days])
        expect(periods.reduce((total, { goal }) => total + goal.orders, 0)).toBe(1000);
      expect([months.length, days.length]).toEqual([12, 366]);
    },
    PATIENCE,
  );

  test(
    "columns the headings do not tell are named by the user",
    async () => {
      const file = ordersFile([
        ["a", "b", "c"],
        ["x", "2024-01-05", "10"],
        ["y", "2024-01-06", "20"],
      ]);
      expect(await refusal("build", "segments", file)).toMatch(
        /no column for .*--column.*headings: a, b, c|no table of orders/,
      );
      const report = await json(
        "build",
        "segments",
        file,
        "--column",
        "customer=a",
        "--column",
        "date=B",
        "--column",
        "amount=c",
      );
      expect(report).toMatchObject({
        columns: { customer: "a", date: "b", amount: "c" },
        source: { rows: 2, used: 2 },
      });
      expect(await refusal("build", "segments", file, "--column", "customer=d")).toMatch(
        /no column headed “d”.*a, b, c/,
      );
      expect(await refusal("build", "segments", file, "--orders", "Sheet9")).toMatch(/--orders: .*“Sheet9”.*订单/);
    },
    PATIENCE,
  );

  test(
    "a file that holds no orders at all is refused, and no workbook is written",
    async () => {
      const out = path.join(folder, "plan.xlsx");
      for (const bytes of ["", "just,words\n", "订单编号,买家会员名,订单付款时间,买家实际支付金额\n"]) {
        await refusal("build", "segments", write("a.csv", bytes), "--out", out);
        expect(existsSync(out)).toBe(false);
      }
    },
    PATIENCE,
  );

  test(
    "the file that is read is never written over, and a missing folder is said before any work",
    async () => {
      const grid = createHeadlessGrid();
      grid.dispose();
      const out = path.join(folder, "first.xlsx");
      await json("build", "segments", ordersFile(), "--out", out);
      expect(await refusal("build", "segments", out, "--out", out)).toMatch(/never overwritten/);
      expect(await refusal("build", "segments", out, "--out", path.join(folder, "none", "b.xlsx"))).toMatch(
        /cannot be written: there is no such file or folder/,
      );
      expect(await refusal("build", "segments", folder)).toMatch(/cannot be read: it is a folder/);
    },
    PATIENCE,
  );
});

test.each([
  ["r-docs", "docs"],
  ["r-classic", "classic"],
] as const)(
  "the R package's segments by %s come out of the whole way from the file",
  async (map, ranges) => {
    const report = await json(
      "build",
      "segments",
      ORDERS_FILE,
      "--as-of",
      AS_OF_TEXT,
      "--map",
      map,
      "--scoring",
      "rfm-package",
    );
    const customers = report["customers"] as { customer: string; segment: string; score: number }[];
    expect(customers).toHaveLength(CUSTOMER_COUNT);
    const [scores, segments] = [referenceScores("5-bins"), referenceSegments(ranges)];
    for (const { customer, segment, score } of customers)
      expect([customer, segment, score]).toEqual([customer, segments.get(customer), scores.get(customer)!.score]);
  },
  PATIENCE,
);

describe("refresh", () => {
  test(
    "a saved goal is planned anew and put back, each time with its log",
    async () => {
      const [built, replanned] = [path.join(folder, "built.xlsx"), path.join(folder, "replanned.xlsx")];
      const plan = ["--order-target", "100", "--start", "2024-03-01", "--end", "2024-03-31", "--as-of", "2024-03-07"];
      await json("build", "goal", ordersFile(), ...plan, "--out", built);
      type Report = {
        builds: { checks: { ok: boolean }[]; goal: { replans: unknown[]; days: { goal: { orders: number } }[] } }[];
      };
      const after = (await json(
        "refresh",
        built,
        "--action",
        "replan",
        "--today",
        "2024-03-08",
        "--out",
        replanned,
      )) as Report;
      expect(after.builds[0]!.goal.replans).toMatchObject([
        { on: "2024-03-08", through: "2024-03-07", left: { orders: 98 } },
      ]);
      expect(after.builds[0]!.goal.days.slice(0, 7).map(({ goal }) => goal.orders)).toEqual([0, 0, 0, 0, 1, 0, 1]);
      expect(after.builds[0]!.checks.filter(({ ok }) => !ok)).toEqual([]);
      const back = (await json("refresh", replanned, "--kind", "goal", "--action", "firstPlan")) as Report;
      expect(back.builds[0]!.goal.replans).toMatchObject([{ through: "2024-03-07" }, { through: null }]);
      expect(back.builds[0]!.goal.days[0]!.goal.orders).toBe(3);
    },
    PATIENCE,
  );

  test("says what is not there", async () => {
    const file = ordersFile();
    expect(await refusal("refresh", file)).toContain("holds no such sheets to refresh");
    expect(await refusal("refresh", file, "--action", "undo")).toContain(
      "one of replan, firstPlan is wanted; “undo” came",
    );
    expect(await refusal("refresh", file, "--kind", "segments", "--action", "replan")).toContain("“replan” came");
  });
});

describe("as a program", () => {
  const run = (...argv: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      const program = path.resolve(__dirname, "../../playground/headless.ts");
      execFile(process.execPath, [require.resolve("tsx/cli"), program, ...argv], (error, stdout, stderr) =>
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
      const { code, stdout, stderr } = await run(
        "build",
        "segments",
        path.join(folder, "none.xlsx"),
        "--locale",
        "zh-TW",
      );
      expect([code, stdout]).toEqual([1, ""]);
      expect(stderr).toMatch(/^無法讀取檔案「.*none\.xlsx」：沒有這個檔案或資料夾。\n$/);
    },
    PATIENCE,
  );
});
