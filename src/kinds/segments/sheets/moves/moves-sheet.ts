/**
 * Customers by segment at two dates: who moved where, what they brought meanwhile, and whether micro-segments made their move. Rules §4.
 */
import { phrase } from "../../../../text/say";
import type { MicroSegmentId } from "../../../../domain/customers/micro-segments";
import { fromMoneyUnits, toMoneyUnits } from "../../../../domain/maths/whole";
import { checksPart, sameMoney } from "../../../../plan/sections/checks-part";
import { inputHeadings, inputsPart } from "../../../../plan/sections/inputs-part";
import { factsPart } from "../../../../plan/sections/facts-part";
import { keyFiguresPart } from "../../../../plan/sections/key-figures-part";
import { tablePart } from "../../../../plan/sections/table-part";
import { isoDate, titlePart } from "../../../../plan/sections/title-part";
import { Day } from "../../../../plan/content";
import { f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import { Lane } from "../../../../plan/lane";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import type { OptionalSheetInput } from "../../optional-sheet-input";
import { compareDay } from "../../model/micro-moves";
import { MICRO_MEASURES, MICRO_NAMES } from "../micro-names";
import { lackOf, type Products, productsOf } from "../../model/products";
import { countedRows } from "../../rows-part";
import { segmentsFollow } from "../../optional-sheet-input";
import { TEXTS } from "../../texts";
import { movesBoard, type MovesBoard } from "../../model/moves";
import { countMatrix, type Matrix, matrixOf, type MoveCells, revenueMatrix, shareMatrix } from "./matrix";
import { movesList } from "./move-table";
import { MOVES_TEXTS } from "./texts";

/** What a build reports of the moves. */
export interface MovesResult {
  /** YYYY-MM-DD */
  readonly compareDate: string;
  /** Ids of the segments in the order of the matrices' rows and columns. */
  readonly segments: readonly string[];
  /** Customers by segment then × now; the last row holds the new, the last column the gone. */
  readonly customers: readonly (readonly number[])[];
  /** Revenue between the dates, by the same cells. */
  readonly revenue: readonly (readonly number[])[];
  readonly microSegments: readonly {
    readonly id: MicroSegmentId;
    readonly members: number | null;
    readonly reached: number | null;
    readonly revenue: number | null;
  }[];
}

const WIDTH = 10;
function figures(lane: Lane, cells: MoveCells): void {
  const { before, after, moved, revenue } = cells;
  const [fresh, gone] = [MOVES_TEXTS.fresh, MOVES_TEXTS.gone];
  const { figures: texts } = MOVES_TEXTS;
  keyFiguresPart(lane, [
    { label: texts.before, value: f`ROWS(${before})-COUNTIFS(${before},${fresh})`, format: "count" },
    { label: texts.now, value: f`ROWS(${after})-COUNTIFS(${after},${gone})`, format: "count" },
    { label: texts.moved, value: f`COUNTIFS(${moved},${MOVES_TEXTS.yes})`, format: "count" },
    { label: texts.fresh, value: f`COUNTIFS(${before},${fresh})`, format: "count" },
    { label: texts.gone, value: f`COUNTIFS(${after},${gone})`, format: "count" },
    { label: texts.revenue, value: f`SUM(${revenue})`, format: "wholeMoney" },
  ]);
}

function dates(lane: Lane, { compare }: MovesBoard, { analysis }: OptionalSheetInput): void {
  lane.section(MOVES_TEXTS.settings, WIDTH);
  inputHeadings(lane, [MOVES_TEXTS.what, MOVES_TEXTS.chosen, MOVES_TEXTS.meaning]);
  inputsPart(lane, [
    {
      key: "compareDate",
      label: MOVES_TEXTS.compareDate,
      note: MOVES_TEXTS.compareNote,
      value: new Day(compare),
      format: "date",
      rule: { type: "date", min: 1, max: analysis.asOf - 1 },
      allowed: MOVES_TEXTS.compareAllowed,
      ignoreBlank: true,
    },
  ]);
  factsPart(lane, [{ label: TEXTS.settings.asOf, value: new Day(analysis.asOf), format: "date" }]);
}

/** The measure of each micro-segment; what needs products the data do not give says so. */
function microPart(lane: Lane, { micro }: MovesBoard, products: Products): void {
  const { micro: texts } = MOVES_TEXTS;
  const [members, reached] = [new Handle(micro.length), new Handle(micro.length)];
  lane.section(texts.section, WIDTH);
  const { body } = tablePart(lane, micro.length, [
    { heading: texts.name, format: "text", cell: (i) => MICRO_NAMES[micro[i]!.id] },
    { heading: texts.members, format: "count", cell: (i) => micro[i]!.members, handle: members },
    { heading: texts.reached, format: "count", cell: (i) => micro[i]!.reached, handle: reached },
    {
      heading: texts.share,
      format: "percent",
      cell: (i) => f`IF(N(${members.at(i).relative})=0,"",${reached.at(i).relative}/${members.at(i).relative})`,
    },
    { heading: texts.revenue, format: "wholeMoney", cell: (i) => micro[i]!.revenue },
  ]);
  // Sentences at the table's right: they may run over the columns beyond.
  const { row, column } = body.place;
  const heading = lane.sheet.put(row - 1, column + 5, [[texts.measure]], { overflow: true });
  lane.sheet.style(heading, "heading").format(heading, "textAfterNumber", "left");
  micro.forEach(({ id, members: count }, i) => {
    const measure = MICRO_MEASURES[id];
    const text = count === null ? phrase`${measure} (${lackOf(products, id)})` : measure;
    const cell = lane.sheet.put(row + i, column + 5, [[text]], { overflow: true });
    lane.sheet.style(cell, "label").format(cell, "textAfterNumber", "left");
  });
}

function checks(
  lane: Lane,
  board: MovesBoard,
  counts: Matrix,
  revenue: Matrix,
  cells: MoveCells,
  { orders, cells: all }: OptionalSheetInput,
): void {
  const { checks: texts } = MOVES_TEXTS;
  const gone = f`COUNTIFS(${cells.after},${MOVES_TEXTS.gone})`;
  const rows = countedRows(lane, orders, WIDTH);
  lane.gap();
  checksPart(
    lane,
    [
      { name: texts.matrix, holds: f`SUM(${counts.cells})=ROWS(${cells.before})` },
      { name: texts.revenue, holds: sameMoney(f`SUM(${revenue.cells})`, f`${betweenRevenue(board)}`) },
      { name: texts.now, holds: f`ROWS(${cells.after})-${gone}=ROWS(${all.customers.segment})` },
      rows,
    ],
    WIDTH,
  );
}

const betweenRevenue = ({ moves }: MovesBoard): number =>
  fromMoneyUnits(moves.reduce((sum, { revenue }) => sum + toMoneyUnits(revenue), 0));

function resultOf({ compare, moves, micro }: MovesBoard, { analysis: { segments } }: OptionalSheetInput): MovesResult {
  const square = (): number[][] =>
    Array.from({ length: segments.length + 1 }, () => new Array<number>(segments.length + 1).fill(0));
  const [customers, units] = [square(), square()];
  for (const { before, after, revenue } of moves) {
    const [row, column] = [before ?? segments.length, after ?? segments.length];
    customers[row]![column]!++;
    units[row]![column]! += toMoneyUnits(revenue);
  }
  return {
    compareDate: isoDate(compare),
    segments: [...segments],
    customers,
    revenue: units.map((row) => row.map(fromMoneyUnits)),
    microSegments: micro,
  };
}

/**
 * Lays the sheet out and reports the matrices.
 * @throws Problem when the date to compare with is not before the as-of date.
 */
export function movesSheet(sheet: SheetBuilder, input: OptionalSheetInput): MovesResult {
  const { orders, analysis, cells, provenance } = input;
  const products = productsOf(orders, analysis.asOf);
  const board = movesBoard(input, compareDay(input), products);
  const column = (): Handle => new Handle(board.moves.length);
  const moves: MoveCells = { before: column(), after: column(), moved: column(), revenue: column() };
  const [counts, shares, revenue] = [0, 1, 2].map(() => matrixOf(cells.names.rows)) as [Matrix, Matrix, Matrix];
  const lane = new Lane(sheet);
  titlePart(lane, { title: MOVES_TEXTS.tab, description: MOVES_TEXTS.description }, provenance);
  lane.text(MOVES_TEXTS[segmentsFollow(input) ? "follow" : "values"], "note");
  if (input.previous !== null) lane.text(MOVES_TEXTS.kept(isoDate(board.compare)), "note");
  if (board.moves.every(({ before }) => before === null)) lane.text(MOVES_TEXTS.allNew(isoDate(board.compare)), "note");
  lane.gap();
  figures(lane, moves);
  lane.gap();
  dates(lane, board, input);
  lane.gap();
  countMatrix(lane, counts, cells.names, moves);
  lane.gap();
  shareMatrix(lane, shares, cells.names, counts);
  lane.gap();
  revenueMatrix(lane, revenue, cells.names, moves);
  lane.gap();
  microPart(lane, board, products);
  lane.gap();
  checks(lane, board, counts, revenue, moves, input);
  lane.gap();
  movesList(lane, board, moves, input);
  sheet.width(1, 26).freeze(1, 2);
  return resultOf(board, input);
}
