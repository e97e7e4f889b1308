/**
 * Bundles: which pairs to sell as one, at what price, and how many extra ones pay for the discount. Rules §5, lever 3.
 */
import { atMost } from "../../../plan/row-formulas";
import { type Expression, f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { HALF, RIGHT } from "../../../plan/modules";
import { countText, fixedText, moneyText, nameText, sentence, shareText } from "../../../plan/sentence";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { barsOf, besideOf, inputsOf, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { INPUT_TEXTS, TABS } from "../texts";
import { BUNDLE_TEXTS } from "../texts-sheets";
import type { BundleTable } from "./bundle-tables";
import { INPUT_HEADINGS, type LeverInputs } from "./inputs";

const CHART = { rows: 12, columns: HALF };

function headline({ main: { column: of } }: BundleTable, { cell }: LeverInputs): Headline {
  const { finding, none, action, lower } = BUNDLE_TEXTS;
  const best = (values: Handle): Expression => atMost(values, of.gain);
  const count = f`COUNTIF(${of.gain},">0")`;
  const shown = {
    ...{ n: countText(count), all: countText(f`ROWS(${of.gain})`), discount: shareText(cell.discount) },
    money: moneyText(f`MAX(${of.gain})`),
  };
  const named = {
    ...{ a: nameText(best(of.a)), b: nameText(best(of.b)), price: fixedText(best(of.price), 2) },
    n: f`${best(of.breakEven)}`,
  };
  return {
    finding: f`IF(${count}=0,${sentence(none, shown)},${sentence(finding, shown)})`,
    action: f`IF(${count}=0,${lower},${sentence(action, named)})`,
  };
}

function figures({ main: { column: of } }: BundleTable): Figure[] {
  const { columns } = BUNDLE_TEXTS;
  const best = (values: Handle): Expression => atMost(values, of.gain);
  return [
    figure(columns.gain, "largeMoney", f`MAX(${of.gain})`, { isKey: true }),
    figure(columns.price, "money", best(of.price)),
    figure(columns.margin, "money", best(of.margin)),
    figure(columns.breakEven, "count", best(of.breakEven)),
    figure(columns.anyway, "count", best(of.anyway)),
  ];
}

export function bundlesSheet(sheet: SheetBuilder, bundles: BundleTable, inputs: LeverInputs): void {
  const { name, gain } = bundles.parts.column;
  sheetOf(sheet.onModules(), {
    title: TABS.bundles,
    headline: headline(bundles, inputs),
    figures: figures(bundles),
    sections: [
      tableOf(BUNDLE_TEXTS.table, bundles.main),
      besideOf(
        RIGHT,
        [
          barsOf(BUNDLE_TEXTS.columns.gain, CHART, {
            key: "gains",
            title: BUNDLE_TEXTS.columns.gain,
            categories: name,
            series: [{ name: BUNDLE_TEXTS.columns.gain, values: gain, color: COLORS.seriesMain }],
            numberFormat: "#,##0",
            signed: true,
          }),
        ],
        inputsOf({ title: INPUT_TEXTS.title, headings: INPUT_HEADINGS }, inputs.lines(["discount"])),
      ),
    ],
    computed: { sections: [tableOf(BUNDLE_TEXTS.parts, bundles.parts)] },
  });
}
