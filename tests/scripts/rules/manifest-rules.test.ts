/** The rules of the manifest and of functions.json: what is committed and made keeps them, and one breach at a time is found. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { type FunctionMetadata, functionsFaults } from "../../../scripts/rules/function-rules";
import { manifestFaults } from "../../../scripts/rules/manifest-rules";
import { parseXml } from "../../../scripts/rules/xml-element";
import { functionsJson } from "../../../src/functions/metadata";
import { LOCALES } from "../../../src/text/locale";

const manifest = readFileSync(path.resolve(__dirname, "../../../manifest.xml"), "utf8");
const stated = /<Version>(\d+\.\d+\.\d+)\.0</.exec(manifest)?.[1] ?? "";
const faultsOf = (xml: string): string[] => [...manifestFaults(parseXml(xml), stated)];

test("the manifest keeps the rules", () => expect(faultsOf(manifest)).toEqual([]));

test.each<[from: string | RegExp, to: string, breach: RegExp]>([
  [/<Id>[^<]*/, "<Id>7", /Id must be a GUID/],
  [/<Version>[^<]*/, "<Version>9.9.9.9", /Version must be/],
  [
    /(<Version>.*?<\/Version>)\s*(<ProviderName>.*?<\/ProviderName>)/s,
    "$2$1",
    /<Version> must stand before <ProviderName>/,
  ],
  [
    /(<Hosts>\s*<Host Name.*?<\/Hosts>)\s*(<Requirements>.*?<\/Requirements>)/s,
    "$2$1",
    /<Hosts> must stand before <Requirements>/,
  ],
  ["<FunctionFile", "<Enabled/><FunctionFile", /<Enabled> is no child of <DesktopFormFactor>/],
  [/<DisplayName DefaultValue="[^"]*/, `<DisplayName DefaultValue="${"x".repeat(126)}`, /DisplayName allows 125/],
  [
    /id="SalesPlanner.Open.Label" DefaultValue="[^"]*/,
    `id="SalesPlanner.Open.Label" DefaultValue="${"x".repeat(126)}`,
    /ShortStrings allows 125/,
  ],
  ['bt:Image id="Icon.16"', `bt:Image id="${"x".repeat(33)}"`, /The id of Image allows 32/],
  [/<Override Locale="zh-TW" Value="銷售計畫" \/>/, "", /DisplayName .* has no zh-TW text/],
  ['<Label resid="SalesPlanner.Group.Label" />', '<Label resid="None" />', /refers to resource "None"/],
  [
    '<Label resid="SalesPlanner.Group.Label" />',
    '<Label resid="Taskpane.Url" />',
    /Label must refer to one of ShortStrings/,
  ],
  ['<bt:Image size="80" resid="Icon.80" />', "", /no image of 80 pixels/],
  ['bt:Url id="Functions.Script.Url"', 'bt:Url id="Taskpane.Url"', /the same id/],
])("%s → %s", (from, to, breach) => {
  const changed = manifest.replace(from, to);
  expect(changed).not.toBe(manifest);
  expect(faultsOf(changed).join("\n")).toMatch(breach);
});

test.each(LOCALES)("functions.json in %s keeps the rules", (locale) => {
  expect([...functionsFaults(functionsJson(locale, "https://example.com/help"), "functions.json")]).toEqual([]);
});

type Json = Record<string, unknown>;

const aov = (): FunctionMetadata =>
  structuredClone(functionsJson("en-US", "https://example.com/help").functions.find(({ id }) => id === "AOV")!);

test.each<[change: Json, breach: RegExp]>([
  [{ id: "A" }, /"A" must be capitals, digits and dots, three at least/],
  [{ id: "AOV1" }, /reads as a cell address/],
  [{ description: "x".repeat(129) }, /"description" must have 1 to 128 characters/],
  [{ colour: "red" }, /a member "colour" that is not in the schema/],
  [{ result: { type: "text" } }, /"type" must be boolean or number or string or any/],
  [{ options: { stream: "yes" } }, /"stream" must be boolean/],
  [{ parameters: undefined, helpUrl: 7 }, /"helpUrl" must be string/],
])("a function with %j", (change, breach) => {
  const made = { ...aov(), ...change };
  const parameters = made.parameters ?? [];
  expect([...functionsFaults({ functions: [{ ...made, parameters }] }, "functions.json")].join("\n")).toMatch(breach);
});

test.each<[parameters: Json[], breach: RegExp]>([
  [[{ name: "Revenue" }], /small letters/],
  [[{ name: "a", dimensionality: "row" }], /"dimensionality" must be scalar or matrix/],
  [[{ name: "a", optional: true }, { name: "b" }], /is optional, and a required one comes after it/],
  [[{ name: "a", repeating: true }, { name: "b" }], /repeats, and after it comes another/],
  [[{ name: "a" }, { name: "a" }], /two parameters of the same name/],
  [[{ name: "a", description: "" }], /"description" must have 1 to 128/],
])("a function with parameters %j", (parameters, breach) => {
  const given = parameters.map((parameter) => ({
    description: "d",
    type: "number",
    dimensionality: "scalar",
    ...parameter,
  }));
  const faults = [...functionsFaults({ functions: [{ ...aov(), parameters: given }] }, "functions.json")];
  expect(faults.join("\n")).toMatch(breach);
});

test("two functions of the same id are found", () => {
  expect([...functionsFaults({ functions: [aov(), aov()] }, "functions.json")]).toEqual([
    expect.stringContaining("same id"),
  ]);
});
