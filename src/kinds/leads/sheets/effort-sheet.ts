/**
 * Effort: what the day of each seller gives to each grade, in leads, minutes a lead and hours. Rules §3.1.
 */
import { LEAD_GRADES, type LeadGrade } from "../../../domain/leads/leads";
import { type Expression, f, joined } from "../../../plan/formula";
import { RIGHT } from "../../../plan/modules";
import { countText, fixedText, nameText, sentence } from "../../../plan/sentence";
import { figure } from "../../../plan/sections/headline-part";
import type { Check } from "../../../plan/sections/checks-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { quotient } from "../../../plan/statistics";
import { column, type Table, table } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import { OPTIONAL_SHEETS } from "../optional-sheets";
import { EFFORT_TEXTS, GRADE_TEXTS } from "../further-texts";
import { conversionByGrade } from "../grade-conversion";
import { gradeTable } from "./grade-table";
import type { CallsCells } from "./calls-sheet";
import type { ReviewGiven } from "./review-sheets";
import type { SellerTable } from "./seller-table";

/** So many times the minutes of another seller's lead, and leads are better moved. */
const UNEVEN = 1.5;

type GradeTable = Table<"seller" | LeadGrade>;

/** One row a seller, one column a grade. */
function byGrade(
  { column: sellers, rows }: SellerTable,
  format: "countSoFar" | "average",
  cell: (grade: LeadGrade, i: number) => Expression,
): GradeTable {
  const grades = LEAD_GRADES.map((grade) => [grade, column<LeadGrade>(grade, format, (_, { i }) => cell(grade, i))]);
  return table<"seller" | LeadGrade>(rows, {
    seller: column(TERMS.seller, "text", (_, { i }) => f`${sellers.name.at(i)}`),
    ...(Object.fromEntries(grades) as Record<LeadGrade, ReturnType<typeof column<LeadGrade>>>),
  });
}

/** Who has least and most minutes for a lead of the best grade: leads are better moved. */
function headlineOf({ column: sellers }: SellerTable) {
  const { name, "minutes.A": minutes } = sellers;
  const one = (of: "MIN" | "MAX"): Expression => (of === "MIN" ? f`MIN(${minutes})` : f`MAX(${minutes})`);
  const who = (value: Expression): Expression => nameText(f`INDEX(${name},MATCH(${value},${minutes},0))`);
  const text = (value: Expression): Expression => fixedText(value, 1);
  const [least, most] = [one("MIN"), one("MAX")];
  const shown = { least: text(least), seller: who(least), most: text(most), other: who(most) };
  return {
    finding: f`IF(COUNT(${minutes})=0,${EFFORT_TEXTS.none},${sentence(EFFORT_TEXTS.finding, shown)})`,
    action: f`IF(COUNT(${minutes})=0,${EFFORT_TEXTS.rest},IF(${most}<=${UNEVEN}*${least},${EFFORT_TEXTS.even},${sentence(EFFORT_TEXTS.move, shown)}))`,
  };
}

function figuresOf({ inputs, sellers, rules }: CallsCells) {
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

export function effortSheet(sheet: SheetBuilder, given: CallsCells & ReviewGiven): void {
  const { desk, sellers, inputs } = given;
  const { column: of } = sellers;
  const calls = byGrade(sellers, "countSoFar", (grade, i) => f`${of[`calls.${grade}`].at(i)}`);
  const minutes = byGrade(sellers, "average", (grade, i) => f`${of[`minutes.${grade}`].at(i)}`);
  const hours = byGrade(sellers, "average", (grade, i) => {
    const [each, count] = [of[`minutes.${grade}`].at(i), of[`calls.${grade}`].at(i)];
    return f`IF(ISNUMBER(${each}),${each}*${count}/60,"")`;
  });
  const all = joined(
    LEAD_GRADES.map((grade) => f`SUM(${hours.column[grade]})`),
    "+",
  );
  const working = joined(
    LEAD_GRADES.map((grade) => f`${of[`calls.${grade}`]}`),
    "+",
  );
  const adds: Check = {
    name: EFFORT_TEXTS.check,
    holds: f`ABS(${all}-${inputs.cell.hours}*SUMPRODUCT((${working}>0)*1))<0.001`,
  };
  const conversions = conversionByGrade(desk);
  // A table without orders has no conversion.
  const tellsOrders = conversions.some(({ ordered }) => ordered > 0);
  const right: Section = tableOf(EFFORT_TEXTS.minutes, minutes);
  sheetOf(sheet.onModules(), {
    title: OPTIONAL_SHEETS.effort.tab,
    headline: headlineOf(sellers),
    figures: figuresOf(given),
    notes: [tellsOrders ? GRADE_TEXTS.note : null],
    sections: [
      besideOf(RIGHT, [tableOf(EFFORT_TEXTS.calls, calls)], right),
      tableOf(EFFORT_TEXTS.hoursBy, hours),
      tellsOrders ? tableOf(GRADE_TEXTS.section, gradeTable(conversions)) : null,
    ],
    checks: [adds],
  });
}
