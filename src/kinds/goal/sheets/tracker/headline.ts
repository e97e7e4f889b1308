/**
 * What the tracker finds: how many levels and people are behind, and where to look first.
 */
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { countText, nameText, sentence, shareText } from "../../../../plan/sentence";
import type { Headline } from "../../../../plan/sections/headline-part";
import { STATE_TEXTS } from "../../texts";
import type { Board } from "./board";
import { TRACKER_TEXTS } from "./texts";
import type { TrackerTables } from "./tracker-tables";

const { headline: TEXTS } = TRACKER_TEXTS;

/** Rows of a board that are behind, slightly or not. */
const behindIn = ({ table: { column } }: Board): Expression =>
  f`(COUNTIF(${column.state},${STATE_TEXTS.behind})+COUNTIF(${column.state},${STATE_TEXTS.slightlyBehind}))`;

/** The row of the least pace: its name and that pace. */
function leastIn({ table: { column } }: Board) {
  const least = f`MIN(${column.pace})`;
  return { name: nameText(f`INDEX(${column.name},MATCH(${least},${column.pace},0))`), pace: shareText(least) };
}

/** @param otherwise Where none of the rows is behind. */
const lookAt = (board: Board, otherwise: Operand): Expression =>
  f`IF(${behindIn(board)}=0,${otherwise},${sentence(TEXTS.look, leastIn(board))})`;

export function trackerHeadline({ levels, people }: TrackerTables): Headline {
  const behind = countText(behindIn(levels));
  const spans = f`IF(${behindIn(levels)}=0,${TEXTS.levelsWell},${sentence(TEXTS.levels, { behind })})`;
  if (people === null) return { finding: spans, action: lookAt(levels, f`${TEXTS.well}`) };
  const { sellers } = people;
  const all = f`(COUNTIF(${sellers.table.column.state},"?*"))`;
  const ofSellers = sentence(TEXTS.sellers, { behind: countText(behindIn(sellers)), all: countText(all) });
  return {
    finding: f`${spans}&IF(${all}=0,"",${ofSellers})`,
    action: lookAt(sellers, lookAt(levels, f`${TEXTS.well}`)),
  };
}
