/**
 * Everything a kind's form holds while it is filled in: the workbook's tables, the chosen ones with their columns, the
 * options as typed, and the request they add up to.
 */
import { type Dispatch, type SetStateAction, useCallback, useMemo, useState } from "react";
import type { Need, OptionField, SheetKind } from "../../kinds/kind";
import { OVERVIEW_SWITCH } from "../../kinds/overview/switch";
import type { TableKind } from "../../tables/catalogue";
import type { BuildRequest } from "../../workbook/build-request";
import { todaySerial } from "../../workbook/host";
import type { SavedBuild } from "../../workbook/settings";
import { findSources, type FoundSource } from "../../workbook/sources";
import {
  answers,
  asChosen,
  asSaved,
  chooseTable,
  chooseTables,
  lackingRoles,
  type TableChoice,
  type TableChoices,
} from "../../workbook/table-choice";
import { concernsTables } from "../../workbook/touched-tables";
import { type Draft, type Drafts, draftsOf, type FormReading, readForm } from "../forms/drafts";
import type { AskedSource } from "../files/held";
import { useLanguage } from "../shell/language";
import { useAsked } from "./useAsked";
import { type Loaded, useLoad } from "./useLoad";

export interface Preparation {
  readonly sources: Loaded<readonly FoundSource[]>;
  /** Looks again after cells of these sheets have changed. */
  readonly follow: (sheets: ReadonlySet<string>) => void;
  readonly choices: TableChoices;
  readonly choose: (table: TableKind, choice: TableChoice | null) => void;
  /** The orders outside the workbook that were chosen last. */
  readonly picked: AskedSource | null;
  /** Takes orders outside the workbook in the place of a table. */
  readonly pick: (found: AskedSource) => void;
  readonly drafts: Drafts;
  readonly type: (key: string, draft: Draft) => void;
  readonly reading: FormReading;
  /** The first required table that is not chosen, or lacks a column; nothing can be counted before. */
  readonly lacking: Need | null;
  /** Null while tables are on their way or one is lacking. Options that are not right yet have their defaults. */
  readonly request: BuildRequest | null;
}

function lackingNeed(kind: SheetKind, choices: TableChoices): Need | null {
  const lacks = (need: Need): boolean => {
    const choice = choices[need.table];
    return choice == null ? need.required : lackingRoles(need, choice.roles).length > 0;
  };
  return kind.needs.find(lacks) ?? null;
}

function requestTables(choices: TableChoices): BuildRequest["tables"] {
  const chosen = Object.entries(choices).flatMap(([table, choice]) =>
    choice === null || choice.found.isAsked === true ? [] : [[table, asChosen(choice)] as const],
  );
  return Object.fromEntries(chosen);
}

/** Which fields a form has: what the tables answer, and what the saved build was made with, to be kept or given up. */
const offeredWith =
  (choices: TableChoices, saved: SavedBuild | null) =>
  (field: OptionField): boolean =>
    answers(choices, field) || saved?.options[field.key] === true;

/** Changes one entry of a state by its key. */
function useEntry<S extends object>(set: Dispatch<SetStateAction<S>>) {
  return useCallback((key: string, value: S[keyof S]) => set((before) => ({ ...before, [key]: value })), [set]);
}

/** The object given first, as long as those given later say the same and the turn is the same. */
function useKept<T>(value: T, turn: number): T {
  const said = JSON.stringify(value);
  const [kept, keep] = useState({ value, said, turn });
  if (kept.said === said && kept.turn === turn) return kept.value;
  keep({ value, said, turn });
  return value;
}

/** The chosen tables, one object as long as nothing about them changes: a preview reads them again only for another one. */
function useTables(
  choices: TableChoices,
  { value: found, reload }: Loaded<readonly FoundSource[]>,
): Pick<BuildRequest, "tables"> & Pick<Preparation, "follow"> {
  const [edits, setEdits] = useState(0);
  const tables = useKept(requestTables(choices), edits);
  const follow = useCallback(
    (sheets: ReadonlySet<string>) => {
      if (concernsTables(sheets, tables, found ?? [])) setEdits((count) => count + 1);
      reload();
    },
    [tables, found, reload],
  );
  return { tables, follow };
}

export function usePreparation(kind: SheetKind, saved: SavedBuild | null): Preparation {
  const { locale } = useLanguage();
  const sources = useLoad<readonly FoundSource[]>(findSources);
  const [chosen, setChosen] = useState<TableChoices>({});
  // An overview that stands is written with every refresh: only a new build asks whether to make it.
  const fields = useMemo(() => (saved === null ? [...kind.options, OVERVIEW_SWITCH] : kind.options), [kind, saved]);
  const [drafts, setDrafts] = useState<Drafts>(() => draftsOf(fields, saved?.options ?? {}, saved?.locale ?? locale));
  const guessed = useMemo(() => chooseTables(kind, sources.value ?? [], { saved }), [kind, sources.value, saved]);
  const choices = useMemo(() => ({ ...guessed, ...chosen }), [guessed, chosen]);
  const reading = useMemo(
    () => readForm(fields, drafts, offeredWith(choices, saved)),
    [fields, drafts, choices, saved],
  );
  const lacking = useMemo(() => lackingNeed(kind, choices), [kind, choices]);
  const { tables, follow } = useTables(choices, sources);
  const asked = useAsked(choices.orders ?? null);
  const ready = sources.value !== null && lacking === null;
  // A saved build keeps its language: team-mates read the same sheet.
  const sheetLocale = saved?.locale ?? locale;
  const request = useMemo((): BuildRequest | null => {
    if (!ready) return null;
    const { [OVERVIEW_SWITCH.key]: overview, ...options } = reading.values;
    const own = saved === null ? { overview: overview !== false } : { buildId: saved.id };
    return { kind, tables, ...(asked && { asked }), options, locale: sheetLocale, today: todaySerial(), ...own };
  }, [ready, kind, tables, asked, reading, sheetLocale, saved]);
  const choose = useEntry<TableChoices>(setChosen);
  const [picked, setPicked] = useState<AskedSource | null>(null);
  const before = saved?.tables.orders;
  const pick = useCallback(
    (found: AskedSource): void => {
      setPicked(found);
      choose("orders", before?.isAsked === true ? asSaved(found, before) : chooseTable(found, "orders"));
    },
    [choose, before],
  );
  const type = useEntry<Drafts>(setDrafts);
  return { sources, follow, choices, choose, picked, pick, drafts, type, reading, lacking, request };
}
