/**
 * The survey table: what customers expected of something and what they found. Its columns and their usual headings, why its rows can be left
 * out, and typed columns of the rows that count.
 */
import { say } from "../text/say";
import type { TableAccount } from "./open-table";
import { FIGURE_REASONS, ROW_REASONS } from "./reasons";
import type { RoleSpec } from "./roles";

export const SURVEY_ROLES = {
  item: {
    label: say("What was asked", "评价项", "評價項"),
    sample: say("What was asked", "评价项", "評價項"),
    type: "name",
    required: { holds: say("what was asked", "评价项", "評價項") },
    weight: 1,
    words:
      "评价项|评价项目|评价维度|维度|问题|题目|服务环节|服務環節|环节|環節|评价指标|指标|what was asked|question|item|dimension|statement|aspect|attribute|touchpoint|stage",
  },
  expected: {
    label: say("Expected service", "期望服务", "期望服務"),
    sample: say("Expected service", "期望服务", "期望服務"),
    type: "count",
    required: { holds: say("the score of what was expected", "期望得分", "期望得分") },
    weight: 2,
    words:
      "期望服务|期望值|期望分|期望得分|期望评分|期望|预期服务|预期分|预期得分|预期|expected service|expected|expectation|expectations|expected score|expectation score",
    part: { has: /^(?:服务)?(?:期望|预期)(?:值|分|得分|评分)?$|expectation/, not: /差|gap/ },
  },
  perceived: {
    label: say("Service found", "感受服务", "感受服務"),
    sample: say("Service found", "感受服务", "感受服務"),
    type: "count",
    required: { holds: say("the score of what was found", "实际感受得分", "實際感受得分") },
    weight: 2,
    words:
      "感知服务|感知值|感知分|感知得分|感知|感受服务|感受得分|感受分|实际感受|感受|体验得分|体验分|实际得分|service found|found|perceived service|perceived|perception|perceptions|perceived score|perception score|experienced|actual score",
    part: { has: /^(?:实际|服务)?(?:感知|感受|体验)(?:值|分|得分|评分)?$|perception/, not: /差|gap/ },
  },
  answers: {
    label: say("Answers", "答卷数", "答卷數"),
    sample: say("Answers", "答卷数", "答卷數"),
    type: "count",
    words: "答卷数|份数|样本数|樣本數|回收份数|答题人数|人数|answers|responses|respondents|sample size|n",
  },
} satisfies Record<string, RoleSpec>;
export type SurveyRole = keyof typeof SURVEY_ROLES;

export const SURVEY_REASONS = {
  blankRow: ROW_REASONS.blankRow,
  errorCell: ROW_REASONS.errorCell,
  totalRow: ROW_REASONS.totalRow,
  noItem: say("The row does not say what was asked.", "该行没有写评价项。", "該列沒有寫評價項。"),
  noScore: say(
    "The score of what was expected or of what was found is missing.",
    "缺少期望或感受的得分。",
    "缺少期望或感受的得分。",
  ),
  ...FIGURE_REASONS,
};
type SurveyReason = keyof typeof SURVEY_REASONS;

/** A row is one answer, or the mean of several. */
export interface Surveys extends TableAccount<SurveyRole, SurveyReason> {
  readonly count: number;
  /** Index into `items`. */
  readonly item: Int32Array;
  readonly items: readonly string[];
  /** Scores on the survey's own scale. */
  readonly expected: Float64Array;
  readonly perceived: Float64Array;
  /** 1 where the row does not say. */
  readonly answers: Float64Array;
}
