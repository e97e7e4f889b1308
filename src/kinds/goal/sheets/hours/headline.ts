/**
 * How far the day is at this hour and which hour matters most: the head of the sheet of hours.
 */
import type { Cells } from "../../../../plan/cells";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { countText, dayText, gapText, sentence, shareText } from "../../../../plan/sentence";
import { figure, type Figure, type Headline } from "../../../../plan/sections/headline-part";
import type { Text } from "../../../../text/locale";
import { say } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import type { HourMeasure } from "../../hours";
import { measureFormat } from "../parts";
import { paceOf, stateOf } from "../../standing";
import { measureHeading } from "../../texts";
import { HOURS_TEXTS } from "./texts";

const { key: KEY, headline: SAYS } = HOURS_TEXTS;

type DayCells = Cells<"target" | "done" | "due" | "pace" | "state">;

export interface HourDay {
  readonly day: Handle;
  /** The measure that is followed, and whether a table tells when it came. */
  readonly main: HourMeasure;
  readonly isKnown: boolean;
  readonly cells: DayCells;
  /** The day's goal, what came of it, and what the hours that are over should have brought. */
  readonly values: Readonly<Record<"target" | "done" | "due", Expression>>;
  /** What came in the hours that are over: the pace is judged by it. */
  readonly reached: Expression;
  /** One row an hour: its first minute in words, its weight, 1 where it is over. */
  readonly hours: Cells<"begins" | "used" | "over">;
  readonly amber: Handle;
  /** A sentence where the day or the weights cannot be followed, else "". */
  readonly alert: Expression;
}

const UNITS: Readonly<Record<"orders" | "rawLeads", Text>> = {
  orders: say("orders", "单", "筆"),
  rawLeads: say("raw leads", "条客资", "筆名單"),
};

export function hoursHeadline({ day, main, isKnown, cells, hours, alert }: HourDay): Headline {
  const { target, done } = cells;
  const { begins, used, over } = hours;
  const unit: Operand = UNITS[main === "rawLeads" ? "rawLeads" : "orders"];
  const shown = { day: dayText(day), goal: countText(target), unit };
  const stands = sentence(SAYS.done, { ...shown, done: isKnown ? countText(done) : "" });
  const finding = isKnown ? f`${stands}&${gapText(f`${done}-${cells.due}`, SAYS)}` : sentence(SAYS.goal, shown);
  const strongest = f`MAX(${used})`;
  const hour = {
    hour: f`INDEX(${begins},MATCH(${strongest},${used},0))`,
    share: shareText(f`${strongest}/SUM(${used})`),
  };
  const left = f`COUNTIFS(${over},0,${used},">0")`;
  const open = isKnown
    ? sentence(SAYS.left, { ...hour, left: countText(f`MAX(0,${target}-${done})`), hours: countText(left) })
    : sentence(SAYS.strongest, hour);
  return {
    finding: f`IF(${alert}<>"",${alert},${finding})`,
    action: f`IF(SUM(${used})=0,${HOURS_TEXTS.noWeight},IF(${left}=0,${sentence(SAYS.over, hour)},${open}))`,
  };
}

export function hoursFigures({ main, isKnown, cells, values, reached, amber }: HourDay): Figure[] {
  const { target, done, due, pace, state } = cells;
  const ofDay = (text: Text, key: "target" | "done" | "due", below?: Expression): Figure =>
    figure(measureHeading(main, text), measureFormat(main), values[key], { handle: cells[key], below });
  if (!isKnown) return [ofDay(KEY.goal, "target")];
  return [
    ofDay(KEY.goal, "target", sentence(SAYS.still, { left: countText(f`MAX(0,${target}-${done})`) })),
    ofDay(KEY.done, "done"),
    ofDay(KEY.due, "due"),
    figure(TERMS.pace, "pace", paceOf(reached, due), { handle: pace }),
    figure(TERMS.state, "text", stateOf({ pace }, amber), { handle: state }),
  ];
}
