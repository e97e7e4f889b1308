/**
 * The stickiness test: one message to all leads of a seller, and how many answered within a day. The user types both counts. Rules §3.1.
 */
import { f } from "../../../plan/formula";
import { wordLooks } from "../../../plan/looks";
import { RIGHT } from "../../../plan/modules";
import { countText, sentence } from "../../../plan/sentence";
import { inputs } from "../../../plan/sections/inputs-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, inputsOf, sheetOf } from "../../../plan/sheet-of";
import { column, type ColumnInput, table } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { percent } from "../../fields";
import { ALLOWED_COUNT } from "../../kind-texts";
import { OPTIONAL_SHEETS } from "../optional-sheets";
import { STICKY_TEXTS } from "../further-texts";
import { INPUT_TEXTS } from "../texts";
import type { CallsCells } from "./calls-sheet";
import type { ReviewGiven } from "./review-sheets";

/** Shares of replies from which a test is good and a pass. */
const LIMITS = { good: 0.8, pass: 0.5 } as const;
const COUNTS = ["sent", "replied"] as const;

const limitOf = (key: keyof typeof LIMITS, label: Text) =>
  percent({ default: LIMITS[key], min: 0, max: 1, label, help: STICKY_TEXTS.limit })(key).input(LIMITS[key]);

function counted(label: Text): ColumnInput {
  const rule = { type: "wholeNumber", min: 0, max: null } as const;
  return { key: null, label, note: STICKY_TEXTS.help, allowed: ALLOWED_COUNT, ignoreBlank: true, rule };
}

type StickyKey = "seller" | "verdict" | "sent" | "replied" | "share";

export function stickinessSheet(sheet: SheetBuilder, { desk, sellers, provenance }: CallsCells & ReviewGiven): void {
  const limits = inputs({ good: limitOf("good", STICKY_TEXTS.goodFrom), pass: limitOf("pass", STICKY_TEXTS.passFrom) });
  const { good, pass } = limits.cell;
  const { verdicts } = STICKY_TEXTS;
  const tests = table<StickyKey>(desk.sellers.length, {
    seller: column(TERMS.seller, "text", (_, { i }) => f`${sellers.column.name.at(i)}`),
    verdict: column(
      STICKY_TEXTS.verdict,
      "text",
      ({ share, sent, replied }) => {
        const judged = f`IF(${share}>=${good},${verdicts.good},IF(${share}>=${pass},${verdicts.pass},${verdicts.poor}))`;
        return f`IF(N(${replied})>N(${sent}),${verdicts.wrong},IF(${share}="","",${judged}))`;
      },
      {
        ...{ style: "state", horizontal: "center" },
        looks: (cell) => wordLooks(cell, { green: verdicts.good, amber: verdicts.pass, red: verdicts.poor }),
      },
    ),
    sent: column(STICKY_TEXTS.sent, "count", () => null, { input: counted(STICKY_TEXTS.sent) }),
    replied: column(STICKY_TEXTS.replied, "count", () => null, { input: counted(STICKY_TEXTS.replied) }),
    share: column(TERMS.responseRate, "percent", ({ sent, replied }) => f`IF(N(${sent})=0,"",N(${replied})/${sent})`),
  });
  const { column: of } = tests;
  const [all, poor] = [f`COUNT(${of.share})`, f`COUNTIF(${of.verdict},${verdicts.poor})`];
  const shown = {
    all: countText(all),
    good: countText(f`COUNTIF(${of.verdict},${verdicts.good})`),
    poor: countText(poor),
  };
  sheetOf(sheet.onModules(), {
    title: OPTIONAL_SHEETS.stickiness.tab,
    provenance,
    headline: {
      finding: f`IF(${all}=0,${STICKY_TEXTS.none},${sentence(STICKY_TEXTS.finding, shown)})`,
      action: f`IF(${all}=0,${STICKY_TEXTS.begin},IF(${poor}=0,${STICKY_TEXTS.fine},${STICKY_TEXTS.action}))`,
    },
    figures: [
      { label: STICKY_TEXTS.sent, value: f`SUM(${of.sent})`, format: "count" },
      { label: STICKY_TEXTS.replied, value: f`SUM(${of.replied})`, format: "count" },
      {
        label: TERMS.responseRate,
        value: f`IF(SUM(${of.sent})=0,"",SUM(${of.replied})/SUM(${of.sent}))`,
        format: "percent",
      },
    ],
    sections: [
      besideOf(
        RIGHT,
        [
          (lane) => {
            lane.section(STICKY_TEXTS.section);
            tests.put(lane);
            for (const key of COUNTS)
              desk.sellers.forEach(({ name }, i) => lane.sheet.input(`${key}.${name}`, of[key].at(i)));
          },
        ],
        inputsOf(
          { title: STICKY_TEXTS.limits, headings: [INPUT_TEXTS.choose, TERMS.value, STICKY_TEXTS.blank] },
          limits.lines(),
        ),
      ),
    ],
    checks: [{ name: STICKY_TEXTS.check, holds: f`SUMPRODUCT((${of.replied}>${of.sent})*1)=0` }],
  });
}
