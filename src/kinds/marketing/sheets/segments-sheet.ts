/** The customer segments with their size and growth, and which of them the plan is for. Rules §4, §8. */
import { max } from "d3-array";
import type { Content } from "../../../plan/content";
import { type Expression, f } from "../../../plan/formula";
import type { FormatName } from "../../../plan/formats";
import type { Headline } from "../../../plan/sections/headline-part";
import { countText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { type Column, column, type Table, table, valueColumn } from "../../../plan/table";
import { firstRow, inRow } from "../../../plan/row-formulas";
import { BETWEEN } from "../../shared/figure-list";
import { typedColumn, words } from "../../shared/typed-columns";
import type { MarketingLists, SegmentInput } from "../entries";
import { CHOICES, COLUMNS, FIGURES, HEADLINES, NOTES, SECTIONS } from "../optional-texts";
import type { PlanSegments } from "../segments";
import { HELP, TABS } from "../texts";
import type { MeasureTable } from "./measures-table";
import { counted } from "./totals";

type SegmentKey = "segment" | "customers" | "revenue" | "averageOrderValue" | "growth" | SegmentInput;
export type SegmentTable = Table<SegmentKey>;

export function segmentTable(
  { segments: list }: MarketingLists,
  { rows, linked }: PlanSegments,
  measures: MeasureTable,
): SegmentTable {
  const choice = { type: "list", source: Object.values(CHOICES) } as const;
  const { name, now } = measures.column;
  /** As the orders had it, or as the list of measures has it by now. */
  const figure = (key: "customers" | "revenue", format: FormatName, bar: string): Column<SegmentKey> =>
    column(
      COLUMNS[key],
      format,
      ({ segment }, { i }): Content => {
        if (linked === null) return rows[i]![key];
        const named = f`${linked.tab + BETWEEN}&${segment}&${BETWEEN + linked[key]}`;
        return f`IFERROR(LOOKUP(2,1/(${name}=${named}),${now}),"")`;
      },
      { bar },
    );
  return table<SegmentKey>(rows.length, {
    segment: valueColumn(COLUMNS.segment, "text", (i) => rows[i]!.name),
    customers: figure("customers", "count", COLORS.bar),
    revenue: { ...figure("revenue", "wholeMoney", COLORS.barMoney), largest: max(rows, ({ revenue }) => revenue) ?? 0 },
    averageOrderValue: valueColumn(COLUMNS.averageOrderValue, "money", (i) => rows[i]!.averageOrderValue),
    growth: valueColumn(COLUMNS.growth, "change", (i) => rows[i]!.growth),
    targeted: list.columnOf("targeted", typedColumn(COLUMNS.targeted, "text", choice, HELP.choose)),
    position: list.columnOf("position", words(COLUMNS.position)),
    supply: list.columnOf("supply", words(COLUMNS.supply)),
  });
}

const PIXELS: Readonly<Record<SegmentKey, number>> = {
  ...{ segment: 150, customers: 84, revenue: 104, averageOrderValue: 96, growth: 104 },
  ...{ targeted: 80, position: 190, supply: 190 },
};

const chosenCount = ({ column: { targeted } }: SegmentTable): Expression => counted(targeted, CHOICES.yes);

const chosenShare = ({ column: { targeted, revenue } }: SegmentTable): Expression =>
  f`IF(SUM(${revenue})=0,0,SUMIF(${targeted},${CHOICES.yes},${revenue})/SUM(${revenue}))`;

function segmentsHeadline(segments: SegmentTable): Headline {
  const { segment, customers, revenue, targeted, position } = segments.column;
  const { none, finding, begin, position: wanted, keep } = HEADLINES.segments;
  const n = chosenCount(segments);
  const open = firstRow(targeted, f`((${targeted}=${CHOICES.yes})*(${position}=""))`);
  const named = (row: Expression) => ({ segment: nameText(inRow(segment, row)) });
  const found = {
    ...{ n: countText(n), share: shareText(chosenShare(segments)) },
    customers: countText(f`SUMIF(${targeted},${CHOICES.yes},${customers})`),
  };
  const largest = sentence(begin, named(f`IFERROR(MATCH(MAX(${revenue}),${revenue},0),1)`));
  return {
    finding: f`IF(${n}=0,${none},${sentence(finding, found)})`,
    action: f`IF(${n}=0,${largest},IF(${open}>0,${sentence(wanted, named(open))},${keep}))`,
  };
}

interface SegmentsGiven {
  readonly lists: MarketingLists;
  readonly market: PlanSegments;
}

export function segmentsSheet(
  sheet: SheetBuilder,
  segments: SegmentTable,
  { lists, market: { linked, rows } }: SegmentsGiven,
): void {
  const isGone = rows.some(({ customers }) => customers === null);
  const source = linked === null ? NOTES.growth : NOTES.built({ sheet: linked.tab });
  const keys = segments.keys.filter((key) => key !== "growth" || linked === null);
  sheetOf(sheet.onColumns(keys.map((key) => PIXELS[key])), {
    ...{ title: TABS.segments, notes: [source, ...(isGone ? [NOTES.goneSegment] : [])] },
    headline: segmentsHeadline(segments),
    figures: [
      { label: FIGURES.targets, value: chosenCount(segments), format: "count" },
      { label: FIGURES.targetShare, value: chosenShare(segments), format: "percent" },
    ],
    sections: [
      (lane) => {
        lane.section(SECTIONS.segments);
        lists.segments.put(lane, segments, { name: "MarketingSegments", keys });
      },
    ],
  });
}
