/**
 * One row a campaign: its figures as values of the refresh date, and what follows from them as native formulas. Rules §4.
 */
import type { Row } from "../../../plan/cells";
import { recordColumns } from "../../../plan/columns";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { LIGHTS, wordLooks } from "../../../plan/looks";
import { wilsonEnd } from "../../../plan/statistics";
import { type Column, column, each, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import type { CampaignAnalysis } from "../model";
import { TEXTS, VERDICT_TEXTS } from "../texts";
import type { CampaignInputs } from "./inputs";

type FigureKey = "cost" | "reach" | "responses" | "orders" | "revenue" | "newCustomers";
type ResponseKey = "rate" | "low" | "high" | "verdict";
type EarningKey = `cost.${CostOf}` | "return" | "marginReturn" | "loss" | "lossRank";
type CostOf = keyof typeof COST_HEADINGS;
type CampaignKey = "name" | "channel" | "rank" | FigureKey | ResponseKey | EarningKey;
export type CampaignTable = Table<CampaignKey>;
type Columns<K extends CampaignKey> = { readonly [P in K]: Column<CampaignKey> };

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

/** What a campaign's results cost and what came back. */
function earningColumns({ margin }: CampaignInputs["cell"]): Columns<EarningKey> {
  const { marginReturn, loss, lossRank } = TEXTS.columns;
  return {
    // Cost for each of something; empty where none is stated.
    ...each("cost", Object.keys(COST_HEADINGS) as CostOf[], (of) =>
      column<CampaignKey>(COST_HEADINGS[of], "money", (row) => f`IF(N(${row[of]})>0,${row.cost}/${row[of]},"")`, {
        total: (all) => ratioOfSums(all.cost, all[of]),
      }),
    ),
    return: column(
      TERMS.return,
      "exact",
      ({ cost, revenue }) => f`IF(AND(${cost}>0,ISNUMBER(${revenue})),${revenue}/${cost},"")`,
      { total: ({ revenue, cost }) => ratioOfSums(revenue, cost) },
    ),
    // Red where the margin did not bring the cost back.
    marginReturn: column(marginReturn, "exact", (row) => f`IF(ISNUMBER(${row.return}),${margin}*${row.return},"")`, {
      total: ({ revenue, cost }) => ratioOfSums(revenue, cost, margin),
      looks: (first) => [{ type: "formula", formula: f`AND(ISNUMBER(${first}),${first}<1)`, ...LIGHTS.red }],
    }),
    loss: column(
      loss,
      "money",
      (row) => f`IF(ISNUMBER(${row.marginReturn}),MAX(0,${row.cost}*(1-${row.marginReturn})),"")`,
      { total: "sum" },
    ),
    // From the largest loss on; of equal ones the first row comes first.
    lossRank: column(
      lossRank,
      "count",
      ({ loss: own }, { column: { loss: all } }) =>
        f`IF(N(${own})>0,RANK(${own},${all})+COUNTIF(${all.at(0)}:${own},${own})-1,"")`,
      { horizontal: "center" },
    ),
  };
}

/** How many responded, within what is likely, and how that compares with the standard. */
function responseColumns(cell: CampaignInputs["cell"]): Columns<ResponseKey> {
  const { low, high, verdict } = TEXTS.columns;
  const { above, below, impossible } = VERDICT_TEXTS;
  const endOf =
    (end: "low" | "high") =>
    ({ responses, reach, rate }: Row<CampaignKey>): Expression =>
      wilsonEnd(end, { part: responses, whole: reach, share: rate }, cell.deviations);
  return {
    rate: column(
      TERMS.responseRate,
      "percent",
      ({ reach, responses }) => f`IF(AND(N(${reach})>0,ISNUMBER(${responses})),${responses}/${reach},"")`,
      { total: ({ responses, reach }) => ratioOfSums(responses, reach) },
    ),
    low: column(low, "percent", endOf("low")),
    high: column(high, "percent", endOf("high")),
    verdict: column(verdict, "textAfterNumber", (row) => verdictOf(row, cell.responseStandard), {
      looks: (first) => wordLooks(first, { green: above, red: below, amber: impossible }),
    }),
  };
}

export function campaignTable({ campaigns }: CampaignAnalysis, { cell }: CampaignInputs): CampaignTable {
  const rank: Column<CampaignKey>["cell"] = (row, { column: all }) =>
    f`IF(ISNUMBER(${row.return}),RANK(${row.return},${all.return}),"")`;
  const total = "sum";
  return table<CampaignKey>(campaigns.length, {
    ...recordColumns(campaigns, { name: [TERMS.campaign, "text", { total: TEXTS.total }] }),
    channel: valueColumn(TERMS.channel, "text", (i) => campaigns[i]!.channel || TEXTS.noChannel),
    rank: column(TERMS.rank, "count", rank, { horizontal: "center" }),
    ...recordColumns(campaigns, {
      cost: [TERMS.cost, "money", { total }],
      reach: [TERMS.reach, "count", { total }],
      responses: [TERMS.responses, "count", { total }],
      orders: [TERMS.orders, "count", { total }],
      revenue: [TERMS.revenue, "money", { total }],
      newCustomers: [TERMS.newCustomers, "count", { total }],
    }),
    ...responseColumns(cell),
    ...earningColumns(cell),
  });
}
