/** Customers scored and named as somebody with nothing but a spreadsheet does it: PERCENTILE.INC cuts, and a rule a segment typed out. */
import type { Value } from "../../../playground/grid/grid";
import { AS_OF, CUSTOMER_COUNT, ORDER_COUNT, referenceOrders } from "../../fixtures/rfm";
import { fill, type HandMadeSheet } from "./given";

export const ORDER_HEADINGS = ["customer_id", "order_date", "revenue"];
export const orderRows = (): Value[][] =>
  referenceOrders().map(({ customer, date, amount }) => [customer, date, amount]);
export const CUSTOMERS: readonly string[] = [...new Set(referenceOrders().map(({ customer }) => customer))];

const LAST = CUSTOMER_COUNT + 1;
const of = (column: string): string => `Orders!$${column}$2:$${column}$${ORDER_COUNT + 1}`;

type Limits = readonly [name: string, r: string, f: string, m: string];

/** The package's guide: the lowest and highest score of each segment, in its order. */
const GUIDE: readonly Limits[] = [
  ["Champions", "5-5", "5-5", "5-5"],
  ["Potential Loyalist", "3-5", "3-5", "2-5"],
  ["Loyal Customers", "2-4", "2-4", "2-4"],
  ["Promising", "3-4", "1-3", "3-5"],
  ["New Customers", "4-5", "1-3", "1-5"],
  ["Can't Lose Them", "1-2", "3-4", "4-5"],
  ["At Risk", "1-2", "2-5", "4-5"],
  ["Need Attention", "1-3", "3-5", "3-5"],
  ["About To Sleep", "2-3", "1-3", "1-4"],
  ["Lost", "1-1", "1-5", "1-5"],
];

/** Its older list. */
const CLASSIC: readonly Limits[] = [
  ["Champions", "4-5", "4-5", "4-5"],
  ["Loyal Customers", "2-5", "3-5", "3-5"],
  ["Potential Loyalist", "3-5", "1-3", "1-3"],
  ["New Customers", "4-5", "1-1", "1-1"],
  ["Promising", "3-4", "1-1", "1-1"],
  ["Need Attention", "2-3", "2-3", "2-3"],
  ["About To Sleep", "2-3", "1-2", "1-2"],
  ["At Risk", "1-2", "2-5", "2-5"],
  ["Can't Lose Them", "1-1", "4-5", "4-5"],
  ["Lost", "1-2", "1-2", "1-2"],
];

/** Nested IFs, the first rule that fits. */
function segment(rules: readonly Limits[], [r, f, m]: readonly [string, string, string]): string {
  const within = (cell: string, limits: string): string => {
    const [low, high] = limits.split("-");
    return `${cell}>=${low},${cell}<=${high}`;
  };
  const condition = ([, ...limits]: Limits): string => [r, f, m].map((cell, i) => within(cell, limits[i]!)).join(",");
  return `=${rules.map((rule) => `IF(AND(${condition(rule)}),"${rule[0]}",`).join("")}"Others"${")".repeat(rules.length)}`;
}

/** One point for each cut that is reached or passed; for days, one less. */
const reached = (cell: string, column: string, from: number): string =>
  [0, 1, 2, 3].map((i) => `(${cell}>=${column}$${from + i})`).join("+");
const passed = (cell: string, column: string, from: number): string =>
  [0, 1, 2, 3].map((i) => `(${cell}>${column}$${from + i})`).join("+");

/**
 * A name, B last order, C days since, D orders, E revenue; F–H scores as the package does it, a fifth's limit and 1 being the next fifth's first,
 * I together, J segment by the guide; K–M scores with what is on a cut below it, N together, O segment by the older list. Cuts in Q–S: 2 to 5 the
 * package's, 6 to 9 the plain ones.
 */
export function customersByHand(): HandMadeSheet {
  const cuts = (plus: string): Value[][] =>
    [0.2, 0.4, 0.6, 0.8].map((share) =>
      ["C", "D", "E"].map((column) => `=PERCENTILE(${column}$2:${column}$${LAST},${share})${plus}`),
    );
  const beside = [...cuts("+1"), ...cuts("")];
  return {
    name: "Customers by hand",
    rows: [
      ["Customer"],
      ...fill(CUSTOMER_COUNT, (r): Value[] => [
        CUSTOMERS[r - 2]!,
        `=SUMPRODUCT(MAX((${of("A")}=A${r})*${of("B")}))`,
        `=${AS_OF}-B${r}`,
        `=COUNTIF(${of("A")},A${r})`,
        `=ROUND(SUMIF(${of("A")},A${r},${of("C")}),2)`,
        `=5-(${reached(`C${r}`, "Q", 2)})`,
        `=1+${reached(`D${r}`, "R", 2)}`,
        `=1+${reached(`E${r}`, "S", 2)}`,
        `=100*F${r}+10*G${r}+H${r}`,
        segment(GUIDE, [`F${r}`, `G${r}`, `H${r}`]),
        `=5-(${passed(`C${r}`, "Q", 6)})`,
        `=1+${passed(`D${r}`, "R", 6)}`,
        `=1+${passed(`E${r}`, "S", 6)}`,
        `=100*K${r}+10*L${r}+M${r}`,
        segment(CLASSIC, [`K${r}`, `L${r}`, `M${r}`]),
        "",
        ...(beside[r - 2] ?? ["", "", ""]),
      ]),
    ],
  };
}

/** By segment of the list in a column: A name, B customers, C orders, D revenue, E days since the last order on average. Others and all below. */
export function segmentsByHand(name: string, list: "guide" | "classic"): HandMadeSheet {
  const [rules, column] = list === "guide" ? [GUIDE, "J"] : [CLASSIC, "O"];
  const sheet = (letter: string): string => `'Customers by hand'!$${letter}$2:$${letter}$${LAST}`;
  const names = [...rules.map(([each]) => each), "Others"];
  return {
    name,
    rows: [
      ["Segment"],
      ...fill(names.length, (r): Value[] => [
        names[r - 2]!,
        `=COUNTIF(${sheet(column)},A${r})`,
        `=SUMIF(${sheet(column)},A${r},${sheet("D")})`,
        `=ROUND(SUMIF(${sheet(column)},A${r},${sheet("E")}),2)`,
        `=IF(B${r}=0,"",SUMIF(${sheet(column)},A${r},${sheet("C")})/B${r})`,
        `=B${r}/${CUSTOMER_COUNT}`,
        `=D${r}/SUM(${sheet("E")})`,
      ]),
    ],
  };
}

/** Customers by recency score down from 5 and by frequency score across from 1, as the package scores them. */
export const heatByHand = (): HandMadeSheet => ({
  name: "Heat by hand",
  rows: [5, 4, 3, 2, 1].map((r) =>
    [1, 2, 3, 4, 5].map(
      (f) => `=SUMPRODUCT(('Customers by hand'!$F$2:$F$${LAST}=${r})*('Customers by hand'!$G$2:$G$${LAST}=${f}))`,
    ),
  ),
});
