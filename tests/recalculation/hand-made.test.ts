/**
 * A goal as the product builds it against the same plan in a workbook made by hand: every number equal, as the playground calculates both
 * and as LibreOffice does, with the first plan in force and after planning anew.
 */
import { builtByProduct, planAnew } from "./hand-made/built";
import { pairsOf } from "./hand-made/pairs";
import { Books, differences, failing, gridOf, PROGRAMS } from "./hand-made/programs";
import { handMadeSheets } from "./hand-made/workbook";

const LONG = 600_000;
const BOOKS = ["hand", "first", "anew"] as const;

let calculated: Awaited<ReturnType<Books<(typeof BOOKS)[number]>["calculated"]>>;

beforeAll(async () => {
  const books = new Books<(typeof BOOKS)[number]>();
  const [hand, built] = [await gridOf(handMadeSheets()), await builtByProduct()];
  await books.keep("hand", hand);
  await books.keep("first", built);
  await planAnew(built);
  await books.keep("anew", built);
  hand.dispose();
  built.dispose();
  calculated = await books.calculated();
}, LONG);

describe.each(PROGRAMS)("in %s", (program) => {
  test("no formula of any workbook fails", () => {
    expect(failing(BOOKS, calculated[program])).toEqual([]);
  });

  test.each([
    ["the first plan", "first", 1500],
    ["the goal planned anew", "anew", 1500],
  ] as const)("%s has the numbers of the workbook made by hand", (_, book, least) => {
    const { hand, [book]: built } = calculated[program];
    const pairs = pairsOf(built, book);
    expect(pairs.length).toBeGreaterThan(least);
    expect(differences(pairs, built, hand)).toEqual([]);
  });
});

test("rounding bites: halves of an order and of a cent, and needs that are whole but for noise", () => {
  const plan = (row: number, column: number): number =>
    Number(calculated.LibreOffice.hand.get(`Plan!${row},${column}`));
  expect([11, 12, 13, 14].map((row) => plan(row, 2))).toEqual([420, 700, 1000, 4900.25]);
  // Half of 147 orders and of 4,900.25 falls to the first seller; 122.5 orders are due by the end of February.
  const sellers = [1, 2, 3, 4].map((row) =>
    [3, 7].map((column) => calculated.LibreOffice.hand.get(`Sellers!${row},${column}`)),
  );
  expect(sellers).toEqual([[74, 2450.13], [0, 0], [36, 1225.06], [37, 1225.06]]); // prettier-ignore
  expect([1, 2, 3].map((row) => calculated.LibreOffice.hand.get(`Months!${row},4`))).toEqual([49, 74, 24]);
});
