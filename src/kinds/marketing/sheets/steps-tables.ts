/** The way through the plan: what each step holds, what is still empty, and the questions with their answers. Rules §8. */
import { wordColumn } from "../../../plan/columns";
import { LAST_SERIAL } from "../../../domain/calendar/calendar";
import { type Expression, f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { filled, firstRow, inRow } from "../../../plan/row-formulas";
import { COLORS } from "../../../plan/styles";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import { typedColumn, words } from "../../shared/typed-columns";
import type { AnswerInput, MarketingLists } from "../entries";
import { QUESTIONS, STEP_IDS, type StepId, STEPS } from "../steps";
import { COLUMNS, HELP, STEP_STATES } from "../texts";

type QuestionKey = "step" | "question" | AnswerInput;
export type QuestionTable = Table<QuestionKey>;
type StepKey = "step" | "next" | "state" | "answered" | "open" | "filled";
export type StepTable = Table<StepKey>;

export function questionTable({ answers }: MarketingLists): QuestionTable {
  const day = { type: "date", min: 1, max: LAST_SERIAL } as const;
  return table<QuestionKey>(QUESTIONS.length, {
    step: valueColumn(COLUMNS.step, "text", (i) => STEPS[QUESTIONS[i]!.step].name, { style: "note" }),
    question: valueColumn(COLUMNS.question, "text", (i) => QUESTIONS[i]!.text),
    owner: answers.columnOf("owner", words(COLUMNS.owner)),
    by: answers.columnOf("by", typedColumn(COLUMNS.by, "date", day, HELP.date)),
    answer: answers.columnOf("answer", words(COLUMNS.answer)),
  });
}

/** The rows of a step's questions. */
function rowsOf(step: StepId, cells: Handle): Handle {
  const own = QUESTIONS.flatMap((question, i) => (question.step === step ? [i] : []));
  return cells.part(own[0]!, 0, own.length, 1);
}

/** @param rowsOfStep How many rows the sheet of a step holds; null for a step without one. */
export function stepTable(
  questions: QuestionTable,
  rowsOfStep: Readonly<Record<StepId, Expression | null>>,
): StepTable {
  const { answer, question } = questions.column;
  const { empty, begun, complete } = STEP_STATES;
  const stepOf = (i: number): StepId => STEP_IDS[i]!;
  const answers = (i: number): Handle => rowsOf(stepOf(i), answer);
  return table<StepKey>(STEP_IDS.length, {
    step: valueColumn(COLUMNS.step, "text", (i) => STEPS[stepOf(i)].name),
    next: column(COLUMNS.next, "text", ({ open }, { i }) => {
      const first = firstRow(answers(i), f`(${answers(i)}="")`);
      return f`IF(${open}=0,"",${inRow(rowsOf(stepOf(i), question), first)})`;
    }),
    state: column(
      COLUMNS.state,
      "text",
      ({ answered, open, filled: rows }, { i }) => {
        const isWhole = rowsOfStep[stepOf(i)] === null ? f`${open}=0` : f`AND(${open}=0,N(${rows})>0)`;
        return f`IF(${isWhole},${complete},IF(AND(${answered}=0,N(${rows})=0),${empty},${begun}))`;
      },
      wordColumn({ green: complete, amber: begun, quiet: empty }),
    ),
    answered: column(COLUMNS.answered, "count", (_, { i }) => filled(answers(i))),
    open: column(COLUMNS.open, "countSoFar", ({ answered }, { i }) => f`${answers(i).rows}-${answered}`, {
      bar: COLORS.bar,
    }),
    filled: column(COLUMNS.filled, "countOrNone", (_, { i }) => rowsOfStep[stepOf(i)] ?? null),
  });
}
