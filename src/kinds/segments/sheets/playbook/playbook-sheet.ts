/**
 * The playbook: micro-segments at a glance and each with rule, goal, promotion and measure, and the customers to work with now. Rules §4.
 */
import { sum } from "d3-array";
import { isoDate } from "../../../../domain/calendar/calendar";
import { MICRO_SEGMENT_IDS, type MicroSegmentId } from "../../../../domain/customers/micro-segments";
import { barBefore, quotientColumn, recordColumns } from "../../../../plan/columns";
import { type Content, Day } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f, type Operand } from "../../../../plan/formula";
import type { Handle } from "../../../../plan/handle";
import { countOf, countText, moneyText, sentence, shareText } from "../../../../plan/sentence";
import type { Check } from "../../../../plan/sections/checks-part";
import { type Figure, figure, type Headline } from "../../../../plan/sections/headline-part";
import type { Fact } from "../../../../plan/sections/facts-part";
import { factsOf, type Section, tableOf } from "../../../../plan/sheet-of";
import { COLORS } from "../../../../plan/styles";
import { type Column, column, type Table, table, valueColumn } from "../../../../plan/table";
import type { Text } from "../../../../text/locale";
import { phrase } from "../../../../text/say";
import { TERMS } from "../../../../text/terms";
import { numberText } from "../../../../text/wording";
import { largestSum } from "../../analysis";
import { MOST_LISTED, type PlaybookModel, playbookModel, playbookResult } from "../../model/playbook";
import { basisText, lackOf, lackOfRung, rungNames } from "../../model/products";
import { type OptionalSheetInput, type OptionalSheetPlan, segmentNow } from "../../optional-sheet";
import { MICRO_TEXTS, namedIn, PLAYBOOK_TEXTS } from "./texts";

type MemberKey = "name" | "customer" | "lastOrder" | "since" | "orders" | "revenue" | "rhythm" | "segment";
type MemberTable = Table<MemberKey>;

/** One row a member of any micro-segment; null when there is none. */
function memberTable({ listed, products }: PlaybookModel, input: OptionalSheetInput): MemberTable | null {
  if (listed.length === 0) return null;
  const { since, rhythm } = PLAYBOOK_TEXTS;
  const { asOf } = input.analysis;
  const [segment, named] = [segmentNow(input), namedIn(products)];
  const rowAt = (i: number): number | null => listed[i]!.row;
  return table<MemberKey>(listed.length, {
    name: valueColumn(TERMS.microSegment, "text", (i) => named(MICRO_TEXTS[listed[i]!.id].name)),
    ...recordColumns(listed, { customer: [TERMS.customer, "text"] }),
    lastOrder: valueColumn(TERMS.lastOrder, "date", (i) => new Day(listed[i]!.lastDay)),
    since: valueColumn(since, "days", (i) => asOf - listed[i]!.lastDay),
    ...recordColumns(listed, {
      orders: [TERMS.orders, "count"],
      revenue: [TERMS.monetaryValue, "money"],
      rhythm: [rhythm, "average"],
    }),
    segment: valueColumn(TERMS.segment, "text", (i) => (rowAt(i) === null ? null : segment(rowAt(i)!))),
  });
}

type GlanceKey =
  "name" | "members" | "revenue" | "rate" | "action" | "named" | "aov" | "share" | "orders" | "then" | "reached";
type GlanceTable = Table<GlanceKey>;

const SHOWN = ["name", "members", "revenue", "rate", "action"] as const satisfies readonly GlanceKey[];
/** On "How it was computed". */
const WORKING = ["named", "then", "reached", "orders", "aov", "share"] as const satisfies readonly GlanceKey[];

/** Members that are counted but not listed. */
const unlisted = ({ counts }: PlaybookModel, i: number): number => Math.max(0, (counts[i] ?? 0) - MOST_LISTED);

