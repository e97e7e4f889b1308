/**
 * Customers by segment at two dates: who moved where, what they brought meanwhile, and whether micro-segments made their move. Rules §4.
 */
import { rollup } from "d3-array";
import { isoDate } from "../../../../domain/calendar/calendar";
import { barBefore, quotientColumn, recordColumns } from "../../../../plan/columns";
import { Day } from "../../../../plan/content";
import type { Row } from "../../../../plan/cells";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { type Check, sameMoney } from "../../../../plan/sections/checks-part";
import { factsPart } from "../../../../plan/sections/facts-part";
import { type Figure, figure, type Headline } from "../../../../plan/sections/headline-part";
import { countOf, countText, nameText, sentence } from "../../../../plan/sentence";
import { COLORS } from "../../../../plan/styles";
import { inputsOf, type Section, tableOf } from "../../../../plan/sheet-of";
import { type Column, column, each, type Table, table, valueColumn } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { phrase } from "../../../../text/say";
import { SEGMENT_NAMES } from "../../../../text/segment-names";
import { TERMS } from "../../../../text/terms";
import { sumOfMoney } from "../../everyone";
import { nearnessOf } from "../../families";
import { type MovesModel, movesModel, movesResult } from "../../model/moves";
import { lackOf, type Products, productsOf } from "../../model/products";
import {
  OPTIONAL_SHEET_OPTIONS,
  type OptionalSheetInput,
  type OptionalSheetPlan,
  segmentNow,
  segmentsFollow,
} from "../../optional-sheet";
import { LETTERS, type Measure, MEASURES } from "../../scoring";
import { MICRO_TEXTS, namedIn } from "../playbook/texts";
import type { SegmentCells } from "../customers-sheet";
import { type Matrix, matrixOf, shareMatrix, sumMatrix } from "./matrix";
import { MOVES_TEXTS } from "./texts";

type MoveKey = "customer" | `score.${Measure}` | "before" | "after" | "moved" | "orders" | "revenue";
type MoveTable = Table<MoveKey>;
const SCORES = MEASURES.map((measure): MoveKey => `score.${measure}`);
const LISTED: readonly MoveKey[] = ["customer", "before", "after", "moved", "orders", "revenue", ...SCORES];

/** One row a customer: segment then and now, and what was bought between. The matrices count this list. */
function moveTable({ moves }: MovesModel, input: OptionalSheetInput, nearness: NearnessTable): MoveTable {
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
    ...recordColumns(moves, {
      customer: [TERMS.customer, "text"],
      orders: [MOVES_TEXTS.orders, "count"],
      revenue: [TERMS.revenue, "wholeMoney"],
    }),
    ...each("score", MEASURES, (measure) => {
      const score = (i: number) => moves[i]!.scores?.[measure] ?? null;
      return valueColumn(MOVES_TEXTS.score({ letter: LETTERS[measure] }), "score", score, { horizontal: "center" });
    }),
    before: column(MOVES_TEXTS.before, "text", then),
    after: valueColumn(MOVES_TEXTS.after, "text", (i) => (moves[i]!.after === null ? gone : now(i))),
    moved: column(MOVES_TEXTS.moved, "text", ({ before, after }) => directionOf(before, after, nearness)),
  });
}

function notes({ compare, moves }: MovesModel, input: OptionalSheetInput): (Text | null)[] {
  const { follow, values, kept, allNew } = MOVES_TEXTS;
  return [
    segmentsFollow(input) ? follow : values,
    input.previous && kept({ day: isoDate(compare) }),
    moves.every(({ before }) => before === null) ? allNew({ day: isoDate(compare) }) : null,
  ];
}

/** Customers in a direction, new or gone. */
const counted = (column: Handle, text: Text): Expression => f`COUNTIFS(${column},${text})`;

function figures({ column: { before, after, moved, revenue } }: MoveTable): Figure[] {
  const { figures: texts, then, now } = MOVES_TEXTS;
  const [fresh, gone] = [counted(before, MOVES_TEXTS.fresh), counted(after, MOVES_TEXTS.gone)];
  const [old, present] = [f`(ROWS(${before})-${fresh})`, f`(ROWS(${after})-${gone})`];
  return [
    figure(texts.worse, "count", counted(moved, MOVES_TEXTS.worse), { below: sentence(then, { n: countText(old) }) }),
    figure(texts.better, "count", counted(moved, MOVES_TEXTS.better)),
    figure(texts.fresh, "count", fresh, { below: sentence(now, { n: countText(present) }) }),
    figure(texts.gone, "count", gone),
    figure(TERMS.revenueBetween, "wholeMoney", f`SUM(${revenue})`),
  ];
}

