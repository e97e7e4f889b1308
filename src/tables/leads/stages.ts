/**
 * What the texts of lead columns can mean: stages, which combine what is known of validity, visit and order, and yes or no.
 */
import { mapText, type Text } from "../../text/locale";
import { say } from "../../text/say";
import { type LeadStatus, parseYesNo, stageOf } from "../cells/parse-status";
import type { Meanings, StatusWords } from "../cells/statuses";

const PARTS: Readonly<Record<keyof LeadStatus, Readonly<Record<"true" | "false", readonly [string, Text]>>>> = {
  valid: { true: ["valid", say("valid", "有效", "有效")], false: ["invalid", say("not valid", "无效", "無效")] },
  visited: {
    true: ["visited", say("visited", "已进店", "已到店")],
    false: ["notVisited", say("not visited", "未进店", "未到店")],
  },
  ordered: {
    true: ["ordered", say("ordered", "已成交", "已成交")],
    false: ["notOrdered", say("not ordered", "未成交", "未成交")],
  },
};
const OPEN: readonly [string, Text] = ["open", say("still open", "跟进中", "跟進中")];
const COMMA: Text = say(", ", "、", "、");

/** The id of a stage and how a user reads it; what it implies is not repeated: who visited or ordered is valid. */
function named(stage: LeadStatus): readonly [string, Text] {
  const implied = stage.visited === true || stage.ordered === true;
  const flags = stage.valid === false ? (["valid"] as const) : (["valid", "visited", "ordered"] as const);
  const parts = flags.flatMap((flag) => {
    const said = stage[flag];
    return said === null || (flag === "valid" && implied) ? [] : [PARTS[flag][`${said}`]];
  });
  if (parts.length === 0) return OPEN;
  return [
    parts.map(([id]) => id).join("-"),
    mapText((locale) => parts.map(([, text]) => text[locale]).join(COMMA[locale])),
  ];
}

const SAID = [true, false, null] as const;

/** Every stage that texts can name: nothing but its invalidity is known of an invalid lead. */
const ALL: readonly LeadStatus[] = [
  { valid: false, visited: false, ordered: false },
  ...[true, null]
    .flatMap((valid) => SAID.flatMap((visited) => SAID.map((ordered): LeadStatus => ({ valid, visited, ordered }))))
    .filter(({ valid, visited, ordered }) => valid === true || (visited !== true && ordered !== true)),
];
const BY_ID = new Map(ALL.map((stage) => [named(stage)[0], stage]));

/** How the stages of leads are read; the ids are those that `--status` takes: "visited-notOrdered". */
export const LEAD_STAGES: StatusWords<string> = {
  parse: (text) => {
    const stage = stageOf(text);
    return stage && named(stage)[0];
  },
  usual: OPEN[0],
  meanings: Object.fromEntries(ALL.map(named)),
};

/** What a stage id says of the lead; null says nothing. */
export function stageById(id: string | null): LeadStatus {
  return BY_ID.get(id ?? OPEN[0])!;
}

export type Answer = "yes" | "no" | "unsaid";

const ANSWERS: Meanings<Answer> = {
  yes: say("yes", "是", "是"),
  no: say("no", "否", "否"),
  unsaid: say("not stated", "未说明", "未說明"),
};

const answerOf = (said: boolean | null): Answer => (said === null ? "unsaid" : said ? "yes" : "no");

/** @param said What a text says, null where it says neither; undefined where it is not known. */
export function answers(said: (text: string) => boolean | null | undefined): StatusWords<Answer> {
  return {
    parse: (text) => {
      const answer = said(text);
      return answer === undefined ? null : answerOf(answer);
    },
    usual: "unsaid",
    meanings: ANSWERS,
  };
}

/** What a text says of a flag: a column such as 成交情况 may hold stages, and 到店未成交 is a visit, but no order. */
export function saidOf(flag: keyof LeadStatus, text: string): boolean | null | undefined {
  const stage = stageOf(text);
  return stage === null ? (parseYesNo(text) ?? undefined) : stage[flag];
}
