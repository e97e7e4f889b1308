/**
 * Coupon thresholds: how many orders are above each anyway and near it, as values, and what the coupon brings and costs, as formulas.
 */
import { type Expression, f } from "../../../plan/formula";
import { changeLooks, wordLooks } from "../../../plan/looks";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import type { Levers } from "../model/levers";
import { COUPON_TEXTS } from "../texts-sheets";
import type { LeverInputs } from "./inputs";

type CouponKey = "threshold" | "verdict" | "change" | "needed" | "cost" | "above" | "near" | "missing";
export type CouponTable = Table<CouponKey>;

export function couponTable({ coupon: { reaches } }: Levers, { cell }: LeverInputs): CouponTable {
  const { columns: headings, verdicts } = COUPON_TEXTS;
  const { off, margin, pull, months } = cell;
  return table<CouponKey>(reaches.length, {
    threshold: valueColumn(headings.threshold, "money", (i) => reaches[i]!.threshold),
    verdict: column(
      headings.verdict,
      "text",
      ({ near, needed, change }) => {
        const judged = f`IF(${change}>0,${verdicts.pays},${verdicts.not})`;
        return f`IF(${near}=0,${verdicts.nobody},IF(OR(${needed}="–",N(${needed})>1),${verdicts.never},${judged}))`;
      },
      {
        ...{ style: "state", horizontal: "center" },
        looks: (first) => [
          ...wordLooks(first, { green: verdicts.pays, amber: verdicts.not, red: verdicts.never }),
          ...wordLooks(first, { quiet: verdicts.nobody }),
        ],
      },
    ),
    change: column(
      headings.change,
      "wholeMoney",
      ({ above, near, missing }): Expression =>
        f`(${margin}*${pull}*${missing}-(${above}+${pull}*${near})*${off})/${months}`,
      { looks: changeLooks },
    ),
    needed: column(
      headings.needed,
      "percent",
      ({ above, near, missing }) =>
        f`IF(${margin}*${missing}-${near}*${off}>0,${above}*${off}/(${margin}*${missing}-${near}*${off}),"–")`,
      { horizontal: "right" },
    ),
    cost: column(headings.cost, "wholeMoney", ({ above, near }) => f`(${above}+${pull}*${near})*${off}/${months}`),
    above: valueColumn(headings.above, "count", (i) => reaches[i]!.above),
    near: valueColumn(headings.near, "count", (i) => reaches[i]!.near),
    missing: valueColumn(headings.missing, "wholeMoney", (i) => reaches[i]!.missing),
  });
}
