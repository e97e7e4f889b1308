/**
 * The seven stages of a customer's experience: which of them is the weakest beside its own past or the user's standard, and what customers
 * found less what they expected.
 */
import { AMOUNT, entry } from "../../shared/typed-columns";
import type { Row } from "../../../plan/cells";
import { recordColumns, wordColumn } from "../../../plan/columns";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, type Operand } from "../../../plan/formula";
import { changeLooks } from "../../../plan/looks";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { fixedText, percentText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf, tableOf } from "../../../plan/sheet-of";
import { column, type Column, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import type { Experience, Satisfaction } from "../model/experience";
import { EXPERIENCE_TEXTS, STAGE_KEYS, STAGES } from "../stages";

type Shown = "stage" | "state" | "measure" | "now" | "before" | "change" | "standard" | "ratio";
type StageKey = Shown | "reference" | "nowText" | "referenceText";
type StageTable = Table<StageKey>;
type StageRow = Row<StageKey>;

const SHOWN: readonly Shown[] = ["stage", "state", "measure", "now", "before", "change", "standard", "ratio"];
const WORKING: readonly StageKey[] = ["reference", "nowText", "referenceText"];
/** As the figure of a stage is written inside a sentence. */
const WRITTEN: Readonly<Partial<Record<FormatName, (figure: Operand) => Expression>>> = {
  percent: (figure) => percentText(figure),
  average: (figure) => fixedText(figure, 1),
  exact: (figure) => fixedText(figure, 2),
};
/** Places of a ratio that are looked at: what reads 100 % holds. */
const PLACES = 2;

const specOf = (i: number) => STAGES[STAGE_KEYS[i]!];
const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** A figure beside what it should be, 1 and more for the better. */
const ratioOf = ({ now, reference }: StageRow, i: number): Expression => {
  const ratio = specOf(i).better === "more" ? f`${now}/${reference}` : f`${reference}/${now}`;
  return f`IF(COUNT(${now},${reference})<2,"",IF(MIN(${now},${reference})<=0,"",${ratio}))`;
};

function stateColumn(): Column<StageKey> {
  const { weakest, worse, holds, notCompared, noData } = EXPERIENCE_TEXTS.states;
  return column(
    TERMS.state,
    "text",
    ({ now, ratio }, { column: of }) => {
      const behind = f`IF(${ratio}=MIN(${of.ratio}),${weakest},${worse})`;
      const judged = f`IF(ROUND(${ratio},${PLACES})>=1,${holds},${behind})`;
      return f`IF(NOT(ISNUMBER(${now})),${noData},IF(NOT(ISNUMBER(${ratio})),${notCompared},${judged}))`;
    },
    wordColumn({ red: weakest, amber: worse, green: holds, quiet: noData }),
  );
}

function stageTable({ stages }: Experience): StageTable {
  const { columns: headings, standardHelp, allowed } = EXPERIENCE_TEXTS;
  const rowFormat = (i: number): FormatName => specOf(i).format;
  const half = (key: "now" | "before") =>
    valueColumn(headings[key], "exact", (i) => known(stages[STAGE_KEYS[i]!][key]), { rowFormat });
  const text = (of: "now" | "reference"): Column<StageKey> =>
    column(headings[of === "now" ? "now" : "standard"], "text", (row, { i }) => {
      return f`IF(ISNUMBER(${row[of]}),${WRITTEN[rowFormat(i)]!(row[of])},"–")`;
    });
  return table<StageKey>(STAGE_KEYS.length, {
    stage: valueColumn(headings.stage, "text", (i) => specOf(i).name),
    state: stateColumn(),
    measure: valueColumn(headings.measure, "text", (i) => specOf(i).measure, { modules: 2 }),
    now: half("now"),
    before: half("before"),
    change: column(
      headings.change,
      "change",
      ({ now, before }) => f`IF(COUNT(${now},${before})<2,"",IF(${before}=0,"",${now}/${before}-1))`,
      { horizontal: "right" },
    ),
    standard: valueColumn(headings.standard, "exact", () => null, {
      rowFormat,
      input: entry(headings.standard, AMOUNT, standardHelp, { key: (i) => `standard.${STAGE_KEYS[i]!}`, allowed }),
    }),
    ratio: column(headings.ratio, "pace", (row, { i }) => ratioOf(row, i)),
    reference: column(
      headings.standard,
      "exact",
      ({ standard, before }) => f`IF(ISNUMBER(${standard}),${standard},IF(ISNUMBER(${before}),${before},""))`,
      { rowFormat },
    ),
    nowText: text("now"),
    referenceText: text("reference"),
  });
}

type SurveyTable = Table<keyof Satisfaction | "gap">;

function surveyTable(satisfaction: readonly Satisfaction[]): SurveyTable | null {
  if (satisfaction.length === 0) return null;
  const { survey } = EXPERIENCE_TEXTS;
  return table<keyof Satisfaction | "gap">(satisfaction.length, {
    ...recordColumns(satisfaction, {
      item: [survey.item, "text", { modules: 3 }],
      answers: [survey.answers, "count"],
      expected: [survey.expected, "exact"],
      perceived: [survey.perceived, "exact"],
    }),
    gap: column(survey.gap, "exact", ({ expected, perceived }) => f`${perceived}-${expected}`, { looks: changeLooks }),
  });
}

function headline({ column: of }: StageTable): Headline {
  const { weakest, allHold, nothing, begin, keep, states } = EXPERIENCE_TEXTS;
  const row = f`MATCH(MIN(${of.ratio}),${of.ratio},0)`;
  const at = (key: Shown | "nowText" | "referenceText"): Expression => f`INDEX(${of[key]},${row})`;
  const found = sentence(weakest, {
    ...{ stage: at("stage"), measure: at("measure"), now: at("nowText"), reference: at("referenceText") },
    ratio: shareText(f`MIN(${of.ratio})`),
  });
  const isBehind = f`COUNTIF(${of.state},${states.weakest})>0`;
  const act = STAGE_KEYS.reduceRight<Expression>(
    (other, _, i) => f`IF(${of.state.at(i)}=${states.weakest},${specOf(i).act},${other})`,
    f`""`,
  );
  return {
    finding: f`IF(COUNT(${of.ratio})=0,${nothing},IF(${isBehind},${found},${allHold}))`,
    action: f`IF(${isBehind},${sentence(begin, { act })},${keep})`,
    state: f`IF(${isBehind},${TERMS.act},${TERMS.ready})`,
  };
}

function figures({ column: of }: StageTable, surveys: SurveyTable | null): Figure[] {
  const { figures: labels, states } = EXPERIENCE_TEXTS;
  const worse = f`COUNTIF(${of.state},${states.weakest})+COUNTIF(${of.state},${states.worse})`;
  const answers = surveys && surveys.column.answers;
  return [
    figure(labels.behind, "count", worse, { isKey: true }),
    figure(labels.withData, "count", f`COUNT(${of.now})`, { below: labels.ofSeven }),
    ...(surveys === null || answers === null
      ? []
      : [
          figure(labels.gap, "exact", f`SUMPRODUCT(${answers},${surveys.column.gap})/SUM(${answers})`, {
            below: labels.gapMeans,
          }),
        ]),
  ];
}

export function experienceSheet(sheet: SheetBuilder, experience: Experience): void {
  const { title, table: tableTitle, satisfaction, noSurvey } = EXPERIENCE_TEXTS;
  const stages = stageTable(experience);
  const surveys = surveyTable(experience.satisfaction);
  sheetOf(sheet.onModules(), {
    title,
    headline: headline(stages),
    figures: figures(stages, surveys),
    notes: surveys === null ? [noSurvey] : [],
    sections: [tableOf(tableTitle, stages, { keys: SHOWN }), surveys && tableOf(satisfaction, surveys)],
    computed: { sections: [tableOf(tableTitle, stages, { keys: WORKING })] },
  });
}
