/** What is typed on the review of an event: kept as it is written, and tasks of the next promotion. */
import { REVIEW_TEXTS } from "../../../src/kinds/promotion/event-texts";
import type { PreviousBuild } from "../../../src/kinds/kind";
import { promotionKind } from "../../../src/kinds/promotion/kind";
import type { PromotionResult } from "../../../src/kinds/promotion/result";
import { TERMS } from "../../../src/text/terms";
import { contextOf } from "../support/context";
import { EVENT, inputOf, shopSheets } from "./shop";

const SHEETS = { event: "doubleEleven", eventDay: EVENT, readiness: true, warRoom: true, lessons: true };
const text = (of: { readonly "en-US": string }): string => of["en-US"];
const tasksOf = (previous: PreviousBuild, action?: string): PromotionResult["tasks"] =>
  (promotionKind.plan({}, SHEETS, { ...contextOf(), today: EVENT, previous, action }).result as PromotionResult).tasks;

test("what the review says has to change is a task of the next promotion, and every task begins anew", () => {
  const lessons = {
    headings: [
      text(TERMS.whatItIs),
      text(REVIEW_TEXTS.columns.what),
      text(TERMS.owner),
      text(REVIEW_TEXTS.columns.due),
    ],
    rows: [
      ["To change", "Open chats earlier", "Ann", ""],
      ["Keep", "Pre-sale deposit", "", ""],
    ],
  };
  const tasks = {
    headings: ["No.", "Task", "Phase", "Duration, days", "Waits for", "State"],
    rows: [["1", "Plan", "Pull in new users", 2, "", "Done"]],
  };
  const previous = { options: {}, sheets: { tasks: { ...tasks, inputs: {} }, lessons: { ...lessons, inputs: {} } } };
  const kept = tasksOf(previous);
  expect(kept.map(({ task, asks }) => [task, asks])).toEqual([["Plan", "done"]]);
  const next = tasksOf(previous, "nextPromotion");
  expect(next.map(({ task, owner }) => [task, owner])).toEqual([
    ["Open chats earlier", "Ann"],
    ["Plan", ""],
  ]);
  expect(next.some(({ asks }) => asks === "done")).toBe(false);
});

test("a row of the review that says anything is kept as it is written", () => {
  const { columns } = REVIEW_TEXTS;
  const rows = [
    ["Keep", "", "Ann", ""],
    ["", "", "", ""],
    ["Perhaps", "Pre-sale", "", "next spring"],
  ];
  const lessons = { headings: [TERMS.whatItIs, columns.what, TERMS.owner, columns.due].map(text), rows, inputs: {} };
  const values = { eventDay: EVENT, lessons: true };
  const context = { ...contextOf(), today: EVENT, previous: { options: {}, sheets: { lessons } } };
  const plan = promotionKind.plan(inputOf(shopSheets()), values, context);
  const cells = plan.sheets.find(({ key }) => key === "lessons")!.blocks.flatMap((block) => block.cells);
  const at = cells.findIndex((row) => row.includes(text(columns.what)));
  expect(cells.slice(at + 1, at + 4)).toEqual([
    ["Keep", "Ann", null, null],
    ["Perhaps", null, "next spring", "Pre-sale"],
    [null, null, null, null],
  ]);
});
