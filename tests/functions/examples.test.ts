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

  test("optional parameters come after required ones, a repeating one last", () => {
    const order = definition.parameters.map(({ presence }) => ["required", "optional", "repeating"].indexOf(presence));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order.filter((rank) => rank === 2).length).toBeLessThanOrEqual(1);
  });
});

/** Every number that an example gives a function, by the number's parameter. */
const NUMBERS_GIVEN = FUNCTIONS.flatMap((definition) =>
  definition.parameters.flatMap(({ name, kind }, index) => {
    const examples = definition.examples.filter(({ args }) => index < args.length);
    return kind === "number" && examples.length > 0
      ? [[definition.id, name, { definition, index, examples }] as const]
      : [];
  }),
);

test.each(NUMBERS_GIVEN)(
  "%s: a blank cell for %s is one answer on Windows (0) and on the web (null)",
  async (_id, _name, given) => {
    const { definition, index, examples } = given;
    for (const { args } of examples) {
      const [zero, blank] = [0, null].map((value) => directly(definition, args.with(index, value)));
      expect(await zero).toEqual(await blank);
    }
  },
);

/** Optional numbers that may be 0, with what they are when left out. */
const MAY_BE_ZERO = FUNCTIONS.flatMap(({ id, parameters }) =>
  parameters.flatMap(({ name, kind, presence, bounds, default: whenLeftOut }) => {
    const zeroIsAllowed = !((bounds.min ?? 0) > 0 || (bounds.above ?? -1) >= 0 || bounds.divisor === true);
    return kind === "number" && presence === "optional" && zeroIsAllowed ? [[id, name, whenLeftOut] as const] : [];
  }),
);

test.each(MAY_BE_ZERO)("%s: %s, an optional number that may be 0, is 0 when left out", (_id, _name, whenLeftOut) => {
  expect(whenLeftOut).toBe(0);
});

test("ids are unique", () => {
  expect(new Set(FUNCTIONS.map(({ id }) => id)).size).toBe(FUNCTIONS.length);
});
