/**
 * The sheets of the balance, each with its finding first. Rules §10.
 */
import { Day } from "../../../plan/content";
import { type Expression, f, joined, type Operand } from "../../../plan/formula";
import type { Figure, Headline } from "../../../plan/sections/headline-part";
import { countText, nameText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import type { Text } from "../../../text/locale";
import { TERMS } from "../../../text/terms";
import { BALANCE_STATES, CHECKS, FIGURES, OUTCOMES, SECTIONS, TABS, VERDICTS } from "../texts";
import { itemKey } from "../entries";
import { HEADLINES } from "../headline-texts";
import { BALANCE_WORKING } from "./balance-table";
import type { BalanceCells } from "./cells";
import { CHOICE_INPUTS } from "./consensus-table";
import { VOICE_WORKING } from "./voice-tables";

/** Columns that a headline stands over. */
const WIDTH = 8;
const NAME_WIDTH = 18;
const REMEDY_WIDTH = 32;
const RULE_WIDTH = 40;

const monthText = (day: Operand): Expression => f`(YEAR(${day})&"-"&TEXT(MONTH(${day}),"00"))`;
const counted = (words: Operand, word: Text): Expression => f`COUNTIF(${words},${word})`;
const rest = <K extends string>(keys: readonly K[], without: readonly K[]): K[] =>
  keys.filter((key) => !without.includes(key));

function gapsHeadline({ balance, gaps, voices }: BalanceCells): Headline {
  const { none, begin, fine, keep, found, first } = HEADLINES.gaps;
  const { short, underSafety, surplus } = BALANCE_STATES;
  const { state, missing } = balance.column;
  const said = joined(
    voices.map(({ column: { used } }) => f`COUNTIF(${used},">0")`),
    "+",
  );
  const lacking = f`(${counted(state, short)}+${counted(state, underSafety)})`;
  const much = counted(state, surplus);
  const { item, month, remedy } = gaps.column;
  const shown = { short: countText(lacking), units: countText(f`SUM(${missing})`), surplus: countText(much) };
  const top = {
    ...{ item: nameText(item.at(0)), month: monthText(month.at(0)) },
    remedy: f`${remedy.at(0)}`,
  };
  const isFine = f`${lacking}+${much}=0`;
  const all = countText(f`ROWS(${state})`);
  return {
    finding: f`IF(${said}=0,${none},IF(${isFine},${sentence(fine, { n: all })},${sentence(found, shown)}))`,
    action: f`IF(${gaps.column.at.at(0)}=0,IF(${said}=0,${begin},${keep}),${sentence(first, top)})`,
    state: f`IF(${lacking}>0,${TERMS.act},IF(${said}=0,${TERMS.notBegun},${TERMS.ready}))`,
  };
}

function gapsFigures({ balance, decisions }: BalanceCells): Figure[] {
  const { state, missing } = balance.column;
  const { short, underSafety, surplus } = BALANCE_STATES;
  const { decision, outcome } = decisions.column;
  return [
    { label: FIGURES.short, value: f`${counted(state, short)}+${counted(state, underSafety)}`, format: "count" },
    { label: FIGURES.missing, value: f`SUM(${missing})`, format: "count", isKey: true },
    { label: FIGURES.surplus, value: counted(state, surplus), format: "count" },
    {
      label: FIGURES.open,
      value: f`COUNTA(${decision})-${counted(outcome, OUTCOMES.agreed)}-${counted(outcome, OUTCOMES.refused)}`,
      format: "count",
    },
  ];
}

export function gapsSheet(sheet: SheetBuilder, cells: BalanceCells): void {
  const { gaps, balance } = cells;
  const { rank, score } = balance.column;
  sheetOf(sheet, {
    ...{ title: TABS.gaps, headline: gapsHeadline(cells), figures: gapsFigures(cells), width: WIDTH - 1 },
    sections: [tableOf(SECTIONS.gaps, gaps)],
    checks: [{ name: CHECKS.ranked, holds: f`MAX(${rank})=COUNTIF(${score},">0")` }],
  });
  sheet.width(gaps.column.item.place.column, NAME_WIDTH).width(gaps.column.remedy.place.column, REMEDY_WIDTH);
}

export function balanceSheet(sheet: SheetBuilder, { balance, setup }: BalanceCells): void {
  const { demand, delivered, opening, receipts, left, item } = balance.column;
  const { finding, action } = HEADLINES.balance;
  const off = f`ABS(SUM(${opening})+SUM(${receipts})-SUM(${demand})-SUM(${left}))<0.005`;
  sheetOf(sheet, {
    ...{ title: TABS.balance, width: WIDTH },
    headline: {
      finding: sentence(finding, {
        demand: countText(f`SUM(${demand})`),
        delivered: countText(f`SUM(${delivered})`),
      }),
      action: f`${action}`,
    },
    sections: [
      (lane) => {
        lane.section(SECTIONS.balance);
        balance.put(lane, { name: "ItemBalance", keys: rest(balance.keys, BALANCE_WORKING) });
        setup.lines
          .filter(({ coming }) => coming)
          .forEach(({ item: at, month }, i) => {
            sheet.input(itemKey("receipts", setup.items[at]!.name, month), receipts.at(i));
          });
      },
    ],
    checks: [
      { name: CHECKS.left, holds: off },
      { name: CHECKS.delivered, holds: f`SUM(${delivered})<=SUM(${demand})+0.005` },
    ],
    computed: { sections: [(lane) => void balance.put(lane, { keys: BALANCE_WORKING, style: "note" })] },
    freeze: { rows: item.at(0) },
  });
  sheet.width(item.place.column, NAME_WIDTH);
}

export function voicesSheet(sheet: SheetBuilder, { voices, lists, setup }: BalanceCells): void {
  const count = (key: "used" | "note", criterion: string): Expression =>
    joined(
      voices.map(({ column }) => f`COUNTIF(${column[key]},${criterion})`),
      "+",
    );
  const wrong = count("note", "?*");
  const { finding, action } = HEADLINES.voices;
  const section =
    (department: number): Section =>
    (lane) => {
      lane.section(setup.departments[department]!);
      lists.voices[department]!.put(lane, voices[department]!, { name: `Voices${department + 1}` });
    };
  sheetOf(sheet, {
    ...{ title: TABS.voices, provenance: null, width: WIDTH },
    headline: {
      finding: sentence(finding, { n: countText(count("used", ">0")), wrong: countText(wrong) }),
      action: f`${action}`,
    },
    sections: setup.departments.map((_, i) => section(i)),
    checks: [{ name: CHECKS.voices, holds: f`${wrong}=0` }],
  });
  sheet.width(voices[0]!.column.item.place.column, NAME_WIDTH);
  sheet.printBefore(voices[0]!.column[VOICE_WORKING[0]].place.column);
}

function consensusHeadline({ consensus, bias }: BalanceCells): Headline {
  const { finding, bias: most, action } = HEADLINES.consensus;
  const { chosen, low, high, weighted } = consensus.column;
  const { department, bias: biases } = bias.column;
  const apart = f`IF(SUM(${weighted})=0,0,(SUM(${high})-SUM(${low}))/SUM(${weighted}))`;
  const worst = f`MAX(MAX(${biases}),-MIN(${biases}))`;
  const row = f`IFERROR(MATCH(${worst},${biases},0),IFERROR(MATCH(-${worst},${biases},0),1))`;
  const named = sentence(most, {
    department: nameText(f`INDEX(${department},${row})`),
    bias: f`TEXT(INDEX(${biases},${row}),"+0%;-0%;0%")`,
  });
  return {
    finding: sentence(finding, {
      ...{ n: countText(f`COUNT(${chosen})`), all: countText(f`ROWS(${chosen})`), spread: shareText(apart) },
    }),
    action: f`IF(COUNT(${biases})=0,${action},${named})`,
  };
}

export function consensusSheet(sheet: SheetBuilder, cells: BalanceCells): void {
  const { consensus, bias, setup } = cells;
  const { item, weighted, formal, low, high, yours } = consensus.column;
  const outside = f`SUMPRODUCT((${low}<>"")*(${weighted}<>${formal})*((${weighted}<${low})+(${weighted}>${high})))`;
  sheetOf(sheet, {
    ...{ title: TABS.consensus, headline: consensusHeadline(cells), width: WIDTH },
    sections: [
      tableOf(SECTIONS.bias, bias),
      (lane) => {
        lane.section(SECTIONS.consensus);
        consensus.put(lane, { name: "AgreedDemand" });
        setup.lines.forEach(({ item: at, month }, i) => {
          sheet.input(itemKey("choice", setup.items[at]!.name, month), yours.at(i).across(CHOICE_INPUTS.length));
        });
      },
    ],
    checks: [{ name: CHECKS.range, holds: f`${outside}=0` }],
  });
  sheet.width(item.place.column, NAME_WIDTH);
}

export function decisionsSheet(sheet: SheetBuilder, { decisions, lists, asOf }: BalanceCells): void {
  const { decision, verdict, due, outcome } = decisions.column;
  const { none, finding, late, action } = HEADLINES.decisions;
  const overdue = f`COUNTIFS(${due},"<"&${asOf},${outcome},${OUTCOMES.open})`;
  const words = {
    ...{
      team: countText(counted(verdict, VERDICTS.decide)),
      committee: countText(counted(verdict, VERDICTS.escalate)),
    },
    unknown: countText(counted(verdict, VERDICTS.unknown)),
  };
  sheetOf(sheet, {
    ...{ title: TABS.decisions, width: WIDTH },
    headline: {
      finding: f`IF(COUNTIF(${verdict},"?*")=0,${none},${sentence(finding, words)})`,
      action: f`IF(${overdue}>0,${sentence(late, { n: countText(overdue) })},${action})`,
    },
    sections: [
      (lane) => {
        lists.decisions.put(lane, decisions, { name: "Decisions" });
      },
    ],
  });
  sheet.width(decision.place.column, REMEDY_WIDTH);
}

export function followSheet(sheet: SheetBuilder, { follow, lists, asOf, today }: BalanceCells): void {
  const { measure, delay, planned, done } = follow.column;
  const { none, finding, action } = HEADLINES.follow;
  const judged = f`COUNT(${delay})`;
  const late = f`COUNTIF(${delay},">0")`;
  const onTime = f`IF(${judged}=0,"",1-${late}/${judged})`;
  // Of what has both, so that neither a plan to come nor an output without a plan moves it.
  const both = f`${planned},">0",${done},">=0"`;
  const reached = f`IF(SUMIFS(${planned},${both})=0,"",SUMIFS(${done},${both})/SUMIFS(${planned},${both}))`;
  const shown = {
    ...{ share: shareText(f`N(${onTime})`), late: countText(late) },
    days: countText(f`IF(${late}=0,0,SUM(${delay})/MAX(1,${late}))`),
  };
  sheetOf(sheet, {
    ...{ title: TABS.follow, width: WIDTH },
    headline: { finding: f`IF(${judged}=0,${none},${sentence(finding, shown)})`, action: f`${action}` },
    figures: [
      { label: FIGURES.onTime, value: onTime, format: "pace" },
      { label: FIGURES.attained, value: reached, format: "pace" },
      { label: TERMS.asOfDate, value: new Day(today), format: "date", handle: asOf },
    ],
    sections: [
      (lane) => {
        lists.follow.put(lane, follow, { name: "FollowUp" });
      },
    ],
  });
  sheet.width(measure.place.column, REMEDY_WIDTH);
}

export function rulesSheet(sheet: SheetBuilder, { items, rules, log, lists, setup }: BalanceCells): void {
  const { onHand, safety, importance, item } = items.column;
  const weighed = f`COUNTIF(${importance},">=0")`;
  sheetOf(sheet, {
    ...{ title: TABS.rules, provenance: null },
    checks: [{ name: CHECKS.importance, holds: f`${weighed}=ROWS(${importance})` }],
    sections: [
      (lane) => {
        lane.section(SECTIONS.items);
        items.put(lane);
        setup.items.forEach(({ name }, i) => {
          for (const [key, cells] of Object.entries({ onHand, safety, importance }))
            sheet.input(itemKey(key, name), cells.at(i));
        });
      },
      inputsOf({ title: SECTIONS.rules }, rules.lines()),
      (lane) => {
        lane.section(SECTIONS.log);
        lists.log.put(lane, log);
      },
    ],
  });
  sheet.width(item.place.column, RULE_WIDTH);
}
