import fc from "fast-check";
import { freeObjectName, freeTabName, legalTabName } from "../../../src/workbook/write/free-names";

describe("names", () => {
  it.each([
    ["Segments", "Segments"],
    ["Q1/Q2: [plan]*?\\", "Q1 Q2 plan"],
    ["'quoted'", "quoted"],
    ["History", "History 1"],
    ["", "Sheet"],
    ["  ", "Sheet"],
    ["客户分群", "客户分群"],
    ["tab\tbell\u0007 half\ud800 no\ufffe\uffff", "tab bell half no"],
  ])("makes %j legal as %j", (wanted, legal) => expect(legalTabName(wanted)).toBe(legal));

  it("numbers a taken name, whatever its case", () => {
    expect(freeTabName("Segments", ["segments", "SEGMENTS (2)"])).toBe("Segments (3)");
    expect(freeObjectName("Customers", ["customers"])).toBe("Customers_2");
  });

  it("is always one that Excel takes and nobody has", () => {
    const wanted = fc.string({ unit: "grapheme", maxLength: 60 });
    fc.assert(
      fc.property(
        wanted,
        fc.array(wanted, { maxLength: 5 }),
        fc.integer({ min: 0, max: 12 }),
        (name, others, repeats) => {
          const taken = [...others];
          for (let i = 0; i <= repeats; i++) {
            const free = freeTabName(name, taken);
            expect(free).toMatch(/^[^[\]:*?/\\\p{Cc}]{1,31}$/u);
            expect(free.length).toBeLessThanOrEqual(31);
            expect(free).not.toMatch(/^'|'$/);
            expect(free).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
            expect(taken.map((each) => each.toLowerCase())).not.toContain(free.toLowerCase());
            taken.push(free);
          }
        },
      ),
    );
  });
});