type NearnessTable = Table<"segment" | "nearness">;

/** How near each segment of the map is; the user's own rules are not known. */
const nearnessTable = ({ names, listed }: SegmentCells): NearnessTable =>
  table<"segment" | "nearness">(listed.length, {
    segment: column(TERMS.segment, "text", (_, { i }) => f`${names.at(i)}&""`),
    nearness: valueColumn(MOVES_TEXTS.nearness, "score", (i) => (listed[i] ? nearnessOf(listed[i]) : "–")),
  });

/** For the better or for the worse, by how near the two segments are; "moved" within a family or where that is not known. */
function directionOf(before: Operand, after: Operand, { column: { segment, nearness } }: NearnessTable): Expression {
  const { fresh, gone, better, worse, yes } = MOVES_TEXTS;
  const near = (name: Operand): Expression => f`INDEX(${nearness},MATCH(${name},${segment},0))`;
  const sign = f`IFERROR(SIGN(${near(after)}-${near(before)}),0)`;
  return f`IF(OR(${before}=${fresh},${after}=${gone},${before}=${after}),"",CHOOSE(2+${sign},${worse},${yes},${better}))`;
}

/** Moves shown in each direction. */
const MOST_MOVES = 5;

/** The moves from family to family that most customers made, by positions in the map: nearer 1, farther −1. */
function largestMoves({ moves }: MovesModel, listed: SegmentCells["listed"]) {
  const known = moves.flatMap(({ before, after }) => {
    const [from, to] = [listed[before ?? -1], listed[after ?? -1]];
    return from && to ? [{ before: before!, after: after!, nearer: Math.sign(nearnessOf(to) - nearnessOf(from)) }] : [];
  });
  const counted = rollup(
    known,
    (same) => ({ ...same[0]!, customers: same.length }),
    ({ before, after }) => `${before},${after}`,
  );
  const sorted = [...counted.values()].sort((one, other) => other.customers - one.customers);
  return (nearer: 1 | -1) => sorted.filter((move) => move.nearer === nearer).slice(0, MOST_MOVES);
}

/** Those for the worse come first. */
type ListedMoves = NonNullable<ReturnType<typeof listedMoves>>;

/** Null where nobody moved between families. */
function listedMoves(model: MovesModel, { cells: { names, listed } }: OptionalSheetInput, all: MoveTable) {
  const largest = largestMoves(model, listed);
  const [farther, nearer] = [largest(-1), largest(1)];
  const shown = [...farther, ...nearer];
  if (shown.length === 0) return null;
  const { before, after, revenue } = all.column;
  const same = (row: Row<"before" | "after">): Expression => f`${before},${row.before},${after},${row.after}`;
  const { better, worse } = MOVES_TEXTS;
  const rows = table<"before" | "after" | "direction" | "customers" | "revenue">(shown.length, {
    before: column(MOVES_TEXTS.before, "text", (_, { i }) => f`${names.at(shown[i]!.before)}&""`),
    after: column(MOVES_TEXTS.after, "text", (_, { i }) => f`${names.at(shown[i]!.after)}&""`),
    direction: column(TERMS.change, "text", (_, { i }) => (i < farther.length ? worse : better), {
      horizontal: "center",
      looks: (cell) => [
        { type: "formula", formula: f`${cell}=${worse}`, color: COLORS.worse },
        { type: "formula", formula: f`${cell}=${better}`, color: COLORS.better },
      ],
    }),
    customers: column(TERMS.customers, "count", (row) => f`COUNTIFS(${same(row)})`, barBefore(COLORS.bar, "customers")),
    revenue: column(TERMS.revenueBetween, "wholeMoney", (row) => f`SUMIFS(${revenue},${same(row)})`),
  });
  return { table: rows, worse: farther.length };
}

/** The move for the worse that most customers made, and how many moved for the better. */
function headlineOf(listed: ListedMoves | null, { column: { before, moved } }: MoveTable): Headline {
  const { headline: texts } = MOVES_TEXTS;
  const sum = {
    better: countText(counted(moved, MOVES_TEXTS.better)),
    fresh: countText(counted(before, MOVES_TEXTS.fresh)),
  };
  const rest = sentence(texts.rest, sum);
  if (listed === null || listed.worse === 0) return { finding: texts.nobody, action: f`${texts.keep}&${rest}` };
  const { column } = listed.table;
  const counts = column.customers.part(0, 0, listed.worse, 1);
  const of = (cells: Handle): Expression => f`INDEX(${cells},MATCH(MAX(${counts}),${counts},0))`;
  const finding = sentence(texts.finding, {
    customers: countOf(f`MAX(${counts})`, texts.one, texts.many),
    before: nameText(of(column.before)),
    after: nameText(of(column.after)),
  });
  const action = sentence(texts.action, { after: nameText(of(column.after)) });
  return {
    finding: f`IF(MAX(${counts})=0,${texts.nobody},${finding})`,
    action: f`IF(MAX(${counts})=0,${texts.keep},${action})&${rest}`,
  };
}

