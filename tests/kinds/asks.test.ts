/** What a field asks of the tables: when it is answered, and how it is said. */
import fc from "fast-check";
import { type Asked, type Asks, asksText, isAnswered } from "../../src/kinds/asks";
import { SHEET_KINDS } from "../../src/kinds/catalogue";
import { LOCALES } from "../../src/text/locale";

const TABLES = ["orders", "leads", "traffic"] as const;
const anyAsked = fc.constantFrom(...TABLES).map((table): Asked => ({ table }));
const anyAsks: fc.Arbitrary<Asks> = fc.array(fc.array(anyAsked, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 3,
});

it("is answered by every table of at least one alternative, and more tables never answer less", () => {
  fc.assert(
    fc.property(anyAsks, fc.subarray([...TABLES]), (asks, chosen) => {
      const answered = isAnswered(asks, ({ table }) => chosen.some((each) => each === table));
      const complete = asks.some((alternative) =>
        alternative.every(({ table }) => chosen.some((each) => each === table)),
      );
      expect(answered).toBe(complete);
      if (answered) expect(isAnswered(asks, () => true)).toBe(true);
    }),
  );
  expect(isAnswered(undefined, () => false)).toBe(true);
});

it("names tables, columns and times of day", () => {
  const asks: Asks = [
    [{ table: "orders", roles: ["seller", "channel"] }, { table: "traffic" }],
    [{ table: "leads", oneOf: ["visited", "ordered"], times: true }],
  ];
  expect(asksText(asks)["en-US"]).toBe(
    "an order table with Seller and Channel and a traffic table, or a lead table with Visited the store or Ordered whose dates have times of day",
  );
  expect(asksText([[{ table: "orders", times: true }]])["zh-CN"]).toBe("订单表（日期含时刻）");
});

it("is asked in every kind of tables that the kind reads", () => {
  for (const { needs, options } of SHEET_KINDS) {
    const read = needs.map(({ table }) => table as string);
    for (const { asks = [] } of options) {
      for (const { table } of asks.flat()) expect(read).toContain(table);
      if (asks.length > 0) for (const locale of LOCALES) expect(asksText(asks)[locale]).not.toBe("");
    }
  }
});
