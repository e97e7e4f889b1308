/** Laws that hold between and within functions, whatever the figures, called as a formula calls them. */
import fc from "fast-check";
import { callFunction } from "../../src/functions/call";
import { FUNCTIONS } from "../../src/functions/catalogue";
import { Refusal } from "../../src/functions/refusal";

function call(id: string, ...args: readonly unknown[]): unknown {
  return callFunction(
    FUNCTIONS.find((definition) => definition.id === id)!,
    args,
  );
}

function refused(id: string, ...args: readonly unknown[]): Refusal {
  try {
    call(id, ...args);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error(`${id} did not refuse`);
}

const numbersOf = (result: unknown, column = 0) =>
  (result as (string | number)[][]).map((row) => row[column] as number);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const asColumn = (values: readonly unknown[]) => values.map((value) => [value]);

const rate = fc.double({ min: 0.05, max: 1, noNaN: true });
const rates = fc.array(rate, { minLength: 1, maxLength: 5 });
const money = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
const weights = fc
  .array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 30 })
  .filter((list) => list.some((weight) => weight > 0));

test("the leads that REVERSEFUNNEL asks for reach the target through FUNNEL, and one fewer do not", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), rates, (target, list) => {
      const leads = call("REVERSEFUNNEL", target, ...list) as number;
      const forwards = [...list].reverse();
      expect(call("FUNNEL", leads, ...forwards)).toBeGreaterThanOrEqual(target * (1 - 2e-9));
      expect(call("FUNNEL", leads - 1, asColumn(forwards))).toBeLessThan(target);
    }),
  );
});

test("the top of FUNNELSTAGES is REVERSEFUNNEL, and its exact figures give FUNNELRATES back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), rates, (target, list) => {
      const stages = (call("FUNNELSTAGES", target, asColumn(list)) as (string | number)[][]).slice(1);
      expect(stages.at(-1)![2]).toBe(call("REVERSEFUNNEL", target, asColumn(list)));
      const counts = [target, ...stages.map((stage) => stage[3] as number)].reverse();
      const steps = numbersOf(call("FUNNELRATES", [counts]));
      [...list].reverse().forEach((each, i) => expect(steps[i]).toBeCloseTo(each, 9));
    }),
  );
});

test("the traffic that TRAFFICFOR asks for brings the revenue", () => {
  fc.assert(
    fc.property(money, rate, fc.double({ min: 1, max: 10_000, noNaN: true }), (revenue, conversion, aov) => {
      const traffic = call("TRAFFICFOR", revenue, conversion, aov) as number;
      expect(call("REVENUE", traffic, conversion, aov)).toBeGreaterThanOrEqual(revenue * (1 - 2e-9));
      if (traffic > 0) expect(call("REVENUE", traffic - 1, conversion, aov)).toBeLessThan(revenue);
    }),
  );
});

test("REVENUEBRIDGE leaves no residual, also with zeros, whatever the shape of its ranges", () => {
  const factor = fc.oneof(fc.double({ min: 0.001, max: 100_000, noNaN: true }), fc.constant(0));
  const period = fc.tuple(factor, factor, factor);
  fc.assert(
    fc.property(period, period, (before, after) => {
      const change = after[0] * after[1] * after[2] - before[0] * before[1] * before[2];
      const bridge = call("REVENUEBRIDGE", [before], asColumn(after));
      const [traffic, conversion, aov, total] = numbersOf(bridge, 1) as [number, number, number, number];
      const scale = Math.max(1, ...[before, after].map(([a, b, c]) => a * b * c));
      expect((traffic + conversion + aov - total) / scale).toBeCloseTo(0, 12);
      expect((total - change) / scale).toBeCloseTo(0, 9);
    }),
  );
});

test("GOALSPLIT adds up exactly, in the shape of its weights", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_000_000 }),
      weights,
      fc.integer({ min: 0, max: 2 }),
      (units, list, decimals) => {
        const scale = 10 ** decimals;
        const down = numbersOf(call("GOALSPLIT", units / scale, asColumn(list), decimals));
        const across = call("GOALSPLIT", units / scale, [list], decimals) as number[][];
        expect(across).toEqual([down]);
        expect(sum(down.map((part) => Math.round(part * scale)))).toBe(units);
      },
    ),
  );
});

