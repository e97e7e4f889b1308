/**
 * The two tables that set persons beside businesses: key figures by type, and segments by type, as formulas over the customers' tables.
 */
import type { Text } from "../../../../text/locale";
import { COLON, inEachLanguage, phrase } from "../../../../text/say";
import { type TableColumn, tablePart, totalRow } from "../../../../plan/sections/table-part";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, joined } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import { COLORS } from "../../../../plan/styles";
import { TYPE_NAMES } from "../../customer-kinds";
import type { SegmentSet } from "../../customer-sets";
import { TEXTS } from "../../texts";
import { TYPES_TEXTS } from "./texts";

/** Of the table of key figures, the wider of the two. */
export const TYPE_COLUMNS = 12;

/** One cell a type. */
export interface GlanceCells {
  readonly customers: Handle;
  readonly orders: Handle;
  readonly revenue: Handle;
}

const over = (part: Expression, whole: Expression): Expression => f`IF(${whole}=0,0,${part}/${whole})`;
const typeName = ({ type }: SegmentSet): Text => (type === null ? TYPES_TEXTS.all : TYPE_NAMES[type]);

/** A figure of each type and of all customers. */
interface Figure {
  readonly heading: Text;
  readonly format: FormatName;
  readonly of: (set: SegmentSet, row: number) => Expression;
  readonly all: Expression;
  readonly handle?: Handle;
}

type CustomerCells = SegmentSet["cells"]["customers"];

const sum = (handle: Handle): Expression => f`SUM(${handle})`;
const at = (handle: Handle, row: number): Expression => f`${handle.at(row).relative}`;

const share = (heading: Text, handle: Handle): Figure => ({
  heading,
  format: "percent",
  of: (_, row) => over(at(handle, row), sum(handle)),
  all: f`1`,
});

const ratio = (heading: Text, format: FormatName, part: Handle, whole: Handle): Figure => ({
  heading,
  format,
  of: (_, row) => over(at(part, row), at(whole, row)),
  all: over(sum(part), sum(whole)),
});

function totalFigures({ customers, orders, revenue }: GlanceCells): Figure[] {
  const { figures: texts, columns } = TEXTS;
  return [
    { heading: texts.customers, format: "count", of: ({ cells }) => f`ROWS(${cells.customers.segment})`, all: sum(customers), handle: customers },
    share(columns.customerShare, customers),
    { heading: texts.orders, format: "count", of: ({ cells }) => sum(cells.customers.orders), all: sum(orders), handle: orders },
    { heading: texts.revenue, format: "wholeMoney", of: ({ cells }) => sum(cells.customers.revenue), all: sum(revenue), handle: revenue },
    share(columns.revenueShare, revenue),
    ratio(texts.aov, "money", revenue, orders),
    ratio(columns.frequency, "average", orders, customers),
    ratio(columns.monetary, "money", revenue, customers),
  ]; // prettier-ignore
}

/** Figures that only the customers' own rows give. */
function customerFigures(sets: readonly SegmentSet[], { customers }: GlanceCells): Figure[] {
  const { figures: texts, columns } = TEXTS;
  const each = (make: (cells: CustomerCells) => Expression): Expression[] =>
    sets.map(({ cells }) => make(cells.customers));
  const repeated = (cells: CustomerCells): Expression => f`COUNTIF(${cells.orders},">=2")`;
  return [
    {
      heading: TYPES_TEXTS.medianRevenue,
      format: "money",
      of: ({ cells }) => f`MEDIAN(${cells.customers.revenue})`,
      all: f`MEDIAN(${joined(each(({ revenue }) => f`${revenue}`), ",")})`,
    },
    {
      heading: texts.repeatRate,
      format: "percent",
      of: ({ cells }, row) => over(repeated(cells.customers), at(customers, row)),
      all: over(f`(${joined(each(repeated), "+")})`, sum(customers)),
    },
    {
      heading: columns.recency,
      format: "average",
      of: ({ cells }) => f`AVERAGE(${cells.customers.measure.recency})`,
      all: f`AVERAGE(${joined(each(({ measure }) => f`${measure.recency}`), ",")})`,
    },
  ]; // prettier-ignore
}