/** Compared whole: as a criterion, a name of the data could be read as a pattern or a comparison. */
const isOf = (column: MemberTable["column"], name: Operand) => f`(${column.name}=${name})`;
const sumOf = (key: "orders" | "revenue") => (column: MemberTable["column"], name: Operand) =>
  f`SUMPRODUCT(${isOf(column, name)}*${column[key]})`;

/** Columns of figures of the members listed; 0 where nobody is. */
const columnOfMembers =
  ({ counts }: PlaybookModel, list: MemberTable | null) =>
  (
    heading: Text,
    format: FormatName,
    of: (list: MemberTable["column"], name: Operand, i: number) => Expression,
  ): Column<"name"> =>
    column<"name">(heading, format, ({ name }, { i }) =>
      counts[i] === null ? null : list === null ? 0 : of(list.column, name, i),
    );

/** One row a micro-segment; empty where its rule needs products that the data do not give. */
function glanceTable(model: PlaybookModel, list: MemberTable | null): GlanceTable {
  const { counts, customers, moves, listed } = model;
  const ofMembers = columnOfMembers(model, list);
  const countMembers = (column: MemberTable["column"], name: Operand, i: number) =>
    f`SUMPRODUCT(${isOf(column, name)}*1)+${unlisted(model, i)}`;
  const named = namedIn(model.products);
  const text = (heading: Text, of: (id: MicroSegmentId, i: number) => Text) =>
    valueColumn(heading, "text", (i) => named(of(MICRO_SEGMENT_IDS[i]!, i)));
  return table<GlanceKey>(MICRO_SEGMENT_IDS.length, {
    name: text(TERMS.microSegment, (id) => MICRO_TEXTS[id].name),
    members: ofMembers(TERMS.members, "count", countMembers),
    revenue: {
      ...ofMembers(TERMS.monetaryValue, "wholeMoney", sumOf("revenue")),
      largest: largestSum(
        listed,
        (member) => member.revenue,
        ({ id }) => id,
      ),
      ...barBefore(COLORS.barMoney, "revenue"),
    },
    rate: quotientColumn(TERMS.shareWhoMoved, "percent", ["reached", "then"]),
    action: {
      ...text(TERMS.nextAction, (id, i) => lacking(model, i) ?? MICRO_TEXTS[id].goal),
      ...{ format: "textAfterNumber", overflow: true },
    },
    named: column(TERMS.microSegment, "text", ({ name }) => f`${name}`),
    aov: quotientColumn(TERMS.averageOrderValue, "wholeMoney", ["revenue", "orders"]),
    share: column(TERMS.shareOfCustomers, "percent", ({ members }, { i }) =>
      counts[i] === null ? null : f`${members}/${customers}`,
    ),
    orders: ofMembers(TERMS.orders, "count", sumOf("orders")),
    then: valueColumn(TERMS.membersThen, "count", (i) => moves[i]!.members),
    reached: valueColumn(TERMS.reachedMembers, "count", (i) => moves[i]!.reached),
  });
}

/** Cross-selling where it has members, else the micro-segment that has most; and customers of high value to win back. */
function headlineOf({ column: { name, action, members, revenue } }: GlanceTable): Headline {
  const { finding, one, many, winBack, nobody, rest } = PLAYBOOK_TEXTS;
  const at = (id: MicroSegmentId, column: Handle): Handle => column.at(MICRO_SEGMENT_IDS.indexOf(id));
  const row = f`IF(N(${at("crossSell", members)})>0,${MICRO_SEGMENT_IDS.indexOf("crossSell") + 1},MATCH(MAX(${members}),${members},0))`;
  const of = (column: Handle): Expression => f`INDEX(${column},${row})`;
  const lost = at("winBack", members);
  const back = sentence(winBack, { customers: countText(lost), money: moneyText(at("winBack", revenue)) });
  return {
    finding: f`IF(MAX(${members})=0,${nobody},${sentence(finding, { name: of(name), customers: countOf(of(members), one, many) })})`,
    action: f`IF(MAX(${members})=0,${rest},${of(action)}&IF(OR(N(${lost})=0,${of(name)}=${at("winBack", name)}),"",${back}))`,
  };
}

