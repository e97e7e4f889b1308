/**
 * The playbook: micro-segments at a glance and each with rule, goal, promotion and measure, and the customers to work with now. Rules §4.
 */
import { sum } from "d3-array";
import { isoDate } from "../../../../domain/calendar/calendar";
import { MICRO_SEGMENT_IDS, type MicroSegmentId } from "../../../../domain/customers/micro-segments";
import { type Content, Day } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import type { Check } from "../../../../plan/sections/checks-part";
import { factsOf, type Section, tableOf } from "../../../../plan/sheet-of";
import { type Column, type Table, table, valueColumn } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { phrase } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { numberText } from "../../../../text/wording";
import {
  type Member,
  MOST_LISTED,
  type PlaybookModel,
  playbookModel,
  type PlaybookResult,
  playbookResult,
} from "../../model/playbook";
import { basisText, lackOf, lackOfRung, rungName } from "../../model/products";
import { type OptionalSheetInput, type OptionalSheetPlan, segmentNow } from "../../optional-sheet";
import { MICRO_TEXTS, PLAYBOOK_TEXTS } from "./texts";

type MemberKey = "name" | "customer" | "lastOrder" | "since" | "orders" | "revenue" | "rhythm" | "segment";
type MemberTable = Table<MemberKey>;

/** One row a member of any micro-segment; null when there is none. */
function memberTable({ listed }: PlaybookModel, input: OptionalSheetInput): MemberTable | null {
  if (listed.length === 0) return null;
  const { columns, member } = PLAYBOOK_TEXTS;
  const { asOf } = input.analysis;
  const segment = segmentNow(input);
  const of = (heading: Text, format: FormatName, make: (member: Member) => Content) =>
    valueColumn(heading, format, (i) => make(listed[i]!));
  return table<MemberKey>(listed.length, {
    name: of(TERMS.microSegment, "text", ({ id }) => MICRO_TEXTS[id].name),
    customer: of(TERMS.customer, "text", ({ customer }) => customer),
    lastOrder: of(TERMS.lastOrder, "date", ({ lastDay }) => new Day(lastDay)),
    since: of(member.since, "days", ({ lastDay }) => asOf - lastDay),
    orders: of(TERMS.orders, "count", ({ orders }) => orders),
    revenue: of(columns.revenue, "money", ({ revenue }) => revenue),
    rhythm: of(member.rhythm, "average", ({ rhythm }) => rhythm),
    segment: of(TERMS.segment, "text", ({ row }) => (row === null ? null : segment(row))),
  });
}

type GlanceKey = "name" | "members" | "share" | "orders" | "revenue" | "aov" | "then" | "reached" | "rate";
type GlanceTable = Table<GlanceKey>;

/** Members that are counted but not listed. */
const unlisted = ({ counts }: PlaybookModel, i: number): number => Math.max(0, (counts[i] ?? 0) - MOST_LISTED);

/** One row a micro-segment; empty where its rule needs products that the data do not give. */
function glanceTable(model: PlaybookModel, list: MemberTable | null): GlanceTable {
  const { columns } = PLAYBOOK_TEXTS;
  const { counts, customers, moves } = model;
  /** A figure of the members listed; 0 where nobody is. */
  const figure = (
    heading: Text,
    format: FormatName,
    of: (list: MemberTable["column"], name: Operand, i: number) => Expression,
  ): Column<GlanceKey> => ({
    ...{ heading, format },
    cell: ({ name }, { i }) => (counts[i] === null ? null : list === null ? 0 : of(list.column, name, i)),
  });
  const ratio = (heading: Text, format: FormatName, part: GlanceKey, whole: GlanceKey): Column<GlanceKey> => ({
    ...{ heading, format },
    cell: (row) => f`IF(N(${row[whole]})=0,"",${row[part]}/${row[whole]})`,
  });
  const sumOf = (key: "orders" | "revenue") => (column: MemberTable["column"], name: Operand) =>
    f`SUMIFS(${column[key]},${column.name},${name})`;
  const countOf = (column: MemberTable["column"], name: Operand, i: number) =>
    f`COUNTIFS(${column.name},${name})+${unlisted(model, i)}`;
  return table<GlanceKey>(MICRO_SEGMENT_IDS.length, {
    name: valueColumn(TERMS.microSegment, "text", (i) => MICRO_TEXTS[MICRO_SEGMENT_IDS[i]!].name),
    members: figure(TERMS.members, "count", countOf),
    share: {
      heading: TERMS.shareOfCustomers,
      format: "percent",
      cell: ({ members }, { i }) => (counts[i] === null ? null : f`${members}/${customers}`),
    },
    orders: figure(TERMS.orders, "count", sumOf("orders")),
    revenue: figure(columns.revenue, "wholeMoney", sumOf("revenue")),
    aov: ratio(TERMS.averageOrderValue, "money", "revenue", "orders"),
    then: valueColumn(TERMS.membersThen, "count", (i) => moves[i]!.members),
    reached: valueColumn(TERMS.reachedMembers, "count", (i) => moves[i]!.reached),
    rate: ratio(columns.rate, "percent", "reached", "then"),
  });
}

