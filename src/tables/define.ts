/**
 * `defineTable`: one definition a kind of table. Its types, recognition, reading, sentences, labels and flags follow.
 */
import { finished } from "../domain/steps";
import { Problem } from "../text/problem";
import { mapText, type Text } from "../text/locale";
import { CellColumn, type CellsByRole, columnsOfCells, columnsOfRows } from "./cells/cell-column";
import { completeYears } from "./cells/yearless";
import { normalizeHeader } from "./detect/headings";
import type { Platform } from "./detect/platform";
import { type Given, type Opening, OpenTable } from "./open-table";
import type { Reasons } from "./reasons";
import { missingRoles, roleNames, type RoleSpecs } from "./roles";
import type { RowRule } from "./rules";
import type { Cell, ColumnRoles, Source } from "./source";

/** The columns found for a table, while it is decided whether the headings are that table's. */
export interface FoundColumns<R extends string> {
  /** Whether a column was found, however unsure. */
  readonly has: (role: R) => boolean;
  /** Whether one was found by its heading and its values do not contradict. */
  readonly sure: (role: R) => boolean;
  /** Whether the same is so of a role of another table, tried on the same headings. */
  readonly otherwise: (table: string, role: string) => boolean;
  /** The heading of the column that was found, in normal form; "" where none was. */
  readonly heading: (role: R) => string;
}

/** How a table is told from others by the columns found for it. The table whose sure columns weigh most is meant. */
interface Recognition<R extends string> {
  fits(found: FoundColumns<R>): boolean;
  /** What its sure columns must weigh at least; 0 when absent. */
  readonly least?: number;
  /** Ids of tables that give way to this one where both fit, whatever their columns weigh. */
  readonly outranks?: readonly string[];
  /** It is not this table where one of these roles of that other table is sure, or the headings are those of a platform's export of it. */
  readonly unless?: { readonly table: string; readonly roles: readonly string[] };
}

export interface TableSpec<Id extends string, R extends string, Q extends string, T> {
  /** camelCase; the command line's flag is its kebab-case. Never changes: saved settings name it. */
  readonly id: Id;
  /** As a heading: "Orders". */
  readonly label: Text;
  /** One of them inside a sentence: "an order table". */
  readonly one: Text;
  /** What its rows are, inside "the table that holds …". */
  readonly holds: Text;
  /** "record": a row is one order, one lead. "summary": a row adds up many, as a day's visitors. */
  readonly grain: "record" | "summary";
  /** Roles in the order in which columns are looked for and shown. */
  readonly roles: RoleSpecs<R>;
  /** Known exports of this table, each with its own headings. */
  readonly platforms?: readonly Platform<NoInfer<R>>[];
  readonly recognise: Recognition<NoInfer<R>>;
  /** Why rows can be left out, in the order in which they are listed. */
  readonly reasons: Reasons<Q>;
  /** The rules that leave rows out, the first with a reason decides; none where `read` marks the rows itself. */
  readonly rules?: readonly RowRule<NoInfer<R>, NoInfer<Q>>[];
  /** The typed columns of the rows that count, at once or in steps. Pure; throws Problem for a table it cannot read. */
  read(table: OpenTable<R, Q>): T | Generator<void, T>;
}

export interface TableDefinition<Id extends string, R extends string, Q extends string, T> extends Omit<
  TableSpec<Id, R, Q, T>,
  "read"
> {
  /** Usual headings of each role in their normal form. */
  readonly words: Readonly<Record<R, readonly string[]>>;
  /**
   * Reads the table from columns.
   * @param roles Which column plays which role.
   * @param cells Body cells of each role's column, `source.rows` each; a role without cells is read as absent.
   * @throws Problem when a required role has no column, or as the table's own reading does.
   */
  read(source: Source, roles: ColumnRoles<R>, cells: CellsByRole<R>, given?: Given): T;
  /** The same in steps. */
  readSteps(source: Source, roles: ColumnRoles<R>, cells: CellsByRole<R>, given?: Given): Generator<void, T>;
  /** Reads the table from whole body rows, without copying them into columns first. See `read`. */
  readRows(source: Source, roles: ColumnRoles<R>, body: readonly (readonly Cell[])[], given?: Given): T;
}

/** Any table, for what does not depend on which. */
export type AnyTable = TableDefinition<string, string, string, unknown>;

