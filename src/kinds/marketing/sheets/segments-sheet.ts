/** The eight customer types with their size and growth, and which of them the plan is for. Rules §4, §8. */
import { type Expression, f } from "../../../plan/formula";
import type { Provenance } from "../../../plan/sections/title-part";
import { countText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { type Table, table, valueColumn } from "../../../plan/table";
import { firstRow, inRow } from "../../../plan/row-formulas";
import { SEGMENT_NAMES } from "../../../text/segment-names";
import { typedColumn, words } from "../../shared/typed-columns";
import type { CustomerYear } from "../customers";
import { type MarketingLists, SEGMENT_IDS, type SegmentInput } from "../entries";
import { CHOICES, COLUMNS, FIGURES, HEADLINES, NOTES, SECTIONS } from "../optional-texts";
import { HELP, TABS } from "../texts";
import { counted } from "./totals";

type SegmentKey = "segment" | "customers" | "revenue" | "averageOrderValue" | "growth" | SegmentInput;
export type SegmentTable = Table<SegmentKey>;

export function segmentTable({ segments }: MarketingLists, { segments: figures }: CustomerYear): SegmentTable {
  const choice = { type: "list", source: Object.values(CHOICES) } as const;
  return table<SegmentKey>(SEGMENT_IDS.length, {
    segment: valueColumn(COLUMNS.segment, "text", (i) => SEGMENT_NAMES[SEGMENT_IDS[i]!]),
    customers: { ...valueColumn(COLUMNS.customers, "count", (i) => figures[i]!.customers), bar: COLORS.bar },
    revenue: { ...valueColumn(COLUMNS.revenue, "wholeMoney", (i) => figures[i]!.revenue), bar: COLORS.barMoney },
    averageOrderValue: valueColumn(COLUMNS.averageOrderValue, "money", (i) => {
      const { revenue, orders } = figures[i]!;
      return orders === 0 ? null : revenue / orders;
    }),
    growth: valueColumn(COLUMNS.growth, "change", (i) => figures[i]!.growth),
    targeted: segments.columnOf("targeted", typedColumn(COLUMNS.targeted, "text", choice, HELP.choose)),
    position: segments.columnOf("position", words(COLUMNS.position)),
    supply: segments.columnOf("supply", words(COLUMNS.supply)),
  });
}

const PIXELS = [150, 84, 104, 96, 104, 80, 190, 190];

export function segmentsSheet(
  sheet: SheetBuilder,
  segments: SegmentTable,
  { lists, provenance }: { readonly lists: MarketingLists; readonly provenance: Provenance },
): void {
  const { segment, customers, revenue, targeted, position } = segments.column;
  const { none, finding, begin, position: wanted, keep } = HEADLINES.segments;
  const n = counted(targeted, CHOICES.yes);
  const share = f`IF(SUM(${revenue})=0,0,SUMIF(${targeted},${CHOICES.yes},${revenue})/SUM(${revenue}))`;
  const open = firstRow(targeted, f`((${targeted}=${CHOICES.yes})*(${position}=""))`);
  const named = (row: Expression) => ({ segment: nameText(inRow(segment, row)) });
  const found = {
    ...{ n: countText(n), share: shareText(share) },
    customers: countText(f`SUMIF(${targeted},${CHOICES.yes},${customers})`),
  };
  const largest = sentence(begin, named(f`IFERROR(MATCH(MAX(${revenue}),${revenue},0),1)`));
  sheetOf(sheet.onColumns(PIXELS), {
    ...{ title: TABS.segments, provenance, notes: [NOTES.growth] },
    headline: {
      finding: f`IF(${n}=0,${none},${sentence(finding, found)})`,
      action: f`IF(${n}=0,${largest},IF(${open}>0,${sentence(wanted, named(open))},${keep}))`,
    },
    figures: [
      { label: FIGURES.targets, value: n, format: "count" },
      { label: FIGURES.targetShare, value: share, format: "percent" },
    ],
    sections: [
      (lane) => {
        lane.section(SECTIONS.segments);
        lists.segments.put(lane, segments);
      },
    ],
  });
}
