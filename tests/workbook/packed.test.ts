import fc from "fast-check";
import { packed, unpacked } from "../../src/workbook/packed";

test("any value comes back as it was, and the same value is always the same text", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const same = JSON.parse(JSON.stringify(value)) as unknown;
      expect(unpacked(packed(value))).toEqual(same);
      expect(packed(same)).toBe(packed(value));
    }),
  );
  expect(unpacked(packed({ 客户: "张三 🙂", areas: [1, 2] }))).toEqual({ 客户: "张三 🙂", areas: [1, 2] });
});

test("what repeats itself is short", () => {
  const areas = Array.from({ length: 1000 }, (_, row) => ({ row, column: 1, rows: 1, columns: 3 }));
  expect(packed(areas).length).toBeLessThan(JSON.stringify(areas).length / 5);
});

test.each(["", "x", "!!!", btoa("no deflated bytes"), "eJzT"])(
  "of a text that is not packed, %j, there is no value",
  (text) => {
    expect(unpacked(text)).toBeNull();
  },
);
