/**
 * The same plan as somebody with nothing but a spreadsheet makes it: own sheets, every formula typed out by the rules of the trade, nothing
 * of the product's code. Rows of days, sellers and hours are filled down from their first.
 */
import type { Value } from "../../../playground/grid/grid";
import { COUNTED, decimals, fill, LAST, LEADS, letters, ofOrders, ORDERS, type HandMadeSheet } from "./given";
import {
  AS_OF,
  DAYS,
  END,
  HOUR_WEIGHTS,
  LEAD_HEADINGS,
  MONTH_WEIGHTS,
  ORDER_HEADINGS,
  SELLERS,
  START,
  TARGET,
  WEEKDAYS,
} from "./shop";
import { sellerDays, sellerMonths, sellers, teams } from "./sellers";

/**
 * Rows 11 to 15, by measure (orders, store visits, valid leads, raw leads, revenue): B exact, C needed, D actual to date, E expected, F pace,
 * G left. Weekdays are in E1:E7, months in G1:H3.
 */
function plan(): Value[][] {
  const { orders, storeCloseRate, visitRate, leadValidity, aov } = TARGET;
  const rows: Value[][] = [
    ["Orders", orders],
    ["Close rate", storeCloseRate],
    ["Visit rate", visitRate],
    ["Validity", leadValidity],
    ["Order value", aov],
    ["First day", START],
    ["Last day", END],
    ["As of", AS_OF],
    // Days!D holds the weight up to each day.
    ["Weight due", "=INDEX(Days!D2:D59,B8-B6+1)"],
    ["Share due", "=B9/SUM(H1:H3)"],
    ...letters("11 12 13 14 15").map((r, m): Value[] => {
      const name = ["Orders", "Visits", "Valid leads", "Raw leads", "Revenue"][m]!;
      const exact = ["=B1", "=B1/B2", "=B1/B2/B3", "=B1/B2/B3/B4", "=B1*B5"][m]!;
      const column = letters("J K L M N")[m]!;
      const need = m === 4 ? "=ROUND(B15,2)" : `=ROUNDUP(ROUND(B${r},6),0)`;
      return [
        name,
        exact,
        need,
        `=ROUND(SUM(Days!${column}2:${column}59),2)`,
        `=C${r}*B$10`,
        `=D${r}/E${r}`,
        `=ROUND(MAX(0,C${r}-D${r}),2)`,
      ];
    }),
    ["Selling days left", "=SUMPRODUCT((Days!A2:A59>B8)*(Days!C2:C59>0))"],
    ["Needed a selling day", "=MAX(0,C11-D11)/B16"],
    ["Forecast", "=D11/B10"],
    // 13 of January's 31 days, all of February, 17 of March's 31.
    ["Months", "=13/31+1+17/31"],
    ["A month", "=C11/B19", "=C15/B19"],
    ["Strongest", "=MAX(Months!E2:E4)", "=MAX(Months!I2:I4)"],
    ["Sellers can", `=(${SELLERS.map(({ capacity }) => capacity).join("+")})*B19`],
    ["Gap", "=B22-C11"],
    ["A seller and month", `=C11/${SELLERS.length}/B19`],
  ];
  return rows.map((row, i) => {
    const given = [WEEKDAYS[i] ?? "", "", MONTH_WEIGHTS[i] === undefined ? "" : i + 1, MONTH_WEIGHTS[i] ?? ""];
    return row.length === 2 ? [...row, "", "", ...given] : row;
  });
}

/** Weight of a day: the weekday's, or what is typed in its place. */
function weightOf(row: number): Value {
  const weekday = `INDEX(Plan!E$1:E$7,WEEKDAY(A${row},2))`;
  const day = row - 2;
  // Counted from 19 January: Spring Festival is days 28 to 34, the Sunday before it at work as a Monday.
  if (day >= 28 && day <= 34) return 0;
  if (day === 27) return "=Plan!E$1";
  if (day >= 46 && day <= 48) return `=2.5*${weekday}`;
  // Saturday 14 March, and Sunday 15 March at work.
  if (day === 54) return `=1.5*${weekday}`;
  if (day === 55) return "=1.5*Plan!E$1";
  return `=${weekday}`;
}

