/**
 * Effort: what the day of each seller gives to each grade, in leads, minutes a lead and hours; and the conversion of each grade against its
 * standard, with the range it may lie in and the orders that are missing. Rules §3.1.
 */
import { LEAD_GRADES, type LeadGrade } from "../../../domain/leads/leads";
import type { Row } from "../../../plan/cells";
import { wordColumn } from "../../../plan/columns";
import { type Expression, f, joined } from "../../../plan/formula";
import { RIGHT } from "../../../plan/modules";
import { countText, fixedText, nameText, sentence } from "../../../plan/sentence";
import { figure } from "../../../plan/sections/headline-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, sheetOf, tableOf } from "../../../plan/sheet-of";
import { quotient, wilsonEnd } from "../../../plan/statistics";
import { column, each, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { STATES } from "../../shared/rates/review-table";
import { entry } from "../../shared/typed-columns";
import { EFFORT_TEXTS, GRADE_TEXTS } from "../further-texts";
import { conversionByGrade, type GradeConversion, gradeStandard } from "../grade-conversion";
import { OPTIONAL_SHEETS } from "../optional-sheets";
import { COLUMN_TEXTS } from "../texts";
import type { DeskGiven } from "./calls-sheet";
import { type SellerTable, workingSellers } from "./seller-table";

/** So many times the minutes of another seller's lead, and leads are better moved. */
const UNEVEN = 1.5;

/** One row a seller, one column a grade. */
const byGrade = (
  sellers: SellerTable,
  format: "countSoFar" | "average",
  cell: (grade: LeadGrade, i: number) => Expression,
) =>
  table<"seller" | `of.${LeadGrade}`>(sellers.rows, {
    seller: column(TERMS.seller, "text", (_, { i }) => f`${sellers.column.name.at(i)}`),
    ...each("of", LEAD_GRADES, (grade) => column(grade, format, (_, { i }) => cell(grade, i))),
  });

/** Who has least and most minutes for a lead of the best grade: leads are better moved. */
function headlineOf({ column: sellers }: SellerTable) {
  const { name, "minutes.A": minutes } = sellers;
  const [least, most] = [f`MIN(${minutes})`, f`MAX(${minutes})`];
  const who = (value: Expression): Expression => nameText(f`INDEX(${name},MATCH(${value},${minutes},0))`);
  const text = (value: Expression): Expression => fixedText(value, 1);
  const shown = { least: text(least), seller: who(least), most: text(most), other: who(most) };
  return {
    finding: f`IF(COUNT(${minutes})=0,${EFFORT_TEXTS.none},${sentence(EFFORT_TEXTS.finding, shown)})`,
    action: f`IF(COUNT(${minutes})=0,${EFFORT_TEXTS.rest},IF(${most}<=${UNEVEN}*${least},${EFFORT_TEXTS.even},${sentence(EFFORT_TEXTS.move, shown)}))`,
  };
}

function figuresOf({ inputs, sellers, rules }: DeskGiven) {
  const { toCall, "calls.A": callsA } = sellers.column;
  const { share } = rules.column;
  return [
    figure(EFFORT_TEXTS.hours, "average", inputs.cell.hours, { below: EFFORT_TEXTS.aDay }),
    figure(EFFORT_TEXTS.leads, "count", f`SUM(${toCall})`, {
      below: sentence(EFFORT_TEXTS.ofA, { n: countText(f`SUM(${callsA})`) }),
    }),
    figure(EFFORT_TEXTS.shareOfA, "pace", quotient(share.at(0), f`SUM(${share})`), { below: EFFORT_TEXTS.ofTime }),
  ];
}

type ConversionKey =
  "grade" | "state" | "decided" | "orders" | "rate" | "standard" | "low" | "high" | "missing" | "open";

/** Standard deviations of 95 %. */
const DEVIATIONS = f`NORMSINV(0.975)`;

function stateOf({ rate, standard, low, high }: Row<ConversionKey>): Expression {
  const sure = f`IF(${low}>${standard},${STATES.green},IF(${high}<${standard},${STATES.red},${STATES.quiet}))`;
  return f`IF(AND(ISNUMBER(${rate}),ISNUMBER(${standard})),${sure},"")`;
}

function conversionTable(conversions: readonly GradeConversion[]): Table<ConversionKey> {
  const { standardHelp: note, allowed } = GRADE_TEXTS;
  const end = (of: "low" | "high") => (row: Row<ConversionKey>) =>
    wilsonEnd(of, { part: row.orders, whole: row.decided, share: row.rate }, DEVIATIONS);
  return table<ConversionKey>(LEAD_GRADES.length, {
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

export function effortSheet(sheet: SheetBuilder, given: DeskGiven): void {
  const { desk, sellers, inputs } = given;
  const at = (key: "calls" | "minutes", grade: LeadGrade, i: number) => sellers.column[`${key}.${grade}`].at(i);
  const calls = byGrade(sellers, "countSoFar", (grade, i) => f`${at("calls", grade, i)}`);
  const minutes = byGrade(sellers, "average", (grade, i) => f`${at("minutes", grade, i)}`);
  const hours = byGrade(sellers, "average", (grade, i) => {
    const each = at("minutes", grade, i);
    return f`IF(ISNUMBER(${each}),${each}*${at("calls", grade, i)}/60,"")`;
  });
  const spent = LEAD_GRADES.map((grade) => f`SUM(${hours.column[`of.${grade}`]})`);
  const day = f`${inputs.cell.hours}*${workingSellers(sellers)}`;
  const conversions = conversionByGrade(desk);
  // A table without orders has no conversion.
  const tellsOrders = conversions.some(({ ordered }) => ordered > 0);
  sheetOf(sheet.onModules(), {
    title: OPTIONAL_SHEETS.effort.tab,
    headline: headlineOf(sellers),
    figures: figuresOf(given),
    notes: [tellsOrders ? GRADE_TEXTS.note : null],
    sections: [
      besideOf(RIGHT, [tableOf(EFFORT_TEXTS.calls, calls)], tableOf(EFFORT_TEXTS.minutes, minutes)),
      tableOf(EFFORT_TEXTS.hoursBy, hours),
      tellsOrders ? tableOf(GRADE_TEXTS.section, conversionTable(conversions)) : null,
    ],
    checks: [{ name: EFFORT_TEXTS.check, holds: f`ABS(${joined(spent, "+")}-${day})<0.001` }],
  });
}
