/**
 * The tables of the playbook: the members of all micro-segments with key figures, one row a member, and the micro-segments at a glance.
 */
import { MICRO_SEGMENT_IDS } from "../../../../domain/customers/micro-segments";
import { type Content, Day } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import { type Column, type Table, table } from "../../../../plan/table";
import { TERMS } from "../../../../text/terms";
import { type Member, MOST_LISTED, type PlaybookModel } from "../../model/playbook";
import { type OptionalSheetInput, segmentNow } from "../../optional-sheet";
import { MICRO_NAMES, PLAYBOOK_TEXTS } from "./texts";

export type MemberTable = Table<
  "name" | "customer" | "lastOrder" | "since" | "orders" | "revenue" | "rhythm" | "segment"
>;

/** Null when nobody is in any micro-segment. */
export function memberTable({ listed }: PlaybookModel, input: OptionalSheetInput): MemberTable | null {
  if (listed.length === 0) return null;
  const { columns, member } = PLAYBOOK_TEXTS;
  const { asOf } = input.analysis;
  const segment = segmentNow(input);
  const of =
    (make: (member: Member) => Content) =>
    (_: unknown, { i }: { readonly i: number }) =>
      make(listed[i]!);
  return table(listed.length, {
    name: { heading: TERMS.microSegment, format: "text", cell: of(({ id }) => MICRO_NAMES[id]) },
    customer: { heading: TERMS.customer, format: "text", cell: of(({ customer }) => customer) },
    lastOrder: { heading: TERMS.lastOrder, format: "date", cell: of(({ lastDay }) => new Day(lastDay)) },
    since: { heading: member.since, format: "days", cell: of(({ lastDay }) => asOf - lastDay) },
    orders: { heading: TERMS.orders, format: "count", cell: of(({ orders }) => orders) },
    revenue: { heading: columns.revenue, format: "money", cell: of(({ revenue }) => revenue) },
    rhythm: { heading: member.rhythm, format: "average", cell: of(({ rhythm }) => rhythm) },
    segment: { heading: TERMS.segment, format: "text", cell: of(({ row }) => (row === null ? null : segment(row))) },
  });
}

type GlanceKey = "name" | "members" | "share" | "orders" | "revenue" | "aov" | "then" | "reached" | "rate";
export type GlanceTable = Table<GlanceKey>;

/** Members that are counted but not listed. */
export const unlisted = ({ counts }: PlaybookModel, i: number): number => Math.max(0, (counts[i] ?? 0) - MOST_LISTED);

/** One row a micro-segment; empty where its rule needs products that the data do not give. */
export function glanceTable(model: PlaybookModel, list: MemberTable | null): GlanceTable {
  const { columns } = PLAYBOOK_TEXTS;
  const { counts, customers, moves } = model;
  /** A figure of the members listed; 0 where nobody is. */
  const figure = (of: (list: MemberTable["column"], name: Operand, i: number) => Expression) => {
    const cell: Column<GlanceKey>["cell"] = ({ name }, { i }) =>
      counts[i] === null ? null : list === null ? 0 : of(list.column, name, i);
    return cell;
  };
  const ratio = (
    part: GlanceKey,
    whole: GlanceKey,
    format: FormatName,
  ): Pick<Column<GlanceKey>, "format" | "cell"> => ({
    format,
    cell: (row) => f`IF(N(${row[whole]})=0,"",${row[part]}/${row[whole]})`,
  });
  return table<GlanceKey>(MICRO_SEGMENT_IDS.length, {
    name: { heading: TERMS.microSegment, format: "text", cell: (_, { i }) => MICRO_NAMES[MICRO_SEGMENT_IDS[i]!] },
    members: {
      heading: TERMS.members,
      format: "count",
      cell: figure(({ name: names }, name, i) => f`COUNTIFS(${names},${name})+${unlisted(model, i)}`),
    },
    share: {
      heading: TERMS.shareOfCustomers,
      format: "percent",
      cell: ({ members }, { i }) => (counts[i] === null ? null : f`${members}/${customers}`),
    },
    orders: {
      heading: TERMS.orders,
      format: "count",
      cell: figure(({ name: names, orders }, name) => f`SUMIFS(${orders},${names},${name})`),
    },
    revenue: {
      heading: columns.revenue,
      format: "wholeMoney",
      cell: figure(({ name: names, revenue }, name) => f`SUMIFS(${revenue},${names},${name})`),
    },
    aov: { heading: TERMS.averageOrderValue, ...ratio("revenue", "orders", "money") },
    then: { heading: TERMS.membersThen, format: "count", cell: (_, { i }) => moves[i]!.members },
    reached: { heading: TERMS.reachedMembers, format: "count", cell: (_, { i }) => moves[i]!.reached },
    rate: { heading: columns.rate, ...ratio("reached", "then", "percent") },
  });
}
