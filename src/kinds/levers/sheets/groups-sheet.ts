/**
 * One lever by its groups of orders: what those with it are worth beside those without, and whether that is more than chance.
 */
import { f } from "../../../plan/formula";
import { fixedText, moneyText, sentence, shareText } from "../../../plan/sentence";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { TERMS } from "../../../text/terms";
import { LEVERS } from "../levers";
import { GROUP_TEXTS, SIDE_TEXTS, VERDICT_TEXTS } from "../texts-groups";
import { INPUT_TEXTS } from "../texts";
import { type GroupTables, pointShare } from "./group-tables";
import { INPUT_HEADINGS, type LeverInputs, POINT_KEYS } from "./inputs";

const SIDE_KEYS = ["side", "orders", "value", "perOrder", "repeat", "revenue", "customers"] as const;
const SIDE_WORKING = ["squares", "units", "repeating"] as const;
const SELLERS = ["response", "touches"];

function headline({ lever, sides, facts }: GroupTables): Headline {
  const { up, down } = VERDICT_TEXTS;
  const { verdict, difference, prize } = facts.cell;
  const texts = SIDE_TEXTS[lever];
  const money = moneyText(f`ABS(${difference})`);
  const said = (text: typeof texts.more) => sentence(text, { money });
  const { value } = sides.column;
  const both = { having: fixedText(value.at(0), 2), without: fixedText(value.at(1), 2) };
  const unclear = sentence(GROUP_TEXTS.unclear, both);
  return {
    finding: f`IF(${verdict}=${up},${said(texts.more)},IF(${verdict}=${down},${said(texts.less)},${unclear}))`,
    action: f`IF(${prize}>0,${sentence(GROUP_TEXTS.worth, { money: moneyText(prize) })},${GROUP_TEXTS.notYet})`,
  };
}

function figures({ lever, sides, facts }: GroupTables, inputs: LeverInputs): Figure[] {
  const { having, without } = SIDE_TEXTS[lever];
  const { value, repeat, orders } = sides.column;
  const repeated = (i: number) => sentence(GROUP_TEXTS.repeated, { share: shareText(f`N(${repeat.at(i)})`) });
  const points = pointShare(inputs);
  const { margin } = inputs.cell;
  return [
    figure(GROUP_TEXTS.facts.prize, "largeMoney", f`${facts.cell.prize}`, { isKey: true }),
    figure(having, "money", f`${value.at(0)}`, { below: repeated(0) }),
    figure(without, "money", f`${value.at(1)}`, { below: repeated(1) }),
    figure(GROUP_TEXTS.sideShare, "percent", f`${orders.at(0)}/SUM(${orders})`),
    lever === "rewards"
      ? figure(GROUP_TEXTS.breakEven, "percent", f`IF(${margin}>${points},${points}/(${margin}-${points}),"–")`)
      : figure(TERMS.confidence, "percent", f`${inputs.cell.confidence}`),
  ];
}

const sidesOf = ({ sides }: GroupTables): Section => tableOf(GROUP_TEXTS.sides, sides, { keys: SIDE_KEYS });

const groupsOf = ({ lever, groups }: GroupTables): Section =>
  tableOf(SELLERS.includes(lever) ? GROUP_TEXTS.bySeller : GROUP_TEXTS.byGroup, groups, {
    keys: [
      ...(["name", "side", "orders", "value", "perOrder", "repeat", "revenue", "customers"] as const),
      ...(SELLERS.includes(lever) ? (["figure"] as const) : []),
    ],
  });

/** What the difference is reckoned from. */
const workingOf = ({ lever, sides, groups, facts }: GroupTables): readonly Section[] => [
  inputsOf({ title: LEVERS[lever].name }, facts.lines()),
  tableOf(GROUP_TEXTS.sides, sides, { keys: SIDE_WORKING }),
  tableOf(GROUP_TEXTS.byGroup, groups, {
    keys: [...SIDE_WORKING, ...(SELLERS.includes(lever) ? [] : (["figure"] as const))],
  }),
];

/** All of it, where the lever has no sheet of its own. */
export const groupsComputed = (tables: GroupTables): readonly Section[] => [
  sidesOf(tables),
  groupsOf(tables),
  ...workingOf(tables),
];

export function groupsSheet(sheet: SheetBuilder, tables: GroupTables, inputs: LeverInputs): void {
  sheetOf(sheet.onModules(), {
    title: LEVERS[tables.lever].name,
    headline: headline(tables),
    figures: figures(tables, inputs),
    sections: [
      sidesOf(tables),
      groupsOf(tables),
      tables.lever === "rewards"
        ? inputsOf({ title: INPUT_TEXTS.title, headings: INPUT_HEADINGS }, inputs.lines(POINT_KEYS))
        : null,
    ],
    notes: [GROUP_TEXTS.notCause],
    computed: { sections: workingOf(tables) },
  });
}
