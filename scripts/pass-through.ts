/**
 * Passes requests below a path on to a warehouse on this machine: older ClickHouse servers answer no page of another origin. Only pages
 * that are served here may ask, and nothing but loopback is reached.
 */
import { type IncomingMessage, request, type ServerResponse } from "node:http";

export const WAREHOUSE_PATH = "/warehouse";

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** The server to pass on to. Throws for an address that is none, or not of this machine. */
export function warehouseOn(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.protocol !== "http:" || !isLoopback(url.hostname))
    throw new Error(`--warehouse is an http address on this machine, such as http://127.0.0.1:8123; got "${address}".`);
  return url;
}

export const isForWarehouse = (pathname: string): boolean =>
  pathname === WAREHOUSE_PATH || pathname.startsWith(`${WAREHOUSE_PATH}/`);

/** Whether the page that asks was served here. Browsers name it with every request that is not a plain look. */
function isFromHere({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** Answers as the warehouse does; 502 where it does not. */
export function passOn(asked: IncomingMessage, response: ServerResponse, { hostname, port }: URL): void {
  const refuse = (status: number, sentence: string): void =>
    void response.writeHead(status, { "content-type": "text/plain" }).end(sentence);
  if (!isFromHere(asked)) return refuse(403, "Only pages that are served here may ask.");
  const path = (asked.url ?? "").slice(WAREHOUSE_PATH.length);
  const headers = { ...asked.headers };
  delete headers.host;
  delete headers.origin;
  const passed = request({
    hostname,
    port,
    path: path.startsWith("/") ? path : `/${path}`,
    method: asked.method,
    headers,
  });
  passed.on("response", (answer) => {
    // The pane asks for the password, not the browser.
    const said = { ...answer.headers };
    delete said["www-authenticate"];
    response.writeHead(answer.statusCode ?? 502, said);
    answer.pipe(response);
    // An answer that breaks is not ended as if it were whole.
    answer.on("aborted", () => response.destroy());
  });
  passed.on("error", ({ message }) => (response.headersSent ? response.destroy() : refuse(502, message)));
  // A question that is given up here is given up there.
  response.on("close", () => passed.destroy());
  asked.pipe(passed);
}
