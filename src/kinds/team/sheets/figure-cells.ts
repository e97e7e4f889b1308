/**
 * What the cells of a seller's figures hold: formulas that follow the period where the user's tables can be counted so, else values of the
 * build, which stand only while the cells say its period.
 */
import type { Content } from "../../../plan/content";
import { f, type Operand } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { Text } from "../../../text/locale";
import { inEachLanguage } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import { listWithAnd } from "../../../text/wording";
import type { SellerFigures, TeamAnalysis } from "../model";
import { periodText } from "../period";
import { BOARD_TEXTS } from "../board-texts";
import { isOfPeriod, type TeamInputs } from "./inputs";
import type { LiveFigures } from "./live-figures";

/** What every table of the board reads. */
export interface BoardGiven extends Followed {
  readonly inputs: TeamInputs;
}

/** How far the board follows its period. */
interface Followed {
  readonly analysis: TeamAnalysis;
  /** null where the period is changed by a refresh alone. */
  readonly live: LiveFigures | null;
}

type Side = "now" | "before";

/** Figures that orders and leads without a seller have as well. */
const OF_NOBODY: readonly (keyof SellerFigures)[] = ["orders", "revenue", "leads", "leadOrders"];

/** The days of the period, and of the one before. */
export const daysOf = ({ cell }: TeamInputs, side: Side) =>
  side === "now" ? { from: cell.first, to: cell.last } : { from: cell.firstBefore, to: cell.lastBefore };

/** Where the cell stands: its row, its column, and the cell that names the seller. */
interface FigureAt {
  readonly i: number;
  readonly column: Handle;
  readonly seller: Operand;
}

export function figureCell(
  { analysis, inputs, live }: BoardGiven,
  key: keyof SellerFigures,
  side: Side,
  { i, column, seller }: FigureAt,
): Content {
  const row = analysis.rows[i]!;
  const value = row[side][key] ?? "";
  if (live === null) return value;
  const figure = live.of[key];
  if (figure === undefined) return ofBuild({ inputs, live }, value);
  if (row.seller !== "") return figure(daysOf(inputs, side), { name: row.seller, cell: seller });
  if (!OF_NOBODY.includes(key) || i === 0) return value;
  return f`ROUND(${figure(daysOf(inputs, side), null)}-SUM(${column.part(0, 0, i, 1)}),4)`;
}

/** A value of the build, where others follow the period: nothing once that is another. */
export function ofBuild({ inputs, live }: Pick<BoardGiven, "inputs" | "live">, value: number | "" | Handle): Content {
  if (live !== null && value !== "") return f`IF(${isOfPeriod(inputs)},${value},"")`;
  return value instanceof Handle ? f`${value}` : value;
}

const NAMES: Readonly<Partial<Record<keyof SellerFigures, Text>>> = {
  customers: BOARD_TEXTS.customersServed,
  newCustomers: TERMS.newContacts,
  chats: TERMS.chats,
  replied: TERMS.repliedShare,
  firstReply: TERMS.firstReply,
  tasks: TERMS.tasksDone,
  training: TERMS.trainingDone,
  leads: TERMS.leads,
  leadOrders: TERMS.leadConversion,
};

/** What follows only with the next refresh; null for everything. */
export function waiting({ analysis: { rows }, live }: Followed): readonly Text[] | null {
  if (live === null) return null;
  const known = (key: keyof SellerFigures): boolean => rows.some(({ now }) => now[key] !== null);
  const keys = (Object.keys(NAMES) as (keyof SellerFigures)[]).filter(
    (key) => known(key) && live.of[key] === undefined,
  );
  return [TERMS.commission, ...keys.map((key) => NAMES[key]!)];
}

/** Said where the cells of the period no longer say what some figures are of. */
export function staleText(followed: Followed): Text {
  const what = waiting(followed);
  const named = what === null ? BOARD_TEXTS.allFigures : listWithAnd(what);
  return BOARD_TEXTS.stale({
    what: inEachLanguage(named, (text) => text.toLowerCase()),
    period: periodText(followed.analysis.period),
  });
}
