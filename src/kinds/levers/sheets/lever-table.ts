/**
 * The ten levers, the largest prize first: what each is worth, how that was reckoned, and what the user keeps of it: state, owner, start.
 */
import { wordColumn } from "../../../plan/columns";
import type { Row } from "../../../plan/cells";
import { f } from "../../../plan/formula";
import { wordLooks } from "../../../plan/looks";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { COLORS } from "../../../plan/styles";
import { type Column, column, type ColumnInput, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { LEVER_IDS, type LeverId, LEVERS } from "../levers";
import { LEVER_TEXTS, STATES } from "../texts";
import { VERDICT_TEXTS } from "../texts-groups";
import type { LeverLines } from "./lever-lines";
import type { TriedTable } from "./tried-tables";

const TYPED = ["state", "owner", "start"] as const;
type LeverKey = "lever" | "prize" | "how" | "act" | (typeof TYPED)[number] | "verdict";
export type LeverTable = Table<LeverKey>;

/** Columns that are shown; how to begin is read by the headline. */
export const LEVER_KEYS = ["lever", "prize", "how", "state", "owner", "start", "verdict"] as const;

/** The largest prize first, then those with data, then as the rules list them. */
export const byWorth = (lines: LeverLines): LeverId[] =>
  [...LEVER_IDS].sort((one, other) => lines[other].worth - lines[one].worth);

type Rule = ColumnInput["rule"];

const typedInput = (label: Text, note: Text, allowed: Text, rule: Rule): ColumnInput => ({
  ...{ key: null, label, note, allowed, rule, ignoreBlank: true },
});

/** What the user keeps of a lever. */
function typedColumns(): Pick<Record<LeverKey, Column<LeverKey>>, (typeof TYPED)[number]> {
  const { columns: headings, type } = LEVER_TEXTS;
  const { trying: amber, kept: green, dropped: quiet } = STATES;
  const states = Object.values(STATES);
  return {
    state: column(headings.state, "text", () => STATES.open, {
      input: typedInput(headings.state, type.state, type.allowedState, { type: "list", source: states }),
      looks: (cell) => wordLooks(cell, { amber, green, quiet }),
    }),
    owner: column(headings.owner, "text", () => null),
    start: column(headings.start, "date", () => null, {
      input: typedInput(headings.start, type.start, type.allowedDay, { type: "date", min: 1, max: null }),
    }),
  };
}

const verdictOf = ({ verdict }: Row<"verdict">) => f`${verdict}`;

/** @param tried The comparison of each lever, in the order of the rows. */
export function leverTable(rows: readonly LeverId[], lines: LeverLines, tried: () => TriedTable): LeverTable {
  const { columns: headings } = LEVER_TEXTS;
  const { up: blue, down: red, cannotTell: quiet } = VERDICT_TEXTS;
  return table<LeverKey>(rows.length, {
    lever: valueColumn(headings.lever, "text", (i) => LEVERS[rows[i]!].name, { modules: 2 }),
    prize: column(headings.prize, "wholeMoney", (_, { i }) => lines[rows[i]!].prize, {
      ...{ bar: COLORS.barMoney, barMax: ({ prize }) => f`MAX(1,MAX(${prize}))*1.9` },
    }),
    how: column(headings.how, "textAfterNumber", (_, { i }) => lines[rows[i]!].how, { modules: 3 }),
    ...typedColumns(),
    verdict: column(headings.verdict, "text", (_, { i }) => verdictOf(tried().at(i)), wordColumn({ blue, red, quiet })),
    act: column(LEVER_TEXTS.columns.act, "text", (_, { i }) => lines[rows[i]!].act),
  });
}

/** Puts the table with a named input for what is typed of each lever, so that a refresh keeps it with its lever. */
export function nameTyped(sheet: SheetBuilder, { column: of }: LeverTable, rows: readonly LeverId[]): void {
  for (const key of TYPED) rows.forEach((lever, i) => sheet.input(`${key}.${lever}`, of[key].at(i)));
}
