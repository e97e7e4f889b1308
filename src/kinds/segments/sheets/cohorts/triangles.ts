/**
 * The four triangles of the cohort sheet: customers and revenue as values, retention and cumulative value as formulas of them.
 */
import type { Text } from "../../../../text/locale";
import { isoDate } from "../../../../plan/sections/title-part";
import { type TableColumn, tablePart, totalRow } from "../../../../plan/sections/table-part";
import { type Content, Day } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { CohortBoard } from "../../model/cohorts";
import { COHORT_TEXTS } from "./texts";

/** Cells that the blocks name of each other; triangles are squares whose lower right half stays empty. */
export interface CohortCells {
  readonly customers: Handle;
  readonly active: Handle;
  readonly revenue: Handle;
  readonly retention: Handle;
  readonly value: Handle;
  /** Lines over all cohorts old enough for the month. */
  readonly allRetention: Handle;
  readonly allValue: Handle;
  /** Customers and revenue of the cohorts before those shown. */
  readonly earlierCustomers: Handle;
  readonly earlierRevenue: Handle;
}

export function cohortCells({ cohorts }: CohortBoard): CohortCells {
  const count = cohorts.length;
  const square = (): Handle => new Handle(count, count);
  return {
    customers: new Handle(count),
    active: square(),
    revenue: square(),
    retention: square(),
    value: square(),
    allRetention: new Handle(1, count),
    allValue: new Handle(1, count),
    earlierCustomers: new Handle(),
    earlierRevenue: new Handle(),
  };
}

interface Block {
  readonly title: Text;
  /** The column between the month and the months since. */
  readonly second: Omit<TableColumn, "horizontal">;
  readonly format: FormatName;
  readonly square: Handle;
  /** Cell of a cohort some months after the first purchase, where it has lived so long. */
  readonly cell: (cohort: number, months: number) => Content;
}

/** Headings and body. The square's handle is placed over the months' columns. */
function putBlock(lane: Lane, { cohorts }: CohortBoard, block: Block): Handle {
  const count = cohorts.length;
  lane.section(block.title, Math.max(8, count + 2));
  block.square.placeAt({ tab: lane.sheet.tab, row: lane.row + 1, column: lane.column + 2 });
  const months = Array.from({ length: count }, (_, age): TableColumn => {
    return { heading: String(age), format: block.format, cell: (i) => (age < count - i ? block.cell(i, age) : null) };
  });
  const { headings } = tablePart(lane, count, [
    {
      heading: COHORT_TEXTS.month,
      format: "month",
      horizontal: "left",
      cell: (i) => new Day(cohorts[i]!.month),
    },
    block.second,
    ...months,
  ]);
  return headings.part(0, 2, 1, count);
}

const whole = (text: Text, second: Content, cells: readonly Content[]): Content[] => [text, second, ...cells];
const formatsOf = (count: number, second: FormatName, format: FormatName): FormatName[] => [
  "text",
  second,
  ...Array.from({ length: count }, () => format),
];

/** Cohorts that have lived so many months, as a part of a column or a square. */
const oldEnough = (handle: Handle, months: number, columns = 1, column = 0): Handle =>
  handle.part(0, column, handle.rows - months, columns);

/** One line below a formula block: sums over the cohorts old enough for the month, over their customers. */
function putAll(
  lane: Lane,
  handle: Handle,
  customers: Handle,
  format: FormatName,
  over: (months: number) => Handle,
): void {
  const count = handle.columns;
  handle.placeAt({ tab: lane.sheet.tab, row: lane.row, column: lane.column + 2 });
  const cells = Array.from({ length: count }, (_, months): Expression => {
    const base = oldEnough(customers, months);
    return f`IF(SUM(${base})=0,"",SUM(${over(months)})/SUM(${base}))`;
  });
  totalRow(lane, whole(COHORT_TEXTS.all, f`SUM(${customers})`, cells), formatsOf(count, "count", format));
}

const customersAgain = ({ customers }: CohortCells): Omit<TableColumn, "horizontal"> => ({
  heading: COHORT_TEXTS.customers,
  format: "count",
  cell: (i) => f`${customers.at(i).relative}`,
});

