/**
 * The list of sellers as the user edits it, each seller's part of the goal, and what is wrong with a row. Rules §2.
 */
import { inputMessages } from "../../../../plan/sections/inputs-part";
import { type TableColumn, tablePart, totalRow } from "../../../../plan/sections/table-part";
import type { Content } from "../../../../plan/content";
import type { FormatName } from "../../../../plan/formats";
import { type Expression, f } from "../../../../plan/formula";
import { Handle } from "../../../../plan/handle";
import type { Lane } from "../../../../plan/lane";
import type { SheetBuilder } from "../../../../plan/sheet-builder";
import { COLORS } from "../../../../plan/styles";
import type { GoalCells } from "../../cells";
import type { Goal } from "../../model";
import { sellerInputKey } from "../../sellers";
import { decimalsOf, type Measure, MEASURES } from "../../measures";
import { measureHeading, TEXTS } from "../../texts";
import { SELLERS_TEXTS } from "./texts";

/** Name, team, weight and capacity, side by side. */
const INPUT_COLUMNS = 4;
export const LIST_COLUMNS = 7 + MEASURES.length;
const WORKING_COLUMNS = 6;
const MOST = 1e12;

/** What the inputs of a row come to. */
export interface SellerWorking {
  /** The name without blanks around, "" for a row that counts for nothing. */
  readonly name: Handle;
  /** 1 where the name stands for the first time, so that nothing is counted twice. */
  readonly first: Handle;
  /** The weight, 0 where it is none. */
  readonly used: Handle;
  readonly soFar: Handle;
  /** The team, or the words for having none; "" for a free row. */
  readonly team: Handle;
  /** Different teams down to the row. */
  readonly teams: Handle;
  /** The first fault of a row as a sentence. */
  readonly fault: Handle;
}

export function sellerWorking(rows: number): SellerWorking {
  const make = (): Handle => new Handle(rows);
  return { name: make(), first: make(), used: make(), soFar: make(), team: make(), teams: make(), fault: make() };
}

/** Formats of a goal whose zero stays empty, so that free rows look free. */
export const goalFormat = (measure: Measure): FormatName => (measure === "revenue" ? "moneySoFar" : "countSoFar");

/** The last cell of a running total. */
export const lastOf = (column: Handle): Handle => column.at(column.rows - 1);

/** No seller is listed: every listed one has a team, if only the words for having none. */
export const nobody = ({ teams }: SellerWorking): Expression => f`${lastOf(teams)}=0`;
/** Where no seller is listed, nothing is broken down that could fail to add up. */
export const unlessNobody = (working: SellerWorking, holds: Expression): Expression =>
  f`OR(${nobody(working)},${holds})`;

/** A seller's part by cumulative rounding. Money is split in whole cents, so that neither noise nor a half cent tells a part from the domain's. */
function partFormula(measure: Measure, row: number, cells: GoalCells, { soFar }: SellerWorking): Expression {
  const scale = 10 ** decimalsOf(measure);
  const need = scale === 1 ? f`${cells.need[measure]}` : f`ROUND(${cells.need[measure]}*${scale},0)`;
  const total = lastOf(soFar);
  const upTo = (weight: Expression): Expression => f`ROUND(${need}*${weight}/${total},0)`;
  const here = soFar.at(row);
  const part = f`${upTo(f`${here.relative}`)}-${upTo(f`N(${here.above(1).relative})`)}`;
  return f`IF(${total}=0,0,${scale === 1 ? part : f`(${part})/${scale}`})`;
}

/** The most orders of a month belong to the name of the build: another name in the row has none until the next. */
function bestOf({ sellers }: Goal, row: number, name: Handle): Content {
  const seller = sellers[row];
  if (!seller || seller.best === null) return null;
  return f`IF(${name.at(row).relative}=${seller.name.trim()},${seller.best},"")`;
}

function faultOf(row: number, { sellers }: GoalCells, working: SellerWorking): Expression {
  const { faults } = SELLERS_TEXTS;
  const [name, team, weight, capacity] = [sellers.name, sellers.team, sellers.weight, sellers.capacity].map(
    (column) => column.at(row).relative,
  );
  const known = working.name.at(row).relative;
  const wrong = (cell: typeof name): Expression => f`OR(NOT(ISNUMBER(${cell!})),N(${cell!})<0)`;
  const ofCapacity = f`IF(AND(${capacity!}<>"",${wrong(capacity)}),${faults.capacity},"")`;
  const ofWeight = f`IF(${wrong(weight)},${faults.weight},${ofCapacity})`;
  const ofBlanks = f`IF(OR(LEFT(${name!},1)=" ",RIGHT(${name!},1)=" "),${faults.blanks},${ofWeight})`;
  const ofTwice = f`IF(SUMPRODUCT(--(${working.name}=${known}))>1,${faults.twice},${ofBlanks})`;
  const filled = f`OR(${team!}<>"",${weight!}<>"",${capacity!}<>"")`;
  return f`IF(${known}="",IF(${filled},${faults.noName},""),${ofTwice})`;
}

