/**
 * The playbook: micro-segments with rule, goal, promotion and measure, and the customers to work with now. Rules §4.
 */
import { phrase } from "../../../../text/say";
import { MICRO_SEGMENT_IDS, type MicroSegmentId } from "../../../../domain/customers/micro-segments";
import type { LadderBasis, LadderRung } from "../../../../domain/products/product-ladder";
import { checksPart } from "../../../../plan/sections/checks-part";
import { factsPart } from "../../../../plan/sections/facts-part";
import { type TableColumn, tablePart } from "../../../../plan/sections/table-part";
import { isoDate, titlePart } from "../../../../plan/sections/title-part";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import { Lane } from "../../../../plan/lane";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import type { OptionalSheetInput } from "../../optional-sheet-input";
import { MICRO_MEASURES, MICRO_NAMES } from "../micro-names";
import { basisText, lackOf, lackOfRung, rungName } from "../../model/products";
import { countedRows } from "../../rows-part";
import { MOST_LISTED, playbookBoard, type PlaybookBoard } from "../../model/playbook";
import { memberCells, type MemberCells, membersPart } from "./playbook-tables";
import { GOALS, PLAYBOOK_TEXTS, PROMOTIONS, ruleText } from "./texts";

/** What a build reports of the playbook; null where a rule needs products that the data do not give. */
export interface PlaybookResult {
  /** What cross-selling and up-selling are about, by name: X and Y by `basis`, Z a product. */
  readonly products: ({ readonly basis: LadderBasis } & Readonly<Record<LadderRung, string | null>>) | null;
  /** YYYY-MM-DD: of its members the moves since are counted. */
  readonly compareDate: string;
  readonly microSegments: readonly {
    readonly id: MicroSegmentId;
    readonly members: number | null;
    readonly membersThen: number | null;
    readonly reached: number | null;
    readonly customers: readonly string[];
  }[];
}

const WIDTH = 9;
const RUNGS = ["x", "y", "z"] as const;

interface GlanceCells {
  readonly names: Handle;
  readonly members: Handle;
  readonly orders: Handle;
  readonly revenue: Handle;
  readonly then: Handle;
  readonly reached: Handle;
}

function glanceCells(): GlanceCells {
  const column = (): Handle => new Handle(MICRO_SEGMENT_IDS.length);
  return { names: column(), members: column(), orders: column(), revenue: column(), then: column(), reached: column() };
}

function glanceColumns(board: PlaybookBoard, cells: GlanceCells, list: MemberCells | null): TableColumn[] {
  const { columns: texts } = PLAYBOOK_TEXTS;
  const { names, members, orders, revenue, then, reached } = cells;
  const name = (i: number) => names.at(i).relative;
  const known = <T>(i: number, make: () => T): T | null => (board.counts[i] === null ? null : make());
  const sum = (values: Handle | undefined, i: number): Expression | number =>
    values === undefined || list === null ? 0 : f`SUMIFS(${values},${list.name},${name(i)})`;
  const cut = (i: number): number => Math.max(0, (board.counts[i] ?? 0) - MOST_LISTED);
  const count = (i: number): Expression | number =>
    list === null ? 0 : f`COUNTIFS(${list.name},${name(i)})+${cut(i)}`;
  const over = (part: Handle, whole: Handle, i: number): Expression =>
    f`IF(N(${whole.at(i).relative})=0,"",${part.at(i).relative}/${whole.at(i).relative})`;
  return [
    {
      heading: texts.name,
      format: "text",
      cell: (i) => MICRO_NAMES[MICRO_SEGMENT_IDS[i]!],
      handle: names,
    },
    { heading: texts.members, format: "count", cell: (i) => known(i, () => count(i)), handle: members },
    {
      heading: texts.share,
      format: "percent",
      cell: (i) => known(i, () => f`${members.at(i).relative}/${board.customers}`),
    },
    {
      heading: texts.orders,
      format: "count",
      cell: (i) => known(i, () => sum(list?.orders, i)),
      handle: orders,
    },
    {
      heading: texts.revenue,
      format: "wholeMoney",
      cell: (i) => known(i, () => sum(list?.revenue, i)),
      handle: revenue,
    },
    { heading: texts.aov, format: "money", cell: (i) => over(revenue, orders, i) },
    { heading: texts.then, format: "count", cell: (i) => board.moves[i]!.members, handle: then },
    { heading: texts.reached, format: "count", cell: (i) => board.moves[i]!.reached, handle: reached },
    { heading: texts.rate, format: "percent", cell: (i) => over(reached, then, i) },
  ];
}