/** Returns the headings above the months, for charts. */
export function retentionBlock(lane: Lane, board: CohortBoard, cells: CohortCells): Handle {
  const { customers, active, retention, allRetention } = cells;
  const headings = putBlock(lane, board, {
    title: COHORT_TEXTS.retention,
    second: customersAgain(cells),
    format: "percent",
    square: retention,
    cell: (i, age) => f`IF(${customers.at(i).relative}=0,"",${active.at(i, age).relative}/${customers.at(i).relative})`,
  });
  putAll(lane, allRetention, customers, "percent", (months) => oldEnough(active, months, 1, months));
  // The first month is always 100 %: it would leave no colours for the others.
  const count = board.cohorts.length;
  if (count > 1)
    lane.sheet.condition(retention.part(0, 1, count, count - 1), {
      type: "colorScale",
      colors: ["#FFFFFF", "#5B9BC8"],
    });
  return headings;
}

export function valueBlock(lane: Lane, board: CohortBoard, cells: CohortCells): void {
  const { customers, revenue, value, allValue } = cells;
  putBlock(lane, board, {
    title: COHORT_TEXTS.value,
    second: customersAgain(cells),
    format: "wholeMoney",
    square: value,
    cell: (i, age) =>
      f`IF(${customers.at(i).relative}=0,"",SUM(${revenue.part(i, 0, 1, age + 1).relative})/${customers.at(i).relative})`,
  });
  putAll(lane, allValue, customers, "wholeMoney", (months) => oldEnough(revenue, months, months + 1));
  lane.sheet.condition(value, { type: "colorScale", colors: ["#FFFFFF", "#E2A967"] });
}

/** The line of the cohorts before those shown, and the sums by month. */
function putSums(
  lane: Lane,
  board: CohortBoard,
  square: Handle,
  second: Handle,
  earlier: { cell: Handle; value: number },
): void {
  const { sheet } = lane;
  const count = board.cohorts.length;
  if (board.earlier !== null) {
    const label = sheet.put(lane.row, lane.column, [
      [COHORT_TEXTS.before(isoDate(board.cohorts[0]!.month).slice(0, 7))],
    ]);
    sheet.put(lane.row, lane.column + 1, [[earlier.value]], { handle: earlier.cell });
    sheet.style(label, "label").style(earlier.cell, "label");
    sheet.format(earlier.cell, "wholeMoney", "right");
    lane.gap();
  }
  const sums = Array.from({ length: count }, (_, months) => f`SUM(${oldEnough(square, months, 1, months)})`);
  const all = board.earlier === null ? f`SUM(${second})` : f`SUM(${second})+${earlier.cell}`;
  totalRow(lane, whole(COHORT_TEXTS.all, all, sums), formatsOf(count, "wholeMoney", "wholeMoney"));
}

export function activeBlock(lane: Lane, board: CohortBoard, cells: CohortCells): void {
  const { cohorts, earlier } = board;
  putBlock(lane, board, {
    title: COHORT_TEXTS.active,
    second: {
      heading: COHORT_TEXTS.customers,
      format: "count",
      cell: (i) => cohorts[i]!.customers,
      handle: cells.customers,
    },
    format: "count",
    square: cells.active,
    cell: (i, age) => cohorts[i]!.active[age]!,
  });
  putSums(lane, board, cells.active, cells.customers, { cell: cells.earlierCustomers, value: earlier?.customers ?? 0 });
}

export function revenueBlock(lane: Lane, board: CohortBoard, cells: CohortCells): void {
  const { cohorts, earlier } = board;
  const totals = new Handle(cohorts.length);
  putBlock(lane, board, {
    title: COHORT_TEXTS.revenue,
    second: {
      heading: COHORT_TEXTS.total,
      format: "wholeMoney",
      cell: (i) => f`SUM(${cells.revenue.part(i, 0, 1, cohorts.length - i).relative})`,
      handle: totals,
    },
    format: "wholeMoney",
    square: cells.revenue,
    cell: (i, age) => cohorts[i]!.revenue[age]!,
  });
  putSums(lane, board, cells.revenue, totals, { cell: cells.earlierRevenue, value: earlier?.revenue ?? 0 });
}
