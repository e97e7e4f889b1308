/**
 * The board's tables: the figures of the sellers, and what follows from them as native formulas: ranks, changes, shares weighted by chats,
 * what to look at. Rules §9.
 */
import { typedColumn } from "../../shared/typed-columns";
import type { Cells, Row } from "../../../plan/cells";
import { quotientColumn } from "../../../plan/columns";
import type { FormatName } from "../../../plan/formats";
import { type Expression, f, joined, type Operand } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { keyOfName } from "../../../plan/input-key";
import { changeLooks } from "../../../plan/looks";
import { growth, quotient } from "../../../plan/statistics";
import { COLORS } from "../../../plan/styles";
import { type Column, column, type Table, table, valueColumn } from "../../../plan/table";
import type { Text } from "../../../text/locale";
import { phrase, say } from "../../../text/say";
import { TERMS } from "../../../text/terms";
import type { SellerFigures, TeamAnalysis } from "../model";
import { changeText } from "../period";
import { BOARD_TEXTS } from "../board-texts";
import { type BoardGiven, figureCell, ofBuild } from "./figure-cells";

type BoardKey = "seller" | "rank" | "revenue" | "change" | "orders" | "aov" | "newCustomers" | "replied" | "commission";
type LookKey = "seller" | "look" | "conversion" | "chats" | "firstReply" | "tasks" | "training";
type WorkFigure = "customers" | "logDays" | "chats" | "replied" | "leads" | "leadOrders";
type WorkKey = "seller" | "team" | "before" | "urgency" | WorkFigure;
type GoalKey = "seller" | "own" | "sold" | "pace" | "left" | "customers" | "leads";

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

/** What a change is on: a period that may be another one has no name. */
export const changeOn = ({ analysis, live }: BoardGiven): Text =>
  live === null ? changeText(analysis.period) : BOARD_TEXTS.onBefore;

export const changeHeading = ({ analysis, live }: BoardGiven): Text =>
  live === null ? phrase`${say("Change ", "", "")}${changeText(analysis.period)}` : BOARD_TEXTS.change;

const sellersOf = ({ rows }: TeamAnalysis): number => rows.filter(({ seller }) => seller !== "").length;

/** The column of a figure of every seller. */
const figureColumn = <K extends keyof SellerFigures>(
  given: BoardGiven,
  key: K,
  [heading, format]: readonly [heading: Text, format: FormatName],
  look: Partial<Column<K | "seller">> = { total: "sum" },
): Column<K | "seller"> =>
  column<K | "seller">(
    heading,
    format,
    (row: Row<K | "seller">, { i, column: all }) =>
      figureCell(given, key, "now", { i, column: all[key], seller: row["seller"] }),
    look,
  );

/** The columns that sellers and teams have alike. */
export const sharedColumns = (before: (row: number) => Operand, beforeAll: () => Operand, heading: Text) => ({
  change: column<"revenue">(heading, "change", ({ revenue }, { i }) => growth(revenue, before(i)), {
    total: ({ revenue }) => growth(f`SUM(${revenue})`, beforeAll()),
    looks: changeLooks,
  }),
  aov: quotientColumn<"revenue" | "orders">(TERMS.averageOrderValue, "wholeMoney", ["revenue", "orders"], {
    total: "quotient",
  }),
});

/** Nothing where either is not known: formulas say so by "". */
const shareOf = (part: Operand, whole: Operand): Expression => f`IF(ISNUMBER(${part}),${quotient(part, whole)},"")`;

function mainTable(given: BoardGiven, working: Cells<WorkKey>, paid: (row: number) => Handle): Table<BoardKey> {
  const { rows, has } = given.analysis;
  const sellers = sellersOf(given.analysis);
  const { change, aov } = sharedColumns(
    (i) => working.before.at(i),
    () => f`SUM(${working.before})`,
    changeHeading(given),
  );
  const ranked = ({ revenue }: Cells<BoardKey>) => revenue.part(0, 0, sellers, 1);
  return table<BoardKey>(rows.length, {
    seller: valueColumn(TERMS.seller, "text", (i) => rows[i]!.seller || BOARD_TEXTS.noSeller, {
      ...{ modules: 2, total: TERMS.total },
    }),
    rank: column(
      ...([BOARD_TEXTS.rank, "score"] as const),
      ({ revenue }, { i, column: all }) => (i < sellers ? f`IF(${revenue}>0,RANK(${revenue},${ranked(all)}),"")` : ""),
      { horizontal: "center" },
    ),
    revenue: figureColumn(given, "revenue", [TERMS.revenue, "wholeMoney"], {
      ...{ total: "sum", largest: Math.max(...rows.map(({ now }) => now.revenue)), bar: COLORS.barMoney },
      barMax: ({ revenue }) => f`MAX(1,MAX(${revenue})*1.9)`,
    }),
    change,
    orders: figureColumn(given, "orders", [TERMS.orders, "count"]),
    aov,
    newCustomers: has.log
      ? figureColumn(given, "newCustomers", [TERMS.newContacts, "count"])
      : column(TERMS.customers, "count", (_, { i }) => f`${working.customers.at(i)}`, { total: "sum" }),
    replied: column(TERMS.repliedShare, "percent", (_, { i }) => shareOf(working.replied.at(i), working.chats.at(i)), {
      total: quotient(f`SUM(${working.replied})`, f`SUM(${working.chats})`),
    }),
    commission: column(TERMS.commission, "wholeMoney", (_, { i }) => (i < sellers ? ofBuild(given, paid(i)) : 0), {
      total: "sum",
    }),
  });
}

