/**
 * From the user's survey to what customers expected and found.
 */
import { say } from "../../text/say";
import { isBlank } from "../cells/cell";
import { defineTable } from "../define";
import { blankRow, errorCell, notNegative, readable, type Row, stated, totalRow } from "../rules";
import { SURVEY_REASONS, SURVEY_ROLES, type SurveyRole, type Surveys } from "../surveys";

const SCORES = ["expected", "perceived"] as const;

const scored = (row: Row<SurveyRole>): "noScore" | null =>
  SCORES.some((role) => isBlank(row.at(role))) ? "noScore" : null;

export const SURVEYS = defineTable({
  id: "surveys",
  label: say("Survey", "满意度调查", "滿意度調查"),
  one: say("a survey table", "满意度调查表", "滿意度調查表"),
  holds: say("what customers expected and what they found", "客户的期望与实际感受", "顧客的期望與實際感受"),
  grain: "record",
  roles: SURVEY_ROLES,
  recognise: { fits: ({ sure }) => SCORES.every(sure) && sure("item"), least: 5 },
  reasons: SURVEY_REASONS,
  rules: [
    blankRow,
    errorCell(),
    totalRow(["item"]),
    stated("item", "noItem"),
    scored,
    readable([...SCORES, "answers"], "unreadableNumber"),
    notNegative(["answers"]),
  ],
  read(table): Surveys {
    const rows = table.counted();
    const { of, names } = table.names("item");
    const numbers = (role: "expected" | "perceived" | "answers"): Float64Array => table.countedNumbers(role);
    return {
      ...table.account(),
      count: rows.length,
      ...{ item: of, items: names, expected: numbers("expected"), perceived: numbers("perceived") },
      answers: numbers("answers").map((count) => (Number.isNaN(count) ? 1 : count)),
    };
  },
});
