/**
 * The blocks of the budget sheet and the formulas of the capped split: every part is clamp(level × return, test budget, its cap), and the
 * level at which the parts add up is found among the points where a part leaves one limit or meets the other.
 */
import { factsPart } from "../../plan/sections/facts-part";
import { tablePart, totalRow } from "../../plan/sections/table-part";
import { type Expression, f, type Operand } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import type { Text } from "../../text/locale";
import type { Lane } from "../../plan/lane";
import { COLORS } from "../../plan/styles";
import type { CampaignCells } from "./cells";
import { BUDGET_TEXTS, TEXTS } from "./texts";

export const BUDGET_COLUMNS = 8;

export interface BudgetCells {
  readonly name: Handle;
  readonly pastCost: Handle;
  readonly next: Handle;
  /** The past return, 0 where it is not known. */
  readonly weight: Handle;
  /** The parts before they are rounded to the cent. */
  readonly part: Handle;
  /** Two columns: the levels at which a part leaves the test budget and meets the cap. */
  readonly turns: Handle;
  /** Two columns: what all parts add up to at those levels. */
  readonly sums: Handle;
  readonly minimum: Handle;
  /** For every campaign, before its growth is looked at. */
  readonly cap: Handle;
  /** Of each campaign. */
  readonly caps: Handle;
  readonly start: Handle;
  readonly startSum: Handle;
  readonly slope: Handle;
  readonly level: Handle;
  /** The budget, or less when every campaign with a return is at its cap. */
  readonly spent: Handle;
}

export function budgetCells(count: number): BudgetCells {
  const column = (): Handle => new Handle(count);
  const cell = (): Handle => new Handle();
  return {
    name: column(),
    pastCost: column(),
    next: column(),
    weight: column(),
    part: column(),
    turns: new Handle(count, 2),
    sums: new Handle(count, 2),
    minimum: cell(),
    cap: cell(),
    caps: column(),
    start: cell(),
    startSum: cell(),
    slope: cell(),
    level: cell(),
    spent: cell(),
  };
}

/** What all parts add up to at a level. Written without IF, which Excel does not spread over a column inside SUMPRODUCT. */
function sumAt(level: Operand, { weight, minimum, caps }: BudgetCells): Expression {
  const excess = (limit: Handle): Expression =>
    f`SUMPRODUCT((${level}*${weight}>${limit})*(${level}*${weight}-${limit}))`;
  return f`ROWS(${weight})*${minimum}+${excess(minimum)}-${excess(caps)}`;
}

/** The limits as they can hold: the even share where the typed ones cannot. */
export function limitsPart(lane: Lane, { budget, capShare, testBudget }: CampaignCells, own: BudgetCells): void {
  const even = f`${budget}/ROWS(${own.weight})`;
  const line = (label: Text, value: Expression, handle: Handle, warning: Expression): void => {
    const { sheet } = lane;
    sheet.style(sheet.put(lane.row, lane.column, [[label]]), "label");
    sheet.put(lane.row, lane.column + 1, [[value]], { handle });
    sheet.style(handle, "derived").format(handle, "money", "right");
    const words = sheet.put(lane.row, lane.column + 2, [[warning]], { overflow: true });
    sheet.style(words, "note").format(words, "textAfterNumber", "left");
    lane.gap();
  };
  line(
    BUDGET_TEXTS.capUsed,
    f`MAX(${capShare}*${budget},${even})`,
    own.cap,
    f`IF(${capShare}*${budget}<${even}-0.005,${BUDGET_TEXTS.capWidened},"")`,
  );
  line(
    BUDGET_TEXTS.minimumUsed,
    f`MIN(${testBudget},${even})`,
    own.minimum,
    f`IF(${testBudget}>${even}+0.005,${BUDGET_TEXTS.minimumLowered},"")`,
  );
}

/** Rounded running totals less the one before, so that the parts add up to what is spent to the cent. */
function roundedPart({ part, spent }: BudgetCells, row: number): Expression {
  const upTo = (last: number): Expression =>
    f`ROUND(${spent}*SUM(${part.at(0)}:${part.at(last).relative})/SUM(${part}),2)`;
  const rounded = row === 0 ? upTo(0) : f`ROUND(${upTo(row)}-${upTo(row - 1)},2)`;
  return f`IF(SUM(${part})=0,0,${rounded})`;
}

function limitReached({ part, cap, caps, minimum }: BudgetCells, row: number): Expression {
  const [amount, own] = [part.at(row).relative, caps.at(row).relative] as const;
  const atMinimum = f`IF(${amount}<=${minimum}+0.005,${BUDGET_TEXTS.atMinimum},"")`;
  const atCap = f`IF(${own}<${cap}-0.005,${BUDGET_TEXTS.atGrowth},${BUDGET_TEXTS.atCap})`;
  return f`IF(AND(${amount}>=${own}-0.005,${amount}>${minimum}+0.005),${atCap},${atMinimum})`;
}