function figuresOf({ compare }: PlaybookModel, { column }: GlanceTable): Figure[] {
  const { ofCustomers, countText: counted, ofDay } = PLAYBOOK_TEXTS;
  const at = (id: MicroSegmentId, key: GlanceKey): Handle => column[key].at(MICRO_SEGMENT_IDS.indexOf(id));
  const members = (id: MicroSegmentId): Figure =>
    figure(MICRO_TEXTS[id].name, "count", at(id, "members"), {
      below: sentence(ofCustomers, { share: shareText(at(id, "share")) }),
    });
  return [
    members("firstTime"),
    members("quarterly"),
    figure(MICRO_TEXTS.winBack.name, "wholeMoney", at("winBack", "revenue"), {
      below: sentence(counted, { n: countText(at("winBack", "members")) }),
    }),
    figure(TERMS.shareWhoMoved, "percent", f`IFERROR(SUM(${column.reached})/SUM(${column.then}),"")`, {
      below: ofDay({ day: isoDate(compare) }),
    }),
  ];
}

/** Widths of the columns of the list, over which the rest stands. */
const COLUMNS = [218, 110, 84, 84, 64, 92, 84, 96];

/** Why a micro-segment cannot be counted; null where it is. */
const lacking = ({ counts, products }: PlaybookModel, i: number): Text | null =>
  counts[i] === null ? lackOf(products, MICRO_SEGMENT_IDS[i]!) : null;

/** What is offered. */
function productsSection({ products }: PlaybookModel): Section {
  const { products: texts } = PLAYBOOK_TEXTS;
  const [basis, names] = [basisText(products), rungNames(products)];
  const fact = (label: Text, value: Content): Fact => ({ label, value, format: "text" });
  return factsOf(texts.section, [
    ...(basis === null ? [] : [fact(texts.basis, basis)]),
    ...(["x", "y", "z"] as const).map((rung) => fact(texts[rung], names[rung] ?? lackOfRung(products, rung))),
  ]);
}

/** A micro-segment's rule, goal, promotion and measure. */
function cardOf(model: PlaybookModel, id: MicroSegmentId, i: number): Section {
  const { name, categoryRule, goal, promotion, measure, ...texts } = MICRO_TEXTS[id];
  const named = namedIn(model.products);
  const rule = (model.products.ladder?.basis === "category" ? categoryRule : undefined) ?? texts.rule;
  const lack = lacking(model, i);
  return factsOf(named(name), [
    { label: TERMS.rule, value: lack === null ? named(rule) : phrase`${named(rule)} (${lack})`, format: "text" },
    { label: TERMS.goal, value: named(goal), format: "text" },
    { label: TERMS.promotion, value: named(promotion), format: "text" },
    { label: TERMS.measuredBy, value: named(measure), format: "text" },
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
export function playbookSheet(input: OptionalSheetInput): OptionalSheetPlan {
  const model = playbookModel(input);
  const members = memberTable(model, input);
  const glance = glanceTable(model, members);
  const cut = model.counts.some((_, i) => unlisted(model, i) > 0);
  return {
    headline: headlineOf(glance),
    figures: figuresOf(model, glance),
    columns: COLUMNS,
    notes: [PLAYBOOK_TEXTS.values, cut ? PLAYBOOK_TEXTS.cut({ most: numberText(MOST_LISTED) }) : null],
    sections: [
      tableOf(PLAYBOOK_TEXTS.glance({ day: isoDate(model.compare) }), glance, { keys: SHOWN }),
      productsSection(model),
      ...MICRO_SEGMENT_IDS.map((id, i) => cardOf(model, id, i)),
    ],
    computed: { sections: [tableOf(PLAYBOOK_TEXTS.working, glance, { keys: WORKING })] },
    checks: checks(model, glance),
    list: membersOf(members, input.cells.tableSuffix),
    result: playbookResult(model),
  };
}
