/**
 * The figures that goals can be measured by, one row each: live, and as they were read last. Rows beyond wait for the figures of sheets that
 * are built later.
 */
import { f, NativeReference } from "../../../plan/formula";
import { Day } from "../../../plan/content";
import type { FormatName } from "../../../plan/formats";
import { wordLooks } from "../../../plan/looks";
import { dayText, sentence } from "../../../plan/sentence";
import { column, type Table, table, valueColumn } from "../../../plan/table";
import { type MeasureRow, roomFor } from "../measures";
import { COLUMNS, SOURCES } from "../texts";

type MeasureKey = "name" | "now" | "state" | "lastValue" | "lastDay" | "sheet" | "link";
export type MeasureTable = Table<MeasureKey>;

/** Shares as shares; what is neither that nor a large amount to a digit. */
function formatOf({ figure }: MeasureRow): FormatName | undefined {
  if (figure === null) return undefined;
  if (figure.numberFormat.includes("%")) return "percent";
  return Math.abs(figure.value) < 1000 && !Number.isInteger(figure.value) ? "exact" : undefined;
}

export function measureTable(rows: readonly MeasureRow[]): MeasureTable {
  const quiet = { style: "note" } as const;
  const rowFormat = (row: number): FormatName | undefined => rows[row] && formatOf(rows[row]);
  return table<MeasureKey>(roomFor(rows.length), {
    name: valueColumn(COLUMNS.figure, "text", (i) => rows[i]?.name ?? null),
    now: column(
      COLUMNS.now,
      "measure",
      ({ link, lastValue }) => f`IF(${link}="",IF(${lastValue}="","",${lastValue}),${link})`,
      { rowFormat },
    ),
    state: column(
      COLUMNS.state,
      "text",
      ({ name, link, lastValue, lastDay }) => {
        const gone = f`IF(${lastValue}="",${SOURCES.never},${sentence(SOURCES.gone, { day: dayText(lastDay) })})`;
        return f`IF(${name}="","",IF(${link}="",${gone},${SOURCES.live}))`;
      },
      { horizontal: "center", looks: (cell) => wordLooks(cell, { green: SOURCES.live }) },
    ),
    lastValue: valueColumn(COLUMNS.lastValue, "measure", (i) => rows[i]?.last?.value ?? null, { rowFormat }),
    lastDay: valueColumn(COLUMNS.lastDay, "date", (i) => {
      const last = rows[i]?.last;
      return last ? new Day(last.day) : null;
    }),
    sheet: valueColumn(COLUMNS.sheet, "text", (i) => rows[i]?.sheet ?? null, { style: "note" }),
    link: column(
      COLUMNS.link,
      "measure",
      (_, { i }) => {
        const figure = rows[i]?.figure;
        return figure ? f`${new NativeReference(figure.formula)}` : null;
      },
      quiet,
    ),
  });
}