const RUNGS = ["x", "y", "z"] as const;

/** Why a micro-segment cannot be counted; null where it is. */
const lacking = ({ counts, products }: PlaybookModel, i: number): Text | null =>
  counts[i] === null ? lackOf(products, MICRO_SEGMENT_IDS[i]!) : null;

function glanceOf(model: PlaybookModel, glance: GlanceTable): Section {
  const texts = model.counts.map((_, i) => lacking(model, i));
  return tableOf(PLAYBOOK_TEXTS.glance(isoDate(model.compare)), glance, { beside: { texts, style: "note" } });
}

/** What X, Y and Z are. */
function productsSection({ products }: PlaybookModel): Section {
  const { products: texts } = PLAYBOOK_TEXTS;
  const basis = basisText(products);
  return factsOf(texts.section, [
    ...(basis === null ? [] : [{ label: texts.basis, value: basis, format: "text" as const }]),
    ...RUNGS.map((rung) => ({
      label: texts[rung],
      value: rungName(products, rung) ?? lackOfRung(products, rung),
      format: "text" as const,
    })),
  ]);
}

/** A micro-segment's rule, goal, promotion and measure. */
function cardOf(model: PlaybookModel, id: MicroSegmentId, i: number): Section {
  const { card } = PLAYBOOK_TEXTS;
  const { name, categoryRule, goal, promotion, measure, ...texts } = MICRO_TEXTS[id];
  const rule = (model.products.ladder?.basis === "category" ? categoryRule : undefined) ?? texts.rule;
  const lack = lacking(model, i);
  return factsOf(name, [
    { label: card.rule, value: lack === null ? rule : phrase`${rule} (${lack})`, format: "text" },
    { label: TERMS.goal, value: goal, format: "text" },
    { label: TERMS.promotion, value: promotion, format: "text" },
    { label: card.measure, value: measure, format: "text" },
  ]);
}

function checks(model: PlaybookModel, { column: { members, orders } }: GlanceTable): Check[] {
  const { checks: texts } = PLAYBOOK_TEXTS;
  const first = MICRO_SEGMENT_IDS.indexOf("firstTime");
  return [
    { name: texts.members, holds: f`SUM(${members})=${sum(model.counts, (count) => count ?? 0)}` },
    { name: texts.firstTime, holds: f`${orders.at(first)}+${unlisted(model, first)}=${members.at(first)}` },
  ];
}

function membersOf(members: MemberTable | null, tableSuffix: string): Section {
  if (members !== null) return tableOf(PLAYBOOK_TEXTS.list, members, { name: `SegmentPlaybook${tableSuffix}` });
  return (lane) => {
    lane.section(PLAYBOOK_TEXTS.list);
    lane.text(PLAYBOOK_TEXTS.nobody, "note");
  };
}

/**
 * Reports the members of each micro-segment.
 * @throws Problem when the date to compare with is not before the as-of date.
 */
export function playbookSheet(input: OptionalSheetInput): OptionalSheetPlan<PlaybookResult> {
  const model = playbookModel(input);
  const members = memberTable(model, input);
  const glance = glanceTable(model, members);
  const cut = model.counts.some((_, i) => unlisted(model, i) > 0);
  return {
    firstColumn: 30,
    notes: [PLAYBOOK_TEXTS.values, cut ? PLAYBOOK_TEXTS.cut(numberText(MOST_LISTED)) : null],
    width: glance.keys.length,
    sections: [
      glanceOf(model, glance),
      productsSection(model),
      ...MICRO_SEGMENT_IDS.map((id, i) => cardOf(model, id, i)),
    ],
    checks: checks(model, glance),
    list: membersOf(members, input.cells.tableSuffix),
    result: playbookResult(model),
  };
}
