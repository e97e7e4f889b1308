/**
 * From the user's list of calls and visits to what was done when for which lead, and what was agreed.
 */
import { say } from "../../text/say";
import { type Activities, ACTIVITY_REASONS, ACTIVITY_ROLES, type ActivityRole } from "../activities";
import { isBlank } from "../cells/cell";
import { defineTable } from "../define";
import { repeatedRows, settleRepeated } from "../repeated";
import { blankRow, dated, errorCell, type Row, totalRow } from "../rules";

const WHOSE = ["lead", "phone", "name"] as const satisfies readonly ActivityRole[];

/** A row that does not say of which lead it is. */
const namesLead = (row: Row<ActivityRole>): "noLead" | null =>
  WHOSE.every((role) => isBlank(row.at(role))) ? "noLead" : null;

/** Every row with a day and a lead counts, whether or not the lead was reached: who called has followed up. */
export const ACTIVITIES = defineTable({
  id: "activities",
  label: say("Activities", "跟进记录", "跟進紀錄"),
  one: say("an activity table", "跟进记录表", "跟進紀錄表"),
  holds: say("calls, chats and visits of leads", "客资的电话、聊天和到访", "名單的電話、聊天與到訪"),
  grain: "record",
  roles: ACTIVITY_ROLES,
  recognise: {
    // A lead table may say how its leads were last worked; a row of it is a lead all the same.
    fits: ({ has, sure }) => has("date") && sure("kind") && WHOSE.some(sure),
    least: 2.5,
    outranks: ["leads"],
    unless: { table: "leads", roles: ["source", "valid", "visited", "ordered"] },
  },
  reasons: ACTIVITY_REASONS,
  rules: [blankRow, totalRow(["lead", "date", "name"]), errorCell("date", ...WHOSE), dated("date"), namesLead],
  read(table): Activities {
    settleRepeated(table, repeatedRows(table));
    const texts = (role: ActivityRole): readonly string[] => table.countedTexts(role);
    return {
      ...table.account(),
      count: table.counted().length,
      date: table.countedNumbers("date"),
      ...{ lead: texts("lead"), phone: texts("phone"), name: texts("name") },
      ...{ kind: texts("kind"), nextStep: texts("nextStep"), nextDate: table.countedNumbers("nextDate") },
      row: table.counted(),
    };
  },
});
