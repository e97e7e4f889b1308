/**
 * A static server for a built folder, on this machine only: it serves the playground, the add-in to Excel, and the
 * browser tests.
 */
import { createReadStream, statSync } from "node:fs";
import {
  createServer as createHttpServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from "node:http";
import { createServer as createHttpsServer, type ServerOptions } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { isForWarehouse, passOn } from "./pass-through";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".csv": "text/csv; charset=utf-8",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Headers of every response. */
const HEADERS = {
  // Excel on the web fetches functions.json from a page of another origin; without this header it has no functions.
  "access-control-allow-origin": "*",
  // Asked about each time, so that a new build is seen at once, and sent again only where it has changed: the browser
  // then keeps the compiled code of some ten megabytes of scripts as well.
  "cache-control": "no-cache",
};

export interface Served {
  /** e.g. http://localhost:3000 */
  readonly url: string;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly folder: string;
  /** 0 = any free port. */
  readonly port: number;
  /** Files served from elsewhere: URL path → file. */
  readonly extra?: Readonly<Record<string, string>>;
  /** Key and certificate: https, which Excel requires. */
  readonly tls?: ServerOptions;
  /** A warehouse on this machine that pages served here may ask. */
  readonly warehouse?: URL | undefined;
}

function isFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** The path that a request names, decoded; null for one that is malformed. */
function pathnameOf(url: string): string | null {
  if (!URL.canParse(url, "http://localhost")) return null;
  try {
    const pathname = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return pathname.includes("\0") ? null : pathname;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/** The file for a request's path: never one outside the folder, however the path is spelt. */
function fileFor(pathname: string, options: ServeOptions): string | null {
  const extra = options.extra?.[pathname];
  if (extra !== undefined) return extra;
  const folder = path.resolve(options.folder);
  const file = path.join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  return file.startsWith(folder + path.sep) && isFile(file) ? file : null;
}

/** Sends a file, or says that the browser has it: by the time and size that it was sent with. */
function send(file: string, { headers }: IncomingMessage, response: ServerResponse): void {
  const { mtimeMs, size } = statSync(file);
  const etag = `"${mtimeMs.toString(36)}-${size.toString(36)}"`;
  const type = TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";
  if (headers["if-none-match"] === etag) response.writeHead(304, { ...HEADERS, etag }).end();
  else createReadStream(file).pipe(response.writeHead(200, { ...HEADERS, etag, "content-type": type }));
}

/** Serves a folder on the loopback address. Rejects with the system's error, e.g. EADDRINUSE for a port in use. */
export function serve(options: ServeOptions): Promise<Served> {
  const answer: RequestListener = (request, response) => {
    const pathname = pathnameOf(request.url ?? "/");
    if (options.warehouse !== undefined && pathname !== null && isForWarehouse(pathname))
      return passOn(request, response, options.warehouse);
    const file = pathname === null ? null : fileFor(pathname, options);
    if (file === null) {
      const [status, sentence] = pathname === null ? [400, "Bad request"] : [404, "Not found"];
      response.writeHead(status, { ...HEADERS, "content-type": "text/plain" }).end(sentence);
      return;
    }
    send(file, request, response);
  };
  const server = options.tls === undefined ? createHttpServer(answer) : createHttpsServer(options.tls, answer);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "localhost", () => {
      const { port } = server.address() as AddressInfo;
      resolve({
        url: `${options.tls === undefined ? "http" : "https"}://localhost:${port}`,
        close: () => new Promise((done) => (server.closeAllConnections(), server.close(() => done()))),
      });
    });
  });
}

/** Serves the built playground, for tests; the build must be there (npm test makes it first). */
export function serveBuilt(options: Pick<ServeOptions, "extra" | "warehouse"> = {}): Promise<Served> {
  const folder = path.resolve(__dirname, "../dist/playground");
  if (!isFile(path.join(folder, "index.html")))
    throw new Error("dist/playground is not built: run `npm run build:playground` first.");
  return serve({ folder, port: 0, ...options });
}
