/**
 * Customers by segment at two dates: who moved where, what they brought meanwhile, and whether micro-segments made their move. Rules §4.
 */
import { isoDate } from "../../../../domain/calendar/calendar";
import { Day } from "../../../../plan/content";
import { f } from "../../../../plan/formula";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import { factsPart } from "../../../../plan/sections/facts-part";
import type { InputCell } from "../../../../plan/sections/inputs-part";
import type { KeyFigureCell } from "../../../../plan/sections/key-figures-part";
import { figuresOf, inputsOf, type Section, tableOf } from "../../../../plan/sheet-of";
import { table } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { phrase } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { sumOfMoney } from "../../model/figures";
import { type MovesModel, movesModel, type MovesResult, movesResult } from "../../model/moves";
import { lackOf, type Products, productsOf } from "../../model/products";
import { type OptionalSheetInput, type OptionalSheetPlan, segmentsFollow } from "../../optional-sheet";
import { MICRO_MEASURES, MICRO_NAMES } from "../playbook/texts";
import { type Matrix, matrixOf, shareMatrix, sumMatrix } from "./matrix";
import { type MoveTable, moveTable } from "./move-table";
import { MOVES_TEXTS } from "./texts";

const WIDTH = 10;

function notes({ compare, moves }: MovesModel, input: OptionalSheetInput): (Text | null)[] {
  const { follow, values, kept, allNew } = MOVES_TEXTS;
  return [
    segmentsFollow(input) ? follow : values,
    input.previous && kept(isoDate(compare)),
    moves.every(({ before }) => before === null) ? allNew(isoDate(compare)) : null,
  ];
}

function figures({ column: { before, after, moved, revenue } }: MoveTable): KeyFigureCell[] {
  const { figures: texts, yes } = MOVES_TEXTS;
  const [fresh, gone] = [f`COUNTIFS(${before},${MOVES_TEXTS.fresh})`, f`COUNTIFS(${after},${MOVES_TEXTS.gone})`];
  return [
    { label: texts.before, value: f`ROWS(${before})-${fresh}`, format: "count" },
    { label: texts.now, value: f`ROWS(${after})-${gone}`, format: "count" },
    { label: texts.moved, value: f`COUNTIFS(${moved},${yes})`, format: "count" },
    { label: texts.fresh, value: fresh, format: "count" },
    { label: texts.gone, value: gone, format: "count" },
    { label: TERMS.revenueBetween, value: f`SUM(${revenue})`, format: "wholeMoney" },
  ];
}

/** The earlier date as an input, the later one as a fact of the build. */
function datesOf({ compare }: MovesModel, asOf: number): Section {
  const input: InputCell = {
    key: "compareDate",
    label: MOVES_TEXTS.compareDate,
    note: MOVES_TEXTS.compareNote,
    value: new Day(compare),
    format: "date",
    rule: { type: "date", min: 1, max: asOf - 1 },
    allowed: MOVES_TEXTS.compareAllowed,
    ignoreBlank: true,
  };
  return (lane) => {
    const headings = [TERMS.date, TERMS.chosen, TERMS.meaning] as const;
    inputsOf({ title: MOVES_TEXTS.settings, headings }, [input])(lane);
    factsPart(lane, [{ label: TERMS.asOfDate, value: new Day(asOf), format: "date" }]);
  };
}

/** The measure of each micro-segment; where it needs products that the data do not give, the reason. */
function microOf({ micro }: MovesModel, products: Products): Section {
  const { micro: texts } = MOVES_TEXTS;
  const columns = table(micro.length, {
    name: { heading: TERMS.microSegment, format: "text", cell: (_, { i }) => MICRO_NAMES[micro[i]!.id] },
    members: { heading: texts.members, format: "count", cell: (_, { i }) => micro[i]!.members },
    reached: { heading: TERMS.reachedMembers, format: "count", cell: (_, { i }) => micro[i]!.reached },
    share: {
      heading: texts.share,
      format: "percent",
      cell: ({ members, reached }) => f`IF(N(${members})=0,"",${reached}/${members})`,
    },
    revenue: { heading: TERMS.revenueBetween, format: "wholeMoney", cell: (_, { i }) => micro[i]!.revenue },
  });
  const measures = micro.map(({ id, members }) =>
    members === null ? phrase`${MICRO_MEASURES[id]} (${lackOf(products, id)})` : MICRO_MEASURES[id],
  );
  return tableOf(texts.section, columns, {
    width: WIDTH,
    beside: { heading: texts.measure, texts: measures, style: "label" },
  });
}

function checks(
  { moves }: MovesModel,
  { column: { before, after } }: MoveTable,
  { counts, revenue }: { counts: Matrix; revenue: Matrix },
  { cells }: OptionalSheetInput,
): Check[] {
  const { checks: texts, gone } = MOVES_TEXTS;
  const between = sumOfMoney(moves.map((move) => move.revenue));
  const now = f`ROWS(${after})-COUNTIFS(${after},${gone})`;
  return [
    { name: texts.matrix, holds: f`SUM(${counts.cells})=ROWS(${before})` },
    { name: texts.revenue, holds: sameMoney(f`SUM(${revenue.cells})`, f`${between}`) },
    { name: texts.now, holds: f`${now}=ROWS(${cells.customers.segment})` },
  ];
}

/**
 * Reports the matrices.
 * @throws Problem when the date to compare with is not before the as-of date.
 */
export function movesSheet(input: OptionalSheetInput): OptionalSheetPlan<MovesResult> {
  const { orders, analysis, cells } = input;
  const products = productsOf(orders, analysis.asOf);
  const model = movesModel(input, products);
  const moves = moveTable(model, input);
  const [counts, shares, revenue] = [matrixOf(cells.names), matrixOf(cells.names), matrixOf(cells.names)];
  const [countLook, revenueLook] = [
    { title: MOVES_TEXTS.counts, color: "#5B9BC8" },
    { title: MOVES_TEXTS.revenue, color: "#E2A967" },
  ];
  return {
    firstColumn: 26,
    notes: notes(model, input),
    width: WIDTH,
    sections: [
      figuresOf(figures(moves)),
      datesOf(model, analysis.asOf),
      sumMatrix(counts, moves, countLook, (of) => f`COUNTIFS(${of})`),
      shareMatrix(shares, counts),
      sumMatrix(revenue, moves, revenueLook, (of) => f`SUMIFS(${moves.column.revenue},${of})`),
      microOf(model, products),
    ],
    checks: checks(model, moves, { counts, revenue }, input),
    list: tableOf(MOVES_TEXTS.list, moves, { name: `SegmentMoves${cells.tableSuffix}` }),
    result: movesResult(model, analysis),
  };
}
