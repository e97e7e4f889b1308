/**
 * The stickiness test: one message to all leads of a seller, and how many answered within a day. The user types both counts. Rules §3.1.
 */
import { typedColumn } from "../../shared/typed-columns";
import { wordColumn } from "../../../plan/columns";
import type { Row } from "../../../plan/cells";
import { type Expression, f } from "../../../plan/formula";
import { keyOfName } from "../../../plan/input-key";
import { RIGHT } from "../../../plan/modules";
import { countText, sentence } from "../../../plan/sentence";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { type Inputs, inputs } from "../../../plan/sections/inputs-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, inputsOf, sheetOf, tableOf } from "../../../plan/sheet-of";
import { quotient } from "../../../plan/statistics";
import { type Column, column, type Table, table } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { percent } from "../../fields";
import { ALLOWED_COUNT } from "../../kind-texts";
import { OPTIONAL_SHEETS } from "../optional-sheets";
import { STICKY_TEXTS } from "../further-texts";
import { CHOICE_HEADINGS, type DeskGiven } from "./calls-sheet";

/** Shares of replies from which a test is good and a pass. */
const LIMITS = { good: 0.8, pass: 0.5 } as const;

const limitOf = (key: keyof typeof LIMITS, label: Text) =>
  percent({ default: LIMITS[key], min: 0, max: 1, label, help: STICKY_TEXTS.limit })(key).input(LIMITS[key]);

const COUNT = { type: "wholeNumber", min: 0, max: null } as const;

type StickyKey = "seller" | "verdict" | "sent" | "replied" | "share";
type TestTable = Table<StickyKey>;
type Limits = Inputs<keyof typeof LIMITS>;

function verdictOf({ share, sent, replied }: Row<StickyKey>, { cell }: Limits): Expression {
  const { good, pass, poor, wrong } = STICKY_TEXTS.verdicts;
  const judged = f`IF(${share}>=${cell.good},${good},IF(${share}>=${cell.pass},${pass},${poor}))`;
  return f`IF(N(${replied})>N(${sent}),${wrong},IF(${share}="","",${judged}))`;
}

/** One row a seller: the counts typed, each kept under the seller's name, the share of replies and its verdict. */
function testTable({ desk, sellers }: DeskGiven, limits: Limits): TestTable {
  const { good: green, pass: amber, poor: red } = STICKY_TEXTS.verdicts;
  const typed = (of: "sent" | "replied"): Column<never> =>
    typedColumn(STICKY_TEXTS[of], "count", COUNT, STICKY_TEXTS.help, {
      ...{ key: (i: number) => `${of}.${keyOfName(desk.sellers[i]!.name)}`, allowed: ALLOWED_COUNT },
    });
  return table<StickyKey>(sellers.rows, {
    seller: column(TERMS.seller, "text", (_, { i }) => f`${sellers.column.name.at(i)}`),
    verdict: column(STICKY_TEXTS.verdict, "text", (row) => verdictOf(row, limits), wordColumn({ green, amber, red })),
    ...{ sent: typed("sent"), replied: typed("replied") },
    share: column(TERMS.responseRate, "percent", ({ sent, replied }) => quotient(f`N(${replied})`, sent)),
  });
}

/** How many sellers' tests are good, and what to do about the poor ones. */
function headline({ column: { share, verdict } }: TestTable): Headline {
  const { verdicts, none, finding, begin, fine, action } = STICKY_TEXTS;
  const all = f`COUNT(${share})`;
  const [good, poor] = [f`COUNTIF(${verdict},${verdicts.good})`, f`COUNTIF(${verdict},${verdicts.poor})`];
  const shown = { all: countText(all), good: countText(good), poor: countText(poor) };
  return {
    finding: f`IF(${all}=0,${none},${sentence(finding, shown)})`,
    action: f`IF(${all}=0,${begin},IF(${poor}=0,${fine},${action}))`,
  };
}

function figures({ column: { sent, replied } }: TestTable): Figure[] {
  const rate = quotient(f`SUM(${replied})`, f`SUM(${sent})`);
  return [
    figure(STICKY_TEXTS.sent, "countOrNone", f`SUM(${sent})`),
    figure(STICKY_TEXTS.replied, "countOrNone", f`SUM(${replied})`),
    figure(TERMS.responseRate, "percent", rate),
  ];
}

export function stickinessSheet(sheet: SheetBuilder, given: DeskGiven): void {
  const limits = inputs({ good: limitOf("good", STICKY_TEXTS.goodFrom), pass: limitOf("pass", STICKY_TEXTS.passFrom) });
  const tests = testTable(given, limits);
  const { sent, replied } = tests.column;
  sheetOf(sheet.onModules(), {
    title: OPTIONAL_SHEETS.stickiness.tab,
    headline: headline(tests),
    figures: figures(tests),
    sections: [
      besideOf(
        RIGHT,
        [tableOf(STICKY_TEXTS.section, tests)],
        inputsOf({ title: STICKY_TEXTS.limits, headings: CHOICE_HEADINGS }, limits.lines()),
      ),
    ],
    checks: [{ name: STICKY_TEXTS.check, holds: f`SUMPRODUCT((${replied}>${sent})*1)=0` }],
  });
}
