/**
 * Readiness: seven onlines by five steps that get them going, each pair scored by the user; what no step serves is said. Rules §9.
 */
import { sum } from "d3-array";
import { ANY_DAY, entry } from "../../shared/typed-columns";
import { wordColumn } from "../../../plan/columns";
import { type Expression, f } from "../../../plan/formula";
import type { Figure, Headline } from "../../../plan/sections/headline-part";
import { countText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf, tableOf } from "../../../plan/sheet-of";
import { type Column, column, each, keysOfEach, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import type { SellerFigures, TeamAnalysis } from "../model";
import { periodText } from "../period";
import { OPTIONAL_SHEETS } from "../optional-sheets";
import { ONLINES, READINESS_TEXTS as T, STEPS } from "../readiness-texts";

type Step = keyof typeof STEPS;
const STEP_KEYS = Object.keys(STEPS) as Step[];
const MOST = 3;

type ScoreKey = "online" | `step.${Step}` | "best" | "state";
type ScoreTable = Table<ScoreKey>;
type WorkTable = Table<"online" | "shown" | "evidence" | "owner" | "due">;

function scoreTable(): ScoreTable {
  const { served, weak, none } = T.states;
  return table<ScoreKey>(ONLINES.length, {
    online: { ...valueColumn(T.online, "text", (i) => ONLINES[i]!.name), modules: 2 },
    ...each("step", STEP_KEYS, (step): Column<never> => ({
      ...valueColumn(STEPS[step], "count", () => null, { horizontal: "center" }),
      input: entry(STEPS[step], { type: "wholeNumber", min: 0, max: MOST }, T.allowedScore, { key: `score.${step}` }),
    })),
    best: column<ScoreKey>(T.best, "countOrNone", (row) => f`MAX(0,${row[`step.${STEP_KEYS[0]!}`]}:${row[`step.${STEP_KEYS.at(-1)!}`]})`), // prettier-ignore
    state: column<ScoreKey>(TERMS.state, "text", ({ best }) => f`IF(${best}=0,${none},IF(${best}<${MOST},${weak},${served}))`, wordColumn({ green: served, amber: weak, red: none })), // prettier-ignore
  });
}

/** What the tables show of an online; "" where they say nothing of it. */
function shownOf({ rows, has, notInLog, categories }: TeamAnalysis) {
  const told = (text: (shown: { readonly count: number }) => Text, figure: keyof SellerFigures): Text | "" => {
    const known = rows.flatMap(({ now }) => now[figure] ?? []);
    return known.length === 0 ? "" : text({ count: sum(known) });
  };
  const all = rows.filter(({ seller }) => seller !== "").length;
  return {
    staff: has.log ? T.shown.staff({ logged: all - notInLog.length, all }) : "",
    manager: "",
    management: told(T.shown.management, "tasks"),
    product: categories.length === 0 ? "" : T.shown.product({ count: categories.length }),
    marketing: told(T.shown.marketing, "leads"),
    training: told(T.shown.training, "training"),
    customers: told(T.shown.customers, "newCustomers"),
  } as const satisfies Readonly<Record<(typeof ONLINES)[number]["key"], Text | "">>;
}

function workTable(analysis: TeamAnalysis): WorkTable {
  const words = { style: "input", horizontal: "left" } as const;
  const shown = shownOf(analysis);
  return table(ONLINES.length, {
    online: { ...valueColumn(T.online, "text", (i) => ONLINES[i]!.name), modules: 2 },
    shown: {
      ...valueColumn(T.tables({ period: periodText(analysis.period) }), "text", (i) => shown[ONLINES[i]!.key]),
      modules: 3,
      style: "note",
    },
    evidence: { ...valueColumn(T.evidence, "text", () => null), modules: 3, ...words },
    owner: { ...valueColumn(TERMS.owner, "text", () => null), ...words },
    due: { ...valueColumn(T.due, "date", () => null), input: entry(T.due, ANY_DAY, T.allowedDay, { key: "due" }) },
  });
}

const total = ({ column: { best } }: ScoreTable): Expression => f`SUM(${best})/${MOST * ONLINES.length}`;

function headlineOf(scores: ScoreTable): Headline {
  const { online, best, state } = scores.column;
  const none = f`COUNTIF(${best},0)`;
  const least = f`INDEX(${online},MATCH(MIN(${best}),${best},0))`;
  const shown = { n: countText(none), share: shareText(total(scores)), name: least };
  return {
    finding: f`IF(SUM(${best})=0,${T.begin},${sentence(T.finding, shown)})`,
    action: f`IF(SUM(${best})=0,${T.type},IF(${none}>0,${sentence(T.serve, shown)},IF(MIN(${best})<${MOST},${sentence(T.lift, shown)},${T.fine})))`,
    state: f`IF(COUNTIF(${state},${T.states.none})>0,${TERMS.act},${TERMS.ready})`,
  };
}

function figuresOf(scores: ScoreTable): Figure[] {
  const { best } = scores.column;
  const steps = scores.column[`step.${STEP_KEYS[0]!}`].across(STEP_KEYS.length);
  return [
    { label: T.score, value: total(scores), format: "percent", below: T.ofMost },
    { label: T.states.none, value: f`COUNTIF(${best},0)`, format: "count", below: T.ofOnlines },
    { label: T.states.served, value: f`COUNTIF(${best},${MOST})`, format: "count", below: T.ofOnlines },
    { label: T.pairs, value: f`COUNTIF(${steps},">0")`, format: "count", below: T.ofPairs },
  ];
}

export function readinessSheet(sheet: SheetBuilder, analysis: TeamAnalysis): void {
  const [scores, work] = [scoreTable(), workTable(analysis)];
  const steps = scores.column[`step.${STEP_KEYS[0]!}`].across(STEP_KEYS.length);
  sheetOf(sheet.onModules(), {
    title: OPTIONAL_SHEETS.readiness.tab,
    headline: headlineOf(scores),
    figures: figuresOf(scores),
    notes: [T.note],
    sections: [
      tableOf(T.section, scores, { keys: ["online", "state", "best", ...keysOfEach(STEP_KEYS, "step")] }),
      (lane) => {
        tableOf(T.work, work)(lane);
        sheet.input("evidence", work.column.evidence, "inputStart").input("owner", work.column.owner);
      },
    ],
    checks: [{ name: T.check, holds: f`COUNTIF(${steps},">${MOST}")+COUNTIF(${steps},"<0")=0` }],
  });
}
