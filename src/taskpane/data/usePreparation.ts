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
  chooseTables,
  lackingRoles,
  type TableChoice,
  type TableChoices,
} from "../../workbook/table-choice";
import { type Draft, type Drafts, draftsOf, type FormReading, readForm } from "../forms/drafts";
import { useLanguage } from "../shell/language";
import { type Loaded, useLoad } from "./useLoad";

export interface Preparation {
  readonly sources: Loaded<readonly FoundSource[]>;
  readonly choices: TableChoices;
  readonly choose: (table: TableKind, choice: TableChoice | null) => void;
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
    choice === null ? [] : [[table, asChosen(choice)] as const],
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
  // One object as long as nothing about the tables changes: a preview reads them again only for another one.
  const tables = useMemo(() => requestTables(choices), [choices]);
  const ready = sources.value !== null && lacking === null;
  // A saved build keeps its language: team-mates read the same sheet.
  const sheetLocale = saved?.locale ?? locale;
  const request = useMemo((): BuildRequest | null => {
    if (!ready) return null;
    const { [OVERVIEW_SWITCH.key]: overview, ...options } = reading.values;
    const own = saved === null ? { overview: overview !== false } : { buildId: saved.id };
    return { kind, tables, options, locale: sheetLocale, today: todaySerial(), ...own };
  }, [ready, kind, tables, reading, sheetLocale, saved]);
  const choose = useEntry<TableChoices>(setChosen);
  const type = useEntry<Drafts>(setDrafts);
  return { sources, choices, choose, drafts, type, reading, lacking, request };
}
