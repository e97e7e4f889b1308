/**
 * The sheet to read first: which lever is worth most a month, how that was reckoned, and what those that were tried did.
 */
import { atMost } from "../../../plan/row-formulas";
import { f } from "../../../plan/formula";
import { HALF, RIGHT } from "../../../plan/modules";
import type { Check } from "../../../plan/sections/checks-part";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { countText, moneyText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { barsOf, besideOf, inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { TERMS } from "../../../text/terms";
import type { LeverId } from "../levers";
import type { LeverAccount } from "../account";
import { INPUT_TEXTS, LEVER_TEXTS, TABS } from "../texts";
import { VERDICT_TEXTS } from "../texts-groups";
import type { DayTable } from "./days-sheet";
import { DERIVED_KEYS, type furtherInputs, INPUT_HEADINGS, type LeverInputs, type shownInputs } from "./inputs";
import { LEVER_KEYS, type LeverTable, nameTyped } from "./lever-table";
import type { TriedTable, WorkingTable } from "./tried-tables";

const CHART = { rows: 11, columns: HALF };
/** The tables of the sheet, which name each other's cells. */
export interface LeverParts {
  readonly rows: readonly LeverId[];
  readonly levers: LeverTable;
  readonly tried: TriedTable;
  readonly working: WorkingTable;
  readonly days: DayTable;
  readonly inputs: LeverInputs;
  /** Inputs of the sheet, and those that are kept with the computation. */
  readonly shown: ReturnType<typeof shownInputs>;
  readonly further: ReturnType<typeof furtherInputs>;
  readonly checks: readonly Check[];
  /** Of levers without a sheet of their own. */
  readonly computed: readonly Section[];
}

function headline({ levers }: LeverParts): Headline {
  const { lever, prize, act } = levers.column;
  const { finding, nothing, first, change } = LEVER_TEXTS;
  const pays = f`MAX(${prize})>0`;
  const shown = { lever: atMost(lever, prize), money: moneyText(f`MAX(${prize})`) };
  return {
    finding: f`IF(${pays},${sentence(finding, shown)},${nothing})`,
    action: f`IF(${pays},${sentence(first, { act: atMost(act, prize) })},${change})`,
    state: f`IF(COUNTIF(${levers.column.verdict},${VERDICT_TEXTS.down})>0,${TERMS.act},${TERMS.ready})`,
  };
}

function figures({ levers, tried, days }: LeverParts): Figure[] {
  const { figures: labels } = LEVER_TEXTS;
  const { lever, prize, start } = levers.column;
  const { orders, revenue, several } = days.column;
  const all = f`SUM(${orders})`;
  const share = shareText(f`IF(${all}=0,0,SUM(${several})/${all})`);
  return [
    figure(labels.best, "largeMoney", f`MAX(${prize})`, {
      isKey: true,
      below: f`IF(MAX(${prize})>0,${atMost(lever, prize)},"")`,
    }),
    figure(TERMS.averageOrderValue, "money", f`IF(${all}=0,"",SUM(${revenue})/${all})`, {
      below: sentence(labels.several, { share }),
    }),
    figure(TERMS.revenue, "largeMoney", f`SUM(${revenue})`, { below: sentence(labels.units, { n: countText(all) }) }),
    figure(labels.data, "count", f`COUNT(${prize})`, { below: labels.ofTen }),
    figure(labels.tried, "count", f`COUNT(${start})`, {
      below: sentence(labels.worked, { n: countText(f`COUNTIF(${tried.column.verdict},${VERDICT_TEXTS.up})`) }),
    }),
  ];
}

const listed =
  ({ levers, rows }: LeverParts): Section =>
  (lane) => {
    tableOf(LEVER_TEXTS.table, levers, { keys: [...LEVER_KEYS] })(lane);
    nameTyped(lane.sheet, levers, rows);
  };

const chart = ({ levers }: LeverParts): Section =>
  barsOf(LEVER_TEXTS.chart, CHART, {
    ...{ key: "prizes", title: LEVER_TEXTS.chart, categories: levers.column.lever },
    series: [{ name: LEVER_TEXTS.columns.prize, values: levers.column.prize, color: COLORS.seriesMain }],
    numberFormat: "#,##0",
  });

export function leversSheet(sheet: SheetBuilder, parts: LeverParts, { notes, orders, further }: LeverAccount): void {
  const { inputs } = parts;
  sheetOf(sheet.onModules(), {
    title: TABS.levers,
    headline: headline(parts),
    figures: figures(parts),
    notes,
    sections: [
      listed(parts),
      besideOf(
        RIGHT,
        [chart(parts)],
        inputsOf({ title: INPUT_TEXTS.title, headings: INPUT_HEADINGS }, inputs.lines(parts.shown)),
      ),
      tableOf(LEVER_TEXTS.tried, parts.tried),
    ],
    computed: {
      counted: [orders, ...further.map((each) => each ?? null)],
      sections: [
        inputsOf({ title: INPUT_TEXTS.derived }, inputs.lines([...DERIVED_KEYS, ...parts.further])),
        tableOf(LEVER_TEXTS.begin, parts.levers, { keys: ["act"] }),
        tableOf(LEVER_TEXTS.working, parts.working),
        ...parts.computed,
      ],
    },
    checks: parts.checks,
  });
}
