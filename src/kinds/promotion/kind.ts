/**
 * The planning sheet kind "promotion": a big promotion from the first task to the review. Rules §7.
 */
import { isoDate } from "../../domain/calendar/calendar";
import type { PlanBuilder } from "../../plan/plan-builder";
import type { Text } from "../../text/locale";
import { listOf } from "../../text/wording";
import { dateSystemOf, defineKind, type Report } from "../define-kind";
import type { OptionValues, PlanContext, PlanInput } from "../kind";
import { openOnly } from "../suggest";
import { PROMOTION } from "./about";
import { eventDay, type PromotionPlan, promotionPlan } from "./model";
import { PROMOTION_OPTIONS, promotionChoices } from "./options";
import { promotionFigures, promotionParts, promotionResult } from "./result";
import { calendarSheet } from "./sheets/calendar-sheet";
import { furtherSheets } from "./further-sheets";
import { PlanCells } from "./sheets/plan-cells";
import { planSheet } from "./sheets/plan-sheet";
import { tasksSheet } from "./sheets/tasks-sheet";
import { GAP_TEXTS, PLAN_TEXTS, TABS } from "./texts";

const planned = (input: PlanInput, values: OptionValues, context: PlanContext): PromotionPlan =>
  promotionPlan(input, promotionChoices(values), context, dateSystemOf(PROMOTION.needs, input, context));

/** What is assumed or doubtful of the plan. */
function notesOf({ event, asOf, list }: PromotionPlan): Text[] {
  const { notes } = PLAN_TEXTS;
  const { gaps } = list;
  const rings = [...new Set(list.rings.values())].map((ring) => [...ring, ring[0]!].join(" → "));
  return [
    ...(list.origin === "template" ? [notes.template] : []),
    notes.phases,
    ...(event < asOf ? [notes.past(isoDate(event))] : []),
    ...(rings.length > 0 ? [notes.rings(rings.join("; "))] : []),
    ...(gaps === null || gaps.tasks.length === 0 ? [] : [GAP_TEXTS.taken({ sheet: gaps.tab, n: gaps.tasks.length })]),
    ...(list.unified.length > 0 ? [notes.unified(listOf(list.unified))] : []),
  ];
}

function plan(book: PlanBuilder, input: PlanInput, values: OptionValues, context: PlanContext): Report {
  const promotion = planned(input, values, context);
  const cells = new PlanCells(promotion);
  const sheets = {
    plan: book.sheet("plan", TABS.plan, "#1F3A5F"),
    tasks: book.sheet("tasks", TABS.tasks, "#2F6DA3"),
    calendar: book.sheet("calendar", TABS.calendar, "#A9C4DC"),
  };
  const sources = input.tasks === undefined ? [] : [input.tasks.source];
  book.from({ sources, asOf: cells.inputs.cell.asOf, refreshed: context.today });
  const further = furtherSheets(book, { cells, input, context });
  const notes = [...notesOf(promotion), ...further.notes];
  calendarSheet(sheets.calendar, cells);
  planSheet(sheets.plan, cells, { tasks: input.tasks, notes });
  tasksSheet(sheets.tasks, cells);
  further.layOut();
  return {
    ...{ result: { ...promotionResult(promotion), ...further.result }, keyFigures: promotionFigures(promotion) },
    ...{ parts: promotionParts(promotion), notes },
  };
}

export const promotionKind = defineKind({
  ...PROMOTION,
  options: PROMOTION_OPTIONS,
  previousSheets: () => ["tasks", "lessons"],
  suggest: (_, values, { today }) => {
    const choices = promotionChoices(values);
    if (choices.event === "own") return {};
    return openOnly(values, { asOf: today, eventDay: eventDay(choices, choices.asOf ?? today) });
  },
  preview: (input, values, context) => {
    const promotion = planned(input, values, context);
    return {
      total: promotionFigures(promotion),
      parts: promotionParts(promotion),
      notes: notesOf(promotion),
    };
  },
  plan,
});
