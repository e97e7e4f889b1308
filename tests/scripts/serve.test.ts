/** The static server: what it serves, with which headers, and that no spelling of a path leaves its folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { serve, type Served } from "../../scripts/serve";

let parent: string;
let served: Served;

beforeAll(async () => {
  parent = mkdtempSync(path.join(tmpdir(), "serve-"));
  const write = (file: string, content: string): void => {
    mkdirSync(path.dirname(path.join(parent, file)), { recursive: true });
    writeFileSync(path.join(parent, file), content);
  };
  write("dist/index.html", "<p>page</p>");
  write("dist/functions/zh-CN.json", "{}");
  write("dist/100% 销售.csv", "a,b");
  write("dist-private/key.txt", "secret");
  write("outside.txt", "secret");
  write("given.csv", "c,d");
  served = await serve({
    folder: path.join(parent, "dist"),
    port: 0,
    extra: { "/open/book.csv": path.join(parent, "given.csv") },
  });
});
afterAll(async () => {
  await served.close();
  rmSync(parent, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Sends the path as it is written: fetch would resolve "..", and so hide it from the server. */
function get(rawPath: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(served.url, { path: rawPath, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    sent.on("error", reject).end();
  });
}

test.each([
  ["/", "<p>page</p>", "text/html; charset=utf-8"],
  ["/index.html?language=zh-CN", "<p>page</p>", "text/html; charset=utf-8"],
  ["/functions/zh-CN.json", "{}", "application/json; charset=utf-8"],
  [`/${encodeURIComponent("100% 销售.csv")}`, "a,b", "text/csv; charset=utf-8"],
  ["/open/book.csv", "c,d", "text/csv; charset=utf-8"],
])("serves %s", async (url, body, type) => {
  const answer = await get(url);
  expect(answer).toMatchObject({ status: 200, body });
  expect(answer.headers["content-type"]).toBe(type);
});

test("Excel on the web, a page of another origin, may fetch functions.json", async () => {
  const { headers } = await get("/functions/zh-CN.json");
  expect(headers["access-control-allow-origin"]).toBe("*");
});

test("a file that the browser has is not sent again until it changes", async () => {
  const file = path.join(parent, "dist/changing.js");
  writeFileSync(file, "first");
  const known = { "if-none-match": String((await get("/changing.js")).headers["etag"]) };
  expect(await get("/changing.js", known)).toMatchObject({ status: 304, body: "" });
  writeFileSync(file, "the second");
  expect(await get("/changing.js", known)).toMatchObject({ status: 200, body: "the second" });
});

test.each([
  "/nothing.html",
  "/functions",
  "/../outside.txt",
  "/%2e%2e/outside.txt",
  "/..%2foutside.txt",
  "/../dist-private/key.txt",
  "/..%2fdist-private%2fkey.txt",
  "/functions/..%2f..%2fdist-private%2fkey.txt",
])("finds nothing at %s", async (url) => {
  expect(await get(url)).toMatchObject({ status: 404, body: "Not found" });
});

test.each(["/%", "/%zz.html", "/%E0%A4%A.html", "/index.html%00.png"])(
  "refuses the malformed %s and goes on",
  async (url) => {
    expect(await get(url)).toMatchObject({ status: 400, body: "Bad request" });
    expect(await get("/")).toMatchObject({ status: 200 });
  },
);
