/** The one-line examples in the docstrings of domain and tables give what they say: `@example call; // value`. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";

const ROOMS = ["domain", "tables"].map((room) => path.resolve(__dirname, "../../src", room));
const EXAMPLE = /^ \* @example (.+?); \/\/ (.+)$/gm;

interface Example {
  readonly file: string;
  readonly call: string;
  readonly value: string;
}

const examples = ROOMS.flatMap((room) =>
  readdirSync(room)
    .filter((name) => name.endsWith(".ts"))
    .flatMap((name) => {
      const file = path.join(room, name);
      return [...readFileSync(file, "utf8").matchAll(EXAMPLE)].map(([, call, value]): Example => ({
        file,
        call: call!,
        value: value!,
      }));
    }),
);

/** The literal a comment begins with, without the dots of a number cut off; undefined where it is words. */
function literalOf(comment: string): string | undefined {
  const texts = [comment, comment.split(/: |, (?=[a-z])/)[0]!].map((text) => text.replace(/\.\.\.$|…$/, ""));
  return texts.find((text) => /^(?:[-\d_.]+|true|false|".*"|\[.*\]|\{.*\})$/.test(text));
}

function evaluate(expression: string, names: Readonly<Record<string, unknown>>): unknown {
  return runInNewContext(`(${expression})`, { ...names, Float64Array, Int32Array, Uint8Array, Set, Map });
}

/** Values of another realm as plain ones of this; numbers as near as a comment writes them. */
function plain(value: unknown, decimals: number): unknown {
  if (typeof value === "number") return Math.floor(value * 10 ** decimals + 0.5) / 10 ** decimals;
  if (Array.isArray(value) || ArrayBuffer.isView(value))
    return Array.from(value as ArrayLike<unknown>, (each) => plain(each, decimals));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each, decimals)]));
}

const told = examples.flatMap((example) => {
  const expected = literalOf(example.value);
  return expected === undefined
    ? []
    : [{ ...example, expected, name: `${path.basename(example.file)}: ${example.call}` }];
});

test("nearly every example tells its value", () => {
  expect(told.length).toBeGreaterThan(50);
  expect(told.length / examples.length).toBeGreaterThan(0.9);
});

test.each(told)("$name", async ({ file, call, expected }) => {
  const names = (await import(file)) as Record<string, unknown>;
  const calendar = (await import("../../src/domain/calendar/calendar")) as Record<string, unknown>;
  // A number cut off ("36.666...") is compared by one digit less than it shows, which rounding may have changed.
  const shown = /^-?\d+\.(\d+)$/.exec(expected)?.[1]?.length ?? 9;
  const decimals = Math.max(1, shown - 1);
  expect(plain(evaluate(call, { ...calendar, ...names }), decimals)).toEqual(plain(evaluate(expected, {}), decimals));
});
