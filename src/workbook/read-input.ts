/**
 * Reads all tables a kind was given, as one piece of work with one progress.
 */
import { sum } from "d3-array";
import type { AskedOrders } from "../figures/figures";
import type { Need, PlanInput, SheetKind } from "../kinds/kind";
import type { Plan } from "../plan/plan";
import { type Role, TABLE_KINDS, type TableKind, withoutDetails } from "../tables/catalogue";
import type { TableAccount } from "../tables/open-table";
import type { Control } from "./control";
import { tableMissing } from "./errors/problems";
import { type ChosenTable, readTable } from "./read/table";

/** An order table whose rows stay where they are: what an engine says of it, read for as long as it takes. */
export interface AskedTable extends ChosenTable {
  /** @throws Problem for what the engine does not read right, or refuses; Cancelled. */
  read(control: Control): Promise<AskedOrders>;
}

export type ChosenTables = Readonly<Partial<Record<TableKind, ChosenTable>>>;

/** How much of a table counts, how it is read and what is assumed of it; `source` is where it stands now. */
export type Counted = Pick<
  TableAccount<Role, string>,
  "source" | "columns" | "rows" | "used" | "leftOut" | "readings" | "statuses" | "repeated" | "notes"
>;

export type CountedTables = Readonly<Partial<Record<TableKind, Counted>>>;

/** What is read: the tables of a kind, on which day. */
interface InputRequest {
  readonly kind: SheetKind;
  readonly tables: ChosenTables;
  readonly asked?: AskedTable;
  /** Excel serial (1900 system) of today. */
  readonly today: number;
}

/**
 * The tables a kind can use; others that were chosen are passed over.
 * @throws Problem when a required table was not chosen, or one cannot be read; Cancelled.
 */
export async function readInput(request: InputRequest, control: Control): Promise<PlanInput> {
  const { kind, tables: chosen, today, asked } = request;
  const isGiven = ({ table }: Need): boolean =>
    chosen[table] !== undefined || (table === "orders" && asked !== undefined);
  const missing = kind.needs.find((need) => need.required && !isGiven(need));
  if (missing) throw tableMissing(missing.table);
  const wanted = TABLE_KINDS.filter(
    (table) => kind.needs.some((need) => need.table === table) && chosen[table] !== undefined,
  );
  const total = sum(wanted, (table) => chosen[table]?.source.rows ?? 0);
  let input: PlanInput = asked === undefined ? {} : { asked: await asked.read(control) };
  let before = 0;
  for (const table of wanted) {
    const own = chosen[table];
    if (own === undefined) continue;
    const part: Control = {
      signal: control.signal,
      onProgress: ({ done }) => control.onProgress?.({ phase: "reading", done: before + done, total }),
    };
    const detailed = kind.needs.some((need) => need.table === table && need.detailed === true);
    const roles = detailed ? own.roles : withoutDetails(table, own.roles);
    input = { ...input, [table]: await readTable(table, { ...own, roles, today, detailed }, part) };
    before += own.source.rows;
  }
  return input;
}

/** @param own What a plan counts of a table where it counts less than reading it does. */
export function countedTables(input: PlanInput, own: Plan["counted"] = {}): CountedTables {
  const counted = ({
    source,
    columns,
    rows,
    used,
    leftOut,
    readings,
    statuses,
    repeated,
    notes,
  }: Counted): Counted => ({
    ...{ source, columns, rows, used },
    ...{ leftOut, readings, statuses, notes },
    ...(repeated && { repeated }),
  });
  return Object.fromEntries(
    TABLE_KINDS.flatMap((table) => {
      const read: Counted | undefined = input[table] ?? (table === "orders" ? input.asked : undefined);
      return read === undefined ? [] : [[table, { ...counted(read), ...own[table] }]];
    }),
  );
}
