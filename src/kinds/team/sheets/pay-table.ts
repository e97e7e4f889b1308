/**
 * What every seller has earned: the statement's lines added up, cap and guarantee, and what is missing to the next tier. Rules §9.
 */
import type { Row } from "../../../plan/cells";
import { type Expression, f } from "../../../plan/formula";
import { COLORS } from "../../../plan/styles";
import { column, type Columns, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import type { BoardRow } from "../model";
import { PLAN_TEXTS } from "../texts";
import type { TeamInputs } from "./inputs";
import type { Rates, StatementTable } from "./statement";
import { earnedBy, rateReachedBy } from "./tier-tables";
import { METHOD_TEXTS, type TeamChoices } from "../options";

export const PAY_KEYS = ["seller", "base", "reached", "paid"] as const;
export const PAY_DETAILS = ["named", "lines", "clawedBack", "adjusted", "toNext", "exact"] as const;

type PayKey = (typeof PAY_KEYS | typeof PAY_DETAILS)[number];
export type PayTable = Table<PayKey>;

/** Beyond every amount that is paid. */
const NO_LIMIT = 1e15;

/** What pay is computed from. */
interface PayGiven extends Rates {
  readonly lines: StatementTable;
  readonly base: TeamChoices["base"];
}

/** Whether the seller worked in the period, so that the guarantee holds. */
const works = ({ now }: BoardRow): boolean => now.orders > 0 || now.logDays > 0;

/** What is paid: the lines added up, within cap and guarantee. */
function paidOf({ lines }: Row<PayKey>, { cell: { cap, guarantee } }: TeamInputs, isGuaranteed: boolean): Expression {
  const capped = f`MIN(IF(ISNUMBER(${cap}),${cap},${NO_LIMIT}),${lines})`;
  return isGuaranteed ? f`MAX(IF(ISNUMBER(${guarantee}),${guarantee},${-NO_LIMIT}),${capped})` : capped;
}

/** How the pay comes about, and what is missing to the next tier. */
function detailColumns(
  rows: readonly BoardRow[],
  { inputs, tiers, lines }: PayGiven,
): Pick<Columns<PayKey>, (typeof PAY_DETAILS)[number]> {
  const { amount, base: sold, sellerNo } = lines.column;
  const { method } = inputs.cell;
  const { from } = tiers.lines.column;
  return {
    named: valueColumn(TERMS.seller, "text", (i) => rows[i]!.seller),
    lines: column(PLAN_TEXTS.lines, "money", (_, { i }) => f`SUMIFS(${amount},${sellerNo},${i + 1})`),
    clawedBack: column(
      PLAN_TEXTS.clawedBack,
      "money",
      (_, { i }) => f`-SUMIFS(${amount},${sellerNo},${i + 1},${sold},"<0")`,
    ),
    adjusted: column(PLAN_TEXTS.adjusted, "money", (row) => f`ROUND(${row.paid}-${row.lines},2)`),
    toNext: column(PLAN_TEXTS.toNext, "money", ({ base }) => {
      const begun = f`SUMPRODUCT(ISNUMBER(${from})*(${from}<=${base}))`;
      return f`IF(${base}>0,IFERROR(SMALL(${from},${begun}+1)-${base},""),"")`;
    }),
    exact: column(PLAN_TEXTS.exact, "money", ({ base }) => {
      const byWhole = f`MAX(0,${base})*${rateReachedBy(tiers, base)}`;
      return f`IF(${method}=${METHOD_TEXTS.whole},${byWhole},${earnedBy(tiers, base)})`;
    }),
  };
}

/** @param rows Sellers alone, in the order of the board. */
export function payTable(rows: readonly BoardRow[], given: PayGiven): PayTable {
  const { inputs, tiers, joint, lines } = given;
  const baseOf = ({ seller, base }: BoardRow) => {
    const last = joint.last.get(seller.toLowerCase());
    return last === undefined ? base : f`${lines.column.upTo.at(last)}`;
  };
  return table<PayKey>(rows.length, {
    seller: { ...valueColumn(TERMS.seller, "text", (i) => rows[i]!.seller), modules: 2, total: PLAN_TEXTS.total },
    base: { ...valueColumn(PLAN_TEXTS.bases[given.base], "wholeMoney", (i) => baseOf(rows[i]!)), total: "sum" },
    reached: column(PLAN_TEXTS.reached, "percent", (row) => rateReachedBy(tiers, row.base)),
    paid: column(TERMS.commission, "money", (row, { i }) => paidOf(row, inputs, works(rows[i]!)), {
      ...{ total: "sum", bar: COLORS.barMoney },
      barMax: ({ paid }) => f`MAX(1,MAX(${paid})*1.9)`,
    }),
    ...detailColumns(rows, given),
  });
}
