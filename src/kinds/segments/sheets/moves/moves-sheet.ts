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
import { type Column, each, type Table, table, valueColumn } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { phrase } from "../../../../text/say";
import { SEGMENT_NAMES } from "../../../../text/segment-names";
import { TERMS } from "../../../../text/terms";
import { sumOfMoney } from "../../analysis";
import { type MovesModel, movesModel, type MovesResult, movesResult } from "../../model/moves";
import { lackOf, type Products, productsOf } from "../../model/products";
import { type OptionalSheetInput, type OptionalSheetPlan, segmentNow, segmentsFollow } from "../../optional-sheet";
import { LETTERS, type Measure, MEASURES } from "../../scoring";
import { MICRO_TEXTS } from "../playbook/texts";
import { type Matrix, matrixOf, shareMatrix, sumMatrix } from "./matrix";
import { MOVES_TEXTS } from "./texts";

type MoveKey = "customer" | `score.${Measure}` | "before" | "after" | "moved" | "orders" | "revenue";
type MoveTable = Table<MoveKey>;

/** One row a customer: segment then and now, and what was bought between. The matrices count this list. */
function moveTable({ moves }: MovesModel, input: OptionalSheetInput): MoveTable {
  const { analysis, cells } = input;
  const [now, follow] = [segmentNow(input), segmentsFollow(input)];
  const { fresh, gone } = MOVES_TEXTS;
  /** The scores of the earlier date looked up in the map as it is now. */
  const then: Column<MoveKey>["cell"] = (row, { i }) => {
    const { before } = moves[i]!;
    if (before === null) return fresh;
    if (!follow) return SEGMENT_NAMES[analysis.segments[before]!];
    const [recency, frequency, monetary] = [row["score.recency"], row["score.frequency"], row["score.monetary"]];
    return f`${cells.lookup({ recency, frequency, monetary }, f`(100*${recency}+10*${frequency}+${monetary})`)}&""`;
  };
  return table<MoveKey>(moves.length, {
    customer: valueColumn(TERMS.customer, "text", (i) => moves[i]!.customer),
    ...each("score", MEASURES, (measure): Column<MoveKey> => {
      const score = (i: number) => moves[i]!.scores?.[measure] ?? null;
      return valueColumn(MOVES_TEXTS.score(LETTERS[measure]), "score", score, { horizontal: "center" });
    }),
    before: { heading: MOVES_TEXTS.before, format: "text", cell: then },
    after: valueColumn(MOVES_TEXTS.after, "text", (i) => (moves[i]!.after === null ? gone : now(i))),
    moved: {
      heading: MOVES_TEXTS.moved,
      format: "text",
      cell: ({ before, after }) =>
        f`IF(OR(${before}=${fresh},${after}=${gone},${before}=${after}),"",${MOVES_TEXTS.yes})`,
    },
    orders: valueColumn(MOVES_TEXTS.orders, "count", (i) => moves[i]!.orders),
    revenue: valueColumn(TERMS.revenue, "wholeMoney", (i) => moves[i]!.revenue),
  });
}

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
  const columns = table<"name" | "members" | "reached" | "share" | "revenue">(micro.length, {
    name: valueColumn(TERMS.microSegment, "text", (i) => MICRO_TEXTS[micro[i]!.id].name),
    members: valueColumn(texts.members, "count", (i) => micro[i]!.members),
    reached: valueColumn(TERMS.reachedMembers, "count", (i) => micro[i]!.reached),
    share: {
      heading: texts.share,
      format: "percent",
      cell: ({ members, reached }) => f`IF(N(${members})=0,"",${reached}/${members})`,
    },
    revenue: valueColumn(TERMS.revenueBetween, "wholeMoney", (i) => micro[i]!.revenue),
  });
  const measures = micro.map(({ id, members }) => {
    const { measure } = MICRO_TEXTS[id];
    return members === null ? phrase`${measure} (${lackOf(products, id)})` : measure;
  });
  return tableOf(texts.section, columns, {
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
    sections: [
      figuresOf(figures(moves)),
      datesOf(model, analysis.asOf),
      sumMatrix(counts, moves.column, countLook, (of) => f`COUNTIFS(${of})`),
      shareMatrix(shares, counts),
      sumMatrix(revenue, moves.column, revenueLook, (of) => f`SUMIFS(${moves.column.revenue},${of})`),
      microOf(model, products),
    ],
    checks: checks(model, moves, { counts, revenue }, input),
    list: tableOf(MOVES_TEXTS.list, moves, { name: `SegmentMoves${cells.tableSuffix}` }),
    result: movesResult(model, analysis),
  };
}
