/**
 * The sheets of sellers in the workbook made by hand: sellers, teams, and the goals of each seller by month and by day.
 */
import type { Value } from "../../../playground/grid/grid";
import { COUNTED, decimals, fill, letters } from "./given";
import { SELLERS } from "./shop";

/** A name, B weight, C share, D–H goals, I–M actual figures to date, N–R goals due, S needed a selling day. */
export function sellers(): Value[][] {
  const last = SELLERS.length + 1;
  const goals = letters("D E F G H");
  return [
    ["Seller", "Weight"],
    ...fill(SELLERS.length, (r) => [
      SELLERS[r - 2]!.name,
      SELLERS[r - 2]!.weight,
      `=IF(B${r}=0,"",B${r}/SUM(B$2:B$${last}))`,
      ...goals.map((column, m) => {
        const before = r === 2 ? "" : `-SUM(${column}$2:${column}${r - 1})`;
        return `=ROUND(ROUND(Plan!C$${11 + m}*SUM(B$2:B${r})/SUM(B$2:B$${last}),${decimals(m)})${before},2)`;
      }),
      ...COUNTED.map(
        ({ day, seller, adds }) =>
          `=ROUND(SUMPRODUCT((${day}>=Plan!B$6)*(${day}<=Plan!B$8)*(${seller}=A${r})*${adds}),2)`,
      ),
      ...goals.map((column) => `=${column}${r}*Plan!B$10`),
      `=IF(D${r}=0,"",MAX(0,D${r}-I${r})/Plan!B$16)`,
    ]),
  ];
}

/** Ann and Cy, Bo, Di. A sellers, B weight, C capacity, D–H goals, I–M actual figures to date. */
export function teams(): Value[][] {
  const sum = (rows: readonly number[], column: string): string =>
    `=${rows.map((r) => `Sellers!${column}${r}`).join("+")}`;
  return [
    ["Sellers", "Weight", "Capacity"],
    ...[[2, 4], [3], [5]].map((rows): Value[] => [
      rows.length,
      sum(rows, "B"),
      rows.reduce((all, r) => all + SELLERS[r - 2]!.capacity, 0),
      ...letters("D E F G H I J K L M").map((column) => sum(rows, column)),
    ]),
  ];
}

/**
 * Rows that each take their total out of what the rows above left of every column. In each block of columns the goals are at the left,
 * then what is left before the row; totals of rows and columns come from elsewhere. Everything is in whole parts.
 */
function crossed(
  rows: number,
  columns: readonly string[],
  left: readonly string[],
  rowTotal: (i: number) => string,
  columnTotal: (c: number) => string,
): Value[][] {
  return fill(rows, (r) => [
    ...columns.map((_, c) => {
      const [first, here, end] = [left[0]!, left[c]!, left[left.length - 1]!];
      const before = c === 0 ? "" : `-SUM(${columns[0]}${r}:${columns[c - 1]}${r})`;
      return `=IF(SUM(${first}${r}:${end}${r})=0,0,ROUND(${rowTotal(r - 2)}*SUM(${first}${r}:${here}${r})/SUM(${first}${r}:${end}${r}),0)${before})`;
    }),
    ...left.map((_, c): Value =>
      r === 2 ? `=${columnTotal(c)}` : `=${columnTotal(c)}-SUM(${columns[c]}$2:${columns[c]}${r - 1})`,
    ),
  ]);
}

/** One measure's sheet: sellers down, months in A–C, in whole orders, people or cents. */
export function sellerMonths(measure: number): Value[][] {
  const goal = letters("D E F G H")[measure]!;
  const month = letters("E F G H I")[measure]!;
  const scale = 10 ** decimals(measure);
  return [
    ["January", "February", "March"],
    ...crossed(
      SELLERS.length,
      letters("A B C"),
      letters("D E F"),
      (i) => `ROUND(Sellers!${goal}${i + 2}*${scale},0)`,
      (c) => `ROUND(Months!${month}${c + 2}*${scale},0)`,
    ),
  ];
}

const columnName = (at: number): string =>
  (at < 26 ? "" : String.fromCharCode(64 + Math.floor(at / 26))) + String.fromCharCode(65 + (at % 26));

/** February's orders: sellers down, its 28 days in A–AB. */
export function sellerDays(): Value[][] {
  const days = Array.from({ length: 28 }, (_, i) => columnName(i));
  const left = days.map((_, i) => columnName(28 + i));
  // 1 February is in row 15 of the days.
  return [
    ["1 February"],
    ...crossed(
      SELLERS.length,
      days,
      left,
      (i) => `SellerMonths1!B${i + 2}`,
      (c) => `Days!E${15 + c}`,
    ),
  ];
}
