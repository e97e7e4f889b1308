/**
 * The command `build`: sheets of a kind made from a file, reported as JSON and saved as a workbook.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createHeadlessGrid } from "../../playground/grid/headless-grid";
import { openFile } from "../../playground/xlsx/open-file";
import { AS_OF_TEXT, CUSTOMER_COUNT, ORDERS_FILE, referenceScores, referenceSegments } from "../fixtures/rfm";
import { json, PATIENCE, refusal, useFolder } from "./support";

const { at, write, ordersFile } = useFolder();

describe("build", () => {
  test(
    "the workbook's overview is reported, and left out where it is not wanted",
    async () => {
      const { overview, headline } = await json("build", "segments", ordersFile(), "--locale", "zh-CN");
      expect(overview).toMatchObject({ sheet: "总览", action: (headline as { action: string }).action });
      expect((overview as { finding: string }).finding).toContain("客户分群");
      expect(await json("build", "segments", ordersFile(), "--overview", "no")).toMatchObject({ overview: null });
      expect(await refusal("build", "segments", ordersFile(), "--overview", "maybe")).toMatch(/--overview.*yes, no/s);
    },
    PATIENCE,
  );

  test(
    "every optional sheet that the tables answer is built where all are wanted, and none that they cannot",
    async () => {
      const of = async (...flags: string[]): Promise<string[]> =>
        (await json("build", "segments", ordersFile(), ...flags))["sheets"] as string[];
      const [some, every] = [await of(), await of("--every-sheet")];
      expect(every.length).toBeGreaterThan(some.length + 2);
      expect(every).toEqual(expect.arrayContaining(some));
      expect(await of("--every-sheet", "--playbook", "no")).toHaveLength(every.length - 1);
    },
    PATIENCE,
  );

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
      const out = at("plan.xlsx");
      const file = ordersFile();
      const report = await json("build", "segments", file, "--out", out);
      expect(readdirSync(at()).sort()).toEqual(["plan.xlsx", "订单.csv"].sort());
      const grid = createHeadlessGrid();
      try {
        await openFile(grid, "plan.xlsx", readFileSync(out));
        expect(grid.sheets().map(({ name }) => name)).toEqual([
          ...["订单", (report["overview"] as { sheet: string }).sheet],
          ...(report["sheets"] as string[]),
        ]);
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
      const out = at("plan.xlsx");
      for (const bytes of ["", "just,words\n", "订单编号,买家会员名,订单付款时间,买家实际支付金额\n"]) {
        await refusal("build", "segments", write("a.csv", bytes), "--out", out);
        expect(existsSync(out)).toBe(false);
      }
    },
    PATIENCE,
  );

  test(
    "nothing given is ignored: an option without a use, a column of a table that is not read, a way that no column has",
    async () => {
      const orders = ordersFile();
      expect(await refusal("build", "segments", orders, "--scoring", "mean-score", "--recency-cuts", "30")).toMatch(
        /--recency-cuts has no use with the other choices; it applies with --scoring cuts, --points-by cuts\./,
      );
      expect(await refusal("build", "goal", orders, "--order-target", "9", "--seller-days", "yes")).toMatch(
        /--seller-days: the tables cannot answer “Seller days”\. It needs an order table with Seller, or a lead table with Seller\./,
      );
      const leads = write(
        "visitors.csv",
        "nr,first_seen,landing,came_by\n1,2024-01-02,p1,social\n2,2024-01-03,p2,mail\n",
      );
      const goal = ["build", "goal", leads, "--order-target", "9", "--aov", "50"] as const;
      const unqualified = await refusal(...goal, "--column", "date=first_seen", "--column", "source=came_by");
      expect(unqualified).toMatch(/no table is read as orders/);
      expect(unqualified).toMatch(/as in orders\.date/);
      const report = await json(...goal, "--column", "leads.date=first_seen", "--column", "source=came_by");
      expect(report["source"]).toMatchObject({ table: "leads", used: 2 });
      expect(await refusal("build", "segments", orders, "--read", "date=backwards")).toMatch(
        /the column of date can be read as dayFirst(,| or| and).*“backwards” came/,
      );
    },
    PATIENCE,
  );

  test(
    "statuses are listed with how each is taken, and the user decides otherwise",
    async () => {
      const rows = ["1,a,2024-01-02,10,Completed", "2,b,2024-01-03,20,Pending", "3,c,2024-01-04,30,Half done"];
      const file = write("states.csv", `Order ID,Customer,Paid at,Amount,Status\n${rows.join("\n")}\n`);
      const usual = await json("build", "segments", file);
      expect(usual["statuses"]).toEqual([
        { role: "status", text: "Completed", rows: 1, as: "counts", known: true, chosen: false },
        { role: "status", text: "Pending", rows: 1, as: "unpaid", known: true, chosen: false },
        { role: "status", text: "Half done", rows: 1, as: "counts", known: false, chosen: false },
      ]);
      expect((usual.notes as string[])[0]).toMatch(
        /meaning of a status in 1 row is not known; taken as “counts”: “Half done” \(1\)/,
      );
      const own = await json(
        "build",
        "segments",
        file,
        "--status",
        "pending=counts",
        "--status",
        "Half done=cancelled",
      );
      expect(own["source"]).toMatchObject({ used: 2, leftOut: [{ reason: "cancelled", rows: 1 }] });
      expect((own.notes as string[]).join()).not.toContain("status");
      expect(await refusal("build", "segments", file, "--status", "Pendin=counts")).toMatch(/no status reads “Pendin”/);
      expect(await refusal("build", "segments", file, "--status", "Pending=maybe")).toMatch(/a meaning of counts/);
    },
    PATIENCE,
  );

  test(
    "rows that repeat another are left out where the user says so; a choice about none is refused",
    async () => {
      const rows = ["1,a,2024-01-02,10,cup", "1,a,2024-01-02,10,cup", "2,b,2024-01-03,20,pot"];
      const file = write("twice.csv", `Order ID,Customer,Paid at,Item price,Item\n${rows.join("\n")}\n`);
      const usual = await json("build", "segments", file);
      expect(usual["source"]).toMatchObject({ used: 3, leftOut: [] });
      const out = at("once.xlsx");
      const once = await json("build", "segments", file, "--repeated", "drop", "--out", out);
      expect(once["source"]).toMatchObject({ used: 2, leftOut: [{ reason: "repeated", rows: 1 }] });
      const again = await json("refresh", out);
      expect(JSON.stringify(again)).toContain('"leftOut":[{"reason":"repeated","rows":1}]');
      expect(await refusal("build", "segments", ordersFile(), "--repeated", "drop")).toMatch(
        /no row .* repeats another/,
      );
      expect(await refusal("build", "segments", file, "--repeated", "no")).toMatch(
        /one of count(,| or| and).*“no” came/,
      );
    },
    PATIENCE,
  );

  test(
    "the file that is read is never written over, and a missing folder is said before any work",
    async () => {
      const grid = createHeadlessGrid();
      grid.dispose();
      const out = at("first.xlsx");
      await json("build", "segments", ordersFile(), "--out", out);
      expect(await refusal("build", "segments", out, "--out", out)).toMatch(/never overwritten/);
      expect(await refusal("build", "segments", out, "--out", at("none", "b.xlsx"))).toMatch(
        /cannot be written: there is no such file or folder/,
      );
      expect(await refusal("build", "segments", at())).toMatch(/cannot be read: it is a folder/);
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
