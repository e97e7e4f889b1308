/**
 * Bids: the lowest worth taking by how much is booked, between the variable and the full cost (occupancy pricing). Rules §6.
 */
import { type Expression, f, type Operand } from "../../../plan/formula";
import { HALF, RIGHT } from "../../../plan/modules";
import type { Check } from "../../../plan/sections/checks-part";
import { figure, type Figure, type Headline } from "../../../plan/sections/headline-part";
import { type Inputs, inputs } from "../../../plan/sections/inputs-part";
import { fixedText, sentence, shareText } from "../../../plan/sentence";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { besideOf, chartOf, inputsOf, type Section, sheetOf, tableOf } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import { type Choices, inputLines } from "../../fields";
import { BID_OPTIONS } from "../price-options";
import { BID_TEXTS } from "../price-texts";
import { INPUT_HEADINGS } from "./inputs";

type BidInputs = Inputs<keyof typeof BID_OPTIONS>;
type BidTable = Table<"booked" | "bid" | "over" | "ofFull">;

/** Nothing booked, a tenth, two tenths … all. */
const LOADS = 11;
const CHART = { rows: 12, columns: HALF };

/** In cents where the amounts are small. */
const bidText = (value: Operand): Expression => fixedText(value, 2);

const lowest = ({ cell }: BidInputs, booked: Operand): Expression =>
  f`MAX(${cell.emptyCost}+(${cell.fullCost}-${cell.emptyCost})*${booked},${cell.fullCost}*${cell.floorShare})`;

const bidTable = (given: BidInputs): BidTable =>
  table<"booked" | "bid" | "over" | "ofFull">(LOADS, {
    booked: valueColumn(BID_TEXTS.booked, "pace", (i) => i / (LOADS - 1)),
    bid: column(BID_TEXTS.bid, "money", ({ booked }) => lowest(given, booked)),
    over: column(BID_TEXTS.over, "money", ({ bid }) => f`${bid}-${given.cell.emptyCost}`),
    ofFull: column(
      BID_TEXTS.ofFull,
      "percent",
      ({ bid }) => f`IF(${given.cell.fullCost}>0,${bid}/${given.cell.fullCost},"")`,
    ),
  });

function headline(given: BidInputs): Headline {
  const { emptyCost, fullCost, floorShare, booked } = given.cell;
  const isWrong = f`${emptyCost}>${fullCost}`;
  const bid = bidText(lowest(given, booked));
  const take = sentence(BID_TEXTS.take, { share: shareText(booked), bid });
  const rises = sentence(BID_TEXTS.rises, {
    step: bidText(f`(${fullCost}-${emptyCost})/10`),
    floor: bidText(f`MAX(${emptyCost},${fullCost}*${floorShare})`),
  });
  const wrong = sentence(BID_TEXTS.wrong, { variable: bidText(emptyCost), full: bidText(fullCost) });
  return {
    finding: f`IF(${isWrong},${wrong},${take})`,
    action: f`IF(${isWrong},${BID_TEXTS.correct},${rises})`,
  };
}

function figures(given: BidInputs, { column: of }: BidTable): Figure[] {
  const { booked } = given.cell;
  return [
    figure(BID_TEXTS.now, "money", lowest(given, booked), {
      isKey: true,
      below: sentence(BID_TEXTS.atLoad, { share: shareText(booked) }),
    }),
    figure(BID_TEXTS.floor, "money", f`${of.bid.at(0)}`, { below: sentence(BID_TEXTS.atLoad, { share: "0%" }) }),
    figure(BID_TEXTS.full, "money", f`${of.bid.at(LOADS - 1)}`),
  ];
}

function checks({ cell }: BidInputs, { column: of }: BidTable): Check[] {
  const [later, earlier] = [of.bid.part(1, 0, LOADS - 1, 1), of.bid.part(0, 0, LOADS - 1, 1)];
  const falls = f`SUMPRODUCT((${later}<${earlier})*1)`;
  return [{ name: BID_TEXTS.check, holds: f`OR(${cell.emptyCost}>${cell.fullCost},${falls}=0)` }];
}

const bidChart = (bids: BidTable): Section =>
  chartOf(BID_TEXTS.bid, CHART, {
    ...{ key: "bids", type: "columnClustered", title: BID_TEXTS.bid, numberFormat: "#,##0" },
    categories: bids.column.booked,
    series: [{ name: BID_TEXTS.bid, values: bids.column.bid, color: COLORS.seriesMain }],
  });

/** Lays the sheet out. */
export function bidSheet(sheet: SheetBuilder, choices: Choices<typeof BID_OPTIONS>): void {
  const given: BidInputs = inputs(inputLines(BID_OPTIONS, choices));
  const bids = bidTable(given);
  sheetOf(sheet.onModules(), {
    title: BID_TEXTS.title,
    provenance: BID_TEXTS.typedByHand,
    headline: headline(given),
    figures: figures(given, bids),
    sections: [
      besideOf(RIGHT, [tableOf(BID_TEXTS.table, bids)], (lane) => {
        inputsOf({ title: BID_TEXTS.given, headings: INPUT_HEADINGS }, given.lines())(lane);
        bidChart(bids)(lane.gap());
      }),
    ],
    checks: checks(given, bids),
  });
}