/** One row a type, and all customers below. */
export function glancePart(lane: Lane, sets: readonly SegmentSet[]): GlanceCells {
  const column = (): Handle => new Handle(sets.length);
  const cells: GlanceCells = { customers: column(), orders: column(), revenue: column() };
  const all = [...totalFigures(cells), ...customerFigures(sets, cells)];
  lane.section(TYPES_TEXTS.glance, TYPE_COLUMNS);
  tablePart(lane, sets.length, [
    { heading: TYPES_TEXTS.type, format: "text", cell: (i) => typeName(sets[i]!) },
    ...all.map(({ heading, format, of, handle }): TableColumn => ({
      heading,
      format,
      handle,
      cell: (i) => of(sets[i]!, i),
    })),
  ]);
  totalRow(lane, [TYPES_TEXTS.all, ...all.map((each) => each.all)], ["text", ...all.map(({ format }) => format)]);
  return cells;
}

/** Columns of the segments' table, one row a segment of the map. */
export interface TypeSegmentCells {
  readonly names: Handle;
  readonly types: readonly {
    readonly customers: Handle;
    readonly customerShare: Handle;
    readonly revenue: Handle;
    readonly revenueShare: Handle;
  }[];
}

function segmentColumns({ cells }: SegmentSet, type: Text, names: Handle, own: TypeSegmentCells["types"][number]) {
  const { columns } = TEXTS;
  const { segment, revenue } = cells.customers;
  const heading = (text: Text): Text => phrase`${type}${COLON}${inEachLanguage(text, (each) => each.toLowerCase())}`;
  const name = (i: number) => names.at(i).relative;
  // A name the user gave to two rules counts at the first of them only.
  const once = (i: number, sum: Expression): Expression =>
    f`IF(COUNTIF(${names.at(0)}:${name(i)},${name(i)})>1,0,${sum})`;
  const share = (part: Handle, i: number): Expression => over(f`${part.at(i).relative}`, f`SUM(${part})`);
  const all: TableColumn[] = [
    { heading: heading(columns.customers), format: "count", cell: (i) => once(i, f`COUNTIFS(${segment},${name(i)})`), handle: own.customers },
    { heading: heading(columns.customerShare), format: "percent", cell: (i) => share(own.customers, i), handle: own.customerShare },
    { heading: heading(columns.revenue), format: "wholeMoney", cell: (i) => once(i, f`SUMIFS(${revenue},${segment},${name(i)})`), handle: own.revenue },
    { heading: heading(columns.revenueShare), format: "percent", cell: (i) => share(own.revenue, i), handle: own.revenueShare },
  ]; // prettier-ignore
  return all;
}

/** One row a segment, a group of columns a type. `headings` are the types' names. */
export function segmentsPart(
  lane: Lane,
  sets: readonly SegmentSet[],
): { segments: TypeSegmentCells; headings: Text[] } {
  const { names: list } = sets[0]!.cells;
  const column = (): Handle => new Handle(list.rows);
  const names = column();
  const headings = sets.map((set) => typeName(set));
  const types = sets.map(() => ({
    customers: column(),
    customerShare: column(),
    revenue: column(),
    revenueShare: column(),
  }));
  lane.section(TYPES_TEXTS.segments, 1 + 4 * sets.length);
  tablePart(lane, list.rows, [
    { heading: TEXTS.columns.segment, format: "text", cell: (i) => f`${list.at(i)}&""`, handle: names },
    ...sets.flatMap((set, i) => segmentColumns(set, headings[i]!, names, types[i]!)),
  ]);
  const sums = types.flatMap((each) => Object.values(each).map((handle) => f`SUM(${handle})`));
  const formats = types.flatMap((): FormatName[] => ["count", "percent", "wholeMoney", "percent"]);
  totalRow(lane, [TYPES_TEXTS.total, ...sums], ["text", ...formats]);
  for (const { customerShare, revenueShare } of types) {
    lane.sheet.condition(customerShare, { type: "dataBar", color: COLORS.seriesSoft });
    lane.sheet.condition(revenueShare, { type: "dataBar", color: COLORS.seriesAccent });
  }
  return { segments: { names, types }, headings };
}
