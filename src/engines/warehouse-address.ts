/** Addresses of warehouses: https, or http on this machine. */
import { WAREHOUSE_PROBLEMS } from "./warehouse-problems";

const isThisMachine = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** @throws Problem for what is no address, names a user or a password, or would carry them unencrypted. */
export function addressOf(typed: string): string {
  const address = typed.trim();
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !/^https?:$/.test(url.protocol) || url.username + url.password + url.search + url.hash !== "")
    throw WAREHOUSE_PROBLEMS.noAddress(withoutPassword(address));
  if (url.protocol === "http:" && !isThisMachine(url.hostname)) throw WAREHOUSE_PROBLEMS.notSafe(url.origin);
  return url.href;
}

/** What is shown of an address shows no password. */
const withoutPassword = (address: string): string => address.replace(/\/\/[^/@]*@/, "//…@").replace(/[?#].*$/, "…");
