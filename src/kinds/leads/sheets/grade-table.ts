/**
 * Conversion by grade against its standard, with the range it may lie in and the orders that are missing. Rules §3.1.
 */
import { entry } from "../../shared/typed-columns";
import { wordColumn } from "../../../plan/columns";
import type { Row } from "../../../plan/cells";
import { type Expression, f } from "../../../plan/formula";
import { wilsonEnd } from "../../../plan/statistics";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import { LEAD_GRADES } from "../../../domain/leads/leads";
import { TERMS } from "../../../text/terms";
import { STATES } from "../../shared/rates/review-table";
import { GRADE_TEXTS } from "../further-texts";
import { type GradeConversion, gradeStandard } from "../grade-conversion";
import { COLUMN_TEXTS } from "../texts";

type GradeKey = "grade" | "state" | "decided" | "orders" | "rate" | "standard" | "low" | "high" | "missing" | "open";

/** Standard deviations of 95 %. */
const DEVIATIONS = f`NORMSINV(0.975)`;

function stateOf({ rate, standard, low, high }: Row<GradeKey>): Expression {
  const sure = f`IF(${low}>${standard},${STATES.green},IF(${high}<${standard},${STATES.red},${STATES.quiet}))`;
  return f`IF(AND(ISNUMBER(${rate}),ISNUMBER(${standard})),${sure},"")`;
}

export function gradeTable(conversions: readonly GradeConversion[]): Table<GradeKey> {
  const { standardHelp: note, allowed } = GRADE_TEXTS;
  const end = (of: "low" | "high") => (row: Row<GradeKey>) =>
    wilsonEnd(of, { part: row.orders, whole: row.decided, share: row.rate }, DEVIATIONS);
  return table<GradeKey>(LEAD_GRADES.length, {
    grade: valueColumn(COLUMN_TEXTS.grade, "text", (i) => LEAD_GRADES[i]!),
    state: column(TERMS.state, "text", stateOf, wordColumn(STATES)),
    decided: valueColumn(GRADE_TEXTS.decided, "count", (i) => conversions[i]!.ordered + conversions[i]!.lost),
    orders: valueColumn(TERMS.closedOrders, "count", (i) => conversions[i]!.ordered),
    rate: column(TERMS.conversionRate, "percent", (row) => f`IF(${row.decided}>0,${row.orders}/${row.decided},"")`),
    standard: {
      ...valueColumn(TERMS.standard, "percent", (i) => gradeStandard(i, conversions[i]!)),
      input: entry(TERMS.standard, { type: "decimal", min: 0.0001, max: 1 }, note, { key: "gradeStandard", allowed }),
    },
    low: column(GRADE_TEXTS.low, "percent", end("low")),
    high: column(TERMS.upperEnd, "percent", end("high")),
    missing: column(GRADE_TEXTS.missing, "average", ({ decided, orders, standard }) => f`IF(ISNUMBER(${standard}),MAX(0,${standard}*${decided}-${orders}),"")`), // prettier-ignore
    open: valueColumn(COLUMN_TEXTS.open, "count", (i) => conversions[i]!.open),
  });
}
