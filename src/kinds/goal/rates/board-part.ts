/**
 * One row a seller: what was counted, each rate, and whether it surely meets its standard.
 */
import { type TableColumn, tablePart, type TablePart } from "../../../plan/sections/table-part";
import type { Content } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import type { Lane } from "../../../plan/lane";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { COLORS } from "../../../plan/styles";
import type { RateCells } from "./cells";
import type { CountKey, Rate } from "./rates";
import { COUNT_TEXTS, RATE_TEXTS, STATE_TEXTS, TEXTS } from "./texts";

const of = (column: Handle, row: number) => column.at(row).relative;

/** Empty where there is nothing to divide by. */
function rateOf({ counts }: RateCells, { part, whole }: Rate, row: number): Expression {
  return f`IF(N(${of(counts[whole], row)})=0,"",${of(counts[part], row)}/${of(counts[whole], row)})`;
}

/** Surely above, surely below, or not to be told from the sample; empty without a rate or a standard. */
function stateOf(cells: RateCells, { key, whole }: Rate, row: number): Expression {
  const { counts, lows, highs, fewest, standards, rates } = cells;
  const { above, below, uncertain } = STATE_TEXTS;
  const [low, high, standard] = [of(lows[key], row), of(highs[key], row), standards[key]] as const;
  const few = f`${of(counts[whole], row)}<${fewest}`;
  const judged = f`IF(${low}>${standard},${above},IF(${high}<${standard},${below},${uncertain}))`;
  const known = f`AND(ISNUMBER(${of(rates[key], row)}),ISNUMBER(${standard}))`;
  return f`IF(${known},IF(OR(${few},NOT(ISNUMBER(${low}))),${uncertain},${judged}),"")`;
}

function rateColumns(cells: RateCells, rate: Rate): TableColumn[] {
  const { key } = rate;
  return [
    {
      heading: RATE_TEXTS[key],
      format: "percent",
      cell: (i) => rateOf(cells, rate, i),
      handle: cells.rates[key],
    },
    {
      heading: TEXTS.state,
      format: "text",
      cell: (i) => stateOf(cells, rate, i),
      handle: cells.states[key],
      horizontal: "center",
    },
  ];
}

/** Colours cells by the state in the first of `states`. */
export function colourByState(sheet: SheetBuilder, where: Handle, states: Handle): void {
  const state = states.at(0).relative;
  const looks = [
    [STATE_TEXTS.above, COLORS.greenFill, COLORS.green],
    [STATE_TEXTS.uncertain, COLORS.amberFill, COLORS.amber],
    [STATE_TEXTS.below, COLORS.redFill, COLORS.red],
  ] as const;
  for (const [text, fill, color] of looks)
    sheet.condition(where, { type: "formula", formula: f`${state}=${text}`, fill, color });
}

/** Puts the board; places names, counts, rates and states. `countOf`: the cell of a count. */
export function boardPart(
  lane: Lane,
  known: { readonly counts: readonly CountKey[]; readonly rates: readonly Rate[] },
  cells: RateCells,
  content: { readonly name: (row: number) => Content; readonly count: (key: CountKey, row: number) => Content },
): TablePart {
  const counts = known.counts.map((key): TableColumn => ({
    heading: COUNT_TEXTS[key],
    format: "count",
    cell: (i) => content.count(key, i),
    handle: cells.counts[key],
  }));
  const rates = known.rates.flatMap((rate) => rateColumns(cells, rate));
  const name: TableColumn = { heading: TEXTS.seller, format: "text", cell: content.name, handle: cells.names };
  lane.section(TEXTS.board, 1 + counts.length + rates.length);
  const part = tablePart(lane, cells.names.rows, [name, ...counts, ...rates]);
  for (const { key } of known.rates) {
    for (const column of [cells.rates[key], cells.states[key]]) colourByState(lane.sheet, column, cells.states[key]);
  }
  lane.sheet.style(part.body.row(cells.names.rows - 1), "total");
  return part;
}
