/**
 * What the table states of each lead, flag by flag: yes, no, or nothing.
 */
import { isBlank } from "../cells/cell";
import type { Cell } from "../source";
import type { CellColumn } from "../cells/cell-column";
import { isYesWord, type LeadStatus, parseContact, parseYesNo } from "../cells/parse-status";
import { StatusColumn } from "../cells/statuses";
import { LEAD_FLAGS, type LeadFlag, type LeadReason, type LeadRole, type Leads } from "../leads";
import type { OpenTable } from "../open-table";
import { type Answer, answers, LEAD_STAGES, saidOf, stageById } from "./stages";

export const YES = 1;
const NO = 0;
const UNSAID = 255;

export type LeadFlags = Pick<Leads, LeadFlag>;
type Table = Pick<OpenTable<LeadRole, LeadReason>, "columns" | "counted" | "choices" | "statuses" | "headingOf">;

const STAGED: ReadonlySet<LeadFlag> = new Set<LeadFlag>(["valid", "visited", "ordered"]);
const CONTACTS: ReadonlySet<LeadFlag> = new Set<LeadFlag>(["phone", "wechat"]);

/** Whether the lead's stage decides this flag where it has no column of its own. */
export function isStaged(flag: LeadFlag): flag is keyof LeadStatus & LeadFlag {
  return STAGED.has(flag);
}

/** The flags of the leads that count. The texts of stages and of yes/no columns are listed with how each is taken. */
export function readFlags(table: Table): LeadFlags {
  const stages = readStages(table);
  const unsaid = (): Uint8Array => new Uint8Array(table.counted().length).fill(UNSAID);
  const read = (flag: LeadFlag): Uint8Array => {
    if (table.columns[flag]) return CONTACTS.has(flag) ? readContacts(table, flag) : readYesNo(table, flag);
    return (isStaged(flag) && stages?.(flag)) || unsaid();
  };
  const flags = Object.fromEntries(LEAD_FLAGS.map((flag) => [flag, read(flag)])) as Record<LeadFlag, Uint8Array>;
  const { valid, visited, ordered } = flags;
  // Nothing is said of leads that came to nothing where no column speaks of validity.
  const spoken = valid.some((said) => said !== UNSAID);
  valid.forEach((said, i) => {
    if (spoken && said === UNSAID && (visited[i] === YES || ordered[i] === YES)) valid[i] = YES;
  });
  return flags;
}

/** What the stages say of a flag; null for a table without stages, or where every flag has a column of its own. */
function readStages(table: Table): ((flag: keyof LeadStatus) => Uint8Array) | null {
  const { status } = table.columns;
  if (status === undefined || [...STAGED].every((flag) => table.columns[flag])) return null;
  const texts = new StatusColumn({ role: "status", heading: table.headingOf("status") }, LEAD_STAGES, table.choices);
  const stages = table.counted().map((row) => stageById(texts.take(status.at(row))));
  table.statuses.push(...texts.list());
  return (flag) => Uint8Array.from(stages, (stage) => byteOf(stage[flag]));
}

function readYesNo(table: Table, flag: LeadFlag): Uint8Array {
  const column = table.columns[flag]!;
  const parse = isStaged(flag)
    ? (text: string) => saidOf(flag, text)
    : (text: string) => parseContact(text) ?? undefined;
  const texts = new StatusColumn({ role: flag, heading: table.headingOf(flag) }, answers(parse), table.choices);
  const flags = Uint8Array.from(table.counted(), (row) => {
    const cell = column.at(row);
    const taken = isEntry(cell) ? null : texts.take(cell);
    return byteOf(taken === null ? parseYesNo(cell) : SAYS[taken]);
  });
  table.statuses.push(...texts.list());
  const onlyYes = flags.includes(YES) && !flags.includes(NO);
  return onlyYes ? blanksAreNo(flags, table.counted(), column) : flags;
}

const SAYS: Readonly<Record<Answer, boolean | null>> = { yes: true, no: false, unsaid: null };

/** A day, an amount or a number that stands for a yes is none of a column's words. */
function isEntry(cell: Cell): boolean {
  return typeof cell !== "string" || /\d{2,}/.test(cell);
}

/** In a column of numbers or ids a blank is a no, whether or not some cells are a no in words. */
function readContacts(table: Table, flag: LeadFlag): Uint8Array {
  const column = table.columns[flag]!;
  const counted = table.counted();
  const said = Uint8Array.from(counted, (row) => byteOf(parseContact(column.at(row))));
  const entries = counted.some((row, i) => said[i] === YES && !isYesWord(column.at(row)));
  if (!entries) return readYesNo(table, flag);
  return blanksAreNo(said, counted, column);
}

function blanksAreNo(flags: Uint8Array, counted: readonly number[], column: CellColumn): Uint8Array {
  return flags.map((flag, i) => (flag === UNSAID && isBlank(column.at(counted[i]!)) ? NO : flag));
}

function byteOf(said: boolean | null): number {
  return said === null ? UNSAID : said ? YES : NO;
}
