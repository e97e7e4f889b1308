/**
 * What a page of the product may load and run (Content-Security-Policy): its own files, compiled ones among them, and office.js; no script or
 * eval of the page itself. Styles may stand in it: Fluent and office.js make theirs as they run.
 */

/** Where office.js comes from, by the cloud whose tenants the add-in is for. */
export const OFFICE_SCRIPTS = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  /** Microsoft 365 operated by 21Vianet. */
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
} as const;
export type Cloud = keyof typeof OFFICE_SCRIPTS;

/** @param scripts Addresses of office.js elsewhere; none where it is served with the page. */
export function contentPolicy(scripts: readonly string[] = []): string {
  const office = scripts.filter((address) => /^https:/.test(address)).map((address) => new URL(address).origin);
  const from = ["'self'", ...new Set(office)].join(" ");
  return [
    "default-src 'none'",
    // DuckDB, which reads order files, is WebAssembly in a worker; neither is made from text.
    `script-src ${from} 'wasm-unsafe-eval'`,
    "worker-src 'self'",
    // A warehouse stands where its owner says: reached over https, or over http on this machine.
    `connect-src ${from} https: http://localhost:* http://127.0.0.1:*`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    // The playground shows the pane in a frame.
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}