/** The earlier date as an input, the later one as a fact of the build. */
function datesOf({ compare }: MovesModel, asOf: number): Section {
  const { compareNote: note, compareAllowed: allowed, settings: title } = MOVES_TEXTS;
  const headings = [TERMS.date, TERMS.chosen, TERMS.meaning] as const;
  const input = OPTIONAL_SHEET_OPTIONS.compareDate.input(new Day(compare), { note, allowed, ignoreBlank: true });
  const rule = { type: "date", min: 1, max: asOf - 1 } as const;
  return (lane) => {
    inputsOf({ title, headings }, [{ key: "compareDate", ...input, rule }])(lane);
    factsPart(lane, [{ label: TERMS.asOfDate, value: new Day(asOf), format: "date" }]);
  };
}

/** The measure of each micro-segment; where it needs products that the data do not give, the reason. */
function microOf({ micro }: MovesModel, products: Products): Section {
  const named = namedIn(products);
  const columns = table<"name" | "members" | "reached" | "share" | "revenue">(micro.length, {
    name: valueColumn(TERMS.microSegment, "text", (i) => named(MICRO_TEXTS[micro[i]!.id].name)),
    ...recordColumns(micro, { members: [TERMS.membersThen, "count"], reached: [TERMS.reachedMembers, "count"] }),
    share: quotientColumn(TERMS.shareWhoMoved, "percent", ["reached", "members"]),
    ...recordColumns(micro, { revenue: [TERMS.revenueBetween, "wholeMoney"] }),
  });
  const texts = micro.map(({ id, members }) => {
    const measure = named(MICRO_TEXTS[id].measure);
    return members === null ? phrase`${measure} (${lackOf(products, id)})` : measure;
  });
  return tableOf(MOVES_TEXTS.micro, columns, { beside: { heading: TERMS.measuredBy, texts, style: "label" } });
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

/** Widths of the columns of the list, of the matrices beyond it: a column a segment, with the new, the gone and the total. */
const columnsOf = ({ names }: SegmentCells): number[] => {
  const list = [152, 118, 118, 74, 74, 74, 74, 74, 74];
  return [...list, ...Array.from({ length: Math.max(0, names.rows + 3 - list.length) }, () => 66)];
};

/**
 * Reports the matrices.
 * @throws Problem when the date to compare with is not before the as-of date.
 */
export function movesSheet(input: OptionalSheetInput): OptionalSheetPlan {
  const { orders, analysis, cells } = input;
  const products = productsOf(orders, analysis.asOf);
  const model = movesModel(input, products);
  const nearness = nearnessTable(cells);
  const moves = moveTable(model, input, nearness);
  const listed = listedMoves(model, input, moves);
  const [counts, shares, revenue] = [matrixOf(cells.names), matrixOf(cells.names), matrixOf(cells.names)];
  const [countLook, revenueLook] = [
    { title: MOVES_TEXTS.counts, color: "#5B9BC8" },
    { title: MOVES_TEXTS.revenue, color: "#E2A967" },
  ];
  return {
    columns: columnsOf(cells),
    headline: headlineOf(listed, moves),
    figures: figures(moves),
    notes: notes(model, input),
    sections: [
      listed && tableOf(MOVES_TEXTS.matter({ day: isoDate(model.compare) }), listed.table),
      datesOf(model, analysis.asOf),
      sumMatrix(counts, moves.column, countLook, (of) => f`COUNTIFS(${of})`),
      shareMatrix(shares, counts),
      sumMatrix(revenue, moves.column, revenueLook, (of) => f`SUMIFS(${moves.column.revenue},${of})`),
      microOf(model, products),
    ],
    computed: { sections: [tableOf(MOVES_TEXTS.nearnessOf, nearness)] },
    checks: checks(model, moves, { counts, revenue }, input),
    list: tableOf(MOVES_TEXTS.list, moves, { keys: LISTED, name: `SegmentMoves${cells.tableSuffix}` }),
    result: movesResult(model, analysis),
  };
}
