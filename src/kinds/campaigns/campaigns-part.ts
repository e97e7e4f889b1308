/**
 * One row a campaign: its figures as values of the refresh date, and what follows from them as native formulas. Rules §4.
 */
import type { CampaignFigure } from "../../tables/campaigns";
import { type TableColumn, tablePart, totalRow } from "../../plan/sections/table-part";
import type { FormatName } from "../../plan/formats";
import { type Expression, f, type Operand } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import type { Text } from "../../text/locale";
import type { Lane } from "../../plan/lane";
import { COLORS } from "../../plan/styles";
import type { CampaignAnalysis } from "./analysis";
import type { CampaignCells } from "./cells";
import { TEXTS, VERDICT_TEXTS } from "./texts";

export const CAMPAIGN_COLUMNS = 18;

const of = (column: Handle, row: number) => column.at(row).relative;

/** The interval's end on one side, by Wilson's formula; empty where there is no rate, or one above 1. */
function intervalEnd({ columns, deviations: z }: CampaignCells, row: number, end: "low" | "high"): Expression {
  const { reach, responses, rate } = columns;
  const [n, x] = [of(reach, row), of(responses, row)] as const;
  const half = f`${z}*SQRT(${x}*(${n}-${x})/${n}+${z}^2/4)`;
  const middle = f`${x}+${z}^2/2`;
  const inside =
    end === "low"
      ? f`IF(${x}=0,0,(${middle}-${half})/(${n}+${z}^2))`
      : f`IF(${x}=${n},1,(${middle}+${half})/(${n}+${z}^2))`;
  return f`IF(AND(ISNUMBER(${of(rate, row)}),N(${of(rate, row)})<=1),${inside},"")`;
}

function verdict({ columns, standard }: CampaignCells, row: number): Expression {
  const { above, below, uncertain, impossible } = VERDICT_TEXTS;
  const [rate, low, high] = [of(columns.rate, row), of(columns.low, row), of(columns.high, row)] as const;
  const judged = f`IF(${low}>${standard},${above},IF(${high}<${standard},${below},${uncertain}))`;
  return f`IF(ISNUMBER(${rate}),IF(ISNUMBER(${low}),${judged},${impossible}),"")`;
}

/** Cost for each of something; empty where none is stated. */
const costPer = ({ columns }: CampaignCells, count: Handle, row: number): Expression =>
  f`IF(N(${of(count, row)})>0,${of(columns.cost, row)}/${of(count, row)},"")`;

function statedColumns({ campaigns }: CampaignAnalysis, { columns }: CampaignCells): TableColumn[] {
  const figure = (key: CampaignFigure, format: FormatName): TableColumn => ({
    heading: TEXTS.columns[key],
    format,
    cell: (i) => campaigns[i]![key],
    handle: columns[key],
  });
  const rank = (i: number): Expression =>
    f`IF(ISNUMBER(${of(columns.return, i)}),RANK(${of(columns.return, i)},${columns.return}),"")`;
  return [
    { heading: TEXTS.columns.campaign, format: "text", cell: (i) => campaigns[i]!.name, handle: columns.name },
    {
      heading: TEXTS.columns.channel,
      format: "text",
      cell: (i) => campaigns[i]!.channel || TEXTS.noChannel,
      handle: columns.channel,
    },
    { heading: TEXTS.columns.rank, format: "count", horizontal: "center", cell: rank },
    { heading: TEXTS.columns.cost, format: "money", cell: (i) => campaigns[i]!.cost, handle: columns.cost },
    figure("reach", "count"),
    figure("responses", "count"),
    figure("orders", "count"),
    figure("revenue", "money"),
    figure("newCustomers", "count"),
  ];
}

