/**
 * What the desk rests on, for "How it was computed": rules by grade, sellers, where every lead is, and what must hold.
 */
import { f } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { Check } from "../../../plan/sections/checks-part";
import { factsOf, inputsOf, type Section, tableOf } from "../../../plan/sheet-of";
import { TERMS } from "../../../text/terms";
import { capitalised } from "../../option-problems";
import type { Desk } from "../model";
import { CHECK_TEXTS, COLUMN_TEXTS, HOW_TEXTS, PAST, WHY_TEXTS } from "../texts";
import type { CallsCells, PickedTable } from "./calls-sheet";
import { REACH_INPUTS } from "./desk-inputs";
import { sellerKeys } from "./seller-table";

const CLOSED = ["ordered", "invalid", "lost"] as const;

export interface HowOfDesk {
  readonly sections: readonly Section[];
  readonly checks: readonly Check[];
}

export function howOfDesk(desk: Desk, cells: CallsCells, picked: PickedTable): HowOfDesk {
  const { inputs, rules, sellers, rows } = cells;
  const { open, "calls.A": callsA, toCall } = sellers.column;
  const [closed, all] = [CLOSED.map(() => new Handle()), new Handle()];
  const where = factsOf(HOW_TEXTS.where, [
    { label: COLUMN_TEXTS.open, value: f`ROWS(${rows.column.state})`, format: "count" },
    ...CLOSED.map((why, i) => ({
      ...{ label: capitalised(WHY_TEXTS[why]), value: desk.closed[why], format: "count" as const },
      handle: closed[i]!,
    })),
    { label: TERMS.leads, value: desk.leads.count, format: "count", handle: all },
  ]);
  const calls = callsA.across(4);
  const past = f`COUNTIFS(${rows.column.grade},${PAST},${rows.column.order},">0")`;
  return {
    sections: [
      tableOf(HOW_TEXTS.rules, rules),
      inputsOf({ title: HOW_TEXTS.reach }, inputs.lines([...REACH_INPUTS, "sellerAt"])),
      where,
      tableOf(HOW_TEXTS.sellers, sellers, { keys: sellerKeys(sellers, desk.live) }),
      tableOf(HOW_TEXTS.picked, picked, { style: "note" }),
    ],
    checks: [
      {
        name: CHECK_TEXTS.everyLead,
        holds: f`ROWS(${rows.column.state})+SUM(${closed[0]!}:${closed.at(-1)!})=${all}`,
      },
      { name: CHECK_TEXTS.sellers, holds: f`SUM(${open})=ROWS(${rows.column.state})` },
      { name: CHECK_TEXTS.calls, holds: f`SUM(${calls})+${past}=SUM(${toCall})` },
      { name: CHECK_TEXTS.minutes, holds: minutesAddUp(cells) },
    ],
  };
}

/** The minutes of a seller's calls are the hours of a day, for every seller with a graded lead to call. */
function minutesAddUp({ inputs, rules, sellers, rows }: CallsCells) {
  const working = f`SUMPRODUCT((${sellers.column["calls.A"]}+${sellers.column["calls.B"]}+${sellers.column["calls.C"]}+${sellers.column["calls.D"]}>0)*1)`;
  const minutes = f`SUM(${rows.column.minutes})`;
  return f`OR(SUM(${rules.column.share})=0,ABS(${minutes}-${inputs.cell.hours}*60*${working})<0.001)`;
}
