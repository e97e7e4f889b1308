/**
 * Where each seller should start: the step whose return to standard alone brings most orders, and what to look at. Rules §3.
 */
import { type TableColumn, tablePart } from "../../../plan/sections/table-part";
import { type Expression, f, joined, type Operand } from "../../../plan/formula";
import { Handle } from "../../../plan/handle";
import type { Lane } from "../../../plan/lane";
import { colourByState } from "./board-part";
import type { RateCells } from "./cells";
import type { Rate } from "./rates";
import { ADVICE, RATE_TEXTS, TEXTS } from "./texts";

const of = (column: Handle, row: number) => column.at(row).relative;

/** The part's cells that other parts name. */
export interface WeakestCells {
  readonly step: Handle;
  readonly orders: Handle;
}

/**
 * Orders are the product of the steps, so a step brought to standard multiplies them by standard ÷ rate; shown is what that adds. Nothing
 * for a step at or above its standard; a step at 0 comes before any other.
 */
function gain({ rates, standards }: RateCells, { key }: Rate, row: number): Expression {
  const [rate, standard] = [of(rates[key], row), standards[key]] as const;
  const multiple = f`IF(${rate}=0,${TEXTS.weakest.fromNothing},${standard}/${rate}-1)`;
  return f`IF(AND(ISNUMBER(${rate}),ISNUMBER(${standard})),IF(${rate}<${standard},${multiple},""),"")`;
}

/** Position of the weakest step among the steps, the first of equals; 0 where none is below its standard. */
function position(gains: Handle): Expression {
  const row = gains.relative;
  const zero = TEXTS.weakest.fromNothing;
  const largest = f`IF(COUNT(${row})=0,0,MATCH(MAX(${row}),${row},0))`;
  return f`IF(COUNTIF(${row},${zero})>0,MATCH(${zero},${row},0),${largest})`;
}

/** One of several by the position in a cell; `none` where that is 0. */
function chosen(at: Handle, values: readonly Operand[], none: Expression): Expression {
  return f`IF(${at.relative}=0,${none},CHOOSE(${at.relative},${joined(values, ",")}))`;
}

interface Columns extends WeakestCells {
  readonly gains: Handle;
  readonly position: Handle;
  readonly state: Handle;
}

function stepColumns(steps: readonly Rate[], cells: RateCells, { gains, position: at }: Columns): TableColumn[] {
  const { weakest } = TEXTS;
  const pick = (values: (rate: Rate, row: number) => Operand) => (row: number) =>
    chosen(
      at.at(row),
      steps.map((rate) => values(rate, row)),
      f`""`,
    );
  return [
    ...steps.map((rate): TableColumn => ({
      heading: RATE_TEXTS[rate.key],
      format: "percent",
      cell: (i) => gain(cells, rate, i),
    })),
    {
      heading: weakest.position,
      format: "countSoFar",
      cell: (i) => position(gains.row(i)),
      handle: at,
    },
    { heading: weakest.rate, format: "percent", cell: pick(({ key }, i) => of(cells.rates[key], i)) },
    { heading: weakest.base, format: "count", cell: pick(({ whole }, i) => of(cells.counts[whole], i)) },
  ];
}

/** Orders that the step at its standard would add; empty where it starts from 0. */
function ordersGained({ counts }: RateCells, { gains, position: at }: Columns, row: number): Expression {
  const more = f`INDEX(${gains.row(row).relative},${of(at, row)})`;
  return f`IF(${of(at, row)}=0,"",IF(ISNUMBER(${more}),${of(counts.orders, row)}*${more},""))`;
}

function verdictColumns(steps: readonly Rate[], cells: RateCells, own: Columns): TableColumn[] {
  const { weakest } = TEXTS;
  const judged = (row: number): Expression =>
    joined(
      steps.map(({ key }) => f`ISNUMBER(${of(cells.rates[key], row)})*ISNUMBER(${cells.standards[key]})`),
      "+",
    );
  const pick = (row: number, values: readonly Operand[], none: Expression): Expression =>
    chosen(own.position.at(row), values, none);
  return [
    {
      heading: weakest.state,
      format: "text",
      horizontal: "center",
      cell: (i) =>
        pick(
          i,
          steps.map(({ key }) => of(cells.states[key], i)),
          f`""`,
        ),
      handle: own.state,
    },
    {
      heading: weakest.step,
      format: "text",
      cell: (i) =>
        pick(
          i,
          steps.map(({ key }) => RATE_TEXTS[key]),
          f`IF(${judged(i)}>0,${weakest.met},"")`,
        ),
      handle: own.step,
    },
    // The step's name may run over a free cell.
    { heading: "", format: "text", cell: () => null },
  ];
}

/** Sentences at the part's right, where they may run over the columns beyond. */
function adviceCells(lane: Lane, steps: readonly Rate[], row: number, column: number, { position: at }: Columns): void {
  const { sheet } = lane;
  const heading = sheet.put(row, column, [[TEXTS.weakest.look]], { overflow: true });
  sheet.style(heading, "heading").format(heading, "text", "left");
  const short = steps.map(({ key }) => ADVICE[key]?.short ?? "");
  const texts = Array.from({ length: at.rows }, (_, i) => [chosen(at.at(i), short, f`""`)]);
  const body = sheet.put(row + 1, column, texts, { overflow: true });
  sheet.style(body, "label").format(body, "text", "left");
}

/**
 * Puts the block: what each step at its standard would add, the weakest, and what to look at.
 * @param steps At least one; known rates that are steps.
 * @param orders Whether the orders are counted.
 */
export function weakestPart(
  lane: Lane,
  steps: readonly Rate[],
  cells: RateCells,
  given: { readonly orders: boolean; readonly columns: number },
): WeakestCells {
  const rows = cells.names.rows;
  const column = (): Handle => new Handle(rows);
  const own: Columns = {
    gains: new Handle(rows, steps.length),
    position: column(),
    orders: column(),
    state: column(),
    step: column(),
  };
  const { weakest } = TEXTS;
  lane.section(weakest.section, given.columns);
  const orders: TableColumn = {
    heading: weakest.orders,
    format: "average",
    cell: (i) => ordersGained(cells, own, i),
    handle: own.orders,
  };
  own.gains.placeAt({ tab: lane.sheet.tab, row: lane.row + 1, column: lane.column + 1 });
  const { headings } = tablePart(lane, rows, [
    { heading: TEXTS.seller, format: "text", cell: (i) => f`${of(cells.names, i)}` },
    ...stepColumns(steps, cells, own),
    ...(given.orders ? [orders] : []),
    ...verdictColumns(steps, cells, own),
  ]);
  colourByState(lane.sheet, own.state, own.state);
  adviceCells(lane, steps, headings.place.row, lane.column + headings.columns, own);
  return own;
}

/** The full advice for each step, a line each. */
export function advicePart(lane: Lane, steps: readonly Rate[], columns: number): void {
  lane.section(TEXTS.advice, columns);
  for (const { key } of steps) {
    for (const [i, text] of (ADVICE[key]?.full ?? []).entries()) {
      const { sheet } = lane;
      if (i === 0) sheet.style(sheet.put(lane.row, lane.column, [[RATE_TEXTS[key]]]), "label");
      sheet.style(sheet.put(lane.row, lane.column + 1, [[text]], { overflow: true }), "label");
      lane.gap();
    }
  }
}