/** How urgent it is to look at a seller; the last that holds of the words above. */
function urgencyOf(
  row: Row<WorkKey>,
  shown: Row<BoardKey>,
  all: Cells<WorkKey>,
  { inputs: { cell } }: BoardGiven,
): Expression {
  const team = f`SUM(${all.replied})/SUM(${all.chats})`;
  const waits = f`IF(AND(N(${row.chats})>0,ISNUMBER(${row.replied})),N(${row.replied})/${row.chats}<${team}-${cell.repliedGap},FALSE)`;
  const fallen = f`IF(ISNUMBER(${shown.change}),${shown.change}<-${cell.fall},FALSE)`;
  const logged = f`IF(AND(SUM(${all.logDays})>0,${row.logDays}=0),${LOOKS.notInLog},${LOOKS.fine})`;
  const selling = f`IF(${waits},${LOOKS.waiting},IF(${fallen},${LOOKS.fallen},${logged}))`;
  const idle = f`IF(AND(N(${row.logDays})=0,${row.before}=0),${LOOKS.inactive},${LOOKS.noOrders})`;
  return f`IF(${shown.orders}=0,${idle},${selling})`;
}

function workingTable(given: BoardGiven, main: () => Table<BoardKey>): Table<WorkKey> {
  const { rows } = given.analysis;
  const figure = (key: WorkFigure, heading: Text): Column<WorkKey> => figureColumn(given, key, [heading, "count"]);
  return table<WorkKey>(rows.length, {
    seller: valueColumn(TERMS.seller, "text", (i) => rows[i]!.seller || BOARD_TEXTS.noSeller),
    team: valueColumn(TERMS.team, "text", (i) => rows[i]!.team),
    before: column(BOARD_TEXTS.before, "money", ({ seller }, { i, column: all }) =>
      figureCell(given, "revenue", "before", { i, column: all.before, seller }),
    ),
    customers: figure("customers", TERMS.customers),
    logDays: figure("logDays", BOARD_TEXTS.logDays),
    chats: figure("chats", TERMS.chats),
    replied: figure("replied", BOARD_TEXTS.repliedChats),
    leads: figure("leads", TERMS.leads),
    leadOrders: figure("leadOrders", BOARD_TEXTS.ordersOfLeads),
    urgency: column(BOARD_TEXTS.urgency, "score", (row, { i, column: all }) =>
      rows[i]!.seller === "" ? 0 : urgencyOf(row, main().at(i), all, given),
    ),
  });
}

function looksTable(given: BoardGiven, working: Cells<WorkKey>): Table<LookKey> {
  const { rows } = given.analysis;
  const told = (key: "chats" | "firstReply" | "tasks" | "training", format: FormatName, heading: Text) =>
    figureColumn(given, key, [heading, format], {}) as Column<LookKey>;
  return table<LookKey>(sellersOf(given.analysis), {
    seller: valueColumn(TERMS.seller, "text", (i) => rows[i]!.seller, { modules: 2 }),
    look: column(
      ...([BOARD_TEXTS.look, "text"] as const),
      (_, { i }) => f`CHOOSE(${working.urgency.at(i)}+1,${joined(BOARD_TEXTS.looks, ",")})`,
      {
        modules: 3,
        looks: (first) => [
          {
            ...{ type: "formula", color: COLORS.worse, bold: true },
            formula: f`AND(${first}<>${BOARD_TEXTS.looks[0]},${first}<>${BOARD_TEXTS.looks[1]})`,
          },
        ],
      },
    ),
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
  { analysis, inputs: { cell } }: BoardGiven,
  { revenue }: Cells<BoardKey>,
  { customers, leads }: Cells<WorkKey>,
): Table<GoalKey> {
  const { ownGoal: label, ownGoalHelp: help, toSell } = BOARD_TEXTS;
  const goal = (own: Operand): Expression => f`IF(ISNUMBER(${own}),${own},N(${cell.sellerGoal}))`;
  return table<GoalKey>(sellersOf(analysis), {
    seller: valueColumn(TERMS.seller, "text", (i) => analysis.rows[i]!.seller, { modules: 2 }),
    own: typedColumn(label, "wholeMoney", { type: "decimal", min: 0, max: 1e12 }, help, {
      key: (i) => `goal of ${keyOfName(analysis.rows[i]!.seller.toLowerCase())}`,
    }),
    sold: column(TERMS.revenue, "wholeMoney", (_, { i }) => f`${revenue.at(i)}`),
    pace: column(TERMS.pace, "pace", ({ own, sold }) => quotient(sold, goal(own))),
    left: column(toSell, "wholeMoney", ({ own, sold }) => f`IF(${goal(own)}>0,MAX(0,${goal(own)}-${sold}),"")`),
    // A reference to an empty cell would read 0.
    customers: column(TERMS.customers, "count", (_, { i }) => f`IF(${customers.at(i)}="","",${customers.at(i)})`),
    leads: column(TERMS.leads, "count", (_, { i }) => f`IF(${leads.at(i)}="","",${leads.at(i)})`),
  });
}

/** The columns that the tables can fill, five at most beside the words. */
export function lookKeys({ has, rows }: TeamAnalysis): LookKey[] {
  const known = (key: keyof SellerFigures): boolean => rows.some(({ now }) => now[key] !== null);
  const told = (["chats", "firstReply", "tasks", "training"] as const).filter(known);
  return ["seller", "look", ...(has.leads ? (["conversion"] as const) : []), ...told];
}

/** @param paid The cell that says what the seller of a row is paid. */
export function boardTables(given: BoardGiven, paid: (row: number) => Handle): Board {
  const working: Table<WorkKey> = workingTable(given, () => main);
  const main: Table<BoardKey> = mainTable(given, working.column, paid);
  const goals = goalTable(given, main.column, working.column);
  return { goals, main, working, looks: looksTable(given, working.column) };
}