function derivedColumns(cells: CampaignCells, verdicts: Handle): TableColumn[] {
  const { columns, margin } = cells;
  const { cost, reach, responses, orders, revenue, newCustomers, rate, low, high } = columns;
  const headings = TEXTS.columns;
  const rateOf = (i: number): Expression =>
    f`IF(AND(N(${of(reach, i)})>0,ISNUMBER(${of(responses, i)})),${of(responses, i)}/${of(reach, i)},"")`;
  const returned = (i: number): Expression =>
    f`IF(AND(${of(cost, i)}>0,ISNUMBER(${of(revenue, i)})),${of(revenue, i)}/${of(cost, i)},"")`;
  return [
    { heading: headings.rate, format: "percent", cell: rateOf, handle: rate },
    { heading: headings.low, format: "percent", cell: (i) => intervalEnd(cells, i, "low"), handle: low },
    { heading: headings.high, format: "percent", cell: (i) => intervalEnd(cells, i, "high"), handle: high },
    {
      heading: headings.verdict,
      format: "textAfterNumber",
      cell: (i) => verdict(cells, i),
      handle: verdicts,
    },
    { heading: headings.costPerResponse, format: "money", cell: (i) => costPer(cells, responses, i) },
    { heading: headings.costPerOrder, format: "money", cell: (i) => costPer(cells, orders, i) },
    { heading: headings.costPerNewCustomer, format: "money", cell: (i) => costPer(cells, newCustomers, i) },
    { heading: headings.return, format: "exact", cell: returned, handle: columns.return },
    {
      heading: headings.marginReturn,
      format: "exact",
      cell: (i) => f`IF(ISNUMBER(${of(columns.return, i)}),${margin}*${of(columns.return, i)},"")`,
      handle: columns.marginReturn,
    },
  ];
}

/** Sum of one column ÷ sum of another over the rows that state both, times a factor; empty when there are none. */
export function ratioOfSums(part: Handle, whole: Handle, factor: Operand = 1): Expression {
  const both = f`ISNUMBER(${part})*ISNUMBER(${whole})`;
  return f`IF(SUMPRODUCT(${both}*${whole})=0,"",${factor}*SUMPRODUCT(${both}*${part})/SUMPRODUCT(${both}*${whole}))`;
}

/** One cell a column of the table. */
function totals({ columns, margin }: CampaignCells): (Expression | Text | null)[] {
  const { cost, reach, responses, orders, revenue, newCustomers } = columns;
  const sums = [cost, reach, responses, orders, revenue, newCustomers].map((column) => f`SUM(${column})`);
  const costs = [responses, orders, newCustomers].map((column) => ratioOfSums(cost, column));
  const returns = [ratioOfSums(revenue, cost), ratioOfSums(revenue, cost, margin)];
  return [TEXTS.total, null, null, ...sums, ratioOfSums(responses, reach), null, null, null, ...costs, ...returns];
}

/** Puts the campaigns as an Excel table with their totals below; places `cells.columns`. Returns the verdicts. */
export function campaignsPart(lane: Lane, analysis: CampaignAnalysis, cells: CampaignCells): Handle {
  const { sheet } = lane;
  const verdicts = new Handle(analysis.campaigns.length);
  lane.section(TEXTS.campaigns, CAMPAIGN_COLUMNS);
  const columns = [...statedColumns(analysis, cells), ...derivedColumns(cells, verdicts)];
  const { whole } = tablePart(lane, analysis.campaigns.length, columns);
  sheet.table("CampaignResults", whole);
  // A free row keeps the totals out of the Excel table, which would take a row right below it for its own.
  lane.gap();
  totalRow(
    lane,
    totals(cells),
    columns.map(({ format }) => format),
  );
  colourVerdicts(lane, verdicts);
  colourReturns(lane, cells);
  return verdicts;
}

function colourVerdicts({ sheet }: Lane, verdicts: Handle): void {
  const looks = [
    { text: VERDICT_TEXTS.above, fill: COLORS.greenFill, color: COLORS.green },
    { text: VERDICT_TEXTS.below, fill: COLORS.redFill, color: COLORS.red },
    { text: VERDICT_TEXTS.impossible, fill: COLORS.amberFill, color: COLORS.amber },
  ];
  for (const { text, ...look } of looks) {
    sheet.condition(verdicts, { type: "formula", formula: f`${verdicts.at(0).relative}=${text}`, ...look });
  }
}

/** Red where the margin did not bring the cost back. */
function colourReturns({ sheet }: Lane, { columns: { marginReturn } }: CampaignCells): void {
  const first = marginReturn.at(0).relative;
  sheet.condition(marginReturn, {
    type: "formula",
    formula: f`AND(ISNUMBER(${first}),${first}<1)`,
    fill: COLORS.redFill,
    color: COLORS.red,
  });
}
