/**
 * The ten levers, the largest prize first: what each is worth, how that was reckoned, and what the user keeps of it: state, owner, start.
 */
import { ANY_DAY, entry } from "../../shared/typed-columns";
import { f } from "../../../plan/formula";
import { wordLooks } from "../../../plan/looks";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { COLORS } from "../../../plan/styles";
import { type Column, column, type Table, table, valueColumn } from "../../../plan/table";
import { LEVER_IDS, type LeverId, LEVERS } from "../levers";
import { LEVER_TEXTS, STATES } from "../texts";
import type { LeverLines } from "./lever-lines";
import type { TriedTable } from "./tried-tables";
import { VERDICT_LOOK } from "./verdict";

const TYPED = ["state", "owner", "start"] as const;
type LeverKey = "lever" | "prize" | "how" | "act" | (typeof TYPED)[number] | "verdict";
export type LeverTable = Table<LeverKey>;

/** Columns that are shown; how to begin is read by the headline. */
export const LEVER_KEYS = ["lever", "prize", "how", "state", "owner", "start", "verdict"] as const;

/** The largest prize first, then those with data, then as the rules list them. */
export const byWorth = (lines: LeverLines): LeverId[] =>
  [...LEVER_IDS].sort((one, other) => lines[other].worth - lines[one].worth);

/** What the user keeps of a lever. */
function typedColumns(): Pick<Record<LeverKey, Column<LeverKey>>, (typeof TYPED)[number]> {
  const { columns: headings, type } = LEVER_TEXTS;
  const { trying: amber, kept: green, dropped: quiet } = STATES;
  const states = Object.values(STATES);
  return {
    state: column(headings.state, "text", () => STATES.open, {
      input: entry(headings.state, { type: "list", source: states }, type.state, { allowed: type.allowedState }),
      looks: (cell) => wordLooks(cell, { amber, green, quiet }),
    }),
    owner: column(headings.owner, "text", () => null),
    start: column(headings.start, "date", () => null, {
      input: entry(headings.start, ANY_DAY, type.start, { allowed: type.allowedDay }),
    }),
  };
}

/** @param tried The comparison of each lever, in the order of the rows. */
export function leverTable(rows: readonly LeverId[], lines: LeverLines, tried: () => TriedTable): LeverTable {
  const { columns: headings } = LEVER_TEXTS;
  return table<LeverKey>(rows.length, {
    lever: valueColumn(headings.lever, "text", (i) => LEVERS[rows[i]!].name, { modules: 2 }),
    prize: column(headings.prize, "wholeMoney", (_, { i }) => lines[rows[i]!].prize, {
      ...{ bar: COLORS.barMoney, barMax: ({ prize }) => f`MAX(1,MAX(${prize}))*1.9` },
    }),
    how: column(headings.how, "textAfterNumber", (_, { i }) => lines[rows[i]!].how, { modules: 3 }),
    ...typedColumns(),
    verdict: column(headings.verdict, "text", (_, { i }) => f`${tried().at(i).verdict}`, VERDICT_LOOK),
    act: column(LEVER_TEXTS.columns.act, "text", (_, { i }) => lines[rows[i]!].act),
  });
}

/** Puts the table with a named input for what is typed of each lever, so that a refresh keeps it with its lever. */
export function nameTyped(sheet: SheetBuilder, { column: of }: LeverTable, rows: readonly LeverId[]): void {
  for (const key of TYPED) rows.forEach((lever, i) => sheet.input(`${key}.${lever}`, of[key].at(i)));
}
