/**
 * The judge: what a kind plans must have the digests that are stored beside it, sheet by sheet and aspect by aspect.
 *
 * UPDATE_NET=1, or the beginning of names such as "goal/samples" or "goal/samples/zh-CN": stores the digests of now.
 * WRITE_NET_BASELINE=folder: keeps whole plans there. NET_BASELINE=folder: shows where a plan differs from the one kept there.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { describeDifference, differences, hintAtDifference } from "./difference";
import type { Aspects, Json } from "./flatten";
import type { Inputs } from "./input";
import { LOCALES, SHEET_KINDS, type Locale } from "./kinds";
import { declared, planned, refused } from "./planned";

/** Aspects by sheet, or by another part of what is planned. */
type Sections = Readonly<Record<string, Aspects>>;
/** Digests of a section's aspects in their order, parted by blanks. */
type Digests = Readonly<Record<string, string>>;

const { UPDATE_NET = "", NET_BASELINE = "", WRITE_NET_BASELINE = "" } = process.env;

const SIGNS = 5;
const MORE_PATHS = 20;

/** "-" for nothing, so that a file of digests shows what a sheet does not have. */
function digestOf(json: Json): string {
  const text = JSON.stringify(json);
  if (text === "{}" || text === "[]" || text === "null") return "-";
  return BigInt(`0x${createHash("sha1").update(text).digest("hex")}`)
    .toString(36)
    .slice(-SIGNS);
}

const digestsOf = (sections: Sections): Digests =>
  Object.fromEntries(
    Object.entries(sections).map(([key, aspects]) => [key, Object.values(aspects).map(digestOf).join(" ")]),
  );

/** Section and aspect of each digest that is another. */
function changes(stored: Digests, now: Digests, sections: Sections): [section: string, aspect: string][] {
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(now)])];
  return keys.flatMap((key): [string, string][] => {
    if (stored[key] === undefined) return [[key, "(new)"]];
    if (now[key] === undefined) return [[key, "(gone)"]];
    const before = stored[key].split(" ");
    const after = now[key].split(" ");
    const names = Object.keys(sections[key]!);
    if (before.length !== after.length) return [[key, "(other aspects)"]];
    return names.filter((_, i) => before[i] !== after[i]).map((aspect) => [key, aspect]);
  });
}

class Store {
  private readonly file: string;
  private readonly digests: Record<string, Digests>;
  private touched = false;

  constructor(readonly kind: string) {
    this.file = path.join(__dirname, "digests", `${kind}.json`);
    this.digests = existsSync(this.file)
      ? (JSON.parse(readFileSync(this.file, "utf8")) as Record<string, Digests>)
      : {};
  }

  /** @throws Error that names what differs. */
  judge(name: string, sections: Sections): void {
    const now = digestsOf(sections);
    if (WRITE_NET_BASELINE !== "") this.keepPlan(name, sections);
    if (UPDATE_NET === "1" || (UPDATE_NET !== "" && `${this.kind}/${name}`.startsWith(UPDATE_NET))) {
      this.digests[name] = now;
      this.touched = true;
      return;
    }
    const stored = this.digests[name];
    if (stored === undefined)
      throw new Error(`no digests are stored for ${this.kind}/${name}; UPDATE_NET="${this.kind}/${name}" stores them`);
    const changed = changes(stored, now, sections);
    if (changed.length > 0) throw this.difference(name, changed, sections);
  }

  /** Names without an input, which an update drops. */
  strays(names: readonly string[]): string[] {
    const strays = Object.keys(this.digests).filter((name) => !names.includes(name));
    if (UPDATE_NET !== "1") return strays;
    for (const name of strays) delete this.digests[name];
    this.touched ||= strays.length > 0;
    return [];
  }

  /** In the order of their names, so that additions of several people meet seldom. */
  save(): void {
    if (!this.touched) return;
    const sorted = Object.fromEntries(Object.entries(this.digests).sort(([a], [b]) => (a < b ? -1 : 1)));
    mkdirSync(path.dirname(this.file), { recursive: true });
    writeFileSync(this.file, `${JSON.stringify(sorted, null, 2)}\n`);
  }

  private planFile(folder: string, name: string): string {
    return path.join(folder, this.kind, `${name.replaceAll("/", " ")}.json.gz`);
  }

  private keepPlan(name: string, sections: Sections): void {
    const file = this.planFile(WRITE_NET_BASELINE, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, gzipSync(JSON.stringify(sections)));
  }

  private difference(name: string, changed: readonly [section: string, aspect: string][], sections: Sections): Error {
    const where = new Map<string, string[]>();
    for (const [section, aspect] of changed) where.set(section, [...(where.get(section) ?? []), aspect]);
    const list = [...where].map(([section, aspects]) => `  ${section}: ${aspects.join(", ")}`);
    const head = `${this.kind}/${name} is planned otherwise:\n${list.join("\n")}`;
    const error = new Error(`${head}\n\n${this.paths(name, changed, sections)}`);
    error.stack = error.message;
    return error;
  }

  private paths(name: string, changed: readonly [section: string, aspect: string][], sections: Sections): string {
    const file = this.planFile(NET_BASELINE, name);
    if (NET_BASELINE === "" || !existsSync(file))
      return "WRITE_NET_BASELINE=folder at the commit before keeps whole plans; then NET_BASELINE=folder shows the first difference.";
    const kept = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as Sections;
    const of = (all: Sections): Sections =>
      Object.fromEntries(
        Object.entries(all).flatMap(([section, aspects]) => {
          const some = Object.entries(aspects).filter(([aspect]) =>
            changed.some(([a, b]) => a === section && (b === aspect || b.startsWith("("))),
          );
          return some.length === 0 ? [] : [[section, Object.fromEntries(some)]];
        }),
      );
    const [first, ...rest] = [...differences(of(kept), of(sections))];
    if (first === undefined)
      return `The plan kept in ${NET_BASELINE} is the same: it was kept from another state than the digests.`;
    const more = rest.slice(0, MORE_PATHS).map((each) => `  ${hintAtDifference(each)}`);
    const left = rest.length > MORE_PATHS ? [`  … and ${rest.length - MORE_PATHS} more`] : [];
    return [`First difference: ${describeDifference(first)}`, ...more, ...left].join("\n");
  }
}

/** Tests of a kind: every input in every language, what it refuses, and what it declares. */
export function castNet(id: string, inputs: Inputs, problems: Inputs): void {
  const kind = SHEET_KINDS.find((each) => each.id === id)!;
  const store = new Store(id);
  const places = Object.keys(inputs).flatMap((name) => LOCALES.map((locale) => ({ name, locale })));
  afterAll(() => store.save());

  test.each(places)("$name in $locale", ({ name, locale }) => {
    const { build, sheets } = planned(kind, inputs[name]!, locale);
    store.judge(`${name}/${locale}`, { "(build)": build, ...sheets });
  });

  const refusals = (locale: Locale): Aspects =>
    Object.fromEntries(Object.entries(problems).map(([name, problem]) => [name, refused(kind, problem, locale)]));
  test.each(LOCALES)("what is refused in %s", (locale) =>
    store.judge(`(refused)/${locale}`, { "(refused)": refusals(locale) }),
  );

  test("what is declared", () =>
    store.judge("(declared)", { "(declared)": declared(kind, Object.values({ ...inputs, ...problems }), "en-US") }));

  test("nothing is stored that is not planned", () => {
    const names = places.map(({ name, locale }) => `${name}/${locale}`);
    expect(store.strays([...names, ...LOCALES.map((locale) => `(refused)/${locale}`), "(declared)"])).toEqual([]);
  });
}