/** The figures of all five; what cannot be counted says why at the right. */
function glancePart(lane: Lane, board: PlaybookBoard, cells: GlanceCells, list: MemberCells | null): void {
  lane.section(PLAYBOOK_TEXTS.glance(isoDate(board.compare)), WIDTH);
  const { body } = tablePart(lane, MICRO_SEGMENT_IDS.length, glanceColumns(board, cells, list));
  board.counts.forEach((count, i) => {
    if (count !== null) return;
    const { row, column } = body.place;
    const words = lane.sheet.put(row + i, column + WIDTH, [[lackOf(board.products, MICRO_SEGMENT_IDS[i]!)]], {
      overflow: true,
    });
    lane.sheet.style(words, "note").format(words, "textAfterNumber", "left");
  });
}

const productNames = ({ products }: PlaybookBoard): PlaybookResult["products"] => {
  const { ladder } = products;
  if (ladder === null) return null;
  return { basis: ladder.basis, x: rungName(products, "x"), y: rungName(products, "y"), z: rungName(products, "z") };
};

function productsPart(lane: Lane, { products }: PlaybookBoard): void {
  const { products: texts } = PLAYBOOK_TEXTS;
  const basis = basisText(products);
  lane.section(texts.section, WIDTH);
  factsPart(lane, [
    ...(basis === null ? [] : [{ label: texts.basis, value: basis, format: "text" as const }]),
    ...RUNGS.map((rung) => ({
      label: texts[rung],
      value: rungName(products, rung) ?? lackOfRung(products, rung),
      format: "text" as const,
    })),
  ]);
}

function cardsPart(lane: Lane, { counts, products }: PlaybookBoard): void {
  const { card } = PLAYBOOK_TEXTS;
  const basis = products.ladder?.basis ?? "product";
  MICRO_SEGMENT_IDS.forEach((id, i) => {
    lane.section(MICRO_NAMES[id], WIDTH);
    const text = ruleText(id, basis);
    const rule = counts[i] === null ? phrase`${text} (${lackOf(products, id)})` : text;
    factsPart(lane, [
      { label: card.rule, value: rule, format: "text" },
      { label: card.goal, value: GOALS[id], format: "text" },
      { label: card.promotion, value: PROMOTIONS[id], format: "text" },
      { label: card.measure, value: MICRO_MEASURES[id], format: "text" },
    ]);
    lane.gap();
  });
}

function checks(lane: Lane, { counts }: PlaybookBoard, cells: GlanceCells, { orders }: OptionalSheetInput): void {
  const { checks: texts } = PLAYBOOK_TEXTS;
  const firstTime = MICRO_SEGMENT_IDS.indexOf("firstTime");
  const cut = Math.max(0, (counts[firstTime] ?? 0) - MOST_LISTED);
  const total = counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  const rows = countedRows(lane, orders, WIDTH);
  lane.gap();
  checksPart(
    lane,
    [
      { name: texts.members, holds: f`SUM(${cells.members})=${total}` },
      { name: texts.firstTime, holds: f`${cells.orders.at(firstTime)}+${cut}=${cells.members.at(firstTime)}` },
      rows,
    ],
    WIDTH,
  );
}

function resultOf(board: PlaybookBoard): PlaybookResult {
  return {
    products: productNames(board),
    compareDate: isoDate(board.compare),
    microSegments: MICRO_SEGMENT_IDS.map((id, i) => ({
      id,
      members: board.counts[i]!,
      membersThen: board.moves[i]!.members,
      reached: board.moves[i]!.reached,
      customers: board.listed.filter((member) => member.id === id).map(({ customer }) => customer),
    })),
  };
}

/**
 * Lays the sheet out and reports the members of each micro-segment.
 * @throws Problem when the date to compare with is not before the as-of date.
 */
export function playbookSheet(sheet: SheetBuilder, input: OptionalSheetInput): PlaybookResult {
  const { provenance } = input;
  const board = playbookBoard(input);
  const [list, glance] = [memberCells(board), glanceCells()];
  const lane = new Lane(sheet);
  titlePart(lane, { title: PLAYBOOK_TEXTS.tab, description: PLAYBOOK_TEXTS.description }, provenance);
  lane.text(PLAYBOOK_TEXTS.values, "note");
  if (board.counts.some((count) => count !== null && count > MOST_LISTED)) {
    lane.text(PLAYBOOK_TEXTS.cut(MOST_LISTED.toLocaleString("en-US")), "note");
  }
  lane.gap();
  glancePart(lane, board, glance, list);
  lane.gap();
  productsPart(lane, board);
  lane.gap();
  cardsPart(lane, board);
  checks(lane, board, glance, input);
  lane.gap();
  membersPart(lane, board, list, input);
  sheet.width(1, 30).freeze(1, 2);
  return resultOf(board);
}
