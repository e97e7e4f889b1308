/**
 * What the sheet of segments finds, what to do, and the figures to read first.
 */
import { type Expression, f, joined, type Operand } from "../../../plan/formula";
import { countText, moneyText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { Figure, Headline } from "../../../plan/sections/headline-part";
import { TERMS } from "../../../text/terms";
import type { UrgentSegments } from "../families";
import { HEADLINE_TEXTS as TEXTS, TREND_TEXTS } from "../segments-texts";
import { TEXTS as SEGMENT_TEXTS } from "../texts";
import type { SegmentCells } from "./customers-sheet";
import { type SummaryTable, sumOf } from "./summary-table";
import type { FiguresNow, Trend } from "./trend";

/** The figures as the sheets compute them now. */
export function figuresNow(
  { customers: { segment, orders, revenue } }: SegmentCells,
  { called }: UrgentSegments,
): FiguresNow {
  const added = (values: SegmentCells["names"] | null): Expression =>
    called.length === 0
      ? f`0`
      : f`(${joined(
          called.map((name) => sumOf(segment, values, name)),
          "+",
        )})`;
  return {
    customers: f`ROWS(${segment})`,
    orders: f`SUM(${orders})`,
    revenue: f`SUM(${revenue})`,
    repeated: f`COUNTIF(${orders},">=2")`,
    slipping: added(null),
    slippingRevenue: added(revenue),
  };
}

/** Whom to call, whom to call then, on whom to spend nothing more; parts without customers are left out. */
function actionOf({ customers: { segment, recency } }: SegmentCells, { called, rested }: UrgentSegments): Expression {
  const inSegment = (name: Operand) => ({ segment: nameText(name), customers: countText(sumOf(segment, null, name)) });
  const counted = (name: Operand): Expression => sumOf(segment, null, name);
  const call = (name: Operand): Expression =>
    sentence(TEXTS.call, { ...inSegment(name), days: f`TEXT(AVERAGEIFS(${recency},${segment},${name}),"0")` });
  const [first, second] = called;
  const rest = rested === null ? f`""` : f`IF(${counted(rested)}=0,"",${sentence(TEXTS.rest, inSegment(rested))})`;
  if (first === undefined) return f`${TEXTS.fineRest}&${rest}`;
  if (second === undefined) return f`IF(${counted(first)}=0,${TEXTS.fine},${call(first)}&${rest})`;
  const then = f`IF(${counted(second)}=0,"",${sentence(TEXTS.then, inSegment(second))})`;
  const nobody = f`${counted(first)}+${counted(second)}=0`;
  return f`IF(${nobody},${TEXTS.fine},IF(${counted(first)}=0,${call(second)},${call(first)}&${then})&${rest})`;
}

/** The segment that brings most, and who is slipping away. */
export function segmentsHeadline(
  cells: SegmentCells,
  { column }: SummaryTable,
  { now, urgent }: { readonly now: FiguresNow; readonly urgent: UrgentSegments },
): Headline {
  const { shareOfCustomers, shareOfRevenue } = column;
  const best = (values: Operand): Expression => f`INDEX(${values},MATCH(MAX(${shareOfRevenue}),${shareOfRevenue},0))`;
  const brings = sentence(TEXTS.best, {
    share: shareText(best(shareOfCustomers)),
    revenue: shareText(best(shareOfRevenue)),
  });
  const slipping = sentence(TEXTS.slipping, {
    customers: countText(now.slipping),
    money: moneyText(now.slippingRevenue),
  });
  return {
    ...{ finding: f`${brings}&IF(${now.slipping}=0,"",${slipping})`, action: actionOf(cells, urgent) },
    state: f`IF(${now.slipping}>0,${TERMS.act},${TERMS.ready})`,
  };
}

export function segmentsFigures(now: FiguresNow, { changes }: Trend, month: Figure | null): Figure[] {
  const { customers, orders, revenue, repeated, slippingRevenue } = now;
  const more = { better: "more" } as const;
  const orderValue: Figure = {
    ...{ label: TERMS.averageOrderValue, value: f`${revenue}/${orders}`, format: "wholeMoney" },
    below: changes((at) => f`${at.revenue}/${at.orders}`, more),
  };
  return [
    { label: TERMS.customers, value: f`${customers}`, format: "count", below: changes((at) => at.customers, more) },
    { label: TERMS.revenue, value: f`${revenue}`, format: "wholeMoney", below: changes((at) => at.revenue, more) },
    month ?? orderValue,
    {
      ...{ label: SEGMENT_TEXTS.repeatRate, value: f`${repeated}/${customers}`, format: "percent" },
      below: changes((at) => f`${at.repeated}/${at.customers}`, { ...more, points: true }),
    },
    {
      ...{ label: TREND_TEXTS.slippingRevenue, value: f`${slippingRevenue}`, format: "wholeMoney" },
      ...{ isKey: true, below: changes((at) => at.slippingRevenue, { better: "less" }) },
    },
  ];
}
