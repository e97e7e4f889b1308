/** functions.json: what Excel reads of the functions, in each language. */
import { FUNCTIONS } from "../../src/functions/catalogue";
import { METADATA_LIMITS, functionsJson } from "../../src/functions/metadata";
import { LOCALES } from "../../src/text/locale";

describe.each(LOCALES)("functions.json in %s", (locale) => {
  const { functions } = functionsJson(locale, "https://example.com/help");

  test("lists every function, its name the same in every language", () => {
    expect(functions.map(({ id }) => id)).toEqual(FUNCTIONS.map(({ id }) => id));
    for (const { id, name } of functions) expect(name).toBe(id);
  });

  test("keeps within Excel's limits", () => {
    for (const { id, description, parameters, result } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9._]{2,29}$/);
      expect(description.length).toBeLessThanOrEqual(METADATA_LIMITS.description);
      expect(["scalar", "matrix"]).toContain(result.dimensionality);
      expect(["number", "string", "any"]).toContain(result.type);
      for (const parameter of parameters) {
        expect(parameter.name).toMatch(/^[a-z][a-z0-9_]*$/);
        expect(parameter.description.length).toBeGreaterThan(0);
        expect(parameter.description.length).toBeLessThanOrEqual(METADATA_LIMITS.parameterDescription);
        expect(["number", "string", "any"]).toContain(parameter.type);
      }
    }
  });

  test("points each function at its help page in this language", () => {
    for (const { id, helpUrl } of functions)
      expect(helpUrl).toBe(`https://example.com/help/${locale}/${id.toLowerCase()}.html`);
  });
});

test("the whole entry of one function", () => {
  expect(functionsJson("en-US", "https://example.com/help").functions.find(({ id }) => id === "REVERSEFUNNEL")).toEqual(
    {
      id: "REVERSEFUNNEL",
      name: "REVERSEFUNNEL",
      description: "Raw leads needed to reach an order target, rounded up. Rates run from the order backwards.",
      helpUrl: "https://example.com/help/en-US/reversefunnel.html",
      parameters: [
        { name: "target", description: "Orders wanted.", type: "number", dimensionality: "scalar" },
        {
          name: "rate",
          description:
            "A rate, or a range of rates, from the order backwards: store close rate, visit rate, lead validity.",
          type: "any",
          dimensionality: "matrix",
          repeating: true,
        },
      ],
      result: { type: "number", dimensionality: "scalar" },
    },
  );
});

test("a text too long for Excel stops the build", () => {
  expect(() => functionsJson("en-US", `https://example.com/${"x".repeat(METADATA_LIMITS.url)}`)).toThrow(
    /the help address/,
  );
});