/** The roles of a definition. */
export type RoleOf<D extends { readonly roles: object }> = keyof D["roles"] & string;
/** What a definition reads. */
export type ReadOf<D extends { read(...given: never[]): unknown }> = ReturnType<D["read"]>;

const isGenerator = <T>(read: T | Generator<void, T>): read is Generator<void, T> =>
  typeof read === "object" && read !== null && "next" in read;

type Unopened<R extends string, Q extends string> = Omit<Opening<R, Q>, "specs" | "reasons" | "rules">;

function* openAndRead<Id extends string, R extends string, Q extends string, T>(
  spec: TableSpec<Id, R, Q, T>,
  opening: Unopened<R, Q>,
): Generator<void, T> {
  const { roles: specs, reasons, rules = [] } = spec;
  const [missing] = missingRoles(specs, (role) => opening.columns[role as R] !== undefined);
  if (missing !== undefined) throw missingColumn(opening.source, specs, missing);
  const dated = withYears(opening);
  yield;
  const open = new OpenTable({ ...dated, specs, reasons, rules });
  yield;
  const made = spec.read(open);
  return isGenerator(made) ? yield* made : made;
}

export function defineTable<const Id extends string, R extends string, Q extends string, T>(
  spec: TableSpec<Id, R, Q, T>,
): TableDefinition<Id, R, Q, T> {
  const { roles: specs } = spec;
  const names = roleNames(specs);
  const words: Partial<Record<R, readonly string[]>> = {};
  for (const role of names) words[role] = specs[role].words.split("|").map(normalizeHeader);
  const steps = (opening: Unopened<R, Q>) => openAndRead(spec, opening);
  const readSteps: TableDefinition<Id, R, Q, T>["readSteps"] = (source, roles, cells, { labels, ...given } = {}) =>
    steps({
      source,
      roles,
      columns: columnsOfCells(names, roles, cells),
      rows: source.rows,
      ...given,
      labels: labels === undefined ? null : CellColumn.ofCells(labels),
    });
  return {
    ...spec,
    words: words as Record<R, readonly string[]>,
    readSteps,
    read: (...given) => finished(readSteps(...given)),
    readRows: (source, roles, body, given) =>
      finished(
        steps({
          source,
          roles,
          columns: columnsOfRows(names, roles, body),
          rows: body.length,
          ...given,
          labels: firstHasRole(roles) ? null : CellColumn.ofRows(body, 0),
        }),
      ),
  };
}

type Readable<R extends string> = Pick<Opening<R, string>, "source" | "roles" | "columns" | "today" | "notes">;

/** The table with the years of days that state none, where its own days or today show them. */
function withYears<R extends string, O extends Readable<R>>(opening: O): O {
  const { source, roles, columns, today, notes = [] } = opening;
  const date = "date" as R;
  const column = columns[date];
  if (column === undefined) return opening;
  const heading = source.headers[roles[date] ?? -1] ?? "";
  const completed = completeYears(column, heading, { dateSystem: source.dateSystem, today });
  if (completed.note === null) return opening;
  return { ...opening, columns: { ...columns, [date]: completed.column }, notes: [...notes, completed.note] };
}

/** Whether the first column plays a role; where it plays none, labels of totals may stand in it. */
export function firstHasRole(roles: ColumnRoles<string>): boolean {
  return Object.values(roles).includes(0);
}

/** The sentence for a table without a column it cannot be read without. */
function missingColumn<R extends string>({ name }: Source, specs: RoleSpecs<R>, role: R): Problem {
  const { label, required } = specs[role];
  const noun = required?.noun ?? mapText((locale) => label[locale].toLowerCase());
  const holds = required?.holds ?? label;
  const or = required?.or?.text ?? mapText(() => "");
  return new Problem({
    "en-US": `No ${noun["en-US"]} column was found in “${name}”. Choose the column with ${holds["en-US"]}${or["en-US"]}.`,
    "zh-CN": `在表“${name}”中没有找到${noun["zh-CN"]}列。请选择${holds["zh-CN"]}所在的列${or["zh-CN"]}。`,
    "zh-TW": `在表格「${name}」中找不到${noun["zh-TW"]}欄。請選擇${holds["zh-TW"]}所在的欄${or["zh-TW"]}。`,
  });
}
