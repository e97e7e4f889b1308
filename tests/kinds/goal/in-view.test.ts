/** What a goal's sheets show on the screen beside the pane: the deciding columns, dates that are dates, no line through a title. */
import type { Plan } from "../../../src/plan/plan";
import { leadsOf } from "../support/leads";
import { ALL_SHEETS, CHOSEN, DAILY, day, planOf } from "../support/goals";

/** Columns of the left half and its margin. */
const FIRST = 6;

const LEADS = leadsOf(
  Array.from({ length: 30 }, (_, i) => ({ date: day(1, 1) + i, reached: ([0, 1, 2, 3] as const)[i % 4]! })),
);
const values = { ...CHOSEN, ...ALL_SHEETS, end: day(3, 15) };
const plan = planOf({ orders: DAILY, leads: LEADS }, values);

const blocksOf = ({ sheets }: Plan, key: string) => sheets.find((sheet) => sheet.key === key)!.blocks;

/** The blocks below the headings that begin so. */
const bodiesUnder = (heading: string, key: string) => {
  const blocks = blocksOf(plan, key);
  return blocks.flatMap(({ cells }, i) =>
    cells[0]![0] === heading ? [{ headings: cells[0]!, body: blocks[i + 1]! }] : [],
  );
};

it.each([
  ["months", "Month"],
  ["months", "Week of"],
  ["tracker", "Level"],
  ["tracker", "Seller"],
  ["hours", "Hour"],
])("shows on %s pace and state under %s in the left half", (key, heading) => {
  const [table] = bodiesUnder(heading, key);
  const first = table!.headings.slice(0, FIRST - table!.body.area.column);
  expect(first).toEqual(expect.arrayContaining(["Pace", "State"]));
});

it("writes months and weeks as dates", () => {
  const months = bodiesUnder("Month", "months")[0]!.body.cells.map(([month]) => month);
  const weeks = bodiesUnder("Week of", "months")[0]!.body.cells.map(([week]) => week);
  expect(months).toEqual([day(1, 1), day(2, 1), day(3, 1)]);
  expect(weeks.slice(0, 2)).toEqual([day(1, 1) - 3, day(1, 5)]);
});

it("freezes no columns, whose line would go through the title", () => {
  expect(plan.sheets.filter(({ freeze }) => freeze.columns > 0).map(({ key }) => key)).toEqual([]);
});
