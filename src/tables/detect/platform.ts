/**
 * A known export of a table: the headings that only its platform writes, and the roles they play there.
 */
import type { Text } from "../../text/locale";
import { normalizeHeader } from "./headings";

export interface Platform<R extends string> {
  readonly id: string;
  readonly name: Text;
  /** Headings only this export has; `needed` of them prove it. */
  readonly signature: readonly string[];
  readonly needed: number;
  /** Best heading first. A role without a heading here has none of this platform's own. */
  readonly roles: Readonly<Partial<Record<R, readonly string[]>>>;
  /** Headings that look like a role but must not be taken for one, such as encrypted recipients. */
  readonly avoid: readonly string[];
  /** Why a role has no column, where the export lacks it. */
  readonly missing: Readonly<Partial<Record<R, Text>>>;
  readonly notes: readonly Text[];
}

/** The headings of a platform as they are written down: parted by "|". */
export interface PlatformHeadings<R extends string> {
  readonly signature: string;
  readonly needed?: number;
  readonly roles: Readonly<Partial<Record<R, string>>>;
  readonly avoid?: string;
}

/** The headings in their normal form; two of the signature are enough unless the definition differs. */
export function platformHeadings<R extends string>({
  signature,
  needed = 2,
  roles,
  avoid,
}: PlatformHeadings<R>): Pick<Platform<R>, "signature" | "needed" | "roles" | "avoid"> {
  const list = (words: string): string[] => words.split("|").map(normalizeHeader);
  const byRole = Object.entries<string | undefined>(roles).map(([role, words = ""]) => [role, list(words)]);
  return {
    signature: list(signature),
    needed,
    roles: Object.fromEntries(byRole) as Platform<R>["roles"],
    avoid: avoid === undefined ? [] : list(avoid),
  };
}

/** The platform whose export has these headings, or null. Where several fit, the one with most of its own headings wins. */
export function findPlatform<P extends Platform<never>>(platforms: readonly P[], headers: readonly string[]): P | null {
  const present = new Set(headers.map(normalizeHeader));
  let best: P | null = null;
  let most = 0;
  for (const platform of platforms) {
    const found = platform.signature.filter((header) => present.has(header)).length;
    if (found >= platform.needed && found > most) {
      best = platform;
      most = found;
    }
  }
  return best;
}
