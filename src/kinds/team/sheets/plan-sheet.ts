/**
 * The commission plan: what everyone has earned, the tiers with what is wrong with them beside, cap and guarantee, rates of categories.
 */
import { f, type Operand } from "../../../plan/formula";
import { RIGHT } from "../../../plan/modules";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { countText, moneyText, nameText, percentText, sentence } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { TERMS } from "../../../text/terms";
import type { TeamAnalysis } from "../model";
import { periodText } from "../period";
import { PLAN_TEXTS } from "../texts";
import { PLAN_INPUTS } from "./inputs";
import { PAY_DETAILS, PAY_KEYS, type PayTable } from "./pay-table";
import type { Rates, StatementTable } from "./statement";
import { tierFaultCount } from "./tier-tables";

/** What the commission sheets are made of. */
export interface Commission extends Rates {
  readonly lines: StatementTable;
  readonly pay: PayTable;
}

function planHeadline({ tiers, pay: { column } }: Commission, { choices, period }: TeamAnalysis): Headline {
  const { earned: sold, onMargin, none, wrong, next, top, correct } = PLAN_TEXTS.headline;
  const earned = choices.base === "margin" ? onMargin : sold;
  const [base, paid] = [f`SUM(${column.base})`, f`SUM(${column.paid})`];
  const shown = {
    ...{ period: f`${periodText(period)}`, money: moneyText(paid), base: moneyText(base) },
    share: percentText(f`${paid}/${base}`),
  };
  const faults = tierFaultCount(tiers);
  const { from, rate } = tiers.lines.column;
  const [nearest, least] = [f`MATCH(MIN(${column.toNext}),${column.toNext},0)`, f`MIN(${column.toNext})`];
  const reached = f`(INDEX(${column.base},${nearest})+${least})`;
  const help = sentence(next, {
    ...{ name: nameText(f`INDEX(${column.named},${nearest})`), money: moneyText(least) },
    rate: percentText(f`SUMIF(${from},${reached},${rate})`),
  });
  const action = f`IF(COUNT(${column.toNext})=0,${top},${help})`;
  return {
    finding: f`IF(${faults}>0,${sentence(wrong, { n: countText(faults) })},IF(${base}=0,${none},${sentence(earned, shown)}))`,
    action: f`IF(${faults}>0,${correct},${action})`,
  };
}

function planFigures(
  { inputs, pay: { column }, lines: { column: line } }: Commission,
  { choices }: TeamAnalysis,
): Figure[] {
  const { figures: labels } = PLAN_TEXTS;
  const [base, paid] = [f`SUM(${column.base})`, f`SUM(${column.paid})`];
  const unpaid = f`SUMIFS(${line.base},${line.sellerNo},0)`;
  const capped = f`SUMPRODUCT(ISNUMBER(${inputs.cell.cap})*(${column.lines}>${inputs.cell.cap}))`;
  return [
    figure(TERMS.commission, "wholeMoney", paid, {
      below: sentence(labels.lines, { n: countText(f`SUMPRODUCT(--(${line.base}<>0))`) }),
    }),
    figure(labels.share[choices.base], "percent", f`IF(${base}=0,0,${paid}/${base})`),
    figure(PLAN_TEXTS.clawedBack, "wholeMoney", f`SUM(${column.clawedBack})`, {
      below: sentence(labels.returns, { n: countText(f`COUNTIF(${line.base},"<0")`) }),
    }),
    figure(PLAN_TEXTS.adjusted, "wholeMoney", f`SUM(${column.adjusted})`, {
      below: sentence(labels.capped, { n: countText(capped) }),
    }),
    figure(labels.noSeller, "count", f`COUNTIFS(${line.sellerNo},0,${line.base},">0")`, {
      below: sentence(labels.unpaid, { money: moneyText(unpaid) }),
    }),
  ];
}

function planChecks({ categories, inputs, lines, pay: { column } }: Commission, commission: Operand): Check[] {
  const { checks } = PLAN_TEXTS;
  const { column: line } = lines;
  const own = categories === null ? f`0` : f`COUNT(${categories.column.rate})`;
  const byTiers = f`SUMIFS(${line.amount},${line.now},1)`;
  const near = f`ABS(${byTiers}-SUM(${column.exact}))<=0.0051*ROWS(${line.amount})`;
  const same = sameMoney(f`SUM(${line.amount})+SUM(${column.adjusted})`, f`${commission}`);
  return [
    // The board has no commission while its cells say another period.
    { name: checks.board, holds: f`OR(${inputs.cell.isBuilt}=0,${same})` },
    { name: checks.lines, holds: f`COUNT(${line.sellerNo})=ROWS(${line.sellerNo})` },
    // An order of a category with its own rate is not paid by the tiers.
    { name: checks.tiers, holds: f`OR(${own}>0,${near})` },
  ];
}

/** What sellers owe whose returns come to more than their sales; blank where nobody does. */
const owedOf =
  ({ column: { paid } }: PayTable): Section =>
  (lane) => {
    const owed = f`COUNTIF(${paid},"<0")`;
    const said = sentence(PLAN_TEXTS.owed, { n: countText(owed), money: moneyText(f`-SUMIF(${paid},"<0")`) });
    lane.text(f`IF(${owed}=0,"",${said})`, "note");
  };

/** Lays the sheet out. @param commission The sum that the board shows. */
export function planSheet(sheet: SheetBuilder, parts: Commission, analysis: TeamAnalysis, commission: Operand): void {
  const { inputs, tiers, pay } = parts;
  const earlier = analysis.lines.filter(({ reason }) => reason === "earlierReturn").length;
  const beside: Section = (lane) => {
    tableOf(PLAN_TEXTS.tiers, tiers.lines)(lane);
    inputsOf({ title: PLAN_TEXTS.inputs }, inputs.lines(PLAN_INPUTS))(lane.gap());
    if (parts.categories === null) return;
    tableOf(PLAN_TEXTS.categories, parts.categories)(lane.gap());
    const { rate } = parts.categories.column;
    const without = sentence(PLAN_TEXTS.withoutRate, { n: countText(f`(ROWS(${rate})-COUNT(${rate}))`) });
    lane.text(f`IF(ROWS(${rate})=COUNT(${rate}),"",${without})`, "note");
  };
  sheetOf(sheet.onModules(), {
    title: PLAN_TEXTS.name,
    headline: planHeadline(parts, analysis),
    figures: planFigures(parts, analysis),
    notes: [
      PLAN_TEXTS.notes.rules,
      parts.joint.sharers.size > 0 ? PLAN_TEXTS.notes.joint : null,
      earlier > 0 ? PLAN_TEXTS.notes.earlier({ n: earlier }) : null,
    ],
    sections: [besideOf(RIGHT, [tableOf(PLAN_TEXTS.sellers, pay, { keys: PAY_KEYS }), owedOf(pay)], beside)],
    computed: {
      sections: [tableOf(PLAN_TEXTS.sellers, pay, { keys: PAY_DETAILS }), tableOf(PLAN_TEXTS.steps, tiers.steps)],
    },
    checks: planChecks(parts, commission),
  });
}
