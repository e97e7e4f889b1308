/** Strategies with their marks for the goals, and the actions that carry them out. Rules §8. */
import { f } from "../../../plan/formula";
import { countText, moneyText, nameText, sentence } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { sheetOf, tableOf } from "../../../plan/sheet-of";
import type { Headline } from "../../../plan/sections/headline-part";
import { filled, firstRow, inRow } from "../../../plan/row-formulas";
import { HEADLINES } from "../headline-texts";
import { ACTION_ASKS, CHECKS, FIGURES, SECTIONS, SERVED, STRATEGY_VERDICTS, TABS } from "../texts";
import { MARKS } from "../entries";
import type { MarketingCells } from "./cells";
import { SERVED_WORKING } from "./strategies-table";
import { counted, totalsOf } from "./totals";

function strategiesHeadline({ strategies, served }: MarketingCells): Headline {
  const { none, begin, finding, goal, idle, keep } = HEADLINES.strategies;
  const { strategy, verdict } = strategies.column;
  const { verdict: service, no, task } = served.column;
  const unserved = counted(service, SERVED.none, SERVED.noAction);
  const idles = counted(verdict, STRATEGY_VERDICTS.idle, STRATEGY_VERDICTS.noAction);
  const isUnserved = f`((${service}=${SERVED.none})+(${service}=${SERVED.noAction}))`;
  const first = firstRow(service, isUnserved);
  const wrong = firstRow(verdict, f`((${verdict}<>"")*(${verdict}<>${STRATEGY_VERDICTS.yes}))`);
  const found = {
    ...{ strategies: countText(filled(strategy)), goals: countText(filled(task)) },
    ...{ unserved: countText(unserved), idle: countText(idles) },
  };
  const named = { strategy: nameText(inRow(strategy, wrong)), verdict: inRow(verdict, wrong) };
  const serve = sentence(goal, { no: inRow(no, first), task: nameText(inRow(task, first)) });
  const other = f`IF(${wrong}>0,${sentence(idle, named)},${keep})`;
  return {
    finding: f`IF(${filled(strategy)}=0,${none},${sentence(finding, found)})`,
    action: f`IF(${filled(strategy)}=0,${begin},IF(${first}>0,${serve},${other}))`,
  };
}

const STRATEGY_PIXELS = [150, 190, 110, ...MARKS.map(() => 44), 200, 74, 74];

export function strategiesSheet(sheet: SheetBuilder, cells: MarketingCells): void {
  const { strategies, served, lists } = cells;
  const { verdict } = strategies.column;
  const { idle, noAction, unknown, mark } = STRATEGY_VERDICTS;
  sheetOf(sheet.onColumns(STRATEGY_PIXELS), {
    ...{ title: TABS.strategies, provenance: null, headline: strategiesHeadline(cells) },
    figures: [
      { label: FIGURES.unserved, value: counted(served.column.verdict, SERVED.none, SERVED.noAction), format: "count" },
      { label: FIGURES.idle, value: counted(verdict, idle, noAction), format: "count" },
    ],
    sections: [
      (lane) => {
        lane.section(SECTIONS.matrix);
        lists.strategies.put(lane, strategies, { name: "Strategies" });
      },
      tableOf(SECTIONS.served, served, { keys: ["verdict", "task", "no"] }),
    ],
    computed: { sections: [(lane) => void served.put(lane, { keys: SERVED_WORKING, style: "note" })] },
    checks: [{ name: CHECKS.marks, holds: f`${counted(verdict, unknown, mark)}=0` }],
  });
}

function actionsHeadline(cells: MarketingCells): Headline {
  const { none, begin, finding, correct, late, start, keep } = HEADLINES.actions;
  const { action, asks, owner, fault } = cells.actions.column;
  const { late: isLate, begin: beginNow, done } = ACTION_ASKS;
  const n = filled(asks);
  const totals = totalsOf(cells);
  const rowOf = (word: (typeof ACTION_ASKS)[keyof typeof ACTION_ASKS]) => firstRow(asks, f`(${asks}=${word})`);
  const wrong = firstRow(fault, f`(${fault}<>"")`);
  const found = {
    ...{ n: countText(n), cost: moneyText(totals.cost) },
    ...{ done: countText(counted(asks, done)), late: countText(totals.late) },
  };
  const first = rowOf(isLate);
  const next = rowOf(beginNow);
  const named = { action: nameText(inRow(action, first)), owner: nameText(f`${inRow(owner, first)}&""`) };
  const begun = f`IF(${next}>0,${sentence(start, { action: nameText(inRow(action, next)) })},${keep})`;
  const open = f`IF(${first}>0,${sentence(late, named)},${begun})`;
  const correction = sentence(correct, { row: countText(wrong), fault: inRow(fault, wrong) });
  return {
    finding: f`IF(${n}=0,${none},${sentence(finding, found)})`,
    action: f`IF(${n}=0,${begin},IF(${wrong}>0,${correction},${open}))`,
  };
}

const ACTION_PIXELS = [92, 200, 150, 84, 88, 88, 96, 100, 84, 96, 300];

export function actionsSheet(sheet: SheetBuilder, cells: MarketingCells): void {
  const { actions, lists } = cells;
  const { extra, fault } = actions.column;
  const totals = totalsOf(cells);
  sheetOf(sheet.onColumns(ACTION_PIXELS), {
    ...{ title: TABS.actions, provenance: null, headline: actionsHeadline(cells) },
    figures: [
      { label: FIGURES.cost, value: totals.cost, format: "wholeMoney" },
      { label: FIGURES.extra, value: f`SUM(${extra})`, format: "wholeMoney" },
      { label: FIGURES.late, value: totals.late, format: "count" },
    ],
    sections: [
      (lane) => {
        lists.actions.put(lane, actions, { name: "MarketingActions" });
      },
    ],
    checks: [{ name: CHECKS.actions, holds: f`${filled(fault)}=0` }],
  });
}
