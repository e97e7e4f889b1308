/** The same reviews as the product builds them, and which of their rows are held against those made by hand. */
import type { Grid, Value } from "../../../playground/grid/grid";
import { createHeadlessGrid } from "../../../playground/grid/headless-grid";
import { workbookOf } from "../../../playground/headless";
import { buildInWorkbook } from "../../../src/cli/build-file";
import { readBuildFlags } from "../../../src/cli/build-flags";
import { typeInto } from "./built";
import { CUSTOMERS, ORDER_HEADINGS as CUSTOMER_ORDER_HEADINGS, orderRows as customerOrderRows } from "./customers";
import type { NamedTable } from "./named-pairs";
import {
  CHANNELS,
  LEAD_HEADINGS,
  leadRows,
  ORDER_HEADINGS,
  orderRows,
  SELLERS,
  TEN_DAYS,
  TRAFFIC_HEADINGS,
  trafficRows,
  WEEK,
} from "./review-shop";

const GOAL = [
  "goal", "shop.xlsx", "--order-target", "40", "--start", "2026-03-01", "--end", "2026-04-04", "--as-of", "2026-03-20", "--today", "2026-03-21",
  "--rates=true", "--change=true",
]; // prettier-ignore
const SEGMENTS = ["segments", "shop.xlsx", "--as-of", "2025-12-31", "--today", "2026-01-01"];

async function built(
  tables: Readonly<Record<string, readonly (readonly Value[])[]>>,
  flags: readonly string[],
): Promise<Grid> {
  const grid = createHeadlessGrid();
  for (const [name, rows] of Object.entries(tables))
    grid.addSheet(name).write({ row: 0, column: 0, rows: rows.length, columns: rows[0]!.length }, rows);
  await grid.settled();
  await buildInWorkbook(workbookOf(grid, "en-US"), readBuildFlags(flags));
  await grid.settled();
  return grid;
}

/** A goal of 35 days, with its reviews of rates and of revenue. */
export const builtReviews = (): Promise<Grid> =>
  built(
    {
      Orders: [ORDER_HEADINGS, ...orderRows()],
      Leads: [LEAD_HEADINGS, ...leadRows()],
      Traffic: [TRAFFIC_HEADINGS, ...trafficRows()],
    },
    GOAL,
  );

/** Both reviews of other days than first. */
export async function typePeriods(grid: Grid): Promise<void> {
  for (const sheet of ["Rate review", "What moved it"]) {
    typeInto(grid, "from", [[WEEK.from]], sheet);
    typeInto(grid, "to", [[WEEK.to]], sheet);
  }
  typeInto(grid, "earlierFrom", [[TEN_DAYS.from]], "What moved it");
  typeInto(grid, "earlierTo", [[TEN_DAYS.to]], "What moved it");
  await grid.settled();
}

export const builtSegments = (scoring: string, map: string): Promise<Grid> =>
  built({ Orders: [CUSTOMER_ORDER_HEADINGS, ...customerOrderRows()] }, [
    ...SEGMENTS,
    "--scoring",
    scoring,
    "--map",
    map,
  ]);

const RATES = ["Phone rate", "WeChat rate", "Visit rate", "Store close rate", "Valid close rate", "Lead conversion"];
const byName = <To>(
  names: readonly string[],
  columns: string,
  of: (column: string, i: number) => To,
): Record<string, To> => Object.fromEntries(columns.split(" ").map((column, i) => [names[i]!, of(column, i)]));

