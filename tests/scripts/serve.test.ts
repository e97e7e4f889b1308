/** The static server: what it serves, with which headers, and that no spelling of a path leaves its folder. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { warehouseOn } from "../../scripts/pass-through";
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

/** What came to the warehouse, and what it answers. */
const WAREHOUSE = { asked: [] as string[], answer: "1\n" };

test("pages that are served here reach the warehouse of this machine, others do not", async () => {
  const warehouse = createServer(({ method, url, headers }, response) => {
    WAREHOUSE.asked.push(`${method} ${url} ${headers.authorization} ${headers.origin}`);
    response.writeHead(401, { "www-authenticate": "Basic" }).end(WAREHOUSE.answer);
  });
  await new Promise<void>((resolve) => warehouse.listen(0, "127.0.0.1", resolve));
  const { port } = warehouse.address() as AddressInfo;
  const serving = await serve({ folder: path.join(parent, "dist"), port: 0, warehouse: warehouseOn(`http://127.0.0.1:${port}`) }); // prettier-ignore
  const ask = (origin: string) =>
    fetch(`${serving.url}/warehouse/?query=SELECT%201`, { method: "POST", headers: { origin, authorization: "Basic x" }, body: "" }); // prettier-ignore
  try {
    const [here, elsewhere] = [await ask(serving.url), await ask("https://elsewhere.example")];
    expect([here.status, await here.text(), here.headers.get("www-authenticate")]).toEqual([401, "1\n", null]);
    expect(here.headers.get("access-control-allow-origin")).toBeNull();
    expect(elsewhere.status).toBe(403);
    expect(WAREHOUSE.asked).toEqual(["POST /?query=SELECT%201 Basic x undefined"]);
    warehouse.close();
    warehouse.closeAllConnections();
    expect((await ask(serving.url)).status).toBe(502);
  } finally {
    warehouse.close();
    await serving.close();
  }
  expect(await get("/warehouse/")).toMatchObject({ status: 404 });
});

test.each(["https://127.0.0.1:8443", "http://10.0.0.7:8123", "127.0.0.1:8123", "http://127.0.0.1.example"])(
  "no warehouse is passed on to at %s",
  (address) => {
    expect(() => warehouseOn(address)).toThrow(/http address on this machine/);
  },
);
