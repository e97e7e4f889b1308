/**
 * The two periods, and what to compare with, as cells the user may change.
 */
import { clausesOf } from "../../../../text/wording";
import type { Text } from "../../../../text/locale";
import { type InputCell, inputHeadings, inputsPart } from "../../../../plan/sections/inputs-part";
import { f } from "../../../../plan/formula";
import type { Lane } from "../../../../plan/lane";
import { dayInput } from "../../period-inputs";
import { SIDES } from "./cells";
import { type Comparison, earlierDay, soldContent } from "./comparison";
import { ALLOWED, TEXTS } from "./texts";

function dayInputs(comparison: Comparison): InputCell[] {
  const { cells, given, earlier, native } = comparison;
  const { asOf } = given;
  const { notes } = TEXTS;
  const note = (text: Text): Text => (native === null ? clausesOf([text, notes.refresh]) : text);
  const before = note(notes[earlier]);
  return [
    dayInput(
      "from",
      TEXTS.laterFrom,
      note(notes.laterFrom),
      f`DATE(YEAR(${asOf}),MONTH(${asOf}),1)`,
      cells.now.period.from,
    ),
    dayInput("to", TEXTS.laterTo, note(notes.laterTo), f`${asOf}`, cells.now.period.to),
    dayInput("earlierFrom", TEXTS.earlierFrom, before, earlierDay(comparison, "from"), cells.before.period.from),
    dayInput("earlierTo", TEXTS.earlierTo, before, earlierDay(comparison, "to"), cells.before.period.to),
  ];
}

function choiceInput({ cells }: Comparison): InputCell[] {
  if (cells.compareWith === null) return [];
  const { earlier, plan } = TEXTS.choices;
  return [
    {
      key: "compareWith",
      label: TEXTS.compareWith,
      note: TEXTS.notes.compare,
      value: earlier,
      format: "text",
      rule: { type: "list", source: [earlier, plan] },
      allowed: ALLOWED.choice,
      handle: cells.compareWith,
    },
  ];
}

/** Places the periods, the choice, and the order values where leads stand for traffic. */
export function changeSettings(lane: Lane, comparison: Comparison, columns: number): void {
  const { sheet } = lane;
  lane.section(TEXTS.inputs, columns);
  inputHeadings(lane, [TEXTS.assumption, TEXTS.value, TEXTS.origin]);
  inputsPart(lane, [...dayInputs(comparison), ...choiceInput(comparison)]);
  if (comparison.source.basis !== "leads") return;
  for (const side of SIDES) {
    const handle = comparison.cells[side].soldValue;
    sheet.style(sheet.put(lane.row, lane.column, [[TEXTS.soldValue[side]]]), "label");
    sheet.put(lane.row, lane.column + 1, [[soldContent(comparison, side)]], { handle });
    sheet.style(handle, "derived").format(handle, "money", "right");
    const note = sheet.put(lane.row, lane.column + 2, [[TEXTS.soldValue.note]], { overflow: true });
    sheet.style(note, "note").format(note, "textAfterNumber", "left");
    lane.gap();
  }
}
