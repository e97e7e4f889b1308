/**
 * The next budget by past return between a test budget and a cap, exact and live: the domain's capped split in native formulas. Every
 * part is clamp(level × return, test budget, its cap), and the level at which the parts add up is found among the points where a part
 * leaves one limit or meets the other.
 */
import { type Cells, cellsOf } from "../../../plan/cells";
import { barBefore } from "../../../plan/columns";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { type Check, sameMoney } from "../../../plan/sections/checks-part";
import { type Fact, factsPart } from "../../../plan/sections/facts-part";
import { inputs, type Inputs } from "../../../plan/sections/inputs-part";
import { moneyText, nameText, sentence, signedText } from "../../../plan/sentence";
import { figure, type Headline } from "../../../plan/sections/headline-part";
import type { SheetBuilder } from "../../../plan/sheet-builder";
import { HALF, LEFT, RIGHT } from "../../../plan/modules";
import { barsOf, besideEachOther, inputsOf, sheetOf, tableOf, type Section } from "../../../plan/sheet-of";
import { COLORS } from "../../../plan/styles";
import { column, type Table, table } from "../../../plan/table";
import { roundedShare } from "../../../plan/statistics";
import { TERMS } from "../../../text/terms";
import { ASSUMPTIONS } from "../../kind-texts";
import { BUDGET_TEXTS, CHECK_TEXTS, TEXTS } from "../texts";
import type { CampaignTable } from "./campaign-table";
import { BUDGET_INPUTS, type CampaignInputs, INPUT_HEADINGS } from "./inputs";

const CHART = { rows: 16, columns: HALF };
/** Half a cent: below it two limits are the same. */
const NOISE = 0.005;

type BudgetKey = "name" | "pastCost" | "channel" | "return" | "next" | "share" | "change" | "limit";
/** The past return (0 where it is not known), the campaign's own cap, the levels at which its part leaves the test budget and meets
 * the cap, what all parts add up to there, and the part before it is rounded to the cent. */
type WorkingKey = "name" | "weight" | "cap" | "leavesMinimum" | "meetsCap" | "sumThere" | "sumAtCap" | "part";

/** What the budget sheet is made of. */
interface Budget {
  readonly inputs: CampaignInputs;
  readonly campaigns: CampaignTable;
  /** The limits as they can hold: the even share where the typed ones cannot. */
  readonly limits: Inputs<"cap" | "minimum">;
  readonly split: Cells<"start" | "startSum" | "slope" | "level" | "spent">;
  readonly working: Table<WorkingKey>;
}

function limitsOf({ cell }: CampaignInputs, { column: { weight } }: Table<WorkingKey>): Budget["limits"] {
  const { budget, capShare, testBudget } = cell;
  const { capUsed, minimumUsed, capWidened, minimumLowered } = BUDGET_TEXTS;
  const even = f`${budget}/ROWS(${weight})`;
  return inputs<"cap" | "minimum">({
    cap: {
      ...{ label: capUsed, format: "money", value: f`MAX(${capShare}*${budget},${even})` },
      note: f`IF(${capShare}*${budget}<${even}-${NOISE},${capWidened},"")`,
    },
    minimum: {
      ...{ label: minimumUsed, format: "money", value: f`MIN(${testBudget},${even})` },
      note: f`IF(${testBudget}>${even}+${NOISE},${minimumLowered},"")`,
    },
  });
}

/** What all parts add up to at a level. Written without IF, which Excel does not spread over a column inside SUMPRODUCT. */
function sumAt(level: Operand, { limits, working }: Pick<Budget, "limits" | "working">): Expression {
  const { weight, cap } = working.column;
  const { minimum } = limits.cell;
  const excess = (limit: Handle): Expression =>
    f`SUMPRODUCT((${level}*${weight}>${limit})*(${level}*${weight}-${limit}))`;
  return f`ROWS(${weight})*${minimum}+${excess(minimum)}-${excess(cap)}`;
}

/** @param budget The table of budgets, whose names and past costs the working takes. */
function budgetParts(inputs: CampaignInputs, campaigns: CampaignTable, budget: () => Table<BudgetKey>): Budget {
  const split = cellsOf("start", "startSum", "slope", "level", "spent");
  const { weight: ofWeight, ownCap, leavesMinimum, meetsCap, sumThere, sumAtCap, part } = BUDGET_TEXTS;
  const turn = (weight: Operand, limit: Operand): Expression => f`IF(${weight}=0,0,${limit}/${weight})`;
  const parts = (): Budget => ({ inputs, campaigns, split, limits, working });
  const working: Table<WorkingKey> = table<WorkingKey>(campaigns.rows, {
    name: column(TERMS.campaign, "text", (_, { i }) => f`${budget().at(i).name}&""`),
    weight: column(ofWeight, "exact", (_, { i }) => f`N(${campaigns.column.return.at(i)})`),
    // No more than the share of the budget, nor than so many times the past cost; what was free has no growth to measure.
    cap: column(ownCap, "money", (_, { i }) => {
      const { pastCost } = budget().at(i);
      const { minimum, cap } = limits.cell;
      return f`IF(${pastCost}>0,MAX(${minimum},MIN(${cap},${inputs.cell.growth}*${pastCost})),${cap})`;
    }),
    leavesMinimum: column(leavesMinimum, "exact", ({ weight }) => turn(weight, limits.cell.minimum)),
    meetsCap: column(meetsCap, "exact", ({ weight, cap }) => turn(weight, cap)),
    sumThere: column(sumThere, "money", (row) => sumAt(row.leavesMinimum, parts())),
    sumAtCap: column(sumAtCap, "money", (row) => sumAt(row.meetsCap, parts())),
    // A campaign without a known return gets the test budget.
    part: column(part, "money", ({ weight, cap }) => {
      const { minimum } = limits.cell;
      return f`IF(${weight}=0,${minimum},MIN(${cap},MAX(${minimum},${split.level}*${weight})))`;
    }),
  });
  const limits = limitsOf(inputs, working);
  return parts();
}

