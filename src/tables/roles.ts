/**
 * What a column can mean in a table: its role, with the words it is headed with, the values that confirm it and what the user reads of it.
 */
import type { Text } from "../text/locale";
import type { ColumnProfile } from "./cells/column-profile";
import type { ValueType } from "./cells/value-types";
import type { Cell } from "./source";

export interface RoleSpec {
  /** What the user reads beside the column chosen for the role. */
  readonly label: Text;
  readonly type: ValueType;
  /** Usual headings in Chinese (either script) and English, parted by "|", best first: where a table has several, the earlier is meant. */
  readonly words: string;
  /** What the role is recognised by when no usual heading fits whole; `not` keeps look-alikes away. Of the heading's normal form. */
  readonly part?: { readonly has: RegExp; readonly not?: RegExp };
  /** How much a column that is surely of this role speaks for the table; nothing when absent. */
  readonly weight?: number;
  /** Whether values alone, under an unknown heading, can only be this role. Used where a single column is like that. */
  readonly likes?: (profile: ColumnProfile) => boolean;
  /** A table without the role cannot be read. */
  readonly required?: RequiredRole;
  /** The values tell persons apart, so that a column of ciphers or masked names is not taken for it. */
  readonly identifies?: boolean;
  /** What the user should know of the column chosen for the role. */
  readonly note?: (profile: ColumnProfile, heading: string) => Text | null;
  /** What the user should know where no column was found, unless the platform's export has a reason of its own. */
  readonly missing?: Text;
  /** A role that this one stands in for: it has no column where that one has. */
  readonly insteadOf?: string;
  /** Only kinds that ask for a table's details read the column. */
  readonly detail?: true;
  /** Brings a cell into a form that the type's reader reads. */
  readonly rewrite?: (cell: Cell) => Cell;
  /** The heading in the sample tables; a role without one is not in the samples. */
  readonly sample?: Text;
}

interface RequiredRole {
  /** The role inside a sentence; its label in lower case when absent. */
  readonly noun?: Text;
  /** What the column holds, inside "Choose the column with …". */
  readonly holds: Text;
  /** Roles that together stand in for this one, and how the sentence goes on with them. */
  readonly or?: { readonly roles: readonly string[]; readonly text: Text };
}

export type RoleSpecs<R extends string> = Readonly<Record<R, RoleSpec>>;

/** The names of the roles, in the order of the definition. */
export function roleNames<R extends string>(roles: RoleSpecs<R>): readonly R[] {
  return Object.keys(roles) as R[];
}

/**
 * Which of the wanted roles lack a column; a role that others stand in for is not missing where all of those have one.
 * @param wanted The required roles when absent.
 */
export function missingRoles<R extends string>(
  roles: RoleSpecs<R>,
  has: (role: string) => boolean,
  wanted: readonly R[] = roleNames(roles).filter((role) => roles[role].required !== undefined),
): readonly R[] {
  const standIn = (role: R): boolean => roles[role].required?.or?.roles.every(has) === true;
  return wanted.filter((role) => !has(role) && !standIn(role));
}

/** The headings of a sample table in one language. */
export function sampleHeadings<R extends string>(
  roles: RoleSpecs<R>,
  order: readonly R[],
  locale: keyof Text,
): readonly string[] {
  return order.map((role) => roles[role].sample?.[locale] ?? roles[role].label[locale]);
}