/** One row a campaign, in the order of the campaigns' table. */
export function budgetTable(lane: Lane, cells: CampaignCells, own: BudgetCells): void {
  const { columns } = cells;
  const next = (i: number) => own.next.at(i).relative;
  lane.section(BUDGET_TEXTS.table, BUDGET_COLUMNS);
  const share = new Handle(own.name.rows);
  tablePart(lane, own.name.rows, [
    {
      heading: TEXTS.columns.campaign,
      format: "text",
      cell: (i) => f`${columns.name.at(i)}&""`,
      handle: own.name,
    },
    {
      heading: BUDGET_TEXTS.pastCost,
      format: "money",
      cell: (i) => f`${columns.cost.at(i)}`,
      handle: own.pastCost,
    },
    { heading: TEXTS.columns.channel, format: "textAfterNumber", cell: (i) => f`${columns.channel.at(i)}&""` },
    { heading: TEXTS.columns.return, format: "exact", cell: (i) => f`${columns.return.at(i)}` },
    { heading: BUDGET_TEXTS.next, format: "money", cell: (i) => roundedPart(own, i), handle: own.next },
    {
      heading: BUDGET_TEXTS.share,
      format: "percent",
      cell: (i) => f`IF(${cells.budget}=0,0,${next(i)}/${cells.budget})`,
      handle: share,
    },
    {
      heading: BUDGET_TEXTS.change,
      format: "money",
      cell: (i) => f`${next(i)}-${own.pastCost.at(i).relative}`,
    },
    { heading: BUDGET_TEXTS.limit, format: "textAfterNumber", cell: (i) => limitReached(own, i) },
  ]);
  const sum = (column: Handle): Expression => f`SUM(${column})`;
  totalRow(
    lane,
    [
      TEXTS.total,
      sum(own.pastCost),
      null,
      null,
      sum(own.next),
      sum(share),
      f`${sum(own.next)}-${sum(own.pastCost)}`,
      null,
    ],
    ["text", "money", "text", "exact", "money", "percent", "money", "text"],
  );
  lane.sheet.condition(share, { type: "dataBar", color: COLORS.seriesSoft });
}

/** A campaign without a known return gets the test budget. */
function partOf({ weight, minimum, caps, level }: BudgetCells, row: number): Expression {
  const own = weight.at(row).relative;
  return f`IF(${own}=0,${minimum},MIN(${caps.at(row).relative},MAX(${minimum},${level}*${own})))`;
}

/** No more than the share of the budget, nor than so many times the past cost; what was free has no growth to measure. */
function capOf({ growth }: CampaignCells, { pastCost, minimum, cap }: BudgetCells, row: number): Expression {
  const cost = pastCost.at(row).relative;
  return f`IF(${cost}>0,MAX(${minimum},MIN(${cap},${growth}*${cost})),${cap})`;
}

/** The level of the split: from the last turning point that the budget reaches, on at the slope that holds there. */
function levelFacts(lane: Lane, cells: CampaignCells, own: BudgetCells): void {
  const { weight, turns, sums, start, startSum, slope, level } = own;
  const free = f`SUMPRODUCT((${turns.column(0)}<=${start})*(${turns.column(1)}>${start})*${weight})`;
  const found = factsPart(lane, [
    {
      label: BUDGET_TEXTS.start,
      value: f`SUMPRODUCT(MAX((${sums}<=${cells.budget}*(1+1E-12))*${turns}))`,
      format: "exact",
    },
    { label: BUDGET_TEXTS.startSum, value: sumAt(start, own), format: "exact" },
    { label: BUDGET_TEXTS.slope, value: free, format: "exact" },
    {
      label: BUDGET_TEXTS.level,
      value: f`${start}+IF(${slope}>0,MAX(0,${cells.budget}-${startSum})/${slope},0)`,
      format: "exact",
    },
    { label: BUDGET_TEXTS.spent, value: f`ROUND(SUM(${own.part}),2)`, format: "money" },
  ]);
  [start, startSum, slope, level, own.spent].forEach((handle, i) => handle.placeAt(found[i]!.place));
}

/** The working of the split, open to whoever wants to follow it. */
export function workingPart(lane: Lane, cells: CampaignCells, own: BudgetCells): void {
  const { weight, turns, sums, minimum, caps } = own;
  lane.section(BUDGET_TEXTS.working, BUDGET_COLUMNS);
  levelFacts(lane, cells, own);
  lane.gap();
  const [row, column] = [lane.row + 1, lane.column + 3];
  turns.placeAt({ tab: lane.sheet.tab, row, column });
  sums.placeAt({ tab: lane.sheet.tab, row, column: column + 2 });
  const turn = (i: number, limit: Operand): Expression =>
    f`IF(${weight.at(i).relative}=0,0,${limit}/${weight.at(i).relative})`;
  const { columns } = TEXTS;
  tablePart(lane, weight.rows, [
    { heading: columns.campaign, format: "text", cell: (i) => f`${own.name.at(i).relative}&""` },
    {
      heading: BUDGET_TEXTS.weight,
      format: "exact",
      cell: (i) => f`N(${cells.columns.return.at(i)})`,
      handle: weight,
    },
    { heading: BUDGET_TEXTS.ownCap, format: "money", cell: (i) => capOf(cells, own, i), handle: caps },
    { heading: BUDGET_TEXTS.leavesMinimum, format: "exact", cell: (i) => turn(i, minimum) },
    { heading: BUDGET_TEXTS.meetsCap, format: "exact", cell: (i) => turn(i, caps.at(i).relative) },
    { heading: BUDGET_TEXTS.sumThere, format: "money", cell: (i) => sumAt(turns.at(i, 0).relative, own) },
    { heading: BUDGET_TEXTS.sumAtCap, format: "money", cell: (i) => sumAt(turns.at(i, 1).relative, own) },
    { heading: BUDGET_TEXTS.part, format: "money", cell: (i) => partOf(own, i), handle: own.part },
  ]);
}