test("DAILYGOALS adds up exactly, a row a day", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 400 }),
      weights,
      (target, length, list) => {
        const week = Array.from({ length: 7 }, (_, i) => (list[i % list.length] ?? 0) + 1);
        const days = call("DAILYGOALS", target, 46000, 46000 + length, [week]);
        expect(numbersOf(days)).toEqual(Array.from({ length: length + 1 }, (_, i) => 46000 + i));
        expect(sum(numbersOf(days, 1))).toBe(target);
      },
    ),
  );
});

describe("AOVOF", () => {
  const lines = fc.array(fc.tuple(money, fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 50 });
  const of = (list: readonly (readonly [number, number])[]) =>
    call("AOVOF", asColumn(list.map(([amount]) => amount)), asColumn(list.map(([, id]) => id))) as number;

  test("does not depend on the order of rows, on blank rows, or on ids being numbers or text", () => {
    fc.assert(
      fc.property(lines, (list) => {
        expect(of([...list].reverse())).toBe(of(list));
        const amounts = asColumn([null, ...list.map(([amount]) => amount), ""]);
        const ids = asColumn(["", ...list.map(([, id], i) => (i % 2 === 0 ? id : ` ${id}`)), null]);
        expect(call("AOVOF", amounts, ids)).toBe(of(list));
      }),
    );
  });

  test("is AOV of the sum and the distinct orders, and scales with money only", () => {
    fc.assert(
      fc.property(lines, (list) => {
        const revenue = sum(list.map(([amount]) => amount));
        const orders = new Set(list.map(([, id]) => id)).size;
        expect(of(list)).toBeCloseTo(call("AOV", revenue, orders) as number, 6);
        expect(of(list.map(([amount, id]) => [amount * 100, id] as const))).toBeCloseTo(of(list) * 100, 4);
      }),
    );
  });

  test("ranges of different sizes are refused with both sizes; a blank amount beside an order id is 0", () => {
    expect(refused("AOVOF", [[1], [2]], [[1]]).in("en-US")).toBe(
      "“amounts” and “order_ids” must have the same number of cells; they have 2 × 1 and 1 × 1.",
    );
    expect(call("AOVOF", [[60], [null], [30]], [["a"], ["b"], ["c"]])).toBe(30);
  });
});

test("ABC and WEAKESTSTEP do not depend on the order of rows; ABC not on the unit of money", () => {
  fc.assert(
    fc.property(weights, (list) => {
      const classes = numbersOf(call("ABC", asColumn(list)));
      expect(numbersOf(call("ABC", asColumn([...list].reverse()))).reverse()).toEqual(classes);
      expect(numbersOf(call("ABC", asColumn(list.map((value) => value * 7))))).toEqual(classes);
    }),
  );
  const labelled = (order: readonly number[]) => {
    const pick = (values: readonly unknown[]) => asColumn(order.map((i) => values[i]));
    return call("WEAKESTSTEP", pick([0.7, 0.85, 0.4]), pick([0.8, 0.9, 0.6]), pick(["phone", "WeChat", "visit"]));
  };
  expect(
    [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ].map(labelled),
  ).toEqual(["visit", "visit", "visit"]);
});

test("AOV = UPT × ASP", () => {
  const count = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(money, count, count, (revenue, units, orders) => {
      const product = (call("UPT", units, orders) as number) * (call("ASP", revenue, units) as number);
      expect(product).toBeCloseTo(call("AOV", revenue, orders) as number, 6);
    }),
  );
});

describe("refusals say what is wrong", () => {
  test.each([
    ["CONVERSION", [130, 120], "“converted” (130) must not be more than “total” (120)."],
    ["FUNNELRATES", [[[100], [0], [0]]], "“counts”: stage 2 is 0, so the step after it has no rate."],
    ["FUNNELRATES", [[[100]]], "“counts” must hold at least 2 values; 1 came."],
    [
      "REVENUEBRIDGE",
      [[[1, null, 3]], [[1, 2, 3]]],
      "“before” must hold 3 numbers (traffic, conversion rate, order value) without a gap; 2 came.",
    ],
    [
      "COSTPRICE",
      [[[45]], [[0.3], [0.2]], 0.5],
      "“share_of_price” and “margin” must be below 100 % together; they are 50 % + 50 %.",
    ],
    ["DAILYGOALS", [10, "2026-11-12", "2026-11-11"], "“start” (2026-11-12) must not be more than “end” (2026-11-11)."],
    ["DAILYGOALS", [10, 1, 1_048_577], "“start” to “end” are 1048577 days; a sheet has 1048576 rows."],
    ["EFFORT", [8, [[0], [0], [0], [0]]], "“leads_by_grade” are all 0; at least one must be above 0."],
    ["EFFORT", [8, [[null], [null], [null], [null]]], "“leads_by_grade” holds no data; every cell is blank."],
    [
      "WEAKESTSTEP",
      [
        [[0.5], [0.4]],
        [[0.6], [null]],
      ],
      "“standards”, row 2, column 1, is blank though “rates” has a value there.",
    ],
    ["GOALSPLIT", [10, [[0]]], "“weights” are all 0; at least one must be above 0."],
  ] as const)("%s(%j)", (id, args, sentence) => {
    expect(refused(id, ...args).in("en-US")).toBe(sentence);
  });
});