/** Rounded running totals less the one before, so that the parts add up to what is spent to the cent. */
function roundedPart({ split, working }: Budget, i: number): Expression {
  const { part } = working.column;
  const upTo = (last: number): Expression =>
    roundedShare(f`${split.spent}*SUM(${part.at(0)}:${part.at(last).relative})/SUM(${part})`, 2);
  const rounded = i === 0 ? upTo(0) : f`ROUND(${upTo(i)}-${upTo(i - 1)},2)`;
  return f`IF(SUM(${part})=0,0,${rounded})`;
}

function limitReached({ limits, working }: Budget, i: number): Expression {
  const { part, cap: own } = working.at(i);
  const { minimum, cap } = limits.cell;
  const atMinimum = f`IF(${part}<=${minimum}+${NOISE},${BUDGET_TEXTS.atMinimum},"")`;
  const atCap = f`IF(${own}<${cap}-${NOISE},${BUDGET_TEXTS.atGrowth},${BUDGET_TEXTS.atCap})`;
  return f`IF(AND(${part}>=${own}-${NOISE},${part}>${minimum}+${NOISE}),${atCap},${atMinimum})`;
}

/** One row a campaign, in the order of the campaigns' table: what it gets next, its share, and what holds it. */
function budgetTable(parts: Budget): Table<BudgetKey> {
  const { name, cost, channel, return: paid } = parts.campaigns.column;
  const { budget } = parts.inputs.cell;
  const { pastCost, limit } = BUDGET_TEXTS;
  return table<BudgetKey>(name.rows, {
    name: column(TERMS.campaign, "text", (_, { i }) => f`${name.at(i)}&""`, { modules: 2, total: TEXTS.total }),
    pastCost: column(pastCost, "wholeMoney", (_, { i }) => f`${cost.at(i)}`, { total: "sum" }),
    channel: column(TERMS.channel, "textAfterNumber", (_, { i }) => f`${channel.at(i)}&""`),
    return: column(TERMS.return, "multiple", (_, { i }) => f`${paid.at(i)}`),
    next: column(TERMS.nextBudget, "wholeMoney", (_, { i }) => roundedPart(parts, i), { total: "sum" }),
    share: column(TERMS.share, "percent", ({ next }) => f`IF(${budget}=0,0,${next}/${budget})`, {
      ...{ total: "sum", ...barBefore(COLORS.barMoney, "share") },
    }),
    change: column(TERMS.change, "wholeMoney", (row) => f`${row.next}-${row.pastCost}`, {
      total: (all) => f`SUM(${all.next})-SUM(${all.pastCost})`,
    }),
    limit: column(limit, "text", (_, { i }) => limitReached(parts, i), { modules: 2, totalFormat: "text" }),
  });
}

/** The level of the split: from the last turning point that the budget reaches, on at the slope that holds there. */
function splitFacts(parts: Budget): Fact[] {
  const { inputs, split, working } = parts;
  const { budget } = inputs.cell;
  const { start, startSum, slope, level, spent } = split;
  const { weight, leavesMinimum, meetsCap, sumThere, part } = working.column;
  const [turns, sums] = [leavesMinimum.across(2), sumThere.across(2)];
  const reached = f`SUMPRODUCT(MAX((${sums}<=${budget}*(1+1E-12))*${turns}))`;
  const free = f`SUMPRODUCT((${leavesMinimum}<=${start})*(${meetsCap}>${start})*${weight})`;
  const found = f`${start}+IF(${slope}>0,MAX(0,${budget}-${startSum})/${slope},0)`;
  return [
    { label: BUDGET_TEXTS.start, value: reached, format: "exact", handle: start },
    { label: BUDGET_TEXTS.startSum, value: sumAt(start, parts), format: "exact", handle: startSum },
    { label: BUDGET_TEXTS.slope, value: free, format: "exact", handle: slope },
    { label: BUDGET_TEXTS.level, value: found, format: "exact", handle: level },
    { label: BUDGET_TEXTS.spent, value: f`ROUND(SUM(${part}),2)`, format: "money", handle: spent },
  ];
}

