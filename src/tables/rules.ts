/**
 * Rules that leave rows out of a table, each with its reason. A table lists its rules in their order; the first with a reason decides.
 */
import { isBlank, isErrorCell, isUnknownFigure } from "./cells/cell";
import { isAmbiguousDate, isNoDate } from "./cells/parse-date";
import { isTotalLabel } from "./cells/total-label";
import type { DATE_REASONS } from "./reasons";
import type { Cell } from "./source";

/** One body row while it is judged. */
export interface Row<R extends string> {
  /** The cell of a role's column; undefined where it has none. */
  at(role: R): Cell;
  /** The cell as a number, by the role's type; NaN for a blank and for what is none. */
  number(role: R): number;
  /** The cells of every role that has a column. */
  cells(): readonly Cell[];
}

/** The reason against a row; null where the rule has none. */
export type RowRule<R extends string, Q extends string> = (row: Row<R>) => Q | null;

/** A row without an entry in any column. */
export function blankRow(row: Row<never>): "blankRow" | null {
  return row.cells().every(isBlank) ? "blankRow" : null;
}

/** An error in the column of one of the roles; of any role when none is named. */
export function errorCell<R extends string>(...roles: readonly R[]): RowRule<R, "errorCell"> {
  return (row) => (someCell(row, roles, isErrorCell) ? "errorCell" : null);
}

/** A total's label in the column of one of the roles; of any role when none is named. */
export function totalRow<R extends string>(
  roles: readonly R[] = [],
  isLabel: (cell: Cell) => boolean = isTotalLabel,
): RowRule<R, "totalRow"> {
  return (row) => (someCell(row, roles, isLabel) ? "totalRow" : null);
}

/** A date that is missing or cannot be read. */
export function dated<R extends string>(role: R): RowRule<R, keyof typeof DATE_REASONS> {
  return (row) => {
    if (!Number.isNaN(row.number(role))) return null;
    const cell = row.at(role);
    return isNoDate(cell) ? "noDate" : isAmbiguousDate(cell) ? "ambiguousDate" : "unreadableDate";
  };
}

/** Rules that hold only for rows whose date cannot be read. */
export function undated<R extends string, Q extends string>(
  role: R,
  rules: readonly RowRule<NoInfer<R>, Q>[],
): RowRule<R, Q> {
  return (row) => (Number.isNaN(row.number(role)) ? firstReason(rules, row) : null);
}

/** A blank where the role must be stated. */
export function stated<R extends string, Q extends string>(role: R, reason: Q): RowRule<R, Q> {
  return (row) => (isBlank(row.at(role)) ? reason : null);
}

/** A row about no product: neither its code nor its name is stated. */
export function namesProduct(row: Row<"sku" | "product">): "noProduct" | null {
  return isBlank(row.at("sku")) && isBlank(row.at("product")) ? "noProduct" : null;
}

/** An entry of one of the roles that is no number of its type; words for an unknown figure are no entry. */
export function readable<R extends string, Q extends string>(roles: readonly R[], reason: Q): RowRule<R, Q> {
  return (row) =>
    roles.some((role) => Number.isNaN(row.number(role)) && !isUnknownFigure(row.at(role))) ? reason : null;
}

/** A number below 0. */
export function notNegative<R extends string>(roles: readonly R[]): RowRule<R, "negativeNumber"> {
  return (row) => (roles.some((role) => row.number(role) < 0) ? "negativeNumber" : null);
}

/** The reason of the first rule that has one. */
export function firstReason<R extends string, Q extends string>(
  rules: readonly RowRule<R, Q>[],
  row: Row<R>,
): Q | null {
  for (const rule of rules) {
    const reason = rule(row);
    if (reason !== null) return reason;
  }
  return null;
}

function someCell<R extends string>(row: Row<R>, roles: readonly R[], is: (cell: Cell) => boolean): boolean {
  return roles.length === 0 ? row.cells().some(is) : roles.some((role) => is(row.at(role)));
}
