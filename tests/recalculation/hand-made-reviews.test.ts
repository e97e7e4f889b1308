/**
 * The review of rates, what moved revenue, and customers' segments as the product builds them against the same made by hand: every number and
 * verdict equal, as the playground calculates both and as LibreOffice does, and after other days were typed.
 */
import { referenceScores, referenceSegments } from "../fixtures/rfm";
import { changeByHand } from "./hand-made/change";
import {
  CUSTOMERS,
  customersByHand,
  heatByHand,
  ORDER_HEADINGS,
  orderRows,
  segmentsByHand,
} from "./hand-made/customers";
import { namedPairs } from "./hand-made/named-pairs";
import { Books, differences, failing, gridOf, PROGRAMS } from "./hand-made/programs";
import { ratesByHand } from "./hand-made/rates";
import * as shop from "./hand-made/review-shop";
import {
  builtReviews,
  builtSegments,
  changeTables,
  rateTables,
  segmentTables,
  typePeriods,
} from "./hand-made/reviewed";
import { cellKey, headingAt } from "./hand-made/tables";

const LONG = 600_000;
const BOOKS = ["reviews by hand", "reviews", "reviews of other days", "customers by hand", "guide", "classic"] as const;

const REVIEWS = [
  { name: "Leads", rows: [shop.LEAD_HEADINGS, ...shop.leadRows()] },
  { name: "Traffic", rows: [shop.TRAFFIC_HEADINGS, ...shop.trafficRows()] },
  ratesByHand("Rates", shop.MARCH),
  ratesByHand("Rates of a week", shop.WEEK),
  changeByHand("Change", shop.BEFORE, shop.MARCH),
  changeByHand("Change of a week", shop.TEN_DAYS, shop.WEEK),
];
const SEGMENTS = {
  guide: segmentsByHand("By the guide", "guide"),
  classic: segmentsByHand("By the older list", "classic"),
};
const CUSTOMER_SHEETS = [
  { name: "Orders", rows: [ORDER_HEADINGS, ...orderRows()] },
  customersByHand(),
  SEGMENTS.guide,
  SEGMENTS.classic,
  heatByHand(),
];

let calculated: Awaited<ReturnType<Books<(typeof BOOKS)[number]>["calculated"]>>;

beforeAll(async () => {
  const books = new Books<(typeof BOOKS)[number]>();
  const reviews = await builtReviews();
  await books.keep("reviews", reviews);
  await typePeriods(reviews);
  await books.keep("reviews of other days", reviews);
  reviews.dispose();
  for (const [book, make] of [
    ["reviews by hand", () => gridOf(REVIEWS)],
    ["customers by hand", () => gridOf(CUSTOMER_SHEETS)],
    ["guide", () => builtSegments("rfm-package", "r-docs")],
    ["classic", () => builtSegments("quantile", "r-classic")],
  ] as const) {
    const grid = await make();
    await books.keep(book, grid);
    grid.dispose();
  }
  calculated = await books.calculated();
}, LONG);

describe.each(PROGRAMS)("in %s", (program) => {
  test("no formula of any workbook fails", () => {
    expect(failing(BOOKS, calculated[program])).toEqual([]);
  });

  test.each([
    ["reviews", "Rates", "Change"],
    ["reviews of other days", "Rates of a week", "Change of a week"],
  ] as const)("the %s have the numbers and verdicts of those made by hand", (book, rates, change) => {
    const { [book]: built, "reviews by hand": hand } = calculated[program];
    const [rated, moved] = [rateTables(rates), changeTables(change)].map((tables) =>
      tables.flatMap((table) => namedPairs(built, table)),
    );
    expect([rated!.length, moved!.length]).toEqual([6 * (7 + 12 + 10 + 12), 8 * 14 + 7 * 3 + 6 * 2 + 6 * 4]);
    expect(differences([...rated!, ...moved!], built, hand)).toEqual([]);
  });

  test.each(["guide", "classic"] as const)(
    "customers' scores and segments by the %s are those made by hand",
    (list) => {
      const { [list]: built, "customers by hand": hand } = calculated[program];
      const { name, rows } = SEGMENTS[list];
      const pairs = segmentTables(
        list,
        name,
        rows.slice(1).map(([segment]) => String(segment)),
      ).flatMap((table) => namedPairs(built, table));
      expect(pairs).toHaveLength(300 * 9 + 11 * 6);
      expect(differences(pairs, built, hand)).toEqual([]);
    },
  );

  test("the heat map counts what the one made by hand does", () => {
    const { guide: built, "customers by hand": hand } = calculated[program];
    const sheet = "How it was computed";
    const corner = headingAt(built, sheet, "R \\ F", []);
    const five = [0, 1, 2, 3, 4];
    const pairs = five.flatMap((row) =>
      five.map((column) => ({
        built: cellKey(sheet, { row: corner.row + 1 + row, column: corner.column + 1 + column }),
        hand: cellKey("Heat by hand", { row, column }),
        units: 1,
      })),
    );
    expect(differences(pairs, built, hand)).toEqual([]);
  });

  test("what is made by hand scores as the R package does", () => {
    const [scores, segments] = [referenceScores("5-bins"), referenceSegments("docs")];
    const hand = calculated[program]["customers by hand"];
    const cells = (row: number, columns: readonly number[]) =>
      columns.map((column) => hand.get(`Customers by hand!${row},${column}`));
    CUSTOMERS.forEach((customer, i) => {
      const { recency, frequency, monetary, score } = scores.get(customer)!;
      expect([customer, ...cells(i + 1, [2, 3, 4, 8, 9])]).toEqual([
        customer,
        recency,
        frequency,
        expect.closeTo(monetary, 6),
        score,
        segments.get(customer),
      ]);
    });
  });
});

test("the reviews hold every verdict, a step from nothing, and channels that begin, end, sell nothing and pay back", () => {
  const { reviews } = calculated.LibreOffice;
  const shown = new Set(reviews.values());
  for (const text of ["met", "below", "unsure", "from 0"]) expect(shown).toContain(text);
  const moved = [...calculated.LibreOffice["reviews by hand"]]
    .filter(([key]) => /^Change![1-7],(14|15|16)$/.test(key))
    .map(([, value]) => value);
  expect(moved).toHaveLength(21);
  expect(moved).toEqual(expect.arrayContaining([1260, -900, 660, -195.5]));
});
