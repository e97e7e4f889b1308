/** Keys of inputs that belong to something of the user's: they hold no name, and are found under a name that was saved. */
import fc from "fast-check";
import { isNameKey, keyOfName, sameKeyAs } from "../../src/plan/input-key";

const part = fc.constantFrom("cost", "receipts", "goal of", "paid for", "list.+");

test("a key that was saved with the name is that of the name, whatever the name holds, and no other's", () => {
  fc.assert(
    fc.property(part, fc.string(), fc.string(), fc.nat(60_000), (input, name, other, month) => {
      const key = `${input}.${keyOfName(name)}.${month}`;
      expect(sameKeyAs(key)(key)).toBe(true);
      expect(sameKeyAs(key)(`${input}.${name}.${month}`)).toBe(true);
      expect(sameKeyAs(key)(`${input}.${other}.${month}`)).toBe(name === other);
      expect(sameKeyAs(key)(`${input}.${name}.${month + 1}`)).toBe(false);
      expect(isNameKey(keyOfName(name))).toBe(true);
    }),
  );
});

test("a key without a name is that key alone", () => {
  expect(sameKeyAs("target")("target")).toBe(true);
  expect(sameKeyAs("target")("targets")).toBe(false);
  expect(["campaigns", "#", "#Ab", "# a", "a#b"].filter(isNameKey)).toEqual([]);
});