/** The working of the split, open to whoever wants to follow it. */
const workingOf =
  (parts: Budget): Section =>
  (lane) => {
    lane.section(BUDGET_TEXTS.working);
    factsPart(lane, splitFacts(parts));
    lane.gap();
    parts.working.put(lane);
  };

function checks({ inputs, limits, working }: Budget, { column: { next } }: Table<BudgetKey>): Check[] {
  const { budget } = inputs.cell;
  const { weight, part, cap } = working.column;
  // Rounding to the cent may take a part over a limit by less than a cent.
  const within = f`SUMPRODUCT((${next}>${cap}+0.01)+(${next}<${limits.cell.minimum}-0.01))=0`;
  const spent = sameMoney(f`SUM(${next})`, f`ROUND(${budget},2)`);
  const full = f`SUMPRODUCT((${weight}>0)*(${part}<${cap}-${NOISE}))=0`;
  return [
    { name: CHECK_TEXTS.budget, holds: f`OR(${spent},AND(SUM(${next})<${budget},${full}))` },
    { name: CHECK_TEXTS.limits, holds: within },
  ];
}

/** Past cost and next budget by campaign. */
function budgetChart({ column: { name, pastCost, next } }: Table<BudgetKey>): Section {
  const { chart, pastCost: past } = BUDGET_TEXTS;
  return barsOf(chart.section, CHART, {
    ...{ key: "budget", title: chart.title, categories: name, numberFormat: "#,##0" },
    series: [
      { name: past, values: pastCost, color: COLORS.seriesSoft },
      { name: TERMS.nextBudget, values: next, color: COLORS.seriesMain },
    ],
  });
}

/** What moving the money brings, from which campaign to which. */
function budgetHeadline({ inputs, campaigns, working }: Budget, { column }: Table<BudgetKey>): Headline {
  const { name, next, change } = column;
  const { more, less, move, unknown } = BUDGET_TEXTS.headline;
  const past = f`SUM(${campaigns.column.revenue})`;
  const expected = f`SUMPRODUCT(${next},${working.column.weight})`;
  const { budget } = inputs.cell;
  const shown = {
    more: f`TEXT(${expected}/${past}-1,"+0%;-0%;0%")`,
    money: moneyText(f`(${expected}-${past})`),
    budget: moneyText(budget),
  };
  const at = (end: Expression): Expression => f`INDEX(${name},MATCH(${end},${change},0))`;
  const [most, least] = [f`MAX(${change})`, f`MIN(${change})`];

  const moved = sentence(move, {
    ...{ from: nameText(at(least)), cut: signedText(least), to: nameText(at(most)), added: signedText(most) },
  });
  const known = f`IF(${expected}>=${past},${sentence(more, shown)},${sentence(less, shown)})`;
  return {
    finding: f`IF(${past}=0,${unknown},${known})`,
    action: f`IF(${past}=0,${TEXTS.headline.ask},${moved})`,
  };
}

const KEYS: readonly BudgetKey[] = ["name", "next", "change", "share", "limit", "pastCost", "return", "channel"];

/** Lays the sheet out; places budget, caps and test budget of the inputs. Returns the next budget of each campaign. */
export function budgetSheet(sheet: SheetBuilder, inputs: CampaignInputs, campaigns: CampaignTable): () => Handle[] {
  const parts: Budget = budgetParts(inputs, campaigns, () => budgets);
  const budgets = budgetTable(parts);
  const { next } = budgets.column;
  const { budget } = inputs.cell;
  const lines = [...inputs.lines(BUDGET_INPUTS), ...parts.limits.lines()];
  const expected = f`SUMPRODUCT(${next},${parts.working.column.weight})`;
  sheetOf(sheet.onModules(), {
    title: TERMS.nextBudget,
    headline: { ...budgetHeadline(parts, budgets), state: f`${TERMS.ready}` },
    notes: [BUDGET_TEXTS.note],
    figures: [
      figure(TERMS.nextBudget, "wholeMoney", budget),
      figure(BUDGET_TEXTS.pastCost, "wholeMoney", f`SUM(${campaigns.column.cost})`),
      figure(BUDGET_TEXTS.expected, "wholeMoney", expected, { isKey: true }),
      figure(BUDGET_TEXTS.kept, "wholeMoney", f`ROUND(${budget}-SUM(${next}),2)`),
    ],
    sections: [
      tableOf(BUDGET_TEXTS.table, budgets, { keys: KEYS }),
      besideEachOther(
        { column: LEFT, sections: [budgetChart(budgets)] },
        { column: RIGHT, sections: [inputsOf({ title: ASSUMPTIONS, headings: INPUT_HEADINGS }, lines)] },
      ),
    ],
    computed: { sections: [workingOf(parts)] },
    checks: checks(parts, budgets),
  });
  return () => Array.from({ length: next.rows }, (_, i) => next.at(i));
}