/**
 * A date, B month, C weight, D weight so far, E–I goals, J–N actual figures, O–S and T–X their running totals, Y pace, Z needed a selling
 * day, AA–AE goals planned anew after the as-of date.
 */
function days(): Value[][] {
  const [goals, actuals, runningGoals, runningActuals, anew] = [
    letters("E F G H I"), letters("J K L M N"), letters("O P Q R S"), letters("T U V W X"), letters("AA AB AC AD AE"),
  ] as [string[], string[], string[], string[], string[]]; // prettier-ignore
  const goal = (r: number, m: number): string => {
    const before = r === 2 ? "" : `-SUM(${goals[m]}$2:${goals[m]}${r - 1})`;
    return `=ROUND(ROUND(Plan!C$${11 + m}*D${r}/SUM(Plan!H$1:H$3),${decimals(m)})${before},2)`;
  };
  const actual = (r: number, m: number): string =>
    `=IF(A${r}>Plan!B$8,0,ROUND(SUMPRODUCT((${COUNTED[m]!.day}=A${r})*${COUNTED[m]!.adds}),2))`;
  const again = (r: number, m: number): string => {
    const left = `MAX(0,Plan!C$${11 + m}-SUM(${actuals[m]}$2:${actuals[m]}$${LAST}))`;
    const before = r === 2 ? "" : `-SUMIFS(${anew[m]}$2:${anew[m]}${r - 1},A$2:A${r - 1},">"&Plan!B$8)`;
    const upTo = `ROUND(${left}*(D${r}-Plan!B$9)/(SUM(Plan!H$1:H$3)-Plan!B$9),${decimals(m)})`;
    return `=IF(A${r}<=Plan!B$8,${actuals[m]}${r},ROUND(${upTo}${before},2))`;
  };
  const rest = (r: number): string => `SUMPRODUCT((A$2:A$${LAST}>A${r})*(C$2:C$${LAST}>0))`;
  return [
    ["Date", "Month", "Weight", "So far"],
    ...fill(DAYS, (r) => [
      START + r - 2,
      `=MONTH(A${r})`,
      weightOf(r),
      `=SUMIFS(Plan!H$1:H$3,Plan!G$1:G$3,"<"&B${r})+INDEX(Plan!H$1:H$3,B${r})*SUMIFS(C$2:C${r},B$2:B${r},B${r})/SUMIFS(C$2:C$${LAST},B$2:B$${LAST},B${r})`,
      ...goals.map((_, m) => goal(r, m)),
      ...actuals.map((_, m) => actual(r, m)),
      ...runningGoals.map((_, m) => `=ROUND(SUM(${goals[m]}$2:${goals[m]}${r}),2)`),
      ...runningActuals.map((_, m) => `=IF(A${r}>Plan!B$8,0,ROUND(SUM(${actuals[m]}$2:${actuals[m]}${r}),2))`),
      `=IF(A${r}>Plan!B$8,"",IF(O${r}=0,"",T${r}/O${r}))`,
      `=IF(A${r}>Plan!B$8,"",IF(${rest(r)}=0,"",MAX(0,Plan!C$11-T${r})/${rest(r)}))`,
      ...anew.map((_, m) => again(r, m)),
    ]),
  ];
}

/**
 * A position, B first day, C last day, D weight of its days, E–I goals, J–N actual figures, O goal to date, P pace, Q–U goals planned anew;
 * sums in the last row.
 */
