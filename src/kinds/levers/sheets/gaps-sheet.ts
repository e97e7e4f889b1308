/**
 * Site experience, and reviews: which products are below the usual of the shop, at which step, and which to repair first.
 */
import { atMost } from "../../../plan/row-formulas";
import { type Expression, f } from "../../../plan/formula";
import { countText, fixedText, moneyText, nameText, percentText, sentence, shareText } from "../../../plan/sentence";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { LEVERS } from "../levers";
import { GAP_TEXTS, GROUP_TEXTS } from "../texts-groups";
import { INPUT_TEXTS } from "../texts";
import type { GapTables } from "./gap-tables";
import { INPUT_HEADINGS, type LeverInputs } from "./inputs";

const SHOWN = {
  steps: ["product", "weakest", "gain", "visitors", "conversion", "cartRate", "payRate", "price"],
  reviews: ["product", "weakest", "rating", "gain", "reviews", "visitors", "conversion", "price"],
} as const;
const WORKING = {
  steps: ["counted", "buyers", "rating", "reviews"],
  reviews: ["counted", "buyers", "cartRate", "payRate"],
} as const;

/** Products below the usual, or rated low. */
function below({ lever, products, facts }: GapTables, { cell }: LeverInputs): Expression {
  const { conversion, rating } = products.column;
  return lever === "steps"
    ? f`COUNTIF(${conversion},"<"&${facts.cell.conversion})`
    : f`COUNTIF(${rating},"<"&${cell.lowRating})`;
}

function headline(tables: GapTables, inputs: LeverInputs): Headline {
  const { product, gain } = tables.products.column;
  const shown = {
    ...{ n: countText(below(tables, inputs)), all: countText(f`ROWS(${product})`) },
    share: percentText(tables.facts.cell.conversion),
    limit: fixedText(inputs.cell.lowRating, 1),
  };
  const first = {
    ...{ product: nameText(atMost(product, gain)), share: shareText(inputs.cell.closing) },
    money: moneyText(f`MAX(${gain})`),
  };
  return {
    finding: sentence(GAP_TEXTS.finding[tables.lever], shown),
    action: f`IF(MAX(${gain})>0,${sentence(GAP_TEXTS.action, first)},${GAP_TEXTS.fine})`,
  };
}

function figures(tables: GapTables, inputs: LeverInputs): Figure[] {
  const { visitors, rating } = tables.products.column;
  const { prize, conversion } = tables.facts.cell;
  const { columns, low, usual } = GAP_TEXTS;
  return [
    figure(GROUP_TEXTS.facts.prize, "largeMoney", f`${prize}`, { isKey: true }),
    figure(columns.conversion, "percent", f`${conversion}`, { below: usual }),
    figure(columns.visitors, "count", f`SUM(${visitors})`),
    ...(tables.lever === "reviews"
      ? [
          figure(low, "count", below(tables, inputs)),
          figure(columns.rating, "average", f`IF(COUNT(${rating})=0,"",AVERAGE(${rating}))`),
        ]
      : []),
  ];
}

const listOf = ({ lever, products }: GapTables): Section => tableOf(GAP_TEXTS.table, products, { keys: SHOWN[lever] });

const workingOf = ({ lever, products, facts }: GapTables): readonly Section[] => [
  inputsOf({ title: LEVERS[lever].name }, facts.lines()),
  tableOf(GAP_TEXTS.table, products, { keys: WORKING[lever] }),
];

/** All of it, where the lever has no sheet of its own. */
export const gapsComputed = (tables: GapTables): readonly Section[] => [listOf(tables), ...workingOf(tables)];

export function gapsSheet(sheet: SheetBuilder, tables: GapTables, inputs: LeverInputs): void {
  const lines = inputs.lines(tables.lever === "reviews" ? ["lowRating"] : []);
  sheetOf(sheet.onModules(), {
    title: LEVERS[tables.lever].name,
    headline: headline(tables, inputs),
    figures: figures(tables, inputs),
    sections: [
      listOf(tables),
      lines.length === 0 ? null : inputsOf({ title: INPUT_TEXTS.title, headings: INPUT_HEADINGS }, lines),
    ],
    computed: { sections: workingOf(tables) },
  });
}
