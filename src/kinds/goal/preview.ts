/**
 * What the pane shows of a goal before it is built: what it needs, how it compares with the months so far, and its months as bars.
 */
import { isoDate } from "../../domain/calendar/calendar";
import type { PreviewInWords } from "../define-kind";
import type { PlanInput } from "../kind";
import type { KeyFigure, Parts } from "../../plan/plan";
import type { InWords } from "../../plan/plan-builder";
import { REACH_TEXTS } from "./goal-texts";
import type { Goal } from "./model";
import { reachOf } from "./history";
import { entriesOf, needOf } from "./measures";
import { noteSameFacts } from "./sold";
import { MEASURE_TEXTS, TEXTS } from "./texts";

/** The orders, and what the shop has to bring in for them. */
export const needsOf = ({ stages, measures }: Goal): InWords<KeyFigure>[] => [
  { label: TEXTS.orderGoal, value: needOf("orders", stages), unit: "count" },
  ...entriesOf(measures).map(
    (measure) =>
      ({
        label: TEXTS.needed({ measure: MEASURE_TEXTS[measure] }),
        value: needOf(measure, stages),
        unit: "count",
      }) as const,
  ),
];

function monthParts({ stages, measures, schedule, byMonth }: Goal): InWords<Parts> {
  const need = needOf("orders", stages);
  const [beside = "revenue"] = entriesOf(measures);
  const unit = beside === "revenue" ? "money" : "count";
  return {
    heading: TEXTS.byMonth,
    bars: schedule.months.map(({ from }, i) => {
      const label = isoDate(from).slice(0, 7);
      const orders = byMonth.orders[i]!;
      return {
        ...{ id: label, label, listedAs: label, value: orders, share: need === 0 ? 0 : orders / need },
        detail: { label: MEASURE_TEXTS[beside], value: byMonth[beside][i]!, unit },
      };
    }),
  };
}

/** Needs, a month on average beside the best so far, and a flag with its reason. */
export function goalPreview(goal: Goal, input: PlanInput): PreviewInWords {
  const { measure, average, best, flag } = reachOf(goal);
  const unit = measure === "revenue" ? "money" : "count";
  const total: InWords<KeyFigure>[] = [
    ...needsOf(goal),
    { label: REACH_TEXTS.goal, value: measure === "revenue" ? average : Math.round(average), unit },
  ];
  if (best !== null) total.push({ label: REACH_TEXTS.best, value: best[measure], unit });
  return { total, notes: [...(flag === null ? [] : [flag]), ...noteSameFacts(input)], parts: [monthParts(goal)] };
}
