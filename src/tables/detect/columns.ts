/**
 * Which column of a table plays which role: by the platform's own headings, by usual headings in Chinese and English, and by the values.
 * Every choice carries how sure it is and why, so that the user can check and correct it.
 */
import type { Text } from "../../text/locale";
import { type ColumnProfile, neverRepeats, profileColumn, repeats } from "../cells/column-profile";
import { VALUE_TYPES } from "../cells/value-types";
import type { TableDefinition } from "../define";
import { roleNames } from "../roles";
import type { Cell, ColumnRoles } from "../source";
import { normalizeHeader } from "./headings";
import { findPlatform, type Platform } from "./platform";
import { duplicateHeading, type Ground, hiddenCustomer, neverRepeating, reasonText } from "./texts";

export interface Detection<R extends string = string> {
  readonly roles: ColumnRoles<R>;
  /** 0 to 1 for each detected role: 1 the platform's own heading, 0.5 and below worth a look. */
  readonly confidence: Readonly<Partial<Record<R, number>>>;
  /** Why the column was chosen, one sentence for each detected role. */
  readonly reason: Readonly<Partial<Record<R, Text>>>;
  /** Id of the platform whose export this is; null for any other table. */
  readonly platform: string | null;
  /** What the user should know about this table: platform oddities, a missing buyer, doubled headings. */
  readonly notes: readonly Text[];
}

const CONFIDENCE: Readonly<Record<Ground, number>> = { platform: 1, synonym: 0.9, part: 0.7, values: 0.4 };
/** Values that contradict the heading halve the confidence. */
const DOUBT = 0.5;
/** From this confidence on a role was found by its heading and not contradicted. */
export const SURE = 0.6;

/** The headings of a table with the profiles of its sample, the same for every kind of table tried on them. */
export interface Headings {
  readonly written: readonly string[];
  /** In normal form. */
  readonly normal: readonly string[];
  readonly sampled: boolean;
  /** Evidence of a column's values, gathered once. */
  profile(column: number): ColumnProfile;
}

export function readHeadings(headers: readonly string[], sample: readonly (readonly Cell[])[]): Headings {
  const profiles = new Map<number, ColumnProfile>();
  return {
    written: headers,
    normal: headers.map((header) => normalizeHeader(String(header ?? ""))),
    sampled: sample.length > 0,
    profile(column) {
      const known = profiles.get(column) ?? profileColumn(sample, column);
      profiles.set(column, known);
      return known;
    },
  };
}

type Definition<R extends string> = Pick<TableDefinition<string, R, string, unknown>, "roles" | "words" | "platforms">;

interface Candidate {
  readonly column: number;
  readonly ground: Ground;
}

/** What was found for each role, with the headings of hidden customers passed over. */
interface Choice<R extends string> {
  readonly found: ReadonlyMap<R, Candidate>;
  readonly hidden: ReadonlySet<string>;
}

/**
 * Finds the columns of a table.
 * @param known Headings in normal form whose meaning is known: no role is given to such a column by its values alone.
 */
export function detectRoles<R extends string>(
  table: Definition<R>,
  headings: Headings,
  known: ReadonlySet<string>,
): Detection<R> {
  return new ColumnSearch(table, headings, known).detection();
}

class ColumnSearch<R extends string> {
  private readonly platform: Platform<R> | null;
  /** What is to be said of keys that were passed over for another. */
  private readonly passedOver: Text[] = [];
  /** By heading in normal form: some thousand usual words are looked up for a table. */
  private readonly columnsNamed = new Map<string, Set<number>>();

  constructor(
    private readonly table: Definition<R>,
    private readonly headings: Headings,
    private readonly known: ReadonlySet<string>,
  ) {
    this.platform = findPlatform(table.platforms ?? [], headings.written);
    headings.normal.forEach((heading, column) => {
      if (heading !== "") this.columnsNamed.set(heading, (this.columnsNamed.get(heading) ?? new Set()).add(column));
    });
  }

  detection(): Detection<R> {
    const { written } = this.headings;
    const choice = this.choose();
    const roles: Partial<Record<R, number>> = {};
    const confidence: Partial<Record<R, number>> = {};
    const reason: Partial<Record<R, Text>> = {};
    for (const [role, { column, ground }] of choice.found) {
      const doubtful = this.contradicts(role, column);
      roles[role] = column;
      confidence[role] = CONFIDENCE[ground] * (doubtful ? DOUBT : 1);
      reason[role] = reasonText({
        ground,
        header: written[column] ?? "",
        column,
        platform: this.platform?.name,
        doubtful,
      });
    }
    return { roles, confidence, reason, platform: this.platform?.id ?? null, notes: this.notes(choice) };
  }

