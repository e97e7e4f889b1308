/**
 * What every seller has earned: the statement's lines added up, cap and guarantee, and what is missing to the next tier. Rules §9.
 */
import { f } from "../../../plan/formula";
import { COLORS } from "../../../plan/styles";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import type { BoardRow } from "../model";
import { PLAN_TEXTS } from "../texts";
import type { TeamInputs } from "./inputs";
import type { StatementTable } from "./statement";
import { earnedBy, rateReachedBy, type Tiers } from "./tier-tables";
import { METHOD_TEXTS } from "../options";

type PayKey =
  "seller" | "base" | "reached" | "paid" | "named" | "lines" | "clawedBack" | "adjusted" | "toNext" | "exact";
export type PayTable = Table<PayKey>;

export const PAY_KEYS = ["seller", "base", "reached", "paid"] as const satisfies readonly PayKey[];
export const PAY_DETAILS = [
  ...(["named", "lines", "clawedBack", "adjusted", "toNext", "exact"] as const),
] as const satisfies readonly PayKey[];

/** Beyond every amount that is paid. */
const NO_LIMIT = 1e15;

/** @param rows Sellers alone, in the order of the board. */
export function payTable(
  rows: readonly BoardRow[],
  {
    inputs,
    tiers,
    lines,
  }: {
    readonly inputs: TeamInputs;
    readonly tiers: Tiers;
    readonly lines: StatementTable;
  },
): PayTable {
  const { amount, base, sellerNo } = lines.column;
  const { cap, guarantee, method } = inputs.cell;
  const { from } = tiers.lines.column;
  const works = ({ now }: BoardRow): boolean => now.orders > 0 || now.logDays > 0;
  return table<PayKey>(rows.length, {
    seller: { ...valueColumn(TERMS.seller, "text", (i) => rows[i]!.seller), modules: 2, total: PLAN_TEXTS.total },
    base: { ...valueColumn(PLAN_TEXTS.sold, "wholeMoney", (i) => rows[i]!.base), total: "sum" },
    reached: column(PLAN_TEXTS.reached, "percent", (row) => rateReachedBy(tiers, row.base)),
    paid: column(
      TERMS.commission,
      "money",
      (row, { i }) => {
        const capped = f`MIN(IF(ISNUMBER(${cap}),${cap},${NO_LIMIT}),${row.lines})`;
        return works(rows[i]!) ? f`MAX(IF(ISNUMBER(${guarantee}),${guarantee},${-NO_LIMIT}),${capped})` : capped;
      },
      { total: "sum", bar: COLORS.barMoney, barMax: ({ paid }) => f`MAX(1,MAX(${paid})*1.9)` },
    ),
    named: valueColumn(TERMS.seller, "text", (i) => rows[i]!.seller),
    lines: column(PLAN_TEXTS.lines, "money", (_, { i }) => f`SUMIFS(${amount},${sellerNo},${i + 1})`),
    clawedBack: column(
      PLAN_TEXTS.clawedBack,
      "money",
      (_, { i }) => f`-SUMIFS(${amount},${sellerNo},${i + 1},${base},"<0")`,
    ),
    adjusted: column(PLAN_TEXTS.adjusted, "money", (row) => f`ROUND(${row.paid}-${row.lines},2)`),
    toNext: column(PLAN_TEXTS.toNext, "money", (row) => {
      const begun = f`SUMPRODUCT(ISNUMBER(${from})*(${from}<=${row.base}))`;
      return f`IF(${row.base}>0,IFERROR(SMALL(${from},${begun}+1)-${row.base},""),"")`;
    }),
    exact: column(
      PLAN_TEXTS.exact,
      "money",
      (row) =>
        f`IF(${method}=${METHOD_TEXTS.whole},MAX(0,${row.base})*${rateReachedBy(tiers, row.base)},${earnedBy(tiers, row.base)})`,
    ),
  });
}
