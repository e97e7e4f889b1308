/**
 * Orders with something and without it: groups as values, their sides and the difference with its interval as formulas. Rules §5.
 */
import { FEWEST_TRIED } from "../../../domain/trials/trial";
import { wordColumn } from "../../../plan/columns";
import { type Expression, f, type Operand } from "../../../plan/formula";
import { type Inputs, inputs as declared } from "../../../plan/sections/inputs-part";
import { welchHalf } from "../../../plan/statistics";
import { column, type Column, type Table, table, valueColumn } from "../../../plan/table";
import { TERMS } from "../../../text/terms";
import type { GroupedLever, Grouping } from "../model/groups";
import { GROUP_TEXTS, SIDE_TEXTS, VERDICT_TEXTS } from "../texts-groups";
import type { LeverInputs } from "./inputs";
import { verdictBy } from "./verdict";

type Summed = "orders" | "revenue" | "squares" | "units" | "customers" | "repeating";
type Shown = "value" | "perOrder" | "repeat";
type SideKey = "side" | Summed | Shown;
type GroupKey = "name" | "figure" | SideKey;
type FactKey = "difference" | "half" | "verdict" | "prize";

export interface GroupTables {
  readonly lever: GroupedLever;
  /** With, then without. */
  readonly sides: Table<SideKey>;
  readonly groups: Table<GroupKey>;
  readonly facts: Inputs<FactKey>;
}

/** What is shown of a row of sums. */
function shownColumns(): Record<Shown, Column<SideKey>> {
  const share = (part: Operand, whole: Operand): Expression => f`IF(N(${whole})=0,"",${part}/${whole})`;
  const { perOrder } = GROUP_TEXTS.columns;
  return {
    value: column(TERMS.averageOrderValue, "money", ({ revenue, orders }) => share(revenue, orders)),
    perOrder: column(perOrder, "exact", ({ units, orders }) => share(units, orders)),
    repeat: column(TERMS.repeatRate, "percent", ({ repeating, customers }) => share(repeating, customers)),
  };
}

const SUMMED: Readonly<Record<Summed, "count" | "money" | "exact">> = {
  orders: "count",
  revenue: "money",
  squares: "exact",
  units: "count",
  customers: "count",
  repeating: "count",
};
const headingOf = (key: Summed) => GROUP_TEXTS.columns[key];

function groupTable({ lever, groups }: Grouping): Table<GroupKey> {
  const { having, without } = SIDE_TEXTS[lever];
  const summed = (Object.keys(SUMMED) as Summed[]).map((key) => [
    key,
    valueColumn(headingOf(key), SUMMED[key], (i) => groups[i]![key]),
  ]);
  return table<GroupKey>(groups.length, {
    name: valueColumn(GROUP_TEXTS.columns.name, "text", (i) => groups[i]!.name || without, { modules: 2 }),
    side: column(
      GROUP_TEXTS.columns.side,
      "text",
      (_, { i }) => (groups[i]!.isWith ? having : without),
      wordColumn({ blue: having, quiet: without }),
    ),
    ...shownColumns(),
    figure: valueColumn(GROUP_TEXTS.figures[lever], "average", (i) => {
      const { figure } = groups[i]!;
      return Number.isNaN(figure) ? null : figure;
    }),
    ...(Object.fromEntries(summed) as Record<Summed, Column<GroupKey>>),
  });
}

function sideTable({ lever }: Grouping, { column: of }: Table<GroupKey>): Table<SideKey> {
  const { having, without } = SIDE_TEXTS[lever];
  const summed = (Object.keys(SUMMED) as Summed[]).map((key) => [
    key,
    column<SideKey>(headingOf(key), SUMMED[key], ({ side }) => f`SUMIF(${of.side},${side},${of[key]})`),
  ]);
  return table<SideKey>(2, {
    side: valueColumn(GROUP_TEXTS.columns.side, "text", (i) => [having, without][i]!, { modules: 2 }),
    ...shownColumns(),
    ...(Object.fromEntries(summed) as Record<Summed, Column<SideKey>>),
  });
}

/** Share of money spent that points cost. */
export const pointShare = ({ cell }: LeverInputs): Expression =>
  f`${cell.pointRate}*${cell.pointValue}*${cell.redeemed}`;

function factsOf(lever: GroupedLever, { column: of }: Table<SideKey>, { cell }: LeverInputs, points: Expression) {
  const sample = (i: number) => ({ count: of.orders.at(i), sum: of.revenue.at(i), squares: of.squares.at(i) });
  const { up } = VERDICT_TEXTS;
  const { facts } = GROUP_TEXTS;
  const rate = lever === "response" || lever === "touches" ? cell.closing : cell.uptake;
  const given = lever === "rewards" ? f`${points}*${of.value.at(0)}` : f`0`;
  return declared<FactKey>({
    difference: { label: facts.difference, format: "money", value: f`${of.value.at(0)}-${of.value.at(1)}` },
    half: {
      ...{ label: facts.half, format: "money" },
      value: f`IF(MIN(${of.orders})<${FEWEST_TRIED},"",${welchHalf(sample(1), sample(0), cell.deviations)})`,
    },
    verdict: {
      ...{ label: facts.verdict, format: "text" },
      value: ({ difference, half }) => verdictBy(half, f`${difference}-${half}`, f`${difference}+${half}`),
    },
    prize: {
      ...{ label: facts.prize, format: "money" },
      value: ({ difference, verdict }) =>
        f`IF(${verdict}=${up},MAX(0,${of.orders.at(1)}/${cell.months}*${rate}*(${difference}*${cell.margin}-${given})),0)`,
    },
  });
}

export function groupTables(grouping: Grouping, inputs: LeverInputs): GroupTables {
  const groups = groupTable(grouping);
  const sides = sideTable(grouping, groups);
  return { lever: grouping.lever, sides, groups, facts: factsOf(grouping.lever, sides, inputs, pointShare(inputs)) };
}
