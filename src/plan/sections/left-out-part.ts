/**
 * Rows of the user's that a sheet does not count: how many, why, and which, so that nothing is dropped in silence.
 */
import { listOf } from "../../text/wording";
import { leftOutText } from "../../tables/left-out";
import { type StatusUse, statusLines } from "../../tables/cells/statuses";
import { areListed, type LeftOut } from "../../tables/reasons";
import { placeOf, type Source } from "../../tables/source";
import type { Text } from "../../text/locale";
import type { Check } from "./checks-part";
import { displayWidth } from "../display-width";
import { f } from "../formula";
import type { Handle } from "../handle";
import type { Lane } from "../lane";
import { phrase, say } from "../../text/say";
import { withScope } from "./title-part";

const SECTION = ({ "en-US": enUS, "zh-CN": zhCN, "zh-TW": zhTW }: Text): Text =>
  say(`Rows of ${enUS}, counted and left out`, `${zhCN}各行的去向`, `${zhTW}各列的去向`);
const READ = say("Rows in the source", "源数据行数", "來源資料列數");
const COUNTED = say("Rows counted", "计入的行数", "計入的列數");
/** Signs of the row numbers shown for a reason, neighbours as one: a line of a page holds them beside the reason. */
const LISTED_SIGNS = 90;
const BETWEEN = 2;

/** A table of the user's as a sheet accounts for it. */
export interface CountedTable {
  readonly source: Source;
  /** Whom or what of the table is counted, e.g. businesses; all of it when absent. */
  readonly scope?: Text;
  /** Body rows, and those of them that count. */
  readonly rows: number;
  readonly used: number;
  readonly leftOut: readonly LeftOut[];
  /** What is assumed or doubtful of it. */
  readonly notes?: readonly Text[];
  /** How the texts of its status columns are taken. */
  readonly statuses?: readonly StatusUse[];
}

/** Row numbers as the sheet shows them at its left edge, neighbours joined: "5–7, 12"; of several tables "1月!5–7, 2月!12". */
export function rowNumbers(rows: readonly number[], source: Source): Text {
  const places = [...rows].sort((a, b) => a - b).map((row) => placeOf(source, row));
  const spans: string[] = [];
  let signs = 0;
  for (let i = 0; i < places.length; i++) {
    const { part, number: from } = places[i]!;
    while (places[i + 1]?.part === part && places[i + 1]!.number === places[i]!.number + 1) i++;
    const to = places[i]!.number;
    const span = `${source.parts === undefined ? "" : `${part.sheet}!`}${to === from ? from : `${from}–${to}`}`;
    signs += displayWidth(span) + BETWEEN;
    const isLong = signs > LISTED_SIGNS && spans.length > 0;
    spans.push(isLong ? "…" : span);
    if (isLong) break;
  }
  const list = listOf(spans);
  return say(`row ${list["en-US"]}`, `第 ${list["zh-CN"]} 行`, `第 ${list["zh-TW"]} 列`);
}

/** One row a reason: how many, why and where; then what is assumed of the table. Returns the check that every row is counted or listed. */
export function leftOutPart(lane: Lane, table: CountedTable): Check {
  const { source, rows, used, leftOut, notes = [], statuses = [] } = table;
  const { sheet } = lane;
  lane.section(SECTION(countedName(table)));
  const line = (count: number, text: Text): Handle => {
    const cell = sheet.put(lane.row, lane.column, [[count]]);
    sheet.style(cell, "label").format(cell, "count", "right");
    const words = sheet.put(lane.row, lane.column + 1, [[text]], { overflow: true });
    sheet.style(words, "label").format(words, "textAfterNumber", "left");
    lane.gap();
    return cell;
  };
  const [read, counted] = [line(rows, READ), line(used, COUNTED)];
  const cells = leftOut
    .filter((each) => each.rows.length > 0)
    .map(({ reason, rows: left }) => {
      const why = leftOutText(reason);
      return line(left.length, areListed(left) ? phrase`${why}  ·  ${rowNumbers(left, source)}` : why);
    });
  const [first, last] = [cells[0], cells.at(-1)];
  for (const note of [...statusLines(statuses), ...notes]) lane.text(note, "note");
  const sum = first && last ? f`+SUM(${first}:${last})` : f``;
  return { name: everyRow(countedName(table)), holds: f`${read}=${counted}${sum}` };
}

/** A table's name in quotes, with whom of it is counted. */
export function countedName({ source: { name }, scope }: Pick<CountedTable, "source" | "scope">): Text {
  const quoted = say(`“${name}”`, `“${name}”`, `「${name}」`);
  return scope === undefined ? quoted : withScope(quoted, scope);
}

const everyRow = ({ "en-US": enUS, "zh-CN": zhCN, "zh-TW": zhTW }: Text): Text =>
  say(
    `Every row of ${enUS} is counted or listed as left out`,
    `${zhCN}的每一行都已计入，或已列明未计入的原因`,
    `${zhTW}的每一列都已計入，或已列明未計入的原因`,
  );