function spans(given: readonly { readonly from: string; readonly to: string }[]): Value[][] {
  const within = (r: number): string => `(Days!$A$2:$A$${LAST}>=$B${r})*(Days!$A$2:$A$${LAST}<=$C${r})`;
  const sum = (r: number, column: string): string =>
    `=ROUND(SUMPRODUCT(${within(r)}*Days!${column}$2:${column}$${LAST}),2)`;
  return [
    ["", "From", "To", "Weight"],
    ...given.map(({ from, to }, i): Value[] => [
      i + 1,
      from,
      to,
      sum(i + 2, "C"),
      ...letters("E F G H I J K L M N").map((column) => sum(i + 2, column)),
      `=SUMPRODUCT(${within(i + 2)}*(Days!A$2:A$${LAST}<=Plan!B$8)*Days!E$2:E$${LAST})`,
      `=IF(O${i + 2}=0,"",J${i + 2}/O${i + 2})`,
      ...letters("AA AB AC AD AE").map((column) => sum(i + 2, column)),
    ]),
    [
      "Total",
      "",
      "",
      "",
      ...letters("E F G H I J K L M N O P Q R S T U").map(
        (column) => `=ROUND(SUM(${column}2:${column}${given.length + 1}),2)`,
      ),
    ],
  ];
}

const months = (): Value[][] =>
  spans([
    { from: "=Plan!B6", to: "=EOMONTH(Plan!B6,0)" },
    { from: "=EOMONTH(Plan!B6,0)+1", to: "=EOMONTH(Plan!B6,1)" },
    { from: "=EOMONTH(Plan!B6,1)+1", to: "=Plan!B7" },
  ]);

/** The first day is a Monday. */
const weeks = (): Value[][] =>
  spans(
    Array.from({ length: Math.ceil(DAYS / 7) }, (_, i) => ({
      from: `=Plan!B6+${7 * i}`,
      to: `=MIN(Plan!B7,Plan!B6+${7 * i + 6})`,
    })),
  );

/** A hour, B weight, C share, D–H goals of the as-of date, I and J orders and revenue that came. */
function hours(): Value[][] {
  const time = `(${ofOrders("C")}-INT(${ofOrders("C")}))`;
  // Times are fractions: a full hour may lie a little before itself.
  const hour = (r: number): string => `(INT(${ofOrders("C")})=Plan!B$8)*(INT(${time}*24+0.001)=A${r})`;
  return [
    ["Hour", "Weight"],
    ...fill(24, (r) => [
      r - 2,
      HOUR_WEIGHTS[r - 2]!,
      `=B${r}/SUM(B$2:B$25)`,
      ...letters("D E F G H").map((column, m) => {
        const day = `INDEX(Days!${letters("E F G H I")[m]}$2:${letters("E F G H I")[m]}$${LAST},Plan!B$8-Plan!B$6+1)`;
        const before = r === 2 ? "" : `-SUM(${column}$2:${column}${r - 1})`;
        return `=ROUND(ROUND(${day}*SUM(B$2:B${r})/SUM(B$2:B$25),${decimals(m)})${before},2)`;
      }),
      `=SUMPRODUCT(${hour(r)})`,
      `=ROUND(SUMPRODUCT(${hour(r)}*${ofOrders("D")}),2)`,
    ]),
  ];
}

/** The user's tables first, so that both workbooks begin alike. */
export function handMadeSheets(): HandMadeSheet[] {
  return [
    { name: "Orders", rows: [ORDER_HEADINGS, ...ORDERS] },
    { name: "Leads", rows: [LEAD_HEADINGS, ...LEADS] },
    { name: "Plan", rows: plan() },
    { name: "Days", rows: days() },
    { name: "Months", rows: months() },
    { name: "Weeks", rows: weeks() },
    { name: "Sellers", rows: sellers() },
    { name: "Teams", rows: teams() },
    ...COUNTED.map((_, measure) => ({ name: `SellerMonths${measure + 1}`, rows: sellerMonths(measure) })),
    { name: "SellerDays", rows: sellerDays() },
    { name: "Hours", rows: hours() },
  ];
}
