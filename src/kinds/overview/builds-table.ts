/**
 * The builds of the workbook, one row each: its state, what it says and its key figure as links to its cells, which follow their sheets.
 */
import { type Expression, f, joined, type Operand } from "../../plan/formula";
import { Handle } from "../../plan/handle";
import { Day } from "../../plan/content";
import type { Lane } from "../../plan/lane";
import { moduleOffsets } from "../../plan/modules";
import type { Area, StyleName } from "../../plan/plan";
import { countText, nameText, sentence } from "../../plan/sentence";
import type { Headline } from "../../plan/sections/headline-part";
import { type Column, column, type Columns, type Table, table, valueColumn } from "../../plan/table";
import { mapText, type Text } from "../../text/locale";
import type { CountedRows, OverviewEntry } from "./entry";
import { rankLooks, rankOf, rankOfWord, wordOfRank } from "./states";
import { TEXTS } from "./texts";

type BuildKey = "plan" | "state" | "says" | "label" | "figure" | "refreshed" | "rank" | "action";
export type BuildsTable = Table<BuildKey>;

const SHOWN = ["plan", "state", "says", "label", "figure", "refreshed"] as const satisfies readonly BuildKey[];
/** What the page is computed from. */
export const WORKING = ["rank", "action"] as const satisfies readonly BuildKey[];

/** Modules of a finding; two lines of it are as high as a row. */
const SAYS_MODULES = 4;
const ROW_POINTS = 28.5;

/** A cell of another sheet. */
function cellAt(tab: string, { row, column: first }: Area): Handle {
  const cell = new Handle();
  cell.placeAt({ tab, row, column: first });
  return cell;
}

/** Whether a table has other rows than those the build was made from, or is gone. */
const hasOtherRows = ({ count, then }: CountedRows): Expression => f`IFERROR(${count}<>${then},TRUE)`;

function rankOfBuild({ tab, headline, counted, locale }: OverviewEntry): Expression {
  const { finding, state } = headline;
  const own = state === undefined ? f`${rankOf("ready")}` : rankOfWord(cellAt(state.tab, state.area), locale);
  const changed = counted.map(hasOtherRows);
  const now = changed.length === 0 ? own : f`IF(OR(${joined(changed, ",")}),${rankOf("refresh")},${own})`;
  return f`IF(ISERROR(${cellAt(tab, finding)}),${rankOf("deleted")},${now})`;
}

/** What a cell of another sheet shows, "" where there is none, it is blank or gone, or the figures are old. */
function linked(rank: Operand, tab: string, area: Area | undefined): Expression {
  if (area === undefined) return f`""`;
  const cell = cellAt(tab, area);
  return f`IF(${rank}=${rankOf("refresh")},"",IFERROR(IF(${cell}="","",${cell}),""))`;
}

/** What a build finds and its key figure, as its own sheet shows them. */
function sayingColumns(entries: readonly OverviewEntry[]): Pick<Columns<BuildKey>, "says" | "label" | "figure"> {
  const { columns, refresh, gone } = TEXTS;
  const ofFigure = (part: "label" | "value", heading: Text | "", style: StyleName): Column<BuildKey> =>
    column(heading, "text", ({ rank }, { i }) => linked(rank, entries[i]!.tab, entries[i]!.headline.figure?.[part]), {
      style,
      horizontal: "right",
    });
  return {
    says: column(
      columns.says,
      "text",
      ({ rank }, { i }) => {
        const finding = linked(rank, entries[i]!.tab, entries[i]!.headline.finding);
        return f`IF(${rank}=${rankOf("deleted")},${gone},IF(${rank}=${rankOf("refresh")},${refresh},${finding}))`;
      },
      { modules: SAYS_MODULES },
    ),
    label: ofFigure("label", "", "caption"),
    figure: ofFigure("value", columns.figure, "rowFigure"),
  };
}

/** How pressing a build is, and what it asks for. */
function workingColumns(entries: readonly OverviewEntry[]): Pick<Columns<BuildKey>, (typeof WORKING)[number]> {
  const { working, refresh } = TEXTS;
  return {
    rank: column(working.rank, "count", (_, { i }) => rankOfBuild(entries[i]!)),
    // The arrow that an action begins with stands before the overview's own.
    action: column(working.action, "text", ({ rank }, { i }) => {
      const { tab, headline } = entries[i]!;
      return f`IF(${rank}=${rankOf("refresh")},${refresh},IFERROR(MID(${cellAt(tab, headline.action)},3,300),""))`;
    }),
  };
}

export function buildsTable(entries: readonly OverviewEntry[]): BuildsTable {
  const { columns } = TEXTS;
  return table<BuildKey>(entries.length, {
    plan: { ...valueColumn(columns.plan, "text", (i) => entries[i]!.tab), modules: 2 },
    state: column(columns.state, "text", (row) => wordOfRank(row.rank), {
      ...{ style: "state", horizontal: "center", looks: (_, row) => rankLooks(row.rank) },
    }),
    ...sayingColumns(entries),
    refreshed: valueColumn(columns.refreshed, "date", (i) => new Day(entries[i]!.refreshed)),
    ...workingColumns(entries),
  });
}

export function putBuilds(lane: Lane, builds: BuildsTable, entries: readonly OverviewEntry[]): void {
  const { sheet } = lane;
  builds.put(lane, { keys: SHOWN });
  const { plan, says, figure } = builds.column;
  entries.forEach(({ tab, headline }, i) => {
    sheet.height(plan.place.row + i, ROW_POINTS);
    sheet.link(plan.at(i), { tab }).style(plan.at(i), "rowLink");
    const { column: first } = says.place;
    const sentences = says.at(i).across(moduleOffsets(first, [SAYS_MODULES]).at(-1)!);
    sheet.merge(sentences).style(sentences, "sentence");
    if (headline.figure !== undefined)
      sheet.format(
        figure.at(i),
        mapText(() => headline.figure!.numberFormat),
        "right",
      );
  });
}

/** How many builds ask for something, and what the most pressing one asks for. */
export function overviewHeadline({ column: { plan, rank, action } }: BuildsTable): Headline {
  const { fine, fineOne, some, one, someOne, none, build } = TEXTS.headline;
  const standing = f`COUNTIF(${rank},"<"&${rankOf("deleted")})`;
  const need = f`COUNTIF(${rank},"<="&${rankOf("slightlyBehind")})`;
  const first = (of: Handle): Expression => f`INDEX(${of},MATCH(MIN(${rank}),${rank},0))`;
  const shown = { need: countText(need), all: countText(standing), name: nameText(first(plan)) };
  const said = (text: Text): Expression => sentence(text, shown);
  const several = f`IF(${need}=0,${said(fine)},IF(${need}=1,${said(one)},${said(some)}))`;
  const single = f`IF(${need}=0,${said(fineOne)},${said(someOne)})`;
  return {
    finding: f`IF(${standing}=0,${none},IF(${standing}=1,${single},${several}))`,
    action: f`IF(${standing}=0,${build},${first(action)})`,
  };
}