/** Ways in which one name or id is written: blanks and full-width forms, a number as text, an e-mail in capitals. */
const writtenOtherwise: readonly ((name: unknown) => unknown)[] = [
  (name) => (typeof name === "string" ? ` ${name}\u00a0` : name),
  (name) =>
    typeof name === "string"
      ? name.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
      : name,
  (name) => (typeof name === "number" ? ` ${name} ` : name),
  (name) => (typeof name === "string" && name.includes("@") ? name.toUpperCase() : name),
];
const NOTHING = [null, "", "NULL", "N/A", "-", "无", "0", 0];
const namedArguments = FUNCTIONS.flatMap(({ id, parameters, examples }) => {
  const [example] = examples.filter((each) => "gives" in each);
  const named = parameters.flatMap(({ kind }, at) =>
    kind === "cells" && Array.isArray(example?.args[at]) ? [at] : [],
  );
  return named.length > 0 && example ? [{ id, named, args: example.args }] : [];
});

test.each(namedArguments)("$id reads names and ids as tables do, however they are written", ({ id, named, args }) => {
  const answer = call(id, ...args);
  const each = (change: (cell: unknown) => unknown) =>
    args.map((argument, at) =>
      named.includes(at) ? (argument as readonly (readonly unknown[])[]).map((row) => row.map(change)) : argument,
    );
  for (const change of writtenOtherwise) expect(call(id, ...each(change))).toEqual(answer);
  const mails = new Map<unknown, string>();
  const mailOf = (cell: unknown) => mails.get(cell) ?? mails.set(cell, `n${mails.size}@shop.example`).get(cell)!;
  const inMails = each((cell) => (typeof cell === "string" ? mailOf(cell) : cell));
  const mailAnswer = call(id, ...inMails);
  let turn = 0;
  expect(
    call(
      id,
      ...each((cell) => (typeof cell !== "string" ? cell : turn++ % 2 ? mailOf(cell) : mailOf(cell).toUpperCase())),
    ),
  ).toEqual(mailAnswer);
});

test("a row whose names are words for nothing is no row, and nobody in particular is no customer", () => {
  for (const nothing of NOTHING) {
    expect(call("REPEATRATE", asColumn(["Li", nothing, "Li", nothing, "Wu"]))).toBe(0.5);
    expect(call("RETENTION", asColumn(["Li", nothing, "Wu"]), asColumn([nothing, "Wu"]))).toBe(0.5);
  }
  expect(call("REPEATRATE", asColumn(["散客", "Li", "散客", "Wu", "138****1234", "138****1234"]))).toBe(0);
  expect(call("RETENTION", asColumn(["散客", "Li"]), asColumn(["散客", "Li"]))).toBe(1);
  const [days, amounts] = [asColumn([45000, 45001]), asColumn([10, 20])];
  const alone = call("RFM", asColumn(["Li"]), asColumn([45001]), asColumn([20]), 45002);
  for (const nothing of ["散客", ...NOTHING.filter((each) => typeof each === "string" && each !== "")]) {
    expect(call("RFM", asColumn([nothing, "Li"]), days, amounts, 45002)).toEqual(alone);
    expect(call("AOVOF", amounts, asColumn([nothing === "散客" ? "NULL" : nothing, "A1"]))).toBe(20);
  }
  // An order number that says nothing beside a customer, or a cell that is left empty, may be a range that is out of line.
  expect(refused("REPEATRATE", asColumn(["Li", "Wu"]), asColumn(["A1", "NULL"])).code).toBe("#VALUE!");
  expect(refused("RFM", asColumn(["", "Li"]), days, amounts, 45002).code).toBe("#VALUE!");
});
