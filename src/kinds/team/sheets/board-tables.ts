/**
 * The board's tables: the figures of the sellers as values of the refresh, and what follows from them as native formulas: ranks, changes,
 * shares weighted by chats, what to look at. Rules §9.
 */
import type { Cells, Row } from "../../../plan/cells";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { changeLooks } from "../../../plan/looks";
import { growth, quotient } from "../../../plan/statistics";
import { COLORS } from "../../../plan/styles";
import { type Column, column, type Columns, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { say } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import type { BoardRow, SellerFigures, TeamAnalysis } from "../model";
import { changeText } from "../period";
import { BOARD_TEXTS } from "../texts";
import type { TeamInputs } from "./inputs";

type BoardKey = "seller" | "rank" | "revenue" | "change" | "orders" | "aov" | "newCustomers" | "replied" | "commission";
type LookKey = "seller" | "look" | "conversion" | "chats" | "firstReply" | "tasks" | "training";
type WorkKey =
  "seller" | "team" | "before" | "customers" | "logDays" | "chats" | "replied" | "leads" | "leadOrders" | "urgency";

type GoalKey = "seller" | "own" | "sold" | "pace" | "left" | "leads";

export interface Board {
  /** Sellers alone, each against the own goal or that of all. */
  readonly goals: Table<GoalKey>;
  readonly main: Table<BoardKey>;
  readonly looks: Table<LookKey>;
  /** On "How it was computed". */
  readonly working: Table<WorkKey>;
}

/** What is at stake for each word of `BOARD_TEXTS.looks`, by position: from the second on something is to be done. */
const LOOKS = { fine: 0, inactive: 1, notInLog: 2, fallen: 3, waiting: 4, noOrders: 5 } as const;
/** From this one on somebody needs help. */
export const FIRST_TO_HELP = LOOKS.notInLog;

export function changeHeading({ period }: TeamAnalysis): Text {
  const { "en-US": enUS, "zh-CN": zhCN, "zh-TW": zhTW } = changeText(period);
  return say(`Change ${enUS}`, zhCN, zhTW);
}

const valueOf = (
  rows: readonly BoardRow[],
  key: keyof SellerFigures,
  format: FormatName,
  heading: Text,
): Column<never> => ({
  ...valueColumn(heading, format, (i) => rows[i]!.now[key] ?? ""),
  total: "sum",
});

/** The columns that sellers and teams have alike. */
export const sharedColumns = (before: (row: number) => Operand, beforeAll: () => Operand, heading: Text) => ({
  change: column<"revenue">(heading, "change", ({ revenue }, { i }) => growth(revenue, before(i)), {
    total: ({ revenue }) => growth(f`SUM(${revenue})`, beforeAll()),
    looks: changeLooks,
  }),
  aov: column<"revenue" | "orders">(
    TERMS.averageOrderValue,
    "wholeMoney",
    ({ revenue, orders }) => quotient(revenue, orders),
    {
      total: ({ revenue, orders }) => quotient(f`SUM(${revenue})`, f`SUM(${orders})`),
    },
  ),
});

/** Whom a seller won, and how many chats were answered. */
function contactColumns(
  { rows, has }: TeamAnalysis,
  { replied, chats }: Cells<WorkKey>,
): Pick<Columns<BoardKey>, "newCustomers" | "replied"> {
  return {
    newCustomers: has.log
      ? valueOf(rows, "newCustomers", "count", TERMS.newContacts)
      : valueOf(rows, "customers", "count", TERMS.customers),
    replied: column(TERMS.repliedShare, "percent", (_, { i }) => quotient(replied.at(i), chats.at(i)), {
      total: quotient(f`SUM(${replied})`, f`SUM(${chats})`),
    }),
  };
}

function mainTable(analysis: TeamAnalysis, working: Cells<WorkKey>, paid: (row: number) => Operand): Table<BoardKey> {
  const { rows } = analysis;
  const sellers = rows.filter(({ seller }) => seller !== "").length;
  const { change, aov } = sharedColumns(
    (i) => working.before.at(i),
    () => f`SUM(${working.before})`,
    changeHeading(analysis),
  );
  return table<BoardKey>(rows.length, {
    seller: {
      ...valueColumn(TERMS.seller, "text", (i) => rows[i]!.seller || BOARD_TEXTS.noSeller),
      ...{ modules: 2, total: TERMS.total },
    },
    rank: column(
      BOARD_TEXTS.rank,
      "score",
      ({ revenue }, { i, column: all }) =>
        i < sellers ? f`IF(${revenue}>0,RANK(${revenue},${all.revenue.part(0, 0, sellers, 1)}),"")` : "",
      { horizontal: "center" },
    ),
    revenue: {
      ...valueOf(rows, "revenue", "wholeMoney", TERMS.revenue),
      bar: COLORS.barMoney,
      barMax: ({ revenue }) => f`MAX(1,MAX(${revenue})*1.9)`,
    },
    change,
    orders: valueOf(rows, "orders", "count", TERMS.orders),
    aov,
    ...contactColumns(analysis, working),
    commission: column(TERMS.commission, "wholeMoney", (_, { i }) => (i < sellers ? f`${paid(i)}` : 0), {
      total: "sum",
    }),
  });
}

/** How urgent it is to look at a seller; the last that holds of the words above. */
function urgencyOf(row: Row<WorkKey>, shown: Row<BoardKey>, all: Cells<WorkKey>, { cell }: TeamInputs): Expression {
  const team = f`SUM(${all.replied})/SUM(${all.chats})`;
  const waits = f`IF(N(${row.chats})>0,${row.replied}/${row.chats}<${team}-${cell.repliedGap},FALSE)`;
  const fallen = f`IF(ISNUMBER(${shown.change}),${shown.change}<-${cell.fall},FALSE)`;
  const logged = f`IF(AND(SUM(${all.logDays})>0,${row.logDays}=0),${LOOKS.notInLog},${LOOKS.fine})`;
  const selling = f`IF(${waits},${LOOKS.waiting},IF(${fallen},${LOOKS.fallen},${logged}))`;
  const idle = f`IF(AND(${row.logDays}=0,${row.before}=0),${LOOKS.inactive},${LOOKS.noOrders})`;
  return f`IF(${shown.orders}=0,${idle},${selling})`;
}

function workingTable({ rows }: TeamAnalysis, main: () => Table<BoardKey>, inputs: TeamInputs): Table<WorkKey> {
  const texts = BOARD_TEXTS;
  return table<WorkKey>(rows.length, {
    seller: valueColumn(TERMS.seller, "text", (i) => rows[i]!.seller || texts.noSeller),
    team: valueColumn(TERMS.team, "text", (i) => rows[i]!.team),
    before: valueColumn(texts.before, "money", (i) => rows[i]!.before.revenue),
    customers: valueOf(rows, "customers", "count", TERMS.customers),
    logDays: valueOf(rows, "logDays", "count", texts.logDays),
    chats: valueOf(rows, "chats", "count", TERMS.chats),
    replied: valueOf(rows, "replied", "count", texts.repliedChats),
    leads: valueOf(rows, "leads", "count", TERMS.leads),
    leadOrders: valueOf(rows, "leadOrders", "count", texts.ordersOfLeads),
    urgency: column(texts.urgency, "score", (row, { i, column: all }) =>
      rows[i]!.seller === "" ? 0 : urgencyOf(row, main().at(i), all, inputs),
    ),
  });
}

function looksTable({ rows }: TeamAnalysis, working: Cells<WorkKey>): Table<LookKey> {
  const words = BOARD_TEXTS.looks.map((look) => f`${look}`).reduce((all, look) => f`${all},${look}`);
  const told = (key: keyof SellerFigures, format: FormatName, heading: Text): Column<never> =>
    valueColumn(heading, format, (i) => rows[i]!.now[key] ?? "");
  return table<LookKey>(rows.filter(({ seller }) => seller !== "").length, {
    seller: { ...valueColumn(TERMS.seller, "text", (i) => rows[i]!.seller), modules: 2 },
    look: column(BOARD_TEXTS.look, "text", (_, { i }) => f`CHOOSE(${working.urgency.at(i)}+1,${words})`, {
      modules: 3,
      looks: (first) => [
        {
          type: "formula",
          formula: f`AND(${first}<>${BOARD_TEXTS.looks[0]},${first}<>${BOARD_TEXTS.looks[1]})`,
          color: COLORS.worse,
          bold: true,
        },
      ],
    }),
    conversion: column(TERMS.leadConversion, "percent", (_, { i }) =>
      quotient(working.leadOrders.at(i), working.leads.at(i)),
    ),
    chats: told("chats", "count", TERMS.chats),
    firstReply: told("firstReply", "average", TERMS.firstReply),
    tasks: told("tasks", "count", TERMS.tasksDone),
    training: told("training", "count", TERMS.trainingDone),
  });
}

/** What each seller was to sell; the own goal is kept under the seller's name. */
function goalTable(
  { rows }: TeamAnalysis,
  { revenue }: Cells<BoardKey>,
  { leads }: Cells<WorkKey>,
  { cell }: TeamInputs,
): Table<GoalKey> {
  const { ownGoal: label, ownGoalHelp: help, toSell } = BOARD_TEXTS;
  const goal = (own: Operand): Expression => f`IF(ISNUMBER(${own}),${own},N(${cell.sellerGoal}))`;
  return table<GoalKey>(rows.filter(({ seller }) => seller !== "").length, {
    seller: { ...valueColumn(TERMS.seller, "text", (i) => rows[i]!.seller), modules: 2 },
    own: {
      ...valueColumn(label, "wholeMoney", () => null),
      input: {
        key: null,
        label,
        note: help,
        allowed: help,
        ignoreBlank: true,
        rule: { type: "decimal", min: 0, max: 1e12 },
      },
    },
    sold: column(TERMS.revenue, "wholeMoney", (_, { i }) => f`${revenue.at(i)}`),
    pace: column(TERMS.pace, "pace", ({ own, sold }) => quotient(sold, goal(own))),
    left: column(toSell, "wholeMoney", ({ own, sold }) => f`IF(${goal(own)}>0,MAX(0,${goal(own)}-${sold}),"")`),
    // A reference to an empty cell would read 0.
    leads: column(TERMS.leads, "count", (_, { i }) => f`IF(${leads.at(i)}="","",${leads.at(i)})`),
  });
}

/** The columns that the tables can fill, five at most beside the words. */
export function lookKeys({ has, rows }: TeamAnalysis): LookKey[] {
  const known = (key: keyof SellerFigures): boolean => rows.some(({ now }) => now[key] !== null);
  const fitting: (LookKey | false)[] = [
    has.leads && "conversion",
    known("chats") && "chats",
    known("firstReply") && "firstReply",
    known("tasks") && "tasks",
    known("training") && "training",
  ];
  return ["seller", "look", ...fitting.filter((key) => key !== false).slice(0, 5)];
}

/** @param paid The cell that says what the seller of a row is paid. */
export function boardTables(analysis: TeamAnalysis, inputs: TeamInputs, paid: (row: number) => Handle): Board {
  const working: Table<WorkKey> = workingTable(analysis, () => main, inputs);
  const main: Table<BoardKey> = mainTable(analysis, working.column, paid);
  const goals = goalTable(analysis, main.column, working.column, inputs);
  return { goals, main, working, looks: looksTable(analysis, working.column) };
}
