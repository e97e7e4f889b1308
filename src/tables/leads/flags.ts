/**
 * What the table states of each lead, flag by flag: yes, no, or nothing.
 */
import { isBlank } from "../cells/cell";
import type { Cell } from "../source";
import type { CellColumn } from "../cells/cell-column";
import { LEAD_FLAGS, type LeadFlag, type Leads } from "../leads";
import { isYesWord, type LeadStatus, parseContact, parseLeadStatus, parseYesNo, stageOf } from "../cells/parse-status";

export const YES = 1;
const NO = 0;
const UNSAID = 255;

export type LeadFlags = Pick<Leads, LeadFlag>;
type FlagColumns = Readonly<Partial<Record<LeadFlag | "status", CellColumn>>>;

const STAGED: ReadonlySet<LeadFlag> = new Set<LeadFlag>(["valid", "visited", "ordered"]);
const CONTACTS: ReadonlySet<LeadFlag> = new Set<LeadFlag>(["phone", "wechat"]);

/** Whether the lead's stage decides this flag where it has no column of its own. */
export function isStaged(flag: LeadFlag): flag is keyof LeadStatus & LeadFlag {
  return STAGED.has(flag);
}

/** @param counted Body rows that count. */
export function readFlags(counted: readonly number[], columns: FlagColumns): LeadFlags {
  const read = (flag: LeadFlag): Uint8Array => {
    const column = columns[flag];
    if (column) return CONTACTS.has(flag) ? readContacts(counted, column) : readYesNo(counted, column, flag);
    const stages = isStaged(flag) ? columns.status : undefined;
    return stages && isStaged(flag)
      ? Uint8Array.from(counted, (row) => byteOf(parseLeadStatus(stages.at(row))[flag]))
      : new Uint8Array(counted.length).fill(UNSAID);
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

/** A column such as 成交情况 may hold stages: 到店未成交 is a visit, but no order. */
function readYesNo(counted: readonly number[], column: CellColumn, flag: LeadFlag): Uint8Array {
  const said = (cell: Cell): boolean | null => {
    const stage = isStaged(flag) ? stageOf(cell) : null;
    return stage === null ? parseYesNo(cell) : stage[flag as keyof LeadStatus];
  };
  const flags = Uint8Array.from(counted, (row) => byteOf(said(column.at(row))));
  const onlyYes = flags.includes(YES) && !flags.includes(NO);
  return onlyYes ? blanksAreNo(flags, counted, column) : flags;
}

/** In a column of numbers or ids a blank is a no, whether or not some cells are a no in words. */
function readContacts(counted: readonly number[], column: CellColumn): Uint8Array {
  const flags = Uint8Array.from(counted, (row) => byteOf(parseContact(column.at(row))));
  const entries = counted.some((row, i) => flags[i] === YES && !isYesWord(column.at(row)));
  return entries || (flags.includes(YES) && !flags.includes(NO)) ? blanksAreNo(flags, counted, column) : flags;
}

function blanksAreNo(flags: Uint8Array, counted: readonly number[], column: CellColumn): Uint8Array {
  return flags.map((flag, i) => (flag === UNSAID && isBlank(column.at(counted[i]!)) ? NO : flag));
}

function byteOf(said: boolean | null): number {
  return said === null ? UNSAID : said ? YES : NO;
}