function listColumns(goal: Goal, cells: GoalCells, working: SellerWorking): TableColumn[] {
  const { sellers } = cells;
  const at = (i: number) => goal.sellers[i] ?? null;
  const { used, soFar } = working;
  return [
    { heading: SELLERS_TEXTS.name, format: "text", cell: (i) => at(i)?.name ?? null, handle: sellers.name },
    { heading: SELLERS_TEXTS.team, format: "text", cell: (i) => at(i)?.team || null, handle: sellers.team },
    {
      heading: SELLERS_TEXTS.weight,
      format: "weight",
      cell: (i) => at(i)?.weight ?? null,
      handle: sellers.weight,
    },
    {
      heading: SELLERS_TEXTS.capacity,
      format: "average",
      cell: (i) => at(i)?.capacity ?? null,
      handle: sellers.capacity,
    },
    {
      heading: SELLERS_TEXTS.best,
      format: "count",
      cell: (i) => bestOf(goal, i, working.name),
      handle: sellers.best,
    },
    {
      heading: SELLERS_TEXTS.share,
      format: "percent",
      cell: (i) => f`IF(${used.at(i).relative}=0,"",${used.at(i).relative}/${lastOf(soFar)})`,
    },
    ...MEASURES.map((measure): TableColumn => ({
      heading: measureHeading(measure, TEXTS.columns.goalOf),
      format: goalFormat(measure),
      cell: (i) => partFormula(measure, i, cells, working),
      handle: sellers.goal[measure],
    })),
    {
      heading: SELLERS_TEXTS.fault,
      format: "textAfterNumber",
      cell: (i) => faultOf(i, cells, working),
      handle: working.fault,
    },
  ];
}

function workingColumns({ sellers }: GoalCells, working: SellerWorking): TableColumn[] {
  const texts = SELLERS_TEXTS.working;
  const { name, first, used, soFar, team, teams } = working;
  const weight = (i: number) => sellers.weight.at(i).relative;
  const own = (i: number) => team.at(i).relative;
  const timesSoFar = (column: Handle, i: number): Expression =>
    f`SUMPRODUCT(--(${column.part(0, 0, i + 1, 1)}=${column.at(i).relative}))`;
  const columns: readonly TableColumn[] = [
    { heading: texts.name, format: "text", cell: (i) => f`TRIM(${sellers.name.at(i).relative})`, handle: name },
    {
      heading: texts.first,
      format: "score",
      cell: (i) => f`IF(${name.at(i).relative}="",0,IF(${timesSoFar(name, i)}=1,1,0))`,
      handle: first,
    },
    {
      heading: texts.used,
      format: "weight",
      cell: (i) => f`IF(${name.at(i).relative}="",0,IF(ISNUMBER(${weight(i)}),MAX(0,${weight(i)}),0))`,
      handle: used,
    },
    {
      heading: texts.soFar,
      format: "weight",
      cell: (i) => f`N(${soFar.at(i).above(1).relative})+${used.at(i).relative}`,
      handle: soFar,
    },
    {
      heading: texts.team,
      format: "textAfterNumber",
      cell: (i) => {
        const given = sellers.team.at(i).relative;
        return f`IF(${name.at(i).relative}="","",IF(TRIM(${given})="",${SELLERS_TEXTS.noTeam},TRIM(${given})))`;
      },
      handle: team,
    },
    {
      heading: texts.teams,
      format: "score",
      cell: (i) => f`N(${teams.at(i).above(1).relative})+IF(${own(i)}="",0,IF(${timesSoFar(team, i)}=1,1,0))`,
      handle: teams,
    },
  ];
  return columns.map((column) => ({ ...column, style: "note" }));
}

function validateList(sheet: SheetBuilder, { sellers }: GoalCells): void {
  const { weight, capacity, capacityHelp, allowed } = SELLERS_TEXTS;
  const number = { type: "decimal", min: 0, max: MOST } as const;
  sheet.validate(sellers.weight, number, inputMessages(weight, allowed.weight, allowed.weight), true);
  sheet.validate(sellers.capacity, number, inputMessages(capacity, capacityHelp, allowed.capacity), true);
}

/** Puts the list, and its working columns in a lane beside; places `cells.sellers` and `working`. */
export function listPart(lane: Lane, beside: Lane, goal: Goal, cells: GoalCells, working: SellerWorking): Handle {
  const { sheet } = lane;
  const rows = goal.sellers.length;
  const { sellers } = cells;
  lane.section(SELLERS_TEXTS.list, LIST_COLUMNS);
  beside.section(SELLERS_TEXTS.working.section, WORKING_COLUMNS);
  const columns = listColumns(goal, cells, working);
  const { headings, body } = tablePart(lane, rows, columns);
  tablePart(beside, rows, workingColumns(cells, working));
  const summed = new Set<Handle | undefined>([
    sellers.weight,
    sellers.capacity,
    ...MEASURES.map((measure) => sellers.goal[measure]),
  ]);
  totalRow(
    lane,
    columns.map(({ handle }, i) => (i === 0 ? TEXTS.columns.total : summed.has(handle) ? sumOf(handle!) : null)),
    columns.map(({ format }, i) => (i === 0 ? "text" : format)),
  );
  for (let row = 0; row < rows; row++) sheet.input(sellerInputKey(row), body.part(row, 0, 1, INPUT_COLUMNS));
  validateList(sheet, cells);
  const first = working.fault.at(0).relative;
  sheet.condition(working.fault, { type: "formula", formula: f`${first}<>""`, color: COLORS.red, bold: true });
  return headings;
}

const sumOf = (column: Handle): Expression => f`SUM(${column})`;
