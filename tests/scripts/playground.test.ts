/** The command line of `npm run playground` and the manifest's domain: what is taken, and what is refused with a clear line. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { LOCAL_DOMAIN, manifestFor } from "../../scripts/manifest";
import { choicesOf } from "../../scripts/playground";

const manifest = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");

describe("npm run playground", () => {
  it("serves on 3000 and opens the browser when nothing is said", () => {
    expect(choicesOf([])).toEqual({ port: 3000, browser: true, file: null });
  });

  it("takes a port, a file, and leaves the browser closed", () => {
    expect(choicesOf(["--port", "0", "--no-open", "--open", __filename])).toEqual({
      port: 0,
      browser: false,
      file: __filename,
    });
  });

  it.each([
    [["--port", "http"], "--port is a number from 0 to 65535"],
    [["--port", "70000"], "70000"],
    [["--open", "no-such.xlsx"], "no-such.xlsx"],
    [["--watch"], "--watch"],
  ])("refuses %j", (args, named) => {
    expect(() => choicesOf(args)).toThrow(named);
  });
});

describe("the manifest for a domain", () => {
  it("has every address of the add-in on it and none on the development server", () => {
    const published = manifestFor(manifest, "https://sales.example.com");
    const addresses = (text: string): string[] => [...text.matchAll(/"(https:[^"]+)"/g)].map(([, address]) => address!);
    expect(published).not.toContain(LOCAL_DOMAIN);
    expect(addresses(published)).toEqual(
      addresses(manifest).map((address) => address.replace(LOCAL_DOMAIN, "https://sales.example.com")),
    );
    expect(new Set(addresses(published).map((address) => new URL(address).origin))).toEqual(
      new Set(["https://sales.example.com"]),
    );
  });

  it.each(["http://example.com", "https://example.com/app", "example.com", "https://"])("refuses %s", (domain) => {
    expect(() => manifestFor(manifest, domain)).toThrow("without a path");
  });
});
