/**
 * One row a campaign: its figures as values of the refresh date, and what follows from them as native formulas. Rules §4.
 */
import type { Row } from "../../../plan/cells";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { LIGHTS, wordLooks } from "../../../plan/looks";
import { wilsonEnd } from "../../../plan/statistics";
import { type Column, each, type Table, table } from "../../../plan/table";
import type { CampaignFigure } from "../../../tables/campaigns";
import type { CampaignAnalysis } from "../model";
import { TEXTS, VERDICT_TEXTS } from "../texts";
import type { CampaignInputs } from "./inputs";

type Derived = "loss" | "lossRank" | "rate" | "low" | "high" | "verdict" | `cost.${CostOf}` | "return" | "marginReturn";
type CostOf = "responses" | "orders" | "newCustomers";
type CampaignKey = "name" | "channel" | "rank" | "cost" | CampaignFigure | Derived;
export type CampaignTable = Table<CampaignKey>;

const COST_HEADINGS = {
  responses: TEXTS.columns.costPerResponse,
  orders: TEXTS.columns.costPerOrder,
  newCustomers: TEXTS.columns.costPerNewCustomer,
} as const;

/** Sum of one column ÷ sum of another over the rows that state both, times a factor; empty when there are none. */
export function ratioOfSums(part: Handle, whole: Handle, factor: Operand = 1): Expression {
  const both = f`ISNUMBER(${part})*ISNUMBER(${whole})`;
  return f`IF(SUMPRODUCT(${both}*${whole})=0,"",${factor}*SUMPRODUCT(${both}*${part})/SUMPRODUCT(${both}*${whole}))`;
}

function verdictOf({ rate, low, high }: Row<"rate" | "low" | "high">, standard: Handle): Expression {
  const { above, below, uncertain, impossible } = VERDICT_TEXTS;
  const judged = f`IF(${low}>${standard},${above},IF(${high}<${standard},${below},${uncertain}))`;
  return f`IF(ISNUMBER(${rate}),IF(ISNUMBER(${low}),${judged},${impossible}),"")`;
}

type EarningKey = `cost.${CostOf}` | "return" | "marginReturn" | "loss" | "lossRank";

/** What a campaign's results cost and what came back. */
function earningColumns({ margin }: CampaignInputs["cell"]): { readonly [K in EarningKey]: Column<CampaignKey> } {
  const { columns: headings } = TEXTS;
  return {
    // Cost for each of something; empty where none is stated.
    ...each("cost", ["responses", "orders", "newCustomers"], (of): Column<CampaignKey> => ({
      heading: COST_HEADINGS[of],
      format: "money",
      cell: (row) => f`IF(N(${row[of]})>0,${row.cost}/${row[of]},"")`,
      total: (column) => ratioOfSums(column.cost, column[of]),
    })),
    return: {
      heading: headings.return,
      format: "exact",
      cell: ({ cost, revenue }) => f`IF(AND(${cost}>0,ISNUMBER(${revenue})),${revenue}/${cost},"")`,
      total: ({ revenue, cost }) => ratioOfSums(revenue, cost),
    },
    // Red where the margin did not bring the cost back.
    marginReturn: {
      heading: headings.marginReturn,
      format: "exact",
      cell: (row) => f`IF(ISNUMBER(${row.return}),${margin}*${row.return},"")`,
      total: ({ revenue, cost }) => ratioOfSums(revenue, cost, margin),
      looks: (first) => [{ type: "formula", formula: f`AND(ISNUMBER(${first}),${first}<1)`, ...LIGHTS.red }],
    },
    loss: {
      heading: headings.loss,
      format: "money",
      cell: ({ cost, marginReturn }) => f`IF(ISNUMBER(${marginReturn}),MAX(0,${cost}*(1-${marginReturn})),"")`,
      total: "sum",
    },
    // From the largest loss on; of equal ones the first row comes first.
    lossRank: {
      heading: headings.lossRank,
      format: "count",
      horizontal: "center",
      cell: ({ loss }, { column }) =>
        f`IF(N(${loss})>0,RANK(${loss},${column.loss})+COUNTIF(${column.loss.at(0)}:${loss},${loss})-1,"")`,
    },
  };
}

type ResponseKey = "rate" | "low" | "high" | "verdict";

/** How many responded, within what is likely, and how that compares with the standard. */
function responseColumns(cell: CampaignInputs["cell"]): { readonly [K in ResponseKey]: Column<CampaignKey> } {
  const { columns: headings } = TEXTS;
  const endOf =
    (end: "low" | "high") =>
    ({ responses, reach, rate }: Row<CampaignKey>): Expression =>
      wilsonEnd(end, { part: responses, whole: reach, share: rate }, cell.deviations);
  return {
    rate: {
      heading: headings.rate,
      format: "percent",
      cell: ({ reach, responses }) => f`IF(AND(N(${reach})>0,ISNUMBER(${responses})),${responses}/${reach},"")`,
      total: ({ responses, reach }) => ratioOfSums(responses, reach),
    },
    low: { heading: headings.low, format: "percent", cell: endOf("low") },
    high: { heading: headings.high, format: "percent", cell: endOf("high") },
    verdict: {
      heading: headings.verdict,
      format: "textAfterNumber",
      cell: (row) => verdictOf(row, cell.responseStandard),
      looks: (first) =>
        wordLooks(first, { green: VERDICT_TEXTS.above, red: VERDICT_TEXTS.below, amber: VERDICT_TEXTS.impossible }),
    },
  };
}

export function campaignTable({ campaigns }: CampaignAnalysis, { cell }: CampaignInputs): CampaignTable {
  const { columns: headings } = TEXTS;
  const figure = (key: CampaignFigure, format: FormatName): Column<CampaignKey> => ({
    heading: headings[key],
    format,
    cell: (_, { i }) => campaigns[i]![key],
    total: "sum",
  });
  return table<CampaignKey>(campaigns.length, {
    name: { heading: headings.campaign, format: "text", cell: (_, { i }) => campaigns[i]!.name, total: TEXTS.total },
    channel: {
      heading: headings.channel,
      format: "text",
      cell: (_, { i }) => campaigns[i]!.channel || TEXTS.noChannel,
    },
    rank: {
      heading: headings.rank,
      format: "count",
      horizontal: "center",
      cell: (row, { column }) => f`IF(ISNUMBER(${row.return}),RANK(${row.return},${column.return}),"")`,
    },
    cost: { heading: headings.cost, format: "money", cell: (_, { i }) => campaigns[i]!.cost, total: "sum" },
    reach: figure("reach", "count"),
    responses: figure("responses", "count"),
    orders: figure("orders", "count"),
    revenue: figure("revenue", "money"),
    newCustomers: figure("newCustomers", "count"),
    ...responseColumns(cell),
    ...earningColumns(cell),
  });
}
