/** What goes wrong on the way to a warehouse, by servers that stand in for it: one sentence each, in every language. */
import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecure } from "node:https";
import type { AddressInfo } from "node:net";
import { openClickHouse } from "../../src/engines/clickhouse";
import { COMMAND_LINE } from "../../src/engines/texts";
import { LOCALES } from "../../src/text/locale";
import { Problem } from "../../src/text/problem";

const open = (address: string) =>
  openClickHouse({ address, database: "default", table: "orders", user: "reader", password: "secret" }, COMMAND_LINE);

async function problemOf(address: string): Promise<Problem> {
  const error: unknown = await open(address).catch((each: unknown) => each);
  if (!(error instanceof Problem)) throw new Error(`no problem: ${String(error)}`);
  for (const locale of LOCALES) expect(error.in(locale)).not.toContain("secret");
  expect(error.in("zh-CN")).not.toBe(error.in("zh-TW"));
  return error;
}

let server: Server | null = null;
async function closed(): Promise<void> {
  const own = server;
  server = null;
  if (own === null) return;
  own.closeAllConnections();
  await new Promise((resolve) => own.close(resolve));
}
afterEach(closed);

async function served(answer: RequestListener, made = createServer(answer)): Promise<string> {
  server = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  return `127.0.0.1:${(made.address() as AddressInfo).port}`;
}

const ROWS = '{"meta": [{"name": "name"}, {"name": "value"}], "data": [["readonly", "2"],';

it.each<[string, RequestListener, RegExp]>([
  [
    "stops in the middle",
    (_, response) => void response.write(ROWS, () => response.destroy()),
    /broke in the middle of an answer; nothing was taken/,
  ],
  ["ends too early", (_, response) => response.end(ROWS), /broke in the middle of an answer/],
  [
    "holds fewer rows than it says",
    (_, response) => response.end(`${ROWS.slice(0, -1)}], "rows": 2}`),
    /broke in the middle/,
  ],
  [
    "fails in the middle",
    (_, response) =>
      response.end(
        `${ROWS}\nCode: 241, e.displayText() = DB::Exception: Memory limit (for query) exceeded, e.what() = DB::Exception`,
      ),
    /needs more memory than the server gives “reader”: Memory limit \(for query\) exceeded$/,
  ],
  [
    "is a newer server's",
    (_, response) => {
      response.writeHead(500, { "x-clickhouse-exception-code": "516" });
      response.end(
        "Code: 516. DB::Exception: reader: Authentication failed: password is incorrect. (AUTHENTICATION_FAILED) (version 25.3.1.1)",
      );
    },
    /refuses the password of “reader”/,
  ],
  ["is a page", (_, response) => response.end("<html></html>"), /answers with a web page/],
])("an answer that %s", async (_, answer, sentence) => {
  expect((await problemOf(`http://${await served(answer)}`)).message).toMatch(sentence);
});

/** Made for this test; it guards nothing. */
const SELF_SIGNED = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgbfLhIVX0j0PSlxw4
6XKHTxCJKuCQz5wSrInxt2gjixqhRANCAAS7rFg4rBXQPLMK86LZJY64rk+GIhbq
C04apfDG2O318NP9nob+kIQIHnnI+Isdc/e7EXkA7i1dB5vZOsip/41A
-----END PRIVATE KEY-----`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBkTCCATagAwIBAgIULtv5dJc7dq0KfyOHeBxDYZpoPwEwCgYIKoZIzj0EAwIw
FDESMBAGA1UEAwwJbG9jYWxob3N0MCAXDTI2MTEzMDEwNTUzOFoYDzIxMjYxMTA2
MTA1NTM4WjAUMRIwEAYDVQQDDAlsb2NhbGhvc3QwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAS7rFg4rBXQPLMK86LZJY64rk+GIhbqC04apfDG2O318NP9nob+kIQI
HnnI+Isdc/e7EXkA7i1dB5vZOsip/41Ao2QwYjAdBgNVHQ4EFgQUPY14leSYE8D8
Ht2Cy+gPeiXuXKowHwYDVR0jBBgwFoAUPY14leSYE8D8Ht2Cy+gPeiXuXKowDwYD
VR0TAQH/BAUwAwEB/zAPBgNVHREECDAGhwR/AAABMAoGCCqGSM49BAMCA0kAMEYC
IQC/aSgA0JcdsiJsvVlE2Qvz6PFsuhFyIRA8nToXtQmG1wIhANcxdFUck2qwVRkq
K85Mb/bwaCS+my+5r5eZMbdB0XZZ
-----END CERTIFICATE-----`,
};

it("says of a certificate that is not trusted", async () => {
  const address = await served(() => undefined, createSecure(SELF_SIGNED));
  expect((await problemOf(`https://${address}`)).message).toMatch(
    /certificate of https:\/\/127\S+ is not one that this machine trusts: self.signed certificate/,
  );
});

it("says of https at a port of http", async () => {
  expect((await problemOf(`https://${await served((_, response) => response.end())}`)).message).toMatch(
    /does not speak https/,
  );
});

it("says where no server is", async () => {
  const address = await served(() => undefined);
  await closed();
  expect((await problemOf(`http://${address}`)).message).toBe(
    `No ClickHouse server answers at http://${address}: is it running, is this its HTTP port (8123, or 8443 for https), and may this machine reach it?`,
  );
});

it.each([
  ["orders", /^“orders” is no address of a warehouse/],
  ["ftp://127.0.0.1", /^“ftp:\/\/127.0.0.1” is no address/],
  ["https://reader:secret@orders.example", /^“https:\/\/…@orders.example” is no address/],
  ["https://orders.example/?password=secret", /^“https:\/\/orders.example\/…” is no address/],
  [
    "http://orders.example:8123",
    /^Over http:\/\/orders.example:8123 the password and the orders would travel unencrypted: use https/,
  ],
  ["http://127.0.0.1.example:8123", /would travel unencrypted/],
])("asks nothing of %s", async (address, sentence) => {
  expect((await problemOf(address)).message).toMatch(sentence);
});
