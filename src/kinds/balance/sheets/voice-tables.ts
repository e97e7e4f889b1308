/**
 * What each department expects, in a table of its own, with what is wrong with a row beside it. Of two rows of one department for an item, a
 * month and a kind the later one counts. Rules §10.
 */
import { LAST_SERIAL } from "../../../domain/calendar/calendar";
import type { Row } from "../../../plan/cells";
import { type Expression, f } from "../../../plan/formula";
import type { Handle } from "../../../plan/handle";
import { faultLooks } from "../../../plan/looks";
import { allBlank, firstCase, lastRow } from "../../../plan/row-formulas";
import { column, type Table, table } from "../../../plan/table";
import type { VoiceInput } from "../entries";
import { COLUMNS, FAULTS, FORMALITY, HELP } from "../texts";
import { typedColumn, words } from "../../shared/typed-columns";
import { chosenFrom, type ItemTable, typedDay, typedUnits } from "./rules-tables";

export type VoiceKey = VoiceInput | "note" | "saidMonth" | "place" | "used";
export type VoiceTable = Table<VoiceKey>;
type VoiceRow = Row<VoiceKey>;

/** Days have fewer digits. */
const MONTHS = 1e7;

/** The number of an item (from 1), a month and a kind; one is as good as another only where all three agree. */
export const placeOf = (
  item: Expression | number,
  formal: Expression | number,
  month: Handle["relative"],
): Expression => f`(${item}*2+${formal})*${MONTHS}+${month}`;

/** The first fault of a row, "" where there is none or the row is free. */
function faultOf(row: VoiceRow, items: ItemTable, months: Handle): Expression {
  const { item, month, formality, value, sure, saidMonth, place, used } = row;
  const { informal, formal } = FORMALITY;
  const repeated = f`IF(AND(${place}>0,${used}=0),${FAULTS.repeated},"")`;
  const unsure = f`AND(${formality}=${informal},OR(NOT(ISNUMBER(${sure})),N(${sure})<0,N(${sure})>1))`;
  const faults: Parameters<typeof firstCase>[0] = [
    [f`SUMPRODUCT(--(${items.column.item}=${item}))=0`, FAULTS.item],
    [f`COUNTIF(${months},${saidMonth})=0`, FAULTS.month],
    [f`AND(${formality}<>${informal},${formality}<>${formal})`, FAULTS.formality],
    [f`OR(NOT(ISNUMBER(${value})),N(${value})<0)`, FAULTS.value],
    [unsure, FAULTS.sure],
  ];
  return f`IF(${allBlank([item, month, formality, value, sure])},"",${firstCase(faults, repeated)})`;
}

/** Where the row counts; 0 for one that cannot be read. */
function rowPlace(row: VoiceRow, items: ItemTable, months: Handle): Expression {
  const { item, formality, value, sure, saidMonth } = row;
  const { item: names } = items.column;
  const at = lastRow(names, f`(${names}=${item})`);
  const isFormal = f`IF(${formality}=${FORMALITY.formal},1,0)`;
  const weighed = f`AND(${formality}=${FORMALITY.informal},ISNUMBER(${sure}),N(${sure})>=0,N(${sure})<=1)`;
  const known = f`AND(${item}<>"",COUNTIF(${months},${saidMonth})>0,ISNUMBER(${value}),N(${value})>=0)`;
  const readable = f`AND(${known},OR(${formality}=${FORMALITY.formal},${weighed}))`;
  return f`IF(${readable},IF(${at}>0,${placeOf(at, isFormal, saidMonth)},0),0)`;
}

/** @param months Of all lines of the plan. */
export function voiceTable(rows: number, items: ItemTable, months: () => Handle): VoiceTable {
  const day = { type: "date", min: 1, max: LAST_SERIAL } as const;
  const share = { type: "decimal", min: 0, max: 1 } as const;
  return table<VoiceKey>(rows, {
    item: chosenFrom(COLUMNS.item, items.column.item),
    month: typedColumn(COLUMNS.month, "month", day, HELP.month),
    formality: { ...chosenFrom(COLUMNS.formality, Object.values(FORMALITY)), horizontal: "center" },
    value: typedUnits(COLUMNS.value),
    sure: { ...typedColumn(COLUMNS.sure, "pace", share, HELP.sure), horizontal: "center" },
    person: words(COLUMNS.person),
    said: typedDay(COLUMNS.said),
    note: column(COLUMNS.note, "text", (row) => faultOf(row, items, months()), {
      looks: faultLooks,
    }),
    saidMonth: column(
      COLUMNS.saidMonth,
      "date",
      ({ month }) => f`IF(ISNUMBER(${month}),DATE(YEAR(${month}),MONTH(${month}),1),"")`,
      { style: "note" },
    ),
    place: column(COLUMNS.place, "countSoFar", (row) => rowPlace(row, items, months()), { style: "note" }),
    used: column(
      COLUMNS.used,
      "countSoFar",
      ({ place }, { i, column: { place: places } }) =>
        i + 1 < rows ? f`IF(COUNTIF(${places.part(i + 1, 0, rows - i - 1, 1)},${place})>0,0,${place})` : f`${place}`,
      { style: "note" },
    ),
  });
}

export const VOICE_WORKING = ["saidMonth", "place", "used"] as const satisfies readonly VoiceKey[];