  /** The surest ground is tried for every role before the next, so that a usual heading never takes a column another role has by platform. */
  private choose(): Choice<R> {
    const found = new Map<R, Candidate>();
    const taken = new Set<number>();
    const hidden = new Set<string>();
    for (const ground of ["platform", "synonym", "part", "values"] as const) {
      for (const role of roleNames(this.table.roles)) {
        if (found.has(role)) continue;
        const candidates = this.candidates(ground, role).filter(({ column }) => !taken.has(column));
        const best = this.repeating(role, this.best(role, candidates), taken);
        if (best) {
          found.set(role, best);
          taken.add(best.column);
        } else if (this.table.roles[role].identifies)
          candidates.forEach(({ column }) => hidden.add(this.headings.written[column] ?? ""));
      }
    }
    for (const role of roleNames(this.table.roles))
      if (found.has(this.table.roles[role].insteadOf as R)) found.delete(role);
    return { found, hidden };
  }

  /** Columns a role could be, best first. */
  private candidates(ground: Ground, role: R): Candidate[] {
    const { normal } = this.headings;
    const byName = (names: readonly string[]): Candidate[] =>
      names.flatMap((name) => Array.from(this.columnsNamed.get(name) ?? [], (column) => ({ column, ground })));
    if (ground === "platform") return byName(this.platform?.roles[role] ?? []);
    const allowed = ({ column }: Candidate): boolean => !(this.platform?.avoid ?? []).includes(normal[column]!);
    if (ground === "synonym") return byName(this.table.words[role]).filter(allowed);
    if (ground === "values") return this.columnsLike(role).map((column) => ({ column, ground }));
    const { part } = this.table.roles[role];
    if (!part) return [];
    return normal
      .flatMap((header, column) => (part.has.test(header) && !part.not?.test(header) ? [{ column, ground }] : []))
      .filter(allowed);
  }

  /** The first candidate whose values fit; else the first that has values; else the first. Hidden persons are none at all. */
  private best(role: R, candidates: readonly Candidate[]): Candidate | undefined {
    const { headings } = this;
    if (!headings.sampled) return candidates[0];
    const usable = this.table.roles[role].identifies
      ? candidates.filter(({ column }) => !isHidden(headings.profile(column)))
      : candidates;
    const filled = usable.filter(({ column }) => headings.profile(column).filled > 0);
    return filled.find(({ column }) => !this.contradicts(role, column)) ?? filled[0] ?? usable[0];
  }

  /** A key of persons that never repeats is one of orders: another that does repeat goes before it. */
  private repeating(role: R, best: Candidate | undefined, taken: ReadonlySet<number>): Candidate | undefined {
    const { headings, table } = this;
    if (best === undefined || !table.roles[role].identifies || !headings.sampled) return best;
    if (!neverRepeats(headings.profile(best.column))) return best;
    const grounds = best.ground === "platform" ? (["platform"] as const) : (["synonym", "part"] as const);
    const others = grounds.flatMap((ground) => this.candidates(ground, role));
    const free = others.filter(({ column }) => !taken.has(column) && !isHidden(headings.profile(column)));
    const other = free.find(({ column }) => repeats(headings.profile(column)));
    if (other === undefined) return best;
    this.passedOver.push(neverRepeating(headings.written[best.column] ?? "", headings.written[other.column] ?? ""));
    return other;
  }

  /** Whether most values of a column are none of its role's type. */
  private contradicts(role: R, column: number): boolean {
    if (!this.headings.sampled) return false;
    const profile = this.headings.profile(column);
    return profile.filled > 0 && VALUE_TYPES[this.table.roles[role].type].fits?.(profile) === false;
  }

  /** The column that by its values alone can only be the role; none when several could be. */
  private columnsLike(role: R): number[] {
    const { likes } = this.table.roles[role];
    if (likes === undefined) return [];
    const isUnknown = (header: string): boolean => header === "" || !this.known.has(header);
    const columns = this.headings.normal.flatMap((header, column) =>
      isUnknown(header) && likes(this.headings.profile(column)) ? [column] : [],
    );
    return columns.length === 1 ? columns : [];
  }

  private notes({ found, hidden }: Choice<R>): Text[] {
    const { written } = this.headings;
    const notes = [...(this.platform?.notes ?? []), ...this.passedOver, ...[...hidden].map(hiddenCustomer)];
    const roles = roleNames(this.table.roles);
    const missing = roles.map((role) =>
      found.has(role) ? undefined : (this.platform?.missing[role] ?? this.table.roles[role].missing),
    );
    const chosen = [...found].map(([role, { column }]) =>
      this.table.roles[role].note?.(this.headings.profile(column), written[column] ?? ""),
    );
    const columns = [...found.values()].map(({ column }) => column);
    const doubled = new Set(columns.filter((column) => this.isDoubled(column)).map((column) => written[column] ?? ""));
    const ofRoles = [...missing, ...chosen].filter((note) => note != null);
    return [...notes, ...ofRoles, ...[...doubled].map(duplicateHeading)];
  }

  private isDoubled(column: number): boolean {
    const { normal } = this.headings;
    return normal.filter((header) => header === normal[column] && header !== "").length > 1;
  }
}

function isHidden(profile: ColumnProfile): boolean {
  return profile.hidden * 2 > profile.filled;
}
