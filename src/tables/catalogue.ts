/**
 * Every kind of table the product reads, one line each; ids, roles and the types of what is read follow.
 */
import { finished } from "../domain/steps";
import { ACTIVITIES } from "./activities/read";
import { EVENT_PRODUCTS } from "./event-products/read";
import { CAMPAIGNS } from "./campaigns/read";
import type { AnyTable, ReadOf, RoleOf } from "./define";
import { LEADS } from "./leads/read";
import { ORDERS } from "./orders/read";
import type { Given } from "./open-table";
import { PRODUCT_TRAFFIC } from "./product-traffic/read";
import { PRODUCTS } from "./products/read";
import { roleNames, type RoleSpec } from "./roles";
import type { Cell, ColumnRoles, Source } from "./source";
import { SELLER_LOG } from "./seller-log/read";
import { SURVEYS } from "./surveys/read";
import { TASKS } from "./tasks/read";
import { TRAFFIC } from "./traffic/read";

/** In the order in which tables are read and shown. */
export const DEFINITIONS = [
  ORDERS,
  LEADS,
  CAMPAIGNS,
  TRAFFIC,
  PRODUCTS,
  PRODUCT_TRAFFIC,
  SELLER_LOG,
  ACTIVITIES,
  TASKS,
  EVENT_PRODUCTS,
  SURVEYS,
] as const;

type Definition = (typeof DEFINITIONS)[number];
export type TableKind = Definition["id"];
type DefinitionOf<K extends TableKind> = Extract<Definition, { readonly id: K }>;

export const TABLE_KINDS: readonly TableKind[] = DEFINITIONS.map(({ id }) => id);

/** The roles of one kind of table. */
export type RoleOfTable<K extends TableKind> = RoleOf<DefinitionOf<K>>;
/** The roles of all. */
export type Role = { [K in TableKind]: RoleOfTable<K> }[TableKind];
/** What each kind of table is once it has been read. */
export type Tables = { readonly [K in TableKind]: ReadOf<DefinitionOf<K>> };

export function tableOf(kind: TableKind): AnyTable {
  return DEFINITIONS.find(({ id }) => id === kind)!;
}

/** The roles a table of this kind can have, in the order they are shown. */
export function rolesOf(kind: TableKind): readonly Role[] {
  return roleNames(tableOf(kind).roles) as readonly Role[];
}

/** Columns without those that only kinds read which ask for the table's details. */
export function withoutDetails(kind: TableKind, roles: ColumnRoles<Role>): ColumnRoles<Role> {
  const kept = Object.entries(roles).filter(([role]) => tableOf(kind).roles[role]?.detail !== true);
  return Object.fromEntries(kept);
}

/** One role of a kind of table. */
export function roleOf(kind: TableKind, role: Role): RoleSpec {
  return tableOf(kind).roles[role]!;
}

type Unread = Given & { readonly source: Source; readonly roles: ColumnRoles<Role> };
type CellsOf = Readonly<Partial<Record<string, readonly Cell[]>>>;

/**
 * Reads a table of a kind in steps.
 * @param roles Which column plays which role; roles that the kind does not have are passed over.
 * @throws Problem as the definition's `read`.
 */
export function readSteps<K extends TableKind>(
  kind: K,
  { source, roles, ...given }: Unread,
  cells: CellsOf,
): Generator<void, Tables[K]> {
  const own = rolesOf(kind).flatMap((role) => (roles[role] === undefined ? [] : [[role, roles[role]]]));
  const read = tableOf(kind).readSteps(source, Object.fromEntries(own) as ColumnRoles<string>, cells, given);
  return read as Generator<void, Tables[K]>;
}

/** Reads a table of a kind at once. */
export const readAs = <K extends TableKind>(kind: K, unread: Unread, cells: CellsOf): Tables[K] =>
  finished(readSteps(kind, unread, cells));