/** @param hand The name of the sheet made by hand. */
export function rateTables(hand: string): NamedTable[] {
  const rows = { names: [...SELLERS, "(no seller)", "All leads"], hand, from: 2 };
  const [review, working] = [
    { ...rows, sheet: "Rate review" },
    { ...rows, sheet: "How it was computed" },
  ];
  const counts = ["Left a number", "… and on WeChat", "Valid leads", "Store visits", "Orders after a visit"];
  const highs = ["U", "V", "W", "X", "Y", "Z"];
  const gained = RATES.slice(0, 4).map((rate) => `${rate}, orders gained`);
  return [
    {
      ...review,
      found: ["Seller", "Raw leads"],
      columns: { "Raw leads": "B", "All orders": "H" },
    },
    {
      ...review,
      found: ["Seller", "Weakest step"],
      columns: { "Weakest step": "AW", "Its rate": "AS", "Its state": "AV", "Orders it would bring": "AU" },
    },
    {
      ...review,
      found: ["Seller", "Lead conversion", "Phone rate"],
      columns: byName(RATES, "I J K L M N", (column) => column),
    },
    {
      ...review,
      found: ["Seller", "Lead conversion", "Phone rate"],
      nth: 1,
      columns: byName(RATES, "AA AB AC AD AE AF", (column) => column),
    },
    { ...working, found: ["Seller", "Left a number"], columns: byName(counts, "C D E F G", (column) => column) },
    {
      ...working,
      found: ["Seller", "Weakest, no."],
      columns: { ...byName(gained, "AH AI AJ AK", (column) => column), "Weakest, no.": "AR", "Out of": "AT" },
    },
    {
      ...working,
      found: ["Seller", "Phone rate, from"],
      columns: byName(
        RATES.map((rate) => `${rate}, from`),
        "O P Q R S T",
        (column, i) => [column, highs[i]!] as const,
      ),
    },
  ];
}

export function changeTables(hand: string): NamedTable[] {
  const all = CHANNELS.length + 2;
  const rows = { sheet: "What moved it", hand, from: 2 };
  return [
    {
      ...rows,
      found: ["Channel", "Orders, before"],
      names: [...CHANNELS, "Total"],
      columns: {
        ...{
          "Visitors, before": "B",
          "Visitors, now": "C",
          "Orders, before": "D",
          "Orders, now": "E",
          "Revenue, before": "F",
          "Revenue, now": "G",
        },
        ...{ "Conversion rate, before": "U", "Conversion rate, now": "V" },
        ...{ "Average order value, before": "W", "Average order value, now": "X" },
        ...{ Change: "T", "By visitors": "O", "By conversion rate": "P", "By average order value": "Q" },
      },
    },
    {
      ...rows,
      found: ["Channel", "Logarithmic mean of the revenues"],
      names: CHANNELS,
      columns: {
        "Logarithmic mean of the revenues": "N",
        "Of it, all traffic up or down": "R",
        "Of it, share of all traffic": "S",
      },
    },
    {
      ...rows,
      found: ["Step", "Amount"],
      names: ["Revenue before", "Visitors", "Channel mix", "Conversion rate", "Average order value", "Revenue now"],
      from: all + 1,
      columns: { Amount: "B", "Of the revenue before": "C" },
    },
    {
      ...rows,
      found: ["Measure", "Before", "Now"],
      names: ["Days", "Visitors", "Conversion rate", "Orders", "Average order value", "Revenue"],
      from: all + 7,
      columns: { Before: "B", Now: "C", Change: "D", "Change in %": "E" },
    },
  ];
}

/** @param list Of the sheet with the segments made by hand; scores are the package's by the guide, else the plain ones. */
export function segmentTables(list: "guide" | "classic", segments: string, names: readonly string[]): NamedTable[] {
  const [scores, segment] = list === "guide" ? ["F G H I", "J"] : ["K L M N", "O"];
  return [
    {
      sheet: "Customers",
      found: ["Customer", "RFM"],
      names: CUSTOMERS,
      hand: "Customers by hand",
      from: 2,
      columns: {
        ...{ "Last order": "B", "Days since last order": "C", Orders: "D", "Monetary value": "E" },
        ...byName(["R", "F", "M", "RFM"], scores, (column) => column),
        Segment: segment,
      },
    },
    {
      sheet: "Segments",
      found: ["Segment", "Customers", "Revenue"],
      names,
      hand: segments,
      from: 2,
      columns: {
        ...{ Customers: "B", Revenue: "D", "Days since last order": "E" },
        ...{ "Share of customers": "F", "Share of revenue": "G" },
      },
    },
    {
      sheet: "How it was computed",
      found: ["Segment", "Orders"],
      names,
      hand: segments,
      from: 2,
      columns: { Orders: "C" },
    },
  ];
}
