/** Every documented example is true, and every definition documents what it must. */
import { FUNCTIONS } from "../../src/functions/catalogue";
import { directly, exampleName, expectAnswer } from "./three-ways";

describe.each(FUNCTIONS.map((definition) => [definition.id, definition] as const))("%s", (_id, definition) => {
  test.each(definition.examples.map((example) => [exampleName(example), example] as const))(
    "%s",
    async (_name, example) => {
      expectAnswer(await directly(definition, example.args), example);
    },
  );

  test("has three examples or more, one of them a refusal", () => {
    expect(definition.examples.length).toBeGreaterThanOrEqual(3);
    expect(definition.examples.some((example) => "refuses" in example)).toBe(true);
    expect(definition.examples.some((example) => "gives" in example)).toBe(true);
  });

  test("a blank cell on Windows (0) and on the web (null) give the same answer", async () => {
    for (const example of definition.examples) {
      for (const [index, parameter] of definition.parameters.entries()) {
        if (parameter.kind !== "number" || index >= example.args.length) continue;
        const [zero, blank] = [0, null].map((value) => directly(definition, example.args.with(index, value)));
        expect(await zero).toEqual(await blank);
      }
    }
  });

  test("an optional number that is 0 is as if left out, where 0 is not a value of its own", () => {
    for (const { kind, presence, bounds, default: whenLeftOut } of definition.parameters) {
      if (kind !== "number" || presence !== "optional") continue;
      const zeroIsAllowed = !((bounds.min ?? 0) > 0 || (bounds.above ?? -1) >= 0 || bounds.divisor === true);
      if (zeroIsAllowed) expect(whenLeftOut).toBe(0);
    }
  });

  test("optional parameters come after required ones, a repeating one last", () => {
    const order = definition.parameters.map(({ presence }) => ["required", "optional", "repeating"].indexOf(presence));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order.filter((rank) => rank === 2).length).toBeLessThanOrEqual(1);
  });
});

test("ids are unique", () => {
  expect(new Set(FUNCTIONS.map(({ id }) => id)).size).toBe(FUNCTIONS.length);
});
